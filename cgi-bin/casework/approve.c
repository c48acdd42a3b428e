#include "base/str.h"
#include "hearing.h"
#include "service/identity.h"

/* /casework/approve: another person than the preparer issues the act or gives the draft back. */

#define TEMPLATE "casework/approve.cs"
#define TITLE N_("Approving the decision")
#define WHY_SAME_PERSON N_("You prepared this decision yourself. Another person must approve it.")
#define WHY_STATE N_("This file has no draft that waits for approval.")

struct page {
	struct file file;
	struct service_decision_open open;
	bool clause;
	enum identity_level have, need;
};

static enum err page_load(struct web *web, struct page *page)
{
	struct service service = page_service(web);
	enum err code;

	TRY(file_find(web, form_text(&web->form, "ref"), &page->file));
	TRY(service_decision_load(&service, page->file.id, &page->open));
	code = service_decision_clause(&service);
	page->clause = code == ERR_OK;
	if (code == ERR_INVALID)
		err_clear();
	else
		TRY(code);
	TRY(service_identity_level(&service, page->file.id, &page->have));
	TRY(service_identity_needed(&service, &page->need));
	return ERR_OK;
}

static enum err page_show(struct web *web, struct page *page, int status)
{
	bool post = web->request->method == HTTP_POST;
	struct service service = page_service(web);
	const char *paper, *channel;
	int outcome;

	TRY(preview_make(web, &page->file, &page->open, &paper));
	TRY(file_put(web, &page->file));
	TRY(PAGE_ROW(web, "Draft", NULL, STATEMENT_DECISION_SAVED, db_int(page->open.id)));
	TRY(page_put(web, page->open.preparer, "Draft.preparer"));
	TRY(page_put(web, page->open.preparer_title, "Draft.preparer_title"));
	if (state_parse(STATE_OUTCOME, page->open.text.outcome, &outcome))
		TRY(page_put(web, _(state_msgid(STATE_OUTCOME, outcome)), "Draft.outcome"));
	TRY(decide_missing_put(web, &page->open.text));
	TRY(hearing_warn_put(web, &page->file, page->open.text.outcome));
	if (!page->clause)
		TRY(page_put(web, "1", "Draft.no_clause"));
	if (!identity_suffices(page->have, page->need)) {
		TRY(page_put(web, _(identity_msgid(page->need)), "Draft.identity"));
		TRY(page_put(web, _(identity_way_msgid(page->need)), "Draft.identity_way"));
	}
	TRY(contact_put(web, &page->file));
	TRY(service_decision_channel(&service, page->file.id, page->open.text.outcome, &channel));
	TRY(page_put(web, channel, "Draft.channel"));
	TRY(page_form(web, approve_keys, FORM_COUNT(approve_keys), post ? &web->form : NULL));
	TRY(page_put(web, "1", "Form.note.required"));
	TRY(page_put_int(web, post ? form_get(&web->form, "version")->number : page->file.version, "Draft.version"));
	TRY(preview_put(web, paper));
	TRY(page_render_status(web, status, TEMPLATE, TITLE));
	return ERR_OK;
}

/* A decision waits with its file, a later act with a file that is decided. */
static bool is_waiting(const struct page *page)
{
	int outcome;

	if (!page->open.text.outcome || !str_equal(page->open.state, "for_approval") ||
		!state_parse(STATE_OUTCOME, page->open.text.outcome, &outcome))
		return false;
	return outcome_is_later((enum act_outcome)outcome) ? application_is_decided(page->file.state) : page->file.state == APPLICATION_FOR_APPROVAL;
}

enum err approve_show(struct web *web)
{
	struct page page;

	if (!web->form.ok)
		return ERR(ERR_NOT_FOUND, "no file named");
	TRY(page_load(web, &page));
	if (!is_waiting(&page))
		return refuse(web, ERR_DENIED, page.file.reference, WHY_STATE);
	if (page.open.prepared_by == web->session->user_id)
		return refuse(web, ERR_DENIED, page.file.reference, WHY_SAME_PERSON);
	TRY(page_show(web, &page, 200));
	return ERR_OK;
}

/* Marks what keeps the draft from being issued. */
static enum err issue_check(struct web *web, const struct page *page)
{
	struct service service = page_service(web);
	bool excluded;

	TRY(service_handover_excluded(&service, page->file.id, page->open.prepared_by, &excluded));
	if (!page->clause)
		form_reject(&web->form, "action",
			N_("No clause on where and until when a decision can be contested is in force, so nothing can be issued. "
			   "The administrator sets it under Parameters."));
	else if (!identity_suffices(page->have, page->need))
		form_reject(&web->form, "action", N_("It is not known surely enough who applied. What is missing stands beside the paper."));
	else if (excluded)
		form_reject(&web->form, "action", N_("Whoever prepared this draft must not decide in the file. Return it: the responsible worker must prepare it anew."));
	return ERR_OK;
}

static enum err issue(struct web *web, struct page *page, int64_t version)
{
	struct service service = page_service(web);
	const char *number;
	enum err code;

	TRY(issue_check(web, page));
	if (!web->form.ok)
		return page_show(web, page, 422);
	code = service_decision_issue(&service, page->file.id, version, &number);
	if (code == ERR_INVALID && (date_is_valid(page->open.text.extend_to) || date_is_valid(page->open.text.from))) {
		err_clear();
		form_reject(&web->form, "action", date_is_valid(page->open.text.extend_to) ?
			N_("The term cannot be extended to that day any more. Return the draft and write which day would do.") :
			N_("The days that this act names are over or do not fit any more. Return the draft and write which days would do."));
		return page_show(web, page, 422);
	}
	if (code != ERR_OK)
		return refuse(web, code, page->file.reference,
			page->open.prepared_by == web->session->user_id ? WHY_SAME_PERSON : WHY_STATE);
	TRY(page_redirect(web, "/casework/file?ref=%s&done=issued", page->file.reference));
	return ERR_OK;
}

static enum err give_back(struct web *web, struct page *page, int64_t version)
{
	struct service service = page_service(web);
	enum err code;

	if (!form_has(&web->form, "note"))
		form_reject(&web->form, "note", N_("Write what must be corrected, so that the preparer knows."));
	if (!web->form.ok) {
		TRY(page_show(web, page, 422));
		return ERR_OK;
	}
	code = service_decision_return(&service, page->file.id, version, form_text(&web->form, "note"));
	if (code != ERR_OK)
		return refuse(web, code, page->file.reference, WHY_STATE);
	TRY(page_redirect(web, "/casework/file?ref=%s&done=returned", page->file.reference));
	return ERR_OK;
}

enum err approve_post(struct web *web)
{
	struct page page;
	int64_t version;

	if (!form_has(&web->form, "ref") || !form_has(&web->form, "version") || !form_has(&web->form, "action"))
		return ERR(ERR_INVALID, "the hidden fields of the form");
	version = form_get(&web->form, "version")->number;
	TRY(page_load(web, &page));
	if (page.file.version != version)
		return refuse(web, ERR_CONFLICT, page.file.reference, NULL);
	if (!is_waiting(&page))
		return refuse(web, ERR_DENIED, page.file.reference, WHY_STATE);
	if (page.open.prepared_by == web->session->user_id)
		return refuse(web, ERR_DENIED, page.file.reference, WHY_SAME_PERSON);
	if (form_is(&web->form, "action", "issue"))
		return issue(web, &page, version);
	return give_back(web, &page, version);
}
