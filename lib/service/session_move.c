#include "service/session_move.h"

#include "base/str.h"
#include "domain/register.h"
#include "domain/state.h"
#include "service/application.h"

enum { MONTHS_AHEAD = 24 };

struct move_work {
	struct service *service;
	const struct service_session_move *move;
	struct service_session_plan *plan;
	enum service_move_fault fault;
	struct db_result session;
	struct timetable_slot slot;	/* when the group met, where it meets at another time from now on */
	int64_t seen;
};

static enum err refuse(struct move_work *work, enum service_move_fault fault)
{
	work->fault = fault;
	return ERR(ERR_INVALID, "session %lld is not moved (%d)", (long long)work->move->session_id, (int)fault);
}

/* Planned, to come, and nobody marked. */
static bool is_movable(const struct move_work *work, const struct db_result *rows, size_t i, struct date day)
{
	return str_equal(db_get_text(rows, i, "state"), state_code(STATE_SESSION, SESSION_PLANNED)) && db_get_int(rows, i, "marks") == 0 &&
		date_compare(day, work->service->today) >= 0;
}

/* Sessions beside the course have no rhythm, and move alone. */
static bool is_of_course(const struct db_result *rows, size_t i)
{
	return str_equal(db_get_text(rows, i, "kind"), session_kind_code(SESSION_COURSE));
}

/* The sessions that would move, with their days of now. */
static enum err sessions_find(struct move_work *work)
{
	struct service *service = work->service;
	struct service_session_plan *plan = work->plan;
	struct db_result rows;

	TRY(DB_ONE(service->db, service->arena, STATEMENT_TIMETABLE_SESSION, &work->session, db_int(work->move->session_id),
		service_group_wall(service).contracts));
	plan->group_id = db_get_int(&work->session, 0, "group_id");
	TRY(DB_RUN(service->db, service->arena, STATEMENT_TIMETABLE_FOLLOWING, &rows, db_int(plan->group_id),
		db_int(db_get_int(&work->session, 0, "number"))));
	plan->rows = arena_array(service->arena, rows.nrows + 1, sizeof(*plan->rows));
	if (!plan->rows)
		return ERR(ERR_LIMIT, "sessions");
	for (size_t i = 0; i < rows.nrows && (i == 0 || (work->move->following && is_of_course(&rows, 0))); i++) {
		struct service_session_moved *row = &plan->rows[plan->n];

		if (i > 0 && !is_of_course(&rows, i))
			continue;
		if (!date_parse_iso(db_get_text(&rows, i, "planned_on"), &row->from))
			return ERR(ERR_BUG, "day of a session");
		if (!is_movable(work, &rows, i, row->from)) {
			if (i == 0)
				return refuse(work, MOVE_FAULT_OVER);
			continue;
		}
		row->id = db_get_int(&rows, i, "id");
		row->number = db_get_int(&rows, i, "number");
		row->leader_id = db_get_int(&rows, i, "leader_id");
		row->version = db_get_int(&rows, i, "version");
		row->from_at = db_get_text(&rows, i, "starts_at");
		plan->seen += row->id * 31 + row->version;
		plan->n++;
	}
	return ERR_OK;
}

/*
 * What the sessions that move are planned by: the new day and time, and where those behind it follow the group's other days of the week; the one that the
 * session had is work->slot.
 */
static enum err rhythm_make(struct move_work *work, struct timetable_plan *out)
{
	const struct service_session_moved *first = &work->plan->rows[0];
	const struct service_session_move *move = work->move;
	struct timetable_slot slots[TIMETABLE_SLOTS_MAX];
	size_t n, own = 0;

	*out = (struct timetable_plan){.first = move->day, .starts_at = move->starts_at};
	if (!move->following)
		return ERR_OK;
	TRY(service_group_slots(work->service, work->plan->group_id, slots, &n));
	while (n > 1 && own < n && (slots[own].weekday != date_weekday(first->from) || !str_equal(slots[own].starts_at, first->from_at)))
		own++;
	if (n > 0 && own == n)
		return refuse(work, MOVE_FAULT_RHYTHM);
	if (n > 0)
		work->slot = slots[own];
	for (size_t i = 0; i < n; i++)
		if (i != own)
			out->more[out->nmore++] = slots[i];
	slots[own] = (struct timetable_slot){date_weekday(move->day), move->starts_at};
	return timetable_slots_fit(slots, n, (int)db_get_int(&work->session, 0, "minutes")) ? ERR_OK : refuse(work, MOVE_FAULT_TAKEN);
}

/* The new days: the first one as it was asked for, the others by the rhythm of the group. */
static enum err days_make(struct move_work *work)
{
	struct service *service = work->service;
	struct service_session_plan *plan = work->plan;
	const int sessions = db_get(&work->session, 0, "sessions").type == DB_NULL ? 0 : (int)plan->n;
	struct timetable_plan rhythm;
	struct timetable_line *lines;
	size_t n, k = 0;

	TRY(rhythm_make(work, &rhythm));
	TRY(service_group_timetable(service, db_get_int(&work->session, 0, "provider_id"), &rhythm, sessions, &lines, &n));
	if (lines[0].number == 0) {
		plan->holiday = lines[0].reason_lv ? lines[0].reason_lv : "";
		return refuse(work, MOVE_FAULT_HOLIDAY);
	}
	for (size_t i = 0; i < n && k < plan->n; i++) {
		if (lines[i].number == 0)
			continue;
		plan->rows[k].to = lines[i].date;
		plan->rows[k++].to_at = timetable_starts_at(&rhythm, &lines[i]);
	}
	return k == plan->n ? ERR_OK : ERR(ERR_BUG, "a timetable of %zu sessions", plan->n);
}

/* N sessions have their room and LEADER_ID to themselves, and the leaders may lead; of a group all year round the first one says so, as at its opening. */
static enum err needs_check(struct move_work *work, int64_t leader_id, const struct service_group_session *sessions, size_t n)
{
	const struct db_result *session = &work->session;
	const struct service_group_needs needs = {work->plan->group_id, db_get_int(session, 0, "provider_id"), db_get_int(session, 0, "room_id"), leader_id,
		db_get_int(session, 0, "second_leader_id"), (int)db_get_int(session, 0, "minutes")};
	const size_t asked = n > 0 && db_get(session, 0, "sessions").type == DB_NULL ? 1 : n;
	bool found, second;

	TRY(service_group_clash(work->service, &needs, sessions, n, &work->plan->clash, &found));
	if (found)
		return refuse(work, MOVE_FAULT_CLASH);
	TRY(service_group_unfit(work->service, &needs, sessions, asked, &work->plan->clash, &second, &found));
	return found ? refuse(work, MOVE_FAULT_UNFIT) : ERR_OK;
}

/* No session comes to lie on another one of the group, nor where its leader (the group's, or the one who steps in) or the room is taken. */
static enum err clash_check(struct move_work *work)
{
	struct service *service = work->service;
	const struct service_session_plan *plan = work->plan;
	struct service_group_session *sessions = arena_array(service->arena, plan->n, sizeof(*sessions));
	int64_t *moved = arena_array(service->arena, plan->n, sizeof(*moved));
	bool found = false;
	size_t n = 0;

	if (!sessions || !moved)
		return ERR(ERR_LIMIT, "sessions");
	for (size_t i = 0; i < plan->n; i++)
		moved[i] = plan->rows[i].id;
	for (size_t i = 0; i < plan->n; i++) {
		const struct service_group_session to = {plan->rows[i].to, plan->rows[i].to_at};

		TRY(service_group_overlaps(service, plan->group_id, (int)db_get_int(&work->session, 0, "minutes"), &to, moved, plan->n, &found));
		if (found)
			return refuse(work, MOVE_FAULT_TAKEN);
		if (plan->rows[i].leader_id)
			TRY(needs_check(work, plan->rows[i].leader_id, &to, 1));
		else
			sessions[n++] = to;
	}
	return needs_check(work, db_get_int(&work->session, 0, "group_leader_id"), sessions, n);
}

static enum err plan_make(struct move_work *work)
{
	const struct service_session_move *move = work->move;
	struct service *service = work->service;

	*work->plan = (struct service_session_plan){0};
	work->slot.starts_at = NULL;
	if (service->actor_role != ROLE_PROVIDER_MANAGER)
		return ERR(ERR_DENIED, "timetables are for the provider's manager");
	TRY(sessions_find(work));
	if (date_compare(move->day, service->today) < 0 || date_compare(move->day, date_add_months(service->today, MONTHS_AHEAD)) > 0)
		return refuse(work, MOVE_FAULT_PAST);
	if (date_compare(move->day, work->plan->rows[0].from) == 0 && str_equal(move->starts_at, work->plan->rows[0].from_at))
		return refuse(work, MOVE_FAULT_SAME);
	TRY(days_make(work));
	return clash_check(work);
}

enum err service_session_plan(struct service *service, const struct service_session_move *move, struct service_session_plan *out,
	enum service_move_fault *out_fault)
{
	struct move_work work = {.service = service, .move = move, .plan = out};
	const enum err code = plan_make(&work);

	*out_fault = work.fault;
	return code;
}

static enum err row_move(struct move_work *work, const struct service_session_moved *row)
{
	const struct service_register_session before = {.id = row->id, .planned = row->from, .starts_at = row->from_at};
	struct service *service = work->service;
	struct db_result done;
	char to[11];

	date_format_iso(row->to, to);
	TRY(DB_RUN(service->db, service->arena, STATEMENT_TIMETABLE_MOVE, &done, db_text(to), db_text(row->to_at), db_int(row->id),
		db_int(row->version)));
	if (done.affected != 1)
		return ERR(ERR_CONFLICT, "session %lld", (long long)row->id);
	TRY(DB_RUN(service->db, service->arena, STATEMENT_TIMETABLE_MOVE_PEOPLE, NULL, db_int(row->id)));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_SESSION_EXCUSE_END_ALL, NULL, db_int(service->now), db_int(row->id)));
	return service_session_history(service, &before, SESSION_MOVED, &work->move->reason);
}

/* The one who comes to a session alone, where that is the only one that moves; 0: everybody. */
static int64_t move_place(const struct move_work *work)
{
	return work->plan->n == 1 ? db_get_int(&work->session, 0, "place_id") : 0;
}

static enum err move_now(void *context)
{
	struct move_work *work = context;
	struct service *service = work->service;
	struct db_result row;

	work->fault = MOVE_FAULT_NONE;
	TRY(DB_RUN(service->db, service->arena, STATEMENT_TIMETABLE_LOCK, &row, db_int(service->actor_provider_id)));
	TRY(plan_make(work));
	if (work->plan->seen != work->seen)
		return ERR(ERR_CONFLICT, "the timetable of group %lld", (long long)work->plan->group_id);
	for (size_t i = 0; i < work->plan->n; i++)
		TRY(row_move(work, &work->plan->rows[i]));
	if (work->slot.starts_at)
		TRY(DB_RUN(service->db, service->arena, STATEMENT_SUPPORT_GROUP_SLOT_MOVE, NULL, db_int(date_weekday(work->move->day)),
			db_text(work->move->starts_at), db_int(work->plan->group_id), db_int(work->slot.weekday), db_text(work->slot.starts_at)));
	TRY(service_session_tell(service, work->plan->group_id, move_place(work)));
	return service_audit(service, "session_move", "group:%lld", (long long)work->plan->group_id);
}

enum err service_session_move(struct service *service, const struct service_session_move *move, int64_t seen, struct service_session_plan *out,
	enum service_move_fault *out_fault)
{
	struct move_work work = {.service = service, .move = move, .plan = out, .seen = seen};
	const enum err code = db_transaction(service->db, move_now, &work);

	*out_fault = work.fault;
	return code;
}
