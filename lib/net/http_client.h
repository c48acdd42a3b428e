#ifndef NET_HTTP_CLIENT_H
#define NET_HTTP_CLIENT_H

#include "net/egress.h"

/*
 * HTTPS POST to a receiver whose certificate is checked against one given authority (the system's
 * are not asked), host name included, TLS 1.2 or newer.  Only places on the egress list; no plain
 * http, no redirects, no proxy, no cookies, nothing from the environment.  One handle is used
 * again, so the link stays open between messages.  Not for more than one thread.
 */
struct http_client;

struct http_client_options {
	const char *ca_file; /* PEM; copied */
	struct egress_list allow; /* must outlive the client */
	unsigned connect_ms; /* name, TCP and TLS; 0 = 5000 */
	unsigned total_ms; /* 0 = 15000 */
};

/* NULL when out of memory. */
struct http_client *http_client_new(const struct http_client_options *options);
void http_client_free(struct http_client *client);

struct http_client_header {
	const char *name, *value;
};

struct http_client_request {
	const char *url;
	const struct http_client_header *headers;
	size_t nheaders;
	const void *body;
	size_t len;
};

enum { HTTP_CLIENT_ANSWER_MAX = 65536 };

struct http_client_answer {
	int status; /* 0 when there is no (whole) answer */
	const char *body; /* NUL behind; in the arena */
	size_t len;
	long retry_after; /* seconds, 0 when not said */
	const char *error; /* what went wrong, "" when nothing; in the arena */
};

/*
 * Sends REQUEST and waits for the whole answer.
 * ERR_OK: answered, with any status.  ERR_UNAVAILABLE: surely not sent, not one byte of the request
 * has left.  ERR_UNCERTAIN: some of it has left and there is no whole answer (also one over
 * HTTP_CLIENT_ANSWER_MAX).  ERR_DENIED: place or scheme not allowed, nothing was connected.
 * ERR_BUG: a header with a control character.  For the first three *out is filled.
 */
enum err http_client_post(struct http_client *client, struct arena *arena,
	const struct http_client_request *request, struct http_client_answer *out) CHECKED;

#endif
