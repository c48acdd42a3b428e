#include "casework.h"
#include "domain/waiting.h"
#include "service/application.h"

/* /casework/take: a file gets its responsible person; or that person goes on with it, when what was asked for has come on paper. */

enum err take_post(struct web *web)
{
	struct service service = page_service(web);
	bool resumes;
	struct file file;
	enum err code;

	if (!web->form.ok)
		return ERR(ERR_INVALID, "no file to take");
	TRY(file_find(web, form_text(&web->form, "ref"), &file));
	resumes = waiting_is(file.state) && file.owner_id == web->session->user_id;
	code = service_application_take(&service, file.id, form_get(&web->form, "version")->number);
	if (code != ERR_OK)
		return refuse(web, code, file.reference, N_("This file cannot be taken: it is closed already, or you were taken off it because you must not decide in it."));
	TRY(page_redirect(web, "/casework/file?ref=%s&done=%s", file.reference, resumes ? "resumed" : "taken"));
	return ERR_OK;
}
