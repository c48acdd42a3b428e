#include <stdlib.h>
#include <string.h>

#include "base/str.h"
#include "http/request_private.h"

/*
 * The body comes in pieces of an odd size, so that every test also tests what happens at their
 * borders.
 */
#define PIECE 61u

struct source_memory {
	struct http_source base;
	const struct http_param *params;
	size_t nparams;
	const char *body;
	size_t len, done;
	bool served;
	char *output; /* NUL-terminated */
	size_t output_len, output_size;
};

static bool memory_next(struct http_source *base)
{
	struct source_memory *source = (struct source_memory *)base;

	if (source->served)
		return false;
	source->served = true;
	return true;
}

static const char *memory_param(struct http_source *base, const char *name)
{
	struct source_memory *source = (struct source_memory *)base;

	for (size_t i = 0; i < source->nparams; i++)
		if (str_equal(source->params[i].name, name))
			return source->params[i].value;
	return NULL;
}

static long memory_read(struct http_source *base, void *out, size_t size, long long left)
{
	struct source_memory *source = (struct source_memory *)base;
	size_t count = source->len - source->done;

	(void)left;
	if (count > size)
		count = size;
	if (count > PIECE)
		count = PIECE;
	if (count > 0)
		memcpy(out, source->body + source->done, count);
	source->done += count;
	return (long)count;
}

static bool memory_write(struct http_source *base, const void *bytes, size_t len)
{
	struct source_memory *source = (struct source_memory *)base;
	const size_t need = source->output_len + len + 1;
	char *larger;

	if (need > source->output_size) {
		larger = realloc(source->output, need * 2);
		if (!larger)
			return false;
		source->output = larger;
		source->output_size = need * 2;
	}
	if (len > 0)
		memcpy(source->output + source->output_len, bytes, len);
	source->output_len += len;
	source->output[source->output_len] = '\0';
	return true;
}

static bool memory_end(struct http_source *base)
{
	(void)base;
	return true;
}

static void memory_close(struct http_source *base)
{
	struct source_memory *source = (struct source_memory *)base;

	free(source->output);
	free(source);
}

static const struct http_source_ops memory_ops = {
	.next = memory_next,
	.param = memory_param,
	.read = memory_read,
	.write = memory_write,
	.end = memory_end,
	.close = memory_close,
};

struct http_source *http_source_memory(
	const struct http_param *params, size_t nparams, const void *body, size_t len)
{
	struct source_memory *source = calloc(1, sizeof(*source));

	if (!source)
		return NULL;
	source->base.ops = &memory_ops;
	source->base.ended = true;
	source->params = params;
	source->nparams = nparams;
	source->body = body;
	source->len = len;
	return &source->base;
}

const char *http_memory_output(const struct http_source *base, size_t *len)
{
	const struct source_memory *source = (const struct source_memory *)base;

	if (len)
		*len = source->output_len;
	return source->output ? source->output : "";
}
