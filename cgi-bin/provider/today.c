#include <stdio.h>

#include "provider.h"

/* /provider/today: today's sessions, what comes next when there are none, and registers not yet signed. */

enum { NEXT_ROWS = 5, NEXT_DAYS = 366, LATE_DAYS = 60 };

/* Sessions of the days FROM to TO under NODE; *out_n (may be NULL) counts them. */
static enum err agenda_put(struct web *web, const char *list, struct date from, struct date to, bool unsigned_only, int limit,
	size_t *out_n)
{
	struct service_wall wall = wall_of(web);
	struct db_result rows;
	char first[11], last[11], node[32];

	date_format_iso(from, first);
	date_format_iso(to, last);
	TRY(PAGE_ROWS(web, list, &rows, STATEMENT_GROUP_SESSION_AGENDA, wall.contracts, wall.any_leader, wall.leader,
		db_text(first), db_text(last), db_int(unsigned_only), db_int(limit)));
	for (size_t i = 0; i < rows.nrows; i++) {
		const char *day = day_text(web, db_get_text(&rows, i, "planned_on"));

		if (!day)
			return ERR(ERR_NOMEM, "page");
		(void)snprintf(node, sizeof(node), "%s.%zu", list, i);
		TRY(words_put(web, node, &rows, i, STATE_SESSION));
		TRY(page_put(web, day, "%s.day", node));
	}
	if (out_n)
		*out_n = rows.nrows;
	return ERR_OK;
}

enum err today_show(struct web *web)
{
	char today[11];
	const char *day;
	size_t n;

	date_format_iso(web->today, today);
	day = day_text(web, today);
	if (!day)
		return ERR(ERR_NOMEM, "page");
	TRY(page_put(web, day, "Today.day"));
	TRY(agenda_put(web, "Rows", web->today, web->today, false, LIST_ROWS, &n));
	if (n == 0)
		TRY(agenda_put(web, "Next", date_add_days(web->today, 1), date_add_days(web->today, NEXT_DAYS), false,
			NEXT_ROWS, NULL));
	TRY(agenda_put(web, "Late", date_add_days(web->today, -LATE_DAYS), date_add_days(web->today, -1), true, LIST_ROWS, NULL));
	return page_render(web, "provider/today.cs", N_("Today's sessions"));
}
