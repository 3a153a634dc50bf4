CREATE TABLE `sign_in_limit` (
	`key` text PRIMARY KEY NOT NULL,
	`points` integer NOT NULL,
	`expire` integer
);
--> statement-breakpoint
CREATE TRIGGER user_stays BEFORE DELETE ON user BEGIN SELECT RAISE(ABORT, 'a user is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER user_keeps_login BEFORE UPDATE OF id, login, created_at, created_by ON user BEGIN SELECT RAISE(ABORT, 'a login is never given to another'); END;
