#ifndef CASEWORK_LIST_H
#define CASEWORK_LIST_H

#include "casework.h"
#include "domain/cursor.h"

/* The work list: list.c has piles, filters and the page, list_rows.c the rows. */

/* What is asked of the list. */
struct list_query {
	const char *pile, *programme, *ids;	/* ids: of the programme's versions */
	bool has_owner;				/* only the files of OWNER (0: nobody's) */
	int64_t owner;
	const char *due;			/* "overdue", "soon", a rung of the ladder ("7") or "" */
	const char *due_text;			/* the same in words */
	struct date due_from, due_to;		/* what that means today; any day where it is "" */
	struct cursor after;
	bool goes_on;				/* AFTER is the end of a page; false: from the beginning */
};

/* IO->due as a rung: the days that it holds, and its words.  ERR_INVALID: it is no number of days. */
enum err ladder_query(struct web *web, struct list_query *io) CHECKED;
/* Rows.N.stalled: since when a draft waits for approval, where that is too long; of MOST rows (columns state, state_at). */
enum err ladder_approvals_put(struct web *web, const struct db_result *rows, size_t most) CHECKED;

/* A page of QUERY: rows and the way on.  Where nothing is behind AFTER it is the first page. */
enum err list_page_put(struct web *web, struct names *names, struct list_query *query) CHECKED;

#endif
