#include "base/str.h"
#include "hearing.h"

/* /casework/decide: a draft of the decision, with the paper beside it. */

#define TEMPLATE "casework/decide.cs"
#define TITLE N_("Preparing the decision")

struct page {
	struct file file;
	struct service_decision_open open;
	struct db_result norms;
};

static const char *why_not(const struct file *file)
{
	if (file->state == APPLICATION_RECEIVED)
		return N_("Take the file first, then prepare the decision.");
	if (file->state == APPLICATION_FOR_APPROVAL)
		return N_("The draft is being approved. It can be changed when it has been returned.");
	return N_("A decision on this file cannot be prepared in its present state.");
}

static bool is_preparable(const struct web *web, const struct file *file)
{
	if (file->state == APPLICATION_PREPARED)
		return true;
	return file->state != APPLICATION_FOR_APPROVAL && application_may(file->state, APPLICATION_PREPARED, web->session->role);
}

static enum err page_load(struct web *web, struct page *page)
{
	struct service service = page_service(web);
	char today[11];

	date_format_iso(web->today, today);
	TRY(file_find(web, form_text(&web->form, "ref"), &page->file));
	TRY(service_decision_load(&service, page->file.id, &page->open));
	TRY(DB_RUN(web->db, web->arena, STATEMENT_NORM_IN_FORCE, &page->norms, db_text(today), db_text(today)));
	return ERR_OK;
}

/* The whole page with TEXT in the form and in the paper. */
static enum err page_show(struct web *web, struct page *page, int status, const struct service_decision_text *text)
{
	struct service_decision_open shown = page->open;
	bool post = web->request->method == HTTP_POST;
	const char *paper;

	shown.text = *text;
	TRY(preview_make(web, &page->file, &shown, &paper));
	TRY(file_put(web, &page->file));
	TRY(eligibility_put(web, &page->file));
	TRY(decide_form_put(web, &page->norms, text));
	TRY(decide_missing_put(web, text));
	TRY(hearing_warn_put(web, &page->file, text->outcome));
	TRY(preview_put(web, paper));
	if (page->open.text.outcome)
		TRY(page_put(web, page->open.return_note, "Draft.return_note"));
	if (page->open.text.outcome && str_equal(page->open.text.outcome, "extended"))
		TRY(page_put(web, "1", "Draft.instead"));
	if (str_equal(text->outcome, "granted_in_part"))
		TRY(page_put(web, "1", "Draft.in_part"));
	TRY(page_put_int(web, post ? form_get(&web->form, "version")->number : page->file.version, "Draft.application_version"));
	TRY(page_put_int(web, post ? form_get(&web->form, "draft")->number : page->open.version, "Draft.version"));
	TRY(page_render_status(web, status, TEMPLATE, TITLE));
	return ERR_OK;
}

enum err decide_show(struct web *web)
{
	struct service_decision_text text;
	struct page page;
	bool extends;

	if (!web->form.ok)
		return ERR(ERR_NOT_FOUND, "no file named");
	TRY(page_load(web, &page));
	extends = page.open.text.outcome && str_equal(page.open.text.outcome, "extended");
	if (extends && !form_has(&web->form, "instead") && is_preparable(web, &page.file))
		return page_redirect(web, "/casework/extend?ref=%s", page.file.reference);
	if (!is_preparable(web, &page.file))
		return refuse(web, ERR_DENIED, page.file.reference, why_not(&page.file));
	if (page.open.text.outcome && !extends) {
		TRY(page_show(web, &page, 200, &page.open.text));
		return ERR_OK;
	}
	TRY(DB_RUN(web->db, web->arena, STATEMENT_APPLICATION_PEOPLE, &page.file.people, db_int(page.file.id)));
	TRY(decide_prefill(web, &page.file, &page.norms, &text));
	TRY(hearing_propose(web, &page.file, &text));
	TRY(page_show(web, &page, 200, &text));
	return ERR_OK;
}

void decide_field_set(struct web *web, const char *name, const char *text)
{
	for (size_t i = 0; i < web->form.nkeys; i++)
		if (str_equal(web->form.keys[i].name, name) && web->form.fields[i].state != FORM_BAD)
			web->form.fields[i] = (struct form_field){.state = FORM_OK, .text = text};
}

/* What was typed, and behind it what the rules or the hearing say; nothing is saved. */
static enum err propose(struct web *web, struct page *page, struct service_decision_text *text)
{
	if (form_is(&web->form, "action", "hear")) {
		TRY(hearing_propose(web, &page->file, text));
		decide_field_set(web, "hearing", text->hearing);
	} else {
		TRY(eligibility_load(web, &page->file));
		TRY(decide_propose(web, &page->file, text));
		decide_field_set(web, "reasons", text->reasons);
	}
	return page_show(web, page, web->form.ok ? 200 : 422, text);
}

enum err decide_keep(struct web *web, const struct file *file, const struct service_decision_text *text, const char *why_not)
{
	struct service service = page_service(web);
	const bool submit = form_is(&web->form, "action", "submit");
	const int64_t version = form_get(&web->form, "version")->number, draft = form_get(&web->form, "draft")->number;
	enum err code = submit ? service_decision_submit(&service, file->id, version, draft, text) :
		service_decision_save(&service, file->id, version, draft, text);

	if (code != ERR_OK)
		return refuse(web, code, file->reference, why_not);
	if (submit)
		return page_redirect(web, "/casework/file?ref=%s&done=submitted", file->reference);
	return page_redirect(web, "%s?ref=%s", web->route->path, file->reference);
}

enum err decide_post(struct web *web)
{
	struct service_decision_text text;
	struct page page;

	if (!form_has(&web->form, "ref") || !form_has(&web->form, "version") || !form_has(&web->form, "draft") ||
		!form_has(&web->form, "action"))
		return ERR(ERR_INVALID, "the hidden fields of the form");
	TRY(page_load(web, &page));
	TRY(decide_typed(web, &page.norms, &text));
	TRY(decide_reject_programme(web, &text));
	if (form_is(&web->form, "action", "propose") || form_is(&web->form, "action", "hear"))
		return propose(web, &page, &text);
	if ((form_is(&web->form, "action", "submit") && decide_reject_gaps(web, &text)) || !web->form.ok)
		return page_show(web, &page, 422, &text);
	return decide_keep(web, &page.file, &text, why_not(&page.file));
}
