-- Files that people hand in (lib/service/attachment.h).

-- :name attachment_insert :for public,casework
--   :in uuid:text draft_token:text purpose:text name_sealed:blob content_type:text bytes:int sha256:blob now:int created_by:int?
INSERT INTO attachment (uuid, draft_token, purpose, name_sealed, content_type, bytes, sha256, created_at, created_by)
VALUES (?, ?, ?, ?, ?, ?, ?, FROM_UNIXTIME(?), ?)

-- What a form holds already; the lock lets no other request add to it meanwhile.
-- :name attachment_held_lock :for public,casework :in draft_token:text :out files:int bytes:int
SELECT COUNT(*), CAST(COALESCE(SUM(bytes), 0) AS INT) FROM attachment WHERE draft_token = ? AND deleted_at IS NULL FOR UPDATE

-- :name attachment_held_sum :for public,casework :in draft_token:text :out files:int bytes:int
SELECT COUNT(*), CAST(COALESCE(SUM(bytes), 0) AS INT) FROM attachment WHERE draft_token = ? AND deleted_at IS NULL

-- :name attachment_held_same :for public,casework :in draft_token:text sha256:blob :out uuid:text
SELECT uuid FROM attachment WHERE draft_token = ? AND sha256 = ? AND deleted_at IS NULL LIMIT 1

-- :name attachment_held :for public,casework :in draft_token:text
--   :out id:int uuid:text purpose:text name_sealed:blob content_type:text bytes:int created:int
SELECT id, uuid, purpose, name_sealed, content_type, bytes, CAST(UNIX_TIMESTAMP(created_at) AS INT) FROM attachment
WHERE draft_token = ? AND deleted_at IS NULL ORDER BY id

-- :name attachment_drop :for public,casework :in now:int draft_token:text uuid:text
UPDATE attachment SET deleted_at = FROM_UNIXTIME(?) WHERE draft_token = ? AND uuid = ? AND deleted_at IS NULL

-- :name attachment_link :for public,casework :in application_id:int message_id:int? now:int draft_token:text
INSERT INTO attachment_link (attachment_id, application_id, message_id, linked_at)
SELECT id, ?, ?, FROM_UNIXTIME(?) FROM attachment WHERE draft_token = ? AND deleted_at IS NULL

-- What is held and came with this message already: the same bytes sent twice.
-- :name attachment_drop_same :for public,casework :in now:int draft_token:text message_id:int
UPDATE attachment SET deleted_at = FROM_UNIXTIME(?) WHERE draft_token = ? AND deleted_at IS NULL
	AND sha256 IN (SELECT a.sha256 FROM attachment a JOIN attachment_link l ON l.attachment_id = a.id WHERE l.message_id = ?)

-- :name attachment_take :for public,casework :in now:int draft_token:text
UPDATE attachment SET draft_token = NULL, taken_at = FROM_UNIXTIME(?) WHERE draft_token = ? AND deleted_at IS NULL

-- :name attachment_of_application :for public,casework :in application_id:int
--   :out id:int uuid:text purpose:text name_sealed:blob content_type:text bytes:int created:int message_id:int? created_by:int?
SELECT a.id, a.uuid, a.purpose, a.name_sealed, a.content_type, a.bytes, CAST(UNIX_TIMESTAMP(a.created_at) AS INT), l.message_id, a.created_by
FROM attachment_link l JOIN attachment a ON a.id = l.attachment_id WHERE l.application_id = ? ORDER BY a.id

-- Only what belongs to a file: what a resident has not sent yet is nobody else's business.
-- :name attachment_taken :for public,casework :in uuid:text
--   :out id:int name_sealed:blob content_type:text bytes:int sha256:blob application_id:int
SELECT a.id, a.name_sealed, a.content_type, a.bytes, a.sha256, l.application_id
FROM attachment a JOIN attachment_link l ON l.attachment_id = a.id WHERE a.uuid = ? ORDER BY l.application_id LIMIT 1

-- The rows of files that nobody can hand in any more: removed by their owner, or held by a form that is gone.
-- :name attachment_tidy :for worker :in before:int limit:int :out uuid:text
DELETE FROM attachment WHERE draft_token IS NOT NULL
	AND (deleted_at IS NOT NULL OR (created_at < FROM_UNIXTIME(?) AND NOT EXISTS (SELECT 1 FROM draft d WHERE d.token = draft_token)))
LIMIT ? RETURNING uuid

-- Every file of one folder that belongs to an application, with its checksum.
-- :name attachment_sums :for tool :in folder_pattern:text :out uuid:text sha256:blob
SELECT uuid, sha256 FROM attachment WHERE uuid LIKE ? AND taken_at IS NOT NULL

-- Which files of one folder have a row; folders are named after the first two digits.
-- :name attachment_in_folder :for worker,tool,public,casework :in folder_pattern:text :out uuid:text
SELECT uuid FROM attachment WHERE uuid LIKE ?
