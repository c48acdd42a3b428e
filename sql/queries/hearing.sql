-- The hearing of the addressee before an act that is not in his or her favour.

-- Everything about it in a file, the oldest first: invitations, answers to them, and what the office recorded.  IS_PAST: an act was issued after it, or the file
-- opened again, so that it says nothing about the next act; an extension of the term is about the procedure alone.
-- :name hearing_events :for casework :in of_invitations:int of_answers:int of_records:int
--   :out kind:text uuid:text? text_sealed:blob? name_sealed:blob? at:datetime written:int day:date? due_on:date? way:text? who:text? ground_text:text? author:text? is_past:int sorted:int
SELECT 'invitation', m.uuid, m.text_sealed, NULL, m.created_at AS at, CAST(UNIX_TIMESTAMP(m.created_at) AS SIGNED), NULL, m.due_on, NULL, NULL, NULL, u.name,
	EXISTS (SELECT 1 FROM act t WHERE t.application_id = m.application_id AND t.outcome NOT IN ('extended', 'corrected') AND t.issued_at > m.created_at)
		OR EXISTS (SELECT 1 FROM application_history b JOIN application_history e ON e.application_id = b.application_id AND e.seq = b.seq - 1
			WHERE b.application_id = m.application_id AND b.state = 'in_review' AND b.at > m.created_at AND e.state IN ('granted', 'granted_in_part', 'refused')), 1 AS sorted
FROM message m LEFT JOIN app_user u ON u.id = m.author_id WHERE m.application_id = ? AND m.kind = 'hearing'
UNION ALL
SELECT 'answer', r.uuid, r.text_sealed, NULL, r.created_at, CAST(UNIX_TIMESTAMP(r.created_at) AS SIGNED), NULL, NULL, NULL, NULL, NULL, NULL,
	EXISTS (SELECT 1 FROM act t WHERE t.application_id = r.application_id AND t.outcome NOT IN ('extended', 'corrected') AND t.issued_at > r.created_at)
		OR EXISTS (SELECT 1 FROM application_history b JOIN application_history e ON e.application_id = b.application_id AND e.seq = b.seq - 1
			WHERE b.application_id = r.application_id AND b.state = 'in_review' AND b.at > r.created_at AND e.state IN ('granted', 'granted_in_part', 'refused')), 2
FROM message r JOIN message m ON m.id = r.answer_to AND m.kind = 'hearing' WHERE r.application_id = ? AND r.kind = 'answer'
UNION ALL
SELECT h.kind, h.uuid, h.text_sealed, h.name_sealed, h.at, CAST(UNIX_TIMESTAMP(h.at) AS SIGNED), h.day, NULL, h.way, h.who, h.ground_text, u.name,
	EXISTS (SELECT 1 FROM act t WHERE t.application_id = h.application_id AND t.outcome NOT IN ('extended', 'corrected') AND t.issued_at > h.at)
		OR EXISTS (SELECT 1 FROM application_history b JOIN application_history e ON e.application_id = b.application_id AND e.seq = b.seq - 1
			WHERE b.application_id = h.application_id AND b.state = 'in_review' AND b.at > h.at AND e.state IN ('granted', 'granted_in_part', 'refused')),
	IF(h.invitation_id IS NULL, 0, 3)
FROM hearing h JOIN app_user u ON u.id = h.actor_id WHERE h.application_id = ?
ORDER BY at, sorted

-- :name hearing_add :for casework
--   :in uuid:text application_id:int invitation_id:int? kind:text day:date way:text? who:text? name_sealed:blob? ground:text? ground_text:text? text_sealed:blob now:int actor_id:int
INSERT INTO hearing (uuid, application_id, invitation_id, kind, day, way, who, name_sealed, ground, ground_text, text_sealed, at, actor_id)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, FROM_UNIXTIME(?), ?)

-- The record that a form has made.
-- :name hearing_known :for casework :in uuid:text application_id:int
--   :out uuid:text kind:text day:date way:text? who:text? ground:text? name_sealed:blob? text_sealed:blob
SELECT uuid, kind, day, way, who, ground, name_sealed, text_sealed FROM hearing WHERE uuid = ? AND application_id = ?

-- What the law lets be a ground on a day.
-- :name hearing_grounds :for casework,admin :in on_from:date on_to:date :out code:text name_lv:text name_en:text legal_ref:text
SELECT code, name_lv, name_en, legal_ref FROM hearing_ground WHERE valid_from <= ? AND (valid_to IS NULL OR valid_to >= ?) ORDER BY legal_ref, code

-- Which of the files with IDS, a JSON array, were asked last for the view of the addressee.
-- :name hearing_waits :for public,casework,worker :in ids:text :out application_id:int
SELECT m.application_id
FROM JSON_TABLE(?, '$[*]' COLUMNS (id BIGINT PATH '$')) AS asked
JOIN message m ON m.application_id = asked.id AND m.kind = 'hearing'
WHERE NOT EXISTS (SELECT 1 FROM message n WHERE n.application_id = m.application_id AND n.kind IN ('request', 'hearing') AND n.id > m.id)
