#include "service/register.h"

#include "base/clock.h"
#include "base/str.h"
#include "domain/completion.h"
#include "service/application.h"
#include "service/group.h"
#include "service/sealed.h"
#include "store/calendar.h"

#define ATTENDANCE_NOTE "attendance.note_sealed"	/* bound to session and place, in the history, too */
#define EVENT_REASON "register_event.reason_sealed"	/* bound to the session */
enum { LOCK_DAYS_MAX = 366, AGE_MAX = 150, SESSIONS_MAX = 366 };

enum err service_register_lock(struct service *service, int64_t session_id, struct service_register_session *out)
{
	struct service_wall wall = service_group_wall(service);
	struct db_result row;
	int state, group_state;

	TRY(DB_ONE(service->db, service->arena, STATEMENT_GROUP_SESSION_LOCK, &row, db_int(session_id), wall.contracts, wall.any_leader,
		wall.leader));
	*out = (struct service_register_session){
		.id = session_id,
		.version = db_get_int(&row, 0, "version"),
		.group_id = db_get_int(&row, 0, "group_id"),
		.starts_at = db_get_text(&row, 0, "starts_at"),
		.is_frozen = db_get_text(&row, 0, "frozen_on") != NULL,
		.is_signed = str_equal(db_get_text(&row, 0, "register"), "signed"),
		.signed_by = db_get_int(&row, 0, "signed_by"),
		.signed_at = db_get_int(&row, 0, "signed"),
		.opening = db_get_int(&row, 0, "opening"),
		.entered_from = db_get_text(&row, 0, "entered_from"),
		.place_id = db_get_int(&row, 0, "place_id"),
	};
	if (!session_kind_parse(db_get_text(&row, 0, "kind"), &out->kind) || !state_parse(STATE_SESSION, db_get_text(&row, 0, "state"), &state) ||
		!state_parse(STATE_GROUP, db_get_text(&row, 0, "group_state"), &group_state) ||
		!date_parse_iso(db_get_text(&row, 0, "planned_on"), &out->planned))
		return ERR(ERR_BUG, "session %lld", (long long)session_id);
	out->state = (enum session_state)state;
	out->group_state = (enum group_state)group_state;
	return ERR_OK;
}

/* What a monthly group is bound to on the day of a session. */
struct monthly {
	long long until, most;
};

static enum err monthly_load(struct service *service, const struct service_register_session *session, struct monthly *out)
{
	TRY(store_parameter_int(service->db, service->arena, "monthly_age", session->planned, AGE_MAX, &out->until));
	return store_parameter_int(service->db, service->arena, "monthly_sessions_year", session->planned, SESSIONS_MAX, &out->most);
}

/* Writes whoever has a place on that day; in a monthly group only whom it is still for (domain/completion.h). */
static enum err people_write(struct service *service, const struct service_register_session *session)
{
	struct monthly monthly;
	struct db_result rows;
	struct date born;

	TRY(monthly_load(service, session, &monthly));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_REGISTER_CANDIDATES, &rows, db_int(session->id)));
	for (size_t i = 0; i < rows.nrows; i++) {
		if (!date_parse_iso(db_get_text(&rows, i, "birth_date"), &born))
			return ERR(ERR_BUG, "a date of birth");
		if (db_get_int(&rows, i, "monthly") && !completion_monthly_may(born, session->planned, (int)monthly.until,
			(int)db_get_int(&rows, i, "attended"), (int)monthly.most))
			continue;
		TRY(DB_RUN(service->db, service->arena, STATEMENT_REGISTER_PERSON_ADD, NULL, db_int(session->id),
			db_int(db_get_int(&rows, i, "place_id")), db_int(service->now)));
	}
	return ERR_OK;
}

enum err service_register_freeze(struct service *service, struct service_register_session *session)
{
	const int until = date_compare(session->planned, service->today);
	char today[11];

	if (until > 0 || (session->is_frozen && until < 0) || session->is_signed || session->state == SESSION_CANCELLED ||
		session->state == SESSION_MOVED || session->group_state == GROUP_CANCELLED)
		return ERR_OK;
	TRY(people_write(service, session));
	if (session->is_frozen)
		return ERR_OK;
	date_format_iso(service->today, today);
	TRY(DB_RUN(service->db, service->arena, STATEMENT_GROUP_SESSION_FREEZE, NULL, db_text(today), db_int(session->id)));
	session->is_frozen = true;
	return service_audit(service, "register_freeze", "session:%lld", (long long)session->id);
}

struct opening {
	struct service *service;
	int64_t session_id, version;
	const char *reason;
};

static enum err open_now(void *context)
{
	struct opening *opening = context;
	struct service_register_session session;

	TRY(service_register_lock(opening->service, opening->session_id, &session));
	return service_register_freeze(opening->service, &session);
}

enum err service_register_row(struct service *service, int64_t session_id, struct db_result *out)
{
	struct service_wall wall = service_group_wall(service);

	return DB_ONE(service->db, service->arena, STATEMENT_GROUP_SESSION_GET, out, wall.any_leader, wall.leader, db_int(session_id), wall.contracts,
		wall.any_leader, wall.leader);
}

enum err service_register_open(struct service *service, int64_t session_id, struct db_result *out)
{
	struct opening opening = {.service = service, .session_id = session_id};
	struct date planned;

	TRY(service_register_row(service, session_id, out));
	if (!date_parse_iso(db_get_text(out, 0, "planned_on"), &planned))
		return ERR(ERR_BUG, "session %lld", (long long)session_id);
	if (date_compare(planned, service->today) > 0 || (db_get_text(out, 0, "frozen_on") && date_compare(planned, service->today) < 0))
		return ERR_OK;
	TRY(db_transaction(service->db, open_now, &opening));
	return service_register_row(service, session_id, out);
}

enum err service_register_event(struct service *service, const struct service_register_session *session, const char *kind, const char *reason)
{
	struct db_value sealed;

	TRY(service_seal(service, EVENT_REASON, service_row(service, session->id), reason, &sealed));
	return DB_RUN(service->db, service->arena, STATEMENT_REGISTER_EVENT_ADD, NULL, db_int(session->id), db_int(session->opening + 1),
		db_text(kind), sealed, db_int(service->actor_id), db_int(service->now));
}

enum err service_register_may_reopen(struct service *service, int64_t signed_by, int64_t signed_at, bool *out_may, bool *out_locked)
{
	struct date signed_on;
	long long days;

	TRY(store_parameter_int(service->db, service->arena, "register_lock_days", service->today, LOCK_DAYS_MAX, &days));
	clock_riga_day(signed_at, &signed_on.year, &signed_on.month, &signed_on.day);
	*out_locked = register_is_locked(signed_on, service->today, (int)days);
	*out_may = register_may_reopen(service->actor_role, signed_by == service->actor_id, *out_locked);
	return ERR_OK;
}

static enum err reopen_now(void *context)
{
	struct opening *opening = context;
	struct service *service = opening->service;
	struct service_register_session session;
	struct db_result done;
	bool may, locked;

	TRY(service_register_lock(service, opening->session_id, &session));
	if (!session.is_signed || session.version != opening->version)
		return ERR(ERR_CONFLICT, "register of session %lld", (long long)opening->session_id);
	TRY(service_register_may_reopen(service, session.signed_by, session.signed_at, &may, &locked));
	if (!may)
		return ERR(ERR_DENIED, "the register is locked");
	TRY(DB_RUN(service->db, service->arena, STATEMENT_GROUP_SESSION_REOPEN, &done, db_int(session.id), db_int(session.version)));
	if (done.affected != 1)
		return ERR(ERR_CONFLICT, "register of session %lld", (long long)opening->session_id);
	TRY(service_register_event(service, &session, locked ? "unlocked" : "reopened", opening->reason));
	return service_audit(service, locked ? "register_unlock" : "register_reopen", "session:%lld", (long long)session.id);
}

enum err service_register_reopen(struct service *service, int64_t session_id, int64_t version, const char *reason)
{
	struct opening opening = {.service = service, .session_id = session_id, .version = version, .reason = reason};

	return db_transaction(service->db, reopen_now, &opening);
}

/* What a note is bound to. */
static const char *mark_row(struct service *service, int64_t session_id, int64_t place_id)
{
	return arena_printf(service->arena, "%lld/%lld", (long long)session_id, (long long)place_id);
}

enum err service_register_note(struct service *service, const struct db_result *rows, size_t i, int64_t session_id, int64_t place_id,
	const char **out)
{
	return service_unseal(service, ATTENDANCE_NOTE, mark_row(service, session_id, place_id), rows, i, "note_sealed", out);
}

enum err service_register_reason(struct service *service, const struct db_result *rows, size_t i, int64_t session_id, const char **out)
{
	return service_unseal(service, EVENT_REASON, service_row(service, session_id), rows, i, "reason_sealed", out);
}

enum err service_register_note_seal(struct service *service, int64_t session_id, int64_t place_id, const char *note, struct db_value *out)
{
	return service_seal(service, ATTENDANCE_NOTE, mark_row(service, session_id, place_id), note, out);
}
