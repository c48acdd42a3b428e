-- The chain from application to state system.  Truth stands here: keys, uniqueness and bounds are the database's, not the programs'.
-- Times are UTC (DATETIME(6), given by the programs), dates are days in Riga, personal codes and what people write are sealed by the
-- programs (lib/crypt/keyring.h) before they arrive.  Tables marked "insert only" get no UPDATE or DELETE grant for anybody (sql/roles.sql).

-- Numbers that come from a norm: one row a value and period (domain.md, design rule).
CREATE TABLE parameter (
	id INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
	code VARCHAR(60) CHARACTER SET ascii NOT NULL,
	value VARCHAR(2000) NOT NULL,
	unit VARCHAR(40) NOT NULL,
	legal_ref VARCHAR(300) NOT NULL,
	valid_from DATE NOT NULL,
	valid_to DATE NULL,
	verified_by VARCHAR(120) NOT NULL DEFAULT '',
	version INT UNSIGNED NOT NULL DEFAULT 1,
	CONSTRAINT parameter_period CHECK (valid_to IS NULL OR valid_to >= valid_from),
	UNIQUE KEY parameter_from (code, valid_from)
) ENGINE=InnoDB;

-- Acts of law that decisions cite; titles change, so they carry dates.
CREATE TABLE norm (
	id INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
	code VARCHAR(40) CHARACTER SET ascii NOT NULL,
	title VARCHAR(500) NOT NULL,
	valid_from DATE NOT NULL,
	valid_to DATE NULL,
	UNIQUE KEY norm_from (code, valid_from)
) ENGINE=InnoDB;

-- Days that differ from the computed holidays (lib/domain/calendar.h).
CREATE TABLE calendar_override (
	day DATE NOT NULL PRIMARY KEY,
	is_holiday TINYINT(1) NOT NULL,
	name VARCHAR(120) NOT NULL,
	legal_ref VARCHAR(300) NOT NULL,
	version INT UNSIGNED NOT NULL DEFAULT 1
) ENGINE=InnoDB;

-- The catalogue, versioned: an application keeps the version that it was made under.
CREATE TABLE programme (
	id INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
	code VARCHAR(8) CHARACTER SET ascii NOT NULL,
	sort_no SMALLINT UNSIGNED NOT NULL,
	valid_from DATE NOT NULL,
	valid_to DATE NULL,
	name_lv VARCHAR(200) NOT NULL,
	name_en VARCHAR(200) NOT NULL,
	whom_lv VARCHAR(600) NOT NULL,
	whom_en VARCHAR(600) NOT NULL,
	about_lv VARCHAR(4000) NOT NULL,
	about_en VARCHAR(4000) NOT NULL,
	client ENUM('parent','child','young_adult','family','dyad') NOT NULL,
	min_age TINYINT UNSIGNED NULL,
	max_age TINYINT UNSIGNED NULL,
	max_inclusive TINYINT(1) NOT NULL DEFAULT 1,
	guardian_max_age TINYINT UNSIGNED NULL,
	sessions SMALLINT UNSIGNED NULL,
	monthly TINYINT(1) NOT NULL DEFAULT 0,
	state_financed TINYINT(1) NOT NULL DEFAULT 0,
	legal_ref VARCHAR(300) NOT NULL,
	CONSTRAINT programme_code CHECK (code REGEXP '^[0-9]+\\.[0-9]+$'),
	CONSTRAINT programme_rhythm CHECK ((sessions IS NULL) = (monthly = 1)),
	UNIQUE KEY programme_from (code, valid_from)
) ENGINE=InnoDB;

CREATE TABLE provider (
	id INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
	name VARCHAR(200) NOT NULL,
	email VARCHAR(254) NOT NULL,
	UNIQUE KEY provider_name (name)
) ENGINE=InnoDB;

CREATE TABLE app_user (
	id INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
	login VARCHAR(60) CHARACTER SET ascii COLLATE ascii_general_ci NOT NULL,
	name VARCHAR(120) NOT NULL,
	post_title VARCHAR(120) NOT NULL,
	role VARCHAR(30) CHARACTER SET ascii NOT NULL,
	provider_id INT UNSIGNED NULL,
	password_hash VARCHAR(128) CHARACTER SET ascii NOT NULL,
	created_at DATETIME(6) NOT NULL,
	disabled_at DATETIME(6) NULL,
	version INT UNSIGNED NOT NULL DEFAULT 1,
	CONSTRAINT app_user_provider FOREIGN KEY (provider_id) REFERENCES provider (id),
	CONSTRAINT app_user_role CHECK (role IN ('registrar','social_worker','head','contract_officer','provider_manager','facilitator',
		'dpo','admin','inspector')),
	CONSTRAINT app_user_side CHECK ((role IN ('provider_manager','facilitator')) = (provider_id IS NOT NULL)),
	UNIQUE KEY app_user_login (login)
) ENGINE=InnoDB;

-- Signed-in sessions; id_hash is SHA-256 of the cookie.
CREATE TABLE web_session (
	id_hash BINARY(32) NOT NULL PRIMARY KEY,
	user_id INT UNSIGNED NOT NULL,
	created_at DATETIME(6) NOT NULL,
	seen_at DATETIME(6) NOT NULL,
	ended_at DATETIME(6) NULL,
	CONSTRAINT web_session_user FOREIGN KEY (user_id) REFERENCES app_user (id),
	KEY web_session_seen (seen_at)
) ENGINE=InnoDB;

-- Token buckets: what is limited, by a hash of (kind, address or reference or login).
CREATE TABLE rate_limit (
	bucket BINARY(32) NOT NULL PRIMARY KEY,
	used DOUBLE NOT NULL,
	updated_ms BIGINT NOT NULL,
	KEY rate_limit_updated (updated_ms)
) ENGINE=InnoDB;

CREATE TABLE person (
	id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
	uuid CHAR(36) CHARACTER SET ascii NOT NULL,
	code_sealed VARBINARY(120) NULL,
	code_index BINARY(32) NULL,
	birth_date DATE NOT NULL,
	sex ENUM('male','female') NOT NULL,
	given_name VARCHAR(80) COLLATE utf8mb4_uca1400_latvian_ai_ci NOT NULL,
	family_name VARCHAR(80) COLLATE utf8mb4_uca1400_latvian_ai_ci NOT NULL,
	name_folded VARCHAR(170) NOT NULL,
	created_at DATETIME(6) NOT NULL,
	CONSTRAINT person_code CHECK ((code_sealed IS NULL) = (code_index IS NULL)),
	UNIQUE KEY person_uuid (uuid),
	UNIQUE KEY person_code_index (code_index),
	KEY person_name (name_folded)
) ENGINE=InnoDB;

-- An application being written: answers are sealed urlencoded text; belongs to one browser (hash of its visitor cookie).
CREATE TABLE draft (
	token CHAR(32) CHARACTER SET ascii NOT NULL PRIMARY KEY,
	visitor_hash BINARY(32) NOT NULL,
	submission_id CHAR(36) CHARACTER SET ascii NOT NULL,
	answers_sealed MEDIUMBLOB NOT NULL,
	version INT UNSIGNED NOT NULL DEFAULT 1,
	created_at DATETIME(6) NOT NULL,
	updated_at DATETIME(6) NOT NULL,
	sent_at DATETIME(6) NULL,
	UNIQUE KEY draft_submission (submission_id),
	KEY draft_updated (updated_at)
) ENGINE=InnoDB;

CREATE SEQUENCE application_number START WITH 1 INCREMENT BY 1 CACHE 100;
CREATE SEQUENCE act_number START WITH 1 INCREMENT BY 1 CACHE 20;
CREATE SEQUENCE group_number START WITH 1 INCREMENT BY 1 CACHE 20;

CREATE TABLE application (
	id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
	reference VARCHAR(20) CHARACTER SET ascii NOT NULL,
	submission_id CHAR(36) CHARACTER SET ascii NOT NULL,
	submission_hash BINARY(32) NOT NULL,
	access_hash BINARY(32) NOT NULL,
	programme_id INT UNSIGNED NOT NULL,
	for_whom ENUM('self','child') NOT NULL,
	origin ENUM('web','counter','import') NOT NULL,
	language ENUM('lv','en') NOT NULL,
	received_at DATETIME(6) NOT NULL,
	received_on DATE NOT NULL,
	due_nominal_on DATE NOT NULL,
	due_on DATE NOT NULL,
	due_extended_on DATE NOT NULL,
	decided_on DATE NULL,
	state VARCHAR(30) CHARACTER SET ascii NOT NULL,
	state_at DATETIME(6) NOT NULL,
	owner_id INT UNSIGNED NULL,
	phone VARCHAR(40) NOT NULL,
	email VARCHAR(254) NOT NULL,
	channel ENUM('e-address','email','registered-post','post','in-person') NOT NULL,
	grounds SET('custody_suspended','custody_removed','custody_at_risk','single_parent','guardian','foster_parent',
		'behaviour_correction_programme','relationship_difficulties','orphan_or_without_parental_care','other') NOT NULL,
	problem_sealed BLOB NULL,
	open_due DATE AS (IF(state IN ('received', 'without_progress', 'information_requested', 'in_review', 'prepared', 'for_approval',
		'returned'), due_on, NULL)) PERSISTENT,
	version INT UNSIGNED NOT NULL DEFAULT 1,
	CONSTRAINT application_programme FOREIGN KEY (programme_id) REFERENCES programme (id),
	CONSTRAINT application_owner FOREIGN KEY (owner_id) REFERENCES app_user (id),
	CONSTRAINT application_terms CHECK (due_nominal_on > received_on AND due_on >= due_nominal_on AND due_extended_on > due_on),
	CONSTRAINT application_reachable CHECK (channel <> 'email' OR email <> ''),
	UNIQUE KEY application_reference (reference),
	UNIQUE KEY application_submission (submission_id),
	KEY application_open (open_due, id),
	KEY application_owner_open (owner_id, open_due, id),
	KEY application_state_open (state, open_due, id),
	KEY application_received (received_on, id),
	KEY application_decided (decided_on, id)
) ENGINE=InnoDB;

-- Who stands in an application, as they wrote it that day (a person's row may get better data later).  Insert only.
CREATE TABLE application_person (
	application_id BIGINT UNSIGNED NOT NULL,
	part ENUM('applicant','client') NOT NULL,
	person_id BIGINT UNSIGNED NOT NULL,
	given_name VARCHAR(80) COLLATE utf8mb4_uca1400_latvian_ai_ci NOT NULL,
	family_name VARCHAR(80) COLLATE utf8mb4_uca1400_latvian_ai_ci NOT NULL,
	birth_date DATE NOT NULL,
	sex ENUM('male','female') NOT NULL,
	address VARCHAR(200) NOT NULL,
	relation ENUM('self','parent','guardian','foster_parent','legal_representative','other') NOT NULL,
	PRIMARY KEY (application_id, part),
	CONSTRAINT application_person_application FOREIGN KEY (application_id) REFERENCES application (id),
	CONSTRAINT application_person_person FOREIGN KEY (person_id) REFERENCES person (id),
	KEY application_person_person (person_id)
) ENGINE=InnoDB;

-- States are rows; the newest is application.state.  Insert only.
CREATE TABLE application_history (
	application_id BIGINT UNSIGNED NOT NULL,
	seq SMALLINT UNSIGNED NOT NULL,
	state VARCHAR(30) CHARACTER SET ascii NOT NULL,
	at DATETIME(6) NOT NULL,
	actor_id INT UNSIGNED NULL,
	note VARCHAR(1000) NOT NULL DEFAULT '',
	PRIMARY KEY (application_id, seq),
	CONSTRAINT application_history_application FOREIGN KEY (application_id) REFERENCES application (id),
	CONSTRAINT application_history_actor FOREIGN KEY (actor_id) REFERENCES app_user (id)
) ENGINE=InnoDB;

-- A decision being prepared: one open draft a file; the issued act is another table.
CREATE TABLE decision (
	id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
	application_id BIGINT UNSIGNED NOT NULL,
	outcome ENUM('granted','granted_in_part','refused') NOT NULL,
	facts_sealed BLOB NOT NULL,
	norms VARCHAR(2000) NOT NULL,
	reasons_sealed BLOB NOT NULL,
	hearing_sealed BLOB NULL,
	state ENUM('draft','for_approval','returned','issued','dropped') NOT NULL,
	open_key TINYINT AS (IF(state IN ('draft','for_approval','returned'), 1, NULL)) PERSISTENT,
	prepared_by INT UNSIGNED NOT NULL,
	prepared_at DATETIME(6) NOT NULL,
	return_note VARCHAR(1000) NOT NULL DEFAULT '',
	version INT UNSIGNED NOT NULL DEFAULT 1,
	CONSTRAINT decision_application FOREIGN KEY (application_id) REFERENCES application (id),
	CONSTRAINT decision_preparer FOREIGN KEY (prepared_by) REFERENCES app_user (id),
	UNIQUE KEY decision_open (application_id, open_key)
) ENGINE=InnoDB;

-- Issued acts.  Insert only: a correction is a new linked act.  No act without its remedy clause, none approved by its preparer.
CREATE TABLE act (
	id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
	number VARCHAR(30) CHARACTER SET ascii NOT NULL,
	application_id BIGINT UNSIGNED NOT NULL,
	decision_id BIGINT UNSIGNED NULL,
	replaces_id BIGINT UNSIGNED NULL,
	origin ENUM('issued','import') NOT NULL,
	outcome ENUM('granted','granted_in_part','refused') NOT NULL,
	programme_id INT UNSIGNED NOT NULL,
	norms VARCHAR(2000) NOT NULL,
	remedy_clause VARCHAR(2000) NOT NULL,
	channel ENUM('e-address','email','registered-post','post','in-person') NOT NULL,
	issued_at DATETIME(6) NOT NULL,
	issued_on DATE NOT NULL,
	effective_on DATE NOT NULL,
	contest_until DATE NOT NULL,
	prepared_by INT UNSIGNED NOT NULL,
	approved_by INT UNSIGNED NOT NULL,
	CONSTRAINT act_application FOREIGN KEY (application_id) REFERENCES application (id),
	CONSTRAINT act_decision FOREIGN KEY (decision_id) REFERENCES decision (id),
	CONSTRAINT act_replaces FOREIGN KEY (replaces_id) REFERENCES act (id),
	CONSTRAINT act_programme FOREIGN KEY (programme_id) REFERENCES programme (id),
	CONSTRAINT act_preparer FOREIGN KEY (prepared_by) REFERENCES app_user (id),
	CONSTRAINT act_approver FOREIGN KEY (approved_by) REFERENCES app_user (id),
	CONSTRAINT act_remedy CHECK (CHAR_LENGTH(TRIM(remedy_clause)) >= 80),
	CONSTRAINT act_norms CHECK (CHAR_LENGTH(TRIM(norms)) > 0),
	CONSTRAINT act_two_people CHECK (approved_by <> prepared_by),
	CONSTRAINT act_dates CHECK (effective_on >= issued_on AND contest_until > effective_on),
	CONSTRAINT act_issued CHECK (origin = 'import' OR decision_id IS NOT NULL),
	UNIQUE KEY act_number (number),
	UNIQUE KEY act_decision_once (decision_id),
	KEY act_application (application_id),
	KEY act_issued_on (issued_on)
) ENGINE=InnoDB;

-- The paper of an act: the PDF's bytes, sealed, and the SHA-256 of the bytes before sealing.  Insert only.
CREATE TABLE act_document (
	act_id BIGINT UNSIGNED NOT NULL PRIMARY KEY,
	sha256 BINARY(32) NOT NULL,
	bytes INT UNSIGNED NOT NULL,
	pdf_sealed MEDIUMBLOB NOT NULL,
	CONSTRAINT act_document_act FOREIGN KEY (act_id) REFERENCES act (id)
) ENGINE=InnoDB;

CREATE TABLE support_group (
	id INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
	number VARCHAR(20) CHARACTER SET ascii NOT NULL,
	provider_id INT UNSIGNED NOT NULL,
	programme_id INT UNSIGNED NOT NULL,
	room VARCHAR(120) NOT NULL,
	leader_id INT UNSIGNED NOT NULL,
	capacity SMALLINT UNSIGNED NOT NULL,
	places_taken SMALLINT UNSIGNED NOT NULL DEFAULT 0,
	first_on DATE NOT NULL,
	starts_at TIME NOT NULL,
	minutes SMALLINT UNSIGNED NOT NULL,
	state ENUM('planned','open','running','finished','cancelled') NOT NULL,
	live TINYINT AS (IF(state = 'cancelled', NULL, 1)) PERSISTENT,
	created_by INT UNSIGNED NOT NULL,
	created_at DATETIME(6) NOT NULL,
	version INT UNSIGNED NOT NULL DEFAULT 1,
	CONSTRAINT support_group_provider FOREIGN KEY (provider_id) REFERENCES provider (id),
	CONSTRAINT support_group_programme FOREIGN KEY (programme_id) REFERENCES programme (id),
	CONSTRAINT support_group_leader FOREIGN KEY (leader_id) REFERENCES app_user (id),
	CONSTRAINT support_group_creator FOREIGN KEY (created_by) REFERENCES app_user (id),
	CONSTRAINT support_group_capacity CHECK (capacity BETWEEN 1 AND 100 AND places_taken <= capacity),
	CONSTRAINT support_group_minutes CHECK (minutes BETWEEN 15 AND 480),
	UNIQUE KEY support_group_number (number),
	UNIQUE KEY support_group_leader_busy (leader_id, first_on, starts_at, live),
	KEY support_group_of_provider (provider_id, state, first_on)
) ENGINE=InnoDB;

-- A person's place in a group.  One live place a person and group; one group a person and calendar year (seed 000, section 7, point 2), unless an
-- approved exception gives another override_no.
CREATE TABLE place (
	id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
	support_group_id INT UNSIGNED NOT NULL,
	place_number SMALLINT UNSIGNED NOT NULL,
	application_id BIGINT UNSIGNED NOT NULL,
	person_id BIGINT UNSIGNED NOT NULL,
	state ENUM('offered','enrolled','active','suspended','completed','discontinued') NOT NULL,
	live TINYINT AS (IF(state IN ('offered','enrolled','active','suspended'), 1, NULL)) PERSISTENT,
	quota_year SMALLINT UNSIGNED NULL,
	override_no TINYINT UNSIGNED NOT NULL DEFAULT 0,
	quota_key SMALLINT UNSIGNED AS (IF(state = 'offered', NULL, quota_year)) PERSISTENT,
	starts_on DATE NOT NULL,
	given_at DATETIME(6) NOT NULL,
	given_by INT UNSIGNED NOT NULL,
	version INT UNSIGNED NOT NULL DEFAULT 1,
	CONSTRAINT place_group FOREIGN KEY (support_group_id) REFERENCES support_group (id),
	CONSTRAINT place_application FOREIGN KEY (application_id) REFERENCES application (id),
	CONSTRAINT place_person FOREIGN KEY (person_id) REFERENCES person (id),
	CONSTRAINT place_giver FOREIGN KEY (given_by) REFERENCES app_user (id),
	CONSTRAINT place_number_positive CHECK (place_number >= 1),
	UNIQUE KEY place_seat (support_group_id, place_number, live),
	UNIQUE KEY place_person_once (support_group_id, person_id, live),
	UNIQUE KEY place_application_once (application_id, live),
	UNIQUE KEY place_one_a_year (person_id, quota_key, override_no)
) ENGINE=InnoDB;

-- Insert only.
CREATE TABLE place_history (
	place_id BIGINT UNSIGNED NOT NULL,
	seq SMALLINT UNSIGNED NOT NULL,
	state VARCHAR(30) CHARACTER SET ascii NOT NULL,
	at DATETIME(6) NOT NULL,
	actor_id INT UNSIGNED NOT NULL,
	note VARCHAR(1000) NOT NULL DEFAULT '',
	PRIMARY KEY (place_id, seq),
	CONSTRAINT place_history_place FOREIGN KEY (place_id) REFERENCES place (id),
	CONSTRAINT place_history_actor FOREIGN KEY (actor_id) REFERENCES app_user (id)
) ENGINE=InnoDB;

CREATE TABLE group_session (
	id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
	support_group_id INT UNSIGNED NOT NULL,
	number SMALLINT UNSIGNED NOT NULL,
	planned_on DATE NOT NULL,
	starts_at TIME NOT NULL,
	state ENUM('planned','held','cancelled','moved') NOT NULL,
	register ENUM('open','signed') NOT NULL DEFAULT 'open',
	signed_by INT UNSIGNED NULL,
	signed_at DATETIME(6) NULL,
	version INT UNSIGNED NOT NULL DEFAULT 1,
	CONSTRAINT group_session_group FOREIGN KEY (support_group_id) REFERENCES support_group (id),
	CONSTRAINT group_session_signer FOREIGN KEY (signed_by) REFERENCES app_user (id),
	CONSTRAINT group_session_signed CHECK ((register = 'signed') = (signed_by IS NOT NULL) AND (register = 'open' OR state = 'held')),
	UNIQUE KEY group_session_number (support_group_id, number),
	KEY group_session_day (planned_on, support_group_id)
) ENGINE=InnoDB;

CREATE TABLE attendance (
	group_session_id BIGINT UNSIGNED NOT NULL,
	place_id BIGINT UNSIGNED NOT NULL,
	mark ENUM('present','late','excused','absent') NOT NULL,
	marked_by INT UNSIGNED NOT NULL,
	marked_at DATETIME(6) NOT NULL,
	PRIMARY KEY (group_session_id, place_id),
	CONSTRAINT attendance_session FOREIGN KEY (group_session_id) REFERENCES group_session (id),
	CONSTRAINT attendance_place FOREIGN KEY (place_id) REFERENCES place (id),
	CONSTRAINT attendance_marker FOREIGN KEY (marked_by) REFERENCES app_user (id)
) ENGINE=InnoDB;

-- Every mark ever set.  Insert only.
CREATE TABLE attendance_history (
	id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
	group_session_id BIGINT UNSIGNED NOT NULL,
	place_id BIGINT UNSIGNED NOT NULL,
	mark ENUM('present','late','excused','absent') NOT NULL,
	actor_id INT UNSIGNED NOT NULL,
	at DATETIME(6) NOT NULL,
	CONSTRAINT attendance_history_session FOREIGN KEY (group_session_id) REFERENCES group_session (id),
	CONSTRAINT attendance_history_place FOREIGN KEY (place_id) REFERENCES place (id),
	CONSTRAINT attendance_history_actor FOREIGN KEY (actor_id) REFERENCES app_user (id)
) ENGINE=InnoDB;

-- Who saw or did what.  Insert only.  No personal data in it: objects are named by kind and id.
CREATE TABLE audit (
	id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
	at DATETIME(6) NOT NULL,
	program VARCHAR(20) CHARACTER SET ascii NOT NULL,
	actor_id INT UNSIGNED NULL,
	role VARCHAR(30) CHARACTER SET ascii NOT NULL,
	action VARCHAR(60) CHARACTER SET ascii NOT NULL,
	object VARCHAR(80) CHARACTER SET ascii NOT NULL,
	request_id VARCHAR(64) CHARACTER SET ascii NOT NULL,
	KEY audit_object (object, id),
	KEY audit_at (at)
) ENGINE=InnoDB;

-- The state systems: SOPA now, DigiSoc later; which one is in force on a day is a row, not code.
CREATE TABLE state_system (
	code VARCHAR(20) CHARACTER SET ascii NOT NULL PRIMARY KEY,
	adapter VARCHAR(20) CHARACTER SET ascii NOT NULL,
	url VARCHAR(300) CHARACTER SET ascii NOT NULL,
	valid_from DATE NOT NULL,
	valid_to DATE NULL,
	version INT UNSIGNED NOT NULL DEFAULT 1
) ENGINE=InnoDB;

-- What must still be told to the outside.  due_ms: claimable when <= now; a lease is due_ms in the future with a lease_token, so that a lapsed
-- lease comes back by itself.  The message (sealed) is made once, before the first delivery, and never changes.
CREATE TABLE outbox (
	id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
	kind ENUM('decision','enrolment','attendance','receipt_mail','decision_mail') NOT NULL,
	object_id BIGINT UNSIGNED NOT NULL,
	stream BIGINT UNSIGNED NOT NULL,
	idempotency_key CHAR(36) CHARACTER SET ascii NOT NULL,
	state ENUM('waiting','done','parked') NOT NULL DEFAULT 'waiting',
	due_ms BIGINT NOT NULL,
	lease_token BIGINT UNSIGNED NOT NULL DEFAULT 0,
	attempts SMALLINT UNSIGNED NOT NULL DEFAULT 0,
	message_sealed BLOB NULL,
	created_at DATETIME(6) NOT NULL,
	done_at DATETIME(6) NULL,
	last_error VARCHAR(200) NOT NULL DEFAULT '',
	UNIQUE KEY outbox_key (idempotency_key),
	KEY outbox_due (state, due_ms, id),
	KEY outbox_lease (lease_token),
	KEY outbox_stream (stream, state, id)
) ENGINE=InnoDB;

-- Every answer of a receiver.  Insert only.
CREATE TABLE outbox_delivery (
	id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
	outbox_id BIGINT UNSIGNED NOT NULL,
	at DATETIME(6) NOT NULL,
	system VARCHAR(20) CHARACTER SET ascii NOT NULL,
	status SMALLINT NOT NULL,
	acknowledgement VARCHAR(100) NOT NULL DEFAULT '',
	error VARCHAR(200) NOT NULL DEFAULT '',
	CONSTRAINT outbox_delivery_outbox FOREIGN KEY (outbox_id) REFERENCES outbox (id),
	KEY outbox_delivery_of (outbox_id, id)
) ENGINE=InnoDB;
