#ifndef HTTP_FORM_H
#define HTTP_FORM_H

#include <stdint.h>

#include "http/request.h"

/*
 * Declared form keys and the parser of request bodies (application/x-www-form-urlencoded, multipart/form-data) and queries.
 * A page declares a const table of keys; the parser validates every value before a handler runs.  Caps hold before memory is taken.
 */
enum form_type {
	FORM_TEXT,	/* one line; trimmed; control characters refused; min/max in characters, max 0 = 255 */
	FORM_LINES,	/* many lines; CRLF becomes LF; max 0 = 4000 */
	FORM_INT,	/* min/max are the bounds */
	FORM_DATE,	/* dd.mm.yyyy. or yyyy-mm-dd; parsed .date is ISO text */
	FORM_EMAIL, FORM_PHONE,
	FORM_CHOICE,	/* one of choices; with choices NULL any short text, which the handler compares with its own list */
	FORM_MULTI,	/* any of choices (at most 64), may come many times */
	FORM_PASSWORD,	/* not trimmed, never put back into a page */
	FORM_TOKEN,	/* [A-Za-z0-9_-]{min,max}: ids, versions, csrf */
	FORM_FILE,	/* any number of files of a multipart body; their bytes go to a form_sink, .number counts them, .text is the first one's name */
};

struct form_choice {
	const char *value;
	const char *label;	/* msgid */
	const char *hint;	/* msgid or NULL */
};

struct form_key {
	const char *name;
	enum form_type type;
	long long min, max;
	bool required;
	const struct form_choice *choices;	/* ends with value NULL */
	const char *label;			/* msgid */
};

enum form_state { FORM_ABSENT, FORM_OK, FORM_BAD };

/* Why a value is bad; each has a msgid text that says what to do (form_problem_text). */
enum form_problem {
	FORM_FINE, FORM_MISSING, FORM_TOO_SHORT, FORM_TOO_LONG, FORM_NOT_A_NUMBER, FORM_OUT_OF_RANGE, FORM_NOT_A_DATE,
	FORM_NOT_AN_EMAIL, FORM_NOT_A_PHONE, FORM_NOT_A_CHOICE, FORM_BAD_CHARACTER, FORM_REPEATED, FORM_CUSTOM,
	FORM_PROBLEM__MAX
};

struct form_field {
	enum form_state state;
	enum form_problem problem;
	const char *text;		/* as typed (trimmed); "" when absent; kept when bad, if it was good UTF-8 */
	long long number;		/* FORM_INT; FORM_CHOICE and FORM_MULTI: index of (first) choice */
	const char *date;		/* FORM_DATE: ISO */
	uint64_t selected;		/* FORM_MULTI/CHOICE: bit n = choices[n] */
	const char *message;		/* FORM_CUSTOM: msgid set by a handler */
};

struct form {
	const struct form_key *keys;
	size_t nkeys;
	struct form_field *fields;	/* one per key */
	bool ok;			/* every field ok or legally absent */
	const char *csrf;		/* value of the reserved key "csrf" of a POST; NULL when absent */
};

/*
 * Where the bytes of files go, so that no file is ever in memory as a whole.  Each file is one begin, pieces of at most FORM_PIECE bytes, and one
 * end; a file without a name and without bytes is an input that was left empty, and is not told.  What stands before a file in the body is
 * in FORM already, what stands behind it is not.  An error ends the reading and comes back from form_read_files.
 */
enum { FORM_PIECE = 65536 };
struct form_sink {
	void *context;
	enum err (*begin)(void *context, const struct form *form, const struct form_key *key, const char *name);
	enum err (*piece)(void *context, const void *bytes, size_t len);
	enum err (*end)(void *context);
};

/*
 * Reads and checks the body of a POST (or the query of a GET) against KEYS.  LIMIT caps the body in bytes.
 * ERR_INVALID: the envelope itself is broken (bad %xx, bad UTF-8 or NUL in a key or value, wrong Content-Type, unknown key, a single key
 * twice, over 600 pairs): 400; wrong Content-Type: 415 is told by *out_status.  ERR_LIMIT: over LIMIT, 413.  Otherwise ERR_OK with
 * per-field results: out->ok says whether the handler may go on.
 */
enum err form_read(struct http_request *request, struct arena *arena, const struct form_key *keys, size_t nkeys, size_t limit,
		   struct form *out, int *out_status) CHECKED;
/* The same with files for the FORM_FILE keys: SINK gets them (NULL: they are read past).  All other values together may have FORM_TEXTS_MAX bytes,
 * whatever LIMIT is. */
enum err form_read_files(struct http_request *request, struct arena *arena, const struct form_key *keys, size_t nkeys, size_t limit,
			 const struct form_sink *sink, struct form *out, int *out_status) CHECKED;
enum { FORM_TEXTS_MAX = 262144 };
/* The same over bytes already in memory, urlencoded (queries, saved drafts, fuzzing). */
enum err form_parse(struct arena *arena, const char *bytes, size_t len, const struct form_key *keys, size_t nkeys, struct form *out)
	CHECKED;
/*
 * Every request may carry two keys that no table names: "csrf" in the body of a POST (form.csrf), and "lang" in a query (run/ reads it
 * with form_query_value).  A value that is empty after trimming counts as absent; a required one is then bad (FORM_MISSING).  The
 * same choice of a FORM_MULTI twice is bad (FORM_REPEATED).  *out_status: 200, 400, 411, 413, 415 or 500.
 */

/* The value of NAME (plain ASCII) in a raw QUERY; NULL when it is absent, given twice or badly coded. */
const char *form_query_value(struct arena *arena, const char *query, const char *name);
/* All fields but passwords and files as urlencoded text, for a draft; form_parse reads it back.  NULL when the arena is full. */
const char *form_encode(struct arena *arena, const struct form *form);

const struct form_field *form_get(const struct form *form, const char *name);	/* aborts on a name not in keys */
const char *form_text(const struct form *form, const char *name);		/* "" when absent or bad */
const char *form_typed(const struct form *form, const char *name);		/* as it was typed, also where it is bad */
bool form_has(const struct form *form, const char *name);			/* present and ok, not empty */
bool form_is(const struct form *form, const char *name, const char *value);	/* CHOICE/MULTI: value is selected */
/* True if TEXT is one bare address, as FORM_EMAIL takes it; for what comes from elsewhere than a form. */
bool form_is_email(const char *text);
/* Marks a field bad with a msgid from a rule (cross-field checks of handlers). */
void form_reject(struct form *form, const char *name, const char *message);

/* msgid for a problem; %s / %lld not used: bounds are put in by the page from the key (Form.K.max). */
const char *form_problem_text(enum form_problem problem);

#define FORM_COUNT(table) (sizeof(table) / sizeof((table)[0]))

#endif
