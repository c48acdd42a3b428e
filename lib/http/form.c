#include "http/form.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/str.h"
#include "http/form_private.h"

static enum err form_begin(
	struct form *form, struct arena *arena, const struct form_key *keys, size_t nkeys)
{
	*form = (struct form){.keys = keys, .nkeys = nkeys};
	form->fields = arena_array(arena, nkeys, sizeof(*form->fields));
	if (!form->fields)
		return ERR(ERR_NOMEM, "form of %zu keys", nkeys);
	return ERR_OK;
}

/* What never came is absent, and bad where it is required. */
static void form_finish(struct form *form)
{
	form->ok = true;
	for (size_t i = 0; i < form->nkeys; i++) {
		struct form_field *field = &form->fields[i];

		if (!field->text)
			field->text = "";
		if (field->state == FORM_ABSENT && form->keys[i].required) {
			field->state = FORM_BAD;
			field->problem = FORM_MISSING;
		}
		if (field->state == FORM_BAD)
			form->ok = false;
	}
}

static struct form_field *field_find(
	const struct form *form, const char *name, const struct form_key **out_key)
{
	for (size_t i = 0; i < form->nkeys; i++) {
		if (strcmp(form->keys[i].name, name) != 0)
			continue;
		*out_key = &form->keys[i];
		return &form->fields[i];
	}
	return NULL;
}

/* What others append to links that people share: no key of ours, and no reason to refuse a reader. */
static bool is_appended(const char *name)
{
	static const char *const names[] = {"fbclid", "gclid", "igshid", "mc_cid", "mc_eid", "msclkid"};

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (strcmp(name, names[i]) == 0)
			return true;
	return str_starts(name, "utm_");
}

enum err form_take(struct form_reader *reader, char *name, char *value, size_t len)
{
	const struct form_key *key;
	struct form_field *field;

	if (++reader->npairs > FORM_MAX_PAIRS)
		return ERR(ERR_INVALID, "more than %u pairs", FORM_MAX_PAIRS);
	if (!str_is_utf8(value, len))
		return ERR(ERR_INVALID, "NUL or bad UTF-8 in a value");
	field = field_find(reader->form, name, &key);
	if (!field && reader->takes_csrf && strcmp(name, "csrf") == 0) {
		if (reader->form->csrf)
			return ERR(ERR_INVALID, "the token came twice");
		reader->form->csrf = value;
		return ERR_OK;
	}
	if (!field && reader->takes_lang && (strcmp(name, "lang") == 0 || is_appended(name)))
		return ERR_OK;
	if (!field)
		return ERR(ERR_INVALID, "unknown key");
	/* An input for files that was left empty comes as a text where a browser cannot send files. */
	if (key->type == FORM_FILE)
		return len == 0 ? ERR_OK : ERR(ERR_INVALID, "a text in place of a file");
	if (field->text && key->type != FORM_MULTI)
		return ERR(ERR_INVALID, "key %s came twice", key->name);
	form_check(reader->arena, key, value, field);
	return ERR_OK;
}

enum err form_take_file(struct form_reader *reader, const char *name, const char *file_name, const struct form_key **out)
{
	struct form_field *field = field_find(reader->form, name, out);

	if (++reader->npairs > FORM_MAX_PAIRS)
		return ERR(ERR_INVALID, "more than %u pairs", FORM_MAX_PAIRS);
	if (!field || (*out)->type != FORM_FILE)
		return ERR(ERR_INVALID, "a file where none is asked for");
	if (!file_name)
		return ERR_OK;
	field->state = FORM_OK;
	field->number++;
	if (!field->text)
		field->text = arena_strdup(reader->arena, file_name);
	return field->text ? ERR_OK : ERR(ERR_NOMEM, "name of a file");
}

/* True if CONTENT_TYPE is TYPE, whatever its parameters are. */
static bool type_is(const char *content_type, const char *type)
{
	const size_t len = strlen(type);

	return strncasecmp(content_type, type, len) == 0 &&
	       (content_type[len] == '\0' || strchr("; \t", content_type[len]));
}

enum err form_body_end(struct http_request *request)
{
	char more;

	return http_read(request, &more, 1) > 0 ? ERR(ERR_INVALID, "the body is longer than announced") : ERR_OK;
}

/* Reads the whole body, which must be exactly as long as Content-Length says, into the arena. */
static enum err body_read(struct http_request *request, struct arena *arena, size_t len, char **out)
{
	char *body = arena_alloc(arena, len + 1);
	size_t done = 0;
	long got = 1;

	if (!body)
		return ERR(ERR_NOMEM, "body of %zu bytes", len);
	while (done < len && got > 0) {
		got = http_read(request, body + done, len - done);
		if (got > 0)
			done += (size_t)got;
	}
	if (got < 0)
		return ERR(ERR_INVALID, "the body broke off");
	if (done < len)
		return ERR(ERR_INVALID, "the body is shorter than announced");
	TRY(form_body_end(request));
	*out = body;
	return ERR_OK;
}

static enum err post_read(
	struct form_reader *reader, struct http_request *request, size_t limit, int *out_status)
{
	const bool urlencoded = type_is(request->content_type, "application/x-www-form-urlencoded");
	char *body = NULL;
	size_t len;

	if (!urlencoded && !type_is(request->content_type, "multipart/form-data")) {
		*out_status = 415;
		return ERR(ERR_INVALID, "a content type that no form has");
	}
	if (request->content_length < 0) {
		*out_status = 411;
		return ERR(ERR_INVALID, "no usable Content-Length");
	}
	if ((unsigned long long)request->content_length > limit) {
		*out_status = 413;
		return ERR(ERR_LIMIT, "body of %lld bytes", request->content_length);
	}
	len = (size_t)request->content_length;
	if (!urlencoded)
		return form_multipart(reader, request, len);
	if (len > FORM_TEXTS_MAX) {
		*out_status = 413;
		return ERR(ERR_LIMIT, "body of %zu bytes without files", len);
	}
	TRY(body_read(request, reader->arena, len, &body));
	return form_urlencoded(reader, body, len);
}

static enum err query_read(struct form_reader *reader, const char *bytes, size_t len)
{
	char *copy = arena_memdup(reader->arena, bytes, len);

	if (!copy)
		return ERR(ERR_NOMEM, "query of %zu bytes", len);
	TRY(form_urlencoded(reader, copy, len));
	return ERR_OK;
}

enum err form_read(struct http_request *request, struct arena *arena, const struct form_key *keys,
	size_t nkeys, size_t limit, struct form *out, int *out_status)
{
	return form_read_files(request, arena, keys, nkeys, limit, NULL, out, out_status);
}

enum err form_read_files(struct http_request *request, struct arena *arena, const struct form_key *keys, size_t nkeys,
	size_t limit, const struct form_sink *sink, struct form *out, int *out_status)
{
	const bool post = request->method == HTTP_POST;
	struct form_reader reader = {.arena = arena, .form = out, .takes_csrf = post, .takes_lang = !post, .sink = sink};
	enum err code;

	*out_status = 500;
	TRY(form_begin(out, arena, keys, nkeys));
	*out_status = 400;
	if (post) {
		code = post_read(&reader, request, limit, out_status);
	} else if (strlen(request->query) > limit) {
		*out_status = 413;
		code = ERR(ERR_LIMIT, "query of %zu bytes", strlen(request->query));
	} else {
		code = query_read(&reader, request->query, strlen(request->query));
	}
	if (code == ERR_NOMEM || code == ERR_LIMIT)
		*out_status = code == ERR_LIMIT ? 413 : 500;
	TRY(code);
	form_finish(out);
	*out_status = 200;
	return ERR_OK;
}

enum err form_parse(struct arena *arena, const char *bytes, size_t len, const struct form_key *keys,
	size_t nkeys, struct form *out)
{
	struct form_reader reader = {.arena = arena, .form = out, .takes_lang = true};

	TRY(form_begin(out, arena, keys, nkeys));
	TRY(query_read(&reader, bytes, len));
	form_finish(out);
	return ERR_OK;
}

/*
 * The field of a declared key; another name is a mistake in our own code, found by the first test
 * of the page.
 */
static struct form_field *field_of(
	const struct form *form, const char *name, const struct form_key **out_key)
{
	struct form_field *field = field_find(form, name, out_key);

	if (!field)
		abort();
	return field;
}

const struct form_field *form_get(const struct form *form, const char *name)
{
	const struct form_key *key;

	return field_of(form, name, &key);
}

const char *form_text(const struct form *form, const char *name)
{
	const struct form_field *field = form_get(form, name);

	return field->state == FORM_OK ? field->text : "";
}

const char *form_typed(const struct form *form, const char *name)
{
	return form_get(form, name)->text;
}

bool form_has(const struct form *form, const char *name)
{
	const struct form_field *field = form_get(form, name);

	return field->state == FORM_OK && *field->text;
}

bool form_is(const struct form *form, const char *name, const char *value)
{
	const struct form_key *key;
	const struct form_field *field = field_of(form, name, &key);

	if (field->state != FORM_OK)
		return false;
	if (key->type != FORM_MULTI)
		return strcmp(field->text, value) == 0;
	for (size_t i = 0; i < FORM_MAX_CHOICES && key->choices && key->choices[i].value; i++)
		if (strcmp(key->choices[i].value, value) == 0)
			return field->selected >> i & 1;
	return false;
}

void form_reject(struct form *form, const char *name, const char *message)
{
	const struct form_key *key;
	struct form_field *field = field_of(form, name, &key);

	field->state = FORM_BAD;
	field->problem = FORM_CUSTOM;
	field->message = message;
	form->ok = false;
}
