#ifndef RUN_PAGE_H
#define RUN_PAGE_H

#include "run/web.h"
#include "service/service.h"

/*
 * What a handler says.  A page that only shows rows is: page_rows + page_render.  Values are put under fixed node names (see
 * templates/part/field.cs): Form.K.*, Errors.N.*, Rows.N.*, Page.*, User.*, Paging.*.
 */

/* 200 with TEMPLATE ("casework/list.cs"); TITLE is a msgid and becomes Page.title.  Fills Page.*, User.* and the menu before rendering; the
 * token of a form comes from form_token(action) in templates/part/field.cs. */
enum err page_render(struct web *web, const char *template, const char *title) CHECKED;
/* The same with another status (422 after a failed post: fields and error summary are put from web->form). */
enum err page_render_status(struct web *web, int status, const char *template, const char *title) CHECKED;
/* 422, the form again with everything typed and the error summary. */
enum err page_form_again(struct web *web, const char *template, const char *title) CHECKED;
/* 303 to a path of our own (must start with '/'; checked). */
enum err page_redirect(struct web *web, const char *path, ...) CHECKED PRINTF_LIKE(2, 3);
/* 200 with bytes: a download.  FILENAME is ASCII-cleaned, and as it is beside that where it has other letters; always attachment, nosniff, sandbox CSP. */
enum err page_download(struct web *web, const char *content_type, const char *filename, const void *bytes, size_t len) CHECKED;
/* The same with bytes in an arena of their own, more than a request may hold: OWN is freed when they are sent, or at an error. */
enum err page_download_own(struct web *web, const char *content_type, const char *filename, struct arena *own, const void *bytes,
	size_t len) CHECKED;
/* The same with bytes that SOURCE gives while they are sent, LEN in all; SOURCE is closed whatever becomes of it. */
enum err page_download_source(struct web *web, const char *content_type, const char *filename, const struct http_body *source,
			      size_t len) CHECKED;
/* One's own error page: status from the err table; detail text is a msgid or NULL. */
enum err page_error(struct web *web, enum err code, const char *detail) CHECKED;

/*
 * An error page (403, 404, 409, 429, 500, 503) that answers a form shows what was typed: every key that has a label, choices by their label, never a
 * password; only when the form came from a page of ours.  page_error does that by itself; a handler that renders error/error.cs with
 * words of its own calls page_typed first, behind view_clear; where it fails nothing is shown.  Typed.N.{label,text,stored}, Stored.N.{label,text}, Error.again: the page to open anew.
 */
void page_typed(struct web *web, int status);
/* One more row of it, LABEL and TEXT translated: for what has no labelled key.  For page_typed later in this request. */
enum err page_typed_add(struct web *web, const char *label, const char *text) CHECKED;
/* What is stored now (NULL or "": nothing): told beside the typed value of KEY where it is another; where nothing was typed under KEY, in a list of its own
 * under LABEL (translated; "": left out). */
enum err page_typed_stored(struct web *web, const char *key, const char *label, const char *text) CHECKED;

enum err page_put(struct web *web, const char *value, const char *node, ...) CHECKED PRINTF_LIKE(3, 4);
enum err page_put_int(struct web *web, long long value, const char *node, ...) CHECKED PRINTF_LIKE(3, 4);

/*
 * Runs STATEMENT and puts every row under NODE.N.column (so "Rows" gives Rows.0.reference …).  Columns named *_on or of type date become
 * dd.mm.yyyy., *_at become Riga time; of name_lv and name_en the one in the page's language becomes name
 * (in easy Latvian name_easy where there is such a column and it is not empty, else name_lv).  *out (may be NULL) has the rows too.
 */
enum err page_rows(struct web *web, const char *node, struct db_result *out, enum statement statement, const struct db_value *in,
		   size_t count) CHECKED;
#define PAGE_ROWS(web, node, out, statement, ...)                                                  \
	page_rows((web), (node), (out), (statement), (const struct db_value[]){__VA_ARGS__},       \
		  sizeof((const struct db_value[]){__VA_ARGS__}) / sizeof(struct db_value))
#define PAGE_ROWS0(web, node, out, statement) page_rows((web), (node), (out), (statement), NULL, 0)
/* As page_rows for exactly one row, put directly under NODE (NODE.column).  None: ERR_NOT_FOUND. */
enum err page_row(struct web *web, const char *node, struct db_result *out, enum statement statement, const struct db_value *in,
		  size_t count) CHECKED;
#define PAGE_ROW(web, node, out, statement, ...)                                                   \
	page_row((web), (node), (out), (statement), (const struct db_value[]){__VA_ARGS__},        \
		 sizeof((const struct db_value[]){__VA_ARGS__}) / sizeof(struct db_value))
/* The day in Riga ("22.11.2026.") of a UTC time as the database gives it; "" for anything else. */
const char *page_day_text(struct web *web, const char *utc);
/* Puts ROWS that STATEMENT has brought already, as page_rows and (row 0) page_row do. */
enum err page_rows_put(struct web *web, const char *node, enum statement statement, const struct db_result *rows) CHECKED;
enum err page_row_put(struct web *web, const char *node, enum statement statement, const struct db_result *rows) CHECKED;
/*
 * The rows of STATEMENT as this process knows them, at most SECONDS old: for what changes seldom or may be a moment old, such as the catalogue or the
 * names of the office's people; never for clients.  STATEMENT takes no values.  *out holds until the next page_kept of STATEMENT.
 */
enum err page_kept(struct web *web, enum statement statement, int seconds, struct db_result *out) CHECKED;
/* The same of a statement that takes a first and a last day twice (from, to, from, to): what was asked last is kept. */
enum err page_kept_between(struct web *web, enum statement statement, const char *from, const char *to, int seconds, struct db_result *out) CHECKED;

/* Of STEM_lv, STEM_en and STEM_easy the one of LANGUAGE; where easy Latvian is absent or empty, Latvian. */
const char *page_column(enum view_language language, const struct db_result *rows, size_t row, const char *stem);

/* Puts Form.K.* (label, required, max, choices with labels, value when it may be shown) for KEYS; values from FORM or empty when NULL. */
enum err page_form(struct web *web, const struct form_key *keys, size_t nkeys, const struct form *form) CHECKED;
/* Presets the text of one field (edit forms). */
enum err page_form_value(struct web *web, const char *key, const char *value) CHECKED;
/* Everything that web->form has, but for key EXCEPT, for a page that asks once more before it saves: Hidden.N.{name,value}, out of sight in its form. */
enum err page_form_hidden(struct web *web, const char *except) CHECKED;
/* Replaces a CHOICE's options with rows made by a handler: Form.K.choice.N.{value,text}; CHECKED_VALUE is marked. */
enum err page_choice(struct web *web, const char *key, const struct db_result *rows, const char *value_column,
		     const char *text_column, const char *checked_value) CHECKED;

/* A text that people have written, with the little markup of domain/markup.h: NODE.N.{kind,first,last,span.M.{text,href,tel}} for
 * text_blocks() of templates/part/field.cs. */
enum err page_text_put(struct web *web, const char *node, const char *text) CHECKED;

/* Paging.* for TOTAL things, SIZE a page, of the query key "page" (1-based); *out_offset is where to begin. */
enum err page_paging(struct web *web, long long page, long long total, long long size, long long *out_offset) CHECKED;

/*
 * Paging.first and Paging.next of a list that goes on behind the value of the query key KEY ("after"): NEXT is that value for the next page, NULL at
 * the end; GOES_ON: this page is not the first.
 */
enum err page_paging_after(struct web *web, const char *key, bool goes_on, const char *next) CHECKED;

/* What service functions need, out of this request. */
struct service page_service(struct web *web);

/* One audit row (who saw or did what to which object and why), in the open transaction if there is one. OBJECT like "application:12". */
enum err page_audit(struct web *web, const char *action, const char *object) CHECKED;
/* N audit rows at once, all or none: ACTION on "KIND:id" for each of IDS.  Beside page_audit, which says what the page itself is about. */
enum err page_audit_rows(struct web *web, const char *action, const char *kind, const int64_t *ids, size_t n) CHECKED;

#endif
