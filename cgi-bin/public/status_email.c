#include "domain/person_code.h"
#include "opened.h"
#include "run/page.h"
#include "service/email_proof.h"
#include "service/identity.h"
#include "status_keys.h"
#include "status_pages.h"

/* /status/email: the address is proven with a code; /status/identity: how surely the office knows who applied. */

#define TITLE N_("Your e-mail address")

static enum err email_show(struct web *web, const struct opened *opened, int status)
{
	struct service service = status_service(web);
	const bool post = web->request->method == HTTP_POST;
	struct service_email email;

	TRY(service_email_look(&service, opened->file->submission_id, &email));
	TRY(opened_put(web, opened));
	TRY(page_put(web, email.email, "Email.address"));
	TRY(page_put(web, email.is_proven ? "1" : "", "Email.proven"));
	TRY(page_put(web, email.is_sent ? "1" : "", "Email.sent"));
	TRY(page_form(web, status_email_keys, FORM_COUNT(status_email_keys), post ? &web->form : NULL));
	TRY(page_put(web, "1", "Form.code.required"));
	TRY(page_put(web, "1", "Form.email.required"));
	return page_render_status(web, status, "public/status_email.cs", TITLE);
}

enum err status_email(struct web *web)
{
	struct opened opened;

	if (!web->form.ok)
		return ERR(ERR_NOT_FOUND, "no such page of an application");
	TRY(opened_load(web, &opened));
	return web->replied ? ERR_OK : email_show(web, &opened, 200);
}

/* A code to EMAIL, which is the address from then on; NULL: to the one there is. */
static enum err code_send(struct web *web, const struct opened *opened, const char *email)
{
	struct service service = status_service(web);
	enum err code = service_email_send(&service, opened->file->submission_id, opened->file->id, email, &web->retry_after);

	if (code == ERR_CONFLICT)
		return opened_conflict(web, opened);
	if (code == ERR_INVALID) {
		err_clear();
		return email_show(web, opened, 422);
	}
	TRY(code);
	return opened_go(web, opened, "/status/email", "");
}

static enum err address_take(struct web *web, const struct opened *opened)
{
	if (form_has(&web->form, "email"))
		return code_send(web, opened, form_text(&web->form, "email"));
	form_reject(&web->form, "email", N_("Write the e-mail address."));
	return email_show(web, opened, 422);
}

static enum err code_take(struct web *web, const struct opened *opened)
{
	struct service service = status_service(web);
	enum err code;

	if (!form_has(&web->form, "code")) {
		form_reject(&web->form, "code", N_("Write the six digits that stand in the e-mail."));
		return email_show(web, opened, 422);
	}
	code = service_email_prove(&service, opened->file->submission_id, form_text(&web->form, "code"));
	if (code == ERR_OK)
		return opened_go(web, opened, "/status", "proven");
	if (code != ERR_INVALID && code != ERR_NOT_FOUND)
		return err_pass(code, __FILE__, __LINE__);
	err_clear();
	form_reject(&web->form, "code",
		code == ERR_INVALID ? N_("This is another code. Look at the newest e-mail from us.")
				    : N_("This code cannot be used any more. Ask for a new one."));
	return email_show(web, opened, 422);
}

enum err status_email_post(struct web *web)
{
	struct opened opened;

	TRY(opened_load(web, &opened));
	if (!web->form.ok)
		return email_show(web, &opened, 422);
	if (form_is(&web->form, "action", "send"))
		return code_send(web, &opened, NULL);
	return form_is(&web->form, "action", "change") ? address_take(web, &opened) : code_take(web, &opened);
}

/* The code of the person whom the web server says to have signed in with a national means; "" where it does not, or is not believed. */
static const char *signed_in(struct web *web)
{
	struct person_code code;
	const char *digits;

	if (!web->conf->national_login || !person_code_check(web->request->person_code, web->today, &code))
		return "";
	digits = arena_strdup(web->arena, code.digits);
	return digits ? digits : "";
}

static enum err identity_show(struct web *web, const struct opened *opened, int status, const char *wrong)
{
	struct service service = status_service(web);
	enum identity_level level;

	TRY(service_identity_level(&service, opened->file->id, &level));
	TRY(opened_put(web, opened));
	TRY(page_put(web, _(identity_msgid(level)), "Identity.level"));
	TRY(page_put(web, web->conf->national_login ? "1" : "", "Identity.national"));
	TRY(page_put(web, *signed_in(web) && level != IDENTITY_STRONG ? "1" : "", "Identity.signed_in"));
	TRY(page_put(web, wrong, "Identity.wrong"));
	return page_render_status(web, status, "public/status_identity.cs", N_("How we know who you are"));
}

enum err status_identity(struct web *web)
{
	struct opened opened;

	if (!web->form.ok)
		return ERR(ERR_NOT_FOUND, "no such page of an application");
	TRY(opened_load(web, &opened));
	return web->replied ? ERR_OK : identity_show(web, &opened, 200, "");
}

enum err status_identity_post(struct web *web)
{
	struct service service = status_service(web);
	struct opened opened;
	enum err code;

	TRY(opened_load(web, &opened));
	if (!*signed_in(web)) {
		web->detail = N_("Nobody has signed in with a national means.");
		return ERR(ERR_DENIED, "no national login");
	}
	code = service_identity_strong(&service, opened.file->submission_id, signed_in(web));
	if (code == ERR_DENIED) {
		err_clear();
		return identity_show(web, &opened, 422,
			_("The person who has signed in is not the one who stands in the application as its sender."));
	}
	TRY(code);
	return opened_go(web, &opened, "/status/identity", "");
}
