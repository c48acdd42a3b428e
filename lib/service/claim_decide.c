#include "service/application.h"
#include "service/claim.h"
#include "service/group.h"
#include "service/sealed.h"
#include "service/value.h"

/* What the administration says to a claim: accepted, returned, and later invoiced and paid. */

#define REASON "claim_decision.reason_sealed" /* bound to the claim and its sending */

struct decide {
	struct service *service;
	int64_t id, version;
	const char *reason; /* NULL: accept */
	struct service_claim claim;
};

enum err service_claim_by_id(struct service *service, int64_t id, struct service_claim *out)
{
	struct db_result row;
	enum claim_payer payer;
	struct date month;

	TRY(DB_ONE(service->db, service->arena, STATEMENT_CLAIM_WHERE, &row, db_int(id), service_group_wall(service).contracts));
	if (!claim_payer_parse(db_get_text(&row, 0, "payer"), &payer) || !value_read_day(&row, 0, "month", &month))
		return ERR(ERR_BUG, "claim %lld", (long long)id);
	return service_claim_open(service, db_get_int(&row, 0, "contract_id"), payer, month, out);
}

/* The sending that a reason belongs to, as it is sealed with. */
static const char *bound_to(struct service *service, const char *uuid, int64_t sending)
{
	return arena_printf(service->arena, "%s-%lld", uuid, (long long)sending);
}

static enum err reason_seal(struct decide *decide, struct db_value *out)
{
	return service_seal(decide->service, REASON, bound_to(decide->service, decide->claim.uuid, decide->claim.sending), decide->reason, out);
}

enum err service_claim_reason(struct service *service, const struct db_result *rows, size_t i, const char *uuid, const char **out)
{
	return service_unseal(service, REASON, bound_to(service, uuid, db_get_int(rows, i, "sending")), rows, i, "reason_sealed", out);
}

static enum err check(struct decide *decide, enum claim_state to)
{
	struct service *service = decide->service;
	const struct service_claim *claim = &decide->claim;

	if (!role_may(service->actor_role, PERMISSION_CONTRACT_MANAGE))
		return ERR(ERR_DENIED, "claims are decided on by the contract officer");
	if (!state_may(STATE_CLAIM, (int)claim->state, (int)to, service->actor_role) || claim->version != decide->version)
		return ERR(ERR_CONFLICT, "claim %lld", (long long)decide->id);
	if (state_needs_other_person(STATE_CLAIM, (int)claim->state, (int)to) && db_get_int(claim->row, 0, "sent_by") == service->actor_id)
		return ERR(ERR_DENIED, "whoever sends a claim does not decide on it");
	return ERR_OK;
}

static enum err decide_work(void *context)
{
	struct decide *decide = context;
	struct service *service = decide->service;
	const enum claim_state to = decide->reason ? CLAIM_RETURNED : CLAIM_ACCEPTED;
	const char *code = state_code(STATE_CLAIM, (int)to);
	struct db_result done;
	struct db_value reason;

	TRY(service_claim_by_id(service, decide->id, &decide->claim));
	TRY(check(decide, to));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_CLAIM_MOVE, &done, db_text(code), db_int(decide->claim.sending), db_int(decide->id),
		db_int(decide->version)));
	if (done.affected != 1)
		return ERR(ERR_CONFLICT, "claim %lld", (long long)decide->id);
	TRY(reason_seal(decide, &reason));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_CLAIM_DECISION_ADD, NULL, db_int(decide->id), db_int(decide->claim.sending), db_text(code), reason,
		db_int(service->actor_id), db_int(service->now)));
	if (to == CLAIM_ACCEPTED)
		TRY(service_claim_act_make(service, &decide->claim));
	return service_audit(service, to == CLAIM_ACCEPTED ? "claim_accept" : "claim_return", "claim:%lld", (long long)decide->id);
}

enum err service_claim_decide(struct service *service, int64_t id, int64_t version, const char *reason)
{
	struct decide decide = {.service = service, .id = id, .version = version, .reason = reason};

	return db_transaction(service->db, decide_work, &decide);
}

struct pay {
	struct service *service;
	int64_t id, version;
	const char *invoice_number;
	struct date paid_on;
};

static enum err pay_work(void *context)
{
	struct pay *pay = context;
	struct service *service = pay->service;
	struct service_claim claim;
	struct db_result done;
	char day[11];

	TRY(service_claim_by_id(service, pay->id, &claim));
	if (claim.state != CLAIM_ACCEPTED || claim.version != pay->version)
		return ERR(ERR_CONFLICT, "claim %lld", (long long)pay->id);
	TRY(DB_RUN(service->db, service->arena, STATEMENT_CLAIM_MOVE, &done, db_text(state_code(STATE_CLAIM, CLAIM_ACCEPTED)), db_int(claim.sending),
		db_int(pay->id), db_int(pay->version)));
	if (done.affected != 1)
		return ERR(ERR_CONFLICT, "claim %lld", (long long)pay->id);
	TRY(DB_RUN(service->db, service->arena, STATEMENT_CLAIM_PAYMENT_ADD, NULL, db_text(pay->invoice_number), value_day(pay->paid_on, day),
		db_int(service->actor_id), db_int(service->now), db_int(pay->id)));
	return service_audit(service, "claim_pay", "claim:%lld", (long long)pay->id);
}

enum err service_claim_pay(struct service *service, int64_t id, int64_t version, const char *invoice_number, struct date paid_on)
{
	struct pay pay = {.service = service, .id = id, .version = version, .invoice_number = invoice_number, .paid_on = paid_on};

	if (!role_may(service->actor_role, PERMISSION_CONTRACT_MANAGE))
		return ERR(ERR_DENIED, "payments are entered by the contract officer");
	return db_transaction(service->db, pay_work, &pay);
}
