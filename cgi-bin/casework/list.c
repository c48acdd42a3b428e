#include "base/str.h"
#include "casework.h"
#include "domain/intake.h"

/* /casework/ and /casework/approvals: what has to be decided, the most urgent first. */

enum { PAGE_SIZE = 30, COUNT_CAP = 1000, COUNTS_SECONDS = 2, NPILES = 6 };

#define TEMPLATE "casework/list.cs"

static const struct pile {
	const char *code, *text;
} piles[NPILES] = {
	{"mine", N_("Mine")},
	{"unit", N_("The unit's")},
	{"unassigned", N_("Without a responsible person")},
	{"approval", N_("For approval")},
	{"waiting", N_("Waiting for the applicant")},
	{"unread", N_("New from applicants")},
};

static enum err day_put(struct view_node *node, const char *name, const char *day)
{
	struct date date;
	char text[12];

	if (!date_parse_iso(day, &date))
		return ERR(ERR_BUG, "a date of a file");
	date_format_latvian(date, text);
	return view_node_put(node, name, text);
}

/* One row.  No more than ten values where nothing is new and it came online: an eleventh makes the library build a table of them, which costs more than all ten. */
static enum err row_put(struct web *web, struct names *names, const struct db_result *rows, size_t i, struct view_node *node)
{
	const char *person = arena_printf(web->arena, "%s %s", db_get_text(rows, i, "given_name"), db_get_text(rows, i, "family_name"));
	enum application_state state;
	enum intake_origin origin;

	TRY(view_node_put(node, "reference", db_get_text(rows, i, "reference")));
	TRY(view_node_put(node, "person", person));
	TRY(names_put(web, names, node, db_get_int(rows, i, "programme_id"), db_get_int(rows, i, "owner_id")));
	TRY(day_put(node, "due_on", db_get_text(rows, i, "due_on")));
	TRY(day_put(node, "received_on", db_get_text(rows, i, "received_on")));
	TRY(state_put(node, db_get_text(rows, i, "state")));
	if (application_state_parse(db_get_text(rows, i, "state"), &state) && application_is_open(state))
		TRY(term_put(web, node, db_get_text(rows, i, "due_on")));
	if (!str_equal(db_get_text(rows, i, "origin"), "web") && intake_origin_parse(db_get_text(rows, i, "origin"), &origin))
		TRY(view_node_put(node, "origin", _(intake_origin_msgid(origin))));
	if (db_get_int(rows, i, "handed"))
		TRY(view_node_put(node, "handed", "1"));
	return db_get_int(rows, i, "has_unread") ? view_node_put(node, "unread", "1") : ERR_OK;
}

enum err list_rows_put(struct web *web, struct names *names, const struct db_result *rows, size_t most)
{
	struct view_node *node;

	for (size_t i = 0; i < rows->nrows && i < most; i++) {
		TRY(view_node(web->view, &node, "Rows.%zu", i));
		TRY(row_put(web, names, rows, i, node));
	}
	return ERR_OK;
}

/* True if the files of ROW stand in pile CODE of USER.  A closed file stands only among those with something new. */
static bool is_in_pile(const char *code, int64_t user, const struct db_result *open, size_t row)
{
	const int64_t owner = db_get_int(open, row, "owner_id");
	const char *state = db_get_text(open, row, "state");

	if (str_equal(code, "unread"))
		return db_get_int(open, row, "has_unread") != 0;
	if (!db_get_int(open, row, "is_open"))
		return false;
	if (str_equal(code, "mine"))
		return owner == user;
	if (str_equal(code, "unassigned"))
		return owner == 0;
	if (str_equal(code, "approval"))
		return str_equal(state, "for_approval");
	if (str_equal(code, "waiting"))
		return str_equal(state, "information_requested") || str_equal(state, "without_progress");
	return true;
}

/* Sums of what is open, of PROGRAMME or all.  False: more is open than was looked at. */
static bool piles_sum(const struct db_result *open, const struct names *names, int64_t user, const char *programme, int64_t counts[NPILES])
{
	int64_t all = 0;

	for (size_t row = 0; row < open->nrows; row++) {
		const int64_t count = db_get_int(open, row, "count");

		all += db_get_int(open, row, "is_open") ? count : 0;
		for (size_t i = 0; i < NPILES; i++)
			if ((!*programme || names_is_code(names, db_get_int(open, row, "programme_id"), programme)) &&
				is_in_pile(piles[i].code, user, open, row))
				counts[i] += count;
	}
	return all < COUNT_CAP;
}

/* How many files each pile has, at most COUNT_CAP; what is open may be known as it was a moment ago, and where very much is open the piles are of all
 * kinds of group. */
static enum err piles_count(struct web *web, const struct names *names, const char *programme, int64_t counts[NPILES])
{
	struct db_result open, row;

	TRY(page_kept(web, STATEMENT_APPLICATION_OPEN_COUNTS, COUNTS_SECONDS, &open));
	if (piles_sum(&open, names, web->session->user_id, programme, counts))
		return ERR_OK;
	TRY(DB_ONE(web->db, web->arena, STATEMENT_APPLICATION_PILES_CAPPED, &row, db_int(web->session->user_id)));
	for (size_t i = 0; i < NPILES; i++)
		counts[i] = db_get_int(&row, 0, piles[i].code);
	return ERR_OK;
}

static enum err piles_put(struct web *web, const int64_t counts[NPILES], const char *current, const char *programme)
{
	for (size_t i = 0; i < NPILES; i++) {
		TRY(page_put(web, _(piles[i].text), "Piles.%zu.text", i));
		TRY(page_put(web, counts[i] >= COUNT_CAP ? "999+" : arena_printf(web->arena, "%lld", (long long)counts[i]),
			"Piles.%zu.count", i));
		TRY(page_put(web, arena_printf(web->arena, "/casework/?pile=%s%s%s", piles[i].code, *programme ? "&programme=" : "",
			programme), "Piles.%zu.href", i));
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

/* What is asked of the list. */
struct query {
	const char *pile, *programme, *ids;	/* ids: of the programme's versions */
	long long page;
};

/* The page's rows and, where there is a next page, one more. */
static enum err rows_read(struct web *web, const struct query *query, struct db_result *out)
{
	if (str_equal(query->pile, "unread"))
		return DB_RUN(web->db, web->arena, STATEMENT_APPLICATION_WORKLIST_UNREAD, out, db_text(query->programme),
			db_text(query->ids), db_int(PAGE_SIZE + 1), db_int((query->page - 1) * PAGE_SIZE));
	return DB_RUN(web->db, web->arena, STATEMENT_APPLICATION_WORKLIST, out, db_text(query->pile), db_int(web->session->user_id),
		db_text(query->pile), db_text(query->pile), db_text(query->pile), db_text(query->programme), db_text(query->ids),
		db_int(PAGE_SIZE + 1), db_int((query->page - 1) * PAGE_SIZE));
}

/* Rows and the way to the next and the last page.  COUNT is how many there were a moment ago, or as many as anybody counts; the rows know better. */
static enum err rows_put(struct web *web, struct names *names, struct query *query, int64_t count)
{
	struct db_result rows;
	long long known, offset;

	TRY(rows_read(web, query, &rows));
	if (rows.nrows == 0 && query->page > 1) {
		/* Behind the end: the last page. */
		query->page = count > 0 ? (count + PAGE_SIZE - 1) / PAGE_SIZE : 1;
		TRY(rows_read(web, query, &rows));
	}
	known = (query->page - 1) * PAGE_SIZE + (long long)rows.nrows;
	TRY(page_paging(web, query->page, rows.nrows > PAGE_SIZE && count > known ? count : known, PAGE_SIZE, &offset));
	return list_rows_put(web, names, &rows, PAGE_SIZE);
}

static enum err show(struct web *web, const char *pile, const char *title)
{
	struct query query = {.pile = pile, .programme = form_text(&web->form, "programme"), .page = 1};
	int64_t counts[NPILES] = {0}, count = 0;
	struct names names;

	if (!web->form.ok)
		return ERR(ERR_INVALID, "a filter that does not exist");
	if (form_has(&web->form, "page"))
		query.page = form_get(&web->form, "page")->number;
	TRY(names_load(web, &names));
	query.ids = names_ids(web, &names, query.programme);
	TRY(piles_count(web, &names, query.programme, counts));
	for (size_t i = 0; i < NPILES; i++)
		if (str_equal(piles[i].code, pile))
			count = counts[i];
	TRY(rows_put(web, &names, &query, count));
	TRY(piles_put(web, counts, pile, query.programme));
	TRY(filter_put(web, &names, pile, query.programme));
	if (role_may(web->session->role, PERMISSION_CASE_INTAKE))
		TRY(page_put(web, "1", "Can.intake"));
	if (role_may(web->session->role, PERMISSION_CASE_INTAKE) && role_may(web->session->role, PERMISSION_CASE_PREPARE))
		TRY(page_put(web, "1", "Can.initiative"));
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
