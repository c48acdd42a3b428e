-- Sessions of groups and the state of their registers.  The wall is that of support_group.sql.  Where a session has a topic, it is of the newest plan while
-- the session is planned, and of the version that it had when it was held (session_plan.sql).

-- :name group_session_insert :for provider :in group_id:int number:int planned_on:date starts_at:text state:text
INSERT INTO group_session (support_group_id, number, planned_on, starts_at, state) VALUES (?, ?, ?, ?, ?)

-- A session beside those of the course; its number is the group's next.
-- :name group_session_add :for provider
--   :in kind:text place_id:int? instead_of_id:int? same_instead_of_id:int? planned_on:date starts_at:text group_id:int
INSERT INTO group_session (support_group_id, number, kind, place_id, instead_of_id, stands_for, planned_on, starts_at, state)
SELECT g.id, (SELECT MAX(n.number) + 1 FROM group_session n WHERE n.support_group_id = g.id), ?, ?, ?, (SELECT i.topic_number FROM group_session i WHERE i.id = ?), ?, ?,
	'planned' FROM support_group g WHERE g.id = ?

-- What a group has on a day already.
-- :name group_session_same :for provider,worker :in group_id:int planned_on:date :out id:int kind:text place_id:int? instead_of_id:int? starts_at:text
SELECT id, kind, place_id, instead_of_id, TIME_FORMAT(starts_at, '%H:%i') FROM group_session WHERE support_group_id = ? AND planned_on = ? AND state IN ('planned', 'held')

-- What a new session can be instead of: sessions that did not take place, and those that were held; not what was made up for already, for all or for a place (0: none).
-- :name group_session_instead :for provider :in group_id:int contracts:text place_id:int :out id:int number:int planned_on:date state:text
SELECT s.id, s.number, s.planned_on, s.state
FROM group_session s JOIN support_group g ON g.id = s.support_group_id
WHERE g.id = ? AND FIND_IN_SET(g.contract_id, ?) AND s.state IN ('held', 'cancelled') AND s.kind <> 'one_to_one' AND NOT (s.kind = 'make_up' AND s.state = 'cancelled')
	AND NOT EXISTS (SELECT 1 FROM group_session m WHERE m.instead_of_id = s.id AND (m.kind = 'make_up' OR m.place_id = ?) AND m.state IN ('planned', 'held'))
ORDER BY s.planned_on DESC, s.number DESC

-- The timetable; marked and present are counts of marks; participant: of a session with one alone.
-- :name group_session_list :for provider :in group_id:int contracts:text? any_leader:int leader_id:int
--   :out id:int number:int kind:text participant:text? instead_of:int? planned_on:date starts_at:text state:text register:text signed_at:datetime? marked:int present:int was_on:date? was_at:text? topic:text?
SELECT s.id, s.number, s.kind,
	(SELECT CONCAT(c.given_name, ' ', c.family_name) FROM place l JOIN application_person c ON c.application_id = l.application_id AND c.part = 'client' WHERE l.id = s.place_id),
	(SELECT i.number FROM group_session i WHERE i.id = s.instead_of_id), s.planned_on, TIME_FORMAT(s.starts_at, '%H:%i'), s.state, s.register, s.signed_at, COUNT(m.mark),
	COALESCE(SUM(m.mark IN ('present', 'late')), 0),
	(SELECT v.planned_on FROM group_session_history v WHERE v.group_session_id = s.id AND v.state = 'moved' ORDER BY v.seq DESC LIMIT 1),
	(SELECT TIME_FORMAT(v.starts_at, '%H:%i') FROM group_session_history v WHERE v.group_session_id = s.id AND v.state = 'moved' ORDER BY v.seq DESC LIMIT 1), t.topic
FROM support_group g
JOIN programme p ON p.id = g.programme_id
JOIN group_session s ON s.support_group_id = g.id
LEFT JOIN session_plan_row t ON t.number = s.topic_number AND t.plan_id = IF(s.state = 'planned',
	(SELECT MAX(v.id) FROM session_plan v WHERE v.provider_id = g.provider_id AND v.programme_code = p.code), s.plan_id)
LEFT JOIN attendance m ON m.group_session_id = s.id
WHERE g.id = ? AND FIND_IN_SET(g.contract_id, COALESCE(?, g.contract_id)) AND (? = 1 OR ? IN (g.leader_id, g.second_leader_id))
GROUP BY s.id, s.number, s.kind, s.place_id, s.instead_of_id, s.planned_on, s.starts_at, s.state, s.register, s.signed_at, t.topic ORDER BY s.planned_on, s.starts_at, s.number

-- Sessions of the days from_on to to_on; unsigned_only 1 leaves out what is done.
-- :name group_session_agenda :for provider
--   :in contracts:text any_leader:int leader_id:int from_on:date to_on:date unsigned_only:int limit:int
--   :out id:int number:int planned_on:date starts_at:text room:text group_id:int group_number:text code:text name_lv:text name_en:text leader:text people:int register:text state:text topic:text?
SELECT s.id, s.number, s.planned_on, TIME_FORMAT(s.starts_at, '%H:%i'), rm.label, g.id, g.number, p.code, p.name_lv, p.name_en, u.name,
	(SELECT COUNT(*) FROM place l WHERE l.support_group_id = g.id AND l.state IN ('enrolled', 'active') AND l.starts_on <= s.planned_on AND (s.place_id IS NULL OR l.id = s.place_id)),
	s.register, s.state, t.topic
FROM group_session s
JOIN support_group g ON g.id = s.support_group_id
JOIN programme p ON p.id = g.programme_id
LEFT JOIN session_plan_row t ON t.number = s.topic_number AND t.plan_id = IF(s.state = 'planned',
	(SELECT MAX(v.id) FROM session_plan v WHERE v.provider_id = g.provider_id AND v.programme_code = p.code), s.plan_id)
JOIN app_user u ON u.id = COALESCE(s.leader_id, g.leader_id)
JOIN room rm ON rm.id = COALESCE(s.room_id, g.room_id)
WHERE FIND_IN_SET(g.contract_id, ?) AND (? = 1 OR ? IN (g.leader_id, g.second_leader_id, s.leader_id)) AND s.planned_on BETWEEN ? AND ? AND g.state <> 'cancelled'
	AND s.state IN ('planned', 'held') AND (? = 0 OR s.register = 'open')
ORDER BY s.planned_on, s.starts_at, s.id LIMIT ?

-- sees_group: the whole group can be looked at, and not this session alone; has_void: certificates have fallen with its last signature.
-- :name group_session_get :for provider :in group_any_leader:int group_leader_id:int id:int contracts:text any_leader:int leader_id:int
--   :out id:int number:int planned_on:date starts_at:text state:text register:text signer:text? signed_at:datetime? version:int frozen_on:date? entered_from:text signed_by:int? signed:int? group_id:int group_number:text room:text code:text name_lv:text name_en:text topic:text? aim:text? materials:text? has_changes:int has_history:int sees_group:int has_void:int
SELECT s.id, s.number, s.planned_on, TIME_FORMAT(s.starts_at, '%H:%i'), s.state, s.register, u.name, s.signed_at, s.version, s.frozen_on, s.entered_from,
	s.signed_by, CAST(UNIX_TIMESTAMP(s.signed_at) AS SIGNED), g.id, g.number,
	rm.label, p.code, p.name_lv, p.name_en, t.topic, t.aim, t.materials,
	EXISTS (SELECT 1 FROM register_event e WHERE e.group_session_id = s.id)
		OR EXISTS (SELECT 1 FROM attendance_history h WHERE h.group_session_id = s.id AND (h.opening > 0 OR h.mark_before IS NOT NULL)),
	EXISTS (SELECT 1 FROM group_session_history h WHERE h.group_session_id = s.id), COALESCE(? = 1 OR ? IN (g.leader_id, g.second_leader_id), 0),
	g.state = 'finished' AND s.register = 'signed' AND EXISTS (SELECT 1 FROM place l JOIN place_certificate f ON f.place_id = l.id AND f.void_at >= s.signed_at
		WHERE l.support_group_id = g.id)
FROM group_session s
JOIN support_group g ON g.id = s.support_group_id
JOIN programme p ON p.id = g.programme_id
LEFT JOIN session_plan_row t ON t.number = s.topic_number AND t.plan_id = IF(s.state = 'planned',
	(SELECT MAX(v.id) FROM session_plan v WHERE v.provider_id = g.provider_id AND v.programme_code = p.code), s.plan_id)
JOIN room rm ON rm.id = COALESCE(s.room_id, g.room_id)
LEFT JOIN app_user u ON u.id = s.signed_by
WHERE s.id = ? AND FIND_IN_SET(g.contract_id, ?) AND (? = 1 OR ? IN (g.leader_id, g.second_leader_id, s.leader_id))

-- The session and its group under a lock.
-- :name group_session_lock :for provider :in id:int contracts:text any_leader:int leader_id:int
--   :out version:int planned_on:date starts_at:text state:text register:text signed_by:int? signed:int? frozen_on:date? entered_from:text opening:int group_id:int group_state:text kind:text place_id:int?
SELECT s.version, s.planned_on, TIME_FORMAT(s.starts_at, '%H:%i'), s.state, s.register, s.signed_by, CAST(UNIX_TIMESTAMP(s.signed_at) AS SIGNED),
	s.frozen_on, s.entered_from, COALESCE((SELECT MAX(e.seq) FROM register_event e WHERE e.group_session_id = s.id), 0), g.id, g.state, s.kind, s.place_id
FROM group_session s JOIN support_group g ON g.id = s.support_group_id
WHERE s.id = ? AND FIND_IN_SET(g.contract_id, ?) AND (? = 1 OR ? IN (g.leader_id, g.second_leader_id, s.leader_id)) FOR UPDATE

-- :name group_session_touch :for provider :in entered_from:text id:int version:int
UPDATE group_session SET entered_from = ?, version = version + 1 WHERE id = ? AND version = ?

-- :name group_session_freeze :for provider :in frozen_on:date id:int
UPDATE group_session SET frozen_on = ? WHERE id = ? AND frozen_on IS NULL

-- :name group_session_reopen :for provider :in id:int version:int
UPDATE group_session SET register = 'open', signed_by = NULL, signed_at = NULL, version = version + 1 WHERE id = ? AND version = ? AND register = 'signed'

-- :name group_session_set_state :for provider :in state:text id:int version:int
UPDATE group_session SET state = ?, version = version + 1 WHERE id = ? AND version = ?

-- Why a session is not as it was planned.
-- :name group_session_history_add :for provider :in state:text planned_on:date starts_at:text reason:text note_sealed:blob? actor_id:int now:int session_id:int
INSERT INTO group_session_history (state, planned_on, starts_at, reason, note_sealed, actor_id, at, group_session_id, seq)
SELECT ?, ?, ?, ?, ?, ?, FROM_UNIXTIME(?), s.id, (SELECT COALESCE(MAX(h.seq), 0) + 1 FROM group_session_history h WHERE h.group_session_id = s.id)
FROM group_session s WHERE s.id = ?

-- :name group_session_history_list :for provider :in session_id:int :out seq:int state:text planned_on:date starts_at:text reason:text note_sealed:blob? actor:text at:datetime
SELECT h.seq, h.state, h.planned_on, TIME_FORMAT(h.starts_at, '%H:%i'), h.reason, h.note_sealed, u.name, h.at
FROM group_session_history h JOIN app_user u ON u.id = h.actor_id WHERE h.group_session_id = ? ORDER BY h.seq

-- :name group_session_sign :for provider :in signed_by:int now:int id:int version:int
UPDATE group_session SET state = 'held', register = 'signed', signed_by = ?, signed_at = FROM_UNIXTIME(?), version = version + 1
WHERE id = ? AND version = ? AND register = 'open'

-- The sessions of a place, for the resident's list and calendar file.
-- :name group_session_of_place :for public,provider :in place_id:int
--   :out id:int number:int planned_on:date starts_at:text minutes:int room:text state:text was_on:date? was_at:text? topic:text?
SELECT s.id, s.number, s.planned_on, TIME_FORMAT(s.starts_at, '%H:%i'), g.minutes, rm.label, s.state,
	(SELECT v.planned_on FROM group_session_history v WHERE v.group_session_id = s.id AND v.state = 'moved' ORDER BY v.seq DESC LIMIT 1),
	(SELECT TIME_FORMAT(v.starts_at, '%H:%i') FROM group_session_history v WHERE v.group_session_id = s.id AND v.state = 'moved' ORDER BY v.seq DESC LIMIT 1), t.topic
FROM place l
JOIN support_group g ON g.id = l.support_group_id
JOIN programme p ON p.id = g.programme_id
JOIN group_session s ON s.support_group_id = g.id AND s.planned_on >= l.starts_on
LEFT JOIN session_plan_row t ON t.number = s.topic_number AND t.plan_id = IF(s.state = 'planned',
	(SELECT MAX(v.id) FROM session_plan v WHERE v.provider_id = g.provider_id AND v.programme_code = p.code), s.plan_id)
JOIN room rm ON rm.id = COALESCE(s.room_id, g.room_id)
WHERE l.id = ? AND (s.place_id IS NULL OR s.place_id = l.id) ORDER BY s.planned_on, s.starts_at, s.number
