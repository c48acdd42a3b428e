-- The right to the service after the decision: the referral, the kinds of a grant in part, and the later acts that suspend, end, correct or withdraw.

-- On what grounds a service is suspended or ended.  Dated rows; what the binding regulations say is still to be confirmed by the office.
CREATE TABLE service_ground (
	id INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
	code VARCHAR(40) CHARACTER SET ascii NOT NULL,
	outcome ENUM('suspended','terminated') NOT NULL,
	title_lv VARCHAR(300) NOT NULL,
	title_en VARCHAR(300) NOT NULL,
	legal_ref VARCHAR(300) NOT NULL,
	keeps_place TINYINT(1) NOT NULL,
	at_once TINYINT(1) NOT NULL DEFAULT 0,
	sort_no SMALLINT UNSIGNED NOT NULL,
	valid_from DATE NOT NULL,
	valid_to DATE NULL,
	UNIQUE KEY service_ground_from (code, outcome, valid_from)
) ENGINE=InnoDB;

-- at_once: the act can name a day before it has reached the addressee, who has asked for it or has died.
-- keeps_place: of a suspension, whether the seat stays the person's; of an end, whether the seat waits until the end can no longer be contested.
INSERT INTO service_ground (code, outcome, title_lv, title_en, legal_ref, keeps_place, sort_no, valid_from) VALUES
('own_wish', 'suspended', 'Klients vai viņa pārstāvis to lūdz', 'The client or who acts for the client asks for it', 'Administratīvā procesa likums (nav salīdzināts; jāprecizē pēc saistošajiem noteikumiem Nr. 18-8)', 1, 1, '2024-01-01'),
('hospital', 'suspended', 'Klients ārstējas slimnīcā vai veselības dēļ nevar apmeklēt nodarbības', 'The client is in hospital or cannot come for reasons of health', 'Jāprecizē pēc saistošajiem noteikumiem Nr. 18-8', 1, 2, '2024-01-01'),
('away', 'suspended', 'Klients uz laiku ir prombūtnē', 'The client is away for a time', 'Jāprecizē pēc saistošajiem noteikumiem Nr. 18-8', 1, 3, '2024-01-01'),
('imprisonment', 'suspended', 'Klients atrodas ieslodzījuma vietā', 'The client is in a place of imprisonment', 'Jāprecizē pēc saistošajiem noteikumiem Nr. 18-8', 0, 4, '2024-01-01'),
('own_wish', 'terminated', 'Klients vai viņa pārstāvis to lūdz', 'The client or who acts for the client asks for it', 'Administratīvā procesa likums (nav salīdzināts; jāprecizē pēc saistošajiem noteikumiem Nr. 18-8)', 0, 1, '2024-01-01'),
('moved_away', 'terminated', 'Klienta dzīvesvieta vairs nav Jelgavas valstspilsētas pašvaldībā', 'The client does not live in the municipality any more', 'Sociālo pakalpojumu un sociālās palīdzības likums (nav salīdzināts)', 1, 2, '2024-01-01'),
('not_attending', 'terminated', 'Klients bez attaisnojoša iemesla neapmeklē nodarbības', 'The client does not come to the sessions and has no excuse', 'Jāprecizē pēc saistošajiem noteikumiem Nr. 18-8', 1, 3, '2024-01-01'),
('no_longer_fits', 'terminated', 'Klients vairs neatbilst pakalpojuma saņēmēju lokam', 'The client does not belong to those the service is for any more', 'Tehniskā specifikācija, 7. punkts', 1, 4, '2024-01-01'),
('rules', 'terminated', 'Klients neievēro grupas noteikumus un apdraud citus dalībniekus', 'The client breaks the rules of the group and is a danger to others', 'Jāprecizē pēc saistošajiem noteikumiem Nr. 18-8', 1, 5, '2024-01-01'),
('death', 'terminated', 'Klients ir miris', 'The client has died', 'Jāprecizē pēc saistošajiem noteikumiem Nr. 18-8', 0, 6, '2024-01-01');

UPDATE service_ground SET at_once = 1 WHERE code IN ('own_wish', 'death');

-- A decision in part says which part; a later act says about which act it is, from when until when, and on what ground.  operative: lines of the
-- operative part in the office's own words.
ALTER TABLE decision
	MODIFY outcome ENUM('granted','granted_in_part','refused','extended','corrected','suspended','terminated','revoked') NOT NULL,
	ADD COLUMN part ENUM('other_programme','later_start','waiting_list','other') NULL AFTER extend_to,
	ADD COLUMN programme_id INT UNSIGNED NULL AFTER part,
	ADD COLUMN about_id BIGINT UNSIGNED NULL AFTER programme_id,
	ADD COLUMN ground_id INT UNSIGNED NULL AFTER about_id,
	ADD COLUMN from_on DATE NULL AFTER ground_id,
	ADD COLUMN until_on DATE NULL AFTER from_on,
	ADD COLUMN operative_sealed BLOB NULL AFTER hearing_sealed,
	ADD CONSTRAINT decision_programme FOREIGN KEY (programme_id) REFERENCES programme (id),
	ADD CONSTRAINT decision_about FOREIGN KEY (about_id) REFERENCES act (id),
	ADD CONSTRAINT decision_ground FOREIGN KEY (ground_id) REFERENCES service_ground (id),
	ADD CONSTRAINT decision_part CHECK (part IS NULL OR outcome = 'granted_in_part');

-- What the approvals pile looks for.
ALTER TABLE decision ADD KEY decision_state (state, outcome, id);

ALTER TABLE act
	DROP FOREIGN KEY act_replaces,
	DROP COLUMN replaces_id,
	MODIFY outcome ENUM('granted','granted_in_part','refused','extended','corrected','suspended','terminated','revoked') NOT NULL,
	ADD COLUMN part ENUM('other_programme','later_start','waiting_list','other') NULL AFTER extend_to,
	ADD COLUMN about_id BIGINT UNSIGNED NULL AFTER part,
	ADD COLUMN ground_id INT UNSIGNED NULL AFTER about_id,
	ADD COLUMN from_on DATE NULL AFTER ground_id,
	ADD COLUMN until_on DATE NULL AFTER from_on,
	ADD CONSTRAINT act_about FOREIGN KEY (about_id) REFERENCES act (id),
	ADD CONSTRAINT act_ground FOREIGN KEY (ground_id) REFERENCES service_ground (id),
	ADD CONSTRAINT act_later CHECK ((outcome IN ('corrected', 'suspended', 'terminated', 'revoked')) = (about_id IS NOT NULL)),
	ADD CONSTRAINT act_grounds CHECK ((outcome IN ('suspended', 'terminated')) = (ground_id IS NOT NULL)),
	ADD CONSTRAINT act_from CHECK (outcome NOT IN ('suspended', 'terminated') OR from_on IS NOT NULL),
	ADD CONSTRAINT act_until CHECK ((outcome = 'suspended') = (until_on IS NOT NULL) AND (until_on IS NULL OR until_on >= from_on));

-- A decision that was withdrawn or annulled is made anew; its term runs from that day.
ALTER TABLE application
	ADD COLUMN reopened_on DATE NULL AFTER extended_to,
	ADD COLUMN counted_from DATE AS (COALESCE(reopened_on, received_on)) VIRTUAL AFTER reopened_on;

CREATE SEQUENCE referral_number START WITH 1 INCREMENT BY 1 CACHE 20;

-- What the provider gives a place and is paid against.  Issued with the grant, for its kind of group and number of sessions (NULL: once a month).
-- HELD: not carried out just now (contested, suspended).  Its validity begins with the accepted place, so that it cannot die in the queue:
-- starts_on and ends_on are NULL until then.
CREATE TABLE referral (
	id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
	number VARCHAR(20) CHARACTER SET ascii NOT NULL,
	application_id BIGINT UNSIGNED NOT NULL,
	act_id BIGINT UNSIGNED NOT NULL,
	programme_id INT UNSIGNED NOT NULL,
	sessions SMALLINT UNSIGNED NULL,
	not_before DATE NULL,
	issued_on DATE NOT NULL,
	state ENUM('valid','used','expired','void') NOT NULL DEFAULT 'valid',
	held TINYINT(1) NOT NULL DEFAULT 0,
	starts_on DATE NULL,
	ends_on DATE NULL,
	live TINYINT AS (IF(state = 'valid', 1, NULL)) PERSISTENT,
	version INT UNSIGNED NOT NULL DEFAULT 1,
	CONSTRAINT referral_application FOREIGN KEY (application_id) REFERENCES application (id),
	CONSTRAINT referral_act FOREIGN KEY (act_id) REFERENCES act (id),
	CONSTRAINT referral_programme FOREIGN KEY (programme_id) REFERENCES programme (id),
	CONSTRAINT referral_days CHECK ((starts_on IS NULL) = (ends_on IS NULL) AND (ends_on IS NULL OR ends_on > starts_on)),
	UNIQUE KEY referral_number (number),
	UNIQUE KEY referral_act_once (act_id),
	UNIQUE KEY referral_live (application_id, live),
	KEY referral_queue (programme_id, live, held, id),
	KEY referral_ends (state, ends_on)
) ENGINE=InnoDB;

-- Insert only.  NOTE says by what: the number of an act, "prolonged".
CREATE TABLE referral_history (
	referral_id BIGINT UNSIGNED NOT NULL,
	seq SMALLINT UNSIGNED NOT NULL,
	state ENUM('valid','used','expired','void') NOT NULL,
	held TINYINT(1) NOT NULL,
	ends_on DATE NULL,
	at DATETIME(6) NOT NULL,
	actor_id INT UNSIGNED NULL,
	note VARCHAR(200) NOT NULL DEFAULT '',
	PRIMARY KEY (referral_id, seq),
	CONSTRAINT referral_history_referral FOREIGN KEY (referral_id) REFERENCES referral (id),
	CONSTRAINT referral_history_actor FOREIGN KEY (actor_id) REFERENCES app_user (id)
) ENGINE=InnoDB;

-- Grants from before referrals had numbers of their own.  A contest's effect on them is taken over as it was (lib/domain/contest.h).
INSERT INTO referral (number, application_id, act_id, programme_id, sessions, issued_on, state, held)
SELECT CONCAT('N', YEAR(t.issued_on), '-', LPAD(NEXTVAL(referral_number), 6, '0')), t.application_id, t.id, t.programme_id, p.sessions, t.issued_on,
	IF(EXISTS (SELECT 1 FROM contest k WHERE k.act_id = t.id AND (k.state IN ('annulled', 'court_annulled')
		OR (k.state IN ('court_upheld', 'withdrawn') AND EXISTS (SELECT 1 FROM contest_step s WHERE s.contest_id = k.id AND s.state = 'annulled')))),
		'void', 'valid'),
	EXISTS (SELECT 1 FROM contest k WHERE k.act_id = t.id AND k.state IN ('filed', 'forwarded', 'appealed'))
FROM act t JOIN application a ON a.id = t.application_id JOIN programme p ON p.id = t.programme_id
WHERE t.outcome IN ('granted', 'granted_in_part') AND a.state IN ('granted', 'granted_in_part')
	AND t.id = (SELECT MAX(x.id) FROM act x WHERE x.application_id = t.application_id);
INSERT INTO referral_history (referral_id, seq, state, held, at, note) SELECT id, 1, state, held, NOW(6), 'migration' FROM referral;

-- A place that a suspension has given up: the person waits again, and the year's right is not used up.
ALTER TABLE place ADD COLUMN released TINYINT(1) NOT NULL DEFAULT 0 AFTER override_no;
UPDATE referral r JOIN place l ON l.application_id = r.application_id
SET r.starts_on = l.starts_on, r.ends_on = l.starts_on + INTERVAL 12 MONTH;

INSERT INTO parameter (code, value, unit, legal_ref, valid_from) VALUES
('referral_months', '12', 'months', 'Prakse, jāprecizē: cik ilgi pēc vietas apstiprināšanas nosūtījums ir derīgs', '2024-01-01'),
('unfavourable_post', 'registered-post', 'text', 'Paziņošanas likums, 8. pants (nav salīdzināts): nelabvēlīgs lēmums pa pastu – ierakstītā sūtījumā', '2024-01-01'),
('suspension_months_max', '6', 'months', 'Prakse, jāprecizē pēc saistošajiem noteikumiem Nr. 18-8', '2024-01-01');
INSERT INTO parameter (code, value, unit, legal_ref, valid_from) VALUES
('norms_corrected', 'Administratīvā procesa likums, 72. pants', 'text', 'Ar ko sākas kļūdas labojuma projekts; nav salīdzināts ar spēkā esošo redakciju', '2024-01-01'),
('norms_suspended', 'Administratīvā procesa likums, 65. pants', 'text', 'Ar ko sākas pakalpojuma pārtraukšanas projekts; nav salīdzināts ar spēkā esošo redakciju', '2024-01-01'),
('norms_terminated', 'Administratīvā procesa likums, 65. pants', 'text', 'Ar ko sākas pakalpojuma izbeigšanas projekts; nav salīdzināts ar spēkā esošo redakciju', '2024-01-01'),
('norms_revoked', 'Administratīvā procesa likums, 85. un 86. pants', 'text', 'Ar ko sākas lēmuma atcelšanas projekts; nav salīdzināts ar spēkā esošo redakciju', '2024-01-01');
