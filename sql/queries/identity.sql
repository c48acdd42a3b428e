-- How the person who applied has been recognised.

-- :name identity_add :for public,casework
--   :in level:text document:text? seen_on:date actor_id:int? now:int application_id:int
INSERT INTO identity_fact (application_id, person_id, level, document, seen_on, actor_id, created_at)
SELECT w.application_id, w.person_id, ?, ?, ?, ?, FROM_UNIXTIME(?)
FROM application_person w WHERE w.application_id = ? AND w.part = 'applicant'

-- :name identity_rows :for public,casework :in application_id:int
--   :out level:text document:text? seen_on:date at:datetime actor_id:int?
SELECT level, document, seen_on, created_at, actor_id FROM identity_fact WHERE application_id = ? ORDER BY id DESC

-- The applicant's personal code, as far as a login can be compared with it.
-- :name identity_code :for public,casework :in application_id:int :out code_index:blob?
SELECT p.code_index FROM application_person w JOIN person p ON p.id = w.person_id WHERE w.application_id = ? AND w.part = 'applicant'
