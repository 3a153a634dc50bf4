CREATE TABLE `blob` (
	`sha256` text PRIMARY KEY NOT NULL,
	`bytes` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `blob_part` (
	`sha256` text NOT NULL,
	`part` integer NOT NULL,
	`content` blob NOT NULL,
	PRIMARY KEY(`sha256`, `part`),
	FOREIGN KEY (`sha256`) REFERENCES `blob`(`sha256`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `claim` (
	`year` integer NOT NULL,
	`kind` text NOT NULL,
	`credit_code` text NOT NULL,
	`space` text NOT NULL,
	`entered` text NOT NULL,
	`seated` integer NOT NULL,
	PRIMARY KEY(`year`, `kind`, `credit_code`, `space`)
);
--> statement-breakpoint
CREATE INDEX `claim_by_space` ON `claim` (`year`,`space`);--> statement-breakpoint
CREATE TABLE `district` (
	`code` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `district_name_unique` ON `district` (`name`);--> statement-breakpoint
CREATE TABLE `in_force` (
	`year` integer NOT NULL,
	`space` text NOT NULL,
	`revision` integer NOT NULL,
	PRIMARY KEY(`year`, `space`),
	FOREIGN KEY (`revision`) REFERENCES `revision`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `ledger_version` (
	`id` integer PRIMARY KEY NOT NULL,
	`space` text NOT NULL,
	`year` integer NOT NULL,
	`ledger` text NOT NULL,
	`read` integer NOT NULL,
	`parts` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `report_move` (
	`id` integer PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`from` text NOT NULL,
	`to` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	`reason` text,
	FOREIGN KEY (`revision`) REFERENCES `revision`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `report_move_of_revision` ON `report_move` (`revision`);--> statement-breakpoint
CREATE TABLE `revision` (
	`id` integer PRIMARY KEY NOT NULL,
	`space` text NOT NULL,
	`year` integer NOT NULL,
	`number` integer NOT NULL,
	`upload` integer NOT NULL,
	`errors` integer NOT NULL,
	`warnings` integer NOT NULL,
	`ledgers` text NOT NULL,
	`counts` text NOT NULL,
	`metrics` text NOT NULL,
	`claims` text NOT NULL,
	`extras` text NOT NULL,
	`profile` text NOT NULL,
	`opened` text,
	FOREIGN KEY (`upload`) REFERENCES `upload`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `revision_of_report` ON `revision` (`space`,`year`,`number`);--> statement-breakpoint
CREATE TABLE `revision_issues` (
	`revision` integer PRIMARY KEY NOT NULL,
	`issues` text NOT NULL,
	`files` text NOT NULL,
	FOREIGN KEY (`revision`) REFERENCES `revision`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `revision_status` (
	`revision` integer PRIMARY KEY NOT NULL,
	`status` text NOT NULL,
	FOREIGN KEY (`revision`) REFERENCES `revision`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `run` (
	`id` integer PRIMARY KEY NOT NULL,
	`year` integer NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	`scheme` text NOT NULL,
	`scheme_id` text NOT NULL,
	`scheme_version` text NOT NULL,
	`scheme_sha256` text NOT NULL,
	`inputs` text NOT NULL,
	`districts` text NOT NULL,
	FOREIGN KEY (`scheme_id`,`scheme_version`) REFERENCES `scheme`(`id`,`version`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `run_by_year` ON `run` (`year`,`id`);--> statement-breakpoint
CREATE TABLE `run_result` (
	`run` integer NOT NULL,
	`place` integer NOT NULL,
	`space` text NOT NULL,
	`result` text NOT NULL,
	`facts` text NOT NULL,
	PRIMARY KEY(`run`, `place`),
	FOREIGN KEY (`run`) REFERENCES `run`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `scheme` (
	`id` text NOT NULL,
	`version` text NOT NULL,
	`document` text NOT NULL,
	`sha256` text NOT NULL,
	`state` text NOT NULL,
	`created_at` text NOT NULL,
	`by` text NOT NULL,
	PRIMARY KEY(`id`, `version`)
);
--> statement-breakpoint
CREATE TABLE `space` (
	`id` integer PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`recorded_at` text NOT NULL,
	`name` text NOT NULL,
	`district` text NOT NULL,
	`former_names` text NOT NULL,
	`kind` text NOT NULL,
	`level` text NOT NULL,
	`operator` text,
	`credit_code` text,
	`filed` text NOT NULL,
	`opened` text,
	`status` text NOT NULL,
	`status_date` text,
	FOREIGN KEY (`district`) REFERENCES `district`(`name`) ON UPDATE cascade ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `space_by_code` ON `space` (`code`,`id`);--> statement-breakpoint
CREATE TABLE `space_name` (
	`key` text NOT NULL,
	`code` text NOT NULL,
	`former` integer NOT NULL,
	PRIMARY KEY(`key`, `former`, `code`)
);
--> statement-breakpoint
CREATE INDEX `space_name_by_code` ON `space_name` (`code`);--> statement-breakpoint
CREATE TABLE `upload` (
	`id` integer PRIMARY KEY NOT NULL,
	`year` integer NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `upload_file` (
	`upload` integer NOT NULL,
	`place` integer NOT NULL,
	`path` text NOT NULL,
	`bytes` integer NOT NULL,
	`sha256` text NOT NULL,
	`blob` text,
	PRIMARY KEY(`upload`, `place`),
	FOREIGN KEY (`upload`) REFERENCES `upload`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`blob`) REFERENCES `blob`(`sha256`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `upload_file_by_hash` ON `upload_file` (`sha256`);