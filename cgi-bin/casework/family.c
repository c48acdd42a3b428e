#include "base/str.h"
#include "casework.h"

/* What else there is of this family: files that share the submission or a person with this one. */

enum { FAMILY_MAX = 50 };

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
