#include "base/rnd.h"
#include "service/application.h"
#include "service/claim.h"
#include "service/group.h"
#include "service/value.h"

/* Sending a claim: what the registers say now is written, line by line, and stays. */

struct send {
	struct service *service;
	int64_t contract_id;
	enum claim_payer payer;
	struct date month;
	const struct service_claim_seen *seen;
	struct service_claim claim;
	enum service_claim_refusal refusal;
};

static enum err refuse(struct send *send, enum service_claim_refusal refusal)
{
	send->refusal = refusal;
	return ERR(ERR_CONFLICT, "claim %s: refusal %d", send->claim.number, (int)refusal);
}

static enum err check(struct send *send)
{
	const struct service_claim *claim = &send->claim;

	if (!state_may(STATE_CLAIM, (int)claim->state, CLAIM_SENT, send->service->actor_role))
		return refuse(send, CLAIM_REFUSAL_STATE);
	if (!claim->is_over)
		return refuse(send, CLAIM_REFUSAL_RUNNING);
	if (date_is_valid(claim->blocked_by))
		return refuse(send, CLAIM_REFUSAL_BEFORE);
	if (claim->is_late)
		return refuse(send, CLAIM_REFUSAL_LATE);
	if (claim->version != send->seen->version || claim->cents != send->seen->cents || (int64_t)claim->nlines != send->seen->lines)
		return refuse(send, CLAIM_REFUSAL_CHANGED);
	return claim->nlines > 0 ? ERR_OK : refuse(send, CLAIM_REFUSAL_EMPTY);
}

/* The row of the claim: a new one, or that of the one that was returned; *out_id and *out_sending. */
static enum err claim_write(struct send *send, int64_t *out_id, int *out_sending)
{
	struct service *service = send->service;
	const struct service_claim *claim = &send->claim;
	struct db_result done;
	char uuid[37], month[11];

	*out_id = claim->id;
	*out_sending = claim->sending + 1;
	if (claim->id) {
		TRY(DB_RUN(service->db, service->arena, STATEMENT_CLAIM_MOVE, &done, db_text(state_code(STATE_CLAIM, CLAIM_SENT)), db_int(*out_sending),
			db_int(claim->id), db_int(claim->version)));
		return done.affected == 1 ? ERR_OK : refuse(send, CLAIM_REFUSAL_CHANGED);
	}
	rnd_uuid(uuid);
	date_format_iso(claim->first, month);
	TRY(DB_RUN(service->db, service->arena, STATEMENT_CLAIM_ADD, &done, db_text(uuid), db_text(claim->number), db_int(claim->contract_id),
		db_text(claim_payer_code(claim->payer)), db_text(month)));
	*out_id = done.insert_id;
	return ERR_OK;
}

enum { LINE_VALUES = 12 };

static void line_values(const struct claim_line *line, struct db_value *out)
{
	const char *mark = state_code(STATE_ATTENDANCE, (int)line->mark);

	out[3] = db_text(line->kind == CLAIM_OWN ? "own" : "correction");
	out[4] = db_int(line->session);
	out[5] = value_id(line->place);
	out[6] = value_id(line->referral);
	out[7] = line->mark == ATTENDANCE_NONE ? db_null() : db_text(mark);
	out[8] = value_id(line->price ? line->price->id : 0);
	out[9] = db_text(claim_reason_code(line->reason));
	out[10] = db_int(line->quantity);
	out[11] = db_int(line->cents);
}

static enum err lines_write(struct send *send, int64_t id, int sending)
{
	struct service *service = send->service;
	const struct service_claim *claim = &send->claim;
	struct db_value *values = arena_array(service->arena, claim->nlines, LINE_VALUES * sizeof(*values));

	if (!values)
		return ERR(ERR_LIMIT, "lines of a claim");
	for (size_t i = 0; i < claim->nlines; i++) {
		struct db_value *row = &values[i * LINE_VALUES];

		row[0] = db_int(id);
		row[1] = db_int(sending);
		row[2] = db_int((int64_t)i + 1);
		line_values(&claim->lines[i], row);
	}
	return db_bulk(service->db, STATEMENT_CLAIM_LINE_ADD, values, claim->nlines, LINE_VALUES);
}

static enum err send_work(void *context)
{
	struct send *send = context;
	struct service *service = send->service;
	const struct service_claim *claim = &send->claim;
	struct db_result row;
	int64_t id;
	int sending;

	TRY(DB_ONE(service->db, service->arena, STATEMENT_CLAIM_CONTRACT_LOCK, &row, db_int(send->contract_id)));
	TRY(service_claim_open(service, send->contract_id, send->payer, send->month, &send->claim));
	TRY(check(send));
	TRY(claim_write(send, &id, &sending));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_CLAIM_SENDING_ADD, NULL, db_int(id), db_int(sending), db_int(service->now),
		db_int((int64_t)claim->nlines), db_int(claim->persons), db_int(claim->unpaid), db_int(claim->own_cents), db_int(claim->correction_cents),
		db_int(claim->cents), db_int(service->actor_id)));
	TRY(lines_write(send, id, sending));
	return service_audit(service, "claim_send", "claim:%lld", (long long)id);
}

enum err service_claim_send(struct service *service, int64_t contract_id, enum claim_payer payer, struct date month, const struct service_claim_seen *seen,
	enum service_claim_refusal *out_refusal)
{
	struct send send = {.service = service, .contract_id = contract_id, .payer = payer, .month = month, .seen = seen};
	struct db_result row;
	enum err code;

	*out_refusal = CLAIM_REFUSAL_NONE;
	if (!role_may(service->actor_role, PERMISSION_CLAIM_SEND))
		return ERR(ERR_DENIED, "claims are sent by the provider");
	/* The wall, before anything is locked. */
	TRY(DB_ONE(service->db, service->arena, STATEMENT_CONTRACT_GET, &row, db_int(contract_id), service_group_wall(service).contracts));
	code = db_transaction(service->db, send_work, &send);
	*out_refusal = send.refusal;
	return code;
}
