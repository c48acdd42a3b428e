#include "base/str.h"
#include "list.h"
#include "service/right.h"

/* /casework/ and /casework/approvals: what has to be decided, the most urgent first. */

enum { LATER_ROWS = 100, COUNT_CAP = 1000, LOOK_MAX = 20000, LOOK_DUE_MAX = 1000, COUNTS_SECONDS = 2, COUNTS_MANY_SECONDS = 10,
	NPILES = 7, PILE_MINE = 0, PILE_CONTESTED = 6 };

#define TEMPLATE "casework/list.cs"

static const struct pile {
	const char *code, *text;
} piles[NPILES] = {
	[PILE_MINE] = {"mine", N_("Mine")},
	{"unit", N_("The unit's")},
	{"unassigned", N_("Without a responsible person")},
	{"approval", N_("For approval")},
	{"waiting", N_("Waiting for the applicant")},
	{"unread", N_("New from applicants")},
	[PILE_CONTESTED] = {"contested", N_("Contested files")},
};

/* What is known about all piles, at most COUNTS_SECONDS old (COUNTS_MANY_SECONDS, where a thousand files are open and counting takes longer); whose and when they are looked at. */
struct counting {
	struct db_result open, contested, absences;
	int64_t user;
	struct date today;
};

/* True if the pile of the user has the files of OWNER: own ones, and those of whom he or she is the deputy today. */
static bool is_mine(const struct counting *counting, int64_t owner)
{
	const struct db_result *absences = &counting->absences;

	for (size_t i = 0; owner != counting->user && i < absences->nrows; i++)
		if (db_get_int(absences, i, "user_id") == owner && db_get_int(absences, i, "deputy_id") == counting->user &&
			date_is_within(counting->today, db_get_text(absences, i, "from_on"), db_get_text(absences, i, "to_on")))
			return true;
	return owner == counting->user;
}

/* True if the open files of ROW stand in pile CODE.  A closed file stands only among those with something new. */
static bool is_in_pile(const struct counting *counting, const char *code, size_t row)
{
	const struct db_result *open = &counting->open;
	const int64_t owner = db_get_int(open, row, "owner_id");
	const char *state = db_get_text(open, row, "state");

	if (str_equal(code, "unread"))
		return db_get_int(open, row, "has_unread") != 0;
	if (!db_get_int(open, row, "is_open"))
		return false;
	if (str_equal(code, "mine"))
		return is_mine(counting, owner);
	if (str_equal(code, "unassigned"))
		return owner == 0;
	if (str_equal(code, "approval"))
		return str_equal(state, "for_approval");
	if (str_equal(code, "waiting"))
		return str_equal(state, "information_requested") || str_equal(state, "without_progress");
	return true;
}

/* True if kind PROGRAMME, a code or "" for all, has version PROGRAMME_ID. */
static bool is_of_kind(const struct names *names, const char *programme, int64_t programme_id)
{
	return !*programme || names_is_code(names, programme_id, programme);
}

/* Sums of what is open and QUERY's filters let through.  False: MOST are open or more, which is all that was looked at. */
static bool piles_sum(const struct counting *counting, const struct names *names, const struct list_query *query, int64_t most, int64_t counts[NPILES])
{
	const struct db_result *open = &counting->open;
	int64_t all = 0;

	for (size_t row = 0; row < open->nrows; row++) {
		const int64_t count = db_get_int(open, row, "count");

		all += db_get_int(open, row, "is_open") ? count : 0;
		if (!is_of_kind(names, query->programme, db_get_int(open, row, "programme_id")) ||
			(query->has_owner && db_get_int(open, row, "owner_id") != query->owner))
			continue;
		for (size_t i = 0; i < PILE_CONTESTED; i++)
			if (is_in_pile(counting, piles[i].code, row))
				counts[i] += count;
	}
	return all < most;
}

static int64_t contested_sum(const struct counting *counting, const struct names *names, const struct list_query *query)
{
	const struct db_result *rows = &counting->contested;
	int64_t sum = 0;

	for (size_t i = 0; i < rows->nrows; i++)
		if (is_of_kind(names, query->programme, db_get_int(rows, i, "programme_id")) &&
			(!query->has_owner || db_get_int(rows, i, "owner_id") == query->owner) &&
			date_is_within(counting->today, NULL, db_get_text(rows, i, "runs_to")))
			sum += db_get_int(rows, i, "count");
	return sum;
}

/* Where very much is open: each pile by itself, whatever the filters say. */
static enum err piles_capped(struct web *web, const struct counting *counting, const struct names *names, int64_t counts[NPILES])
{
	const struct list_query all_files = {.programme = ""};
	const struct db_value me = db_int(counting->user);
	struct db_result all, mine;
	char today[11];

	date_format_iso(counting->today, today);
	TRY(page_kept(web, STATEMENT_APPLICATION_PILES_CAPPED, COUNTS_SECONDS, &all));
	TRY(DB_ONE(web->db, web->arena, STATEMENT_APPLICATION_MINE_CAPPED, &mine, me, me, db_text(today), db_text(today)));
	counts[PILE_MINE] = db_get_int(&mine, 0, "mine");
	counts[PILE_CONTESTED] = contested_sum(counting, names, &all_files);
	for (size_t i = PILE_MINE + 1; i < PILE_CONTESTED; i++)
		counts[i] = db_get_int(&all, 0, piles[i].code);
	return ERR_OK;
}

static enum err open_kept(struct web *web, struct db_result *out)
{
	int64_t all = 0;

	TRY(page_kept(web, STATEMENT_APPLICATION_OPEN_COUNTS, COUNTS_MANY_SECONDS, out));
	for (size_t row = 0; row < out->nrows; row++)
		all += db_get_int(out, row, "is_open") ? db_get_int(out, row, "count") : 0;
	return all < COUNT_CAP ? page_kept(web, STATEMENT_APPLICATION_OPEN_COUNTS, COUNTS_SECONDS, out) : ERR_OK;
}

/* Where very much is due: each pile as it is without filters. */
static enum err piles_of_all(struct web *web, struct counting *counting, const struct names *names, int64_t counts[NPILES])
{
	const struct list_query all_files = {.programme = ""};

	for (size_t i = 0; i < NPILES; i++)
		counts[i] = 0;
	TRY(open_kept(web, &counting->open));
	counts[PILE_CONTESTED] = contested_sum(counting, names, &all_files);
	return piles_sum(counting, names, &all_files, LOOK_MAX, counts) ? ERR_OK : piles_capped(web, counting, names, counts);
}

/* How many files each pile has, at most COUNT_CAP; what is the same for everybody may be known as it was a moment ago. */
static enum err piles_count(struct web *web, const struct names *names, const struct list_query *query, int64_t counts[NPILES])
{
	struct counting counting = {.user = web->session->user_id, .today = web->today};

	TRY(page_kept(web, STATEMENT_CONTEST_FILES_COUNTS, COUNTS_SECONDS, &counting.contested));
	TRY(page_kept(web, STATEMENT_ABSENCE_NOW, COUNTS_SECONDS, &counting.absences));
	if (*query->due) {
		char from[11], to[11];

		date_format_iso(query->due_from, from);
		date_format_iso(query->due_to, to);
		TRY(page_kept_between(web, STATEMENT_APPLICATION_OPEN_COUNTS_DUE, from, to, COUNTS_SECONDS, &counting.open));
	} else {
		TRY(open_kept(web, &counting.open));
	}
	counts[PILE_CONTESTED] = contested_sum(&counting, names, query);
	if (piles_sum(&counting, names, query, *query->due ? LOOK_DUE_MAX : LOOK_MAX, counts))
		return ERR_OK;
	return *query->due ? piles_of_all(web, &counting, names, counts) : piles_capped(web, &counting, names, counts);
}

/* "&programme=1.4&owner=7&due=soon": the filters as they stand in an address behind the pile. */
static const char *filters_text(struct web *web, const struct list_query *query)
{
	struct buf text;

	buf_init(&text, web->arena, 0);
	if (*query->programme)
		buf_printf(&text, "&programme=%s", query->programme);
	if (query->has_owner)
		buf_printf(&text, "&owner=%lld", (long long)query->owner);
	if (*query->due)
		buf_printf(&text, "&due=%s", query->due);
	return buf_text(&text);
}

static enum err piles_put(struct web *web, const int64_t counts[NPILES], const char *current, const struct list_query *query)
{
	const char *filters = filters_text(web, query);

	if (!filters)
		return ERR(ERR_LIMIT, "filters");
	for (size_t i = 0; i < NPILES; i++) {
		TRY(page_put(web, _(piles[i].text), "Piles.%zu.text", i));
		TRY(page_put(web, counts[i] >= COUNT_CAP ? "999+" : arena_printf(web->arena, "%lld", (long long)counts[i]),
			"Piles.%zu.count", i));
		TRY(page_put(web, arena_printf(web->arena, "/casework/?pile=%s%s", piles[i].code, filters), "Piles.%zu.href", i));
		if (str_equal(piles[i].code, current)) {
			TRY(page_put(web, "1", "Piles.%zu.current", i));
			TRY(page_put(web, _(piles[i].text), "List.title"));
		}
	}
	return ERR_OK;
}

/* The filter by kind of group. */
static enum err filter_put(struct web *web, const struct names *names, const char *pile, const char *programme)
{
	const struct db_result *versions = &names->programmes;
	size_t n = 0;

	for (size_t i = 0; i < versions->nrows; i++) {
		if (!db_get_int(versions, i, "newest"))
			continue;
		TRY(page_put(web, db_get_text(versions, i, "code"), "Programmes.%zu.code", n));
		TRY(page_put(web, page_column(web_language(web), versions, i, "name"), "Programmes.%zu.name", n));
		if (str_equal(db_get_text(versions, i, "code"), programme))
			TRY(page_put(web, "1", "Programmes.%zu.current", n));
		n++;
	}
	TRY(page_put(web, pile, "List.pile"));
	TRY(page_put(web, programme, "List.programme"));
	return ERR_OK;
}

/* What the filter by responsible person and by term says, and the page without it. */
static enum err narrowed_put(struct web *web, const struct names *names, const struct list_query *query)
{
	if (query->has_owner) {
		TRY(page_put_int(web, query->owner, "List.owner"));
		TRY(page_put(web, query->owner ? names_user(names, query->owner) : _("nobody"), "List.owner_name"));
	}
	TRY(page_put(web, query->due, "List.due"));
	if (!str_equal(query->pile, "contested"))
		TRY(page_put(web, query->due_text, "List.due_text"));
	return page_put(web, arena_printf(web->arena, "%s?pile=%s%s%s", web->route->path, query->pile, *query->programme ? "&programme=" : "",
		query->programme), "List.clear");
}

/* The days that the filter by term lets through. */
static enum err due_read(struct web *web, struct list_query *io)
{
	io->due_from = (struct date){DATE_YEAR_MIN, 1, 1};
	io->due_to = (struct date){DATE_YEAR_MAX, 12, 31};
	if (!*io->due)
		return ERR_OK;
	if (str_equal(io->due, "overdue")) {
		io->due_to = date_add_days(web->today, -1);
		io->due_text = _("overdue");
		return ERR_OK;
	}
	if (!str_equal(io->due, "soon"))
		return ladder_query(web, io);
	io->due_from = web->today;
	io->due_to = date_add_days(web->today, DAYS_SOON);
	io->due_text = _("due within 7 days");
	return ERR_OK;
}

/* ERR_INVALID: a filter that does not exist.  A cursor that cannot be read is none. */
static enum err query_read(struct web *web, struct list_query *out)
{
	const struct form *form = &web->form;

	for (size_t i = 0; i < form->nkeys; i++)
		if (form->fields[i].state == FORM_BAD && !str_equal(form->keys[i].name, "after"))
			return ERR(ERR_INVALID, "a filter that does not exist");
	out->programme = form_text(form, "programme");
	out->has_owner = form_has(form, "owner");
	out->owner = form_get(form, "owner")->number;
	out->due = form_text(form, "due");
	out->goes_on = cursor_parse(form_text(form, "after"), &out->after);
	return due_read(web, out);
}

/* Later.N.*: drafts of acts about decided files, which stand in no pile. */
static enum err later_put(struct web *web, const char *pile)
{
	struct db_result rows;
	int outcome;

	if (str_equal(pile, "approval"))
		TRY(PAGE_ROWS(web, "Later", &rows, STATEMENT_DECISION_LATER_WAITING, db_int(LATER_ROWS)));
	else
		TRY(PAGE_ROWS(web, "Later", &rows, STATEMENT_DECISION_LATER_MINE, db_int(web->session->user_id), db_int(LATER_ROWS)));
	for (size_t i = 0; i < rows.nrows; i++)
		if (state_parse(STATE_OUTCOME, db_get_text(&rows, i, "outcome"), &outcome))
			TRY(page_put(web, _(state_msgid(STATE_OUTCOME, outcome)), "Later.%zu.text", i));
	return ERR_OK;
}

/* Again.N.*: own files in which two decisions stand, which only people can settle; decided files stand in no pile. */
static enum err again_put(struct web *web)
{
	struct service service = page_service(web);
	struct service_standing standing;
	struct db_result rows;
	size_t n = 0;

	TRY(DB_RUN(web->db, web->arena, STATEMENT_CONTEST_AGAIN, &rows, db_int(web->session->user_id), db_int(LATER_ROWS)));
	for (size_t i = 0; i < rows.nrows; i++) {
		TRY(service_right_standing(&service, db_get_int(&rows, i, "id"), &standing));
		if (standing.other_id == 0)
			continue;
		TRY(page_put(web, db_get_text(&rows, i, "reference"), "Again.%zu.reference", n));
		TRY(page_put(web, arena_printf(web->arena, "%s %s", db_get_text(&rows, i, "given_name"), db_get_text(&rows, i, "family_name")),
			"Again.%zu.person", n++));
	}
	return ERR_OK;
}

static enum err show(struct web *web, const char *pile, const char *title)
{
	struct list_query query = {.pile = pile};
	int64_t counts[NPILES] = {0};
	struct names names;

	TRY(query_read(web, &query));
	TRY(names_load(web, &names));
	query.ids = names_ids(web, &names, query.programme);
	TRY(piles_count(web, &names, &query, counts));
	TRY(list_page_put(web, &names, &query));
	TRY(piles_put(web, counts, pile, &query));
	TRY(filter_put(web, &names, pile, query.programme));
	TRY(narrowed_put(web, &names, &query));
	if (str_equal(pile, "approval") || str_equal(pile, "mine"))
		TRY(later_put(web, pile));
	if (str_equal(pile, "mine"))
		TRY(again_put(web));
	if (role_may(web->session->role, PERMISSION_CASE_INTAKE))
		TRY(page_put(web, "1", "Can.intake"));
	if (role_may(web->session->role, PERMISSION_CASE_INTAKE) && role_may(web->session->role, PERMISSION_CASE_PREPARE))
		TRY(page_put(web, "1", "Can.initiative"));
	if (role_may(web->session->role, PERMISSION_CASE_ASSIGN))
		TRY(page_put(web, "1", "Can.absence"));
	if (role_may(web->session->role, PERMISSION_CASE_PREPARE) && str_equal(pile, "waiting"))
		TRY(page_put(web, "1", "Can.remind"));
	TRY(missed_count_put(web));
	TRY(page_form(web, search_keys, FORM_COUNT(search_keys), NULL));
	TRY(page_render(web, TEMPLATE, title));
	return ERR_OK;
}

enum err list_show(struct web *web)
{
	TRY(show(web, form_has(&web->form, "pile") ? form_text(&web->form, "pile") : "unit", N_("Work list")));
	return ERR_OK;
}

enum err approvals_show(struct web *web)
{
	TRY(show(web, "approval", N_("For approval")));
	return ERR_OK;
}
