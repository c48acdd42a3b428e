#include "service/group.h"

#include <string.h>

#include "domain/room.h"
#include "domain/state.h"
#include "service/application.h"
#include "store/calendar.h"

enum { AREA_MAX = 100 }; /* square metres */

struct service_wall service_group_wall(const struct service *service)
{
	struct service_wall wall = {
		db_text(service->actor_contracts ? service->actor_contracts : ""),
		db_int(service->actor_role == ROLE_FACILITATOR ? 0 : 1),
		db_int(service->actor_id),
	};

	if (service->actor_role == ROLE_SOCIAL_WORKER || service->actor_role == ROLE_HEAD || service->actor_role == ROLE_CONTRACT_OFFICER)
		wall.contracts = db_null();
	return wall;
}

/* What timetables of PROVIDER_ID are made by, from FROM on; CALENDAR is filled, too. */
static enum err rules_load(struct service *service, int64_t provider_id, struct date from, struct calendar *calendar, struct timetable_rules *out)
{
	struct timetable_closure *closures;
	struct db_result rows;
	char day[11];

	TRY(store_calendar_load(service->db, service->arena, calendar));
	date_format_iso(from, day);
	TRY(DB_RUN(service->db, service->arena, STATEMENT_TIMETABLE_CLOSURES, &rows, db_int(provider_id), db_text(day)));
	closures = arena_array(service->arena, rows.nrows + 1, sizeof(*closures));
	if (!closures)
		return ERR(ERR_LIMIT, "closures");
	for (size_t i = 0; i < rows.nrows; i++) {
		closures[i].name = db_get_text(&rows, i, "name");
		if (!date_parse_iso(db_get_text(&rows, i, "from_on"), &closures[i].from) || !date_parse_iso(db_get_text(&rows, i, "to_on"), &closures[i].to))
			return ERR(ERR_BUG, "days of a closure");
	}
	*out = (struct timetable_rules){calendar, closures, rows.nrows};
	return ERR_OK;
}

enum err service_group_timetable(struct service *service, int64_t provider_id, struct timetable_plan *io_plan, int sessions, struct timetable_line **out,
	size_t *out_n)
{
	struct timetable_rules rules;
	struct calendar calendar;

	TRY(rules_load(service, provider_id, io_plan->first, &calendar, &rules));
	*out = arena_array(service->arena, TIMETABLE_LINES_MAX, sizeof(**out));
	if (!*out)
		return ERR(ERR_LIMIT, "timetable");
	io_plan->rhythm = timetable_rhythm_of(sessions);
	io_plan->sessions = sessions > 0 ? sessions : TIMETABLE_MONTHS;
	*out_n = timetable_make(&rules, io_plan, *out, TIMETABLE_LINES_MAX);
	return *out_n > 0 ? ERR_OK : ERR(ERR_INVALID, "no timetable can be made");
}

enum err service_group_slots(struct service *service, int64_t group_id, struct timetable_slot out[TIMETABLE_SLOTS_MAX], size_t *out_n)
{
	struct db_result rows;

	TRY(DB_RUN(service->db, service->arena, STATEMENT_SUPPORT_GROUP_SLOTS, &rows, db_int(group_id)));
	if (rows.nrows > TIMETABLE_SLOTS_MAX)
		return ERR(ERR_BUG, "days of the week of group %lld", (long long)group_id);
	for (size_t i = 0; i < rows.nrows; i++)
		out[i] = (struct timetable_slot){(int)db_get_int(&rows, i, "weekday"), db_get_text(&rows, i, "starts_at")};
	*out_n = rows.nrows;
	return ERR_OK;
}

/* Whether row I of the busy sessions needs what a session of MINUTES at STARTS_AT needs, on the same day. */
static bool clashes(const struct db_result *busy, size_t i, const char *starts_at, int minutes)
{
	return timetable_overlaps((struct timetable_stretch){starts_at, minutes},
		(struct timetable_stretch){db_get_text(busy, i, "starts_at"), (int)db_get_int(busy, i, "minutes")});
}

enum err service_group_overlaps(struct service *service, int64_t group_id, int minutes, const struct service_group_session *session, const int64_t *except,
	size_t n, bool *out)
{
	struct db_result rows;
	char day[11];

	*out = false;
	date_format_iso(session->day, day);
	TRY(DB_RUN(service->db, service->arena, STATEMENT_GROUP_SESSION_SAME, &rows, db_int(group_id), db_text(day)));
	for (size_t i = 0; i < rows.nrows; i++) {
		bool is_meant = true;

		for (size_t k = 0; k < n; k++)
			is_meant = is_meant && db_get_int(&rows, i, "id") != except[k];
		*out = *out || (is_meant && timetable_overlaps((struct timetable_stretch){session->starts_at, minutes},
			(struct timetable_stretch){db_get_text(&rows, i, "starts_at"), minutes}));
	}
	return ERR_OK;
}

enum err service_group_clash(struct service *service, const struct service_group_needs *needs, const struct service_group_session *sessions, size_t n,
	struct service_group_clash *out, bool *out_found)
{
	const int64_t second = needs->second_leader_id ? needs->second_leader_id : needs->leader_id;
	struct db_result busy;
	char from[11], to[11];

	*out_found = false;
	if (n == 0)
		return ERR_OK;
	date_format_iso(sessions[0].day, from);
	date_format_iso(sessions[n - 1].day, to);
	TRY(DB_RUN(service->db, service->arena, STATEMENT_TIMETABLE_BUSY, &busy, db_int(needs->room_id), db_int(needs->provider_id), db_text(from),
		db_text(to), db_int(needs->group_id), db_int(needs->room_id), db_int(needs->leader_id), db_int(second), db_int(needs->leader_id),
		db_int(second)));
	for (size_t i = 0, k = 0; i < busy.nrows && !*out_found; i++) {
		struct date day;

		if (!date_parse_iso(db_get_text(&busy, i, "planned_on"), &day))
			return ERR(ERR_BUG, "day of a session");
		while (k < n && date_compare(sessions[k].day, day) < 0)
			k++;
		/* More than one session can be on that day. */
		for (size_t same = k; same < n && date_compare(sessions[same].day, day) == 0 && !*out_found; same++)
			*out_found = clashes(&busy, i, sessions[same].starts_at, needs->minutes);
		if (!*out_found)
			continue;
		*out = (struct service_group_clash){.day = day, .starts_at = db_get_text(&busy, i, "starts_at"), .group = db_get_text(&busy, i, "number"),
			.room = db_get_int(&busy, i, "same_room") ? db_get_text(&busy, i, "room") : NULL, .leader = db_get_text(&busy, i, "leader")};
	}
	return ERR_OK;
}

enum err service_group_unfit(struct service *service, const struct service_group_needs *needs, const struct service_group_session *sessions, size_t n,
	struct service_group_clash *out, bool *out_second, bool *out_found)
{
	struct date *days = arena_array(service->arena, n + 1, sizeof(*days));
	const int64_t leaders[] = {needs->leader_id, needs->second_leader_id};

	if (!days)
		return ERR(ERR_LIMIT, "sessions");
	for (size_t i = 0; i < n; i++)
		days[i] = sessions[i].day;
	*out_found = false;
	for (size_t i = 0; i < sizeof(leaders) / sizeof(leaders[0]) && !*out_found; i++) {
		*out_second = i > 0;
		if (leaders[i])
			TRY(service_staff_unfit(service, leaders[i], days, n, &out->unfit, out_found));
	}
	return ERR_OK;
}

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

/* LEADER is one of the contract's group leaders from FIRST on. */
static enum err leader_check(struct open_work *work, int64_t leader, const char *first)
{
	struct service *service = work->service;
	struct db_result row;

	TRY(DB_RUN(service->db, service->arena, STATEMENT_SUPPORT_GROUP_LEADER, &row, db_int(leader), db_int(work->contract_id), db_text(first),
		db_text(first)));
	return row.nrows == 1 ? ERR_OK : ERR(ERR_INVALID, "no leader of this contract");
}

static enum err leaders_check(struct open_work *work, const char *first, enum service_group_fault *out_fault)
{
	const struct service_group *group = work->group;

	*out_fault = GROUP_FAULT_LEADER;
	TRY(leader_check(work, group->leader_id, first));
	*out_fault = GROUP_FAULT_SECOND_LEADER;
	if (group->second_leader_id == group->leader_id)
		return ERR(ERR_INVALID, "one leader twice");
	return group->second_leader_id ? leader_check(work, group->second_leader_id, first) : ERR_OK;
}

static enum err room_check(struct open_work *work, enum service_group_fault *out_fault)
{
	struct service *service = work->service;
	struct db_result row;
	long long per_person;
	int64_t holds;

	*out_fault = GROUP_FAULT_ROOM;
	TRY(DB_RUN(service->db, service->arena, STATEMENT_ROOM_OF_PROVIDER, &row, db_int(work->group->room_id), db_int(work->provider_id)));
	if (row.nrows != 1)
		return ERR(ERR_INVALID, "no room of this provider");
	*out_fault = GROUP_FAULT_NONE;
	TRY(service_group_room_area(service, &per_person));
	holds = room_holds(db_get_int(&row, 0, "area"), db_get_int(&row, 0, "seats"), per_person);
	*out_fault = GROUP_FAULT_CROWDED;
	return holds == 0 || work->group->capacity <= holds ? ERR_OK : ERR(ERR_INVALID, "the room holds %lld", (long long)holds);
}

enum err service_group_room_area(struct service *service, long long *out)
{
	TRY(store_parameter_int(service->db, service->arena, "room_area_per_person", service->today, AREA_MAX, out));
	*out *= 100;
	return ERR_OK;
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
	TRY(room_check(work, out_fault));
	*out_fault = GROUP_FAULT_NONE;
	return ERR_OK;
}

/* The database says that the leader is taken: by this very group, sent before, or by another one. */
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
	*out_fault = work->is_clash ? GROUP_FAULT_CLASH : GROUP_FAULT_BUSY;
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
