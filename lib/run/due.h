#ifndef RUN_DUE_H
#define RUN_DUE_H

#include "domain/deadline.h"
#include "run/web.h"

/* Days in the words of the request's language, for residents and for the office.  Texts live in the arena; NULL when it is full. */

/* "Monday" for 1, "Sunday" for 7, translated. */
const char *due_weekday(int weekday);

/* "Tuesday, 22.12.2026."; "" for no date. */
const char *due_day(struct arena *arena, struct date date);

/* Due.day: DUE with its weekday; Due.why.N.text: why it is that day, as long as that can be told (templates/part/due.cs). */
enum err due_put(struct web *web, struct date received, struct date nominal, struct date due) CHECKED;
/* The same for a file that was REGISTERED that day without an application. */
enum err due_put_registered(struct web *web, struct date registered, struct date nominal, struct date due) CHECKED;
/* The same for a file whose term an act has extended to NOMINAL. */
enum err due_put_extended(struct web *web, struct date nominal, struct date due) CHECKED;

/* The same for any TERM: FIRST says what happened on its first day %1, LAW (Due.law) what it stands on; both translated. */
enum err due_put_term(struct web *web, const char *first, const char *law, const struct deadline_term *term) CHECKED;

#endif
