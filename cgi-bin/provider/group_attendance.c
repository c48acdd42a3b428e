#include <stdio.h>

#include "base/str.h"
#include "provider.h"

/* /provider/group_attendance: all marks of the group, one row a person, one column a session. */

static enum err sessions_put(struct web *web, const struct db_result *sessions)
{
	char node[32];

	for (size_t i = 0; i < sessions->nrows; i++) {
		(void)snprintf(node, sizeof(node), "Sessions.%zu", i);
		TRY(words_put(web, node, sessions, i, STATE_SESSION));
	}
	return ERR_OK;
}

/* Puts the marks of place ROW into its cells; cells of sessions without a mark stay empty. */
static enum err cells_put(struct web *web, size_t row, int64_t place_id, const struct db_result *sessions,
	const struct db_result *marks)
{
	for (size_t i = 0; i < sessions->nrows; i++)
		TRY(page_put_int(web, db_get_int(sessions, i, "number"), "Rows.%zu.cell.%zu.number", row, i));
	for (size_t m = 0; m < marks->nrows; m++) {
		int mark;

		if (db_get_int(marks, m, "place_id") != place_id)
			continue;
		if (!state_parse(STATE_ATTENDANCE, db_get_text(marks, m, "mark"), &mark))
			return ERR(ERR_BUG, "unknown mark");
		for (size_t i = 0; i < sessions->nrows; i++) {
			if (db_get_int(sessions, i, "number") != db_get_int(marks, m, "session_number"))
				continue;
			TRY(page_put(web, mark_text(web, db_get_text(marks, m, "mark"), db_get_text(marks, m, "away")), "Rows.%zu.cell.%zu.text", row, i));
			TRY(page_put(web, state_code(STATE_ATTENDANCE, mark), "Rows.%zu.cell.%zu.mark", row, i));
		}
	}
	return ERR_OK;
}

enum err group_attendance_show(struct web *web)
{
	struct service_wall wall = wall_of(web);
	struct db_result group, sessions, rows, marks;
	int64_t id;

	TRY(wanted_id(web, "id", &id));
	TRY(group_put(web, id, "group_attendance", &group));
	TRY(PAGE_ROWS(web, "Sessions", &sessions, STATEMENT_GROUP_SESSION_LIST, db_int(id), wall.contracts, wall.any_leader,
		wall.leader));
	TRY(sessions_put(web, &sessions));
	TRY(PAGE_ROWS(web, "Rows", &rows, STATEMENT_PLACE_LIST, db_int(id), wall.contracts, wall.any_leader, wall.leader));
	TRY(DB_RUN(web->db, web->arena, STATEMENT_ATTENDANCE_OF_GROUP, &marks, db_int(id), wall.contracts, wall.any_leader,
		wall.leader));
	for (size_t i = 0; i < rows.nrows; i++)
		TRY(cells_put(web, i, db_get_int(&rows, i, "id"), &sessions, &marks));
	if (rows.nrows > 0)
		TRY(page_audit(web, "view", arena_printf(web->arena, "attendance:%lld", (long long)id)));
	return page_render(web, "provider/group_attendance.cs", N_("Attendance"));
}
