-- Codes sent to e-mail addresses to prove them.

-- :name email_proof_add :for public :in submission_id:text email:text code_sealed:blob now:int ends:int
INSERT INTO email_proof (submission_id, email, code_sealed, created_at, ends_at)
VALUES (?, ?, ?, FROM_UNIXTIME(?), FROM_UNIXTIME(?))

-- The address that the submission gave, and its newest code.
-- :name email_proof_look :for public :in now:int submission_id:text
--   :out email:text id:int? code_sealed:blob? tries:int? is_alive:int? proven:int
SELECT a.email, e.id, e.code_sealed, e.tries, e.ends_at > FROM_UNIXTIME(?),
	EXISTS (SELECT 1 FROM email_proof p WHERE p.submission_id = a.submission_id AND p.email = a.email AND p.proven_at IS NOT NULL)
FROM application a
LEFT JOIN email_proof e ON e.id = (SELECT MAX(id) FROM email_proof WHERE submission_id = a.submission_id)
WHERE a.submission_id = ? ORDER BY a.submission_no LIMIT 1

-- Takes one of MOST tries.
-- :name email_proof_try :for public :in id:int most:int
UPDATE email_proof SET tries = tries + 1 WHERE id = ? AND tries < ? AND code_sealed IS NOT NULL

-- :name email_proof_done :for public :in now:int id:int
UPDATE email_proof SET proven_at = FROM_UNIXTIME(?), code_sealed = NULL WHERE id = ? AND proven_at IS NULL AND code_sealed IS NOT NULL

-- Another address: what was sent to the one before it proves nothing.
-- :name email_proof_forget :for public :in submission_id:text
UPDATE email_proof SET code_sealed = NULL WHERE submission_id = ? AND proven_at IS NULL

-- :name email_proof_change :for public :in email:text submission_id:text
UPDATE application SET email = ? WHERE submission_id = ?
	AND NOT EXISTS (SELECT 1 FROM email_proof p WHERE p.submission_id = application.submission_id AND p.email = application.email
		AND p.proven_at IS NOT NULL)
