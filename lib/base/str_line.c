#include "base/str.h"

#include <string.h>

enum { DROPPED = 0 };

/* Characters of more than one byte that are not what they look like: of FIRST up to the one whose last byte is LAST.  AS '\n': a line end. */
static const struct {
	const char *first;
	unsigned char last;
	char as;
} odd[] = {
	{"\xc2\x85", 0x85, '\n'},		/* U+0085 next line */
	{"\xc2\xa0", 0xa0, ' '},		/* U+00A0 no-break space */
	{"\xc2\xad", 0xad, DROPPED},		/* U+00AD soft hyphen */
	{"\xe2\x80\x80", 0x8a, ' '},		/* U+2000..U+200A spaces of some width */
	{"\xe2\x80\x8b", 0x8f, DROPPED},	/* U+200B..U+200F without width, and direction */
	{"\xe2\x80\x90", 0x91, '-'},		/* U+2010, U+2011 hyphens */
	{"\xe2\x80\xa8", 0xa9, '\n'},		/* U+2028, U+2029 separators */
	{"\xe2\x80\xaa", 0xae, DROPPED},	/* U+202A..U+202E direction */
	{"\xe2\x80\xaf", 0xaf, ' '},		/* U+202F narrow no-break space */
	{"\xe2\x81\x9f", 0x9f, ' '},		/* U+205F */
	{"\xe2\x81\xa0", 0xa0, DROPPED},	/* U+2060 word joiner */
	{"\xe3\x80\x80", 0x80, ' '},		/* U+3000 */
	{"\xef\xbb\xbf", 0xbf, DROPPED},	/* U+FEFF byte order mark */
};

/* What stands at AT, and how many bytes of it: a space, a line end, a hyphen, DROPPED, or its own first byte. */
static char look(const unsigned char *at, size_t *out_len)
{
	*out_len = 1;
	if (*at < 0x80)
		return *at == '\t' ? ' ' : *at > '\t' && *at <= '\r' ? '\n' : (char)*at;
	for (size_t i = 0; i < sizeof(odd) / sizeof(odd[0]); i++) {
		const size_t len = strlen(odd[i].first);

		if (strncmp((const char *)at, odd[i].first, len - 1) != 0)
			continue;
		if (at[len - 1] < (unsigned char)odd[i].first[len - 1] || at[len - 1] > odd[i].last)
			continue;
		*out_len = len;
		return odd[i].as;
	}
	return (char)*at;
}

/* Runs of white space become a space, or END where there is a line end in them. */
static char *tidy(struct arena *arena, const char *text, char end)
{
	const unsigned char *at = (const unsigned char *)text;
	char *line = arena_alloc(arena, strlen(text) + 1); /* never longer than it was */
	char *to = line, space = '\0';
	size_t len;

	if (!line)
		return NULL;
	for (; *at; at += len) {
		const char c = look(at, &len);

		if (c == '\n' || (c == ' ' && !space))
			space = c == '\n' ? end : ' ';
		if (c == DROPPED || c == '\n' || c == ' ')
			continue;
		if (space && to != line)
			*to++ = space;
		space = '\0';
		*to++ = c;
	}
	*to = '\0';
	return line;
}

char *str_line(struct arena *arena, const char *text)
{
	return tidy(arena, text, ' ');
}

char *str_lines(struct arena *arena, const char *text)
{
	return tidy(arena, text, '\n');
}
