CREATE TRIGGER audit_entry_is_final BEFORE UPDATE ON audit_entry BEGIN SELECT RAISE(ABORT, 'an entry of the audit log is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER audit_entry_stays BEFORE DELETE ON audit_entry BEGIN SELECT RAISE(ABORT, 'an entry of the audit log is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER audit_entry_is_not_replaced BEFORE INSERT ON audit_entry WHEN EXISTS (SELECT 1 FROM audit_entry WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'an entry of the audit log is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER appraisal_move_is_final BEFORE UPDATE ON appraisal_move BEGIN SELECT RAISE(ABORT, 'a move is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER appraisal_move_stays BEFORE DELETE ON appraisal_move BEGIN SELECT RAISE(ABORT, 'a move is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER appraisal_move_is_not_replaced BEFORE INSERT ON appraisal_move WHEN EXISTS (SELECT 1 FROM appraisal_move WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'a move is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER edition_is_final BEFORE UPDATE ON edition BEGIN SELECT RAISE(ABORT, 'an edition is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER edition_stays BEFORE DELETE ON edition BEGIN SELECT RAISE(ABORT, 'an edition is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER edition_is_not_replaced BEFORE INSERT ON edition WHEN EXISTS (SELECT 1 FROM edition WHERE year = NEW.year AND number = NEW.number) BEGIN SELECT RAISE(ABORT, 'an edition is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER mark_is_final BEFORE UPDATE ON mark BEGIN SELECT RAISE(ABORT, 'a mark is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER mark_stays BEFORE DELETE ON mark BEGIN SELECT RAISE(ABORT, 'a mark is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER mark_is_not_replaced BEFORE INSERT ON mark WHEN EXISTS (SELECT 1 FROM mark WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'a mark is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER flag_is_final BEFORE UPDATE ON flag BEGIN SELECT RAISE(ABORT, 'a flag is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER flag_stays BEFORE DELETE ON flag BEGIN SELECT RAISE(ABORT, 'a flag is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER flag_is_not_replaced BEFORE INSERT ON flag WHEN EXISTS (SELECT 1 FROM flag WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'a flag is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER finding_is_final BEFORE UPDATE ON finding BEGIN SELECT RAISE(ABORT, 'a finding is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER finding_stays BEFORE DELETE ON finding BEGIN SELECT RAISE(ABORT, 'a finding is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER finding_is_not_replaced BEFORE INSERT ON finding WHEN EXISTS (SELECT 1 FROM finding WHERE id = NEW.id OR (year = NEW.year AND space = NEW.space AND key = NEW.key)) BEGIN SELECT RAISE(ABORT, 'a finding is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER finding_decision_is_final BEFORE UPDATE ON finding_decision BEGIN SELECT RAISE(ABORT, 'a decision is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER finding_decision_stays BEFORE DELETE ON finding_decision BEGIN SELECT RAISE(ABORT, 'a decision is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER finding_decision_is_not_replaced BEFORE INSERT ON finding_decision WHEN EXISTS (SELECT 1 FROM finding_decision WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'a decision is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER objection_is_final BEFORE UPDATE ON objection BEGIN SELECT RAISE(ABORT, 'an objection is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER objection_stays BEFORE DELETE ON objection BEGIN SELECT RAISE(ABORT, 'an objection is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER objection_is_not_replaced BEFORE INSERT ON objection WHEN EXISTS (SELECT 1 FROM objection WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'an objection is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER objection_decision_is_final BEFORE UPDATE ON objection_decision BEGIN SELECT RAISE(ABORT, 'a decision is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER objection_decision_stays BEFORE DELETE ON objection_decision BEGIN SELECT RAISE(ABORT, 'a decision is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER objection_decision_is_not_replaced BEFORE INSERT ON objection_decision WHEN EXISTS (SELECT 1 FROM objection_decision WHERE objection = NEW.objection) BEGIN SELECT RAISE(ABORT, 'a decision is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER attachment_is_final BEFORE UPDATE ON attachment BEGIN SELECT RAISE(ABORT, 'an attachment is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER attachment_stays BEFORE DELETE ON attachment BEGIN SELECT RAISE(ABORT, 'an attachment is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER attachment_is_not_replaced BEFORE INSERT ON attachment WHEN EXISTS (SELECT 1 FROM attachment WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'an attachment is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER remark_is_final BEFORE UPDATE ON remark BEGIN SELECT RAISE(ABORT, 'a remark is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER remark_stays BEFORE DELETE ON remark BEGIN SELECT RAISE(ABORT, 'a remark is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER remark_is_not_replaced BEFORE INSERT ON remark WHEN EXISTS (SELECT 1 FROM remark WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'a remark is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER evidence_is_final BEFORE UPDATE ON evidence WHEN OLD.withdrawn_at IS NOT NULL OR NEW.id <> OLD.id OR NEW.year <> OLD.year OR NEW.space <> OLD.space OR NEW.ledger IS NOT OLD.ledger OR NEW.file IS NOT OLD.file OR NEW.sheet IS NOT OLD.sheet OR NEW.row IS NOT OLD.row OR NEW.name <> OLD.name OR NEW.bytes <> OLD.bytes OR NEW.sha256 <> OLD.sha256 OR NEW.type <> OLD.type OR NEW.at <> OLD.at OR NEW.by <> OLD.by BEGIN SELECT RAISE(ABORT, 'evidence is never changed, only withdrawn'); END;
--> statement-breakpoint
CREATE TRIGGER evidence_stays BEFORE DELETE ON evidence BEGIN SELECT RAISE(ABORT, 'evidence is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER evidence_is_not_replaced BEFORE INSERT ON evidence WHEN EXISTS (SELECT 1 FROM evidence WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'evidence is never changed, only withdrawn'); END;
