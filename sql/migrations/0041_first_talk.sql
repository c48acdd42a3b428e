-- Around a course: a first talk with each participant, the signed rules of the group, and a short questionnaire before and after.  All insert only: of a place the
-- newest row of each kind counts, the others stay.
CREATE TABLE first_talk (
	id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
	place_id BIGINT UNSIGNED NOT NULL,
	held_on DATE NOT NULL,
	held_by INT UNSIGNED NOT NULL,
	note_sealed BLOB NULL,
	entered_by INT UNSIGNED NOT NULL,
	entered_at DATETIME(6) NOT NULL,
	CONSTRAINT first_talk_place FOREIGN KEY (place_id) REFERENCES place (id),
	CONSTRAINT first_talk_holder FOREIGN KEY (held_by) REFERENCES app_user (id),
	CONSTRAINT first_talk_enterer FOREIGN KEY (entered_by) REFERENCES app_user (id),
	KEY first_talk_of (place_id, id)
) ENGINE=InnoDB;

CREATE TABLE rules_signed (
	id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
	place_id BIGINT UNSIGNED NOT NULL,
	signed_on DATE NOT NULL,
	signer ENUM('participant','parent') NOT NULL,
	entered_by INT UNSIGNED NOT NULL,
	entered_at DATETIME(6) NOT NULL,
	CONSTRAINT rules_signed_place FOREIGN KEY (place_id) REFERENCES place (id),
	CONSTRAINT rules_signed_enterer FOREIGN KEY (entered_by) REFERENCES app_user (id),
	KEY rules_signed_of (place_id, id)
) ENGINE=InnoDB;

-- Dated: another wording, or one question more, is a row from a day on.
CREATE TABLE question (
	id INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
	audience ENUM('adult','child') NOT NULL,
	code VARCHAR(30) CHARACTER SET ascii NOT NULL,
	sort_no SMALLINT UNSIGNED NOT NULL,
	valid_from DATE NOT NULL,
	valid_to DATE NULL,
	text_lv VARCHAR(200) NOT NULL,
	text_easy VARCHAR(200) NOT NULL,
	text_en VARCHAR(200) NOT NULL,
	CONSTRAINT question_period CHECK (valid_to IS NULL OR valid_to >= valid_from),
	UNIQUE KEY question_from (audience, code, valid_from)
) ENGINE=InnoDB;

CREATE TABLE questionnaire (
	id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
	place_id BIGINT UNSIGNED NOT NULL,
	stage ENUM('before','after') NOT NULL,
	filled_on DATE NOT NULL,
	remark_sealed BLOB NULL,
	entered_by INT UNSIGNED NOT NULL,
	entered_at DATETIME(6) NOT NULL,
	CONSTRAINT questionnaire_place FOREIGN KEY (place_id) REFERENCES place (id),
	CONSTRAINT questionnaire_enterer FOREIGN KEY (entered_by) REFERENCES app_user (id),
	KEY questionnaire_of (place_id, stage, id)
) ENGINE=InnoDB;

-- A row for each question that was asked; value NULL: not answered.
CREATE TABLE questionnaire_answer (
	questionnaire_id BIGINT UNSIGNED NOT NULL,
	question_id INT UNSIGNED NOT NULL,
	value TINYINT UNSIGNED NULL,
	PRIMARY KEY (questionnaire_id, question_id),
	CONSTRAINT questionnaire_answer_of FOREIGN KEY (questionnaire_id) REFERENCES questionnaire (id),
	CONSTRAINT questionnaire_answer_question FOREIGN KEY (question_id) REFERENCES question (id),
	CONSTRAINT questionnaire_answer_value CHECK (value BETWEEN 1 AND 5)
) ENGINE=InnoDB;

INSERT INTO question (audience, code, sort_no, valid_from, text_lv, text_easy, text_en) VALUES
('adult', 'family', 1, '2024-01-01', 'Es saprotu, kā jūtas man tuvie cilvēki.', 'Es saprotu, kā jūtas mani tuvie cilvēki.', 'I understand how those close to me feel.'),
('adult', 'calm', 2, '2024-01-01', 'Kad kļūst grūti, es protu nomierināties.', 'Man dažreiz ir grūti. Tad es protu nomierināties.', 'When it gets hard, I can calm myself.'),
('adult', 'talk', 3, '2024-01-01', 'Es varu mierīgi parunāt par to, kas mani satrauc.', 'Es mierīgi runāju par to, kas mani uztrauc.', 'I can talk calmly about what worries me.'),
('adult', 'limits', 4, '2024-01-01', 'Es protu pateikt „nē” un noturēt robežas.', 'Es protu pateikt „nē”.', 'I can say "no" and keep to it.'),
('adult', 'people', 5, '2024-01-01', 'Man ir cilvēki, kuri mani atbalsta.', 'Man ir cilvēki, kas man palīdz.', 'There are people who support me.'),
('adult', 'help', 6, '2024-01-01', 'Es zinu, kur meklēt palīdzību.', 'Es zinu, kur lūgt palīdzību.', 'I know where to look for help.'),
('child', 'feelings', 1, '2024-01-01', 'Es protu pateikt, kā jūtos.', 'Es protu pateikt, kā jūtos.', 'I can say how I feel.'),
('child', 'calm', 2, '2024-01-01', 'Kad dusmojos, es protu nomierināties.', 'Es dažreiz dusmojos. Tad es protu nomierināties.', 'When I am angry, I can calm down.'),
('child', 'adult', 3, '2024-01-01', 'Man ir pieaugušais, ar kuru varu parunāt.', 'Es varu parunāt ar kādu pieaugušo.', 'There is an adult whom I can talk to.'),
('child', 'friends', 4, '2024-01-01', 'Man ir draugi, ar kuriem man ir labi.', 'Man ir draugi.', 'I have friends with whom I feel well.'),
('child', 'good_at', 5, '2024-01-01', 'Es zinu, kas man labi padodas.', 'Es zinu, ko es labi protu.', 'I know what I am good at.'),
('child', 'help', 6, '2024-01-01', 'Es zinu, kam lūgt palīdzību.', 'Es zinu, kam lūgt palīdzību.', 'I know whom to ask for help.');

INSERT INTO parameter (code, value, unit, legal_ref, valid_from) VALUES
('questionnaire_people_min', '5', 'people', 'Prakse, jāprecizē: no cik dalībnieku atbildēm grupas anketas vidējos rādītājus drīkst rādīt', '2024-01-01');
