#include "service/group.h"

#include "domain/room.h"
#include "service/application.h"
#include "store/calendar.h"

/* What a group needs, whether it is opened, changed or moved: days, a room, leaders. */

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

enum err service_group_leader(struct service *service, int64_t contract_id, int64_t leader_id, const char *from_on)
{
	struct db_result row;

	TRY(DB_RUN(service->db, service->arena, STATEMENT_SUPPORT_GROUP_LEADER, &row, db_int(leader_id), db_int(contract_id), db_text(from_on),
		db_text(from_on)));
	return row.nrows == 1 ? ERR_OK : ERR(ERR_INVALID, "no leader of this contract");
}

enum err service_group_room(struct service *service, int64_t provider_id, int64_t room_id, int capacity, enum service_group_fault *out_fault)
{
	struct db_result row;
	long long per_person;
	int64_t holds;

	*out_fault = GROUP_FAULT_ROOM;
	TRY(DB_RUN(service->db, service->arena, STATEMENT_ROOM_OF_PROVIDER, &row, db_int(room_id), db_int(provider_id)));
	if (row.nrows != 1)
		return ERR(ERR_INVALID, "no room of this provider");
	*out_fault = GROUP_FAULT_NONE;
	TRY(service_group_room_area(service, &per_person));
	holds = room_holds(db_get_int(&row, 0, "area"), db_get_int(&row, 0, "seats"), per_person);
	*out_fault = GROUP_FAULT_CROWDED;
	return holds == 0 || capacity <= holds ? ERR_OK : ERR(ERR_INVALID, "the room holds %lld", (long long)holds);
}

enum err service_group_room_area(struct service *service, long long *out)
{
	TRY(store_parameter_int(service->db, service->arena, "room_area_per_person", service->today, AREA_MAX, out));
	*out *= 100;
	return ERR_OK;
}
