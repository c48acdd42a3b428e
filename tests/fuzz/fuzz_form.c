#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/str.h"
#include "http/form.h"

/*
 * Everything that reads a request: path, query, cookie, and both kinds of bodies.  The input is a
 * small text: lines with the values of NAMES in this order, and the body behind the sixth line.
 */
static const char *const names[] = {"REQUEST_METHOD", "REQUEST_URI", "QUERY_STRING", "HTTP_COOKIE",
	"CONTENT_TYPE", "CONTENT_LENGTH"};

#define NNAMES (sizeof(names) / sizeof(names[0]))
#define INPUT_MAX ((size_t)64 * 1024)
#define CAP ((size_t)4 * 1024 * 1024) /* enough for whatever an input can ask for */
#define LIMIT 16384u

static const struct form_choice choices[] = {{"red"}, {"green"}, {"blue"}, {NULL}};

static const struct form_key keys[] = {
	{"text", FORM_TEXT, 2, 10},
	{"lines", FORM_LINES, 0, 100},
	{"int", FORM_INT, -5, 100},
	{"date", FORM_DATE},
	{"email", FORM_EMAIL},
	{"phone", FORM_PHONE},
	{"choice", FORM_CHOICE, .choices = choices},
	{"multi", FORM_MULTI, .choices = choices},
	{"password", FORM_PASSWORD, 3, 20},
	{"token", FORM_TOKEN, 1, 12},
	{"open", FORM_CHOICE},
	{"file", FORM_FILE},
};

#define NKEYS FORM_COUNT(keys)

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void demand(bool holds)
{
	if (!holds)
		abort();
}

/* What a sink is told: begin, pieces, end, and a name that is a text. */
static enum err sink_begin(void *context, const struct form *form, const struct form_key *key, const char *name)
{
	bool *is_open = context;

	demand(!*is_open && form->nkeys == NKEYS && key->type == FORM_FILE && str_is_utf8(name, strlen(name)));
	*is_open = true;
	return ERR_OK;
}

static enum err sink_piece(void *context, const void *bytes, size_t len)
{
	demand(*(bool *)context && bytes && len > 0 && len <= FORM_PIECE);
	return ERR_OK;
}

static enum err sink_end(void *context)
{
	demand(*(bool *)context);
	*(bool *)context = false;
	return ERR_OK;
}

/* What every form that was read must hold, whatever came in. */
static void check_form(struct arena *arena, const struct form *form)
{
	bool ok = true;
	struct form again;
	const char *draft;

	for (size_t i = 0; i < NKEYS; i++) {
		const struct form_field *field = form_get(form, keys[i].name);

		demand(field->text && str_is_utf8(field->text, strlen(field->text)));
		demand((field->problem == FORM_FINE) == (field->state != FORM_BAD));
		demand(field->state == FORM_OK || !form_has(form, keys[i].name));
		demand(field->state != FORM_OK || keys[i].type == FORM_LINES ||
			!str_has_control(field->text, false));
		demand(field->state != FORM_OK || keys[i].type != FORM_DATE ||
			strlen(field->date) == 10);
		demand(field->state != FORM_OK || keys[i].type != FORM_INT ||
			(field->number >= -5 && field->number <= 100));
		ok = ok && field->state != FORM_BAD;
	}
	demand(form->ok == ok);
	draft = form_encode(arena, form);
	demand(draft && form_parse(arena, draft, strlen(draft), keys, NKEYS, &again) == ERR_OK);
	for (size_t i = 0; i < NKEYS; i++)
		if (keys[i].type != FORM_MULTI && keys[i].type != FORM_PASSWORD && keys[i].type != FORM_FILE)
			demand(str_equal(again.fields[i].text, form->fields[i].text));
}

/* Cuts the lines off the input; what is missing is empty. */
static size_t lines_take(
	struct arena *arena, const uint8_t *data, size_t size, struct http_param *params)
{
	size_t at = 0;

	for (size_t i = 0; i < NNAMES; i++) {
		const uint8_t *stop = at < size ? memchr(data + at, '\n', size - at) : NULL;
		const size_t len = (stop ? (size_t)(stop - data) : size) - at;
		const char *value = arena_memdup(arena, data + at, len);

		demand(value != NULL);
		params[i] = (struct http_param){names[i], value};
		at += len + (stop != NULL);
	}
	if (str_equal(params[NNAMES - 1].value, "right"))
		params[NNAMES - 1].value = arena_printf(arena, "%zu", size - at);
	return at;
}

static void run(struct arena *arena, struct http_source *source)
{
	struct http_response response;
	struct http_request request;
	struct form form;
	const char *cookie;
	int status = 0;
	bool is_open = false;
	const struct form_sink sink = {&is_open, sink_begin, sink_piece, sink_end};

	demand(http_next(source, arena, &request));
	demand(!request.path || (*request.path == '/' && !strstr(request.path, "/../")));
	demand(strlen(request.id) >= 16);
	if (form_read_files(&request, arena, keys, NKEYS, LIMIT, &sink, &form, &status) == ERR_OK) {
		demand(!is_open);
		check_form(arena, &form);
	}
	demand(status >= 200 && status <= 500);
	(void)form_query_value(arena, request.query, "lang");
	cookie = http_cookie(&request, arena, "__Host-sid");
	http_response_init(&response, arena);
	if (cookie && http_set_cookie(&response, "sid", cookie, -1) == ERR_OK)
		demand(!strpbrk(response.headers[0].value, "\r\n"));
	if (request.path && http_header(&response, "Location", request.path) == ERR_OK)
		demand(!strpbrk(response.headers[response.nheaders - 1].value, "\r\n"));
	demand(http_send(&request, &response) == ERR_OK);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct http_param params[NNAMES];
	struct http_source *source;
	struct arena *arena;
	size_t at;

	if (size > INPUT_MAX)
		return 0;
	arena = arena_new(CAP);
	demand(arena != NULL);
	at = lines_take(arena, data, size, params);
	source = http_source_memory(params, NNAMES, data + at, size - at);
	demand(source != NULL);
	run(arena, source);
	http_source_close(source);
	arena_free(arena);
	return 0;
}
