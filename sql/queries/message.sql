-- What messages and mails are made of, read once, before the first delivery.  People are named as in
-- the application that the act answers.  All begin at the outbox row, which the worker reads, and the office for what became of a letter.

-- The system that is told today; the newest where periods meet.
-- :name message_system_today :for worker
--   :in on_from:date on_to:date :out code:text adapter:text url:text
SELECT code, adapter, url FROM state_system
WHERE valid_from <= ? AND (valid_to IS NULL OR valid_to >= ?) ORDER BY valid_from DESC, code LIMIT 1

-- The system that a message was made for.
-- :name message_system_of :for worker
--   :in code:text :out code:text adapter:text url:text
SELECT code, adapter, url FROM state_system WHERE code = ?

-- :name message_decision :for casework,worker
--   :in outbox_id:int
--   :out application_reference:text decision_number:text outcome:text programme:text decided_on:date norms:text contest_until:date given_name:text family_name:text birth_date:date sex:text person_id:int
SELECT application.reference AS application_reference, act.number AS decision_number, act.outcome,
	programme.code AS programme, act.issued_on AS decided_on, act.norms,
	COALESCE(delivery.contest_until, act.contest_until),
	client.given_name, client.family_name, client.birth_date, client.sex, client.person_id
FROM outbox
JOIN act ON act.id = outbox.object_id
LEFT JOIN act_delivery AS delivery ON delivery.act_id = act.id AND delivery.seq = (SELECT MAX(x.seq) FROM act_delivery x WHERE x.act_id = act.id)
JOIN application ON application.id = act.application_id
JOIN programme ON programme.id = act.programme_id
JOIN application_person AS client ON client.application_id = application.id AND client.part = 'client'
WHERE outbox.id = ? AND outbox.kind = 'decision'

-- Who waits again, since the group was cancelled, is in that group no more.
-- :name message_enrolment :for worker,casework
--   :in outbox_id:int
--   :out application_reference:text group_number:text programme:text place_number:int state:text starts_on:date given_name:text family_name:text birth_date:date sex:text person_id:int
SELECT application.reference AS application_reference, support_group.number AS group_number,
	programme.code AS programme, place.place_number, IF(place.state = 'waitlisted', 'discontinued', place.state) AS state, place.starts_on,
	client.given_name, client.family_name, client.birth_date, client.sex, place.person_id
FROM outbox
JOIN place ON place.id = outbox.object_id
JOIN application ON application.id = place.application_id
JOIN support_group ON support_group.id = place.support_group_id
JOIN programme ON programme.id = support_group.programme_id
JOIN application_person AS client ON client.application_id = application.id AND client.part = 'client'
WHERE outbox.id = ? AND outbox.kind = 'enrolment'

-- :name message_attendance_head :for worker
--   :in outbox_id:int
--   :out group_number:text programme:text session_number:int held_on:date state:text
SELECT support_group.number AS group_number, programme.code AS programme,
	group_session.number AS session_number, group_session.planned_on AS held_on, group_session.state
FROM outbox
JOIN group_session ON group_session.id = outbox.object_id
JOIN support_group ON support_group.id = group_session.support_group_id
JOIN programme ON programme.id = support_group.programme_id
WHERE outbox.id = ? AND outbox.kind = 'attendance'

-- :name message_attendance_rows :for worker
--   :in outbox_id:int :out application_reference:text mark:text
SELECT application.reference AS application_reference, attendance.mark
FROM outbox
JOIN attendance ON attendance.group_session_id = outbox.object_id
JOIN place ON place.id = attendance.place_id
JOIN application ON application.id = place.application_id
WHERE outbox.id = ? AND outbox.kind = 'attendance' ORDER BY place.place_number, place.id

-- :name message_receipt_mail :for casework,worker
--   :in outbox_id:int
--   :out reference:text email:text language:text due_on:date
SELECT application.reference, application.email, application.language, application.due_on
FROM outbox JOIN application ON application.id = outbox.object_id
WHERE outbox.id = ? AND outbox.kind = 'receipt_mail'

-- :name message_decision_mail :for casework,worker
--   :in outbox_id:int
--   :out reference:text email:text language:text
SELECT application.reference, application.email, application.language
FROM outbox
JOIN act ON act.id = outbox.object_id
JOIN application ON application.id = act.application_id
WHERE outbox.id = ? AND outbox.kind = 'decision_mail'

-- Sessions of a place have moved.
-- :name message_timetable_mail :for casework,worker
--   :in outbox_id:int
--   :out reference:text email:text language:text
SELECT application.reference, application.email, application.language
FROM outbox
JOIN place ON place.id = outbox.object_id
JOIN application ON application.id = place.application_id
WHERE outbox.id = ? AND outbox.kind = 'timetable_mail'

-- A message or a request to the resident: that there is one, and until when an answer is asked.
-- :name message_resident_mail :for casework,worker
--   :in outbox_id:int
--   :out reference:text email:text language:text due_on:date?
SELECT application.reference, application.email, application.language, message.due_on
FROM outbox
JOIN message ON message.id = outbox.object_id
JOIN application ON application.id = message.application_id
WHERE outbox.id = ? AND outbox.kind IN ('message_mail', 'request_mail')

-- The code that proves an address; gone when it has been used or is too old.
-- :name message_email_code_mail :for worker
--   :in outbox_id:int now:int
--   :out reference:text email:text language:text submission_id:text code_sealed:blob?
SELECT application.reference, email_proof.email, application.language, email_proof.submission_id, email_proof.code_sealed
FROM outbox
JOIN email_proof ON email_proof.id = outbox.object_id
JOIN application ON application.id = outbox.stream
WHERE outbox.id = ? AND outbox.kind = 'email_code_mail' AND email_proof.ends_at > FROM_UNIXTIME(?)

-- A draft's mails: where they go stands sealed beside the key of the link.  Sent or deleted drafts need none.
-- :name message_draft_mail :for worker
--   :in outbox_id:int :out token:text email_sealed:blob? language:text updated:int
SELECT draft.token, draft.email_sealed, draft.language, CAST(UNIX_TIMESTAMP(draft.updated_at) AS SIGNED)
FROM outbox JOIN draft ON draft.id = outbox.object_id
WHERE outbox.id = ? AND outbox.kind IN ('resume_mail', 'draft_end_mail')

-- The letter of the day; whoever has left gets none.
-- :name message_digest_mail :for worker
--   :in outbox_id:int :out email:text language:text digest_id:int
SELECT IF(app_user.disabled_at IS NULL, app_user.email, ''), 'lv', digest.id
FROM outbox JOIN digest ON digest.id = outbox.object_id JOIN app_user ON app_user.id = digest.user_id
WHERE outbox.id = ? AND outbox.kind = 'digest_mail'
