#include "base/str.h"
#include "catalogue.h"
#include "opened.h"
#include "run/due.h"
#include "run/page.h"
#include "service/offer.h"
#include "status_keys.h"
#include "status_pages.h"

/* /status/offer: a seat in a group is held for the resident, who takes it or not. */

#define TITLE N_("A place in a group")

static const struct form_choice languages[] = {
	{"lv", N_("Latvian"), NULL},
	{"ru", N_("Russian"), NULL},
	{"en", N_("English"), NULL},
	{"uk", N_("Ukrainian"), NULL},
	{NULL, NULL, NULL},
};

/* Offer.{programme,until,first,room,language,minutes} */
static enum err offer_put(struct web *web, const struct service_offer *offer)
{
	const char *name, *day;

	TRY(catalogue_name(web, offer->programme_id, &name));
	TRY(page_put(web, name, "Offer.programme"));
	TRY(page_put(web, due_day(web->arena, offer->until), "Offer.until"));
	if (date_is_valid(offer->first)) {
		day = due_day(web->arena, offer->first);
		TRY(page_put(web, arena_printf(web->arena, "%s, %s", day ? day : "", offer->starts_at), "Offer.first"));
	}
	TRY(page_put(web, offer->room, "Offer.room"));
	TRY(page_put_int(web, offer->minutes, "Offer.minutes"));
	for (const struct form_choice *language = languages; language->value; language++)
		if (str_equal(language->value, offer->language))
			TRY(page_put(web, _(language->label), "Offer.language"));
	return ERR_OK;
}

static enum err show(struct web *web, const struct opened *opened, const struct service_offer *offer, int status)
{
	const bool post = web->request->method == HTTP_POST;

	TRY(opened_put(web, opened));
	TRY(offer_put(web, offer));
	TRY(page_put_int(web, post && form_has(&web->form, "version") ? form_get(&web->form, "version")->number : offer->version, "Write.version"));
	TRY(page_form(web, status_offer_keys, FORM_COUNT(status_offer_keys), post ? &web->form : NULL));
	return page_render_status(web, status, "public/status_offer.cs", TITLE);
}

enum err status_offer(struct web *web)
{
	struct service service = status_service(web);
	struct service_offer offer;
	struct opened opened;

	if (!web->form.ok)
		return ERR(ERR_NOT_FOUND, "no such page of an application");
	TRY(opened_load(web, &opened));
	if (web->replied)
		return ERR_OK;
	TRY(service_offer_load(&service, opened.file->id, &offer));
	if (offer.place_id == 0 || !offer.is_open)
		return opened_go(web, &opened, "/status", "");
	return show(web, &opened, &offer, 200);
}

/* The answer comes too late, or to an offer that cannot be taken any more. */
static enum err refuse(struct web *web, const struct opened *opened, enum service_offer_refusal refusal)
{
	if (refusal == OFFER_REFUSAL_CHANGED)
		return opened_conflict(web, opened);
	err_clear();
	web->detail = refusal == OFFER_REFUSAL_LATE
		? N_("The last day for this answer is over, and the seat is not held any more. You keep your place in the queue, and you get another offer.")
		: refusal == OFFER_REFUSAL_YEAR
		? N_("You have had a group in this calendar year already, and there is one group a year. You keep your place in the queue. If you think that this is wrong, call us.")
		: N_("We are sorry: the place cannot be given any more. You keep your place in the queue. If you have questions, call us.");
	return ERR(ERR_CONFLICT, "an offer that cannot be taken");
}

enum err status_offer_post(struct web *web)
{
	struct service service = status_service(web);
	struct service_offer_reply reply;
	enum service_offer_refusal refusal;
	struct service_offer offer;
	struct opened opened;
	enum err code;

	TRY(opened_load(web, &opened));
	if (!form_has(&web->form, "version"))
		return ERR(ERR_INVALID, "the hidden fields of the form");
	if (!web->form.ok) {
		TRY(service_offer_load(&service, opened.file->id, &offer));
		return offer.place_id == 0 ? opened_conflict(web, &opened) : show(web, &opened, &offer, 422);
	}
	reply = (struct service_offer_reply){.application_id = opened.file->id, .version = form_get(&web->form, "version")->number,
		.accepts = form_is(&web->form, "answer", "yes")};
	reply.reason = reply.accepts ? "" : form_text(&web->form, "reason");
	code = service_offer_answer(&service, &reply, &refusal);
	if (code == ERR_CONFLICT)
		return refuse(web, &opened, refusal);
	TRY(code);
	return opened_go(web, &opened, "/status", reply.accepts ? "accepted" : "declined");
}
