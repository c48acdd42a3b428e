#include "contest.h"
#include "documents.h"
#include "intake.h"
#include "service/record_paper.h"

/* /casework/receipt: the confirmation of an application; /casework/forwarding: the cover letter of a contest that was forwarded.  PDF. */

const struct form_key receipt_query[2] = {
	{"ref", FORM_TOKEN, 1, 20, .required = true, .label = ""},
	{"code", FORM_INT, 1, 1, .label = ""}, /* with the access code, for whoever has entered it, on that day */
};

const struct form_key forwarding_query[1] = {{"contest", FORM_INT, 1, 4000000000, .required = true, .label = ""}};

static enum err send(struct web *web, const char *what, const struct service_record_paper *paper)
{
	web->audited = true;
	return page_download(web, "application/pdf", arena_printf(web->arena, "%s-%s.pdf", what, paper->name), paper->bytes, paper->len);
}

enum err receipt_show(struct web *web)
{
	struct service service = page_service(web);
	struct service_record_paper paper;
	const char *code = NULL;
	struct file file;

	if (!web->form.ok)
		return ERR(ERR_NOT_FOUND, "no file named");
	if (form_has(&web->form, "code")) {
		TRY(file_find(web, form_text(&web->form, "ref"), &file));
		TRY(intake_receipt_code(web, &file, &code));
	}
	TRY(service_receipt_paper(&service, form_text(&web->form, "ref"), code, &paper));
	return send(web, "apliecinajums", &paper);
}

enum err forwarding_show(struct web *web)
{
	struct service service = page_service(web);
	struct service_record_paper paper;

	if (!web->form.ok)
		return ERR(ERR_NOT_FOUND, "no contest named");
	TRY(service_forwarding_paper(&service, form_get(&web->form, "contest")->number, &paper));
	return send(web, "pavadvestule", &paper);
}
