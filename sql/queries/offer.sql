-- Seats that are offered for some working days (lib/domain/offer.h), and where a resident stands in the waiting list.

-- :name offer_add :for provider :in place_id:int until_on:date
INSERT INTO place_offer (place_id, until_on) VALUES (?, ?)

-- The offer of a file that waits for its answer, with what must hold for it to be accepted.  contracts NULL: the file's own resident, or the worker.
-- :name offer_of_file :for public,provider :in application_id:int contracts:text?
--   :out place_id:int version:int group_id:int group_state:text person_id:int seats:int until_on:date programme_id:int language:text minutes:int room:text referral_id:int? not_before:date?
SELECT l.id, l.version, g.id, g.state, l.person_id, l.seats, o.until_on, g.programme_id, g.language, g.minutes, rm.label,
	r.id, r.not_before
FROM place l
JOIN place_offer o ON o.place_id = l.id AND o.waits = 1
JOIN support_group g ON g.id = l.support_group_id
JOIN room rm ON rm.id = g.room_id
LEFT JOIN referral r ON r.application_id = l.application_id AND r.live = 1 AND r.held = 0
WHERE l.application_id = ? AND l.state = 'offered' AND FIND_IN_SET(g.contract_id, COALESCE(?, g.contract_id))

-- Those of a group, for its manager.
-- :name offer_of_group :for provider,casework :in group_id:int contracts:text
--   :out application_id:int given_name:text family_name:text reference:text until_on:date given_at:datetime
SELECT a.id, c.given_name, c.family_name, a.reference, o.until_on, l.given_at
FROM support_group g
JOIN place l ON l.support_group_id = g.id AND l.state = 'offered'
JOIN place_offer o ON o.place_id = l.id AND o.waits = 1
JOIN application a ON a.id = l.application_id
JOIN application_person c ON c.application_id = a.id AND c.part = 'client'
WHERE g.id = ? AND FIND_IN_SET(g.contract_id, ?) ORDER BY o.until_on, l.id

-- One of them: how to reach the person.
-- :name offer_one :for provider,casework :in application_id:int group_id:int contracts:text
--   :out application_id:int given_name:text family_name:text reference:text until_on:date version:int phone:text no_calls:int
SELECT a.id, c.given_name, c.family_name, a.reference, o.until_on, l.version, a.phone, a.no_calls
FROM place l
JOIN place_offer o ON o.place_id = l.id AND o.waits = 1
JOIN support_group g ON g.id = l.support_group_id
JOIN application a ON a.id = l.application_id
JOIN application_person c ON c.application_id = a.id AND c.part = 'client'
WHERE l.application_id = ? AND g.id = ? AND FIND_IN_SET(g.contract_id, ?) AND l.state = 'offered'

-- Offers whose last day is over, for the worker.
-- :name offer_over :for worker,public,casework,provider :in today:date after_id:int limit:int :out place_id:int application_id:int
SELECT o.place_id, l.application_id FROM place_offer o JOIN place l ON l.id = o.place_id
WHERE o.waits = 1 AND o.until_on < ? AND o.place_id > ? ORDER BY o.place_id LIMIT ?

-- :name offer_place :for provider,public,worker,casework :in place_id:int :out group_id:int application_id:int version:int seats:int
SELECT support_group_id, application_id, version, seats FROM place WHERE id = ? AND state = 'offered'

-- UNIQUE says no where the person has got this year's place meanwhile.
-- :name offer_accept :for provider,public :in starts_on:date place_id:int version:int
UPDATE place SET state = 'enrolled', starts_on = ?, version = version + 1 WHERE id = ? AND version = ? AND state = 'offered'

-- :name offer_answer :for provider,public,worker,casework :in answer:text reason:text? way:text? now:int answered_by:int? place_id:int
UPDATE place_offer SET answer = ?, reason = ?, way = ?, answered_at = FROM_UNIXTIME(?), answered_by = ? WHERE place_id = ? AND answer IS NULL

-- How many offers of a file were not taken.
-- :name offer_not_taken :for casework,provider,public,worker :in application_id:int :out n:int
SELECT COUNT(*) FROM place l JOIN place_offer o ON o.place_id = l.id WHERE l.application_id = ? AND o.answer IN ('declined', 'expired')

-- Offers of a file, for the office.
-- :name offer_rows :for casework,provider :in application_id:int
--   :out given_at:datetime until_on:date answer:text? reason:text? way:text? answered_at:datetime?
SELECT l.given_at, o.until_on, o.answer, o.reason, o.way, o.answered_at
FROM place l JOIN place_offer o ON o.place_id = l.id WHERE l.application_id = ? ORDER BY l.id

-- Where a file stands in its waiting list: in the order of receipt, as the provider sees it.  No row: it does not wait, or it is not said yet who carries
-- the referral out.
-- :name offer_position :for public,casework,provider :in application_id:int :out position:int contract_id:int code:text client:text not_before:date?
SELECT (SELECT COUNT(*) FROM programme p
		JOIN referral o ON o.contract_id = r.contract_id AND o.programme_id = p.id AND o.live = 1 AND o.held = 0
		JOIN application b ON b.id = o.application_id
		WHERE p.code = mine.code AND (b.received_on, b.received_at, b.id) <= (a.received_on, a.received_at, a.id)
			AND NOT EXISTS (SELECT 1 FROM place l WHERE l.application_id = o.application_id AND l.released = 0)),
	r.contract_id, mine.code, mine.client, r.not_before
FROM referral r
JOIN application a ON a.id = r.application_id
JOIN programme mine ON mine.id = r.programme_id
WHERE r.application_id = ? AND r.live = 1 AND r.held = 0 AND r.contract_id IS NOT NULL
	AND NOT EXISTS (SELECT 1 FROM place l WHERE l.application_id = r.application_id AND l.released = 0)

-- Groups of a kind under a contract that have not begun and have room, with their next session.
-- :name offer_groups :for public,provider,casework :in contract_id:int programme_code:text from_on:date limit:int :out starts_on:date room:int
SELECT MIN(s.planned_on) AS starts_on, g.capacity - g.places_taken
FROM support_group g
JOIN programme p ON p.id = g.programme_id
JOIN group_session s ON s.support_group_id = g.id AND s.kind <> 'one_to_one' AND s.state = 'planned'
WHERE g.contract_id = ? AND p.code = ? AND g.state IN ('planned', 'open') AND g.places_taken < g.capacity AND s.planned_on >= ?
GROUP BY g.id, g.capacity, g.places_taken ORDER BY starts_on, g.id LIMIT ?
