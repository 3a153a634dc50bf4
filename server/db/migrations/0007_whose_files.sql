ALTER TABLE `upload_file` ADD `spaces` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `upload_file` ADD `strangers` integer DEFAULT false NOT NULL;