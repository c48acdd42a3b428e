#ifndef SERVICE_FEED_H
#define SERVICE_FEED_H

#include "service/sessions.h"

/*
 * A calendar that a telephone asks for by itself, at a secret address: of an application or of a group leader.  What it tells is times and rooms; no person's
 * name and, for participants, no kind of group, and topics only where they were asked for.  Whoever has the address has the calendar, until it is ended or another one is made.
 */
enum { FEED_TOKEN_SIZE = 33, FEED_MARK = 8 };

/* Whose; one of the two is 0. */
struct service_feed_owner {
	int64_t application_id, user_id;
};

/* *out: the token of the address in force, in the arena; NULL: there is none. */
enum err service_feed_look(struct service *service, struct service_feed_owner owner, const char **out) CHECKED;

/* The end of a token, by which a form says which address it was about. */
const char *service_feed_mark(const char *token);

/*
 * Another address, the one before ends; or none any more.  SEEN: the mark of the address that the person saw, "" = none; where another one is in force by now, nothing
 * happens, so that a form sent twice ends no address that was just put into a telephone.
 */
enum err service_feed_make(struct service *service, struct service_feed_owner owner, const char *seen) CHECKED;
enum err service_feed_end(struct service *service, struct service_feed_owner owner, const char *seen) CHECKED;

/* The calendar at the address TOKEN (text/calendar); SUMMARY is what its events are called.  ERR_NOT_FOUND: no such address is in force. */
enum err service_feed_of_file(struct service *service, const char *token, const char *summary, bool with_topics, const char **out, size_t *out_len) CHECKED;
enum err service_feed_of_leader(struct service *service, const char *token, const char *summary, const char **out, size_t *out_len) CHECKED;

#endif
