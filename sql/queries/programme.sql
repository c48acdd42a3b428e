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
