-- What a place came to can be found anew when a register of a finished group was corrected: the newest row holds.
ALTER TABLE place_completion
	ADD COLUMN seq TINYINT UNSIGNED NOT NULL DEFAULT 1 AFTER place_id,
	DROP PRIMARY KEY,
	ADD PRIMARY KEY (place_id, seq);
