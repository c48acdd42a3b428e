#include "domain/staff.h"

#include <string.h>

#include "domain/msgid.h"

enum { HOURS_MAX = 16800, WEEK_MAX = 6000, YEAR_MIN = 1950, HUNDREDTHS = 100 };

static const struct {
	const char *code, *msgid;
	unsigned fields;
} kinds[STAFF_KIND__MAX] = {
	[STAFF_POST] = {"post", N_("Position"),
		STAFF_FIELD_TITLE | STAFF_FIELD_EVIDENCE | STAFF_FIELD_UNTIL | STAFF_FIELD_HOURS | STAFF_FIELD_NORM},
	[STAFF_EDUCATION] = {"education", N_("Education"), STAFF_FIELD_TITLE | STAFF_FIELD_EVIDENCE},
	[STAFF_QUALIFICATION] = {"qualification", N_("Qualification"), STAFF_FIELD_TITLE | STAFF_FIELD_EVIDENCE | STAFF_FIELD_UNTIL},
	[STAFF_TRAINING] = {"training", N_("Training"), STAFF_FIELD_TITLE | STAFF_FIELD_EVIDENCE | STAFF_FIELD_HOURS},
	[STAFF_SUPERVISION_INDIVIDUAL] = {"supervision_individual", N_("Individual supervision"),
		STAFF_FIELD_TITLE | STAFF_FIELD_EVIDENCE | STAFF_FIELD_HOURS},
	[STAFF_SUPERVISION_GROUP] = {"supervision_group", N_("Group supervision"), STAFF_FIELD_TITLE | STAFF_FIELD_EVIDENCE | STAFF_FIELD_HOURS},
	[STAFF_CHILD_RIGHTS] = {"child_rights", N_("Training in children's rights"), STAFF_FIELD_TITLE | STAFF_FIELD_EVIDENCE | STAFF_FIELD_UNTIL},
	[STAFF_CRIMINAL_RECORD] = {"criminal_record", N_("Criminal-record check"), 0},
	[STAFF_OFFERED] = {"offered_to_present_staff", N_("Post first offered to the administration's present staff"),
		STAFF_FIELD_TITLE | STAFF_FIELD_EVIDENCE},
};

static const struct {
	const char *code, *msgid;
} norms_of_posts[STAFF_NORM__MAX] = {
	[STAFF_NORM_NONE] = {"none", N_("No norm of hours")},
	[STAFF_NORM_SOCIAL_WORK] = {"social_work", N_("Head or social worker")},
	[STAFF_NORM_CARE] = {"care", N_("Organiser of social help, social carer or social rehabilitator")},
	[STAFF_NORM_ASSISTANT] = {"assistant", N_("Care assistant")},
};

static const struct {
	enum staff_kind kind;
	const char *expired, *missing;
} checks[STAFF_CHECK__MAX] = {
	[STAFF_CHECK_CRIMINAL_RECORD] = {STAFF_CRIMINAL_RECORD, N_("%1: the criminal-record check is not valid from %2 on. Have it made anew and enter it, or choose somebody else."),
		N_("%1: no criminal-record check is entered in the staff file. Enter it, or choose somebody else.")},
	[STAFF_CHECK_CHILD_RIGHTS] = {STAFF_CHILD_RIGHTS, N_("%1: the training in children's rights is not valid from %2 on. Enter the new one, or choose somebody else."),
		N_("%1: no training in children's rights is entered in the staff file. Enter it, or choose somebody else.")},
};

unsigned staff_fields(enum staff_kind kind)
{
	return (unsigned)kind < STAFF_KIND__MAX ? kinds[kind].fields : 0;
}

enum staff_fault staff_fact_check(const struct staff_fact *fact, struct date today)
{
	const struct date last = fact->kind == STAFF_POST ? date_add_months(today, 12) : today;

	if (!date_is_valid(fact->day) || fact->day.year < YEAR_MIN || date_compare(fact->day, last) > 0)
		return STAFF_FAULT_DAY;
	if (date_is_valid(fact->until) && date_compare(fact->until, fact->day) < 0)
		return STAFF_FAULT_UNTIL;
	if ((staff_fields(fact->kind) & STAFF_FIELD_HOURS) && (fact->hours <= 0 || fact->hours > (fact->kind == STAFF_POST ? WEEK_MAX : HOURS_MAX)))
		return STAFF_FAULT_HOURS;
	return STAFF_FINE;
}

struct date staff_check_last(const struct staff_fact *fact, enum staff_check check, const struct staff_norms *norms)
{
	if (fact->kind != checks[check].kind)
		return (struct date){0, 0, 0};
	return date_is_valid(fact->until) ? fact->until : date_add_months(fact->day, norms->check_months[check]);
}

struct date staff_check_until(const struct staff_fact *facts, size_t n, const struct staff_norms *norms, enum staff_check check, struct date day)
{
	struct date until = {0, 0, 0}, reach = day;

	for (bool moved = true; moved;) {
		moved = false;
		for (size_t i = 0; i < n; i++) {
			const struct date last = staff_check_last(&facts[i], check, norms);

			if (!date_is_valid(last) || date_compare(facts[i].day, reach) > 0 || date_compare(last, day) < 0)
				continue;
			if (date_is_valid(until) && date_compare(last, until) <= 0)
				continue;
			until = last;
			reach = date_add_days(last, 1);
			moved = true;
		}
	}
	return until;
}

/* The day after the last one before DAY on which CHECK was valid. */
static struct date gap_since(const struct staff_fact *facts, size_t n, const struct staff_norms *norms, enum staff_check check, struct date day)
{
	struct date since = {0, 0, 0};

	for (size_t i = 0; i < n; i++) {
		const struct date last = staff_check_last(&facts[i], check, norms);

		if (date_is_valid(last) && date_compare(last, day) < 0 && date_compare(date_add_days(last, 1), since) > 0)
			since = date_add_days(last, 1);
	}
	return since;
}

bool staff_is_fit(const struct staff_fact *facts, size_t n, const struct staff_norms *norms, struct date day, struct staff_gap *out_gap)
{
	for (int check = 0; check < STAFF_CHECK__MAX; check++) {
		if (date_is_valid(staff_check_until(facts, n, norms, (enum staff_check)check, day)))
			continue;
		*out_gap = (struct staff_gap){(enum staff_check)check, gap_since(facts, n, norms, (enum staff_check)check, day)};
		return false;
	}
	return true;
}

enum staff_state staff_state(const struct staff_fact *facts, size_t n, const struct staff_norms *norms, struct date today)
{
	const struct date soon = date_add_days(today, norms->warn_days);
	enum staff_state state = STAFF_STATE_FIT;

	for (int check = 0; check < STAFF_CHECK__MAX; check++) {
		const struct date until = staff_check_until(facts, n, norms, (enum staff_check)check, today);

		if (!date_is_valid(until))
			return STAFF_STATE_MISSING;
		if (date_compare(until, soon) < 0)
			state = STAFF_STATE_SOON;
	}
	return state;
}

static bool is_held(const struct staff_fact *fact, struct date day)
{
	return fact->kind == STAFF_POST && date_compare(fact->day, day) <= 0 && (!date_is_valid(fact->until) || date_compare(fact->until, day) >= 0);
}

enum staff_norm staff_norm_on(const struct staff_fact *facts, size_t n, const struct staff_norms *norms, struct date day)
{
	enum staff_norm best = STAFF_NORM_NONE;

	for (size_t i = 0; i < n; i++)
		if (is_held(&facts[i], day) && facts[i].norm != STAFF_NORM_NONE &&
			(best == STAFF_NORM_NONE || norms->training[facts[i].norm] > norms->training[best]))
			best = facts[i].norm;
	return best;
}

int64_t staff_week_hours(const struct staff_fact *facts, size_t n, struct date day)
{
	int64_t hours = 0;

	for (size_t i = 0; i < n; i++)
		if (is_held(&facts[i], day))
			hours += facts[i].hours;
	return hours;
}

static int64_t sum(const struct staff_fact *facts, size_t n, enum staff_kind kind, int year)
{
	int64_t hours = 0;

	for (size_t i = 0; i < n; i++)
		if (facts[i].kind == kind && facts[i].day.year == year)
			hours += facts[i].hours;
	return hours;
}

/* MISSING parts of a whole of BY, rounded up; nothing below zero. */
static int whole(int64_t missing, int64_t by)
{
	return missing <= 0 || by <= 0 ? 0 : (int)((missing + by - 1) / by);
}

struct staff_hours staff_hours(const struct staff_fact *facts, size_t n, const struct staff_norms *norms, enum staff_norm post, int year)
{
	const int64_t individual = norms->supervision_individual, group = norms->supervision_group;
	struct staff_hours out = {.training = sum(facts, n, STAFF_TRAINING, year), .individual = sum(facts, n, STAFF_SUPERVISION_INDIVIDUAL, year),
		.group = sum(facts, n, STAFF_SUPERVISION_GROUP, year)};
	int64_t missing;

	if (post <= STAFF_NORM_NONE || post >= STAFF_NORM__MAX)
		return out;
	out.training_norm = norms->training[post];
	out.training_missing = whole((int64_t)out.training_norm * HUNDREDTHS - out.training, HUNDREDTHS);
	/* individual hours / their norm + group hours / their norm >= 1, without fractions */
	missing = individual * group * HUNDREDTHS - out.individual * group - out.group * individual;
	out.individual_missing = whole(missing, group * HUNDREDTHS);
	out.group_missing = whole(missing, individual * HUNDREDTHS);
	return out;
}

const char *staff_kind_code(enum staff_kind kind)
{
	return (unsigned)kind < STAFF_KIND__MAX ? kinds[kind].code : "";
}

const char *staff_kind_msgid(enum staff_kind kind)
{
	return (unsigned)kind < STAFF_KIND__MAX ? kinds[kind].msgid : "";
}

bool staff_kind_parse(const char *code, enum staff_kind *out)
{
	for (int i = 0; code && i < STAFF_KIND__MAX; i++) {
		if (strcmp(kinds[i].code, code) == 0) {
			*out = (enum staff_kind)i;
			return true;
		}
	}
	return false;
}

const char *staff_norm_code(enum staff_norm norm)
{
	return (unsigned)norm < STAFF_NORM__MAX ? norms_of_posts[norm].code : "";
}

const char *staff_norm_msgid(enum staff_norm norm)
{
	return (unsigned)norm < STAFF_NORM__MAX ? norms_of_posts[norm].msgid : "";
}

bool staff_norm_parse(const char *code, enum staff_norm *out)
{
	for (int i = 0; code && i < STAFF_NORM__MAX; i++) {
		if (strcmp(norms_of_posts[i].code, code) == 0) {
			*out = (enum staff_norm)i;
			return true;
		}
	}
	return false;
}

const char *staff_check_msgid(enum staff_check check)
{
	return (unsigned)check < STAFF_CHECK__MAX ? kinds[checks[check].kind].msgid : "";
}

const char *staff_gap_msgid(const struct staff_gap *gap)
{
	if ((unsigned)gap->check >= STAFF_CHECK__MAX)
		return "";
	return date_is_valid(gap->since) ? checks[gap->check].expired : checks[gap->check].missing;
}
