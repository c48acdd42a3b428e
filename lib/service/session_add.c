#include "service/session_add.h"

#include "base/str.h"
#include "domain/state.h"
#include "service/application.h"
#include "service/group_session.h"

enum { MONTHS_AHEAD = 12 };

struct adding {
	struct service *service;
	const struct service_session_add *it;
	struct db_result group;
	int64_t id;
	enum service_add_fault fault;
	struct service_group_clash *clash;
};

static enum err refuse(struct adding *adding, enum service_add_fault fault)
{
	adding->fault = fault;
	return ERR(ERR_INVALID, "no session for group %lld (%d)", (long long)adding->it->group_id, (int)fault);
}

static struct db_value id_or_null(int64_t id)
{
	return id ? db_int(id) : db_null();
}

/* The day is one to come, and no holiday; weekends are fine for a session that is asked for. */
static enum err day_check(struct adding *adding)
{
	struct service *service = adding->service;
	const struct date day = adding->it->day;
	struct timetable_plan plan = {.first = day};
	struct timetable_line *lines;
	size_t n;

	if (date_compare(day, service->today) < 0 || date_compare(day, date_add_months(service->today, MONTHS_AHEAD)) > 0)
		return refuse(adding, ADD_FAULT_PAST);
	TRY(service_group_timetable(service, service->actor_provider_id, &plan, 1, &lines, &n));
	return n > 0 && lines[0].number == 0 && lines[0].reason_lv ? refuse(adding, ADD_FAULT_HOLIDAY) : ERR_OK;
}

/* Who is meant can come that day, and what it is instead of is there. */
static enum err about_check(struct adding *adding, const char *day)
{
	const struct service_session_add *it = adding->it;
	struct service *service = adding->service;
	struct db_result rows;
	bool found = it->place_id == 0;

	TRY(DB_RUN(service->db, service->arena, STATEMENT_TIMETABLE_PEOPLE, &rows, db_int(it->group_id), db_text(day)));
	for (size_t i = 0; i < rows.nrows; i++)
		found = found || db_get_int(&rows, i, "place_id") == it->place_id;
	if (!found || (it->kind == SESSION_ONE_TO_ONE) != (it->place_id != 0))
		return refuse(adding, ADD_FAULT_PLACE);
	if (it->instead_of_id == 0)
		return ERR_OK;
	TRY(DB_RUN(service->db, service->arena, STATEMENT_GROUP_SESSION_INSTEAD, &rows, db_int(it->group_id), service_group_wall(service).contracts,
		db_int(it->place_id)));
	for (size_t i = 0; i < rows.nrows; i++)
		if (db_get_int(&rows, i, "id") == it->instead_of_id &&
			(it->kind == SESSION_ONE_TO_ONE || str_equal(db_get_text(&rows, i, "state"), state_code(STATE_SESSION, SESSION_CANCELLED))))
			return ERR_OK;
	return refuse(adding, ADD_FAULT_INSTEAD);
}

/* What the group has at that time itself: the same session (adding->id), another one, or none. */
static enum err taken_check(struct adding *adding, const char *day)
{
	const struct service_session_add *it = adding->it;
	const struct service_group_session session = {it->day, it->starts_at};
	struct service *service = adding->service;
	struct db_result rows;
	bool taken;

	TRY(DB_RUN(service->db, service->arena, STATEMENT_GROUP_SESSION_SAME, &rows, db_int(it->group_id), db_text(day)));
	for (size_t i = 0; i < rows.nrows; i++)
		if (str_equal(db_get_text(&rows, i, "starts_at"), it->starts_at) && str_equal(db_get_text(&rows, i, "kind"), session_kind_code(it->kind)) &&
			db_get_int(&rows, i, "place_id") == it->place_id && db_get_int(&rows, i, "instead_of_id") == it->instead_of_id)
			adding->id = db_get_int(&rows, i, "id");
	if (adding->id != 0)
		return ERR_OK;
	TRY(service_group_overlaps(service, it->group_id, (int)db_get_int(&adding->group, 0, "minutes"), &session, NULL, 0, &taken));
	return taken ? refuse(adding, ADD_FAULT_TAKEN) : ERR_OK;
}

static enum err clash_check(struct adding *adding)
{
	const struct db_result *group = &adding->group;
	const struct service_group_session session = {adding->it->day, adding->it->starts_at};
	const struct service_group_needs needs = {adding->it->group_id, adding->service->actor_provider_id, db_get_int(group, 0, "room_id"),
		db_get_int(group, 0, "leader_id"), db_get_int(group, 0, "second_leader_id"), (int)db_get_int(group, 0, "minutes")};
	bool found, second;

	TRY(service_group_clash(adding->service, &needs, &session, 1, adding->clash, &found));
	if (!found)
		TRY(service_group_unfit(adding->service, &needs, &session, 1, adding->clash, &second, &found));
	return found ? refuse(adding, ADD_FAULT_CLASH) : ERR_OK;
}

static enum err add_now(void *context)
{
	struct adding *adding = context;
	const struct service_session_add *it = adding->it;
	struct service *service = adding->service;
	struct db_result locked, done;
	char day[11];
	int state;

	adding->fault = ADD_FAULT_NONE;
	adding->id = 0;
	date_format_iso(it->day, day);
	TRY(DB_RUN(service->db, service->arena, STATEMENT_TIMETABLE_LOCK, &locked, db_int(service->actor_provider_id)));
	TRY(DB_ONE(service->db, service->arena, STATEMENT_TIMETABLE_GROUP, &adding->group, db_int(it->group_id), service_group_wall(service).contracts));
	TRY(taken_check(adding, day));
	if (adding->id != 0)
		return ERR_OK;
	if (!state_parse(STATE_GROUP, db_get_text(&adding->group, 0, "state"), &state) || state == GROUP_FINISHED || state == GROUP_CANCELLED)
		return refuse(adding, ADD_FAULT_GROUP);
	TRY(day_check(adding));
	TRY(about_check(adding, day));
	TRY(clash_check(adding));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_GROUP_SESSION_ADD, &done, db_text(session_kind_code(it->kind)),
		id_or_null(it->place_id), id_or_null(it->instead_of_id), id_or_null(it->instead_of_id), db_text(day), db_text(it->starts_at), db_int(it->group_id)));
	adding->id = done.insert_id;
	TRY(service_session_tell(service, it->group_id, it->place_id));
	return service_audit(service, "session_add", "session:%lld", (long long)adding->id);
}

enum err service_session_add(struct service *service, const struct service_session_add *add, int64_t *out_id, enum service_add_fault *out_fault,
	struct service_group_clash *out_clash)
{
	struct adding adding = {.service = service, .it = add, .clash = out_clash};
	enum err code;

	if (service->actor_role != ROLE_PROVIDER_MANAGER || add->kind == SESSION_COURSE)
		return ERR(ERR_DENIED, "sessions are planned by the provider's manager");
	code = db_transaction(service->db, add_now, &adding);
	*out_id = adding.id;
	*out_fault = adding.fault;
	return code;
}
