#ifndef SERVICE_VALUE_H
#define SERVICE_VALUE_H

#include "domain/date.h"
#include "service/service.h"

/* Between rows and structs, for the files of lib/service: what may be missing in both. */

/* DAY as a statement takes it, written into TEXT, which must live as long; NULL for no date. */
struct db_value value_day(struct date day, char text[11]);
/* NULL for 0. */
struct db_value value_id(int64_t id);
/* The day in COLUMN of row I; no date where it is NULL.  False: what stands there is no day. */
bool value_read_day(const struct db_result *rows, size_t i, const char *column, struct date *out);

#endif
