#ifndef SERVICE_COMPLETION_H
#define SERVICE_COMPLETION_H

#include "service/register.h"

/*
 * The register of SESSION was signed: inside that transaction.  When it was the group's last one and none was cancelled without another in its place (that may
 * still be planned: a manager decides), the group is finished and its places are completed
 * or discontinued by the rule (domain/completion.h); referrals by which somebody came are used up, and the state system is told.  In a finished group the register
 * was corrected: what its places came to is found anew, by the rule of the day on which the group was finished; a certificate of another number of sessions does not hold any more,
 * and a referral by which nobody came is as after a group to which nobody came: valid, with the place that was had.
 */
enum err service_completion_finish(struct service *service, const struct service_register_session *session) CHECKED;

/* *out: the group has no session that has still to be held or signed; *out_missed: one of its course was cancelled, and none is in its place. */
enum err service_completion_is_over(struct service *service, int64_t group_id, bool *out, bool *out_missed) CHECKED;

/*
 * The same by a manager's hand, for a running group that no signature finishes: its last session was cancelled, or one before it and nobody makes up for it.  ERR_CONFLICT: it does not run,
 * has sessions, or is not as the person saw it.
 */
enum err service_completion_finish_group(struct service *service, int64_t group_id, int64_t version) CHECKED;

/* A certificate of a completed group, as a paper. */
struct service_certificate {
	const char *number;
	const void *bytes;	/* PDF, in the service's arena */
	size_t len;
};

/* Makes one of what a place came to by its newest row, in the caller's transaction.  Needs service->view, whose values are forgotten. */
enum err service_certificate_make(struct service *service, int64_t place_id) CHECKED;

/* The one that holds, of a place behind the actor's wall; of the newest place of an application that was opened.  ERR_NOT_FOUND: there is none. */
enum err service_certificate_of_place(struct service *service, int64_t place_id, struct service_certificate *out) CHECKED;
enum err service_certificate_of_file(struct service *service, int64_t application_id, struct service_certificate *out) CHECKED;

#endif
