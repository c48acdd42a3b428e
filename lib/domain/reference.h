#ifndef DOMAIN_REFERENCE_H
#define DOMAIN_REFERENCE_H

#include <stdbool.h>
#include <stdint.h>

/* Application references: "G-2026-000123": the year of receipt and a number of at least six digits.
 */

enum { REFERENCE_SIZE = 21 };

/* The reference of NUMBER (1 or more) received in YEAR (1000-9999); "" outside these bounds. */
void reference_format(int year, int64_t number, char out[REFERENCE_SIZE]);

/*
 * Reads what a person has typed, whatever its letter case, spaces and dashes, and with the letter O
 * where a zero belongs: "g2026 000123" becomes "G-2026-000123".  False, and *out "", for the rest.
 */
bool reference_parse(const char *text, char out[REFERENCE_SIZE]);

#endif
