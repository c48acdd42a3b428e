-- Applications: the file from receipt to decision.

-- :name application_state :for public,casework,admin,tool :in id:int :out state:text version:int
SELECT state, version FROM application WHERE id = ? FOR UPDATE

-- :name application_set_state :for public,casework :in state:text now:int id:int version:int
UPDATE application SET state = ?, state_at = FROM_UNIXTIME(?), version = version + 1 WHERE id = ? AND version = ?

-- :name application_set_owner :for casework :in owner_id:int id:int version:int
UPDATE application SET owner_id = ?, version = version + 1 WHERE id = ? AND version = ?

-- :name application_set_decided :for casework :in decided_on:date id:int
UPDATE application SET decided_on = ? WHERE id = ?

-- A decided file of which a later act is drafted: pages that were opened before are old.
-- :name application_touch :for public,casework,admin :in id:int version:int
UPDATE application SET version = version + 1 WHERE id = ? AND version = ?

-- To be decided anew, with a term of its own.
-- :name application_set_reopened :for casework :in reopened_on:date due_nominal_on:date due_on:date due_extended_on:date id:int
UPDATE application SET reopened_on = ?, due_nominal_on = ?, due_on = ?, due_extended_on = ?, extended_to = NULL, decided_on = NULL WHERE id = ?

-- Decided as it was, with the dates of then.
-- :name application_set_restored :for casework
--   :in reopened_on:date? due_nominal_on:date due_on:date due_extended_on:date extended_to:date? decided_on:date id:int
UPDATE application SET reopened_on = ?, due_nominal_on = ?, due_on = ?, due_extended_on = ?, extended_to = ?, decided_on = ? WHERE id = ?

-- :name application_set_extended :for casework :in extended_to:date due_nominal_on:date due_on:date id:int
UPDATE application SET extended_to = ?, due_nominal_on = ?, due_on = ? WHERE id = ?

-- The newest number is found in a derived table: the server takes MAX beside values only in a statement's first run (error 1140).
-- :name application_history_add :for public,casework,admin,tool :in id:int state:text now:int actor_id:int? note:text same_id:int
INSERT INTO application_history (application_id, seq, state, at, actor_id, note)
SELECT ?, last.seq + 1, ?, FROM_UNIXTIME(?), ?, ?
FROM (SELECT COALESCE(MAX(seq), 0) AS seq FROM application_history WHERE application_id = ?) AS last

-- :name application_next_number :for public,casework,tool :out number:int
SELECT NEXTVAL(application_number)

-- :name application_insert :for public,casework,tool
--   :in reference:text submission_id:text submission_no:int submission_hash:blob access_hash:blob programme_id:int for_whom:text origin:text language:text received:int received_on:date due_nominal_on:date due_on:date due_extended_on:date state:text state_now:int phone:text email:text channel:text no_letters:int no_calls:int grounds:text problem_sealed:blob? wish_sealed:blob? to_register:int?
INSERT INTO application (reference, submission_id, submission_no, submission_hash, access_hash, programme_id, for_whom, origin, language,
	received_at, received_on, due_nominal_on, due_on, due_extended_on, state, state_at, phone, email, channel, no_letters, no_calls, grounds,
	problem_sealed, wish_sealed, to_register)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, FROM_UNIXTIME(?), ?, ?, ?, ?, ?, FROM_UNIXTIME(?), ?, ?, ?, ?, ?, ?, ?, ?, ?)

-- The groups that would do as well.
-- :name application_preference_add :for public,casework,tool :in application_id:int seq:int programme_id:int
INSERT INTO application_preference (application_id, seq, programme_id) VALUES (?, ?, ?)

-- :name application_child_add :for public,casework,tool :in application_id:int seq:int birth_date:date
INSERT INTO application_child (application_id, seq, birth_date) VALUES (?, ?, ?)

-- :name application_need_add :for public,casework,tool :in application_id:int times:text language:text needs:text note_sealed:blob?
INSERT INTO application_need (application_id, times, language, needs, note_sealed) VALUES (?, ?, ?, ?, ?)

-- Who takes part together with the client.
-- :name application_participant_add :for public,casework,tool
--   :in application_id:int seq:int person_id:int given_name:text family_name:text birth_date:date sex:text address:text relation:text
INSERT INTO application_person (application_id, part, seq, person_id, given_name, family_name, birth_date, sex, address, relation)
VALUES (?, 'participant', ?, ?, ?, ?, ?, ?, ?, ?)

-- Both persons of a new application at once.
-- :name application_person_add :for public,casework,tool
--   :in application_id:int applicant_id:int given_name:text family_name:text birth_date:date sex:text address:text relation:text same_application_id:int client_id:int client_given_name:text client_family_name:text client_birth_date:date client_sex:text client_address:text
INSERT INTO application_person (application_id, part, person_id, given_name, family_name, birth_date, sex, address, relation)
VALUES (?, 'applicant', ?, ?, ?, ?, ?, ?, ?), (?, 'client', ?, ?, ?, ?, ?, ?, 'self')

-- :name application_initiative_add :for casework :in application_id:int reason_sealed:blob agreed_on:date
INSERT INTO application_initiative (application_id, reason_sealed, agreed_on) VALUES (?, ?, ?)

-- :name application_initiative :for casework :in application_id:int :out reason_sealed:blob agreed_on:date
SELECT reason_sealed, agreed_on FROM application_initiative WHERE application_id = ?

-- The first history row of a new application; nobody else can be adding one.
-- :name application_history_first :for public,casework,admin,tool :in id:int state:text now:int actor_id:int?
INSERT INTO application_history (application_id, seq, state, at, actor_id) VALUES (?, 1, ?, FROM_UNIXTIME(?), ?)

-- :name application_by_submission :for public,casework :in submission_id:text
--   :out id:int reference:text submission_hash:blob received_on:date due_nominal_on:date due_on:date email:text programme_id:int
SELECT id, reference, submission_hash, received_on, due_nominal_on, due_on, email, programme_id FROM application WHERE submission_id = ? ORDER BY submission_no

-- What opens a file, and whether wrong pairs have been counted since a time.
-- :name application_status :for public :in address_bucket:blob reference_bucket:blob since_ms:int reference:text
--   :out id:int submission_id:text access_hash:blob has_wrong:int
SELECT id, submission_id, access_hash,
	EXISTS (SELECT 1 FROM rate_limit WHERE bucket IN (?, ?) AND updated_ms > ?)
FROM application WHERE reference = ?

-- Which access code of a submission is in force.
-- :name application_access :for public,casework :in submission_id:text :out access_no:int
SELECT access_no FROM application WHERE submission_id = ? ORDER BY submission_no LIMIT 1

-- :name application_access_of :for public,casework :in id:int :out submission_id:text access_no:int files:int
SELECT a.submission_id, a.access_no, (SELECT COUNT(*) FROM application s WHERE s.submission_id = a.submission_id)
FROM application a WHERE a.id = ?

-- Another code for all files of a submission; the one before it opens nothing any more.
-- :name application_set_access :for casework :in access_hash:blob submission_id:text access_no:int
UPDATE application SET access_hash = ?, access_no = access_no + 1 WHERE submission_id = ? AND access_no = ?

-- The files of one submission.
-- :name application_of_submission :for public,casework :in submission_id:text :out id:int reference:text
SELECT id, reference FROM application WHERE submission_id = ? ORDER BY submission_no

-- The newest act of a file (not a withdrawal that was annulled: what it withdrew stands again), and the newest place with its first session.
-- :name application_outcome :for public :in place_of:int act_of:int
--   :out outcome:text from_on:date? until_on:date? issued_on:date contest_until:date has_paper:int place_id:int? place_state:text? room:text? starts_at:text? session_on:date?
SELECT t.outcome, t.from_on, t.until_on, t.issued_on, COALESCE(n.contest_until, t.contest_until), EXISTS (SELECT 1 FROM act_document d WHERE d.act_id = t.id), l.id, l.state, rm.label,
	TIME_FORMAT(f.starts_at, '%H:%i'), f.planned_on
FROM act t
LEFT JOIN act_delivery n ON n.act_id = t.id AND n.seq = (SELECT MAX(x.seq) FROM act_delivery x WHERE x.act_id = t.id)
LEFT JOIN place l ON l.id = (SELECT MAX(id) FROM place WHERE application_id = ?)
LEFT JOIN support_group g ON g.id = l.support_group_id
LEFT JOIN room rm ON rm.id = g.room_id
LEFT JOIN group_session f ON f.id = (SELECT s.id FROM group_session s
	WHERE s.support_group_id = l.support_group_id AND (s.place_id IS NULL OR s.place_id = l.id) AND s.planned_on >= l.starts_on AND s.state IN ('planned', 'held')
	ORDER BY s.planned_on, s.starts_at, s.id LIMIT 1)
WHERE t.application_id = ? AND NOT (t.outcome = 'revoked' AND EXISTS (SELECT 1 FROM contest k JOIN contest_step s ON s.contest_id = k.id
	WHERE k.act_id = t.id AND s.state IN ('annulled', 'court_annulled')))
ORDER BY t.id DESC LIMIT 1

-- The work list: files with a running term, the most urgent first, behind a day and an id (the end of the page before) up to a day.  Empty filters
-- let everything through; the server leaves them out when it plans the statement.  Which kinds of group there are and what the office's people are
-- called, the program knows already.  Whatever is asked is a piece of one index, so that a page costs the same however many files there are: of all that
-- are open, of those of one person (or of nobody), or of those in one or two states.
-- :name application_worklist :for casework
--   :in from_due:date same_due:date from_id:int to_due:date any_programme:text programme_ids:text limit:int
--   :out id:int reference:text due_on:date received_on:date state:text given_name:text family_name:text programme_id:int owner_id:int? is_open:int has_unread:int origin:text handed:int state_at:datetime
SELECT STRAIGHT_JOIN a.id, a.reference, a.due_on, a.received_on, a.state, c.given_name, c.family_name, a.programme_id, a.owner_id, 1,
	EXISTS (SELECT 1 FROM message m WHERE m.waits = 1 AND m.application_id = a.id),
	a.origin, EXISTS (SELECT 1 FROM handover h WHERE h.application_id = a.id AND h.to_id = a.owner_id AND h.opened_at IS NULL), a.state_at
FROM application a FORCE INDEX (application_open)
JOIN application_person c ON c.application_id = a.id AND c.part = 'client'
WHERE a.open_due >= ? AND (a.open_due > ? OR a.id > ?) AND a.open_due <= ? AND (? = '' OR FIND_IN_SET(a.programme_id, ?))
ORDER BY a.open_due, a.id LIMIT ?

-- :name application_worklist_owner :for casework
--   :in owner_id:int? from_due:date same_due:date from_id:int to_due:date any_programme:text programme_ids:text limit:int
--   :out id:int reference:text due_on:date received_on:date state:text given_name:text family_name:text programme_id:int owner_id:int? is_open:int has_unread:int origin:text handed:int state_at:datetime
SELECT STRAIGHT_JOIN a.id, a.reference, a.due_on, a.received_on, a.state, c.given_name, c.family_name, a.programme_id, a.owner_id, 1,
	EXISTS (SELECT 1 FROM message m WHERE m.waits = 1 AND m.application_id = a.id),
	a.origin, EXISTS (SELECT 1 FROM handover h WHERE h.application_id = a.id AND h.to_id = a.owner_id AND h.opened_at IS NULL), a.state_at
FROM application a FORCE INDEX (application_owner_open)
JOIN application_person c ON c.application_id = a.id AND c.part = 'client'
WHERE a.owner_id <=> ? AND a.open_due >= ? AND (a.open_due > ? OR a.id > ?) AND a.open_due <= ? AND (? = '' OR FIND_IN_SET(a.programme_id, ?))
ORDER BY a.open_due, a.id LIMIT ?

-- A second state '' is none.
-- :name application_worklist_states :for casework
--   :in state:text from_due:date same_due:date from_id:int to_due:date owners:text owner_id:int? any_programme:text programme_ids:text limit:int state2:text from_due2:date same_due2:date from_id2:int to_due2:date owners2:text owner_id2:int? any_programme2:text programme_ids2:text limit2:int limit3:int
--   :out id:int reference:text due_on:date received_on:date state:text given_name:text family_name:text programme_id:int owner_id:int? is_open:int has_unread:int origin:text handed:int state_at:datetime
SELECT STRAIGHT_JOIN a.id, a.reference, a.due_on, a.received_on, a.state, c.given_name, c.family_name, a.programme_id, a.owner_id, 1,
	EXISTS (SELECT 1 FROM message m WHERE m.waits = 1 AND m.application_id = a.id),
	a.origin, EXISTS (SELECT 1 FROM handover h WHERE h.application_id = a.id AND h.to_id = a.owner_id AND h.opened_at IS NULL), a.state_at
FROM (
	(SELECT b.id, b.open_due FROM application b FORCE INDEX (application_state_open)
		WHERE b.state = ? AND b.open_due >= ? AND (b.open_due > ? OR b.id > ?) AND b.open_due <= ? AND (? = 'any' OR b.owner_id <=> ?)
			AND (? = '' OR FIND_IN_SET(b.programme_id, ?))
		ORDER BY b.open_due, b.id LIMIT ?)
	UNION ALL
	(SELECT b.id, b.open_due FROM application b FORCE INDEX (application_state_open)
		WHERE b.state = ? AND b.open_due >= ? AND (b.open_due > ? OR b.id > ?) AND b.open_due <= ? AND (? = 'any' OR b.owner_id <=> ?)
			AND (? = '' OR FIND_IN_SET(b.programme_id, ?))
		ORDER BY b.open_due, b.id LIMIT ?)
	ORDER BY open_due, id LIMIT ?) AS page
JOIN application a ON a.id = page.id
JOIN application_person c ON c.application_id = a.id AND c.part = 'client'
ORDER BY a.open_due, a.id

-- The same of a worker and of those whose deputy the worker is on a day; the page's ids are found first, so that only its rows are looked at.  The own
-- files are a piece of the index by owner.  Those of others are looked for among what is open: by owner the server would read all that are closed, too.
-- :name application_worklist_mine :for casework
--   :in user_id:int from_due:date same_due:date from_id:int to_due:date owners:text owner_id:int? any_programme:text programme_ids:text limit:int deputy_id:int on_from:date on_to:date from_due2:date same_due2:date from_id2:int to_due2:date owners2:text owner_id2:int? any_programme2:text programme_ids2:text limit2:int limit3:int
--   :out id:int reference:text due_on:date received_on:date state:text given_name:text family_name:text programme_id:int owner_id:int? is_open:int has_unread:int origin:text handed:int state_at:datetime
SELECT STRAIGHT_JOIN a.id, a.reference, a.due_on, a.received_on, a.state, c.given_name, c.family_name, a.programme_id, a.owner_id, 1,
	EXISTS (SELECT 1 FROM message m WHERE m.waits = 1 AND m.application_id = a.id),
	a.origin, EXISTS (SELECT 1 FROM handover h WHERE h.application_id = a.id AND h.to_id = a.owner_id AND h.opened_at IS NULL), a.state_at
FROM ((SELECT b.id, b.open_due FROM application b
		WHERE b.owner_id = ? AND b.open_due >= ? AND (b.open_due > ? OR b.id > ?) AND b.open_due <= ? AND (? = 'any' OR b.owner_id <=> ?)
			AND (? = '' OR FIND_IN_SET(b.programme_id, ?))
		ORDER BY b.open_due, b.id LIMIT ?)
	UNION
	(SELECT b.id, b.open_due FROM absence n STRAIGHT_JOIN application b FORCE INDEX (application_open) ON b.owner_id = n.user_id
		WHERE n.deputy_id = ? AND n.from_on <= ? AND n.to_on >= ? AND n.cancelled_at IS NULL
			AND b.open_due >= ? AND (b.open_due > ? OR b.id > ?) AND b.open_due <= ? AND (? = 'any' OR b.owner_id <=> ?)
			AND (? = '' OR FIND_IN_SET(b.programme_id, ?))
		ORDER BY b.open_due, b.id LIMIT ?)
	ORDER BY open_due, id LIMIT ?) AS page
JOIN application a ON a.id = page.id
JOIN application_person c ON c.application_id = a.id AND c.part = 'client'
ORDER BY a.open_due, a.id

-- Files in which something from the resident has not been read, closed ones too; those with a running term first, behind the end of the page before.
-- :name application_worklist_unread :for casework
--   :in from_closed:int from_due:date from_id:int owners:text owner_id:int? any_due:text due_from:date due_to:date any_programme:text programme_ids:text limit:int
--   :out id:int reference:text due_on:date received_on:date state:text given_name:text family_name:text programme_id:int owner_id:int? is_open:int has_unread:int origin:text handed:int
SELECT a.id, a.reference, a.due_on, a.received_on, a.state, c.given_name, c.family_name, a.programme_id, a.owner_id, a.open_due IS NOT NULL, 1, a.origin,
	EXISTS (SELECT 1 FROM handover h WHERE h.application_id = a.id AND h.to_id = a.owner_id AND h.opened_at IS NULL)
FROM (SELECT DISTINCT application_id AS id FROM message WHERE waits = 1) AS w
JOIN application a ON a.id = w.id
JOIN application_person c ON c.application_id = a.id AND c.part = 'client'
WHERE (a.open_due IS NULL, a.due_on, a.id) > (?, ?, ?) AND (? = 'any' OR a.owner_id <=> ?) AND (? = 'any' OR a.open_due BETWEEN ? AND ?)
	AND (? = '' OR FIND_IN_SET(a.programme_id, ?))
ORDER BY a.open_due IS NULL, a.due_on, a.id LIMIT ?

-- How many files are open, by whose and where they are, as far as a look at the first twenty thousand goes; the index alone answers it.  The piles above
-- the list are sums of it; where so many are open the look has not seen all, and application_piles_capped counts each pile by itself, of all kinds of
-- group.  Files in which something has not been read, closed ones too, are counted beside them.
-- :name application_open_counts :for casework :out owner_id:int? state:text programme_id:int has_unread:int is_open:int count:int
SELECT o.owner_id, o.state, o.programme_id, 0, 1, COUNT(*)
FROM (SELECT owner_id, state, programme_id FROM application FORCE INDEX (application_open) WHERE open_due IS NOT NULL LIMIT 20000) AS o
GROUP BY o.owner_id, o.state, o.programme_id
UNION ALL
SELECT a.owner_id, a.state, a.programme_id, 1, 0, COUNT(*)
FROM (SELECT DISTINCT application_id AS id FROM message WHERE waits = 1) AS u
JOIN application a ON a.id = u.id
GROUP BY a.owner_id, a.state, a.programme_id

-- The same of files whose term ends between two days, as far as a look at the first thousand goes.
-- :name application_open_counts_due :for casework :in from_due:date to_due:date unread_from:date unread_to:date
--   :out owner_id:int? state:text programme_id:int has_unread:int is_open:int count:int
SELECT o.owner_id, o.state, o.programme_id, 0, 1, COUNT(*)
FROM (SELECT owner_id, state, programme_id FROM application FORCE INDEX (application_open) WHERE open_due BETWEEN ? AND ? LIMIT 1000) AS o
GROUP BY o.owner_id, o.state, o.programme_id
UNION ALL
SELECT a.owner_id, a.state, a.programme_id, 1, 0, COUNT(*)
FROM (SELECT DISTINCT application_id AS id FROM message WHERE waits = 1) AS u
JOIN application a ON a.id = u.id AND a.open_due BETWEEN ? AND ?
GROUP BY a.owner_id, a.state, a.programme_id

-- :name application_piles_capped :for casework :out unit:int unassigned:int approval:int waiting:int unread:int
SELECT (SELECT COUNT(*) FROM (SELECT 1 FROM application WHERE open_due IS NOT NULL LIMIT 1000) AS o),
	(SELECT COUNT(*) FROM (SELECT 1 FROM application WHERE open_due IS NOT NULL AND owner_id IS NULL LIMIT 1000) AS n),
	(SELECT COUNT(*) FROM (SELECT 1 FROM application WHERE open_due IS NOT NULL AND state = 'for_approval' LIMIT 1000) AS f),
	(SELECT COUNT(*) FROM (SELECT 1 FROM application
		WHERE open_due IS NOT NULL AND state IN ('information_requested', 'without_progress') LIMIT 1000) AS w),
	(SELECT COUNT(*) FROM (SELECT DISTINCT application_id FROM message WHERE waits = 1 LIMIT 1000) AS u)

-- The pile of a worker, counted in the same way and found as application_worklist_mine finds it.
-- :name application_mine_capped :for casework,worker :in user_id:int deputy_id:int on_from:date on_to:date :out mine:int
SELECT (SELECT COUNT(*) FROM (SELECT 1 FROM application WHERE owner_id = ? AND open_due IS NOT NULL LIMIT 1000) AS o)
	+ (SELECT COUNT(*) FROM (SELECT DISTINCT b.id
		FROM absence n STRAIGHT_JOIN application b FORCE INDEX (application_open) ON b.owner_id = n.user_id
		WHERE n.deputy_id = ? AND n.from_on <= ? AND n.to_on >= ? AND n.cancelled_at IS NULL AND b.open_due IS NOT NULL LIMIT 1000) AS d)

-- Files in which the person with that code stands, found by its blind index; the newest first.
-- :name application_by_code :for casework :in code_index:blob limit:int
--   :out reference:text due_on:date received_on:date state:text given_name:text family_name:text programme_id:int owner_id:int? has_unread:int origin:text handed:int
SELECT STRAIGHT_JOIN DISTINCT a.reference, a.due_on, a.received_on, a.state, c.given_name, c.family_name, a.programme_id, a.owner_id,
	EXISTS (SELECT 1 FROM message m WHERE m.waits = 1 AND m.application_id = a.id),
	a.origin, EXISTS (SELECT 1 FROM handover h WHERE h.application_id = a.id AND h.to_id = a.owner_id AND h.opened_at IS NULL)
FROM person found
JOIN application_person f ON f.person_id = found.id
JOIN application a ON a.id = f.application_id
JOIN application_person c ON c.application_id = a.id AND c.part = 'client'
WHERE found.code_index = ? ORDER BY a.received_on DESC, a.id DESC LIMIT ?

-- Files in which somebody with that name stands, the newest first; two patterns, "family given" both ways round.  The files that are shown, the
-- last that came in, are found first in the indexes, so that only their rows are put together.
-- :name application_by_name :for casework :in pattern:text pattern_turned:text limit:int
--   :out reference:text due_on:date received_on:date state:text given_name:text family_name:text programme_id:int owner_id:int? has_unread:int origin:text handed:int
SELECT STRAIGHT_JOIN a.reference, a.due_on, a.received_on, a.state, c.given_name, c.family_name, a.programme_id, a.owner_id,
	EXISTS (SELECT 1 FROM message m WHERE m.waits = 1 AND m.application_id = a.id),
	a.origin, EXISTS (SELECT 1 FROM handover h WHERE h.application_id = a.id AND h.to_id = a.owner_id AND h.opened_at IS NULL)
FROM (SELECT STRAIGHT_JOIN DISTINCT f.application_id AS id
	FROM (SELECT id FROM person WHERE name_folded LIKE ? OR name_folded LIKE ? ORDER BY name_folded, id LIMIT 200) AS found
	JOIN application_person f ON f.person_id = found.id
	ORDER BY f.application_id DESC LIMIT ?) AS page
JOIN application a ON a.id = page.id
JOIN application_person c ON c.application_id = a.id AND c.part = 'client'
ORDER BY a.received_on DESC, a.id DESC

-- A file, and what else there is of it: what has_… says is not there, nobody asks for.  has_wishes: what is safe, what would help; has_siblings: other
-- files of the same submission; has_kin: others with a person of this one.  Before the office relies on a mail or a name: how many mails about the file the mail server refused,
-- what the applicant has written and nobody has read, and how he or she has been recognised ("self-asserted,email-proven").
-- viewers: who but this person has looked at it since a time, a line each with the first time (cgi-bin/casework/viewing.c).
-- :name application_file :for casework :in since:int user_id:int same_since:int reference:text
--   :out id:int reference:text state:text state_at:datetime version:int received_at:datetime received_on:date due_nominal_on:date due_on:date due_extended_on:date extended_to:date? reopened_on:date? counted_from:date decided_on:date? for_whom:text origin:text language:text phone:text email:text channel:text grounds:text problem_sealed:blob? owner_id:int? owner:text? has_acts:int has_draft:int has_place:int has_children:int has_representation:int has_papers:int has_handover:int has_wishes:int has_preferences:int has_siblings:int has_kin:int has_exceptions:int has_hearing:int has_separation:int undelivered:int unread:int levels:text? programme_id:int code:text programme_lv:text programme_en:text whom_lv:text whom_en:text sessions:int? legal_ref:text registered:text? viewers:text?
SELECT a.id, a.reference, a.state, a.state_at, a.version, a.received_at, a.received_on, a.due_nominal_on, a.due_on, a.due_extended_on,
	a.extended_to, a.reopened_on, a.counted_from, a.decided_on, a.for_whom, a.origin, a.language, a.phone, a.email, a.channel, a.grounds, a.problem_sealed, a.owner_id, u.name,
	EXISTS (SELECT 1 FROM act t WHERE t.application_id = a.id),
	d.id IS NOT NULL,
	EXISTS (SELECT 1 FROM place l WHERE l.application_id = a.id),
	EXISTS (SELECT 1 FROM application_child c WHERE c.application_id = a.id),
	EXISTS (SELECT 1 FROM representation r WHERE r.application_id = a.id),
	EXISTS (SELECT 1 FROM attachment_link f WHERE f.application_id = a.id),
	EXISTS (SELECT 1 FROM handover h WHERE h.application_id = a.id),
	a.no_letters OR a.no_calls OR a.wish_sealed IS NOT NULL OR n.application_id IS NOT NULL,
	EXISTS (SELECT 1 FROM application_preference f WHERE f.application_id = a.id),
	EXISTS (SELECT 1 FROM application s WHERE s.submission_id = a.submission_id AND s.id <> a.id),
	EXISTS (SELECT 1 FROM application_person mine JOIN application_person theirs ON theirs.person_id = mine.person_id
		WHERE mine.application_id = a.id AND theirs.application_id <> a.id),
	EXISTS (SELECT 1 FROM eligibility_exception e WHERE e.application_id = a.id),
	EXISTS (SELECT 1 FROM hearing h WHERE h.application_id = a.id) OR EXISTS (SELECT 1 FROM message m WHERE m.application_id = a.id AND m.kind = 'hearing'),
	EXISTS (SELECT 1 FROM application_person c JOIN separation x ON x.person_id = c.person_id WHERE c.application_id = a.id)
		OR EXISTS (SELECT 1 FROM application_person c JOIN separation x ON x.other_id = c.person_id WHERE c.application_id = a.id),
	(SELECT COUNT(*) FROM outbox o
		WHERE o.stream = a.id AND o.state = 'parked' AND o.kind IN ('receipt_mail', 'message_mail', 'request_mail', 'email_code_mail'))
	+ (SELECT COUNT(*) FROM act t
		JOIN application_person c ON c.application_id = t.application_id AND c.part = 'client'
		JOIN outbox o ON o.stream = c.person_id AND o.kind = 'decision_mail' AND o.state = 'parked' AND o.object_id = t.id
		WHERE t.application_id = a.id),
	(SELECT COUNT(*) FROM message m WHERE m.waits = 1 AND m.application_id = a.id),
	(SELECT GROUP_CONCAT(DISTINCT i.level) FROM identity_fact i WHERE i.application_id = a.id),
	a.programme_id, p.code, p.name_lv, p.name_en, p.whom_lv, p.whom_en, p.sessions, p.legal_ref,
	(SELECT r.mark FROM document r WHERE r.application_once = a.id),
	(SELECT GROUP_CONCAT(DISTINCT CONCAT(CAST(UNIX_TIMESTAMP(v.at) AS SIGNED), ' ', w.post_title, ' ', w.name) ORDER BY v.at SEPARATOR '\n')
		FROM audit v JOIN app_user w ON w.id = v.actor_id
		WHERE v.object = CONVERT(CONCAT('application:', a.id) USING ascii) AND v.action = 'view' AND v.at >= FROM_UNIXTIME(?) AND v.actor_id <> ?
			AND NOT EXISTS (SELECT 1 FROM audit o WHERE o.object = v.object AND o.action = 'view' AND o.actor_id = v.actor_id AND o.at < v.at
				AND o.at >= FROM_UNIXTIME(?)))
FROM application a
JOIN programme p ON p.id = a.programme_id
LEFT JOIN app_user u ON u.id = a.owner_id
LEFT JOIN decision d ON d.application_id = a.id AND d.open_key = 1
LEFT JOIN application_need n ON n.application_id = a.id
WHERE a.reference = ?

-- Who has entered a file, and when.
-- :name application_entry :for casework :in reference:text :out id:int origin:text submission_id:text actor_id:int? entered_at:datetime
SELECT a.id, a.origin, a.submission_id, h.actor_id, h.at
FROM application a JOIN application_history h ON h.application_id = a.id AND h.seq = 1
WHERE a.reference = ?

-- What else there is of the family: files of the same submission, and those in which a person of this one stands.
-- :name application_family :for casework :in application_id:int same_application_id:int limit:int
--   :out id:int reference:text given_name:text family_name:text programme_id:int state:text due_on:date received_on:date
SELECT a.id, a.reference, c.given_name, c.family_name, a.programme_id, a.state, a.due_on, a.received_on
FROM (SELECT theirs.application_id AS id
	FROM application_person mine JOIN application_person theirs ON theirs.person_id = mine.person_id
	WHERE mine.application_id = ?
	UNION
	SELECT other.id FROM application me JOIN application other ON other.submission_id = me.submission_id WHERE me.id = ?) AS kin
JOIN application a ON a.id = kin.id
JOIN application_person c ON c.application_id = a.id AND c.part = 'client'
ORDER BY a.received_on DESC, a.id DESC LIMIT ?

-- What else the client of a file has in a calendar year: other files that came in then, in any state, and places that use up the right of the year.
-- :name application_same_year :for casework,provider :in application_id:int same_id:int from_on:date to_on:date quota_year:int limit:int
--   :out reference:text programme_id:int state:text received_on:date place_state:text? counts:int
SELECT a.reference, a.programme_id, a.state, a.received_on, l.state, COALESCE(l.quota_key, 0)
FROM application_person mine
JOIN application_person theirs ON theirs.person_id = mine.person_id AND theirs.part IN ('client', 'participant')
JOIN application a ON a.id = theirs.application_id
LEFT JOIN place l ON l.application_id = a.id AND l.id = (SELECT MAX(x.id) FROM place x WHERE x.application_id = a.id)
WHERE mine.application_id = ? AND mine.part = 'client' AND a.id <> ? AND (a.received_on BETWEEN ? AND ? OR l.quota_key = ?)
ORDER BY a.received_on DESC, a.id DESC LIMIT ?

-- :name application_people :for casework :in application_id:int
--   :out part:text person_id:int given_name:text family_name:text birth_date:date sex:text address:text relation:text uuid:text code_sealed:blob?
SELECT c.part, c.person_id, c.given_name, c.family_name, c.birth_date, c.sex, c.address, c.relation, p.uuid, p.code_sealed
FROM application_person c JOIN person p ON p.id = c.person_id WHERE c.application_id = ? ORDER BY c.part, c.seq

-- What else the applicant told; the other files of the same submission belong to other children.
-- :name application_told :for casework :in application_id:int
--   :out no_letters:int no_calls:int wish_sealed:blob? times:text? spoken:text? needs:text? note_sealed:blob? programmes:text? children:text? same:text?
SELECT a.no_letters, a.no_calls, a.wish_sealed, n.times, n.language, n.needs, n.note_sealed,
	(SELECT GROUP_CONCAT(CONCAT(p.code, ' ', p.name_lv) ORDER BY f.seq SEPARATOR '\n')
		FROM application_preference f JOIN programme p ON p.id = f.programme_id WHERE f.application_id = a.id),
	(SELECT GROUP_CONCAT(DATE_FORMAT(c.birth_date, '%d.%m.%Y.') ORDER BY c.seq SEPARATOR ', ') FROM application_child c WHERE c.application_id = a.id),
	(SELECT GROUP_CONCAT(o.reference ORDER BY o.submission_no SEPARATOR ', ') FROM application o WHERE o.submission_id = a.submission_id AND o.id <> a.id)
FROM application a LEFT JOIN application_need n ON n.application_id = a.id WHERE a.id = ?

-- The rows with which the file went to another worker say from whom to whom; the note is sealed.
-- :name application_history_rows :for casework :in application_id:int
--   :out seq:int state:text at:datetime actor:text? note:text handed_from:text? handed_to:text? reason:text? handed_uuid:text? handed_sealed:blob? exception:text?
SELECT h.seq, h.state, h.at, u.name, h.note, f.name, t.name, o.reason, o.uuid, o.note_sealed, IF(e.granted, 'granted', IF(e.granted = 0, 'revoked', NULL))
FROM application_history h LEFT JOIN app_user u ON u.id = h.actor_id
LEFT JOIN handover o ON o.application_id = h.application_id AND o.seq = h.seq
LEFT JOIN app_user f ON f.id = o.from_id LEFT JOIN app_user t ON t.id = o.to_id
LEFT JOIN eligibility_exception e ON e.application_id = h.application_id AND e.seq = h.seq
WHERE h.application_id = ? ORDER BY h.seq

-- Where the file stands and who brought it there.
-- :name application_last_move :for casework :in reference:text :out state:text at:datetime actor:text?
SELECT h.state, h.at, u.name
FROM application a JOIN application_history h ON h.application_id = a.id
LEFT JOIN app_user u ON u.id = h.actor_id
WHERE a.reference = ? ORDER BY h.seq DESC LIMIT 1

-- Children of an adult client of whom only the birth dates are known.
-- :name application_children :for casework :in application_id:int :out birth_date:date
SELECT birth_date FROM application_child WHERE application_id = ? ORDER BY seq
