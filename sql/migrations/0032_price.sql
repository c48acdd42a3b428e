-- What the provider is paid (seed 000, section 5): the price list of a contract, and the rules by which marks are paid.

-- One row a kind of group and period; the payer follows from the kind (programme.state_financed).  A new price begins behind the one before, which ends.
CREATE TABLE price (
	id INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
	contract_id INT UNSIGNED NOT NULL,
	programme_code VARCHAR(8) CHARACTER SET ascii NOT NULL,
	unit ENUM('session','hour','person_session') NOT NULL,
	cents BIGINT UNSIGNED NOT NULL,
	valid_from DATE NOT NULL,
	valid_to DATE NULL,
	created_by INT UNSIGNED NULL,
	created_at DATETIME(6) NOT NULL,
	CONSTRAINT price_contract FOREIGN KEY (contract_id) REFERENCES contract (id),
	CONSTRAINT price_creator FOREIGN KEY (created_by) REFERENCES app_user (id),
	CONSTRAINT price_most CHECK (cents <= 1000000),
	CONSTRAINT price_period CHECK (valid_to IS NULL OR valid_to >= valid_from),
	UNIQUE KEY price_from (contract_id, programme_code, valid_from)
) ENGINE=InnoDB;

INSERT INTO parameter (code, value, unit, legal_ref, valid_from) VALUES
('claim_absent', 'no', 'yes_no', 'Prakse, jāprecizē līgumā: vai maksā par klientu, kurš nav ieradies un nav attaisnots', '2024-01-01'),
('claim_excused', 'no', 'yes_no', 'Prakse, jāprecizē līgumā: vai maksā par klientu, kurš nav ieradies attaisnotu iemeslu dēļ', '2024-01-01'),
('claim_late', 'yes', 'yes_no', 'Prakse, jāprecizē līgumā: vai maksā par klientu, kurš ieradies vēlāk', '2024-01-01'),
('claim_hour_minutes', '60', 'minutes', 'Prakse, jāprecizē līgumā: cik minūšu ir vienā apmaksājamā stundā', '2024-01-01');
