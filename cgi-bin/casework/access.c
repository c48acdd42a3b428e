#include "casework.h"
#include "service/access.h"

/* /casework/access: the access code is ended, because somebody else has seen it, and a new one is given. */

#define TEMPLATE "casework/access.cs"
#define TITLE N_("Access code")

static enum err show(struct web *web, struct file *file, int status, const char *code)
{
	struct service service = page_service(web);
	const bool again = web->request->method == HTTP_POST && status != 200;
	struct service_access access;

	TRY(service_access_look(&service, file->id, &access));
	TRY(file_put(web, file));
	TRY(file_subnav(web, file));
	TRY(page_put_int(web, access.no, "Access.no"));
	TRY(page_put_int(web, again ? form_get(&web->form, "version")->number : access.no, "Access.version"));
	TRY(page_put_int(web, access.files, "Access.files"));
	TRY(page_put(web, code, "Access.code"));
	TRY(page_form(web, access_keys, FORM_COUNT(access_keys), again ? &web->form : NULL));
	return page_render_status(web, status, TEMPLATE, TITLE);
}

enum err access_show(struct web *web)
{
	struct file file;

	if (!web->form.ok)
		return ERR(ERR_NOT_FOUND, "no file named");
	TRY(file_find(web, form_text(&web->form, "ref"), &file));
	return show(web, &file, 200, "");
}

/* The new code stands on the answer itself and nowhere else: it cannot be looked at again. */
enum err access_post(struct web *web)
{
	struct service service = page_service(web);
	bool with_new;
	char code[15];
	struct file file;
	enum err err;

	if (!form_has(&web->form, "ref") || !form_has(&web->form, "version") || !form_has(&web->form, "action"))
		return ERR(ERR_INVALID, "the hidden fields of the form");
	TRY(file_find(web, form_text(&web->form, "ref"), &file));
	if (!web->form.ok)
		return show(web, &file, 422, "");
	with_new = form_is(&web->form, "action", "new");
	err = service_access_change(&service, file.id, form_get(&web->form, "version")->number, with_new,
		form_text(&web->form, "reason"), code);
	if (err != ERR_OK)
		return refuse(web, err, file.reference, N_("This access code cannot be changed now."));
	TRY(page_put(web, "1", with_new ? "Access.given" : "Access.ended"));
	return show(web, &file, 200, code);
}
