#include "base/str.h"
#include "casework.h"
#include "service/correspondence.h"
#include "service/exception.h"

/* /casework/exception: the head lets a rule not stand in the way of one file, or takes that back; and what the file's pages say of it. */

#define TEMPLATE "casework/exception.cs"
#define TITLE N_("Exception with reasons")
#define WHY N_("Only the head of the administration makes exceptions, and only while the file is open.")

/* The sentence of RULE about this file; a rule that is not asked any more has none. */
static const char *rule_text(struct web *web, const struct file *file, const char *rule)
{
	const struct service_eligibility *fits = file->fits;
	const struct eligibility_words words = service_eligibility_words(fits, web->arena);

	if (!*rule)
		return _("the result as a whole");
	for (int i = 0; i < fits->result.nreasons; i++)
		if (str_equal(eligibility_code_code(fits->result.reasons[i].code), rule))
			return eligibility_words_reason(&words, &fits->result.reasons[i]);
	return _("a rule that is not asked any more");
}

enum err exceptions_load(struct web *web, struct file *file)
{
	if (!db_get_int(&file->row, 0, "has_exceptions"))
		return ERR_OK;
	TRY(DB_RUN(web->db, web->arena, STATEMENT_EXCEPTION_ROWS, &file->excepted, db_int(file->id)));
	return service_exception_fold(&file->excepted, &file->exception);
}

enum err exceptions_put(struct web *web, const struct file *file)
{
	struct service service = page_service(web);
	const struct db_result *rows = &file->excepted;
	const char *reason = "";

	if (rows->nrows == 0)
		return ERR_OK;
	TRY(page_rows_put(web, "Exceptions", STATEMENT_EXCEPTION_ROWS, rows));
	for (size_t i = 0; i < rows->nrows; i++) {
		/* The reason is for those who work on files or answer for them. */
		if (role_may(web->session->role, PERMISSION_CASE_ASSIGN))
			TRY(service_exception_reason(&service, rows, i, &reason));
		TRY(page_put(web, rule_text(web, file, db_get_text(rows, i, "rule")), "Exceptions.%zu.text", i));
		TRY(page_put(web, reason, "Exceptions.%zu.reason", i));
	}
	return ERR_OK;
}

/* One answer to choose: VALUE is "+" or "-" and the rule. */
static enum err choice_put(struct web *web, const struct file *file, size_t *io_n, bool granted, const char *rule)
{
	const char *value = arena_printf(web->arena, "%c%s", granted ? '+' : '-', rule);
	const char *text = str_fill(web->arena, granted ? _("Exception: %1") : _("Take back the exception: %1"), rule_text(web, file, rule), "");

	TRY(page_put(web, value, "Form.rule.choice.%zu.value", *io_n));
	TRY(page_put(web, text, "Form.rule.choice.%zu.text", *io_n));
	if (web->request->method == HTTP_POST && str_equal(form_get(&web->form, "rule")->text, value))
		TRY(page_put(web, "1", "Form.rule.choice.%zu.checked", *io_n));
	(*io_n)++;
	return ERR_OK;
}

/* Rules that do not say yes and have no exception; the result as a whole; and what can be taken back. */
static enum err choices_put(struct web *web, const struct file *file)
{
	const struct eligibility_result *result = &file->fits->result;
	const struct exception *exception = &file->exception;
	size_t n = 0;

	for (int i = 0; i < result->nreasons && !exception->whole; i++) {
		const enum eligibility_code code = result->reasons[i].code;
		bool first = eligibility_code_answer(code) != ELIGIBILITY_YES && !exception_covers(exception, code);

		for (int k = 0; k < i; k++)
			first = first && result->reasons[k].code != code;
		if (first)
			TRY(choice_put(web, file, &n, true, eligibility_code_code(code)));
	}
	if (!exception->whole)
		TRY(choice_put(web, file, &n, true, ""));
	for (int code = 0; code < ELIGIBILITY_CODE__MAX; code++)
		if (exception->rules & 1u << code)
			TRY(choice_put(web, file, &n, false, eligibility_code_code((enum eligibility_code)code)));
	return exception->whole ? choice_put(web, file, &n, false, "") : ERR_OK;
}

static enum err show(struct web *web, struct file *file, int status)
{
	struct service service = page_service(web);
	const bool post = web->request->method == HTTP_POST;
	const struct db_result *rows = &file->excepted;

	TRY(file_put(web, file));
	TRY(file_subnav(web, file));
	TRY(eligibility_put(web, file));
	TRY(page_form(web, exception_keys, FORM_COUNT(exception_keys), post ? &web->form : NULL));
	TRY(choices_put(web, file));
	TRY(page_put_int(web, post ? form_get(&web->form, "version")->number : rows->nrows > 0 ? db_get_int(rows, rows->nrows - 1, "seq") : 0,
		"Write.version"));
	TRY(page_put(web, post ? form_text(&web->form, "form") : service_correspondence_form(&service), "Write.form"));
	return page_render_status(web, status, TEMPLATE, TITLE);
}

enum err exception_show(struct web *web)
{
	struct file file;

	if (!web->form.ok)
		return ERR(ERR_NOT_FOUND, "no file named");
	TRY(file_find(web, form_text(&web->form, "ref"), &file));
	if (!application_is_open(file.state))
		return refuse(web, ERR_DENIED, file.reference, WHY);
	return show(web, &file, 200);
}

enum err exception_post(struct web *web)
{
	struct service service = page_service(web);
	struct service_exception exception;
	const char *rule = form_text(&web->form, "rule");
	struct exception known = {.whole = false, .rules = 0};
	struct file file;
	enum err code;

	if (!form_has(&web->form, "ref") || !form_has(&web->form, "version") || !form_has(&web->form, "form"))
		return ERR(ERR_INVALID, "the hidden fields of the form");
	TRY(file_find(web, form_text(&web->form, "ref"), &file));
	if (form_has(&web->form, "rule") && ((*rule != '+' && *rule != '-') || !exception_note(&known, rule + 1, true)))
		form_reject(&web->form, "rule", N_("Choose one of the answers offered."));
	if (!web->form.ok)
		return show(web, &file, 422);
	exception = (struct service_exception){.application_id = file.id, .seq = form_get(&web->form, "version")->number,
		.uuid = form_text(&web->form, "form"), .rule = rule + 1, .granted = *rule == '+', .reason = form_text(&web->form, "reason")};
	code = service_exception_add(&service, &exception);
	if (code == ERR_INVALID) {
		err_clear();
		form_reject(&web->form, "rule", N_("Choose one of the answers offered."));
		return show(web, &file, 422);
	}
	if (code != ERR_OK)
		return refuse(web, code, file.reference, WHY);
	return page_redirect(web, "/casework/file?ref=%s&done=excepted", file.reference);
}
