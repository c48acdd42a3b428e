#include "service/claim.h"

#include <string.h>

#include "base/str.h"
#include "service/group.h"
#include "service/value.h"

/* A claim as it stands: its row, its prices, and the lines that were sent. */

enum err service_claim_prices(struct service *service, struct service_claim *claim)
{
	struct claim_price *prices;
	struct db_result rows;

	TRY(DB_RUN(service->db, service->arena, STATEMENT_CLAIM_PRICES, &rows, db_int(claim->contract_id)));
	prices = arena_array(service->arena, rows.nrows + 1, sizeof(*prices));
	if (!prices)
		return ERR(ERR_LIMIT, "prices");
	for (size_t i = 0; i < rows.nrows; i++) {
		struct claim_price *price = &prices[i];

		price->id = db_get_int(&rows, i, "id");
		price->cents = db_get_int(&rows, i, "cents");
		price->entered_at = db_get_text(&rows, i, "created_at");
		(void)strncpy(price->programme, db_get_text(&rows, i, "code"), sizeof(price->programme) - 1);
		if (!claim_unit_parse(db_get_text(&rows, i, "unit"), &price->unit) || !value_read_day(&rows, i, "valid_from", &price->from) ||
			!value_read_day(&rows, i, "valid_to", &price->until))
			return ERR(ERR_BUG, "price %lld", (long long)price->id);
	}
	claim->prices = prices;
	claim->nprices = rows.nrows;
	return ERR_OK;
}

static const struct claim_price *price_by_id(const struct service_claim *claim, int64_t id)
{
	for (size_t i = 0; id && i < claim->nprices; i++)
		if (claim->prices[i].id == id)
			return &claim->prices[i];
	return NULL;
}

/* Lines of a sending as they come. */
struct stored {
	const struct service_claim *claim;
	struct claim_line *lines;
	size_t n, room;
};

static enum err stored_row(void *context, const struct db_result *one)
{
	struct stored *stored = context;
	struct claim_line *line = &stored->lines[stored->n];
	const char *mark = db_get_text(one, 0, "mark");
	int parsed = ATTENDANCE_NONE;

	if (stored->n++ >= stored->room)
		return ERR(ERR_BUG, "more lines than were sent");
	*line = (struct claim_line){.session = db_get_int(one, 0, "session_id"), .place = db_get_int(one, 0, "place_id"),
		.referral = db_get_int(one, 0, "referral_id"), .group = db_get_int(one, 0, "group_id"), .payer = stored->claim->payer,
		.minutes = (int)db_get_int(one, 0, "minutes"), .quantity = db_get_int(one, 0, "quantity"), .cents = db_get_int(one, 0, "cents"),
		.price = price_by_id(stored->claim, db_get_int(one, 0, "price_id")),
		.kind = str_equal(db_get_text(one, 0, "kind"), "own") ? CLAIM_OWN : CLAIM_CORRECTION};
	if (!value_read_day(one, 0, "day", &line->day) || !claim_reason_parse(db_get_text(one, 0, "reason"), &line->reason) ||
		(mark && !state_parse(STATE_ATTENDANCE, mark, &parsed)))
		return ERR(ERR_BUG, "line %zu of claim %lld", stored->n, (long long)stored->claim->id);
	line->mark = (enum attendance_mark)parsed;
	return ERR_OK;
}

static enum err stored_load(struct service *service, struct service_claim *claim)
{
	const struct db_value in[] = {db_int(claim->id), db_int(claim->sending)};
	struct stored stored = {.claim = claim, .room = (size_t)db_get_int(claim->row, 0, "line_count")};

	stored.lines = arena_array(service->arena, stored.room + 1, sizeof(*stored.lines));
	if (!stored.lines)
		return ERR(ERR_LIMIT, "lines of a claim");
	TRY(db_each(service->db, service->arena, STATEMENT_CLAIM_LINES, in, 2, stored_row, &stored));
	claim->lines = stored.lines;
	claim->nlines = stored.n;
	return service_claim_add_up(service, claim);
}

enum err service_claim_add_up(struct service *service, struct service_claim *claim)
{
	struct claim_sum *sums = arena_array(service->arena, claim->nlines + 1, sizeof(*sums));

	if (!sums)
		return ERR(ERR_LIMIT, "sums of a claim");
	claim_sums(claim->lines, claim->nlines, sums, &claim->nsums);
	claim->sums = sums;
	claim->own_cents = claim->correction_cents = claim->persons = claim->unpaid = 0;
	for (size_t i = 0; i < claim->nsums; i++) {
		*(sums[i].kind == CLAIM_OWN ? &claim->own_cents : &claim->correction_cents) += sums[i].cents;
		claim->persons += sums[i].persons;
		claim->unpaid += sums[i].unpaid;
	}
	claim->cents = claim_total(claim->lines, claim->nlines);
	if (claim->cents != claim->own_cents + claim->correction_cents)
		return ERR(ERR_BUG, "claim %s does not add up", claim->number);
	return ERR_OK;
}

static enum err row_load(struct service *service, struct service_claim *claim)
{
	struct db_result *row = arena_alloc(service->arena, sizeof(*row));
	char month[11];
	int state;

	if (!row)
		return ERR(ERR_LIMIT, "claim");
	date_format_iso(claim->first, month);
	TRY(DB_RUN(service->db, service->arena, STATEMENT_CLAIM_OF, row, db_int(claim->contract_id), db_text(claim_payer_code(claim->payer)), db_text(month)));
	if (row->nrows == 0)
		return ERR_OK;
	if (!state_parse(STATE_CLAIM, db_get_text(row, 0, "state"), &state))
		return ERR(ERR_BUG, "state of a claim");
	claim->row = row;
	claim->id = db_get_int(row, 0, "id");
	claim->uuid = db_get_text(row, 0, "uuid");
	claim->number = db_get_text(row, 0, "number");
	claim->state = (enum claim_state)state;
	claim->sending = (int)db_get_int(row, 0, "sending");
	claim->version = db_get_int(row, 0, "version");
	return ERR_OK;
}

/* What is behind the last month that was accepted: whether this one comes too late, and which one has to be sent before it. */
static enum err before_load(struct service *service, struct service_claim *claim)
{
	struct date accepted;
	struct db_result row;
	char from[11] = "1970-01-01", before[11];

	TRY(DB_ONE(service->db, service->arena, STATEMENT_CLAIM_LAST, &row, db_int(claim->contract_id), db_text(claim_payer_code(claim->payer))));
	if (!value_read_day(&row, 0, "month", &accepted))
		return ERR(ERR_BUG, "month of a claim");
	claim->is_late = date_is_valid(accepted) && date_compare(accepted, claim->first) > 0;
	if (date_is_valid(accepted))
		date_format_iso(date_add_months(accepted, 1), from);
	date_format_iso(claim->first, before);
	TRY(DB_ONE(service->db, service->arena, STATEMENT_CLAIM_BEFORE, &row, db_int(claim->contract_id), db_int(claim->payer == CLAIM_PAYER_STATE),
		db_text(from), db_text(before), db_int(claim->contract_id), db_text(claim_payer_code(claim->payer)), db_text(before)));
	if (!value_read_day(&row, 0, "day", &claim->blocked_by))
		return ERR(ERR_BUG, "day before a claim");
	return ERR_OK;
}

static enum err contract_load(struct service *service, struct service_claim *claim)
{
	struct date ends, starts, access, newest, next = date_add_months(claim->first, 1);
	struct db_result row;

	TRY(DB_ONE(service->db, service->arena, STATEMENT_CONTRACT_GET, &row, db_int(claim->contract_id), service_group_wall(service).contracts));
	if (!value_read_day(&row, 0, "starts_on", &starts) || !value_read_day(&row, 0, "ends_on", &ends) ||
		!value_read_day(&row, 0, "access_until", &access))
		return ERR(ERR_BUG, "days of contract %lld", (long long)claim->contract_id);
	claim->contract = db_get_text(&row, 0, "number");
	claim->provider = db_get_text(&row, 0, "provider");
	if (claim->id == 0)
		claim->number = arena_printf(service->arena, "%s/%04d-%02d%s", claim->contract, claim->first.year, claim->first.month,
		claim->payer == CLAIM_PAYER_STATE ? "-V" : "");
	if (!claim->number)
		return ERR(ERR_LIMIT, "claim");
	claim->is_over = date_compare(claim->last, service->today) < 0;
	/* A claim that is there stays, though the contract was shortened since. */
	if (claim->id == 0 && (date_compare(claim->last, starts) < 0 || date_compare(claim->first, access) > 0 || date_compare(claim->first, service->today) > 0))
		return ERR(ERR_NOT_FOUND, "contract %lld has no such month", (long long)claim->contract_id);
	if (claim->state != CLAIM_ACCEPTED || date_compare(ends, service->today) >= 0 || date_compare(next, access) > 0 || date_compare(next, service->today) > 0)
		return ERR_OK;
	TRY(DB_ONE(service->db, service->arena, STATEMENT_BUDGET_CLAIMED, &row, db_int(claim->contract_id), db_text(claim_payer_code(claim->payer))));
	if (!value_read_day(&row, 0, "month", &newest))
		return ERR(ERR_BUG, "month of a claim");
	if (date_compare(newest, claim->first) == 0)
		claim->next = next;
	return ERR_OK;
}

enum err service_claim_open(struct service *service, int64_t contract_id, enum claim_payer payer, struct date month, struct service_claim *out)
{
	*out = (struct service_claim){.contract_id = contract_id, .payer = payer, .first = month};
	out->last = (struct date){month.year, month.month, date_month_length(month.year, month.month)};
	TRY(row_load(service, out));
	TRY(contract_load(service, out));
	TRY(service_claim_prices(service, out));
	out->is_live = out->state == CLAIM_NONE || out->state == CLAIM_RETURNED;
	if (!out->is_live)
		return stored_load(service, out);
	TRY(before_load(service, out));
	return service_claim_compute(service, out, !date_is_valid(out->blocked_by));
}

enum err service_claim_groups(struct service *service, const struct service_claim *claim, struct db_result *out)
{
	return DB_RUN(service->db, service->arena, STATEMENT_CLAIM_GROUPS, out, db_int(claim->contract_id));
}

size_t service_claim_group(const struct db_result *groups, int64_t id)
{
	size_t from = 0, to = groups->nrows;

	while (from < to) {
		size_t middle = from + (to - from) / 2;

		if (db_get_int(groups, middle, "id") < id)
			from = middle + 1;
		else
			to = middle;
	}
	return from < groups->nrows && db_get_int(groups, from, "id") == id ? from : groups->nrows;
}
