#include "domain/markup.h"

#include <string.h>

static const char contacts[] = "{contacts}";

static size_t line_length(const char *at)
{
	return strcspn(at, "\n");
}

static const char *line_after(const char *at)
{
	at += line_length(at);
	return *at == '\n' ? at + 1 : at;
}

static bool is_blank(const char *at)
{
	return strspn(at, " \t") == line_length(at);
}

/* How many digits and a dot stand there with a space behind: "12. " gives 4; 0 = none. */
static size_t number_length(const char *at)
{
	const size_t digits = strspn(at, "0123456789");

	return digits > 0 && digits <= 2 && at[digits] == '.' && at[digits + 1] == ' ' ? digits + 2 : 0;
}

/* What kind of line it is, and how much of it is the mark. */
static enum markup_kind line_kind(const char *at, size_t *out_mark)
{
	const size_t number = number_length(at);

	*out_mark = 0;
	if (line_length(at) == sizeof(contacts) - 1 && memcmp(at, contacts, sizeof(contacts) - 1) == 0)
		return MARKUP_CONTACTS;
	if (strncmp(at, "## ", 3) == 0) {
		*out_mark = 3;
		return MARKUP_SUBHEADING;
	}
	if (strncmp(at, "# ", 2) == 0 || strncmp(at, "- ", 2) == 0) {
		*out_mark = 2;
		return *at == '#' ? MARKUP_HEADING : MARKUP_ITEM;
	}
	*out_mark = number;
	return number > 0 ? MARKUP_NUMBERED : MARKUP_PARAGRAPH;
}

struct markup_block markup_next(const char **at)
{
	struct markup_block block = {MARKUP_END, *at, 0};
	const char *next;
	size_t mark;

	while (**at && is_blank(*at))
		*at = line_after(*at);
	if (!**at)
		return block;
	block.kind = line_kind(*at, &mark);
	block.text = *at + mark;
	block.len = line_length(*at) - mark;
	next = line_after(*at);
	/* A paragraph goes on until something else begins. */
	while (block.kind == MARKUP_PARAGRAPH && *next && !is_blank(next) && line_kind(next, &mark) == MARKUP_PARAGRAPH) {
		block.len = (size_t)(next - block.text) + line_length(next);
		next = line_after(next);
	}
	*at = next;
	return block;
}

static bool all_of(const char *at, size_t len, const char *allowed)
{
	for (size_t i = 0; i < len; i++)
		if (!strchr(allowed, at[i]))
			return false;
	return true;
}

/* Pages of our own, and telephones. */
static bool is_allowed(const char *href, size_t len)
{
	static const char path[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-?=&#";

	if (len > 5 && strncmp(href, "tel:+", 5) == 0)
		return all_of(href + 5, len - 5, "0123456789");
	return len > 0 && href[0] == '/' && (len == 1 || href[1] != '/') && all_of(href, len, path);
}

/* The link that begins at AT, of which END is the end of the block; false: it is none. */
static bool link_read(const char *at, const char *end, struct markup_span *out, size_t *out_len)
{
	const char *close = memchr(at, ']', (size_t)(end - at)), *paren;

	if (!close || close == at + 1 || close + 2 >= end || close[1] != '(' || memchr(at + 1, '[', (size_t)(close - at - 1)))
		return false;
	paren = memchr(close + 2, ')', (size_t)(end - close - 2));
	if (!paren || !is_allowed(close + 2, (size_t)(paren - close - 2)))
		return false;
	*out = (struct markup_span){at + 1, (size_t)(close - at - 1), close + 2, (size_t)(paren - close - 2)};
	*out_len = (size_t)(paren + 1 - at);
	return true;
}

bool markup_span_next(const struct markup_block *block, size_t *io, struct markup_span *out)
{
	const char *begin = block->text + *io, *end = block->text + block->len;
	size_t length;

	if (begin >= end)
		return false;
	if (*begin == '[' && link_read(begin, end, out, &length)) {
		*io += length;
		return true;
	}
	for (const char *at = begin + 1; at < end; at++) {
		struct markup_span link;

		if (*at != '[' || !link_read(at, end, &link, &length))
			continue;
		end = at;
	}
	*out = (struct markup_span){begin, (size_t)(end - begin), NULL, 0};
	*io += out->len;
	return true;
}
