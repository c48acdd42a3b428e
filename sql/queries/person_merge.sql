-- Two that are written down are one person (lib/service/person_merge.h).

-- Whom a file is for.
-- :name person_merge_client :for casework,provider,worker :in reference:text :out application_id:int person_id:int given_name:text family_name:text
SELECT a.id, c.person_id, c.given_name, c.family_name
FROM application a JOIN application_person c ON c.application_id = a.id AND c.part = 'client' WHERE a.reference = ?

-- Whom the head sees before the two are one: the name as in that file, and in how many files the person stands.
-- :name person_merge_side :for casework :in application_id:int
--   :out reference:text person_id:int given_name:text family_name:text birth_date:date uuid:text code_sealed:blob? files:int
SELECT a.reference, p.id, c.given_name, c.family_name, p.birth_date, p.uuid, p.code_sealed,
	(SELECT COUNT(DISTINCT w.application_id) FROM application_person w WHERE w.person_id = p.id)
FROM application a
JOIN application_person c ON c.application_id = a.id AND c.part = 'client'
JOIN person p ON p.id = c.person_id
WHERE a.id = ?

-- Both, under a lock, the lower number first.
-- :name person_merge_lock :for casework :in person_id:int other_id:int :out id:int birth_date:date code_index:blob? merged:int
SELECT id, birth_date, code_index, merged_into IS NOT NULL FROM person WHERE id IN (?, ?) ORDER BY id FOR UPDATE

-- :name person_merge_apart :for public,casework,provider :in low_id:int high_id:int :out apart:int
SELECT EXISTS (SELECT 1 FROM separation WHERE person_id = ? AND other_id = ? AND live = 1)

-- :name person_merge_files :for casework :in kept_id:int gone_id:int
UPDATE application_person SET person_id = ? WHERE person_id = ?

-- A group twice in one year, or two places in one group, are refused by the keys of the table.
-- :name person_merge_places :for casework :in kept_id:int gone_id:int
UPDATE place SET person_id = ? WHERE person_id = ?

-- :name person_merge_facts :for casework :in kept_id:int gone_id:int
UPDATE identity_fact SET person_id = ? WHERE person_id = ?

-- :name person_merge_represented :for casework :in kept_id:int gone_id:int
UPDATE representation SET person_id = ? WHERE person_id = ?

-- :name person_merge_representing :for casework :in kept_id:int gone_id:int
UPDATE representation SET representative_id = ? WHERE representative_id = ?

-- Whoever was kept apart from the one is kept apart from the other; a pair that is there already stays once.
-- :name person_merge_first :for casework :in kept_id:int same_kept_id:int gone_id:int but_id:int
UPDATE IGNORE separation SET person_id = LEAST(?, other_id), other_id = GREATEST(?, other_id) WHERE person_id = ? AND other_id <> ?

-- :name person_merge_second :for casework :in kept_id:int same_kept_id:int gone_id:int but_id:int
UPDATE IGNORE separation SET other_id = GREATEST(?, person_id), person_id = LEAST(?, person_id) WHERE other_id = ? AND person_id <> ?

-- :name person_merge_mark :for casework :in kept_id:int gone_id:int
UPDATE person SET merged_into = ? WHERE id = ? AND merged_into IS NULL

-- :name person_merge_add :for casework :in uuid:text kept_id:int gone_id:int application_id:int other_id:int reason_sealed:blob actor_id:int now:int
INSERT INTO person_merge (uuid, kept_id, gone_id, application_id, other_application_id, reason_sealed, made_by, made_at) VALUES (?, ?, ?, ?, ?, ?, ?, FROM_UNIXTIME(?))

-- :name person_merge_known :for casework :in uuid:text :out id:int
SELECT id FROM person_merge WHERE uuid = ?

-- What was put together for a file, the newest first.
-- :name person_merge_of_file :for casework :in reference:text :out reference:text other_reference:text made_at:datetime maker:text
SELECT a.reference, o.reference, m.made_at, u.name
FROM application f
JOIN application_person c ON c.application_id = f.id AND c.part = 'client'
JOIN person_merge m ON m.kept_id = c.person_id
JOIN application a ON a.id = m.application_id
JOIN application o ON o.id = m.other_application_id
JOIN app_user u ON u.id = m.made_by
WHERE f.reference = ? ORDER BY m.id DESC
