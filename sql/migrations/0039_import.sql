-- Start data: lists that the office kept before this system, taken over on the day on which it begins to be used.

-- A file with such a list.  Whoever uploads it prepares; the head, another person, confirms, as with every decision.  content_sealed: the bytes as they
-- came, until it is confirmed; one that nobody confirms goes after import_held_hours.
CREATE TABLE import_file (
	id INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
	uuid CHAR(36) CHARACTER SET ascii NOT NULL,
	name_sealed VARBINARY(600) NOT NULL,
	sha256 BINARY(32) NOT NULL,
	bytes INT UNSIGNED NOT NULL,
	content_sealed MEDIUMBLOB NULL,
	made_by INT UNSIGNED NOT NULL,
	made_at DATETIME(6) NOT NULL,
	done_by INT UNSIGNED NULL,
	done_at DATETIME(6) NULL,
	files_made SMALLINT UNSIGNED NULL,
	rows_known SMALLINT UNSIGNED NULL,
	CONSTRAINT import_file_maker FOREIGN KEY (made_by) REFERENCES app_user (id),
	CONSTRAINT import_file_doer FOREIGN KEY (done_by) REFERENCES app_user (id),
	CONSTRAINT import_file_done CHECK ((done_by IS NULL) = (done_at IS NULL) AND (done_by IS NULL) = (content_sealed IS NOT NULL)
		AND (done_by IS NULL) = (files_made IS NULL) AND (done_by IS NULL) = (rows_known IS NULL)),
	CONSTRAINT import_file_two_people CHECK (done_by IS NULL OR done_by <> made_by),
	UNIQUE KEY import_file_uuid (uuid),
	KEY import_file_made (made_at)
) ENGINE=InnoDB;

-- Out of which row of which file an application comes.  Insert only.
CREATE TABLE import_row (
	application_id BIGINT UNSIGNED NOT NULL PRIMARY KEY,
	import_file_id INT UNSIGNED NOT NULL,
	number INT UNSIGNED NOT NULL,
	CONSTRAINT import_row_application FOREIGN KEY (application_id) REFERENCES application (id),
	CONSTRAINT import_row_file FOREIGN KEY (import_file_id) REFERENCES import_file (id),
	UNIQUE KEY import_row_once (import_file_id, number)
) ENGINE=InnoDB;

-- A group that somebody has had before this system has no row here; that it was had uses up the year as any other.
ALTER TABLE place
	MODIFY support_group_id INT UNSIGNED NULL,
	MODIFY place_number SMALLINT UNSIGNED NULL,
	ADD CONSTRAINT place_of_group CHECK ((support_group_id IS NULL) = (place_number IS NULL) AND (support_group_id IS NOT NULL OR state = 'completed'));

INSERT INTO parameter (code, value, unit, legal_ref, valid_from) VALUES
('import_rows', '1000', 'rows', 'Iestādes iekšējs noteikums: cik rindu no iepriekšējās uzskaites pārņem vienā reizē', '2024-01-01'),
('import_mb', '2', 'megabytes', 'Iestādes iekšējs noteikums: lielākā datne, no kuras pārņem iepriekšējo uzskaiti', '2024-01-01'),
('import_held_hours', '168', 'hours', 'Iestādes iekšējs noteikums: cik ilgi glabā datni ar iepriekšējo uzskaiti, kuru neviens nav apstiprinājis', '2024-01-01');
