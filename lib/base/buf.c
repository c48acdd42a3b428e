#include "base/str.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

#define FIRST_SIZE 256u

void buf_init(struct buf *buf, struct arena *arena, size_t max)
{
	*buf = (struct buf){.arena = arena, .max = max};
}

/* Room for LEN more bytes and the NUL; false (and failed) when there is none. */
static bool buf_reserve(struct buf *buf, size_t len)
{
	const size_t need = buf->len + len + 1;
	size_t size = buf->size ? buf->size : FIRST_SIZE;
	char *data;

	if (buf->failed || len > SIZE_MAX / 4 || (buf->max && buf->len + len > buf->max)) {
		buf->failed = true;
		return false;
	}
	if (need <= buf->size)
		return true;
	while (size < need)
		size *= 2;
	if (!buf->data || !arena_extend(buf->arena, buf->data, size)) {
		data = arena_alloc(buf->arena, size);
		if (!data) {
			buf->failed = true;
			return false;
		}
		if (buf->len)
			memcpy(data, buf->data, buf->len);
		buf->data = data;
	}
	buf->size = size;
	return true;
}

void buf_add(struct buf *buf, const void *bytes, size_t len)
{
	if (!buf_reserve(buf, len))
		return;
	if (len)
		memcpy(buf->data + buf->len, bytes, len);
	buf->len += len;
	buf->data[buf->len] = '\0';
}

void buf_puts(struct buf *buf, const char *text)
{
	buf_add(buf, text, strlen(text));
}

void buf_printf(struct buf *buf, const char *fmt, ...)
{
	va_list args, again;
	int len;

	va_start(args, fmt);
	va_copy(again, args);
	len = vsnprintf(NULL, 0, fmt, args);
	va_end(args);
	if (len < 0)
		buf->failed = true;
	else if (buf_reserve(buf, (size_t)len)) {
		(void)vsnprintf(buf->data + buf->len, (size_t)len + 1, fmt, again);
		buf->len += (size_t)len;
	}
	va_end(again);
}

const char *buf_text(const struct buf *buf)
{
	if (buf->failed)
		return NULL;
	return buf->data ? buf->data : "";
}
