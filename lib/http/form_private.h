#ifndef HTTP_FORM_PRIVATE_H
#define HTTP_FORM_PRIVATE_H

#include "http/form.h"

#define FORM_MAX_PAIRS 600u
#define FORM_MAX_CHOICES 64u

/* What both body formats fill pair by pair. */
struct form_reader {
	struct arena *arena;
	struct form *form;
	bool takes_csrf; /* the reserved key of a POST */
	bool takes_lang; /* the reserved key of a query */
	size_t npairs;
	const struct form_sink *sink; /* NULL: files are read past */
};

/*
 * Takes one pair: NAME is NUL-terminated, VALUE has LEN bytes and a NUL behind them; both stay in
 * place and are changed (trimmed). ERR_INVALID: too many pairs, NUL or bad UTF-8, an unknown key, a
 * single key twice.
 */
enum err form_take(struct form_reader *reader, char *name, char *value, size_t len) CHECKED;

/* Splits and decodes BYTES (LEN, and a writable byte behind them) where they lie. */
enum err form_urlencoded(struct form_reader *reader, char *bytes, size_t len) CHECKED;
/* Reads the LEN bytes of a multipart body as they come. */
enum err form_multipart(struct form_reader *reader, struct http_request *request, size_t len) CHECKED;
/* Counts a file of the key NAME, or an input that was left empty (FILE_NAME NULL); *out is its key.  ERR_INVALID: too many pairs, or NAME is no key for files. */
enum err form_take_file(struct form_reader *reader, const char *name, const char *file_name, const struct form_key **out) CHECKED;
/* The body must be over behind the bytes that were announced. */
enum err form_body_end(struct http_request *request) CHECKED;

/*
 * Checks one value of KEY, trimmed where it lies, into FIELD (form_check.c).  A MULTI field may be
 * given value after value.
 */
void form_check(
	struct arena *arena, const struct form_key *key, char *value, struct form_field *field);

#endif
