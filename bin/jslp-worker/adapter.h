#ifndef JSLP_WORKER_ADAPTER_H
#define JSLP_WORKER_ADAPTER_H

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

#endif
