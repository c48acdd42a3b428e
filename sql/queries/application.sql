-- Applications: the file from receipt to decision.

-- :name application_state :for casework,provider,tool :in id:int :out state:text version:int
SELECT state, version FROM application WHERE id = ? FOR UPDATE

-- :name application_set_state :for casework,tool :in state:text now:int id:int version:int
UPDATE application SET state = ?, state_at = FROM_UNIXTIME(?), version = version + 1 WHERE id = ? AND version = ?

-- :name application_set_owner :for casework,tool :in owner_id:int id:int version:int
UPDATE application SET owner_id = ?, version = version + 1 WHERE id = ? AND version = ?

-- :name application_set_decided :for casework,tool :in decided_on:date id:int
UPDATE application SET decided_on = ? WHERE id = ?

-- :name application_history_add :for casework,admin,tool :in id:int state:text now:int actor_id:int? note:text same_id:int
INSERT INTO application_history (application_id, seq, state, at, actor_id, note)
SELECT ?, COALESCE(MAX(seq), 0) + 1, ?, FROM_UNIXTIME(?), ?, ? FROM application_history WHERE application_id = ?

-- :name application_next_number :for public :out number:int
SELECT NEXTVAL(application_number)

-- :name application_insert :for public
--   :in reference:text submission_id:text submission_hash:blob access_hash:blob programme_id:int for_whom:text origin:text language:text received:int received_on:date due_nominal_on:date due_on:date due_extended_on:date state:text state_now:int phone:text email:text channel:text grounds:text problem_sealed:blob?
INSERT INTO application (reference, submission_id, submission_hash, access_hash, programme_id, for_whom, origin, language, received_at,
	received_on, due_nominal_on, due_on, due_extended_on, state, state_at, phone, email, channel, grounds, problem_sealed)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, FROM_UNIXTIME(?), ?, ?, ?, ?, ?, FROM_UNIXTIME(?), ?, ?, ?, ?, ?)

-- :name application_person_add :for public
--   :in application_id:int part:text person_id:int given_name:text family_name:text birth_date:date sex:text address:text relation:text
INSERT INTO application_person (application_id, part, person_id, given_name, family_name, birth_date, sex, address, relation)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)

-- The first history row of a new application; nobody else can be adding one.
-- :name application_history_first :for public :in id:int state:text now:int actor_id:int?
INSERT INTO application_history (application_id, seq, state, at, actor_id) VALUES (?, 1, ?, FROM_UNIXTIME(?), ?)

-- :name application_by_submission :for public :in submission_id:text
--   :out id:int reference:text submission_hash:blob received_on:date due_on:date email:text channel:text name_lv:text name_en:text
SELECT a.id, a.reference, a.submission_hash, a.received_on, a.due_on, a.email, a.channel, p.name_lv, p.name_en
FROM application a JOIN programme p ON p.id = a.programme_id WHERE a.submission_id = ?

-- What a resident may see of a file: its state, the newest act, the newest place with its first session.
-- :name application_status :for public :in reference:text
--   :out id:int access_hash:blob state:text received_on:date due_on:date state_at:datetime name_lv:text name_en:text outcome:text? issued_on:date? effective_on:date? contest_until:date? place_state:text? room:text? starts_at:text? session_on:date?
SELECT a.id, a.access_hash, a.state, a.received_on, a.due_on, a.state_at, p.name_lv, p.name_en, t.outcome, t.issued_on, t.effective_on,
	t.contest_until, l.state, g.room, TIME_FORMAT(g.starts_at, '%H:%i'),
	(SELECT MIN(s.planned_on) FROM group_session s
		WHERE s.support_group_id = l.support_group_id AND s.planned_on >= l.starts_on AND s.state IN ('planned', 'held'))
FROM application a
JOIN programme p ON p.id = a.programme_id
LEFT JOIN act t ON t.id = (SELECT MAX(id) FROM act WHERE application_id = a.id)
LEFT JOIN place l ON l.id = (SELECT MAX(id) FROM place WHERE application_id = a.id)
LEFT JOIN support_group g ON g.id = l.support_group_id
WHERE a.reference = ?
