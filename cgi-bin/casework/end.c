#include "base/str.h"
#include "casework.h"
#include "run/due.h"
#include "service/correspondence.h"

/* /casework/end: a file ends without a decision.  First by which way, then why and what the applicant is told. */

#define TEMPLATE "casework/end.cs"
#define TITLE N_("Ending the file without a decision")
#define WHY_STATE N_("This file cannot be ended in this way in its present state.")

static const struct way {
	enum application_state to;
	const char *title, *when, *reason_hint, *text;
	bool told; /* usually the applicant is told */
} ways[] = {
	{APPLICATION_WITHDRAWN, N_("The applicant takes the application back"),
		N_("On paper, by telephone or in person. On the internet the applicant does it alone."),
		N_("Who said so, how and when. Where the paper is."),
		N_("You have asked us to stop examining your application. It is ended. You can apply again at any time."), true},
	{APPLICATION_NOT_SUBMITTED, N_("The application counts as not submitted"),
		N_("It was left without progress, the term is over, and it has not been put right."),
		N_("What was missing, and until when it was asked."),
		N_("What we asked for did not come within the term, so your application counts as not submitted. You can apply again at any time."), true},
	{APPLICATION_TRANSFERRED, N_("Another institution is responsible"),
		N_("For example, the applicant's declared home is in another municipality."),
		N_("To which institution, why, and how it was sent."),
		N_("Another institution decides on your application. We have sent it to:"), true},
	{APPLICATION_PROCESS_ENDED, N_("The proceedings have lost their purpose"),
		N_("For example, the person has died. Nobody is written to unless you write something."),
		N_("What happened, and from whom it is known."), "", false},
};

enum { WAYS = sizeof(ways) / sizeof(ways[0]) };

static const struct way *way_of(const struct web *web)
{
	int state;

	for (size_t i = 0; i < WAYS; i++)
		if (state_parse(STATE_APPLICATION, form_text(&web->form, "as"), &state) && ways[i].to == (enum application_state)state)
			return &ways[i];
	return NULL;
}

/* Until when it must still be waited before the application counts as not submitted; no date: not any more. */
static enum err waits_until(struct web *web, const struct file *file, struct date *out)
{
	struct service service = page_service(web);
	struct service_request asked;

	*out = (struct date){0, 0, 0};
	if (file->state != APPLICATION_WITHOUT_PROGRESS)
		return ERR_OK;
	TRY(service_correspondence_asked(&service, file->id, &asked));
	if (asked.id != 0 && date_compare(web->today, asked.due_on) <= 0)
		*out = asked.due_on;
	return ERR_OK;
}

/* Ways.N.{as,title,when}: those that the state and the role leave open. */
static enum err ways_put(struct web *web, const struct file *file, struct date waits)
{
	size_t n = 0;

	for (size_t i = 0; i < WAYS; i++) {
		if (!application_may(file->state, ways[i].to, web->session->role))
			continue;
		if (ways[i].to == APPLICATION_NOT_SUBMITTED && date_is_valid(waits)) {
			TRY(page_put(web, due_day(web->arena, waits), "Ways_wait"));
			continue;
		}
		TRY(page_put(web, application_state_code(ways[i].to), "Ways.%zu.as", n));
		TRY(page_put(web, _(ways[i].title), "Ways.%zu.title", n));
		TRY(page_put(web, _(ways[i].when), "Ways.%zu.when", n++));
	}
	return ERR_OK;
}

/* The text for the applicant, in the language in which he or she wrote. */
static enum err text_put(struct web *web, const struct file *file, const struct way *way)
{
	enum view_language language;
	const char *text;

	if (!view_language_parse(db_get_text(&file->row, 0, "language"), &language))
		language = VIEW_LV;
	view_language(web->view, language);
	text = *way->text ? _(way->text) : "";
	view_language(web->view, web_language(web));
	return page_form_value(web, "text", text);
}

static enum err show(struct web *web, struct file *file, const struct way *way, int status)
{
	struct service service = page_service(web);
	const bool post = web->request->method == HTTP_POST;
	const char *id = post && form_has(&web->form, "form") ? form_text(&web->form, "form") : service_correspondence_form(&service);
	struct date waits;

	TRY(waits_until(web, file, &waits));
	TRY(file_put(web, file));
	TRY(file_subnav(web, file));
	if (!way) {
		TRY(ways_put(web, file, waits));
		return page_render_status(web, status, TEMPLATE, TITLE);
	}
	TRY(contact_put(web, file));
	TRY(page_put(web, id, "Write.form"));
	TRY(page_put_int(web, post && form_has(&web->form, "version") ? form_get(&web->form, "version")->number : file->version,
		"Write.version"));
	TRY(page_put(web, application_state_code(way->to), "Way.as"));
	TRY(page_put(web, _(way->title), "Way.title"));
	TRY(page_put(web, _(way->when), "Way.when"));
	TRY(page_put(web, _(way->reason_hint), "Way.reason_hint"));
	TRY(page_form(web, end_keys, FORM_COUNT(end_keys), post ? &web->form : NULL));
	if (!post)
		TRY(text_put(web, file, way));
	return page_render_status(web, status, TEMPLATE, TITLE);
}

/* Nothing, or the code with which the page must be refused. */
static enum err may(struct web *web, const struct file *file, const struct way *way)
{
	struct date waits;

	if (!application_may(file->state, way->to, web->session->role))
		return ERR(ERR_DENIED, "no such end in this state");
	if (way->to != APPLICATION_NOT_SUBMITTED)
		return ERR_OK;
	TRY(waits_until(web, file, &waits));
	return date_is_valid(waits) ? ERR(ERR_DENIED, "the term is not over") : ERR_OK;
}

static const char *why_not(const struct way *way)
{
	return way && way->to == APPLICATION_NOT_SUBMITTED ?
		N_("An application counts as not submitted only after the day until which it was to be put right.") : WHY_STATE;
}

static bool has_an_end(const struct web *web, enum application_state state)
{
	for (size_t i = 0; i < WAYS; i++)
		if (application_may(state, ways[i].to, web->session->role))
			return true;
	return false;
}

enum err end_show(struct web *web)
{
	const struct way *way;
	struct file file;
	enum err code;

	if (!web->form.ok)
		return ERR(ERR_NOT_FOUND, "no file named");
	TRY(file_find(web, form_text(&web->form, "ref"), &file));
	way = way_of(web);
	code = way ? may(web, &file, way) : has_an_end(web, file.state) ? ERR_OK : ERR(ERR_DENIED, "no end");
	if (code != ERR_OK)
		return refuse(web, code, file.reference, why_not(way));
	return show(web, &file, way, 200);
}

enum err end_post(struct web *web)
{
	struct service service = page_service(web);
	const struct way *way = way_of(web);
	struct service_message message;
	struct file file;
	enum err code;

	if (!form_has(&web->form, "ref") || !form_has(&web->form, "version") || !form_has(&web->form, "form") || !way)
		return ERR(ERR_INVALID, "the hidden fields of the form");
	TRY(file_find(web, form_text(&web->form, "ref"), &file));
	if (way->told && !form_has(&web->form, "text"))
		form_reject(&web->form, "text", N_("Write what the applicant is told, and what he or she can do now."));
	if (!web->form.ok)
		return show(web, &file, way, 422);
	message = (struct service_message){.application_id = file.id, .uuid = form_text(&web->form, "form"), .text = form_text(&web->form, "text"),
		.mail = *db_get_text(&file.row, 0, "email") != '\0', .note = form_text(&web->form, "reason")};
	code = service_correspondence_close(&service, &message, way->to, form_get(&web->form, "version")->number);
	if (code == ERR_INVALID && way->to == APPLICATION_NOT_SUBMITTED)
		code = ERR_DENIED;
	if (code == ERR_CONFLICT && file.state == way->to)	/* sent twice: it has ended */
		code = ERR_OK;
	if (code != ERR_OK)
		return refuse(web, code, file.reference, why_not(way));
	return page_redirect(web, "/casework/file?ref=%s&done=ended", file.reference);
}
