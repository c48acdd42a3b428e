#ifndef DOMAIN_CURSOR_H
#define DOMAIN_CURSOR_H

#include <stdbool.h>
#include <stdint.h>

#include "domain/date.h"

/*
 * Where a page of the work list ended: the list is in the order of these values, open files before closed ones, and the next page begins behind them.
 * As text it stands in an address; it names nobody.
 */
struct cursor {
	bool closed;
	struct date due;
	int64_t id;
};

enum { CURSOR_SIZE = 32 };

/* "o20261222-1234" (c: closed) and NUL; "" for a cursor without a day or an id. */
void cursor_format(const struct cursor *cursor, char out[CURSOR_SIZE]);
/* Whole TEXT as cursor_format writes it into *out; else false, *out untouched. */
bool cursor_parse(const char *text, struct cursor *out);

#endif
