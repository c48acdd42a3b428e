-- Applications being written.  A draft is found only together with the hash of its visitor's cookie.

-- :name draft_insert :for public
--   :in token:text visitor_hash:blob submission_id:text answers_sealed:blob created:int updated:int
INSERT INTO draft (token, visitor_hash, submission_id, answers_sealed, created_at, updated_at)
VALUES (?, ?, ?, ?, FROM_UNIXTIME(?), FROM_UNIXTIME(?))

-- :name draft_get :for public :in token:text visitor_hash:blob
--   :out submission_id:text answers_sealed:blob version:int is_sent:int
SELECT submission_id, answers_sealed, version, sent_at IS NOT NULL FROM draft WHERE token = ? AND visitor_hash = ?

-- :name draft_save :for public :in answers_sealed:blob now:int token:text visitor_hash:blob version:int
UPDATE draft SET answers_sealed = ?, updated_at = FROM_UNIXTIME(?), version = version + 1, announced_at = NULL
WHERE token = ? AND visitor_hash = ? AND version = ? AND sent_at IS NULL

-- :name draft_lock :for public :in token:text :out version:int is_sent:int
SELECT version, sent_at IS NOT NULL FROM draft WHERE token = ? FOR UPDATE

-- The answers now stand in the application; the draft keeps none of them.
-- :name draft_sent :for public :in sent:int updated:int token:text
UPDATE draft SET answers_sealed = '', email_sealed = NULL, code_hash = NULL, resume_hash = NULL, sent_at = FROM_UNIXTIME(?),
	updated_at = FROM_UNIXTIME(?), version = version + 1
WHERE token = ? AND sent_at IS NULL

-- :name draft_id :for public,worker :in token:text :out id:int
SELECT id FROM draft WHERE token = ?

-- A code on paper.
-- :name draft_set_code :for public :in code_hash:blob token:text visitor_hash:blob
UPDATE draft SET code_hash = ? WHERE token = ? AND visitor_hash = ? AND sent_at IS NULL

-- A link in a mail, and where it goes.
-- :name draft_set_email :for public :in resume_hash:blob email_sealed:blob language:text token:text visitor_hash:blob
UPDATE draft SET resume_hash = ?, resume_version = NULL, email_sealed = ?, language = ?
WHERE token = ? AND visitor_hash = ? AND sent_at IS NULL

-- :name draft_by_code :for public :in code_hash:blob :out token:text version:int resume_version:int?
SELECT token, version, resume_version FROM draft WHERE code_hash = ? AND sent_at IS NULL FOR UPDATE

-- :name draft_by_key :for public :in resume_hash:blob :out token:text version:int resume_version:int?
SELECT token, version, resume_version FROM draft WHERE resume_hash = ? AND sent_at IS NULL FOR UPDATE

-- It belongs to another browser from now on.
-- :name draft_take :for public :in visitor_hash:blob resume_version:int? token:text
UPDATE draft SET visitor_hash = ?, resume_version = ? WHERE token = ?

-- Drafts whose end comes near and of which somebody wants to know.
-- :name draft_ending :for public,worker :in before:int limit:int :out id:int token:text email_sealed:blob language:text
SELECT id, token, email_sealed, language FROM draft
WHERE sent_at IS NULL AND announced_at IS NULL AND email_sealed IS NOT NULL AND updated_at < FROM_UNIXTIME(?)
ORDER BY updated_at LIMIT ?

-- :name draft_announce :for public,worker :in now:int resume_hash:blob email_sealed:blob id:int
UPDATE draft SET announced_at = FROM_UNIXTIME(?), resume_hash = ?, resume_version = NULL, email_sealed = ?
WHERE id = ? AND sent_at IS NULL AND announced_at IS NULL
