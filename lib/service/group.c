#include "service/group.h"

#include <string.h>

#include "domain/state.h"
#include "service/application.h"
#include "store/calendar.h"

struct open_work {
	struct service *service;
	const struct service_group *group;
	struct timetable_plan plan;
	const struct timetable_line *lines;
	size_t nlines;
	struct service_group_session *sessions; /* those of the lines that are no days left out */
	size_t nsessions;
	int64_t id, contract_id, provider_id;
	struct service_group_clash clash;
	bool is_clash;
};

/* The group's sessions; days left out are no rows. */
static enum err sessions_insert(struct open_work *work)
{
	struct service *service = work->service;
	struct db_value *rows = arena_array(service->arena, work->nlines * 5, sizeof(*rows)), *at = rows;
	size_t n = 0;

	if (!rows)
		return ERR(ERR_LIMIT, "sessions");
	for (size_t i = 0; i < work->nlines; i++) {
		char *day = arena_alloc(service->arena, 11);

		if (work->lines[i].number == 0)
			continue;
		if (!day)
			return ERR(ERR_LIMIT, "sessions");
		date_format_iso(work->lines[i].date, day);
		*at++ = db_int(work->id);
		*at++ = db_int(work->lines[i].number);
		*at++ = db_text(day);
		*at++ = db_text(timetable_starts_at(&work->plan, &work->lines[i]));
		*at++ = db_text(state_code(STATE_SESSION, SESSION_PLANNED));
		n++;
	}
	return db_bulk(service->db, STATEMENT_GROUP_SESSION_INSERT, rows, n, 5);
}

static enum err group_insert(struct open_work *work, const char *number)
{
	struct service *service = work->service;
	const struct service_group *group = work->group;
	struct db_result row;
	char first[11];

	date_format_iso(group->first, first);
	TRY(DB_RUN(service->db, service->arena, STATEMENT_SUPPORT_GROUP_INSERT, &row, db_text(number), db_int(work->provider_id),
		db_int(work->contract_id), db_int(group->programme_id), db_int(group->room_id), db_int(group->leader_id),
		group->second_leader_id ? db_int(group->second_leader_id) : db_null(), db_int(group->capacity), db_int(group->capacity_min),
		db_text(group->language), db_text(group->audience), db_text(first), db_text(group->starts_at), db_int(group->minutes),
		db_text(state_code(STATE_GROUP, work->group->is_planned ? GROUP_PLANNED : GROUP_OPEN)), db_int(service->actor_id), db_int(service->now)));
	work->id = row.insert_id;
	return ERR_OK;
}

/* When a weekly group meets. */
static enum err slots_insert(struct open_work *work)
{
	const struct service_group *group = work->group;
	struct service *service = work->service;

	if (work->plan.rhythm != TIMETABLE_WEEKLY)
		return ERR_OK;
	TRY(DB_RUN(service->db, service->arena, STATEMENT_SUPPORT_GROUP_SLOT_ADD, NULL, db_int(work->id), db_int(date_weekday(group->first)),
		db_text(group->starts_at)));
	for (size_t i = 0; i < group->nmore; i++)
		TRY(DB_RUN(service->db, service->arena, STATEMENT_SUPPORT_GROUP_SLOT_ADD, NULL, db_int(work->id), db_int(group->more[i].weekday),
			db_text(group->more[i].starts_at)));
	return ERR_OK;
}

static struct service_group_needs needs_of(const struct open_work *work)
{
	const struct service_group *group = work->group;

	return (struct service_group_needs){0, work->provider_id, group->room_id, group->leader_id, group->second_leader_id, group->minutes};
}

/* Fills work->clash. */
static enum err clash_find(struct open_work *work)
{
	const struct service_group_needs needs = needs_of(work);

	return service_group_clash(work->service, &needs, work->sessions, work->nsessions, &work->clash, &work->is_clash);
}

static enum err open_now(void *context)
{
	struct open_work *work = context;
	struct service *service = work->service;
	struct db_result row;
	const char *number;

	TRY(DB_RUN(service->db, service->arena, STATEMENT_TIMETABLE_LOCK, &row, db_int(work->provider_id)));
	TRY(clash_find(work));
	if (work->is_clash)
		return ERR(ERR_CONFLICT, "group %s needs the same then", work->clash.group);
	TRY(DB_RUN0(service->db, service->arena, STATEMENT_SUPPORT_GROUP_NEXT_NUMBER, &row));
	number = arena_printf(service->arena, "GR-%d-%04lld", work->group->first.year, (long long)db_get_int(&row, 0, "number"));
	if (!number)
		return ERR(ERR_LIMIT, "number of a group");
	TRY(group_insert(work, number));
	TRY(slots_insert(work));
	TRY(sessions_insert(work));
	return service_audit(service, "group_open", "group:%lld", (long long)work->id);
}

static enum err leaders_check(struct open_work *work, const char *first, enum service_group_fault *out_fault)
{
	const struct service_group *group = work->group;

	*out_fault = GROUP_FAULT_LEADER;
	TRY(service_group_leader(work->service, work->contract_id, group->leader_id, first));
	*out_fault = GROUP_FAULT_SECOND_LEADER;
	if (group->second_leader_id == group->leader_id)
		return ERR(ERR_INVALID, "one leader twice");
	return group->second_leader_id ? service_group_leader(work->service, work->contract_id, group->second_leader_id, first) : ERR_OK;
}

/* Checks what the form cannot know; *out_sessions is the programme's number, 0 = monthly. */
static enum err group_check(struct open_work *work, int *out_sessions, enum service_group_fault *out_fault)
{
	struct service *service = work->service;
	const struct service_group *group = work->group;
	struct date last = date_add_months(service->today, 24);
	struct calendar calendar;
	struct db_result row;
	char first[11];

	*out_fault = GROUP_FAULT_PAST;
	if (date_compare(group->first, service->today) < 0 || date_compare(group->first, last) > 0)
		return ERR(ERR_INVALID, "first day");
	TRY(store_calendar_load(service->db, service->arena, &calendar));
	*out_fault = GROUP_FAULT_HOLIDAY;
	if (calendar_is_holiday(&calendar, group->first))
		return ERR(ERR_INVALID, "first day is a holiday");
	date_format_iso(group->first, first);
	*out_fault = GROUP_FAULT_PROGRAMME;
	TRY(DB_RUN(service->db, service->arena, STATEMENT_SUPPORT_GROUP_PROGRAMME, &row, db_int(group->programme_id),
		db_text(first), db_text(first)));
	if (row.nrows != 1)
		return ERR(ERR_INVALID, "programme is not in force");
	*out_sessions = (int)db_get_int(&row, 0, "sessions");
	*out_fault = GROUP_FAULT_CONTRACT;
	TRY(DB_RUN(service->db, service->arena, STATEMENT_SUPPORT_GROUP_CONTRACT, &row, service_group_wall(service).contracts,
		db_int(group->programme_id), db_text(first), db_text(first)));
	if (row.nrows != 1)
		return ERR(ERR_INVALID, "no contract about it on that day");
	work->contract_id = db_get_int(&row, 0, "id");
	work->provider_id = db_get_int(&row, 0, "provider_id");
	TRY(leaders_check(work, first, out_fault));
	TRY(service_group_room(service, work->provider_id, group->room_id, group->capacity, out_fault));
	*out_fault = GROUP_FAULT_NONE;
	return ERR_OK;
}

/* Another group stands in the way: this very one, sent before, or another. */
static enum err group_same(const struct open_work *work, int64_t *out_id, enum service_group_fault *out_fault)
{
	const struct service_group *group = work->group;
	struct service *service = work->service;
	struct db_result row;
	char first[11];

	err_clear();
	date_format_iso(group->first, first);
	TRY(DB_RUN(service->db, service->arena, STATEMENT_SUPPORT_GROUP_SAME, &row, db_int(service->actor_id),
		db_int(group->programme_id), db_int(group->room_id), db_int(group->leader_id), db_int(group->capacity),
		db_text(first), db_text(group->starts_at), db_int(group->minutes)));
	if (row.nrows == 1) {
		*out_id = db_get_int(&row, 0, "id");
		return ERR_OK;
	}
	*out_fault = GROUP_FAULT_CLASH;
	return ERR(ERR_INVALID, "another group at that time");
}

/*
 * Whether both leaders may lead on every day of a course; of a group that meets all year round on the first one, since a check holds no longer than a
 * year: its later days stand in the staff file.
 */
static enum err fit_check(struct open_work *work, bool is_course, enum service_group_fault *out_fault)
{
	const struct service_group_needs needs = needs_of(work);
	bool second, found;

	work->sessions = arena_array(work->service->arena, work->nlines, sizeof(*work->sessions));
	if (!work->sessions)
		return ERR(ERR_LIMIT, "sessions");
	for (size_t i = 0; i < work->nlines; i++)
		if (work->lines[i].number > 0)
			work->sessions[work->nsessions++] = (struct service_group_session){work->lines[i].date,
				timetable_starts_at(&work->plan, &work->lines[i])};
	TRY(service_group_unfit(work->service, &needs, work->sessions, is_course ? work->nsessions : work->nsessions > 0, &work->clash, &second, &found));
	if (!found)
		return ERR_OK;
	*out_fault = second ? GROUP_FAULT_SECOND_UNFIT : GROUP_FAULT_UNFIT;
	return ERR(ERR_INVALID, "a leader may not lead on a day of the group");
}

/* The days of the week; a monthly group has none beside its first day. */
static enum err slots_check(struct open_work *work, int sessions, enum service_group_fault *out_fault)
{
	const struct service_group *group = work->group;
	struct timetable_slot slots[TIMETABLE_SLOTS_MAX] = {{date_weekday(group->first), group->starts_at}};

	work->plan = (struct timetable_plan){.first = group->first, .starts_at = group->starts_at, .nmore = group->nmore};
	for (size_t i = 0; i < group->nmore; i++)
		slots[i + 1] = work->plan.more[i] = group->more[i];
	if (group->nmore == 0 || (sessions > 0 && timetable_slots_fit(slots, group->nmore + 1, group->minutes)))
		return ERR_OK;
	*out_fault = GROUP_FAULT_SLOTS;
	return ERR(ERR_INVALID, "days of the week");
}

/* Checks and plans; work has all that opening needs. */
static enum err plan(struct open_work *work, enum service_group_fault *out_fault)
{
	struct timetable_line *lines;
	int sessions = 0;

	*out_fault = GROUP_FAULT_NONE;
	if (!state_may(STATE_GROUP, GROUP_NONE, GROUP_OPEN, work->service->actor_role) || work->service->actor_provider_id == 0)
		return ERR(ERR_DENIED, "only a provider's manager opens groups");
	TRY(group_check(work, &sessions, out_fault));
	TRY(slots_check(work, sessions, out_fault));
	TRY(service_group_timetable(work->service, work->provider_id, &work->plan, sessions, &lines, &work->nlines));
	work->lines = lines;
	return fit_check(work, sessions > 0, out_fault);
}

enum err service_group_check(struct service *service, const struct service_group *group, struct timetable_line **out, size_t *out_n,
	enum service_group_fault *out_fault, struct service_group_clash *out_clash)
{
	struct open_work work = {.service = service, .group = group};
	enum err err = plan(&work, out_fault);

	*out_clash = work.clash;
	TRY(err);
	*out = arena_array(service->arena, work.nlines, sizeof(**out));
	if (!*out)
		return ERR(ERR_LIMIT, "timetable");
	memcpy(*out, work.lines, work.nlines * sizeof(**out));
	*out_n = work.nlines;
	TRY(clash_find(&work));
	*out_clash = work.clash;
	if (!work.is_clash)
		return ERR_OK;
	*out_fault = GROUP_FAULT_CLASH;
	return ERR(ERR_INVALID, "group %s needs the same then", work.clash.group);
}

enum err service_group_open(struct service *service, const struct service_group *group, int64_t *out_id,
	enum service_group_fault *out_fault, struct service_group_clash *out_clash)
{
	struct open_work work = {.service = service, .group = group};
	enum err err;

	err = plan(&work, out_fault);
	*out_clash = work.clash;
	TRY(err);
	err = db_transaction(service->db, open_now, &work);
	*out_clash = work.clash;
	if (err == ERR_CONFLICT)
		return group_same(&work, out_id, out_fault);
	TRY(err);
	*out_id = work.id;
	return ERR_OK;
}
