#include "keys.h"
#include "opened.h"
#include "pages.h"
#include "run/page.h"
#include "status_pages.h"

/* /status: number and access code open the applications of one submission for this browser, until they are closed. */

#define TITLE N_("Where is my application?")

static enum err form_show(struct web *web)
{
	TRY(page_form(web, status_keys, FORM_COUNT(status_keys), NULL));
	if (form_is(&web->form, "done", "closed"))
		TRY(page_put(web, _("Your application is closed. Nobody can see it in this browser now."), "Done"));
	TRY(page_put(web, "/", "Page.back.href"));
	return page_render(web, "public/status.cs", TITLE);
}

enum err status(struct web *web)
{
	struct opened opened;
	enum err code;

	if (!web->form.ok)
		return ERR(ERR_NOT_FOUND, "no such page of an application");
	if (form_is(&web->form, "done", "another"))
		return form_show(web);
	code = opened_find(web, &opened);
	if (code == ERR_NOT_FOUND && opened.files.n == 0) {
		err_clear();
		return form_show(web);
	}
	TRY(code);
	return opened.file ? status_file_show(web, &opened) : status_list_show(web, &opened);
}

static enum err form_again(struct web *web)
{
	TRY(page_put(web, "/", "Page.back.href"));
	return page_form_again(web, "public/status.cs", TITLE);
}

/* Says the same whichever of the two is wrong. */
static enum err refuse(struct web *web)
{
	form_reject(&web->form, "reference",
		N_("We found no application with this number and this access code. Check both on "
	           "your receipt."));
	return form_again(web);
}

enum err status_post(struct web *web)
{
	struct service service = page_service(web);
	char cookie[SERVICE_FILE_COOKIE];
	enum err code;

	if (!web->form.ok)
		return form_again(web);
	service.actor_role = ROLE_RESIDENT;
	code = service_status_open(&service, web->request->remote_addr, form_text(&web->form, "reference"),
		form_text(&web->form, "code"), opened_cookie(web), cookie, &web->retry_after);
	if (code == ERR_NOT_FOUND)
		return refuse(web);
	TRY(code);
	TRY(http_set_cookie(web->response, "f", cookie, -1));
	return page_redirect(web, "/status");
}

enum err status_close_post(struct web *web)
{
	struct service service = page_service(web);

	TRY(service_status_close(&service, opened_cookie(web)));
	TRY(http_set_cookie(web->response, "f", "", 0));
	return page_redirect(web, "/status?done=closed");
}
