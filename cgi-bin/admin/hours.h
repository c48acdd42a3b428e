#ifndef ADMIN_HOURS_H
#define ADMIN_HOURS_H

#include "admin.h"

/* The weekdays as the table's columns and the form's keys have them, Monday first. */
extern const char *const hours_days[7];

/* The hours of a day as they are stored, in the arena and as they are shown; "" for closed. */
const char *hours_text(struct web *web, const char *stored);

#endif
