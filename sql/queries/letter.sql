-- What the office wrote, as a letter; an offer of a place is the provider's, and has no words of its own.

-- A request that left the application without progress was written in the same moment as that state.
-- :name letter_of_message :for casework :in uuid:text
--   :out uuid:text text_sealed:blob? written:int due_on:date? application_id:int reference:text no_letters:int given_name:text family_name:text address:text author:text author_title:text without_progress:int registered:text? kind:text
SELECT m.uuid, m.text_sealed, CAST(UNIX_TIMESTAMP(m.created_at) AS SIGNED), m.due_on, m.application_id, a.reference, a.no_letters, p.given_name,
	p.family_name, p.address, u.name, u.post_title,
	EXISTS (SELECT 1 FROM application_history h WHERE h.application_id = a.id AND h.state = 'without_progress' AND h.at = m.created_at), r.mark, m.kind
FROM message m
JOIN application a ON a.id = m.application_id
JOIN application_person p ON p.application_id = a.id AND p.part = 'applicant'
JOIN app_user u ON u.id = m.author_id
LEFT JOIN document r ON r.message_id = m.id AND r.direction = 'out'
WHERE m.uuid = ? AND m.direction = 'to_resident' AND m.kind <> 'offer'
