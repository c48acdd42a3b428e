#include <string.h>

#include "base/str.h"
#include "http/form_private.h"
#include "http/percent.h"

/*
 * application/x-www-form-urlencoded (WHATWG URL, section 5), and strict: what browsers never send
 * is refused.
 */

static enum err pair_read(struct form_reader *reader, char *pair, char *end)
{
	char *equals = memchr(pair, '=', (size_t)(end - pair));
	char *value = equals ? equals + 1 : end;
	size_t name_len = (size_t)((equals ? equals : end) - pair);
	size_t value_len = (size_t)(end - value);

	if (!percent_decode(pair, &name_len, true) || !percent_decode(value, &value_len, true))
		return ERR(ERR_INVALID, "bad percent code, or NUL");
	if (name_len == 0 || !str_is_utf8(pair, name_len))
		return ERR(ERR_INVALID, "empty key, or bad UTF-8 in a key");
	pair[name_len] = '\0';
	value[value_len] = '\0';
	TRY(form_take(reader, pair, value, value_len));
	return ERR_OK;
}

enum err form_urlencoded(struct form_reader *reader, char *bytes, size_t len)
{
	char *const end = bytes + len;

	for (char *at = bytes; at < end;) {
		char *stop = memchr(at, '&', (size_t)(end - at));

		if (!stop)
			stop = end;
		if (stop !=
			at) /* "a=1&&b=2" and "a=1&" mean nothing more than "a=1&b=2" and "a=1" */
			TRY(pair_read(reader, at, stop));
		else if (++reader->npairs > FORM_MAX_PAIRS)
			return ERR(ERR_INVALID, "more than %u pairs", FORM_MAX_PAIRS);
		at = stop + 1;
	}
	return ERR_OK;
}

const char *form_query_value(struct arena *arena, const char *query, const char *name)
{
	const size_t name_len = strlen(name);
	const char *found = NULL;
	char *value;
	size_t len;

	for (const char *at = query; *at; at += strspn(at, "&")) {
		len = strcspn(at, "&");
		if (len > name_len && at[name_len] == '=' && memcmp(at, name, name_len) == 0) {
			if (found)
				return NULL;
			found = at + name_len + 1;
		}
		at += len;
	}
	if (!found)
		return NULL;
	len = strcspn(found, "&");
	value = arena_memdup(arena, found, len);
	if (!value || !percent_decode(value, &len, true) || !str_is_utf8(value, len))
		return NULL;
	return value;
}

/* The choices of a MULTI field as separate pairs, everything else as one. */
static char *field_encode(char *to, const struct form_key *key, const struct form_field *field)
{
	size_t i = 0;
	const char *text = field->text;

	do {
		if (key->type == FORM_MULTI && field->selected) {
			while (!(field->selected >> i & 1))
				i++;
			text = key->choices[i].value;
		}
		to = percent_encode(to, key->name, strlen(key->name));
		*to++ = '=';
		to = percent_encode(to, text, strlen(text));
		*to++ = '&';
		i++;
	} while (key->type == FORM_MULTI && i < FORM_MAX_CHOICES && field->selected >> i);
	return to;
}

static bool is_encoded(const struct form_key *key, const struct form_field *field)
{
	return *field->text && key->type != FORM_PASSWORD && key->type != FORM_FILE;
}

/* No more bytes than field_encode can write for this field. */
static size_t encoded_size(const struct form_key *key, const struct form_field *field)
{
	size_t size = 3 * (strlen(key->name) + strlen(field->text)) + 2;

	if (key->type == FORM_MULTI && key->choices)
		for (const struct form_choice *choice = key->choices; choice->value; choice++)
			size += 3 * (strlen(key->name) + strlen(choice->value)) + 2;
	return size;
}

const char *form_encode(struct arena *arena, const struct form *form)
{
	size_t size = 1;
	char *text, *to;

	for (size_t i = 0; i < form->nkeys; i++)
		size += encoded_size(&form->keys[i], &form->fields[i]);
	text = arena_alloc(arena, size);
	if (!text)
		return NULL;
	to = text;
	for (size_t i = 0; i < form->nkeys; i++)
		if (is_encoded(&form->keys[i], &form->fields[i]))
			to = field_encode(to, &form->keys[i], &form->fields[i]);
	if (to > text)
		*--to = '\0';
	return text;
}
