#ifndef JSLP_WORKER_ADAPTER_H
#define JSLP_WORKER_ADAPTER_H

#include "service/decision.h"
#include "wire/eaddress.h"
#include "worker.h"

/* A receiver as the table state_system names it. */
struct state_system {
	const char *code; /* "SOPA", "DIGISOC" */
	const char *adapter; /* how it is talked to: a row of state_adapters */
	const char *url;
};

/*
 * The seam between the chain and a state system: how a message is made for it and how it travels.
 * Which system is told on which day is a row of state_system; another way of talking is a row here.
 */
struct state_adapter {
	const char *code;
	/* Makes the message of ROW.  ERR_NOT_FOUND or ERR_INVALID: it cannot be made of what is
	 * stored. */
	enum err (*build)(struct worker *worker, const struct state_system *system,
		const struct store_outbox_row *row, const char **out, size_t *out_len);
	/* Delivers it; *out says how that ended.  An error is our own trouble. */
	enum err (*deliver)(struct worker *worker, const struct state_system *system,
		const struct store_outbox_row *row, const char *message, size_t len,
		struct job_result *out);
};

/* NULL for an unknown code. */
const struct state_adapter *state_adapter_find(const char *code);

/* "rest-json-1": messages "jslp-1" by POST over HTTPS (job_state.c makes them, adapter.c sends
 * them). */
enum err state_message_build(struct worker *worker, const struct state_system *system,
	const struct store_outbox_row *row, const char **out, size_t *out_len) CHECKED;

/* Where a message goes by POST over HTTPS. */
struct adapter_place {
	struct http_client *http;
	const char *url, *token;
};
/* JSON with bearer token and the idempotency KEY; errors as http_client_post. */
enum err adapter_post(struct worker *worker, const struct adapter_place *place, const char *key, const char *message, size_t len,
	struct http_client_answer *out) CHECKED;
/* Reads the token of PATH again where the receiver said with STATUS that it is not the right one. */
void adapter_token_renew(struct worker *worker, int status, const char *path, const char **io_token);

/*
 * The same seam towards the official electronic address.  Which adapter is used is a line of the configuration (eaddress_adapter); another way of
 * talking, say straight to the state's own integration, is a row behind eaddress_adapter_find.
 */
struct eaddress_adapter {
	const char *code;
	/* What is kept of the message of ROW before it is sent for the first time. */
	enum err (*build)(struct worker *worker, const struct store_outbox_row *row, const char *person_code, const struct service_paper *paper,
		const char **out, size_t *out_len);
	/* Sends it with its paper; *out says what the gateway answered, or that there is no answer.  An error is our own trouble. */
	enum err (*deliver)(struct worker *worker, const struct store_outbox_row *row, const char *head, size_t len,
		const struct service_paper *paper, struct eaddress_answer *out);
};

/* NULL for an unknown code. */
const struct eaddress_adapter *eaddress_adapter_find(const char *code);

#endif
