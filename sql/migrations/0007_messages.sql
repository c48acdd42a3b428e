-- What the resident and the office write to each other about a file, who the resident is known to be, and opened files.

-- A file opened with reference and access code: the browser holds the id, here stands its hash.  Another access code than the one that opened it
-- (access_hash) ends it.
CREATE TABLE file_session (
	id_hash BINARY(32) NOT NULL PRIMARY KEY,
	submission_id CHAR(36) CHARACTER SET ascii NOT NULL,
	access_hash BINARY(32) NOT NULL,
	idle_seconds SMALLINT UNSIGNED NOT NULL,
	opened_at DATETIME(6) NOT NULL,
	seen_at DATETIME(6) NOT NULL,
	ended_at DATETIME(6) NULL,
	KEY file_session_seen (seen_at)
) ENGINE=InnoDB;

-- Which access code of the submission is in force: 0 is the one of the receipt, each new one counts one up.
ALTER TABLE application ADD COLUMN access_no SMALLINT UNSIGNED NOT NULL DEFAULT 0;

-- Insert only, but for seen_at.  A message that is sent twice has one uuid.  Without text: the kind says it all.
CREATE TABLE message (
	id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
	uuid CHAR(36) CHARACTER SET ascii NOT NULL,
	application_id BIGINT UNSIGNED NOT NULL,
	direction ENUM('to_resident','from_resident','note') NOT NULL,
	kind ENUM('message','request','answer','withdrawal','access') NOT NULL,
	text_sealed BLOB NULL,
	author_id INT UNSIGNED NULL,
	created_at DATETIME(6) NOT NULL,
	answer_to BIGINT UNSIGNED NULL,
	due_on DATE NULL,
	seen_at DATETIME(6) NULL,
	waits TINYINT AS (IF(direction = 'from_resident' AND seen_at IS NULL, 1, NULL)) PERSISTENT,
	CONSTRAINT message_application FOREIGN KEY (application_id) REFERENCES application (id),
	CONSTRAINT message_author FOREIGN KEY (author_id) REFERENCES app_user (id),
	CONSTRAINT message_answer FOREIGN KEY (answer_to) REFERENCES message (id),
	CONSTRAINT message_side CHECK (direction <> 'to_resident' OR author_id IS NOT NULL),
	CONSTRAINT message_request CHECK ((kind = 'request') = (due_on IS NOT NULL)),
	UNIQUE KEY message_uuid (uuid),
	KEY message_of (application_id, id),
	KEY message_waits (waits, application_id)
) ENGINE=InnoDB;

-- How the person who applied has been recognised; the highest level counts, none at all is self-asserted.  Insert only.  The number of a document
-- is not kept.
CREATE TABLE identity_fact (
	id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
	application_id BIGINT UNSIGNED NOT NULL,
	person_id BIGINT UNSIGNED NOT NULL,
	level ENUM('email-proven','seen-in-person','strong') NOT NULL,
	document ENUM('passport','id_card','residence_permit','other') NULL,
	seen_on DATE NOT NULL,
	actor_id INT UNSIGNED NULL,
	created_at DATETIME(6) NOT NULL,
	CONSTRAINT identity_fact_application FOREIGN KEY (application_id) REFERENCES application (id),
	CONSTRAINT identity_fact_person FOREIGN KEY (person_id) REFERENCES person (id),
	CONSTRAINT identity_fact_actor FOREIGN KEY (actor_id) REFERENCES app_user (id),
	CONSTRAINT identity_fact_seen CHECK ((level = 'seen-in-person') = (document IS NOT NULL)
		AND (level = 'seen-in-person') = (actor_id IS NOT NULL)),
	KEY identity_fact_of (application_id, id)
) ENGINE=InnoDB;

-- Codes sent to an e-mail address to prove it; the code goes when it has been used or is too old.
CREATE TABLE email_proof (
	id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
	submission_id CHAR(36) CHARACTER SET ascii NOT NULL,
	email VARCHAR(254) NOT NULL,
	code_sealed VARBINARY(120) NULL,
	tries TINYINT UNSIGNED NOT NULL DEFAULT 0,
	created_at DATETIME(6) NOT NULL,
	ends_at DATETIME(6) NOT NULL,
	proven_at DATETIME(6) NULL,
	KEY email_proof_of (submission_id, id),
	KEY email_proof_created (created_at)
) ENGINE=InnoDB;

INSERT INTO parameter (code, value, unit, legal_ref, valid_from) VALUES
('file_open_minutes', '30', 'minutes', 'Iestādes iekšējs noteikums, nav salīdzināts ar tiesību normām: ar piekļuves kodu atvērtas lietas aizvēršana', '2024-01-01'),
('information_days', '10', 'days', 'Administratīvā procesa likums, 59. un 61. pants; dienu skaits – iestādes iekšējs noteikums', '2024-01-01'),
('decision_identity_level', 'self-asserted', 'identity_level', 'Iestādes iekšējs noteikums, nav salīdzināts ar tiesību normām: kādai jābūt zināmai iesniedzēja identitātei, lai pieņemtu lēmumu', '2024-01-01'),
('email_code_minutes', '30', 'minutes', 'Iestādes iekšējs noteikums, nav salīdzināts ar tiesību normām: e-pasta adreses pārbaudes kods', '2024-01-01'),
('email_code_tries', '5', 'times', 'Iestādes iekšējs noteikums, nav salīdzināts ar tiesību normām: e-pasta adreses pārbaudes koda mēģinājumi', '2024-01-01');
