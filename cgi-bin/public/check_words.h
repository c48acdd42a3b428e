#ifndef PUBLIC_CHECK_WORDS_H
#define PUBLIC_CHECK_WORDS_H

#include "domain/eligibility.h"
#include "run/web.h"

/*
 * REASON of RULE in one plain sentence of the request's language, in the arena; NULL when that is full.  A child of FAMILY is called by its birth
 * date, the only thing known of it.
 */
const char *check_words(struct web *web, const struct programme_rule *rule, const struct eligibility_family *family,
	const struct eligibility_reason *reason);

#endif
