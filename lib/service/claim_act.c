#include "domain/money.h"
#include "service/application.h"
#include "service/claim.h"
#include "service/group.h"
#include "service/paper.h"
#include "view/view.h"

/* The act of acceptance of a claim: templates/paper/claim_act.cs, made once, and sealed. */

#define ACT_PDF "claim_act.pdf_sealed" /* bound to the claim */

static enum err money_put(struct service *service, int64_t cents, const char *node, size_t i, const char *name)
{
	char text[MONEY_SIZE];

	money_format(cents, text);
	return view_put(service->view, text, "%s.%zu.%s", node, i, name);
}

static enum err sum_put(struct service *service, const struct claim_sum *sum, const struct db_result *groups, size_t i)
{
	const char *node = sum->kind == CLAIM_OWN ? "Act.own" : "Act.correction";
	const size_t group = service_claim_group(groups, sum->group);

	if (group == groups->nrows)
		return ERR(ERR_BUG, "group %lld of a claim", (long long)sum->group);
	TRY(view_put(service->view, db_get_text(groups, group, "number"), "%s.%zu.group", node, i));
	TRY(view_put(service->view, db_get_text(groups, group, "code"), "%s.%zu.code", node, i));
	TRY(view_put(service->view, db_get_text(groups, group, "name_lv"), "%s.%zu.name_lv", node, i));
	TRY(view_put(service->view, sum->price ? claim_unit_code(sum->price->unit) : "", "%s.%zu.unit", node, i));
	TRY(view_put_int(service->view, sum->sessions, "%s.%zu.sessions", node, i));
	TRY(view_put_int(service->view, sum->minutes, "%s.%zu.minutes", node, i));
	TRY(view_put_int(service->view, sum->persons, "%s.%zu.persons", node, i));
	if (sum->price)
		TRY(money_put(service, sum->price->cents, node, i, "price"));
	return money_put(service, sum->cents, node, i, "sum");
}

static enum err total_put(struct service *service, int64_t cents, const char *node)
{
	char text[MONEY_SIZE];

	money_format(cents, text);
	return view_put(service->view, text, "Act.%s", node);
}

static enum err words_put(struct service *service, const struct service_claim *claim)
{
	struct db_result row;

	TRY(view_put(service->view, claim->number, "Act.number"));
	TRY(view_put(service->view, claim->contract, "Act.contract"));
	TRY(view_put(service->view, claim->provider, "Act.provider"));
	TRY(view_put(service->view, claim_payer_code(claim->payer), "Act.payer"));
	TRY(paper_put_day(service, claim->first, DATE_GENITIVE, "Act.first"));
	TRY(paper_put_day(service, claim->last, DATE_DATIVE, "Act.last"));
	TRY(paper_put_day(service, service->today, DATE_LOCATIVE, "Act.day"));
	TRY(view_put_int(service->view, claim->persons, "Act.persons"));
	TRY(view_put_int(service->view, claim->unpaid, "Act.unpaid"));
	TRY(view_put(service->view, db_get_text(claim->row, 0, "sender"), "Act.sender"));
	TRY(DB_ONE(service->db, service->arena, STATEMENT_CLAIM_USER, &row, db_int(service->actor_id)));
	TRY(view_put(service->view, db_get_text(&row, 0, "name"), "Act.officer"));
	TRY(total_put(service, claim->own_cents, "own_total"));
	TRY(total_put(service, claim->correction_cents, "correction_total"));
	return total_put(service, claim->cents, "total");
}

enum err service_claim_act_make(struct service *service, const struct service_claim *claim)
{
	const void *pdf, *sealed;
	struct db_result groups;
	size_t len, sealed_len;

	TRY(paper_begin(service, "Act"));
	TRY(words_put(service, claim));
	TRY(service_claim_groups(service, claim, &groups));
	for (size_t i = 0; i < claim->nsums; i++)
		if (claim->sums[i].cents != 0 || claim->sums[i].persons != 0)
			TRY(sum_put(service, &claim->sums[i], &groups, i));
	TRY(paper_end(service, "paper/claim_act.cs", "Pieņemšanas–nodošanas akts", claim->number, &pdf, &len));
	TRY(keyring_seal(service->keys, service->arena, ACT_PDF, claim->uuid, pdf, len, &sealed, &sealed_len));
	return DB_RUN(service->db, service->arena, STATEMENT_CLAIM_ACT_ADD, NULL, db_int(claim->id), db_blob(sealed, sealed_len), db_int(service->now));
}

enum err service_claim_act(struct service *service, int64_t id, struct service_claim_file *out)
{
	struct db_result row;
	struct db_value sealed;
	const char *bytes;

	TRY(DB_ONE(service->db, service->arena, STATEMENT_CLAIM_ACT_OF, &row, db_int(id), service_group_wall(service).contracts));
	sealed = db_get(&row, 0, "pdf_sealed");
	TRY(keyring_unseal(service->keys, service->arena, ACT_PDF, db_get_text(&row, 0, "uuid"), sealed.text, sealed.len, &bytes, &out->len));
	out->bytes = bytes;
	out->name = arena_printf(service->arena, "akts-%s.pdf", db_get_text(&row, 0, "number"));
	return out->name ? service_audit(service, "claim_act", "claim:%lld", (long long)id) : ERR(ERR_LIMIT, "act");
}
