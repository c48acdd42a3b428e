-- What each account may do, table by table and where it matters column by column.  Applied by `jslp-admin migrate` after the migrations when rights or tables have changed,
-- after all earlier rights have been taken away, so that this file is the whole truth.  No web account may define anything (DDL), and nobody may
-- change or delete history, audit, issued acts or deliveries.

-- public: residents without an account
GRANT SELECT ON programme TO jslp_public@localhost;
GRANT SELECT ON programme_role TO jslp_public@localhost;
GRANT SELECT ON programme_fact TO jslp_public@localhost;
GRANT SELECT ON opening_hours TO jslp_public@localhost;
GRANT SELECT ON page_text TO jslp_public@localhost;
GRANT SELECT ON parameter TO jslp_public@localhost;
GRANT SELECT ON calendar_override TO jslp_public@localhost;
GRANT SELECT, INSERT, UPDATE (visitor_hash, answers_sealed, updated_at, sent_at, version, code_hash, resume_hash, resume_version, email_sealed,
	language, announced_at) ON draft TO jslp_public@localhost;
GRANT SELECT, INSERT, UPDATE (used, updated_ms) ON rate_limit TO jslp_public@localhost;
GRANT INSERT ON audit TO jslp_public@localhost;
GRANT SELECT (id, code_index), INSERT ON person TO jslp_public@localhost;
GRANT SELECT, INSERT ON application_number TO jslp_public@localhost;
GRANT SELECT (id, reference, submission_id, submission_no, submission_hash, access_hash, access_no, programme_id, origin, received_at, received_on,
	due_nominal_on, due_on, extended_to, reopened_on, counted_from, state, owner_id, email, version),
	INSERT, UPDATE (state, state_at, version, email) ON application TO jslp_public@localhost;
GRANT SELECT (application_id, part, person_id), INSERT ON application_person TO jslp_public@localhost;
GRANT SELECT (application_id, seq), INSERT ON application_history TO jslp_public@localhost;
GRANT SELECT (id, number, application_id, outcome, from_on, until_on, issued_at, issued_on, contest_until) ON act TO jslp_public@localhost;
GRANT SELECT (act_id, seq, contest_until) ON act_delivery TO jslp_public@localhost;
GRANT SELECT (id, act_id, state, filed_on, due_on) ON contest TO jslp_public@localhost;
GRANT SELECT (contest_id, seq, state, day, body) ON contest_step TO jslp_public@localhost;
GRANT SELECT (id, number, application_id, act_id, programme_id, contract_id, sessions, not_before, issued_on, state, held, starts_on, ends_on, live, version), UPDATE (starts_on, ends_on, version) ON referral TO jslp_public@localhost;
GRANT SELECT (referral_id, seq), INSERT ON referral_history TO jslp_public@localhost;
GRANT INSERT ON application_preference TO jslp_public@localhost;
GRANT INSERT ON application_child TO jslp_public@localhost;
GRANT INSERT ON application_need TO jslp_public@localhost;
GRANT INSERT ON representation TO jslp_public@localhost;
GRANT SELECT (act_id, sha256, pdf_sealed) ON act_document TO jslp_public@localhost;
GRANT SELECT (id, support_group_id, application_id, person_id, seats, state, live, released, quota_year, starts_on, version),
	UPDATE (state, released, quota_year, starts_on, version) ON place TO jslp_public@localhost;
GRANT SELECT (place_id, seq, state), INSERT ON place_history TO jslp_public@localhost;
GRANT SELECT, UPDATE (answer, reason, way, answered_at, answered_by) ON place_offer TO jslp_public@localhost;
GRANT SELECT (person_id, other_id, live) ON separation TO jslp_public@localhost;
GRANT SELECT ON place_certificate TO jslp_public@localhost;
GRANT SELECT (id, provider_id, contract_id, programme_id, room_id, language, starts_at, minutes, capacity, places_taken, state, version), UPDATE (places_taken, version)
	ON support_group TO jslp_public@localhost;
GRANT SELECT (id, support_group_id, number, kind, place_id, topic_number, plan_id, planned_on, starts_at, room_id, state) ON group_session TO jslp_public@localhost;
GRANT SELECT (id, provider_id, programme_code) ON session_plan TO jslp_public@localhost;
GRANT SELECT (plan_id, number, topic) ON session_plan_row TO jslp_public@localhost;
GRANT SELECT, INSERT, UPDATE (ended_at) ON calendar_feed TO jslp_public@localhost;
GRANT SELECT, INSERT, UPDATE (ended_at) ON session_excuse TO jslp_public@localhost;
GRANT SELECT (id, label) ON room TO jslp_public@localhost;
GRANT SELECT (group_session_id, seq, state, planned_on, starts_at) ON group_session_history TO jslp_public@localhost;
GRANT SELECT (id, name, post_title) ON app_user TO jslp_public@localhost;
GRANT SELECT, INSERT, UPDATE (seen_at, ended_at) ON file_session TO jslp_public@localhost;
GRANT SELECT, INSERT, UPDATE (seen_at) ON message TO jslp_public@localhost;
GRANT SELECT (invitation_id, who) ON hearing TO jslp_public@localhost;
GRANT SELECT, INSERT ON identity_fact TO jslp_public@localhost;
GRANT SELECT, INSERT, UPDATE (tries, proven_at, code_sealed) ON email_proof TO jslp_public@localhost;
GRANT INSERT (kind, object_id, stream, idempotency_key, due_ms, created_at) ON outbox TO jslp_public@localhost;
GRANT SELECT (id, uuid, draft_token, purpose, name_sealed, content_type, bytes, sha256, created_at, created_by, deleted_at), INSERT,
	UPDATE (draft_token, taken_at, deleted_at) ON attachment TO jslp_public@localhost;
GRANT SELECT (attachment_id, application_id, message_id), INSERT ON attachment_link TO jslp_public@localhost;

-- account: sign-in
GRANT SELECT (id, login, name, role, provider_id, password_hash, disabled_at) ON app_user TO jslp_account@localhost;
GRANT SELECT, INSERT, UPDATE (seen_at, ended_at) ON web_session TO jslp_account@localhost;
GRANT SELECT (id, provider_id, signed_on, access_until) ON contract TO jslp_account@localhost;
GRANT SELECT (contract_id, user_id, from_on, until_on) ON contract_person TO jslp_account@localhost;
GRANT SELECT, INSERT, UPDATE (used, updated_ms) ON rate_limit TO jslp_account@localhost;
GRANT SELECT ON calendar_override TO jslp_account@localhost;
GRANT INSERT ON audit TO jslp_account@localhost;

-- casework: the office
GRANT SELECT (id, login, name, post_title, role, provider_id, disabled_at) ON app_user TO jslp_casework@localhost;
GRANT SELECT, UPDATE (seen_at, ended_at) ON web_session TO jslp_casework@localhost;
GRANT SELECT (application_id, user_id, live), UPDATE (ended_at) ON calendar_feed TO jslp_casework@localhost;
GRANT SELECT ON contract TO jslp_casework@localhost;
GRANT SELECT ON contract_programme TO jslp_casework@localhost;
GRANT SELECT (contract_id, user_id, from_on, until_on) ON contract_person TO jslp_casework@localhost;
GRANT SELECT (id, name) ON provider TO jslp_casework@localhost;
GRANT SELECT (object, action, actor_id, at), INSERT ON audit TO jslp_casework@localhost;
GRANT SELECT ON parameter TO jslp_casework@localhost;
GRANT SELECT ON norm TO jslp_casework@localhost;
GRANT SELECT ON programme TO jslp_casework@localhost;
GRANT SELECT ON programme_role TO jslp_casework@localhost;
GRANT SELECT ON programme_fact TO jslp_casework@localhost;
GRANT SELECT ON calendar_override TO jslp_casework@localhost;
GRANT SELECT (id, uuid, code_sealed, code_index, birth_date, given_name, family_name, name_folded, merged_into), INSERT,
	UPDATE (code_sealed, code_index, merged_into) ON person TO jslp_casework@localhost;
GRANT SELECT, INSERT ON person_merge TO jslp_casework@localhost;
GRANT SELECT, INSERT ON application_number TO jslp_casework@localhost;
GRANT SELECT (id, reference, submission_id, submission_no, submission_hash, access_no, programme_id, for_whom, origin, language, received_at, received_on, due_nominal_on, due_on, due_extended_on,
	extended_to, reopened_on, counted_from, decided_on, state, state_at, owner_id, phone, email, channel, no_letters, no_calls, grounds, problem_sealed, wish_sealed, open_due, version), INSERT,
	UPDATE (state, state_at, owner_id, due_nominal_on, due_on, due_extended_on, extended_to, reopened_on, decided_on, access_hash, access_no, version) ON application TO jslp_casework@localhost;
GRANT SELECT, INSERT, UPDATE (person_id) ON application_person TO jslp_casework@localhost;
GRANT SELECT, INSERT ON application_preference TO jslp_casework@localhost;
GRANT SELECT, INSERT ON application_child TO jslp_casework@localhost;
GRANT SELECT, INSERT ON application_need TO jslp_casework@localhost;
GRANT SELECT, INSERT ON application_initiative TO jslp_casework@localhost;
GRANT SELECT, INSERT, UPDATE (person_id, representative_id) ON representation TO jslp_casework@localhost;
GRANT SELECT, INSERT ON application_history TO jslp_casework@localhost;
GRANT SELECT, INSERT, UPDATE (opened_at) ON handover TO jslp_casework@localhost;
GRANT SELECT, INSERT ON handover_batch TO jslp_casework@localhost;
GRANT SELECT, INSERT ON handover_missed TO jslp_casework@localhost;
GRANT SELECT, INSERT, UPDATE (cancelled_by, cancelled_at, version) ON absence TO jslp_casework@localhost;
GRANT SELECT (id, support_group_id, place_number, application_id, person_id, seats, quota_key, override_no, released, starts_on, state, live, quota_year, given_at, version),
	INSERT (support_group_id, place_number, seats, application_id, person_id, state, quota_year, starts_on, given_at, given_by),
	UPDATE (person_id, state, released, quota_year, version) ON place TO jslp_casework@localhost;
GRANT SELECT (id, place_id, held_on) ON first_talk TO jslp_casework@localhost;
GRANT SELECT (id, place_id, signed_on) ON rules_signed TO jslp_casework@localhost;
GRANT SELECT (id, place_id, stage, filled_on) ON questionnaire TO jslp_casework@localhost;
GRANT SELECT (first_talk_id) ON first_talk_withdrawal TO jslp_casework@localhost;
GRANT SELECT (questionnaire_id) ON questionnaire_withdrawal TO jslp_casework@localhost;
GRANT SELECT, UPDATE (answer, reason, way, answered_at, answered_by) ON place_offer TO jslp_casework@localhost;
GRANT SELECT, INSERT, UPDATE (person_id, other_id, ended_by, ended_at, version) ON separation TO jslp_casework@localhost;
GRANT SELECT (place_id, seq, state), INSERT ON place_history TO jslp_casework@localhost;
GRANT SELECT (id, number, programme_id, contract_id, first_on, capacity, places_taken, state, version), UPDATE (places_taken, version)
	ON support_group TO jslp_casework@localhost;
GRANT SELECT, INSERT, UPDATE (content_sealed, done_by, done_at, files_made, rows_known) ON import_file TO jslp_casework@localhost;
GRANT SELECT, INSERT ON import_row TO jslp_casework@localhost;
GRANT SELECT, INSERT ON referral_number TO jslp_casework@localhost;
GRANT SELECT, INSERT, UPDATE (state, held, contract_id, starts_on, ends_on, version) ON referral TO jslp_casework@localhost;
GRANT SELECT (referral_id, seq), INSERT ON referral_history TO jslp_casework@localhost;
GRANT SELECT ON service_ground TO jslp_casework@localhost;
GRANT SELECT, INSERT ON eligibility_exception TO jslp_casework@localhost;
GRANT SELECT, INSERT ON reminder_batch TO jslp_casework@localhost;
GRANT SELECT, INSERT ON reminder TO jslp_casework@localhost;
GRANT SELECT, INSERT ON reminder_missed TO jslp_casework@localhost;
GRANT SELECT (id, support_group_id, kind, place_id, planned_on, state) ON group_session TO jslp_casework@localhost;
GRANT SELECT, UPDATE (state, note_sealed, done_by, done_at, version) ON attendance_alert TO jslp_casework@localhost;
GRANT SELECT, INSERT, UPDATE (outcome, extend_to, part, programme_id, about_id, ground_id, from_on, until_on, facts_sealed, norms, reasons_sealed, hearing_sealed,
	operative_sealed, state, prepared_by, prepared_at, return_note,
	version) ON decision TO jslp_casework@localhost;
GRANT SELECT, INSERT ON act TO jslp_casework@localhost;
GRANT SELECT, INSERT ON act_document TO jslp_casework@localhost;
GRANT SELECT, INSERT ON act_delivery TO jslp_casework@localhost;
GRANT SELECT, INSERT, UPDATE (state, due_on, version) ON contest TO jslp_casework@localhost;
GRANT SELECT, INSERT ON contest_step TO jslp_casework@localhost;
GRANT SELECT, INSERT, UPDATE (seen_at) ON message TO jslp_casework@localhost;
GRANT SELECT, INSERT ON hearing TO jslp_casework@localhost;
GRANT SELECT ON hearing_ground TO jslp_casework@localhost;
GRANT SELECT, INSERT, UPDATE (person_id) ON identity_fact TO jslp_casework@localhost;
GRANT SELECT (id, kind, object_id, stream, state) ON outbox TO jslp_casework@localhost;
GRANT SELECT, UPDATE (state, lease_token, done_at, last_error) ON eaddress_job TO jslp_casework@localhost;
GRANT SELECT (id, outbox_id, status) ON outbox_delivery TO jslp_casework@localhost;
GRANT INSERT (kind, object_id, stream, idempotency_key, due_ms, created_at) ON outbox TO jslp_casework@localhost;
GRANT SELECT, INSERT, UPDATE ON document_counter TO jslp_casework@localhost;
GRANT SELECT, INSERT ON document TO jslp_casework@localhost;
GRANT SELECT (id, uuid, draft_token, purpose, name_sealed, content_type, bytes, sha256, created_at, created_by, deleted_at), INSERT,
	UPDATE (draft_token, taken_at, deleted_at) ON attachment TO jslp_casework@localhost;
GRANT SELECT (attachment_id, application_id, message_id), INSERT ON attachment_link TO jslp_casework@localhost;

-- provider: the contracted provider's staff
GRANT SELECT (id, login, name, role, provider_id, disabled_at) ON app_user TO jslp_provider@localhost;
GRANT SELECT, UPDATE (seen_at, ended_at) ON web_session TO jslp_provider@localhost;
GRANT SELECT, INSERT, UPDATE (signed_on, starts_on, ends_on, access_until, clients_a_year, budget_cents, version) ON contract TO jslp_provider@localhost;
GRANT SELECT, INSERT, DELETE ON contract_programme TO jslp_provider@localhost;
GRANT SELECT, INSERT, UPDATE (until_on, version) ON contract_person TO jslp_provider@localhost;
GRANT SELECT, INSERT ON contract_amendment TO jslp_provider@localhost;
GRANT SELECT, INSERT, UPDATE (valid_to) ON price TO jslp_provider@localhost;
GRANT SELECT, INSERT, UPDATE (state, sending, version) ON claim TO jslp_provider@localhost;
GRANT SELECT, INSERT ON claim_sending TO jslp_provider@localhost;
GRANT SELECT, INSERT ON claim_line TO jslp_provider@localhost;
GRANT SELECT, INSERT ON claim_decision TO jslp_provider@localhost;
GRANT SELECT, INSERT ON claim_act TO jslp_provider@localhost;
GRANT SELECT, INSERT ON claim_payment TO jslp_provider@localhost;
GRANT SELECT, INSERT ON staff_fact TO jslp_provider@localhost;
GRANT SELECT, INSERT ON staff_fact_back TO jslp_provider@localhost;
GRANT SELECT, INSERT, DELETE ON provider_closure TO jslp_provider@localhost;
GRANT SELECT, INSERT, UPDATE (address, area, shared_area, version) ON site TO jslp_provider@localhost;
GRANT SELECT, INSERT, UPDATE (name, label, area, seats, is_accessible, is_closed, version) ON room TO jslp_provider@localhost;
GRANT INSERT ON audit TO jslp_provider@localhost;
GRANT INSERT (kind, object_id, stream, idempotency_key, due_ms, created_at) ON outbox TO jslp_provider@localhost;
GRANT SELECT (id, code, sort_no, valid_from, valid_to, name_lv, name_en, client, age_of, max_age, max_inclusive, sessions, monthly, state_financed) ON programme TO jslp_provider@localhost;
GRANT SELECT ON calendar_override TO jslp_provider@localhost;
GRANT SELECT (id, name), INSERT ON provider TO jslp_provider@localhost;
GRANT SELECT (id, reference, programme_id, received_at, received_on, phone, no_calls, state) ON application TO jslp_provider@localhost;
GRANT SELECT (application_id, part, seq, person_id, given_name, family_name, birth_date) ON application_person TO jslp_provider@localhost;
GRANT SELECT (application_id, times, language) ON application_need TO jslp_provider@localhost;
GRANT SELECT (id, application_id, effective_on, issued_on, issued_at) ON act TO jslp_provider@localhost;
GRANT SELECT (act_id, seq, effective_on) ON act_delivery TO jslp_provider@localhost;
GRANT SELECT (id, number, application_id, act_id, programme_id, contract_id, sessions, not_before, issued_on, live, held, state, starts_on, ends_on, version),
	UPDATE (state, starts_on, ends_on, version) ON referral TO jslp_provider@localhost;
GRANT SELECT (referral_id, seq, state, held, at), INSERT ON referral_history TO jslp_provider@localhost;
GRANT SELECT ON parameter TO jslp_provider@localhost;
GRANT SELECT (application_id, seq, rule, granted) ON eligibility_exception TO jslp_provider@localhost;
GRANT SELECT, INSERT ON group_number TO jslp_provider@localhost;
GRANT SELECT, INSERT, UPDATE (leader_id, second_leader_id, room_id, capacity, capacity_min, places_taken, state, version) ON support_group TO jslp_provider@localhost;
GRANT SELECT, INSERT ON group_change TO jslp_provider@localhost;
GRANT SELECT, INSERT, UPDATE (weekday, starts_at) ON support_group_slot TO jslp_provider@localhost;
GRANT SELECT, INSERT, UPDATE (state, released, quota_year, starts_on, version) ON place TO jslp_provider@localhost;
GRANT SELECT, INSERT, UPDATE (answer, reason, way, answered_at, answered_by) ON place_offer TO jslp_provider@localhost;
GRANT SELECT (person_id, other_id, live) ON separation TO jslp_provider@localhost;
GRANT INSERT ON message TO jslp_provider@localhost;
GRANT SELECT (place_id, seq, state, at, note), INSERT ON place_history TO jslp_provider@localhost;
GRANT SELECT, INSERT, UPDATE (planned_on, starts_at, leader_id, room_id, state, register, signed_by, signed_at, frozen_on, entered_from, plan_id,
	version) ON group_session TO jslp_provider@localhost;
GRANT SELECT, INSERT ON first_talk TO jslp_provider@localhost;
GRANT SELECT, INSERT ON rules_signed TO jslp_provider@localhost;
GRANT SELECT ON question TO jslp_provider@localhost;
GRANT SELECT, INSERT ON questionnaire TO jslp_provider@localhost;
GRANT SELECT, INSERT ON questionnaire_answer TO jslp_provider@localhost;
GRANT SELECT, INSERT ON first_talk_withdrawal TO jslp_provider@localhost;
GRANT SELECT, INSERT ON questionnaire_withdrawal TO jslp_provider@localhost;
GRANT SELECT, INSERT ON session_plan TO jslp_provider@localhost;
GRANT SELECT, INSERT ON session_plan_row TO jslp_provider@localhost;
GRANT SELECT, INSERT, UPDATE (ended_at) ON calendar_feed TO jslp_provider@localhost;
GRANT SELECT (group_session_id, place_id, reason, live), UPDATE (ended_at) ON session_excuse TO jslp_provider@localhost;
GRANT SELECT, INSERT ON group_event TO jslp_provider@localhost;
GRANT SELECT, INSERT ON session_call TO jslp_provider@localhost;
GRANT SELECT, INSERT ON group_session_history TO jslp_provider@localhost;
GRANT SELECT, INSERT, DELETE ON register_person TO jslp_provider@localhost;
GRANT SELECT, INSERT ON register_event TO jslp_provider@localhost;
GRANT SELECT (id, place_id, group_session_id, absences, state), INSERT ON attendance_alert TO jslp_provider@localhost;
GRANT SELECT, INSERT ON place_completion TO jslp_provider@localhost;
GRANT SELECT, INSERT, UPDATE (void_at) ON place_certificate TO jslp_provider@localhost;
GRANT SELECT, INSERT, UPDATE (mark, away, note_sealed, marked_by, marked_at, version) ON attendance TO jslp_provider@localhost;
GRANT SELECT, INSERT ON attendance_history TO jslp_provider@localhost;

-- report: numbers without names
GRANT SELECT (id, login, name, role, provider_id, disabled_at) ON app_user TO jslp_report@localhost;
GRANT SELECT, UPDATE (seen_at, ended_at) ON web_session TO jslp_report@localhost;
GRANT SELECT (id, provider_id, signed_on, access_until) ON contract TO jslp_report@localhost;
GRANT SELECT (contract_id, user_id, from_on, until_on) ON contract_person TO jslp_report@localhost;
GRANT INSERT ON audit TO jslp_report@localhost;
GRANT SELECT (id, programme_id, received_on, due_on, state, state_at) ON application TO jslp_report@localhost;
GRANT SELECT (application_id, seq, state, at) ON application_history TO jslp_report@localhost;
GRANT SELECT (id, application_id, outcome, issued_on, counted_from, due_on) ON act TO jslp_report@localhost;
GRANT SELECT (id, code, sort_no, valid_from, name_lv, name_en) ON programme TO jslp_report@localhost;
GRANT SELECT (id, sex, birth_date) ON person TO jslp_report@localhost;
GRANT SELECT (id, person_id, support_group_id) ON place TO jslp_report@localhost;
GRANT SELECT (id, number, programme_id) ON support_group TO jslp_report@localhost;
GRANT SELECT (id, support_group_id, number, kind, planned_on, state) ON group_session TO jslp_report@localhost;
GRANT SELECT (group_session_id, place_id, mark) ON attendance TO jslp_report@localhost;
GRANT SELECT ON parameter TO jslp_report@localhost;
GRANT SELECT ON calendar_override TO jslp_report@localhost;

-- admin: users, catalogue, parameters, grounds, questions, calendar, texts
GRANT SELECT (id, login, name, post_title, email, role, provider_id, created_at, disabled_at, version), INSERT,
	UPDATE (name, post_title, email, role, provider_id, password_hash, disabled_at, version) ON app_user TO jslp_admin@localhost;
GRANT SELECT, UPDATE (seen_at, ended_at) ON web_session TO jslp_admin@localhost;
GRANT SELECT (id, provider_id, signed_on, access_until) ON contract TO jslp_admin@localhost;
GRANT SELECT (contract_id, user_id, from_on, until_on) ON contract_person TO jslp_admin@localhost;
GRANT INSERT ON audit TO jslp_admin@localhost;
GRANT SELECT (id, name) ON provider TO jslp_admin@localhost;
GRANT SELECT, INSERT, UPDATE (valid_to, version), DELETE ON programme TO jslp_admin@localhost;
GRANT SELECT, INSERT, DELETE ON programme_role TO jslp_admin@localhost;
GRANT SELECT, INSERT, DELETE ON programme_fact TO jslp_admin@localhost;
GRANT SELECT, INSERT, UPDATE (valid_to, version), DELETE ON opening_hours TO jslp_admin@localhost;
GRANT SELECT, INSERT ON page_text TO jslp_admin@localhost;
GRANT SELECT, INSERT, UPDATE (valid_to, version) ON parameter TO jslp_admin@localhost;
GRANT SELECT, INSERT, DELETE ON calendar_override TO jslp_admin@localhost;
GRANT SELECT, INSERT, UPDATE (valid_to, version), DELETE ON service_ground TO jslp_admin@localhost;
GRANT SELECT, INSERT, UPDATE (valid_to, version), DELETE ON hearing_ground TO jslp_admin@localhost;
GRANT SELECT, INSERT, UPDATE (valid_to, version), DELETE ON question TO jslp_admin@localhost;
GRANT SELECT (id, programme_id, state, received_on, counted_from, due_nominal_on, due_on, due_extended_on, extended_to, open_due, version),
	UPDATE (due_nominal_on, due_on, due_extended_on, version) ON application TO jslp_admin@localhost;
GRANT SELECT (id, programme_id) ON support_group TO jslp_admin@localhost;
GRANT SELECT (application_id, seq), INSERT ON application_history TO jslp_admin@localhost;

-- api: health
GRANT SELECT (id, state, created_at) ON outbox TO jslp_api@localhost;
GRANT SELECT (number, applied_at) ON schema_migration TO jslp_api@localhost;

-- worker: deliveries and housekeeping
GRANT SELECT (id, token, email_sealed, language, updated_at, sent_at, announced_at), UPDATE (announced_at, resume_hash, resume_version, email_sealed),
	DELETE ON draft TO jslp_worker@localhost;
GRANT SELECT (uuid, draft_token, created_at, deleted_at), DELETE ON attachment TO jslp_worker@localhost;
GRANT SELECT (seen_at), DELETE ON web_session TO jslp_worker@localhost;
GRANT SELECT (made_at, done_at), DELETE ON import_file TO jslp_worker@localhost;
GRANT SELECT (updated_ms), DELETE ON rate_limit TO jslp_worker@localhost;
GRANT SELECT (seen_at), DELETE ON file_session TO jslp_worker@localhost;
GRANT SELECT (id, submission_id, email, code_sealed, created_at, ends_at, proven_at), DELETE ON email_proof TO jslp_worker@localhost;
GRANT SELECT (id, application_id, kind, due_on, to_register), INSERT, UPDATE (to_register) ON message TO jslp_worker@localhost;
GRANT SELECT, UPDATE (answer, reason, way, answered_at, answered_by) ON place_offer TO jslp_worker@localhost;
GRANT SELECT, INSERT, UPDATE ON document_counter TO jslp_worker@localhost;
GRANT INSERT ON document TO jslp_worker@localhost;
GRANT INSERT ON audit TO jslp_worker@localhost;
GRANT SELECT, INSERT (kind, object_id, stream, idempotency_key, due_ms, created_at),
	UPDATE (state, due_ms, lease_token, attempts, message_sealed, done_at, last_error) ON outbox TO jslp_worker@localhost;
GRANT INSERT ON outbox_delivery TO jslp_worker@localhost;
GRANT SELECT (act_id, state) ON eaddress_job TO jslp_worker@localhost;
GRANT SELECT ON state_system TO jslp_worker@localhost;
GRANT SELECT ON calendar_override TO jslp_worker@localhost;
GRANT SELECT ON parameter TO jslp_worker@localhost;
GRANT SELECT (id, number, application_id, outcome, about_id, ground_id, from_on, until_on, programme_id, norms, issued_on, effective_on, contest_until,
	approved_by, channel, origin, remedy_clause) ON act TO jslp_worker@localhost;
GRANT SELECT (act_id, seq, kind, channel, form, effective_on, contest_until),
	INSERT ON act_delivery TO jslp_worker@localhost;
GRANT SELECT (act_id, sha256, pdf_sealed) ON act_document TO jslp_worker@localhost;
GRANT SELECT (id, act_id, withdrawal, state, due_on) ON contest TO jslp_worker@localhost;
GRANT SELECT (contest_id, state) ON contest_step TO jslp_worker@localhost;
GRANT SELECT (id, keeps_place) ON service_ground TO jslp_worker@localhost;
GRANT SELECT (id, number, application_id, act_id, state, held, starts_on, ends_on, live, version), UPDATE (state, held, ends_on, version)
	ON referral TO jslp_worker@localhost;
GRANT SELECT (referral_id, seq), INSERT ON referral_history TO jslp_worker@localhost;
GRANT SELECT (id, reference, language, due_on, email, to_register, owner_id, state, state_at, open_due), UPDATE (to_register) ON application TO jslp_worker@localhost;
GRANT SELECT (id, role, email, disabled_at) ON app_user TO jslp_worker@localhost;
GRANT SELECT (id, application_id, outcome, state, prepared_at) ON decision TO jslp_worker@localhost;
GRANT SELECT (user_id, deputy_id, from_on, to_on, cancelled_at) ON absence TO jslp_worker@localhost;
GRANT SELECT (id, place_id, application_id, state, raised_at) ON attendance_alert TO jslp_worker@localhost;
GRANT SELECT, INSERT ON digest_run TO jslp_worker@localhost;
GRANT SELECT, INSERT ON digest TO jslp_worker@localhost;
GRANT SELECT, INSERT ON digest_line TO jslp_worker@localhost;
GRANT SELECT (application_id, part, person_id, given_name, family_name, birth_date, sex)
	ON application_person TO jslp_worker@localhost;
GRANT SELECT (id, uuid, code_sealed) ON person TO jslp_worker@localhost;
GRANT SELECT (place, valid_from, valid_to, address, phones) ON opening_hours TO jslp_worker@localhost;
GRANT SELECT (id, code) ON programme TO jslp_worker@localhost;
GRANT SELECT (id, support_group_id, place_number, seats, application_id, person_id, state, live, starts_on, released, quota_year, version),
	UPDATE (state, released, quota_year, version) ON place TO jslp_worker@localhost;
GRANT SELECT (place_id, seq, state), INSERT ON place_history TO jslp_worker@localhost;
GRANT SELECT, INSERT ON session_reminder TO jslp_worker@localhost;
GRANT SELECT (group_session_id, place_id, live) ON session_excuse TO jslp_worker@localhost;
GRANT SELECT (id, number, programme_id, places_taken, version), UPDATE (places_taken, version) ON support_group TO jslp_worker@localhost;
GRANT SELECT (id, support_group_id, number, kind, place_id, instead_of_id, planned_on, starts_at, state) ON group_session TO jslp_worker@localhost;
GRANT SELECT (group_session_id, place_id, mark) ON attendance TO jslp_worker@localhost;

-- tool: jslp-admin
GRANT SELECT (number, applied_at) ON schema_migration TO jslp_tool@localhost;
GRANT SELECT (object, action), INSERT ON audit TO jslp_tool@localhost;
GRANT SELECT (id, kind, state, due_ms, created_at, last_error), INSERT (kind, object_id, stream, idempotency_key, due_ms, created_at),
	UPDATE (state, due_ms, lease_token, attempts) ON outbox TO jslp_tool@localhost;
GRANT SELECT, INSERT, UPDATE (valid_to, version) ON programme TO jslp_tool@localhost;
GRANT SELECT, INSERT ON programme_role TO jslp_tool@localhost;
GRANT SELECT, INSERT ON programme_fact TO jslp_tool@localhost;
GRANT SELECT ON parameter TO jslp_tool@localhost;
GRANT SELECT ON calendar_override TO jslp_tool@localhost;
GRANT SELECT, INSERT, UPDATE (password_hash, disabled_at, version) ON app_user TO jslp_tool@localhost;
GRANT SELECT (user_id, ended_at), UPDATE (ended_at) ON web_session TO jslp_tool@localhost;
GRANT SELECT, INSERT ON provider TO jslp_tool@localhost;
GRANT SELECT, INSERT ON contract TO jslp_tool@localhost;
GRANT SELECT, INSERT ON contract_programme TO jslp_tool@localhost;
GRANT SELECT, INSERT ON price TO jslp_tool@localhost;
GRANT SELECT, INSERT ON contract_person TO jslp_tool@localhost;
GRANT SELECT, INSERT ON staff_fact TO jslp_tool@localhost;
GRANT SELECT (fact_id) ON staff_fact_back TO jslp_tool@localhost;
GRANT SELECT, INSERT ON site TO jslp_tool@localhost;
GRANT SELECT, INSERT ON room TO jslp_tool@localhost;
GRANT SELECT (code, url, version), UPDATE (url, version) ON state_system TO jslp_tool@localhost;
GRANT SELECT (uuid, sha256, taken_at) ON attachment TO jslp_tool@localhost;
GRANT SELECT, INSERT ON application_number TO jslp_tool@localhost;
GRANT SELECT, INSERT ON act_number TO jslp_tool@localhost;
GRANT SELECT (id, uuid, code_sealed, code_index), INSERT ON person TO jslp_tool@localhost;
GRANT SELECT (id, reference, state, version), INSERT ON application TO jslp_tool@localhost;
GRANT INSERT ON application_person TO jslp_tool@localhost;
GRANT INSERT ON application_preference TO jslp_tool@localhost;
GRANT INSERT ON application_child TO jslp_tool@localhost;
GRANT INSERT ON application_need TO jslp_tool@localhost;
GRANT INSERT ON representation TO jslp_tool@localhost;
GRANT SELECT (application_id, seq), INSERT ON application_history TO jslp_tool@localhost;
GRANT SELECT (id, application_id, programme_id, outcome, issued_on), INSERT ON act TO jslp_tool@localhost;
GRANT SELECT, INSERT ON referral_number TO jslp_tool@localhost;
GRANT SELECT (id, application_id, state, held, ends_on), INSERT ON referral TO jslp_tool@localhost;
GRANT SELECT (referral_id, seq), INSERT ON referral_history TO jslp_tool@localhost;
