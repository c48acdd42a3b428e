#ifndef DOMAIN_PERSON_CODE_H
#define DOMAIN_PERSON_CODE_H

#include <stdbool.h>
#include <stddef.h>

#include "domain/date.h"

/*
 * The Latvian personal code.  Old: DDMMYY-CNNNK with the century in C (0 = 18xx, 1 = 19xx, 2 =
 * 20xx) and a check digit whose formula is unofficial. New (registered since 1 July 2017): first
 * digit 3, second 2-9, the rest random; no birth date, no check digit (Population Register, OCMA).
 */
enum person_code_kind { PERSON_CODE_UNKNOWN, PERSON_CODE_OLD, PERSON_CODE_NEW };

enum person_code_reason {
	PERSON_CODE_OK,
	PERSON_CODE_EMPTY,
	PERSON_CODE_CHARACTER,		/* something else than an ASCII digit or a dash */
	PERSON_CODE_DASH,		/* a dash elsewhere than at position 7, or two */
	PERSON_CODE_LENGTH,		/* not 11 digits */
	PERSON_CODE_CENTURY,		/* 7th digit of an old code above 2 */
	PERSON_CODE_DATE,		/* no such day */
	PERSON_CODE_FUTURE,		/* born after the day asked for */
	PERSON_CODE_CHECK_DIGIT,	/* old code whose last digit does not fit */
	PERSON_CODE_REASON__MAX
};

struct person_code {
	enum person_code_reason reason;	/* PERSON_CODE_OK, or the first thing found wrong */
	enum person_code_kind kind;	/* UNKNOWN unless there are 11 digits */
	char digits[12];		/* without dash and NUL; "" unless there are 11 digits */
	bool has_birth_date;		/* an old code whose day exists */
	struct date birth_date;
};

/*
 * Judges TEXT (with or without the dash at position 7, nothing else around it) as of ON; true, with
 * reason OK, when all is right.  *out is always filled.  The caller's TEXT may be NULL: empty.
 */
bool person_code_check(const char *text, struct date on, struct person_code *out);

/* The same for LEN bytes that may hold anything. */
bool person_code_check_bytes(const char *bytes, size_t len, struct date on,
	struct person_code *out);

/*
 * What a form accepts: all that is right, and old codes where only the (unofficial) check digit
 * differs, which is worth a warning.
 */
bool person_code_is_acceptable(const struct person_code *code);
/* True where a form accepts but should ask to look again. */
bool person_code_has_warning(const struct person_code *code);

/*
 * True if the code tells a birth date and it is another one than BIRTH: a warning, both are kept.
 */
bool person_code_contradicts(const struct person_code *code, struct date birth);

/* "DDMMYY-CNNNK" and NUL of 11 DIGITS; "" when there are not 11. */
void person_code_format(const char *digits, char out[13]);
/* "******-*NNNK", enough to compare with a paper; "" when there are not 11. */
void person_code_mask(const char *digits, char out[13]);

/*
 * Check digit '0'-'9' of an old code's first ten DIGITS: (1101 - sum of weight * digit) mod 11 mod
 * 10.
 */
char person_code_check_digit(const char *digits);

/*
 * "old", "new", "-"; "check_digit" and so on, "-" for OK; a sentence for forms (English msgid), ""
 * for OK.
 */
const char *person_code_kind_code(enum person_code_kind kind);
const char *person_code_reason_code(enum person_code_reason reason);
const char *person_code_reason_msgid(enum person_code_reason reason);

#endif
