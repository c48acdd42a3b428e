-- What each account may do, table by table and where it matters column by column.  Applied by `jslp-admin migrate` after the migrations, every time,
-- after all earlier rights have been taken away, so that this file is the whole truth.  No web account may define anything (DDL), and nobody may
-- change or delete history, audit, issued acts or deliveries.

-- public: residents without an account
GRANT INSERT (kind, object_id, stream, idempotency_key, due_ms, created_at) ON outbox TO jslp_public@localhost;

-- account: sign-in

-- casework: the office
GRANT INSERT (kind, object_id, stream, idempotency_key, due_ms, created_at) ON outbox TO jslp_casework@localhost;

-- provider: the contracted provider's staff
GRANT INSERT (kind, object_id, stream, idempotency_key, due_ms, created_at) ON outbox TO jslp_provider@localhost;

-- report: numbers without names

-- admin: users, parameters, calendar

-- api: health
GRANT SELECT (id, state, created_at) ON outbox TO jslp_api@localhost;

-- worker: deliveries
GRANT SELECT, UPDATE (state, due_ms, lease_token, attempts, message_sealed, done_at, last_error)
	ON outbox TO jslp_worker@localhost;
GRANT INSERT ON outbox_delivery TO jslp_worker@localhost;
GRANT SELECT ON state_system TO jslp_worker@localhost;
GRANT SELECT ON calendar_override TO jslp_worker@localhost;
GRANT SELECT ON parameter TO jslp_worker@localhost;
GRANT SELECT (id, number, application_id, outcome, programme_id, norms, channel, issued_on, contest_until)
	ON act TO jslp_worker@localhost;
GRANT SELECT (id, reference, language, due_on, email) ON application TO jslp_worker@localhost;
GRANT SELECT (application_id, part, person_id, given_name, family_name, birth_date, sex)
	ON application_person TO jslp_worker@localhost;
GRANT SELECT (id, uuid, code_sealed) ON person TO jslp_worker@localhost;
GRANT SELECT (id, code) ON programme TO jslp_worker@localhost;
GRANT SELECT (id, support_group_id, place_number, application_id, person_id, state, starts_on)
	ON place TO jslp_worker@localhost;
GRANT SELECT (id, number, programme_id) ON support_group TO jslp_worker@localhost;
GRANT SELECT (id, support_group_id, number, planned_on, state) ON group_session TO jslp_worker@localhost;
GRANT SELECT (group_session_id, place_id, mark) ON attendance TO jslp_worker@localhost;

-- tool: jslp-admin
GRANT SELECT (id, kind, state, due_ms, created_at, last_error), INSERT (kind, object_id, stream, idempotency_key, due_ms, created_at),
	UPDATE (state, due_ms, lease_token, attempts) ON outbox TO jslp_tool@localhost;

