-- Numbers and texts that come from a norm, with their dates.

-- :name parameter_in_force :for public,casework,report,admin,worker,tool,provider :in on_from:date on_to:date :out code:text value:text valid_from:date valid_to:date?
SELECT code, value, valid_from, valid_to FROM parameter
WHERE valid_from <= ? AND (valid_to IS NULL OR valid_to >= ?) ORDER BY code, valid_from

-- :name parameter_get :for public,casework,provider,report,admin,worker,tool :in code:text on_from:date on_to:date :out value:text unit:text legal_ref:text
SELECT value, unit, legal_ref FROM parameter
WHERE code = ? AND valid_from <= ? AND (valid_to IS NULL OR valid_to >= ?) ORDER BY valid_from DESC LIMIT 1

-- Each code with what holds on a day, and how many periods it has.
-- :name parameter_list :for admin,public,casework,report,worker,tool,provider :in on_from:date on_to:date
--   :out code:text value:text unit:text legal_ref:text valid_from:date verified_by:text periods:int
SELECT p.code, p.value, p.unit, p.legal_ref, p.valid_from, p.verified_by,
	(SELECT COUNT(*) FROM parameter q WHERE q.code = p.code)
FROM parameter p WHERE p.valid_from <= ? AND (p.valid_to IS NULL OR p.valid_to >= ?) ORDER BY p.code

-- All periods of one code, the newest first.
-- :name parameter_periods :for admin,public,casework,report,worker,tool,provider :in code:text
--   :out id:int value:text unit:text legal_ref:text valid_from:date valid_to:date? verified_by:text version:int
SELECT id, value, unit, legal_ref, valid_from, valid_to, verified_by, version FROM parameter WHERE code = ?
ORDER BY valid_from DESC

-- :name parameter_last :for admin,public,casework,report,worker,tool,provider :in code:text :out id:int unit:text valid_from:date valid_to:date? version:int
SELECT id, unit, valid_from, valid_to, version FROM parameter WHERE code = ? ORDER BY valid_from DESC LIMIT 1 FOR UPDATE

-- :name parameter_close :for admin :in valid_to:date id:int version:int
UPDATE parameter SET valid_to = ?, version = version + 1 WHERE id = ? AND version = ?

-- :name parameter_insert :for admin :in code:text value:text unit:text legal_ref:text valid_from:date verified_by:text
INSERT INTO parameter (code, value, unit, legal_ref, valid_from, verified_by) VALUES (?, ?, ?, ?, ?, ?)

-- What the rules of every kind of group share, all periods, with what it stands on (lib/service/eligibility.h).
-- :name parameter_eligibility :for public,casework,report,admin,worker,tool,provider
--   :out code:text value:text legal_ref:text valid_from:date valid_to:date?
SELECT code, value, legal_ref, valid_from, valid_to FROM parameter WHERE code IN ('adult_age', 'groups_per_year', 'residence_town')
ORDER BY valid_from

-- What the pages of a file go by, all periods.
-- :name parameter_office :for public,casework,report,admin,worker,tool,provider :out code:text value:text valid_from:date valid_to:date?
SELECT code, value, valid_from, valid_to FROM parameter WHERE code IN ('internal_pause', 'viewing_minutes') ORDER BY valid_from
