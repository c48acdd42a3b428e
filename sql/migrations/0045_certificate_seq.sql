-- A certificate belongs to what a place came to when it was made: it holds while that is the newest row of place_completion.
ALTER TABLE place_certificate
	ADD COLUMN seq TINYINT UNSIGNED NOT NULL DEFAULT 1 AFTER place_id,
	DROP PRIMARY KEY,
	ADD PRIMARY KEY (place_id, seq);

UPDATE place_certificate f
SET f.seq = (SELECT MAX(k.seq) FROM place_completion k WHERE k.place_id = f.place_id)
WHERE EXISTS (SELECT 1 FROM place_completion k WHERE k.place_id = f.place_id);
