#ifndef DOMAIN_EXCEPTION_H
#define DOMAIN_EXCEPTION_H

#include "domain/eligibility.h"

/*
 * Exceptions from the rules in one file: the head has decided, with reasons, that a rule does not stand in the way, or that none does.  The rules go on
 * being asked and say what they say; what is covered no longer speaks against the file.
 */
struct exception {
	bool whole;	/* the result as a whole */
	unsigned rules;	/* bit 1 << enum eligibility_code */
};

/* Notes in *io that an exception for RULE (eligibility_code_code, "" for the result as a whole) was granted or revoked.  False: no such rule, *io untouched. */
bool exception_note(struct exception *io, const char *rule, bool granted);

/* True if there is an exception for the rule of CODE. */
bool exception_covers(const struct exception *exception, enum eligibility_code code);

/* The answer of RESULT without what is covered: NO or ASK where another rule still says so, else YES. */
enum eligibility_answer exception_answer(const struct eligibility_result *result, const struct exception *exception);

#endif
