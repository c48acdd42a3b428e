-- Applications being written.  A draft is found only together with the hash of its visitor's cookie.

-- :name draft_insert :for public
--   :in token:text visitor_hash:blob submission_id:text answers_sealed:blob created:int updated:int
INSERT INTO draft (token, visitor_hash, submission_id, answers_sealed, created_at, updated_at)
VALUES (?, ?, ?, ?, FROM_UNIXTIME(?), FROM_UNIXTIME(?))

-- :name draft_get :for public :in token:text visitor_hash:blob
--   :out submission_id:text answers_sealed:blob version:int is_sent:int
SELECT submission_id, answers_sealed, version, sent_at IS NOT NULL FROM draft WHERE token = ? AND visitor_hash = ?

-- :name draft_save :for public :in answers_sealed:blob now:int token:text visitor_hash:blob version:int
UPDATE draft SET answers_sealed = ?, updated_at = FROM_UNIXTIME(?), version = version + 1
WHERE token = ? AND visitor_hash = ? AND version = ? AND sent_at IS NULL

-- :name draft_lock :for public :in token:text :out version:int is_sent:int
SELECT version, sent_at IS NOT NULL FROM draft WHERE token = ? FOR UPDATE

-- The answers now stand in the application; the draft keeps none of them.
-- :name draft_sent :for public :in sent:int updated:int token:text
UPDATE draft SET answers_sealed = '', sent_at = FROM_UNIXTIME(?), updated_at = FROM_UNIXTIME(?), version = version + 1
WHERE token = ? AND sent_at IS NULL
