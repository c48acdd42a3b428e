-- Who may act for a child: dated facts, each with what it rests on.

-- :name representation_add :for public,casework,tool
--   :in person_id:int representative_id:int application_id:int basis:text document_sealed:blob? valid_from:date? now:int
INSERT INTO representation (person_id, representative_id, application_id, basis, document_sealed, valid_from, stated_at)
VALUES (?, ?, ?, ?, ?, ?, FROM_UNIXTIME(?))
