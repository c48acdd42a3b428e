#include "run/due.h"

#include "base/str.h"
#include "run/page.h"
#include "service/apply.h"

/* Days with their weekday, and how the last day for a decision came about. */

static const char *const weekdays[] = {
	N_("Monday"),
	N_("Tuesday"),
	N_("Wednesday"),
	N_("Thursday"),
	N_("Friday"),
	N_("Saturday"),
	N_("Sunday"),
};

const char *due_weekday(int weekday)
{
	return _(weekdays[weekday - 1]);
}

const char *due_day(struct arena *arena, struct date date)
{
	char day[12];

	if (!date_is_valid(date))
		return "";
	date_format_latvian(date, day);
	return arena_printf(arena, "%s, %s", due_weekday(date_weekday(date)), day);
}

/* Why a day does not count as the last one: "Saturday, 19.12.2026." or "… – Christmas Eve". */
static const char *skipped_text(struct web *web, const struct deadline_skipped *skipped)
{
	const char *day = due_day(web->arena, skipped->date);
	const bool latvian = view_language_is_latvian(web_language(web));

	if (!day || skipped->why != DEADLINE_SKIP_HOLIDAY)
		return day;
	return arena_printf(web->arena, "%s (%s)", day,
		latvian ? skipped->holiday.name_lv : skipped->holiday.name);
}

static enum err skipped_put(
	struct web *web, const struct deadline_term *term, const char *node, size_t at)
{
	struct buf days;

	buf_init(&days, web->arena, 0);
	for (size_t i = 0; i < term->nskipped && i < DEADLINE_SKIPPED_MAX; i++) {
		const char *day = skipped_text(web, &term->skipped[i]);

		buf_printf(&days, "%s%s", i > 0 ? "; " : "", day ? day : "");
	}
	if (!buf_text(&days))
		return ERR(ERR_LIMIT, "term");
	TRY(page_put(web,
		str_fill(web->arena, _("Not counted as a last day: %1"), days.data, ""),
		"%s.%zu.text", node, at));
	TRY(page_put(web,
		str_fill(web->arena, _("So the term moves to the next working day: %1"),
			due_day(web->arena, term->due), ""),
		"%s.%zu.text", node, at + 1));
	return ERR_OK;
}

/* "1 month", "7 days". */
static const char *length_text(struct web *web, const struct deadline_term *term)
{
	const unsigned long n = (unsigned long)(term->days > 0 ? term->days : term->months);
	const char *number = arena_printf(web->arena, "%lu", n);

	if (!number)
		return NULL;
	return str_fill(web->arena, term->days > 0 ? view_ngettext("%1 day", "%1 days", n) : view_ngettext("%1 month", "%1 months", n),
		number, "");
}

static enum err term_put(struct web *web, const struct deadline_term *term, const char *first, const char *node)
{
	const char *start = due_day(web->arena, term->start);
	const char *nominal = due_day(web->arena, term->nominal);
	const char *length = length_text(web, term);
	size_t n = 0;

	if (!start || !nominal || !length)
		return ERR(ERR_LIMIT, "term");
	TRY(page_put(web,
		str_fill(web->arena, first, start, ""),
		"%s.%zu.text", node, n++));
	TRY(page_put(web,
		str_fill(
			web->arena, _("The law gives %1 from that day: until %2"), length, nominal),
		"%s.%zu.text", node, n++));
	if (term->is_month_end)
		TRY(page_put(web, _("That month has no such day, so its last day counts."),
			"%s.%zu.text", node, n++));
	if (term->is_rolled)
		TRY(skipped_put(web, term, node, n));
	return ERR_OK;
}

/* FIRST: what happened on the day %1, translated. */
static enum err due_put_since(struct web *web, const char *first, struct date received, struct date nominal, struct date due)
{
	struct service service = page_service(web);
	struct deadline_term term;
	enum err code;

	TRY(page_put(web, due_day(web->arena, due), "Due.day"));
	code = service_apply_explain(&service, received, nominal, due, &term);
	if (code == ERR_NOT_FOUND) {
		err_clear();
		return ERR_OK;
	}
	TRY(code);
	return term_put(web, &term, first, "Due.why");
}

enum err due_put_term(struct web *web, const char *first, const char *law, const struct deadline_term *term)
{
	TRY(page_put(web, due_day(web->arena, term->due), "Due.day"));
	TRY(page_put(web, law, "Due.law"));
	return term_put(web, term, first, "Due.why");
}

enum err due_put(struct web *web, struct date received, struct date nominal, struct date due)
{
	return due_put_since(web, _("We received the application on: %1"), received, nominal, due);
}

enum err due_put_registered(struct web *web, struct date registered, struct date nominal, struct date due)
{
	return due_put_since(web, _("The file was registered on: %1"), registered, nominal, due);
}

enum err due_put_extended(struct web *web, struct date nominal, struct date due)
{
	const char *to = due_day(web->arena, nominal), *day = due_day(web->arena, due);

	if (!to || !day)
		return ERR(ERR_LIMIT, "term");
	TRY(page_put(web, day, "Due.day"));
	TRY(page_put(web, str_fill(web->arena, _("A decision has extended the term until: %1"), to, ""), "Due.why.0.text"));
	if (date_compare(nominal, due) == 0)
		return ERR_OK;
	return page_put(web, str_fill(web->arena, _("So the term moves to the next working day: %1"), day, ""), "Due.why.1.text");
}
