-- A letter the day before a session, once.  Whoever has said that he or she cannot come gets none.
CREATE TABLE session_reminder (
	id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
	group_session_id BIGINT UNSIGNED NOT NULL,
	place_id BIGINT UNSIGNED NOT NULL,
	planned_on DATE NOT NULL,
	made_at DATETIME(6) NOT NULL,
	CONSTRAINT session_reminder_session FOREIGN KEY (group_session_id) REFERENCES group_session (id),
	CONSTRAINT session_reminder_place FOREIGN KEY (place_id) REFERENCES place (id),
	UNIQUE KEY session_reminder_once (group_session_id, place_id, planned_on)
) ENGINE=InnoDB;

ALTER TABLE outbox MODIFY kind ENUM('decision','enrolment','attendance','receipt_mail','decision_mail','resume_mail','draft_end_mail','request_mail','message_mail',
		'email_code_mail','digest_mail','eaddress_act','timetable_mail','session_reminder_mail') NOT NULL;

INSERT INTO parameter (code, value, unit, legal_ref, valid_from) VALUES
('session_reminder_hour', '10', 'hour', 'Prakse, jāprecizē: no cikiem dienu pirms nodarbības nosūta atgādinājumu', '2024-01-01');
