-- People.  The personal code is sealed; it is found through its blind index only.

-- :name person_by_code :for public,casework,tool :in code_index:blob :out id:int
SELECT id FROM person WHERE code_index = ?

-- :name person_insert :for public,casework,tool :in uuid:text code_sealed:blob? code_index:blob? birth_date:date sex:text given_name:text family_name:text name_folded:text now:int
INSERT INTO person (uuid, code_sealed, code_index, birth_date, sex, given_name, family_name, name_folded, created_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, FROM_UNIXTIME(?))

-- :name person_code :for casework,worker,tool :in id:int :out uuid:text code_sealed:blob?
SELECT uuid, code_sealed FROM person WHERE id = ?
