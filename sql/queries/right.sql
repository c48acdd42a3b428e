-- The right to a service by a file's acts, and the place that follows it (lib/domain/right.h).

-- All acts of a file, the oldest first, each with the contest that tells most about it: one that is still examined, or else one that has changed it,
-- or else the newest.
-- :name right_acts :for casework,worker :in application_id:int
--   :out id:int about_id:int? outcome:text number:text approved_by:int effective_on:date contest_until:date from_on:date? until_on:date? keeps_place:int contest_state:text? contest_due:date? authority:text?
SELECT t.id, t.about_id, t.outcome, t.number, t.approved_by, COALESCE(n.effective_on, t.effective_on), COALESCE(n.contest_until, t.contest_until), t.from_on,
	t.until_on, COALESCE(g.keeps_place, 0), k.state, k.due_on,
	(SELECT d.state FROM contest_step d WHERE d.contest_id = k.id AND d.state IN ('upheld', 'amended', 'annulled', 'not_examined'))
FROM act t
LEFT JOIN act_delivery n ON n.act_id = t.id AND n.seq = (SELECT MAX(x.seq) FROM act_delivery x WHERE x.act_id = t.id)
LEFT JOIN service_ground g ON g.id = t.ground_id
LEFT JOIN contest k ON k.id = (SELECT c.id FROM contest c WHERE c.act_id = t.id
	ORDER BY c.state IN ('filed', 'forwarded', 'appealed') DESC,
		EXISTS (SELECT 1 FROM contest_step e
			WHERE e.contest_id = c.id AND e.state IN ('amended', 'annulled', 'court_amended', 'court_annulled')) DESC, c.id DESC LIMIT 1)
WHERE t.application_id = ? ORDER BY t.id

-- The live place of a file; BEFORE: what it was before it was suspended.
-- :name right_place :for casework,worker,provider,public :in application_id:int :out id:int support_group_id:int person_id:int state:text version:int starts_on:date seats:int before:text?
SELECT l.id, l.support_group_id, l.person_id, l.state, l.version, l.starts_on, l.seats,
	(SELECT h.state FROM place_history h WHERE h.place_id = l.id AND h.state IN ('enrolled', 'active') ORDER BY h.seq DESC LIMIT 1)
FROM place l WHERE l.application_id = ? AND l.live = 1

-- :name right_place_set :for casework,worker,provider,public :in state:text released:int id:int version:int
UPDATE place SET state = ?, released = ?, quota_year = IF(released = 1, NULL, quota_year), version = version + 1 WHERE id = ? AND version = ?

-- :name right_place_history :for casework,provider,worker,public :in place_id:int state:text now:int actor_id:int? note:text same_place_id:int
INSERT INTO place_history (place_id, seq, state, at, actor_id, note)
SELECT ?, last.seq + 1, ?, FROM_UNIXTIME(?), ?, ? FROM (SELECT COALESCE(MAX(seq), 0) AS seq FROM place_history WHERE place_id = ?) AS last

-- A seat is free again; first the group, then the place, as when it is given.
-- :name right_seat_free :for casework,worker,provider,public :in seats:int group_id:int seats_again:int
UPDATE support_group SET places_taken = places_taken - ?, version = version + 1 WHERE id = ? AND places_taken >= ?

-- The right is there anew: a place that was lost with it is no place any more that the person has had.
-- :name right_places_release :for casework,worker,public,provider :in application_id:int
UPDATE place SET released = 1, quota_year = NULL, version = version + 1 WHERE application_id = ? AND state = 'discontinued' AND released = 0

-- Files whose right may change with the day: something suspends, ends or withdraws it, or the grant itself was contested.
-- :name right_moving :for casework,worker,public :in after_id:int limit:int :out application_id:int
SELECT DISTINCT t.application_id FROM act t JOIN referral r ON r.application_id = t.application_id AND r.state IN ('valid', 'void')
WHERE (t.outcome IN ('suspended', 'terminated', 'revoked') OR (r.held = 1 AND r.act_id = t.id AND EXISTS (SELECT 1 FROM contest c WHERE c.act_id = t.id)))
	AND t.application_id > ? ORDER BY t.application_id LIMIT ?
