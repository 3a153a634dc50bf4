CREATE TRIGGER revision_is_final BEFORE UPDATE ON revision BEGIN SELECT RAISE(ABORT, 'a revision is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER revision_stays BEFORE DELETE ON revision BEGIN SELECT RAISE(ABORT, 'a revision is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER revision_issues_are_final BEFORE UPDATE ON revision_issues BEGIN SELECT RAISE(ABORT, 'a revision is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER revision_issues_stay BEFORE DELETE ON revision_issues BEGIN SELECT RAISE(ABORT, 'a revision is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER ledger_version_is_final BEFORE UPDATE ON ledger_version BEGIN SELECT RAISE(ABORT, 'a ledger version is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER ledger_version_stays BEFORE DELETE ON ledger_version BEGIN SELECT RAISE(ABORT, 'a ledger version is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER blob_is_final BEFORE UPDATE ON blob BEGIN SELECT RAISE(ABORT, 'what was handed in is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER blob_stays BEFORE DELETE ON blob BEGIN SELECT RAISE(ABORT, 'what was handed in is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER blob_part_is_final BEFORE UPDATE ON blob_part BEGIN SELECT RAISE(ABORT, 'what was handed in is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER blob_part_stays BEFORE DELETE ON blob_part BEGIN SELECT RAISE(ABORT, 'what was handed in is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER report_move_is_final BEFORE UPDATE ON report_move BEGIN SELECT RAISE(ABORT, 'a move is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER report_move_stays BEFORE DELETE ON report_move BEGIN SELECT RAISE(ABORT, 'a move is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER scheme_is_final BEFORE UPDATE ON scheme WHEN OLD.state <> 'draft' BEGIN SELECT RAISE(ABORT, 'a scheme that was used is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER scheme_stays BEFORE DELETE ON scheme WHEN OLD.state <> 'draft' BEGIN SELECT RAISE(ABORT, 'a scheme that was used is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER scheme_is_not_replaced BEFORE INSERT ON scheme WHEN EXISTS (SELECT 1 FROM scheme WHERE id = NEW.id AND version = NEW.version AND state <> 'draft') BEGIN SELECT RAISE(ABORT, 'a scheme that was used is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER scheme_keeps_its_name BEFORE UPDATE ON scheme WHEN NEW.id <> OLD.id OR NEW.version <> OLD.version BEGIN SELECT RAISE(ABORT, 'a scheme never changes its id or version'); END;
--> statement-breakpoint
CREATE TRIGGER scheme_of_run_is_kept BEFORE INSERT ON run WHEN NOT EXISTS (SELECT 1 FROM scheme WHERE id = NEW.scheme_id AND version = NEW.scheme_version) BEGIN SELECT RAISE(ABORT, 'a run keeps its scheme'); END;
--> statement-breakpoint
CREATE TRIGGER revision_is_not_replaced BEFORE INSERT ON revision WHEN EXISTS (SELECT 1 FROM revision WHERE id = NEW.id OR (space = NEW.space AND year = NEW.year AND number = NEW.number)) BEGIN SELECT RAISE(ABORT, 'a revision is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER revision_issues_are_not_replaced BEFORE INSERT ON revision_issues WHEN EXISTS (SELECT 1 FROM revision_issues WHERE revision = NEW.revision) BEGIN SELECT RAISE(ABORT, 'a revision is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER ledger_version_is_not_replaced BEFORE INSERT ON ledger_version WHEN EXISTS (SELECT 1 FROM ledger_version WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'a ledger version is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER blob_is_not_replaced BEFORE INSERT ON blob WHEN EXISTS (SELECT 1 FROM blob WHERE sha256 = NEW.sha256) BEGIN SELECT RAISE(IGNORE); END;
--> statement-breakpoint
CREATE TRIGGER blob_part_is_not_replaced BEFORE INSERT ON blob_part WHEN EXISTS (SELECT 1 FROM blob_part WHERE sha256 = NEW.sha256 AND part = NEW.part) BEGIN SELECT RAISE(ABORT, 'what was handed in is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER report_move_is_not_replaced BEFORE INSERT ON report_move WHEN EXISTS (SELECT 1 FROM report_move WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'a move is never changed'); END;
