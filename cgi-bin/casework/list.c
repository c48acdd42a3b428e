#include <stdio.h>

#include "base/str.h"
#include "casework.h"

/* /casework/ and /casework/approvals: what has to be decided, the most urgent first. */

enum { PAGE_SIZE = 30, COUNT_CAP = 1000 };

#define TEMPLATE "casework/list.cs"

static const struct pile {
	const char *code, *text;
} piles[] = {
	{"mine", N_("Mine")},
	{"unit", N_("The unit's")},
	{"unassigned", N_("Without a responsible person")},
	{"approval", N_("For approval")},
	{"waiting", N_("Waiting for the applicant")},
};

const char *file_language(const struct web *web, const char *latvian, const char *english)
{
	return web_language(web) == VIEW_EN ? english : latvian;
}

enum err list_rows_put(struct web *web, const struct db_result *rows)
{
	enum application_state state;
	char node[32];

	for (size_t i = 0; i < rows->nrows; i++) {
		(void)snprintf(node, sizeof(node), "Rows.%zu", i);
		TRY(page_put(web, file_language(web, db_get_text(rows, i, "name_lv"), db_get_text(rows, i, "name_en")),
			"%s.programme", node));
		TRY(state_put(web, node, db_get_text(rows, i, "state")));
		if (application_state_parse(db_get_text(rows, i, "state"), &state) && application_is_open(state))
			TRY(term_put(web, node, db_get_text(rows, i, "due_on")));
	}
	return ERR_OK;
}

static enum err piles_put(struct web *web, const char *current, const char *programme)
{
	struct db_result counts;

	TRY(DB_ONE(web->db, web->arena, STATEMENT_APPLICATION_PILES, &counts, db_int(web->session->user_id)));
	for (size_t i = 0; i < FORM_COUNT(piles); i++) {
		long long count = db_get_int(&counts, 0, piles[i].code);

		TRY(page_put(web, _(piles[i].text), "Piles.%zu.text", i));
		TRY(page_put(web, count >= COUNT_CAP ? "999+" : arena_printf(web->arena, "%lld", count), "Piles.%zu.count", i));
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
static enum err filter_put(struct web *web, const char *pile, const char *programme)
{
	struct db_result codes;

	TRY(PAGE_ROWS0(web, "Programmes", &codes, STATEMENT_PROGRAMME_CODES));
	for (size_t i = 0; i < codes.nrows; i++) {
		TRY(page_put(web, file_language(web, db_get_text(&codes, i, "name_lv"), db_get_text(&codes, i, "name_en")),
			"Programmes.%zu.name", i));
		if (str_equal(db_get_text(&codes, i, "code"), programme))
			TRY(page_put(web, "1", "Programmes.%zu.current", i));
	}
	TRY(page_put(web, pile, "List.pile"));
	TRY(page_put(web, programme, "List.programme"));
	return ERR_OK;
}

static enum err show(struct web *web, const char *pile, const char *title)
{
	const char *programme = form_text(&web->form, "programme");
	long long page = form_has(&web->form, "page") ? form_get(&web->form, "page")->number : 1, offset;
	struct db_value what[] = {db_text(pile), db_int(web->session->user_id), db_text(pile), db_text(pile), db_text(pile),
		db_text(programme), db_text(programme), db_int(PAGE_SIZE), db_int(0)};
	struct db_result rows;

	if (!web->form.ok)
		return ERR(ERR_INVALID, "a filter that does not exist");
	TRY(db_one(web->db, web->arena, STATEMENT_APPLICATION_WORKLIST_COUNT, what, FORM_COUNT(what) - 2, &rows));
	TRY(page_paging(web, page, db_get_int(&rows, 0, "count"), PAGE_SIZE, &offset));
	what[FORM_COUNT(what) - 1] = db_int(offset);
	TRY(page_rows(web, "Rows", &rows, STATEMENT_APPLICATION_WORKLIST, what, FORM_COUNT(what)));
	TRY(list_rows_put(web, &rows));
	TRY(piles_put(web, pile, programme));
	TRY(filter_put(web, pile, programme));
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
