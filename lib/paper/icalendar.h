#ifndef PAPER_ICALENDAR_H
#define PAPER_ICALENDAR_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

/* A calendar file (RFC 5545): lines end in CR LF and are folded at 75 bytes, never inside a character; texts are escaped; times are Riga's. */

struct icalendar_event {
	const char *uid; /* plain ASCII, the same each time */
	int year, month, day, hour, minute; /* in Riga */
	int minutes; /* how long */
	const char *summary, *location, *description; /* "" = none */
	bool is_cancelled;
};

struct icalendar {
	const char *product; /* who made it: plain ASCII */
	const char *stamp; /* "20261122T103000Z" */
	const struct icalendar_event *events;
	size_t n;
};

/* *out: *out_len bytes in ARENA.  ERR_INVALID: an event has no time that there is. */
enum err icalendar_write(struct arena *arena, const struct icalendar *calendar, const char **out,
	size_t *out_len) CHECKED;

#endif
