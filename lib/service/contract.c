#include "service/contract.h"

#include "service/application.h"
#include "service/value.h"
#include "store/calendar.h"

enum { ACCESS_DAYS_MAX = 3660 };

struct contract_work {
	struct service *service;
	const struct service_contract *contract;
	const struct service_contract_amendment *amendment;
	int64_t id, version;
};

static enum err officer_check(const struct service *service)
{
	return service->actor_role == ROLE_CONTRACT_OFFICER ? ERR_OK : ERR(ERR_DENIED, "contracts are for the contract officer");
}

/* How long the provider's people still see what they hand over. */
static enum err access_until(struct service *service, struct date ends, char out[11])
{
	long long days;

	TRY(store_parameter_int(service->db, service->arena, "contract_access_days", service->today, ACCESS_DAYS_MAX, &days));
	date_format_iso(date_add_days(ends, (int)days), out);
	return ERR_OK;
}

static struct db_value sum_value(int64_t cents)
{
	return cents >= 0 ? db_int(cents) : db_null();
}

static enum err provider_make(struct contract_work *work, int64_t *out)
{
	struct service *service = work->service;
	struct db_result done;

	*out = work->contract->provider_id;
	if (*out)
		return ERR_OK;
	TRY(DB_RUN(service->db, service->arena, STATEMENT_PROVIDER_INSERT, &done, db_text(work->contract->provider_name),
		db_text(work->contract->provider_email)));
	*out = done.insert_id;
	return service_audit(service, "provider_add", "provider:%lld", (long long)*out);
}

static enum err add_work(void *context)
{
	struct contract_work *work = context;
	const struct service_contract *contract = work->contract;
	struct service *service = work->service;
	char signed_on[11], starts[11], ends[11], access[11];
	struct db_result done;
	int64_t provider;

	date_format_iso(contract->signed_on, signed_on);
	date_format_iso(contract->starts, starts);
	date_format_iso(contract->ends, ends);
	TRY(access_until(service, contract->ends, access));
	TRY(provider_make(work, &provider));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_CONTRACT_ADD, &done, db_text(contract->number), db_int(provider), db_text(signed_on),
		db_text(starts), db_text(ends), db_text(access), contract->clients_a_year ? db_int(contract->clients_a_year) : db_null(),
		sum_value(contract->budget_cents), db_int(service->actor_id), db_int(service->now)));
	work->id = done.insert_id;
	for (size_t i = 0; i < contract->nprogrammes; i++)
		TRY(DB_RUN(service->db, service->arena, STATEMENT_CONTRACT_PROGRAMME_ADD, NULL, db_int(work->id), db_text(contract->programmes[i])));
	return service_audit(service, "contract_add", "contract:%lld", (long long)work->id);
}

enum err service_contract_add(struct service *service, const struct service_contract *contract, int64_t *out_id)
{
	struct contract_work work = {.service = service, .contract = contract};

	TRY(officer_check(service));
	TRY(db_transaction(service->db, add_work, &work));
	*out_id = work.id;
	return ERR_OK;
}

static enum err amend_work(void *context)
{
	struct contract_work *work = context;
	const struct service_contract_amendment *amendment = work->amendment;
	struct service *service = work->service;
	char signed_on[11], day[11], access[11];
	struct db_result row, done;
	struct date starts, ends;

	TRY(DB_ONE(service->db, service->arena, STATEMENT_CONTRACT_GET, &row, db_int(work->id), db_null()));
	if (!date_parse_iso(db_get_text(&row, 0, "starts_on"), &starts) || !date_parse_iso(db_get_text(&row, 0, "ends_on"), &ends))
		return ERR(ERR_BUG, "days of contract %lld", (long long)work->id);
	if (date_is_valid(amendment->ends))
		ends = amendment->ends;
	if (date_compare(ends, starts) <= 0)
		return ERR(ERR_INVALID, "contract %lld would end before it begins", (long long)work->id);
	TRY(access_until(service, ends, access));
	date_format_iso(ends, day);
	TRY(DB_RUN(service->db, service->arena, STATEMENT_CONTRACT_CHANGE, &done, db_text(day), db_text(access), sum_value(amendment->budget_cents),
		db_int(work->id), db_int(work->version)));
	if (done.affected != 1)
		return ERR(ERR_CONFLICT, "contract %lld", (long long)work->id);
	date_format_iso(amendment->signed_on, signed_on);
	TRY(DB_RUN(service->db, service->arena, STATEMENT_CONTRACT_AMENDMENT_ADD, NULL, db_text(amendment->number), db_text(signed_on),
		db_text(amendment->about), value_day(amendment->ends, day), sum_value(amendment->budget_cents), db_int(service->actor_id),
		db_int(service->now), db_int(work->id)));
	return service_audit(service, "contract_amend", "contract:%lld", (long long)work->id);
}

enum err service_contract_amend(struct service *service, int64_t id, int64_t version, const struct service_contract_amendment *amendment)
{
	struct contract_work work = {.service = service, .amendment = amendment, .id = id, .version = version};

	TRY(officer_check(service));
	return db_transaction(service->db, amend_work, &work);
}

enum err service_contract_person_add(struct service *service, int64_t id, int64_t user_id, struct date from)
{
	struct db_result row;
	char day[11];

	TRY(officer_check(service));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_CONTRACT_USER, &row, db_int(id), db_int(user_id)));
	if (row.nrows != 1)
		return ERR(ERR_INVALID, "user %lld does not work for the provider", (long long)user_id);
	if (db_get_int(&row, 0, "entered"))
		return ERR(ERR_CONFLICT, "user %lld is entered", (long long)user_id);
	date_format_iso(from, day);
	TRY(DB_RUN(service->db, service->arena, STATEMENT_CONTRACT_PERSON_ADD, NULL, db_int(id), db_int(user_id), db_text(day)));
	return service_audit(service, "contract_person_add", "user:%lld", (long long)user_id);
}

enum err service_contract_person_end(struct service *service, int64_t person_id, int64_t version)
{
	struct db_result row, done;
	struct date from, until = service->today;
	char day[11];

	TRY(officer_check(service));
	TRY(DB_ONE(service->db, service->arena, STATEMENT_CONTRACT_PERSON_GET, &row, db_int(person_id)));
	if (!date_parse_iso(db_get_text(&row, 0, "from_on"), &from))
		return ERR(ERR_BUG, "a day of entry %lld", (long long)person_id);
	if (date_compare(from, until) > 0)
		until = from;
	date_format_iso(date_add_days(until, -1), day);
	TRY(DB_RUN(service->db, service->arena, STATEMENT_CONTRACT_PERSON_END, &done, db_text(day), db_int(person_id), db_int(version)));
	if (done.affected != 1)
		return ERR(ERR_CONFLICT, "entry %lld", (long long)person_id);
	return service_audit(service, "contract_person_end", "user:%lld", (long long)db_get_int(&row, 0, "user_id"));
}
