#ifndef DOMAIN_DEADLINE_H
#define DOMAIN_DEADLINE_H

#include "domain/calendar.h"

/*
 * Terms of administrative procedure.  A term starts the day after the event; a month term ends on
 * the same-numbered day, or the last day of a shorter month (Administrative Procedure Law, APL, s.
 * 42); an end on a Saturday, Sunday or holiday moves to the next working day, once, at the end (s.
 * 43).  The lengths are parameter rows with dates and sources; no function here knows a number of
 * its own.
 */
enum deadline_parameter {
	DEADLINE_DECISION_MONTHS,		/* APL s. 64(1) */
	DEADLINE_EXTENSION_MONTHS,		/* APL s. 64(2), from receipt */
	DEADLINE_FACT_FINDING_MONTHS,		/* APL s. 64(2), from receipt */
	DEADLINE_CONTEST_MONTHS,		/* APL s. 79(1) */
	DEADLINE_CONTEST_NO_CLAUSE_MONTHS,	/* APL s. 79(1): the act lacks the clause */
	DEADLINE_ELECTRONIC_WORKING_DAYS,	/* Notification Law s. 9 */
	DEADLINE_REGISTERED_POST_DAYS,		/* Notification Law s. 8(3) */
	DEADLINE_POST_DAYS,			/* Notification Law s. 8(2) */
	DEADLINE_CONTEST_FORWARD_DAYS,		/* APL s. 79(2): on to the higher authority */
	DEADLINE_CONTEST_AUTHORITY_MONTHS,	/* APL s. 81: the higher authority decides */
	DEADLINE_COURT_MONTHS,			/* APL s. 188: application to the court */
	DEADLINE_PARAMETER__MAX
};

/* One dated value, as the parameter table holds it. */
struct deadline_parameter_row {
	enum deadline_parameter parameter;
	int value;
	struct date valid_from;		/* {0, 0, 0} = always */
	struct date valid_to;		/* last day; {0, 0, 0} = still in force */
	const char *legal_reference;	/* Latvian, as papers cite it */
	bool verified;			/* somebody has read the norm in its wording in force */
};

/* The values in force on one day. */
struct deadline_parameters {
	int values[DEADLINE_PARAMETER__MAX];
};

/* Seed of the parameter table, and what the tool uses without a database. */
extern const struct deadline_parameter_row deadline_parameter_defaults[];
extern const size_t deadline_nparameter_defaults;

/*
 * "decision_months" and so on: the code of the parameter table; "days", "months" or "working_days".
 * "" out of range.
 */
const char *deadline_parameter_code(enum deadline_parameter parameter);
const char *deadline_parameter_unit(enum deadline_parameter parameter);
bool deadline_parameter_parse(const char *code, enum deadline_parameter *out);

/*
 * The values in force on ON; of several rows for a parameter the one with the latest valid_from.
 * False, and *out not to be used, when a parameter has no row for that day or its value is not
 * 0-1200.
 */
bool deadline_parameters_on(const struct deadline_parameter_row *rows, size_t nrows, struct date on,
	struct deadline_parameters *out);

/* Why the end of a term is where it is: everything that "How was this date computed?" prints. */
enum { DEADLINE_SKIPPED_MAX = 16 };

enum deadline_skip { DEADLINE_SKIP_SATURDAY, DEADLINE_SKIP_SUNDAY, DEADLINE_SKIP_HOLIDAY };

struct deadline_skipped {
	struct date date;
	enum deadline_skip why;		/* a holiday on a weekend counts as holiday */
	struct calendar_day holiday;	/* names, when why is HOLIDAY */
};

struct deadline_term {
	struct date start;		/* the event: receipt, or the act's coming into effect */
	int months, days;		/* one of them is 0 */
	struct date nominal;		/* same-numbered day, or so many days on, before rolling */
	bool is_month_end;		/* that number did not exist: the month's last day */
	bool is_rolled;
	struct date due;
	size_t nskipped;		/* days from nominal to due, at most 16 kept */
	struct deadline_skipped skipped[DEADLINE_SKIPPED_MAX];
};

/*
 * A term of MONTHS from START with its explanation.  False when START is invalid or the end lies
 * past 9999.
 */
bool deadline_compute(const struct calendar *calendar, struct date start, int months,
	struct deadline_term *out);

/* The same for a term of DAYS. */
bool deadline_compute_days(const struct calendar *calendar, struct date start, int days,
	struct deadline_term *out);

/* As deadline_compute without explanation, {0, 0, 0} instead of false: for piles. */
struct date deadline_end(const struct calendar *calendar, struct date start, int months);

/*
 * Day by which the decision on an application RECEIVED that day is due; and the last day after an
 * extension (from RECEIPT as well).
 */
struct date deadline_decision_due(const struct calendar *calendar,
	const struct deadline_parameters *parameters,
	struct date received);
struct date deadline_extended_due(const struct calendar *calendar,
	const struct deadline_parameters *parameters,
	struct date received);

enum deadline_extension {
	DEADLINE_EXTENSION_FITS,	/* for objective reasons */
	DEADLINE_EXTENSION_LONG,	/* beyond that: only for long fact-finding */
	DEADLINE_EXTENSION_NOT_LATER,	/* no later than the term is now, or no day to come */
	DEADLINE_EXTENSION_TOO_LATE,	/* beyond what the law allows at all */
};

/*
 * Whether the term of what was RECEIVED that day, now ending on DUE, can be extended TODAY until TO (APL s. 64(2): both limits count from receipt).  A day
 * that is no working day moves to the next one, as the limits do.
 */
enum deadline_extension deadline_extension_check(const struct calendar *calendar, const struct deadline_parameters *parameters,
	struct date received, struct date due, struct date to, struct date today);

/* Calendar days from TODAY to DUE: 0 today, negative when overdue. */
int deadline_days_left(struct date due, struct date today);

enum deadline_channel {
	DEADLINE_CHANNEL_NONE,
	DEADLINE_IN_PERSON,
	DEADLINE_E_ADDRESS,
	DEADLINE_EMAIL,
	DEADLINE_REGISTERED_POST,
	DEADLINE_POST,
	DEADLINE_CHANNEL__MAX
};

/* "in-person", "e-address", "email", "registered-post", "post"; msgid for display.  "" for NONE. */
const char *deadline_channel_code(enum deadline_channel channel);
const char *deadline_channel_msgid(enum deadline_channel channel);
bool deadline_channel_parse(const char *code, enum deadline_channel *out);

/*
 * Day on which an act SENT (handed over, posted) that day counts as notified and takes effect: in
 * person the same day, electronically the second working day after, by post after so many calendar
 * days, never rolled (Notification Law s. 8, 9; APL s. 70).  {0, 0, 0} without a channel.
 */
struct date deadline_effective(const struct calendar *calendar,
	const struct deadline_parameters *parameters,
	enum deadline_channel channel, struct date sent);

/*
 * Last day for contesting an act in effect since EFFECTIVE; longer when the act lacks the clause
 * that says where and until when.
 */
struct date deadline_contest_until(const struct calendar *calendar,
	const struct deadline_parameters *parameters,
	struct date effective, bool has_clause);

#endif
