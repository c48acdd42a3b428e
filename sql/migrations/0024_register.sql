-- The register of a session: who belonged on that day stands once the day has come; marks and notes have row versions, so that two leaders write at once;
-- what is signed can be opened again with a reason, and what was before stays.

ALTER TABLE group_session
	ADD COLUMN frozen_on DATE NULL AFTER signed_at,
	ADD COLUMN entered_from ENUM('screen','paper') NOT NULL DEFAULT 'screen' AFTER frozen_on;

-- Insert only.  Later joins and moves change no register that stands.
CREATE TABLE register_person (
	group_session_id BIGINT UNSIGNED NOT NULL,
	place_id BIGINT UNSIGNED NOT NULL,
	added_at DATETIME(6) NOT NULL,
	PRIMARY KEY (group_session_id, place_id),
	CONSTRAINT register_person_session FOREIGN KEY (group_session_id) REFERENCES group_session (id),
	CONSTRAINT register_person_place FOREIGN KEY (place_id) REFERENCES place (id)
) ENGINE=InnoDB;
INSERT INTO register_person (group_session_id, place_id, added_at)
SELECT m.group_session_id, m.place_id, s.signed_at FROM attendance m JOIN group_session s ON s.id = m.group_session_id AND s.register = 'signed';
UPDATE group_session SET frozen_on = GREATEST(planned_on, DATE(signed_at)) WHERE register = 'signed';

-- A note may stand without a mark.
ALTER TABLE attendance
	MODIFY mark ENUM('present','late','excused','absent') NULL,
	ADD COLUMN note_sealed BLOB NULL AFTER mark,
	ADD COLUMN version INT UNSIGNED NOT NULL DEFAULT 1;
-- version: that the row had with it.  opening: the number in register_event of the opening that it was changed under; 0: before the first signature.
ALTER TABLE attendance_history
	MODIFY mark ENUM('present','late','excused','absent') NULL,
	ADD COLUMN mark_before ENUM('present','late','excused','absent') NULL AFTER place_id,
	ADD COLUMN note_sealed BLOB NULL AFTER mark,
	ADD COLUMN version INT UNSIGNED NOT NULL DEFAULT 0 AFTER note_sealed,
	ADD COLUMN opening SMALLINT UNSIGNED NOT NULL DEFAULT 0 AFTER version;

-- Signed, opened again by the signer, unlocked by a manager.  Insert only.
CREATE TABLE register_event (
	group_session_id BIGINT UNSIGNED NOT NULL,
	seq SMALLINT UNSIGNED NOT NULL,
	kind ENUM('signed','reopened','unlocked') NOT NULL,
	reason_sealed BLOB NULL,
	actor_id INT UNSIGNED NOT NULL,
	at DATETIME(6) NOT NULL,
	PRIMARY KEY (group_session_id, seq),
	CONSTRAINT register_event_session FOREIGN KEY (group_session_id) REFERENCES group_session (id),
	CONSTRAINT register_event_actor FOREIGN KEY (actor_id) REFERENCES app_user (id),
	CONSTRAINT register_event_reason CHECK (kind = 'signed' OR reason_sealed IS NOT NULL)
) ENGINE=InnoDB;
INSERT INTO register_event (group_session_id, seq, kind, actor_id, at) SELECT id, 1, 'signed', signed_by, signed_at FROM group_session WHERE register = 'signed';

-- What became of a session, and why; of a move the day and time that it had before.  Insert only.
CREATE TABLE group_session_history (
	group_session_id BIGINT UNSIGNED NOT NULL,
	seq SMALLINT UNSIGNED NOT NULL,
	state ENUM('planned','held','cancelled','moved') NOT NULL,
	planned_on DATE NOT NULL,
	starts_at TIME NOT NULL,
	reason VARCHAR(30) CHARACTER SET ascii NOT NULL DEFAULT '',
	note_sealed BLOB NULL,
	actor_id INT UNSIGNED NOT NULL,
	at DATETIME(6) NOT NULL,
	PRIMARY KEY (group_session_id, seq),
	CONSTRAINT group_session_history_session FOREIGN KEY (group_session_id) REFERENCES group_session (id),
	CONSTRAINT group_session_history_actor FOREIGN KEY (actor_id) REFERENCES app_user (id)
) ENGINE=InnoDB;

INSERT INTO parameter (code, value, unit, legal_ref, valid_from) VALUES
('register_lock_days', '7', 'days', 'Prakse, jāprecizē: cik dienas pēc parakstīšanas grupas vadītājs pats var labot apmeklējuma žurnālu', '2024-01-01');

-- Absences in a row that a social worker should hear of.  One open row a place; absences: how many they were, up to the session.
CREATE TABLE attendance_alert (
	id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
	place_id BIGINT UNSIGNED NOT NULL,
	application_id BIGINT UNSIGNED NOT NULL,
	group_session_id BIGINT UNSIGNED NOT NULL,
	absences SMALLINT UNSIGNED NOT NULL,
	raised_at DATETIME(6) NOT NULL,
	state ENUM('open','done') NOT NULL DEFAULT 'open',
	is_open TINYINT AS (IF(state = 'open', 1, NULL)) PERSISTENT,
	note_sealed BLOB NULL,
	done_by INT UNSIGNED NULL,
	done_at DATETIME(6) NULL,
	version INT UNSIGNED NOT NULL DEFAULT 1,
	CONSTRAINT attendance_alert_place FOREIGN KEY (place_id) REFERENCES place (id),
	CONSTRAINT attendance_alert_application FOREIGN KEY (application_id) REFERENCES application (id),
	CONSTRAINT attendance_alert_session FOREIGN KEY (group_session_id) REFERENCES group_session (id),
	CONSTRAINT attendance_alert_worker FOREIGN KEY (done_by) REFERENCES app_user (id),
	CONSTRAINT attendance_alert_done CHECK ((state = 'done') = (done_by IS NOT NULL) AND (state = 'open' OR note_sealed IS NOT NULL)),
	UNIQUE KEY attendance_alert_open (place_id, is_open),
	KEY attendance_alert_of_file (application_id, state),
	KEY attendance_alert_state (state, raised_at)
) ENGINE=InnoDB;

INSERT INTO parameter (code, value, unit, legal_ref, valid_from) VALUES
('absences_in_row', '3', 'times', 'Prakse, jāprecizē: pēc cik neattaisnotiem kavējumiem pēc kārtas ziņo sociālajam darbiniekam', '2024-01-01');

-- What became of a place when its group was finished: computed from the marks (lib/domain/completion.h), with the rule that held then.  Insert only.
CREATE TABLE place_completion (
	place_id BIGINT UNSIGNED NOT NULL PRIMARY KEY,
	result ENUM('completed','too_few','never_came','no_session') NOT NULL,
	percent TINYINT UNSIGNED NOT NULL,
	present SMALLINT UNSIGNED NOT NULL,
	excused SMALLINT UNSIGNED NOT NULL,
	absent SMALLINT UNSIGNED NOT NULL,
	threshold TINYINT UNSIGNED NOT NULL,
	excused_as VARCHAR(20) CHARACTER SET ascii NOT NULL,
	finished_on DATE NOT NULL,
	at DATETIME(6) NOT NULL,
	CONSTRAINT place_completion_place FOREIGN KEY (place_id) REFERENCES place (id)
) ENGINE=InnoDB;

-- The certificate of a completed place, made when the group was finished, and sealed.  Insert only.
CREATE TABLE place_certificate (
	place_id BIGINT UNSIGNED NOT NULL PRIMARY KEY,
	number VARCHAR(40) NOT NULL,
	pdf_sealed MEDIUMBLOB NOT NULL,
	at DATETIME(6) NOT NULL,
	CONSTRAINT place_certificate_place FOREIGN KEY (place_id) REFERENCES place (id),
	UNIQUE KEY place_certificate_number (number)
) ENGINE=InnoDB;

INSERT INTO parameter (code, value, unit, legal_ref, valid_from)
SELECT CONCAT('completion_percent_', code), '80', 'percent', 'Prakse, jāprecizē: cik liela daļa nodarbību jāapmeklē, lai grupu uzskatītu par pabeigtu', '2024-01-01'
FROM (SELECT DISTINCT code FROM programme) p;
INSERT INTO parameter (code, value, unit, legal_ref, valid_from) VALUES
('completion_excused', 'left_out', 'text', 'Prakse, jāprecizē: attaisnots kavējums netiek skaitīts (left_out), ir neapmeklēta (missed) vai apmeklēta (attended) nodarbība', '2024-01-01'),
('monthly_sessions_year', '12', 'times', 'Sniedzamo pakalpojumu apraksts, 1.8. grupa: ne vairāk kā 12 nodarbību kalendārajā gadā', '2024-01-01'),
('monthly_age', '24', 'years', 'Sniedzamo pakalpojumu apraksts, 1.8. grupa: līdz 24 gadu vecumam (pēdējā diena ir diena pirms dzimšanas dienas)', '2024-01-01');
