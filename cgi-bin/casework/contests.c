#include "base/str.h"
#include "contest.h"

/* /casework/contests: the register of contests, what runs first. */

enum { PAGE_SIZE = 30 };

static const struct form_choice shows[] = {
	{"running", N_("Running"), NULL}, {"ended", N_("Ended"), NULL}, {"all", N_("All"), NULL}, {NULL, NULL, NULL},
};

static const struct form_choice states[] = {
	{"filed", NULL, NULL}, {"forwarded", NULL, NULL}, {"upheld", NULL, NULL}, {"amended", NULL, NULL}, {"annulled", NULL, NULL},
	{"not_examined", NULL, NULL}, {"appealed", NULL, NULL}, {"court_upheld", NULL, NULL}, {"court_amended", NULL, NULL},
	{"court_annulled", NULL, NULL}, {"withdrawn", NULL, NULL}, {NULL, NULL, NULL},
};

const struct form_key contests_query[3] = {
	{"show", FORM_CHOICE, .choices = shows, .label = ""},
	{"state", FORM_CHOICE, .choices = states, .label = ""},
	{"page", FORM_INT, 1, 100000, .label = ""},
};

/* States.N.{code,text,current} and Shows.N.{href,text,count,current}. */
static enum err filter_put(struct web *web, const char *show, const char *state, const struct db_result *counts)
{
	const int64_t running = db_get_int(counts, 0, "running"), ended = db_get_int(counts, 0, "ended");
	const int64_t of_show[] = {running, ended, running + ended};

	for (size_t i = 0; shows[i].value; i++) {
		TRY(page_put(web, _(shows[i].label), "Shows.%zu.text", i));
		TRY(page_put_int(web, of_show[i], "Shows.%zu.count", i));
		TRY(page_put(web, arena_printf(web->arena, "/casework/contests?show=%s%s%s", shows[i].value, *state ? "&state=" : "",
			state), "Shows.%zu.href", i));
		if (str_equal(shows[i].value, show))
			TRY(page_put(web, "1", "Shows.%zu.current", i));
	}
	for (int s = CONTEST_NONE + 1; s < CONTEST__MAX; s++) {
		TRY(page_put(web, state_code(STATE_CONTEST, s), "States.%d.code", s));
		TRY(page_put(web, _(state_msgid(STATE_CONTEST, s)), "States.%d.text", s));
		if (str_equal(state_code(STATE_CONTEST, s), state))
			TRY(page_put(web, "1", "States.%d.current", s));
	}
	return page_put(web, show, "List.show");
}

static enum err row_put(struct web *web, const struct db_result *rows, size_t i)
{
	const bool running = db_get_int(rows, i, "running") != 0;
	struct date filed, until;
	struct view_node *node;
	int state, outcome;

	TRY(view_node(web->view, &node, "Rows.%zu", i));
	if (!state_parse(STATE_CONTEST, db_get_text(rows, i, "state"), &state) ||
		!state_parse(STATE_OUTCOME, db_get_text(rows, i, "outcome"), &outcome) ||
		!date_parse_iso(db_get_text(rows, i, "filed_on"), &filed) ||
		!date_parse_iso(db_get_text(rows, i, "contest_until"), &until))
		return ERR(ERR_BUG, "a row of the register");
	TRY(contest_state_put(node, (enum contest_state)state, running));
	TRY(view_node_put(node, "outcome_text", _(state_msgid(STATE_OUTCOME, outcome))));
	if (running && db_get_text(rows, i, "due_on"))
		TRY(term_put(web, node, db_get_text(rows, i, "due_on")));
	return contest_is_late(filed, until) ? view_node_put(node, "late", "1") : ERR_OK;
}

enum err contests_show(struct web *web)
{
	const char *show = form_has(&web->form, "show") ? form_text(&web->form, "show") : "running";
	const char *state = form_text(&web->form, "state");
	struct db_result counts, rows;
	long long page = 1, total, offset;
	char today[11];

	if (!web->form.ok)
		return ERR(ERR_INVALID, "a filter that does not exist");
	if (form_has(&web->form, "page"))
		page = form_get(&web->form, "page")->number;
	date_format_iso(web->today, today);
	TRY(DB_ONE(web->db, web->arena, STATEMENT_CONTEST_COUNTS, &counts, db_text(today), db_text(state), db_text(state), db_text(today),
		db_text(state), db_text(state)));
	total = (str_equal(show, "ended") ? 0 : db_get_int(&counts, 0, "running")) +
		(str_equal(show, "running") ? 0 : db_get_int(&counts, 0, "ended"));
	TRY(page_paging(web, page, total, PAGE_SIZE, &offset));
	TRY(PAGE_ROWS(web, "Rows", &rows, STATEMENT_CONTEST_PAGE, db_text(today), db_text(show), db_text(show), db_text(state),
		db_text(state), db_int(PAGE_SIZE), db_int(offset)));
	for (size_t i = 0; i < rows.nrows; i++)
		TRY(row_put(web, &rows, i));
	TRY(filter_put(web, show, state, &counts));
	return page_render(web, "casework/contests.cs", N_("Register of contests"));
}
