#ifndef RUN_WEB_PRIVATE_H
#define RUN_WEB_PRIVATE_H

#include "run/web.h"

/* Only for the files of lib/run. */

/* All gates before the handler, cheapest first.  On a refusal web->refused, ->allow, ->detail say
 * more than the error does; a redirect to sign-in is ERR_OK with web->replied. */
enum err web_gates(struct web *web) CHECKED;

/* Headers that every response has; errors and answers that set a cookie are never stored. */
enum err web_headers(struct web *web) CHECKED;

/* True if the program has a route for which somebody must be signed in: only such programs look at
 * sessions. */
bool web_has_sessions(const struct web_program *program);

/* True if the request is for a machine (under /api/): errors are application/problem+json. */
bool web_is_api(const struct web *web);

/* Starts the response anew for an error; headers of the page that failed are dropped. */
enum err page_error_fill(struct web *web, enum err code, const char *detail) CHECKED;

/* The last resort when even the error page cannot be made: a plain text with the request id. */
void page_error_plain(struct web *web, int status);

/* Reads the form of a route that takes files; they are stored on the way, each behind the CSRF check and with the leave of route->upload. */
enum err upload_read(struct web *web, int *out_status) CHECKED;

/* The CSRF check of a POST, by what stands in web->form so far. */
enum err web_csrf_check(struct web *web) CHECKED;

/* The most bytes that a body for ROUTE may have. */
size_t web_body_limit(const struct http_route *route);

/* The status of CODE for this request. */
int page_error_status(const struct web *web, enum err code);

#endif
