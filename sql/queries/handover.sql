-- Files that go from one worker to another.

-- :name handover_file :for casework,public :in application_id:int :out state:text version:int owner_id:int?
SELECT state, version, owner_id FROM application WHERE id = ? FOR UPDATE

-- Whether USER was taken off the file because of an interest of his or her own.
-- :name handover_excluded :for casework :in application_id:int user_id:int :out excluded:int
SELECT EXISTS (SELECT 1 FROM handover WHERE application_id = ? AND from_id = ? AND reason = 'exclusion')

-- What the newest row of the history is about; its number is found as in application_history_add.
-- :name handover_add :for casework
--   :in application_id:int uuid:text batch_id:int? from_id:int? to_id:int reason:text note_sealed:blob actor_id:int now:int same_id:int
INSERT INTO handover (application_id, seq, uuid, batch_id, from_id, to_id, reason, note_sealed, actor_id, created_at)
SELECT ?, last.seq, ?, ?, ?, ?, ?, ?, ?, FROM_UNIXTIME(?)
FROM (SELECT MAX(seq) AS seq FROM application_history WHERE application_id = ?) AS last

-- :name handover_by_uuid :for casework :in uuid:text :out application_id:int to_id:int
SELECT application_id, to_id FROM handover WHERE uuid = ?

-- The last time that the file went to another worker.
-- :name handover_last :for casework :in application_id:int
--   :out uuid:text from_name:text? to_id:int actor:text reason:text note_sealed:blob created_at:datetime opened_at:datetime?
SELECT h.uuid, f.name, h.to_id, w.name, h.reason, h.note_sealed, h.created_at, h.opened_at
FROM handover h JOIN app_user w ON w.id = h.actor_id LEFT JOIN app_user f ON f.id = h.from_id
WHERE h.application_id = ? ORDER BY h.seq DESC LIMIT 1

-- :name handover_open :for casework :in now:int application_id:int to_id:int
UPDATE handover SET opened_at = FROM_UNIXTIME(?) WHERE application_id = ? AND to_id = ? AND opened_at IS NULL

-- Social workers in service, how many open files each has, and the absence of those who are not there on a day.
-- :name handover_workers :for casework :in on_from:date on_to:date :out id:int name:text files:int absent_to:date? deputy:text?
SELECT u.id, u.name, COALESCE(o.files, 0), n.to_on, d.name
FROM app_user u
LEFT JOIN (SELECT owner_id, COUNT(*) AS files FROM application WHERE open_due IS NOT NULL GROUP BY owner_id) AS o ON o.owner_id = u.id
LEFT JOIN absence n ON n.user_id = u.id AND n.from_on <= ? AND n.to_on >= ? AND n.cancelled_at IS NULL
LEFT JOIN app_user d ON d.id = n.deputy_id
WHERE u.role = 'social_worker' AND u.disabled_at IS NULL
ORDER BY u.name COLLATE utf8mb4_uca1400_latvian_ai_ci, u.id

-- :name handover_worker :for casework,account,provider,report,admin,tool :in user_id:int :out name:text works:int
SELECT name, role = 'social_worker' AND disabled_at IS NULL FROM app_user WHERE id = ?

-- How many open files each person, and nobody, has: all, overdue on a day, due between two days, waiting for the applicant.
-- :name handover_workload :for casework,worker :in today:date soon_from:date soon_to:date :out owner_id:int? files:int overdue:int soon:int waiting:int
SELECT owner_id, COUNT(*), COALESCE(SUM(open_due < ?), 0), COALESCE(SUM(open_due BETWEEN ? AND ?), 0),
	COALESCE(SUM(state IN ('information_requested', 'without_progress')), 0)
FROM application WHERE open_due IS NOT NULL GROUP BY owner_id

-- Open files of one worker, or of nobody, the most urgent first.
-- :name handover_list :for casework :in owner_id:int? limit:int
--   :out id:int version:int reference:text due_on:date state:text given_name:text family_name:text programme_id:int
SELECT STRAIGHT_JOIN a.id, a.version, a.reference, a.due_on, a.state, c.given_name, c.family_name, a.programme_id
FROM application a JOIN application_person c ON c.application_id = a.id AND c.part = 'client'
WHERE a.open_due IS NOT NULL AND a.owner_id <=> ? ORDER BY a.open_due, a.id LIMIT ?

-- :name handover_batch_add :for casework :in uuid:text actor_id:int from_id:int? to_id:int reason:text asked:int now:int
INSERT INTO handover_batch (uuid, actor_id, from_id, to_id, reason, asked, created_at) VALUES (?, ?, ?, ?, ?, ?, FROM_UNIXTIME(?))

-- :name handover_batch_get :for casework :in uuid:text
--   :out id:int actor_id:int from_id:int? to_id:int reason:text asked:int created_at:datetime from_name:text? to_name:text actor:text
SELECT b.id, b.actor_id, b.from_id, b.to_id, b.reason, b.asked, b.created_at, f.name, t.name, u.name
FROM handover_batch b JOIN app_user t ON t.id = b.to_id JOIN app_user u ON u.id = b.actor_id LEFT JOIN app_user f ON f.id = b.from_id
WHERE b.uuid = ?

-- What became of one file of such a form: 1 when that is known already.
-- :name handover_batch_known :for casework :in done_batch:int done_application:int missed_batch:int missed_application:int :out known:int
SELECT EXISTS (SELECT 1 FROM handover WHERE batch_id = ? AND application_id = ?)
	OR EXISTS (SELECT 1 FROM handover_missed WHERE batch_id = ? AND application_id = ?)

-- :name handover_missed_add :for casework :in batch_id:int application_id:int why:text
INSERT INTO handover_missed (batch_id, application_id, why) VALUES (?, ?, ?)

-- :name handover_batch_done :for casework :in batch_id:int :out reference:text given_name:text family_name:text due_on:date
SELECT a.reference, c.given_name, c.family_name, a.due_on
FROM handover h JOIN application a ON a.id = h.application_id JOIN application_person c ON c.application_id = a.id AND c.part = 'client'
WHERE h.batch_id = ? ORDER BY a.due_on, a.id

-- :name handover_batch_missed :for casework :in batch_id:int :out reference:text given_name:text family_name:text why:text owner:text?
SELECT a.reference, c.given_name, c.family_name, m.why, u.name
FROM handover_missed m JOIN application a ON a.id = m.application_id
JOIN application_person c ON c.application_id = a.id AND c.part = 'client' LEFT JOIN app_user u ON u.id = a.owner_id
WHERE m.batch_id = ? ORDER BY a.due_on, a.id
