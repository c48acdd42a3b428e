-- Contests of acts: what was filed, its steps, and which of them run.

-- :name contest_insert :for casework
--   :in uuid:text filed_on:date way:text filer_sealed:blob text_sealed:blob state:text due_on:date act_id:int
INSERT INTO contest (uuid, act_id, withdrawal, filed_on, way, filer_sealed, text_sealed, state, due_on)
SELECT ?, id, IF(outcome = 'revoked', 1, NULL), ?, ?, ?, ?, ?, ? FROM act WHERE id = ?

-- The contest that a form has made.
-- :name contest_by_form :for casework :in uuid:text :out id:int act_id:int filed_on:date way:text filer_sealed:blob text_sealed:blob
SELECT id, act_id, filed_on, way, filer_sealed, text_sealed FROM contest WHERE uuid = ?

-- :name contest_step_add :for casework
--   :in contest_id:int seq:int state:text day:date number:text body:text due_on:date? note_sealed:blob? now:int actor_id:int
INSERT INTO contest_step (contest_id, seq, state, day, number, body, due_on, note_sealed, at, actor_id)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, FROM_UNIXTIME(?), ?)

-- Where a contest stands, with the day of its newest step.
-- :name contest_state :for casework :in id:int :out uuid:text state:text version:int day:date application_id:int number:text outcome:text
SELECT c.uuid, c.state, c.version, (SELECT s.day FROM contest_step s WHERE s.contest_id = c.id ORDER BY s.seq DESC LIMIT 1),
	(SELECT t.application_id FROM act t WHERE t.id = c.act_id),
	(SELECT t.number FROM act t WHERE t.id = c.act_id), (SELECT t.outcome FROM act t WHERE t.id = c.act_id)
FROM contest c WHERE c.id = ? FOR UPDATE

-- :name contest_set_state :for casework :in state:text due_on:date? id:int version:int
UPDATE contest SET state = ?, due_on = ?, version = version + 1 WHERE id = ? AND version = ?

-- Of the act: what counts now (sql/queries/delivery.sql).  AUTHORITY: what the higher authority has made of it; it decides once.
-- :name contest_one :for casework :in id:int
--   :out id:int uuid:text reference:text number:text outcome:text issued_on:date effective_on:date contest_until:date filed_on:date way:text filer_sealed:blob text_sealed:blob state:text due_on:date? version:int authority:text?
SELECT c.id, c.uuid, a.reference, t.number, t.outcome, t.issued_on, COALESCE(d.effective_on, t.effective_on),
	COALESCE(d.contest_until, t.contest_until), c.filed_on, c.way, c.filer_sealed, c.text_sealed, c.state, c.due_on, c.version,
	(SELECT s.state FROM contest_step s WHERE s.contest_id = c.id AND s.state IN ('upheld', 'amended', 'annulled', 'not_examined'))
FROM contest c
JOIN act t ON t.id = c.act_id
JOIN application a ON a.id = t.application_id
LEFT JOIN act_delivery d ON d.act_id = t.id AND d.seq = (SELECT MAX(x.seq) FROM act_delivery x WHERE x.act_id = t.id)
WHERE c.id = ?

-- :name contest_steps :for casework :in contest_id:int
--   :out seq:int state:text day:date number:text body:text due_on:date? note_sealed:blob? at:datetime actor:text registered:text?
SELECT s.seq, s.state, s.day, s.number, s.body, s.due_on, s.note_sealed, s.at, u.name, r.mark
FROM contest_step s
JOIN app_user u ON u.id = s.actor_id
LEFT JOIN document r ON r.contest_id = s.contest_id AND r.contest_seq = s.seq
WHERE s.contest_id = ? ORDER BY s.seq

-- The contests of a file, the newest first.
-- :name contest_of_application :for public,casework :in application_id:int
--   :out id:int number:text outcome:text state:text filed_on:date due_on:date? authority:text?
SELECT c.id, t.number, t.outcome, c.state, c.filed_on, c.due_on,
	(SELECT s.state FROM contest_step s WHERE s.contest_id = c.id AND s.state IN ('upheld', 'amended', 'annulled', 'not_examined'))
FROM act t JOIN contest c ON c.act_id = t.id WHERE t.application_id = ? ORDER BY c.id DESC

-- Of the contests of a file's newest act (not a withdrawal that was annulled), and of others that are still examined, one that is examined, or else one that has changed the act, or else the
-- newest; for the resident: where it is, never who filed it.
-- :name contest_resident :for public,casework :in application_id:int
--   :out outcome:text state:text filed_on:date due_on:date? body:text day:date authority:text?
SELECT t.outcome, c.state, c.filed_on, c.due_on, s.body, s.day,
	(SELECT d.state FROM contest_step d WHERE d.contest_id = c.id AND d.state IN ('upheld', 'amended', 'annulled', 'not_examined'))
FROM contest c
JOIN act t ON t.id = c.act_id
JOIN contest_step s ON s.contest_id = c.id AND s.seq = (SELECT MAX(x.seq) FROM contest_step x WHERE x.contest_id = c.id)
WHERE t.application_id = ? AND (c.state IN ('filed', 'forwarded', 'appealed')
	OR c.act_id = (SELECT MAX(n.id) FROM act n WHERE n.application_id = t.application_id
		AND NOT (n.outcome = 'revoked' AND EXISTS (SELECT 1 FROM contest k JOIN contest_step e ON e.contest_id = k.id
			WHERE k.act_id = n.id AND e.state IN ('annulled', 'court_annulled')))))
ORDER BY c.state IN ('filed', 'forwarded', 'appealed') DESC,
	EXISTS (SELECT 1 FROM contest_step e WHERE e.contest_id = c.id AND e.state IN ('amended', 'annulled', 'court_amended', 'court_annulled')) DESC,
	c.id DESC LIMIT 1

-- The register: what runs first (the most urgent on top; what has no term behind), then what has ended.  Runs: with the office, the authority or the
-- court, or the way to court is still open (lib/domain/contest.h).  SHOW: "running", "ended" or "" for all; of STATE where that is not "".
-- :name contest_page :for casework :in today:date show_running:text show_ended:text any_state:text state:text limit:int offset:int
--   :out id:int reference:text number:text outcome:text given_name:text family_name:text filed_on:date contest_until:date state:text due_on:date? running:int
SELECT l.id, a.reference, t.number, t.outcome, p.given_name, p.family_name, l.filed_on, COALESCE(d.contest_until, t.contest_until), l.state,
	l.due_on, l.running
FROM (SELECT c.id, c.act_id, c.filed_on, c.state, c.due_on, c.state IN ('filed', 'forwarded', 'appealed')
		OR (c.state IN ('upheld', 'amended', 'annulled', 'not_examined') AND c.due_on >= ?) AS running
	FROM contest c) AS l
JOIN act t ON t.id = l.act_id
JOIN application a ON a.id = t.application_id
JOIN application_person p ON p.application_id = a.id AND p.part = 'client'
LEFT JOIN act_delivery d ON d.act_id = t.id AND d.seq = (SELECT MAX(x.seq) FROM act_delivery x WHERE x.act_id = t.id)
WHERE (? <> 'running' OR l.running = 1) AND (? <> 'ended' OR l.running = 0) AND (? = '' OR l.state = ?)
ORDER BY l.running DESC, IF(l.running, l.due_on IS NULL, 0), IF(l.running, l.due_on, NULL), l.filed_on DESC, l.id DESC LIMIT ? OFFSET ?

-- :name contest_counts :for public,casework,worker
--   :in today:date any_state:text state:text same_today:date any_ended_state:text ended_state:text :out running:int ended:int
SELECT (SELECT COUNT(*) FROM contest c
		WHERE (c.state IN ('filed', 'forwarded', 'appealed')
			OR (c.state IN ('upheld', 'amended', 'annulled', 'not_examined') AND c.due_on >= ?)) AND (? = '' OR c.state = ?)),
	(SELECT COUNT(*) FROM contest c
		WHERE c.state NOT IN ('filed', 'forwarded', 'appealed')
			AND (c.state NOT IN ('upheld', 'amended', 'annulled', 'not_examined') OR c.due_on < ?) AND (? = '' OR c.state = ?))

-- Files with a contest that runs, a pile of the work list: how many of each kind of group, by the last day on which it runs (one that waits for the
-- office, the authority or the court has none).  A day more, since a day in Riga is not one in Greenwich.
-- :name contest_files_counts :for public,casework :out programme_id:int owner_id:int? runs_to:date count:int
SELECT f.programme_id, f.owner_id, f.runs_to, COUNT(*)
FROM (SELECT a.programme_id, a.owner_id, MAX(IF(c.state IN ('filed', 'forwarded', 'appealed'), DATE '9999-12-31', c.due_on)) AS runs_to
	FROM contest c JOIN act t ON t.id = c.act_id JOIN application a ON a.id = t.application_id
	WHERE c.state IN ('filed', 'forwarded', 'appealed')
		OR (c.state IN ('upheld', 'amended', 'annulled', 'not_examined') AND c.due_on >= UTC_DATE() - INTERVAL 1 DAY)
	GROUP BY a.id, a.programme_id, a.owner_id) AS f
GROUP BY f.programme_id, f.owner_id, f.runs_to

-- The same files as rows of the work list, by the term of the contest.
-- :name contest_files :for casework
--   :in today:date any_programme:text programme_ids:text owners:text owner_id:int? behind:date same:date behind_id:int limit:int
--   :out id:int reference:text due_on:date received_on:date state:text given_name:text family_name:text programme_id:int owner_id:int? has_unread:int origin:text handed:int is_open:int contest_id:int contest_state:text contest_due:date? sorted_by:date
SELECT a.id, a.reference, a.due_on, a.received_on, a.state, p.given_name, p.family_name, a.programme_id, a.owner_id,
	EXISTS (SELECT 1 FROM message m WHERE m.waits = 1 AND m.application_id = a.id), a.origin, 0, 1, c.id, c.state, c.due_on, n.sorted_by
FROM (SELECT r.id, t.application_id, COALESCE(r.due_on, DATE '9999-12-31') AS sorted_by
	FROM (SELECT MAX(x.id) AS id FROM contest x JOIN act y ON y.id = x.act_id
		WHERE x.state IN ('filed', 'forwarded', 'appealed') OR (x.state IN ('upheld', 'amended', 'annulled', 'not_examined') AND x.due_on >= ?)
		GROUP BY y.application_id) AS newest
	JOIN contest r ON r.id = newest.id
	JOIN act t ON t.id = r.act_id) AS n
JOIN contest c ON c.id = n.id
JOIN application a ON a.id = n.application_id
JOIN application_person p ON p.application_id = a.id AND p.part = 'client'
WHERE (? = '' OR FIND_IN_SET(a.programme_id, ?)) AND (? = 'any' OR a.owner_id <=> ?) AND (n.sorted_by > ? OR (n.sorted_by = ? AND a.id > ?))
ORDER BY n.sorted_by, a.id LIMIT ?

-- Files of a worker in which a withdrawal was annulled and there is a newer decision: maybe two stand now (lib/domain/right.h says).
-- :name contest_again :for casework,worker :in owner_id:int limit:int :out id:int reference:text given_name:text family_name:text
SELECT DISTINCT a.id, a.reference, p.given_name, p.family_name
FROM contest c
JOIN act w ON w.id = c.act_id
JOIN application a ON a.id = w.application_id
JOIN application_person p ON p.application_id = a.id AND p.part = 'client'
WHERE c.withdrawal = 1 AND c.state IN ('annulled', 'court_annulled', 'court_upheld', 'withdrawn') AND a.owner_id = ?
	AND EXISTS (SELECT 1 FROM act n WHERE n.application_id = a.id AND n.id > w.id AND n.outcome IN ('granted', 'granted_in_part', 'refused'))
ORDER BY a.id DESC LIMIT ?
