#ifndef SERVICE_PROGRAMME_H
#define SERVICE_PROGRAMME_H

#include "db/db.h"
#include "domain/programme.h"

/*
 * The rule of the catalogue's version in ROW of ROWS (columns code, client, min_age, max_age, max_inclusive, guardian_max_age): ages and target as
 * stored, what the catalogue does not hold yet (facts asked for, whose age it is) from the house's own row of that code.  Texts stay those of ROWS.
 */
void service_programme_rule(const struct db_result *rows, size_t row, struct programme_rule *out);

#endif
