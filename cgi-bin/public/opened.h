#ifndef PUBLIC_OPENED_H
#define PUBLIC_OPENED_H

#include "run/web.h"
#include "service/status.h"

/* The files that this browser has opened at /status, and the one that the page is about (key "file" where there are several). */
struct opened {
	struct service_files files;
	const struct service_file *file; /* NULL: several are open and none is named */
};

/* The cookie's value; NULL when there is none. */
const char *opened_cookie(struct web *web);

/* What is open, for a page that goes on without: ERR_NOT_FOUND where nothing is, or another file is named. */
enum err opened_find(struct web *web, struct opened *out) CHECKED;

/*
 * What is open.  With nothing open, a look is sent to /status (web->replied), and a form is refused with what was typed in it (ERR_DENIED).
 * ERR_NOT_FOUND: a file that is not open, or none named where a page needs one.
 */
enum err opened_load(struct web *web, struct opened *out) CHECKED;

/* File.{reference,programme,no,query}, Page.keep, and the way back to the file's own page. */
enum err opened_put(struct web *web, const struct opened *opened) CHECKED;

/* Write.form: the id of a fresh form that is sent once, or the one that comes back. */
enum err opened_form(struct web *web) CHECKED;

/* 303 to PATH of the same file, with done=DONE unless that is "". */
enum err opened_go(struct web *web, const struct opened *opened, const char *path, const char *done) CHECKED;

/* The answer to a change that came too late: the file is not any more as the page showed it. */
enum err opened_conflict(struct web *web, const struct opened *opened) CHECKED;

#endif
