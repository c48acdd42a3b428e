#include <stdio.h>

#include "base/str.h"
#include "provider.h"

/* /provider/: the groups. */

static enum err rows_decorate(struct web *web, const struct db_result *rows)
{
	char node[32];

	for (size_t i = 0; i < rows->nrows; i++) {
		const char *day = day_text(web, db_get_text(rows, i, "first_on"));
		const char *rhythm = rhythm_text(web, db_get_text(rows, i, "first_on"), db_get_text(rows, i, "starts_at"), db_get_text(rows, i, "slots"),
			db_get_int(rows, i, "monthly") != 0);

		if (!day || !rhythm)
			return ERR(ERR_NOMEM, "page");
		(void)snprintf(node, sizeof(node), "Rows.%zu", i);
		TRY(words_put(web, node, rows, i, STATE_GROUP));
		TRY(page_put(web, day, "%s.first_day", node));
		TRY(page_put(web, rhythm, "%s.rhythm", node));
	}
	return ERR_OK;
}

/* Links to the states, the one that is shown marked. */
static enum err states_put(struct web *web)
{
	const struct form_choice *states = list_keys[0].choices;
	const char *now = form_text(&web->form, "state");

	for (size_t i = 0; states[i].value; i++) {
		const char *href = *states[i].value ? arena_printf(web->arena, "/provider/?state=%s", states[i].value) : "/provider/";

		if (!href)
			return ERR(ERR_NOMEM, "page");
		TRY(page_put(web, href, "Sub.%zu.href", i));
		TRY(page_put(web, _(states[i].label), "Sub.%zu.text", i));
		if (str_equal(now, states[i].value))
			TRY(page_put(web, "1", "Sub.%zu.current", i));
	}
	return ERR_OK;
}

enum err list_show(struct web *web)
{
	struct service_wall wall = wall_of(web);
	struct db_value every, state;
	struct db_result rows;
	long long page = 1, offset;

	if (!web->form.ok)
		return ERR(ERR_INVALID, "no such filter");
	state = db_text(form_text(&web->form, "state"));
	every = db_int(form_has(&web->form, "state") ? 0 : 1);
	if (form_has(&web->form, "page"))
		page = form_get(&web->form, "page")->number;
	TRY(DB_ONE(web->db, web->arena, STATEMENT_SUPPORT_GROUP_COUNT, &rows, wall.contracts, wall.any_leader, wall.leader,
		every, state));
	TRY(page_paging(web, page, db_get_int(&rows, 0, "total"), LIST_ROWS, &offset));
	TRY(PAGE_ROWS(web, "Rows", &rows, STATEMENT_SUPPORT_GROUP_PAGE, wall.contracts, wall.any_leader, wall.leader, every,
		state, db_int(LIST_ROWS), db_int(offset)));
	TRY(rows_decorate(web, &rows));
	TRY(states_put(web));
	if (form_has(&web->form, "state"))
		TRY(page_put(web, "1", "Page.filtered"));
	if (role_may(web->session->role, PERMISSION_GROUP_MANAGE))
		TRY(page_put(web, "1", "May.manage"));
	if (role_may(web->session->role, PERMISSION_PLAN_READ))
		TRY(page_put(web, "1", "May.plan"));
	if (wall.contracts.type == DB_NULL)
		TRY(page_put(web, "1", "May.all_providers"));
	return page_render(web, "provider/list.cs", N_("Groups"));
}
