#include "http/percent.h"

#include <string.h>

static int hex_value(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	if (c >= 'A' && c <= 'F')
		return c - 'A' + 10;
	return -1;
}

bool percent_decode(char *text, size_t *len, bool plus)
{
	const char *at = text, *end = text + *len;
	char *to = text;

	while (at < end) {
		char c = *at++;

		if (c == '%') {
			const int high = end - at >= 2 ? hex_value(at[0]) : -1;
			const int low = high < 0 ? -1 : hex_value(at[1]);

			if (low < 0)
				return false;
			c = (char)(high << 4 | low);
			at += 2;
		} else if (c == '+' && plus) {
			c = ' ';
		}
		if (c == '\0')
			return false;
		*to++ = c;
	}
	*len = (size_t)(to - text);
	if (to < end)
		*to = '\0';
	return true;
}

/* True for the bytes that HTML forms leave as they are. */
static bool is_plain(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
	       c == '-' || c == '.' || c == '_' || c == '*';
}

char *percent_encode(char *out, const char *bytes, size_t len)
{
	static const char digits[] = "0123456789ABCDEF";

	for (size_t i = 0; i < len; i++) {
		const unsigned char c = (unsigned char)bytes[i];

		if (is_plain(bytes[i])) {
			*out++ = bytes[i];
		} else if (c == ' ') {
			*out++ = '+';
		} else {
			*out++ = '%';
			*out++ = digits[c >> 4];
			*out++ = digits[c & 15];
		}
	}
	return out;
}
