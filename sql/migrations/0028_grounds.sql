-- The office makes new grounds and versions of them itself: who added one and when, and what a change is checked against.  What was installed has no author.
ALTER TABLE service_ground
	ADD COLUMN added_by INT UNSIGNED NULL,
	ADD COLUMN added_at DATETIME(6) NULL,
	ADD COLUMN version INT UNSIGNED NOT NULL DEFAULT 1,
	ADD CONSTRAINT service_ground_adder FOREIGN KEY (added_by) REFERENCES app_user (id),
	ADD CONSTRAINT service_ground_period CHECK (valid_to IS NULL OR valid_to >= valid_from);

ALTER TABLE hearing_ground
	DROP PRIMARY KEY,
	ADD COLUMN id INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY FIRST,
	ADD COLUMN added_by INT UNSIGNED NULL,
	ADD COLUMN added_at DATETIME(6) NULL,
	ADD COLUMN version INT UNSIGNED NOT NULL DEFAULT 1,
	ADD CONSTRAINT hearing_ground_adder FOREIGN KEY (added_by) REFERENCES app_user (id),
	ADD UNIQUE KEY hearing_ground_from (code, valid_from);
