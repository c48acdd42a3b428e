#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>
#include <fastcgi.h>

#include "base/str.h"
#include "http/request.h"

/* Responses over FastCGI: a program in a child process, and this one as the web server that reads record by record. */

enum { MOST = 400000 };

static struct sockaddr_un place = {.sun_family = AF_UNIX};
static char folder[64];
static pid_t program;

/* The byte at AT of every body. */
static char body_byte(size_t at)
{
	return (char)('a' + at % 23);
}

static enum err respond(struct http_request *request, struct arena *arena)
{
	const bool streams = str_starts(request->path, "/stream");
	struct http_response response;
	static char body[MOST];

	http_response_init(&response, arena);
	response.body_len = (size_t)strtoul(request->query, NULL, 10);
	for (size_t i = 0; i < response.body_len; i++)
		body[i] = body_byte(i);
	response.body = body;
	if (!streams)
		return http_send(request, &response);
	TRY(http_stream_begin(request, &response));
	for (size_t at = 0; at < response.body_len; at += 1000)
		TRY(http_stream_write(request, body + at, response.body_len - at < 1000 ? response.body_len - at : 1000));
	return http_stream_end(request);
}

/* Never returns: the tests of this process are the parent's. */
static void serve(int listening)
{
	struct arena *arena = arena_new(1 << 22);
	struct http_request request;
	struct http_source *source;

	if (dup2(listening, 0) != 0)
		_exit(2);
	close(listening);
	source = http_source_open();
	while (http_next(source, arena, &request)) {
		/* Whether it arrived is for the parent to say. */
		if (respond(&request, arena) != ERR_OK)
			err_clear();
		arena_reset(arena);
	}
	http_source_close(source);
	arena_free(arena);
	exit(0);
}

static int setup(void **state)
{
	int listening = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);

	(void)state;
	(void)snprintf(folder, sizeof(folder), "/tmp/test_fcgi.XXXXXX");
	assert_non_null(mkdtemp(folder));
	(void)snprintf(place.sun_path, sizeof(place.sun_path), "%s/s", folder);
	assert_int_equal(bind(listening, (struct sockaddr *)&place, sizeof(place)), 0);
	assert_int_equal(listen(listening, 5), 0);
	program = fork();
	if (program == 0)
		serve(listening);
	close(listening);
	return program > 0 ? 0 : -1;
}

static int teardown(void **state)
{
	int status;

	(void)state;
	assert_int_equal(kill(program, SIGTERM), 0);
	assert_int_equal(waitpid(program, &status, 0), program);
	assert_int_equal(status, 0);
	(void)unlink(place.sun_path);
	return rmdir(folder);
}

static void record_send(int fd, unsigned char type, const void *bytes, size_t len)
{
	FCGI_Header header = {.version = FCGI_VERSION_1, .type = type, .requestIdB0 = 1, .contentLengthB1 = (unsigned char)(len >> 8),
		.contentLengthB0 = (unsigned char)len};

	assert_int_equal(write(fd, &header, sizeof(header)), sizeof(header));
	if (len > 0)
		assert_int_equal(write(fd, bytes, len), len);
}

static size_t pair_add(char *at, const char *name, const char *value)
{
	at[0] = (char)strlen(name);
	at[1] = (char)strlen(value);
	memcpy(at + 2, name, strlen(name));
	memcpy(at + 2 + strlen(name), value, strlen(value));
	return 2 + strlen(name) + strlen(value);
}

/* A connection with the request sent: METHOD PATH?QUERY. */
static int ask(const char *method, const char *path, const char *query)
{
	static const FCGI_BeginRequestBody begin = {.roleB0 = FCGI_RESPONDER};
	int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
	char params[500], uri[200];
	size_t len = 0;

	assert_int_equal(connect(fd, (struct sockaddr *)&place, sizeof(place)), 0);
	(void)snprintf(uri, sizeof(uri), "%s?%s", path, query);
	record_send(fd, FCGI_BEGIN_REQUEST, &begin, sizeof(begin));
	len += pair_add(params + len, "REQUEST_METHOD", method);
	len += pair_add(params + len, "REQUEST_URI", uri);
	len += pair_add(params + len, "QUERY_STRING", query);
	record_send(fd, FCGI_PARAMS, params, len);
	record_send(fd, FCGI_PARAMS, NULL, 0);
	record_send(fd, FCGI_STDIN, NULL, 0);
	return fd;
}

static void read_exactly(int fd, void *out, size_t len)
{
	char *at = out;

	while (len > 0) {
		ssize_t got = read(fd, at, len);

		assert_true(got > 0);
		at += got;
		len -= (size_t)got;
	}
}

/* Reads the answer's records to the end of the connection; returns what stood on standard output. */
static size_t answer_read(int fd, char *out, size_t size)
{
	bool ended = false, output_ended = false;
	FCGI_EndRequestBody end;
	FCGI_Header header;
	char rest[256];
	size_t len = 0;

	while (read(fd, &header, 1) == 1) {
		size_t bytes;

		read_exactly(fd, (char *)&header + 1, sizeof(header) - 1);
		bytes = (size_t)header.contentLengthB1 << 8 | header.contentLengthB0;
		assert_false(ended);
		assert_int_equal(header.version, FCGI_VERSION_1);
		assert_int_equal(header.requestIdB0, 1);
		if (header.type == FCGI_STDOUT) {
			assert_false(output_ended);
			output_ended = bytes == 0;
			assert_true(len + bytes <= size);
			read_exactly(fd, out + len, bytes);
			len += bytes;
		} else {
			assert_int_equal(header.type, FCGI_END_REQUEST);
			assert_int_equal(bytes, sizeof(end));
			read_exactly(fd, &end, sizeof(end));
			assert_int_equal(end.protocolStatus, FCGI_REQUEST_COMPLETE);
			ended = true;
		}
		read_exactly(fd, rest, header.paddingLength);
	}
	assert_true(ended && output_ended);
	close(fd);
	return len;
}

/* A response with a body of BYTES arrives whole, however many records it takes. */
static void check(const char *method, const char *path, size_t bytes, bool with_body)
{
	static char out[MOST + 1000];
	char query[32], length[64];
	size_t len, head;
	char *body;

	(void)snprintf(query, sizeof(query), "%zu", bytes);
	len = answer_read(ask(method, path, query), out, sizeof(out) - 1);
	out[len] = '\0';
	body = strstr(out, "\r\n\r\n");
	assert_non_null(body);
	head = (size_t)(body + 4 - out);
	assert_true(str_starts(out, "Status: 200 OK\r\n"));
	if (!str_starts(path, "/stream")) {
		(void)snprintf(length, sizeof(length), "\r\nContent-Length: %zu\r\n", bytes);
		assert_non_null(strstr(out, length));
	}
	assert_int_equal(len - head, with_body ? bytes : 0);
	for (size_t i = 0; i < len - head; i++)
		assert_int_equal(out[head + i], body_byte(i));
}

static void whole_responses_of_every_size(void **state)
{
	static const size_t sizes[] = {0, 1, 8000, 8184, 8192, 65534, 65535, 65536, 131070, 131071, MOST};

	(void)state;
	for (size_t i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++)
		check("GET", "/whole", sizes[i], true);
}

static void streamed_responses(void **state)
{
	static const size_t sizes[] = {0, 1, 9000, 70000, MOST};

	(void)state;
	for (size_t i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++)
		check("GET", "/stream", sizes[i], true);
}

static void heads_alone(void **state)
{
	(void)state;
	check("HEAD", "/whole", 70000, false);
}

/* A web server that hangs up, or reads nothing, costs one request and not the program. */
static void a_lost_connection(void **state)
{
	(void)state;
	for (int i = 0; i < 3; i++)
		close(ask("GET", "/whole", "0"));
	check("GET", "/whole", 100, true);
}

/* Nor does one that reads nothing hold it for ever: the program ends when it is told to (teardown waits for that). */
static void a_silent_connection(void **state)
{
	static char query[16];

	(void)state;
	(void)snprintf(query, sizeof(query), "%d", 250000);
	assert_true(ask("GET", "/whole", query) >= 0);
	usleep(100000);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(whole_responses_of_every_size),
		cmocka_unit_test(streamed_responses),
		cmocka_unit_test(heads_alone),
		cmocka_unit_test(a_lost_connection),
		cmocka_unit_test(a_silent_connection),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
