#include <string.h>

#include "base/str.h"
#include "domain/person_code.h"
#include "intake.h"
#include "run/upload.h"
#include "service/correspondence.h"

/* /casework/intake: an application that came on paper or by telephone, or a file on a social worker's own initiative. */

#define TEMPLATE "casework/intake.cs"
#define TITLE N_("Enter an application")
#define TITLE_OWN N_("Open a file on own initiative")

static bool may_open(const struct web *web)
{
	return role_may(web->session->role, PERMISSION_CASE_PREPARE);
}

static bool is_own(const struct web *web)
{
	return str_equal(form_text(&web->form, "origin"), intake_origin_code(INTAKE_INITIATIVE));
}

/* How it came in; a file on own initiative has a form of its own. */
static enum err origins_put(struct web *web)
{
	static const enum intake_origin origins[] = {INTAKE_COUNTER, INTAKE_POST, INTAKE_PHONE};
	const char *chosen = web->request->method == HTTP_POST ? form_get(&web->form, "origin")->text : "";

	for (size_t i = 0; i < FORM_COUNT(origins); i++) {
		TRY(page_put(web, intake_origin_code(origins[i]), "Form.origin.choice.%zu.value", i));
		TRY(page_put(web, _(intake_origin_msgid(origins[i])), "Form.origin.choice.%zu.text", i));
		if (str_equal(intake_origin_code(origins[i]), chosen))
			TRY(page_put(web, "1", "Form.origin.choice.%zu.checked", i));
	}
	return ERR_OK;
}

/* The kinds of group as choices of KEY. */
static enum err programmes_put(struct web *web, const struct db_result *programmes, const char *key)
{
	const char *chosen = web->request->method == HTTP_POST ? form_get(&web->form, key)->text : "";

	for (size_t i = 0; i < programmes->nrows; i++) {
		const char *code = db_get_text(programmes, i, "code");

		TRY(page_put(web, code, "Form.%s.choice.%zu.value", key, i));
		TRY(page_put(web, intake_programme_text(web, programmes, code), "Form.%s.choice.%zu.text", key, i));
		if (str_equal(code, chosen))
			TRY(page_put(web, "1", "Form.%s.choice.%zu.checked", key, i));
	}
	return ERR_OK;
}

/* Doubt.KEY.*: what has to be looked at again. */
static enum err doubt_put(struct web *web, const char *prefix)
{
	const char *key = *prefix ? "child" : "applicant";
	struct person person;

	person_read(&web->form, prefix, web->today, &person);
	if (person.doubts == 0)
		return ERR_OK;
	TRY(page_put(web, person.confirm, "Doubt.%s.value", key));
	if (person.is_confirmed)
		TRY(page_put(web, "1", "Doubt.%s.checked", key));
	return page_put(web, person.code, person.doubts & PERSON_CODE_DOUBTED ? "Doubt.%s.code" : "Doubt.%s.birth", key);
}

/* The form; VALUES of INTAKE_KEYS are put by the caller. */
static enum err show(struct web *web, const struct intake *intake, bool own, const char *held, int status)
{
	const char *holder = intake_holder(web, held);

	if (!holder)
		return ERR(ERR_LIMIT, "token of files");
	TRY(programmes_put(web, &intake->programmes, "programme"));
	TRY(programmes_put(web, &intake->programmes, "programme_2"));
	TRY(programmes_put(web, &intake->programmes, "programme_3"));
	/* The page says once what is needed: "if you wish" at the other fields would be the clerk's wish. */
	for (size_t i = 0; i < INTAKE_KEYS; i++)
		TRY(page_put(web, "1", "Form.%s.required", intake_keys[i].name));
	TRY(upload_put(web, holder, NULL));
	if (own)
		TRY(page_put(web, "1", "Intake.initiative"));
	return page_render_status(web, status, TEMPLATE, own ? TITLE_OWN : TITLE);
}

/* The form with what was typed, faults and all. */
static enum err again(struct web *web, const struct intake *intake, int status)
{
	TRY(page_form(web, intake_keys, INTAKE_KEYS, &web->form));
	TRY(origins_put(web));
	TRY(doubt_put(web, ""));
	TRY(doubt_put(web, "child_"));
	TRY(page_put(web, form_text(&web->form, "form"), "Intake.form"));
	TRY(page_put(web, form_text(&web->form, "held"), "Intake.held"));
	TRY(page_put(web, form_text(&web->form, "same_applicant"), "Intake.same_applicant"));
	TRY(page_put(web, form_text(&web->form, "same_child"), "Intake.same_child"));
	return show(web, intake, is_own(web), form_text(&web->form, "held"), status);
}

/* The same, asked for to go on writing: what is wrong is told when it is sent. */
static enum err go_on(struct web *web)
{
	struct intake intake = {.for_self = false};

	for (size_t i = 0; i < web->form.nkeys; i++)
		if (web->form.fields[i].state == FORM_BAD && intake_keys[i].type != FORM_FILE)
			web->form.fields[i].state = FORM_ABSENT;
	TRY(intake_programmes(web, &intake));
	return again(web, &intake, 200);
}

/* The applicant of the file REFERENCE once more, for another child. */
static enum err applicant_put(struct web *web, const char *reference)
{
	static const char *const same[] = {"given_name", "family_name", "sex", "address", "birth_date"};
	static const char *const columns[] = {"phone", "email", "channel", "language", "origin"};
	struct db_result told;
	struct file file;
	int row;

	TRY(file_find(web, reference, &file));
	TRY(file_put(web, &file));
	row = file_person(&file, "applicant");
	if (row < 0)
		return ERR(ERR_BUG, "application %lld has no applicant", (long long)file.id);
	for (size_t i = 0; i < FORM_COUNT(same); i++)
		TRY(page_form_value(web, same[i], view_value(web->view, arena_printf(web->arena, "People.%d.%s", row, same[i]))));
	if (view_value(web->view, arena_printf(web->arena, "People.%d.code", row)))
		TRY(page_form_value(web, "code", view_value(web->view, arena_printf(web->arena, "People.%d.code", row))));
	for (size_t i = 0; i < FORM_COUNT(columns); i++)
		TRY(page_form_value(web, columns[i], db_get_text(&file.row, 0, columns[i])));
	TRY(page_form_value(web, "received", view_value(web->view, "File.received_on")));
	TRY(DB_ONE(web->db, web->arena, STATEMENT_APPLICATION_TOLD, &told, db_int(file.id)));
	if (db_get_int(&told, 0, "no_letters"))
		TRY(page_form_value(web, "safe", "no_letters"));
	if (db_get_int(&told, 0, "no_calls"))
		TRY(page_form_value(web, "safe", "no_calls"));
	TRY(page_form_value(web, "for_whom", "child"));
	return page_put(web, db_get_text(&file.people, (size_t)row, "uuid"), "Intake.same_applicant");
}

enum err intake_show(struct web *web)
{
	struct service service = page_service(web);
	const bool own = form_is(&web->form, "way", "initiative");
	struct intake intake = {.for_self = false};
	char held[33], today[12];

	if (!web->form.ok)
		return ERR(ERR_NOT_FOUND, "no such way to enter an application");
	if (own && !may_open(web))
		return ERR(ERR_DENIED, "only social workers open files on own initiative");
	date_format_latvian(web->today, today);
	service_attachment_token(held);
	TRY(intake_programmes(web, &intake));
	TRY(page_form(web, intake_keys, INTAKE_KEYS, NULL));
	TRY(origins_put(web));
	if (form_has(&web->form, "from")) {
		TRY(applicant_put(web, form_text(&web->form, "from")));
	} else {
		TRY(page_form_value(web, "origin", own ? "initiative" : "counter"));
		TRY(page_form_value(web, own ? "agreed" : "received", today));
		TRY(page_form_value(web, "language", "lv"));
	}
	TRY(page_put(web, service_correspondence_form(&service), "Intake.form"));
	TRY(page_put(web, held, "Intake.held"));
	return show(web, &intake, own, held, 200);
}

const char *intake_holder(struct web *web, const char *held)
{
	struct service service = page_service(web);
	const char *user = arena_printf(web->arena, "%lld", (long long)web->session->user_id);

	return user ? service_attachment_own_token(&service, "intake", user, held) : NULL;
}

enum err intake_upload(struct web *web)
{
	const char *holder;

	if (!form_has(&web->form, "held"))
		return ERR(ERR_INVALID, "files before the form's own token");
	holder = intake_holder(web, form_text(&web->form, "held"));
	if (!holder)
		return ERR(ERR_LIMIT, "token of files");
	return upload_hold(web, &(struct service_attachment_holder){holder, false, ATTACHMENT_SCAN});
}

/* One of the scans is taken out again; twice (double click) is once. */
static enum err drop(struct web *web)
{
	struct service service = page_service(web);
	const char *holder = intake_holder(web, form_text(&web->form, "held"));
	enum err code;

	if (!holder)
		return ERR(ERR_LIMIT, "token of files");
	code = service_attachment_drop(&service, holder, form_text(&web->form, "drop"));
	if (code != ERR_NOT_FOUND)
		TRY(code);
	else
		err_clear();
	return go_on(web);
}

/* Stores it; what was stored with this form before is what is shown. */
static enum err submit(struct web *web, struct intake *intake)
{
	struct service service = page_service(web);
	struct service_receipt receipt;
	enum err code = service_apply_submit(&service, &intake->apply, &receipt);

	if (code == ERR_CONFLICT) {
		web->detail = N_("This form was sent before with other content, or somebody has entered one of these people meanwhile. Look in the work list first.");
		return ERR(ERR_CONFLICT, "an application that was entered before, or people who have changed");
	}
	TRY(code);
	if (intake->origin == INTAKE_INITIATIVE)
		return page_redirect(web, "/casework/file?ref=%s&done=opened", receipt.reference);
	return page_redirect(web, "/casework/intake_receipt?ref=%s", receipt.reference);
}

/* True if this form has been entered before (double click, lost reply): the people whom it made are no news then. */
static enum err is_entered(struct web *web, bool *out)
{
	struct service service = page_service(web);
	struct service_receipt receipt;
	enum err code = service_apply_receipt(&service, form_text(&web->form, "form"), &receipt);

	*out = code == ERR_OK;
	if (code != ERR_NOT_FOUND)
		return code;
	err_clear();
	return ERR_OK;
}

/* The form was sent to be checked, or the checked one to be entered. */
static enum err check(struct web *web)
{
	struct intake *intake = ARENA_NEW(web->arena, struct intake);
	const bool send = form_is(&web->form, "action", "send");
	bool entered;

	if (!intake)
		return ERR(ERR_LIMIT, "intake");
	TRY(intake_read(web, intake));
	if (!web->form.ok)
		return again(web, intake, 422);
	TRY(is_entered(web, &entered));
	TRY(intake_same(web, intake, send && !entered));
	if (send && web->form.ok)
		return submit(web, intake);
	return intake_check_show(web, intake, send ? 422 : 200);
}

enum err intake_post(struct web *web)
{
	const bool language = form_query_value(web->arena, web->request->query, "lang") != NULL;

	if (!form_has(&web->form, "form") || !form_has(&web->form, "held"))
		return ERR(ERR_INVALID, "the hidden fields of the form");
	if (is_own(web) && !may_open(web))
		return ERR(ERR_DENIED, "only social workers open files on own initiative");
	if (form_has(&web->form, "drop"))
		return drop(web);
	if (form_is(&web->form, "action", "edit") || (language && !form_is(&web->form, "page", "check")))
		return go_on(web);
	return check(web);
}
