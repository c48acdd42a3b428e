#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "view/view_private.h"

/* The tree of values. */

enum { NODE_BYTES = 256 };

enum err view_fail(enum err code, NEOERR *error, const char *what)
{
	STRING text;
	char *at;

	string_init(&text);
	nerr_error_traceback(error, &text);
	for (at = text.buf; at && *at; at++)
		if (*at == '\n')
			*at = ' ';
	if (nerr_match(error, NERR_NOMEM))
		code = ERR_NOMEM;
	code = ERR(code, "%s: %s", what, text.buf ? text.buf : "");
	string_clear(&text);
	nerr_ignore(&error);
	return code;
}

static enum err config_set(struct view *view, const char *templates)
{
	NEOERR *error = hdf_set_value(view->config, "hdf.loadpaths.0", templates);

	return error ? view_fail(ERR_BUG, error, "template folder") : ERR_OK;
}

enum err view_open(const char *templates, const char *locale, struct view **out)
{
	struct view *view = calloc(1, sizeof(*view));
	NEOERR *error;
	enum err code;

	*out = NULL;
	if (!view)
		return ERR(ERR_NOMEM, "view");
	error = nerr_init();
	if (!error)
		error = hdf_init(&view->config);
	if (!error)
		error = hdf_init(&view->values);
	if (error) {
		view_close(view);
		return view_fail(ERR_NOMEM, error, "view");
	}
	code = config_set(view, templates);
	if (code == ERR_OK)
		code = view_language_open(locale);
	if (code != ERR_OK) {
		view_close(view);
		return err_pass(code, __FILE__, __LINE__);
	}
	*out = view;
	return ERR_OK;
}

void view_close(struct view *view)
{
	if (!view)
		return;
	for (size_t i = 0; i < view->ntemplates; i++)
		view_template_close(&view->templates[i]);
	free(view->templates);
	hdf_destroy(&view->values);
	hdf_destroy(&view->config);
	free(view);
}

void view_clear(struct view *view)
{
	/* A new tree: hdf_remove_tree of 0.10.5 leaves pointers to what it has freed. */
	hdf_destroy(&view->values);
	if (hdf_init(&view->values))
		abort();
}

/* TEXT without its CRs, in a copy that the caller frees; NULL when out of memory. */
static char *without_cr(const char *text)
{
	char *copy = malloc(strlen(text) + 1), *to = copy;

	for (; copy && *text; text++)
		if (*text != '\r')
			*to++ = *text;
	if (copy)
		*to = '\0';
	return copy;
}

static enum err node_set(HDF *under, const char *node, const char *value)
{
	NEOERR *error;
	char *copy;

	if (!value)
		value = "";
	if (!strchr(value, '\r')) {
		error = hdf_set_value(under, node, value);
	} else {
		copy = without_cr(value);
		error = copy ? hdf_set_value(under, node, copy)
		             : nerr_raise(NERR_NOMEM, "no memory");
		free(copy);
	}
	return error ? view_fail(ERR_BUG, error, node) : ERR_OK;
}

static enum err node_name(char node[NODE_BYTES], const char *fmt, va_list args)
{
	int len = vsnprintf(node, NODE_BYTES, fmt, args);

	return len > 0 && len < NODE_BYTES ? ERR_OK : ERR(ERR_BUG, "node name %s...", fmt);
}

enum err view_vput(struct view *view, const char *value, const char *fmt, va_list args)
{
	char node[NODE_BYTES];

	TRY(node_name(node, fmt, args));
	return node_set(view->values, node, value);
}

enum err view_put(struct view *view, const char *value, const char *node, ...)
{
	va_list args;
	enum err code;

	va_start(args, node);
	code = view_vput(view, value, node, args);
	va_end(args);
	return code;
}

/* Room for a number as text. */
enum { INT_BYTES = 32 };

enum err view_put_int(struct view *view, long long value, const char *node, ...)
{
	char text[INT_BYTES];
	va_list args;
	enum err code;

	(void)snprintf(text, sizeof(text), "%lld", value);
	va_start(args, node);
	code = view_vput(view, text, node, args);
	va_end(args);
	return code;
}

/* A struct view_node is a node of the library's under another name. */
enum err view_node(struct view *view, struct view_node **out, const char *node, ...)
{
	char name[NODE_BYTES];
	HDF *found = NULL;
	NEOERR *error;
	va_list args;
	enum err code;

	va_start(args, node);
	code = node_name(name, node, args);
	va_end(args);
	TRY(code);
	error = hdf_get_node(view->values, name, &found);
	if (error)
		return view_fail(ERR_BUG, error, name);
	*out = (struct view_node *)found;
	return ERR_OK;
}

enum err view_node_put(struct view_node *node, const char *name, const char *value)
{
	return node_set((HDF *)node, name, value);
}

enum err view_node_put_int(struct view_node *node, const char *name, long long value)
{
	char text[INT_BYTES];

	(void)snprintf(text, sizeof(text), "%lld", value);
	return node_set((HDF *)node, name, text);
}

const char *view_value(struct view *view, const char *node)
{
	return hdf_get_value(view->values, node, NULL);
}

void view_form_token(
	struct view *view, const char *(*token)(void *context, const char *action), void *context)
{
	view->token = token;
	view->token_context = context;
}
