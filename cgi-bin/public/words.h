#ifndef PUBLIC_WORDS_H
#define PUBLIC_WORDS_H

#include "domain/deadline.h"
#include "domain/programme.h"
#include "run/web.h"

/* Rules in the words of the request's language.  All texts live in the arena; NULL when it is full.
 */

/* "Monday" for 1, "Sunday" for 7, translated. */
const char *words_weekday(int weekday);

/* "Tuesday, 22.12.2026."; "" for no date. */
const char *words_day(struct arena *arena, struct date date);

/* Whose age it is and its bounds: "child's age: 12 to 16 years"; "" where a programme asks for
 * none. */
const char *words_age(struct arena *arena, const struct programme_rule *rule);

/* "10 sessions" or "once a month". */
const char *words_sessions(struct arena *arena, const struct programme_rule *rule);

/* How TERM came about, one sentence each: NODE.0.text, NODE.1.text ... */
enum err words_term(struct web *web, const struct deadline_term *term, const char *node) CHECKED;

#endif
