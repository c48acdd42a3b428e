#include <string.h>

#include "paper/sheet_private.h"

enum { WHOLE_MAX = 15 /* digits that a spreadsheet's number keeps */ };

static const char *skip_digits(const char *at)
{
	return at + strspn(at, "0123456789");
}

/* Digit I of what stands from TEXT on, the point left out; '0' behind its end. */
static char digit(const char *text, size_t whole, size_t decimals, size_t i)
{
	if (i < whole)
		return text[i];
	return i < whole + decimals ? text[i + 1] : '0';
}

const char *sheet_plain_number(struct arena *arena, const char *text)
{
	const char *at = skip_digits(text), *point = at;
	const size_t whole = (size_t)(at - text);
	size_t decimals, before, n;
	long long exponent = 0;
	struct buf out;

	if (*at == '.')
		at = skip_digits(at + 1);
	decimals = at > point ? (size_t)(at - point) - 1 : 0;
	if (*at == 'E' || *at == 'e') {
		at += at[1] == '+' ? 2 : 1;
		if (!str_to_int(at, -WHOLE_MAX, WHOLE_MAX, &exponent))
			return text;
	} else if (*at) {
		return text;
	}
	if (whole == 0 || whole > WHOLE_MAX || (long long)whole + exponent < 1 || (long long)whole + exponent > WHOLE_MAX)
		return text;
	before = (size_t)((long long)whole + exponent);
	for (n = whole + decimals; n > before && digit(text, whole, decimals, n - 1) == '0'; n--)
		;
	buf_init(&out, arena, 0);
	for (size_t i = 0; i < before || i < n; i++)
		buf_printf(&out, "%s%c", i == before ? "." : "", digit(text, whole, decimals, i));
	return buf_text(&out);
}
