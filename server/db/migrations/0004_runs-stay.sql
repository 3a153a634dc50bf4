CREATE TRIGGER run_is_final BEFORE UPDATE ON run BEGIN SELECT RAISE(ABORT, 'a run is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER run_stays BEFORE DELETE ON run BEGIN SELECT RAISE(ABORT, 'a run is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER run_is_not_replaced BEFORE INSERT ON run WHEN EXISTS (SELECT 1 FROM run WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'a run is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER run_result_is_final BEFORE UPDATE ON run_result BEGIN SELECT RAISE(ABORT, 'a run is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER run_result_stays BEFORE DELETE ON run_result BEGIN SELECT RAISE(ABORT, 'a run is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER run_result_is_not_replaced BEFORE INSERT ON run_result WHEN EXISTS (SELECT 1 FROM run_result WHERE run = NEW.run AND place = NEW.place) BEGIN SELECT RAISE(ABORT, 'a run is never changed'); END;
