#include "service/price.h"

#include "base/str.h"
#include "service/application.h"
#include "service/value.h"

struct price_work {
	struct service *service;
	const struct service_price *price;
	int64_t id, version;
	enum service_price_fault fault;
};

static enum err refuse(struct price_work *work, enum service_price_fault fault)
{
	work->fault = fault;
	return ERR(ERR_INVALID, "price of contract %lld: fault %d", (long long)work->id, (int)fault);
}

static enum err kind_check(struct price_work *work)
{
	struct db_result rows;

	TRY(DB_RUN(work->service->db, work->service->arena, STATEMENT_PRICE_KINDS, &rows, db_int(work->id)));
	for (size_t i = 0; i < rows.nrows; i++)
		if (str_equal(db_get_text(&rows, i, "code"), work->price->programme))
			return ERR_OK;
	return refuse(work, PRICE_FAULT_PROGRAMME);
}

/* A day of the contract, and not in a month that was claimed: but a kind without any price was not paid for there, and the first one comes as a correction. */
static enum err day_check(struct price_work *work)
{
	struct date from = work->price->from, claimed;
	struct db_result row, last;

	TRY(DB_ONE(work->service->db, work->service->arena, STATEMENT_CONTRACT_GET, &row, db_int(work->id), db_null()));
	if (!date_is_within(from, db_get_text(&row, 0, "starts_on"), db_get_text(&row, 0, "ends_on")))
		return refuse(work, PRICE_FAULT_OUTSIDE);
	TRY(DB_ONE(work->service->db, work->service->arena, STATEMENT_PRICE_CLAIMED, &row, db_int(work->id)));
	if (!value_read_day(&row, 0, "until", &claimed))
		return ERR(ERR_BUG, "a month of claims");
	TRY(DB_RUN(work->service->db, work->service->arena, STATEMENT_PRICE_LAST, &last, db_int(work->id), db_text(work->price->programme)));
	if (last.nrows > 0 && date_is_valid(claimed) && date_compare(from, claimed) <= 0)
		return refuse(work, PRICE_FAULT_CLAIMED);
	return ERR_OK;
}

/* The price before ends the day before. */
static enum err last_close(struct price_work *work)
{
	struct service *service = work->service;
	struct date last;
	struct db_result row;
	char day[11];

	TRY(DB_RUN(service->db, service->arena, STATEMENT_PRICE_LAST, &row, db_int(work->id), db_text(work->price->programme)));
	if (row.nrows == 0)
		return ERR_OK;
	if (!value_read_day(&row, 0, "valid_from", &last))
		return ERR(ERR_BUG, "a day of a price");
	if (date_compare(work->price->from, last) <= 0)
		return refuse(work, PRICE_FAULT_EARLY);
	date_format_iso(date_add_days(work->price->from, -1), day);
	return DB_RUN(service->db, service->arena, STATEMENT_PRICE_CLOSE, NULL, db_text(day), db_int(db_get_int(&row, 0, "id")));
}

static enum err add_work(void *context)
{
	struct price_work *work = context;
	const struct service_price *price = work->price;
	struct service *service = work->service;
	struct db_result done;
	char day[11];

	TRY(DB_RUN(service->db, service->arena, STATEMENT_PRICE_CONTRACT_TOUCH, &done, db_int(work->id), db_int(work->version)));
	if (done.affected != 1)
		return ERR(ERR_CONFLICT, "contract %lld", (long long)work->id);
	TRY(kind_check(work));
	TRY(day_check(work));
	TRY(last_close(work));
	date_format_iso(price->from, day);
	TRY(DB_RUN(service->db, service->arena, STATEMENT_PRICE_ADD, NULL, db_int(work->id), db_text(price->programme), db_text(claim_unit_code(price->unit)),
		db_int(price->cents), db_text(day), db_int(service->actor_id), db_int(service->now)));
	return service_audit(service, "price_add", "contract:%lld", (long long)work->id);
}

enum err service_price_add(struct service *service, int64_t id, int64_t version, const struct service_price *price, enum service_price_fault *out_fault)
{
	struct price_work work = {.service = service, .price = price, .id = id, .version = version};
	enum err code;

	*out_fault = PRICE_FAULT_NONE;
	if (service->actor_role != ROLE_CONTRACT_OFFICER)
		return ERR(ERR_DENIED, "prices are for the contract officer");
	code = db_transaction(service->db, add_work, &work);
	*out_fault = work.fault;
	return code;
}
