#include "register.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/str.h"
#include "domain/excuse.h"
#include "service/register.h"

/* The rows of a register: out of a form, and into a page. */

const char *register_typed(struct web *web, char kind, size_t n)
{
	char key[8];

	if (web->form.keys != register_keys || n >= REGISTER_ROWS)
		return "";
	(void)snprintf(key, sizeof(key), "%c%zu", kind, n);
	/* A note that is too long comes back, too. */
	return kind == 'n' && form_typed(&web->form, key) ? form_typed(&web->form, key) : form_text(&web->form, key);
}

/* "12-present": the number before the dash and what stands behind it; false when it is none. */
static bool pair_read(struct arena *arena, const char *text, long long *out_id, const char **out_rest)
{
	char *id = arena_strdup(arena, text), *rest = id ? strchr(id, '-') : NULL;

	if (!rest)
		return false;
	*rest++ = '\0';
	*out_rest = rest;
	return str_to_int(id, 1, INT64_MAX, out_id);
}

/* Row ROW; *out_any is false where nothing was posted. */
static enum err row_read(struct web *web, size_t row, struct service_mark *out, bool *out_any)
{
	const char *base = register_typed(web, 'b', row), *mark = register_typed(web, 'm', row), *note = register_typed(web, 'n', row),
		   *away = register_typed(web, 'a', row), *rest;
	long long id = 0, version = 0, same;
	int code = ATTENDANCE_NONE;

	*out_any = *base != '\0';
	*out = (struct service_mark){.note = NULL};
	if (!*base)
		return *mark || *note || *away ? ERR(ERR_INVALID, "a mark without its row") : ERR_OK;
	if (!pair_read(web->arena, base, &id, &rest) || !str_to_int(rest, 0, INT64_MAX, &version))
		return ERR(ERR_INVALID, "not a row");
	if (*mark && (!pair_read(web->arena, mark, &same, &rest) || same != id || !state_parse(STATE_ATTENDANCE, rest, &code)))
		return ERR(ERR_INVALID, "not a mark");
	out->note = note;
	out->place_id = id;
	out->version = version;
	out->mark = (enum attendance_mark)code;
	if (!register_away_parse(away, &out->away))
		return ERR(ERR_INVALID, "not who did not come");
	return ERR_OK;
}

enum err register_read(struct web *web, struct service_mark **out, size_t *out_n)
{
	struct service_mark *marks = arena_array(web->arena, REGISTER_ROWS, sizeof(*marks));
	size_t n = 0;
	bool any;

	if (!marks)
		return ERR(ERR_LIMIT, "marks");
	for (size_t row = 0; row < REGISTER_ROWS; row++) {
		TRY(row_read(web, row, &marks[n], &any));
		n += any;
	}
	*out = marks;
	*out_n = n;
	return ERR_OK;
}

const struct service_mark *register_mark(const struct service_mark *marks, size_t n, int64_t place_id)
{
	for (size_t i = 0; i < n; i++)
		if (marks[i].place_id == place_id)
			return &marks[i];
	return NULL;
}

/* What somebody else has written meanwhile, beside what was typed. */
static enum err asked_put(struct web *web, const char *node, const struct db_result *rows, size_t i, const char *note)
{
	const char *marker = db_get_text(rows, i, "marker");

	TRY(page_put(web, "1", "%s.asked", node));
	TRY(page_put(web, marker ? marker : "", "%s.theirs.who", node));
	TRY(page_put(web, mark_text(web, db_get_text(rows, i, "mark"), db_get_text(rows, i, "away")), "%s.theirs.mark", node));
	return page_put(web, note, "%s.theirs.note", node);
}

/* NODE.away.N of a dyad or a family: who did not come, NOW by its code; of one person nothing.  NODE.away_text: in words. */
static enum err away_put(struct web *web, const char *node, const char *client, const char *now)
{
	enum register_away it;
	int n = 0;

	if (!register_away_fits(REGISTER_AWAY_CHILD, client) && !register_away_fits(REGISTER_AWAY_SOME, client))
		return ERR_OK;
	for (int away = REGISTER_AWAY_NONE; away < REGISTER_AWAY__MAX; away++) {
		if (!register_away_fits((enum register_away)away, client))
			continue;
		TRY(page_put(web, register_away_code((enum register_away)away), "%s.away.%d.value", node, n));
		TRY(page_put(web, _(register_away_msgid((enum register_away)away)), "%s.away.%d.text", node, n));
		if (str_equal(now, register_away_code((enum register_away)away)))
			TRY(page_put(web, "1", "%s.away.%d.checked", node, n));
		n++;
	}
	return register_away_parse(now, &it) && it != REGISTER_AWAY_NONE ? page_put(web, _(register_away_msgid(it)), "%s.away_text", node) : ERR_OK;
}

static enum err row_put(struct web *web, int64_t session_id, const struct db_result *rows, size_t i, const struct service_mark *typed)
{
	struct service service = page_service(web);
	const int64_t place_id = db_get_int(rows, i, "id");
	const char *stored = db_get_text(rows, i, "mark"), *now = "", *note;
	enum excuse excuse;
	char node[32];

	(void)snprintf(node, sizeof(node), "Rows.%zu", i);
	if (typed && typed->mark != ATTENDANCE_NONE)
		now = arena_printf(web->arena, "%lld-%s", (long long)place_id, state_code(STATE_ATTENDANCE, (int)typed->mark));
	if (!now)
		return ERR(ERR_NOMEM, "page");
	TRY(marks_put(web, node, place_id, now, stored));
	TRY(away_put(web, node, db_get_text(rows, i, "client"), *now || (typed && typed->away != REGISTER_AWAY_NONE) ? register_away_code(typed->away) :
		db_get_text(rows, i, "away")));
	TRY(service_register_note(&service, rows, i, session_id, place_id, &note));
	TRY(page_put(web, typed && typed->note ? typed->note : note, "%s.note", node));
	if (excuse_parse(db_get_text(rows, i, "excuse"), &excuse))
		TRY(page_put(web, _(excuse_msgid(excuse)), "%s.excuse_text", node));
	if (i < REGISTER_ROWS)
		TRY(page_put_int(web, (long long)i, "%s.key", node));
	if (typed && typed->asked)
		TRY(asked_put(web, node, rows, i, note));
	/* A form that came back whole goes on with the version that it showed, so that nothing is written over unseen. */
	if (typed && !typed->asked && web->response->status == 422)
		TRY(page_put_int(web, typed->version, "%s.version", node));
	if (!*now && !stored && web->response->status == 422)
		TRY(page_put(web, "1", "%s.missing", node));
	return ERR_OK;
}

enum err register_rows_put(struct web *web, int64_t session_id, const struct service_mark *marks, size_t n)
{
	struct service_wall wall = wall_of(web);
	long long marked = 0;
	struct db_result rows;

	TRY(PAGE_ROWS(web, "Rows", &rows, STATEMENT_PLACE_REGISTER, db_int(session_id), wall.contracts, wall.any_leader, wall.leader));
	for (size_t i = 0; i < rows.nrows; i++) {
		const struct service_mark *typed = register_mark(marks, n, db_get_int(&rows, i, "id"));

		marked += (typed && typed->mark != ATTENDANCE_NONE) || db_get_text(&rows, i, "mark");
		TRY(row_put(web, session_id, &rows, i, typed));
	}
	TRY(page_put_int(web, marked, "Count.marked"));
	TRY(page_put_int(web, (long long)rows.nrows, "Count.all"));
	return ERR_OK;
}

enum err register_keep(struct web *web, int64_t session_id, const struct service_mark *marks, size_t n)
{
	struct service_wall wall = wall_of(web);
	struct db_result rows;

	TRY(DB_RUN(web->db, web->arena, STATEMENT_PLACE_REGISTER, &rows, db_int(session_id), wall.contracts, wall.any_leader, wall.leader));
	for (size_t i = 0; i < rows.nrows; i++) {
		const struct service_mark *typed = register_mark(marks, n, db_get_int(&rows, i, "id"));
		const char *name = arena_printf(web->arena, "%s %s", db_get_text(&rows, i, "given_name"), db_get_text(&rows, i, "family_name"));
		const char *mark = typed ? mark_text(web, state_code(STATE_ATTENDANCE, (int)typed->mark), register_away_code(typed->away)) : "";
		const char *note = typed && typed->note ? typed->note : "";
		const char *text = arena_printf(web->arena, "%s%s%s", mark, *mark && *note ? " – " : "", note);

		if (name && text && *text)
			TRY(page_typed_add(web, name, text));
	}
	return page_audit(web, "view", arena_printf(web->arena, "register:%lld", (long long)session_id));
}

enum err register_session_put(struct web *web, int64_t session_id, struct db_result *out)
{
	struct service service = page_service(web);

	TRY(service_register_row(&service, session_id, out));
	return register_session_row_put(web, out);
}

enum err register_session_row_put(struct web *web, const struct db_result *session)
{
	const char *day;

	TRY(page_row_put(web, "Session", STATEMENT_GROUP_SESSION_GET, session));
	TRY(words_put(web, "Session", session, 0, STATE_SESSION));
	day = day_text(web, db_get_text(session, 0, "planned_on"));
	if (!day)
		return ERR(ERR_NOMEM, "page");
	return page_put(web, day, "Session.day");
}
