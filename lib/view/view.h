#ifndef VIEW_VIEW_H
#define VIEW_VIEW_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

/*
 * Pages, papers and mails from ClearSilver templates.  HTML: every var: is HTML-escaped (Config.VarEscapeMode bound at cs_init).  PAPER: escaped as
 * Pango markup (the same escapes); TAB and LF of values become space and U+2028, so that nobody's text makes lines of a paper.  TEXT: not
 * escaped.  Values lose CR everywhere.  Templates may call line(x), which fails the render when x has a CR or LF (mail headers).
 * Each template is parsed once per process and rendered many times.  Values come from callers; node names never come from people.
 * The tree and the languages belong to the process: there is one view at a time.
 */
struct view;
enum view_mode { VIEW_HTML, VIEW_PAPER, VIEW_TEXT };
/* Easy Latvian is for residents: short sentences, larger type, symbols.  A text that it lacks is shown in Latvian. */
enum view_language { VIEW_LV, VIEW_EN, VIEW_LV_EASY, VIEW_LANGUAGE__MAX };

/* TEMPLATES: folder; LOCALE: folder of gettext catalogues.  Loads every language at once (before the jail). */
enum err view_open(const char *templates, const char *locale, struct view **out) CHECKED;
void view_close(struct view *view);

/* What form_token(action) gives in templates: the CSRF token of the form that posts to ACTION.  TOKEN may return NULL: then the render fails. */
void view_form_token(struct view *view, const char *(*token)(void *context, const char *action), void *context);

/* Parses NAME now, e.g. "public/home.cs", so that later renders need no file. */
enum err view_warm(struct view *view, enum view_mode mode, const char *name) CHECKED;

/* For programs without pages in easy Latvian: it is not parsed by view_warm. */
void view_without_easy(struct view *view);

/* Forgets all values; language of the next render and of view_gettext. */
void view_clear(struct view *view);
void view_language(struct view *view, enum view_language language);
const char *view_language_code(enum view_language language);	/* as it is stored and asked for: "lv", "en", "lv-easy" */
const char *view_language_tag(enum view_language language);	/* as it is told to browsers and mail programs: "lv", "en" */
/* False when CODE is none of ours; *out is then as it was. */
bool view_language_parse(const char *code, enum view_language *out);
/* True for both Latvians: which columns to take, how to write a date. */
bool view_language_is_latvian(enum view_language language);

/* NODE like "Rows.0.name" (a printf format made of our own names and numbers). */
enum err view_put(struct view *view, const char *value, const char *node, ...) CHECKED PRINTF_LIKE(3, 4);
enum err view_vput(struct view *view, const char *value, const char *node, va_list args) CHECKED PRINTF_LIKE(3, 0);
enum err view_put_int(struct view *view, long long value, const char *node, ...) CHECKED PRINTF_LIKE(3, 4);

/*
 * A place in the tree under which many values go ("Rows.0" and its columns): the way to it is walked once.  Made by view_node, the view's own;
 * gone with the next view_clear.
 */
struct view_node;
enum err view_node(struct view *view, struct view_node **out, const char *node, ...) CHECKED PRINTF_LIKE(3, 4);
/* NAME is one of our own names and has no dots. */
enum err view_node_put(struct view_node *node, const char *name, const char *value) CHECKED;
enum err view_node_put_int(struct view_node *node, const char *name, long long value) CHECKED;

/* Value back out of the tree (tests). NULL when absent. */
const char *view_value(struct view *view, const char *node);

/* Renders into the arena. */
enum err view_render(struct view *view, struct arena *arena, enum view_mode mode, const char *name, const char **out, size_t *out_len)
	CHECKED;

/*
 * What was rendered last, and in which wording: "paper/letter.cs 0f1e2d3c4b5a6978", the digits being a checksum of the template as it was read, in its
 * language, with what it includes (but not part/field.cs).  "" before the first.
 */
enum { VIEW_RENDERED_SIZE = 128 };
const char *view_rendered(const struct view *view);

/* The text of MSGID in the current language; MSGID itself where there is none.  Plural form for N. */
const char *view_gettext(const char *msgid) __attribute__((format_arg(1)));
const char *view_ngettext(const char *one, const char *many, unsigned long n) __attribute__((format_arg(1), format_arg(2)));

#define N_(msgid) msgid		/* marks a text for extraction where it stands in a table */
#define _(msgid) view_gettext(msgid)

#endif
