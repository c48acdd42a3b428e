#include "register.h"

#include <stdio.h>

#include "base/str.h"
#include "service/group_session.h"
#include "service/register.h"

/* /provider/register: the attendance register of one session. */

#define TEMPLATE "provider/register.cs"
#define TITLE N_("Attendance register")

enum { CHANGES_MAX = 100 };

/* Who may do what with the register as it is. */
static enum err may_put(struct web *web, const struct db_result *session)
{
	struct service service = page_service(web);
	const char *state = db_get_text(session, 0, "state");
	const bool held = str_equal(state, "held"), planned = str_equal(state, "planned");
	struct date day;
	bool may, locked;

	if (!date_parse_iso(db_get_text(session, 0, "planned_on"), &day))
		return ERR(ERR_BUG, "day of a session");
	if (date_compare(web->today, day) >= 0)
		TRY(page_put(web, "1", "Session.signable"));
	if (date_compare(web->today, day) > 0)
		TRY(page_put(web, "1", "Session.past"));
	if (planned)
		TRY(page_put(web, "1", "Session.cancellable"));
	if (str_equal(db_get_text(session, 0, "register"), "open")) {
		if (held || planned)
			TRY(page_put(web, "1", "Session.editable"));
		return held ? page_put(web, "1", "Session.reopened") : ERR_OK;
	}
	TRY(service_register_may_reopen(&service, db_get_int(session, 0, "signed_by"), db_get_int(session, 0, "signed"), &may, &locked));
	if (locked)
		TRY(page_put(web, "1", "Session.locked"));
	return may ? page_put(web, "1", "Session.reopenable") : ERR_OK;
}

/* Left.N.*: who has a place in a monthly group and is not offered in this register any more. */
static enum err left_put(struct web *web, int64_t id, const struct db_result *session)
{
	struct db_result rows;

	if (!db_get_text(session, 0, "frozen_on"))
		return ERR_OK;
	TRY(DB_RUN(web->db, web->arena, STATEMENT_REGISTER_CANDIDATES, &rows, db_int(id)));
	for (size_t i = 0; i < rows.nrows; i++) {
		if (!db_get_int(&rows, i, "monthly"))
			continue;
		TRY(page_put(web, db_get_text(&rows, i, "given_name"), "Left.%zu.given_name", i));
		TRY(page_put(web, db_get_text(&rows, i, "family_name"), "Left.%zu.family_name", i));
	}
	return ERR_OK;
}

/* Changes.N.*: signatures, openings, and what was changed. */
static enum err changes_put(struct web *web, int64_t id, const struct db_result *session)
{
	static const struct {
		const char *mark, *away;
	} marks[] = {{"mark_before", "away_before"}, {"mark", "away"}};
	struct service service = page_service(web);
	struct db_result rows;
	const char *reason;

	if (!db_get_int(session, 0, "has_changes"))
		return ERR_OK;
	TRY(PAGE_ROWS(web, "Changes", &rows, STATEMENT_REGISTER_CHANGES, db_int(id), db_int(id), db_int(CHANGES_MAX)));
	for (size_t i = 0; i < rows.nrows; i++) {
		TRY(service_register_reason(&service, &rows, i, id, &reason));
		TRY(page_put(web, reason, "Changes.%zu.reason", i));
		for (size_t m = 0; m < FORM_COUNT(marks); m++)
			TRY(page_put(web, mark_text(web, db_get_text(&rows, i, marks[m].mark), db_get_text(&rows, i, marks[m].away)), "Changes.%zu.%s_text", i,
				marks[m].mark));
	}
	return ERR_OK;
}

/* History.N.*: why the session is not held as planned. */
static enum err history_put(struct web *web, int64_t id, const struct db_result *session)
{
	struct service service = page_service(web);
	enum session_reason reason;
	struct db_result rows;
	const char *note;

	if (!db_get_int(session, 0, "has_history"))
		return ERR_OK;
	TRY(PAGE_ROWS(web, "History", &rows, STATEMENT_GROUP_SESSION_HISTORY_LIST, db_int(id)));
	for (size_t i = 0; i < rows.nrows; i++) {
		char node[32];

		(void)snprintf(node, sizeof(node), "History.%zu", i);
		TRY(words_put(web, node, &rows, i, STATE_SESSION));
		if (session_reason_parse(db_get_text(&rows, i, "reason"), &reason))
			TRY(page_put(web, _(session_reason_msgid(reason)), "%s.reason_text", node));
		TRY(service_session_note(&service, &rows, i, id, &note));
		TRY(page_put(web, note, "%s.note", node));
	}
	return ERR_OK;
}

static enum err register_render(struct web *web, const struct db_result *session, int status, const struct service_mark *marks, size_t n)
{
	const int64_t id = db_get_int(session, 0, "id");

	web->response->status = status;
	TRY(register_session_row_put(web, session));
	/* A form that came back whole has not been compared with what is there now. */
	if (status == 422)
		TRY(page_put_int(web, form_get(&web->form, "version")->number, "Session.version"));
	TRY(may_put(web, session));
	TRY(register_rows_put(web, id, marks, n));
	TRY(left_put(web, id, session));
	TRY(changes_put(web, id, session));
	TRY(history_put(web, id, session));
	TRY(page_put(web, "/provider/today", "Page.back.href"));
	TRY(page_put(web, _("Today's sessions"), "Page.back.text"));
	TRY(page_audit(web, "view", arena_printf(web->arena, "register:%lld", (long long)id)));
	return page_render_status(web, status, TEMPLATE, TITLE);
}

/* The page after a post: what is posted stays on it. */
static enum err register_again(struct web *web, const struct service_register *reg, int status)
{
	struct service service = page_service(web);
	struct db_result session;

	TRY(service_register_row(&service, reg->session_id, &session));
	return register_render(web, &session, status, reg->marks, reg->count);
}

enum err register_show(struct web *web)
{
	struct service service = page_service(web);
	struct db_result session;
	int64_t id;

	TRY(wanted_id(web, "session", &id));
	TRY(service_register_open(&service, id, &session));
	if (form_has(&web->form, "done"))
		TRY(page_put(web, "1", "Page.%s", form_text(&web->form, "done")));
	return register_render(web, &session, 200, NULL, 0);
}

static const char *refusal_text(enum service_attendance_refusal refusal)
{
	switch (refusal) {
	case ATTENDANCE_REFUSAL_SIGNED:
		return N_("This register is signed. To change it, open it again on its page.");
	case ATTENDANCE_REFUSAL_CANCELLED:
		return N_("This session does not take place, so it has no register.");
	case ATTENDANCE_REFUSAL_EARLY:
		return N_("The register can be signed on the day of the session or later.");
	case ATTENDANCE_REFUSAL_UNMARKED:
		return N_("Mark everybody before you sign. Nothing has been saved yet.");
	case ATTENDANCE_REFUSAL_EMPTY:
		return N_("Nobody has a place in this session, so there is nothing to sign.");
	case ATTENDANCE_REFUSAL_NONE:
	default:
		return N_("Somebody else has saved this register since you opened it.");
	}
}

/* What the person can mend on the page comes back with everything marked; the rest is a conflict. */
static enum err refuse(struct web *web, const struct service_register *reg, enum service_attendance_refusal refusal)
{
	const char *text = refusal_text(refusal);

	err_clear();
	if (refusal == ATTENDANCE_REFUSAL_SIGNED || refusal == ATTENDANCE_REFUSAL_CANCELLED || refusal == ATTENDANCE_REFUSAL_NONE) {
		TRY(register_keep(web, reg->session_id, reg->marks, reg->count));
		return page_error(web, ERR_CONFLICT, text);
	}
	TRY(page_put(web, _(text), "Errors.0.text"));
	TRY(page_put(web, "#register", "Errors.0.href"));
	return register_again(web, reg, 422);
}

/* The rest is saved; what two people say differently, and what a signature has not seen, is shown. */
static enum err ask(struct web *web, const struct service_register *reg)
{
	struct service_register shown = *reg;

	if (reg->asked == 0)
		shown.count = 0;
	TRY(page_put(web, reg->asked > 0 ? _("Somebody else has marked a person otherwise meanwhile. All else is saved. Choose what is right and save once more.")
		: _("Somebody else has marked people meanwhile. Your marks are saved, the register is not signed yet. Look at it and sign once more."),
		"Errors.0.text"));
	TRY(page_put(web, "#register", "Errors.0.href"));
	web->audited = true;
	return register_again(web, &shown, 409);
}

/* True if nothing but notes is bad: those who wrote them can mend that. */
static bool notes_are_bad(struct web *web)
{
	bool notes = false;

	for (size_t i = 0; i < FORM_COUNT(register_keys); i++) {
		if (form_get(&web->form, register_keys[i].name)->state != FORM_BAD)
			continue;
		if (register_keys[i].name[0] != 'n')
			return false;
		notes = true;
	}
	return notes;
}

enum err register_post(struct web *web)
{
	struct service service = page_service(web);
	enum service_attendance_refusal refusal;
	struct service_register reg = {0};
	enum err code;

	TRY(wanted_id(web, "session", &reg.session_id));
	if (!form_has(&web->form, "version") || !form_has(&web->form, "action"))
		return ERR(ERR_INVALID, "not from our form");
	TRY(register_read(web, &reg.marks, &reg.count));
	if (!web->form.ok) {
		if (!notes_are_bad(web))
			return ERR(ERR_INVALID, "not from our form");
		TRY(page_put(web, _("A note has one line of at most 500 characters. Nothing has been saved yet."), "Errors.0.text"));
		TRY(page_put(web, "#register", "Errors.0.href"));
		return register_again(web, &reg, 422);
	}
	reg.version = form_get(&web->form, "version")->number;
	reg.sign = form_is(&web->form, "action", "sign");
	reg.all_came = form_is(&web->form, "action", "all");
	reg.from_paper = form_has(&web->form, "paper");
	code = service_attendance_save(&service, &reg, &refusal);
	if (code == ERR_CONFLICT)
		return refuse(web, &reg, refusal);
	TRY(code);
	if (reg.asked > 0 || reg.changed)
		return ask(web, &reg);
	web->audited = true;
	return page_redirect(web, "/provider/register?session=%lld&done=%s", (long long)reg.session_id, reg.sign ? "signed" : "saved");
}
