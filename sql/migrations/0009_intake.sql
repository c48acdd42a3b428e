-- What comes on paper, by telephone, or from a social worker's own initiative.

ALTER TABLE application
	MODIFY origin ENUM('web','counter','import','phone','initiative','post') NOT NULL;

-- Why a social worker has opened the file, and since when the client agrees.  Insert only.
CREATE TABLE application_initiative (
	application_id BIGINT UNSIGNED NOT NULL PRIMARY KEY,
	reason_sealed BLOB NOT NULL,
	agreed_on DATE NOT NULL,
	CONSTRAINT application_initiative_application FOREIGN KEY (application_id) REFERENCES application (id)
) ENGINE=InnoDB;

-- People who may be one are looked for by birth date (lib/domain/same_person.h).
ALTER TABLE person
	ADD KEY person_birth (birth_date);

INSERT INTO parameter (code, value, unit, legal_ref, valid_from) VALUES
('intake_days', '90', 'days', 'Iestādes iekšējs noteikums, nav salīdzināts ar tiesību normām: cik senu saņemšanas dienu var norādīt, reģistrējot iesniegumu, kas saņemts klātienē, pa pastu vai pa tālruni', '2024-01-01');
