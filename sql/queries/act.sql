-- Issued acts and their papers: written once, never changed.

-- :name act_insert :for casework,tool
--   :in number:text application_id:int decision_id:int outcome:text extend_to:date? part:text? about_id:int? ground_id:int? from_on:date? until_on:date? programme_id:int norms:text remedy_clause:text channel:text now:int issued_on:date effective_on:date contest_until:date counted_from:date? due_on:date? prepared_by:int approved_by:int
INSERT INTO act (number, application_id, decision_id, origin, outcome, extend_to, part, about_id, ground_id, from_on, until_on, programme_id, norms,
	remedy_clause, channel, issued_at, issued_on, effective_on, contest_until, counted_from, due_on, prepared_by, approved_by)
VALUES (?, ?, ?, 'issued', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, FROM_UNIXTIME(?), ?, ?, ?, ?, ?, ?, ?)

-- :name act_document_insert :for casework :in act_id:int sha256:blob bytes:int pdf_sealed:blob
INSERT INTO act_document (act_id, sha256, bytes, pdf_sealed) VALUES (?, ?, ?, ?)

-- :name act_subject :for casework :in application_id:int
--   :out reference:text programme_id:int code:text name_lv:text legal_ref:text channel:text given_name:text family_name:text birth_date:date client_id:int applicant_given_name:text applicant_family_name:text applicant_address:text relation:text for_whom:text received_on:date counted_from:date due_on:date sessions:int? monthly:int no_letters:int email_proven:int
SELECT a.reference, a.programme_id, p.code, p.name_lv, p.legal_ref, a.channel, c.given_name, c.family_name, c.birth_date, c.person_id,
	w.given_name, w.family_name, w.address, w.relation, a.for_whom, a.received_on, a.counted_from, a.due_on, p.sessions, p.monthly, a.no_letters,
	EXISTS (SELECT 1 FROM identity_fact f WHERE f.application_id = a.id AND f.level = 'email-proven')
FROM application a
JOIN programme p ON p.id = a.programme_id
JOIN application_person c ON c.application_id = a.id AND c.part = 'client'
JOIN application_person w ON w.application_id = a.id AND w.part = 'applicant'
WHERE a.id = ?

-- What a decision in part and a later act name: each NULL where it is none.  The kind of group of a later act is that of the act it is about.
-- :name act_details :for casework :in about_id:int? programme_id:int? ground_id:int?
--   :out programme_id:int? code:text? name_lv:text? sessions:int? monthly:int? about:text? about_outcome:text? about_issued_on:date? ground:text? ground_ref:text?
SELECT p.id, p.code, p.name_lv, p.sessions, p.monthly, t.number, t.outcome, t.issued_on, g.title_lv, g.legal_ref
FROM (SELECT 1 AS one) AS d
LEFT JOIN act t ON t.id = ?
LEFT JOIN programme p ON p.id = COALESCE(?, t.programme_id)
LEFT JOIN service_ground g ON g.id = ?

-- Whether it is the newest decision of the file (of those that were not later acts about one).
-- :name act_one :for casework,worker,public,tool,report :in id:int application_id:int :out is_newest:int
SELECT t.id = (SELECT MAX(n.id) FROM act n WHERE n.application_id = t.application_id AND n.outcome IN ('granted', 'granted_in_part', 'refused'))
FROM act t WHERE t.id = ? AND t.application_id = ?

-- The term that ran when it was made, for the file that is decided by it again; of an act from before the file says it.
-- :name act_term :for casework :in id:int :out counted_from:date due_on:date? issued_on:date is_anew:int extended_to:date?
SELECT COALESCE(t.counted_from, a.received_on), t.due_on, t.issued_on, COALESCE(t.counted_from <> a.received_on, 0),
	(SELECT e.extend_to FROM act e
		WHERE e.application_id = t.application_id AND e.outcome = 'extended' AND e.id < t.id AND e.counted_from = t.counted_from ORDER BY e.id DESC LIMIT 1)
FROM act t JOIN application a ON a.id = t.application_id WHERE t.id = ?

-- :name act_user :for public,casework,admin,tool :in id:int :out name:text post_title:text
SELECT name, post_title FROM app_user WHERE id = ?

-- :name act_of_application :for casework :in application_id:int
--   :out number:text id:int outcome:text extend_to:date? from_on:date? until_on:date? about:text? issued_on:date effective_on:date contest_until:date channel:text approver:text preparer:text bytes:int? origin:text has_clause:int delivery:text? handed_on:date? item_number:text? message_number:text? handed_at:datetime? job:text? registered:text?
SELECT t.number, t.id, t.outcome, t.extend_to, t.from_on, t.until_on, b.number, t.issued_on, COALESCE(n.effective_on, t.effective_on),
	COALESCE(n.contest_until, t.contest_until), t.channel, a.name,
	w.name, d.bytes, t.origin, CHAR_LENGTH(TRIM(t.remedy_clause)) >= 80, n.kind, h.handed_on, h.item_number, h.message_number, h.at, o.state, r.mark
FROM act t
JOIN app_user a ON a.id = t.approved_by
JOIN app_user w ON w.id = t.prepared_by
LEFT JOIN act_document d ON d.act_id = t.id
LEFT JOIN act b ON b.id = t.about_id
LEFT JOIN act_delivery n ON n.act_id = t.id AND n.seq = (SELECT MAX(x.seq) FROM act_delivery x WHERE x.act_id = t.id)
LEFT JOIN act_delivery h ON h.act_id = t.id AND h.kind = 'handed'
LEFT JOIN eaddress_job o ON o.act_id = t.id
LEFT JOIN document r ON r.act_id = t.id
WHERE t.application_id = ? ORDER BY t.id DESC

-- Those of a file that can be contested, for a choice; the newest first.
-- :name act_contestable :for public,casework,worker :in application_id:int :out id:int number:text outcome:text issued_on:date contest_until:date
SELECT t.id, t.number, t.outcome, t.issued_on, COALESCE(n.contest_until, t.contest_until)
FROM act t
LEFT JOIN act_delivery n ON n.act_id = t.id AND n.seq = (SELECT MAX(x.seq) FROM act_delivery x WHERE x.act_id = t.id)
WHERE t.application_id = ? ORDER BY t.id DESC

-- :name act_paper :for public,casework,worker :in number:text :out number:text application_id:int sha256:blob pdf_sealed:blob
SELECT t.number, t.application_id, d.sha256, d.pdf_sealed FROM act t JOIN act_document d ON d.act_id = t.id WHERE t.number = ?

-- :name act_paper_newest :for public,casework,worker :in reference:text :out number:text application_id:int sha256:blob pdf_sealed:blob
SELECT t.number, t.application_id, d.sha256, d.pdf_sealed
FROM application a JOIN act t ON t.application_id = a.id JOIN act_document d ON d.act_id = t.id
WHERE a.reference = ? ORDER BY t.id DESC LIMIT 1
