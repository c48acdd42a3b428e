#include "domain/exception.h"

#include <string.h>

bool exception_note(struct exception *io, const char *rule, bool granted)
{
	if (*rule == '\0') {
		io->whole = granted;
		return true;
	}
	for (int code = 0; code < ELIGIBILITY_CODE__MAX; code++) {
		if (strcmp(eligibility_code_code((enum eligibility_code)code), rule) != 0)
			continue;
		io->rules = granted ? io->rules | 1u << code : io->rules & ~(1u << code);
		return true;
	}
	return false;
}

bool exception_covers(const struct exception *exception, enum eligibility_code code)
{
	return exception->whole || ((unsigned)code < ELIGIBILITY_CODE__MAX && (exception->rules & 1u << code) != 0);
}

enum eligibility_answer exception_answer(const struct eligibility_result *result, const struct exception *exception)
{
	enum eligibility_answer answer = ELIGIBILITY_YES;

	if (!exception->whole && exception->rules == 0)
		return result->answer;
	for (int i = 0; i < result->nreasons; i++) {
		const enum eligibility_answer one = eligibility_code_answer(result->reasons[i].code);

		if (!exception_covers(exception, result->reasons[i].code) && one < answer)
			answer = one;
	}
	return answer;
}
