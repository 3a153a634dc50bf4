CREATE TABLE `absence` (
	`id` integer PRIMARY KEY NOT NULL,
	`year` integer NOT NULL,
	`space` text NOT NULL,
	`reason` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `absence_of_year` ON `absence` (`year`,`space`);--> statement-breakpoint
ALTER TABLE `evidence` ADD `ledger_version` integer;--> statement-breakpoint
CREATE TRIGGER evidence_keeps_its_version BEFORE UPDATE ON evidence WHEN NEW.ledger_version IS NOT OLD.ledger_version BEGIN SELECT RAISE(ABORT, 'evidence is never changed, only withdrawn'); END;
--> statement-breakpoint
CREATE TRIGGER absence_is_final BEFORE UPDATE ON absence BEGIN SELECT RAISE(ABORT, 'a reason is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER absence_stays BEFORE DELETE ON absence BEGIN SELECT RAISE(ABORT, 'a reason is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER absence_is_not_replaced BEFORE INSERT ON absence WHEN EXISTS (SELECT 1 FROM absence WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'a reason is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER explanation_is_written_on_drafts BEFORE INSERT ON explanation WHEN (SELECT status FROM revision_status WHERE revision = NEW.revision) <> 'draft' BEGIN SELECT RAISE(ABORT, 'an explanation is never changed once its report is submitted'); END;
--> statement-breakpoint
CREATE TRIGGER explanation_is_changed_on_drafts BEFORE UPDATE ON explanation WHEN (SELECT status FROM revision_status WHERE revision = OLD.revision) <> 'draft' OR NEW.revision <> OLD.revision BEGIN SELECT RAISE(ABORT, 'an explanation is never changed once its report is submitted'); END;
--> statement-breakpoint
CREATE TRIGGER explanation_goes_from_drafts BEFORE DELETE ON explanation WHEN (SELECT status FROM revision_status WHERE revision = OLD.revision) <> 'draft' BEGIN SELECT RAISE(ABORT, 'an explanation is never deleted once its report is submitted'); END;
