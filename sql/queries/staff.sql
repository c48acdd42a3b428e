-- The staff file of providers.  What a person may see is provider_id (NULL: the office, every provider's) and, where any_person is 0, the one person.

-- :name staff_people :for provider,casework,admin,tool :in provider_id:int? any_person:int person_id:int :out id:int name:text role:text provider:text
SELECT u.id, u.name, u.role, v.name FROM app_user u JOIN provider v ON v.id = u.provider_id
WHERE u.provider_id = COALESCE(?, u.provider_id) AND (? = 1 OR u.id = ?) AND u.disabled_at IS NULL ORDER BY u.id LIMIT 1000

-- :name staff_person :for provider,casework,admin,tool :in id:int provider_id:int? any_person:int person_id:int
--   :out id:int name:text role:text provider:text disabled:int
SELECT u.id, u.name, u.role, v.name, u.disabled_at IS NOT NULL FROM app_user u JOIN provider v ON v.id = u.provider_id
WHERE u.id = ? AND u.provider_id = COALESCE(?, u.provider_id) AND (? = 1 OR u.id = ?)

-- Facts that hold, a person's together, the newest first.
-- :name staff_facts :for provider,tool :in provider_id:int? any_person:int person_id:int
--   :out id:int user_id:int kind:text title:text evidence:text day_on:date until_on:date? hours:int norm:text enterer:text? entered_at:datetime
SELECT f.id, f.user_id, f.kind, f.title, f.evidence, f.day_on, f.until_on, f.hours, f.norm, e.name, f.entered_at
FROM staff_fact f JOIN app_user u ON u.id = f.user_id LEFT JOIN app_user e ON e.id = f.entered_by
WHERE u.provider_id = COALESCE(?, u.provider_id) AND (? = 1 OR u.id = ?)
	AND NOT EXISTS (SELECT 1 FROM staff_fact_back b WHERE b.fact_id = f.id)
ORDER BY f.user_id, f.day_on DESC, f.id DESC

-- :name staff_facts_back :for provider :in person_id:int
--   :out kind:text title:text day_on:date reason:text taker:text taken_at:datetime
SELECT f.kind, f.title, f.day_on, b.reason, t.name, b.taken_at
FROM staff_fact f JOIN staff_fact_back b ON b.fact_id = f.id JOIN app_user t ON t.id = b.taken_by
WHERE f.user_id = ? ORDER BY b.taken_at DESC, f.id DESC LIMIT 100

-- :name staff_fact :for provider,tool :in id:int provider_id:int
--   :out id:int user_id:int name:text kind:text title:text day_on:date hours:int is_back:int
SELECT f.id, f.user_id, u.name, f.kind, f.title, f.day_on, f.hours, EXISTS (SELECT 1 FROM staff_fact_back b WHERE b.fact_id = f.id)
FROM staff_fact f JOIN app_user u ON u.id = f.user_id WHERE f.id = ? AND u.provider_id = ?

-- The same fact, that holds already: a form sent twice.
-- :name staff_fact_same :for provider,tool
--   :in user_id:int kind:text title:text evidence:text day_on:date until_on:date? hours:int norm:text :out id:int
SELECT f.id FROM staff_fact f
WHERE f.user_id = ? AND f.kind = ? AND f.title = ? AND f.evidence = ? AND f.day_on = ? AND f.until_on <=> ? AND f.hours = ? AND f.norm = ?
	AND NOT EXISTS (SELECT 1 FROM staff_fact_back b WHERE b.fact_id = f.id)
LIMIT 1

-- :name staff_fact_add :for provider,tool
--   :in user_id:int kind:text title:text evidence:text day_on:date until_on:date? hours:int norm:text entered_by:int? now:int
INSERT INTO staff_fact (user_id, kind, title, evidence, day_on, until_on, hours, norm, entered_by, entered_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, FROM_UNIXTIME(?))

-- :name staff_fact_take_back :for provider :in id:int reason:text taken_by:int now:int
INSERT INTO staff_fact_back (fact_id, reason, taken_by, taken_at) VALUES (?, ?, ?, FROM_UNIXTIME(?))

-- Sessions to come of everybody who may be seen, by person: a session has the group's leader, or who steps in, and the group's second leader.
-- :name staff_sessions :for provider :in from_on:date contracts:text? provider_id:int? any_person:int person_id:int
--   :out user_id:int id:int planned_on:date starts_at:text number:int group_id:int group_number:text code:text name_lv:text name_en:text
SELECT u.id, s.id, s.planned_on, TIME_FORMAT(s.starts_at, '%H:%i'), s.number, g.id, g.number, p.code, p.name_lv, p.name_en
FROM support_group g JOIN group_session s ON s.support_group_id = g.id
JOIN app_user u ON u.id IN (COALESCE(s.leader_id, g.leader_id), g.second_leader_id)
JOIN programme p ON p.id = g.programme_id
WHERE s.planned_on >= ? AND s.state = 'planned' AND g.state IN ('planned', 'open', 'running') AND FIND_IN_SET(g.contract_id, COALESCE(?, g.contract_id))
	AND u.provider_id = COALESCE(?, u.provider_id) AND (? = 1 OR u.id = ?)
ORDER BY u.id, s.planned_on, s.starts_at, s.id

-- Sessions of a person within days, held and to come.
-- :name staff_load :for provider :in from_on:date to_on:date contracts:text? person_id:int :out sessions:int minutes:int
SELECT COUNT(*), COALESCE(SUM(g.minutes), 0) FROM support_group g JOIN group_session s ON s.support_group_id = g.id
WHERE s.planned_on BETWEEN ? AND ? AND s.state IN ('planned', 'held') AND FIND_IN_SET(g.contract_id, COALESCE(?, g.contract_id))
	AND ? IN (COALESCE(s.leader_id, g.leader_id), g.second_leader_id)
