#ifndef SERVICE_HEARING_H
#define SERVICE_HEARING_H

#include "domain/hearing.h"
#include "service/service.h"

/*
 * The hearing of the addressee before an act that is not in his or her favour: what was done in a file (the invitation and its answer are
 * correspondence), and what the office records.  Texts are sealed.
 */

enum { SERVICE_HEARING_TEXT_MAX = 4000, SERVICE_HEARING_NAME_MAX = 120 };

/* One step, its texts unsealed; NULL or "" where it has none. */
struct service_hearing_step {
	struct hearing_event event;
	struct date day;	/* of an invitation or an answer: on which it was written */
	const char *text, *name, *way, *who, *ground, *author;
};

/* The steps in FILE, the oldest first, and where that leaves it today. */
struct service_hearing {
	const struct service_hearing_step *steps;
	size_t nsteps;
	struct hearing hearing;
	struct db_result rows;	/* statement hearing_events, of which the steps are made */
};
enum err service_hearing_load(struct service *service, int64_t application_id, struct service_hearing *out) CHECKED;

/* What the office records: somebody was heard (way, day, who), or was not (ground). */
struct service_hearing_record {
	int64_t application_id, version;
	const char *uuid;	/* of the form: sent twice it makes one record */
	bool left_out;
	struct date day;
	const char *way;	/* "in-person" | "telephone" | "video" | "paper" */
	const char *who;	/* "applicant" | "client" | "child" | "representative" */
	const char *name;	/* of a representative; "" = none */
	const char *ground;	/* code of hearing_ground */
	const char *text;	/* what was said, or why nobody was heard */
};

/*
 * Adds RECORD with its audit row, in one transaction.  A file that waits for the view of the addressee is under review again, unless it was the child
 * alone.  ERR_INVALID: the day or the ground does not hold; ERR_DENIED: not in this state; ERR_CONFLICT: not the VERSION that the person saw, or other
 * words under the id of a form that was sent.
 */
enum err service_hearing_record(struct service *service, const struct service_hearing_record *record) CHECKED;

/* True where something can be recorded: while the file is open, and when it is decided, since another act may follow. */
bool service_hearing_recordable(enum application_state state);

#endif
