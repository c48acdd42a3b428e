#ifndef WIRE_JSON_H
#define WIRE_JSON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

/*
 * JSON in and out (the names json_* are the library's).  A failure while building (no memory, a
 * text that is not UTF-8) is remembered and told by wire_json_write, so that the puts need no
 * check.  A value put into another belongs to it; only the outermost one is freed.
 */
struct wire_json;

struct wire_json *wire_json_object(void); /* NULL when out of memory; every function takes NULL */
struct wire_json *wire_json_array(void);
void wire_json_free(struct wire_json *json);

void wire_json_put_text(
	struct wire_json *object, const char *name, const char *value); /* NULL becomes null */
void wire_json_put_int(struct wire_json *object, const char *name, int64_t value);
void wire_json_put_bool(struct wire_json *object, const char *name, bool value);
void wire_json_put(struct wire_json *object, const char *name, struct wire_json *child);
void wire_json_add_text(struct wire_json *array, const char *value);
void wire_json_add(struct wire_json *array, struct wire_json *child);

/* The bytes, without white space, members in the order they were put.  ERR_BUG: something failed
 * while building; ERR_LIMIT: over MAX bytes, or the arena is full. */
enum err wire_json_write(const struct wire_json *json, struct arena *arena, size_t max,
	const char **out, size_t *out_len) CHECKED;

/* Reads LEN bytes from outside: one object; a member twice, more than MAX bytes or anything behind
 * it is ERR_INVALID. */
enum err wire_json_read(const char *bytes, size_t len, size_t max, struct wire_json **out) CHECKED;

/* Member NAME of an object: a text of 1 to MAX characters without control characters, copied; NULL
 * when it is anything else. */
const char *wire_json_text(
	const struct wire_json *object, const char *name, struct arena *arena, size_t max);

/* True if member NAME is true or false: then *out is it. */
bool wire_json_bool(const struct wire_json *object, const char *name, bool *out);

/* True if member NAME is a whole number: then *out is it. */
bool wire_json_int(const struct wire_json *object, const char *name, int64_t *out);

/* True if member NAME is there and is null. */
bool wire_json_null(const struct wire_json *object, const char *name);

/* How many elements member NAME has if it is an array; -1 when it is anything else or absent. */
int wire_json_count(const struct wire_json *object, const char *name);

/* True if OBJECT has member NAME, whatever it is, also null. */
bool wire_json_has(const struct wire_json *object, const char *name);

/* A member whose name is not among the COUNT NAMES, NULL when there is none; OBJECT's own. */
const char *wire_json_other(const struct wire_json *object, const char *const *names, size_t count);

/* Element I of member NAME (an array), a text as of wire_json_text; NULL when it is anything else. */
const char *wire_json_text_at(
	const struct wire_json *object, const char *name, size_t i, struct arena *arena, size_t max);

/* Calls EACH for the objects in member NAME (an array) of OBJECT, at most MAX of them. */
void wire_json_each(const struct wire_json *object, const char *name, size_t max,
	void (*each)(const struct wire_json *one, void *context), void *context);

#endif
