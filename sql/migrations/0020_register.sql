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

-- What became of a session, and why.  Insert only.
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
