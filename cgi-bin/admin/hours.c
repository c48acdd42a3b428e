#include "hours.h"

#include "base/str.h"
#include "domain/opening.h"
#include "service/opening.h"

/* /admin/hours: where people go and when, all periods; and taking one away that has not begun. */

const char *const hours_days[7] = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};

static const char *const weekdays[7] = {
	N_("Monday"), N_("Tuesday"), N_("Wednesday"), N_("Thursday"), N_("Friday"), N_("Saturday"), N_("Sunday"),
};

const char *hours_text(struct web *web, const char *stored)
{
	char shown[OPENING_TEXT + 32];
	struct opening_day day;

	(void)opening_parse(stored, &day);
	opening_show(&day, shown);
	return arena_strdup(web->arena, shown);
}

static enum err period_put(struct web *web, const struct db_result *rows, size_t i)
{
	const char *place = db_get_text(rows, i, "place"), *state = period_state(web, rows, i);
	const bool is_newest = i == 0 || !str_equal(db_get_text(rows, i - 1, "place"), place);

	TRY(page_put(web, choice_label(hours_places, place), "Rows.%zu.place_text", i));
	TRY(page_put(web, state, "Rows.%zu.when", i));
	if (is_newest)
		TRY(page_put(web, "1", "Rows.%zu.newest", i));
	if (is_newest && str_equal(state, "next"))
		TRY(page_put(web, "1", "Rows.%zu.can_withdraw", i));
	for (int d = 0; d < 7; d++) {
		TRY(page_put(web, _(weekdays[d]), "Rows.%zu.days.%d.day", i, d));
		TRY(page_put(web, hours_text(web, db_get_text(rows, i, hours_days[d])), "Rows.%zu.days.%d.hours", i, d));
	}
	return ERR_OK;
}

enum err hours_show(struct web *web)
{
	struct db_result rows;

	TRY(PAGE_ROWS0(web, "Rows", &rows, STATEMENT_OPENING_ROWS));
	for (size_t i = 0; i < rows.nrows; i++)
		TRY(period_put(web, &rows, i));
	if (form_has(&web->form, "saved"))
		TRY(page_put(web, "1", "Hours.saved"));
	return page_render(web, "admin/hours.cs", N_("Opening hours"));
}

enum err hours_withdraw_post(struct web *web)
{
	struct service service = page_service(web);
	enum err result;

	if (!web->form.ok)
		return ERR(ERR_INVALID, "no period in the form");
	result = service_opening_withdraw(&service, form_text(&web->form, "place"), form_get(&web->form, "id")->number,
		form_get(&web->form, "version")->number);
	web->detail = result == ERR_DENIED ? N_("These hours have begun. They cannot be withdrawn any more.") :
		N_("Somebody else has changed these hours since you opened the page.");
	TRY(result);
	return page_redirect(web, "/admin/hours?saved=yes");
}
