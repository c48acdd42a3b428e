-- The register of documents: what comes in and what goes out has a number of its own, one running number a calendar year and direction.
--
-- The number comes from a row of document_counter that is locked from then until COMMIT, so that a transaction that is rolled back leaves no gap, and
-- numbers stand in the order of their documents.  The office's own papers are few and take theirs in the transaction that makes them.  Applications
-- that residents send do not: that lock would make thousands of submissions at once wait for each other's COMMIT one by one.  Such a row says
-- to_register = 1, and the worker gives it its number within seconds, in order of receipt, once, however often it begins anew.  The same holds for
-- what residents answer, and take back, on the web.
--
-- An act keeps its own number JSLP/year/…, by which it is cited and contested, and which the PDF and the state system have; it is registered beside
-- that as any other document that goes out.  Files of one submission for several children are decided on apart and so are registered apart.
-- What was there before this migration, and what is imported, has its numbers in the books of its time.

-- The last number of a year.
CREATE TABLE document_counter (
	direction ENUM('in','out') NOT NULL,
	year SMALLINT UNSIGNED NOT NULL,
	last INT UNSIGNED NOT NULL,
	PRIMARY KEY (direction, year)
) ENGINE=InnoDB;

-- mark: the number as papers have it.  registered_on: the day in Riga.  kind: lib/domain/document.h.  Of an answer on paper message_id is the request
-- that it answers, of everything else the message itself.  No actor: the worker has registered what came over the web.  Insert only.
CREATE TABLE document (
	id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
	direction ENUM('in','out') NOT NULL,
	year SMALLINT UNSIGNED NOT NULL,
	number INT UNSIGNED NOT NULL,
	nomenclature VARCHAR(40) NOT NULL,
	mark VARCHAR(80) NOT NULL,
	kind VARCHAR(30) CHARACTER SET ascii NOT NULL,
	application_id BIGINT UNSIGNED NOT NULL,
	message_id BIGINT UNSIGNED NULL,
	act_id BIGINT UNSIGNED NULL,
	contest_id BIGINT UNSIGNED NULL,
	contest_seq SMALLINT UNSIGNED NULL,
	registered_at DATETIME(6) NOT NULL,
	registered_on DATE NOT NULL,
	actor_id INT UNSIGNED NULL,
	application_once BIGINT UNSIGNED AS (IF(kind = 'application', application_id, NULL)) PERSISTENT,
	CONSTRAINT document_application FOREIGN KEY (application_id) REFERENCES application (id),
	CONSTRAINT document_message FOREIGN KEY (message_id) REFERENCES message (id),
	CONSTRAINT document_act FOREIGN KEY (act_id) REFERENCES act (id),
	CONSTRAINT document_contest FOREIGN KEY (contest_id, contest_seq) REFERENCES contest_step (contest_id, seq),
	CONSTRAINT document_actor FOREIGN KEY (actor_id) REFERENCES app_user (id),
	CONSTRAINT document_about CHECK ((kind = 'act') = (act_id IS NOT NULL) AND (kind IN ('contest', 'forwarding')) = (contest_id IS NOT NULL)
		AND (contest_id IS NULL) = (contest_seq IS NULL) AND (kind NOT IN ('letter', 'request', 'without_progress') OR message_id IS NOT NULL)),
	UNIQUE KEY document_number (direction, year, number),
	UNIQUE KEY document_application_once (application_once),
	UNIQUE KEY document_message_once (kind, message_id),
	UNIQUE KEY document_act_once (act_id),
	UNIQUE KEY document_contest_once (contest_id, contest_seq),
	KEY document_day (registered_on, id),
	KEY document_mark (mark)
) ENGINE=InnoDB;

ALTER TABLE application
	ADD COLUMN to_register TINYINT NULL,
	ADD KEY application_to_register (to_register, id);
ALTER TABLE message
	ADD COLUMN to_register TINYINT NULL,
	ADD KEY message_to_register (to_register, id);

-- The index of applications is the one of JSLP's published form; all other papers of a file carry it too until the office names theirs.
INSERT INTO parameter (code, value, unit, legal_ref, valid_from) VALUES
('document_number_in', '{index}/{year}/{number}', 'text', 'Iestādes lietvedības kārtība; numura veids jāprecizē', '2024-01-01'),
('document_number_out', '{index}/{year}/N-{number}', 'text', 'Iestādes lietvedības kārtība; numura veids jāprecizē', '2024-01-01'),
('document_index_application', '1-10/2.8', 'text', 'Iestādes lietu nomenklatūra: veidlapa "Iesniegums par sociālo pakalpojumu (Nr. 1-10/2.8)"', '2024-01-01'),
('document_index_answer', '1-10/2.8', 'text', 'Iestādes lietu nomenklatūra; indekss jāprecizē', '2024-01-01'),
('document_index_withdrawal', '1-10/2.8', 'text', 'Iestādes lietu nomenklatūra; indekss jāprecizē', '2024-01-01'),
('document_index_contest', '1-10/2.8', 'text', 'Iestādes lietu nomenklatūra; indekss jāprecizē', '2024-01-01'),
('document_index_letter', '1-10/2.8', 'text', 'Iestādes lietu nomenklatūra; indekss jāprecizē', '2024-01-01'),
('document_index_request', '1-10/2.8', 'text', 'Iestādes lietu nomenklatūra; indekss jāprecizē', '2024-01-01'),
('document_index_without_progress', '1-10/2.8', 'text', 'Iestādes lietu nomenklatūra; indekss jāprecizē', '2024-01-01'),
('document_index_act', '1-10/2.8', 'text', 'Iestādes lietu nomenklatūra; indekss jāprecizē', '2024-01-01'),
('document_index_forwarding', '1-10/2.8', 'text', 'Iestādes lietu nomenklatūra; indekss jāprecizē', '2024-01-01');
