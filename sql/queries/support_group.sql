-- Groups of providers.  Every statement has the wall in it: the user's provider, and for a group leader his or her own groups (any_leader 0).
-- Where provider_id may be NULL, the office of the administration reads (no names of participants in those).

-- :name support_group_count :for provider :in provider_id:int? any_leader:int leader_id:int every_state:int state:text :out total:int
SELECT COUNT(*) FROM (SELECT 1 FROM support_group g
	WHERE g.provider_id = COALESCE(?, g.provider_id) AND (? = 1 OR g.leader_id = ?) AND (? = 1 OR g.state = ?) LIMIT 1000) t

-- :name support_group_page :for provider :in provider_id:int? any_leader:int leader_id:int every_state:int state:text limit:int offset:int
--   :out id:int number:text code:text name_lv:text name_en:text first_on:date starts_at:text monthly:int room:text leader:text provider:text places_taken:int capacity:int state:text
SELECT g.id, g.number, p.code, p.name_lv, p.name_en, g.first_on, TIME_FORMAT(g.starts_at, '%H:%i'), p.monthly, g.room, u.name, o.name,
	g.places_taken, g.capacity, g.state
FROM support_group g
JOIN programme p ON p.id = g.programme_id
JOIN app_user u ON u.id = g.leader_id
JOIN provider o ON o.id = g.provider_id
WHERE g.provider_id = COALESCE(?, g.provider_id) AND (? = 1 OR g.leader_id = ?) AND (? = 1 OR g.state = ?)
ORDER BY FIELD(g.state, 'open', 'running', 'planned', 'finished', 'cancelled'), g.first_on, g.id LIMIT ? OFFSET ?

-- :name support_group_get :for provider :in id:int provider_id:int? any_leader:int leader_id:int
--   :out id:int number:text code:text name_lv:text name_en:text sessions:int? monthly:int state_financed:int first_on:date starts_at:text minutes:int room:text leader:text provider:text places_taken:int capacity:int state:text version:int
SELECT g.id, g.number, p.code, p.name_lv, p.name_en, p.sessions, p.monthly, p.state_financed, g.first_on,
	TIME_FORMAT(g.starts_at, '%H:%i'), g.minutes, g.room, u.name, o.name, g.places_taken, g.capacity, g.state, g.version
FROM support_group g
JOIN programme p ON p.id = g.programme_id
JOIN app_user u ON u.id = g.leader_id
JOIN provider o ON o.id = g.provider_id
WHERE g.id = ? AND g.provider_id = COALESCE(?, g.provider_id) AND (? = 1 OR g.leader_id = ?)

-- :name support_group_programmes :for provider,public,casework,admin,tool :in on_from:date on_to:date
--   :out id:int code:text name_lv:text name_en:text sessions:int?
SELECT id, code, name_lv, name_en, sessions FROM programme
WHERE valid_from <= ? AND (valid_to IS NULL OR valid_to >= ?) ORDER BY sort_no, id

-- :name support_group_programme :for provider,public,casework,admin,tool :in id:int on_from:date on_to:date :out sessions:int?
SELECT sessions FROM programme WHERE id = ? AND valid_from <= ? AND (valid_to IS NULL OR valid_to >= ?)

-- :name support_group_leaders :for provider,account,casework,report,admin,tool :in provider_id:int :out id:int name:text
SELECT id, name FROM app_user WHERE provider_id = ? AND role = 'facilitator' AND disabled_at IS NULL ORDER BY name, id

-- :name support_group_leader :for provider,account,casework,report,admin,tool :in id:int provider_id:int :out id:int
SELECT id FROM app_user WHERE id = ? AND provider_id = ? AND role = 'facilitator' AND disabled_at IS NULL

-- :name support_group_next_number :for provider :out number:int
SELECT NEXTVAL(group_number)

-- :name support_group_insert :for provider
--   :in number:text provider_id:int programme_id:int room:text leader_id:int capacity:int first_on:date starts_at:text minutes:int state:text created_by:int now:int
INSERT INTO support_group (number, provider_id, programme_id, room, leader_id, capacity, first_on, starts_at, minutes, state, created_by,
	created_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, FROM_UNIXTIME(?))

-- The group that one and the same person opened with the same data: a form sent twice.
-- :name support_group_same :for provider
--   :in created_by:int programme_id:int room:text leader_id:int capacity:int first_on:date starts_at:text minutes:int :out id:int
SELECT id FROM support_group
WHERE created_by = ? AND programme_id = ? AND room = ? AND leader_id = ? AND capacity = ? AND first_on = ? AND starts_at = ?
	AND minutes = ? AND state <> 'cancelled'

-- The group under a lock: who changes its places or state stands in line here.  (Subqueries, so that no programme is locked.)
-- :name support_group_lock :for provider :in id:int provider_id:int
--   :out version:int state:text capacity:int places_taken:int first_on:date programme_code:text state_financed:int
SELECT version, state, capacity, places_taken, first_on, (SELECT p.code FROM programme p WHERE p.id = programme_id),
	(SELECT p.state_financed FROM programme p WHERE p.id = programme_id)
FROM support_group WHERE id = ? AND provider_id = ? FOR UPDATE

-- CHECK places_taken <= capacity says no to one too many.
-- :name support_group_take_place :for provider :in id:int provider_id:int version:int
UPDATE support_group SET places_taken = places_taken + 1, version = version + 1 WHERE id = ? AND provider_id = ? AND version = ?

-- :name support_group_set_state :for provider :in state:text id:int provider_id:int from_state:text
UPDATE support_group SET state = ?, version = version + 1 WHERE id = ? AND provider_id = ? AND state = ?
