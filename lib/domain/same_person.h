#ifndef DOMAIN_SAME_PERSON_H
#define DOMAIN_SAME_PERSON_H

#include <stdbool.h>

#include "base/arena.h"
#include "domain/date.h"

/*
 * Whether two that are written down may be one person.  The machine only asks: a member of staff says which it is, since twins are born on one day and
 * names repeat.
 */
enum same_person {
	SAME_PERSON_NO,
	SAME_PERSON_MAYBE,	/* the same name and birth date */
	SAME_PERSON_OTHER_CODE,	/* … but another personal code: one of them is wrong, or it was changed */
	SAME_PERSON_CODE,	/* the same personal code */
};

/* What is known of one of them: a personal code's blind index, NULL where no code is known. */
struct same_person_known {
	const char *given_name, *family_name;
	struct date birth_date;
	const unsigned char *code_index; /* 32 bytes */
};

/*
 * The words of a name in one order, however it was written: Latvian letters folded, capitals and marks dropped, hyphens as spaces, given and family name
 * either way round ("Bērziņa-Kalna, Anna" and "ANNA Berzina Kalna" are "anna berzina kalna").  NULL when the arena is full.
 */
const char *same_person_name(struct arena *arena, const char *given_name, const char *family_name);

/* *out says what A and B have in common.  False when the arena is full. */
bool same_person_compare(struct arena *arena, const struct same_person_known *a, const struct same_person_known *b,
	enum same_person *out);

/* True if a member of staff may say that they are one: never against two known codes. */
bool same_person_may_link(enum same_person kind);
/* True if two that are kept as two may be put together: born on one day, and never against two known codes (name and family name may have changed). */
bool same_person_may_merge(const struct same_person_known *a, const struct same_person_known *b);
/* True if they cannot be two: a personal code belongs to one person. */
bool same_person_must_link(enum same_person kind);

#endif
