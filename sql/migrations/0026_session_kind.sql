-- Sessions beside those of the course: one that makes up for another, and one with a single participant (place_id).
ALTER TABLE group_session
	ADD COLUMN kind ENUM('course','make_up','one_to_one') NOT NULL DEFAULT 'course' AFTER number,
	ADD COLUMN place_id BIGINT UNSIGNED NULL AFTER kind,
	ADD COLUMN instead_of_id BIGINT UNSIGNED NULL AFTER place_id,
	ADD CONSTRAINT group_session_place FOREIGN KEY (place_id) REFERENCES place (id),
	ADD CONSTRAINT group_session_instead FOREIGN KEY (instead_of_id) REFERENCES group_session (id),
	ADD CONSTRAINT group_session_one_to_one CHECK ((kind = 'one_to_one') = (place_id IS NOT NULL)),
	ADD CONSTRAINT group_session_extra CHECK (instead_of_id IS NULL OR kind <> 'course');

-- Who was called because a session does not take place, or at another time.  Insert only; the newest row of a place counts.
CREATE TABLE session_call (
	id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
	group_session_id BIGINT UNSIGNED NOT NULL,
	place_id BIGINT UNSIGNED NOT NULL,
	result ENUM('reached','not_reached') NOT NULL,
	actor_id INT UNSIGNED NOT NULL,
	at DATETIME(6) NOT NULL,
	CONSTRAINT session_call_session FOREIGN KEY (group_session_id) REFERENCES group_session (id),
	CONSTRAINT session_call_place FOREIGN KEY (place_id) REFERENCES place (id),
	CONSTRAINT session_call_actor FOREIGN KEY (actor_id) REFERENCES app_user (id)
) ENGINE=InnoDB;
