#include "plan.h"

/* /provider/plan_edit: the manager writes the plan of a kind of group; it is saved whole, as a new version. */

#define TEMPLATE "provider/plan_edit.cs"
#define TITLE N_("Edit the session plan")

/* The key of FIELD (0: topic, 1: aim, 2: materials) of session NUMBER. */
static const char *key_of(int number, int field)
{
	return plan_edit_keys[PLAN_FIRST + (number - 1) * PLAN_FIELDS + field].name;
}

/* Rows.N.{number,key} of every session that is asked for; LAST is the last one that something is planned for.  That fields may stay empty and how long they may
 * be is said once, not at each of them. */
static enum err edit_put(struct web *web, const struct db_result *kind, int64_t version, int last)
{
	const int length = session_plan_length((int)db_get_int(kind, 0, "sessions"), last);

	for (int i = 0; i < length; i++) {
		TRY(page_put_int(web, i, "Rows.%d.key", i));
		TRY(page_put_int(web, i + 1, "Rows.%d.number", i));
		for (int field = 0; field < PLAN_FIELDS; field++) {
			TRY(page_put(web, "1", "Form.%s.required", key_of(i + 1, field)));
			TRY(page_put(web, "", "Form.%s.max", key_of(i + 1, field)));
		}
	}
	TRY(page_put_int(web, SESSION_PLAN_TOPIC, "Plan.topic_max"));
	TRY(page_put_int(web, SESSION_PLAN_TEXT, "Plan.text_max"));
	TRY(page_put_int(web, version, "Plan.version"));
	TRY(page_put(web, "/provider/plan", "Page.back.href"));
	return page_put(web, _("Session plans"), "Page.back.text");
}

enum err plan_edit_show(struct web *web)
{
	struct service service = page_service(web);
	struct service_session_plan plan;
	struct db_result kind;

	TRY(plan_kind_put(web, 0, &kind));
	TRY(service_session_plan_load(&service, web->session->provider_id, db_get_text(&kind, 0, "code"), 0, &plan));
	TRY(page_form(web, plan_edit_keys, FORM_COUNT(plan_edit_keys), NULL));
	for (size_t i = 0; i < plan.n; i++) {
		const struct session_plan_row *row = &plan.rows[i];
		const char *texts[PLAN_FIELDS] = {row->topic, row->aim, row->materials};

		for (int field = 0; field < PLAN_FIELDS; field++)
			TRY(page_form_value(web, key_of(row->number, field), texts[field]));
	}
	if (form_is(&web->form, "done", "saved"))
		TRY(page_put(web, "1", "Page.saved"));
	TRY(edit_put(web, &kind, plan.version, plan.n > 0 ? plan.rows[plan.n - 1].number : 0));
	return page_render(web, TEMPLATE, TITLE);
}

/* What was typed: *out_n rows with a topic; *out_last is the last session that anything was typed for. */
static enum err plan_read(struct web *web, struct session_plan_row **out, size_t *out_n, int *out_last)
{
	struct session_plan_row *rows = arena_array(web->arena, SESSION_PLAN_ROWS, sizeof(*rows));
	size_t n = 0;

	if (!rows)
		return ERR(ERR_LIMIT, "plan");
	*out_last = 0;
	for (int number = 1; number <= SESSION_PLAN_ROWS; number++) {
		const struct session_plan_row row = {number, form_text(&web->form, key_of(number, 0)), form_text(&web->form, key_of(number, 1)),
			form_text(&web->form, key_of(number, 2))};

		for (int field = 0; field < PLAN_FIELDS; field++)
			if (*form_typed(&web->form, key_of(number, field)))
				*out_last = number;
		if (session_plan_row_state(&row) == SESSION_PLAN_ROW_NO_TOPIC && form_get(&web->form, key_of(number, 0))->state != FORM_BAD)
			form_reject(&web->form, key_of(number, 0), N_("Say the topic of this session, since something else is planned for it."));
		if (session_plan_row_state(&row) == SESSION_PLAN_ROW_FINE)
			rows[n++] = row;
	}
	*out = rows;
	*out_n = n;
	return ERR_OK;
}

/* What is stored now, beside what was typed. */
static enum err stored_put(struct web *web, const char *code)
{
	struct service service = page_service(web);
	struct service_session_plan plan;
	size_t at = 0;

	TRY(service_session_plan_load(&service, web->session->provider_id, code, 0, &plan));
	for (int number = 1; number <= SESSION_PLAN_ROWS; number++) {
		struct session_plan_row row = {number, "", "", ""};

		if (at < plan.n && plan.rows[at].number == number)
			row = plan.rows[at++];
		TRY(page_typed_stored(web, key_of(number, 0), *row.topic ? _("Topic") : "", row.topic));
		TRY(page_typed_stored(web, key_of(number, 1), *row.aim ? _("Aim and content") : "", row.aim));
		TRY(page_typed_stored(web, key_of(number, 2), *row.materials ? _("Materials") : "", row.materials));
	}
	return ERR_OK;
}

enum err plan_edit_post(struct web *web)
{
	struct service service = page_service(web);
	struct session_plan_row *rows;
	struct db_result kind;
	const char *about;
	enum err code;
	size_t n;
	int last;

	if (!form_has(&web->form, "version") || !form_has(&web->form, "programme"))
		return ERR(ERR_INVALID, "not from our form");
	TRY(plan_kind_put(web, 0, &kind));
	TRY(plan_read(web, &rows, &n, &last));
	if (!web->form.ok) {
		TRY(page_form(web, plan_edit_keys, FORM_COUNT(plan_edit_keys), &web->form));
		TRY(edit_put(web, &kind, form_get(&web->form, "version")->number, last));
		return page_render_status(web, 422, TEMPLATE, TITLE);
	}
	about = db_get_text(&kind, 0, "code");
	web->detail = N_("Somebody else has saved this plan since you opened the page.");
	code = service_session_plan_save(&service, about, form_get(&web->form, "version")->number, rows, n);
	if (code == ERR_CONFLICT) {
		err_clear();
		TRY(stored_put(web, about));
		return ERR(ERR_CONFLICT, "plan %s", about);
	}
	TRY(code);
	web->audited = true;
	return page_redirect(web, "/provider/plan_edit?programme=%s&done=saved", about);
}
