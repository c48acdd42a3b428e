-- The money of a contract at a glance.  The contract is checked by the caller.

-- What was accepted, and what is sent and not decided on: in all, and of the months of a year.
-- :name budget_claims :for provider :in first:date last:date sent_first:date sent_last:date contract_id:int
--   :out payer:text accepted:int accepted_year:int sent:int sent_year:int not_paid:int
SELECT c.payer, CAST(SUM(IF(d.decision = 'accepted', e.cents, 0)) AS INT), CAST(SUM(IF(d.decision = 'accepted' AND c.month BETWEEN ? AND ?, e.cents, 0)) AS INT),
	CAST(SUM(IF(c.state = 'sent', e.cents, 0)) AS INT), CAST(SUM(IF(c.state = 'sent' AND c.month BETWEEN ? AND ?, e.cents, 0)) AS INT),
	CAST(SUM(IF(d.decision = 'accepted' AND NOT EXISTS (SELECT 1 FROM claim_payment y WHERE y.claim_id = c.id AND y.paid_on IS NOT NULL), e.cents, 0)) AS INT)
FROM claim c JOIN claim_sending e ON e.claim_id = c.id AND e.sending = c.sending LEFT JOIN claim_decision d ON d.claim_id = c.id AND d.sending = c.sending
WHERE c.contract_id = ? GROUP BY c.payer

-- The last month that is sent or accepted; NULL: none.
-- :name budget_claimed :for provider :in contract_id:int payer:text :out month:date?
SELECT MAX(month) FROM claim WHERE contract_id = ? AND payer = ? AND state <> 'returned'

-- Sessions that are still to come or whose register is not signed, and of which nothing is claimed yet, with how many people have a place in the group today or stand in the register.
-- :name budget_planned :for provider :in contract_id:int :out code:text state_financed:int day:date minutes:int people:int
SELECT p.code, p.state_financed, s.planned_on, g.minutes,
	IF(s.frozen_on IS NOT NULL, (SELECT COUNT(*) FROM register_person r WHERE r.group_session_id = s.id),
		(SELECT COUNT(*) FROM place l WHERE l.support_group_id = g.id AND l.state IN ('enrolled', 'active') AND (s.place_id IS NULL OR l.id = s.place_id)))
FROM support_group g JOIN programme p ON p.id = g.programme_id
JOIN group_session s ON s.support_group_id = g.id AND s.state IN ('planned', 'held') AND s.register = 'open'
WHERE g.contract_id = ? AND g.state <> 'cancelled'
	AND COALESCE((SELECT SUM(n.cents) FROM claim_line n JOIN claim c ON c.id = n.claim_id AND c.sending = n.sending AND c.state <> 'returned'
		WHERE n.group_session_id = s.id), 0) <= 0

-- Who was present (or late) at a held session of those days: persons, dyads, families.
-- :name budget_clients :for provider :in contract_id:int first:date last:date :out client:text clients:int
SELECT p.client, COUNT(DISTINCT l.person_id)
FROM support_group g JOIN programme p ON p.id = g.programme_id
JOIN group_session s ON s.support_group_id = g.id AND s.state = 'held'
JOIN attendance m ON m.group_session_id = s.id AND m.mark IN ('present', 'late')
JOIN place l ON l.id = m.place_id
WHERE g.contract_id = ? AND s.planned_on BETWEEN ? AND ? GROUP BY p.client

-- What there would be to hand over today.
-- :name budget_exit :for provider,casework :in contract_id:int last_contract_id:int place_contract_id:int id:int :out groups:int last_session_on:date? placed:int waiting:int
SELECT (SELECT COUNT(*) FROM support_group g WHERE g.contract_id = ? AND g.state IN ('open', 'running')),
	(SELECT MAX(s.planned_on) FROM support_group g JOIN group_session s ON s.support_group_id = g.id AND s.state = 'planned'
		WHERE g.contract_id = ? AND g.state IN ('open', 'running')),
	(SELECT COUNT(*) FROM place l JOIN support_group g ON g.id = l.support_group_id WHERE g.contract_id = ? AND l.live = 1),
	(SELECT COUNT(*) FROM referral r WHERE r.contract_id = k.id AND r.live = 1 AND r.held = 0
		AND NOT EXISTS (SELECT 1 FROM place l WHERE l.application_id = r.application_id AND l.released = 0))
FROM contract k WHERE k.id = ?
