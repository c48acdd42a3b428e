#include "words.h"

#include "base/str.h"
#include "run/page.h"

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
