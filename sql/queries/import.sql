-- Start data: files with lists from before this system, and what becomes of their rows.

-- :name import_file_add :for casework :in uuid:text name_sealed:blob sha256:blob bytes:int content_sealed:blob made_by:int now:int
INSERT INTO import_file (uuid, name_sealed, sha256, bytes, content_sealed, made_by, made_at) VALUES (?, ?, ?, ?, ?, ?, FROM_UNIXTIME(?))

-- :name import_file_get :for casework :in uuid:text
--   :out id:int uuid:text name_sealed:blob sha256:blob bytes:int made_by:int maker:text made_at:datetime doer:text? done_at:datetime? files_made:int? rows_known:int?
SELECT f.id, f.uuid, f.name_sealed, f.sha256, f.bytes, f.made_by, m.name, f.made_at, d.name, f.done_at, f.files_made, f.rows_known
FROM import_file f JOIN app_user m ON m.id = f.made_by LEFT JOIN app_user d ON d.id = f.done_by WHERE f.uuid = ?

-- The same under a lock, with what is in it: NULL when it is done.
-- :name import_file_lock :for casework :in uuid:text :out id:int made_by:int content_sealed:blob?
SELECT id, made_by, content_sealed FROM import_file WHERE uuid = ? FOR UPDATE

-- :name import_file_content :for casework :in uuid:text :out content_sealed:blob?
SELECT content_sealed FROM import_file WHERE uuid = ?

-- The newest first.
-- :name import_file_list :for casework :in limit:int
--   :out id:int uuid:text name_sealed:blob bytes:int maker:text made_at:datetime doer:text? done_at:datetime? files_made:int? rows_known:int?
SELECT f.id, f.uuid, f.name_sealed, f.bytes, m.name, f.made_at, d.name, f.done_at, f.files_made, f.rows_known
FROM import_file f JOIN app_user m ON m.id = f.made_by LEFT JOIN app_user d ON d.id = f.done_by ORDER BY f.id DESC LIMIT ?

-- :name import_file_done :for casework :in done_by:int now:int files_made:int rows_known:int id:int
UPDATE import_file SET done_by = ?, done_at = FROM_UNIXTIME(?), files_made = ?, rows_known = ?, content_sealed = NULL WHERE id = ? AND done_at IS NULL

-- Nobody has confirmed it.
-- :name import_file_tidy :for worker :in before:int limit:int
DELETE FROM import_file WHERE done_at IS NULL AND made_at < FROM_UNIXTIME(?) ORDER BY made_at LIMIT ?

-- Which file and row an application comes from.
-- :name import_of_file :for casework :in application_id:int :out uuid:text name_sealed:blob number:int done_at:datetime? maker:text doer:text?
SELECT f.uuid, f.name_sealed, r.number, f.done_at, m.name, d.name
FROM import_row r JOIN import_file f ON f.id = r.import_file_id JOIN app_user m ON m.id = f.made_by LEFT JOIN app_user d ON d.id = f.done_by
WHERE r.application_id = ?

-- Which file came of which row.
-- :name import_rows :for casework :in import_file_id:int after:int limit:int :out number:int reference:text act:text
SELECT r.number, a.reference, t.number FROM import_row r JOIN application a ON a.id = r.application_id
JOIN act t ON t.id = (SELECT MIN(x.id) FROM act x WHERE x.application_id = a.id)
WHERE r.import_file_id = ? AND r.number > ? ORDER BY r.number LIMIT ?

-- An act with that number, and its client.
-- :name import_act :for casework :in number:text :out given_name:text family_name:text birth_date:date code_index:blob?
SELECT c.given_name, c.family_name, c.birth_date, p.code_index
FROM act t JOIN application_person c ON c.application_id = t.application_id AND c.part = 'client' JOIN person p ON p.id = c.person_id WHERE t.number = ?

-- A group by its number, under a lock.
-- :name import_group :for casework,provider :in number:text
--   :out id:int state:text code:text client:text counts:int contract_id:int first_on:date last_on:date? capacity:int places_taken:int version:int
SELECT id, state, (SELECT p.code FROM programme p WHERE p.id = programme_id), (SELECT p.client FROM programme p WHERE p.id = programme_id),
	(SELECT 1 - p.state_financed FROM programme p WHERE p.id = programme_id), contract_id, first_on,
	(SELECT MAX(s.planned_on) FROM group_session s WHERE s.support_group_id = support_group.id AND s.kind <> 'one_to_one' AND s.state <> 'cancelled'), capacity, places_taken, version
FROM support_group WHERE number = ? FOR UPDATE

-- Whether one of others ("7,12"), or somebody in the group, must not be together with a person.
-- :name import_apart :for casework,provider,public :in person_id:int same_person_id:int others:text again_id:int group_id:int :out apart:int
SELECT EXISTS (SELECT 1 FROM separation x
	WHERE x.live = 1 AND ? IN (x.person_id, x.other_id) AND (FIND_IN_SET(IF(x.person_id = ?, x.other_id, x.person_id), ?) OR EXISTS (SELECT 1
		FROM application_person o JOIN place l ON l.application_id = o.application_id AND l.live = 1
		WHERE o.person_id = IF(x.person_id = ?, x.other_id, x.person_id) AND o.part <> 'applicant' AND l.support_group_id = ?)))

-- A file that was decided before.
-- :name import_application_add :for public,casework,tool
--   :in reference:text submission_id:text submission_hash:blob access_hash:blob programme_id:int for_whom:text received:int received_on:date due_nominal_on:date due_on:date due_extended_on:date decided_on:date decided:int phone:text email:text
INSERT INTO application (reference, submission_id, submission_hash, access_hash, programme_id, for_whom, origin, language, received_at, received_on,
	due_nominal_on, due_on, due_extended_on, decided_on, state, state_at, phone, email, channel, grounds)
VALUES (?, ?, ?, ?, ?, ?, 'import', 'lv', FROM_UNIXTIME(?), ?, ?, ?, ?, ?, 'granted', FROM_UNIXTIME(?), ?, ?, 'post', '')

-- What it was, and when it was taken over, by whom and why.
-- :name import_history_add :for public,casework,admin,tool :in id:int received:int same_id:int decided:int again_id:int now:int actor_id:int note:text
INSERT INTO application_history (application_id, seq, state, at, actor_id, note)
VALUES (?, 1, 'received', FROM_UNIXTIME(?), NULL, ''), (?, 2, 'granted', FROM_UNIXTIME(?), NULL, ''), (?, 3, 'granted', FROM_UNIXTIME(?), ?, ?)

-- :name import_act_add :for casework,tool
--   :in number:text application_id:int programme_id:int norms:text remedy_clause:text channel:text issued:int issued_on:date effective_on:date contest_until:date counted_from:date due_on:date prepared_by:int approved_by:int
INSERT INTO act (number, application_id, origin, outcome, programme_id, norms, remedy_clause, channel, issued_at, issued_on, effective_on, contest_until,
	counted_from, due_on, prepared_by, approved_by)
VALUES (?, ?, 'import', 'granted', ?, ?, ?, ?, FROM_UNIXTIME(?), ?, ?, ?, ?, ?, ?, ?)

-- :name import_row_add :for casework :in application_id:int import_file_id:int number:int
INSERT INTO import_row (application_id, import_file_id, number) VALUES (?, ?, ?)

-- The referral of a file is carried out under the contract of the group.
-- :name import_referral_assign :for casework :in contract_id:int application_id:int
UPDATE referral SET contract_id = ?, version = version + 1 WHERE application_id = ? AND live = 1

-- A place in a group, or one that was had before (no group).
-- :name import_place_add :for casework,provider
--   :in group_id:int? place_number:int? seats:int application_id:int person_id:int state:text quota_year:int? starts_on:date now:int given_by:int
INSERT INTO place (support_group_id, place_number, seats, application_id, person_id, state, quota_year, starts_on, given_at, given_by)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, FROM_UNIXTIME(?), ?)
