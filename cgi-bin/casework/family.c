#include "base/str.h"
#include "casework.h"

/* What else there is of this family: files that share the submission or a person with this one. */

enum { FAMILY_MAX = 50, YEAR_MAX = 20 };

static enum err row_put(struct web *web, struct names *names, const struct db_result *rows, size_t i, size_t n)
{
	struct view_node *node;
	enum application_state state;

	TRY(view_node(web->view, &node, "Family.%zu", n));
	TRY(view_node_put(node, "reference", db_get_text(rows, i, "reference")));
	TRY(view_node_put(node, "person", arena_printf(web->arena, "%s %s", db_get_text(rows, i, "given_name"),
		db_get_text(rows, i, "family_name"))));
	TRY(view_node_put(node, "kind", names_kind(web, names, db_get_int(rows, i, "programme_id"))));
	TRY(state_put(node, db_get_text(rows, i, "state")));
	if (application_state_parse(db_get_text(rows, i, "state"), &state) && application_is_open(state))
		TRY(term_put(web, node, db_get_text(rows, i, "due_on")));
	return ERR_OK;
}

enum err family_put(struct web *web, const struct file *file)
{
	int64_t shown[FAMILY_MAX];
	struct db_result rows;
	struct names names;
	size_t n = 0;

	if (!db_get_int(&file->row, 0, "has_siblings") && !db_get_int(&file->row, 0, "has_kin"))
		return ERR_OK;
	TRY(names_load(web, &names));
	TRY(DB_RUN(web->db, web->arena, STATEMENT_APPLICATION_FAMILY, &rows, db_int(file->id), db_int(file->id), db_int(FAMILY_MAX)));
	for (size_t i = 0; i < rows.nrows; i++) {
		struct date due;
		char day[12];

		if (db_get_int(&rows, i, "id") == file->id || !date_parse_iso(db_get_text(&rows, i, "due_on"), &due))
			continue;
		TRY(row_put(web, &names, &rows, i, n));
		date_format_latvian(due, day);
		TRY(page_put(web, day, "Family.%zu.due_on", n));
		shown[n++] = db_get_int(&rows, i, "id");
	}
	return page_audit_rows(web, "view_family", "application", shown, n);
}

static enum err year_row_put(struct web *web, struct names *names, const struct db_result *rows, size_t i)
{
	struct view_node *node;
	struct date received;
	char day[12];
	int place;

	if (!date_parse_iso(db_get_text(rows, i, "received_on"), &received))
		return ERR(ERR_BUG, "a date of a file");
	date_format_latvian(received, day);
	TRY(view_node(web->view, &node, "Year.%zu", i));
	TRY(view_node_put(node, "reference", db_get_text(rows, i, "reference")));
	TRY(view_node_put(node, "kind", names_kind(web, names, db_get_int(rows, i, "programme_id"))));
	TRY(view_node_put(node, "received_on", day));
	TRY(state_put(node, db_get_text(rows, i, "state")));
	if (db_get_text(rows, i, "place_state") && state_parse(STATE_PLACE, db_get_text(rows, i, "place_state"), &place))
		TRY(view_node_put(node, "place_text", _(state_msgid(STATE_PLACE, place))));
	return db_get_int(rows, i, "counts") ? view_node_put(node, "counts", "1") : ERR_OK;
}

/* Each of these files is one of the family, which family_put puts into the audit log. */
enum err same_year_put(struct web *web, const struct file *file)
{
	const int year = file->fits->family.on.year;
	struct db_result rows;
	struct names names;
	char from[11], to[11];

	if (!db_get_int(&file->row, 0, "has_kin"))
		return ERR_OK;
	date_format_iso((struct date){year, 1, 1}, from);
	date_format_iso((struct date){year, 12, 31}, to);
	TRY(names_load(web, &names));
	TRY(DB_RUN(web->db, web->arena, STATEMENT_APPLICATION_SAME_YEAR, &rows, db_int(file->id), db_int(file->id), db_text(from), db_text(to),
		db_int(year), db_int(YEAR_MAX)));
	for (size_t i = 0; i < rows.nrows; i++)
		TRY(year_row_put(web, &names, &rows, i));
	return ERR_OK;
}
