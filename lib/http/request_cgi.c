#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

#include "http/request_private.h"

/*
 * Plain CGI (RFC 3875): one request out of the environment and standard input, the response to
 * standard output.
 */
struct source_cgi {
	struct http_source base;
	bool served;
};

static bool cgi_next(struct http_source *base)
{
	struct source_cgi *source = (struct source_cgi *)base;

	if (source->served)
		return false;
	source->served = true;
	return true;
}

static const char *cgi_param(struct http_source *base, const char *name)
{
	(void)base;
	return getenv(name);
}

/*
 * A CGI program must not read past Content-Length (RFC 3875, section 4.2): there may be no end
 * behind it.
 */
static long cgi_read(struct http_source *base, void *out, size_t size, long long left)
{
	ssize_t got;

	(void)base;
	if (left <= 0)
		return 0;
	if ((unsigned long long)left < size)
		size = (size_t)left;
	do
		got = read(STDIN_FILENO, out, size);
	while (got < 0 && errno == EINTR);
	return got;
}

static bool cgi_write(struct http_source *base, const void *bytes, size_t len)
{
	const char *at = bytes;

	(void)base;
	while (len > 0) {
		const ssize_t done = write(STDOUT_FILENO, at, len);

		if (done < 0 && errno == EINTR)
			continue;
		if (done <= 0)
			return false;
		at += done;
		len -= (size_t)done;
	}
	return true;
}

static bool cgi_end(struct http_source *base)
{
	(void)base;
	return true;
}

static void cgi_close(struct http_source *base)
{
	free(base);
}

static const struct http_source_ops cgi_ops = {
	.next = cgi_next,
	.param = cgi_param,
	.read = cgi_read,
	.write = cgi_write,
	.end = cgi_end,
	.close = cgi_close,
};

struct http_source *http_source_cgi(void)
{
	struct sigaction ignore = {.sa_handler = SIG_IGN};
	struct source_cgi *source = calloc(1, sizeof(*source));

	if (!source)
		return NULL;
	sigemptyset(&ignore.sa_mask);
	(void)sigaction(SIGPIPE, &ignore, NULL);
	source->base.ops = &cgi_ops;
	source->base.ended = true;
	return &source->base;
}
