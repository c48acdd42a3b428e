#include <string.h>

#include "base/log.h"
#include "base/str.h"
#include "http/csrf.h"
#include "http/percent.h"
#include "run/page.h"
#include "run/web_private.h"

/* What was typed, and what is stored instead, on the page that refuses it. */

struct web_known {
	const char *key; /* of the form; "" = none */
	const char *label, *text;
	bool is_stored;
	struct web_known *next;
};

static enum err known_add(struct web *web, const struct web_known *known)
{
	struct web_known **end = &web->known, *copy = ARENA_NEW(web->arena, struct web_known);

	if (!copy)
		return ERR(ERR_LIMIT, "what was typed");
	*copy = *known;
	while (*end)
		end = &(*end)->next;
	*end = copy;
	return ERR_OK;
}

enum err page_typed_add(struct web *web, const char *label, const char *text)
{
	return known_add(web, &(struct web_known){"", label, text ? text : "", false, NULL});
}

enum err page_typed_stored(struct web *web, const char *key, const char *label, const char *text)
{
	return known_add(web, &(struct web_known){key, label, text ? text : "", true, NULL});
}

static bool is_told(int status)
{
	return status == 403 || status == 404 || status == 409 || status == 429 || status == 500 || status == 503;
}

/* Only what came from a form of our own: another site must not put its words on our page. */
static bool is_typed_here(struct web *web, int status)
{
	const struct http_route *route = web->route;
	int ignored;

	if (!is_told(status) || !route || route->method != HTTP_POST || web->request->method != HTTP_POST ||
		web_is_api(web) || route->nkeys == 0 || web->refused != 0 || !csrf_is_own_page(web->request))
		return false;
	if (web->form.fields)
		return true;
	/* Refused before its body was read: a session that had ended, a database that was away. */
	return form_read(web->request, web->arena, route->keys, route->nkeys, web_body_limit(route), &web->form,
		       &ignored) == ERR_OK;
}

/* The labels of the choices that were made, one a line. */
static const char *choices_text(struct web *web, const struct form_key *key, const struct form_field *field)
{
	struct buf text;

	buf_init(&text, web->arena, 0);
	for (size_t i = 0; key->choices && key->choices[i].value && i < 64; i++) {
		const char *label = key->choices[i].label;

		if (field->selected >> i & 1)
			buf_printf(&text, "%s%s", text.len > 0 ? "\n" : "",
				label && *label ? _(label) : key->choices[i].value);
	}
	return text.len > 0 ? buf_text(&text) : field->text;
}

/* True if TEXT of KEY means nothing to a person: a number out of a list that only the program knows. */
static bool is_code(const struct form_key *key, const struct form_field *field, const char *text)
{
	return key->type == FORM_CHOICE && !key->choices && str_equal(text, field->text);
}

/* Names a value whose list only the program knows, to whoever may open such lists. */
static void program_text(struct web *web, const struct form_key *key, const struct form_field *field,
	const char **io_label, const char **io_text)
{
	const bool is_unnamed = !**io_label || (key->type == FORM_CHOICE && !key->choices);

	if (!is_unnamed || !web->program->typed || field->state != FORM_OK || web->response->status >= 500 ||
		!role_may(web->session->role, (enum permission)web->route->permission))
		return;
	if (web->program->typed(web, key, field->text, io_label, io_text) != ERR_OK)
		err_clear();
}

/* The stored value beside the typed one of KEY, if it is another. */
static enum err stored_put(struct web *web, const char *key, const char *typed, size_t n)
{
	for (struct web_known *known = web->known; known; known = known->next) {
		if (!known->is_stored || !*known->key || !str_equal(known->key, key))
			continue;
		known->key = "";
		known->is_stored = false;
		known->label = "";
		if (!str_equal(known->text, typed))
			TRY(page_put(web, *known->text ? known->text : _("nothing"), "Typed.%zu.stored", n));
	}
	return ERR_OK;
}

static enum err field_put(struct web *web, const struct form_key *key, const struct form_field *field, size_t *io_n)
{
	const char *label = key->label && *key->label ? _(key->label) : "", *text;

	if (key->type == FORM_PASSWORD || !field->text || !*field->text)
		return ERR_OK;
	text = choices_text(web, key, field);
	program_text(web, key, field, &label, &text);
	if (!*label || !text || is_code(key, field, text))
		return ERR_OK;
	TRY(page_put(web, label, "Typed.%zu.label", *io_n));
	TRY(page_put(web, text, "Typed.%zu.text", *io_n));
	TRY(stored_put(web, key->name, text, *io_n));
	(*io_n)++;
	return ERR_OK;
}

/* What handlers have added: further typed rows, and stored values of fields that were left empty. */
static enum err known_put(struct web *web, size_t ntyped)
{
	size_t nstored = 0;

	for (const struct web_known *known = web->known; known; known = known->next) {
		const char *node = known->is_stored ? "Stored" : "Typed";
		size_t *n = known->is_stored ? &nstored : &ntyped;

		/* Nothing typed and nothing stored is no news. */
		if (!*known->label || (known->is_stored && *known->key && !*known->text))
			continue;
		TRY(page_put(web, known->label, "%s.%zu.label", node, *n));
		TRY(page_put(web, *known->text ? known->text : _("nothing"), "%s.%zu.text", node, *n));
		(*n)++;
	}
	return ERR_OK;
}

static const struct form_field *field_of(const struct form *form, const char *name)
{
	for (size_t i = 0; i < form->nkeys; i++)
		if (str_equal(form->keys[i].name, name))
			return &form->fields[i];
	return NULL;
}

/* The page that the form stood on: the GET route of the same path, with those of its keys that the form had, too. */
static enum err again_put(struct web *web, const struct http_route *page)
{
	struct buf href;
	char mark = '?';

	buf_init(&href, web->arena, 0);
	buf_puts(&href, page->path);
	for (size_t i = 0; i < page->nkeys; i++) {
		const struct form_field *field = field_of(&web->form, page->keys[i].name);
		size_t len = field && field->state == FORM_OK && field->text ? strlen(field->text) : 0;
		char *coded = len > 0 ? arena_alloc(web->arena, 3 * len + 1) : NULL;

		if (!coded)
			continue;
		*percent_encode(coded, field->text, len) = '\0';
		buf_printf(&href, "%c%s=%s", mark, page->keys[i].name, coded);
		mark = '&';
	}
	return buf_text(&href) ? page_put(web, buf_text(&href), "Error.again") : ERR(ERR_LIMIT, "a link");
}

static enum err again_find(struct web *web)
{
	const struct web_program *program = web->program;

	for (size_t i = 0; i < program->nroutes; i++) {
		const struct http_route *page = &program->routes[i];

		if (page->method == HTTP_GET && str_equal(page->path, web->route->path) && !strchr(page->path, '{'))
			return again_put(web, page);
	}
	return ERR_OK;
}

static enum err typed_put(struct web *web)
{
	size_t n = 0;

	for (size_t i = 0; i < web->form.nkeys; i++)
		TRY(field_put(web, &web->form.keys[i], &web->form.fields[i], &n));
	TRY(known_put(web, n));
	TRY(again_find(web));
	return ERR_OK;
}

void page_typed(struct web *web, int status)
{
	if (!is_typed_here(web, status) || typed_put(web) == ERR_OK)
		return;
	/* Without it the page still says what happened. */
	log_error("what was typed cannot be shown: %s", err_text());
	err_clear();
	view_clear(web->view);
}
