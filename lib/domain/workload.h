#ifndef DOMAIN_WORKLOAD_H
#define DOMAIN_WORKLOAD_H

/* How much a worker has, against two numbers of practice (parameters workload_files_good and workload_files_max). */
enum workload_level {
	WORKLOAD_GOOD,
	WORKLOAD_FULL,	/* more than is good, not yet too much */
	WORKLOAD_OVER,
	WORKLOAD_LEVEL__MAX
};

enum workload_level workload_level(long long files, long long good, long long most);
/* English msgid for staff. */
const char *workload_msgid(enum workload_level level);

/* VALUE as a share of SCALE for a bar, 0 to 100; something is never shown as nothing. */
int workload_percent(long long value, long long scale);

#endif
