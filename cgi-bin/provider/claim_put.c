#include "base/str.h"
#include "claim.h"
#include "domain/money.h"

/* A claim in words, for its pages. */

enum err claim_wanted(struct web *web, struct service_claim *out)
{
	struct service service = page_service(web);
	struct date month = {0, 0, 1};
	enum claim_payer payer;

	if (!form_has(&web->form, "contract") || !form_has(&web->form, "month") || !claim_payer_parse(form_text(&web->form, "payer"), &payer))
		return ERR(ERR_NOT_FOUND, "no claim");
	month.year = (int)(form_get(&web->form, "month")->number / 100);
	month.month = (int)(form_get(&web->form, "month")->number % 100);
	if (!date_is_valid(month))
		return ERR(ERR_NOT_FOUND, "no month");
	return service_claim_open(&service, form_get(&web->form, "contract")->number, payer, month, out);
}

enum err claim_wanted_by_id(struct web *web, int64_t *out_id, struct service_claim *out)
{
	struct service service = page_service(web);

	TRY(wanted_id(web, "id", out_id));
	return service_claim_by_id(&service, *out_id, out);
}

const char *claim_href(struct web *web, const char *page, int64_t contract, const char *payer, struct date month)
{
	return arena_printf(web->arena, "/provider/%s?contract=%lld&payer=%s&month=%04d%02d", page, (long long)contract, payer, month.year, month.month);
}

enum err cents_put(struct web *web, int64_t cents, const char *node, ...)
{
	char text[MONEY_SIZE];
	const char *name;
	va_list args;

	va_start(args, node);
	name = arena_vprintf(web->arena, node, args);
	va_end(args);
	if (!name)
		return ERR(ERR_NOMEM, "page");
	money_format(cents, text);
	return page_put(web, arena_strdup(web->arena, text), "%s", name);
}

static const char *day_short(struct web *web, struct date day)
{
	char text[12];

	date_format_latvian(day, text);
	return arena_strdup(web->arena, text);
}

enum err claim_line_put(struct web *web, const char *node, const struct claim_line *line)
{
	const int64_t quantity = line->quantity;

	TRY(page_put(web, day_short(web, line->day), "%s.day", node));
	TRY(page_put(web, _(claim_reason_msgid(line->reason)), "%s.reason_text", node));
	TRY(page_put(web, line->mark == ATTENDANCE_NONE ? "–" : _(state_msgid(STATE_ATTENDANCE, (int)line->mark)), "%s.mark_text", node));
	TRY(page_put(web, quantity > 0 ? "+1" : quantity < 0 ? "−1" : "0", "%s.quantity", node));
	if (quantity != 0)
		TRY(page_put(web, "1", "%s.counted", node));
	return cents_put(web, line->cents, "%s.sum", node);
}

/* What is known of one that was sent. */
static enum err stored_put(struct web *web, const struct service_claim *claim)
{
	TRY(page_row_put(web, "Sent", STATEMENT_CLAIM_OF, claim->row));
	TRY(page_put_int(web, claim->id, "Claim.id"));
	return words_put(web, "Claim", claim->row, 0, STATE_CLAIM);
}

static enum err sums_put(struct web *web, const struct service_claim *claim)
{
	TRY(cents_put(web, claim->cents, "Claim.sum"));
	TRY(cents_put(web, claim->own_cents, "Claim.own"));
	TRY(cents_put(web, claim->correction_cents, "Claim.correction"));
	TRY(page_put_int(web, claim->cents, "Claim.cents"));
	TRY(page_put_int(web, (long long)claim->nlines, "Claim.lines"));
	TRY(page_put_int(web, claim->persons, "Claim.persons"));
	return page_put_int(web, claim->unpaid, "Claim.unpaid");
}

enum err claim_put(struct web *web, const struct service_claim *claim)
{
	const char *payer = claim_payer_code(claim->payer);

	TRY(page_put(web, claim->number, "Claim.number"));
	TRY(page_put(web, claim->contract, "Claim.contract"));
	TRY(page_put(web, claim->provider, "Claim.provider"));
	TRY(page_put(web, payer, "Claim.payer"));
	TRY(page_put(web, _(claim_payer_msgid(claim->payer)), "Claim.payer_text"));
	TRY(page_put_int(web, claim->contract_id, "Claim.contract_id"));
	TRY(page_put_int(web, claim->first.year * 100 + claim->first.month, "Claim.month"));
	TRY(page_put(web, day_short(web, claim->first), "Claim.first"));
	TRY(page_put(web, day_short(web, claim->last), "Claim.last"));
	TRY(page_put_int(web, claim->version, "Claim.version"));
	TRY(page_put(web, claim_href(web, "claim_sheet", claim->contract_id, payer, claim->first), "Claim.sheet"));
	TRY(sums_put(web, claim));
	if (date_is_valid(claim->next))
		TRY(page_put(web, claim_href(web, "claim", claim->contract_id, payer, claim->next), "Claim.next"));
	if (claim->is_live)
		TRY(page_put(web, "1", "Claim.is_live"));
	if (claim->row)
		return stored_put(web, claim);
	TRY(page_put(web, _("To be sent"), "Claim.state_text"));
	return page_put(web, "plum", "Claim.state_kind");
}
