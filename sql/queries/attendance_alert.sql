-- Absences in a row that a social worker should hear of.

-- The marks of everybody in the register of a session in the group's signed registers, the oldest first; known: how many absences the newest alert behind
-- that session was about.
-- :name attendance_alert_marks :for provider :in session_id:int :out place_id:int application_id:int session_id:int mark:text? known:int is_open:int
SELECT r.place_id, l.application_id, s.id, m.mark,
	COALESCE((SELECT w.absences FROM attendance_alert w WHERE w.place_id = r.place_id AND w.group_session_id = s.id ORDER BY w.id DESC LIMIT 1), 0),
	EXISTS (SELECT 1 FROM attendance_alert w WHERE w.place_id = r.place_id AND w.state = 'open')
FROM register_person r
JOIN place l ON l.id = r.place_id
JOIN group_session s ON s.support_group_id = l.support_group_id AND s.register = 'signed' AND s.kind <> 'one_to_one'
JOIN attendance m ON m.group_session_id = s.id AND m.place_id = r.place_id
WHERE r.group_session_id = ? AND l.state IN ('enrolled', 'active')
ORDER BY r.place_id, s.planned_on, s.starts_at, s.number

-- :name attendance_alert_add :for provider :in place_id:int application_id:int session_id:int absences:int now:int
INSERT INTO attendance_alert (place_id, application_id, group_session_id, absences, raised_at) VALUES (?, ?, ?, ?, FROM_UNIXTIME(?))

-- Open ones: those of the worker's own files (and of nobody's) before the others', the oldest first; reference "": of all files.
-- :name attendance_alert_list :for casework :in user_id:int reference:text same_reference:text limit:int
--   :out id:int version:int reference:text given_name:text family_name:text code:text name_lv:text name_en:text group_number:text absences:int last_on:date raised_at:datetime owner:text? mine:int
SELECT w.id, w.version, a.reference, c.given_name, c.family_name, p.code, p.name_lv, p.name_en, g.number, w.absences, s.planned_on, w.raised_at, u.name,
	COALESCE(a.owner_id = ?, 0) AS mine
FROM attendance_alert w
JOIN application a ON a.id = w.application_id
JOIN application_person c ON c.application_id = a.id AND c.part = 'client'
JOIN place l ON l.id = w.place_id
JOIN support_group g ON g.id = l.support_group_id
JOIN programme p ON p.id = g.programme_id
JOIN group_session s ON s.id = w.group_session_id
LEFT JOIN app_user u ON u.id = a.owner_id
WHERE w.state = 'open' AND (? = '' OR a.reference = ?)
ORDER BY mine DESC, w.raised_at, w.id LIMIT ?

-- :name attendance_alert_count :for casework,provider,worker :out open:int
SELECT COUNT(*) FROM (SELECT 1 FROM attendance_alert WHERE state = 'open' LIMIT 1000) t

-- :name attendance_alert_get :for casework :in id:int
--   :out id:int version:int state:text application_id:int reference:text given_name:text family_name:text group_number:text absences:int last_on:date
SELECT w.id, w.version, w.state, a.id, a.reference, c.given_name, c.family_name, g.number, w.absences, s.planned_on
FROM attendance_alert w
JOIN application a ON a.id = w.application_id
JOIN application_person c ON c.application_id = a.id AND c.part = 'client'
JOIN place l ON l.id = w.place_id
JOIN support_group g ON g.id = l.support_group_id
JOIN group_session s ON s.id = w.group_session_id
WHERE w.id = ?

-- All of a file, the newest first.
-- :name attendance_alert_of_file :for casework :in application_id:int :out id:int state:text absences:int last_on:date note_sealed:blob? worker:text? done_at:datetime?
SELECT w.id, w.state, w.absences, s.planned_on, w.note_sealed, u.name, w.done_at
FROM attendance_alert w JOIN group_session s ON s.id = w.group_session_id LEFT JOIN app_user u ON u.id = w.done_by
WHERE w.application_id = ? ORDER BY w.id DESC LIMIT 20

-- :name attendance_alert_done :for casework :in note_sealed:blob done_by:int now:int id:int version:int
UPDATE attendance_alert SET state = 'done', note_sealed = ?, done_by = ?, done_at = FROM_UNIXTIME(?), version = version + 1
WHERE id = ? AND version = ? AND state = 'open'
