#ifndef DOMAIN_MONEY_H
#define DOMAIN_MONEY_H

#include <stdbool.h>
#include <stdint.h>

/* Sums are whole cents of euro. */
enum { MONEY_SIZE = 48 };

/* "1 821 776,78 €" with spaces that do not break, "-0,05 €". */
void money_format(int64_t cents, char out[MONEY_SIZE]);

/*
 * A sum as people type it: "1821776,78", "1 821 776.78", "12", "12,5", with or without "€" or "EUR"; spaces only between digits in threes.  False: it is
 * none, is below zero, has a third digit behind the comma, or is more than 10 000 million euro.
 */
bool money_parse(const char *text, int64_t *out_cents);

#endif
