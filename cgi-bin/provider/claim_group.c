#include "claim.h"

/* /provider/claim_group: the lines of one group in a claim, session by session. */

#define TEMPLATE "provider/claim_group.cs"
#define TITLE N_("Group in a claim")

/* The row of NAMES (claim_names, by place and referral) for LINE; nrows: none. */
static size_t name_of(const struct db_result *names, const struct claim_line *line)
{
	size_t found = names->nrows;

	for (size_t i = 0; i < names->nrows; i++)
		if (db_get_int(names, i, "place_id") == line->place && (found == names->nrows || db_get_int(names, i, "referral_id") == line->referral))
			found = i;
	return found;
}

static enum err person_put(struct web *web, const struct db_result *names, const struct claim_line *line, const char *node)
{
	const size_t i = name_of(names, line);

	TRY(claim_line_put(web, node, line));
	if (i == names->nrows)
		return ERR(ERR_BUG, "place %lld of a claim", (long long)line->place);
	TRY(page_put(web, db_get_text(names, i, "reference"), "%s.reference", node));
	if (role_may(web->session->role, PERMISSION_CLAIM_SEND))
		TRY(page_put(web, db_get_text(names, i, "given_name"), "%s.given_name", node));
	if (line->referral && db_get_text(names, i, "referral"))
		TRY(page_put(web, db_get_text(names, i, "referral"), "%s.referral", node));
	return ERR_OK;
}

/* Sessions.N.{day,sum,persons} and its people under .line.M. */
static enum err session_put(struct web *web, const struct db_result *names, const struct claim_line *lines, size_t n, const char *node)
{
	int64_t persons = 0, whole = 0;
	size_t made = 0;

	TRY(claim_line_put(web, node, &lines[0]));
	for (size_t i = 0; i < n; i++) {
		if (lines[i].place == 0) {
			whole += lines[i].cents;
			continue;
		}
		persons += lines[i].quantity;
		TRY(person_put(web, names, &lines[i], arena_printf(web->arena, "%s.line.%zu", node, made++)));
	}
	if (lines[0].place == 0)
		TRY(cents_put(web, whole, "%s.whole", node));
	TRY(page_put_int(web, persons, "%s.persons", node));
	return cents_put(web, claim_total(lines, n), "%s.sum", node);
}

static enum err sessions_put(struct web *web, const struct service_claim *claim, int64_t group, const struct db_result *names, bool *out_any)
{
	size_t n, made = 0;
	int64_t cents = 0;

	for (size_t i = 0; i < claim->nlines; i += n) {
		const struct claim_line *line = &claim->lines[i];

		for (n = 1; i + n < claim->nlines && claim->lines[i + n].session == line->session && claim->lines[i + n].kind == line->kind;)
			n++;
		if (line->group != group)
			continue;
		cents += claim_total(line, n);
		if (line->kind == CLAIM_CORRECTION)
			TRY(page_put(web, "1", "Sessions.%zu.is_correction", made));
		TRY(session_put(web, names, line, n, arena_printf(web->arena, "Sessions.%zu", made++)));
	}
	*out_any = made > 0;
	return cents_put(web, cents, "Group.sum");
}

enum err claim_group_show(struct web *web)
{
	struct service service = page_service(web);
	struct service_claim claim;
	struct db_result groups, names;
	int64_t id;
	size_t group;
	bool any;

	TRY(wanted_id(web, "group", &id));
	TRY(claim_wanted(web, &claim));
	TRY(claim_put(web, &claim));
	TRY(service_claim_groups(&service, &claim, &groups));
	group = service_claim_group(&groups, id);
	if (group == groups.nrows)
		return ERR(ERR_NOT_FOUND, "no group of this contract");
	TRY(DB_RUN(web->db, web->arena, STATEMENT_CLAIM_NAMES, &names, db_int(claim.contract_id), db_int(0), db_int(id)));
	TRY(page_put(web, db_get_text(&groups, group, "number"), "Group.number"));
	TRY(page_put(web, arena_printf(web->arena, "%s %s", db_get_text(&groups, group, "code"), page_column(web_language(web), &groups, group, "name")),
		"Group.kind"));
	TRY(sessions_put(web, &claim, id, &names, &any));
	if (!any)
		return ERR(ERR_NOT_FOUND, "the group is not in the claim");
	if (role_may(web->session->role, PERMISSION_CLAIM_SEND))
		TRY(page_put(web, "1", "May.names"));
	TRY(page_put(web, claim_href(web, "claim", claim.contract_id, claim_payer_code(claim.payer), claim.first), "Page.back.href"));
	TRY(page_put(web, claim.number, "Page.back.text"));
	TRY(page_audit(web, "view", arena_printf(web->arena, "claims:%lld", (long long)claim.contract_id)));
	return page_render(web, TEMPLATE, TITLE);
}
