CREATE TABLE `seal` (
	`name` text PRIMARY KEY NOT NULL,
	`rows` integer NOT NULL,
	`mark` integer NOT NULL
);
--> statement-breakpoint
CREATE TRIGGER blob_keeps_its_place BEFORE INSERT ON blob WHEN EXISTS (SELECT 1 FROM blob WHERE rowid = NEW.rowid) BEGIN SELECT RAISE(ABORT, 'what was handed in is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER blob_part_keeps_its_place BEFORE INSERT ON blob_part WHEN EXISTS (SELECT 1 FROM blob_part WHERE rowid = NEW.rowid) BEGIN SELECT RAISE(ABORT, 'what was handed in is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER run_result_keeps_its_place BEFORE INSERT ON run_result WHEN EXISTS (SELECT 1 FROM run_result WHERE rowid = NEW.rowid) BEGIN SELECT RAISE(ABORT, 'a run is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER scheme_keeps_its_place BEFORE INSERT ON scheme WHEN EXISTS (SELECT 1 FROM scheme WHERE rowid = NEW.rowid) BEGIN SELECT RAISE(ABORT, 'a scheme that was used is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER edition_keeps_its_place BEFORE INSERT ON edition WHEN EXISTS (SELECT 1 FROM edition WHERE rowid = NEW.rowid) BEGIN SELECT RAISE(ABORT, 'an edition is never changed'); END;
