#ifndef DOMAIN_STAFF_H
#define DOMAIN_STAFF_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "domain/date.h"

/*
 * The staff file of a provider's person: whether he or she may lead on a day, and the hours of a year.  A missing or expired check on the person blocks; hours
 * against norms count and warn, never block.
 */
enum staff_kind {
	STAFF_POST,
	STAFF_EDUCATION,
	STAFF_QUALIFICATION,
	STAFF_TRAINING,
	STAFF_SUPERVISION_INDIVIDUAL,
	STAFF_SUPERVISION_GROUP,
	STAFF_CHILD_RIGHTS,
	STAFF_CRIMINAL_RECORD,
	STAFF_OFFERED,	/* the post was first offered to the administration's present staff */
	STAFF_KIND__MAX
};

/* Which norm of training a post has. */
enum staff_norm { STAFF_NORM_NONE, STAFF_NORM_SOCIAL_WORK, STAFF_NORM_CARE, STAFF_NORM_ASSISTANT, STAFF_NORM__MAX };

/* What has to be valid on every day on which a person leads. */
enum staff_check { STAFF_CHECK_CRIMINAL_RECORD, STAFF_CHECK_CHILD_RIGHTS, STAFF_CHECK__MAX };

struct staff_fact {
	enum staff_kind kind;
	struct date day;
	struct date until;	/* its last day, no date = none is said */
	int64_t hours;		/* hundredths of an hour */
	enum staff_norm norm;	/* of a post */
};

/* The dated parameters. */
struct staff_norms {
	int check_months[STAFF_CHECK__MAX];	/* how long a check is valid where it has no last day of its own */
	int warn_days;
	int training[STAFF_NORM__MAX];		/* hours a year */
	int supervision_individual, supervision_group;
};

/* Which fields a fact of KIND has beside its day. */
enum { STAFF_FIELD_TITLE = 1, STAFF_FIELD_EVIDENCE = 2, STAFF_FIELD_UNTIL = 4, STAFF_FIELD_HOURS = 8, STAFF_FIELD_NORM = 16 };
unsigned staff_fields(enum staff_kind kind);

/* What is wrong with a fact that is entered on TODAY. */
enum staff_fault {
	STAFF_FINE,
	STAFF_FAULT_DAY,	/* in the future (a post: more than a year), or before 1950 */
	STAFF_FAULT_UNTIL,	/* the last day is before the first one */
	STAFF_FAULT_HOURS,	/* none, more than 168 (a post: more than 60) */
};
enum staff_fault staff_fact_check(const struct staff_fact *fact, struct date today);

/* The last day on which the check FACT is valid; no date: it is no check of that kind. */
struct date staff_check_last(const struct staff_fact *fact, enum staff_check check, const struct staff_norms *norms);

/* Why somebody may not lead on a day: CHECK is not valid from SINCE on; no date = there never was one before that day. */
struct staff_gap {
	enum staff_check check;
	struct date since;
};

/* True if all checks of N FACTS are valid on DAY; else *out_gap is the first that is not. */
bool staff_is_fit(const struct staff_fact *facts, size_t n, const struct staff_norms *norms, struct date day, struct staff_gap *out_gap);

/* The last day up to which CHECK is valid without a break from DAY on; no date: it is not valid on DAY. */
struct date staff_check_until(const struct staff_fact *facts, size_t n, const struct staff_norms *norms, enum staff_check check, struct date day);

/* How the checks stand on TODAY. */
enum staff_state { STAFF_STATE_MISSING, STAFF_STATE_SOON, STAFF_STATE_FIT };
enum staff_state staff_state(const struct staff_fact *facts, size_t n, const struct staff_norms *norms, struct date today);

/* The strictest norm among the posts that are held on DAY; NONE: no post, or none with a norm. */
enum staff_norm staff_norm_on(const struct staff_fact *facts, size_t n, const struct staff_norms *norms, struct date day);

/* Hours of a week of all posts on DAY, in hundredths. */
int64_t staff_week_hours(const struct staff_fact *facts, size_t n, struct date day);

/*
 * Hours of YEAR up to today's facts, in hundredths, against the norm of POST.  Supervision is either-or: individual or group hours, and a mix counts in proportion
 * (half of the one and half of the other is enough).  What is missing is rounded up to whole hours; 0 = met, or no norm.
 */
struct staff_hours {
	int64_t training, individual, group;
	int training_norm, training_missing;
	int individual_missing, group_missing;	/* either of the two is enough */
};
struct staff_hours staff_hours(const struct staff_fact *facts, size_t n, const struct staff_norms *norms, enum staff_norm post, int year);

/* "criminal_record" and so on as the table has them, "" out of range; back; English msgids. */
const char *staff_kind_code(enum staff_kind kind);
bool staff_kind_parse(const char *code, enum staff_kind *out);
const char *staff_kind_msgid(enum staff_kind kind);
const char *staff_norm_code(enum staff_norm norm);
bool staff_norm_parse(const char *code, enum staff_norm *out);
const char *staff_norm_msgid(enum staff_norm norm);
const char *staff_check_msgid(enum staff_check check);
/* Why %1 may not lead: with a day (%2) from which on, or because there never was a check. */
const char *staff_gap_msgid(const struct staff_gap *gap);

#endif
