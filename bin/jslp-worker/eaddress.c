#include "adapter.h"

#include "base/str.h"

/* Adapters to the official electronic address. */

static enum err gateway_build(struct worker *worker, const struct store_outbox_row *row, const char *person_code,
	const struct service_paper *paper, const char **out, size_t *out_len)
{
	const struct eaddress_message message = {
		.key = row->key,
		.created_at = row->created,
		.sender = worker->tool->conf->eaddress_sender,
		.person_code = person_code,
		.subject = arena_printf(worker->job, "Lēmums Nr. %s", paper->number),
		.act_number = paper->number,
		.sha256 = paper->sha256,
		.bytes = paper->len,
	};

	return eaddress_head_write(worker->job, &message, out, out_len);
}

/* There is no answer: WHY. */
static enum err silence(struct eaddress_answer *out, const char *why)
{
	*out = (struct eaddress_answer){.verdict = EADDRESS_AGAIN, .number = "", .error = why, .is_outage = true};
	return ERR_OK;
}

static enum err gateway_deliver(struct worker *worker, const struct store_outbox_row *row, const char *head, size_t len,
	const struct service_paper *paper, struct eaddress_answer *out)
{
	const struct conf *conf = worker->tool->conf;
	const struct adapter_place place = {worker->eaddress_http, conf->eaddress_url, worker->eaddress_token};
	struct http_client_answer answer;
	const char *whole;
	size_t whole_len;
	enum err err;

	TRY(eaddress_whole_write(worker->job, head, len, paper->bytes, paper->len, &whole, &whole_len));
	err = adapter_post(worker, &place, row->key, whole, whole_len, &answer);
	if (err == ERR_UNAVAILABLE || err == ERR_UNCERTAIN)
		return silence(out, answer.error);
	if (err == ERR_DENIED)
		return silence(out, "the address is not on the list of places");
	TRY(err);
	eaddress_judge(worker->job, answer.status, answer.body, answer.len, out);
	out->retry_after = answer.retry_after;
	adapter_token_renew(worker, answer.status, conf->eaddress_token_file, &worker->eaddress_token);
	return ERR_OK;
}

/* The state's integration asks for an agreement and certificates of its own: this is the contract that JSLP asks an integrator for. */
static const struct eaddress_adapter adapters[] = {
	{"gateway-json-1", gateway_build, gateway_deliver},
};

const struct eaddress_adapter *eaddress_adapter_find(const char *code)
{
	for (size_t i = 0; i < sizeof(adapters) / sizeof(adapters[0]); i++)
		if (str_equal(adapters[i].code, code))
			return &adapters[i];
	return NULL;
}
