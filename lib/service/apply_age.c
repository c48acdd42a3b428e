#include "base/str.h"
#include "service/apply.h"

/* Whose ages RULE asks for, as far as APPLY tells them, in the order in which they were written. */
static size_t ages_of(const struct service_apply *apply, const struct programme_rule *rule, struct eligibility_age ages[SERVICE_APPLY_CHILDREN])
{
	size_t n = 0;

	if (apply->for_whom != SERVICE_APPLY_SELF) {
		for (int i = 0; i < apply->nchildren; i++)
			ages[n++] = (struct eligibility_age){
				.birth = apply->children[i].person.birth_date,
				.as_guardian = str_equal(apply->children[i].relation, "guardian") ||
					str_equal(apply->children[i].relation, "foster_parent"),
			};
	} else if (rule->age_of == PROGRAMME_AGE_OF_CLIENT) {
		ages[n++] = (struct eligibility_age){.birth = apply->applicant.birth_date};
	} else {
		for (int i = 0; i < apply->nraised; i++)
			ages[n++] = (struct eligibility_age){.birth = apply->raised[i]};
	}
	return n;
}

enum eligibility_age_doubt service_apply_age_doubt(const struct service_apply *apply, const struct programme_rule *rule, struct date first)
{
	struct eligibility_age ages[SERVICE_APPLY_CHILDREN];
	const size_t n = ages_of(apply, rule, ages);

	return eligibility_age_doubt(rule, ages, n, apply->for_whom != SERVICE_APPLY_SELF, first);
}
