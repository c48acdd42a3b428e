-- Who may act for a child: dated facts, each with what it rests on.

-- :name representation_add :for public,casework,tool
--   :in person_id:int representative_id:int application_id:int basis:text document_sealed:blob? valid_from:date? now:int
INSERT INTO representation (person_id, representative_id, application_id, basis, document_sealed, valid_from, stated_at)
VALUES (?, ?, ?, ?, ?, ?, FROM_UNIXTIME(?))

-- On what the applicant of a file acts, child by child.
-- :name representation_of_application :for casework :in application_id:int
--   :out basis:text valid_from:date? document_sealed:blob? given_name:text family_name:text
SELECT r.basis, r.valid_from, r.document_sealed, w.given_name, w.family_name
FROM representation r JOIN application_person w ON w.application_id = r.application_id AND w.person_id = r.person_id AND w.part <> 'applicant'
WHERE r.application_id = ? ORDER BY r.id
