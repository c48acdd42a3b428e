#ifndef SERVICE_REOPEN_H
#define SERVICE_REOPEN_H

#include "service/service.h"

/*
 * A decided file is to be decided anew, since its decision was withdrawn (APL s. 85, 86) or annulled: it goes back to review, with the usual term from
 * today.  Within the caller's transaction; NOTE goes to the history, and a draft of a
 * later act, which has nothing to be about any more, is dropped.  Nothing happens to a file that is not decided, or was decided anew already.
 */
enum err service_reopen(struct service *service, int64_t application_id, const char *note) CHECKED;

#endif
