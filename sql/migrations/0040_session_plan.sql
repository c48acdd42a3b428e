-- What a provider plans for the sessions of a kind of group: topics, aims and materials.  Insert only: whoever changes a plan saves it whole as a new version.
CREATE TABLE session_plan (
	id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
	provider_id INT UNSIGNED NOT NULL,
	programme_code VARCHAR(8) CHARACTER SET ascii NOT NULL,
	version INT UNSIGNED NOT NULL,
	made_by INT UNSIGNED NOT NULL,
	made_at DATETIME(6) NOT NULL,
	CONSTRAINT session_plan_provider FOREIGN KEY (provider_id) REFERENCES provider (id),
	CONSTRAINT session_plan_maker FOREIGN KEY (made_by) REFERENCES app_user (id),
	UNIQUE KEY session_plan_version (provider_id, programme_code, version)
) ENGINE=InnoDB;

-- Session number of a version; one that nothing is planned for has no row.
CREATE TABLE session_plan_row (
	plan_id BIGINT UNSIGNED NOT NULL,
	number SMALLINT UNSIGNED NOT NULL,
	topic VARCHAR(150) NOT NULL,
	aim VARCHAR(500) NOT NULL DEFAULT '',
	materials VARCHAR(500) NOT NULL DEFAULT '',
	PRIMARY KEY (plan_id, number),
	CONSTRAINT session_plan_row_plan FOREIGN KEY (plan_id) REFERENCES session_plan (id),
	CONSTRAINT session_plan_row_number CHECK (number BETWEEN 1 AND 60),
	CONSTRAINT session_plan_row_topic CHECK (topic <> '')
) ENGINE=InnoDB;

-- stands_for: the number in the course that a make-up session stands in for; topic_number: the row of a plan that a session is about, NULL = none.
-- plan_id: the version that was in force when the register was first signed, NULL = there was none, or the session has not been held.
ALTER TABLE group_session
	ADD COLUMN stands_for SMALLINT UNSIGNED NULL AFTER instead_of_id,
	ADD COLUMN topic_number SMALLINT UNSIGNED AS (CASE kind WHEN 'course' THEN number WHEN 'make_up' THEN stands_for END) PERSISTENT AFTER stands_for,
	ADD COLUMN plan_id BIGINT UNSIGNED NULL,
	ADD CONSTRAINT group_session_plan FOREIGN KEY (plan_id) REFERENCES session_plan (id);

-- Make-up sessions that there are already stand in for a session of the course, or for one that made up for it.
UPDATE group_session m JOIN group_session i ON i.id = m.instead_of_id LEFT JOIN group_session j ON j.id = i.instead_of_id
SET m.stands_for = IF(i.kind = 'course', i.number, IF(j.kind = 'course', j.number, NULL)) WHERE m.kind = 'make_up';
