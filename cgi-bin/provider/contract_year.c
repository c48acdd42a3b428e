#include "claim.h"
#include "base/str.h"
#include "domain/duty.h"
#include "domain/statistics.h"
#include "service/budget.h"

/* /provider/contract_year: a contract on one page: money, clients against the plan, claims, what falls due, and the way out. */

enum { DUTY_BEFORE = 31, DUTY_AFTER = 400, CLAIMS_SHOWN = 14, DAYS_MAX = 1200 };

/* Money.N of the year, for the bars. */
static enum err bars_put(struct web *web, const struct service_budget *budget)
{
	const struct {
		const char *text;
		int64_t cents;
	} rows[] = {
		{_("Accepted"), budget->all.accepted_year},
		{_("Sent, to be checked"), budget->all.sent_year},
		{_("Delivered, not sent yet"), budget->all.delivered_year},
		{_("To come or to be signed this year"), budget->all.planned_year},
		{_("Forecast for the year"), budget->forecast},
	};

	for (size_t i = 0; i < FORM_COUNT(rows); i++) {
		TRY(page_put(web, rows[i].text, "Money.%zu.label", i));
		TRY(cents_put(web, rows[i].cents, "Money.%zu.value", i));
		TRY(page_put_int(web, statistics_percent(rows[i].cents > 0 ? rows[i].cents : 0, budget->forecast), "Money.%zu.percent", i));
	}
	return ERR_OK;
}

static enum err part_put(struct web *web, const char *node, const struct service_budget_part *part)
{
	TRY(cents_put(web, part->accepted, "%s.accepted", node));
	TRY(cents_put(web, part->accepted_year, "%s.accepted_year", node));
	TRY(cents_put(web, part->not_paid, "%s.not_paid", node));
	TRY(cents_put(web, part->sent, "%s.sent", node));
	TRY(cents_put(web, part->delivered, "%s.delivered", node));
	return cents_put(web, part->planned, "%s.planned", node);
}

/* The whole sum of the contract: how much of it is used, and what is left when all that is on its way is paid. */
static enum err budget_put(struct web *web, const struct service_budget *budget, const struct db_result *contract)
{
	const struct db_value sum = db_get(contract, 0, "budget_cents");
	int64_t taken = budget->all.accepted + budget->all.sent + budget->all.delivered + budget->all.planned;

	TRY(page_put_int(web, budget->year, "Year"));
	TRY(bars_put(web, budget));
	for (int payer = 0; payer < CLAIM_PAYER__MAX; payer++) {
		const char *node = arena_printf(web->arena, "Parts.%d", payer);

		TRY(part_put(web, node, &budget->part[payer]));
		TRY(page_put(web, _(claim_payer_msgid((enum claim_payer)payer)), "%s.payer_text", node));
	}
	TRY(part_put(web, "All", &budget->all));
	if (sum.type == DB_NULL)
		return ERR_OK;
	TRY(cents_put(web, sum.i, "Budget.sum"));
	TRY(cents_put(web, sum.i - taken, "Budget.left"));
	if (taken > sum.i)
		TRY(page_put(web, "1", "Budget.over"));
	return page_put_int(web, statistics_percent(budget->all.accepted, sum.i), "Budget.percent");
}

/* Clients.N of the year by what they are, against the plan. */
static enum err clients_put(struct web *web, int64_t id, int year, const struct db_result *contract)
{
	static const struct {
		const char *text;
		const char *const codes[4];
	} kinds[] = {
		{N_("Persons"), {"parent", "child", "young_adult", NULL}},
		{N_("Parents with a child"), {"dyad", NULL}},
		{N_("Families"), {"family", NULL}},
	};
	long long counts[FORM_COUNT(kinds)] = {0}, all = 0;
	const struct db_value plan = db_get(contract, 0, "clients_a_year");
	struct db_result rows;
	char first[11], last[11];

	date_format_iso((struct date){year, 1, 1}, first);
	date_format_iso((struct date){year, 12, 31}, last);
	TRY(DB_RUN(web->db, web->arena, STATEMENT_BUDGET_CLIENTS, &rows, db_int(id), db_text(first), db_text(last)));
	for (size_t i = 0; i < rows.nrows; i++)
		for (size_t k = 0; k < FORM_COUNT(kinds); k++)
			for (size_t c = 0; kinds[k].codes[c]; c++)
				counts[k] += str_equal(kinds[k].codes[c], db_get_text(&rows, i, "client")) ? db_get_int(&rows, i, "clients") : 0;
	for (size_t k = 0; k < FORM_COUNT(kinds); k++)
		all += counts[k];
	for (size_t k = 0; k < FORM_COUNT(kinds); k++) {
		TRY(page_put(web, _(kinds[k].text), "Clients.%zu.label", k));
		TRY(page_put_int(web, counts[k], "Clients.%zu.value", k));
		TRY(page_put_int(web, statistics_percent(counts[k], plan.type == DB_NULL || plan.i < all ? all : plan.i), "Clients.%zu.percent", k));
	}
	TRY(page_put_int(web, all, "Volume.clients"));
	if (plan.type != DB_NULL)
		TRY(page_put_int(web, statistics_percent(all, plan.i), "Volume.percent"));
	return ERR_OK;
}

static enum err rules_load(struct web *web, struct duty_rules *out)
{
	static const char *const codes[] = {"duty_report_days", "duty_plan_days", "duty_review_months"};
	int *const numbers[] = {&out->report_days, &out->plan_days, &out->review_months};

	for (size_t i = 0; i < FORM_COUNT(codes); i++) {
		struct db_result row;
		char today[11];
		long long value;

		date_format_iso(web->today, today);
		TRY(DB_ONE(web->db, web->arena, STATEMENT_PARAMETER_GET, &row, db_text(codes[i]), db_text(today), db_text(today)));
		if (!str_to_int(db_get_text(&row, 0, "value"), 1, DAYS_MAX, &value))
			return ERR(ERR_BUG, "parameter %s", codes[i]);
		*numbers[i] = (int)value;
	}
	return ERR_OK;
}

static enum err day_put(struct web *web, struct date day, const char *node, size_t i, const char *name)
{
	char text[12];

	date_format_latvian(day, text);
	return page_put(web, arena_strdup(web->arena, text), "%s.%zu.%s", node, i, name);
}

/* Duties.N from a month ago until a year ahead, and the last ones whenever they are. */
static enum err duties_put(struct web *web, const struct db_result *contract)
{
	struct duty *duties = arena_array(web->arena, DUTY_MAX, sizeof(*duties));
	struct date starts, ends, access;
	struct duty_rules rules;
	size_t n, made = 0;

	if (!duties)
		return ERR(ERR_LIMIT, "duties");
	if (!date_parse_iso(db_get_text(contract, 0, "starts_on"), &starts) || !date_parse_iso(db_get_text(contract, 0, "ends_on"), &ends) ||
		!date_parse_iso(db_get_text(contract, 0, "access_until"), &access))
		return ERR(ERR_BUG, "days of a contract");
	TRY(rules_load(web, &rules));
	n = duty_list(starts, ends, access, &rules, duties);
	for (size_t i = 0; i < n; i++) {
		const bool is_end = duties[i].kind == DUTY_END || duties[i].kind == DUTY_HANDED_OVER;

		if (!is_end && (date_compare(duties[i].due, date_add_days(web->today, -DUTY_BEFORE)) < 0 ||
			date_compare(duties[i].due, date_add_days(web->today, DUTY_AFTER)) > 0))
			continue;
		TRY(day_put(web, duties[i].due, "Duties", made, "due"));
		TRY(day_put(web, duties[i].from, "Duties", made, "first"));
		TRY(day_put(web, duties[i].until, "Duties", made, "last"));
		TRY(page_put(web, _(duty_kind_msgid(duties[i].kind)), "Duties.%zu.text", made));
		if (date_compare(duties[i].due, web->today) < 0)
			TRY(page_put(web, "1", "Duties.%zu.is_over", made));
		made++;
	}
	return ERR_OK;
}

static enum err claims_put(struct web *web, int64_t id)
{
	const struct db_value contracts = wall_of(web).contracts;
	struct db_result rows;
	char before[11];

	date_format_iso((struct date){web->today.year, web->today.month, 1}, before);
	TRY(PAGE_ROWS(web, "Claims", &rows, STATEMENT_CLAIM_PAGE, contracts, db_int(0), db_int(id), db_text(before), contracts, db_int(0), db_int(id),
		db_int(CLAIMS_SHOWN), db_int(0)));
	for (size_t i = 0; i < rows.nrows; i++)
		TRY(claim_row_put(web, "Claims", &rows, i));
	return ERR_OK;
}

enum err contract_year_show(struct web *web)
{
	struct service service = page_service(web);
	struct service_budget *budget = ARENA_NEW(web->arena, struct service_budget);
	struct db_result contract, row;
	int64_t id;

	TRY(wanted_id(web, "id", &id));
	if (!budget)
		return ERR(ERR_NOMEM, "page");
	TRY(PAGE_ROW(web, "Contract", &contract, STATEMENT_CONTRACT_GET, db_int(id), wall_of(web).contracts));
	TRY(service_budget_load(&service, id, budget));
	TRY(budget_put(web, budget, &contract));
	TRY(clients_put(web, id, budget->year, &contract));
	TRY(claims_put(web, id));
	TRY(duties_put(web, &contract));
	TRY(PAGE_ROW(web, "Exit", &row, STATEMENT_BUDGET_EXIT, db_int(id), db_int(id), db_int(id), db_int(id)));
	TRY(PAGE_ROWS(web, "Amendments", &row, STATEMENT_CONTRACT_AMENDMENTS, db_int(id)));
	TRY(page_put(web, arena_printf(web->arena, "/provider/contract?id=%lld", (long long)id), "Page.back.href"));
	TRY(page_put(web, db_get_text(&contract, 0, "number"), "Page.back.text"));
	return page_render(web, "provider/contract_year.cs", N_("Contract on one page"));
}
