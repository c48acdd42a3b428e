#ifndef CASEWORK_POST_H
#define CASEWORK_POST_H

#include "casework.h"
#include "service/delivery.h"

/*
 * Acts on paper: what is to be handed over to the post, what has been, and how one act went to its addressee.  A row of the page has three keys: row_N
 * (the act's id, hidden), act_N (chosen) and item_N (number of a registered item).
 */
enum {
	POST_ROWS = 50,		/* a page */
	POST_KEYS = 8 + 3 * POST_ROWS,
	POST_IDS_MAX = 5000,	/* characters of a list of ids in an address */
};

extern const struct form_key post_query[2], post_keys[POST_KEYS], post_done_query[7], delivery_query[2], delivery_keys[9];

enum err post_show(struct web *web) CHECKED;
enum err post_send(struct web *web) CHECKED;
enum err post_done_show(struct web *web) CHECKED;
enum err delivery_show(struct web *web) CHECKED;
enum err delivery_post(struct web *web) CHECKED;

/* The list with its form, STATUS 200 or 422; what was typed stands again at the acts that it was typed at. */
enum err post_page(struct web *web, int status) CHECKED;

/* What the worker does with an act for the e-address, by columns job, job_attempts, job_leased and job_error of row I; NULL: nothing. */
struct post_machine {
	const char *kind, *text;	/* of the badge; text: msgid */
	bool holds;			/* the office cannot mark it as sent until somebody has taken it out of the worker's hands */
	bool busy;			/* it is being sent at this moment: nobody can */
};
bool post_machine(const struct db_result *rows, size_t i, struct post_machine *out);

/* Name of a key of row N ("act" gives "act_7"), in the arena. */
const char *post_key(struct web *web, const char *what, size_t n);

#endif
