#include "base/str.h"
#include "claim.h"

/* /provider/claim: what a month comes to, what is not paid and why, and where it stands; what the two sides do with it is in claim_post.c. */

#define TEMPLATE "provider/claim.cs"
#define TITLE N_("Monthly claim")

enum { LINES_SHOWN = 100, UNSIGNED_SHOWN = 20 };

/* Own.N or Corrections.N of the groups: a sum a group and price. */
static enum err sum_put(struct web *web, const struct service_claim *claim, const struct claim_sum *sum, const struct db_result *groups, const char *node)
{
	const size_t group = service_claim_group(groups, sum->group);

	if (group == groups->nrows)
		return ERR(ERR_BUG, "group %lld of a claim", (long long)sum->group);
	TRY(page_put(web, db_get_text(groups, group, "number"), "%s.group", node));
	TRY(page_put(web, arena_printf(web->arena, "%s&group=%lld", claim_href(web, "claim_group", claim->contract_id, claim_payer_code(claim->payer),
		claim->first), (long long)sum->group), "%s.href", node));
	TRY(page_put(web, arena_printf(web->arena, "%s %s", db_get_text(groups, group, "code"), page_column(web_language(web), groups, group, "name")),
		"%s.kind", node));
	TRY(page_put(web, sum->price ? _(claim_unit_msgid(sum->price->unit)) : _("No price"), "%s.unit_text", node));
	if (sum->price)
		TRY(cents_put(web, sum->price->cents, "%s.price", node));
	TRY(page_put_int(web, sum->sessions, "%s.sessions", node));
	TRY(page_put_int(web, sum->persons, "%s.persons", node));
	TRY(page_put_int(web, sum->unpaid, "%s.unpaid", node));
	if (sum->price && sum->price->unit == CLAIM_UNIT_HOUR)
		TRY(page_put_int(web, sum->minutes, "%s.minutes", node));
	return cents_put(web, sum->cents, "%s.sum", node);
}

static enum err sums_put(struct web *web, const struct service_claim *claim, const struct db_result *groups)
{
	size_t n[2] = {0, 0};

	for (size_t i = 0; i < claim->nsums; i++) {
		const struct claim_sum *sum = &claim->sums[i];
		const int kind = sum->kind == CLAIM_OWN ? 0 : 1;

		TRY(sum_put(web, claim, sum, groups, arena_printf(web->arena, "%s.%zu", kind == 0 ? "Own" : "Corrected", n[kind]++)));
	}
	return ERR_OK;
}

/* Whose mark LINE is: the reference, and for the provider the given name. */
static enum err name_put(struct web *web, const struct claim_line *line, const struct db_result *groups, const char *node)
{
	const size_t group = service_claim_group(groups, line->group);
	struct db_result row;

	if (group < groups->nrows)
		TRY(page_put(web, db_get_text(groups, group, "number"), "%s.group", node));
	if (line->place == 0)
		return page_put(web, _("The whole session"), "%s.given_name", node);
	TRY(DB_ONE(web->db, web->arena, STATEMENT_CLAIM_NAME, &row, db_int(line->referral), db_int(line->place)));
	TRY(page_put(web, db_get_text(&row, 0, "reference"), "%s.reference", node));
	if (role_may(web->session->role, PERMISSION_CLAIM_SEND))
		TRY(page_put(web, db_get_text(&row, 0, "given_name"), "%s.given_name", node));
	return db_get_text(&row, 0, "referral") ? page_put(web, db_get_text(&row, 0, "referral"), "%s.referral", node) : ERR_OK;
}

/* Unpaid.N and Corrections.N: the first of them, the others are in the file; and Reasons.N, how often each. */
static enum err lines_put(struct web *web, const struct service_claim *claim, const struct db_result *groups)
{
	size_t unpaid = 0, corrections = 0, reasons[CLAIM_REASON__MAX] = {0}, made = 0;

	for (size_t i = 0; i < claim->nlines; i++) {
		const struct claim_line *line = &claim->lines[i];
		const bool own = line->kind == CLAIM_OWN;
		size_t *n = own ? &unpaid : &corrections;
		const char *node = arena_printf(web->arena, "%s.%zu", own ? "Unpaid" : "Corrections", *n);

		if (own && (line->quantity != 0 || line->place == 0))
			continue;
		if (own)
			reasons[line->reason]++;
		if ((*n)++ >= LINES_SHOWN)
			continue;
		TRY(claim_line_put(web, node, line));
		TRY(name_put(web, line, groups, node));
	}
	if (unpaid > LINES_SHOWN || corrections > LINES_SHOWN)
		TRY(page_put(web, "1", "Page.more"));
	for (int reason = 0; reason < CLAIM_REASON__MAX; reason++) {
		if (reasons[reason] == 0)
			continue;
		TRY(page_put(web, _(claim_reason_msgid((enum claim_reason)reason)), "Reasons.%zu.text", made));
		TRY(page_put_int(web, (long long)reasons[reason], "Reasons.%zu.count", made++));
	}
	return ERR_OK;
}

/* What stands in the way of sending it, and who may do what. */
static enum err may_put(struct web *web, const struct service_claim *claim)
{
	struct db_result rows;
	char first[11], last[11];
	bool sends = role_may(web->session->role, PERMISSION_CLAIM_SEND), manages = role_may(web->session->role, PERMISSION_CONTRACT_MANAGE);

	if (sends)
		TRY(page_put(web, "1", "May.names"));
	if (manages && claim->state == CLAIM_SENT)
		TRY(page_put(web, "1", "May.decide"));
	if (manages && claim->state == CLAIM_ACCEPTED)
		TRY(page_put(web, "1", "May.pay"));
	if (claim->state == CLAIM_ACCEPTED)
		TRY(page_put(web, arena_printf(web->arena, "/provider/claim_act?id=%lld", (long long)claim->id), "Claim.act"));
	if (!claim->is_live)
		return ERR_OK;
	date_format_iso(claim->first, first);
	date_format_iso(claim->last, last);
	TRY(PAGE_ROWS(web, "Unsigned", &rows, STATEMENT_CLAIM_UNSIGNED, db_int(claim->contract_id), db_int(claim->payer == CLAIM_PAYER_STATE),
		db_text(first), db_text(last), db_int(UNSIGNED_SHOWN)));
	if (!claim->is_over)
		return page_put(web, "1", "Page.running");
	if (claim->is_late)
		return page_put(web, "1", "Page.late");
	if (date_is_valid(claim->blocked_by)) {
		const struct date month = {claim->blocked_by.year, claim->blocked_by.month, 1};

		TRY(page_put(web, arena_printf(web->arena, "%02d.%04d.", month.month, month.year), "Page.before_text"));
		return page_put(web, claim_href(web, "claim", claim->contract_id, claim_payer_code(claim->payer), month), "Page.before");
	}
	return sends && claim->nlines > 0 ? page_put(web, "1", "May.send") : ERR_OK;
}

/* What happened to it, the oldest first. */
static enum err events_put(struct web *web, const struct service_claim *claim)
{
	struct service service = page_service(web);
	struct db_result rows;
	const char *reason;

	if (!claim->id)
		return ERR_OK;
	TRY(PAGE_ROWS(web, "Events", &rows, STATEMENT_CLAIM_EVENTS, db_int(claim->id), db_int(claim->id), db_int(claim->id)));
	for (size_t i = 0; i < rows.nrows; i++) {
		TRY(money_put(web, &rows, i, "cents", arena_printf(web->arena, "Events.%zu.sum", i)));
		TRY(service_claim_reason(&service, &rows, i, claim->uuid, &reason));
		TRY(page_put(web, reason, "Events.%zu.reason", i));
		if (claim->state == CLAIM_RETURNED && *reason)
			TRY(page_put(web, reason, "Claim.reason"));
	}
	return ERR_OK;
}

static enum err forms_put(struct web *web, const struct service_claim *claim, const struct form_key *failed)
{
	const char *paid = claim->row ? db_get_text(claim->row, 0, "paid_on") : NULL, *invoice = claim->row ? db_get_text(claim->row, 0, "invoice_number") : NULL;
	struct date day;
	char text[12];

	TRY(page_form(web, claim_return_keys, FORM_COUNT(claim_return_keys), failed == claim_return_keys ? &web->form : NULL));
	TRY(page_form(web, claim_pay_keys, FORM_COUNT(claim_pay_keys), failed == claim_pay_keys ? &web->form : NULL));
	if (failed)
		return page_put_int(web, form_get(&web->form, "version")->number, "Claim.version");
	if (invoice)
		TRY(page_form_value(web, "invoice", invoice));
	if (!paid || !date_parse_iso(paid, &day))
		return ERR_OK;
	date_format_latvian(day, text);
	return page_form_value(web, "paid", arena_strdup(web->arena, text));
}

enum err claim_render(struct web *web, const struct service_claim *claim, const struct form_key *failed)
{
	struct service service = page_service(web);
	struct db_result groups;

	TRY(claim_put(web, claim));
	TRY(service_claim_groups(&service, claim, &groups));
	TRY(sums_put(web, claim, &groups));
	TRY(lines_put(web, claim, &groups));
	TRY(may_put(web, claim));
	TRY(events_put(web, claim));
	TRY(forms_put(web, claim, failed));
	TRY(page_put(web, arena_printf(web->arena, "/provider/claims?contract=%lld", (long long)claim->contract_id), "Page.back.href"));
	TRY(page_put(web, _("Monthly claims"), "Page.back.text"));
	TRY(page_audit(web, "view", arena_printf(web->arena, "claims:%lld", (long long)claim->contract_id)));
	return page_render_status(web, failed ? 422 : 200, TEMPLATE, TITLE);
}

enum err claim_show(struct web *web)
{
	struct service_claim claim;

	TRY(claim_wanted(web, &claim));
	if (form_has(&web->form, "done"))
		TRY(page_put(web, form_text(&web->form, "done"), "Page.done"));
	return claim_render(web, &claim, NULL);
}
