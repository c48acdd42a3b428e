#include "casework.h"
#include "service/correspondence.h"

/* /casework/request: the applicant is asked for something, with a term; the legal term goes on. */

static const struct request_kind kind = {
	.to = APPLICATION_INFORMATION_REQUESTED,
	.keys = request_keys,
	.nkeys = FORM_COUNT(request_keys),
	.template = "casework/request.cs",
	.title = N_("Request for information"),
	.why_not = N_("Nothing can be asked in the present state of this file. Write a message instead."),
	.done = "asked",
};

/* Form.due: the term that is usual. */
static enum err term_usual_put(struct web *web, const struct request_kind *of)
{
	struct service service = page_service(web);
	struct date due;
	char day[12];

	TRY(service_correspondence_term(&service, of->days ? of->days : "information_days", &due));
	date_format_latvian(due, day);
	return page_form_value(web, "due", day);
}

/* Form.text: what the text begins with, in the language in which the applicant wrote. */
static enum err text_put(struct web *web, const struct file *file, const struct request_kind *of)
{
	enum view_language language;
	const char *text;
	enum err code;

	if (!view_language_parse(db_get_text(&file->row, 0, "language"), &language))
		language = VIEW_LV;
	code = of->text(web, file, language, &text);
	view_language(web->view, web_language(web));
	TRY(code);
	return page_form_value(web, "text", text);
}

static bool may(const struct web *web, const struct file *file, const struct request_kind *of)
{
	return of->may ? of->may(web, file) : application_may(file->state, of->to, web->session->role);
}

static const char *why_not(const struct file *file, const struct request_kind *of)
{
	return of->why_not_of ? of->why_not_of(file) : of->why_not;
}

static enum err show(struct web *web, struct file *file, const struct request_kind *of, int status)
{
	struct service service = page_service(web);
	const bool post = web->request->method == HTTP_POST;
	const char *id = post && form_has(&web->form, "form") ? form_text(&web->form, "form") : service_correspondence_form(&service);

	TRY(file_put(web, file));
	TRY(file_subnav(web, file));
	TRY(contact_put(web, file));
	TRY(page_put(web, id, "Write.form"));
	TRY(page_put_int(web, post && form_has(&web->form, "version") ? form_get(&web->form, "version")->number : file->version,
		"Write.version"));
	TRY(page_form(web, of->keys, of->nkeys, post ? &web->form : NULL));
	TRY(term_usual_put(web, of));
	if (!post && of->text)
		TRY(text_put(web, file, of));
	return page_render_status(web, status, of->template, of->title);
}

enum err request_page_show(struct web *web, const struct request_kind *of)
{
	struct file file;

	if (!web->form.ok)
		return ERR(ERR_NOT_FOUND, "no file named");
	TRY(file_find(web, form_text(&web->form, "ref"), &file));
	if (!may(web, &file, of))
		return refuse(web, ERR_DENIED, file.reference, why_not(&file, of));
	return show(web, &file, of, 200);
}

enum err request_page_post(struct web *web, const struct request_kind *of)
{
	struct service service = page_service(web);
	struct service_message message;
	struct file file;
	struct date due = {0, 0, 0};
	enum err code;

	if (!form_has(&web->form, "ref") || !form_has(&web->form, "version") || !form_has(&web->form, "form"))
		return ERR(ERR_INVALID, "the hidden fields of the form");
	TRY(file_find(web, form_text(&web->form, "ref"), &file));
	if (form_has(&web->form, "due") && (!date_parse_iso(form_get(&web->form, "due")->date, &due) ||
		date_compare(due, web->today) <= 0 || date_compare(due, date_add_months(web->today, 12)) > 0))
		form_reject(&web->form, "due", N_("Choose a day after today, within a year."));
	if (!web->form.ok)
		return show(web, &file, of, 422);
	message = (struct service_message){.application_id = file.id, .uuid = form_text(&web->form, "form"), .text = form_text(&web->form, "text"),
		.mail = *db_get_text(&file.row, 0, "email") != '\0', .note = of->note ? of->note(web) : ""};
	if (!message.note)
		return ERR(ERR_LIMIT, "note");
	code = of->send ? of->send(&service, &message, form_get(&web->form, "version")->number, due) :
		service_correspondence_request(&service, &message, of->to, form_get(&web->form, "version")->number, due);
	if (code != ERR_OK)
		return refuse(web, code, file.reference, why_not(&file, of));
	return page_redirect(web, "%s?ref=%s&done=%s", of->page ? of->page : "/casework/file", file.reference, of->done);
}

enum err request_show(struct web *web)
{
	return request_page_show(web, &kind);
}

enum err request_post(struct web *web)
{
	return request_page_post(web, &kind);
}
