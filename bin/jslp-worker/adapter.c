#include "adapter.h"

#include "base/log.h"
#include "base/str.h"
#include "wire/message.h"

/* What an answer without a whole acknowledgement means (tests/statesim/README.md). */
static void judge_status(
	struct arena *arena, const struct http_client_answer *answer, struct job_result *out)
{
	const int status = answer->status;

	out->answer.error = message_refusal(arena, answer->body, answer->len);
	if (!*out->answer.error)
		out->answer.error =
			status < 300 ? "no acknowledgement in the answer" : "no reason given";
	out->retry_after = answer->retry_after;
	if (message_may_repeat(status)) {
		out->end = JOB_AGAIN;
		out->is_outage = status >= 300;
	} else {
		out->end = JOB_PARK;
		out->is_refused = status != 409;
	}
}

enum err adapter_post(struct worker *worker, const struct adapter_place *place, const char *key, const char *message, size_t len,
	struct http_client_answer *out)
{
	const char *bearer = arena_printf(worker->job, "Bearer %s", place->token);
	const struct http_client_header headers[] = {
		{"Authorization", bearer},
		{"Content-Type", "application/json"},
		{"Accept", "application/json"},
		{"Idempotency-Key", key},
	};
	const struct http_client_request request = {
		place->url, headers, sizeof(headers) / sizeof(headers[0]), message, len};

	if (!bearer)
		return ERR(ERR_LIMIT, "bearer token");
	return http_client_post(place->http, worker->job, &request, out);
}

void adapter_token_renew(struct worker *worker, int status, const char *path, const char **io_token)
{
	if (status == 401 && worker_token_read(worker, path, io_token) != ERR_OK)
		log_error("the token cannot be read anew: %s", err_text());
}

static enum err rest_deliver(struct worker *worker, const struct state_system *system,
	const struct store_outbox_row *row, const char *message, size_t len, struct job_result *out)
{
	struct http_client_answer answer;
	const struct adapter_place place = {worker->http, system->url, worker->token};
	const enum err err = adapter_post(worker, &place, row->key, message, len, &answer);
	const char *acknowledgement;

	switch (err) {
	case ERR_OK:
		break;
	case ERR_UNAVAILABLE:
	case ERR_UNCERTAIN:
		*out = (struct job_result){.end = JOB_AGAIN,
			.is_outage = true,
			.answer = {system->code, 0, "", answer.error}};
		return ERR_OK;
	case ERR_DENIED:
		*out = (struct job_result){.end = JOB_AGAIN,
			.is_outage = true,
			.answer = {
				system->code, 0, "", "the address is not on the list of places"}};
		return ERR_OK;
	default:
		return err_pass(err, __FILE__, __LINE__);
	}
	*out = (struct job_result){.end = JOB_DONE,
		.is_outage = false,
		.answer = {system->code, answer.status, "", ""}};
	if ((answer.status == 200 || answer.status == 201) &&
		message_acknowledgement(worker->job, answer.body, answer.len, &acknowledgement) ==
			ERR_OK) {
		out->answer.acknowledgement = acknowledgement;
		return ERR_OK;
	}
	judge_status(worker->job, &answer, out);
	adapter_token_renew(worker, answer.status, worker->tool->conf->state_token_file, &worker->token);
	return ERR_OK;
}

/* SOPA and DIGISOC both: neither publishes an interface, so this is the contract that their
 * gateways are asked for. */
static const struct state_adapter state_adapters[] = {
	{"rest-json-1", state_message_build, rest_deliver},
};

const struct state_adapter *state_adapter_find(const char *code)
{
	for (size_t i = 0; i < sizeof(state_adapters) / sizeof(state_adapters[0]); i++)
		if (str_equal(state_adapters[i].code, code))
			return &state_adapters[i];
	return NULL;
}
