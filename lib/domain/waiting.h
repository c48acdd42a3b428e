#ifndef DOMAIN_WAITING_H
#define DOMAIN_WAITING_H

#include "domain/date.h"
#include "domain/state.h"

/*
 * What stands beside the legal term: how long a file has waited for its applicant, and since when nothing is missing in it.  The legal term counts from
 * receipt and never pauses (Administrative Procedure Law, s. 64); this is for the office alone.
 */
struct waiting_step {
	enum application_state state;
	struct date on;		/* the day on which it began */
};

/* True while the applicant has to do something: without progress, or information requested. */
bool waiting_is(enum application_state state);

/* Calendar days that the file of STEPS, the oldest first, has waited until TODAY. */
int waiting_days(const struct waiting_step *steps, size_t nsteps, struct date today);

/*
 * The day since which nothing is missing: that of the last answer, or RECEIVED where nothing was asked.  No date while the file waits, or when it ended
 * waiting.
 */
struct date waiting_complete_on(const struct waiting_step *steps, size_t nsteps, struct date received);

/*
 * The internal measure beside the legal term, where the office wants one: NOMINAL, on which the term ends by law, and as many days more as the file has
 * waited.  The caller moves it to a working day.  It binds nobody.
 */
struct date waiting_measure(struct date nominal, int days);

#endif
