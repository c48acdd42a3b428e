#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/str.h"
#include "view/view_private.h"

/* Parsing and rendering. */

static const struct {
	const char *escape;
	NEOS_ESCAPE context;
} modes[VIEW_MODE__MAX] = {
	[VIEW_HTML] = {"html", NEOS_ESCAPE_HTML},
	[VIEW_PAPER] = {"html", NEOS_ESCAPE_HTML},
	[VIEW_TEXT] = {"none", NEOS_ESCAPE_NONE},
};

/* ClearSilver's functions of one text have no context of their own. */
static const struct view *calling;

static NEOERR *form_token(const char *action, char **out)
{
	const char *token = NULL;

	if (calling && calling->token)
		token = calling->token(calling->token_context, action);
	if (!token)
		return nerr_raise(NERR_ASSERT, "no token for a form");
	*out = strdup(token);
	return *out ? STATUS_OK : nerr_raise(NERR_NOMEM, "no memory");
}

static NEOERR *line(const char *text, char **out)
{
	if (strpbrk(text, "\r\n"))
		return nerr_raise(NERR_OUTOFRANGE, "a line break in a one-line value");
	*out = strdup(text);
	return *out ? STATUS_OK : nerr_raise(NERR_NOMEM, "no memory");
}

static enum err functions_register(CSPARSE *parse)
{
	static char form_token_name[] = "form_token", line_name[] = "line";
	NEOERR *error = cgi_register_strfuncs(parse);

	if (!error)
		error = cs_register_strfunc(parse, form_token_name, form_token);
	if (!error)
		error = cs_register_strfunc(parse, line_name, line);
	return error ? view_fail(ERR_BUG, error, "template functions") : ERR_OK;
}

/* A parser whose escaping is that of MODE.  It binds at cs_init, and a page must never be made
 * without it. */
static enum err parser_new(struct view *view, enum view_mode mode, CSPARSE **out)
{
	NEOERR *error = hdf_set_value(view->config, "Config.VarEscapeMode", modes[mode].escape);
	enum err code;

	*out = NULL;
	if (!error)
		error = cs_init(out, view->config);
	if (error)
		return view_fail(ERR_BUG, error, "template parser");
	if ((*out)->escaping.global_ctx != modes[mode].context)
		abort();
	code = functions_register(*out);
	if (code != ERR_OK)
		cs_destroy(out);
	return code;
}

static bool template_keep(struct view *view, const struct view_template *made)
{
	size_t size = view->size ? view->size * 2 : 16;
	struct view_template *larger;

	if (view->ntemplates == view->size) {
		larger = realloc(view->templates, size * sizeof(*larger));
		if (!larger)
			return false;
		view->templates = larger;
		view->size = size;
	}
	view->templates[view->ntemplates++] = *made;
	return true;
}

void view_template_close(struct view_template *template)
{
	CS_MACRO **at = template->parse ? &template->parse->macros : NULL;

	/* Borrowed macros are the library's to free. */
	while (at && *at && *at != template->borrowed)
		at = &(*at)->next;
	if (at)
		*at = NULL;
	cs_destroy(&template->parse);
	free(template->name);
}

static enum err template_parse(struct view *view, struct view_template *made)
{
	struct view_loading loading = {.view = view, .template = made};
	NEOERR *error;

	if (!made->name)
		return ERR(ERR_NOMEM, "template");
	TRY(parser_new(view, made->mode, &made->parse));
	cs_register_fileload(made->parse, &loading, view_load);
	error = cs_parse_file(made->parse, made->name);
	cs_register_fileload(made->parse, NULL, NULL);
	return error ? view_fail(ERR_BUG, error, made->name) : ERR_OK;
}

static enum err template_add(
	struct view *view, enum view_mode mode, const char *name, struct view_template **out)
{
	struct view_template made = {
		.mode = mode, .language = view->language, .name = strdup(name), .wording = UINT64_C(0xcbf29ce484222325)};
	enum err code = template_parse(view, &made);

	if (code == ERR_OK && !template_keep(view, &made))
		code = ERR(ERR_NOMEM, "template %s", name);
	if (code != ERR_OK) {
		view_template_close(&made);
		return err_pass(code, __FILE__, __LINE__);
	}
	*out = &view->templates[view->ntemplates - 1];
	return ERR_OK;
}

static enum err template_get(
	struct view *view, enum view_mode mode, const char *name, struct view_template **out)
{
	for (size_t i = 0; i < view->ntemplates; i++) {
		struct view_template *known = &view->templates[i];

		if (known->mode == mode && known->language == view->language &&
			strcmp(known->name, name) == 0) {
			*out = known;
			return ERR_OK;
		}
	}
	TRY(template_add(view, mode, name, out));
	return ERR_OK;
}

enum err view_library(struct view_loading *loading)
{
	CS_MACRO **end = &loading->template->parse->macros;
	struct view_template *library;

	TRY(template_get(loading->view, loading->template->mode, VIEW_LIBRARY, &library));
	loading->template->borrowed = library->parse->macros;
	while (*end && *end != library->parse->macros)
		end = &(*end)->next;
	*end = library->parse->macros;
	return ERR_OK;
}

enum err view_warm(struct view *view, enum view_mode mode, const char *name)
{
	const enum view_language before = view->language;
	struct view_template *found;
	enum err code = ERR_OK;

	for (int i = 0; i < VIEW_LANGUAGE__MAX && code == ERR_OK; i++) {
		if (i == VIEW_LV_EASY && view->without_easy)
			continue;
		view_language(view, (enum view_language)i);
		code = template_get(view, mode, name, &found);
	}
	view_language(view, before);
	TRY(code);
	return ERR_OK;
}

/* TEXT for one line of a paper: TAB becomes space, LF becomes U+2028 LINE SEPARATOR.  NULL when out
 * of memory; else the caller's. */
static char *paper_text(const char *text)
{
	char *copy = malloc(strlen(text) * 3 + 1), *to = copy;

	for (; copy && *text; text++) {
		if (*text == '\n') {
			memcpy(to, "\xe2\x80\xa8", 3);
			to += 3;
		} else {
			*to++ = *text == '\t' ? ' ' : *text;
		}
	}
	if (copy)
		*to = '\0';
	return copy;
}

/* Puts every value of the tree under PARENT through paper_text. */
static enum err paper_values(HDF *parent)
{
	NEOERR *error;
	char *value;

	for (HDF *node = hdf_obj_child(parent); node; node = hdf_obj_next(node)) {
		value = hdf_obj_value(node);
		if (value && strpbrk(value, "\t\n")) {
			value = paper_text(value);
			if (!value)
				return ERR(ERR_NOMEM, "paper");
			error = hdf_set_value(node, NULL, value);
			free(value);
			if (error)
				return view_fail(ERR_BUG, error, "paper");
		}
		TRY(paper_values(node));
	}
	return ERR_OK;
}

static NEOERR *collect(void *context, char *text)
{
	struct buf *page = context;

	buf_puts(page, text);
	return page->failed ? nerr_raise(NERR_NOMEM, "the page is too long") : STATUS_OK;
}

const char *view_rendered(const struct view *view)
{
	return view->rendered;
}

enum err view_render(struct view *view, struct arena *arena, enum view_mode mode, const char *name,
	const char **out, size_t *out_len)
{
	struct view_template *found;
	struct buf page;
	NEOERR *error;

	TRY(template_get(view, mode, name, &found));
	if (mode == VIEW_PAPER)
		TRY(paper_values(view->values));
	buf_init(&page, arena, 0);
	page.size = found->last_len + found->last_len / 8 + 256;
	page.data = arena_alloc(arena, page.size);
	if (!page.data)
		return ERR(ERR_LIMIT, "%s: no room for the page", name);
	calling = view;
	found->parse->hdf = view->values;
	error = cs_render(found->parse, &page, collect);
	found->parse->hdf = view->config;
	calling = NULL;
	if (error)
		return view_fail(page.failed ? ERR_LIMIT : ERR_BUG, error, name);
	found->last_len = page.len;
	(void)snprintf(view->rendered, sizeof(view->rendered), "%s %016" PRIx64, name, found->wording);
	*out = buf_text(&page);
	*out_len = page.len;
	return ERR_OK;
}
