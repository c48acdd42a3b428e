-- Registers of sessions: who belongs into one, its signatures and openings, and what was changed.  Sessions are checked by the caller.

-- Whoever has a place on the session's day (place.sql says more) and does not stand in its register.  attended: sessions of monthly groups in that calendar
-- year, whatever the group; only where the group is a monthly one.
-- :name register_candidates :for provider :in session_id:int
--   :out place_id:int given_name:text family_name:text birth_date:date monthly:int attended:int
SELECT l.id, c.given_name, c.family_name, c.birth_date, p.monthly, IF(p.monthly = 0, 0, (SELECT COUNT(*)
	FROM place o
	JOIN support_group og ON og.id = o.support_group_id
	JOIN programme op ON op.id = og.programme_id AND op.monthly = 1
	JOIN attendance m ON m.place_id = o.id AND m.mark IN ('present', 'late')
	JOIN group_session y ON y.id = m.group_session_id AND y.id <> s.id AND y.kind <> 'one_to_one' AND y.state = 'held' AND YEAR(y.planned_on) = YEAR(s.planned_on)
	WHERE o.person_id = l.person_id))
FROM group_session s
JOIN support_group g ON g.id = s.support_group_id
JOIN programme p ON p.id = g.programme_id
JOIN place l ON l.support_group_id = g.id
JOIN application_person c ON c.application_id = l.application_id AND c.part = 'client'
LEFT JOIN register_person r ON r.group_session_id = s.id AND r.place_id = l.id
WHERE s.id = ? AND r.place_id IS NULL AND (s.place_id IS NULL OR l.id = s.place_id) AND l.starts_on <= s.planned_on AND COALESCE((SELECT h.state FROM place_history h
	WHERE h.place_id = l.id AND CAST(h.at + INTERVAL 3 HOUR AS DATE) <= s.planned_on ORDER BY h.seq DESC LIMIT 1), 'enrolled') IN ('enrolled', 'active')
ORDER BY c.family_name, c.given_name, l.id

-- :name register_person_add :for provider :in session_id:int place_id:int now:int
INSERT INTO register_person (group_session_id, place_id, added_at) VALUES (?, ?, FROM_UNIXTIME(?))

-- :name register_event_add :for provider :in session_id:int seq:int kind:text reason_sealed:blob? actor_id:int now:int
INSERT INTO register_event (group_session_id, seq, kind, reason_sealed, actor_id, at) VALUES (?, ?, ?, ?, ?, FROM_UNIXTIME(?))

-- Signatures and openings, and the changes of marks between them, the newest first; a mark that was the first one is no change.
-- :name register_changes :for provider :in session_id:int same_session_id:int limit:int
--   :out at:datetime actor:text kind:text reason_sealed:blob? given_name:text? family_name:text? mark_before:text? away_before:text? mark:text? away:text?
SELECT t.at, t.actor, t.kind, t.reason_sealed, t.given_name, t.family_name, t.mark_before, t.away_before, t.mark, t.away
FROM (SELECT e.at, u.name AS actor, e.kind, e.reason_sealed, NULL AS given_name, NULL AS family_name, NULL AS mark_before, NULL AS away_before, NULL AS mark, NULL AS away, e.seq AS opening, 0 AS id
	FROM register_event e JOIN app_user u ON u.id = e.actor_id WHERE e.group_session_id = ?
	UNION ALL
	SELECT h.at, u.name, 'mark', NULL, c.given_name, c.family_name, h.mark_before, h.away_before, h.mark, h.away, h.opening, h.id
	FROM attendance_history h
	JOIN app_user u ON u.id = h.actor_id
	JOIN place l ON l.id = h.place_id
	JOIN application_person c ON c.application_id = l.application_id AND c.part = 'client'
	WHERE h.group_session_id = ? AND (h.opening > 0 OR h.mark_before IS NOT NULL)) t
ORDER BY t.opening DESC, t.id DESC LIMIT ?
