#include <string.h>

#include "base/csv_read.h"
#include "base/str.h"
#include "domain/same_person.h"
#include "domain/state.h"
#include "paper/sheet_read.h"
#include "service/application.h"
#include "service/apply.h"
#include "service/import_private.h"
#include "service/place.h"
#include "service/value.h"

enum { COLUMNS = 60, CELL_BYTES = 1000, UNPACKED = 24 * 1024 * 1024 };

void import_row_note(struct service_import_plan *plan, const struct service_import_row *row, int column, enum import_problem problem)
{
	import_note(&plan->rows.notes, row->row->number, column, problem);
}

/* Workbooks of the old kind, and those with a password, which are put into such a file. */
static bool is_old_book(const char *bytes, size_t len)
{
	return len >= 8 && memcmp(bytes, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8) == 0;
}

/* A workbook is a package, and begins as one; all else must be text. */
static enum err table_read(struct service *service, struct service_import_plan *plan, const char *bytes, size_t len, struct table *out)
{
	struct service_import_limits most;
	struct table_limits limits = {.columns = COLUMNS, .cell_bytes = CELL_BYTES, .unpacked_bytes = UNPACKED};

	TRY(service_import_limits(service, &most));
	plan->row_limit = most.rows;
	limits.rows = (size_t)most.rows + 2; /* the heads and the example */
	if (len >= 4 && memcmp(bytes, "PK\3\4", 4) == 0)
		return sheet_read(service->arena, bytes, len, &limits, out, &plan->problem, &plan->table_row);
	TRY(csv_read(service->arena, bytes, len, &limits, out, &plan->problem, &plan->table_row));
	if (plan->problem == TABLE_NOT_UTF8 && memchr(bytes, '\0', len))
		plan->problem = is_old_book(bytes, len) ? TABLE_DAMAGED : TABLE_UNKNOWN;
	return ERR_OK;
}

static enum err context_fill(struct service *service, struct service_import_plan *plan)
{
	struct db_result *rows = &plan->programmes;
	struct import_programme *programmes;

	TRY(service_apply_adult_age(service, &plan->context.adult_age));
	TRY(DB_RUN0(service->db, service->arena, STATEMENT_PROGRAMME_RULE_ROWS, rows));
	programmes = arena_array(service->arena, rows->nrows + 1, sizeof(*programmes));
	if (!programmes)
		return ERR(ERR_LIMIT, "kinds of group");
	for (size_t i = 0; i < rows->nrows; i++) {
		programmes[i] = (struct import_programme){.code = db_get_text(rows, i, "code"), .client = db_get_text(rows, i, "client"),
			.counts = db_get_int(rows, i, "state_financed") == 0};
		if (!value_read_day(rows, i, "valid_from", &programmes[i].from) || !value_read_day(rows, i, "valid_to", &programmes[i].until))
			return ERR(ERR_BUG, "days of a kind of group");
	}
	plan->context.today = service->today;
	plan->context.people = SERVICE_IMPORT_PEOPLE;
	plan->context.programmes = programmes;
	plan->context.nprogrammes = rows->nrows;
	return ERR_OK;
}

/* The number of the act is what a row is known by. */
static enum err act_find(struct service *service, struct service_import_plan *plan, struct service_import_row *row)
{
	const struct import_person *client = &row->row->client;
	struct same_person_known known, who = {client->given_name, client->family_name, client->birth_date, NULL};
	struct db_result rows;
	enum same_person kind;
	uint8_t index[32];

	TRY(DB_RUN(service->db, service->arena, STATEMENT_IMPORT_ACT, &rows, db_text(row->row->act)));
	if (rows.nrows == 0)
		return ERR_OK;
	if (*client->code) {
		service_person_index(service, client->code, index);
		who.code_index = index;
	}
	known = (struct same_person_known){db_get_text(&rows, 0, "given_name"), db_get_text(&rows, 0, "family_name"), {0, 0, 0},
		(const unsigned char *)db_get(&rows, 0, "code_index").text};
	if (!date_parse_iso(db_get_text(&rows, 0, "birth_date"), &known.birth_date))
		return ERR(ERR_BUG, "a birth date");
	if (!same_person_compare(service->arena, &known, &who, &kind))
		return ERR(ERR_LIMIT, "names");
	row->is_known = same_person_may_link(kind);
	import_row_note(plan, row, IMPORT_ACT, row->is_known ? IMPORT_ALREADY : IMPORT_ACT_OF_OTHERS);
	return ERR_OK;
}

static enum err group_load(struct service *service, const char *number, struct service_import_group *out)
{
	struct db_result row;

	*out = (struct service_import_group){.number = number};
	TRY(DB_RUN(service->db, service->arena, STATEMENT_IMPORT_GROUP, &row, db_text(number)));
	if (row.nrows == 0)
		return ERR_OK;
	out->id = db_get_int(&row, 0, "id");
	out->contract_id = db_get_int(&row, 0, "contract_id");
	out->version = db_get_int(&row, 0, "version");
	out->state = db_get_text(&row, 0, "state");
	out->code = db_get_text(&row, 0, "code");
	out->counts = db_get_int(&row, 0, "counts") != 0;
	out->free = db_get_int(&row, 0, "capacity") - db_get_int(&row, 0, "places_taken");
	if (!value_read_day(&row, 0, "first_on", &out->first_on) || !value_read_day(&row, 0, "last_on", &out->last_on))
		return ERR(ERR_BUG, "the days of group %lld", (long long)out->id);
	return service_place_seats(service, db_get_text(&row, 0, "client"), &out->seats);
}

/* The store takes two spellings of a number for one. */
static enum err group_find(struct service *service, struct service_import_plan *plan, const char *number, size_t *out)
{
	struct service_import_group *loaded = &plan->groups[plan->ngroups];

	for (*out = 1; *out < plan->ngroups; ++*out)
		if (str_equal(plan->groups[*out].number, number))
			return ERR_OK;
	TRY(group_load(service, number, loaded));
	for (*out = 1; loaded->id != 0 && *out < plan->ngroups; ++*out)
		if (plan->groups[*out].id == loaded->id)
			return ERR_OK;
	*out = plan->ngroups++;
	return ERR_OK;
}

/* What stands in the way of a row in its group; FINE: nothing. */
static enum import_problem group_judge(const struct service_import_plan *plan, const struct import_row *row, const struct service_import_group *group)
{
	int state;

	if (group->id == 0)
		return IMPORT_NO_GROUP;
	if (!state_parse(STATE_GROUP, group->state, &state) || (state != GROUP_OPEN && state != GROUP_RUNNING))
		return IMPORT_GROUP_CLOSED;
	if (!str_equal(group->code, plan->context.programmes[row->programme].code))
		return IMPORT_GROUP_OTHER_KIND;
	if (date_is_valid(group->last_on) && date_compare(row->first_on, group->last_on) > 0)
		return IMPORT_GROUP_OVER;
	return group->free < group->seats ? IMPORT_GROUP_FULL : IMPORT_FINE;
}

/* The known ones of those who take part by ROW. */
static size_t known_comers(const struct service_import_plan *plan, const struct service_import_row *row, int64_t out[SERVICE_IMPORT_PEOPLE])
{
	size_t who[SERVICE_IMPORT_PEOPLE], n = 0;
	const size_t all = service_import_comers(plan, row, who);

	for (size_t i = 0; i < all; i++)
		if (plan->people[who[i]].id)
			out[n++] = plan->people[who[i]].id;
	return n;
}

/* "7,12": who is known of those that ROW and the rows before it bring into the same group. */
static const char *comers_so_far(struct arena *arena, const struct service_import_plan *plan, const struct service_import_row *row)
{
	struct buf list;
	int64_t ids[SERVICE_IMPORT_PEOPLE];

	buf_init(&list, arena, 0);
	for (const struct service_import_row *other = plan->plan; other <= row; other++) {
		const size_t n = other == row || (other->has_seat && other->group == row->group) ? known_comers(plan, other, ids) : 0;

		for (size_t i = 0; i < n; i++)
			buf_printf(&list, "%s%lld", list.len ? "," : "", (long long)ids[i]);
	}
	return list.len ? buf_text(&list) : "";
}

/* The same that service_place_apart asks of a file, of those who are in the group and of those whom the list brings. */
static enum err apart_check(struct service *service, const struct service_import_plan *plan, const struct service_import_row *row, enum import_problem *out)
{
	int64_t ids[SERVICE_IMPORT_PEOPLE];
	const size_t n = known_comers(plan, row, ids);
	const char *others = n ? comers_so_far(service->arena, plan, row) : "";
	struct db_result apart;

	if (!others)
		return ERR(ERR_LIMIT, "people of a group");
	for (size_t i = 0; i < n; i++) {
		TRY(DB_ONE(service->db, service->arena, STATEMENT_IMPORT_APART, &apart, db_int(ids[i]), db_int(ids[i]), db_text(others), db_int(ids[i]),
			db_int(plan->groups[row->group].id)));
		if (db_get_int(&apart, 0, "apart"))
			*out = IMPORT_GROUP_APART;
	}
	return ERR_OK;
}

static enum err group_check(struct service *service, struct service_import_plan *plan, struct service_import_row *row)
{
	struct service_import_group *group;
	enum import_problem problem;
	struct date first;

	TRY(group_find(service, plan, row->row->group, &row->group));
	group = &plan->groups[row->group];
	problem = group_judge(plan, row->row, group);
	if (problem == IMPORT_FINE)
		TRY(apart_check(service, plan, row, &problem));
	if (problem != IMPORT_FINE) {
		import_row_note(plan, row, problem == IMPORT_GROUP_OVER ? IMPORT_FIRST_ON : IMPORT_GROUP, problem);
		return ERR_OK;
	}
	row->has_seat = true;
	group->free -= group->seats;
	/* One that ran before this system was opened here with the sessions that were still to come: the first of both days says which year it is of. */
	first = date_compare(row->row->first_on, group->first_on) < 0 ? row->row->first_on : group->first_on;
	row->year = group->counts ? first.year : 0;
	return ERR_OK;
}

/* The person in place WHO takes part by OTHER; WITH_CHILD: otherwise than as an applicant. */
static bool has_comer(const struct service_import_plan *plan, const struct service_import_row *other, size_t who, bool with_child)
{
	size_t comers[SERVICE_IMPORT_PEOPLE];
	const size_t n = with_child ? 1 + other->row->nothers : SERVICE_IMPORT_PEOPLE, all = service_import_comers(plan, other, comers);

	for (size_t i = 0; i < n && i < all; i++)
		if (comers[i] == who)
			return true;
	return false;
}

/* A row before this one by which the person in place WHO takes part in a group of the same year. */
static bool is_year_before(const struct service_import_plan *plan, const struct service_import_row *row, size_t who, bool with_child)
{
	for (const struct service_import_row *other = plan->plan; row->year != 0 && other < row; other++)
		if (other->row && !other->is_known && other->year == row->year && has_comer(plan, other, who, with_child))
			return true;
	return false;
}

/* A row before this one with the same client, who waits for the same kind of group by both. */
static bool is_wait_before(const struct service_import_plan *plan, const struct service_import_row *row)
{
	const struct import_programme *programmes = plan->context.programmes;

	for (const struct service_import_row *other = plan->plan; row->row->kind == IMPORT_WAITS && other < row; other++)
		if (other->row && !other->is_known && other->client == row->client && other->row->kind == IMPORT_WAITS &&
			str_equal(programmes[other->row->programme].code, programmes[row->row->programme].code))
			return true;
	return false;
}

enum err import_year_used(struct service *service, int64_t person_id, int year, bool with_child, bool *out)
{
	struct db_result used;

	*out = false;
	if (year == 0 || person_id == 0)
		return ERR_OK;
	TRY(DB_ONE(service->db, service->arena, STATEMENT_PLACE_YEAR_HAD, &used, db_int(person_id), db_int(year)));
	*out = db_get_int(&used, 0, "had") > (with_child ? db_get_int(&used, 0, "with_child") : 0);
	return ERR_OK;
}

/* A second group of the year for anybody who takes part, of those that are stored and of the rows before this one; a second wait of the client. */
static enum err again_check(struct service *service, struct service_import_plan *plan, const struct service_import_row *row)
{
	size_t who[SERVICE_IMPORT_PEOPLE];
	const size_t nothers = row->row->nothers, n = service_import_comers(plan, row, who);
	bool is_used;

	if (is_wait_before(plan, row))
		import_row_note(plan, row, IMPORT_COLUMN__MAX, IMPORT_WAITS_AGAIN);
	for (size_t i = 0; i < n; i++) {
		const int column = i == 0 ? IMPORT_COLUMN__MAX : i <= nothers ? IMPORT_OTHER + (int)i - 1 : IMPORT_APPLICANT_GIVEN_NAME;

		TRY(import_year_used(service, plan->people[who[i]].id, row->year, i > nothers, &is_used));
		if (is_year_before(plan, row, who[i], i > nothers))
			import_row_note(plan, row, column, IMPORT_YEAR_AGAIN);
		else if (is_used)
			import_row_note(plan, row, column, IMPORT_YEAR_USED);
	}
	return ERR_OK;
}

static enum err row_plan(struct service *service, struct service_import_plan *plan, struct service_import_row *row)
{
	const size_t errors = plan->rows.notes.errors;

	TRY(act_find(service, plan, row));
	plan->known += row->is_known;
	if (row->is_known || plan->rows.notes.errors != errors)
		return ERR_OK;
	TRY(import_people_find(service, plan, row));
	row->year = import_year(&plan->context, row->row);
	if (row->row->kind == IMPORT_IN_GROUP)
		TRY(group_check(service, plan, row));
	TRY(again_check(service, plan, row));
	plan->made[row->row->kind] += plan->rows.notes.errors == errors;
	return ERR_OK;
}

static enum err rows_plan(struct service *service, struct service_import_plan *plan)
{
	const size_t n = plan->rows.n;
	size_t people = n * 2;

	plan->plan = arena_array(service->arena, n + 1, sizeof(*plan->plan));
	for (size_t i = 0; i < n; i++)
		people += plan->rows.rows[i].nothers;
	plan->people = arena_array(service->arena, people + 1, sizeof(*plan->people));
	plan->groups = arena_array(service->arena, n + 1, sizeof(*plan->groups));
	if (!plan->plan || !plan->people || !plan->groups)
		return ERR(ERR_LIMIT, "plan of an import");
	plan->ngroups = 1;
	for (size_t i = 0; i < n; i++) {
		if (!plan->rows.rows[i].is_good)
			continue;
		plan->plan[i].row = &plan->rows.rows[i];
		TRY(row_plan(service, plan, &plan->plan[i]));
	}
	return ERR_OK;
}

enum err import_plan_make(struct service *service, const char *uuid, const struct db_value *sealed, struct service_import_plan *plan)
{
	struct table table;
	const char *bytes;
	size_t len;

	*plan = (struct service_import_plan){.arena = plan->arena};
	TRY(keyring_unseal(service->keys, service->arena, IMPORT_CONTENT, uuid, sealed->text, sealed->len, &bytes, &len));
	TRY(context_fill(service, plan));
	TRY(table_read(service, plan, bytes, len, &table));
	if (plan->problem != TABLE_FINE)
		return ERR_OK;
	TRY(import_read(service->arena, &plan->context, &table, &plan->rows));
	return rows_plan(service, plan);
}
