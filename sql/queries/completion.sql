-- What a group comes to when its last session is signed.

-- Sessions that have still to be held or signed; those of the course that were cancelled and that no other one stands in for.
-- :name completion_open_sessions :for provider :in group_id:int :out open:int missed:int
SELECT CAST(COALESCE(SUM(s.state = 'planned' OR (s.state = 'held' AND s.register = 'open')), 0) AS SIGNED),
	CAST(COALESCE(SUM(s.kind = 'course' AND s.state = 'cancelled' AND NOT EXISTS (SELECT 1 FROM group_session e
		WHERE e.instead_of_id = s.id AND e.kind = 'make_up' AND e.state <> 'cancelled')), 0) AS SIGNED)
FROM group_session s WHERE s.support_group_id = ?

-- The places that run, with their marks in the sessions that were held since each began; not in one that was made up for alone with that person, nor in a
-- session alone that made up for nothing.
-- corrected 1: the group has finished; its places, with what each came to by its newest row (known) and on which day it was first found.
-- :name completion_places :for provider :in group_id:int corrected:int same_corrected:int
--   :out id:int application_id:int person_id:int state:text version:int code:text present:int excused:int absent:int known_present:int? known_excused:int? known_absent:int? first_on:date?
SELECT l.id, l.application_id, l.person_id, l.state, l.version, p.code,
	COALESCE(SUM(m.mark IN ('present', 'late')), 0), COALESCE(SUM(m.mark = 'excused'), 0), COALESCE(SUM(m.mark = 'absent'), 0), k.present, k.excused, k.absent, f.finished_on
FROM place l
JOIN support_group g ON g.id = l.support_group_id
JOIN programme p ON p.id = g.programme_id
LEFT JOIN (attendance m JOIN group_session s ON s.id = m.group_session_id AND s.state = 'held') ON m.place_id = l.id AND s.planned_on >= l.starts_on
	AND (s.kind <> 'one_to_one' OR (s.instead_of_id IS NOT NULL AND m.mark IN ('present', 'late')))
	AND NOT EXISTS (SELECT 1 FROM group_session e JOIN attendance em ON em.group_session_id = e.id AND em.place_id = l.id
		WHERE e.instead_of_id = s.id AND e.place_id = l.id AND e.state = 'held' AND em.mark IN ('present', 'late'))
LEFT JOIN place_completion f ON f.place_id = l.id AND f.seq = 1
LEFT JOIN place_completion k ON k.place_id = l.id AND k.seq = (SELECT MAX(x.seq) FROM place_completion x WHERE x.place_id = l.id)
WHERE l.support_group_id = ? AND ((? = 0 AND l.state IN ('enrolled', 'active', 'suspended'))
	OR (? = 1 AND l.state IN ('completed', 'discontinued') AND f.seq = 1))
GROUP BY l.id, l.application_id, l.person_id, l.state, l.version, p.code, k.present, k.excused, k.absent, f.finished_on ORDER BY l.id

-- :name completion_add :for provider
--   :in place_id:int result:text percent:int present:int excused:int absent:int threshold:int excused_as:text finished_on:date now:int same_place_id:int
INSERT INTO place_completion (place_id, seq, result, percent, present, excused, absent, threshold, excused_as, finished_on, at)
SELECT ?, n.seq, ?, ?, ?, ?, ?, ?, ?, ?, FROM_UNIXTIME(?) FROM (SELECT COALESCE(MAX(k.seq), 0) + 1 AS seq FROM place_completion k WHERE k.place_id = ?) n

-- :name completion_place_set :for casework,provider,worker,public :in state:text id:int version:int
UPDATE place SET state = ?, version = version + 1 WHERE id = ? AND version = ?

-- The referral by which somebody came is used up.
-- :name completion_referral_used :for casework,provider,worker :in application_id:int
UPDATE referral SET state = 'used', version = version + 1 WHERE application_id = ? AND state = 'valid'

-- :name completion_referral :for public,casework,provider,worker,tool :in application_id:int :out id:int
SELECT id FROM referral WHERE application_id = ? AND state = 'used' ORDER BY id DESC LIMIT 1

-- The referral that is used up though nobody came by it, as registers say by now; no other one is valid.
-- :name completion_referral_unused :for provider :in application_id:int :out id:int
SELECT r.id FROM referral r
WHERE r.application_id = ? AND r.state = 'used' AND NOT EXISTS (SELECT 1 FROM referral o WHERE o.application_id = r.application_id AND o.live = 1)
	AND NOT EXISTS (SELECT 1 FROM place l JOIN place_completion k ON k.place_id = l.id AND k.seq = (SELECT MAX(x.seq) FROM place_completion x WHERE x.place_id = l.id)
		WHERE l.application_id = r.application_id AND k.present > 0)
ORDER BY r.id DESC LIMIT 1

-- :name completion_referral_back :for casework,provider,worker :in id:int
UPDATE referral SET state = 'valid', version = version + 1 WHERE id = ? AND state = 'used'

-- What the certificate of a place says.
-- :name completion_certificate_words :for provider :in place_id:int
--   :out given_name:text family_name:text code:text name_lv:text group_number:text first_on:date last_on:date present:int finished_on:date provider:text seq:int
SELECT c.given_name, c.family_name, p.code, p.name_lv, g.number,
	(SELECT MIN(s.planned_on) FROM group_session s WHERE s.support_group_id = g.id AND s.state = 'held' AND s.planned_on >= l.starts_on
		AND (s.place_id IS NULL OR s.place_id = l.id)),
	(SELECT MAX(s.planned_on) FROM group_session s WHERE s.support_group_id = g.id AND s.state = 'held' AND (s.place_id IS NULL OR s.place_id = l.id)),
	k.present, k.finished_on, o.name, COALESCE((SELECT MAX(f.seq) FROM place_certificate f WHERE f.place_id = l.id), 0) + 1
FROM place l
JOIN place_completion k ON k.place_id = l.id AND k.seq = (SELECT MAX(x.seq) FROM place_completion x WHERE x.place_id = l.id)
JOIN support_group g ON g.id = l.support_group_id
JOIN programme p ON p.id = g.programme_id
JOIN provider o ON o.id = g.provider_id
JOIN application_person c ON c.application_id = l.application_id AND c.part = 'client'
WHERE l.id = ?

-- :name completion_certificate_add :for provider :in place_id:int seq:int number:text pdf_sealed:blob now:int
INSERT INTO place_certificate (place_id, seq, number, pdf_sealed, at) VALUES (?, ?, ?, ?, FROM_UNIXTIME(?))

-- What it says is not so any more.
-- :name completion_certificate_void :for provider :in now:int place_id:int
UPDATE place_certificate SET void_at = FROM_UNIXTIME(?) WHERE place_id = ? AND void_at IS NULL

-- The one that holds.
-- :name completion_certificate :for provider :in place_id:int contracts:text any_leader:int leader_id:int
--   :out place_id:int seq:int application_id:int number:text pdf_sealed:blob
SELECT l.id, f.seq, l.application_id, f.number, f.pdf_sealed
FROM place_certificate f JOIN place l ON l.id = f.place_id JOIN support_group g ON g.id = l.support_group_id
WHERE l.id = ? AND f.void_at IS NULL AND FIND_IN_SET(g.contract_id, ?) AND (? = 1 OR ? IN (g.leader_id, g.second_leader_id))

-- Those of a group, by name; void_at: since when one does not hold any more.
-- :name completion_certificates :for provider :in group_id:int contracts:text any_leader:int leader_id:int
--   :out place_id:int given_name:text family_name:text number:text at:datetime void_at:datetime?
SELECT l.id, c.given_name, c.family_name, f.number, f.at, f.void_at
FROM support_group g
JOIN place l ON l.support_group_id = g.id
JOIN place_certificate f ON f.place_id = l.id
JOIN application_person c ON c.application_id = l.application_id AND c.part = 'client'
WHERE g.id = ? AND FIND_IN_SET(g.contract_id, ?) AND (? = 1 OR ? IN (g.leader_id, g.second_leader_id))
ORDER BY c.family_name, c.given_name, l.id, f.seq

-- The newest one of a file that was opened.
-- :name completion_certificate_of_file :for public,provider :in application_id:int :out place_id:int seq:int application_id:int number:text pdf_sealed:blob
SELECT l.id, f.seq, l.application_id, f.number, f.pdf_sealed
FROM place l JOIN place_certificate f ON f.place_id = l.id AND f.void_at IS NULL
WHERE l.application_id = ? ORDER BY l.id DESC LIMIT 1
