-- People.  The personal code is sealed; it is found through its blind index only.

-- :name person_by_code :for public,casework,tool :in code_index:blob :out id:int
SELECT id FROM person WHERE code_index = ?

-- :name person_insert :for public,casework,tool :in uuid:text code_sealed:blob? code_index:blob? birth_date:date sex:text given_name:text family_name:text name_folded:text now:int
INSERT INTO person (uuid, code_sealed, code_index, birth_date, sex, given_name, family_name, name_folded, created_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, FROM_UNIXTIME(?))

-- :name person_code :for casework,worker,tool :in id:int :out uuid:text code_sealed:blob?
SELECT uuid, code_sealed FROM person WHERE id = ?

-- Who may be the person with that code or birth date, under every name that was ever written: one row a name.  No code: only by birth date.
-- :name person_alike :for casework :in code_index:blob? birth_date:date same_birth_date:date
--   :out id:int uuid:text given_name:text family_name:text birth_date:date code_sealed:blob? code_index:blob?
SELECT id, uuid, given_name, family_name, birth_date, code_sealed, code_index FROM person WHERE code_index = ? AND merged_into IS NULL
UNION
SELECT id, uuid, given_name, family_name, birth_date, code_sealed, code_index FROM person WHERE birth_date = ? AND merged_into IS NULL
UNION
SELECT p.id, p.uuid, w.given_name, w.family_name, p.birth_date, p.code_sealed, p.code_index
FROM person p JOIN application_person w ON w.person_id = p.id WHERE p.birth_date = ?
ORDER BY 1

-- The files in which a person stands, the newest first.
-- :name person_files :for public,casework,provider :in person_id:int limit:int
--   :out reference:text programme_id:int code:text state:text received_on:date
SELECT a.reference, a.programme_id, p.code, a.state, a.received_on
FROM (SELECT DISTINCT application_id FROM application_person WHERE person_id = ?) AS w
JOIN application a ON a.id = w.application_id
JOIN programme p ON p.id = a.programme_id
ORDER BY a.received_on DESC, a.id DESC LIMIT ?

-- A code that was not known before; never over another one.
-- :name person_set_code :for casework :in code_sealed:blob code_index:blob id:int
UPDATE person SET code_sealed = ?, code_index = ? WHERE id = ? AND code_index IS NULL

-- :name person_uuid :for casework,worker,tool :in id:int :out uuid:text has_code:int
SELECT uuid, code_sealed IS NOT NULL FROM person WHERE id = ?
