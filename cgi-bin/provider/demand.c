#include "base/str.h"
#include "provider.h"
#include "run/choices.h"

/* /provider/demand: who waits for which kind of group, in which language and when; what to open next. */

enum { AGE_MONTHS = 3 };

/* "Latvian: 3, Russian: 1": the counts in the columns that CHOICES name, those above 0. */
static const char *counts_text(struct web *web, const struct db_result *rows, size_t i, const struct form_choice *choices)
{
	struct buf text;

	buf_init(&text, web->arena, 0);
	for (; choices->value; choices++)
		if (db_get_int(rows, i, choices->value) > 0)
			buf_printf(&text, "%s%s: %lld", text.len > 0 ? ", " : "", _(choices->label), (long long)db_get_int(rows, i, choices->value));
	return buf_text(&text);
}

/* Rows.I.{next,first}, Bars.N.{label,value,percent}: those for whom there is no seat. */
static enum err row_put(struct web *web, const struct db_result *rows, size_t i, long long most)
{
	const long long unserved = db_get_int(rows, i, "unserved");

	if (db_get_text(rows, i, "next_on"))
		TRY(page_put(web, day_text(web, db_get_text(rows, i, "next_on")), "Rows.%zu.next", i));
	if (unserved == 0)
		return ERR_OK;
	if (i == 0)
		TRY(page_put(web, "1", "Rows.%zu.first", i));
	TRY(page_put(web, arena_printf(web->arena, "%s %s", db_get_text(rows, i, "code"), page_column(web_language(web), rows, i, "name")), "Bars.%zu.label", i));
	TRY(page_put_int(web, unserved, "Bars.%zu.value", i));
	return page_put_int(web, unserved * 100 / most, "Bars.%zu.percent", i);
}

enum err demand_show(struct web *web)
{
	const struct db_value contracts = wall_of(web).contracts;
	struct db_result rows;
	char today[11], age_day[11];
	long long most = 1;

	date_format_iso(web->today, today);
	date_format_iso(date_add_months(web->today, AGE_MONTHS), age_day);
	TRY(PAGE_ROWS(web, "Rows", &rows, STATEMENT_DEMAND_KINDS, contracts, db_text(today), db_text(age_day), contracts, db_text(today)));
	if (rows.nrows > 0 && db_get_int(&rows, 0, "unserved") > most)
		most = db_get_int(&rows, 0, "unserved");
	for (size_t i = 0; i < rows.nrows; i++) {
		TRY(row_put(web, &rows, i, most));
		TRY(page_put(web, counts_text(web, &rows, i, choices_languages), "Rows.%zu.languages", i));
		TRY(page_put(web, counts_text(web, &rows, i, choices_times), "Rows.%zu.times", i));
	}
	TRY(page_put(web, "/provider/", "Page.back.href"));
	TRY(page_put(web, _("Groups"), "Page.back.text"));
	return page_render(web, "provider/demand.cs", N_("Who waits"));
}
