#include "base/str.h"
#include "provider.h"
#include "service/leader_away.h"

/* /provider/call_list: whom to call because a session does not take place, or at another time; who was reached. */

/* Rows.N.{tel,phone_text}: PHONE to dial, and to read without a break at the end of a line. */
static enum err phone_put(struct web *web, size_t n, const char *phone)
{
	struct buf tel, text;

	buf_init(&tel, web->arena, 0);
	buf_init(&text, web->arena, 0);
	for (const char *at = phone; *at; at++) {
		if ((*at >= '0' && *at <= '9') || (*at == '+' && tel.len == 0))
			buf_add(&tel, at, 1);
		buf_add(&text, *at == ' ' ? "\xC2\xA0" : at, *at == ' ' ? 2 : 1);
	}
	TRY(page_put(web, buf_text(&tel), "Rows.%zu.tel", n));
	return page_put(web, buf_text(&text), "Rows.%zu.phone_text", n);
}

enum err call_list_show(struct web *web)
{
	const struct service_wall wall = wall_of(web);
	struct db_result session, rows;
	int64_t id, *files, reached = 0;

	TRY(wanted_id(web, "session", &id));
	TRY(PAGE_ROW(web, "Session", &session, STATEMENT_LEADER_AWAY_CALL_SESSION, db_int(id), wall.contracts, wall.any_leader, wall.leader));
	TRY(words_put(web, "Session", &session, 0, STATE_SESSION));
	TRY(page_put_int(web, id, "Session.id"));
	TRY(page_put(web, day_text(web, db_get_text(&session, 0, "planned_on")), "Session.day"));
	TRY(page_put(web, arena_printf(web->arena, "/provider/group?id=%lld", (long long)db_get_int(&session, 0, "group_id")), "Page.back.href"));
	TRY(page_put(web, db_get_text(&session, 0, "group_number"), "Page.back.text"));
	TRY(PAGE_ROWS(web, "Rows", &rows, STATEMENT_LEADER_AWAY_CALLS, db_int(id)));
	files = arena_array(web->arena, rows.nrows + 1, sizeof(*files));
	if (!files)
		return ERR(ERR_LIMIT, "files");
	for (size_t i = 0; i < rows.nrows; i++) {
		files[i] = db_get_int(&rows, i, "application_id");
		TRY(phone_put(web, i, db_get_text(&rows, i, "phone")));
		reached += str_equal(db_get_text(&rows, i, "result"), "reached");
	}
	TRY(page_put_int(web, reached, "Calls.reached"));
	TRY(page_put_int(web, (long long)rows.nrows, "Calls.all"));
	TRY(page_audit_rows(web, "view", "application", files, rows.nrows));
	web->audited = true;
	return page_render(web, "provider/call_list.cs", N_("Call list"));
}

enum err call_list_post(struct web *web)
{
	struct service service = page_service(web);
	int64_t session, place;

	TRY(wanted_id(web, "session", &session));
	TRY(wanted_id(web, "place", &place));
	if (!web->form.ok)
		return ERR(ERR_INVALID, "not from our form");
	TRY(service_session_call(&service, session, place, form_text(&web->form, "result")));
	web->audited = true;
	return page_redirect(web, "/provider/call_list?session=%lld", (long long)session);
}
