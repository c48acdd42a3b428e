#ifndef PUBLIC_WORDS_H
#define PUBLIC_WORDS_H

#include "domain/programme.h"
#include "run/web.h"

/* Rules in the words of the request's language.  All texts live in the arena; NULL when it is full.
 */

/* Whose age it is and its bounds: "child's age: 12 to 16 years"; "" where a programme asks for
 * none. */
const char *words_age(struct arena *arena, const struct programme_rule *rule);

/* "10 sessions" or "once a month". */
const char *words_sessions(struct arena *arena, const struct programme_rule *rule);

#endif
