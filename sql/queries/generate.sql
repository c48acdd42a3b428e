-- Made-up files in great numbers (jslp-admin generate).  Ids are given, so that rows can point to each other before they are stored.

-- Ten thousand numbers at most a call; each is taken for good.
-- :name generate_application_numbers :for tool,public,casework :in limit:int :out number:int
WITH RECURSIVE r AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM r WHERE i < 100)
SELECT NEXTVAL(application_number) FROM r AS a JOIN r AS b LIMIT ?

-- :name generate_act_numbers :for tool :in limit:int :out number:int
WITH RECURSIVE r AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM r WHERE i < 100)
SELECT NEXTVAL(act_number) FROM r AS a JOIN r AS b LIMIT ?

-- :name generate_last_ids :for tool,public,casework,report,worker :out person:int application:int
SELECT (SELECT COALESCE(MAX(id), 0) FROM person), (SELECT COALESCE(MAX(id), 0) FROM application)

-- :name generate_staff :for tool,account,casework,provider,report,admin,worker :out id:int role:text
SELECT id, role FROM app_user WHERE role IN ('social_worker', 'head') AND disabled_at IS NULL ORDER BY id

-- :name generate_person :for tool,public,casework
--   :in id:int uuid:text code_sealed:blob? code_index:blob? birth_date:date sex:text given_name:text family_name:text name_folded:text created:int
INSERT INTO person (id, uuid, code_sealed, code_index, birth_date, sex, given_name, family_name, name_folded, created_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, FROM_UNIXTIME(?))

-- :name generate_application :for tool,public,casework
--   :in id:int reference:text submission_id:text submission_hash:blob access_hash:blob programme_id:int for_whom:text language:text received:int received_on:date due_nominal_on:date due_on:date due_extended_on:date decided_on:date? state:text state_set:int owner_id:int? phone:text email:text channel:text grounds:text problem_sealed:blob? version:int
INSERT INTO application (id, reference, submission_id, submission_hash, access_hash, programme_id, for_whom, origin, language, received_at,
	received_on, due_nominal_on, due_on, due_extended_on, decided_on, state, state_at, owner_id, phone, email, channel, grounds,
	problem_sealed, version)
VALUES (?, ?, ?, ?, ?, ?, ?, 'import', ?, FROM_UNIXTIME(?), ?, ?, ?, ?, ?, ?, FROM_UNIXTIME(?), ?, ?, ?, ?, ?, ?, ?)

-- :name generate_application_person :for tool,public,casework
--   :in application_id:int part:text person_id:int given_name:text family_name:text birth_date:date sex:text address:text relation:text
INSERT INTO application_person (application_id, part, person_id, given_name, family_name, birth_date, sex, address, relation)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)

-- :name generate_history :for tool,public,casework,admin :in application_id:int seq:int state:text at:int actor_id:int?
INSERT INTO application_history (application_id, seq, state, at, actor_id) VALUES (?, ?, ?, FROM_UNIXTIME(?), ?)

-- :name generate_act :for tool,casework
--   :in number:text application_id:int outcome:text programme_id:int norms:text remedy_clause:text channel:text issued:int issued_on:date effective_on:date contest_until:date counted_from:date due_on:date prepared_by:int approved_by:int
INSERT INTO act (number, application_id, origin, outcome, programme_id, norms, remedy_clause, channel, issued_at, issued_on, effective_on,
	contest_until, counted_from, due_on, prepared_by, approved_by)
VALUES (?, ?, 'import', ?, ?, ?, ?, ?, FROM_UNIXTIME(?), ?, ?, ?, ?, ?, ?, ?)

-- Referrals of the grants among files from one id to another.
-- :name generate_referrals :for tool,casework :in from_id:int to_id:int
INSERT INTO referral (id, number, application_id, act_id, programme_id, contract_id, sessions, issued_on)
SELECT t.id, CONCAT('N', YEAR(t.issued_on), '-', LPAD(NEXTVAL(referral_number), 6, '0')), t.application_id, t.id, t.programme_id, (SELECT MIN(k.contract_id) FROM contract_programme k WHERE k.programme_code = p.code), p.sessions, t.issued_on
FROM act t FORCE INDEX (act_application) STRAIGHT_JOIN programme p ON p.id = t.programme_id
WHERE t.application_id BETWEEN ? AND ? AND t.outcome IN ('granted', 'granted_in_part')
