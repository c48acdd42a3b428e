#ifndef SERVICE_SEALED_H
#define SERVICE_SEALED_H

#include "service/service.h"

/* Texts that are kept sealed.  WHERE: "table.column"; ROW: what in that table the text is bound to, NULL when the arena had no room for it (ERR_LIMIT). */

/* ID as a ROW; in the arena. */
const char *service_row(struct service *service, int64_t id);

/* *out: TEXT sealed, in the arena; null where TEXT is NULL or empty. */
enum err service_seal(struct service *service, const char *where, const char *row, const char *text, struct db_value *out) CHECKED;

/* *out: the text in COLUMN of row I of ROWS, in the arena; "" where there is none. */
enum err service_unseal(struct service *service, const char *where, const char *row, const struct db_result *rows, size_t i, const char *column,
	const char **out) CHECKED;

#endif
