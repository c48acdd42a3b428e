-- Contests of acts that withdraw a decision are few, and the work list asks for them each time: found in an index of their own.  1, or NULL for all others.
ALTER TABLE contest
	ADD COLUMN withdrawal TINYINT UNSIGNED NULL AFTER act_id,
	ADD KEY contest_withdrawal (withdrawal, state);

UPDATE contest c JOIN act t ON t.id = c.act_id SET c.withdrawal = 1 WHERE t.outcome = 'revoked';
