#include "check_words.h"

#include "base/str.h"
#include "run/page.h"
#include "words.h"

/* %1 and %2: see a_of and b_of. */
static const char *const sentences[ELIGIBILITY_CODE__MAX] = {
	[ELIGIBILITY_RESIDENCE_FITS] = N_("The declared address is in Jelgava."),
	[ELIGIBILITY_RESIDENCE_BY_ORPHAN_COURT] = N_("The orphans' court of Jelgava decided on the care."),
	[ELIGIBILITY_NOT_IN_JELGAVA] = N_("The group is for people whose declared address is in Jelgava."),
	[ELIGIBILITY_RESIDENCE_UNKNOWN] = N_("It depends on whether the declared address is in Jelgava."),
	[ELIGIBILITY_ORPHAN_COURT_UNKNOWN] = N_("It depends on which orphans' court decided on the care."),
	[ELIGIBILITY_ROLE_FITS] = N_("The group is meant for such participants."),
	[ELIGIBILITY_ROLE_MISSING] = N_("Nobody whom you have named is among those for whom the group is meant."),
	[ELIGIBILITY_GUARDIAN_OR_FOSTER_PARENT] =
		N_("The rules speak of parents. Whether a guardian or foster parent may come, a social worker decides."),
	[ELIGIBILITY_NO_GROUP_THIS_YEAR] = N_("No group has been attended this year."),
	[ELIGIBILITY_ONE_GROUP_PER_YEAR] = N_("A person can attend one group in a calendar year."),
	[ELIGIBILITY_OWN_QUOTA_RULE] = N_("Whether the other group of this year counts here, a social worker decides."),
	[ELIGIBILITY_RAISES_CHILD] = N_("You raise the child (%1)."),
	[ELIGIBILITY_DOES_NOT_RAISE_CHILD] = N_("The group is for those who raise the child (%1)."),
	[ELIGIBILITY_WHO_RAISES_CHILD] = N_("It depends on who raises the child (%1)."),
	[ELIGIBILITY_CHILD_MISSING] = N_("The group is for those who have a child, and you have named none."),
	[ELIGIBILITY_AGE_FITS] = N_("The age fits: %2 (%1)."),
	[ELIGIBILITY_NOT_BORN] = N_("Not born yet (%1)."),
	[ELIGIBILITY_TOO_YOUNG] = N_("Too young: %2 (%1)."),
	[ELIGIBILITY_TOO_OLD] = N_("Too old: %2 (%1)."),
	[ELIGIBILITY_FACT_STATED] = N_("What the group asks for is true: %2."),
	[ELIGIBILITY_FACT_MISSING] = N_("The group is only for those of whom this is true: %2."),
	[ELIGIBILITY_NOT_OFFERED] = N_("The group is not offered at present."),
};

/* "born on 05.03.2018." */
static const char *born(struct web *web, const struct eligibility_family *family, const struct eligibility_reason *reason)
{
	char day[12];

	if (reason->person < 0)
		return "";
	date_format_latvian(family->persons[reason->person].birth, day);
	return words_fill(web->arena, _("born on %1"), day, "");
}

/* "7 years; the group is for those under 7": the age, and the bound that it misses. */
static const char *age(struct web *web, const struct eligibility_reason *reason)
{
	const unsigned long years = reason->value < 0 ? 0 : (unsigned long)reason->value;
	const char *text = arena_printf(web->arena, view_ngettext("%lu year", "%lu years", years), years);
	const char *bound = arena_printf(web->arena, "%d", reason->bound);

	if (!text || !bound || reason->code == ELIGIBILITY_AGE_FITS)
		return text;
	return words_fill(web->arena, reason->code == ELIGIBILITY_TOO_YOUNG ? _("%1; the group is for those from the age of %2") :
		_("%1; the group is for those under %2"), text, bound);
}

/* The facts of MASK, with commas between. */
static const char *facts(struct web *web, unsigned mask)
{
	struct buf text;

	buf_init(&text, web->arena, 0);
	for (int i = 0; i < PROGRAMME_NFACTS; i++)
		if (mask >> i & 1)
			buf_printf(&text, "%s%s", text.len > 0 ? "; " : "", _(programme_fact_msgid((enum programme_fact)(1u << i))));
	return buf_text(&text);
}

static const char *second(struct web *web, const struct programme_rule *rule, const struct eligibility_family *family,
	const struct eligibility_reason *reason)
{
	switch (reason->code) {
	case ELIGIBILITY_AGE_FITS:
	case ELIGIBILITY_TOO_YOUNG:
	case ELIGIBILITY_TOO_OLD:
		return age(web, reason);
	case ELIGIBILITY_FACT_STATED:
		return facts(web, rule->required_any & family->persons[reason->person].facts);
	case ELIGIBILITY_FACT_MISSING:
		return facts(web, rule->required_any);
	default:
		return "";
	}
}

/* The yearly right is told of each who takes part: of who asks plainly, of a child by its birth date. */
static const char *sentence(const struct eligibility_family *family, const struct eligibility_reason *reason)
{
	const bool of_child = reason->person > 0 && family->persons[reason->person].role == ELIGIBILITY_CHILD;

	if (of_child && reason->code == ELIGIBILITY_NO_GROUP_THIS_YEAR)
		return N_("The child (%1) has not been in a group this year.");
	if (of_child && reason->code == ELIGIBILITY_ONE_GROUP_PER_YEAR)
		return N_("A person can attend one group in a calendar year; the child (%1) has already been in one.");
	return sentences[reason->code];
}

const char *check_words(struct web *web, const struct programme_rule *rule, const struct eligibility_family *family,
	const struct eligibility_reason *reason)
{
	const char *a = born(web, family, reason), *b = second(web, rule, family, reason);

	return a && b ? words_fill(web->arena, _(sentence(family, reason)), a, b) : NULL;
}
