-- What residents tell when they apply: several children, families, who represents whom, what they need, and drafts that can be gone on with elsewhere.

-- Several children in one submission are several files with one access code, numbered from 1.  A family or a parent with a child is one file.
ALTER TABLE application
	ADD COLUMN submission_no TINYINT UNSIGNED NOT NULL DEFAULT 1 AFTER submission_id,
	DROP KEY application_submission,
	ADD UNIQUE KEY application_submission (submission_id, submission_no),
	MODIFY for_whom ENUM('self','child','family') NOT NULL,
	MODIFY origin ENUM('web','counter','import','phone','initiative') NOT NULL,
	MODIFY language ENUM('lv','en','lv-easy') NOT NULL,
	ADD COLUMN no_letters TINYINT(1) NOT NULL DEFAULT 0,
	ADD COLUMN no_calls TINYINT(1) NOT NULL DEFAULT 0,
	ADD COLUMN wish_sealed BLOB NULL AFTER problem_sealed;

-- A 'participant' takes part together with the client (seq from 1); applicant and client have seq 0.  relation is the applicant's to this person;
-- of the applicant's own row, to the client.
ALTER TABLE application_person
	MODIFY part ENUM('applicant','client','participant') NOT NULL,
	ADD COLUMN seq TINYINT UNSIGNED NOT NULL DEFAULT 0 AFTER part,
	MODIFY relation ENUM('self','parent','guardian','foster_parent','legal_representative','other','partner') NOT NULL,
	DROP PRIMARY KEY,
	ADD PRIMARY KEY (application_id, part, seq),
	ADD CONSTRAINT application_person_seq CHECK ((part = 'participant') = (seq > 0));

-- The groups that would do as well, in the applicant's order; the first wish is application.programme_id.  Insert only.
CREATE TABLE application_preference (
	application_id BIGINT UNSIGNED NOT NULL,
	seq TINYINT UNSIGNED NOT NULL,
	programme_id INT UNSIGNED NOT NULL,
	PRIMARY KEY (application_id, seq),
	CONSTRAINT application_preference_application FOREIGN KEY (application_id) REFERENCES application (id),
	CONSTRAINT application_preference_programme FOREIGN KEY (programme_id) REFERENCES programme (id),
	CONSTRAINT application_preference_seq CHECK (seq BETWEEN 2 AND 10),
	UNIQUE KEY application_preference_once (application_id, programme_id)
) ENGINE=InnoDB;

-- The birth dates of the children whom an adult client raises, where the group asks for a child's age.  Insert only.
CREATE TABLE application_child (
	application_id BIGINT UNSIGNED NOT NULL,
	seq TINYINT UNSIGNED NOT NULL,
	birth_date DATE NOT NULL,
	PRIMARY KEY (application_id, seq),
	CONSTRAINT application_child_application FOREIGN KEY (application_id) REFERENCES application (id)
) ENGINE=InnoDB;

-- What makes taking part possible.  No row: nothing was said.  Insert only.
CREATE TABLE application_need (
	application_id BIGINT UNSIGNED NOT NULL PRIMARY KEY,
	times SET('workday_morning','workday_afternoon','workday_evening','saturday') NOT NULL,
	language ENUM('lv','ru','uk','en','other') NOT NULL,
	needs SET('interpreter','sign_language','childcare','transport','wheelchair','easy_language') NOT NULL,
	note_sealed BLOB NULL,
	CONSTRAINT application_need_application FOREIGN KEY (application_id) REFERENCES application (id)
) ENGINE=InnoDB;

-- Who may act for a child: a dated fact with its document, never inferred from "parent".  As stated by the applicant, or as seen by the office
-- (seen_by).  document_sealed: number and who issued it.  Insert only: what changes is a new fact.
CREATE TABLE representation (
	id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
	person_id BIGINT UNSIGNED NOT NULL,
	representative_id BIGINT UNSIGNED NOT NULL,
	application_id BIGINT UNSIGNED NOT NULL,
	basis ENUM('custody','court_judgment','orphans_court_decision','authorisation','institution','custody_suspended','custody_removed') NOT NULL,
	document_sealed BLOB NULL,
	valid_from DATE NULL,
	stated_at DATETIME(6) NOT NULL,
	seen_by INT UNSIGNED NULL,
	CONSTRAINT representation_person FOREIGN KEY (person_id) REFERENCES person (id),
	CONSTRAINT representation_representative FOREIGN KEY (representative_id) REFERENCES person (id),
	CONSTRAINT representation_application FOREIGN KEY (application_id) REFERENCES application (id),
	CONSTRAINT representation_seen_by FOREIGN KEY (seen_by) REFERENCES app_user (id),
	KEY representation_of (person_id, id)
) ENGINE=InnoDB;

-- A draft can be gone on with elsewhere: by a code on paper (code_hash), or by a link in a mail (resume_hash), good for one use; used again it
-- opens only what has not been changed since (resume_version).  email_sealed: where the link goes and the end of the draft is announced.
ALTER TABLE draft
	ADD COLUMN id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT FIRST,
	ADD UNIQUE KEY draft_id (id),
	ADD COLUMN code_hash BINARY(32) NULL,
	ADD COLUMN resume_hash BINARY(32) NULL,
	ADD COLUMN resume_version INT UNSIGNED NULL,
	ADD COLUMN email_sealed VARBINARY(400) NULL,
	ADD COLUMN language ENUM('lv','en','lv-easy') NOT NULL DEFAULT 'lv',
	ADD COLUMN announced_at DATETIME(6) NULL,
	ADD UNIQUE KEY draft_code (code_hash),
	ADD UNIQUE KEY draft_resume (resume_hash);

ALTER TABLE outbox
	MODIFY kind ENUM('decision','enrolment','attendance','receipt_mail','decision_mail','resume_mail','draft_end_mail','request_mail','message_mail',
		'email_code_mail') NOT NULL;

INSERT INTO parameter (code, value, unit, legal_ref, valid_from) VALUES
('draft_notice_days', '14', 'days', 'Iestādes iekšējs noteikums, nav salīdzināts ar tiesību normām: brīdinājums pirms melnraksta dzēšanas', '2024-01-01');
