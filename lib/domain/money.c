#include "domain/money.h"

#include <stdio.h>
#include <string.h>

#define SPACE "\xC2\xA0" /* U+00A0 */

enum { TEXT_SIZE = 32 }; /* 17 digits and five spaces */

static const int64_t most = 1000000000000LL; /* cents */

void money_format(int64_t cents, char out[MONEY_SIZE])
{
	const uint64_t sum = cents < 0 ? 0 - (uint64_t)cents : (uint64_t)cents;
	uint64_t euro = sum / 100;
	char text[TEXT_SIZE] = "", piece[TEXT_SIZE];

	/* Threes from the right. */
	do {
		(void)snprintf(piece, sizeof(piece), euro >= 1000 ? SPACE "%03d%.24s" : "%d%.27s", (int)(euro % 1000), text);
		memcpy(text, piece, sizeof(text));
		euro /= 1000;
	} while (euro > 0);
	(void)snprintf(out, MONEY_SIZE, "%s%s,%02d" SPACE "€", cents < 0 ? "-" : "", text, (int)(sum % 100));
}

/* The length of a space at TEXT, 0 where there is none. */
static size_t space_at(const char *text)
{
	return *text == ' ' ? 1 : strncmp(text, SPACE, 2) == 0 ? 2 : strncmp(text, "\xE2\x80\xAF", 3) == 0 ? 3 : 0;
}

static const char *spaces_pass(const char *text)
{
	while (space_at(text) > 0)
		text += space_at(text);
	return text;
}

/* Whole euro with spaces in threes; NULL where they are none. */
static const char *euro_read(const char *text, int64_t *out)
{
	int in_piece = 0, pieces = 1;

	*out = 0;
	for (;; text++) {
		if (*text >= '0' && *text <= '9') {
			*out = *out * 10 + (*text - '0');
			in_piece++;
			if (*out > most / 100)
				return NULL;
			continue;
		}
		if (in_piece == 0 || (pieces > 1 && in_piece != 3))
			return NULL;
		if (space_at(text) == 0 || text[space_at(text)] < '0' || text[space_at(text)] > '9')
			return text;
		if (in_piece > 3)
			return NULL;
		text += space_at(text) - 1;
		in_piece = 0;
		pieces++;
	}
}

bool money_parse(const char *text, int64_t *out_cents)
{
	int64_t euro;
	int cents = 0, digits = 0;

	text = euro_read(spaces_pass(text), &euro);
	if (!text)
		return false;
	if (*text == ',' || *text == '.') {
		for (text++; *text >= '0' && *text <= '9' && digits < 3; text++, digits++)
			cents = cents * 10 + (*text - '0');
		if (digits == 0 || digits > 2)
			return false;
		if (digits == 1)
			cents *= 10;
	}
	text = spaces_pass(text);
	if (strncmp(text, "€", 3) == 0 || strncmp(text, "EUR", 3) == 0)
		text = spaces_pass(text + 3);
	*out_cents = euro * 100 + cents;
	return *text == '\0';
}
