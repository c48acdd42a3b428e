/* How many terms of a decision a second can be computed, with their rolling over weekends and holidays, on one core. */
#include <stdio.h>
#include <time.h>

#include "domain/deadline.h"

enum { TERMS = 3000000 };

int main(void)
{
	const struct calendar calendar = calendar_builtin();
	struct deadline_parameters parameters;
	struct timespec from, to;
	struct date received = {2026, 1, 1};
	long long sum = 0;
	double seconds;

	if (!deadline_parameters_on(deadline_parameter_defaults, deadline_nparameter_defaults, received, &parameters))
		return 1;
	clock_gettime(CLOCK_MONOTONIC, &from);
	for (int i = 0; i < TERMS; i++) {
		sum += deadline_decision_due(&calendar, &parameters, received).day;
		received = i % 3650 == 0 ? (struct date){2026, 1, 1} : date_add_days(received, 1);
	}
	clock_gettime(CLOCK_MONOTONIC, &to);
	seconds = (double)(to.tv_sec - from.tv_sec) + (double)(to.tv_nsec - from.tv_nsec) / 1e9;
	printf("%.0f %lld\n", TERMS / seconds, sum);
	return 0;
}
