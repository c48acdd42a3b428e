-- Who has which file: files are handed over, several at once too, and a worker who is absent has a deputy.

-- Several files handed over by one form; sent twice it is one.  ASKED: how many files were chosen.
CREATE TABLE handover_batch (
	id INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
	uuid CHAR(36) CHARACTER SET ascii NOT NULL,
	actor_id INT UNSIGNED NOT NULL,
	from_id INT UNSIGNED NULL,
	to_id INT UNSIGNED NOT NULL,
	reason ENUM('absence','workload','field','leaving','exclusion','other') NOT NULL,
	asked SMALLINT UNSIGNED NOT NULL,
	created_at DATETIME(6) NOT NULL,
	CONSTRAINT handover_batch_actor FOREIGN KEY (actor_id) REFERENCES app_user (id),
	CONSTRAINT handover_batch_from FOREIGN KEY (from_id) REFERENCES app_user (id),
	CONSTRAINT handover_batch_to FOREIGN KEY (to_id) REFERENCES app_user (id),
	UNIQUE KEY handover_batch_uuid (uuid)
) ENGINE=InnoDB;

-- A file that has gone to another worker: what the history row with the same number is about.  Insert only, but for opened_at (the new worker has
-- opened the file).  The uuid is the form's, so that a form sent twice hands over once; the note is sealed for it.
CREATE TABLE handover (
	application_id BIGINT UNSIGNED NOT NULL,
	seq SMALLINT UNSIGNED NOT NULL,
	uuid CHAR(36) CHARACTER SET ascii NOT NULL,
	batch_id INT UNSIGNED NULL,
	from_id INT UNSIGNED NULL,
	to_id INT UNSIGNED NOT NULL,
	reason ENUM('absence','workload','field','leaving','exclusion','other') NOT NULL,
	note_sealed BLOB NOT NULL,
	actor_id INT UNSIGNED NOT NULL,
	created_at DATETIME(6) NOT NULL,
	opened_at DATETIME(6) NULL,
	PRIMARY KEY (application_id, seq),
	CONSTRAINT handover_history FOREIGN KEY (application_id, seq) REFERENCES application_history (application_id, seq),
	CONSTRAINT handover_batch FOREIGN KEY (batch_id) REFERENCES handover_batch (id),
	CONSTRAINT handover_from FOREIGN KEY (from_id) REFERENCES app_user (id),
	CONSTRAINT handover_to FOREIGN KEY (to_id) REFERENCES app_user (id),
	CONSTRAINT handover_actor FOREIGN KEY (actor_id) REFERENCES app_user (id),
	CONSTRAINT handover_another CHECK (from_id IS NULL OR from_id <> to_id),
	UNIQUE KEY handover_uuid (uuid),
	UNIQUE KEY handover_once (batch_id, application_id)
) ENGINE=InnoDB;

-- Files of such a form that stayed where they were, and why (lib/domain/handover.h).  Insert only.
CREATE TABLE handover_missed (
	batch_id INT UNSIGNED NOT NULL,
	application_id BIGINT UNSIGNED NOT NULL,
	why VARCHAR(20) CHARACTER SET ascii NOT NULL,
	PRIMARY KEY (batch_id, application_id),
	CONSTRAINT handover_missed_batch FOREIGN KEY (batch_id) REFERENCES handover_batch (id),
	CONSTRAINT handover_missed_application FOREIGN KEY (application_id) REFERENCES application (id)
) ENGINE=InnoDB;

-- Days on which a worker is not there (both included) and who stands in.  A cancelled absence stays as a row.
CREATE TABLE absence (
	id INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
	user_id INT UNSIGNED NOT NULL,
	from_on DATE NOT NULL,
	to_on DATE NOT NULL,
	deputy_id INT UNSIGNED NOT NULL,
	created_by INT UNSIGNED NOT NULL,
	created_at DATETIME(6) NOT NULL,
	cancelled_by INT UNSIGNED NULL,
	cancelled_at DATETIME(6) NULL,
	version INT UNSIGNED NOT NULL DEFAULT 1,
	CONSTRAINT absence_user FOREIGN KEY (user_id) REFERENCES app_user (id),
	CONSTRAINT absence_deputy FOREIGN KEY (deputy_id) REFERENCES app_user (id),
	CONSTRAINT absence_creator FOREIGN KEY (created_by) REFERENCES app_user (id),
	CONSTRAINT absence_canceller FOREIGN KEY (cancelled_by) REFERENCES app_user (id),
	CONSTRAINT absence_days CHECK (from_on <= to_on),
	CONSTRAINT absence_another CHECK (deputy_id <> user_id),
	CONSTRAINT absence_cancelled CHECK ((cancelled_by IS NULL) = (cancelled_at IS NULL)),
	KEY absence_of (user_id, to_on),
	KEY absence_deputy_days (deputy_id, to_on),
	KEY absence_days_to_come (to_on)
) ENGINE=InnoDB;

INSERT INTO parameter (code, value, unit, legal_ref, valid_from) VALUES
('workload_files_good', '20', 'files', 'Prakse, nav salīdzināta ar tiesību normām: Bauskas novada Sociālā dienesta darbības stratēģija 2016.–2020. gadam, 2.3.1. (20–22 aktīvas sociālā gadījuma lietas uz vienu sociālo darbinieku)', '2024-01-01'),
('workload_files_max', '22', 'files', 'Prakse, nav salīdzināta ar tiesību normām: Bauskas novada Sociālā dienesta darbības stratēģija 2016.–2020. gadam, 2.3.1. (20–22 aktīvas sociālā gadījuma lietas uz vienu sociālo darbinieku)', '2024-01-01');
