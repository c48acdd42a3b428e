-- Places in groups and the queue for them.  The wall: only through a group of the user's provider (and, for a leader, his or her own).

-- Who waits: valid referrals for the group's kind that are carried out just now (lib/domain/right.h) and have no place and no offered one, or had to
-- give it up for a suspension.  The filters: what an applicant has said of language and times, and the age of the client.
-- :name place_queue_count :for provider,casework
--   :in today:date group_id:int contracts:text any_language:int language:text any_times:int times:text age_from:int age_to:int :out total:int
SELECT COUNT(*) FROM (SELECT n.language, n.times, TIMESTAMPDIFF(YEAR, c.birth_date, ?) AS age
	FROM support_group g
	JOIN programme gp ON gp.id = g.programme_id
	JOIN programme ap ON ap.code = gp.code
	JOIN referral r ON r.contract_id = g.contract_id AND r.programme_id = ap.id AND r.live = 1 AND r.held = 0
	JOIN application_person c ON c.application_id = r.application_id AND c.part = 'client'
	LEFT JOIN application_need n ON n.application_id = r.application_id
	WHERE g.id = ? AND FIND_IN_SET(g.contract_id, ?) AND NOT EXISTS (SELECT 1 FROM place l WHERE l.application_id = r.application_id AND l.released = 0)) q
WHERE (? = 1 OR q.language = ?) AND (? = 1 OR FIND_IN_SET(?, q.times)) AND q.age BETWEEN ? AND ?

-- In the order of receipt, with each one's number in the whole queue.  Beside: the year's place of the person, if it is used and there is no exception;
-- whether the service begins behind the group's last session; whether somebody in the group must not be together with this person; whether a seat in
-- this group was not taken.
-- :name place_queue_page :for provider,casework
--   :in today:date group_id:int contracts:text any_language:int language:text any_times:int times:text age_from:int age_to:int limit:int offset:int
--   :out position:int application_id:int reference:text given_name:text family_name:text received_on:date referral:text sessions:int? not_before:date? age:int language:text? times:text? year_used:int too_early:int apart:int not_taken:int
SELECT q.position, q.application_id, q.reference, q.given_name, q.family_name, q.received_on, q.referral, q.sessions, q.not_before, q.age, q.language, q.times,
	q.state_financed = 0 AND EXISTS (SELECT 1 FROM place y
		WHERE y.person_id = q.person_id AND y.quota_key = YEAR(q.first_on) AND y.override_no = 0)
	AND NOT EXISTS (SELECT 1 FROM eligibility_exception e
		WHERE e.application_id = q.application_id AND e.rule IN ('', 'one_group_per_year') AND e.granted = 1
			AND NOT EXISTS (SELECT 1 FROM eligibility_exception r WHERE r.application_id = e.application_id AND r.rule = e.rule AND r.seq > e.seq)),
	COALESCE(q.not_before > (SELECT MAX(s.planned_on) FROM group_session s WHERE s.support_group_id = q.group_id AND s.kind <> 'one_to_one' AND s.state = 'planned'), 0),
	EXISTS (SELECT 1 FROM application_person m JOIN separation x ON x.live = 1 AND m.person_id IN (x.person_id, x.other_id)
		JOIN application_person o ON o.person_id = IF(x.person_id = m.person_id, x.other_id, x.person_id) AND o.part <> 'applicant'
		JOIN place l ON l.application_id = o.application_id AND l.live = 1 AND l.support_group_id = q.group_id
		WHERE m.application_id = q.application_id AND m.part <> 'applicant'),
	EXISTS (SELECT 1 FROM place d JOIN place_offer f ON f.place_id = d.id
		WHERE d.application_id = q.application_id AND d.support_group_id = q.group_id AND f.answer IN ('declined', 'expired'))
FROM (SELECT ROW_NUMBER() OVER (ORDER BY a.received_on, a.received_at, a.id) AS position, g.id AS group_id, g.first_on, gp.state_financed, a.id AS application_id,
		a.reference, c.person_id, c.given_name, c.family_name, a.received_on, r.number AS referral, r.sessions, r.not_before,
		TIMESTAMPDIFF(YEAR, c.birth_date, ?) AS age, n.language, n.times
	FROM support_group g
	JOIN programme gp ON gp.id = g.programme_id
	JOIN programme ap ON ap.code = gp.code
	JOIN referral r ON r.contract_id = g.contract_id AND r.programme_id = ap.id AND r.live = 1 AND r.held = 0
	JOIN application a ON a.id = r.application_id
	JOIN application_person c ON c.application_id = a.id AND c.part = 'client'
	LEFT JOIN application_need n ON n.application_id = a.id
	WHERE g.id = ? AND FIND_IN_SET(g.contract_id, ?) AND NOT EXISTS (SELECT 1 FROM place l WHERE l.application_id = r.application_id AND l.released = 0)) q
WHERE (? = 1 OR q.language = ?) AND (? = 1 OR FIND_IN_SET(?, q.times)) AND q.age BETWEEN ? AND ?
ORDER BY q.position LIMIT ? OFFSET ?

-- The first of them whom nothing of that stands in the way of: no row where there is none.
-- :name place_queue_next :for provider,casework :in group_id:int contracts:text :out application_id:int
SELECT a.id
FROM support_group g
JOIN programme gp ON gp.id = g.programme_id
JOIN programme ap ON ap.code = gp.code
JOIN referral r ON r.contract_id = g.contract_id AND r.programme_id = ap.id AND r.live = 1 AND r.held = 0
JOIN application a ON a.id = r.application_id
JOIN application_person c ON c.application_id = a.id AND c.part = 'client'
WHERE g.id = ? AND FIND_IN_SET(g.contract_id, ?) AND NOT EXISTS (SELECT 1 FROM place l WHERE l.application_id = r.application_id AND l.released = 0)
	AND (gp.state_financed = 1 OR NOT EXISTS (SELECT 1 FROM place y WHERE y.person_id = c.person_id AND y.quota_key = YEAR(g.first_on) AND y.override_no = 0)
		OR EXISTS (SELECT 1 FROM eligibility_exception e
			WHERE e.application_id = a.id AND e.rule IN ('', 'one_group_per_year') AND e.granted = 1
				AND NOT EXISTS (SELECT 1 FROM eligibility_exception w WHERE w.application_id = e.application_id AND w.rule = e.rule AND w.seq > e.seq)))
	AND (r.not_before IS NULL OR r.not_before <= (SELECT MAX(s.planned_on) FROM group_session s WHERE s.support_group_id = g.id AND s.kind <> 'one_to_one' AND s.state = 'planned'))
	AND NOT EXISTS (SELECT 1 FROM application_person m JOIN separation x ON x.live = 1 AND m.person_id IN (x.person_id, x.other_id)
		JOIN application_person o ON o.person_id = IF(x.person_id = m.person_id, x.other_id, x.person_id) AND o.part <> 'applicant'
		JOIN place l ON l.application_id = o.application_id AND l.live = 1 AND l.support_group_id = g.id
		WHERE m.application_id = a.id AND m.part <> 'applicant')
	AND NOT EXISTS (SELECT 1 FROM place d JOIN place_offer f ON f.place_id = d.id
		WHERE d.application_id = a.id AND d.support_group_id = g.id AND f.answer IN ('declined', 'expired'))
ORDER BY a.received_on, a.received_at, a.id LIMIT 1

-- One who waits, for the page that places somebody: how to reach him or her.
-- :name place_queue_one :for provider,casework :in application_id:int group_id:int contracts:text
--   :out application_id:int reference:text given_name:text family_name:text received_on:date phone:text no_calls:int
SELECT a.id, a.reference, c.given_name, c.family_name, a.received_on, a.phone, a.no_calls
FROM application a
JOIN application_person c ON c.application_id = a.id AND c.part = 'client'
JOIN referral r ON r.application_id = a.id AND r.live = 1 AND r.held = 0
JOIN programme ap ON ap.id = r.programme_id
JOIN support_group g ON g.contract_id = r.contract_id
JOIN programme gp ON gp.id = g.programme_id AND gp.code = ap.code
WHERE a.id = ? AND g.id = ? AND FIND_IN_SET(g.contract_id, ?) AND NOT EXISTS (SELECT 1 FROM place l WHERE l.application_id = a.id AND l.released = 0)

-- Who was placed before others, and why.
-- :name place_out_of_order :for provider :in group_id:int contracts:text :out given_name:text family_name:text reason:text given_at:datetime giver:text
SELECT c.given_name, c.family_name, l.out_of_order, l.given_at, u.name
FROM support_group g
JOIN place l ON l.support_group_id = g.id AND l.out_of_order IS NOT NULL
JOIN application_person c ON c.application_id = l.application_id AND c.part = 'client'
JOIN app_user u ON u.id = l.given_by
WHERE g.id = ? AND FIND_IN_SET(g.contract_id, ?) ORDER BY l.id

-- Whom application_id would bring into a group of that kind, and on which referral; no row: not granted or not carried out, another kind, or it has had a
-- place.
-- :name place_candidate :for casework,provider,public :in application_id:int programme_code:text contract_id:int :out person_id:int referral_id:int not_before:date?
SELECT c.person_id, r.id, r.not_before
FROM referral r
JOIN programme p ON p.id = r.programme_id
JOIN application_person c ON c.application_id = r.application_id AND c.part = 'client'
WHERE r.application_id = ? AND p.code = ? AND r.contract_id = ? AND r.live = 1 AND r.held = 0
	AND NOT EXISTS (SELECT 1 FROM place l WHERE l.application_id = r.application_id AND l.released = 0)

-- next: the number of an exception that would come behind those that there are.
-- :name place_year_used :for casework,provider :in person_id:int quota_year:int :out used:int next:int
SELECT CAST(COALESCE(SUM(override_no = 0), 0) AS INT), COALESCE(MAX(override_no), 0) + 1 FROM place WHERE person_id = ? AND quota_key = ?

-- In how many places of a year a person has a part: as their client, and, where a parent with a child or a family comes together, as one who takes part.
-- with_child: those of them to which he or she came with the client as an applicant.
-- :name place_year_had :for casework,provider :in person_id:int quota_year:int :out had:int with_child:int
SELECT CAST(COALESCE(SUM(o.part = 'client' AND l.override_no = 0 OR o.part = 'participant'), 0) AS INT),
	CAST(COALESCE(SUM(o.part = 'participant' AND EXISTS (SELECT 1 FROM application_person s
		WHERE s.application_id = o.application_id AND s.person_id = o.person_id AND s.part = 'applicant')), 0) AS INT)
FROM application_person o
JOIN place l ON l.application_id = o.application_id
JOIN application a ON a.id = o.application_id
JOIN programme ap ON ap.id = a.programme_id
LEFT JOIN support_group g ON g.id = l.support_group_id
LEFT JOIN programme gp ON gp.id = g.programme_id
WHERE o.person_id = ? AND l.quota_key = ? AND (o.part = 'client' OR o.part = 'participant' AND COALESCE(gp.client, ap.client) IN ('dyad', 'family'))

-- The lowest free number; the caller holds the group's lock.
-- :name place_free_number :for provider,worker,casework :in group_id:int same_group_id:int :out number:int
SELECT MIN(f.n)
FROM (SELECT 1 AS n UNION ALL SELECT place_number + 1 FROM place WHERE support_group_id = ? AND live = 1) f
WHERE NOT EXISTS (SELECT 1 FROM place l WHERE l.support_group_id = ? AND l.live = 1 AND l.place_number = f.n)

-- The first session that is still to come on or after a day, with its time.
-- :name place_starts :for provider,public,worker :in group_id:int from_on:date :out starts_on:date? last_on:date? starts_at:text?
SELECT MIN(s.planned_on), MAX(s.planned_on), SUBSTRING_INDEX(GROUP_CONCAT(TIME_FORMAT(s.starts_at, '%H:%i') ORDER BY s.planned_on, s.starts_at), ',', 1) FROM group_session s WHERE s.support_group_id = ? AND s.kind <> 'one_to_one' AND s.state = 'planned' AND s.planned_on >= ?

-- :name place_insert :for provider
--   :in group_id:int place_number:int seats:int application_id:int person_id:int state:text quota_year:int? override_no:int out_of_order:text? starts_on:date now:int given_by:int
INSERT INTO place (support_group_id, place_number, seats, application_id, person_id, state, quota_year, override_no, out_of_order, starts_on, given_at, given_by)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, FROM_UNIXTIME(?), ?)

-- :name place_history_first :for provider,casework,worker,public :in place_id:int state:text now:int actor_id:int note:text
INSERT INTO place_history (place_id, seq, state, at, actor_id, note) VALUES (?, 1, ?, FROM_UNIXTIME(?), ?, ?)

-- Participants with what their marks in sessions that were held add up to.  Who only has an offer, or has not taken it, is none.
-- :name place_list :for provider :in group_id:int contracts:text any_leader:int leader_id:int
--   :out id:int place_number:int reference:text given_name:text family_name:text state:text starts_on:date present:int excused:int absent:int result:text? percent:int?
SELECT l.id, l.place_number, a.reference, c.given_name, c.family_name, l.state, l.starts_on,
	COALESCE(SUM(m.mark IN ('present', 'late')), 0), COALESCE(SUM(m.mark = 'excused'), 0), COALESCE(SUM(m.mark = 'absent'), 0),
	(SELECT k.result FROM place_completion k WHERE k.place_id = l.id ORDER BY k.seq DESC LIMIT 1),
	(SELECT k.percent FROM place_completion k WHERE k.place_id = l.id ORDER BY k.seq DESC LIMIT 1)
FROM support_group g
JOIN place l ON l.support_group_id = g.id
JOIN application a ON a.id = l.application_id
JOIN application_person c ON c.application_id = a.id AND c.part = 'client'
LEFT JOIN (attendance m JOIN group_session s ON s.id = m.group_session_id AND s.state = 'held') ON m.place_id = l.id
WHERE g.id = ? AND FIND_IN_SET(g.contract_id, ?) AND (? = 1 OR ? IN (g.leader_id, g.second_leader_id)) AND l.state NOT IN ('offered', 'waitlisted')
GROUP BY l.id, l.place_number, a.reference, c.given_name, c.family_name, l.state, l.starts_on
ORDER BY l.live IS NULL, c.family_name, c.given_name, l.id

-- Who stands in the register of a session: those whom it was frozen with (register.sql), before that who has a place on that day; and who was marked.
-- What a place was on a day its history says; a place that was entered behind the day was none before.  Three hours more: a day in Riga begins before
-- that in Greenwich.
-- :name place_register :for provider :in session_id:int contracts:text any_leader:int leader_id:int
--   :out id:int place_number:int given_name:text family_name:text state:text mark:text? away:text? note_sealed:blob? version:int marked_by:int? marker:text? client:text companions:text? excuse:text?
SELECT l.id, l.place_number, c.given_name, c.family_name, l.state, m.mark, m.away, m.note_sealed, COALESCE(m.version, 0), m.marked_by, u.name, p.client,
	CAST(IF(p.client IN ('dyad', 'family'), (SELECT GROUP_CONCAT(LEFT(CONCAT(o.given_name, ' ', o.family_name), 80) ORDER BY o.part, o.seq SEPARATOR ', ') FROM application_person o
		WHERE o.application_id = l.application_id AND o.person_id <> c.person_id), NULL) AS CHAR(500)),
	(SELECT e.reason FROM session_excuse e WHERE e.group_session_id = s.id AND e.place_id = l.id AND e.live = 1)
FROM group_session s
JOIN support_group g ON g.id = s.support_group_id
JOIN programme p ON p.id = g.programme_id
JOIN place l ON l.support_group_id = g.id
JOIN application_person c ON c.application_id = l.application_id AND c.part = 'client'
LEFT JOIN register_person r ON r.group_session_id = s.id AND r.place_id = l.id
LEFT JOIN attendance m ON m.group_session_id = s.id AND m.place_id = l.id
LEFT JOIN app_user u ON u.id = m.marked_by
WHERE s.id = ? AND FIND_IN_SET(g.contract_id, ?) AND (? = 1 OR ? IN (g.leader_id, g.second_leader_id, s.leader_id))
	AND (r.place_id IS NOT NULL OR m.place_id IS NOT NULL
		OR (s.frozen_on IS NULL AND (s.place_id IS NULL OR l.id = s.place_id) AND l.starts_on <= s.planned_on AND COALESCE((SELECT h.state FROM place_history h
			WHERE h.place_id = l.id AND CAST(h.at + INTERVAL 3 HOUR AS DATE) <= s.planned_on ORDER BY h.seq DESC LIMIT 1), 'enrolled') IN ('enrolled', 'active')))
ORDER BY c.family_name, c.given_name, l.id

-- The first time somebody comes, the place becomes active; history first, since it names who was still waiting.
-- :name place_activate_history :for provider,worker :in now:int actor_id:int session_id:int
INSERT INTO place_history (place_id, seq, state, at, actor_id)
SELECT l.id, COALESCE((SELECT MAX(h.seq) FROM place_history h WHERE h.place_id = l.id), 0) + 1, 'active', FROM_UNIXTIME(?), ?
FROM attendance m JOIN place l ON l.id = m.place_id
WHERE m.group_session_id = ? AND m.mark IN ('present', 'late') AND l.state = 'enrolled'

-- :name place_activate :for provider,worker :in session_id:int
UPDATE place l JOIN attendance m ON m.place_id = l.id
SET l.state = 'active', l.version = l.version + 1
WHERE m.group_session_id = ? AND m.mark IN ('present', 'late') AND l.state = 'enrolled'

-- The newest place of a file: its first day, and the last one of its group.
-- :name place_of_file :for public,casework,provider,worker :in application_id:int :out starts_on:date last_on:date?
SELECT l.starts_on, (SELECT MAX(s.planned_on) FROM group_session s
	WHERE s.support_group_id = l.support_group_id AND (s.place_id IS NULL OR s.place_id = l.id) AND s.state IN ('planned', 'held'))
FROM place l WHERE l.application_id = ? AND l.state NOT IN ('offered', 'waitlisted') ORDER BY l.id DESC LIMIT 1

-- How many places of a year use up the yearly right of each person in a file, but for the file's own: those of the person, and those in which he or she
-- takes part where a parent with a child or a family comes together.  Whoever comes with a child is not counted again for having come with another one.
-- :name place_year_of_people :for casework,provider :in application_id:int quota_year:int same_application_id:int :out person_id:int places:int
SELECT c.person_id, COUNT(DISTINCT l.id)
FROM application_person c
JOIN application_person o ON o.person_id = c.person_id AND o.part <> 'applicant'
JOIN place l ON l.application_id = o.application_id
JOIN application a ON a.id = o.application_id
JOIN programme ap ON ap.id = a.programme_id
LEFT JOIN support_group g ON g.id = l.support_group_id
LEFT JOIN programme gp ON gp.id = g.programme_id
WHERE c.application_id = ? AND l.quota_key = ? AND l.application_id <> ? AND (l.override_no = 0 OR o.part = 'participant')
	AND (o.part = 'client' OR COALESCE(gp.client, ap.client) IN ('dyad', 'family'))
	AND NOT (o.part = 'participant'
		AND EXISTS (SELECT 1 FROM application_person s WHERE s.application_id = o.application_id AND s.person_id = o.person_id AND s.part = 'applicant')
		AND (SELECT COUNT(*) FROM application_person s WHERE s.application_id = c.application_id AND s.person_id = c.person_id
			AND s.part IN ('applicant', 'participant')) = 2)
GROUP BY c.person_id
