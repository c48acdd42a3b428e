#ifndef HTTP_REQUEST_H
#define HTTP_REQUEST_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

/*
 * A request from one of three sources: FastCGI (a unix socket on standard input), plain CGI (environment and standard input), or memory (unit
 * tests, fuzzing).  Texts live in the request's arena.  The body is not read before the route's gates have passed.
 */
enum http_method { HTTP_GET, HTTP_HEAD, HTTP_POST, HTTP_OTHER };

struct http_param { const char *name, *value; };

struct http_request {
	enum http_method method;
	const char *path;		/* decoded path without query, always starts with '/'; NULL when it was badly encoded */
	const char *query;		/* raw, "" when none */
	const char *content_type;	/* "" when none */
	long long content_length;	/* -1: absent or not a number */
	const char *remote_addr;
	const char *person_code;	/* JSLP_PERSON_CODE: whom the web server has seen sign in with a national means; "" */
	bool https;
	const char *id;			/* request id: from the server if well formed, else made here */
	const char *cookie;		/* raw Cookie header, "" */
	const char *origin, *sec_fetch_site, *host, *accept_language;	/* "" when absent */
	struct http_source *source;
};

/* Where requests come from. */
struct http_source;

/* FastCGI when standard input is a listening socket, else plain CGI (one request).  NULL when out of memory. */
struct http_source *http_source_open(void);
/* One request out of PARAMS (CGI names) and BODY, for tests. */
struct http_source *http_source_memory(const struct http_param *params, size_t nparams, const void *body, size_t len);
void http_source_close(struct http_source *source);

/* Waits for the next request; true when there is one.  false: end (CGI served, SIGTERM, listen socket gone). */
bool http_next(struct http_source *source, struct arena *arena, struct http_request *out);

/* Up to SIZE bytes of the body into OUT; returns the count, 0 at the end, -1 on a broken link. */
long http_read(struct http_request *request, void *out, size_t size);

/* Reads past what is left of the body: a web server that is still sending it must not find the link closed. */
void http_read_past(struct http_request *request);

/* Value of the cookie with the full NAME ("__Host-sid"), NULL when absent or given twice. */
const char *http_cookie(const struct http_request *request, struct arena *arena, const char *name);

struct http_response {
	struct arena *arena;
	int status;
	const char *content_type;
	struct http_param headers[24];
	size_t nheaders;
	const void *body;
	size_t body_len;
	/* A body that is made while it is sent, in place of BODY; body_len says how long it is in all. */
	struct http_body {
		/* The next bytes; *out_len 0: that was all.  An error breaks the answer off. */
		enum err (*next)(void *context, const void **out, size_t *out_len);
		/* Called once, whatever became of the answer; may be NULL. */
		void (*close)(void *context);
		void *context;
	} source;
};

void http_response_init(struct http_response *response, struct arena *arena);

/* Closes a body's source, if there is one; http_send does it by itself. */
void http_response_drop(struct http_response *response);

/* Adds a header; NAME stays the caller's (a literal), VALUE is copied.  A name or value with CR, LF or NUL is refused (ERR_BUG), so nothing
 * can be smuggled. */
enum err http_header(struct http_response *response, const char *name, const char *value) CHECKED;

/* Set-Cookie: __Host-NAME=VALUE; Path=/; Secure; HttpOnly; SameSite=Lax; MAX_AGE seconds (0 deletes, -1 session). */
enum err http_set_cookie(struct http_response *response, const char *name, const char *value, long max_age) CHECKED;

/* Sends status, headers and body (no body for HEAD) and ends the request.  For memory sources see http_memory_output. */
enum err http_send(struct http_request *request, struct http_response *response) CHECKED;
/* What was sent to a memory source: whole response text (status line as "Status: 200"). */
const char *http_memory_output(const struct http_source *source, size_t *len);

/* Writes raw parts of a long response (exports): first the head, then pieces, then http_stream_end. */
enum err http_stream_begin(struct http_request *request, const struct http_response *response) CHECKED;
enum err http_stream_write(struct http_request *request, const void *bytes, size_t len) CHECKED;
enum err http_stream_end(struct http_request *request) CHECKED;

#endif
