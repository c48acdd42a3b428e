#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/str.h"
#include "provider.h"
#include "service/attendance.h"

/* /provider/register: the attendance register of one session. */

#define TEMPLATE "provider/register.cs"
#define TITLE N_("Attendance register")

/* What was posted for row N; "" when nothing. */
static const char *typed(struct web *web, size_t n)
{
	char key[8];

	if (web->form.keys != register_keys || n >= REGISTER_ROWS)
		return "";
	(void)snprintf(key, sizeof(key), "m%zu", n);
	return form_text(&web->form, key);
}

/* The posted mark of PLACE_ID, wherever it stood; "" when there is none. */
static const char *typed_for(struct web *web, int64_t place_id)
{
	const char *prefix = arena_printf(web->arena, "%lld-", (long long)place_id);

	for (size_t n = 0; prefix && n < REGISTER_ROWS; n++)
		if (str_starts(typed(web, n), prefix))
			return typed(web, n);
	return "";
}

static enum err rows_put(struct web *web, const struct db_result *rows)
{
	long long marked = 0;
	char node[32];

	for (size_t i = 0; i < rows->nrows; i++) {
		int64_t place_id = db_get_int(rows, i, "id");
		const char *now = typed_for(web, place_id), *stored = db_get_text(rows, i, "mark");

		marked += *now || stored;
		(void)snprintf(node, sizeof(node), "Rows.%zu", i);
		TRY(marks_put(web, node, place_id, now, stored));
		if (i < REGISTER_ROWS)
			TRY(page_put_int(web, (long long)i, "%s.key", node));
		if (!*now && !stored && web->response->status == 422)
			TRY(page_put(web, "1", "%s.missing", node));
	}
	TRY(page_put_int(web, marked, "Count.marked"));
	TRY(page_put_int(web, (long long)rows->nrows, "Count.all"));
	return ERR_OK;
}

static enum err session_put(struct web *web, int64_t id)
{
	struct service_wall wall = wall_of(web);
	struct db_result session;
	struct date planned;
	const char *day, *iso;

	TRY(PAGE_ROW(web, "Session", &session, STATEMENT_GROUP_SESSION_GET, db_int(id), wall.contracts, wall.any_leader,
		wall.leader));
	TRY(words_put(web, "Session", &session, 0, STATE_SESSION));
	iso = db_get_text(&session, 0, "planned_on");
	day = day_text(web, iso);
	if (!day || !date_parse_iso(iso, &planned))
		return ERR(ERR_NOMEM, "page");
	TRY(page_put(web, day, "Session.day"));
	if (str_equal(db_get_text(&session, 0, "register"), "open") && str_equal(db_get_text(&session, 0, "state"), "planned"))
		TRY(page_put(web, "1", "Session.editable"));
	if (date_compare(web->today, planned) >= 0)
		TRY(page_put(web, "1", "Session.signable"));
	TRY(page_put(web, "/provider/today", "Page.back.href"));
	TRY(page_put(web, _("Today's sessions"), "Page.back.text"));
	return ERR_OK;
}

static enum err register_render(struct web *web, int64_t id, int status)
{
	struct service_wall wall = wall_of(web);
	struct db_result rows;

	web->response->status = status;
	TRY(session_put(web, id));
	TRY(PAGE_ROWS(web, "Rows", &rows, STATEMENT_PLACE_REGISTER, db_int(id), wall.contracts, wall.any_leader, wall.leader));
	TRY(rows_put(web, &rows));
	TRY(page_audit(web, "view", arena_printf(web->arena, "register:%lld", (long long)id)));
	return page_render_status(web, status, TEMPLATE, TITLE);
}

enum err register_show(struct web *web)
{
	int64_t id;

	TRY(wanted_id(web, "session", &id));
	if (form_is(&web->form, "done", "saved"))
		TRY(page_put(web, "1", "Page.saved"));
	if (form_is(&web->form, "done", "signed"))
		TRY(page_put(web, "1", "Page.signed"));
	return register_render(web, id, 200);
}

/* "12-present" as a mark; false when it is none. */
static bool mark_read(struct arena *arena, const char *text, struct service_mark *out)
{
	char *id = arena_strdup(arena, text), *code = id ? strchr(id, '-') : NULL;
	long long number;
	int mark;

	if (!code)
		return false;
	*code++ = '\0';
	if (!str_to_int(id, 1, INT64_MAX, &number) || !state_parse(STATE_ATTENDANCE, code, &mark))
		return false;
	*out = (struct service_mark){number, (enum attendance_mark)mark};
	return true;
}

static enum err marks_read(struct web *web, struct service_mark **out, size_t *out_n)
{
	struct service_mark *marks = arena_array(web->arena, REGISTER_ROWS, sizeof(*marks));
	size_t n = 0;

	if (!marks)
		return ERR(ERR_LIMIT, "marks");
	for (size_t row = 0; row < REGISTER_ROWS; row++) {
		if (!*typed(web, row))
			continue;
		if (!mark_read(web->arena, typed(web, row), &marks[n]))
			return ERR(ERR_INVALID, "not a mark");
		n++;
	}
	*out = marks;
	*out_n = n;
	return ERR_OK;
}

static const char *refusal_text(enum service_attendance_refusal refusal)
{
	switch (refusal) {
	case ATTENDANCE_REFUSAL_SIGNED:
		return N_("This register is signed. A signed register cannot be changed.");
	case ATTENDANCE_REFUSAL_CANCELLED:
		return N_("This session does not take place, so it has no register.");
	case ATTENDANCE_REFUSAL_EARLY:
		return N_("The register can be signed on the day of the session or later.");
	case ATTENDANCE_REFUSAL_UNMARKED:
		return N_("Mark everybody before you sign. Nothing has been saved yet.");
	case ATTENDANCE_REFUSAL_EMPTY:
		return N_("Nobody has a place in this session, so there is nothing to sign.");
	case ATTENDANCE_REFUSAL_CHANGED:
	case ATTENDANCE_REFUSAL_NONE:
	default:
		return N_("Somebody else has saved this register since you opened it.");
	}
}

/* The posted marks with names, so that a refused register need not be remembered. */
static enum err marks_keep(struct web *web, int64_t id)
{
	struct service_wall wall = wall_of(web);
	struct db_result rows;

	TRY(DB_RUN(web->db, web->arena, STATEMENT_PLACE_REGISTER, &rows, db_int(id), wall.contracts, wall.any_leader, wall.leader));
	for (size_t i = 0; i < rows.nrows; i++) {
		const char *now = strchr(typed_for(web, db_get_int(&rows, i, "id")), '-');
		const char *name = arena_printf(web->arena, "%s %s", db_get_text(&rows, i, "given_name"),
			db_get_text(&rows, i, "family_name"));
		int mark;

		if (name && now && state_parse(STATE_ATTENDANCE, now + 1, &mark))
			TRY(page_typed_add(web, name, _(state_msgid(STATE_ATTENDANCE, mark))));
	}
	TRY(page_audit(web, "view", arena_printf(web->arena, "register:%lld", (long long)id)));
	return ERR_OK;
}

/* What the person can mend on the page comes back with everything marked; the rest is a conflict. */
static enum err refuse(struct web *web, int64_t id, enum service_attendance_refusal refusal)
{
	const char *text = refusal_text(refusal);

	err_clear();
	if (refusal != ATTENDANCE_REFUSAL_UNMARKED && refusal != ATTENDANCE_REFUSAL_EARLY &&
		refusal != ATTENDANCE_REFUSAL_EMPTY) {
		TRY(marks_keep(web, id));
		return page_error(web, ERR_CONFLICT, text);
	}
	TRY(page_put(web, _(text), "Errors.0.text"));
	TRY(page_put(web, "#register", "Errors.0.href"));
	return register_render(web, id, 422);
}

enum err register_post(struct web *web)
{
	struct service service = page_service(web);
	enum service_attendance_refusal refusal;
	struct service_mark *marks = NULL;
	int64_t id;
	size_t n = 0;
	bool sign;
	enum err code;

	TRY(wanted_id(web, "session", &id));
	if (!web->form.ok)
		return ERR(ERR_INVALID, "not from our form");
	sign = form_is(&web->form, "action", "sign");
	TRY(marks_read(web, &marks, &n));
	code = service_attendance_save(&service, id, form_get(&web->form, "version")->number, marks, n, sign, &refusal);
	if (code == ERR_CONFLICT)
		return refuse(web, id, refusal);
	TRY(code);
	web->audited = true;
	return page_redirect(web, "/provider/register?session=%lld&done=%s", (long long)id, sign ? "signed" : "saved");
}
