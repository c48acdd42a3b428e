#include "claim.h"

/* /provider/claim_send, claim_accept, claim_return, claim_pay: the buttons of /provider/claim. */

static enum err back(struct web *web, const struct service_claim *claim, const char *done)
{
	web->audited = true;
	return page_redirect(web, "%s&done=%s", claim_href(web, "claim", claim->contract_id, claim_payer_code(claim->payer), claim->first), done);
}

static const char *refusal_text(enum service_claim_refusal refusal)
{
	static const char *const texts[] = {
		[CLAIM_REFUSAL_NONE] = NULL,
		[CLAIM_REFUSAL_RUNNING] = N_("The month is not over yet. A claim can be sent from the first day of the next month on."),
		[CLAIM_REFUSAL_BEFORE] = N_("An earlier month has to be sent and accepted first."),
		[CLAIM_REFUSAL_LATE] = N_("A later month was accepted already. What this month lacks comes as a correction in the next claim."),
		[CLAIM_REFUSAL_STATE] = N_("The claim of this month has been sent already."),
		[CLAIM_REFUSAL_CHANGED] = N_("Registers, prices or referrals have changed since you opened the page. Look at the claim once more."),
		[CLAIM_REFUSAL_EMPTY] = N_("There is nothing in this month that could be claimed."),
	};

	return texts[refusal];
}

enum err claim_send_post(struct web *web)
{
	struct service service = page_service(web);
	struct service_claim claim;
	struct service_claim_seen seen;
	enum service_claim_refusal refusal;
	enum err code;

	TRY(claim_wanted(web, &claim));
	if (!web->form.ok)
		return ERR(ERR_INVALID, "not from our form");
	seen = (struct service_claim_seen){.version = form_get(&web->form, "version")->number, .lines = form_get(&web->form, "lines")->number,
		.cents = form_get(&web->form, "cents")->number};
	code = service_claim_send(&service, claim.contract_id, claim.payer, claim.first, &seen, &refusal);
	web->detail = refusal_text(refusal);
	TRY(code);
	return back(web, &claim, "sent");
}

/* The claim of the form and the version that it was seen in. */
static enum err decided(struct web *web, int64_t *out_id, int64_t *out_version, struct service_claim *out)
{
	TRY(claim_wanted_by_id(web, out_id, out));
	if (!form_has(&web->form, "version"))
		return ERR(ERR_INVALID, "not from our form");
	*out_version = form_get(&web->form, "version")->number;
	web->detail = N_("Somebody else has changed this claim since you opened the page.");
	return ERR_OK;
}

enum err claim_accept_post(struct web *web)
{
	struct service service = page_service(web);
	struct service_claim claim;
	int64_t id, version;

	TRY(decided(web, &id, &version, &claim));
	TRY(service_claim_decide(&service, id, version, NULL));
	return back(web, &claim, "accepted");
}

enum err claim_return_post(struct web *web)
{
	struct service service = page_service(web);
	struct service_claim claim;
	int64_t id, version;

	TRY(decided(web, &id, &version, &claim));
	if (!web->form.ok)
		return claim_render(web, &claim, claim_return_keys);
	TRY(service_claim_decide(&service, id, version, form_text(&web->form, "reason")));
	return back(web, &claim, "returned");
}

enum err claim_pay_post(struct web *web)
{
	struct service service = page_service(web);
	struct service_claim claim;
	struct date paid = {0, 0, 0};
	int64_t id, version;

	TRY(decided(web, &id, &version, &claim));
	if (form_has(&web->form, "paid") && !date_parse_iso(form_get(&web->form, "paid")->date, &paid))
		form_reject(&web->form, "paid", N_("Enter a real date as day.month.year, for example 22.11.2026."));
	if (date_is_valid(paid) && (date_compare(paid, web->today) > 0 || date_compare(paid, claim.first) < 0))
		form_reject(&web->form, "paid", N_("Enter the day on which it was paid: not before the month of the claim, and not to come."));
	if (!web->form.ok)
		return claim_render(web, &claim, claim_pay_keys);
	TRY(service_claim_pay(&service, id, version, form_text(&web->form, "invoice"), paid));
	return back(web, &claim, "paid");
}
