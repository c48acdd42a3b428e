#include <stdio.h>

#include "base/str.h"
#include "domain/completion.h"
#include "provider.h"
#include "service/completion.h"

/* /provider/group_participants: who has a place; names only. */

/* A running group that has no session any more waits for its manager's hand: one was cancelled and none is in its place, so no signature finished it. */
static enum err finish_put(struct web *web, int64_t id, const struct db_result *group)
{
	struct service service = page_service(web);
	bool over, missed;

	if (!role_may(web->session->role, PERMISSION_GROUP_MANAGE) || !str_equal(db_get_text(group, 0, "state"), "running"))
		return ERR_OK;
	TRY(service_completion_is_over(&service, id, &over, &missed));
	return over ? page_put(web, missed ? "missed" : "1", "Can.finish") : ERR_OK;
}

enum err group_finish_post(struct web *web)
{
	struct service service = page_service(web);
	enum err code;
	int64_t id;

	TRY(wanted_id(web, "id", &id));
	if (!web->form.ok)
		return ERR(ERR_INVALID, "not from our form");
	code = service_completion_finish_group(&service, id, form_get(&web->form, "version")->number);
	if (code == ERR_CONFLICT)
		return page_error(web, code, N_("This group has changed since you opened the page. Open it anew."));
	TRY(code);
	web->audited = true;
	return page_redirect(web, "/provider/group_participants?id=%lld", (long long)id);
}

/* Rows.N.{talk_on,rules_on,before_on,after_on} of PLACES: what was done around the course; nothing where it is still open. */
static enum err around_put(struct web *web, int64_t id, const struct db_result *places)
{
	static const char *const columns[] = {"talk_on", "rules_on", "before_on", "after_on"};
	struct db_result rows;
	struct date day;
	char text[12];

	TRY(DB_RUN(web->db, web->arena, STATEMENT_FIRST_TALK_OF_GROUP, &rows, db_int(id)));
	for (size_t i = 0; i < rows.nrows; i++) {
		size_t n = 0;

		while (n < places->nrows && db_get_int(places, n, "id") != db_get_int(&rows, i, "place_id"))
			n++;
		for (size_t c = 0; n < places->nrows && c < FORM_COUNT(columns); c++) {
			if (!date_parse_iso(db_get_text(&rows, i, columns[c]), &day))
				continue;
			date_format_latvian(day, text);
			TRY(page_put(web, arena_strdup(web->arena, text), "Rows.%zu.%s", n, columns[c]));
		}
	}
	return ERR_OK;
}

enum err group_participants_show(struct web *web)
{
	struct service_wall wall = wall_of(web);
	enum completion_result result;
	struct db_result group, rows;
	char node[32];
	int64_t id;

	TRY(wanted_id(web, "id", &id));
	TRY(group_put(web, id, "group_participants", &group));
	TRY(finish_put(web, id, &group));
	TRY(PAGE_ROWS(web, "Rows", &rows, STATEMENT_PLACE_LIST, db_int(id), wall.contracts, wall.any_leader, wall.leader));
	for (size_t i = 0; i < rows.nrows; i++) {
		(void)snprintf(node, sizeof(node), "Rows.%zu", i);
		TRY(words_put(web, node, &rows, i, STATE_PLACE));
		if (completion_result_parse(db_get_text(&rows, i, "result"), &result) && result != COMPLETION_COMPLETED)
			TRY(page_put(web, _(completion_result_msgid(result)), "%s.result_text", node));
	}
	TRY(around_put(web, id, &rows));
	if (rows.nrows > 0)
		TRY(page_audit(web, "view", arena_printf(web->arena, "participants:%lld", (long long)id)));
	return page_render(web, "provider/group_participants.cs", N_("Participants"));
}
