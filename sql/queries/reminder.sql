-- Applicants who are reminded of what they were asked.

-- :name reminder_batch_add :for casework :in uuid:text actor_id:int asked:int now:int
INSERT INTO reminder_batch (uuid, actor_id, asked, created_at) VALUES (?, ?, ?, FROM_UNIXTIME(?))

-- :name reminder_batch_get :for casework :in uuid:text actor_id:int :out id:int asked:int created_at:datetime
SELECT id, asked, created_at FROM reminder_batch WHERE uuid = ? AND actor_id = ?

-- A file that the caller has locked: whether a batch knows it already, who answers for it on a day, what was asked last, and whether the applicant was
-- reminded that day.
-- :name reminder_file :for casework :in done_batch:int missed_batch:int on_from:date on_to:date today:date application_id:int
--   :out known:int state:text language:text email:text worker_id:int answer_on:date? reminded:int
SELECT EXISTS (SELECT 1 FROM reminder k WHERE k.batch_id = ? AND k.application_id = a.id)
	OR EXISTS (SELECT 1 FROM reminder_missed k WHERE k.batch_id = ? AND k.application_id = a.id),
	a.state, a.language, a.email,
	COALESCE((SELECT n.deputy_id FROM absence n WHERE n.user_id = a.owner_id AND n.from_on <= ? AND n.to_on >= ? AND n.cancelled_at IS NULL LIMIT 1),
		a.owner_id, 0),
	(SELECT m.due_on FROM message m WHERE m.application_id = a.id AND m.kind IN ('request', 'hearing') ORDER BY m.id DESC LIMIT 1),
	EXISTS (SELECT 1 FROM reminder r WHERE r.application_id = a.id AND r.day = ?)
FROM application a WHERE a.id = ?

-- :name reminder_add :for casework :in application_id:int day:date batch_id:int message_id:int
INSERT INTO reminder (application_id, day, batch_id, message_id) VALUES (?, ?, ?, ?)

-- :name reminder_missed_add :for casework :in batch_id:int application_id:int why:text
INSERT INTO reminder_missed (batch_id, application_id, why) VALUES (?, ?, ?)

-- Files that wait for their applicants, of a worker and of those whose deputy the worker is on a day, by the term of what was asked last.
-- :name reminder_list :for casework :in user_id:int deputy_id:int on_from:date on_to:date limit:int
--   :out id:int reference:text given_name:text family_name:text programme_id:int state:text answer_on:date? reminded_on:date? email:text
SELECT a.id, a.reference, c.given_name, c.family_name, a.programme_id, a.state,
	(SELECT m.due_on FROM message m WHERE m.application_id = a.id AND m.kind IN ('request', 'hearing') ORDER BY m.id DESC LIMIT 1) AS answer_on,
	(SELECT MAX(r.day) FROM reminder r WHERE r.application_id = a.id), a.email
FROM application a
JOIN application_person c ON c.application_id = a.id AND c.part = 'client'
WHERE a.open_due IS NOT NULL AND a.state IN ('information_requested', 'without_progress')
	AND (a.owner_id = ? OR a.owner_id IN (SELECT n.user_id FROM absence n
		WHERE n.deputy_id = ? AND n.from_on <= ? AND n.to_on >= ? AND n.cancelled_at IS NULL))
ORDER BY answer_on, a.id LIMIT ?

-- :name reminder_done :for casework :in batch_id:int :out reference:text given_name:text family_name:text email:text
SELECT a.reference, c.given_name, c.family_name, a.email
FROM reminder r JOIN application a ON a.id = r.application_id JOIN application_person c ON c.application_id = a.id AND c.part = 'client'
WHERE r.batch_id = ? ORDER BY a.id

-- :name reminder_missed :for casework :in batch_id:int :out reference:text given_name:text family_name:text why:text
SELECT a.reference, c.given_name, c.family_name, m.why
FROM reminder_missed m JOIN application a ON a.id = m.application_id JOIN application_person c ON c.application_id = a.id AND c.part = 'client'
WHERE m.batch_id = ? ORDER BY a.id
