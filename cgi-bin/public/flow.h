#ifndef PUBLIC_FLOW_H
#define PUBLIC_FLOW_H

#include "catalogue.h"
#include "run/web.h"
#include "service/draft.h"

/* The steps of an application: one page each, answers saved at each. */
enum flow_step {
	FLOW_START,
	FLOW_PROGRAMME,
	FLOW_PERSON,
	FLOW_CHILDREN,		/* the list of children; not for oneself */
	FLOW_ADULT,		/* another adult; for a family */
	FLOW_RAISED,		/* birth dates, where a parent's group asks for a child's age */
	FLOW_CONTACT,
	FLOW_GROUNDS,
	FLOW_NEEDS,
	FLOW_ATTACHMENTS,
	FLOW_CHILD,		/* one page for each child */
	FLOW_REPRESENTATION,	/* on what one acts for that child */
	FLOW__MAX,		/* all done: the check page */
};

/* A step, and of which child (from 1) where there is one page for each. */
struct flow_place {
	enum flow_step step;
	int n;
};

struct flow {
	struct service_draft draft;
	struct form answers; /* answer_keys */
	struct catalogue catalogue;
	const struct catalogue_row *programme; /* first choice; NULL while none in force is chosen */
	bool for_self, for_family;
	int nchildren; /* 0 when for_self */
	bool rebased; /* the programme has another version than when it was chosen */
};

/* --- flow_steps.c: the order of the steps --- */

/* True if the way of FLOW leads over PLACE. */
bool flow_has(const struct flow *flow, struct flow_place place);
/* The first place, and the one behind PLACE; FLOW__MAX behind the last. */
struct flow_place flow_first(const struct flow *flow);
struct flow_place flow_after(const struct flow *flow, struct flow_place place);
/* The place before PLACE; FLOW__MAX before the first. */
struct flow_place flow_before(const struct flow *flow, struct flow_place place);
bool flow_is_done(const struct flow *flow, struct flow_place place);
/* An application can be sent without it. */
bool flow_is_optional(enum flow_step step);
/* The first place whose answers are missing and needed; FLOW__MAX when none is. */
struct flow_place flow_gap(const struct flow *flow);
/* The bit of PLACE in the answer "done". */
unsigned flow_bit(struct flow_place place);

/* --- flow.c: one request's draft and page --- */

/*
 * The visitor's draft that the request names.  A sent one, or a step to which the answers do not
 * lead yet, becomes a redirect (web->replied); an unknown draft, or one that is not this browser's, a page that
 * says how to go on.
 */
enum err flow_open(struct web *web, struct flow_place place, struct flow *out) CHECKED;
/* The place of STEP that the request's key "n" names; a GET without it means the first child, a POST none (flow_open: ERR_NOT_FOUND). */
struct flow_place flow_place_asked(const struct web *web, enum flow_step step);

/* No draft yet: the first flow_save makes one. */
enum err flow_begin(struct web *web, struct flow *out) CHECKED;

/* The draft alone, sent or not: *out->answers is empty when it was sent.  Unknown: as flow_open. */
enum err flow_load(struct web *web, struct flow *out) CHECKED;

/* The page of PLACE with the saved answers; or, after a failed post, with what was typed (422). */
enum err flow_show(struct web *web, const struct flow *flow, struct flow_place place) CHECKED;

/* Draft.token, Draft.version and what else every page of the flow needs. */
enum err flow_put(struct web *web, const struct flow *flow) CHECKED;

/* The path with its query of PLACE: /apply/child?draft=…&n=2; the check page for FLOW__MAX. */
const char *flow_path(struct web *web, const struct flow *flow, struct flow_place place);
/* The msgid of a step's title. */
const char *flow_title(enum flow_step step);

/* The label of the chosen answer to KEY, translated; "" when there is none. */
const char *flow_label(const struct flow *flow, const char *key);
/* The labels of all chosen answers to KEY, translated, one a line; "" when there are none. */
const char *flow_labels(struct web *web, const struct flow *flow, const char *key);
/* The codes of all chosen answers to KEY with commas between; NULL when the arena is full. */
const char *flow_codes(struct arena *arena, const struct flow *flow, const char *key);
/* The name of ANSWER of child N in the draft: child_2_code.  The arena's; "" when it is full. */
const char *flow_child_key(struct arena *arena, int n, const char *answer);

/* --- flow_save.c: answers into the draft --- */

/*
 * Takes the posted answers of PLACE into the draft and goes on to the next page; behind a step that
 * was done before, to the first that is missing.  DONE false keeps them without ticking the step off; then
 * the caller replies.
 */
enum err flow_save(struct web *web, struct flow *flow, struct flow_place place, bool done) CHECKED;
/* As flow_save, but CHANGE alters the answers (in every try), and the caller replies. */
typedef void (*flow_change)(struct flow *flow, const struct form *posted, void *context);
enum err flow_save_change(struct web *web, struct flow *flow, flow_change change, void *context) CHECKED;
/* The saved answers as the form of PLACE's page. */
enum err flow_form(struct web *web, const struct flow *flow, struct flow_place place,
	const struct form_key *keys, size_t nkeys, struct form *out) CHECKED;
/* The field KEY of the answers; NULL when there is no such key. */
struct form_field *flow_field(struct flow *flow, const char *key);
/* Sets what follows from the answers and the catalogue. */
void flow_derive(struct flow *flow);

#endif
