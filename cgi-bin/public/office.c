#include "office.h"

#include <string.h>

#include "base/clock.h"
#include "base/str.h"
#include "domain/calendar.h"
#include "domain/opening.h"
#include "run/due.h"
#include "run/page.h"
#include "words.h"

/* Where people go and when: from the dated rows that an administrator keeps (/admin/hours). */

enum { KEEP_SECONDS = 60 };

static const char *const columns[] = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};

static enum err rows_get(struct web *web, struct db_result *out)
{
	return page_kept(web, STATEMENT_OPENING_ROWS, KEEP_SECONDS, out);
}

static bool is_in_force(const struct web *web, const struct db_result *rows, size_t i)
{
	const char *to = db_get_text(rows, i, "valid_to");
	char today[11];

	date_format_iso(web->today, today);
	return strcmp(db_get_text(rows, i, "valid_from"), today) <= 0 && (!to || strcmp(to, today) >= 0);
}

/* The row of PLACE in force today; rows->nrows when there is none. */
static size_t row_of(const struct web *web, const struct db_result *rows, const char *place)
{
	size_t i = 0;

	while (i < rows->nrows && !(str_equal(db_get_text(rows, i, "place"), place) && is_in_force(web, rows, i)))
		i++;
	return i;
}

/* NODE.phones.N.{text,tel,n}: numbers between commas; those of Latvia get its prefix. */
static enum err phones_put(struct web *web, const char *node, const char *phones)
{
	size_t n = 0;

	for (const char *at = phones; *at;) {
		const size_t len = strcspn(at, ",");
		const char *text = arena_memdup(web->arena, at, len), *trimmed = text ? str_trim(web->arena, text) : NULL;
		struct buf tel;

		if (!trimmed)
			return ERR(ERR_LIMIT, "telephones");
		buf_init(&tel, web->arena, 0);
		buf_puts(&tel, *trimmed == '+' ? "+" : "+371");
		for (const char *digit = trimmed; *digit; digit++)
			if (*digit >= '0' && *digit <= '9')
				buf_add(&tel, digit, 1);
		if (*trimmed) {
			TRY(page_put(web, trimmed, "%s.phones.%zu.text", node, n));
			TRY(page_put(web, buf_text(&tel), "%s.phones.%zu.tel", node, n));
			TRY(page_put_int(web, (long long)n, "%s.phones.%zu.n", node, n));
			n++;
		}
		at += len + (at[len] == ',');
	}
	return ERR_OK;
}

/* True if today is a day off by the calendar. */
static enum err is_day_off(struct web *web, bool *out)
{
	struct calendar_override *overrides;
	struct calendar calendar;
	struct db_result rows;

	TRY(page_kept(web, STATEMENT_CALENDAR_OVERRIDES, KEEP_SECONDS, &rows));
	overrides = arena_array(web->arena, rows.nrows, sizeof(*overrides));
	if (!overrides)
		return ERR(ERR_LIMIT, "calendar rows");
	for (size_t i = 0; i < rows.nrows; i++) {
		if (!date_parse_iso(db_get_text(&rows, i, "day"), &overrides[i].date))
			return ERR(ERR_BUG, "calendar day");
		overrides[i].is_holiday = db_get_int(&rows, i, "is_holiday") != 0;
		overrides[i].name = db_get_text(&rows, i, "name");
	}
	calendar = (struct calendar){calendar_rules, calendar_nrules, overrides, rows.nrows};
	*out = calendar_is_holiday(&calendar, web->today);
	return ERR_OK;
}

/* Minutes since midnight in Riga. */
static int minute_of_day(int64_t now)
{
	char text[24];
	const char *at;

	clock_riga_text(now, text);
	at = strchr(text, ' ');
	if (!at || strlen(at) != sizeof(" 12:30") - 1)
		return -1;
	return (at[1] - '0') * 600 + (at[2] - '0') * 60 + (at[4] - '0') * 10 + at[5] - '0';
}

/* "Today 8.00–12.00, 15.00–19.00, open now." */
static enum err hours_today(struct web *web, const struct db_result *rows, size_t row, const char **out)
{
	char shown[OPENING_TEXT + 32];
	struct opening_day day;
	bool off;

	TRY(is_day_off(web, &off));
	(void)opening_parse(db_get_text(rows, row, columns[date_weekday(web->today) - 1]), &day);
	opening_show(&day, shown);
	if (db_get_int(rows, row, "by_appointment") != 0)
		*out = _("By appointment.");
	else if (off || day.n == 0)
		*out = _("Closed today.");
	else
		*out = str_fill(web->arena, opening_is_open(&day, minute_of_day(web->now)) ? _("Today %1, open now.") :
			_("Today %1, closed now."), shown, "");
	return *out ? ERR_OK : ERR(ERR_LIMIT, "hours");
}

enum err office_site(struct web *web)
{
	struct db_result rows;
	const char *hours;
	size_t row;

	TRY(rows_get(web, &rows));
	row = row_of(web, &rows, "office");
	if (row == rows.nrows)
		return ERR_OK;
	TRY(hours_today(web, &rows, row, &hours));
	TRY(page_put(web, hours, "Site.hours"));
	TRY(page_put(web, db_get_text(&rows, row, "address"), "Site.address"));
	TRY(page_put(web, db_get_text(&rows, row, "email"), "Site.email"));
	return phones_put(web, "Site", db_get_text(&rows, row, "phones"));
}

static enum err days_put(struct web *web, const char *node, const struct db_result *rows, size_t row)
{
	for (int i = 0; i < 7; i++) {
		char shown[OPENING_TEXT + 32];
		struct opening_day day;

		(void)opening_parse(db_get_text(rows, row, columns[i]), &day);
		opening_show(&day, shown);
		TRY(page_put(web, due_weekday(i + 1), "%s.days.%d.day", node, i));
		TRY(page_put(web, shown, "%s.days.%d.hours", node, i));
		if (i == date_weekday(web->today) - 1)
			TRY(page_put(web, "1", "%s.days.%d.today", node, i));
	}
	return ERR_OK;
}

enum err office_places(struct web *web)
{
	static const char *const places[] = {"office", "groups"};
	struct db_result rows;

	TRY(rows_get(web, &rows));
	for (size_t i = 0, n = 0; i < sizeof(places) / sizeof(places[0]); i++) {
		const size_t row = row_of(web, &rows, places[i]);
		const char *node = arena_printf(web->arena, "Places.%zu", n);

		if (row == rows.nrows || !node)
			continue;
		n++;
		TRY(page_put(web, page_column(web_language(web), &rows, row, "name"), "%s.name", node));
		TRY(page_put(web, db_get_text(&rows, row, "address"), "%s.address", node));
		TRY(page_put(web, db_get_text(&rows, row, "email"), "%s.email", node));
		TRY(phones_put(web, node, db_get_text(&rows, row, "phones")));
		if (db_get_int(&rows, row, "by_appointment") != 0)
			TRY(page_put(web, "1", "%s.by_appointment", node));
		else
			TRY(days_put(web, node, &rows, row));
	}
	return ERR_OK;
}

enum err office_groups_address(struct web *web, const char **out)
{
	struct db_result rows;
	size_t row;

	*out = "";
	TRY(rows_get(web, &rows));
	row = row_of(web, &rows, "groups");
	if (row < rows.nrows)
		*out = db_get_text(&rows, row, "address");
	return ERR_OK;
}
