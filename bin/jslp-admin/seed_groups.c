#include <string.h>

#include "base/str.h"
#include "generate.h"
#include "seed.h"
#include "service/attendance.h"
#include "service/group.h"
#include "service/place.h"
#include "service/register.h"
#include "service/referral.h"

/* The demo's groups: one over, two running, one that begins soon. */

const struct seed_group seed_group_table[SEED_GROUPS] = {
	{"1.4", "provider_manager", "facilitator", "Zirgu iela 47a, Jelgava, 2. telpa", "17:30", 112, 8, 8},
	{"1.3", "provider_manager", "facilitator", "Zirgu iela 47a, Jelgava, 1. telpa", "10:00", 49, 7, 6},
	{"1.10", "provider2_manager", "facilitator2", "Krasta iela 5, Jelgava, Zāle", "17:00", 70, 5, 5},
	{"1.2", "provider_manager", "facilitator", "Zirgu iela 47a, Jelgava, 2. telpa", "18:00", -13, 7, 3},
};

enum { CAPACITY = 12, MINUTES = 90, OPENED_BEFORE = 20, PLACED_BEFORE = 8, MARKS_MAX = 100 };

static struct date not_holiday(const struct seed *seed, struct date day)
{
	while (calendar_is_holiday(seed->calendar, day))
		day = date_add_days(day, 1);
	return day;
}

/* The day N days before the group begins, as far as it is not in the future. */
static struct date before_first(const struct seed *seed, const struct seed_group *group, int n)
{
	const int days = group->first_days + n;

	return seed_day(seed, days > 0 ? days : 0);
}

static enum err group_open(struct seed *seed, const struct seed_group *group, int64_t *out_id)
{
	struct service service;
	struct service_group open = {.capacity = CAPACITY, .capacity_min = CAPACITY / 3, .starts_at = group->starts_at, .minutes = MINUTES, .language = "lv", .audience = ""};
	struct service_group_clash clash;
	enum service_group_fault fault;
	struct db_result rows;
	char day[11];

	TRY(seed_service(seed, "provider", group->manager, before_first(seed, group, OPENED_BEFORE), 8, &service));
	open.first = not_holiday(seed, seed_day(seed, group->first_days));
	date_format_iso(open.first, day);
	TRY(DB_RUN(service.db, service.arena, STATEMENT_SUPPORT_GROUP_PROGRAMMES, &rows, db_text(day), db_text(day)));
	for (size_t i = 0; i < rows.nrows; i++)
		if (str_equal(db_get_text(&rows, i, "code"), group->programme))
			open.programme_id = db_get_int(&rows, i, "id");
	for (size_t i = 0; i < seed->nusers; i++)
		if (str_equal(seed->users[i].login, group->leader))
			open.leader_id = seed->users[i].id;
	TRY(DB_ONE(service.db, service.arena, STATEMENT_ROOM_BY_LABEL, &rows, db_text(group->room), db_int(service.actor_provider_id)));
	open.room_id = db_get_int(&rows, 0, "id");
	return service_group_open(&service, &open, out_id, &fault, &clash);
}

/* Which provider a granted file goes to is for the office to say where more than one leads that kind of group. */
static enum err referral_assign(struct seed *seed, const struct seed_group *group, int64_t file)
{
	struct service service;
	struct db_result rows;
	int64_t contract = 0;

	for (size_t i = 0; i < seed->nusers; i++) {
		long long id;

		if (str_equal(seed->users[i].login, group->manager) && str_to_int(seed->users[i].contracts, 1, INT32_MAX, &id))
			contract = id;
	}
	TRY(seed_service(seed, "casework", "social_worker", before_first(seed, group, PLACED_BEFORE), 8, &service));
	TRY(DB_RUN(service.db, service.arena, STATEMENT_REFERRAL_OF_FILE, &rows, db_int(file)));
	if (rows.nrows == 0 || db_get_int(&rows, 0, "contract_id") == contract)
		return ERR_OK;
	return service_referral_assign(&service, db_get_int(&rows, 0, "id"), db_get_int(&rows, 0, "version"), contract);
}

static enum err place_give(struct seed *seed, const struct seed_group *group, int64_t group_id, int64_t file)
{
	struct service service;
	enum service_place_refusal refusal;
	struct service_place_wish wish;
	struct service_wall wall;
	struct db_result row;
	enum err code;

	TRY(referral_assign(seed, group, file));
	TRY(seed_service(seed, "provider", group->manager, before_first(seed, group, PLACED_BEFORE), 9, &service));
	wall = service_group_wall(&service);
	TRY(DB_ONE(service.db, service.arena, STATEMENT_SUPPORT_GROUP_GET, &row, db_int(group_id), wall.contracts,
		wall.any_leader, wall.leader));
	wish = (struct service_place_wish){.group_id = group_id, .group_version = db_get_int(&row, 0, "version"), .application_id = file,
		.out_of_order = "Tikai šī persona var nākt grupas laikā."};
	code = service_place_give(&service, &wish, &refusal);
	/* A run before this one gave it. */
	if (code == ERR_CONFLICT && refusal == PLACE_REFUSAL_GONE) {
		err_clear();
		return ERR_OK;
	}
	return code;
}

static enum attendance_mark mark_pick(struct generate_random *random)
{
	const unsigned of = generate_below(random, 100);

	if (of < 75)
		return ATTENDANCE_PRESENT;
	if (of < 83)
		return ATTENDANCE_LATE;
	return of < 92 ? ATTENDANCE_EXCUSED : ATTENDANCE_ABSENT;
}

/* Marks everybody of the session and signs, as the leader on that day. */
static enum err register_sign(struct seed *seed, const struct seed_group *group, int64_t id, int64_t version, struct date day)
{
	struct generate_random random = {.state = 0x5eed2000u + (uint64_t)id};
	enum service_attendance_refusal refusal;
	struct service_mark marks[MARKS_MAX];
	struct service service;
	struct service_wall wall;
	struct db_result rows;

	TRY(seed_service(seed, "provider", group->leader, day, 18, &service));
	wall = service_group_wall(&service);
	TRY(DB_RUN(service.db, service.arena, STATEMENT_PLACE_REGISTER, &rows, db_int(id), wall.contracts, wall.any_leader,
		wall.leader));
	if (rows.nrows == 0)
		return ERR_OK;
	for (size_t i = 0; i < rows.nrows && i < MARKS_MAX; i++)
		marks[i] = (struct service_mark){.place_id = db_get_int(&rows, i, "id"), .mark = mark_pick(&random)};
	return service_attendance_save(&service, &(struct service_register){.session_id = id, .version = version, .marks = marks,
		.count = rows.nrows, .sign = true}, &refusal);
}

/* What a session needs, kept while the arena is used for others. */
struct session {
	int64_t id, version;
	struct date day;
	bool is_open;
};

static enum err registers_sign(struct seed *seed, const struct seed_group *group, int64_t group_id)
{
	struct session sessions[MARKS_MAX];
	struct service service;
	struct service_wall wall;
	struct db_result rows, row;
	size_t n = 0;

	TRY(seed_service(seed, "provider", group->leader, seed->tool->today, 6, &service));
	wall = service_group_wall(&service);
	TRY(DB_RUN(service.db, service.arena, STATEMENT_GROUP_SESSION_LIST, &rows, db_int(group_id), wall.contracts,
		wall.any_leader, wall.leader));
	for (; n < rows.nrows && n < MARKS_MAX; n++) {
		sessions[n].id = db_get_int(&rows, n, "id");
		sessions[n].is_open = str_equal(db_get_text(&rows, n, "register"), "open");
		if (!date_parse_iso(db_get_text(&rows, n, "planned_on"), &sessions[n].day))
			return ERR(ERR_BUG, "day of session %lld", (long long)sessions[n].id);
		TRY(service_register_row(&service, sessions[n].id, &row));
		sessions[n].version = db_get_int(&row, 0, "version");
	}
	for (size_t i = 0; i < n; i++)
		if (sessions[i].is_open && date_compare(sessions[i].day, seed->tool->today) < 0)
			TRY(register_sign(seed, group, sessions[i].id, sessions[i].version, sessions[i].day));
	return ERR_OK;
}

enum err seed_groups(struct seed *seed)
{
	int file = 0;
	int64_t id;

	for (int g = 0; g < SEED_GROUPS; g++) {
		const struct seed_group *group = &seed_group_table[g];

		TRY(group_open(seed, group, &id));
		for (int i = 0; i < group->places; i++)
			TRY(place_give(seed, group, id, seed->files[file + i]));
		file += group->files;
		TRY(registers_sign(seed, group, id));
		TRY(seed_around(seed, group, id));
	}
	return ERR_OK;
}
