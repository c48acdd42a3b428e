#include "service/referral.h"

#include "base/log.h"
#include "base/str.h"
#include "domain/state.h"
#include "service/application.h"
#include "service/value.h"
#include "store/calendar.h"

enum { MONTHS_MAX = 120 };

static enum err history_add(struct service *service, int64_t id, const char *note)
{
	return DB_RUN(service->db, service->arena, STATEMENT_REFERRAL_HISTORY_ADD, NULL, db_int(service->now),
		service->actor_id ? db_int(service->actor_id) : db_null(), db_text(note), db_int(id));
}

/* Who is granted the service anew may have kept the place. */
static enum err begin_if_placed(struct service *service, int64_t application_id, int64_t id)
{
	struct db_result place;
	struct date starts;

	TRY(DB_RUN(service->db, service->arena, STATEMENT_RIGHT_PLACE, &place, db_int(application_id)));
	if (place.nrows == 0 || str_equal(db_get_text(&place, 0, "state"), state_code(STATE_PLACE, PLACE_OFFERED)))
		return ERR_OK;
	if (!date_parse_iso(db_get_text(&place, 0, "starts_on"), &starts))
		return ERR(ERR_BUG, "the first day of a place");
	return service_referral_begin(service, id, starts);
}

/* The contract that the kind of group is carried out under, where there is just one on that day; else NULL: the office has to say. */
static enum err contract_find(struct service *service, int64_t programme_id, const char *today, struct db_value *out)
{
	struct db_result rows;

	TRY(DB_RUN(service->db, service->arena, STATEMENT_CONTRACT_OF_PROGRAMME, &rows, db_int(programme_id), db_text(today), db_text(today)));
	*out = rows.nrows == 1 ? db_int(db_get_int(&rows, 0, "id")) : db_null();
	return ERR_OK;
}

enum err service_referral_issue(struct service *service, const struct service_referral_grant *grant)
{
	struct db_result row, done;
	struct db_value contract = db_null();
	char today[11], issued[11], day[11];
	const char *number;

	TRY(DB_RUN(service->db, service->arena, STATEMENT_REFERRAL_VOID_OTHERS, NULL, db_int(grant->application_id), db_int(grant->act_id)));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_RIGHT_PLACES_RELEASE, NULL, db_int(grant->application_id)));
	TRY(db_one(service->db, service->arena, STATEMENT_REFERRAL_NEXT_NUMBER, NULL, 0, &row));
	number = arena_printf(service->arena, "N%d-%06lld", service->today.year, (long long)db_get_int(&row, 0, "number"));
	if (!number)
		return ERR(ERR_LIMIT, "referral number");
	date_format_iso(service->today, today);
	date_format_iso(date_is_valid(grant->issued_on) ? grant->issued_on : service->today, issued);
	if (!grant->no_contract)
		TRY(contract_find(service, grant->programme_id, today, &contract));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_REFERRAL_INSERT, &done, db_text(number), db_int(grant->application_id),
		db_int(grant->act_id), db_int(grant->programme_id), contract, grant->sessions > 0 ? db_int(grant->sessions) : db_null(), value_day(grant->not_before, day),
		db_text(issued)));
	TRY(history_add(service, done.insert_id, ""));
	TRY(service_audit(service, "referral_issue", "referral:%lld", (long long)done.insert_id));
	return begin_if_placed(service, grant->application_id, done.insert_id);
}

enum err service_referral_wait(struct service *service, int64_t application_id)
{
	struct db_result row;

	TRY(DB_RUN(service->db, service->arena, STATEMENT_REFERRAL_VALID_OF_FILE, &row, db_int(application_id)));
	if (row.nrows == 0)
		return ERR_OK;
	TRY(DB_RUN(service->db, service->arena, STATEMENT_REFERRAL_WAIT, NULL, db_int(db_get_int(&row, 0, "id"))));
	return history_add(service, db_get_int(&row, 0, "id"), "group_cancelled");
}

struct assign {
	struct service *service;
	int64_t id, version, contract_id;
	const char *number; /* of the contract */
};

static enum err assign_work(void *context)
{
	const struct assign *assign = context;
	struct service *service = assign->service;
	struct db_result done;

	TRY(DB_RUN(service->db, service->arena, STATEMENT_REFERRAL_ASSIGN, &done, db_int(assign->contract_id), db_int(assign->id), db_int(assign->version)));
	if (done.affected != 1)
		return ERR(ERR_CONFLICT, "referral %lld", (long long)assign->id);
	TRY(history_add(service, assign->id, assign->number));
	return service_audit(service, "referral_assign", "referral:%lld", (long long)assign->id);
}

enum err service_referral_assign(struct service *service, int64_t id, int64_t version, int64_t contract_id)
{
	struct assign assign = {service, id, version, contract_id, NULL};
	struct db_result row, rows;
	char today[11];

	if (service->actor_role != ROLE_SOCIAL_WORKER && service->actor_role != ROLE_HEAD)
		return ERR(ERR_DENIED, "whom a referral goes to");
	date_format_iso(service->today, today);
	TRY(DB_ONE(service->db, service->arena, STATEMENT_REFERRAL_PROGRAMME, &row, db_int(id)));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_CONTRACT_OF_PROGRAMME, &rows, db_int(db_get_int(&row, 0, "programme_id")), db_text(today),
		db_text(today)));
	for (size_t i = 0; i < rows.nrows; i++)
		if (db_get_int(&rows, i, "id") == contract_id)
			assign.number = db_get_text(&rows, i, "number");
	if (!assign.number)
		return ERR(ERR_INVALID, "contract %lld is not about it", (long long)contract_id);
	return db_transaction(service->db, assign_work, &assign);
}

enum err service_referral_begin(struct service *service, int64_t id, struct date starts)
{
	char from[11], until[11];
	struct db_result done;
	long long months;

	TRY(store_parameter_int(service->db, service->arena, "referral_months", service->today, MONTHS_MAX, &months));
	date_format_iso(starts, from);
	date_format_iso(date_add_months(starts, (int)months), until);
	TRY(DB_RUN(service->db, service->arena, STATEMENT_REFERRAL_BEGIN, &done, db_text(from), db_text(until), db_int(id)));
	return done.affected == 1 ? history_add(service, id, "place") : ERR_OK;
}

struct over {
	struct service *service;
	int64_t id, version;
	const char *last_on; /* of a place that still runs; NULL = none */
};

static enum err over_work(void *context)
{
	const struct over *over = context;
	struct service *service = over->service;
	struct db_result done;

	if (over->last_on)
		TRY(DB_RUN(service->db, service->arena, STATEMENT_REFERRAL_PROLONG, &done, db_text(over->last_on), db_int(over->id), db_int(over->version)));
	else
		TRY(DB_RUN(service->db, service->arena, STATEMENT_REFERRAL_SET_STATE, &done, db_text(state_code(STATE_REFERRAL, REFERRAL_EXPIRED)),
			db_int(0), db_int(over->id), db_int(over->version)));
	if (done.affected != 1)
		return ERR_OK; /* it has changed meanwhile; the next look sees it */
	TRY(history_add(service, over->id, over->last_on ? "prolonged" : "over"));
	return service_audit(service, over->last_on ? "referral_prolong" : "referral_expire", "referral:%lld", (long long)over->id);
}

enum err service_referral_tidy(struct service *service, int64_t limit, int64_t *io_id, size_t *out_n)
{
	struct db_result rows;
	enum err code;
	char today[11];

	date_format_iso(service->today, today);
	TRY(DB_RUN(service->db, service->arena, STATEMENT_REFERRAL_OVER, &rows, db_text(today), db_text(today), db_int(*io_id), db_int(limit)));
	for (size_t i = 0; i < rows.nrows; i++) {
		struct over over = {service, db_get_int(&rows, i, "id"), db_get_int(&rows, i, "version"), db_get_text(&rows, i, "last_on")};

		*io_id = over.id;
		code = db_transaction_read_committed(service->db, over_work, &over);
		if (code == ERR_UNAVAILABLE)
			return err_pass(code, __FILE__, __LINE__);
		/* One that cannot be tidied must not keep the others from it. */
		if (code != ERR_OK)
			log_error("referral %lld: %s: %s", (long long)over.id, err_name(code), err_text());
		err_clear();
	}
	*out_n = rows.nrows;
	return ERR_OK;
}
