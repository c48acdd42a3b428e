#ifndef PROVIDER_REGISTER_H
#define PROVIDER_REGISTER_H

#include "provider.h"
#include "service/attendance.h"

/* Rows of a register as they were posted.  Row N: bN "PLACE-VERSION", mN "PLACE-MARK", aN who did not come, nN the note. */

/* What was posted of key KIND and number N; "" when nothing. */
const char *register_typed(struct web *web, char kind, size_t n);

/* All of them, in the arena.  ERR_INVALID: not what our form sends. */
enum err register_read(struct web *web, struct service_mark **out, size_t *out_n) CHECKED;

/* Of the posted marks the one of PLACE_ID; NULL when there is none. */
const struct service_mark *register_mark(const struct service_mark *marks, size_t n, int64_t place_id);

/* Rows.N.* and Count.* for the people of SESSION_ID, with the N posted MARKS on top. */
enum err register_rows_put(struct web *web, int64_t session_id, const struct service_mark *marks, size_t n) CHECKED;

/* The posted marks and notes with names, for the page that says why they were not saved. */
enum err register_keep(struct web *web, int64_t session_id, const struct service_mark *marks, size_t n) CHECKED;

/* Session.* of SESSION_ID with words; *out: its row.  ERR_NOT_FOUND: none of this side of the wall. */
enum err register_session_put(struct web *web, int64_t session_id, struct db_result *out) CHECKED;
/* The same of a row of group_session_get that is at hand. */
enum err register_session_row_put(struct web *web, const struct db_result *session) CHECKED;

#endif
