-- Warnings before the term of a decision ends: the office's people have addresses, and a letter of the day says what is due.

-- Of the office's people, for the letter of the day; '' = none is sent.
ALTER TABLE app_user ADD COLUMN email VARCHAR(254) NOT NULL DEFAULT '' AFTER post_title;

-- Days on which the letters were made, all of a day in one transaction.  Insert only.
CREATE TABLE digest_run (
	day DATE NOT NULL PRIMARY KEY,
	at DATETIME(6) NOT NULL
) ENGINE=InnoDB;

-- The letter of a day to one person, and what it says: numbers and references of files.  Insert only.
CREATE TABLE digest (
	id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
	user_id INT UNSIGNED NOT NULL,
	day DATE NOT NULL,
	CONSTRAINT digest_user FOREIGN KEY (user_id) REFERENCES app_user (id),
	CONSTRAINT digest_of_run FOREIGN KEY (day) REFERENCES digest_run (day),
	UNIQUE KEY digest_once (user_id, day)
) ENGINE=InnoDB;

-- A line of it: files on one rung of the ladder ("term", with its days), overdue, or waiting for approval for too long.
CREATE TABLE digest_line (
	digest_id BIGINT UNSIGNED NOT NULL,
	seq TINYINT UNSIGNED NOT NULL,
	kind ENUM('overdue','term','approval') NOT NULL,
	days SMALLINT UNSIGNED NULL,
	files INT UNSIGNED NOT NULL,
	examples VARCHAR(250) CHARACTER SET ascii NOT NULL,
	PRIMARY KEY (digest_id, seq),
	CONSTRAINT digest_line_digest FOREIGN KEY (digest_id) REFERENCES digest (id),
	CONSTRAINT digest_line_days CHECK ((kind = 'term') = (days IS NOT NULL))
) ENGINE=InnoDB;

ALTER TABLE outbox
	MODIFY kind ENUM('decision','enrolment','attendance','receipt_mail','decision_mail','resume_mail','draft_end_mail','request_mail','message_mail',
		'email_code_mail','digest_mail') NOT NULL;

INSERT INTO parameter (code, value, unit, legal_ref, valid_from) VALUES
('ladder_days', '14,7,3,1', 'day_list', 'Prakse, nav salīdzināta ar tiesību normām: brīdinājumi pirms Administratīvā procesa likuma 64. panta termiņa beigām', '2024-01-01'),
('ladder_head_days', '3', 'days', 'Prakse, nav salīdzināta ar tiesību normām: no kura brīdinājuma ziņu saņem arī pārvaldes vadītājs', '2024-01-01'),
('digest_hour', '7', 'hour', 'Iestādes iekšējs noteikums, nav salīdzināts ar tiesību normām: no cikiem darbdienā sūta dienas kopsavilkumu', '2024-01-01'),
('approval_working_days', '3', 'working_days', 'Iestādes iekšējs noteikums, nav salīdzināts ar tiesību normām: cik ilgi lēmuma projekts var gaidīt apstiprināšanu', '2024-01-01');

-- Who has looked at a file in the last minutes is found among the audit rows of the file by their time.
ALTER TABLE audit DROP KEY audit_object, ADD KEY audit_object (object, at);

INSERT INTO parameter (code, value, unit, legal_ref, valid_from) VALUES
('viewing_minutes', '10', 'minutes', 'Iestādes iekšējs noteikums, nav salīdzināts ar tiesību normām: cik ilgi pēc lietas atvēršanas citi redz, ka to skatās', '2024-01-01');

-- Exceptions from the rules in one file: the head's, with reasons, for one rule or (rule '') for the result as a whole; granted 0 takes one back.  What the
-- history row with the same number is about.  The form's uuid makes a form sent twice one row; the reason is sealed for it.  Insert only.
CREATE TABLE eligibility_exception (
	application_id BIGINT UNSIGNED NOT NULL,
	seq SMALLINT UNSIGNED NOT NULL,
	form CHAR(36) CHARACTER SET ascii NOT NULL,
	rule VARCHAR(40) CHARACTER SET ascii NOT NULL,
	granted TINYINT NOT NULL,
	reason_sealed BLOB NOT NULL,
	at DATETIME(6) NOT NULL,
	actor_id INT UNSIGNED NOT NULL,
	PRIMARY KEY (application_id, seq),
	CONSTRAINT eligibility_exception_history FOREIGN KEY (application_id, seq) REFERENCES application_history (application_id, seq),
	CONSTRAINT eligibility_exception_actor FOREIGN KEY (actor_id) REFERENCES app_user (id),
	UNIQUE KEY eligibility_exception_form (form)
) ENGINE=InnoDB;

-- Applicants reminded by one form; sent twice it is one.  ASKED: how many files were chosen.  Insert only, as are the rows of it.
CREATE TABLE reminder_batch (
	id INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
	uuid CHAR(36) CHARACTER SET ascii NOT NULL,
	actor_id INT UNSIGNED NOT NULL,
	asked SMALLINT UNSIGNED NOT NULL,
	created_at DATETIME(6) NOT NULL,
	CONSTRAINT reminder_batch_actor FOREIGN KEY (actor_id) REFERENCES app_user (id),
	UNIQUE KEY reminder_batch_uuid (uuid)
) ENGINE=InnoDB;

-- At most one a file and day.
CREATE TABLE reminder (
	application_id BIGINT UNSIGNED NOT NULL,
	day DATE NOT NULL,
	batch_id INT UNSIGNED NOT NULL,
	message_id BIGINT UNSIGNED NOT NULL,
	PRIMARY KEY (application_id, day),
	CONSTRAINT reminder_application FOREIGN KEY (application_id) REFERENCES application (id),
	CONSTRAINT reminder_of_batch FOREIGN KEY (batch_id) REFERENCES reminder_batch (id),
	CONSTRAINT reminder_message FOREIGN KEY (message_id) REFERENCES message (id)
) ENGINE=InnoDB;

-- Files of such a form whose applicant was not reminded, and why (lib/domain/reminder.h).
CREATE TABLE reminder_missed (
	batch_id INT UNSIGNED NOT NULL,
	application_id BIGINT UNSIGNED NOT NULL,
	why VARCHAR(20) CHARACTER SET ascii NOT NULL,
	PRIMARY KEY (batch_id, application_id),
	CONSTRAINT reminder_missed_batch FOREIGN KEY (batch_id) REFERENCES reminder_batch (id),
	CONSTRAINT reminder_missed_application FOREIGN KEY (application_id) REFERENCES application (id)
) ENGINE=InnoDB;

INSERT INTO parameter (code, value, unit, legal_ref, valid_from) VALUES
('internal_pause', 'no', 'yes_no', 'Iestādes iekšējs mērs, nav salīdzināts ar tiesību normām; Administratīvā procesa likuma 64. panta termiņu tas nepagarina', '2024-01-01');
