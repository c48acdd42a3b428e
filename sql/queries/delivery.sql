-- How acts went to their addressees: the newest row behind an act says since when it is in effect and until when it can be contested.

-- Acts to be sent, up to one of them, that nobody has handed over to the post (or sent to the e-address), and of which nobody has said since when they
-- are in effect.  To whom: the applicant of this very file, never another person in it.
-- job: what the worker does with an act for the e-address (its row of the outbox); job_leased: it is at it now.
-- :name delivery_waiting :for casework :in upto:int any_channel:text channel:text limit:int offset:int
--   :out id:int number:text reference:text channel:text issued_on:date outcome:text given_name:text family_name:text address:text no_letters:int job:text? job_attempts:int? job_leased:int? job_error:text?
SELECT t.id, t.number, a.reference, COALESCE(r.channel, t.channel), t.issued_on, t.outcome, w.given_name, w.family_name, w.address, a.no_letters,
	o.state, o.attempts, o.lease_token <> 0 AND o.due_ms > UNIX_TIMESTAMP(NOW(3)) * 1000, o.last_error
FROM act t
LEFT JOIN act_delivery r ON r.act_id = t.id AND r.kind = 'rerouted'
LEFT JOIN eaddress_job o ON o.act_id = t.id
JOIN application a ON a.id = t.application_id
JOIN application_person w ON w.application_id = a.id AND w.part = 'applicant'
WHERE t.origin = 'issued' AND t.channel IN ('post', 'registered-post', 'e-address') AND t.id <= ? AND (? = '' OR COALESCE(r.channel, t.channel) = ?)
	AND NOT EXISTS (SELECT 1 FROM act_delivery d WHERE d.act_id = t.id AND d.kind IN ('handed', 'override'))
ORDER BY t.issued_on, t.id LIMIT ? OFFSET ?

-- stuck: of those for the e-address, which the gateway has refused.
-- :name delivery_waiting_counts :for casework,worker :out post:int registered:int eaddress:int newest:int stuck:int
SELECT CAST(COALESCE(SUM(COALESCE(r.channel, t.channel) = 'post'), 0) AS INT),
	CAST(COALESCE(SUM(COALESCE(r.channel, t.channel) = 'registered-post'), 0) AS INT),
	CAST(COALESCE(SUM(COALESCE(r.channel, t.channel) = 'e-address'), 0) AS INT), CAST(COALESCE(MAX(t.id), 0) AS INT),
	CAST(COALESCE(SUM(o.state = 'parked'), 0) AS INT)
FROM act t
LEFT JOIN act_delivery r ON r.act_id = t.id AND r.kind = 'rerouted'
LEFT JOIN eaddress_job o ON o.act_id = t.id
WHERE t.origin = 'issued' AND t.channel IN ('post', 'registered-post', 'e-address')
	AND NOT EXISTS (SELECT 1 FROM act_delivery d WHERE d.act_id = t.id AND d.kind IN ('handed', 'override'))

-- An act with what counts of it now; seq 0: nothing has been entered behind it.
-- :name delivery_act :for casework :in number:text
--   :out id:int number:text reference:text channel:text origin:text outcome:text issued_on:date act_effective_on:date act_contest_until:date effective_on:date contest_until:date seq:int handed:int has_clause:int job:text? job_attempts:int? job_leased:int? job_error:text?
SELECT t.id, t.number, a.reference, COALESCE((SELECT r.channel FROM act_delivery r WHERE r.act_id = t.id AND r.kind = 'rerouted'), t.channel), t.origin, t.outcome, t.issued_on, t.effective_on, t.contest_until,
	COALESCE(d.effective_on, t.effective_on), COALESCE(d.contest_until, t.contest_until), COALESCE(d.seq, 0),
	EXISTS (SELECT 1 FROM act_delivery h WHERE h.act_id = t.id AND h.kind = 'handed'), CHAR_LENGTH(TRIM(t.remedy_clause)) >= 80,
	o.state, o.attempts, o.lease_token <> 0 AND o.due_ms > UNIX_TIMESTAMP(NOW(3)) * 1000, o.last_error
FROM act t
JOIN application a ON a.id = t.application_id
LEFT JOIN eaddress_job o ON o.act_id = t.id
LEFT JOIN act_delivery d ON d.act_id = t.id AND d.seq = (SELECT MAX(x.seq) FROM act_delivery x WHERE x.act_id = t.id)
WHERE t.number = ?

-- The same by id, for whoever writes; a row that is being added makes it wait.
-- :name delivery_state :for casework,worker :in id:int
--   :out number:text channel:text issued_on:date effective_on:date contest_until:date has_clause:int seq:int handed_form:text? job:text? is_issued:int
SELECT t.number, COALESCE((SELECT r.channel FROM act_delivery r WHERE r.act_id = t.id AND r.kind = 'rerouted'), t.channel), t.issued_on, COALESCE(d.effective_on, t.effective_on), COALESCE(d.contest_until, t.contest_until),
	CHAR_LENGTH(TRIM(t.remedy_clause)) >= 80, COALESCE(d.seq, 0),
	(SELECT h.form FROM act_delivery h WHERE h.act_id = t.id AND h.kind IN ('handed', 'override') ORDER BY h.seq LIMIT 1),
	(SELECT o.state FROM eaddress_job o WHERE o.act_id = t.id), t.origin = 'issued'
FROM act t
LEFT JOIN act_delivery d ON d.act_id = t.id AND d.seq = (SELECT MAX(x.seq) FROM act_delivery x WHERE x.act_id = t.id)
WHERE t.id = ?

-- :name delivery_item_used :for casework :in item_number:text :out act_id:int
SELECT act_id FROM act_delivery WHERE item_number = ?

-- :name delivery_add :for casework,worker
--   :in act_id:int seq:int kind:text channel:text handed_on:date? item_number:text? message_number:text? effective_on:date contest_until:date reason_sealed:blob? evidence_sealed:blob? form:text now:int actor_id:int?
INSERT INTO act_delivery (act_id, seq, kind, channel, handed_on, item_number, message_number, effective_on, contest_until, reason_sealed, evidence_sealed,
	form, at, actor_id)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, FROM_UNIXTIME(?), ?)

-- :name delivery_rows :for casework :in act_id:int
--   :out seq:int kind:text channel:text handed_on:date? item_number:text? message_number:text? effective_on:date contest_until:date reason_sealed:blob? evidence_sealed:blob? at:datetime actor:text?
SELECT d.seq, d.kind, d.channel, d.handed_on, d.item_number, d.message_number, d.effective_on, d.contest_until, d.reason_sealed, d.evidence_sealed, d.at, u.name
FROM act_delivery d LEFT JOIN app_user u ON u.id = d.actor_id WHERE d.act_id = ? ORDER BY d.seq DESC

-- What one form has handed over.
-- :name delivery_of_form :for casework :in form:text
--   :out number:text reference:text channel:text handed_on:date item_number:text? effective_on:date contest_until:date
SELECT t.number, a.reference, d.channel, d.handed_on, d.item_number, d.effective_on, d.contest_until
FROM act_delivery d JOIN act t ON t.id = d.act_id JOIN application a ON a.id = t.application_id
WHERE d.form = ? AND d.kind = 'handed' ORDER BY t.id

-- Numbers of acts, for those that were not handed over.
-- :name delivery_numbers :for public,casework,worker :in ids:text :out id:int number:text reference:text
SELECT t.id, t.number, a.reference FROM act t JOIN application a ON a.id = t.application_id WHERE FIND_IN_SET(t.id, ?) ORDER BY t.id LIMIT 500

-- Envelopes for chosen acts on paper.
-- :name delivery_envelopes :for casework :in ids:text
--   :out id:int number:text channel:text given_name:text family_name:text address:text no_letters:int application_id:int
SELECT t.id, t.number, COALESCE(r.channel, t.channel), w.given_name, w.family_name, w.address, a.no_letters, a.id
FROM act t
LEFT JOIN act_delivery r ON r.act_id = t.id AND r.kind = 'rerouted'
JOIN application a ON a.id = t.application_id
JOIN application_person w ON w.application_id = a.id AND w.part = 'applicant'
WHERE FIND_IN_SET(t.id, ?) AND COALESCE(r.channel, t.channel) IN ('post', 'registered-post') ORDER BY t.issued_on, t.id LIMIT 500

-- Chosen acts that have a paper; one more than may be printed at once.
-- :name delivery_papers :for casework,public,worker :in ids:text :out number:text
SELECT t.number FROM act t JOIN act_document d ON d.act_id = t.id WHERE FIND_IN_SET(t.id, ?) ORDER BY t.issued_on, t.id

-- Takes an act for the e-address out of the worker's hands: not while the worker is at it.
-- :name delivery_job_end :for casework :in now:int last_error:text act_id:int now_ms:int
UPDATE eaddress_job SET state = 'done', done_at = FROM_UNIXTIME(?), lease_token = 0, last_error = ?
WHERE act_id = ? AND (state = 'parked' OR (state = 'waiting' AND (lease_token = 0 OR due_ms <= ?)))

-- What the worker sends, and to whom: the applicant of the file.  is_over: handed over or set in effect meanwhile, or not for the e-address any more.
-- :name delivery_electronic :for casework,worker :in act_id:int :out number:text person_id:int is_over:int
SELECT t.number, w.person_id, t.channel <> 'e-address' OR EXISTS (SELECT 1 FROM act_delivery d WHERE d.act_id = t.id AND d.kind <> 'proof')
FROM act t JOIN application_person w ON w.application_id = t.application_id AND w.part = 'applicant'
WHERE t.id = ?

-- :name delivery_form_seq :for casework,worker :in act_id:int form:text :out seq:int
SELECT seq FROM act_delivery WHERE act_id = ? AND form = ? AND kind <> 'handed'
