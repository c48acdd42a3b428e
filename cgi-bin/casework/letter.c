#include "casework.h"
#include "service/letter.h"

/* /casework/letter: what the office wrote to an applicant, as a letter to print. */

enum err letter_show(struct web *web)
{
	struct service service = page_service(web);
	struct service_letter letter;

	if (!web->form.ok)
		return ERR(ERR_NOT_FOUND, "no message named");
	TRY(service_letter_make(&service, form_text(&web->form, "message"), &letter));
	web->audited = true;
	return page_download(web, "application/pdf", arena_printf(web->arena, "%s.pdf", letter.reference), letter.bytes, letter.len);
}
