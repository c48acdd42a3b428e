#include "casework.h"

/* /casework/paper: the issued act as a PDF. */

enum err paper_show(struct web *web)
{
	struct service service = page_service(web);
	struct service_paper paper;
	const char *act = form_has(&web->form, "act") ? form_text(&web->form, "act") : NULL;

	if (!web->form.ok || (!act && !form_has(&web->form, "ref")))
		return ERR(ERR_NOT_FOUND, "no act named");
	TRY(service_decision_paper(&service, act, form_text(&web->form, "ref"), &paper));
	web->audited = true;
	TRY(page_download(web, "application/pdf", arena_printf(web->arena, "%s.pdf", paper.number), paper.bytes, paper.len));
	return ERR_OK;
}
