#ifndef HTTP_CSRF_H
#define HTTP_CSRF_H

#include <stdint.h>

#include "http/request.h"

/* MAC over bytes with the instance's csrf key; comes from run/ so that http needs no crypto library. */
typedef void (*csrf_mac)(const void *key, const void *bytes, size_t len, uint8_t out[32]);

/*
 * Rules: every POST outside /api carries the token of its session and form, compared in constant time; and the browser's own word on where
 * the form stood must not contradict it.  Host must reach us with its port (nginx: fastcgi_param HTTP_HOST $http_host).
 */

/* The token of FORM (its route's path) in the session with SESSION_ID: hex of MAC(session id, NUL, form) in the
 * arena; NULL when it is full. */
const char *csrf_token(struct arena *arena, csrf_mac mac, const void *key, const char *session_id, const char *form);

/* What the browser says about the page that the form stood on: false when it was another site's, or must not be told. */
bool csrf_is_own_page(const struct http_request *request);

/* True if a POST may be believed: TOKEN fits, and Sec-Fetch-Site is same-origin (or none), or, where it is absent, Origin equals our host.  Origin
 * "null" and cross-site are refused; both headers absent is refused unless the request has neither and the token fits (old browsers). */
bool csrf_check(const struct http_request *request, csrf_mac mac, const void *key, const char *session_id, const char *form,
		const char *token);

#endif
