#include <errno.h>
#include <fastcgi.h>
#include <fcgiapp.h>
#include <limits.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/log.h"
#include "http/request_private.h"

/* FastCGI over the socket that the spawner left listening on standard input. */
#define LISTEN_FD 0

/* A page, with room to spare; a download may be larger. */
#define WHOLE_MAX ((size_t)256 * 1024)

struct source_fcgi {
	struct http_source base;
	FCGX_Request request;
	bool open; /* a request is between Accept and Finish */
};

static volatile sig_atomic_t stopping, accepting;

/*
 * SIGTERM ends the wait for a request.  Between the library's look at its flag and accept() the
 * signal would be lost; there the closed socket makes accept() fail.  Only this process's
 * descriptor is closed, so the others keep listening.
 */
static void on_stop(int signal_number)
{
	const int saved = errno;

	(void)signal_number;
	stopping = 1;
	FCGX_ShutdownPending();
	if (accepting)
		close(LISTEN_FD);
	errno = saved;
}

static void signals_set(void)
{
	struct sigaction action = {.sa_handler = on_stop};

	sigemptyset(&action.sa_mask);
	(void)sigaction(SIGTERM, &action, NULL);
	(void)sigaction(SIGINT, &action, NULL);
	/* The library's own handler would only make every later accept() fail at once. */
	(void)sigaction(SIGUSR1, &action, NULL);
	action.sa_handler = SIG_IGN;
	(void)sigaction(SIGPIPE, &action, NULL);
}

bool http_is_fcgi(void)
{
	return !FCGX_IsCGI();
}

static bool fcgi_end(struct http_source *base)
{
	struct source_fcgi *source = (struct source_fcgi *)base;
	bool good;

	if (!source->open)
		return true;
	good = FCGX_FFlush(source->request.out) == 0 && FCGX_GetError(source->request.out) == 0;
	FCGX_Finish_r(&source->request);
	source->open = false;
	return good;
}

/* A web server that does not read must not hold a process that is told to end. */
static bool write_all(int fd, const char *at, size_t len)
{
	while (len > 0) {
		const ssize_t done = write(fd, at, len);

		if (done < 0 && errno == EINTR && !stopping)
			continue;
		if (done <= 0)
			return false;
		at += done;
		len -= (size_t)done;
		/* A signal cuts a write short, too. */
		if (len > 0 && stopping)
			return false;
	}
	return true;
}

/* The head of a record of TYPE with LEN bytes; FastCGI 1.0, section 3.3. */
static void record_add(struct buf *out, int id, unsigned char type, size_t len)
{
	const FCGI_Header header = {
		.version = FCGI_VERSION_1,
		.type = type,
		.requestIdB1 = (unsigned char)(id >> 8),
		.requestIdB0 = (unsigned char)id,
		.contentLengthB1 = (unsigned char)(len >> 8),
		.contentLengthB0 = (unsigned char)len,
	};

	buf_add(out, (const char *)&header, sizeof(header));
}

static bool fcgi_next(struct http_source *base)
{
	struct source_fcgi *source = (struct source_fcgi *)base;
	int code;

	(void)fcgi_end(base);
	while (!stopping) {
		accepting = 1;
		code = stopping ? -EINTR : FCGX_Accept_r(&source->request);
		accepting = 0;
		if (code == 0) {
			source->open = true;
			return true;
		}
		if (code != -EINTR && !stopping) {
			log_error("no more requests can be accepted (%d)", code);
			return false;
		}
	}
	return false;
}

static const char *fcgi_param(struct http_source *base, const char *name)
{
	struct source_fcgi *source = (struct source_fcgi *)base;

	return FCGX_GetParam(name, source->request.envp);
}

/*
 * The web server ends the stream by itself, so Content-Length is not needed here; the form parser
 * compares the two.
 */
static long fcgi_read(struct http_source *base, void *out, size_t size, long long left)
{
	struct source_fcgi *source = (struct source_fcgi *)base;
	int got;

	(void)left;
	got = FCGX_GetStr(out, size > INT_MAX ? INT_MAX : (int)size, source->request.in);
	if (got <= 0 && FCGX_GetError(source->request.in) != 0)
		return -1;
	return got > 0 ? got : 0;
}

static bool fcgi_write(struct http_source *base, const void *bytes, size_t len)
{
	struct source_fcgi *source = (struct source_fcgi *)base;
	const char *at = bytes;

	while (len > 0) {
		const int piece = len > INT_MAX ? INT_MAX : (int)len;

		if (FCGX_PutStr(at, piece, source->request.out) != piece)
			return false;
		at += piece;
		len -= (size_t)piece;
	}
	return true;
}

/* The library's own way: 8 KB at a time and the end of the request behind them. */
static bool fcgi_pieces(struct http_source *base, const struct buf *head, const void *body, size_t len)
{
	return fcgi_write(base, head->data, head->len) && fcgi_write(base, body, len) && fcgi_end(base);
}

/*
 * Each piece wakes the web server, and that costs more than making it.  So the records of a page are
 * made here, and all go with one write; what is larger than any page goes the other way.
 */
static bool fcgi_whole(struct http_source *base, struct arena *arena, const struct buf *head,
	const void *body, size_t len)
{
	static const FCGI_EndRequestBody complete = {.protocolStatus = FCGI_REQUEST_COMPLETE};
	struct source_fcgi *source = (struct source_fcgi *)base;
	const int id = source->request.requestId;
	const char *at = body;
	struct buf out;
	bool good;

	if (len > WHOLE_MAX || head->len > FCGI_MAX_LENGTH)
		return fcgi_pieces(base, head, body, len);
	buf_init(&out, arena, 0);
	record_add(&out, id, FCGI_STDOUT, head->len);
	buf_add(&out, head->data, head->len);
	for (size_t left = len; left > 0;) {
		const size_t piece = left < FCGI_MAX_LENGTH ? left : FCGI_MAX_LENGTH;

		record_add(&out, id, FCGI_STDOUT, piece);
		buf_add(&out, at, piece);
		at += piece;
		left -= piece;
	}
	record_add(&out, id, FCGI_STDOUT, 0);
	record_add(&out, id, FCGI_END_REQUEST, sizeof(complete));
	buf_add(&out, (const char *)&complete, sizeof(complete));
	if (out.failed)
		return fcgi_pieces(base, head, body, len);
	good = write_all(source->request.ipcFd, out.data, out.len);
	FCGX_Free(&source->request, 1);
	source->open = false;
	return good;
}

static void fcgi_close(struct http_source *base)
{
	struct source_fcgi *source = (struct source_fcgi *)base;

	(void)fcgi_end(base);
	FCGX_Free(&source->request, 1);
	free(source);
}

static const struct http_source_ops fcgi_ops = {
	.next = fcgi_next,
	.param = fcgi_param,
	.read = fcgi_read,
	.write = fcgi_write,
	.end = fcgi_end,
	.whole = fcgi_whole,
	.close = fcgi_close,
};

struct http_source *http_source_fcgi(void)
{
	struct source_fcgi *source = calloc(1, sizeof(*source));

	if (!source)
		return NULL;
	if (FCGX_Init() != 0 ||
		FCGX_InitRequest(&source->request, LISTEN_FD, FCGI_FAIL_ACCEPT_ON_INTR) != 0) {
		free(source);
		return NULL;
	}
	signals_set();	/* after the library has set its own */
	source->base.ops = &fcgi_ops;
	source->base.ended = true;
	return &source->base;
}
