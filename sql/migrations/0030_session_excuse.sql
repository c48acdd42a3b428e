-- Who has said that he or she cannot come to a session.  The leader sees it and marks what it was.
CREATE TABLE session_excuse (
	id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
	group_session_id BIGINT UNSIGNED NOT NULL,
	place_id BIGINT UNSIGNED NOT NULL,
	reason ENUM('health','child','work','way_there','other') NOT NULL,
	made_at DATETIME(6) NOT NULL,
	ended_at DATETIME(6) NULL,
	live TINYINT AS (IF(ended_at IS NULL, 1, NULL)) PERSISTENT,
	CONSTRAINT session_excuse_session FOREIGN KEY (group_session_id) REFERENCES group_session (id),
	CONSTRAINT session_excuse_place FOREIGN KEY (place_id) REFERENCES place (id),
	UNIQUE KEY session_excuse_once (group_session_id, place_id, live)
) ENGINE=InnoDB;
