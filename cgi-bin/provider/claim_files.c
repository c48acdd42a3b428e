#include "claim.h"

/* /provider/claim_sheet and /provider/claim_act: a claim to take away. */

enum err claim_sheet_show(struct web *web)
{
	struct service service = page_service(web);
	struct service_claim_file file;
	struct service_claim claim;

	TRY(claim_wanted(web, &claim));
	TRY(service_claim_sheet(&service, &claim, &file));
	web->audited = true;
	return page_download(web, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", file.name, file.bytes, file.len);
}

enum err claim_act_show(struct web *web)
{
	struct service service = page_service(web);
	struct service_claim_file file;
	int64_t id;

	TRY(wanted_id(web, "id", &id));
	TRY(service_claim_act(&service, id, &file));
	web->audited = true;
	return page_download(web, "application/pdf", file.name, file.bytes, file.len);
}
