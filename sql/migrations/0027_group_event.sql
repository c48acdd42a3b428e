-- What became of a group by its manager's hand, and why.  Insert only.
CREATE TABLE group_event (
	id INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
	support_group_id INT UNSIGNED NOT NULL,
	state ENUM('open','cancelled') NOT NULL,
	reason_sealed BLOB NULL,
	actor_id INT UNSIGNED NOT NULL,
	at DATETIME(6) NOT NULL,
	CONSTRAINT group_event_group FOREIGN KEY (support_group_id) REFERENCES support_group (id),
	CONSTRAINT group_event_actor FOREIGN KEY (actor_id) REFERENCES app_user (id),
	CONSTRAINT group_event_reason CHECK ((state = 'cancelled') = (reason_sealed IS NOT NULL))
) ENGINE=InnoDB;
