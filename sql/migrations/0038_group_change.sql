-- What a group was like until it was changed: who leads it, where, for how many.  Insert only.
CREATE TABLE group_change (
	id INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
	support_group_id INT UNSIGNED NOT NULL,
	leader_id INT UNSIGNED NOT NULL,
	second_leader_id INT UNSIGNED NULL,
	room_id INT UNSIGNED NOT NULL,
	capacity SMALLINT UNSIGNED NOT NULL,
	capacity_min SMALLINT UNSIGNED NOT NULL,
	actor_id INT UNSIGNED NOT NULL,
	at DATETIME(6) NOT NULL,
	CONSTRAINT group_change_group FOREIGN KEY (support_group_id) REFERENCES support_group (id),
	CONSTRAINT group_change_leader FOREIGN KEY (leader_id) REFERENCES app_user (id),
	CONSTRAINT group_change_second FOREIGN KEY (second_leader_id) REFERENCES app_user (id),
	CONSTRAINT group_change_room FOREIGN KEY (room_id) REFERENCES room (id),
	CONSTRAINT group_change_actor FOREIGN KEY (actor_id) REFERENCES app_user (id)
) ENGINE=InnoDB;
