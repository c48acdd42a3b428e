#ifndef SERVICE_APPLICATION_H
#define SERVICE_APPLICATION_H

#include "domain/state.h"
#include "service/service.h"

/* The moves of a file, one place for all use cases. */

/*
 * Moves application ID from its state to TO: the role must be allowed to (domain/state.h), VERSION must be the one the person saw (ERR_CONFLICT).
 * A worker who was taken off the file for an interest of his or her own may not (ERR_DENIED).  Writes the new state, a history row with NOTE (shown
 * to staff) and an audit row.  Inside the caller's transaction.
 */
enum err service_application_move(struct service *service, int64_t id, int64_t version, enum application_state to,
				  const char *note) CHECKED;

/* The same of a move that follows from what the actor has entered and nobody chooses: the system must be allowed to. */
enum err service_application_follow(struct service *service, int64_t id, int64_t version, enum application_state to, const char *note) CHECKED;

/* ERR_DENIED where the actor is a worker who was taken off file ID for an interest of his or her own: what prepares a decision asks it, too. */
enum err service_application_exclusion(struct service *service, int64_t id) CHECKED;

/*
 * A worker takes the file: owner becomes the actor; a file just received comes under review, and so does the actor's own one that waits for the
 * applicant (what was asked for has come on paper).  ERR_DENIED: closed, or as above.  One transaction.
 */
enum err service_application_take(struct service *service, int64_t id, int64_t version) CHECKED;

/* The personal code (11 digits, in the arena) of the person in ROW of ROWS (columns uuid, code_sealed), NULL when none is known. */
enum err service_person_code(struct service *service, const struct db_result *rows, size_t row, const char **out) CHECKED;

/* What finds the person with CODE (11 digits) without the code: the blind index. */
void service_person_index(const struct service *service, const char *code, uint8_t out[32]);

/* One audit row of the service's actor: ACTION like "decision_issue", OBJECT like "application:12". */
enum err service_audit(struct service *service, const char *action, const char *object, ...) CHECKED PRINTF_LIKE(3, 4);

#endif
