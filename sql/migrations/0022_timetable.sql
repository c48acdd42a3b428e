-- Days on which a provider holds no sessions: school breaks, repairs.  Not the legal calendar.
CREATE TABLE provider_closure (
	id INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
	provider_id INT UNSIGNED NOT NULL,
	from_on DATE NOT NULL,
	to_on DATE NOT NULL,
	name VARCHAR(120) NOT NULL,
	made_by INT UNSIGNED NOT NULL,
	made_at DATETIME(6) NOT NULL,
	CONSTRAINT provider_closure_provider FOREIGN KEY (provider_id) REFERENCES provider (id),
	CONSTRAINT provider_closure_maker FOREIGN KEY (made_by) REFERENCES app_user (id),
	CONSTRAINT provider_closure_period CHECK (to_on >= from_on),
	UNIQUE KEY provider_closure_once (provider_id, from_on, to_on)
) ENGINE=InnoDB;

-- Sessions that moved or do not take place are told by mail.
ALTER TABLE outbox MODIFY kind ENUM('decision','enrolment','attendance','receipt_mail','decision_mail','resume_mail','draft_end_mail','request_mail','message_mail',
		'email_code_mail','digest_mail','eaddress_act','timetable_mail') NOT NULL;
