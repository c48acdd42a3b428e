-- Monthly claims of providers (lib/domain/claim.h): what was delivered in a month and what is paid for it, by contract and payer.

-- One a contract, payer and month; its row says only where it stands.  What was claimed, decided and paid are the insert-only tables below.
CREATE TABLE claim (
	id INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
	uuid CHAR(36) CHARACTER SET ascii NOT NULL,
	number VARCHAR(60) NOT NULL,
	contract_id INT UNSIGNED NOT NULL,
	payer ENUM('municipality','state') NOT NULL,
	month DATE NOT NULL,
	state ENUM('sent','returned','accepted') NOT NULL,
	sending SMALLINT UNSIGNED NOT NULL,
	version INT UNSIGNED NOT NULL DEFAULT 1,
	CONSTRAINT claim_contract FOREIGN KEY (contract_id) REFERENCES contract (id),
	CONSTRAINT claim_first_day CHECK (DAYOFMONTH(month) = 1),
	UNIQUE KEY claim_uuid (uuid),
	UNIQUE KEY claim_number (number),
	UNIQUE KEY claim_once (contract_id, payer, month),
	KEY claim_pile (state, month)
) ENGINE=InnoDB;

-- Each time that it was sent.  taken_at: when the registers were read.  Insert only.
CREATE TABLE claim_sending (
	claim_id INT UNSIGNED NOT NULL,
	sending SMALLINT UNSIGNED NOT NULL,
	taken_at DATETIME(6) NOT NULL,
	line_count INT UNSIGNED NOT NULL,
	persons INT NOT NULL,
	unpaid INT UNSIGNED NOT NULL,
	own_cents BIGINT NOT NULL,
	correction_cents BIGINT NOT NULL,
	cents BIGINT NOT NULL,
	sent_by INT UNSIGNED NOT NULL,
	PRIMARY KEY (claim_id, sending),
	CONSTRAINT claim_sending_claim FOREIGN KEY (claim_id) REFERENCES claim (id),
	CONSTRAINT claim_sending_sender FOREIGN KEY (sent_by) REFERENCES app_user (id),
	CONSTRAINT claim_sending_adds_up CHECK (cents = own_cents + correction_cents)
) ENGINE=InnoDB;

-- The lines of a sending: of a person's mark, or (place_id NULL) of a session that is paid as such.  Insert only.
CREATE TABLE claim_line (
	claim_id INT UNSIGNED NOT NULL,
	sending SMALLINT UNSIGNED NOT NULL,
	n INT UNSIGNED NOT NULL,
	kind ENUM('own','correction') NOT NULL,
	group_session_id BIGINT UNSIGNED NOT NULL,
	place_id BIGINT UNSIGNED NULL,
	referral_id BIGINT UNSIGNED NULL,
	mark ENUM('present','late','excused','absent') NULL,
	price_id INT UNSIGNED NULL,
	reason VARCHAR(20) CHARACTER SET ascii NOT NULL,
	quantity TINYINT NOT NULL,
	cents BIGINT NOT NULL,
	PRIMARY KEY (claim_id, sending, n),
	CONSTRAINT claim_line_sending FOREIGN KEY (claim_id, sending) REFERENCES claim_sending (claim_id, sending),
	CONSTRAINT claim_line_session FOREIGN KEY (group_session_id) REFERENCES group_session (id),
	CONSTRAINT claim_line_place FOREIGN KEY (place_id) REFERENCES place (id),
	CONSTRAINT claim_line_referral FOREIGN KEY (referral_id) REFERENCES referral (id),
	CONSTRAINT claim_line_price FOREIGN KEY (price_id) REFERENCES price (id),
	CONSTRAINT claim_line_quantity CHECK (quantity BETWEEN -1 AND 1)
) ENGINE=InnoDB;

-- What the administration said to a sending: one answer each, and a claim is accepted once.  Insert only.
CREATE TABLE claim_decision (
	claim_id INT UNSIGNED NOT NULL,
	sending SMALLINT UNSIGNED NOT NULL,
	decision ENUM('accepted','returned') NOT NULL,
	is_accepted TINYINT AS (IF(decision = 'accepted', 1, NULL)) PERSISTENT,
	reason_sealed BLOB NULL,
	decided_by INT UNSIGNED NOT NULL,
	at DATETIME(6) NOT NULL,
	PRIMARY KEY (claim_id, sending),
	CONSTRAINT claim_decision_sending FOREIGN KEY (claim_id, sending) REFERENCES claim_sending (claim_id, sending),
	CONSTRAINT claim_decision_decider FOREIGN KEY (decided_by) REFERENCES app_user (id),
	CONSTRAINT claim_decision_reason CHECK ((decision = 'returned') = (reason_sealed IS NOT NULL)),
	UNIQUE KEY claim_decision_once (claim_id, is_accepted)
) ENGINE=InnoDB;

-- The act of acceptance, made with the decision, and sealed.  Insert only.
CREATE TABLE claim_act (
	claim_id INT UNSIGNED NOT NULL PRIMARY KEY,
	pdf_sealed MEDIUMBLOB NOT NULL,
	at DATETIME(6) NOT NULL,
	CONSTRAINT claim_act_claim FOREIGN KEY (claim_id) REFERENCES claim (id)
) ENGINE=InnoDB;

-- Invoice and payment of an accepted claim, as they were entered; the newest counts.  Insert only.
CREATE TABLE claim_payment (
	claim_id INT UNSIGNED NOT NULL,
	seq SMALLINT UNSIGNED NOT NULL,
	invoice_number VARCHAR(60) NOT NULL,
	paid_on DATE NULL,
	entered_by INT UNSIGNED NOT NULL,
	at DATETIME(6) NOT NULL,
	PRIMARY KEY (claim_id, seq),
	CONSTRAINT claim_payment_claim FOREIGN KEY (claim_id) REFERENCES claim (id),
	CONSTRAINT claim_payment_enterer FOREIGN KEY (entered_by) REFERENCES app_user (id)
) ENGINE=InnoDB;

-- Registers that were signed since a claim was sent.
ALTER TABLE group_session ADD KEY group_session_signed (signed_at);

INSERT INTO parameter (code, value, unit, legal_ref, valid_from) VALUES
('duty_plan_days', '30', 'days', 'Prakse, jāprecizē līgumā: cik dienu laikā no gada sākuma iesniedz darba plānu', '2024-01-01'),
('duty_report_days', '15', 'days', 'Prakse, jāprecizē līgumā: cik dienu laikā pēc perioda beigām iesniedz pārskatu', '2024-01-01'),
('duty_review_months', '36', 'months', 'Tehniskā specifikācija: pakalpojuma kvalitāti novērtē ne retāk kā reizi trijos gados', '2024-01-01');
