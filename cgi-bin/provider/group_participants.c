#include <stdio.h>

#include "domain/completion.h"
#include "provider.h"

/* /provider/group_participants: who has a place; names only. */

enum err group_participants_show(struct web *web)
{
	struct service_wall wall = wall_of(web);
	enum completion_result result;
	struct db_result group, rows;
	char node[32];
	int64_t id;

	TRY(wanted_id(web, "id", &id));
	TRY(group_put(web, id, "group_participants", &group));
	TRY(PAGE_ROWS(web, "Rows", &rows, STATEMENT_PLACE_LIST, db_int(id), wall.contracts, wall.any_leader, wall.leader));
	for (size_t i = 0; i < rows.nrows; i++) {
		(void)snprintf(node, sizeof(node), "Rows.%zu", i);
		TRY(words_put(web, node, &rows, i, STATE_PLACE));
		if (completion_result_parse(db_get_text(&rows, i, "result"), &result) && result != COMPLETION_COMPLETED)
			TRY(page_put(web, _(completion_result_msgid(result)), "%s.result_text", node));
	}
	if (rows.nrows > 0)
		TRY(page_audit(web, "view", arena_printf(web->arena, "participants:%lld", (long long)id)));
	return page_render(web, "provider/group_participants.cs", N_("Participants"));
}
