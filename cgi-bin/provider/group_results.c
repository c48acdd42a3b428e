#include "talk.h"

#include "base/str.h"

/*
 * /provider/group_results: how many of a group have what around the course, and the answers before and after as means: never a person's.  The office, which does
 * not read the answers, has the means in tenths and of a finished group only, so that it cannot watch them change from one answer to the next.
 */

static bool reads_answers(const struct web *web)
{
	return role_may(web->session->role, PERMISSION_ATTENDANCE_MARK);
}

static int64_t mean_of(const struct web *web, int64_t sum, int64_t people)
{
	return reads_answers(web) ? questionnaire_mean(sum, people) : questionnaire_mean_coarse(sum, people);
}

/* "3,40" of hundredths; for the office "3,4". */
static const char *mean_text(struct web *web, int64_t mean)
{
	const char point = web_language(web) == VIEW_EN ? '.' : ',';

	if (!reads_answers(web))
		return arena_printf(web->arena, "%lld%c%lld", (long long)(mean / 100), point, (long long)(mean % 100 / 10));
	return arena_printf(web->arena, "%lld%c%02lld", (long long)(mean / 100), point, (long long)(mean % 100));
}

/* Chart.N.*: a bar for before and one for after. */
static enum err bar_put(struct web *web, size_t n, const char *text, const char *when, int64_t mean)
{
	TRY(page_put(web, arena_printf(web->arena, "%s – %s", text, when), "Chart.%zu.label", n));
	TRY(page_put(web, mean_text(web, mean), "Chart.%zu.value", n));
	return page_put_int(web, questionnaire_bar(mean), "Chart.%zu.percent", n);
}

static enum err results_put(struct web *web, int64_t group, long long least)
{
	struct db_result rows;
	size_t bars = 0;

	TRY(DB_RUN(web->db, web->arena, STATEMENT_QUESTIONNAIRE_RESULTS, &rows, db_int(group)));
	for (size_t i = 0; i < rows.nrows; i++) {
		const int64_t people = db_get_int(&rows, i, "people");
		const int64_t before = mean_of(web, db_get_int(&rows, i, "before_sum"), people), after = mean_of(web, db_get_int(&rows, i, "after_sum"), people);
		const char *text = page_column(web_language(web), &rows, i, "text");

		TRY(page_put(web, text, "Rows.%zu.text", i));
		if (!questionnaire_is_told(people, least))
			continue;
		TRY(page_put_int(web, people, "Rows.%zu.people", i));
		TRY(page_put(web, mean_text(web, before), "Rows.%zu.before", i));
		TRY(page_put(web, mean_text(web, after), "Rows.%zu.after", i));
		TRY(bar_put(web, bars++, text, _("before"), before));
		TRY(bar_put(web, bars++, text, _("after"), after));
	}
	return ERR_OK;
}

enum err group_results_show(struct web *web)
{
	struct service service = page_service(web);
	struct db_result group;
	long long least;
	int64_t id;

	TRY(wanted_id(web, "id", &id));
	TRY(group_put(web, id, "group_results", &group));
	TRY(PAGE_ROW(web, "Counts", NULL, STATEMENT_QUESTIONNAIRE_COUNTS, db_int(id)));
	TRY(service_questionnaire_least(&service, &least));
	TRY(page_put_int(web, least, "Page.least"));
	if (reads_answers(web) || str_equal(db_get_text(&group, 0, "state"), state_code(STATE_GROUP, GROUP_FINISHED)))
		TRY(results_put(web, id, least));
	else
		TRY(page_put(web, "1", "Page.later"));
	return page_render(web, "provider/group_results.cs", N_("Questionnaires"));
}
