-- Marks in registers: the newest in attendance, every one in attendance_history.  Sessions and places are checked by the caller.

-- :name attendance_insert :for provider :in session_id:int place_id:int mark:text? away:text note_sealed:blob? marked_by:int now:int
INSERT INTO attendance (group_session_id, place_id, mark, away, note_sealed, marked_by, marked_at) VALUES (?, ?, ?, ?, ?, ?, FROM_UNIXTIME(?))

-- :name attendance_update :for provider :in mark:text? away:text note_sealed:blob? marked_by:int now:int session_id:int place_id:int version:int
UPDATE attendance SET mark = ?, away = ?, note_sealed = ?, marked_by = ?, marked_at = FROM_UNIXTIME(?), version = version + 1
WHERE group_session_id = ? AND place_id = ? AND version = ?

-- :name attendance_history_add :for provider
--   :in session_id:int place_id:int mark_before:text? away_before:text mark:text? away:text note_sealed:blob? version:int opening:int actor_id:int now:int
INSERT INTO attendance_history (group_session_id, place_id, mark_before, away_before, mark, away, note_sealed, version, opening, actor_id, at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, FROM_UNIXTIME(?))

-- What a row said in an earlier version.
-- :name attendance_history_version :for provider :in session_id:int place_id:int version:int :out mark:text? away:text note_sealed:blob?
SELECT mark, away, note_sealed FROM attendance_history WHERE group_session_id = ? AND place_id = ? AND version = ? ORDER BY id DESC LIMIT 1

-- The group's marks, for the table of all sessions.
-- :name attendance_of_group :for provider :in group_id:int contracts:text any_leader:int leader_id:int
--   :out place_id:int session_number:int mark:text away:text
SELECT m.place_id, s.number, m.mark, m.away
FROM support_group g
JOIN group_session s ON s.support_group_id = g.id
JOIN attendance m ON m.group_session_id = s.id AND m.mark IS NOT NULL
WHERE s.state <> 'cancelled' AND g.id = ? AND FIND_IN_SET(g.contract_id, ?) AND (? = 1 OR ? IN (g.leader_id, g.second_leader_id))
ORDER BY m.place_id, s.number
