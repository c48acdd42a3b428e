#include "base/str.h"
#include "contest.h"
#include "domain/intake.h"
#include "hearing.h"
#include "list.h"

/* Rows of the work list, a page at a time: the next one begins behind the last row of this one. */

enum { PAGE_SIZE = 30 };

static enum err day_put(struct view_node *node, const char *name, const char *day)
{
	struct date date;
	char text[12];

	if (!date_parse_iso(day, &date))
		return ERR(ERR_BUG, "a date of a file");
	date_format_latvian(date, text);
	return view_node_put(node, name, text);
}

/* One row.  No more than ten values where nothing is new and it came online: an eleventh makes the library build a table of them, which costs more than all ten. */
static enum err row_put(struct web *web, struct names *names, const struct db_result *rows, size_t i, struct view_node *node)
{
	const char *person = arena_printf(web->arena, "%s %s", db_get_text(rows, i, "given_name"), db_get_text(rows, i, "family_name"));
	enum application_state state;
	enum intake_origin origin;

	TRY(view_node_put(node, "reference", db_get_text(rows, i, "reference")));
	TRY(view_node_put(node, "person", person));
	TRY(names_put(web, names, node, db_get_int(rows, i, "programme_id"), db_get_int(rows, i, "owner_id")));
	TRY(day_put(node, "due_on", db_get_text(rows, i, "due_on")));
	TRY(day_put(node, "received_on", db_get_text(rows, i, "received_on")));
	TRY(state_put(node, db_get_text(rows, i, "state")));
	if (application_state_parse(db_get_text(rows, i, "state"), &state) && application_is_open(state))
		TRY(term_put(web, node, db_get_text(rows, i, "due_on")));
	if (!str_equal(db_get_text(rows, i, "origin"), "web") && intake_origin_parse(db_get_text(rows, i, "origin"), &origin))
		TRY(view_node_put(node, "origin", _(intake_origin_msgid(origin))));
	if (db_get_int(rows, i, "handed"))
		TRY(view_node_put(node, "handed", "1"));
	return db_get_int(rows, i, "has_unread") ? view_node_put(node, "unread", "1") : ERR_OK;
}

enum err list_rows_put(struct web *web, struct names *names, const struct db_result *rows, size_t most)
{
	struct view_node *node;

	for (size_t i = 0; i < rows->nrows && i < most; i++) {
		TRY(view_node(web->view, &node, "Rows.%zu", i));
		TRY(row_put(web, names, rows, i, node));
	}
	return ERR_OK;
}

/* Where the page begins: behind QUERY's cursor, or with the first day that is asked for. */
static void begin_of(const struct list_query *query, char day[11], int64_t *out_id)
{
	/* Contests have terms of their own, which the filter by term is not about. */
	const struct date first = str_equal(query->pile, "contested") ? (struct date){DATE_YEAR_MIN, 1, 1} : query->due_from;
	const bool goes_on = query->goes_on && date_compare(query->after.due, first) >= 0;

	date_format_iso(goes_on ? query->after.due : first, day);
	*out_id = goes_on ? query->after.id : 0;
}

/* What the statements take of QUERY; the days lie in here. */
struct reading {
	struct db_value me, limit, programme, ids, owners, owner, today, from, id, to, first;
	char days[4][11];
};

static void reading_of(const struct web *web, const struct list_query *query, struct reading *out)
{
	const bool nobodys = str_equal(query->pile, "unassigned");
	int64_t id;

	date_format_iso(web->today, out->days[0]);
	date_format_iso(query->due_to, out->days[1]);
	date_format_iso(query->due_from, out->days[2]);
	begin_of(query, out->days[3], &id);
	out->today = db_text(out->days[0]);
	out->to = db_text(out->days[1]);
	out->first = db_text(out->days[2]);
	out->from = db_text(out->days[3]);
	out->id = db_int(id);
	out->me = db_int(web->session->user_id);
	out->limit = db_int(PAGE_SIZE + 1);
	out->programme = db_text(query->programme);
	out->ids = db_text(query->ids);
	out->owners = db_text(query->has_owner || nobodys ? "one" : "any");
	out->owner = query->has_owner && query->owner && !nobodys ? db_int(query->owner) : db_null();
}

/* Files in STATE, or in OTHER where that is not "". */
static enum err states_read(struct web *web, const struct reading *r, const char *state, const char *other, struct db_result *out)
{
	return DB_RUN(web->db, web->arena, STATEMENT_APPLICATION_WORKLIST_STATES, out,
		db_text(state), r->from, r->from, r->id, r->to, r->owners, r->owner, r->programme, r->ids, r->limit,
		db_text(other), r->from, r->from, r->id, r->to, r->owners, r->owner, r->programme, r->ids, r->limit, r->limit);
}

/* The page's rows and, where there is a next page, one more. */
static enum err rows_read(struct web *web, const struct list_query *query, struct db_result *out)
{
	struct reading r;

	reading_of(web, query, &r);
	if (str_equal(query->pile, "contested"))
		return DB_RUN(web->db, web->arena, STATEMENT_CONTEST_FILES, out, r.today, r.programme, r.ids, r.owners, r.owner, r.from, r.from, r.id,
			r.limit);
	if (str_equal(query->pile, "unread"))
		return DB_RUN(web->db, web->arena, STATEMENT_APPLICATION_WORKLIST_UNREAD, out,
			db_int(query->goes_on && query->after.closed), r.from, r.id, r.owners, r.owner,
			db_text(*query->due ? "some" : "any"), r.first, r.to, r.programme, r.ids, r.limit);
	if (str_equal(query->pile, "mine"))
		return DB_RUN(web->db, web->arena, STATEMENT_APPLICATION_WORKLIST_MINE, out,
			r.me, r.from, r.from, r.id, r.to, r.owners, r.owner, r.programme, r.ids, r.limit,
			r.me, r.today, r.today, r.from, r.from, r.id, r.to, r.owners, r.owner, r.programme, r.ids, r.limit, r.limit);
	if (str_equal(query->pile, "approval"))
		return states_read(web, &r, "for_approval", "", out);
	if (str_equal(query->pile, "waiting"))
		return states_read(web, &r, "information_requested", "without_progress", out);
	if (query->has_owner || str_equal(query->pile, "unassigned"))
		return DB_RUN(web->db, web->arena, STATEMENT_APPLICATION_WORKLIST_OWNER, out, r.owner, r.from, r.from, r.id, r.to, r.programme, r.ids, r.limit);
	return DB_RUN(web->db, web->arena, STATEMENT_APPLICATION_WORKLIST, out, r.from, r.from, r.id, r.to, r.programme, r.ids, r.limit);
}

/* Rows.N.stands_in: whose file it is where this person is only the deputy. */
static enum err deputy_put(struct web *web, const struct list_query *query, const struct db_result *rows)
{
	for (size_t i = 0; str_equal(query->pile, "mine") && i < rows->nrows && i < PAGE_SIZE; i++)
		if (db_get_int(rows, i, "owner_id") != web->session->user_id)
			TRY(page_put(web, view_value(web->view, arena_printf(web->arena, "Rows.%zu.owner", i)), "Rows.%zu.stands_in", i));
	return ERR_OK;
}

enum err list_page_put(struct web *web, struct names *names, struct list_query *query)
{
	struct db_result rows;
	struct cursor last;
	char next[CURSOR_SIZE] = "";
	const bool contested = str_equal(query->pile, "contested");

	TRY(rows_read(web, query, &rows));
	if (rows.nrows == 0 && query->goes_on) {
		query->goes_on = false;
		TRY(rows_read(web, query, &rows));
	}
	if (rows.nrows > PAGE_SIZE) {
		last = (struct cursor){.closed = !db_get_int(&rows, PAGE_SIZE - 1, "is_open"), .id = db_get_int(&rows, PAGE_SIZE - 1, "id")};
		if (!date_parse_iso(db_get_text(&rows, PAGE_SIZE - 1, contested ? "sorted_by" : "due_on"), &last.due))
			return ERR(ERR_BUG, "a date of a file");
		cursor_format(&last, next);
	}
	TRY(page_paging_after(web, "after", query->goes_on, *next ? next : NULL));
	TRY(list_rows_put(web, names, &rows, PAGE_SIZE));
	TRY(hearing_rows_put(web, &rows, PAGE_SIZE));
	if (contested)
		return contest_pile_put(web, &rows, PAGE_SIZE);
	if (!str_equal(query->pile, "unread"))
		TRY(ladder_approvals_put(web, &rows, PAGE_SIZE));
	return deputy_put(web, query, &rows);
}
