#include "wire/json.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "base/str.h"

struct wire_json {
	json_t *value;
	bool failed;
};

static struct wire_json *wrap(json_t *value)
{
	struct wire_json *json = value ? calloc(1, sizeof(*json)) : NULL;

	if (json)
		json->value = value;
	else
		json_decref(value);
	return json;
}

struct wire_json *wire_json_object(void)
{
	return wrap(json_object());
}

struct wire_json *wire_json_array(void)
{
	return wrap(json_array());
}

void wire_json_free(struct wire_json *json)
{
	if (!json)
		return;
	json_decref(json->value);
	free(json);
}

/* Takes VALUE over, whatever comes of it. */
static void put(struct wire_json *object, const char *name, json_t *value)
{
	if (!object)
		json_decref(value);
	else if (json_object_set_new(object->value, name, value) != 0)
		object->failed = true;
}

static void add(struct wire_json *array, json_t *value)
{
	if (!array)
		json_decref(value);
	else if (json_array_append_new(array->value, value) != 0)
		array->failed = true;
}

/* The value of CHILD, which ends here; NULL when there was none. */
static json_t *unwrap(struct wire_json *parent, struct wire_json *child)
{
	json_t *value = child ? child->value : NULL;

	if (parent && child && child->failed)
		parent->failed = true;
	free(child);
	return value;
}

void wire_json_put_text(struct wire_json *object, const char *name, const char *value)
{
	put(object, name, value ? json_string(value) : json_null());
}

void wire_json_put_int(struct wire_json *object, const char *name, int64_t value)
{
	put(object, name, json_integer(value));
}

void wire_json_put_bool(struct wire_json *object, const char *name, bool value)
{
	put(object, name, json_boolean(value));
}

void wire_json_put(struct wire_json *object, const char *name, struct wire_json *child)
{
	put(object, name, unwrap(object, child));
}

void wire_json_add_text(struct wire_json *array, const char *value)
{
	add(array, json_string(value));
}

void wire_json_add(struct wire_json *array, struct wire_json *child)
{
	add(array, unwrap(array, child));
}

enum err wire_json_write(const struct wire_json *json, struct arena *arena, size_t max,
	const char **out, size_t *out_len)
{
	const size_t flags = JSON_COMPACT;
	size_t len;
	char *bytes;

	if (!json || json->failed)
		return ERR(ERR_BUG, "JSON could not be built");
	len = json_dumpb(json->value, NULL, 0, flags);
	if (len == 0)
		return ERR(ERR_BUG, "JSON could not be written");
	bytes = len <= max ? arena_alloc(arena, len + 1) : NULL;
	if (!bytes)
		return ERR(ERR_LIMIT, "%zu bytes of JSON", len);
	if (json_dumpb(json->value, bytes, len, flags) != len)
		return ERR(ERR_BUG, "JSON changed while written");
	*out = bytes;
	*out_len = len;
	return ERR_OK;
}

enum err wire_json_read(const char *bytes, size_t len, size_t max, struct wire_json **out)
{
	json_error_t error;
	json_t *value;

	if (len > max)
		return ERR(ERR_INVALID, "%zu bytes where %zu are the most", len, max);
	value = json_loadb(bytes, len, JSON_REJECT_DUPLICATES, &error);
	if (!value || !json_is_object(value)) {
		json_decref(value);
		return ERR(ERR_INVALID, "not a JSON object");
	}
	*out = wrap(value);
	return *out ? ERR_OK : ERR(ERR_NOMEM, "JSON");
}

/* VALUE as a text of 1 to MAX characters without control characters. */
static const char *text_of(const json_t *value, struct arena *arena, size_t max)
{
	const char *text = json_string_value(value);

	if (!text || !*text || strlen(text) != json_string_length(value) ||
		str_has_control(text, false) || str_utf8_length(text) > max)
		return NULL;
	return arena_strdup(arena, text);
}

const char *wire_json_text(
	const struct wire_json *object, const char *name, struct arena *arena, size_t max)
{
	return text_of(object ? json_object_get(object->value, name) : NULL, arena, max);
}

const char *wire_json_text_at(
	const struct wire_json *object, const char *name, size_t i, struct arena *arena, size_t max)
{
	return text_of(json_array_get(object ? json_object_get(object->value, name) : NULL, i), arena, max);
}

bool wire_json_bool(const struct wire_json *object, const char *name, bool *out)
{
	const json_t *value = object ? json_object_get(object->value, name) : NULL;

	if (!json_is_boolean(value))
		return false;
	*out = json_is_true(value);
	return true;
}

bool wire_json_int(const struct wire_json *object, const char *name, int64_t *out)
{
	const json_t *value = object ? json_object_get(object->value, name) : NULL;

	if (!json_is_integer(value))
		return false;
	*out = json_integer_value(value);
	return true;
}

bool wire_json_null(const struct wire_json *object, const char *name)
{
	return object && json_is_null(json_object_get(object->value, name));
}

int wire_json_count(const struct wire_json *object, const char *name)
{
	const json_t *value = object ? json_object_get(object->value, name) : NULL;

	return json_is_array(value) ? (int)json_array_size(value) : -1;
}

bool wire_json_has(const struct wire_json *object, const char *name)
{
	return object && json_object_get(object->value, name) != NULL;
}

const char *wire_json_other(const struct wire_json *object, const char *const *names, size_t count)
{
	const char *name;
	json_t *value;

	json_object_foreach(object->value, name, value) {
		size_t i = 0;

		while (i < count && strcmp(names[i], name) != 0)
			i++;
		if (i == count)
			return name;
	}
	return NULL;
}

void wire_json_each(const struct wire_json *object, const char *name, size_t max,
	void (*each)(const struct wire_json *one, void *context), void *context)
{
	const json_t *array = object ? json_object_get(object->value, name) : NULL;

	for (size_t i = 0; i < json_array_size(array) && i < max; i++) {
		struct wire_json one = {.value = json_array_get(array, i)};

		if (json_is_object(one.value))
			each(&one, context);
	}
}
