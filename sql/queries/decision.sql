-- Decisions being prepared.

-- :name decision_open :for casework :in application_id:int
--   :out id:int reference:text outcome:text extend_to:date? part:text? programme_id:int? about_id:int? ground_id:int? from_on:date? until_on:date? facts_sealed:blob norms:text reasons_sealed:blob hearing_sealed:blob? operative_sealed:blob? state:text prepared_by:int preparer:text preparer_title:text prepared_at:datetime return_note:text version:int
SELECT d.id, a.reference, d.outcome, d.extend_to, d.part, d.programme_id, d.about_id, d.ground_id, d.from_on, d.until_on, d.facts_sealed, d.norms,
	d.reasons_sealed, d.hearing_sealed, d.operative_sealed, d.state, d.prepared_by, u.name,
	u.post_title, d.prepared_at, d.return_note, d.version
FROM decision d JOIN application a ON a.id = d.application_id JOIN app_user u ON u.id = d.prepared_by
WHERE d.application_id = ? AND d.open_key = 1

-- :name decision_insert :for casework
--   :in application_id:int outcome:text extend_to:date? part:text? programme_id:int? about_id:int? ground_id:int? from_on:date? until_on:date? facts:blob norms:text reasons:blob hearing:blob operative:blob prepared_by:int now:int
INSERT INTO decision (application_id, outcome, extend_to, part, programme_id, about_id, ground_id, from_on, until_on, facts_sealed, norms, reasons_sealed,
	hearing_sealed, operative_sealed, state, prepared_by, prepared_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'draft', ?, FROM_UNIXTIME(?))

-- :name decision_update :for casework
--   :in outcome:text extend_to:date? part:text? programme_id:int? about_id:int? ground_id:int? from_on:date? until_on:date? facts:blob norms:text reasons:blob hearing:blob operative:blob prepared_by:int now:int id:int version:int
UPDATE decision SET outcome = ?, extend_to = ?, part = ?, programme_id = ?, about_id = ?, ground_id = ?, from_on = ?, until_on = ?, facts_sealed = ?,
	norms = ?, reasons_sealed = ?, hearing_sealed = ?, operative_sealed = ?, state = 'draft', prepared_by = ?, prepared_at = FROM_UNIXTIME(?), version = version + 1
WHERE id = ? AND version = ? AND state IN ('draft', 'returned')

-- :name decision_set_state :for casework :in state:text return_note:text id:int
UPDATE decision SET state = ?, return_note = ?, version = version + 1 WHERE id = ?

-- :name decision_hand_over :for casework :in application_id:int
UPDATE decision SET state = 'for_approval', return_note = '', version = version + 1
WHERE application_id = ? AND state IN ('draft', 'returned')

-- :name decision_saved :for casework,worker :in id:int :out prepared_at:datetime
SELECT prepared_at FROM decision WHERE id = ?

-- Drafts of later acts that wait for approval, the longest first: decided files are in no pile.
-- :name decision_later_waiting :for casework :in limit:int
--   :out reference:text outcome:text preparer:text prepared_at:datetime given_name:text family_name:text
SELECT a.reference, d.outcome, u.name, d.prepared_at, c.given_name, c.family_name
FROM decision d
JOIN application a ON a.id = d.application_id
JOIN application_person c ON c.application_id = a.id AND c.part = 'client'
JOIN app_user u ON u.id = d.prepared_by
WHERE d.state = 'for_approval' AND d.outcome IN ('corrected', 'suspended', 'terminated', 'revoked')
ORDER BY d.prepared_at, d.id LIMIT ?

-- Drafts of later acts that somebody has begun or got back, the oldest first.
-- :name decision_later_mine :for casework :in prepared_by:int limit:int
--   :out reference:text outcome:text preparer:text prepared_at:datetime given_name:text family_name:text
SELECT a.reference, d.outcome, u.name, d.prepared_at, c.given_name, c.family_name
FROM decision d
JOIN application a ON a.id = d.application_id
JOIN application_person c ON c.application_id = a.id AND c.part = 'client'
JOIN app_user u ON u.id = d.prepared_by
WHERE d.state IN ('draft', 'returned') AND d.outcome IN ('corrected', 'suspended', 'terminated', 'revoked') AND d.prepared_by = ?
ORDER BY d.prepared_at, d.id LIMIT ?

-- On what grounds a service can be suspended or ended, on a day.
-- :name decision_grounds :for casework,admin :in outcome:text on_from:date on_to:date :out id:int title_lv:text title_en:text legal_ref:text keeps_place:int
SELECT id, title_lv, title_en, legal_ref, keeps_place FROM service_ground
WHERE outcome = ? AND valid_from <= ? AND (valid_to IS NULL OR valid_to >= ?) ORDER BY sort_no, id

-- :name decision_drop_later :for casework :in application_id:int
UPDATE decision SET state = 'dropped', version = version + 1
WHERE application_id = ? AND open_key = 1 AND outcome IN ('corrected', 'suspended', 'terminated', 'revoked')

-- :name decision_drop_open :for casework :in application_id:int
UPDATE decision SET state = 'dropped', version = version + 1 WHERE application_id = ? AND open_key = 1

-- :name decision_ground :for casework,admin :in id:int :out at_once:int
SELECT at_once FROM service_ground WHERE id = ?
