#include "base/str.h"
#include "provider.h"
#include "service/leader_away.h"

/* /provider/leader_away: a leader cannot come on a day; for each session somebody else steps in, or it does not take place. */

#define TEMPLATE "provider/leader_away.cs"
#define TITLE N_("A leader cannot come")

/* "who_3": a key of row N. */
static const char *row_key(struct web *web, const char *what, size_t n)
{
	return arena_printf(web->arena, "%s_%zu", what, n);
}

static enum err leaders_load(struct web *web, struct db_result *out)
{
	char today[11];

	date_format_iso(web->today, today);
	return DB_RUN(web->db, web->arena, STATEMENT_SUPPORT_GROUP_LEADERS, out, wall_of(web).contracts, db_text(today), db_text(today));
}

/* Form.who_N: who may step in, and that nobody does. */
static enum err who_put(struct web *web, size_t n, int64_t leader_id, const struct db_result *leaders)
{
	const char *key = row_key(web, "who", n);
	size_t choices = 0;

	TRY(choice_put(web, key, choices++, 0, _("The session does not take place")));
	for (size_t i = 0; i < leaders->nrows; i++)
		if (db_get_int(leaders, i, "id") != leader_id)
			TRY(choice_put(web, key, choices++, db_get_int(leaders, i, "id"),
				str_fill(web->arena, _("%1 steps in"), db_get_text(leaders, i, "name"), "")));
	return ERR_OK;
}

/* Row N of a form that came back is session ID; its version goes on as it was seen. */
static enum err typed_row(struct web *web, size_t n, int64_t id, bool *io_same)
{
	const char *session = row_key(web, "row", n), *version = row_key(web, "version", n);

	if (web->request->method != HTTP_POST || !form_has(&web->form, session))
		return ERR_OK;
	*io_same = *io_same && form_get(&web->form, session)->number == id;
	return form_has(&web->form, version) ? page_put_int(web, form_get(&web->form, version)->number, "Rows.%zu.version", n) : ERR_OK;
}

/* Rows.N.*: the day's sessions; those that can still be changed have Rows.N.who.  *out_same: they stand where the form that came back has them. */
static enum err rows_put(struct web *web, int64_t leader_id, struct date day, const struct db_result *leaders, bool *out_same)
{
	const bool is_past = date_compare(day, web->today) < 0;
	struct db_result rows;
	char iso[11], node[32];

	date_format_iso(day, iso);
	TRY(PAGE_ROWS(web, "Rows", &rows, STATEMENT_LEADER_AWAY_SESSIONS, db_int(leader_id), db_int(leader_id), db_text(iso),
		wall_of(web).contracts, db_int(SERVICE_AWAY_ROWS)));
	for (size_t i = 0; i < rows.nrows; i++) {
		(void)snprintf(node, sizeof(node), "Rows.%zu", i);
		TRY(typed_row(web, i, db_get_int(&rows, i, "id"), out_same));
		TRY(words_put(web, node, &rows, i, STATE_SESSION));
		if (is_past || !str_equal(db_get_text(&rows, i, "state"), "planned") || db_get_int(&rows, i, "marks") > 0 || db_get_text(&rows, i, "substitute"))
			continue;
		TRY(page_put(web, row_key(web, "who", i), "Rows.%zu.who", i));
		TRY(who_put(web, i, leader_id, leaders));
		TRY(page_put(web, "1", "Away.open"));
	}
	return ERR_OK;
}

static enum err show(struct web *web, int status)
{
	const bool post = web->request->method == HTTP_POST;
	long long leader_id = 0;
	struct db_result leaders;
	struct date day = web->today;
	char text[12], iso[11];
	bool same = true;

	TRY(leaders_load(web, &leaders));
	(void)str_to_int(form_text(&web->form, "leader"), 1, INT32_MAX, &leader_id);
	if (form_has(&web->form, "day") && form_get(&web->form, "day")->state != FORM_BAD)
		(void)date_parse_iso(form_get(&web->form, "day")->date, &day);
	date_format_iso(day, iso);
	date_format_latvian(day, text);
	TRY(page_form(web, leader_away_keys, FORM_COUNT(leader_away_keys), post ? &web->form : NULL));
	TRY(page_form_value(web, "day", text));
	for (size_t i = 0; i < leaders.nrows; i++) {
		TRY(choice_put(web, "leader", i, db_get_int(&leaders, i, "id"), db_get_text(&leaders, i, "name")));
		if (db_get_int(&leaders, i, "id") != leader_id)
			continue;
		TRY(page_put(web, db_get_text(&leaders, i, "name"), "Away.name"));
		TRY(page_put_int(web, leader_id, "Away.leader"));
		TRY(page_put(web, text, "Away.day"));
		TRY(page_put(web, day_text(web, iso), "Away.day_text"));
		TRY(rows_put(web, leader_id, day, &leaders, &same));
	}
	if (!same)
		return page_error(web, ERR_CONFLICT, N_("The sessions of this day have changed since you opened the page. Open it anew."));
	return page_render_status(web, status, TEMPLATE, TITLE);
}

enum err leader_away_show(struct web *web)
{
	return show(web, web->form.ok ? 200 : 400);
}

static void bad_tell(struct web *web, const struct service_away_bad *bad)
{
	static const char *const texts[] = {
		[AWAY_FAULT_NONE] = "",
		[AWAY_FAULT_NOBODY] = N_("Choose a leader of your contracts who is not the one that cannot come."),
		[AWAY_FAULT_OVER] = N_("This session is over, was cancelled or somebody is marked in it. Leave it as it is."),
	};
	const char *key = row_key(web, "who", bad->row);

	form_reject(&web->form, key, bad->fault == AWAY_FAULT_CLASH ? clash_text(web, &bad->clash) : texts[bad->fault]);
}

/* The rows for which something was chosen; *places: which of the form each is. */
static size_t rows_read(struct web *web, struct service_away_row rows[SERVICE_AWAY_ROWS], size_t places[SERVICE_AWAY_ROWS])
{
	size_t n = 0;

	for (size_t i = 0; i < SERVICE_AWAY_ROWS; i++) {
		const char *who = row_key(web, "who", i), *session = row_key(web, "row", i), *version = row_key(web, "version", i);
		long long substitute;

		if (!form_has(&web->form, who))
			continue;
		if (!form_has(&web->form, session) || !form_has(&web->form, version) || !str_to_int(form_text(&web->form, who), 0, INT32_MAX, &substitute)) {
			form_reject(&web->form, who, N_("Choose one of the answers offered."));
			continue;
		}
		places[n] = i;
		rows[n++] = (struct service_away_row){form_get(&web->form, session)->number, form_get(&web->form, version)->number, substitute};
	}
	return n;
}

enum err leader_away_post(struct web *web)
{
	struct service service = page_service(web);
	struct service_away_row rows[SERVICE_AWAY_ROWS];
	size_t places[SERVICE_AWAY_ROWS];
	const int64_t leader_id = chosen(web, "leader");
	const size_t n = rows_read(web, rows, places);
	struct service_away_bad bad = {0};
	enum err code = ERR_OK;

	if (leader_id == 0 || !form_has(&web->form, "day"))
		return ERR(ERR_INVALID, "not from our form");
	if (web->form.ok && n == 0)
		form_reject(&web->form, "leader", N_("Choose for at least one session what becomes of it."));
	if (web->form.ok)
		code = service_leader_away(&service, leader_id, rows, n, form_text(&web->form, "note"), &bad);
	if (code == ERR_INVALID) {
		err_clear();
		bad.row = places[bad.row];
		bad_tell(web, &bad);
		code = ERR_OK;
	}
	if (code == ERR_CONFLICT)
		return page_error(web, code, N_("This session has changed since you opened the page. Open it anew."));
	TRY(code);
	if (!web->form.ok)
		return show(web, 422);
	web->audited = true;
	return page_redirect(web, "/provider/leader_away?leader=%lld&day=%s", (long long)leader_id, form_text(&web->form, "day"));
}
