-- Groups of providers.  Every statement has the wall in it: the contracts that the user is entered in (service_group_wall),
-- and for a group leader his or her own groups (any_leader 0).
-- Where contracts may be NULL, the office of the administration reads (no names of participants in those).

-- :name support_group_count :for provider :in contracts:text? any_leader:int leader_id:int every_state:int state:text :out total:int
SELECT COUNT(*) FROM (SELECT 1 FROM support_group g
	WHERE FIND_IN_SET(g.contract_id, COALESCE(?, g.contract_id)) AND (? = 1 OR ? IN (g.leader_id, g.second_leader_id)) AND (? = 1 OR g.state = ?) LIMIT 1000) t

-- :name support_group_page :for provider :in contracts:text? any_leader:int leader_id:int every_state:int state:text limit:int offset:int
--   :out id:int number:text code:text name_lv:text name_en:text first_on:date starts_at:text monthly:int room:text leader:text provider:text places_taken:int capacity:int capacity_min:int state:text over:int slots:text?
SELECT g.id, g.number, p.code, p.name_lv, p.name_en, g.first_on, TIME_FORMAT(g.starts_at, '%H:%i'), p.monthly, rm.label, u.name, o.name,
	g.places_taken, g.capacity, g.capacity_min, g.state, g.state = 'running' AND NOT EXISTS (SELECT 1 FROM group_session s
		WHERE s.support_group_id = g.id AND (s.state = 'planned' OR (s.state = 'held' AND s.register = 'open'))),
	(SELECT GROUP_CONCAT(CONCAT(x.weekday, ' ', TIME_FORMAT(x.starts_at, '%H:%i')) ORDER BY x.weekday, x.starts_at) FROM support_group_slot x
		WHERE x.support_group_id = g.id)
FROM support_group g
JOIN programme p ON p.id = g.programme_id
JOIN app_user u ON u.id = g.leader_id
JOIN provider o ON o.id = g.provider_id
JOIN room rm ON rm.id = g.room_id
WHERE FIND_IN_SET(g.contract_id, COALESCE(?, g.contract_id)) AND (? = 1 OR ? IN (g.leader_id, g.second_leader_id)) AND (? = 1 OR g.state = ?)
ORDER BY FIELD(g.state, 'open', 'running', 'planned', 'finished', 'cancelled'), g.first_on, g.id LIMIT ? OFFSET ?

-- :name support_group_get :for provider :in id:int contracts:text? any_leader:int leader_id:int
--   :out id:int number:text code:text name_lv:text name_en:text sessions:int? monthly:int state_financed:int client:text first_on:date starts_at:text minutes:int room:text leader:text second_leader:text? provider_id:int provider:text contract:text capacity_min:int language:text audience:text places_taken:int capacity:int state:text version:int slots:text?
SELECT g.id, g.number, p.code, p.name_lv, p.name_en, p.sessions, p.monthly, p.state_financed, p.client, g.first_on,
	TIME_FORMAT(g.starts_at, '%H:%i'), g.minutes, rm.label, u.name, u2.name, g.provider_id, o.name, k.number, g.capacity_min, g.language, g.audience, g.places_taken, g.capacity, g.state, g.version,
	(SELECT GROUP_CONCAT(CONCAT(x.weekday, ' ', TIME_FORMAT(x.starts_at, '%H:%i')) ORDER BY x.weekday, x.starts_at) FROM support_group_slot x
		WHERE x.support_group_id = g.id)
FROM support_group g
JOIN programme p ON p.id = g.programme_id
JOIN app_user u ON u.id = g.leader_id
JOIN provider o ON o.id = g.provider_id
JOIN room rm ON rm.id = g.room_id
JOIN contract k ON k.id = g.contract_id
LEFT JOIN app_user u2 ON u2.id = g.second_leader_id
WHERE g.id = ? AND FIND_IN_SET(g.contract_id, COALESCE(?, g.contract_id)) AND (? = 1 OR ? IN (g.leader_id, g.second_leader_id))

-- :name support_group_programmes :for provider,public,casework,admin,tool :in on_from:date on_to:date
--   :out id:int code:text name_lv:text name_en:text sessions:int?
SELECT id, code, name_lv, name_en, sessions FROM programme
WHERE valid_from <= ? AND (valid_to IS NULL OR valid_to >= ?) ORDER BY sort_no, id

-- :name support_group_programme :for provider,public,casework,admin,tool :in id:int on_from:date on_to:date :out sessions:int?
SELECT sessions FROM programme WHERE id = ? AND valid_from <= ? AND (valid_to IS NULL OR valid_to >= ?)

-- Who may lead a group on a day: entered in one of the contracts on it.
-- :name support_group_leaders :for provider,account,casework,report,admin,tool :in contracts:text from_on:date until_on:date :out id:int name:text
SELECT DISTINCT u.id, u.name FROM app_user u JOIN contract_person m ON m.user_id = u.id
WHERE FIND_IN_SET(m.contract_id, ?) AND u.role = 'facilitator' AND u.disabled_at IS NULL AND m.from_on <= ? AND (m.until_on IS NULL OR m.until_on >= ?)
ORDER BY u.name, u.id

-- :name support_group_leader :for provider,account,casework,report,admin,tool :in id:int contract_id:int from_on:date until_on:date :out id:int
SELECT u.id FROM app_user u JOIN contract_person m ON m.user_id = u.id
WHERE u.id = ? AND m.contract_id = ? AND u.role = 'facilitator' AND u.disabled_at IS NULL AND m.from_on <= ? AND (m.until_on IS NULL OR m.until_on >= ?)
LIMIT 1

-- :name support_group_next_number :for provider :out number:int
SELECT NEXTVAL(group_number)

-- :name support_group_insert :for provider
--   :in number:text provider_id:int contract_id:int programme_id:int room_id:int leader_id:int second_leader_id:int? capacity:int capacity_min:int language:text audience:text first_on:date starts_at:text minutes:int state:text created_by:int now:int
INSERT INTO support_group (number, provider_id, contract_id, programme_id, room_id, leader_id, second_leader_id, capacity, capacity_min, language,
	audience, first_on, starts_at, minutes, state, created_by, created_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, FROM_UNIXTIME(?))

-- The group that one and the same person opened with the same data: a form sent twice.
-- :name support_group_same :for provider
--   :in created_by:int programme_id:int room_id:int leader_id:int capacity:int first_on:date starts_at:text minutes:int :out id:int
SELECT id FROM support_group
WHERE created_by = ? AND programme_id = ? AND room_id = ? AND leader_id = ? AND capacity = ? AND first_on = ? AND starts_at = ?
	AND minutes = ? AND state <> 'cancelled'

-- :name support_group_slot_add :for provider :in group_id:int weekday:int starts_at:text
INSERT INTO support_group_slot (support_group_id, weekday, starts_at) VALUES (?, ?, ?)

-- A session and those behind it moved: the group meets then from now on.
-- :name support_group_slot_move :for provider :in weekday:int starts_at:text group_id:int from_weekday:int from_starts_at:text
UPDATE support_group_slot SET weekday = ?, starts_at = ? WHERE support_group_id = ? AND weekday = ? AND starts_at = ?

-- :name support_group_slots :for provider :in group_id:int :out weekday:int starts_at:text
SELECT weekday, TIME_FORMAT(starts_at, '%H:%i') FROM support_group_slot WHERE support_group_id = ? ORDER BY weekday, starts_at

-- The contract that a group of a kind belongs to, by its first day: the newest of those that the user is entered in.
-- :name support_group_contract :for provider,casework,tool :in contracts:text programme_id:int starts:date ends:date :out id:int provider_id:int
SELECT k.id, k.provider_id FROM contract k JOIN contract_programme o ON o.contract_id = k.id JOIN programme p ON p.code = o.programme_code
WHERE FIND_IN_SET(k.id, ?) AND p.id = ? AND k.starts_on <= ? AND k.ends_on >= ? ORDER BY k.starts_on DESC, k.id DESC LIMIT 1

-- The group under a lock: who changes its places or state stands in line here.  (Subqueries, so that no programme is locked.)
-- :name support_group_lock :for provider,casework :in id:int contracts:text
--   :out version:int state:text contract_id:int capacity:int places_taken:int first_on:date programme_code:text state_financed:int client:text
SELECT version, state, contract_id, capacity, places_taken, first_on, (SELECT p.code FROM programme p WHERE p.id = programme_id),
	(SELECT p.state_financed FROM programme p WHERE p.id = programme_id), (SELECT p.client FROM programme p WHERE p.id = programme_id)
FROM support_group WHERE id = ? AND FIND_IN_SET(contract_id, ?) FOR UPDATE

-- CHECK places_taken <= capacity says no to one too many.
-- :name support_group_take_place :for provider,casework,worker,public :in seats:int id:int version:int
UPDATE support_group SET places_taken = places_taken + ?, version = version + 1 WHERE id = ? AND version = ?

-- :name support_group_set_state :for provider :in state:text id:int from_state:text
UPDATE support_group SET state = ?, version = version + 1 WHERE id = ? AND state = ?
