-- People who must not be in one group.  Why and with whom only the office reads.

-- Whether somebody who has or is offered a place in the group must not be together with somebody who comes with a file.
-- :name separation_in_group :for provider,public,casework :in application_id:int group_id:int :out apart:int
SELECT EXISTS (SELECT 1 FROM application_person m
	JOIN separation x ON x.live = 1 AND m.person_id IN (x.person_id, x.other_id)
	JOIN application_person o ON o.person_id = IF(x.person_id = m.person_id, x.other_id, x.person_id) AND o.part <> 'applicant'
	JOIN place l ON l.application_id = o.application_id AND l.live = 1 AND l.application_id <> m.application_id
	WHERE m.application_id = ? AND m.part <> 'applicant' AND l.support_group_id = ?)

-- Pairs in which somebody of a file stands, the newest first; person is the one of this file.  together: both have a place in one group just now.
-- :name separation_of_file :for casework :in application_id:int
--   :out id:int uuid:text version:int live:int? given_name:text family_name:text other_given:text other_family:text reason_sealed:blob made_at:datetime maker:text ended_at:datetime? ender:text? together:int
SELECT DISTINCT x.id, x.uuid, x.version, x.live, p.given_name, p.family_name, o.given_name, o.family_name, x.reason_sealed, x.made_at, u.name, x.ended_at, e.name,
	x.ended_at IS NULL AND EXISTS (SELECT 1 FROM application_person a1
		JOIN place l1 ON l1.application_id = a1.application_id AND l1.live = 1
		JOIN place l2 ON l2.support_group_id = l1.support_group_id AND l2.live = 1
		JOIN application_person a2 ON a2.application_id = l2.application_id AND a2.part <> 'applicant'
		WHERE a1.person_id = x.person_id AND a1.part <> 'applicant' AND a2.person_id = x.other_id)
FROM application_person m
JOIN separation x ON m.person_id IN (x.person_id, x.other_id)
JOIN person p ON p.id = m.person_id
JOIN person o ON o.id = IF(x.person_id = m.person_id, x.other_id, x.person_id)
JOIN app_user u ON u.id = x.made_by
LEFT JOIN app_user e ON e.id = x.ended_by
WHERE m.application_id = ? AND m.part <> 'applicant' ORDER BY x.id DESC

-- Who comes to a group by a file: the client and who takes part too.
-- :name separation_people :for casework,provider :in reference:text :out application_id:int person_id:int part:text given_name:text family_name:text
SELECT a.id, c.person_id, c.part, c.given_name, c.family_name
FROM application a JOIN application_person c ON c.application_id = a.id AND c.part <> 'applicant' WHERE a.reference = ? ORDER BY c.part, c.seq

-- :name separation_add :for casework :in uuid:text person_id:int other_id:int reason_sealed:blob made_by:int now:int
INSERT INTO separation (uuid, person_id, other_id, reason_sealed, made_by, made_at) VALUES (?, ?, ?, ?, ?, FROM_UNIXTIME(?))

-- :name separation_known :for casework :in uuid:text :out id:int
SELECT id FROM separation WHERE uuid = ?

-- :name separation_end :for casework :in ended_by:int now:int id:int version:int application_id:int
UPDATE separation SET ended_by = ?, ended_at = FROM_UNIXTIME(?), version = version + 1
WHERE id = ? AND version = ? AND live = 1 AND EXISTS (SELECT 1 FROM application_person m WHERE m.application_id = ? AND m.part <> 'applicant'
	AND m.person_id IN (separation.person_id, separation.other_id))
