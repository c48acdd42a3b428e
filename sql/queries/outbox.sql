-- What must still be told to the outside (lib/store/outbox.h).

-- :name outbox_add :for public,casework,provider,tool,worker
--   :in kind:text object_id:int stream:int idempotency_key:text due_ms:int now:int
INSERT INTO outbox (kind, object_id, stream, idempotency_key, due_ms, created_at)
VALUES (?, ?, ?, ?, ?, FROM_UNIXTIME(?))

-- Due rows of one lane (0 = state system, 1 = mail, 2 = e-address) whose older neighbours in the stream are no longer waiting.  Order is
-- kept among decisions and enrolments, and among attendance; the other lanes have none.  Rows that another worker
-- is claiming are passed over.
-- :name outbox_claim :for worker
--   :in now_ms:int lane:int limit:int
--   :out id:int kind:text object_id:int stream:int idempotency_key:text attempts:int message_sealed:blob? created:int
SELECT o.id, o.kind, o.object_id, o.stream, o.idempotency_key, o.attempts, o.message_sealed,
	CAST(UNIX_TIMESTAMP(o.created_at) AS SIGNED) AS created
FROM outbox AS o
WHERE o.state = 'waiting' AND o.due_ms <= ? AND (RIGHT(o.kind, 5) = '_mail') + 2 * (o.kind = 'eaddress_act') = ?
	AND (RIGHT(o.kind, 5) = '_mail' OR o.kind = 'eaddress_act' OR NOT EXISTS (
		SELECT 1 FROM outbox AS older
		WHERE older.stream = o.stream AND older.state = 'waiting' AND older.id < o.id
			AND RIGHT(older.kind, 5) <> '_mail' AND older.kind <> 'eaddress_act'
			AND (older.kind = 'attendance') = (o.kind = 'attendance')))
ORDER BY o.due_ms, o.id LIMIT ? FOR UPDATE SKIP LOCKED

-- :name outbox_lease :for worker
--   :in lease_token:int due_ms:int id:int
UPDATE outbox SET lease_token = ?, due_ms = ?, attempts = LEAST(attempts + 1, 65535)
WHERE id = ? AND state = 'waiting'

-- :name outbox_message :for worker
--   :in message_sealed:blob id:int lease_token:int
UPDATE outbox SET message_sealed = ?
WHERE id = ? AND lease_token = ? AND state = 'waiting' AND message_sealed IS NULL

-- last_error: why nothing was sent, where nothing had to be.
-- :name outbox_done :for worker
--   :in now:int last_error:text id:int lease_token:int
UPDATE outbox SET state = 'done', done_at = FROM_UNIXTIME(?), lease_token = 0, last_error = ?
WHERE id = ? AND lease_token = ? AND state = 'waiting'

-- :name outbox_again :for worker
--   :in due_ms:int last_error:text id:int lease_token:int
UPDATE outbox SET due_ms = ?, lease_token = 0, last_error = ?
WHERE id = ? AND lease_token = ? AND state = 'waiting'

-- A claimed row goes back untried.
-- :name outbox_release :for worker
--   :in due_ms:int id:int lease_token:int
UPDATE outbox SET due_ms = ?, lease_token = 0, attempts = IF(attempts > 0, attempts - 1, 0)
WHERE id = ? AND lease_token = ? AND state = 'waiting'

-- A refused message had no effect, so it may be made anew when somebody has put the data right.
-- :name outbox_park :for worker
--   :in last_error:text is_refused:int id:int lease_token:int
UPDATE outbox SET state = 'parked', lease_token = 0, last_error = ?, message_sealed = IF(?, NULL, message_sealed)
WHERE id = ? AND lease_token = ? AND state = 'waiting'

-- :name outbox_delivery_add :for worker
--   :in outbox_id:int now:int system:text status:int acknowledgement:text error:text
INSERT INTO outbox_delivery (outbox_id, at, system, status, acknowledgement, error)
VALUES (?, FROM_UNIXTIME(?), ?, ?, ?, ?)

-- Back to waiting by somebody's decision.
-- :name outbox_retry :for tool,worker
--   :in due_ms:int id:int
UPDATE outbox SET state = 'waiting', due_ms = ?, lease_token = 0, attempts = 0 WHERE id = ? AND state = 'parked'

-- :name outbox_parked :for tool,worker :in limit:int :out id:int kind:text last_error:text
SELECT id, kind, last_error FROM outbox WHERE state = 'parked' ORDER BY id LIMIT ?

-- :name outbox_counts :for tool,worker :out state:text kind:text count:int oldest_at:datetime
SELECT state, kind, COUNT(*) AS count, MIN(created_at) AS oldest_at FROM outbox
GROUP BY state, kind ORDER BY state, kind

-- Counts end at a hundred thousand.
-- :name outbox_health :for api,tool,worker :in now:int :out waiting:int parked:int oldest_seconds:int
SELECT (SELECT COUNT(*) FROM (SELECT 1 FROM outbox WHERE state = 'waiting' LIMIT 100000) AS w) AS waiting,
	(SELECT COUNT(*) FROM (SELECT 1 FROM outbox WHERE state = 'parked' LIMIT 100000) AS p) AS parked,
	COALESCE((SELECT GREATEST(CAST(? AS SIGNED) - CAST(UNIX_TIMESTAMP(created_at) AS SIGNED), 0)
		FROM outbox WHERE id = (SELECT MIN(id) FROM outbox WHERE state = 'waiting')), 0) AS oldest_seconds

-- True if a receipt goes or went by e-mail.
-- :name outbox_receipt :for casework,worker :in application_id:int :out count:int
SELECT COUNT(*) FROM outbox WHERE stream = ? AND kind = 'receipt_mail'
