#ifndef SERVICE_REOPEN_H
#define SERVICE_REOPEN_H

#include "service/service.h"

/*
 * A decided file is to be decided anew, since its decision was withdrawn (APL s. 85, 86) or annulled: it goes back to review, with the usual term from
 * today.  Within the caller's transaction; NOTE goes to the history, and a draft of a
 * later act, which has nothing to be about any more, is dropped.  Where an older decision stands again, the file is decided by that one at once.  Nothing
 * happens to a file that is not decided, or was decided anew already.
 */
enum err service_reopen(struct service *service, int64_t application_id, const char *note) CHECKED;

/* In the note of the history row that tells of a draft which is dropped with it. */
#define REOPEN_DRAFT_DROPPED "draft_dropped"

/*
 * A withdrawal of a decision was annulled, or a court has given back a decision that was, and that has been entered within the caller's transaction: where the decision of the file
 * stands again, the file is decided by it as it was, with the dates of then; a draft of a new decision is dropped with a history row of its own.
 * Nothing happens to a file that was decided anew or has ended: what stands then is told where the file is shown (service_right_standing).
 */
enum err service_reopen_undo(struct service *service, int64_t application_id, const char *note) CHECKED;

#endif
