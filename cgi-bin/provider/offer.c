#include "provider.h"
#include "service/offer.h"

/* /provider/offer: the manager enters what somebody who is offered a place has answered by telephone. */

#define TEMPLATE "provider/offer.cs"
#define TITLE N_("Answer to the offer")

static enum err offer_render(struct web *web, int64_t id, int64_t application_id, int status)
{
	const bool post = web->request->method == HTTP_POST;
	struct db_result group;

	TRY(group_put(web, id, "group_queue", &group));
	TRY(PAGE_ROW(web, "Offer", NULL, STATEMENT_OFFER_ONE, db_int(application_id), db_int(id), wall_of(web).contracts));
	TRY(page_form(web, offer_keys, FORM_COUNT(offer_keys), post ? &web->form : NULL));
	TRY(page_audit(web, "view", arena_printf(web->arena, "waiting:%lld", (long long)application_id)));
	return page_render_status(web, status, TEMPLATE, TITLE);
}

enum err offer_show(struct web *web)
{
	int64_t id, application_id;

	TRY(wanted_id(web, "id", &id));
	TRY(wanted_id(web, "application", &application_id));
	return offer_render(web, id, application_id, 200);
}

static const char *refusal_text(enum service_offer_refusal refusal)
{
	switch (refusal) {
	case OFFER_REFUSAL_LATE:
		return N_("The last day of this offer is over: the seat is not held any more. Look at the waiting list, and offer a place anew.");
	case OFFER_REFUSAL_YEAR:
		return N_("This person has already had a group in this calendar year. Only one group a year is possible. No place was given.");
	case OFFER_REFUSAL_CLOSED:
		return N_("The place cannot be given any more. Look at the waiting list.");
	case OFFER_REFUSAL_CHANGED:
	case OFFER_REFUSAL_NONE:
	default:
		return N_("The offer has been answered meanwhile. Look at the waiting list.");
	}
}

enum err offer_post(struct web *web)
{
	struct service service = page_service(web);
	struct service_offer_reply reply;
	enum service_offer_refusal refusal;
	struct db_result row;
	enum err code;
	int64_t id;

	TRY(wanted_id(web, "id", &id));
	TRY(wanted_id(web, "application", &reply.application_id));
	if (!form_has(&web->form, "version"))
		return ERR(ERR_INVALID, "not from our form");
	/* The group is the manager's; its offer may be answered meanwhile. */
	TRY(group_put(web, id, "group_queue", &row));
	if (!web->form.ok)
		return offer_render(web, id, reply.application_id, 422);
	reply.version = form_get(&web->form, "version")->number;
	reply.accepts = form_is(&web->form, "answer", "yes");
	reply.reason = reply.accepts ? "" : form_text(&web->form, "reason");
	code = service_offer_answer(&service, &reply, &refusal);
	if (code == ERR_CONFLICT)
		web->detail = refusal_text(refusal);
	TRY(code);
	web->audited = true;
	return page_redirect(web, "/provider/group_queue?id=%lld&done=%s", (long long)id, reply.accepts ? "accepted" : "declined");
}
