#include "service/eligibility_words.h"

#include "base/str.h"
#include "view/view.h"

/* %1 and %2: see who_is and second.  What stands in the second column is said of a file, where the reader is not who asks. */
static const struct {
	const char *asked, *filed;
} sentences[ELIGIBILITY_CODE__MAX] = {
	[ELIGIBILITY_RESIDENCE_FITS] = {N_("The declared address is in Jelgava."), NULL},
	[ELIGIBILITY_RESIDENCE_BY_ORPHAN_COURT] = {N_("The orphans' court of Jelgava decided on the care."), NULL},
	[ELIGIBILITY_NOT_IN_JELGAVA] = {N_("The group is for people whose declared address is in Jelgava."), NULL},
	[ELIGIBILITY_RESIDENCE_UNKNOWN] = {N_("It depends on whether the declared address is in Jelgava."), NULL},
	[ELIGIBILITY_ORPHAN_COURT_UNKNOWN] = {N_("It depends on which orphans' court decided on the care."), NULL},
	[ELIGIBILITY_ROLE_FITS] = {N_("The group is meant for such participants."), NULL},
	[ELIGIBILITY_ROLE_MISSING] = {N_("Nobody whom you have named is among those for whom the group is meant."),
		N_("Nobody named in the application is among those for whom the group is meant.")},
	[ELIGIBILITY_GUARDIAN_OR_FOSTER_PARENT] = {
		N_("The rules speak of parents. Whether a guardian or foster parent may come, a social worker decides."), NULL},
	[ELIGIBILITY_NO_GROUP_THIS_YEAR] = {N_("No group has been attended this year."), NULL},
	[ELIGIBILITY_ONE_GROUP_PER_YEAR] = {N_("A person can attend one group in a calendar year."),
		N_("A person can attend one group in a calendar year, and there is a place this year already (%1).")},
	[ELIGIBILITY_OWN_QUOTA_RULE] = {N_("Whether the other group of this year counts here, a social worker decides."), NULL},
	[ELIGIBILITY_RAISES_CHILD] = {N_("You raise the child (%1)."), N_("The applicant raises the child (%1).")},
	[ELIGIBILITY_DOES_NOT_RAISE_CHILD] = {N_("The group is for those who raise the child (%1)."), NULL},
	[ELIGIBILITY_WHO_RAISES_CHILD] = {N_("It depends on who raises the child (%1)."), NULL},
	[ELIGIBILITY_CHILD_MISSING] = {N_("The group is for those who have a child, and you have named none."), NULL},
	[ELIGIBILITY_CHILD_UNKNOWN] = {N_("It depends on the child, who is not named in the application."), NULL},
	[ELIGIBILITY_AGE_FITS] = {N_("The age fits: %2 (%1)."), NULL},
	[ELIGIBILITY_NOT_BORN] = {N_("Not born yet (%1)."), NULL},
	[ELIGIBILITY_TOO_YOUNG] = {N_("Too young: %2 (%1)."), NULL},
	[ELIGIBILITY_TOO_OLD] = {N_("Too old: %2 (%1)."), NULL},
	[ELIGIBILITY_FACT_STATED] = {N_("What the group asks for is true: %2."), N_("What the group asks for is stated in the application: %2.")},
	[ELIGIBILITY_FACT_MISSING] = {N_("The group is only for those of whom this is true: %2."),
		N_("The group is only for those of whom this is true, and the application does not state it: %2.")},
	[ELIGIBILITY_NOT_OFFERED] = {N_("The group is not offered at present."), NULL},
};

/* "Jānis Paraugs, born on 05.03.2018.", or without the name. */
static const char *who_is(const struct eligibility_words *words, const struct eligibility_reason *reason)
{
	const char *born;
	char day[12];

	if (reason->person < 0)
		return "";
	date_format_latvian(words->family->persons[reason->person].birth, day);
	born = str_fill(words->arena, _("born on %1"), day, "");
	if (!born || !words->names || !words->names[reason->person])
		return born;
	return arena_printf(words->arena, "%s, %s", words->names[reason->person], born);
}

const char *eligibility_words_value(const struct eligibility_words *words, const struct eligibility_reason *reason)
{
	const unsigned long years = reason->value < 0 ? 0 : (unsigned long)reason->value;

	if (reason->value < 0)
		return "";
	return arena_printf(words->arena, view_ngettext("%lu year", "%lu years", years), years);
}

/* TEXT with the bound in it. */
static const char *bound_in(const struct eligibility_words *words, const struct eligibility_reason *reason, const char *text, const char *before)
{
	const char *bound = arena_printf(words->arena, "%d", reason->bound);

	return bound ? str_fill(words->arena, text, before, bound) : NULL;
}

const char *eligibility_words_bound(const struct eligibility_words *words, const struct eligibility_reason *reason)
{
	if (reason->bound < 0)
		return "";
	return bound_in(words, reason, reason->code == ELIGIBILITY_TOO_YOUNG ? _("from the age of %2") : _("under the age of %2"), "");
}

/* "7 years; the group is for those under 7": the age, and the bound that it misses. */
static const char *age(const struct eligibility_words *words, const struct eligibility_reason *reason)
{
	const char *text = eligibility_words_value(words, reason);

	if (!text || reason->code == ELIGIBILITY_AGE_FITS)
		return text;
	return bound_in(words, reason, reason->code == ELIGIBILITY_TOO_YOUNG ? _("%1; the group is for those from the age of %2") :
		_("%1; the group is for those under %2"), text);
}

/* The facts of MASK, with BETWEEN between two. */
static const char *facts(const struct eligibility_words *words, unsigned mask, const char *between)
{
	struct buf text;

	buf_init(&text, words->arena, 0);
	for (int i = 0; i < PROGRAMME_NFACTS; i++)
		if (mask >> i & 1)
			buf_printf(&text, "%s%s", text.len > 0 ? between : "", _(programme_fact_msgid((enum programme_fact)(1u << i))));
	return buf_text(&text);
}

static const char *second(const struct eligibility_words *words, const struct eligibility_reason *reason)
{
	switch (reason->code) {
	case ELIGIBILITY_AGE_FITS:
	case ELIGIBILITY_TOO_YOUNG:
	case ELIGIBILITY_TOO_OLD:
		return age(words, reason);
	case ELIGIBILITY_FACT_STATED:
		return facts(words, words->rule->required_any & words->family->persons[reason->person].facts, _("; "));
	case ELIGIBILITY_FACT_MISSING:
		return facts(words, words->rule->required_any, _("; or "));
	default:
		return "";
	}
}

/* The yearly right is told of each who takes part: of who asks plainly, of a child by its birth date. */
static const char *sentence(const struct eligibility_words *words, const struct eligibility_reason *reason)
{
	const bool of_child = reason->person > 0 && words->family->persons[reason->person].role == ELIGIBILITY_CHILD;
	const char *filed = words->names ? sentences[reason->code].filed : NULL;

	if (filed)
		return filed;
	if (of_child && reason->code == ELIGIBILITY_NO_GROUP_THIS_YEAR)
		return N_("The child (%1) has not been in a group this year.");
	if (of_child && reason->code == ELIGIBILITY_ONE_GROUP_PER_YEAR)
		return N_("A person can attend one group in a calendar year; the child (%1) has already been in one.");
	return sentences[reason->code].asked;
}

const char *eligibility_words_reason(const struct eligibility_words *words, const struct eligibility_reason *reason)
{
	const char *a = who_is(words, reason), *b = second(words, reason);

	return a && b ? str_fill(words->arena, _(sentence(words, reason)), a, b) : NULL;
}
