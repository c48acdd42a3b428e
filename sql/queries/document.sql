-- The register of documents: what comes in and what goes out, each with its number.

-- The next number of a year; its row stays locked until the transaction ends, so that none is left out.
-- :name document_next :for casework,worker :in direction:text year:int :out number:int
INSERT INTO document_counter (direction, year, last) VALUES (?, ?, 1) ON DUPLICATE KEY UPDATE last = last + 1 RETURNING last

-- :name document_add :for casework,worker
--   :in direction:text year:int number:int nomenclature:text mark:text kind:text application_id:int message_id:int? act_id:int? contest_id:int? contest_seq:int? now:int registered_on:date actor_id:int?
INSERT INTO document (direction, year, number, nomenclature, mark, kind, application_id, message_id, act_id, contest_id, contest_seq, registered_at,
	registered_on, actor_id)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, FROM_UNIXTIME(?), ?, ?)

-- Whether something came over the web that has no number yet.
-- :name document_waits :for worker :out waits:int
SELECT EXISTS (SELECT 1 FROM application WHERE to_register = 1) OR EXISTS (SELECT 1 FROM message WHERE to_register = 1)

-- Such applications in order of receipt, but for those that somebody else has in hand.
-- :name document_applications :for worker :in limit:int :out id:int
SELECT id FROM application WHERE to_register = 1 ORDER BY id LIMIT ? FOR UPDATE SKIP LOCKED

-- :name document_messages :for worker,public,casework :in limit:int :out id:int application_id:int kind:text
SELECT id, application_id, kind FROM message WHERE to_register = 1 ORDER BY id LIMIT ? FOR UPDATE SKIP LOCKED

-- :name document_application_done :for worker :in id:int
UPDATE application SET to_register = NULL WHERE id = ?

-- :name document_message_done :for worker :in id:int
UPDATE message SET to_register = NULL WHERE id = ?

-- Of a day, in order of their numbers, behind the end of the page before.  Who: the applicant, and to whom a contest was forwarded.  What they lead to:
-- a message of the office, an act, a contest.
-- :name document_day :for casework :in day:date any_direction:text direction:text behind_id:int limit:int
--   :out id:int direction:text mark:text nomenclature:text number:int kind:text registered_at:datetime registered_on:date reference:text received_on:date given_name:text family_name:text body:text? message:text? act:text? contest:int? actor:text?
SELECT d.id, d.direction, d.mark, d.nomenclature, d.number, d.kind, d.registered_at, d.registered_on, a.reference, a.received_on, p.given_name,
	p.family_name, s.body, IF(d.direction = 'out', m.uuid, NULL), t.number, d.contest_id, u.name
FROM document d
JOIN application a ON a.id = d.application_id
JOIN application_person p ON p.application_id = a.id AND p.part = 'applicant'
LEFT JOIN message m ON m.id = d.message_id
LEFT JOIN act t ON t.id = d.act_id
LEFT JOIN contest_step s ON s.contest_id = d.contest_id AND s.seq = d.contest_seq
LEFT JOIN app_user u ON u.id = d.actor_id
WHERE d.registered_on = ? AND (? = '' OR d.direction = ?) AND d.id > ? ORDER BY d.id LIMIT ?

-- How many of a day.
-- :name document_day_counts :for casework :in day:date :out incoming:int outgoing:int
SELECT CAST(COALESCE(SUM(direction = 'in'), 0) AS INT), CAST(COALESCE(SUM(direction = 'out'), 0) AS INT) FROM document WHERE registered_on = ?

-- The file that a number belongs to: of the register, or of an act.
-- The documents of a day in parts: which of the day (1, 2, …) a part begins and ends with, and the id of its last.
-- :name document_day_parts :for casework :in day:date size:int :out first:int last:int last_id:int
SELECT MIN(o.n), MAX(o.n), MAX(o.id)
FROM (SELECT id, ROW_NUMBER() OVER (ORDER BY id) AS n FROM document WHERE registered_on = ?) AS o
GROUP BY (o.n - 1) DIV ? ORDER BY 1

-- :name document_search :for casework :in mark:text act:text :out reference:text
SELECT a.reference FROM document d JOIN application a ON a.id = d.application_id WHERE d.mark = ?
UNION
SELECT a.reference FROM act t JOIN application a ON a.id = t.application_id WHERE t.number = ?
LIMIT 1

-- What the confirmation of an application says; nobody has applied where the office opened the file itself.
-- :name document_receipt :for casework :in reference:text
--   :out id:int reference:text origin:text received_on:date due_on:date code:text name_lv:text given_name:text family_name:text address:text no_letters:int registered:text?
SELECT a.id, a.reference, a.origin, a.received_on, a.due_on, g.code, g.name_lv, p.given_name, p.family_name, p.address, a.no_letters, d.mark
FROM application a
JOIN programme g ON g.id = a.programme_id
JOIN application_person p ON p.application_id = a.id AND p.part = 'applicant'
LEFT JOIN document d ON d.application_once = a.id
WHERE a.reference = ? AND a.origin <> 'initiative'

-- What the cover letter of a forwarded contest says.
-- :name document_forwarding :for casework :in contest_id:int
--   :out uuid:text filer_sealed:blob filed_on:date day:date number:text body:text registered:text? act:text issued_on:date contest_until:date reference:text author:text author_title:text
SELECT c.uuid, c.filer_sealed, c.filed_on, s.day, s.number, s.body, d.mark, t.number, t.issued_on, COALESCE(n.contest_until, t.contest_until),
	a.reference, u.name, u.post_title
FROM contest c
JOIN contest_step s ON s.contest_id = c.id AND s.state = 'forwarded'
JOIN app_user u ON u.id = s.actor_id
JOIN act t ON t.id = c.act_id
JOIN application a ON a.id = t.application_id
LEFT JOIN act_delivery n ON n.act_id = t.id AND n.seq = (SELECT MAX(x.seq) FROM act_delivery x WHERE x.act_id = t.id)
LEFT JOIN document d ON d.contest_id = s.contest_id AND d.contest_seq = s.seq
WHERE c.id = ? ORDER BY s.seq DESC LIMIT 1
