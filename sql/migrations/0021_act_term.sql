-- The term that ran when an act decided or lengthened it: from which day it was counted, and when it ended.  A report counts acts, and what comes later (the
-- file decided anew, a term of its own) changes none of them.  A later act about a decision has none, nor need one from before this system.
ALTER TABLE act
	ADD COLUMN counted_from DATE NULL AFTER contest_until,
	ADD COLUMN due_on DATE NULL AFTER counted_from;

-- Acts that are there.  Of files that were never decided anew the file says it; the others came before or after a reopening.
UPDATE act t JOIN application a ON a.id = t.application_id
SET t.counted_from = a.received_on, t.due_on = IF(t.outcome = 'extended', NULL, a.due_on)
WHERE a.reopened_on IS NULL AND t.outcome IN ('granted', 'granted_in_part', 'refused', 'extended');

UPDATE act t JOIN application a ON a.id = t.application_id
JOIN (SELECT h.application_id, MAX(h.at) AS at
	FROM application_history h JOIN application_history b ON b.application_id = h.application_id AND b.seq = h.seq - 1
	WHERE h.state = 'in_review' AND b.state IN ('granted', 'granted_in_part', 'refused') GROUP BY h.application_id) AS last ON last.application_id = a.id
SET t.counted_from = IF(t.issued_at > last.at, a.reopened_on, COALESCE((SELECT CAST(MAX(h.at) AS DATE)
		FROM application_history h JOIN application_history b ON b.application_id = h.application_id AND b.seq = h.seq - 1
		WHERE h.application_id = a.id AND h.at < t.issued_at AND h.state = 'in_review' AND b.state IN ('granted', 'granted_in_part', 'refused')),
		a.received_on)),
	t.due_on = IF(t.issued_at > last.at AND t.outcome <> 'extended', a.due_on, NULL)
WHERE a.reopened_on IS NOT NULL AND t.outcome IN ('granted', 'granted_in_part', 'refused', 'extended');

-- A term that stands nowhere any more: as the file was extended to, or as that of other files which came in on that day, or a month.
UPDATE act t
SET t.due_on = COALESCE(
	(SELECT e.extend_to + INTERVAL ELT(WEEKDAY(e.extend_to) + 1, 0, 0, 0, 0, 0, 2, 1) DAY FROM act e
		WHERE e.application_id = t.application_id AND e.outcome = 'extended' AND e.id < t.id AND e.issued_on >= t.counted_from ORDER BY e.id DESC LIMIT 1),
	(SELECT MIN(s.due_on) FROM application s WHERE s.received_on = t.counted_from AND s.reopened_on IS NULL AND s.extended_to IS NULL),
	t.counted_from + INTERVAL 1 MONTH + INTERVAL ELT(WEEKDAY(t.counted_from + INTERVAL 1 MONTH) + 1, 0, 0, 0, 0, 0, 2, 1) DAY)
WHERE t.counted_from IS NOT NULL AND t.due_on IS NULL;

ALTER TABLE act
	ADD CONSTRAINT act_term CHECK ((counted_from IS NULL) = (due_on IS NULL)
		AND (origin = 'import' OR (outcome IN ('corrected', 'suspended', 'terminated', 'revoked')) = (due_on IS NULL)));

-- What the work list counts and filters stands in the index by term, so that files which are not shown need not be read.
ALTER TABLE application
	DROP KEY application_open,
	ADD KEY application_open (open_due, id, owner_id, state, programme_id);
