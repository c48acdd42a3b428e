-- Numbers and texts that come from a norm, with their dates.

-- :name parameter_in_force :for public,casework,provider,report,admin,worker,tool :in on_from:date on_to:date :out code:text value:text valid_from:date valid_to:date?
SELECT code, value, valid_from, valid_to FROM parameter
WHERE valid_from <= ? AND (valid_to IS NULL OR valid_to >= ?) ORDER BY code, valid_from

-- :name parameter_get :for public,casework,provider,report,admin,worker,tool :in code:text on_from:date on_to:date :out value:text unit:text legal_ref:text
SELECT value, unit, legal_ref FROM parameter
WHERE code = ? AND valid_from <= ? AND (valid_to IS NULL OR valid_to >= ?) ORDER BY valid_from DESC LIMIT 1
