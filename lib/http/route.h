#ifndef HTTP_ROUTE_H
#define HTTP_ROUTE_H

#include <stdio.h>

#include "http/form.h"

struct web;

enum route_csrf { ROUTE_CSRF_NONE, ROUTE_CSRF_TOKEN };
/*
 * ROUTE_BACK: this browser may keep the page, so that its way back shows it again without asking (a page that answers a POST would otherwise be
 * sent anew); nobody else may, and whoever opens it asks.
 */
enum route_cache { ROUTE_NO_STORE, ROUTE_PRIVATE_SHORT, ROUTE_PUBLIC_SHORT, ROUTE_BACK };

/*
 * One row of a program's route table.  A zeroed row denies: permission 0 belongs to nobody.  All gates (method, permission, body limit,
 * content type, CSRF, keys) run in run/web before the handler.
 */
struct http_route {
	enum http_method method;	/* HTTP_GET (HEAD with it) or HTTP_POST */
	const char *path;		/* "/casework/decide" or, with one value at the end, "/programme/{code}" */
	enum err (*handler)(struct web *web);
	const struct form_key *keys;	/* of the body (POST) or query (GET) */
	size_t nkeys;
	int permission;			/* enum permission of domain/role.h */
	enum route_csrf csrf;		/* POST: ROUTE_CSRF_TOKEN always, but for /api */
	size_t body_limit;		/* bytes; 0 = 16384 */
	enum route_cache cache;
	const char *audit;		/* kind of the audit row for a view of personal data, NULL = none */
	const char *sample;		/* value of {…} that exists in the demo data, for tests that walk the table */
	/* POST with FORM_FILE keys: asked when the first file begins, behind the CSRF check, with the keys read that stand before it in the body.
	 * Says whose the files are (upload_hold of run/upload.h), or refuses; without it no route takes files. */
	enum err (*upload)(struct web *web);
};

/* Finds the row for METHOD and PATH.  *out_param: the value of {…}, or NULL.  ERR_NOT_FOUND: no such path; ERR_INVALID: path known, method not
 * (*out_allow then holds the Allow header). */
enum err route_find(const struct http_route *routes, size_t nroutes, const struct http_request *request, struct arena *arena,
		    const struct http_route **out, const char **out_param, const char **out_allow) CHECKED;

/* Prints the table, TAB separated: method, path, permission name, csrf, body limit, cache, audit, sample. */
void route_print(FILE *to, const struct http_route *routes, size_t nroutes, const char *(*permission_name)(int));

#endif
