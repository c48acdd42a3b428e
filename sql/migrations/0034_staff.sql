-- The staff file of a provider (seed 000, section 10): facts about a person, each with its day.  Insert only: a fact that does not hold is taken back by a row.
-- Of a criminal-record check it is kept only that it was made, and on which day: never a text, never a result.  hours are hundredths of an hour: of a post
-- those of a week, else those of the training or supervision.  norm: which norm of training a post has.  entered_by NULL: taken over, see below.
CREATE TABLE staff_fact (
	id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
	user_id INT UNSIGNED NOT NULL,
	kind ENUM('post','education','qualification','training','supervision_individual','supervision_group','child_rights','criminal_record','offered_to_present_staff') NOT NULL,
	title VARCHAR(200) NOT NULL DEFAULT '',
	evidence VARCHAR(300) NOT NULL DEFAULT '',
	day_on DATE NOT NULL,
	until_on DATE NULL,
	hours INT UNSIGNED NOT NULL DEFAULT 0,
	norm ENUM('none','social_work','care','assistant') NOT NULL DEFAULT 'none',
	entered_by INT UNSIGNED NULL,
	entered_at DATETIME(6) NOT NULL,
	CONSTRAINT staff_fact_user FOREIGN KEY (user_id) REFERENCES app_user (id),
	CONSTRAINT staff_fact_enterer FOREIGN KEY (entered_by) REFERENCES app_user (id),
	CONSTRAINT staff_fact_period CHECK (until_on IS NULL OR until_on >= day_on),
	CONSTRAINT staff_fact_no_result CHECK (kind <> 'criminal_record' OR (title = '' AND evidence = '' AND until_on IS NULL)),
	CONSTRAINT staff_fact_hours CHECK ((kind IN ('post', 'training', 'supervision_individual', 'supervision_group')) = (hours > 0)),
	CONSTRAINT staff_fact_norm CHECK (kind = 'post' OR norm = 'none'),
	KEY staff_fact_of_user (user_id, kind, day_on)
) ENGINE=InnoDB;

CREATE TABLE staff_fact_back (
	fact_id BIGINT UNSIGNED NOT NULL PRIMARY KEY,
	reason ENUM('mistake','no_longer') NOT NULL,
	taken_by INT UNSIGNED NOT NULL,
	taken_at DATETIME(6) NOT NULL,
	CONSTRAINT staff_fact_back_fact FOREIGN KEY (fact_id) REFERENCES staff_fact (id),
	CONSTRAINT staff_fact_back_taker FOREIGN KEY (taken_by) REFERENCES app_user (id)
) ENGINE=InnoDB;

-- Who leads groups already goes on: both checks are taken over as of today, and run out like any other.  Nobody stands behind them: they are to be looked at.
INSERT INTO staff_fact (user_id, kind, title, day_on, entered_at)
SELECT u.id, k.kind, IF(k.kind = 'child_rights', 'Pārņemts, jāpārbauda', ''), CURRENT_DATE, NOW(6)
FROM app_user u JOIN (SELECT 'criminal_record' AS kind UNION ALL SELECT 'child_rights') k
WHERE u.role = 'facilitator' AND u.disabled_at IS NULL;

INSERT INTO parameter (code, value, unit, legal_ref, valid_from) VALUES
('criminal_record_months', '12', 'months', 'Bērnu tiesību aizsardzības likuma 72. pants, jāprecizē: cik mēnešus der sodāmības pārbaude', '2024-01-01'),
('child_rights_months', '60', 'months', 'Bērnu tiesību aizsardzības likuma 5.1 pants un MK 2014. gada noteikumi Nr. 173, jāprecizē: cik mēnešus der apmācība bērnu tiesību jomā', '2024-01-01'),
('staff_warn_days', '30', 'days', 'Prakse, jāprecizē: cik dienas pirms pārbaudes vai apmācības termiņa beigām par to brīdina', '2024-01-01'),
('training_hours_social_work', '24', 'hours', 'MK 2003. gada noteikumu Nr. 291 (zaudējuši spēku) 2.4. punkts, jāprecizē: vadītājs, sociālais darbinieks', '2024-01-01'),
('training_hours_care', '16', 'hours', 'MK 2003. gada noteikumu Nr. 291 (zaudējuši spēku) 2.4. punkts, jāprecizē: organizators, aprūpētājs ar izglītību, rehabilitētājs', '2024-01-01'),
('training_hours_assistant', '8', 'hours', 'MK 2003. gada noteikumu Nr. 291 (zaudējuši spēku) 2.4. punkts, jāprecizē: aprūpētājs', '2024-01-01'),
('supervision_hours_individual', '9', 'hours', 'MK 2003. gada noteikumu Nr. 291 (zaudējuši spēku) 8.1. punkts, jāprecizē: individuāli vai grupā', '2024-01-01'),
('supervision_hours_group', '18', 'hours', 'MK 2003. gada noteikumu Nr. 291 (zaudējuši spēku) 8.1. punkts, jāprecizē: individuāli vai grupā', '2024-01-01');
