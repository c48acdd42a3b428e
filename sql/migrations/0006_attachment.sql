-- Files that people hand in.  Their bytes lie sealed in files_dir (lib/service/attachment.h), never here and never under the web root.

-- A file is held by a form that is not finished (draft_token: a draft's, or a form's of its own), or it has been taken into files (taken_at; its rows
-- in attachment_link) and then stays.  Held and removed (deleted_at), or held by a draft that is gone: the worker deletes it.
-- name_sealed: what its owner called it.  sha256: of the bytes before sealing.
CREATE TABLE attachment (
	id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
	uuid CHAR(36) CHARACTER SET ascii NOT NULL,
	draft_token CHAR(32) CHARACTER SET ascii NULL,
	purpose ENUM('application','representation','scan','answer') NOT NULL,
	name_sealed VARBINARY(400) NOT NULL,
	content_type ENUM('application/pdf','image/jpeg','image/png') NOT NULL,
	bytes INT UNSIGNED NOT NULL,
	sha256 BINARY(32) NOT NULL,
	created_at DATETIME(6) NOT NULL,
	created_by INT UNSIGNED NULL,
	taken_at DATETIME(6) NULL,
	deleted_at DATETIME(6) NULL,
	CONSTRAINT attachment_creator FOREIGN KEY (created_by) REFERENCES app_user (id),
	CONSTRAINT attachment_owner CHECK ((draft_token IS NULL) = (taken_at IS NOT NULL)),
	CONSTRAINT attachment_taken_stays CHECK (taken_at IS NULL OR deleted_at IS NULL),
	CONSTRAINT attachment_bytes CHECK (bytes > 0),
	UNIQUE KEY attachment_uuid (uuid),
	KEY attachment_held (draft_token, deleted_at)
) ENGINE=InnoDB;

-- The files of applications that an attachment belongs to: all of one submission share it.  message_id: the message that it came with, NULL when it
-- came with the application.  Insert only.
CREATE TABLE attachment_link (
	attachment_id BIGINT UNSIGNED NOT NULL,
	application_id BIGINT UNSIGNED NOT NULL,
	message_id BIGINT UNSIGNED NULL,
	linked_at DATETIME(6) NOT NULL,
	PRIMARY KEY (attachment_id, application_id),
	CONSTRAINT attachment_link_attachment FOREIGN KEY (attachment_id) REFERENCES attachment (id),
	CONSTRAINT attachment_link_application FOREIGN KEY (application_id) REFERENCES application (id),
	KEY attachment_link_of (application_id, attachment_id)
) ENGINE=InnoDB;

INSERT INTO parameter (code, value, unit, legal_ref, valid_from) VALUES
('attachment_mb', '10', 'megabytes', 'Iestādes iekšējs noteikums, nav salīdzināts ar tiesību normām: viens pielikums', '2024-01-01'),
('attachment_total_mb', '30', 'megabytes', 'Iestādes iekšējs noteikums, nav salīdzināts ar tiesību normām: visi iesnieguma pielikumi kopā', '2024-01-01'),
('attachment_files', '20', 'files', 'Iestādes iekšējs noteikums, nav salīdzināts ar tiesību normām: pielikumu skaits', '2024-01-01'),
('attachment_held_hours', '24', 'hours', 'Iestādes iekšējs noteikums, nav salīdzināts ar tiesību normām: datne bez iesnieguma', '2024-01-01');
