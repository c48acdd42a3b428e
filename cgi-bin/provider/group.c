#include <stdio.h>

#include "base/str.h"
#include "domain/register.h"
#include "provider.h"
#include "service/group_state.h"

/* /provider/group: the facts of a group and its timetable, days left out shown between the sessions. */

static bool is_to_come(const struct web *web, const char *iso)
{
	struct date day;

	return date_parse_iso(iso, &day) && date_compare(day, web->today) >= 0;
}

static enum err session_put(struct web *web, size_t n, const struct db_result *rows, size_t row)
{
	const char *day = day_text(web, db_get_text(rows, row, "planned_on"));
	enum session_kind kind;
	char node[32];

	if (!day)
		return ERR(ERR_NOMEM, "page");
	(void)snprintf(node, sizeof(node), "Rows.%zu", n);
	TRY(words_put(web, node, rows, row, STATE_SESSION));
	TRY(page_put(web, day, "%s.day", node));
	TRY(page_put(web, db_get_text(rows, row, "starts_at"), "%s.starts_at", node));
	TRY(page_put(web, db_get_text(rows, row, "register"), "%s.register", node));
	TRY(page_put(web, db_get_text(rows, row, "state"), "%s.state", node));
	TRY(page_put(web, db_get_text(rows, row, "topic"), "%s.topic", node));
	if (session_kind_parse(db_get_text(rows, row, "kind"), &kind) && kind != SESSION_COURSE) {
		TRY(page_put(web, _(session_kind_msgid(kind)), "%s.kind_text", node));
		TRY(page_put(web, db_get_text(rows, row, "participant"), "%s.participant", node));
		if (db_get(rows, row, "instead_of").type != DB_NULL)
			TRY(page_put_int(web, db_get_int(rows, row, "instead_of"), "%s.instead_of", node));
	}
	if (str_equal(db_get_text(rows, row, "state"), "planned") && db_get_int(rows, row, "marked") == 0 && is_to_come(web, db_get_text(rows, row, "planned_on")))
		TRY(page_put(web, "1", "%s.movable", node));
	if (db_get_text(rows, row, "was_on"))
		TRY(page_put(web, arena_printf(web->arena, "%s, %s", day_text(web, db_get_text(rows, row, "was_on")), db_get_text(rows, row, "was_at")), "%s.was", node));
	TRY(page_put_int(web, db_get_int(rows, row, "id"), "%s.id", node));
	TRY(page_put_int(web, db_get_int(rows, row, "number"), "%s.number", node));
	TRY(page_put_int(web, db_get_int(rows, row, "marked"), "%s.marked", node));
	return ERR_OK;
}

/* The days of the week beside the first one; none where the group has moved away from that. */
static enum err slots_put(struct service *service, int64_t group_id, struct timetable_plan *io_plan)
{
	struct timetable_slot slots[TIMETABLE_SLOTS_MAX];
	bool found = false;
	size_t n;

	TRY(service_group_slots(service, group_id, slots, &n));
	for (size_t i = 0; i < n; i++) {
		if (slots[i].weekday == date_weekday(io_plan->first) && str_equal(slots[i].starts_at, io_plan->starts_at))
			found = true;
		else if (io_plan->nmore < TIMETABLE_SLOTS_MAX - 1)
			io_plan->more[io_plan->nmore++] = slots[i];
	}
	if (!found)
		io_plan->nmore = 0;
	return ERR_OK;
}

/* Sessions and left out days in one list by date.  Where the rules have changed since, sessions are right. */
static enum err timetable_put(struct web *web, const struct db_result *group, const struct db_result *rows)
{
	struct service service = page_service(web);
	struct timetable_plan plan = {.starts_at = db_get_text(group, 0, "starts_at")};
	struct timetable_line *lines = NULL;
	struct date planned;
	size_t nlines = 0, line = 0, n = 0;

	if (!date_parse_iso(db_get_text(group, 0, "first_on"), &plan.first))
		return ERR(ERR_BUG, "group without a day");
	TRY(slots_put(&service, db_get_int(group, 0, "id"), &plan));
	TRY(service_group_timetable(&service, db_get_int(group, 0, "provider_id"), &plan, (int)db_get_int(group, 0, "sessions"), &lines, &nlines));
	for (size_t row = 0; row < rows->nrows; row++) {
		if (!date_parse_iso(db_get_text(rows, row, "planned_on"), &planned))
			return ERR(ERR_BUG, "session without a day");
		for (; line < nlines && date_compare(lines[line].date, planned) <= 0; line++) {
			if (lines[line].number > 0)
				continue;
			if (date_compare(lines[line].date, planned) != 0)
				TRY(line_put(web, n++, &lines[line]));
			else if (lines[line].reason_lv && str_equal(db_get_text(rows, row, "state"), "planned")) /* a day off that was entered later */
				TRY(line_put(web, n, &lines[line]));
		}
		TRY(session_put(web, n++, rows, row));
	}
	return ERR_OK;
}

enum err group_show(struct web *web)
{
	struct service_wall wall = wall_of(web);
	struct service service = page_service(web);
	struct service_group_end end;
	struct db_result group, rows;
	int64_t id;

	TRY(wanted_id(web, "id", &id));
	TRY(group_put(web, id, "group", &group));
	TRY(DB_RUN(web->db, web->arena, STATEMENT_GROUP_SESSION_LIST, &rows, db_int(id), wall.contracts, wall.any_leader,
		wall.leader));
	TRY(timetable_put(web, &group, &rows));
	if (str_equal(db_get_text(&group, 0, "state"), "cancelled")) {
		TRY(service_group_cancelled(&service, id, &end));
		TRY(page_put(web, end.reason, "Group.end_reason"));
		TRY(page_put(web, end.actor, "Group.end_actor"));
	}
	if (role_may(web->session->role, PERMISSION_ATTENDANCE_MARK))
		TRY(page_put(web, "1", "May.mark"));
	if (role_may(web->session->role, PERMISSION_GROUP_MANAGE))
		TRY(page_put(web, "1", "May.manage"));
	return page_render(web, "provider/group.cs", N_("Timetable"));
}
