-- A first talk or a questionnaire that was entered wrongly (about somebody else, twice) is withdrawn by a row behind it, with a reason.  What was entered stays to be
-- read, and does not count.
CREATE TABLE first_talk_withdrawal (
	first_talk_id BIGINT UNSIGNED NOT NULL PRIMARY KEY,
	reason_sealed BLOB NOT NULL,
	withdrawn_by INT UNSIGNED NOT NULL,
	withdrawn_at DATETIME(6) NOT NULL,
	CONSTRAINT first_talk_withdrawal_of FOREIGN KEY (first_talk_id) REFERENCES first_talk (id),
	CONSTRAINT first_talk_withdrawal_by FOREIGN KEY (withdrawn_by) REFERENCES app_user (id)
) ENGINE=InnoDB;

CREATE TABLE questionnaire_withdrawal (
	questionnaire_id BIGINT UNSIGNED NOT NULL PRIMARY KEY,
	reason_sealed BLOB NOT NULL,
	withdrawn_by INT UNSIGNED NOT NULL,
	withdrawn_at DATETIME(6) NOT NULL,
	CONSTRAINT questionnaire_withdrawal_of FOREIGN KEY (questionnaire_id) REFERENCES questionnaire (id),
	CONSTRAINT questionnaire_withdrawal_by FOREIGN KEY (withdrawn_by) REFERENCES app_user (id)
) ENGINE=InnoDB;
