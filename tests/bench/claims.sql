-- A contract of five years whose groups have @groups x 12 sessions with 10 people each: everything is signed, months are accepted up to the last but one.
-- Needs @provider, @leader, @head, @groups.
SET @first = DATE_FORMAT(CURRENT_DATE - INTERVAL 60 MONTH, '%Y-%m-01'), @seat = 10, @sessions = 12;
SET @days = DATEDIFF(CURRENT_DATE, @first) - 7 * @sessions;
SET SESSION unique_checks = 0, foreign_key_checks = 0, innodb_snapshot_isolation = OFF, max_statement_time = 0;
INSERT INTO contract (number, provider_id, signed_on, starts_on, ends_on, access_until, created_at)
VALUES ('BENCH', @provider, @first, @first, @first + INTERVAL 10 YEAR, @first + INTERVAL 10 YEAR, UTC_TIMESTAMP(6));
SET @contract = LAST_INSERT_ID(), @programme = (SELECT MAX(id) FROM programme WHERE code = '1.4');
INSERT INTO contract_programme (contract_id, programme_code) VALUES (@contract, '1.4');
INSERT INTO contract_person (contract_id, user_id, from_on) SELECT @contract, id, @first FROM app_user WHERE provider_id = @provider;
INSERT INTO price (contract_id, programme_code, unit, cents, valid_from, created_at) VALUES (@contract, '1.4', 'person_session', 1440, @first, @first);
INSERT INTO site (provider_id, address) VALUES (@provider, 'Bench');
INSERT INTO room (site_id, name, label) VALUES (LAST_INSERT_ID(), 'B', 'Bench');
SET @room = LAST_INSERT_ID(), @group = (SELECT COALESCE(MAX(id), 0) FROM support_group), @session = (SELECT COALESCE(MAX(id), 0) FROM group_session),
	@person = (SELECT COALESCE(MAX(id), 0) FROM person), @application = (SELECT COALESCE(MAX(id), 0) FROM application), @place = (SELECT COALESCE(MAX(id), 0) FROM place),
	@act = (SELECT COALESCE(MAX(id), 0) FROM act), @referral = (SELECT COALESCE(MAX(id), 0) FROM referral);
-- Group n begins so many days behind the first one.
INSERT INTO support_group (id, number, provider_id, contract_id, programme_id, room_id, leader_id, capacity, places_taken, first_on, starts_at, minutes, state, created_by, created_at)
SELECT @group + seq, CONCAT('B-', seq), @provider, @contract, @programme, @room, @leader, @seat, @seat, @first + INTERVAL FLOOR(@days * (seq - 1) / @groups) DAY,
	SEC_TO_TIME(30 * seq), 90, 'finished', @leader, UTC_TIMESTAMP(6)
FROM seq_1_to_1000000 WHERE seq <= @groups;
INSERT INTO group_session (id, support_group_id, number, planned_on, starts_at, state, register, signed_by, signed_at, frozen_on)
SELECT @session + (g.id - @group - 1) * @sessions + n.seq, g.id, n.seq, g.first_on + INTERVAL 7 * (n.seq - 1) DAY, g.starts_at, 'held', 'signed', @leader,
	g.first_on + INTERVAL 7 * (n.seq - 1) DAY + INTERVAL 20 HOUR, g.first_on + INTERVAL 7 * (n.seq - 1) DAY
FROM support_group g JOIN seq_1_to_12 n WHERE g.contract_id = @contract;
INSERT INTO person (id, uuid, birth_date, sex, given_name, family_name, name_folded, created_at)
SELECT @person + seq, UUID(), '1985-05-05', 'female', 'Anna', 'Paraugs', 'paraugs anna', UTC_TIMESTAMP(6) FROM seq_1_to_1000000 WHERE seq <= @groups * @seat;
INSERT INTO application (id, reference, submission_id, submission_hash, access_hash, programme_id, for_whom, origin, language, received_at, received_on, due_nominal_on, due_on,
	due_extended_on, decided_on, state, state_at, phone, email, channel, grounds)
SELECT @application + seq, CONCAT('B-', seq), UUID(), UNHEX(SHA2(CONCAT('b', seq), 256)), UNHEX(SHA2(CONCAT('b', seq), 256)), @programme, 'self', 'counter', 'lv', UTC_TIMESTAMP(6), @first,
	@first + INTERVAL 30 DAY, @first + INTERVAL 32 DAY, @first + INTERVAL 120 DAY, @first, 'granted', UTC_TIMESTAMP(6), '', '', 'post', 'single_parent'
FROM seq_1_to_1000000 WHERE seq <= @groups * @seat;
INSERT INTO application_person (application_id, part, person_id, given_name, family_name, birth_date, sex, address, relation)
SELECT @application + seq, 'client', @person + seq, 'Anna', 'Paraugs', '1985-05-05', 'female', 'Lielā iela 1, Jelgava', 'self' FROM seq_1_to_1000000 WHERE seq <= @groups * @seat;
INSERT INTO act (id, number, application_id, origin, outcome, programme_id, norms, remedy_clause, channel, issued_at, issued_on, effective_on, contest_until, counted_from, due_on,
	prepared_by, approved_by)
SELECT @act + seq, CONCAT('B-', seq), @application + seq, 'import', 'granted', @programme, 'x', REPEAT('Var apstrīdēt. ', 8), 'post', @first, @first, @first, @first + INTERVAL 1 MONTH, @first, @first,
	@leader, @head
FROM seq_1_to_1000000 WHERE seq <= @groups * @seat;
INSERT INTO referral (id, number, application_id, act_id, programme_id, contract_id, sessions, issued_on, state)
SELECT @referral + seq, CONCAT('B-', seq), @application + seq, @act + seq, @programme, @contract, 12, @first, 'used' FROM seq_1_to_1000000 WHERE seq <= @groups * @seat;
INSERT INTO referral_history (referral_id, seq, state, held, at, note) SELECT id, 1, 'valid', 0, @first, '' FROM referral WHERE contract_id = @contract;
INSERT INTO place (id, support_group_id, place_number, application_id, person_id, state, starts_on, given_at, given_by)
SELECT @place + n.seq, @group + 1 + FLOOR((n.seq - 1) / @seat), 1 + MOD(n.seq - 1, @seat), @application + n.seq, @person + n.seq, 'completed', @first, UTC_TIMESTAMP(6), @leader
FROM seq_1_to_1000000 n WHERE n.seq <= @groups * @seat;
INSERT INTO attendance (group_session_id, place_id, mark, marked_by, marked_at)
SELECT s.id, l.id, ELT(1 + MOD(s.id + l.id, 10), 'late', 'absent', 'excused', 'present', 'present', 'present', 'present', 'present', 'present', 'present'), @leader, s.signed_at
FROM support_group g JOIN group_session s ON s.support_group_id = g.id JOIN place l ON l.support_group_id = g.id WHERE g.contract_id = @contract;
-- Every month but the last complete one was sent and accepted, line by line.
INSERT INTO claim (uuid, number, contract_id, payer, month, state, sending)
SELECT UUID(), CONCAT('BENCH/', seq), @contract, 'municipality', @first + INTERVAL seq MONTH, 'accepted', 1 FROM seq_0_to_58;
INSERT INTO claim_sending (claim_id, sending, taken_at, line_count, persons, unpaid, own_cents, correction_cents, cents, sent_by)
SELECT id, 1, month + INTERVAL 1 MONTH + INTERVAL 12 HOUR, 0, 0, 0, 0, 0, 0, @leader FROM claim WHERE contract_id = @contract;
INSERT INTO claim_line (claim_id, sending, n, kind, group_session_id, place_id, referral_id, mark, price_id, reason, quantity, cents)
SELECT c.id, 1, ROW_NUMBER() OVER (PARTITION BY c.id ORDER BY s.id, m.place_id), 'own', s.id, m.place_id, @referral + m.place_id - @place, m.mark, (SELECT MAX(id) FROM price),
	IF(m.mark IN ('present', 'late'), '', m.mark), m.mark IN ('present', 'late'), IF(m.mark IN ('present', 'late'), 1440, 0)
FROM claim c JOIN group_session s ON s.planned_on BETWEEN c.month AND LAST_DAY(c.month) JOIN support_group g ON g.id = s.support_group_id AND g.contract_id = @contract
JOIN attendance m ON m.group_session_id = s.id WHERE c.contract_id = @contract;
INSERT INTO claim_decision (claim_id, sending, decision, decided_by, at) SELECT id, 1, 'accepted', @head, month + INTERVAL 35 DAY FROM claim WHERE contract_id = @contract;
ANALYZE TABLE support_group, group_session, attendance, place, referral, referral_history, claim_line, claim, claim_decision;
