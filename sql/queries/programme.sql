-- The catalogue of groups, versioned by dates.

-- Versions in force on a day, in the catalogue's order.
-- :name programme_catalogue :for public,tool,casework :in on_from:date on_to:date
--   :out id:int code:text name_lv:text name_en:text whom_lv:text whom_en:text about_lv:text about_en:text client:text min_age:int? max_age:int? max_inclusive:int guardian_max_age:int? sessions:int? monthly:int state_financed:int legal_ref:text
SELECT id, code, name_lv, name_en, whom_lv, whom_en, about_lv, about_en, client, min_age, max_age, max_inclusive, guardian_max_age,
	sessions, monthly, state_financed, legal_ref
FROM programme WHERE valid_from <= ? AND (valid_to IS NULL OR valid_to >= ?) ORDER BY sort_no, id

-- Every version of every kind of group, in the catalogue's order, and whether it is the newest of its code.
-- :name programme_versions :for casework,public,provider,report,tool :out id:int code:text name_lv:text name_en:text newest:int
SELECT p.id, p.code, p.name_lv, p.name_en, NOT EXISTS (SELECT 1 FROM programme n WHERE n.code = p.code AND n.valid_from > p.valid_from)
FROM programme p ORDER BY p.sort_no, p.id

-- Of any version, also one no longer in force.
-- :name programme_name :for public,casework,provider,report,tool :in id:int :out name_lv:text name_en:text
SELECT name_lv, name_en FROM programme WHERE id = ?
