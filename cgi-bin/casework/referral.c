#include "casework.h"
#include "service/referral.h"

/* /casework/referral: the referral of a file as a paper to print. */

enum err referral_show(struct web *web)
{
	struct service service = page_service(web);
	struct service_referral_paper paper;

	if (!web->form.ok)
		return ERR(ERR_NOT_FOUND, "no file named");
	TRY(service_referral_paper(&service, form_text(&web->form, "ref"), &paper));
	web->audited = true;
	return page_download(web, "application/pdf", arena_printf(web->arena, "%s.pdf", paper.number), paper.bytes, paper.len);
}
