-- Contests of acts, and how acts on paper went to their addressees.

-- An act from before this system may lack the clause on where and until when it can be contested; it then has a year (APL s. 79(1)).
ALTER TABLE act DROP CONSTRAINT act_remedy;
ALTER TABLE act ADD CONSTRAINT act_remedy CHECK (origin = 'import' OR CHAR_LENGTH(TRIM(remedy_clause)) >= 80);

-- What is to be handed over to the post is looked for by it.
ALTER TABLE act ADD KEY act_by_channel (origin, channel, id);

-- A contest; a form that is sent twice has one uuid.  Insert only, but for state, due_on and version: those of its newest step.
CREATE TABLE contest (
	id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
	uuid CHAR(36) CHARACTER SET ascii NOT NULL,
	act_id BIGINT UNSIGNED NOT NULL,
	filed_on DATE NOT NULL,
	way ENUM('counter','post','email','e-address') NOT NULL,
	filer_sealed BLOB NOT NULL,
	text_sealed BLOB NOT NULL,
	state VARCHAR(30) CHARACTER SET ascii NOT NULL,
	due_on DATE NULL,
	version INT UNSIGNED NOT NULL DEFAULT 1,
	CONSTRAINT contest_act FOREIGN KEY (act_id) REFERENCES act (id),
	UNIQUE KEY contest_uuid (uuid),
	KEY contest_of_act (act_id, id),
	KEY contest_state (state, due_on, id)
) ENGINE=InnoDB;

-- The steps of a contest with the day of each, its number, the authority or court that has it from there on, and the term that began.  Insert only.
CREATE TABLE contest_step (
	contest_id BIGINT UNSIGNED NOT NULL,
	seq SMALLINT UNSIGNED NOT NULL,
	state VARCHAR(30) CHARACTER SET ascii NOT NULL,
	day DATE NOT NULL,
	number VARCHAR(60) NOT NULL DEFAULT '',
	body VARCHAR(300) NOT NULL DEFAULT '',
	due_on DATE NULL,
	note_sealed BLOB NULL,
	at DATETIME(6) NOT NULL,
	actor_id INT UNSIGNED NOT NULL,
	PRIMARY KEY (contest_id, seq),
	CONSTRAINT contest_step_contest FOREIGN KEY (contest_id) REFERENCES contest (id),
	CONSTRAINT contest_step_actor FOREIGN KEY (actor_id) REFERENCES app_user (id)
) ENGINE=InnoDB;

-- How an act went to its addressee, behind the act's own row, which nobody changes: the newest row says since when it is in effect and until when it
-- can be contested.  "handed": given to the post on a day; "proof": what came back, no day moves; "override": another day, with its reason.  Insert only.
CREATE TABLE act_delivery (
	act_id BIGINT UNSIGNED NOT NULL,
	seq SMALLINT UNSIGNED NOT NULL,
	kind ENUM('handed','proof','override') NOT NULL,
	channel ENUM('e-address','email','registered-post','post','in-person') NOT NULL,
	handed_on DATE NULL,
	item_number VARCHAR(20) CHARACTER SET ascii NULL,
	effective_on DATE NOT NULL,
	contest_until DATE NOT NULL,
	reason_sealed BLOB NULL,
	evidence_sealed BLOB NULL,
	form CHAR(36) CHARACTER SET ascii NOT NULL,
	at DATETIME(6) NOT NULL,
	actor_id INT UNSIGNED NOT NULL,
	handed_once TINYINT AS (IF(kind = 'handed', 1, NULL)) PERSISTENT,
	PRIMARY KEY (act_id, seq),
	CONSTRAINT act_delivery_act FOREIGN KEY (act_id) REFERENCES act (id),
	CONSTRAINT act_delivery_actor FOREIGN KEY (actor_id) REFERENCES app_user (id),
	CONSTRAINT act_delivery_handed CHECK ((kind = 'handed') = (handed_on IS NOT NULL) AND (kind = 'handed' OR item_number IS NULL)),
	CONSTRAINT act_delivery_item CHECK (kind <> 'handed' OR channel <> 'registered-post' OR item_number IS NOT NULL),
	CONSTRAINT act_delivery_reason CHECK (kind <> 'override' OR reason_sealed IS NOT NULL),
	CONSTRAINT act_delivery_evidence CHECK (kind = 'handed' OR evidence_sealed IS NOT NULL),
	CONSTRAINT act_delivery_dates CHECK (contest_until > effective_on AND (handed_on IS NULL OR effective_on >= handed_on)),
	UNIQUE KEY act_delivery_once (act_id, handed_once),
	UNIQUE KEY act_delivery_item_number (item_number),
	KEY act_delivery_form (form)
) ENGINE=InnoDB;

INSERT INTO parameter (code, value, unit, legal_ref, valid_from) VALUES
('contest_forward_days', '7', 'days', 'Administratīvā procesa likums, 79. panta otrā daļa (nav salīdzināts ar spēkā esošo redakciju)', '2004-02-01'),
('contest_authority_months', '1', 'months', 'Administratīvā procesa likums, 81. pants', '2004-02-01'),
('court_months', '1', 'months', 'Administratīvā procesa likums, 188. pants', '2004-02-01'),
('contest_authority', 'Jelgavas valstspilsētas pašvaldība', 'text', 'Administratīvā procesa likums, 76. un 77. pants; iestāde jāprecizē pēc saistošajiem noteikumiem Nr. 18-8', '2004-02-01'),
('court_name', 'Administratīvā rajona tiesa', 'text', 'Administratīvā procesa likums, 188. un 189. pants', '2004-02-01');
