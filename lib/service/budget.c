#include "service/budget.h"

#include "service/claim.h"
#include "service/group.h"
#include "service/value.h"
#include "store/calendar.h"

enum { HOUR_MAX = 1200 };

static enum err claims_load(struct service *service, int64_t id, struct service_budget *budget)
{
	struct db_result rows;
	char first[11], last[11];

	date_format_iso((struct date){budget->year, 1, 1}, first);
	date_format_iso((struct date){budget->year, 12, 31}, last);
	TRY(DB_RUN(service->db, service->arena, STATEMENT_BUDGET_CLAIMS, &rows, db_text(first), db_text(last), db_text(first), db_text(last), db_int(id)));
	for (size_t i = 0; i < rows.nrows; i++) {
		struct service_budget_part *part;
		enum claim_payer payer;

		if (!claim_payer_parse(db_get_text(&rows, i, "payer"), &payer))
			return ERR(ERR_BUG, "payer of a claim");
		part = &budget->part[payer];
		part->accepted = db_get_int(&rows, i, "accepted");
		part->accepted_year = db_get_int(&rows, i, "accepted_year");
		part->sent = db_get_int(&rows, i, "sent");
		part->sent_year = db_get_int(&rows, i, "sent_year");
		part->not_paid = db_get_int(&rows, i, "not_paid");
	}
	return ERR_OK;
}

/* What registers say behind the last month that was claimed; corrections of months before are left out. */
static enum err delivered_load(struct service *service, struct service_claim *claim, int year, struct service_budget_part *out)
{
	struct date month;
	struct db_result row;

	TRY(DB_ONE(service->db, service->arena, STATEMENT_BUDGET_CLAIMED, &row, db_int(claim->contract_id), db_text(claim_payer_code(claim->payer))));
	if (!value_read_day(&row, 0, "month", &month))
		return ERR(ERR_BUG, "month of a claim");
	claim->first = date_is_valid(month) ? date_add_months(month, 1) : (struct date){1970, 1, 1};
	claim->last = service->today;
	TRY(service_claim_compute(service, claim, false));
	out->delivered = claim->cents;
	for (size_t i = 0; i < claim->nlines; i++)
		out->delivered_year += claim->lines[i].day.year == year ? claim->lines[i].cents : 0;
	return ERR_OK;
}

static enum err planned_load(struct service *service, const struct service_claim *claim, struct service_budget *budget)
{
	struct db_result rows;
	long long hour;

	TRY(store_parameter_int(service->db, service->arena, "claim_hour_minutes", service->today, HOUR_MAX, &hour));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_BUDGET_PLANNED, &rows, db_int(claim->contract_id)));
	for (size_t i = 0; i < rows.nrows; i++) {
		struct service_budget_part *part = &budget->part[db_get_int(&rows, i, "state_financed") ? CLAIM_PAYER_STATE : CLAIM_PAYER_MUNICIPALITY];
		const int64_t people = db_get_int(&rows, i, "people");
		const struct claim_price *price;
		struct date day;
		int64_t cents;

		if (!value_read_day(&rows, i, "day", &day))
			return ERR(ERR_BUG, "day of a session");
		price = claim_price_on(claim->prices, claim->nprices, db_get_text(&rows, i, "code"), day);
		if (!price || people == 0)
			continue;
		cents = price->unit == CLAIM_UNIT_PERSON_SESSION ? price->cents * people :
			price->unit == CLAIM_UNIT_SESSION ? price->cents : claim_hours(price->cents, (int)db_get_int(&rows, i, "minutes"), (int)hour);
		part->planned += cents;
		part->planned_year += day.year == budget->year ? cents : 0;
	}
	return ERR_OK;
}

static void add(struct service_budget_part *all, const struct service_budget_part *part)
{
	all->accepted += part->accepted;
	all->accepted_year += part->accepted_year;
	all->sent += part->sent;
	all->sent_year += part->sent_year;
	all->not_paid += part->not_paid;
	all->delivered += part->delivered;
	all->delivered_year += part->delivered_year;
	all->planned += part->planned;
	all->planned_year += part->planned_year;
}

enum err service_budget_load(struct service *service, int64_t id, struct service_budget *out)
{
	struct service_claim claim = {.contract_id = id, .number = "", .is_live = true};
	struct db_result row;

	*out = (struct service_budget){.year = service->today.year};
	TRY(DB_ONE(service->db, service->arena, STATEMENT_CONTRACT_GET, &row, db_int(id), service_group_wall(service).contracts));
	TRY(service_claim_prices(service, &claim));
	TRY(claims_load(service, id, out));
	for (int payer = 0; payer < CLAIM_PAYER__MAX; payer++) {
		claim.payer = (enum claim_payer)payer;
		TRY(delivered_load(service, &claim, out->year, &out->part[payer]));
	}
	TRY(planned_load(service, &claim, out));
	for (int payer = 0; payer < CLAIM_PAYER__MAX; payer++)
		add(&out->all, &out->part[payer]);
	out->forecast = out->all.accepted_year + out->all.sent_year + out->all.delivered_year + out->all.planned_year;
	return ERR_OK;
}
