#ifndef SERVICE_ELIGIBILITY_WORDS_H
#define SERVICE_ELIGIBILITY_WORDS_H

#include "base/arena.h"
#include "domain/eligibility.h"

/*
 * Rules in plain sentences of the view's language: the same for who asks at /check, for who decides on a file, and in a refusal.  All texts live in the
 * arena; NULL when that is full.
 */
struct eligibility_words {
	struct arena *arena;
	const struct programme_rule *rule;
	const struct eligibility_family *family;
	/* What each person of the family is called.  NULL: who reads is person 0 ("you"), and a child is known by its birth date alone. */
	const char *const *names;
};

/* REASON in one sentence. */
const char *eligibility_words_reason(const struct eligibility_words *words, const struct eligibility_reason *reason);

/* "17 years": what was measured; and "under 17 years" or "from the age of 12": what it was measured by.  "" where nothing was. */
const char *eligibility_words_value(const struct eligibility_words *words, const struct eligibility_reason *reason);
const char *eligibility_words_bound(const struct eligibility_words *words, const struct eligibility_reason *reason);

#endif
