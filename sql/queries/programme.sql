-- The catalogue of groups, versioned by dates.

-- Versions in force on a day, in the catalogue's order.
-- :name programme_catalogue :for public,tool,casework,admin :in on_from:date on_to:date
--   :out id:int code:text name_lv:text name_en:text whom_lv:text whom_en:text whom_easy:text about_lv:text about_en:text about_easy:text client:text age_of:text age_on:text min_age:int? max_age:int? max_inclusive:int guardian_max_age:int? bond:text residence:text quota:text sessions:int? monthly:int state_financed:int legal_ref:text valid_from:date
SELECT id, code, name_lv, name_en, whom_lv, whom_en, whom_easy, about_lv, about_en, about_easy, client, age_of, age_on, min_age, max_age,
	max_inclusive, guardian_max_age, bond, residence, quota, sessions, monthly, state_financed, legal_ref, valid_from
FROM programme WHERE valid_from <= ? AND (valid_to IS NULL OR valid_to >= ?) ORDER BY sort_no, id

-- Every version of every kind of group, in the catalogue's order, and whether it is the newest of its code.
-- :name programme_versions :for casework,public,provider,report,admin,tool :out id:int code:text name_lv:text name_en:text newest:int
SELECT p.id, p.code, p.name_lv, p.name_en, NOT EXISTS (SELECT 1 FROM programme n WHERE n.code = p.code AND n.valid_from > p.valid_from)
FROM programme p ORDER BY p.sort_no, p.id

-- Of any version, also one no longer in force.
-- :name programme_name :for public,casework,provider,report,admin,tool :in id:int :out name_lv:text name_en:text
SELECT name_lv, name_en FROM programme WHERE id = ?

-- What decides, of every version (lib/service/programme.h); the two behind it say who may come and which facts are asked for.
-- :name programme_rule_rows :for public,casework,admin,tool
--   :out id:int code:text valid_from:date valid_to:date? client:text age_of:text age_on:text min_age:int? max_age:int? max_inclusive:int guardian_max_age:int? bond:text residence:text quota:text sessions:int? monthly:int state_financed:int
SELECT id, code, valid_from, valid_to, client, age_of, age_on, min_age, max_age, max_inclusive, guardian_max_age, bond, residence, quota,
	sessions, monthly, state_financed
FROM programme ORDER BY sort_no, id

-- :name programme_role_rows :for public,casework,admin,tool :out programme_id:int role:text answer:text
SELECT programme_id, role, answer FROM programme_role ORDER BY programme_id, role

-- :name programme_fact_rows :for public,casework,admin,tool :out programme_id:int fact:text
SELECT programme_id, fact FROM programme_fact ORDER BY programme_id, fact

-- The kinds of group as an administrator sees them: what is in force on a day, and what begins next.
-- :name programme_admin_list :for admin,public,casework,tool,provider :in on_from:date on_to:date next_after:date
--   :out code:text name_lv:text name_en:text client:text valid_from:date? next_on:date? versions:int
SELECT p.code, p.name_lv, p.name_en, p.client, p.valid_from,
	(SELECT MIN(n.valid_from) FROM programme n WHERE n.code = p.code AND n.valid_from > later.on_day),
	(SELECT COUNT(*) FROM programme v WHERE v.code = p.code)
FROM programme p
JOIN (SELECT code, MAX(IF(valid_from <= ? AND (valid_to IS NULL OR valid_to >= ?), valid_from, NULL)) AS begun, MIN(valid_from) AS first
	FROM programme GROUP BY code) AS held ON held.code = p.code
JOIN (SELECT CAST(? AS DATE) AS on_day) AS later
WHERE p.valid_from = COALESCE(held.begun, held.first) ORDER BY p.sort_no, p.id

-- Every version of one kind of group, the newest first, whole.
-- :name programme_version_rows :for admin,casework,public,tool :in code:text
--   :out id:int code:text sort_no:int valid_from:date valid_to:date? name_lv:text name_en:text whom_lv:text whom_en:text whom_easy:text about_lv:text about_en:text about_easy:text client:text age_of:text age_on:text min_age:int? max_age:int? max_inclusive:int guardian_max_age:int? bond:text residence:text quota:text sessions:int? monthly:int state_financed:int legal_ref:text version:int added_at:datetime author:text?
SELECT p.id, p.code, p.sort_no, p.valid_from, p.valid_to, p.name_lv, p.name_en, p.whom_lv, p.whom_en, p.whom_easy, p.about_lv, p.about_en,
	p.about_easy, p.client, p.age_of, p.age_on, p.min_age, p.max_age, p.max_inclusive, p.guardian_max_age, p.bond, p.residence, p.quota,
	p.sessions, p.monthly, p.state_financed, p.legal_ref, p.version, p.added_at, u.name
FROM programme p LEFT JOIN app_user u ON u.id = p.added_by WHERE p.code = ? ORDER BY p.valid_from DESC

-- The newest version under a lock: who adds or withdraws one stands in line here.
-- :name programme_last :for admin,public,casework,tool :in code:text
--   :out id:int sort_no:int valid_from:date valid_to:date? version:int
SELECT id, sort_no, valid_from, valid_to, version FROM programme WHERE code = ? ORDER BY valid_from DESC LIMIT 1 FOR UPDATE

-- The same of what jslp-admin needs to take over what nobody said.
-- :name programme_newest :for tool,public,casework,admin :in code:text
--   :out id:int code:text valid_from:date name_lv:text name_en:text whom_lv:text whom_en:text whom_easy:text about_lv:text about_en:text about_easy:text client:text age_of:text age_on:text min_age:int? max_age:int? max_inclusive:int guardian_max_age:int? bond:text residence:text quota:text sessions:int? monthly:int state_financed:int legal_ref:text version:int
SELECT id, code, valid_from, name_lv, name_en, whom_lv, whom_en, whom_easy, about_lv, about_en, about_easy, client, age_of, age_on, min_age,
	max_age, max_inclusive, guardian_max_age, bond, residence, quota, sessions, monthly, state_financed, legal_ref, version
FROM programme WHERE code = ? ORDER BY valid_from DESC LIMIT 1

-- :name programme_close :for admin,tool :in valid_to:date? id:int version:int
UPDATE programme SET valid_to = ?, version = version + 1 WHERE id = ? AND version = ?

-- :name programme_insert :for admin,tool
--   :in code:text sort_no:int valid_from:date name_lv:text name_en:text whom_lv:text whom_en:text whom_easy:text about_lv:text about_en:text about_easy:text client:text age_of:text age_on:text min_age:int? max_age:int? max_inclusive:int guardian_max_age:int? bond:text residence:text quota:text sessions:int? monthly:int state_financed:int legal_ref:text added_by:int? now:int
INSERT INTO programme (code, sort_no, valid_from, name_lv, name_en, whom_lv, whom_en, whom_easy, about_lv, about_en, about_easy, client, age_of,
	age_on, min_age, max_age, max_inclusive, guardian_max_age, bond, residence, quota, sessions, monthly, state_financed, legal_ref, added_by,
	added_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, FROM_UNIXTIME(?))

-- :name programme_role_insert :for admin,tool :in programme_id:int role:text answer:text
INSERT INTO programme_role (programme_id, role, answer) VALUES (?, ?, ?)

-- :name programme_fact_insert :for admin,tool :in programme_id:int fact:text
INSERT INTO programme_fact (programme_id, fact) VALUES (?, ?)

-- How many open files and groups there are under the versions of a code, and under one of them.
-- :name programme_uses :for admin,casework :in code:text id:int :out open_files:int groups_of_version:int
SELECT (SELECT COUNT(*) FROM application a JOIN programme p ON p.id = a.programme_id WHERE p.code = ? AND a.open_due IS NOT NULL),
	(SELECT COUNT(*) FROM support_group g WHERE g.programme_id = ?)

-- What takes away a version that has not begun.
-- :name programme_role_remove :for admin :in programme_id:int
DELETE FROM programme_role WHERE programme_id = ?

-- :name programme_fact_remove :for admin :in programme_id:int
DELETE FROM programme_fact WHERE programme_id = ?

-- :name programme_remove :for admin :in id:int version:int
DELETE FROM programme WHERE id = ? AND version = ?

-- The version before a day, which goes on when the one that was to begin then is withdrawn.
-- :name programme_reopen :for admin,tool :in code:text valid_to:date
UPDATE programme SET valid_to = NULL, version = version + 1 WHERE code = ? AND valid_to = ?
