-- The first talk with a participant and the signed rules of the group.  The wall is that of support_group.sql; whoever has no place yet, or only an offer, is not there.

-- :name first_talk_place :for provider :in place_id:int contracts:text any_leader:int leader_id:int
--   :out id:int given_name:text family_name:text group_id:int group_number:text contract_id:int leader_id:int first_on:date code:text name_lv:text name_en:text client:text
SELECT l.id, c.given_name, c.family_name, g.id, g.number, g.contract_id, g.leader_id, g.first_on, p.code, p.name_lv, p.name_en, p.client
FROM place l
JOIN support_group g ON g.id = l.support_group_id
JOIN programme p ON p.id = g.programme_id
JOIN application_person c ON c.application_id = l.application_id AND c.part = 'client'
WHERE l.id = ? AND FIND_IN_SET(g.contract_id, ?) AND (? = 1 OR ? IN (g.leader_id, g.second_leader_id)) AND l.state NOT IN ('offered', 'waitlisted')

-- Whoever writes about a place stands in line here.
-- :name first_talk_lock :for provider,casework,worker,public,report :in place_id:int :out id:int
SELECT id FROM place WHERE id = ? FOR UPDATE

-- What there is about each place of a group; NULL: not yet.  What was withdrawn is as if it were not there.  The group is checked by the caller.
-- :name first_talk_of_group :for provider,casework :in group_id:int :out place_id:int talk_on:date? rules_on:date? before_on:date? after_on:date?
SELECT l.id, (SELECT t.held_on FROM first_talk t WHERE t.place_id = l.id AND NOT EXISTS (SELECT 1 FROM first_talk_withdrawal w WHERE w.first_talk_id = t.id) ORDER BY t.id DESC LIMIT 1),
	(SELECT r.signed_on FROM rules_signed r WHERE r.place_id = l.id ORDER BY r.id DESC LIMIT 1),
	(SELECT q.filled_on FROM questionnaire q WHERE q.place_id = l.id AND q.stage = 'before' AND NOT EXISTS (SELECT 1 FROM questionnaire_withdrawal w WHERE w.questionnaire_id = q.id)
		ORDER BY q.id DESC LIMIT 1),
	(SELECT q.filled_on FROM questionnaire q WHERE q.place_id = l.id AND q.stage = 'after' AND NOT EXISTS (SELECT 1 FROM questionnaire_withdrawal w WHERE w.questionnaire_id = q.id)
		ORDER BY q.id DESC LIMIT 1)
FROM place l WHERE l.support_group_id = ? AND l.state NOT IN ('offered', 'waitlisted') ORDER BY l.id

-- The same of the newest place of a file in a group here, for the office: that it was done, and no more.
-- :name first_talk_of_file :for casework,provider :in application_id:int :out has_talk:int has_rules:int has_before:int has_after:int
SELECT EXISTS (SELECT 1 FROM first_talk t WHERE t.place_id = l.id AND NOT EXISTS (SELECT 1 FROM first_talk_withdrawal w WHERE w.first_talk_id = t.id)),
	EXISTS (SELECT 1 FROM rules_signed r WHERE r.place_id = l.id),
	EXISTS (SELECT 1 FROM questionnaire q WHERE q.place_id = l.id AND q.stage = 'before' AND NOT EXISTS (SELECT 1 FROM questionnaire_withdrawal w WHERE w.questionnaire_id = q.id)),
	EXISTS (SELECT 1 FROM questionnaire q WHERE q.place_id = l.id AND q.stage = 'after' AND NOT EXISTS (SELECT 1 FROM questionnaire_withdrawal w WHERE w.questionnaire_id = q.id))
FROM place l WHERE l.application_id = ? AND l.support_group_id IS NOT NULL AND l.state NOT IN ('offered', 'waitlisted') ORDER BY l.id DESC LIMIT 1

-- The newest first: the first that is not withdrawn counts.
-- :name first_talk_rows :for provider :in place_id:int
--   :out id:int held_on:date held_by:int holder:text note_sealed:blob? entered_by:int enterer:text entered_at:datetime withdrawer:text? withdrawn_at:datetime? reason_sealed:blob?
SELECT t.id, t.held_on, t.held_by, h.name, t.note_sealed, t.entered_by, e.name, t.entered_at, b.name, w.withdrawn_at, w.reason_sealed
FROM first_talk t JOIN app_user h ON h.id = t.held_by JOIN app_user e ON e.id = t.entered_by
LEFT JOIN first_talk_withdrawal w ON w.first_talk_id = t.id LEFT JOIN app_user b ON b.id = w.withdrawn_by
WHERE t.place_id = ? ORDER BY t.id DESC LIMIT 200

-- The talk that counts; none: there is none yet.
-- :name first_talk_newest :for provider :in place_id:int :out id:int held_on:date held_by:int note_sealed:blob?
SELECT t.id, t.held_on, t.held_by, t.note_sealed FROM first_talk t
WHERE t.place_id = ? AND NOT EXISTS (SELECT 1 FROM first_talk_withdrawal w WHERE w.first_talk_id = t.id) ORDER BY t.id DESC LIMIT 1

-- How often something was entered or withdrawn about a place: another number is another state.
-- :name first_talk_changes :for provider,casework :in place_id:int :out changes:int
SELECT COUNT(*) + COUNT(w.first_talk_id) FROM first_talk t LEFT JOIN first_talk_withdrawal w ON w.first_talk_id = t.id WHERE t.place_id = ?

-- One talk, of whatever place: the wall is that of its place.
-- :name first_talk_entry :for provider :in id:int :out place_id:int day_on:date holder:text? stage:text? entered_by:int enterer:text entered_at:datetime is_withdrawn:int
SELECT t.place_id, t.held_on, h.name, NULL, t.entered_by, e.name, t.entered_at, EXISTS (SELECT 1 FROM first_talk_withdrawal w WHERE w.first_talk_id = t.id)
FROM first_talk t JOIN app_user h ON h.id = t.held_by JOIN app_user e ON e.id = t.entered_by WHERE t.id = ?

-- :name first_talk_withdraw :for provider :in first_talk_id:int reason_sealed:blob withdrawn_by:int now:int
INSERT INTO first_talk_withdrawal (first_talk_id, reason_sealed, withdrawn_by, withdrawn_at) VALUES (?, ?, ?, FROM_UNIXTIME(?))

-- :name first_talk_add :for provider :in place_id:int held_on:date held_by:int note_sealed:blob? entered_by:int now:int
INSERT INTO first_talk (place_id, held_on, held_by, note_sealed, entered_by, entered_at) VALUES (?, ?, ?, ?, ?, FROM_UNIXTIME(?))

-- Who can have held a talk: the provider's people of a contract.
-- :name first_talk_holders :for provider,account,casework,report,admin,tool :in contract_id:int :out id:int name:text
SELECT DISTINCT u.id, u.name FROM contract_person m JOIN app_user u ON u.id = m.user_id WHERE m.contract_id = ? AND u.disabled_at IS NULL ORDER BY u.name, u.id

-- :name first_talk_rules :for provider :in place_id:int :out id:int signed_on:date signer:text enterer:text entered_at:datetime
SELECT r.id, r.signed_on, r.signer, e.name, r.entered_at FROM rules_signed r JOIN app_user e ON e.id = r.entered_by WHERE r.place_id = ? ORDER BY r.id DESC LIMIT 20

-- :name first_talk_rules_add :for provider :in place_id:int signed_on:date signer:text entered_by:int now:int
INSERT INTO rules_signed (place_id, signed_on, signer, entered_by, entered_at) VALUES (?, ?, ?, ?, FROM_UNIXTIME(?))
