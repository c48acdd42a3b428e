#include "domain/reference.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

enum { YEAR_DIGITS = 4, NUMBER_DIGITS = 6, DIGITS_MAX = 16 };

void reference_format(int year, int64_t number, char out[REFERENCE_SIZE])
{
	out[0] = '\0';
	if (year < 1000 || year > 9999 || number < 1 || number > INT64_C(999999999999))
		return;
	(void)snprintf(out, REFERENCE_SIZE, "G-%04d-%06" PRId64, year, number);
}

static bool is_separator(char c)
{
	return c == ' ' || c == '-' || c == '\t';
}

bool reference_parse(const char *text, char out[REFERENCE_SIZE])
{
	char digits[DIGITS_MAX + 1];
	size_t n = 0;

	out[0] = '\0';
	while (is_separator(*text))
		text++;
	if (*text != 'G' && *text != 'g')
		return false;
	for (text++; *text != '\0'; text++) {
		char c = *text == 'O' || *text == 'o' ? '0' : *text;

		if (is_separator(c))
			continue;
		if (c < '0' || c > '9' || n == DIGITS_MAX)
			return false;
		digits[n++] = c;
	}
	if (n < YEAR_DIGITS + NUMBER_DIGITS || digits[0] == '0')
		return false;
	digits[n] = '\0';
	(void)snprintf(out, REFERENCE_SIZE, "G-%.4s-%s", digits, digits + YEAR_DIGITS);
	return true;
}
