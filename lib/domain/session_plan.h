#ifndef DOMAIN_SESSION_PLAN_H
#define DOMAIN_SESSION_PLAN_H

#include <stdbool.h>
#include <stddef.h>

/*
 * What a provider plans for the sessions of a kind of group.  A plan may be filled in part.  A make-up session has the topic of the session of the course that it
 * stands in for, one with a single participant has none (group_session.topic_number).
 */
struct session_plan_row {
	int number;		/* of the session, from 1 on */
	const char *topic;	/* one line; participants see it */
	const char *aim, *materials; /* many lines, "" = nothing; for those who lead */
};

/* Most sessions of a plan, and the longest texts in characters. */
enum { SESSION_PLAN_ROWS = 60, SESSION_PLAN_TOPIC = 150, SESSION_PLAN_TEXT = 500 };

/*
 * How many sessions a plan is asked for: SESSIONS of the kind of group (0: it meets once a month; a year of it), but no fewer than LAST, the number of the last session
 * that something is planned for.
 */
int session_plan_length(int sessions, int last);

enum session_plan_row_state {
	SESSION_PLAN_ROW_EMPTY,
	SESSION_PLAN_ROW_FINE,
	SESSION_PLAN_ROW_NO_TOPIC,	/* there is something else, and nothing that it could be called by */
};
enum session_plan_row_state session_plan_row_state(const struct session_plan_row *row);

/* True if the two plans, rows in order of their numbers, say the same. */
bool session_plan_same(const struct session_plan_row *a, size_t na, const struct session_plan_row *b, size_t nb);

#endif
