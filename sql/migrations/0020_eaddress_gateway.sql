-- Acts for the e-address are sent by the worker through a gateway where one is configured (bin/jslp-worker/adapter.h): one row of the outbox an act,
-- written in the transaction that issues it.  What the gateway accepts is a row "handed" with the number that it gave to the message; an account that
-- is not active is a row "rerouted".  Neither has an actor: nobody of the office has done it.
ALTER TABLE outbox
	MODIFY kind ENUM('decision','enrolment','attendance','receipt_mail','decision_mail','resume_mail','draft_end_mail','request_mail','message_mail',
		'email_code_mail','digest_mail','eaddress_act') NOT NULL,
	ADD COLUMN eaddress_once BIGINT UNSIGNED AS (IF(kind = 'eaddress_act', object_id, NULL)) PERSISTENT,
	ADD UNIQUE KEY outbox_eaddress (eaddress_once);

ALTER TABLE act_delivery
	MODIFY actor_id INT UNSIGNED NULL,
	ADD COLUMN message_number VARCHAR(64) CHARACTER SET ascii NULL,
	ADD CONSTRAINT act_delivery_message CHECK (message_number IS NULL OR (kind = 'handed' AND channel = 'e-address')),
	ADD CONSTRAINT act_delivery_machine CHECK (actor_id IS NOT NULL OR message_number IS NOT NULL OR kind = 'rerouted');

-- What the office may see and end of the worker's jobs: those of acts for the e-address, and no others.
CREATE VIEW eaddress_job AS
SELECT eaddress_once AS act_id, state, attempts, due_ms, lease_token, done_at, last_error FROM outbox WHERE kind = 'eaddress_act';
