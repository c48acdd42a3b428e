#include "base/str.h"

#include <stdint.h>
#include <string.h>

/* Length of the leading run of plain ASCII without NUL, eight bytes at a time. */
static size_t ascii_run(const unsigned char *at, size_t len)
{
	const uint64_t high = 0x8080808080808080u, ones = 0x0101010101010101u;
	size_t done = 0;

	while (len - done >= 8) {
		uint64_t word;

		memcpy(&word, at + done, 8);
		if ((word & high) || ((word - ones) & ~word & high))
			break;
		done += 8;
	}
	while (done < len && at[done] > 0 && at[done] < 0x80)
		done++;
	return done;
}

/*
 * Length of the well-formed sequence of two to four bytes at AT (RFC 3629, section 4), 0 when it is
 * none.
 */
static size_t sequence(const unsigned char *at, size_t len)
{
	const unsigned char lead = at[0];
	const size_t want = lead < 0xc2   ? 0
	                    : lead < 0xe0 ? 2
	                    : lead < 0xf0 ? 3
	                    : lead < 0xf5 ? 4
	                                  : 0;
	unsigned char low = 0x80, high = 0xbf;

	if (want == 0 || len < want)
		return 0;
	if (lead == 0xe0)
		low = 0xa0; /* overlong */
	else if (lead == 0xed)
		high = 0x9f; /* surrogates */
	else if (lead == 0xf0)
		low = 0x90; /* overlong */
	else if (lead == 0xf4)
		high = 0x8f; /* past U+10FFFF */
	if (at[1] < low || at[1] > high)
		return 0;
	for (size_t i = 2; i < want; i++)
		if ((at[i] & 0xc0) != 0x80)
			return 0;
	return want;
}

bool str_is_utf8(const char *bytes, size_t len)
{
	const unsigned char *at = (const unsigned char *)bytes;
	size_t done = 0;

	for (;;) {
		size_t step;

		done += ascii_run(at + done, len - done);
		if (done == len)
			return true;
		step = sequence(at + done, len - done);
		if (step == 0)
			return false;
		done += step;
	}
}

size_t str_utf8_length(const char *text)
{
	size_t count = 0;

	for (; *text; text++)
		count += ((unsigned char)*text & 0xc0) != 0x80;
	return count;
}

bool str_has_control(const char *text, bool multiline)
{
	for (const unsigned char *at = (const unsigned char *)text; *at; at++) {
		if (*at == 0xc2 && at[1] >= 0x80 && at[1] <= 0x9f)
			return true;
		if (*at >= 0x20 && *at != 0x7f)
			continue;
		if (!multiline || (*at != '\t' && *at != '\n' && *at != '\r'))
			return true;
	}
	return false;
}

static bool is_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

char *str_trim(struct arena *arena, const char *text)
{
	size_t len;

	for (;;) {
		if (is_space(*text))
			text++;
		else if (text[0] == '\xc2' && text[1] == '\xa0')
			text += 2;
		else
			break;
	}
	len = strlen(text);
	for (;;) {
		if (len >= 1 && is_space(text[len - 1]))
			len--;
		else if (len >= 2 && text[len - 2] == '\xc2' && text[len - 1] == '\xa0')
			len -= 2;
		else
			return arena_memdup(arena, text, len);
	}
}

bool str_to_int(const char *text, long long min, long long max, long long *out)
{
	const bool negative = *text == '-';
	long long value = 0;

	if (negative)
		text++;
	if (!*text)
		return false;
	for (; *text; text++) {
		const int digit = *text - '0';

		if (digit < 0 || digit > 9)
			return false;
		if (__builtin_mul_overflow(value, 10, &value) ||
			__builtin_add_overflow(value, negative ? -digit : digit, &value))
			return false;
	}
	if (value < min || value > max)
		return false;
	*out = value;
	return true;
}

bool str_equal(const char *a, const char *b)
{
	if (!a || !b)
		return a == b;
	return strcmp(a, b) == 0;
}

bool str_starts(const char *text, const char *prefix)
{
	return strncmp(text, prefix, strlen(prefix)) == 0;
}

const char *str_fill(struct arena *arena, const char *text, const char *a, const char *b)
{
	struct buf out;

	buf_init(&out, arena, 0);
	while (*text) {
		const size_t len = strcspn(text, "%");

		buf_add(&out, text, len);
		text += len;
		if (text[0] == '%' && (text[1] == '1' || text[1] == '2')) {
			const char *value = text[1] == '1' ? a : b;

			buf_puts(&out, value);
			text += 2;
			if (*text == '.' && *value && value[strlen(value) - 1] == '.')
				text++;
		} else if (*text) {
			buf_add(&out, text++, 1);
		}
	}
	return buf_text(&out);
}

void str_hex(const void *bytes, size_t len, char *out)
{
	static const char digits[] = "0123456789abcdef";
	const unsigned char *at = bytes;

	for (size_t i = 0; i < len; i++) {
		*out++ = digits[at[i] >> 4];
		*out++ = digits[at[i] & 15];
	}
	*out = '\0';
}

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

bool str_unhex(const char *hex, void *out, size_t len)
{
	unsigned char *to = out;

	for (size_t i = 0; i < len; i++) {
		const int high = hex_value(hex[0]);
		const int low = high < 0 ? -1 : hex_value(hex[1]);

		if (low < 0)
			return false;
		to[i] = (unsigned char)(high << 4 | low);
		hex += 2;
	}
	return *hex == '\0';
}

void str_base64(const void *bytes, size_t len, char *out)
{
	static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
	const unsigned char *at = bytes;

	for (size_t i = 0; i < len; i += 3) {
		const unsigned a = at[i], b = i + 1 < len ? at[i + 1] : 0, c = i + 2 < len ? at[i + 2] : 0;

		*out++ = digits[a >> 2];
		*out++ = digits[(a & 3) << 4 | b >> 4];
		*out++ = i + 1 < len ? digits[(b & 15) << 2 | c >> 6] : '=';
		*out++ = i + 2 < len ? digits[c & 63] : '=';
	}
	*out = '\0';
}

void str_base32(const void *bytes, size_t len, char *out)
{
	static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
	const unsigned char *at = bytes;
	unsigned held = 0, bits = 0;

	for (size_t i = 0; i < len; i++) {
		held = (held << 8 | at[i]) & 0xfffu;
		bits += 8;
		while (bits >= 5) {
			bits -= 5;
			*out++ = digits[held >> bits & 31u];
		}
	}
	if (bits > 0)
		*out++ = digits[held << (5 - bits) & 31u];
	*out = '\0';
}
