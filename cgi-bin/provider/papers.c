#include "provider.h"
#include "service/completion.h"
#include "service/register.h"

/* /provider/register_sheet and /provider/certificate: papers to print. */

enum err register_sheet_show(struct web *web)
{
	struct service service = page_service(web);
	struct service_register_sheet sheet;
	int64_t id;

	TRY(wanted_id(web, "session", &id));
	TRY(service_register_sheet(&service, id, &sheet));
	web->audited = true;
	return page_download(web, "application/pdf", arena_printf(web->arena, "%s.pdf", sheet.name), sheet.bytes, sheet.len);
}

enum err certificate_show(struct web *web)
{
	struct service service = page_service(web);
	struct service_certificate certificate;
	int64_t id;

	TRY(wanted_id(web, "place", &id));
	TRY(service_certificate_of_place(&service, id, &certificate));
	web->audited = true;
	return page_download(web, "application/pdf", arena_printf(web->arena, "%s.pdf", certificate.number), certificate.bytes, certificate.len);
}
