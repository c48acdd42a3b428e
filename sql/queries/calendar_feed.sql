-- Secret addresses of calendars.

-- :name calendar_feed_live :for public,provider :in application_id:int? user_id:int? :out token_hash:blob token_sealed:blob
SELECT token_hash, token_sealed FROM calendar_feed WHERE live = 1 AND application_id <=> ? AND user_id <=> ?

-- :name calendar_feed_add :for public,provider :in application_id:int? user_id:int? token_hash:blob token_sealed:blob now:int
INSERT INTO calendar_feed (application_id, user_id, token_hash, token_sealed, made_at) VALUES (?, ?, ?, ?, FROM_UNIXTIME(?))

-- :name calendar_feed_end :for public,provider,casework :in now:int application_id:int? user_id:int?
UPDATE calendar_feed SET ended_at = FROM_UNIXTIME(?) WHERE live = 1 AND application_id <=> ? AND user_id <=> ?

-- Whose the address is: of an application (its place, if it has one), or of a leader.
-- :name calendar_feed_of_file :for public,provider :in token_hash:blob :out place_id:int?
SELECT (SELECT MAX(l.id) FROM place l WHERE l.application_id = f.application_id AND l.live = 1 AND l.state <> 'offered')
FROM calendar_feed f WHERE f.token_hash = ? AND f.live = 1 AND f.application_id IS NOT NULL

-- :name calendar_feed_of_user :for provider,public :in token_hash:blob :out user_id:int
SELECT user_id FROM calendar_feed WHERE token_hash = ? AND live = 1 AND user_id IS NOT NULL

-- What a leader has from a day on, while he or she may sign in and is entered in the contract.
-- :name calendar_feed_leader :for provider :in user_id:int from_on:date today:date same_today:date
--   :out id:int number:int planned_on:date starts_at:text minutes:int room:text state:text group_number:text topic:text?
SELECT s.id, s.number, s.planned_on, TIME_FORMAT(s.starts_at, '%H:%i'), g.minutes, rm.label, s.state, g.number, t.topic
FROM app_user u
JOIN support_group g
JOIN programme p ON p.id = g.programme_id
JOIN group_session s ON s.support_group_id = g.id
LEFT JOIN session_plan_row t ON t.number = s.topic_number AND t.plan_id = IF(s.state = 'planned',
	(SELECT MAX(v.id) FROM session_plan v WHERE v.provider_id = g.provider_id AND v.programme_code = p.code), s.plan_id)
JOIN room rm ON rm.id = COALESCE(s.room_id, g.room_id)
WHERE u.id = ? AND u.disabled_at IS NULL AND s.planned_on >= ? AND (s.leader_id = u.id OR (s.leader_id IS NULL AND g.leader_id = u.id) OR g.second_leader_id = u.id)
	AND EXISTS (SELECT 1 FROM contract_person m WHERE m.contract_id = g.contract_id AND m.user_id = u.id AND m.from_on <= ? AND (m.until_on IS NULL OR m.until_on >= ?))
ORDER BY s.planned_on, s.starts_at, s.id LIMIT 1000
