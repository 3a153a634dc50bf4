CREATE TABLE `answer` (
	`id` integer PRIMARY KEY NOT NULL,
	`finding` integer,
	`objection` integer,
	`text` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	`by_role` text NOT NULL,
	FOREIGN KEY (`finding`) REFERENCES `finding`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`objection`) REFERENCES `objection`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `answer_to_finding` ON `answer` (`finding`);--> statement-breakpoint
CREATE INDEX `answer_to_objection` ON `answer` (`objection`);--> statement-breakpoint
CREATE TABLE `finding_standing` (
	`finding` integer PRIMARY KEY NOT NULL,
	`holds` integer NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`finding`) REFERENCES `finding`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TRIGGER answer_is_final BEFORE UPDATE ON answer BEGIN SELECT RAISE(ABORT, 'an answer is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER answer_stays BEFORE DELETE ON answer BEGIN SELECT RAISE(ABORT, 'an answer is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER answer_is_not_replaced BEFORE INSERT ON answer WHEN EXISTS (SELECT 1 FROM answer WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'an answer is never changed'); END;
