-- A group gets another leader, room or number of places (lib/service/group_edit.h).

-- The group as it is, under a lock.
-- :name group_edit_lock :for provider :in id:int contracts:text
--   :out version:int state:text provider_id:int contract_id:int leader_id:int second_leader_id:int? room_id:int minutes:int monthly:int places_taken:int capacity:int capacity_min:int
SELECT version, state, provider_id, contract_id, leader_id, second_leader_id, room_id, minutes, (SELECT p.monthly FROM programme p WHERE p.id = programme_id), places_taken,
	capacity, capacity_min
FROM support_group WHERE id = ? AND FIND_IN_SET(contract_id, ?) FOR UPDATE

-- Sessions that have not begun, and whether each has a leader or a room of its own.
-- :name group_edit_sessions :for provider :in group_id:int from_on:date same_on:date from_at:text :out planned_on:date starts_at:text own_leader:int own_room:int
SELECT s.planned_on, TIME_FORMAT(s.starts_at, '%H:%i'), s.leader_id IS NOT NULL, s.room_id IS NOT NULL
FROM group_session s WHERE s.support_group_id = ? AND s.state = 'planned' AND (s.planned_on > ? OR (s.planned_on = ? AND s.starts_at > ?)) ORDER BY s.planned_on, s.starts_at, s.id

-- What has begun keeps its leader and room.  A session to come that was cancelled is nobody's own: whoever leads the group now calls its people.
-- :name group_edit_keep :for provider :in leader_id:int room_id:int group_id:int from_on:date same_on:date from_at:text
UPDATE group_session SET leader_id = COALESCE(leader_id, ?), room_id = COALESCE(room_id, ?)
WHERE support_group_id = ? AND (state = 'held' OR planned_on < ? OR (planned_on = ? AND starts_at <= ?))

-- :name group_edit_set :for provider
--   :in leader_id:int second_leader_id:int? room_id:int capacity:int capacity_min:int id:int version:int
UPDATE support_group SET leader_id = ?, second_leader_id = ?, room_id = ?, capacity = ?, capacity_min = ?, version = version + 1 WHERE id = ? AND version = ?

-- :name group_edit_add :for provider
--   :in group_id:int leader_id:int second_leader_id:int? room_id:int capacity:int capacity_min:int actor_id:int now:int
INSERT INTO group_change (support_group_id, leader_id, second_leader_id, room_id, capacity, capacity_min, actor_id, at) VALUES (?, ?, ?, ?, ?, ?, ?, FROM_UNIXTIME(?))

-- What a group was like before each change, the newest first.
-- :name group_edit_changes :for provider :in group_id:int :out at:datetime actor:text leader:text second_leader:text? room:text capacity:int capacity_min:int
SELECT c.at, a.name, u.name, n.name, r.label, c.capacity, c.capacity_min
FROM group_change c
JOIN app_user a ON a.id = c.actor_id
JOIN app_user u ON u.id = c.leader_id
LEFT JOIN app_user n ON n.id = c.second_leader_id
JOIN room r ON r.id = c.room_id
WHERE c.support_group_id = ? ORDER BY c.id DESC

-- :name group_edit_get :for provider :in id:int contracts:text :out version:int leader_id:int second_leader_id:int? room_id:int capacity:int capacity_min:int
SELECT version, leader_id, second_leader_id, room_id, capacity, capacity_min FROM support_group WHERE id = ? AND FIND_IN_SET(contract_id, ?)
