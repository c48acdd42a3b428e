-- Days that differ from the computed holidays.

-- :name calendar_overrides :for public,account,casework,provider,report,admin,worker,tool :out day:date is_holiday:int name:text legal_ref:text version:int
SELECT day, is_holiday, name, legal_ref, version FROM calendar_override ORDER BY day

-- :name calendar_override_of_year :for admin,public,account,casework,provider,report,worker,tool :in year:int :out day:date day_iso:text is_holiday:int name:text legal_ref:text version:int
SELECT day, CAST(day AS CHAR), is_holiday, name, legal_ref, version FROM calendar_override WHERE YEAR(day) = ? ORDER BY day

-- :name calendar_override_insert :for admin :in day:date is_holiday:int name:text legal_ref:text
INSERT INTO calendar_override (day, is_holiday, name, legal_ref) VALUES (?, ?, ?, ?)

-- :name calendar_override_delete :for admin :in day:date version:int
DELETE FROM calendar_override WHERE day = ? AND version = ?

-- Terms that run: what they are computed from and where they end, each combination once.
-- :name calendar_terms :for admin,casework :in state:text
--   :out counted_from:date due_nominal_on:date due_on:date due_extended_on:date extended_to:date? files:int
SELECT counted_from, due_nominal_on, due_on, due_extended_on, extended_to, COUNT(*) FROM application WHERE state = ?
GROUP BY counted_from, due_nominal_on, due_on, due_extended_on, extended_to

-- The three that move one such combination, in this order.
-- :name calendar_term_history :for admin,casework
--   :in now:int actor_id:int? note:text state:text counted_from:date due_on:date due_extended_on:date extended_to:date?
INSERT INTO application_history (application_id, seq, state, at, actor_id, note)
SELECT a.id, (SELECT COALESCE(MAX(h.seq), 0) + 1 FROM application_history h WHERE h.application_id = a.id), a.state,
	FROM_UNIXTIME(?), ?, ?
FROM application a WHERE a.state = ? AND a.counted_from = ? AND a.due_on = ? AND a.due_extended_on = ? AND a.extended_to <=> ?

-- :name calendar_term_audit :for admin,casework
--   :in now:int program:text actor_id:int? role:text request_id:text state:text counted_from:date due_on:date due_extended_on:date extended_to:date?
INSERT INTO audit (at, program, actor_id, role, action, object, request_id)
SELECT FROM_UNIXTIME(?), ?, ?, ?, 'due_changed', CONCAT('application:', id), ?
FROM application WHERE state = ? AND counted_from = ? AND due_on = ? AND due_extended_on = ? AND extended_to <=> ?

-- :name calendar_term_set :for admin,casework
--   :in due_nominal_on:date due_on:date due_extended_on:date state:text counted_from:date old_due_on:date old_due_extended_on:date extended_to:date?
UPDATE application SET due_nominal_on = ?, due_on = ?, due_extended_on = ?, version = version + 1
WHERE state = ? AND counted_from = ? AND due_on = ? AND due_extended_on = ? AND extended_to <=> ?
