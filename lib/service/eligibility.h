#ifndef SERVICE_ELIGIBILITY_H
#define SERVICE_ELIGIBILITY_H

#include "domain/eligibility.h"
#include "service/eligibility_words.h"
#include "service/service.h"

/*
 * The rules of the catalogue asked about a file: the same engine as at /check, fed from what the application says and from the places of this year.
 * A fact for whoever decides, not a decision.
 */
struct service_eligibility {
	struct programme_rule rule;
	struct eligibility_family family;	/* family.on: the day for which the rule's ages count (rule.age_on) */
	struct eligibility_result result;
	const char *names[ELIGIBILITY_PERSONS];	/* NULL where only a birth date is known */
	const char *residence_ref, *year_ref;	/* legal references of what all kinds of group share; NULL: none in force */
	/*
	 * Whose age, fitting on that day, passes its bound before the last session; -1: nobody's.  The last session is that of the group in which the
	 * file has a place, else the one of a group that would begin today.
	 */
	int outgrows;
	struct date fits_until, last_session;
	bool has_place;
};

/*
 * PARAMETERS: rows of parameter_eligibility; FILE: a row of application_file; PEOPLE: rows of application_people.  *out refers to their texts and to
 * the service's arena.
 */
enum err service_eligibility_check(struct service *service, const struct programme_rule *rule, const struct db_result *parameters,
	const struct db_result *file, const struct db_result *people, struct service_eligibility *out) CHECKED;

/* The legal reference of REASON's rule: PROGRAMME_REF, the programme's own, for its own rules. */
const char *service_eligibility_ref(const struct service_eligibility *eligibility, const struct eligibility_reason *reason,
	const char *programme_ref);

/* For sentences about this file, in the view's language. */
struct eligibility_words service_eligibility_words(const struct service_eligibility *eligibility, struct arena *arena);

#endif
