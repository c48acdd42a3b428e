#ifndef PUBLIC_ANSWERS_H
#define PUBLIC_ANSWERS_H

#include "flow.h"
#include "run/person.h"

/* Everything that an application is made of, out of the saved answers.  Must stay in place: apply points into it. */
struct answers {
	struct person applicant, partner;
	struct person children[SERVICE_APPLY_CHILDREN];
	struct service_apply apply;
};

/* Reads the answers of FLOW, whose steps must be done. */
enum err answers_read(struct web *web, const struct flow *flow, struct answers *out) CHECKED;

#endif
