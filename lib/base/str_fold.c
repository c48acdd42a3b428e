#include "base/str.h"

#include <string.h>

/*
 * Plain small letters for U+00C0..U+017F (Latin-1 Supplement and Latin Extended-A), by the
 * canonical decompositions of the Unicode Character Database.  A space stands where Unicode knows
 * no plain letter.
 */
#define TABLE_FIRST 0xc0u
#define TABLE_LAST 0x17fu
static const char plain[TABLE_LAST - TABLE_FIRST + 2] =
	"aaaaaa ceeeeiiii nooooo  uuuuy  aaaaaa ceeeeiiii nooooo  uuuuy y"
	"aaaaaaccccccccdd  eeeeeeeeeegggggggghh  iiiiiiiii   jjkk llllll "
	"   nnnnnn   oooooo  rrrrrrsssssssstttt  uuuuuuuuuuuuwwyyyzzzzzz ";

/* One character of TEXT as a code point, and how many bytes it takes.  TEXT is valid UTF-8. */
static unsigned decode(const unsigned char *at, size_t *out_len)
{
	if (at[0] < 0x80) {
		*out_len = 1;
		return at[0];
	}
	if (at[0] < 0xe0) {
		*out_len = 2;
		return (at[0] & 0x1fu) << 6 | (at[1] & 0x3fu);
	}
	*out_len = at[0] < 0xf0 ? 3 : 4;
	return 0xfffd; /* beyond the tables: copied as it stands */
}

/* Capitals of Latin Extended-A that have no plain letter: their small letter follows them. */
static const unsigned kept_capitals[] = {0x110, 0x126, 0x132, 0x13f, 0x141, 0x14a, 0x152, 0x166};

/* The small letter of capitals that keep their form (Æ, Ø, Ł, Cyrillic), else the character. */
static unsigned lower(unsigned c)
{
	if (c >= 0xc0 && c <= 0xde && c != 0xd7)
		return c + 0x20;
	if (c >= 0x410 && c <= 0x42f)
		return c + 0x20;
	if (c >= 0x400 && c <= 0x40f)
		return c + 0x50;
	for (size_t i = 0; i < sizeof(kept_capitals) / sizeof(kept_capitals[0]); i++)
		if (c == kept_capitals[i])
			return c + 1;
	return c;
}

/* Writes the folded form of the two-byte character C to TO; returns the place behind it. */
static char *fold_pair(char *to, unsigned c)
{
	if (c >= 0x300 && c <= 0x36f)
		return to; /* a combining mark */
	if (c >= TABLE_FIRST && c <= TABLE_LAST && plain[c - TABLE_FIRST] != ' ') {
		*to++ = plain[c - TABLE_FIRST];
		return to;
	}
	c = lower(c);
	*to++ = (char)(0xc0 | c >> 6);
	*to++ = (char)(0x80 | (c & 0x3f));
	return to;
}

/* Length of white space at AT: ASCII white space, or a no-break space; else 0. */
static size_t space_at(const unsigned char *at)
{
	if (*at == ' ' || (*at >= '\t' && *at <= '\r'))
		return 1;
	return at[0] == 0xc2 && at[1] == 0xa0 ? 2 : 0;
}

char *str_fold(struct arena *arena, const char *text)
{
	const unsigned char *at = (const unsigned char *)text;
	char *folded = arena_alloc(arena, strlen(text) + 1); /* never longer than it was */
	char *to = folded;

	if (!folded)
		return NULL;
	while (*at) {
		size_t len = space_at(at);

		if (len > 0) {
			if (to != folded && to[-1] != ' ')
				*to++ = ' ';
			at += len;
			continue;
		}
		const unsigned c = decode(at, &len);

		if (len == 1)
			*to++ = (char)(c >= 'A' && c <= 'Z' ? c + 0x20 : c);
		else if (len == 2)
			to = fold_pair(to, c);
		else {
			memcpy(to, at, len);
			to += len;
		}
		at += len;
	}
	if (to != folded && to[-1] == ' ')
		to--;
	*to = '\0';
	return folded;
}
