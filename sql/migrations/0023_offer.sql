-- The waiting list: in the order of receipt, seats that are offered for some working days, who must not be in one group, and seats of those who come together.

-- 'waitlisted': an offered seat that was not taken; the row stays as history, and the person waits again.  seats: how many of the group's seats it takes.
-- out_of_order: why somebody who was not the next one was placed; NULL for the next one, and for places from before.
ALTER TABLE place
	MODIFY state ENUM('offered','enrolled','active','suspended','completed','discontinued','waitlisted') NOT NULL,
	ADD COLUMN seats TINYINT UNSIGNED NOT NULL DEFAULT 1 AFTER place_number,
	ADD COLUMN out_of_order VARCHAR(500) NULL AFTER override_no,
	ADD CONSTRAINT place_seats CHECK (seats >= 1);

-- What a resident answers, nobody with an account has done.
ALTER TABLE place_history MODIFY actor_id INT UNSIGNED NULL;

-- An offered seat is held until the end of until_on.  answered_by NULL: the resident (way 'web'), or the worker when the day was over.
CREATE TABLE place_offer (
	place_id BIGINT UNSIGNED NOT NULL PRIMARY KEY,
	until_on DATE NOT NULL,
	answer ENUM('accepted','declined','expired','withdrawn') NULL,
	reason ENUM('times','way_there','health','later','not_needed','other') NULL,
	way ENUM('web','phone') NULL,
	answered_at DATETIME(6) NULL,
	answered_by INT UNSIGNED NULL,
	waits TINYINT AS (IF(answer IS NULL, 1, NULL)) PERSISTENT,
	CONSTRAINT place_offer_place FOREIGN KEY (place_id) REFERENCES place (id),
	CONSTRAINT place_offer_answerer FOREIGN KEY (answered_by) REFERENCES app_user (id),
	CONSTRAINT place_offer_answered CHECK ((answer IS NULL) = (answered_at IS NULL) AND (reason IS NULL OR answer = 'declined')
		AND ((way IS NOT NULL) = (answer IN ('accepted', 'declined')) OR answer IS NULL)),
	KEY place_offer_due (waits, until_on)
) ENGINE=InnoDB;

-- Two people who must not be in one group (a protection order, a conflict).  Why is sealed, and only the office reads it; who provides sees that there is
-- no place.  A pair is ended, never deleted.
CREATE TABLE separation (
	id INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
	uuid CHAR(36) CHARACTER SET ascii NOT NULL,
	person_id BIGINT UNSIGNED NOT NULL,
	other_id BIGINT UNSIGNED NOT NULL,
	reason_sealed BLOB NOT NULL,
	made_by INT UNSIGNED NOT NULL,
	made_at DATETIME(6) NOT NULL,
	ended_by INT UNSIGNED NULL,
	ended_at DATETIME(6) NULL,
	live TINYINT AS (IF(ended_at IS NULL, 1, NULL)) PERSISTENT,
	version INT UNSIGNED NOT NULL DEFAULT 1,
	CONSTRAINT separation_person FOREIGN KEY (person_id) REFERENCES person (id),
	CONSTRAINT separation_other FOREIGN KEY (other_id) REFERENCES person (id),
	CONSTRAINT separation_maker FOREIGN KEY (made_by) REFERENCES app_user (id),
	CONSTRAINT separation_ender FOREIGN KEY (ended_by) REFERENCES app_user (id),
	CONSTRAINT separation_ended CHECK ((ended_by IS NULL) = (ended_at IS NULL)),
	CONSTRAINT separation_two CHECK (person_id < other_id),
	UNIQUE KEY separation_uuid (uuid),
	UNIQUE KEY separation_pair (person_id, other_id, live),
	KEY separation_other (other_id, live)
) ENGINE=InnoDB;

ALTER TABLE message
	MODIFY kind ENUM('message','request','answer','withdrawal','access','hearing','offer','offer_accepted','offer_declined','offer_expired') NOT NULL,
	DROP CONSTRAINT message_request,
	ADD CONSTRAINT message_request CHECK ((kind IN ('request','hearing','offer')) = (due_on IS NOT NULL));

INSERT INTO parameter (code, value, unit, legal_ref, valid_from) VALUES
('offer_working_days', '5', 'working_days', 'Prakse, jāprecizē: cik darbdienu piedāvāto vietu tur brīvu, gaidot atbildi', '2024-01-01'),
('offer_declines_max', '2', 'times', 'Prakse, jāprecizē: pēc cik nepieņemtiem piedāvājumiem par to uzzina sociālais darbinieks; vieta rindā paliek', '2024-01-01'),
('dyad_seats', '1', 'places', 'Prakse, jāprecizē: cik vietu grupā aizņem pāris (vecāks un bērns) vai ģimene', '2024-01-01');
