CREATE TABLE `mark_grant` (
	`user` integer NOT NULL,
	`year` integer NOT NULL,
	`indicator` text NOT NULL,
	PRIMARY KEY(`user`, `year`, `indicator`),
	FOREIGN KEY (`user`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`user` integer NOT NULL,
	`data` text NOT NULL,
	`started_at` text NOT NULL,
	`used_at` text NOT NULL,
	`expires_at` text NOT NULL,
	FOREIGN KEY (`user`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `session_of_user` ON `session` (`user`);--> statement-breakpoint
CREATE TABLE `user` (
	`id` integer PRIMARY KEY NOT NULL,
	`login` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`district` text,
	`space` text,
	`password` text NOT NULL,
	`must_change` integer NOT NULL,
	`disabled_at` text,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`district`) REFERENCES `district`(`name`) ON UPDATE cascade ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `user_login_unique` ON `user` (`login`);--> statement-breakpoint
CREATE TABLE `appraisal` (
	`year` integer PRIMARY KEY NOT NULL,
	`stage` text NOT NULL,
	`scheme_id` text,
	`scheme_version` text,
	`report_deadline` text,
	`review_deadline` text,
	`preview_until` text,
	`publicity_days` integer NOT NULL,
	`publicity_from` text,
	`publicity_until` text,
	`opened_at` text NOT NULL,
	`opened_by` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `appraisal_move` (
	`id` integer PRIMARY KEY NOT NULL,
	`year` integer NOT NULL,
	`from` text,
	`to` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	`reason` text,
	FOREIGN KEY (`year`) REFERENCES `appraisal`(`year`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `appraisal_move_of_year` ON `appraisal_move` (`year`);--> statement-breakpoint
CREATE TABLE `exclusion` (
	`id` integer PRIMARY KEY NOT NULL,
	`year` integer NOT NULL,
	`space` text NOT NULL,
	`reason` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	`ended_at` text,
	`ended_by` text
);
--> statement-breakpoint
CREATE INDEX `exclusion_of_year` ON `exclusion` (`year`,`space`);--> statement-breakpoint
CREATE TABLE `holiday` (
	`day` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `proposal` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`year` integer NOT NULL,
	`subject` text NOT NULL,
	`reason` text,
	`at` text NOT NULL,
	`by` text NOT NULL,
	`state` text NOT NULL,
	`decided_at` text,
	`decided_by` text
);
--> statement-breakpoint
CREATE INDEX `proposal_of_year` ON `proposal` (`year`,`state`);--> statement-breakpoint
CREATE TABLE `reopening` (
	`id` integer PRIMARY KEY NOT NULL,
	`year` integer NOT NULL,
	`space` text NOT NULL,
	`reason` text NOT NULL,
	`until` text NOT NULL,
	`objection` integer,
	`at` text NOT NULL,
	`by` text NOT NULL,
	`ended_at` text
);
--> statement-breakpoint
CREATE INDEX `reopening_of_report` ON `reopening` (`year`,`space`);--> statement-breakpoint
CREATE TABLE `audit_entry` (
	`id` integer PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	`action` text NOT NULL,
	`year` integer,
	`space` text,
	`district` text,
	`detail` text NOT NULL,
	`previous` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_by_district` ON `audit_entry` (`district`,`id`);--> statement-breakpoint
CREATE TABLE `edition` (
	`year` integer NOT NULL,
	`number` integer NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	`confirmed_by` text NOT NULL,
	`reason` text,
	`run` integer NOT NULL,
	`snapshot` text NOT NULL,
	`sha256` text NOT NULL,
	`differences` text,
	`audit_head` text NOT NULL,
	PRIMARY KEY(`year`, `number`)
);
--> statement-breakpoint
CREATE TABLE `attachment` (
	`id` integer PRIMARY KEY NOT NULL,
	`finding` integer,
	`objection` integer,
	`name` text NOT NULL,
	`bytes` integer NOT NULL,
	`sha256` text NOT NULL,
	`type` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	FOREIGN KEY (`finding`) REFERENCES `finding`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`objection`) REFERENCES `objection`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sha256`) REFERENCES `blob`(`sha256`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `attachment_of_finding` ON `attachment` (`finding`);--> statement-breakpoint
CREATE INDEX `attachment_of_objection` ON `attachment` (`objection`);--> statement-breakpoint
CREATE INDEX `attachment_by_hash` ON `attachment` (`sha256`);--> statement-breakpoint
CREATE TABLE `finding` (
	`id` integer PRIMARY KEY NOT NULL,
	`year` integer NOT NULL,
	`space` text NOT NULL,
	`key` text NOT NULL,
	`origin` text NOT NULL,
	`code` text NOT NULL,
	`indicator` text,
	`ledger` text,
	`ledger_version` integer,
	`file` text,
	`sheet` text,
	`row` integer,
	`text` text NOT NULL,
	`facts` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `finding_once` ON `finding` (`year`,`space`,`key`);--> statement-breakpoint
CREATE TABLE `finding_decision` (
	`id` integer PRIMARY KEY NOT NULL,
	`finding` integer NOT NULL,
	`decision` text NOT NULL,
	`awarded_to` text,
	`reason` text NOT NULL,
	`basis` text,
	`at` text NOT NULL,
	`by` text NOT NULL,
	`confirmed_by` text,
	FOREIGN KEY (`finding`) REFERENCES `finding`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `finding_decision_of_finding` ON `finding_decision` (`finding`);--> statement-breakpoint
CREATE TABLE `objection` (
	`id` integer PRIMARY KEY NOT NULL,
	`year` integer NOT NULL,
	`space` text NOT NULL,
	`indicator` text,
	`ledger` text,
	`file` text,
	`sheet` text,
	`row` integer,
	`text` text NOT NULL,
	`real_name` text,
	`contact` text,
	`taken` integer NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	`by_role` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `objection_of_year` ON `objection` (`year`,`space`);--> statement-breakpoint
CREATE TABLE `objection_decision` (
	`objection` integer PRIMARY KEY NOT NULL,
	`decision` text NOT NULL,
	`reason` text NOT NULL,
	`changed` text,
	`at` text NOT NULL,
	`by` text NOT NULL,
	FOREIGN KEY (`objection`) REFERENCES `objection`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `flag` (
	`id` integer PRIMARY KEY NOT NULL,
	`year` integer NOT NULL,
	`space` text NOT NULL,
	`flag` text NOT NULL,
	`is_set` integer NOT NULL,
	`note` text,
	`at` text NOT NULL,
	`by` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `flag_of_year` ON `flag` (`year`,`space`);--> statement-breakpoint
CREATE TABLE `mark` (
	`id` integer PRIMARY KEY NOT NULL,
	`year` integer NOT NULL,
	`space` text NOT NULL,
	`indicator` text NOT NULL,
	`expert` text NOT NULL,
	`points` real,
	`note` text,
	`at` text NOT NULL,
	`by` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `mark_of_year` ON `mark` (`year`,`space`,`indicator`);--> statement-breakpoint
CREATE TABLE `evidence` (
	`id` integer PRIMARY KEY NOT NULL,
	`year` integer NOT NULL,
	`space` text NOT NULL,
	`ledger` text,
	`file` text,
	`sheet` text,
	`row` integer,
	`name` text NOT NULL,
	`bytes` integer NOT NULL,
	`sha256` text NOT NULL,
	`type` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	`withdrawn_at` text,
	`withdrawn_by` text,
	FOREIGN KEY (`sha256`) REFERENCES `blob`(`sha256`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `evidence_of_report` ON `evidence` (`year`,`space`);--> statement-breakpoint
CREATE INDEX `evidence_by_hash` ON `evidence` (`sha256`);--> statement-breakpoint
CREATE TABLE `explanation` (
	`revision` integer NOT NULL,
	`issue` text NOT NULL,
	`text` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	PRIMARY KEY(`revision`, `issue`),
	FOREIGN KEY (`revision`) REFERENCES `revision`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `remark` (
	`id` integer PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`ledger` text,
	`file` text,
	`sheet` text,
	`row` integer,
	`text` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	FOREIGN KEY (`revision`) REFERENCES `revision`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `remark_of_revision` ON `remark` (`revision`);--> statement-breakpoint
ALTER TABLE `report_move` ADD `visited_on` text;