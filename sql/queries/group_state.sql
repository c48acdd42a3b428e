-- A group that is opened for people, or cancelled.

-- Sessions that were held, or in which somebody is marked, and whose register is not signed.
-- :name group_state_unsigned :for provider :in group_id:int :out unsigned:int
SELECT COUNT(*) FROM group_session s WHERE s.support_group_id = ? AND s.register = 'open'
	AND (s.state = 'held' OR (s.state = 'planned' AND EXISTS (SELECT 1 FROM attendance m WHERE m.group_session_id = s.id AND m.mark IS NOT NULL)))

-- :name group_state_sessions :for provider,public,report,worker :in group_id:int :out id:int
SELECT id FROM group_session WHERE support_group_id = ? AND state = 'planned' ORDER BY number

-- :name group_state_places :for provider,public,casework,worker :in group_id:int :out id:int application_id:int person_id:int state:text version:int seats:int
SELECT id, application_id, person_id, state, version, seats FROM place WHERE support_group_id = ? AND live = 1 ORDER BY id FOR UPDATE

-- :name group_state_event_add :for provider :in group_id:int state:text reason_sealed:blob? actor_id:int now:int
INSERT INTO group_event (support_group_id, state, reason_sealed, actor_id, at) VALUES (?, ?, ?, ?, FROM_UNIXTIME(?))

-- Why it was cancelled: one row, or none.
-- :name group_state_cancelled :for provider :in group_id:int :out reason_sealed:blob actor:text
SELECT e.reason_sealed, u.name FROM group_event e JOIN app_user u ON u.id = e.actor_id WHERE e.support_group_id = ? AND e.state = 'cancelled' ORDER BY e.id DESC LIMIT 1
