-- Who provides: contracts (seed 000, sections 2, 3 and 12), their people, sites and rooms, and the groups and referrals that belong to a contract.
-- Whoever works for a provider sees a client only through a contract that he or she is entered in, while it is in force or being handed over.

CREATE TABLE contract (
	id INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
	number VARCHAR(40) NOT NULL,
	provider_id INT UNSIGNED NOT NULL,
	signed_on DATE NOT NULL,
	starts_on DATE NOT NULL,
	ends_on DATE NOT NULL,
	access_until DATE NOT NULL,
	clients_a_year SMALLINT UNSIGNED NULL,
	budget_cents BIGINT UNSIGNED NULL,
	created_by INT UNSIGNED NULL,
	created_at DATETIME(6) NOT NULL,
	version INT UNSIGNED NOT NULL DEFAULT 1,
	CONSTRAINT contract_provider FOREIGN KEY (provider_id) REFERENCES provider (id),
	CONSTRAINT contract_creator FOREIGN KEY (created_by) REFERENCES app_user (id),
	CONSTRAINT contract_period CHECK (starts_on >= signed_on AND ends_on > starts_on AND access_until >= ends_on),
	UNIQUE KEY contract_number (number),
	KEY contract_of_provider (provider_id, starts_on)
) ENGINE=InnoDB;

-- Which kinds of group a contract is about.
CREATE TABLE contract_programme (
	contract_id INT UNSIGNED NOT NULL,
	programme_code VARCHAR(8) CHARACTER SET ascii NOT NULL,
	PRIMARY KEY (contract_id, programme_code),
	CONSTRAINT contract_programme_contract FOREIGN KEY (contract_id) REFERENCES contract (id)
) ENGINE=InnoDB;

-- Who of the provider's people works under a contract; until_on NULL: as long as it lasts; the day before from_on: ended on its first day or before.
CREATE TABLE contract_person (
	id INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
	contract_id INT UNSIGNED NOT NULL,
	user_id INT UNSIGNED NOT NULL,
	from_on DATE NOT NULL,
	until_on DATE NULL,
	version INT UNSIGNED NOT NULL DEFAULT 1,
	CONSTRAINT contract_person_contract FOREIGN KEY (contract_id) REFERENCES contract (id),
	CONSTRAINT contract_person_user FOREIGN KEY (user_id) REFERENCES app_user (id),
	CONSTRAINT contract_person_period CHECK (until_on IS NULL OR until_on >= from_on - INTERVAL 1 DAY),
	UNIQUE KEY contract_person_from (contract_id, user_id, from_on),
	KEY contract_person_user (user_id)
) ENGINE=InnoDB;

-- What was agreed later.  Insert only; the contract's row has what is in force.
CREATE TABLE contract_amendment (
	contract_id INT UNSIGNED NOT NULL,
	seq SMALLINT UNSIGNED NOT NULL,
	number VARCHAR(40) NOT NULL,
	signed_on DATE NOT NULL,
	about VARCHAR(1000) NOT NULL,
	ends_on DATE NULL,
	budget_cents BIGINT UNSIGNED NULL,
	entered_by INT UNSIGNED NOT NULL,
	entered_at DATETIME(6) NOT NULL,
	PRIMARY KEY (contract_id, seq),
	CONSTRAINT contract_amendment_contract FOREIGN KEY (contract_id) REFERENCES contract (id),
	CONSTRAINT contract_amendment_enterer FOREIGN KEY (entered_by) REFERENCES app_user (id)
) ENGINE=InnoDB;

-- Where a provider works.  Areas are hundredths of a square metre.
CREATE TABLE site (
	id INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
	provider_id INT UNSIGNED NOT NULL,
	address VARCHAR(120) NOT NULL,
	area INT UNSIGNED NULL,
	shared_area INT UNSIGNED NULL,
	version INT UNSIGNED NOT NULL DEFAULT 1,
	CONSTRAINT site_provider FOREIGN KEY (provider_id) REFERENCES provider (id),
	CONSTRAINT site_shared CHECK (shared_area IS NULL OR shared_area <= area),
	UNIQUE KEY site_address (provider_id, address)
) ENGINE=InnoDB;

-- label is what people read: address and name of the room (written by whoever writes one of the two).  A closed room takes no new groups.
CREATE TABLE room (
	id INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
	site_id INT UNSIGNED NOT NULL,
	name VARCHAR(60) NOT NULL,
	label VARCHAR(184) NOT NULL,
	area INT UNSIGNED NULL,
	seats SMALLINT UNSIGNED NULL,
	is_accessible TINYINT(1) NOT NULL DEFAULT 0,
	is_closed TINYINT(1) NOT NULL DEFAULT 0,
	version INT UNSIGNED NOT NULL DEFAULT 1,
	CONSTRAINT room_site FOREIGN KEY (site_id) REFERENCES site (id),
	CONSTRAINT room_seats CHECK (seats IS NULL OR seats BETWEEN 1 AND 500),
	UNIQUE KEY room_name (site_id, name)
) ENGINE=InnoDB;

-- Groups from before: one contract a provider whose facts the contract officer still has to enter, and the rooms that were typed as text.
INSERT INTO contract (number, provider_id, signed_on, starts_on, ends_on, access_until, created_at)
SELECT CONCAT('?-', p.id), p.id, t.first_on, t.first_on, t.first_on + INTERVAL 5 YEAR, t.first_on + INTERVAL 5 YEAR, NOW(6)
FROM provider p JOIN (SELECT provider_id, MIN(DATE(created_at)) AS first_on FROM app_user WHERE provider_id IS NOT NULL GROUP BY provider_id) t
	ON t.provider_id = p.id;
INSERT INTO contract_programme (contract_id, programme_code) SELECT k.id, p.code FROM contract k JOIN (SELECT DISTINCT code FROM programme) p;
INSERT INTO contract_person (contract_id, user_id, from_on)
SELECT k.id, u.id, k.starts_on FROM app_user u JOIN contract k ON k.provider_id = u.provider_id WHERE u.provider_id IS NOT NULL;
INSERT INTO site (provider_id, address) SELECT DISTINCT provider_id, room FROM support_group;
INSERT INTO room (site_id, name, label) SELECT id, '-', address FROM site;

-- capacity_min: with fewer people the group does not begin.  A second leader sees and signs what the first one does.
ALTER TABLE support_group
	ADD COLUMN contract_id INT UNSIGNED NULL AFTER provider_id,
	ADD COLUMN room_id INT UNSIGNED NULL AFTER programme_id,
	ADD COLUMN second_leader_id INT UNSIGNED NULL AFTER leader_id,
	ADD COLUMN capacity_min SMALLINT UNSIGNED NOT NULL DEFAULT 1 AFTER leader_id,
	ADD COLUMN language ENUM('lv','ru','en','uk') NOT NULL DEFAULT 'lv' AFTER capacity,
	ADD COLUMN audience VARCHAR(200) NOT NULL DEFAULT '' AFTER language;
UPDATE support_group g JOIN contract k ON k.provider_id = g.provider_id JOIN site s ON s.provider_id = g.provider_id AND s.address = g.room
JOIN room r ON r.site_id = s.id SET g.contract_id = k.id, g.room_id = r.id;
ALTER TABLE support_group
	DROP COLUMN room,
	MODIFY contract_id INT UNSIGNED NOT NULL,
	MODIFY room_id INT UNSIGNED NOT NULL,
	ADD CONSTRAINT support_group_contract FOREIGN KEY (contract_id) REFERENCES contract (id),
	ADD CONSTRAINT support_group_room FOREIGN KEY (room_id) REFERENCES room (id),
	ADD CONSTRAINT support_group_second_leader FOREIGN KEY (second_leader_id) REFERENCES app_user (id),
	ADD CONSTRAINT support_group_two_leaders CHECK (second_leader_id IS NULL OR second_leader_id <> leader_id),
	ADD CONSTRAINT support_group_minimum CHECK (capacity_min BETWEEN 1 AND capacity);

-- Somebody else leads this one session (leader_id NULL: the group's leaders), or it is in another room.
ALTER TABLE group_session
	ADD COLUMN leader_id INT UNSIGNED NULL AFTER starts_at,
	ADD COLUMN room_id INT UNSIGNED NULL AFTER leader_id,
	ADD CONSTRAINT group_session_leader FOREIGN KEY (leader_id) REFERENCES app_user (id),
	ADD CONSTRAINT group_session_room FOREIGN KEY (room_id) REFERENCES room (id);

-- Under which contract a referral is carried out; NULL: the office has still to say, since more than one contract is about that kind, or none.
ALTER TABLE referral
	ADD COLUMN contract_id INT UNSIGNED NULL AFTER programme_id,
	ADD CONSTRAINT referral_contract FOREIGN KEY (contract_id) REFERENCES contract (id),
	ADD KEY referral_of_contract (contract_id, live, held, programme_id);
UPDATE referral r SET r.contract_id = COALESCE(
	(SELECT g.contract_id FROM place l JOIN support_group g ON g.id = l.support_group_id WHERE l.application_id = r.application_id ORDER BY l.id DESC LIMIT 1),
	(SELECT IF(COUNT(*) = 1, MIN(k.id), NULL) FROM contract k));

INSERT INTO parameter (code, value, unit, legal_ref, valid_from) VALUES
('room_area_per_person', '2', 'square_metres', 'Prakse, jāprecizē: cik m² telpas vajag vienam grupas dalībniekam', '2024-01-01'),
('contract_access_days', '90', 'days', 'Prakse, jāprecizē līgumā: cik ilgi pēc līguma beigām sniedzējs vēl redz lietas, ko nodod', '2024-01-01');
