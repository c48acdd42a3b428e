-- Monthly claims of providers (lib/domain/claim.h).  A contract is checked by the caller (contract_get), but where contracts stands as a value.

-- The claim of a month, with its last sending, what was said to it, and invoice and payment; no row: it was never sent.
-- :name claim_of :for provider :in contract_id:int payer:text month:date
--   :out id:int uuid:text number:text state:text sending:int version:int sent_by:int sender:text sent_at:datetime line_count:int decider:text? decided_at:datetime? reason_sealed:blob? invoice_number:text? paid_on:date?
SELECT c.id, c.uuid, c.number, c.state, c.sending, c.version, e.sent_by, u.name, e.taken_at, e.line_count, w.name, d.at, d.reason_sealed, y.invoice_number, y.paid_on
FROM claim c
JOIN claim_sending e ON e.claim_id = c.id AND e.sending = c.sending
JOIN app_user u ON u.id = e.sent_by
LEFT JOIN claim_decision d ON d.claim_id = c.id AND d.sending = c.sending
LEFT JOIN app_user w ON w.id = d.decided_by
LEFT JOIN claim_payment y ON y.claim_id = c.id AND y.seq = (SELECT MAX(x.seq) FROM claim_payment x WHERE x.claim_id = c.id)
WHERE c.contract_id = ? AND c.payer = ? AND c.month = ?

-- Where a claim is, behind the wall.
-- :name claim_where :for provider :in id:int contracts:text? :out contract_id:int payer:text month:date
SELECT contract_id, payer, month FROM claim WHERE id = ? AND FIND_IN_SET(contract_id, COALESCE(?, contract_id))

-- Whoever sends a claim of a contract, or changes its prices, stands in line here.
-- :name claim_contract_lock :for provider,casework,tool :in id:int :out id:int number:text
SELECT id, number FROM contract WHERE id = ? FOR UPDATE

-- :name claim_prices :for provider,tool :in contract_id:int :out id:int code:text unit:text cents:int valid_from:date valid_to:date? created_at:datetime
SELECT id, programme_code, unit, cents, valid_from, valid_to, created_at FROM price WHERE contract_id = ? ORDER BY programme_code, valid_from

-- The last month that was accepted, and when the registers were read for the last time for what was accepted; NULL: none.
-- Some minutes earlier than the registers were read: what was being signed then is looked at once more, and a difference of nothing is no line.
-- :name claim_last :for provider :in contract_id:int payer:text :out month:date? taken_at:datetime?
SELECT MAX(c.month), MAX(e.taken_at) - INTERVAL 5 MINUTE
FROM claim c JOIN claim_decision d ON d.claim_id = c.id AND d.decision = 'accepted' JOIN claim_sending e ON e.claim_id = d.claim_id AND e.sending = d.sending
WHERE c.contract_id = ? AND c.payer = ?

-- The first day with a held session behind what was accepted (from_on) and before a month, or another month whose claim waits for its decision; NULL: none.
-- :name claim_before :for provider
--   :in contract_id:int state_financed:int from_on:date before_on:date claim_contract_id:int payer:text month:date :out day:date?
SELECT MIN(t.day)
FROM (SELECT MIN(s.planned_on) AS day FROM support_group g JOIN programme p ON p.id = g.programme_id JOIN group_session s ON s.support_group_id = g.id
		WHERE g.contract_id = ? AND p.state_financed = ? AND s.state = 'held' AND s.planned_on >= ? AND s.planned_on < ?
	UNION ALL
	SELECT MIN(month) FROM claim WHERE contract_id = ? AND payer = ? AND state = 'sent' AND month <> ?) t

-- The rules, all periods.
-- :name claim_parameters :for public,casework,provider,report,admin,worker,tool :out code:text value:text valid_from:date valid_to:date?
SELECT code, value, valid_from, valid_to FROM parameter
WHERE code IN ('claim_absent', 'claim_excused', 'claim_late', 'claim_hour_minutes', 'monthly_sessions_year') ORDER BY valid_from, code

-- Whoever stands in a register of the month, or (with_earlier 1) of a day before that was signed, or got a price, since registers were read for what was accepted.
-- :name claim_people :for provider
--   :in contract_id:int state_financed:int first:date last:date with_earlier:int taken_at:datetime late_contract_id:int late_state_financed:int before_on:date with_prices:int price_taken_at:datetime price_contract_id:int price_state_financed:int price_before_on:date
--   :out person_id:int
SELECT l.person_id
FROM support_group g JOIN programme p ON p.id = g.programme_id
JOIN group_session s ON s.support_group_id = g.id
JOIN attendance m ON m.group_session_id = s.id
JOIN place l ON l.id = m.place_id
WHERE g.contract_id = ? AND p.state_financed = ? AND s.planned_on BETWEEN ? AND ? AND s.state <> 'cancelled'
UNION
SELECT l.person_id
FROM group_session s
JOIN support_group g ON g.id = s.support_group_id JOIN programme p ON p.id = g.programme_id
JOIN attendance m ON m.group_session_id = s.id
JOIN place l ON l.id = m.place_id
WHERE ? = 1 AND s.signed_at >= ? AND g.contract_id = ? AND p.state_financed = ? AND s.planned_on < ?
UNION
SELECT l.person_id
FROM price c
JOIN support_group g ON g.contract_id = c.contract_id JOIN programme p ON p.id = g.programme_id AND p.code = c.programme_code
JOIN group_session s ON s.support_group_id = g.id AND s.planned_on >= c.valid_from AND s.state <> 'cancelled'
JOIN attendance m ON m.group_session_id = s.id
JOIN place l ON l.id = m.place_id
WHERE ? = 1 AND c.created_at >= ? AND c.contract_id = ? AND p.state_financed = ? AND s.planned_on < ?

-- All marks of PEOPLE (a JSON list of ids) up to a day, whatever the contract: the volume of a referral and double marks hang on them.
-- :name claim_rows :for provider
--   :in contract_id:int state_financed:int first:date taken_at:datetime people:text last:date
--   :out session_id:int place_id:int person_id:int application_id:int group_id:int day:date starts:int minutes:int mark:text? state_financed:int code:text is_signed:int is_ours:int is_whole:int
SELECT s.id, l.id, l.person_id, l.application_id, g.id, s.planned_on, TIME_TO_SEC(s.starts_at) DIV 60, g.minutes, m.mark, p.state_financed, p.code,
	s.state = 'held' AND s.register = 'signed', g.contract_id = ? AND p.state_financed = ?, s.planned_on >= ? OR COALESCE(s.signed_at >= ?, 0)
FROM JSON_TABLE(?, '$[*]' COLUMNS (id BIGINT UNSIGNED PATH '$')) t
JOIN place l ON l.person_id = t.id
JOIN attendance m ON m.place_id = l.id
JOIN group_session s ON s.id = m.group_session_id AND s.state <> 'cancelled' AND s.planned_on <= ?
JOIN support_group g ON g.id = s.support_group_id
JOIN programme p ON p.id = g.programme_id

-- Referrals of those people, by file.
-- :name claim_referrals :for provider,casework,public :in people:text
--   :out application_id:int id:int sessions:int? issued_on:date not_before:date? ends_on:date?
SELECT DISTINCT r.application_id, r.id, r.sessions, r.issued_on, r.not_before, r.ends_on
FROM JSON_TABLE(?, '$[*]' COLUMNS (id BIGINT UNSIGNED PATH '$')) t
JOIN place l ON l.person_id = t.id
JOIN referral r ON r.application_id = l.application_id
ORDER BY r.application_id, r.id

-- From which day (in Riga) on each of them was carried out, or was not.
-- :name claim_referral_states :for provider :in people:text :out referral_id:int day:date carried_out:int seq:int
SELECT DISTINCT r.id, CAST(h.at + INTERVAL 3 HOUR AS DATE), h.state IN ('valid', 'used') AND h.held = 0, h.seq
FROM JSON_TABLE(?, '$[*]' COLUMNS (id BIGINT UNSIGNED PATH '$')) t
JOIN place l ON l.person_id = t.id
JOIN referral r ON r.application_id = l.application_id
JOIN referral_history h ON h.referral_id = r.id
ORDER BY r.id, h.seq

-- What was accepted for the marks of those people.
-- :name claim_accepted_marks :for provider :in people:text contract_id:int payer:text :out session_id:int place_id:int quantity:int cents:int
SELECT n.group_session_id, n.place_id, CAST(SUM(n.quantity) AS INT), CAST(SUM(n.cents) AS INT)
FROM JSON_TABLE(?, '$[*]' COLUMNS (id BIGINT UNSIGNED PATH '$')) t
JOIN place l ON l.person_id = t.id
JOIN claim_line n ON n.place_id = l.id
JOIN claim_decision d ON d.claim_id = n.claim_id AND d.sending = n.sending AND d.decision = 'accepted'
JOIN claim c IGNORE INDEX (claim_once) ON c.id = n.claim_id
WHERE c.contract_id = ? AND c.payer = ? AND (n.quantity <> 0 OR n.cents <> 0)
GROUP BY n.group_session_id, n.place_id

-- The same for sessions as such, of those that were signed, or got a price, since.
-- :name claim_accepted_sessions :for provider :in taken_at:datetime price_contract_id:int price_taken_at:datetime contract_id:int payer:text :out session_id:int quantity:int cents:int
SELECT n.group_session_id, CAST(SUM(n.quantity) AS INT), CAST(SUM(n.cents) AS INT)
FROM (SELECT id FROM group_session WHERE signed_at >= ?
	UNION SELECT s.id FROM price x JOIN support_group g ON g.contract_id = x.contract_id JOIN programme p ON p.id = g.programme_id AND p.code = x.programme_code
		JOIN group_session s ON s.support_group_id = g.id AND s.planned_on >= x.valid_from WHERE x.contract_id = ? AND x.created_at >= ?) t
JOIN claim_line n ON n.group_session_id = t.id AND n.place_id IS NULL
JOIN claim_decision d ON d.claim_id = n.claim_id AND d.sending = n.sending AND d.decision = 'accepted'
JOIN claim c ON c.id = n.claim_id
WHERE c.contract_id = ? AND c.payer = ?
GROUP BY n.group_session_id

-- The lines of a sending, as they were sent.
-- :name claim_lines :for provider :in claim_id:int sending:int
--   :out kind:text session_id:int place_id:int? referral_id:int? group_id:int day:date minutes:int mark:text? price_id:int? reason:text quantity:int cents:int
SELECT n.kind, n.group_session_id, n.place_id, n.referral_id, g.id, s.planned_on, g.minutes, n.mark, n.price_id, n.reason, n.quantity, n.cents
FROM claim_line n JOIN group_session s ON s.id = n.group_session_id JOIN support_group g ON g.id = s.support_group_id
WHERE n.claim_id = ? AND n.sending = ? ORDER BY n.n

-- Sessions of the month that are over and whose register is not signed.
-- :name claim_unsigned :for provider :in contract_id:int state_financed:int first:date last:date limit:int
--   :out id:int day_on:date number:int group_id:int group_number:text code:text
SELECT s.id, s.planned_on, s.number, g.id, g.number, p.code
FROM support_group g JOIN programme p ON p.id = g.programme_id JOIN group_session s ON s.support_group_id = g.id
WHERE g.contract_id = ? AND p.state_financed = ? AND s.planned_on BETWEEN ? AND ? AND s.state IN ('planned', 'held') AND s.register = 'open'
ORDER BY s.planned_on, s.id LIMIT ?

-- Groups of a contract, for their numbers.
-- :name claim_groups :for provider,casework :in contract_id:int :out id:int number:text code:text name_lv:text name_en:text
SELECT g.id, g.number, p.code, p.name_lv, p.name_en FROM support_group g JOIN programme p ON p.id = g.programme_id WHERE g.contract_id = ? ORDER BY g.id

-- Whose marks they are, in one group or (group_id 0) in all of a contract.
-- :name claim_names :for provider,casework :in contract_id:int every_group:int group_id:int :out place_id:int referral_id:int? reference:text given_name:text referral:text?
SELECT l.id, r.id, a.reference, c.given_name, r.number
FROM support_group g
JOIN place l ON l.support_group_id = g.id
JOIN application a ON a.id = l.application_id
JOIN application_person c ON c.application_id = l.application_id AND c.part = 'client'
LEFT JOIN referral r ON r.application_id = l.application_id
WHERE g.contract_id = ? AND (? = 1 OR g.id = ?) ORDER BY l.id, r.id

-- Whose mark one is.
-- :name claim_name :for provider,casework,worker :in referral_id:int place_id:int :out reference:text given_name:text referral:text?
SELECT a.reference, c.given_name, r.number
FROM place l JOIN application a ON a.id = l.application_id
JOIN application_person c ON c.application_id = l.application_id AND c.part = 'client'
LEFT JOIN referral r ON r.id = ?
WHERE l.id = ?

-- :name claim_add :for provider :in uuid:text number:text contract_id:int payer:text month:date
INSERT INTO claim (uuid, number, contract_id, payer, month, state, sending) VALUES (?, ?, ?, ?, ?, 'sent', 1)

-- :name claim_move :for provider :in state:text sending:int id:int version:int
UPDATE claim SET state = ?, sending = ?, version = version + 1 WHERE id = ? AND version = ?

-- :name claim_sending_add :for provider
--   :in claim_id:int sending:int now:int line_count:int persons:int unpaid:int own_cents:int correction_cents:int cents:int sent_by:int
INSERT INTO claim_sending (claim_id, sending, taken_at, line_count, persons, unpaid, own_cents, correction_cents, cents, sent_by)
VALUES (?, ?, FROM_UNIXTIME(?), ?, ?, ?, ?, ?, ?, ?)

-- :name claim_line_add :for provider
--   :in claim_id:int sending:int n:int kind:text session_id:int place_id:int? referral_id:int? mark:text? price_id:int? reason:text quantity:int cents:int
INSERT INTO claim_line (claim_id, sending, n, kind, group_session_id, place_id, referral_id, mark, price_id, reason, quantity, cents)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)

-- :name claim_decision_add :for provider :in claim_id:int sending:int decision:text reason_sealed:blob? decided_by:int now:int
INSERT INTO claim_decision (claim_id, sending, decision, reason_sealed, decided_by, at) VALUES (?, ?, ?, ?, ?, FROM_UNIXTIME(?))

-- :name claim_act_add :for provider :in claim_id:int pdf_sealed:blob now:int
INSERT INTO claim_act (claim_id, pdf_sealed, at) VALUES (?, ?, FROM_UNIXTIME(?))

-- :name claim_act_of :for provider :in id:int contracts:text? :out uuid:text number:text pdf_sealed:blob
SELECT c.uuid, c.number, f.pdf_sealed FROM claim_act f JOIN claim c ON c.id = f.claim_id WHERE c.id = ? AND FIND_IN_SET(c.contract_id, COALESCE(?, c.contract_id))

-- :name claim_user :for provider,account,casework,report,admin,public,tool :in id:int :out name:text
SELECT name FROM app_user WHERE id = ?

-- :name claim_payment_add :for provider :in invoice_number:text paid_on:date? entered_by:int now:int claim_id:int
INSERT INTO claim_payment (claim_id, seq, invoice_number, paid_on, entered_by, at)
SELECT c.id, COALESCE((SELECT MAX(y.seq) FROM claim_payment y WHERE y.claim_id = c.id), 0) + 1, ?, ?, ?, FROM_UNIXTIME(?) FROM claim c WHERE c.id = ?

-- What happened to a claim, the oldest first.
-- :name claim_events :for provider :in sent_claim_id:int decided_claim_id:int paid_claim_id:int
--   :out at:datetime kind:text actor:text sending:int cents:int? reason_sealed:blob? invoice_number:text? paid_on:date?
SELECT e.taken_at, 'sent', u.name, e.sending, e.cents, NULL, NULL, NULL FROM claim_sending e JOIN app_user u ON u.id = e.sent_by WHERE e.claim_id = ?
UNION ALL
SELECT d.at, d.decision, u.name, d.sending, NULL, d.reason_sealed, NULL, NULL FROM claim_decision d JOIN app_user u ON u.id = d.decided_by WHERE d.claim_id = ?
UNION ALL
SELECT y.at, 'paid', u.name, 0, NULL, NULL, y.invoice_number, y.paid_on FROM claim_payment y JOIN app_user u ON u.id = y.entered_by WHERE y.claim_id = ?
ORDER BY 1, 4

-- Months of contracts that have sessions or a claim, up to a day: those to check first, then those to send, then the rest, the newest first.
-- contract_id 0: all.
-- :name claim_page :for provider :in contracts:text? every_contract:int contract_id:int before_on:date claim_contracts:text? claim_every_contract:int claim_contract_id:int limit:int offset:int
--   :out contract_id:int contract:text provider:text payer:text month:date sessions:int state:text? number:text? cents:int? invoice_number:text? paid_on:date?
SELECT t.contract_id, k.number, v.name, t.payer, t.month, SUM(t.sessions), c.state, c.number, e.cents, y.invoice_number, y.paid_on
FROM (SELECT g.contract_id, IF(p.state_financed, 'state', 'municipality') AS payer, s.planned_on - INTERVAL DAYOFMONTH(s.planned_on) - 1 DAY AS month, COUNT(*) AS sessions
	FROM support_group g JOIN programme p ON p.id = g.programme_id JOIN group_session s ON s.support_group_id = g.id
	WHERE FIND_IN_SET(g.contract_id, COALESCE(?, g.contract_id)) AND (? = 1 OR g.contract_id = ?) AND s.state IN ('planned', 'held') AND s.planned_on < ?
	GROUP BY 1, 2, 3
	UNION ALL
	SELECT contract_id, payer, month, 0 FROM claim WHERE FIND_IN_SET(contract_id, COALESCE(?, contract_id)) AND (? = 1 OR contract_id = ?)) t
JOIN contract k ON k.id = t.contract_id
JOIN provider v ON v.id = k.provider_id
LEFT JOIN claim c ON c.contract_id = t.contract_id AND c.payer = t.payer AND c.month = t.month
LEFT JOIN claim_sending e ON e.claim_id = c.id AND e.sending = c.sending
LEFT JOIN claim_payment y ON y.claim_id = c.id AND y.seq = (SELECT MAX(x.seq) FROM claim_payment x WHERE x.claim_id = c.id)
GROUP BY t.contract_id, k.number, v.name, t.payer, t.month, c.state, c.number, e.cents, y.invoice_number, y.paid_on
ORDER BY FIELD(COALESCE(c.state, 'none'), 'accepted', 'none', 'returned', 'sent') DESC, t.month DESC, t.contract_id, t.payer LIMIT ? OFFSET ?

-- How many of them there are.
-- :name claim_count :for provider :in contracts:text? every_contract:int contract_id:int before_on:date claim_contracts:text? claim_every_contract:int claim_contract_id:int
--   :out total:int
SELECT COUNT(DISTINCT t.contract_id, t.payer, t.month)
FROM (SELECT g.contract_id, IF(p.state_financed, 'state', 'municipality') AS payer, s.planned_on - INTERVAL DAYOFMONTH(s.planned_on) - 1 DAY AS month, COUNT(*) AS sessions
	FROM support_group g JOIN programme p ON p.id = g.programme_id JOIN group_session s ON s.support_group_id = g.id
	WHERE FIND_IN_SET(g.contract_id, COALESCE(?, g.contract_id)) AND (? = 1 OR g.contract_id = ?) AND s.state IN ('planned', 'held') AND s.planned_on < ?
	GROUP BY 1, 2, 3
	UNION ALL
	SELECT contract_id, payer, month, 0 FROM claim WHERE FIND_IN_SET(contract_id, COALESCE(?, contract_id)) AND (? = 1 OR contract_id = ?)) t
