-- Files opened by residents with reference and access code.  id_hash is SHA-256 of the cookie.

-- :name file_session_add :for public
--   :in id_hash:blob submission_id:text access_hash:blob idle_seconds:int opened:int seen:int
INSERT INTO file_session (id_hash, submission_id, access_hash, idle_seconds, opened_at, seen_at)
VALUES (?, ?, ?, ?, FROM_UNIXTIME(?), FROM_UNIXTIME(?))

-- Every file that an open session shows: all of one submission, as long as the code that opened it is in force.
-- :name file_session_files :for public :in id_hash:blob now:int
--   :out seen:int id:int version:int submission_no:int submission_id:text reference:text state:text received_on:date due_nominal_on:date due_on:date extended_to:date? reopened_on:date? counted_from:date programme_id:int owner:text? owner_title:text? unread:int origin:text
SELECT CAST(UNIX_TIMESTAMP(s.seen_at) AS SIGNED), a.id, a.version, a.submission_no, a.submission_id, a.reference, a.state,
	a.received_on, a.due_nominal_on, a.due_on, a.extended_to, a.reopened_on, a.counted_from, a.programme_id, u.name, u.post_title,
	(SELECT COUNT(*) FROM message m WHERE m.application_id = a.id AND m.direction <> 'from_resident' AND m.seen_at IS NULL),
	a.origin
FROM file_session s
JOIN application a ON a.submission_id = s.submission_id AND a.access_hash = s.access_hash
LEFT JOIN app_user u ON u.id = a.owner_id
WHERE s.id_hash = ? AND s.ended_at IS NULL AND s.seen_at > FROM_UNIXTIME(? - s.idle_seconds)
ORDER BY a.submission_no

-- :name file_session_touch :for public :in seen:int id_hash:blob
UPDATE file_session SET seen_at = FROM_UNIXTIME(?) WHERE id_hash = ? AND ended_at IS NULL

-- :name file_session_end :for public :in ended:int id_hash:blob
UPDATE file_session SET ended_at = FROM_UNIXTIME(?) WHERE id_hash = ? AND ended_at IS NULL
