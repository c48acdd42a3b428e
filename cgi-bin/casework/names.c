#include "base/str.h"
#include "casework.h"

/* What kinds of group and the office's people are called.  A list of thirty rows would ask for the same few names thirty times, so the process knows
 * them; a name that it does not know yet is asked for. */

enum { KNOWN_SECONDS = 30 };

static enum err load(struct web *web, int seconds, struct names *out)
{
	TRY(page_kept(web, STATEMENT_PROGRAMME_VERSIONS, seconds, &out->programmes));
	TRY(page_kept(web, STATEMENT_USER_NAMES, seconds, &out->users));
	return ERR_OK;
}

enum err names_load(struct web *web, struct names *out)
{
	TRY(load(web, KNOWN_SECONDS, out));
	return ERR_OK;
}

/* The row whose id is ID; -1 when there is none. */
static int row_of(const struct db_result *rows, int64_t id)
{
	for (size_t i = 0; i < rows->nrows; i++)
		if (db_get_int(rows, i, "id") == id)
			return (int)i;
	return -1;
}

enum err names_put(struct web *web, struct names *names, struct view_node *node, int64_t programme_id, int64_t owner_id)
{
	int programme = row_of(&names->programmes, programme_id), owner = row_of(&names->users, owner_id);

	if (programme < 0 || (owner < 0 && owner_id != 0)) {
		TRY(load(web, 0, names));
		programme = row_of(&names->programmes, programme_id);
		owner = row_of(&names->users, owner_id);
	}
	if (programme >= 0)
		TRY(view_node_put(node, "kind", arena_printf(web->arena, "%s %s", db_get_text(&names->programmes, (size_t)programme, "code"),
			page_column(web_language(web), &names->programmes, (size_t)programme, "name"))));
	if (owner >= 0)
		TRY(view_node_put(node, "owner", db_get_text(&names->users, (size_t)owner, "name")));
	return ERR_OK;
}

const char *names_kind(struct web *web, struct names *names, int64_t programme_id)
{
	const int row = row_of(&names->programmes, programme_id);

	if (row < 0)
		return "";
	return arena_printf(web->arena, "%s %s", db_get_text(&names->programmes, (size_t)row, "code"),
		page_column(web_language(web), &names->programmes, (size_t)row, "name"));
}

const char *names_user(const struct names *names, int64_t user_id)
{
	const int row = row_of(&names->users, user_id);

	return row >= 0 ? db_get_text(&names->users, (size_t)row, "name") : "–";
}

bool names_is_code(const struct names *names, int64_t programme_id, const char *code)
{
	const int row = row_of(&names->programmes, programme_id);

	return row >= 0 && str_equal(db_get_text(&names->programmes, (size_t)row, "code"), code);
}

const char *names_ids(struct web *web, const struct names *names, const char *code)
{
	struct buf ids;

	buf_init(&ids, web->arena, 0);
	for (size_t i = 0; i < names->programmes.nrows; i++)
		if (str_equal(db_get_text(&names->programmes, i, "code"), code))
			buf_printf(&ids, "%s%lld", ids.len > 0 ? "," : "", (long long)db_get_int(&names->programmes, i, "id"));
	return buf_text(&ids);
}
