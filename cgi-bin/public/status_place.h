#ifndef PUBLIC_STATUS_PLACE_H
#define PUBLIC_STATUS_PLACE_H

#include "run/web.h"
#include "service/status.h"

/* What /status says of the place in a group after a grant: waiting, with the number in the queue; an offer; the first session. */
struct status_step {
	const char *state;	/* "done" or "now" */
	const char *title;	/* msgid */
	const char *when, *text; /* in the page's language, "" = nothing */
	bool offers;		/* an offer waits for the resident's answer */
};

enum err status_place_load(struct web *web, const struct service_file *file, const struct service_outcome *outcome, struct status_step *out) CHECKED;

#endif
