-- Acts of law that decisions cite.

-- :name norm_in_force :for casework :in on_from:date on_to:date :out id:int code:text title:text
SELECT id, code, title FROM norm WHERE valid_from <= ? AND (valid_to IS NULL OR valid_to >= ?) ORDER BY id LIMIT 16

-- All of them, with their dates.
-- :name norm_rows :for casework :out code:text title:text valid_from:date valid_to:date?
SELECT code, title, valid_from, valid_to FROM norm ORDER BY id
