#include "service/leader_away.h"

#include "base/str.h"
#include "domain/state.h"
#include "service/application.h"
#include "service/group_session.h"

struct away {
	struct service *service;
	int64_t leader_id;
	const struct service_away_row *rows;
	size_t n;
	struct service_session_reason reason;
	struct service_away_bad *bad;
};

static enum err refuse(struct away *away, size_t row, enum service_away_fault fault)
{
	away->bad->row = row;
	away->bad->fault = fault;
	return ERR(ERR_INVALID, "session %lld (%d)", (long long)away->rows[row].session_id, (int)fault);
}

/* SUBSTITUTE leads under one of the actor's contracts today. */
static enum err substitute_check(struct away *away, size_t row)
{
	struct service *service = away->service;
	const int64_t substitute = away->rows[row].substitute_id;
	struct db_result leaders;
	char today[11];

	date_format_iso(service->today, today);
	TRY(DB_RUN(service->db, service->arena, STATEMENT_SUPPORT_GROUP_LEADERS, &leaders, service_group_wall(service).contracts, db_text(today),
		db_text(today)));
	for (size_t i = 0; i < leaders.nrows; i++)
		if (db_get_int(&leaders, i, "id") == substitute && substitute != away->leader_id)
			return ERR_OK;
	return refuse(away, row, AWAY_FAULT_NOBODY);
}

static enum err substitute_set(struct away *away, size_t row, const struct service_register_session *session, const struct db_result *about)
{
	struct service *service = away->service;
	const struct service_away_row *it = &away->rows[row];
	const struct service_group_session at = {session->planned, session->starts_at};
	const struct service_group_needs needs = {.group_id = session->group_id, .provider_id = service->actor_provider_id, .leader_id = it->substitute_id,
		.minutes = (int)db_get_int(about, 0, "minutes")};
	struct db_result done;
	bool found, second;

	TRY(substitute_check(away, row));
	TRY(service_group_clash(service, &needs, &at, 1, &away->bad->clash, &found));
	if (!found)
		TRY(service_group_unfit(service, &needs, &at, 1, &away->bad->clash, &second, &found));
	if (found)
		return refuse(away, row, AWAY_FAULT_CLASH);
	TRY(DB_RUN(service->db, service->arena, STATEMENT_LEADER_AWAY_SET, &done, db_int(it->substitute_id), db_int(session->id), db_int(session->version)));
	if (done.affected != 1)
		return ERR(ERR_CONFLICT, "session %lld", (long long)session->id);
	TRY(service_session_history(service, session, SESSION_PLANNED, &away->reason));
	return service_audit(service, "session_leader", "session:%lld", (long long)session->id);
}

static enum err row_do(struct away *away, size_t row)
{
	struct service *service = away->service;
	struct service_register_session session;
	struct db_result about;

	TRY(service_register_lock(service, away->rows[row].session_id, &session));
	if (session.version != away->rows[row].version)
		return ERR(ERR_CONFLICT, "session %lld", (long long)session.id);
	TRY(DB_ONE(service->db, service->arena, STATEMENT_TIMETABLE_SESSION, &about, db_int(session.id), service_group_wall(service).contracts));
	if (session.state != SESSION_PLANNED || db_get_int(&about, 0, "marks") > 0 || date_compare(session.planned, service->today) < 0)
		return refuse(away, row, AWAY_FAULT_OVER);
	if (away->rows[row].substitute_id == 0)
		return service_session_cancel_locked(service, &session, &away->reason);
	return substitute_set(away, row, &session, &about);
}

static enum err away_now(void *context)
{
	struct away *away = context;
	struct service *service = away->service;
	struct db_result locked;

	*away->bad = (struct service_away_bad){0};
	TRY(DB_RUN(service->db, service->arena, STATEMENT_TIMETABLE_LOCK, &locked, db_int(service->actor_provider_id)));
	for (size_t i = 0; i < away->n; i++)
		TRY(row_do(away, i));
	return ERR_OK;
}

enum err service_leader_away(struct service *service, int64_t leader_id, const struct service_away_row *rows, size_t n, const char *note,
	struct service_away_bad *out_bad)
{
	struct away away = {service, leader_id, rows, n, {SESSION_REASON_LEADER, note}, out_bad};

	if (service->actor_role != ROLE_PROVIDER_MANAGER)
		return ERR(ERR_DENIED, "who steps in is said by the provider's manager");
	return db_transaction(service->db, away_now, &away);
}

struct call {
	struct service *service;
	int64_t session_id, place_id;
	const char *result;
};

static enum err call_now(void *context)
{
	const struct call *call = context;
	struct service *service = call->service;
	const struct service_wall wall = service_group_wall(service);
	struct db_result session, people;

	TRY(DB_ONE(service->db, service->arena, STATEMENT_LEADER_AWAY_CALL_SESSION, &session, db_int(call->session_id), wall.contracts, wall.any_leader,
		wall.leader));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_LEADER_AWAY_CALLS, &people, db_int(call->session_id)));
	for (size_t i = 0; i < people.nrows; i++) {
		if (db_get_int(&people, i, "place_id") != call->place_id)
			continue;
		/* The same once more is a form that was sent twice. */
		if (str_equal(db_get_text(&people, i, "result"), call->result))
			return ERR_OK;
		TRY(DB_RUN(service->db, service->arena, STATEMENT_LEADER_AWAY_CALL_ADD, NULL, db_int(call->session_id), db_int(call->place_id),
			db_text(call->result), db_int(service->actor_id), db_int(service->now)));
		return service_audit(service, "session_call", "application:%lld", (long long)db_get_int(&people, i, "application_id"));
	}
	return ERR(ERR_NOT_FOUND, "place %lld in session %lld", (long long)call->place_id, (long long)call->session_id);
}

enum err service_session_call(struct service *service, int64_t session_id, int64_t place_id, const char *result)
{
	struct call call = {service, session_id, place_id, result};

	return db_transaction(service->db, call_now, &call);
}
