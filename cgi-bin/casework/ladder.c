#include "base/str.h"
#include "domain/deadline.h"
#include "list.h"
#include "service/ladder.h"

/* The ladder of terms on the pages of the office: how many files stand on each rung, the files of one, and drafts that wait too long for approval. */

static const char *ladder_text(struct web *web, const struct ladder *ladder, int rung)
{
	int from, to;

	if (rung == LADDER_OVERDUE)
		return _("Overdue");
	ladder_span(ladder, rung, &from, &to);
	return str_fill(web->arena, _("days left: %1 to %2"), arena_printf(web->arena, "%d", from), arena_printf(web->arena, "%d", to));
}

/* Ladder.N.{text,due,files,head}. */
static enum err rung_put(struct web *web, const struct ladder *ladder, size_t n, int rung, int64_t files)
{
	TRY(page_put(web, ladder_text(web, ladder, rung), "Ladder.%zu.text", n));
	TRY(page_put(web, rung == LADDER_OVERDUE ? "overdue" : arena_printf(web->arena, "%d", rung), "Ladder.%zu.due", n));
	TRY(page_put_int(web, files, "Ladder.%zu.files", n));
	return rung <= ladder->head_days ? page_put(web, "1", "Ladder.%zu.head", n) : ERR_OK;
}

enum err ladder_put(struct web *web)
{
	struct service service = page_service(web);
	int64_t counts[LADDER_RUNGS_MAX + 1] = {0};	/* the last one: overdue */
	struct db_result rows;
	struct ladder ladder = {.n = 0};
	struct date due;
	char overdue[11], to[11];

	TRY(service_ladder_load(&service, &ladder));
	date_format_iso(date_add_days(web->today, -1), overdue);
	date_format_iso(date_add_days(web->today, ladder.days[0]), to);
	TRY(DB_RUN(web->db, web->arena, STATEMENT_DIGEST_FILES, &rows, db_text(overdue), db_text(to)));
	for (size_t i = 0; i < rows.nrows; i++) {
		int rung = LADDER_NONE;

		if (date_parse_iso(db_get_text(&rows, i, "due"), &due))
			rung = ladder_rung(&ladder, deadline_days_left(due, web->today));
		if (rung == LADDER_OVERDUE)
			counts[ladder.n] += db_get_int(&rows, i, "files");
		for (size_t k = 0; k < ladder.n; k++)
			if (ladder.days[k] == rung)
				counts[k] += db_get_int(&rows, i, "files");
	}
	TRY(rung_put(web, &ladder, 0, LADDER_OVERDUE, counts[ladder.n]));
	for (size_t k = 0; k < ladder.n; k++)
		TRY(rung_put(web, &ladder, ladder.n - k, ladder.days[k], counts[k]));
	return ERR_OK;
}

enum err ladder_query(struct web *web, struct list_query *io)
{
	struct service service = page_service(web);
	struct ladder ladder = {.n = 0};
	long long rung;
	int from, to;

	if (!str_to_int(io->due, 1, LADDER_DAYS_MAX, &rung))
		return ERR(ERR_INVALID, "a filter that does not exist");
	TRY(service_ladder_load(&service, &ladder));
	ladder_span(&ladder, (int)rung, &from, &to);
	io->due_from = date_add_days(web->today, from);
	io->due_to = date_add_days(web->today, to);
	io->due_text = ladder_text(web, &ladder, (int)rung);
	return ERR_OK;
}

enum err ladder_approvals_put(struct web *web, const struct db_result *rows, size_t most)
{
	struct service service = page_service(web);
	struct service_approval_term term = {.working_days = 0};
	struct date since;

	for (size_t i = 0; i < rows->nrows && i < most; i++) {
		if (!str_equal(db_get_text(rows, i, "state"), "for_approval"))
			continue;
		if (term.working_days == 0)
			TRY(service_approval_term(&service, &term));
		if (!date_parse_any(page_day_text(web, db_get_text(rows, i, "state_at")), &since))
			return ERR(ERR_BUG, "the day of a state");
		if (ladder_stalls(&term.calendar, since, term.working_days, web->today))
			TRY(page_put(web, page_day_text(web, db_get_text(rows, i, "state_at")), "Rows.%zu.stalled", i));
	}
	return ERR_OK;
}
