-- What the resident and the office write to each other about a file.  The receipt and the decisions stand in it too: they are read where they
-- are, and only listed here.

-- :name correspondence_add :for public,casework,provider,worker
--   :in uuid:text application_id:int direction:text kind:text text_sealed:blob? author_id:int? now:int answer_to:int? due_on:date? to_register:int?
INSERT INTO message (uuid, application_id, direction, kind, text_sealed, author_id, created_at, answer_to, due_on, to_register)
VALUES (?, ?, ?, ?, ?, ?, FROM_UNIXTIME(?), ?, ?, ?)

-- For the resident, the newest first.
-- :name correspondence_resident :for public,casework :in of_messages:int of_receipt:int of_acts:int
--   :out id:int uuid:text? direction:text kind:text text_sealed:blob? at:datetime due_on:date? is_new:int author:text? author_title:text? what:text?
SELECT m.id, m.uuid, m.direction, m.kind, m.text_sealed, m.created_at AS at, m.due_on, m.seen_at IS NULL, u.name, u.post_title, NULL
FROM message m LEFT JOIN app_user u ON u.id = m.author_id WHERE m.application_id = ?
UNION ALL
SELECT 0, NULL, 'note', 'receipt', NULL, a.received_at, NULL, 0, NULL, NULL, a.reference FROM application a WHERE a.id = ?
UNION ALL
SELECT 0, NULL, 'note', 'decision', NULL, t.issued_at, NULL, 0, NULL, NULL, t.number FROM act t WHERE t.application_id = ?
ORDER BY at DESC, id DESC

-- For the office, the newest first, with what became of the mail: its row of the outbox, and the last answer to it (0: none was sent); and the number
-- in the register of documents, beside that of an answer on paper.
-- :name correspondence_office :for casework :in of_messages:int of_receipt:int of_acts:int
--   :out id:int uuid:text? direction:text kind:text text_sealed:blob? at:datetime due_on:date? is_new:int author:text? what:text? mail:text? mail_status:int? registered:text? answered:text?
SELECT m.id, m.uuid, m.direction, m.kind, m.text_sealed, m.created_at AS at, m.due_on, m.seen_at IS NULL, u.name, NULL, o.state,
	(SELECT d.status FROM outbox_delivery d WHERE d.outbox_id = o.id ORDER BY d.id DESC LIMIT 1),
	(SELECT r.mark FROM document r WHERE r.message_id = m.id AND r.direction = IF(m.direction = 'to_resident', 'out', 'in')),
	(SELECT r.mark FROM document r WHERE r.message_id = m.id AND r.kind = 'answer' AND m.direction = 'to_resident')
FROM message m
LEFT JOIN app_user u ON u.id = m.author_id
LEFT JOIN outbox o ON o.stream = m.application_id AND o.kind IN ('message_mail', 'request_mail') AND o.object_id = m.id
WHERE m.application_id = ?
UNION ALL
SELECT 0, NULL, 'note', 'receipt', NULL, a.received_at, NULL, 0, NULL, a.reference, o.state,
	(SELECT d.status FROM outbox_delivery d WHERE d.outbox_id = o.id ORDER BY d.id DESC LIMIT 1),
	(SELECT r.mark FROM document r WHERE r.application_once = a.id), NULL
FROM application a LEFT JOIN outbox o ON o.stream = a.id AND o.kind = 'receipt_mail' AND o.object_id = a.id WHERE a.id = ?
UNION ALL
SELECT 0, NULL, 'note', 'decision', NULL, t.issued_at, NULL, 0, u.name, t.number, o.state,
	(SELECT d.status FROM outbox_delivery d WHERE d.outbox_id = o.id ORDER BY d.id DESC LIMIT 1), r.mark, NULL
FROM act t
JOIN app_user u ON u.id = t.approved_by
LEFT JOIN document r ON r.act_id = t.id
JOIN application_person c ON c.application_id = t.application_id AND c.part = 'client'
LEFT JOIN outbox o ON o.stream = c.person_id AND o.kind = 'decision_mail' AND o.object_id = t.id
WHERE t.application_id = ?
ORDER BY at DESC, id DESC

-- What was asked last.  IS_OPEN: not answered, and nothing was recorded or issued since.
-- :name correspondence_request :for public,casework :in application_id:int
--   :out id:int uuid:text kind:text text_sealed:blob? at:datetime due_on:date author:text? author_title:text? is_open:int
SELECT m.id, m.uuid, m.kind, m.text_sealed, m.created_at, m.due_on, u.name, u.post_title,
	NOT EXISTS (SELECT 1 FROM message r WHERE r.answer_to = m.id)
	AND NOT EXISTS (SELECT 1 FROM hearing h WHERE h.invitation_id = m.id AND (h.who IS NULL OR h.who <> 'child'))
	AND NOT EXISTS (SELECT 1 FROM act t WHERE t.application_id = m.application_id AND t.outcome NOT IN ('extended', 'corrected') AND t.issued_at > m.created_at)
FROM message m LEFT JOIN app_user u ON u.id = m.author_id
WHERE m.application_id = ? AND m.kind IN ('request', 'hearing') ORDER BY m.id DESC LIMIT 1

-- :name correspondence_seen_resident :for public,casework :in now:int application_id:int
UPDATE message SET seen_at = FROM_UNIXTIME(?) WHERE application_id = ? AND direction <> 'from_resident' AND seen_at IS NULL

-- :name correspondence_seen_office :for public,casework :in now:int application_id:int
UPDATE message SET seen_at = FROM_UNIXTIME(?) WHERE application_id = ? AND direction = 'from_resident' AND seen_at IS NULL

-- :name correspondence_known :for public,casework :in uuid:text application_id:int :out id:int uuid:text text_sealed:blob?
SELECT id, uuid, text_sealed FROM message WHERE uuid = ? AND application_id = ?
