#include "net/smtp.h"

#include <stdbool.h>
#include <string.h>
#include <time.h>

#include "base/str.h"

/* What a letter looks like on the way.  Everything that comes from outside is either checked
 * against a short alphabet or base64. */

enum {
	ADDRESS_MAX = 254, /* RFC 5321 4.5.3.1.3 */
	WORD_BYTES =
		42, /* of text in one encoded word: 12 + 56 characters, below the 75 of RFC 2047 */
	LINE_BYTES = 57, /* of a body in one line of 76 characters */
};

/* LEN: at most LINE_BYTES. */
static void base64_add(struct buf *out, const unsigned char *bytes, size_t len)
{
	char text[(LINE_BYTES + 2) / 3 * 4 + 1];

	str_base64(bytes, len, text);
	buf_puts(out, text);
}

/* One bare address: printable ASCII, one @ with something on both sides, none of what separates
 * addresses or begins a comment. */
static bool address_is_plain(const char *address)
{
	const size_t len = strlen(address);
	const char *at = strchr(address, '@');

	if (len > ADDRESS_MAX || !at || at == address || !at[1] || strchr(at + 1, '@'))
		return false;
	for (const char *c = address; *c; c++)
		if (*c <= ' ' || *c > '~' || strchr("<>()[]\\,;:\"", *c))
			return false;
	return true;
}

static bool is_key(const char *text)
{
	return *text &&
	       text[strspn(text,
		       "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-")] == '\0';
}

static enum err letter_check(const struct smtp_letter *letter)
{
	if (!address_is_plain(letter->from) || !address_is_plain(letter->to))
		return ERR(ERR_INVALID, "not one plain mail address");
	if (!str_is_utf8(letter->subject, strlen(letter->subject)) ||
		str_has_control(letter->subject, false))
		return ERR(ERR_INVALID, "a control character in the subject of a letter");
	if (!is_key(letter->key) || (letter->language && !is_key(letter->language)))
		return ERR(ERR_INVALID, "the key or the language of a letter");
	if (!str_is_utf8(letter->body, strlen(letter->body)) || str_has_control(letter->body, true))
		return ERR(ERR_INVALID, "the body of a letter is not plain UTF-8 text");
	return ERR_OK;
}

/* Bytes of TEXT, at most MAX, that end at a character's end. */
static size_t whole_characters(const char *text, size_t max)
{
	size_t len = strnlen(text, max + 1);

	if (len <= max)
		return len;
	len = max;
	while (len > 0 && ((unsigned char)text[len] & 0xc0) == 0x80)
		len--;
	return len;
}

static void subject_add(struct buf *out, const char *subject)
{
	buf_puts(out, "Subject:");
	do {
		const size_t len = whole_characters(subject, WORD_BYTES);

		buf_puts(out, " =?UTF-8?B?");
		base64_add(out, (const unsigned char *)subject, len);
		buf_puts(out, "?=\r\n");
		subject += len;
	} while (*subject);
}

static enum err date_add(struct buf *out, int64_t at)
{
	static const char *const days[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
	static const char *const months[] = {
		"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
	const time_t seconds = (time_t)at;
	struct tm tm;

	if (!gmtime_r(&seconds, &tm))
		return ERR(ERR_INVALID, "the date of a letter");
	buf_printf(out, "Date: %s, %02d %s %04d %02d:%02d:%02d +0000\r\n", days[tm.tm_wday],
		tm.tm_mday, months[tm.tm_mon], tm.tm_year + 1900, tm.tm_hour, tm.tm_min, tm.tm_sec);
	return ERR_OK;
}

/* Line ends become CRLF before the text is encoded (RFC 2045, 6.8). */
static enum err body_add(struct buf *out, const char *text)
{
	struct buf lines;
	const char *bytes;

	buf_init(&lines, out->arena, 0);
	for (; *text; text++) {
		if (*text == '\n')
			buf_puts(&lines, "\r\n");
		else if (*text != '\r')
			buf_add(&lines, text, 1);
	}
	bytes = buf_text(&lines);
	if (!bytes)
		return ERR(ERR_LIMIT, "the body of a letter");
	for (size_t i = 0; i < lines.len; i += LINE_BYTES) {
		base64_add(out, (const unsigned char *)bytes + i,
			lines.len - i < LINE_BYTES ? lines.len - i : LINE_BYTES);
		buf_puts(out, "\r\n");
	}
	return ERR_OK;
}

enum err smtp_compose(
	struct arena *arena, const struct smtp_letter *letter, const char **out, size_t *out_len)
{
	struct buf text;

	TRY(letter_check(letter));
	buf_init(&text, arena, 0);
	TRY(date_add(&text, letter->date));
	buf_printf(&text, "From: <%s>\r\nTo: <%s>\r\n", letter->from, letter->to);
	subject_add(&text, letter->subject);
	buf_printf(&text, "Message-ID: <%s%s>\r\n", letter->key, strchr(letter->from, '@'));
	buf_puts(&text, "MIME-Version: 1.0\r\nContent-Type: text/plain; "
	                "charset=UTF-8\r\nContent-Transfer-Encoding: base64\r\n");
	if (letter->language)
		buf_printf(&text, "Content-Language: %s\r\n", letter->language);
	buf_puts(&text, "Auto-Submitted: auto-generated\r\n\r\n");
	TRY(body_add(&text, letter->body));
	*out = buf_text(&text);
	*out_len = text.len;
	return *out ? ERR_OK : ERR(ERR_LIMIT, "a letter");
}
