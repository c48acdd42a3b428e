#ifndef PUBLIC_FLOW_H
#define PUBLIC_FLOW_H

#include "catalogue.h"
#include "run/web.h"
#include "service/draft.h"

/* The steps of an application: one page each, answers saved at each. */
enum flow_step {
	FLOW_START,
	FLOW_PERSON,
	FLOW_CHILD, /* only when it is for a child */
	FLOW_CONTACT,
	FLOW_GROUNDS,
	FLOW__MAX, /* all done: the check page */
};

struct flow {
	struct service_draft draft;
	struct form answers; /* answer_keys */
	struct catalogue catalogue;
	const struct catalogue_row *programme; /* NULL while none in force is chosen */
	bool for_child;
};

/*
 * The visitor's draft that the request names.  A sent one, or a step to which the answers do not
 * lead yet, becomes a redirect (web->replied).  ERR_NOT_FOUND: no such draft, or somebody else's.
 */
enum err flow_open(struct web *web, enum flow_step step, struct flow *out) CHECKED;

/* No draft yet: the first flow_save makes one. */
enum err flow_begin(struct web *web, struct flow *out) CHECKED;

/* The draft alone, sent or not: *out->answers is empty when it was sent. */
enum err flow_load(struct web *web, struct flow *out) CHECKED;

/* The page of STEP with the saved answers; or, after a failed post, with what was typed (422). */
enum err flow_show(struct web *web, const struct flow *flow, enum flow_step step) CHECKED;

/*
 * Takes the posted answers of STEP into the draft and goes on to the first page that is still
 * missing.  DONE false keeps them without ticking the step off; then the caller replies.
 */
enum err flow_save(struct web *web, struct flow *flow, enum flow_step step, bool done) CHECKED;

/* The first step whose answers are missing; FLOW__MAX when none is. */
enum flow_step flow_gap(const struct flow *flow);

/* Draft.token, Draft.version and what else every page of the flow needs. */
enum err flow_put(struct web *web, const struct flow *flow) CHECKED;

/* The label of the chosen answer to KEY, translated; "" when there is none. */
const char *flow_label(const struct flow *flow, const char *key);

#endif
