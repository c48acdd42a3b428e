#include "apply_keys.h"
#include "flow.h"
#include "pages.h"
#include "run/page.h"

/* Going on with an application begun elsewhere. */

enum err apply_resume(struct web *web)
{
	TRY(page_form(web, apply_resume_keys, FORM_COUNT(apply_resume_keys), NULL));
	/* A link is only looked at here: programs that read mail open links, too. */
	if (form_has(&web->form, "key"))
		TRY(page_put(web, form_text(&web->form, "key"), "Resume.key"));
	TRY(page_put(web, "/", "Page.back.href"));
	return page_render(web, "public/apply_resume.cs", N_("Go on with your application"));
}

static enum err again(struct web *web)
{
	const bool by_key = form_get(&web->form, "key")->state != FORM_ABSENT;

	err_clear();
	if (by_key)
		TRY(page_put(web, "1", "Resume.used"));
	else
		form_reject(&web->form, "code",
			N_("We found no unsent application with this code. Look at it again; it ends "
		           "when a new code is made or the application is sent."));
	TRY(page_put(web, "/", "Page.back.href"));
	return page_form_again(web, "public/apply_resume.cs", N_("Go on with your application"));
}

enum err apply_resume_post(struct web *web)
{
	struct service service = page_service(web);
	const char *token = NULL;
	enum err code;

	if (!form_has(&web->form, "key") && !form_has(&web->form, "code"))
		form_reject(&web->form, "code", form_problem_text(FORM_MISSING));
	if (!web->form.ok) {
		TRY(page_put(web, "/", "Page.back.href"));
		return page_form_again(
			web, "public/apply_resume.cs", N_("Go on with your application"));
	}
	code = service_draft_resume(&service, web->session->id, web->request->remote_addr,
		form_text(&web->form, "code"), form_text(&web->form, "key"), &token,
		&web->retry_after);
	if (code == ERR_NOT_FOUND)
		return again(web);
	TRY(code);
	return page_redirect(web, "/apply/tasks?draft=%s", token);
}
