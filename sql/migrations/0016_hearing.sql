-- The hearing of the addressee before an act that is not in his or her favour (Administrative Procedure Law, s. 62).  The invitation is a message with a
-- term; what was said otherwise than in an answer to it, and why nobody was heard, are rows of their own.

ALTER TABLE message
	MODIFY kind ENUM('message','request','answer','withdrawal','access','hearing') NOT NULL,
	DROP CONSTRAINT message_request,
	ADD CONSTRAINT message_request CHECK ((kind IN ('request','hearing')) = (due_on IS NOT NULL));

-- For what the law lets the hearing be left out.
CREATE TABLE hearing_ground (
	code VARCHAR(20) CHARACTER SET ascii NOT NULL,
	name_lv VARCHAR(300) NOT NULL,
	name_en VARCHAR(300) NOT NULL,
	legal_ref VARCHAR(300) NOT NULL,
	valid_from DATE NOT NULL,
	valid_to DATE NULL,
	PRIMARY KEY (code, valid_from),
	CONSTRAINT hearing_ground_period CHECK (valid_to IS NULL OR valid_to >= valid_from)
) ENGINE=InnoDB;

-- Insert only; a form that is sent twice has one uuid.  invitation_id: the newest invitation when it was written.  The ground's words are kept as they
-- stood then.
CREATE TABLE hearing (
	id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
	uuid CHAR(36) CHARACTER SET ascii NOT NULL,
	application_id BIGINT UNSIGNED NOT NULL,
	invitation_id BIGINT UNSIGNED NULL,
	kind ENUM('heard','left_out') NOT NULL,
	day DATE NOT NULL,
	way ENUM('in-person','telephone','video','paper') NULL,
	who ENUM('applicant','client','child','representative') NULL,
	name_sealed BLOB NULL,
	ground VARCHAR(20) CHARACTER SET ascii NULL,
	ground_text VARCHAR(620) NULL,
	text_sealed BLOB NOT NULL,
	at DATETIME(6) NOT NULL,
	actor_id INT UNSIGNED NOT NULL,
	CONSTRAINT hearing_application FOREIGN KEY (application_id) REFERENCES application (id),
	CONSTRAINT hearing_invitation FOREIGN KEY (invitation_id) REFERENCES message (id),
	CONSTRAINT hearing_actor FOREIGN KEY (actor_id) REFERENCES app_user (id),
	CONSTRAINT hearing_heard CHECK ((kind = 'heard') = (way IS NOT NULL) AND (kind = 'heard') = (who IS NOT NULL)),
	CONSTRAINT hearing_left_out CHECK ((kind = 'left_out') = (ground IS NOT NULL) AND (kind = 'left_out') = (ground_text IS NOT NULL)),
	CONSTRAINT hearing_name CHECK (who = 'representative' OR name_sealed IS NULL),
	UNIQUE KEY hearing_uuid (uuid),
	KEY hearing_of (application_id, id)
) ENGINE=InnoDB;

INSERT INTO hearing_ground (code, name_lv, name_en, legal_ref, valid_from) VALUES
('urgent', 'Gadījums ir steidzams, un vilcināšanās tieši apdraudētu personas dzīvību, veselību vai mantu, vidi, sabiedrisko kārtību vai valsts drošību',
	'The case is urgent, and delay would directly endanger a person''s life, health or property, the environment, public order or the security of the state',
	'Administratīvā procesa likums, 62. panta otrā daļa (nav salīdzināts ar spēkā esošo redakciju)', '2004-02-01'),
('minor', 'Gadījums ir mazsvarīgs',
	'The case is of little importance',
	'Administratīvā procesa likums, 62. panta otrā daļa (nav salīdzināts ar spēkā esošo redakciju)', '2004-02-01'),
('impossible', 'Objektīvu apstākļu dēļ viedokli nav iespējams noskaidrot, vai tas nebūtu samērīgi',
	'For objective reasons the view cannot be found out, or that would not be adequate',
	'Administratīvā procesa likums, 62. panta otrā daļa (nav salīdzināts ar spēkā esošo redakciju)', '2004-02-01');

INSERT INTO parameter (code, value, unit, legal_ref, valid_from) VALUES
('hearing_days', '10', 'days', 'Administratīvā procesa likums, 62. pants; dienu skaits – iestādes iekšējs noteikums (nav salīdzināts ar tiesību normām)', '2024-01-01');
