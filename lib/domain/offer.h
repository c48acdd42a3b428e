#ifndef DOMAIN_OFFER_H
#define DOMAIN_OFFER_H

#include <stdbool.h>
#include <stddef.h>

#include "domain/calendar.h"

/*
 * A free seat that is offered to the next person of the waiting list: it is held until the end of some working days; not taken, it is free again, and the
 * person keeps the place in the list.  How many days, and how often an offer can stay untaken before a social worker hears of it, are rows of the
 * parameter table (offer_working_days, offer_declines_max).
 */

/*
 * The last day for an answer to what is offered TODAY: the WORKING_DAYSth working day after it, but not behind LAST_SESSION, the last day on which the
 * group still meets.  No date where the group does not meet any more after today.
 */
struct date offer_until(const struct calendar *calendar, struct date today, int working_days, struct date last_session);

/* True on UNTIL itself, too: the seat is held until the end of the day. */
bool offer_is_open(struct date until, struct date today);

/* True if NOT_TAKEN offers that were declined or ran out are so many that a social worker has to look. */
bool offer_needs_worker(int not_taken, int max);

/* Seats that one file takes of a group: those who come TOGETHER (a dyad, a family) take DYAD_SEATS (parameter dyad_seats), all or none; others take one. */
int offer_seats(bool together, int dyad_seats);

/* A group that has not begun: its next session, and seats that are free. */
struct offer_group {
	struct date starts;
	int room;
};

/*
 * The first session that whoever stands at POSITION (from 1) of the list can hope for, if all before are placed in GROUPS, the earliest first, each taking
 * SEATS; not before NOT_BEFORE (no date: at once).  No date: it is not known yet.
 */
struct date offer_likely_start(const struct offer_group *groups, size_t ngroups, int position, int seats, struct date not_before);

#endif
