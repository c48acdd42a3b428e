-- Decided applications of made-up people, for tests of the worker: numbers 1001 to 1060, all with programme 1.4, one group with the first
-- ten of them and one held session.  No personal codes: sealing is the programs' affair.
INSERT INTO provider (id, name, email) VALUES (900, 'Paraugu sniedzējs', 'paraugs@example.lv');
INSERT INTO app_user (id, login, name, post_title, role, provider_id, password_hash, created_at) VALUES
	(901, 'w_worker', 'Paraugs Pirmais', 'sociālais darbinieks', 'social_worker', NULL, 'x', UTC_TIMESTAMP(6)),
	(902, 'w_head', 'Paraugs Otrais', 'vadītājs', 'head', NULL, 'x', UTC_TIMESTAMP(6)),
	(903, 'w_leader', 'Paraugs Trešais', 'grupas vadītājs', 'facilitator', 900, 'x', UTC_TIMESTAMP(6));
INSERT INTO contract (id, number, provider_id, signed_on, starts_on, ends_on, access_until, created_at)
	VALUES (900, 'Paraugs 1', 900, '2025-12-15', '2026-01-01', '2030-12-31', '2031-03-31', UTC_TIMESTAMP(6));
INSERT INTO site (id, provider_id, address) VALUES (900, 900, 'Zirgu iela 47a');
INSERT INTO room (id, site_id, name, label) VALUES (900, 900, '1', 'Zirgu iela 47a, 1');
INSERT INTO person (id, uuid, birth_date, sex, given_name, family_name, name_folded, created_at)
	SELECT seq, UUID(), '1985-03-05', 'female', 'Anna', CONCAT('Paraudziņa-', seq), CONCAT('paraudzina-', seq, ' anna'),
		UTC_TIMESTAMP(6) FROM seq_1001_to_1060;
INSERT INTO application (id, reference, submission_id, submission_hash, access_hash, programme_id, for_whom, origin, language,
		received_at, received_on, due_nominal_on, due_on, due_extended_on, decided_on, state, state_at, phone, email, channel, grounds)
	SELECT seq, CONCAT('G-2026-', 900000 + seq), UUID(), UNHEX(SHA2(seq, 256)), UNHEX(SHA2(CONCAT('a', seq), 256)),
		(SELECT id FROM programme WHERE code = '1.4'), 'self', 'import', IF(seq % 2 = 0, 'en', 'lv'), '2026-09-01 08:00:00',
		'2026-09-01', '2026-10-01', '2026-10-01', '2027-01-01', '2026-09-20', 'granted', UTC_TIMESTAMP(6), '',
		CONCAT('p', seq, '@example.lv'), 'email', 'other' FROM seq_1001_to_1060;
INSERT INTO application_person (application_id, part, person_id, given_name, family_name, birth_date, sex, address, relation)
	SELECT seq, 'client', seq, 'Anna', CONCAT('Paraudziņa-', seq), '1985-03-05', 'female', 'Parauga iela 1, Jelgava', 'self'
	FROM seq_1001_to_1060;
INSERT INTO act (id, number, application_id, origin, outcome, programme_id, norms, remedy_clause, channel, issued_at, issued_on,
		effective_on, contest_until, prepared_by, approved_by)
	SELECT seq, CONCAT('JSLP/2026/', seq), seq, 'import', 'granted', (SELECT id FROM programme WHERE code = '1.4'),
		'Administratīvā procesa likums, 67. pants\nSPSPL, 3. pants', REPEAT('Apstrīdēt var. ', 8), 'email', '2026-09-20 08:00:00',
		'2026-09-20', '2026-09-22', '2026-10-22', 901, 902 FROM seq_1001_to_1060;
INSERT INTO support_group (id, number, provider_id, contract_id, programme_id, room_id, leader_id, capacity, places_taken, first_on, starts_at, minutes,
		state, created_by, created_at)
	SELECT 900, '1.4-2026-90', 900, 900, id, 900, 903, 12, 10, '2026-10-05', '16:00', 90, 'running', 903, UTC_TIMESTAMP(6)
	FROM programme WHERE code = '1.4';
INSERT INTO place (id, support_group_id, place_number, application_id, person_id, state, quota_year, starts_on, given_at, given_by)
	SELECT seq, 900, seq - 1000, seq, seq, 'enrolled', 2026, '2026-10-05', UTC_TIMESTAMP(6), 903 FROM seq_1001_to_1010;
INSERT INTO group_session (id, support_group_id, number, planned_on, starts_at, state, register, signed_by, signed_at)
	VALUES (900, 900, 1, '2026-10-05', '16:00', 'held', 'signed', 903, UTC_TIMESTAMP(6)),
		(901, 900, 2, '2026-10-12', '16:00', 'planned', 'open', NULL, NULL);
INSERT INTO attendance (group_session_id, place_id, mark, marked_by, marked_at)
	SELECT 900, seq, ELT(1 + seq % 4, 'present', 'late', 'excused', 'absent'), 903, UTC_TIMESTAMP(6) FROM seq_1001_to_1010;
