-- Referrals: what the provider gives a place and is paid against.

-- :name referral_next_number :for casework,tool :out number:int
SELECT NEXTVAL(referral_number)

-- Of the programme and volume that the act grants.
-- :name referral_insert :for casework,tool :in number:text application_id:int act_id:int programme_id:int contract_id:int? sessions:int? not_before:date? issued_on:date
INSERT INTO referral (number, application_id, act_id, programme_id, contract_id, sessions, not_before, issued_on) VALUES (?, ?, ?, ?, ?, ?, ?, ?)

-- :name referral_history_add :for casework,provider,worker,tool,public :in now:int actor_id:int? note:text id:int
INSERT INTO referral_history (referral_id, seq, state, held, ends_on, at, actor_id, note)
SELECT r.id, COALESCE((SELECT MAX(h.seq) FROM referral_history h WHERE h.referral_id = r.id), 0) + 1, r.state, r.held, r.ends_on, FROM_UNIXTIME(?), ?, ?
FROM referral r WHERE r.id = ?

-- The referral of a grant, locked.
-- :name referral_of_act :for casework,worker,provider,public :in act_id:int :out id:int number:text state:text held:int version:int
SELECT id, number, state, held, version FROM referral WHERE act_id = ? FOR UPDATE

-- Other referrals of the file that are still alive: a new grant takes their place.
-- :name referral_void_others :for casework,worker :in application_id:int act_id:int
UPDATE referral SET state = 'void', held = 1, version = version + 1 WHERE application_id = ? AND act_id <> ? AND live = 1

-- :name referral_set_state :for casework,worker :in state:text held:int id:int version:int
UPDATE referral SET state = ?, held = ?, version = version + 1 WHERE id = ? AND version = ?

-- Its validity begins with the place; a second place after a suspension does not begin it anew.
-- :name referral_begin :for casework,provider,public :in starts_on:date ends_on:date id:int
UPDATE referral SET starts_on = ?, ends_on = ?, version = version + 1 WHERE id = ? AND starts_on IS NULL

-- The valid one of a file, and its term taken off.
-- :name referral_valid_of_file :for provider,casework,worker,public,tool :in application_id:int :out id:int
SELECT id FROM referral WHERE application_id = ? AND state = 'valid'

-- :name referral_wait :for provider,casework,public :in id:int
UPDATE referral SET starts_on = NULL, ends_on = NULL, version = version + 1 WHERE id = ?

-- The newest of a file.
-- :name referral_of_file :for casework,provider :in application_id:int
--   :out id:int number:text state:text held:int sessions:int? not_before:date? issued_on:date starts_on:date? ends_on:date? programme_id:int act_id:int contract_id:int? version:int provider:text? contract:text?
SELECT r.id, r.number, r.state, r.held, r.sessions, r.not_before, r.issued_on, r.starts_on, r.ends_on, r.programme_id, r.act_id, r.contract_id, r.version, v.name,
	k.number
FROM referral r LEFT JOIN contract k ON k.id = r.contract_id LEFT JOIN provider v ON v.id = k.provider_id
WHERE r.application_id = ? ORDER BY r.id DESC LIMIT 1

-- :name referral_paper :for casework :in reference:text
--   :out id:int number:text state:text held:int sessions:int? monthly:int not_before:date? issued_on:date starts_on:date? ends_on:date? code:text name_lv:text act:text act_issued_on:date application_id:int reference:text given_name:text family_name:text birth_date:date approver:text approver_title:text
SELECT r.id, r.number, r.state, r.held, r.sessions, p.monthly, r.not_before, r.issued_on, r.starts_on, r.ends_on, p.code, p.name_lv, t.number, t.issued_on,
	a.id, a.reference, c.given_name, c.family_name, c.birth_date, u.name, u.post_title
FROM application a
JOIN referral r ON r.application_id = a.id
JOIN programme p ON p.id = r.programme_id
JOIN act t ON t.id = r.act_id
JOIN app_user u ON u.id = t.approved_by
JOIN application_person c ON c.application_id = a.id AND c.part = 'client'
WHERE a.reference = ? ORDER BY r.id DESC LIMIT 1

-- Valid ones whose validity is over, with the last session of a place that still runs: those are prolonged to it, the others expire.
-- :name referral_over :for worker,casework,provider,public :in from_on:date today:date after_id:int limit:int :out id:int version:int last_on:date?
SELECT r.id, r.version, (SELECT MAX(s.planned_on) FROM place l JOIN group_session s ON s.support_group_id = l.support_group_id AND (s.place_id IS NULL OR s.place_id = l.id) AND s.state = 'planned'
		AND s.planned_on >= ?
	WHERE l.application_id = r.application_id AND l.live = 1)
FROM referral r WHERE r.state = 'valid' AND r.held = 0 AND r.ends_on < ? AND r.id > ? ORDER BY r.id LIMIT ?

-- :name referral_prolong :for worker,casework,provider,public :in ends_on:date id:int version:int
UPDATE referral SET ends_on = ?, version = version + 1 WHERE id = ? AND version = ?

-- Who carries it out, while nobody has a place by it.
-- :name referral_assign :for casework :in contract_id:int id:int version:int
UPDATE referral SET contract_id = ?, version = version + 1 WHERE id = ? AND version = ? AND state = 'valid'
	AND NOT EXISTS (SELECT 1 FROM place l WHERE l.application_id = referral.application_id AND l.live = 1)

-- The kind of a referral that can be given to another provider.
-- :name referral_programme :for casework,public,provider :in id:int :out programme_id:int reference:text
SELECT r.programme_id, a.reference FROM referral r JOIN application a ON a.id = r.application_id WHERE r.id = ? AND r.state = 'valid'

-- Referrals that are to be carried out and that no contract in force on a day is behind, while nobody has a place by them.
-- :name referral_unassigned_count :for casework,provider :in today:date :out total:int
SELECT COUNT(*) FROM (SELECT 1 FROM referral r LEFT JOIN contract k ON k.id = r.contract_id
	WHERE r.live = 1 AND r.held = 0 AND (k.id IS NULL OR k.ends_on < ?) AND NOT EXISTS (SELECT 1 FROM place l WHERE l.application_id = r.application_id AND l.released = 0)
	LIMIT 1000) t

-- :name referral_unassigned :for casework,provider :in today:date limit:int offset:int
--   :out reference:text number:text code:text name_lv:text name_en:text issued_on:date contract:text? given_name:text family_name:text
SELECT a.reference, r.number, p.code, p.name_lv, p.name_en, r.issued_on, k.number, c.given_name, c.family_name
FROM referral r LEFT JOIN contract k ON k.id = r.contract_id JOIN programme p ON p.id = r.programme_id JOIN application a ON a.id = r.application_id
JOIN application_person c ON c.application_id = a.id AND c.part = 'client'
WHERE r.live = 1 AND r.held = 0 AND (k.id IS NULL OR k.ends_on < ?) AND NOT EXISTS (SELECT 1 FROM place l WHERE l.application_id = r.application_id AND l.released = 0)
ORDER BY r.issued_on, r.id LIMIT ? OFFSET ?
