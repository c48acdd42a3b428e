/* CPU milliseconds of a timetable of 28 sessions, three times a week over the holidays and school breaks of a year. */
#include <stdio.h>
#include <time.h>

#include "domain/timetable.h"

enum { ROUNDS = 20000 };

int main(void)
{
	static const struct timetable_closure closures[] = {
		{{2026, 10, 19}, {2026, 10, 23}, "break"}, {{2026, 12, 21}, {2027, 1, 1}, "break"}, {{2027, 2, 15}, {2027, 2, 19}, "break"},
		{{2027, 3, 15}, {2027, 3, 19}, "break"},
	};
	const struct calendar calendar = calendar_builtin();
	const struct timetable_rules rules = {&calendar, closures, sizeof(closures) / sizeof(closures[0])};
	struct timetable_plan plan = {.first = {2026, 10, 6}, .starts_at = "17:30", .sessions = 28, .more = {{4, "18:00"}, {6, "10:00"}}, .nmore = 2};
	struct timetable_line lines[TIMETABLE_LINES_MAX];
	struct timespec from, to;
	size_t sum = 0;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &from);
	for (int i = 0; i < ROUNDS; i++) {
		plan.nmore = (size_t)i % TIMETABLE_SLOTS_MAX;
		sum += timetable_make(&rules, &plan, lines, TIMETABLE_LINES_MAX);
	}
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &to);
	if (sum < (size_t)ROUNDS * 28)
		return 1;
	printf("%.4f\n", ((double)(to.tv_sec - from.tv_sec) * 1e3 + (double)(to.tv_nsec - from.tv_nsec) / 1e6) / ROUNDS);
	return 0;
}
