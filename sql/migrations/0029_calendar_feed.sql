-- Secret addresses of calendars: of an application (whatever place it has), or of a group leader.  One that is in force each; the token itself is sealed,
-- found by its SHA-256.
CREATE TABLE calendar_feed (
	id INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
	application_id BIGINT UNSIGNED NULL,
	user_id INT UNSIGNED NULL,
	token_hash BINARY(32) NOT NULL,
	token_sealed BLOB NOT NULL,
	made_at DATETIME(6) NOT NULL,
	ended_at DATETIME(6) NULL,
	live TINYINT AS (IF(ended_at IS NULL, 1, NULL)) PERSISTENT,
	CONSTRAINT calendar_feed_application FOREIGN KEY (application_id) REFERENCES application (id),
	CONSTRAINT calendar_feed_user FOREIGN KEY (user_id) REFERENCES app_user (id),
	CONSTRAINT calendar_feed_owner CHECK ((application_id IS NULL) <> (user_id IS NULL)),
	UNIQUE KEY calendar_feed_token (token_hash),
	UNIQUE KEY calendar_feed_of_file (application_id, live),
	UNIQUE KEY calendar_feed_of_user (user_id, live)
) ENGINE=InnoDB;
