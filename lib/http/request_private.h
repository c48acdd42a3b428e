#ifndef HTTP_REQUEST_PRIVATE_H
#define HTTP_REQUEST_PRIVATE_H

#include "base/str.h"
#include "http/request.h"

/* What the three kinds of sources can do; request.c and response.c are the only callers. */
struct http_source_ops {
	/* Waits for the next request; false at the end. */
	bool (*next)(struct http_source *source);
	/* CGI variable NAME of the present request, NULL when absent; valid until end(). */
	const char *(*param)(struct http_source *source, const char *name);
	/* As http_read; LEFT is what Content-Length still promises, -1 when it says nothing. */
	long (*read)(struct http_source *source, void *out, size_t size, long long left);
	/* Queues bytes of the response; false when the link is broken. */
	bool (*write)(struct http_source *source, const void *bytes, size_t len);
	/* Sends what is queued and ends the request; false when the link is broken. */
	bool (*end)(struct http_source *source);
	/* Sends a whole response, of which nothing has been written yet, and ends the request: as
	 * write, write, end, in one go.  NULL: the kind has no better way than those. */
	bool (*whole)(struct http_source *source, struct arena *arena, const struct buf *head,
		const void *body, size_t len);
	/* Ends everything and frees the source. */
	void (*close)(struct http_source *source);
};

/* First member of every kind of source. */
struct http_source {
	const struct http_source_ops *ops;
	long long body_left; /* of Content-Length; -1 unknown */
	bool ended; /* the response is out, or no request is open */
};

/* The kinds, each in a file of its own: request_fcgi.c, request_cgi.c.  NULL when out of memory. */
struct http_source *http_source_fcgi(void);
struct http_source *http_source_cgi(void);
/* True if standard input is a listening socket (request_fcgi.c). */
bool http_is_fcgi(void);

#endif
