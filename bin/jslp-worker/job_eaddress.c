#include "adapter.h"

#include "service/delivery.h"
#include "store/person.h"

/* eaddress_act -> the gateway to the official electronic address, and what its answer makes of the act's delivery. */

#define SYSTEM "EADDRESS"
/* Stands in the act's delivery, which the office reads. */
#define SAID_INACTIVE "E-adreses vārtejas atbilde: adresātam nav aktīva konta."

/* The worker sends nothing; the office does. */
static enum err by_hand(struct job_result *out, const char *why)
{
	*out = (struct job_result){.end = JOB_DONE, .answer = {SYSTEM, 0, "", why}};
	return ERR_OK;
}

static enum err accepted(struct worker *worker, const struct store_outbox_row *row, const struct job_result *result)
{
	struct service service = worker_service(worker);

	return service_delivery_accepted(&service, row->object_id, row->key, result->answer.acknowledgement);
}

static enum err inactive(struct worker *worker, const struct store_outbox_row *row, const struct job_result *result)
{
	struct service service = worker_service(worker);

	(void)result;
	return service_delivery_inactive(&service, row->object_id, row->key, SAID_INACTIVE);
}

/* How the row ends by what the gateway answered. */
static void judge(const struct eaddress_answer *answer, struct job_result *out)
{
	*out = (struct job_result){.end = JOB_DONE, .is_outage = answer->is_outage, .is_refused = answer->is_unused,
		.retry_after = answer->retry_after, .answer = {SYSTEM, answer->status, answer->number, answer->error}};
	switch (answer->verdict) {
	case EADDRESS_ACCEPTED:
		out->then = accepted;
		break;
	case EADDRESS_INACTIVE:
		out->then = inactive;
		break;
	case EADDRESS_REFUSED:
		out->end = JOB_PARK;
		break;
	case EADDRESS_AGAIN:
	default:
		out->end = JOB_AGAIN;
		break;
	}
}

/* The head of the message: of an earlier attempt, or made now; *out stays NULL when the addressee's personal code is not known. */
static enum err head_get(struct worker *worker, struct store_outbox_row *row, int64_t person_id, const struct service_paper *paper,
	const struct eaddress_adapter **out_adapter, const char **out, size_t *out_len)
{
	const char *code = worker->tool->conf->eaddress_adapter, *person_code;

	*out = NULL;
	if (row->sealed)
		TRY(job_package_open(worker, row, &code, out, out_len));
	*out_adapter = eaddress_adapter_find(code);
	if (!*out_adapter)
		return ERR(ERR_INVALID, "a message of an unknown adapter");
	if (*out)
		return ERR_OK;
	TRY(store_person_code(worker->tool->db, worker->job, worker->tool->keys, person_id, &person_code));
	if (!person_code)
		return ERR_OK;
	TRY((*out_adapter)->build(worker, row, person_code, paper, out, out_len));
	return job_package_seal(worker, row, code, *out, *out_len);
}

enum err job_eaddress_run(struct worker *worker, struct store_outbox_row *row, struct job_result *out)
{
	struct service service = worker_service(worker);
	const struct eaddress_adapter *adapter;
	struct eaddress_answer answer;
	struct service_paper paper;
	struct db_result act;
	const char *head;
	size_t len = 0;

	if (!worker->eaddress_http)
		return by_hand(out, DELIVERY_NO_GATEWAY);
	TRY(DB_ONE(service.db, service.arena, STATEMENT_DELIVERY_ELECTRONIC, &act, db_int(row->object_id)));
	if (db_get_int(&act, 0, "is_over"))
		return by_hand(out, DELIVERY_OVER);
	TRY(service_decision_paper_sent(&service, db_get_text(&act, 0, "number"), &paper));
	TRY(head_get(worker, row, db_get_int(&act, 0, "person_id"), &paper, &adapter, &head, &len));
	if (!head)
		return by_hand(out, DELIVERY_NO_CODE);
	TRY(adapter->deliver(worker, row, head, len, &paper, &answer));
	judge(&answer, out);
	return ERR_OK;
}
