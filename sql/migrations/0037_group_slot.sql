-- The days of the week and times on which a weekly group meets from now on.
CREATE TABLE support_group_slot (
	support_group_id INT UNSIGNED NOT NULL,
	weekday TINYINT UNSIGNED NOT NULL,
	starts_at TIME NOT NULL,
	PRIMARY KEY (support_group_id, weekday, starts_at),
	CONSTRAINT support_group_slot_group FOREIGN KEY (support_group_id) REFERENCES support_group (id),
	CONSTRAINT support_group_slot_weekday CHECK (weekday BETWEEN 1 AND 7)
) ENGINE=InnoDB;
INSERT INTO support_group_slot (support_group_id, weekday, starts_at)
SELECT g.id, WEEKDAY(g.first_on) + 1, g.starts_at FROM support_group g JOIN programme p ON p.id = g.programme_id WHERE p.monthly = 0;
