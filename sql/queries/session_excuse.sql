-- Who cannot come to a session, as he or she says.

-- The next sessions of an application's place that have not begun, with what was said of each.
-- :name session_excuse_list :for public,provider :in application_id:int today:date time:text same_today:date limit:int
--   :out session_id:int place_id:int number:int planned_on:date starts_at:text room:text reason:text?
SELECT s.id, l.id, s.number, s.planned_on, TIME_FORMAT(s.starts_at, '%H:%i'), rm.label, e.reason
FROM place l
JOIN support_group g ON g.id = l.support_group_id
JOIN group_session s ON s.support_group_id = g.id AND s.state = 'planned' AND s.planned_on >= l.starts_on AND (s.place_id IS NULL OR s.place_id = l.id)
JOIN room rm ON rm.id = COALESCE(s.room_id, g.room_id)
LEFT JOIN session_excuse e ON e.group_session_id = s.id AND e.place_id = l.id AND e.live = 1
WHERE l.application_id = ? AND l.live = 1 AND l.state IN ('enrolled', 'active') AND (s.planned_on > ? OR (s.starts_at >= ? AND s.planned_on = ?))
ORDER BY s.planned_on, s.starts_at, s.id LIMIT ?

-- Of all who are meant, when a session moves.
-- :name session_excuse_end_all :for provider,public :in now:int session_id:int
UPDATE session_excuse SET ended_at = FROM_UNIXTIME(?) WHERE group_session_id = ? AND live = 1

-- :name session_excuse_add :for public :in session_id:int place_id:int reason:text now:int
INSERT INTO session_excuse (group_session_id, place_id, reason, made_at) VALUES (?, ?, ?, FROM_UNIXTIME(?))

-- :name session_excuse_end :for public,provider :in now:int session_id:int place_id:int
UPDATE session_excuse SET ended_at = FROM_UNIXTIME(?) WHERE group_session_id = ? AND place_id = ? AND live = 1
