-- What is deleted when its age (table parameter) has come; LIMIT keeps each transaction small.

-- Applications that were begun and not sent.
-- :name housekeeping_drafts :for worker :in before:int limit:int
DELETE FROM draft WHERE sent_at IS NULL AND updated_at < FROM_UNIXTIME(?) ORDER BY updated_at LIMIT ?

-- Sent ones: the answers have gone with the sending, only the way to the receipt is left.
-- :name housekeeping_drafts_sent :for worker :in before:int limit:int
DELETE FROM draft WHERE sent_at IS NOT NULL AND updated_at < FROM_UNIXTIME(?) ORDER BY updated_at LIMIT ?

-- Last used so long ago that they have ended, by their holders or by themselves.
-- :name housekeeping_sessions :for worker :in before:int limit:int
DELETE FROM web_session WHERE seen_at < FROM_UNIXTIME(?) ORDER BY seen_at LIMIT ?

-- :name housekeeping_limits :for worker :in before_ms:int limit:int
DELETE FROM rate_limit WHERE updated_ms < ? ORDER BY updated_ms LIMIT ?

-- Files that residents had opened.
-- :name housekeeping_file_sessions :for worker :in before:int limit:int
DELETE FROM file_session WHERE seen_at < FROM_UNIXTIME(?) ORDER BY seen_at LIMIT ?

-- Codes that proved nothing.
-- :name housekeeping_email_proofs :for worker :in before:int limit:int
DELETE FROM email_proof WHERE proven_at IS NULL AND created_at < FROM_UNIXTIME(?) ORDER BY created_at LIMIT ?
