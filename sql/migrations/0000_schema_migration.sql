-- The list of migrations itself.  Run every time, before anything else (lib/run/migrate.c).
-- A file that was cut off amid its statements has no applied_at, and goes on behind steps_done of them.
CREATE TABLE IF NOT EXISTS schema_migration (
	number INT NOT NULL PRIMARY KEY,
	name VARCHAR(120) CHARACTER SET ascii NOT NULL,
	sha256 CHAR(64) CHARACTER SET ascii NOT NULL,
	steps_done INT UNSIGNED NOT NULL,
	applied_at DATETIME(6) NULL
) ENGINE=InnoDB;
