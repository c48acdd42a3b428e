#ifndef SERVICE_CALENDAR_H
#define SERVICE_CALENDAR_H

#include "domain/calendar.h"
#include "service/service.h"

/*
 * Days that differ from the computed holidays.  A law may make a day off the day before it: what is
 * entered here moves the terms of all open files at once, in the same transaction, with a history
 * and an audit row for each file that moved.
 */
struct service_calendar_day {
	struct date day;
	bool is_holiday;		/* false: an ordinary day although it would be a holiday */
	const char *name, *legal_ref;
};

/* The calendar in force: computed rules and these rows, in the service's arena. */
enum err service_calendar_load(struct service *service, struct calendar *out) CHECKED;

/* Adds DAY.  ERR_CONFLICT: there is a row for it.  *out_moved: files whose dates moved. */
enum err service_calendar_add(struct service *service, const struct service_calendar_day *day,
	int64_t *out_moved) CHECKED;

/* Takes the row of DAY away again.  ERR_CONFLICT: it is gone or changed. */
enum err service_calendar_remove(struct service *service, struct date day, int64_t version,
	int64_t *out_moved) CHECKED;

#endif
