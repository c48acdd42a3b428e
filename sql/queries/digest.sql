-- The letter of the day to the office's people: what is due, by the ladder of terms (lib/domain/ladder.h).

-- Fails where the letters of that day have been made.
-- :name digest_run_add :for worker :in day:date now:int
INSERT INTO digest_run (day, at) VALUES (?, FROM_UNIXTIME(?))

-- :name digest_run_get :for worker :in day:date :out day:date
SELECT day FROM digest_run WHERE day = ?

-- Workers and heads in service, and the day of their last letter.
-- :name digest_people :for worker :out id:int role:text email:text since:date?
SELECT u.id, u.role, u.email, (SELECT MAX(d.day) FROM digest d WHERE d.user_id = u.id)
FROM app_user u WHERE u.disabled_at IS NULL AND u.role IN ('social_worker', 'head') ORDER BY u.id

-- Open files up to a last day by responsible person and last day; those that are overdue count as of one day.
-- :name digest_files :for worker,casework :in overdue_on:date to_due:date :out owner_id:int? due:date files:int examples:text
SELECT owner_id, GREATEST(open_due, ?) AS due, COUNT(*), GROUP_CONCAT(reference ORDER BY open_due, id SEPARATOR ' ' LIMIT 5)
FROM application WHERE open_due <= ? GROUP BY owner_id, due ORDER BY due, owner_id

-- Files that wait for approval, with a decision or a later act, the oldest first, and since when.
-- :name digest_approvals :for worker,casework :in limit:int :out reference:text since:int
SELECT w.reference, CAST(UNIX_TIMESTAMP(w.since) AS SIGNED)
FROM (SELECT reference, state_at AS since, id FROM application WHERE open_due IS NOT NULL AND state = 'for_approval'
	UNION ALL
	SELECT a.reference, d.prepared_at, a.id FROM decision d JOIN application a ON a.id = d.application_id
	WHERE d.state = 'for_approval' AND d.outcome IN ('corrected', 'suspended', 'terminated', 'revoked')) AS w
ORDER BY w.since, w.id LIMIT ?

-- Who has missed sessions in a row without anybody having looked, by the file's responsible person, and when the newest of it was told.
-- :name digest_attendance :for worker,casework :out owner_id:int? people:int newest:int
SELECT a.owner_id, COUNT(DISTINCT l.person_id), CAST(UNIX_TIMESTAMP(MAX(w.raised_at)) AS SIGNED)
FROM attendance_alert w JOIN application a ON a.id = w.application_id JOIN place l ON l.id = w.place_id
WHERE w.state = 'open' GROUP BY a.owner_id ORDER BY a.owner_id

-- :name digest_add :for worker :in user_id:int day:date
INSERT INTO digest (user_id, day) VALUES (?, ?)

-- :name digest_line_add :for worker :in digest_id:int seq:int kind:text days:int? files:int examples:text
INSERT INTO digest_line (digest_id, seq, kind, days, files, examples) VALUES (?, ?, ?, ?, ?, ?)

-- :name digest_lines :for worker :in digest_id:int :out kind:text days:int? files:int examples:text
SELECT kind, days, files, examples FROM digest_line WHERE digest_id = ? ORDER BY seq
