-- Letters the day before a session.

-- :name session_reminder_due :for worker :in day:date limit:int :out session_id:int place_id:int person_id:int planned_on:date
SELECT s.id, l.id, l.person_id, s.planned_on
FROM group_session s
JOIN place l ON l.support_group_id = s.support_group_id AND l.state IN ('enrolled', 'active') AND l.starts_on <= s.planned_on AND (s.place_id IS NULL OR s.place_id = l.id)
JOIN application a ON a.id = l.application_id AND a.email <> ''
WHERE s.planned_on = ? AND s.state = 'planned'
	AND NOT EXISTS (SELECT 1 FROM session_excuse e WHERE e.group_session_id = s.id AND e.place_id = l.id AND e.live = 1)
	AND NOT EXISTS (SELECT 1 FROM session_reminder r WHERE r.group_session_id = s.id AND r.place_id = l.id AND r.planned_on = s.planned_on)
ORDER BY s.id, l.id LIMIT ?

-- :name session_reminder_add :for worker :in session_id:int place_id:int planned_on:date now:int
INSERT INTO session_reminder (group_session_id, place_id, planned_on, made_at) VALUES (?, ?, ?, FROM_UNIXTIME(?))

-- What the letter says; no row where the session has moved or falls out meanwhile, is not tomorrow any more, or somebody cannot come.
-- :name session_reminder_mail :for worker :in outbox_id:int :out reference:text email:text language:text day:text starts_at:text
SELECT a.reference, a.email, a.language, DATE_FORMAT(s.planned_on, '%d.%m.%Y.'), TIME_FORMAT(s.starts_at, '%H:%i')
FROM outbox o
JOIN session_reminder r ON r.id = o.object_id
JOIN group_session s ON s.id = r.group_session_id AND s.planned_on = r.planned_on AND s.state = 'planned'
	AND s.planned_on > CAST(UTC_TIMESTAMP() + INTERVAL 3 HOUR AS DATE)
JOIN place l ON l.id = r.place_id AND l.live = 1
JOIN application a ON a.id = l.application_id
WHERE NOT EXISTS (SELECT 1 FROM session_excuse e WHERE e.group_session_id = s.id AND e.place_id = l.id AND e.live = 1)
	AND o.id = ? AND o.kind = 'session_reminder_mail'
