-- Registers of sessions: who belongs into one, its signatures and openings, and what was changed.  Sessions are checked by the caller.

-- Whoever has a place on that day and does not stand in it yet (place.sql says more).
-- :name register_freeze :for provider :in now:int session_id:int
INSERT INTO register_person (group_session_id, place_id, added_at)
SELECT s.id, l.id, FROM_UNIXTIME(?)
FROM group_session s
JOIN place l ON l.support_group_id = s.support_group_id
LEFT JOIN register_person r ON r.group_session_id = s.id AND r.place_id = l.id
WHERE s.id = ? AND r.place_id IS NULL AND l.starts_on <= s.planned_on AND COALESCE((SELECT h.state FROM place_history h
	WHERE h.place_id = l.id AND CAST(h.at + INTERVAL 3 HOUR AS DATE) <= s.planned_on ORDER BY h.seq DESC LIMIT 1), 'enrolled') IN ('enrolled', 'active')

-- :name register_event_add :for provider :in session_id:int seq:int kind:text reason_sealed:blob? actor_id:int now:int
INSERT INTO register_event (group_session_id, seq, kind, reason_sealed, actor_id, at) VALUES (?, ?, ?, ?, ?, FROM_UNIXTIME(?))

-- Signatures and openings, and the changes of marks between them, the newest first; a mark that was the first one is no change.
-- :name register_changes :for provider :in session_id:int same_session_id:int limit:int
--   :out at:datetime actor:text kind:text reason_sealed:blob? given_name:text? family_name:text? mark_before:text? mark:text?
SELECT t.at, t.actor, t.kind, t.reason_sealed, t.given_name, t.family_name, t.mark_before, t.mark
FROM (SELECT e.at, u.name AS actor, e.kind, e.reason_sealed, NULL AS given_name, NULL AS family_name, NULL AS mark_before, NULL AS mark, e.seq AS opening, 0 AS id
	FROM register_event e JOIN app_user u ON u.id = e.actor_id WHERE e.group_session_id = ?
	UNION ALL
	SELECT h.at, u.name, 'mark', NULL, c.given_name, c.family_name, h.mark_before, h.mark, h.opening, h.id
	FROM attendance_history h
	JOIN app_user u ON u.id = h.actor_id
	JOIN place l ON l.id = h.place_id
	JOIN application_person c ON c.application_id = l.application_id AND c.part = 'client'
	WHERE h.group_session_id = ? AND (h.opening > 0 OR h.mark_before IS NOT NULL)) t
ORDER BY t.opening DESC, t.id DESC LIMIT ?
