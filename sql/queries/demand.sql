-- Who waits for which kind of group, and where there are seats: what to open next.

-- By kind, under the contracts of the actor.  Whoever waits is as in place.sql.  ages_out: those who are too old for the kind before a day; unserved: waiting beyond
-- the free seats of groups that have not begun.
-- :name demand_kinds :for provider,casework :in contracts:text from_on:date age_day:date same_contracts:text today:date
--   :out code:text name_lv:text name_en:text waiting:int free:int unserved:int next_on:date? oldest_on:date? lv:int ru:int uk:int en:int other:int workday_morning:int workday_afternoon:int workday_evening:int saturday:int ages_out:int
SELECT k.code, k.name_lv, k.name_en, COUNT(w.application_id), COALESCE(f.free, 0), GREATEST(CAST(COUNT(w.application_id) AS SIGNED) - CAST(COALESCE(f.free, 0) AS SIGNED), 0), f.next_on, MIN(w.received_on), COALESCE(SUM(w.language = 'lv'), 0),
	COALESCE(SUM(w.language = 'ru'), 0), COALESCE(SUM(w.language = 'uk'), 0), COALESCE(SUM(w.language = 'en'), 0),
	COALESCE(SUM(w.language = 'other'), 0),
	COALESCE(SUM(FIND_IN_SET('workday_morning', w.times) > 0), 0), COALESCE(SUM(FIND_IN_SET('workday_afternoon', w.times) > 0), 0),
	COALESCE(SUM(FIND_IN_SET('workday_evening', w.times) > 0), 0), COALESCE(SUM(FIND_IN_SET('saturday', w.times) > 0), 0), COALESCE(SUM(w.ages_out), 0)
FROM programme k
LEFT JOIN (SELECT p.code, SUM(g.capacity - g.places_taken) AS free, MIN(IF(g.places_taken < g.capacity, g.first_on, NULL)) AS next_on
	FROM support_group g JOIN programme p ON p.id = g.programme_id
	WHERE FIND_IN_SET(g.contract_id, ?) AND g.state IN ('planned', 'open') AND g.first_on >= ? GROUP BY p.code) f ON f.code = k.code
LEFT JOIN (SELECT ap.code, r.application_id, a.received_on, n.language, n.times,
		ap.age_of = 'client' AND ap.max_age IS NOT NULL AND c.birth_date + INTERVAL (ap.max_age + ap.max_inclusive) YEAR <= ? AS ages_out
	FROM referral r
	JOIN programme ap ON ap.id = r.programme_id
	JOIN application a ON a.id = r.application_id
	JOIN application_person c ON c.application_id = a.id AND c.part = 'client'
	LEFT JOIN application_need n ON n.application_id = a.id
	WHERE FIND_IN_SET(r.contract_id, ?) AND r.live = 1 AND r.held = 0
		AND NOT EXISTS (SELECT 1 FROM place l WHERE l.application_id = r.application_id AND l.released = 0)) w ON w.code = k.code
WHERE k.valid_from = (SELECT MAX(x.valid_from) FROM programme x WHERE x.code = k.code AND x.valid_from <= ?)
GROUP BY k.id, k.code, k.name_lv, k.name_en, f.free, f.next_on, k.sort_no
HAVING COUNT(w.application_id) > 0 OR COALESCE(f.free, 0) > 0
ORDER BY CAST(COUNT(w.application_id) AS SIGNED) - CAST(COALESCE(f.free, 0) AS SIGNED) DESC, MIN(w.received_on), k.sort_no
