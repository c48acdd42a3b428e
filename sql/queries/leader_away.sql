-- A leader who cannot come on a day: the sessions of that day, who steps in, and who is to be called.

-- What the leader has on a day under the contracts of the actor.
-- :name leader_away_sessions :for provider :in leader_id:int same_leader_id:int day:date contracts:text limit:int
--   :out id:int version:int number:int starts_at:text state:text group_id:int group_number:text code:text name_lv:text name_en:text room:text minutes:int substitute:text? people:int marks:int
SELECT s.id, s.version, s.number, TIME_FORMAT(s.starts_at, '%H:%i'), s.state, g.id, g.number, p.code, p.name_lv, p.name_en, rm.label, g.minutes,
	IF(s.leader_id <> ?, u.name, NULL),
	(SELECT COUNT(*) FROM place l WHERE l.support_group_id = g.id AND l.state IN ('enrolled', 'active') AND l.starts_on <= s.planned_on
		AND (s.place_id IS NULL OR l.id = s.place_id)),
	(SELECT COUNT(*) FROM attendance m WHERE m.group_session_id = s.id AND m.mark IS NOT NULL)
FROM group_session s
JOIN support_group g ON g.id = s.support_group_id
JOIN programme p ON p.id = g.programme_id
JOIN room rm ON rm.id = COALESCE(s.room_id, g.room_id)
LEFT JOIN app_user u ON u.id = s.leader_id
WHERE ? IN (g.leader_id, s.leader_id) AND s.planned_on = ? AND FIND_IN_SET(g.contract_id, ?)
	AND g.state <> 'cancelled' AND s.state <> 'moved'
ORDER BY s.starts_at, s.id LIMIT ?

-- :name leader_away_set :for provider :in leader_id:int id:int version:int
UPDATE group_session SET leader_id = ?, version = version + 1 WHERE id = ? AND version = ? AND state = 'planned'

-- A session whose people are called.
-- :name leader_away_call_session :for provider :in id:int contracts:text any_leader:int leader_id:int
--   :out number:int planned_on:date starts_at:text state:text group_id:int group_number:text name_lv:text name_en:text
SELECT s.number, s.planned_on, TIME_FORMAT(s.starts_at, '%H:%i'), s.state, g.id, g.number, p.name_lv, p.name_en
FROM group_session s JOIN support_group g ON g.id = s.support_group_id JOIN programme p ON p.id = g.programme_id
WHERE s.id = ? AND FIND_IN_SET(g.contract_id, ?) AND (? = 1 OR ? IN (g.leader_id, g.second_leader_id, s.leader_id))

-- Whoever would have come (also where the whole group was cancelled; an offer is no place yet), with what became of the last call.
-- :name leader_away_calls :for provider :in session_id:int
--   :out place_id:int application_id:int given_name:text family_name:text phone:text no_calls:int result:text? caller:text? at:datetime?
SELECT l.id, a.id, c.given_name, c.family_name, a.phone, a.no_calls, k.result, u.name, k.at
FROM group_session s
JOIN place l ON l.support_group_id = s.support_group_id AND l.starts_on <= s.planned_on AND (s.place_id IS NULL OR l.id = s.place_id)
	AND (l.state IN ('enrolled', 'active') OR (s.state = 'cancelled' AND EXISTS (SELECT 1 FROM place_history h JOIN place_history b ON b.place_id = h.place_id
		AND b.seq = h.seq - 1 AND b.state IN ('enrolled', 'active') WHERE h.place_id = l.id AND h.note = 'group_cancelled')))
JOIN application a ON a.id = l.application_id
JOIN application_person c ON c.application_id = a.id AND c.part = 'client'
LEFT JOIN session_call k ON k.id = (SELECT MAX(n.id) FROM session_call n WHERE n.group_session_id = s.id AND n.place_id = l.id)
LEFT JOIN app_user u ON u.id = k.actor_id
WHERE s.id = ? ORDER BY c.family_name, c.given_name, l.id

-- :name leader_away_call_add :for provider :in session_id:int place_id:int result:text actor_id:int now:int
INSERT INTO session_call (group_session_id, place_id, result, actor_id, at) VALUES (?, ?, ?, ?, FROM_UNIXTIME(?))
