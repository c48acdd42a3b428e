-- What timetables are made by and what stands in their way.

-- Closures of a provider that end on a day or later.
-- :name timetable_closures :for provider :in provider_id:int from_on:date :out id:int from_on:date to_on:date name:text
SELECT id, from_on, to_on, name FROM provider_closure WHERE provider_id = ? AND to_on >= ? ORDER BY from_on, id

-- :name timetable_closure_add :for provider :in provider_id:int from_on:date to_on:date name:text made_by:int now:int
INSERT INTO provider_closure (provider_id, from_on, to_on, name, made_by, made_at) VALUES (?, ?, ?, ?, ?, FROM_UNIXTIME(?))

-- :name timetable_closure_remove :for provider :in id:int provider_id:int
DELETE FROM provider_closure WHERE id = ? AND provider_id = ?

-- Planned sessions of a provider that begin within a closure: those that its people may want to move.
-- :name timetable_closure_hits :for provider,public :in provider_id:int from_on:date to_on:date :out sessions:int
SELECT COUNT(*) FROM group_session s JOIN support_group g ON g.id = s.support_group_id
WHERE g.provider_id = ? AND s.state = 'planned' AND s.planned_on BETWEEN ? AND ?

-- Whoever changes timetables of a provider stands in line here, so that nobody takes a room or a leader at the same moment.
-- :name timetable_lock :for provider,account,casework,report,admin,tool :in provider_id:int :out id:int
SELECT id FROM contract WHERE provider_id = ? FOR UPDATE

-- Planned sessions of other groups that need the room or one of the leaders, by day.
-- :name timetable_busy :for provider
--   :in room_id:int provider_id:int from_on:date to_on:date group_id:int same_room_id:int leader_id:int second_id:int other_leader_id:int other_second_id:int
--   :out planned_on:date starts_at:text minutes:int number:text same_room:int room:text leader:text
SELECT s.planned_on, TIME_FORMAT(s.starts_at, '%H:%i'), g.minutes, g.number, COALESCE(s.room_id, g.room_id) = ?, rm.label, u.name
FROM support_group g JOIN group_session s ON s.support_group_id = g.id AND s.state = 'planned'
JOIN room rm ON rm.id = COALESCE(s.room_id, g.room_id)
JOIN app_user u ON u.id = COALESCE(s.leader_id, g.leader_id)
WHERE g.provider_id = ? AND g.state IN ('planned', 'open', 'running') AND s.planned_on BETWEEN ? AND ? AND g.id <> ?
	AND (COALESCE(s.room_id, g.room_id) = ? OR COALESCE(s.leader_id, g.leader_id) IN (?, ?) OR g.second_leader_id IN (?, ?))
ORDER BY s.planned_on, s.starts_at, s.id

-- A group whose timetable is changed, under a lock.
-- :name timetable_group :for provider :in id:int contracts:text :out state:text room_id:int leader_id:int second_leader_id:int? minutes:int
SELECT state, room_id, leader_id, second_leader_id, minutes FROM support_group WHERE id = ? AND FIND_IN_SET(contract_id, ?) FOR UPDATE

-- :name timetable_session :for provider :in id:int contracts:text
--   :out id:int number:int planned_on:date starts_at:text state:text version:int group_id:int group_number:text provider_id:int minutes:int room_id:int leader_id:int second_leader_id:int? group_leader_id:int sessions:int? marks:int people:int kind:text place_id:int?
SELECT s.id, s.number, s.planned_on, TIME_FORMAT(s.starts_at, '%H:%i'), s.state, s.version, g.id, g.number, g.provider_id, g.minutes,
	COALESCE(s.room_id, g.room_id), COALESCE(s.leader_id, g.leader_id), g.second_leader_id, g.leader_id, p.sessions,
	(SELECT COUNT(*) FROM attendance m WHERE m.group_session_id = s.id AND m.mark IS NOT NULL),
	(SELECT COUNT(*) FROM place l WHERE l.support_group_id = g.id AND l.live = 1 AND (s.place_id IS NULL OR l.id = s.place_id)), s.kind, s.place_id
FROM group_session s JOIN support_group g ON g.id = s.support_group_id JOIN programme p ON p.id = g.programme_id
WHERE s.id = ? AND FIND_IN_SET(g.contract_id, ?)

-- A session, and those of the course behind it.
-- :name timetable_following :for provider :in group_id:int number:int
--   :out id:int number:int planned_on:date starts_at:text version:int marks:int state:text kind:text place_id:int? leader_id:int?
SELECT s.id, s.number, s.planned_on, TIME_FORMAT(s.starts_at, '%H:%i'), s.version, (SELECT COUNT(*) FROM attendance m WHERE m.group_session_id = s.id AND m.mark IS NOT NULL), s.state, s.kind, s.place_id, s.leader_id
FROM group_session s WHERE s.support_group_id = ? AND s.number >= ? ORDER BY s.number

-- :name timetable_move :for provider :in planned_on:date starts_at:text id:int version:int
UPDATE group_session SET planned_on = ?, starts_at = ?, frozen_on = NULL, version = version + 1 WHERE id = ? AND version = ? AND state = 'planned'

-- Whoever stood in the register of the day that is no longer the session's.
-- :name timetable_move_people :for provider :in session_id:int
DELETE FROM register_person WHERE group_session_id = (SELECT s.id FROM group_session s WHERE s.id = ? AND s.state = 'planned')

-- Who is told of changes in a timetable: everybody with a live place in the group, or one of them alone (place_id 0: all).
-- :name timetable_told :for provider,casework,worker,public :in group_id:int place_id:int same_place_id:int :out place_id:int person_id:int
SELECT id, person_id FROM place WHERE support_group_id = ? AND live = 1 AND (? = 0 OR id = ?) ORDER BY id

-- Who can come to a session of a group on a day.
-- :name timetable_people :for provider,casework,worker,public :in group_id:int day:date :out place_id:int
SELECT id FROM place WHERE support_group_id = ? AND state IN ('enrolled', 'active') AND starts_on <= ? ORDER BY id
