#include "domain/cursor.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

enum { DAY_AT = 1, DASH_AT = 9, ID_AT = 10, ID_DIGITS = 18 };

void cursor_format(const struct cursor *cursor, char out[CURSOR_SIZE])
{
	out[0] = '\0';
	if (!date_is_valid(cursor->due) || cursor->id <= 0)
		return;
	(void)snprintf(out, CURSOR_SIZE, "%c%04d%02d%02d-%" PRId64, cursor->closed ? 'c' : 'o', cursor->due.year, cursor->due.month,
		cursor->due.day, cursor->id);
}

/* The N digits at TEXT as a number; -1 where there is something else. */
static int64_t digits(const char *text, size_t n)
{
	int64_t value = 0;

	for (size_t i = 0; i < n; i++) {
		if (text[i] < '0' || text[i] > '9')
			return -1;
		value = value * 10 + (text[i] - '0');
	}
	return n > 0 ? value : -1;
}

bool cursor_parse(const char *text, struct cursor *out)
{
	const size_t len = strlen(text);
	int64_t day, id;
	struct cursor cursor = {.closed = text[0] == 'c'};

	if (len <= ID_AT || len > ID_AT + ID_DIGITS || (text[0] != 'o' && text[0] != 'c') || text[DASH_AT] != '-' || text[ID_AT] == '0')
		return false;
	day = digits(text + DAY_AT, DASH_AT - DAY_AT);
	id = digits(text + ID_AT, len - ID_AT);
	if (day < 0 || id < 0)
		return false;
	cursor.due = (struct date){(int)(day / 10000), (int)(day / 100 % 100), (int)(day % 100)};
	cursor.id = id;
	if (!date_is_valid(cursor.due))
		return false;
	*out = cursor;
	return true;
}
