#include "base/str.h"
#include "opened.h"
#include "run/due.h"
#include "run/page.h"
#include "service/excuse.h"
#include "status_keys.h"
#include "status_pages.h"

/* /status/absent: "I cannot come" to one of the next sessions, and "I will come after all". */

const struct form_key status_absent_keys[4] = {
	{.name = "file", .type = FORM_INT, .min = 1, .max = 99, .label = ""},
	{.name = "session", .type = FORM_INT, .min = 1, .max = 4000000000, .label = N_("Session")},
	{.name = "reason", .type = FORM_CHOICE, .label = N_("Why")},
	{.name = "back", .type = FORM_INT, .min = 1, .max = 4000000000, .label = ""},
};

/* Form.session.choice.N of those that the person is expected at; Said.N.{id,when,reason} of the others. */
static enum err sessions_put(struct web *web, const struct service_excuses *list)
{
	const int64_t typed = web->request->method == HTTP_POST && form_has(&web->form, "session") ? form_get(&web->form, "session")->number : 0;
	size_t open = 0, said = 0;

	for (size_t i = 0; i < list->n; i++) {
		const struct service_excuse_session *session = &list->rows[i];
		const char *day = due_day(web->arena, session->day), *when = arena_printf(web->arena, "%s, %s", day ? day : "", session->starts_at);

		if (session->excuse != EXCUSE_NONE) {
			TRY(page_put_int(web, session->id, "Said.%zu.id", said));
			TRY(page_put(web, when, "Said.%zu.when", said));
			TRY(page_put(web, _(excuse_msgid(session->excuse)), "Said.%zu.reason", said++));
			continue;
		}
		TRY(page_put_int(web, session->id, "Form.session.choice.%zu.value", open));
		TRY(page_put(web, when, "Form.session.choice.%zu.text", open));
		if (session->id == typed || (typed == 0 && open == 0))
			TRY(page_put(web, "1", "Form.session.choice.%zu.checked", open));
		open++;
	}
	return ERR_OK;
}

/* Form.reason.choice.N */
static enum err reasons_put(struct web *web)
{
	const char *typed = web->request->method == HTTP_POST ? form_text(&web->form, "reason") : "";

	for (int i = EXCUSE_NONE + 1; i < EXCUSE__MAX; i++) {
		const size_t n = (size_t)i - 1;

		TRY(page_put(web, excuse_code((enum excuse)i), "Form.reason.choice.%zu.value", n));
		TRY(page_put(web, _(excuse_msgid((enum excuse)i)), "Form.reason.choice.%zu.text", n));
		if (str_equal(typed, excuse_code((enum excuse)i)))
			TRY(page_put(web, "1", "Form.reason.choice.%zu.checked", n));
	}
	return ERR_OK;
}

static enum err show(struct web *web, const struct opened *opened, int status)
{
	struct service service = status_service(web);
	struct service_excuses list;

	TRY(service_excuse_list(&service, opened->file->id, &list));
	TRY(opened_put(web, opened));
	TRY(page_form(web, status_absent_keys, FORM_COUNT(status_absent_keys), web->request->method == HTTP_POST ? &web->form : NULL));
	TRY(sessions_put(web, &list));
	TRY(reasons_put(web));
	TRY(page_put(web, "1", "Form.session.required"));
	TRY(page_put(web, "1", "Form.reason.required"));
	return page_render_status(web, status, "public/status_absent.cs", N_("I cannot come"));
}

enum err status_absent(struct web *web)
{
	struct opened opened;

	TRY(opened_load(web, &opened));
	return web->replied ? ERR_OK : show(web, &opened, 200);
}

/* A session that is over, or is none any more, is only not on the page that follows. */
static enum err say(struct web *web, const struct opened *opened, int64_t session_id, enum excuse excuse)
{
	struct service service = status_service(web);
	enum err code = service_excuse_say(&service, opened->file->id, session_id, excuse);

	if (code == ERR_NOT_FOUND) {
		err_clear();
		code = ERR_OK;
	}
	TRY(code);
	return opened_go(web, opened, "/status/absent", "");
}

enum err status_absent_post(struct web *web)
{
	struct opened opened;
	enum excuse excuse;

	TRY(opened_load(web, &opened));
	if (form_has(&web->form, "back"))
		return say(web, &opened, form_get(&web->form, "back")->number, EXCUSE_NONE);
	if (!form_has(&web->form, "session"))
		form_reject(&web->form, "session", N_("Choose the session to which you cannot come."));
	if (!excuse_parse(form_text(&web->form, "reason"), &excuse))
		form_reject(&web->form, "reason", N_("Choose a reason. If you do not want to say it, choose the last one."));
	if (!web->form.ok)
		return show(web, &opened, 422);
	return say(web, &opened, form_get(&web->form, "session")->number, excuse);
}
