-- Decisions being prepared.

-- :name decision_open :for casework :in application_id:int
--   :out id:int reference:text outcome:text extend_to:date? facts_sealed:blob norms:text reasons_sealed:blob hearing_sealed:blob? state:text prepared_by:int preparer:text preparer_title:text prepared_at:datetime return_note:text version:int
SELECT d.id, a.reference, d.outcome, d.extend_to, d.facts_sealed, d.norms, d.reasons_sealed, d.hearing_sealed, d.state, d.prepared_by, u.name,
	u.post_title, d.prepared_at, d.return_note, d.version
FROM decision d JOIN application a ON a.id = d.application_id JOIN app_user u ON u.id = d.prepared_by
WHERE d.application_id = ? AND d.open_key = 1

-- :name decision_insert :for casework :in application_id:int outcome:text extend_to:date? facts:blob norms:text reasons:blob hearing:blob prepared_by:int now:int
INSERT INTO decision (application_id, outcome, extend_to, facts_sealed, norms, reasons_sealed, hearing_sealed, state, prepared_by, prepared_at)
VALUES (?, ?, ?, ?, ?, ?, ?, 'draft', ?, FROM_UNIXTIME(?))

-- :name decision_update :for casework :in outcome:text extend_to:date? facts:blob norms:text reasons:blob hearing:blob prepared_by:int now:int id:int version:int
UPDATE decision SET outcome = ?, extend_to = ?, facts_sealed = ?, norms = ?, reasons_sealed = ?, hearing_sealed = ?, state = 'draft', prepared_by = ?,
	prepared_at = FROM_UNIXTIME(?), version = version + 1
WHERE id = ? AND version = ? AND state IN ('draft', 'returned')

-- :name decision_set_state :for casework :in state:text return_note:text id:int
UPDATE decision SET state = ?, return_note = ?, version = version + 1 WHERE id = ?

-- :name decision_hand_over :for casework :in application_id:int
UPDATE decision SET state = 'for_approval', return_note = '', version = version + 1
WHERE application_id = ? AND state IN ('draft', 'returned')

-- :name decision_saved :for casework :in id:int :out prepared_at:datetime
SELECT prepared_at FROM decision WHERE id = ?
