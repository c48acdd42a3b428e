#ifndef NET_EGRESS_H
#define NET_EGRESS_H

#include <stddef.h>

#include "base/arena.h"

/* Where this process may connect to: exact "host:port" pairs (a host in small letters, an IPv6
 * address in brackets). */
struct egress_list {
	const char *const *places;
	size_t nplaces;
};

/*
 * Checks URL before anything connects: its scheme is one of SCHEMES (ends with NULL), it carries no
 * user or password, and its host and port (the scheme's when none is written) are on the list.  It
 * is taken apart by the library that will connect.  ERR_DENIED otherwise.
 */
enum err egress_check(struct arena *arena, const struct egress_list *list, const char *url,
	const char *const *schemes) CHECKED;

/* The "host:port" of URL in ARENA, for making a list.  ERR_INVALID when URL is none. */
enum err egress_place(struct arena *arena, const char *url, const char **out) CHECKED;

/* True for 127.0.0.0/8, ::1 and localhost. */
bool egress_is_loopback(const char *place);

#endif
