#include <stdlib.h>
#include <string.h>

#include "provider.h"

/* /provider/staff: the provider's people, how their checks stand, and the hours of this year; first who needs something done. */

/* What is to be done, the most urgent first. */
enum { RANK_SESSIONS, RANK_MISSING, RANK_AFFECTED, RANK_SOON, RANK_HOURS, RANK_FINE };

struct person {
	size_t row; /* in people */
	const char *name;
	const struct staff_fact *facts;
	size_t n;
	enum staff_state state;
	struct date next; /* when the first thing runs out; no date = nothing does */
	int rank, affected;
	struct staff_hours hours;
};

const char *staff_hours_text(struct web *web, int64_t hundredths)
{
	const int parts = (int)(hundredths % 100);

	if (parts == 0)
		return arena_printf(web->arena, "%lld", (long long)(hundredths / 100));
	return arena_printf(web->arena, parts % 10 ? "%lld,%02d" : "%lld,%d", (long long)(hundredths / 100), parts % 10 ? parts : parts / 10);
}

enum err staff_hours_put(struct web *web, const char *node, const struct staff_hours *hours)
{
	TRY(page_put(web, staff_hours_text(web, hours->training), "%s.training", node));
	TRY(page_put(web, staff_hours_text(web, hours->individual), "%s.individual", node));
	TRY(page_put(web, staff_hours_text(web, hours->group), "%s.group", node));
	if (hours->training_norm == 0)
		return ERR_OK;
	TRY(page_put_int(web, hours->training_norm, "%s.training_norm", node));
	TRY(page_put_int(web, hours->training_missing, "%s.training_missing", node));
	TRY(page_put_int(web, hours->individual_missing, "%s.individual_missing", node));
	return page_put_int(web, hours->group_missing, "%s.group_missing", node);
}

static void earlier(struct date *io, struct date day)
{
	if (date_is_valid(day) && (!date_is_valid(*io) || date_compare(day, *io) < 0))
		*io = day;
}

/* What runs out first: a check, or a qualification with a last day. */
static struct date next_of(const struct person *person, const struct staff_norms *norms, struct date today)
{
	struct date next = {0, 0, 0};

	for (int check = 0; check < STAFF_CHECK__MAX; check++)
		earlier(&next, staff_check_until(person->facts, person->n, norms, (enum staff_check)check, today));
	for (size_t i = 0; i < person->n; i++)
		if (person->facts[i].kind == STAFF_QUALIFICATION && date_compare(person->facts[i].until, today) >= 0)
			earlier(&next, person->facts[i].until);
	return next;
}

static int rank_of(const struct person *person)
{
	const bool hours = person->hours.training_missing > 0 || person->hours.individual_missing > 0;

	if (person->state == STAFF_STATE_MISSING)
		return person->affected > 0 ? RANK_SESSIONS : RANK_MISSING;
	if (person->affected > 0)
		return RANK_AFFECTED;
	return person->state == STAFF_STATE_SOON ? RANK_SOON : hours ? RANK_HOURS : RANK_FINE;
}

static int compare(const void *a, const void *b)
{
	const struct person *one = a, *other = b;
	const bool dated = date_is_valid(one->next);

	if (one->rank != other->rank)
		return one->rank - other->rank;
	if (dated != date_is_valid(other->next))
		return dated ? -1 : 1;
	if (dated && date_compare(one->next, other->next) != 0)
		return date_compare(one->next, other->next);
	return strcmp(one->name, other->name) != 0 ? strcmp(one->name, other->name) : (one->row < other->row ? -1 : 1);
}

/* What people, facts and sessions are joined to; all three are in the order of people. */
struct join {
	struct db_result people, facts, sessions;
	struct staff_fact *each;
	struct staff_norms norms;
	size_t fact, session;
};

static enum err affected_count(struct join *join, int64_t id, struct person *person)
{
	struct staff_gap gap;

	while (join->session < join->sessions.nrows && db_get_int(&join->sessions, join->session, "user_id") < id)
		join->session++;
	for (; join->session < join->sessions.nrows && db_get_int(&join->sessions, join->session, "user_id") == id; join->session++) {
		struct date day;

		if (!date_parse_iso(db_get_text(&join->sessions, join->session, "planned_on"), &day))
			return ERR(ERR_BUG, "day of a session");
		person->affected += !staff_is_fit(person->facts, person->n, &join->norms, day, &gap);
	}
	return ERR_OK;
}

static enum err person_read(struct web *web, struct join *join, size_t row, struct person *out)
{
	const int64_t id = db_get_int(&join->people, row, "id");
	enum staff_norm post;

	*out = (struct person){.row = row, .name = db_get_text(&join->people, row, "name")};
	while (join->fact < join->facts.nrows && db_get_int(&join->facts, join->fact, "user_id") < id)
		join->fact++;
	out->facts = join->each + join->fact;
	for (; join->fact < join->facts.nrows && db_get_int(&join->facts, join->fact, "user_id") == id; join->fact++)
		out->n++;
	TRY(affected_count(join, id, out));
	post = staff_norm_on(out->facts, out->n, &join->norms, web->today);
	out->state = staff_state(out->facts, out->n, &join->norms, web->today);
	out->next = next_of(out, &join->norms, web->today);
	out->hours = staff_hours(out->facts, out->n, &join->norms, post, web->today.year);
	out->rank = rank_of(out);
	return ERR_OK;
}

static enum err people_read(struct web *web, struct join *join, struct person **out)
{
	struct service service = page_service(web);
	const struct service_staff_wall wall = service_staff_wall(&service);
	char today[11];

	date_format_iso(web->today, today);
	TRY(service_staff_norms(&service, &join->norms));
	TRY(DB_RUN(web->db, web->arena, STATEMENT_STAFF_PEOPLE, &join->people, wall.provider, wall.any_person, wall.person));
	TRY(DB_RUN(web->db, web->arena, STATEMENT_STAFF_FACTS, &join->facts, wall.provider, wall.any_person, wall.person));
	TRY(service_staff_facts(&service, &join->facts, &join->each));
	TRY(DB_RUN(web->db, web->arena, STATEMENT_STAFF_SESSIONS, &join->sessions, db_text(today), service_group_wall(&service).contracts, wall.provider,
		wall.any_person, wall.person));
	*out = arena_array(web->arena, join->people.nrows + 1, sizeof(**out));
	if (!*out)
		return ERR(ERR_LIMIT, "people");
	for (size_t i = 0; i < join->people.nrows; i++)
		TRY(person_read(web, join, i, &(*out)[i]));
	qsort(*out, join->people.nrows, sizeof(**out), compare);
	return ERR_OK;
}

static enum err person_put(struct web *web, const struct join *join, const struct person *person, size_t n)
{
	static const struct {
		const char *kind, *text;
	} states[] = {
		[STAFF_STATE_MISSING] = {"bad", N_("A check is missing or has run out")},
		[STAFF_STATE_SOON] = {"wait", N_("A check runs out soon")},
		[STAFF_STATE_FIT] = {"good", N_("Checks are valid")},
	};
	const char *node = arena_printf(web->arena, "Rows.%zu", n);
	enum role role;
	char next[12];

	if (!node || !role_parse(db_get_text(&join->people, person->row, "role"), &role))
		return ERR(ERR_BUG, "a role that the programs do not know");
	date_format_latvian(person->next, next);
	TRY(page_put_int(web, db_get_int(&join->people, person->row, "id"), "%s.id", node));
	TRY(page_put(web, person->name, "%s.name", node));
	TRY(page_put(web, db_get_text(&join->people, person->row, "provider"), "%s.provider", node));
	TRY(page_put(web, _(role_msgid(role)), "%s.role_text", node));
	TRY(page_put(web, states[person->state].kind, "%s.state_kind", node));
	TRY(page_put(web, _(states[person->state].text), "%s.state_text", node));
	TRY(page_put(web, arena_strdup(web->arena, next), "%s.next", node));
	TRY(page_put_int(web, person->affected, "%s.affected", node));
	return staff_hours_put(web, node, &person->hours);
}

enum err staff_show(struct web *web)
{
	struct join join = {.fact = 0};
	struct person *people;
	long long page = 1, offset;

	if (!web->form.ok)
		return ERR(ERR_INVALID, "no such page");
	if (form_has(&web->form, "page"))
		page = form_get(&web->form, "page")->number;
	TRY(people_read(web, &join, &people));
	TRY(page_paging(web, page, (long long)join.people.nrows, LIST_ROWS, &offset));
	for (size_t i = (size_t)offset, n = 0; i < join.people.nrows && n < LIST_ROWS; i++, n++)
		TRY(person_put(web, &join, &people[i], n));
	TRY(page_put_int(web, web->today.year, "Page.year"));
	if (web->session->role == ROLE_CONTRACT_OFFICER)
		TRY(page_put(web, "1", "May.all_providers"));
	TRY(page_audit(web, "view", "users:staff"));
	return page_render(web, "provider/staff.cs", N_("Staff file"));
}
