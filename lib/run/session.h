#ifndef RUN_SESSION_H
#define RUN_SESSION_H

#include <stdbool.h>
#include <stdint.h>

#include "base/err.h"
#include "domain/role.h"

struct web;

/*
 * Server-side sessions: cookie __Host-sid = 32 hex bytes of 128+ random bits; the database holds only SHA-256 of it.  Rotated at sign-in, ends after
 * session_idle_minutes without a request and session_hours in any case.  A visitor without a session gets a CSRF-only cookie (__Host-v,
 * random, nothing stored) so that public GETs write nothing.
 */
struct session {
	char id[65];			/* cookie value (hex); of __Host-v where nobody is signed in */
	int64_t user_id;		/* 0 = nobody */
	const char *login, *name;	/* the user's */
	enum role role;			/* ROLE_NONE when nobody */
	int64_t provider_id;		/* the provider the user works for, 0 = none (JSLP staff) */
	const char *contracts;		/* "3,7": through which contracts of it the user sees clients today; NULL = none */
};

/* Finds the session of the request's cookie, touches it at most once a minute; fills web->session.  Never fails for a bad cookie. */
enum err session_find(struct web *web) CHECKED;

/* Begins a session for USER_ID with a fresh id and sets the cookie; the old one ends.  (account/sign_in) */
enum err session_begin(struct web *web, int64_t user_id) CHECKED;
/* Ends it in the database and deletes the cookie. */
enum err session_end(struct web *web) CHECKED;
/* Ends another session of the same user, named by its stored hash (64 hex digits); *out_ended: it was live and his or hers. */
enum err session_end_other(struct web *web, const char *hash_text, bool *out_ended) CHECKED;
/* The stored hash of this session as hex, NULL when out of memory. */
const char *session_hash_text(struct web *web);
/* Makes sure that a visitor has __Host-v (sets the cookie when a form is shown). */
enum err session_visitor(struct web *web) CHECKED;

#endif
