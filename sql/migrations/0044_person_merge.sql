-- Two rows that turned out to be one person: the files of one went to the other.  Insert only; the row that has none any more stays, with a way to the other.
CREATE TABLE person_merge (
	id INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
	uuid CHAR(36) CHARACTER SET ascii NOT NULL,
	kept_id BIGINT UNSIGNED NOT NULL,
	gone_id BIGINT UNSIGNED NOT NULL,
	application_id BIGINT UNSIGNED NOT NULL,
	other_application_id BIGINT UNSIGNED NOT NULL,
	reason_sealed BLOB NOT NULL,
	made_by INT UNSIGNED NOT NULL,
	made_at DATETIME(6) NOT NULL,
	CONSTRAINT person_merge_kept FOREIGN KEY (kept_id) REFERENCES person (id),
	CONSTRAINT person_merge_gone FOREIGN KEY (gone_id) REFERENCES person (id),
	CONSTRAINT person_merge_file FOREIGN KEY (application_id) REFERENCES application (id),
	CONSTRAINT person_merge_other FOREIGN KEY (other_application_id) REFERENCES application (id),
	CONSTRAINT person_merge_maker FOREIGN KEY (made_by) REFERENCES app_user (id),
	CONSTRAINT person_merge_two CHECK (kept_id <> gone_id),
	UNIQUE KEY person_merge_uuid (uuid),
	UNIQUE KEY person_merge_gone_once (gone_id)
) ENGINE=InnoDB;
ALTER TABLE person ADD COLUMN merged_into BIGINT UNSIGNED NULL,
	ADD CONSTRAINT person_merged_into FOREIGN KEY (merged_into) REFERENCES person (id);
