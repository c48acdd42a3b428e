#include "words.h"

#include "base/str.h"
#include "run/page.h"

static const char *const weekdays[] = {
	N_("Monday"),
	N_("Tuesday"),
	N_("Wednesday"),
	N_("Thursday"),
	N_("Friday"),
	N_("Saturday"),
	N_("Sunday"),
};

const char *words_weekday(int weekday)
{
	return _(weekdays[weekday - 1]);
}

static const char *number_text(struct arena *arena, int number)
{
	return arena_printf(arena, "%d", number);
}

/* TEXT with numbers in it. */
static const char *fill_numbers(struct arena *arena, const char *text, int a, int b)
{
	const char *first = number_text(arena, a), *second = number_text(arena, b);

	return first && second ? str_fill(arena, text, first, second) : NULL;
}

const char *words_day(struct arena *arena, struct date date)
{
	char day[12];

	if (!date_is_valid(date))
		return "";
	date_format_latvian(date, day);
	return arena_printf(arena, "%s, %s", words_weekday(date_weekday(date)), day);
}

/* The bounds alone.  An excluded upper bound ends the day before that birthday. */
static const char *age_bounds(struct arena *arena, const struct programme_rule *rule)
{
	int min = rule->min_age, max = rule->max_age;
	unsigned long last = max > 0 ? (unsigned long)max : 0;

	if (max == PROGRAMME_NO_LIMIT)
		return fill_numbers(arena,
			view_ngettext("from the age of %1 year", "from the age of %1 years",
				min > 0 ? (unsigned long)min : 0),
			min, 0);
	if (min == PROGRAMME_NO_LIMIT && !rule->max_inclusive)
		return fill_numbers(
			arena, view_ngettext("under %1 year", "under %1 years", last), max, 0);
	if (min == PROGRAMME_NO_LIMIT)
		return fill_numbers(
			arena, view_ngettext("up to %1 year", "up to %1 years", last), max, 0);
	if (!rule->max_inclusive)
		return fill_numbers(arena,
			view_ngettext(
				"from %1 to under %2 year", "from %1 to under %2 years", last),
			min, max);
	return fill_numbers(
		arena, view_ngettext("from %1 to %2 year", "from %1 to %2 years", last), min, max);
}

const char *words_age(struct arena *arena, const struct programme_rule *rule)
{
	bool of_child = rule->age_of == PROGRAMME_AGE_OF_CHILD;
	const char *bounds, *text;

	if (rule->age_of == PROGRAMME_AGE_OF_NOBODY)
		return "";
	bounds = age_bounds(arena, rule);
	if (!bounds)
		return NULL;
	text = str_fill(arena, of_child ? _("Child's age: %1") : _("Age: %1"), bounds, "");
	if (!text || rule->guardian_max_age == PROGRAMME_NO_LIMIT)
		return text;
	bounds = fill_numbers(arena,
		view_ngettext("guardians and foster parents: under %1 year",
			"guardians and foster parents: under %1 years",
			(unsigned long)rule->guardian_max_age),
		rule->guardian_max_age, 0);
	return bounds ? arena_printf(arena, "%s (%s)", text, bounds) : NULL;
}

const char *words_sessions(struct arena *arena, const struct programme_rule *rule)
{
	if (rule->rhythm == PROGRAMME_RHYTHM_MONTHLY)
		return _("once a month");
	return fill_numbers(arena,
		view_ngettext("%1 session", "%1 sessions", (unsigned long)rule->sessions),
		rule->sessions, 0);
}

/* Why a day does not count as the last one: "Saturday, 19.12.2026." or "… – Christmas Eve". */
static const char *skipped_text(struct web *web, const struct deadline_skipped *skipped)
{
	const char *day = words_day(web->arena, skipped->date);
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
		str_fill(web->arena, _("Not counted as a last day: %1."), days.data, ""),
		"%s.%zu.text", node, at));
	TRY(page_put(web,
		str_fill(web->arena, _("So the term moves to the next working day: %1"),
			words_day(web->arena, term->due), ""),
		"%s.%zu.text", node, at + 1));
	return ERR_OK;
}

enum err words_term(struct web *web, const struct deadline_term *term, const char *node)
{
	const char *start = words_day(web->arena, term->start);
	const char *nominal = words_day(web->arena, term->nominal);
	const char *months = fill_numbers(web->arena,
		view_ngettext("%1 month", "%1 months", (unsigned long)term->months), term->months,
		0);
	size_t n = 0;

	if (!start || !nominal || !months)
		return ERR(ERR_LIMIT, "term");
	TRY(page_put(web,
		str_fill(web->arena, _("We received the application on: %1"), start, ""),
		"%s.%zu.text", node, n++));
	TRY(page_put(web,
		str_fill(
			web->arena, _("The law gives %1 from that day: until %2"), months, nominal),
		"%s.%zu.text", node, n++));
	if (term->is_month_end)
		TRY(page_put(web, _("That month has no such day, so its last day counts."),
			"%s.%zu.text", node, n++));
	if (term->is_rolled)
		TRY(skipped_put(web, term, node, n));
	return ERR_OK;
}
