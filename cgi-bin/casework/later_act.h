#ifndef CASEWORK_LATER_ACT_H
#define CASEWORK_LATER_ACT_H

#include "casework.h"

/* /casework/later_act: what its two files share. */
enum { LATER_ACT_KEYS = 14 };
extern const struct form_key later_act_query[2], later_act_keys[LATER_ACT_KEYS];

struct later_act {
	struct file file;
	struct service_decision_open open;	/* the draft; text.outcome NULL: none */
	enum act_outcome outcome;		/* of the act that is drafted */
	struct db_result acts;			/* act_contestable: what it can be about */
	struct db_result grounds;		/* decision_grounds */
	int64_t other_id;			/* an older decision that stands again beside the newest; 0: none does */
};

/* The act in LATER->acts that the new one is about when only one can be meant (a suspension or an end: the grant); 0 = to be chosen. */
int64_t later_act_about(const struct later_act *later);
/* True if the act in row I can be meant. */
bool later_act_can_be_about(const struct later_act *later, size_t i);

/* A first draft, in Latvian. */
enum err later_act_prefill(struct web *web, const struct later_act *later, struct service_decision_text *out) CHECKED;
/* What was typed. */
enum err later_act_typed(struct web *web, const struct later_act *later, struct service_decision_text *out) CHECKED;
/* Marks a ground, an act or days that cannot be. */
enum err later_act_check(struct web *web, const struct later_act *later, const struct service_decision_text *text) CHECKED;
/* Form.*, Later.*: the page without its paper. */
enum err later_act_put(struct web *web, const struct later_act *later, const struct service_decision_text *text) CHECKED;

#endif
