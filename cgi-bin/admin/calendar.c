#include "admin.h"
#include "base/str.h"
#include "service/calendar.h"

/* /admin/calendar: the days off of a year, and the rows that differ from the rules. */

#define TITLE N_("Calendar of days off")
#define TEMPLATE "admin/calendar.cs"

enum { YEAR_MIN = 2004, YEAR_MAX = 2100 };

static enum err holidays_put(struct web *web, int year)
{
	struct calendar_day days[CALENDAR_YEAR_MAX + 366];
	struct service service = page_service(web);
	struct calendar calendar;
	char text[12];
	size_t n;

	TRY(service_calendar_load(&service, &calendar));
	n = calendar_year(&calendar, year, days, FORM_COUNT(days));
	for (size_t i = 0; i < n && i < FORM_COUNT(days); i++) {
		const bool is_english = web_language(web) == VIEW_EN;
		const char *second = is_english ? days[i].second_name : days[i].second_name_lv;

		date_format_latvian(days[i].date, text);
		TRY(page_put(web, text, "Days.%zu.day", i));
		TRY(page_put_int(web, date_weekday(days[i].date), "Days.%zu.weekday", i));
		TRY(page_put(web, is_english ? days[i].name : days[i].name_lv, "Days.%zu.name", i));
		if (second)
			TRY(page_put(web, second, "Days.%zu.second", i));
		if (days[i].is_substitute)
			TRY(page_put(web, "1", "Days.%zu.substitute", i));
	}
	return ERR_OK;
}

static enum err put(struct web *web, int year)
{
	TRY(page_put_int(web, year, "Calendar.year"));
	if (year > YEAR_MIN)
		TRY(page_put_int(web, year - 1, "Calendar.prev"));
	if (year < YEAR_MAX)
		TRY(page_put_int(web, year + 1, "Calendar.next"));
	TRY(holidays_put(web, year));
	TRY(PAGE_ROWS(web, "Rows", NULL, STATEMENT_CALENDAR_OVERRIDE_OF_YEAR, db_int(year)));
	return ERR_OK;
}

enum err calendar_show(struct web *web)
{
	const struct form_field *year = form_get(&web->form, "year"), *moved = form_get(&web->form, "moved");
	unsigned long files = moved->state == FORM_OK ? (unsigned long)moved->number : 0;

	TRY(put(web, year->state == FORM_OK ? (int)year->number : web->today.year));
	if (form_has(&web->form, "saved")) {
		TRY(page_put(web, "1", "Calendar.saved"));
		TRY(page_put(web, arena_printf(web->arena, view_ngettext("The due date of %lu open application moved.",
			"The due dates of %lu open applications moved.", files), files), "Calendar.moved"));
	}
	TRY(page_form(web, calendar_keys, FORM_COUNT(calendar_keys), NULL));
	TRY(page_render(web, TEMPLATE, TITLE));
	return ERR_OK;
}

static enum err again(struct web *web, int year)
{
	TRY(put(web, year));
	TRY(page_form_again(web, TEMPLATE, TITLE));
	return ERR_OK;
}

enum err calendar_post(struct web *web)
{
	struct service service = page_service(web);
	struct service_calendar_day day = {
		.is_holiday = form_is(&web->form, "kind", "holiday"),
		.name = form_text(&web->form, "name"),
		.legal_ref = form_text(&web->form, "legal_ref"),
	};
	int year = web->today.year;
	int64_t moved;
	enum err code;

	if (form_has(&web->form, "day") && date_parse_iso(form_get(&web->form, "day")->date, &day.day)) {
		if (day.day.year < YEAR_MIN || day.day.year > YEAR_MAX)
			form_reject(&web->form, "day", N_("The calendar has the years 2004 to 2100."));
		else
			year = day.day.year;
	}
	if (!web->form.ok)
		return again(web, year);
	code = service_calendar_add(&service, &day, &moved);
	if (code == ERR_CONFLICT) {
		err_clear();
		form_reject(&web->form, "day", N_("There is an entry for this day. Remove it first."));
		return again(web, year);
	}
	TRY(code);
	TRY(page_redirect(web, "/admin/calendar?year=%d&saved=yes&moved=%lld", year, (long long)moved));
	return ERR_OK;
}

enum err calendar_remove_post(struct web *web)
{
	struct service service = page_service(web);
	struct date day;
	int64_t moved;

	if (!web->form.ok || !date_parse_iso(form_text(&web->form, "day"), &day))
		return ERR(ERR_INVALID, "no day in the form");
	web->detail = N_("Somebody else has changed this day since you opened the page.");
	TRY(calendar_changed(web, service_calendar_remove(&service, day, form_get(&web->form, "version")->number, &moved), day));
	TRY(page_redirect(web, "/admin/calendar?year=%d&saved=yes&moved=%lld", day.year, (long long)moved));
	return ERR_OK;
}
