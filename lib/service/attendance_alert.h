#ifndef SERVICE_ATTENDANCE_ALERT_H
#define SERVICE_ATTENDANCE_ALERT_H

#include "service/service.h"

/* Whoever was absent several times in a row, unexcused, is told of to the social worker, who says what was done. */

enum { SERVICE_ALERT_NOTE_MAX = 1000 };

/* The register of SESSION_ID was signed: inside that transaction, a row for whom the rule names (domain/completion.h, parameter absences_in_row). */
enum err service_alert_raise(struct service *service, int64_t session_id) CHECKED;

/* Alert ID is done; NOTE, never empty, is kept sealed.  ERR_CONFLICT: it is done already, or not as the person saw it. */
enum err service_alert_done(struct service *service, int64_t id, int64_t version, const char *note) CHECKED;

/* The note in row I of ROWS (columns id, note_sealed), in the arena; "" = none. */
enum err service_alert_note(struct service *service, const struct db_result *rows, size_t i, const char **out) CHECKED;

#endif
