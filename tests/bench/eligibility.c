/* How many families a second the rules of all ten programmes can be asked for, on one core. */
#include <stdio.h>
#include <time.h>

#include "domain/eligibility.h"

enum { SETS = 300000 };

int main(void)
{
	struct eligibility_family family = {
		.on = {2026, 11, 22},
		.resident = ELIGIBILITY_RESIDENT,
		.adult_age = 18,
		.persons = {{.role = ELIGIBILITY_PARENT, .facts = PROGRAMME_SINGLE_PARENT},
			{.role = ELIGIBILITY_CHILD, .facts = PROGRAMME_BEHAVIOUR_CORRECTION, .knows_raisers = true, .raised_by = 1},
			{.role = ELIGIBILITY_CHILD, .knows_raisers = true, .raised_by = 1}},
		.npersons = 3,
	};
	struct eligibility_result result;
	struct timespec from, to;
	unsigned long yes = 0;
	double seconds;

	clock_gettime(CLOCK_MONOTONIC, &from);
	for (int i = 0; i < SETS; i++) {
		family.persons[0].birth = (struct date){1960 + i % 40, 1 + i % 12, 1 + i % 28};
		family.persons[1].birth = (struct date){2005 + i % 20, 1 + i % 11, 1 + i % 27};
		family.persons[2].birth = (struct date){2004 + i % 22, 1 + i % 10, 1 + i % 26};
		for (size_t rule = 0; rule < programme_nrules; rule++) {
			eligibility_check(&programme_rules[rule], &family, &result);
			yes += result.answer == ELIGIBILITY_YES;
		}
	}
	clock_gettime(CLOCK_MONOTONIC, &to);
	seconds = (double)(to.tv_sec - from.tv_sec) + (double)(to.tv_nsec - from.tv_nsec) / 1e9;
	printf("%.0f %lu\n", SETS / seconds, yes);
	return 0;
}
