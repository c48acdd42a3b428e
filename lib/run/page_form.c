#include <string.h>

#include "base/str.h"
#include "run/page.h"

/* Form.K.* and Errors.N.* out of key tables and parsed forms. */

static const struct form_field *field_of(const struct form *form, size_t i)
{
	return form && i < form->nkeys ? &form->fields[i] : NULL;
}

static const char *error_text(const struct form_field *field)
{
	if (field->problem == FORM_CUSTOM && field->message)
		return _(field->message);
	return _(form_problem_text(field->problem));
}

static enum err choices_put(
	struct web *web, const struct form_key *key, const struct form_field *field)
{
	for (size_t i = 0; key->choices && key->choices[i].value; i++) {
		const struct form_choice *choice = &key->choices[i];

		TRY(view_put(web->view, choice->value, "Form.%s.choice.%zu.value", key->name, i));
		TRY(view_put(web->view, choice->label ? _(choice->label) : "",
			"Form.%s.choice.%zu.text", key->name, i));
		if (choice->hint)
			TRY(view_put(web->view, _(choice->hint), "Form.%s.choice.%zu.hint",
				key->name, i));
		if (field && i < 64 && (field->selected >> i & 1))
			TRY(view_put(web->view, "1", "Form.%s.choice.%zu.checked", key->name, i));
	}
	return ERR_OK;
}

static enum err key_put(struct web *web, const struct form_key *key, const struct form_field *field)
{
	TRY(view_put(web->view, key->label ? _(key->label) : "", "Form.%s.label", key->name));
	if (key->required)
		TRY(view_put(web->view, "1", "Form.%s.required", key->name));
	if (key->max > 0)
		TRY(view_put_int(web->view, key->max, "Form.%s.max", key->name));
	TRY(choices_put(web, key, field));
	if (field && key->type != FORM_PASSWORD && key->type != FORM_FILE)
		TRY(view_put(web->view, field->text, "Form.%s.value", key->name));
	return ERR_OK;
}

/* The problem of a field at the field itself, and in the summary with its label in front. */
static enum err error_put(
	struct web *web, const struct form_key *key, const struct form_field *field, size_t n)
{
	const char *text = error_text(field), *line = text;

	if (key->label && *key->label)
		line = arena_printf(web->arena, "%s – %s", _(key->label), text);
	if (!line)
		return ERR(ERR_NOMEM, "form");
	TRY(view_put(web->view, text, "Form.%s.error", key->name));
	TRY(view_put(web->view, line, "Errors.%zu.text", n));
	TRY(page_put(web, arena_printf(web->arena, "#%s", key->name), "Errors.%zu.href", n));
	return ERR_OK;
}

enum err page_form(
	struct web *web, const struct form_key *keys, size_t nkeys, const struct form *form)
{
	size_t nerrors = 0;

	for (size_t i = 0; i < nkeys; i++) {
		const struct form_field *field = field_of(form, i);

		TRY(key_put(web, &keys[i], field));
		if (field && field->state == FORM_BAD)
			TRY(error_put(web, &keys[i], field, nerrors++));
	}
	return ERR_OK;
}

enum err page_form_again(struct web *web, const char *template, const char *title)
{
	TRY(page_form(web, web->route->keys, web->route->nkeys, &web->form));
	TRY(page_render_status(web, 422, template, title));
	return ERR_OK;
}

static const struct form_key *key_find(
	const struct form_key *keys, size_t nkeys, const char *name, size_t *out_index)
{
	for (size_t i = 0; i < nkeys; i++) {
		if (str_equal(keys[i].name, name)) {
			*out_index = i;
			return &keys[i];
		}
	}
	return NULL;
}

enum err page_form_value(struct web *web, const char *key, const char *value)
{
	const struct form_key *known;
	const char *choice;
	size_t i;

	/* What somebody has just typed is worth more than what was stored. */
	known = key_find(web->form.keys, web->form.nkeys, key, &i);
	if (known && web->request->method == HTTP_POST && web->form.fields[i].state != FORM_ABSENT)
		return ERR_OK;
	TRY(view_put(web->view, value, "Form.%s.value", key));
	for (i = 0;; i++) {
		choice = view_value(
			web->view, arena_printf(web->arena, "Form.%s.choice.%zu.value", key, i));
		if (!choice)
			return ERR_OK;
		if (str_equal(choice, value))
			TRY(view_put(web->view, "1", "Form.%s.choice.%zu.checked", key, i));
	}
}

enum err page_form_hidden(struct web *web, const char *except)
{
	const struct form *form = &web->form;
	size_t n = 0;

	for (size_t k = 0; k < form->nkeys; k++) {
		const struct form_key *key = &form->keys[k];

		if (str_equal(key->name, except))
			continue;
		for (int i = 0; key->type == FORM_MULTI && key->choices[i].value; i++) {
			if (!(form->fields[k].selected >> i & 1))
				continue;
			TRY(page_put(web, key->name, "Hidden.%zu.name", n));
			TRY(page_put(web, key->choices[i].value, "Hidden.%zu.value", n++));
		}
		if (key->type == FORM_MULTI || form->fields[k].state == FORM_ABSENT)
			continue;
		TRY(page_put(web, key->name, "Hidden.%zu.name", n));
		TRY(page_put(web, form->fields[k].text, "Hidden.%zu.value", n++));
	}
	return ERR_OK;
}

enum err page_choice(struct web *web, const char *key, const struct db_result *rows,
	const char *value_column, const char *text_column, const char *checked_value)
{
	for (size_t i = 0; i < rows->nrows; i++) {
		struct db_value cell = db_get(rows, i, value_column);
		const char *value = cell.type == DB_INT
		                            ? arena_printf(web->arena, "%lld", (long long)cell.i)
		                            : cell.text;

		TRY(view_put(web->view, value, "Form.%s.choice.%zu.value", key, i));
		TRY(view_put(web->view, db_get_text(rows, i, text_column),
			"Form.%s.choice.%zu.text", key, i));
		if (checked_value && str_equal(value, checked_value))
			TRY(view_put(web->view, "1", "Form.%s.choice.%zu.checked", key, i));
	}
	return ERR_OK;
}
