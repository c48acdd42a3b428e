#ifndef WIRE_EADDRESS_H
#define WIRE_EADDRESS_H

#include "wire/message.h"

/*
 * Acts to the official electronic address, in the form "eaddress-1" (tests/statesim/README.md), and what comes back.  The address itself is reached
 * through the state's own integration, for which every authority needs an agreement and certificates: this is the contract that JSLP asks its
 * integrator for, not one that the state has published.  Pure: plain structs in, bytes out.
 *
 * A message has two parts.  The head is made once and kept; the paper, which never changes either, is put in whenever it is sent, so that the
 * receiver sees the same bytes every time.
 */
enum {
	EADDRESS_MAX = 1000000,		/* bytes of a whole message, paper included */
	EADDRESS_NUMBER_MAX = 64	/* characters of a message's number */
};

struct eaddress_message {
	const char *key;		/* idempotency key */
	int64_t created_at;		/* UTC seconds */
	const char *sender;		/* registration number of the authority */
	const char *person_code;	/* of the addressee, 11 digits */
	const char *subject;
	const char *act_number;
	const unsigned char *sha256;	/* of the paper, 32 bytes */
	size_t bytes;			/* of the paper */
};

/* The head.  ERR_INVALID: something is missing. */
enum err eaddress_head_write(struct arena *arena, const struct eaddress_message *message, const char **out, size_t *out_len) CHECKED;
/* The whole message: HEAD with the paper's LEN BYTES.  ERR_LIMIT: over EADDRESS_MAX. */
enum err eaddress_whole_write(struct arena *arena, const char *head, size_t head_len, const void *bytes, size_t len, const char **out,
	size_t *out_len) CHECKED;

/* What an answer of the gateway means. */
enum eaddress_verdict {
	EADDRESS_AGAIN,		/* nothing sure: the same once more */
	EADDRESS_ACCEPTED,	/* the message has the number NUMBER, now or since an earlier time */
	EADDRESS_INACTIVE,	/* surely not sent: the addressee has no active account */
	EADDRESS_REFUSED,	/* refused for good: somebody must look */
};

struct eaddress_answer {
	enum eaddress_verdict verdict;
	int status;		/* 0: no answer */
	const char *number;	/* "" unless accepted */
	const char *error;	/* "" unless something is wrong; no personal data */
	bool is_outage;		/* the gateway is at fault, not the message */
	bool is_unused;		/* REFUSED: the key may be used for another message */
	long retry_after;	/* seconds, 0 when not said */
};

/* Judges an answer of STATUS with the LEN BYTES; retry_after is the caller's. */
void eaddress_judge(struct arena *arena, int status, const char *bytes, size_t len, struct eaddress_answer *out);

#endif
