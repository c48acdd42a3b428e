#include "domain/completion.h"

#include <string.h>

#include "domain/msgid.h"

static const char *const excused_codes[COMPLETION_EXCUSED__MAX] = {
	[COMPLETION_EXCUSED_LEFT_OUT] = "left_out",
	[COMPLETION_EXCUSED_MISSED] = "missed",
	[COMPLETION_EXCUSED_ATTENDED] = "attended",
};

static const struct {
	const char *code, *msgid;
} results[COMPLETION_RESULT__MAX] = {
	[COMPLETION_COMPLETED] = {"completed", N_("The group was completed")},
	[COMPLETION_TOO_FEW] = {"too_few", N_("Attended too few sessions")},
	[COMPLETION_NEVER_CAME] = {"never_came", N_("Never came")},
	[COMPLETION_NO_SESSION] = {"no_session", N_("No session was held since the place began")},
};

int absence_run(const enum attendance_mark *marks, size_t n)
{
	int run = 0;

	for (size_t i = n; i > 0 && !attendance_is_present(marks[i - 1]); i--)
		run += marks[i - 1] == ATTENDANCE_ABSENT;
	return run;
}

bool absence_is_told(int run, int known, int limit)
{
	return run >= known + limit;
}

const char *completion_excused_code(enum completion_excused excused)
{
	return (unsigned)excused < COMPLETION_EXCUSED__MAX ? excused_codes[excused] : "";
}

bool completion_excused_parse(const char *code, enum completion_excused *out)
{
	for (int i = 0; code && i < COMPLETION_EXCUSED__MAX; i++) {
		if (strcmp(excused_codes[i], code) == 0) {
			*out = (enum completion_excused)i;
			return true;
		}
	}
	return false;
}

/* Sessions that count, and how many of them were attended. */
static int counted(const struct completion_marks *marks, enum completion_excused excused, int *out_attended)
{
	*out_attended = marks->present + (excused == COMPLETION_EXCUSED_ATTENDED ? marks->excused : 0);
	return marks->present + marks->absent + (excused == COMPLETION_EXCUSED_LEFT_OUT ? 0 : marks->excused);
}

int completion_percent(const struct completion_marks *marks, enum completion_excused excused)
{
	int attended, of = counted(marks, excused, &attended);

	return of > 0 ? attended * 100 / of : 0;
}

enum completion_result completion_result(const struct completion_marks *marks, enum completion_excused excused, int threshold)
{
	int attended, of = counted(marks, excused, &attended);

	if (marks->present + marks->excused + marks->absent == 0)
		return COMPLETION_NO_SESSION;
	if (marks->present == 0)
		return COMPLETION_NEVER_CAME;
	return attended * 100 >= threshold * of ? COMPLETION_COMPLETED : COMPLETION_TOO_FEW;
}

const char *completion_result_code(enum completion_result result)
{
	return (unsigned)result < COMPLETION_RESULT__MAX ? results[result].code : "";
}

bool completion_result_parse(const char *code, enum completion_result *out)
{
	for (int i = 0; code && i < COMPLETION_RESULT__MAX; i++) {
		if (strcmp(results[i].code, code) == 0) {
			*out = (enum completion_result)i;
			return true;
		}
	}
	return false;
}

const char *completion_result_msgid(enum completion_result result)
{
	return (unsigned)result < COMPLETION_RESULT__MAX ? results[result].msgid : "";
}

bool completion_monthly_may(struct date born, struct date on, int until, int attended, int most)
{
	return date_age_on(born, on) < until && attended < most;
}
