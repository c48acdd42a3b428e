-- A certificate that says what is not so any more since a register was corrected does not hold; a new one stands beside it.
ALTER TABLE place_certificate
	ADD COLUMN seq TINYINT UNSIGNED NOT NULL DEFAULT 1 AFTER place_id,
	ADD COLUMN void_at DATETIME(6) NULL,
	DROP PRIMARY KEY,
	ADD PRIMARY KEY (place_id, seq);
