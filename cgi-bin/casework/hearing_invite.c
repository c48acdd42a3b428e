#include "hearing.h"

#include "base/str.h"
#include "service/correspondence.h"

/* /casework/hearing_invite: which decision is intended and why, and until when the addressee can say his or her view; the legal term goes on. */

const struct form_key hearing_invite_keys[5] = {
	{"ref", FORM_TOKEN, 1, 20, .required = true, .label = ""},
	{"version", FORM_INT, 1, 4000000000, .required = true, .label = ""},
	{"form", FORM_TOKEN, 36, 36, .required = true, .label = ""},
	{"text", FORM_LINES, 1, SERVICE_MESSAGE_MAX, .required = true, .label = N_("What is intended, and why")},
	{"due", FORM_DATE, .required = true, .label = N_("The view can be said until")},
};

/* Which decision is intended, of the open draft or, without one, of what the rules say. */
static const char *intended(const struct file *file, const char *outcome)
{
	if (application_is_decided(file->state))
		return _("We intend to make another decision about the service granted to you or asked for. It may be unfavourable to you. What is intended:");
	if (str_equal(outcome, "granted_in_part"))
		return _("We intend to grant the service in part. Instead of what was asked you would get:");
	return _("We intend to refuse the service.");
}

/* The reasons of the draft, or what the rules say against the file; in Latvian, as the act will have them. */
static enum err reasons_of(struct web *web, const struct file *file, const struct service_decision_open *open, const char **out)
{
	*out = open->text.outcome && !str_equal(open->text.outcome, "extended") ? open->text.reasons : "";
	if (**out || application_is_decided(file->state))
		return ERR_OK;
	return eligibility_reasons(web, file, "refused", out);
}

static enum err text_begin(struct web *web, const struct file *file, enum view_language language, const char **out)
{
	struct service service = page_service(web);
	struct service_decision_open open;
	const char *reasons, *about;

	TRY(service_decision_load(&service, file->id, &open));
	TRY(reasons_of(web, file, &open, &reasons));
	view_language(web->view, language);
	about = str_fill(web->arena, _("This is about application %1 for the group “%2”."), file->reference,
		page_column(language, &file->row, 0, "programme"));
	*out = arena_printf(web->arena, "%s\n\n%s\n\n%s\n%s\n\n%s", about ? about : "", intended(file, open.text.outcome ? open.text.outcome : ""),
		_("Reasons:"), reasons, _("Before we decide, you can say what you think about it: your view, your arguments, and what we do not know yet "
		"(Administrative Procedure Law, section 62). You can answer here, in a letter, by telephone or in person. You need not; if we hear "
		"nothing in time, we decide on what we know."));
	return *out ? ERR_OK : ERR(ERR_LIMIT, "invitation");
}

/* A draft that was being approved is returned first; while something is asked already, that comes first. */
static const char *why_not(const struct file *file)
{
	if (file->state == APPLICATION_FOR_APPROVAL)
		return N_("The draft is being approved. When it has been returned, the addressee can be invited.");
	if (file->state == APPLICATION_INFORMATION_REQUESTED || application_is_decided(file->state))
		return N_("The applicant has been asked already, and the answer has not come yet.");
	return N_("Nobody can be invited to say his or her view in the present state of this file.");
}

static const struct request_kind kind = {
	.may = hearing_may_invite,
	.send = service_correspondence_hear,
	.days = "hearing_days",
	.keys = hearing_invite_keys,
	.nkeys = FORM_COUNT(hearing_invite_keys),
	.template = "casework/hearing_invite.cs",
	.title = N_("Inviting the addressee to say his or her view"),
	.why_not_of = why_not,
	.page = "/casework/hearing",
	.done = "invited",
	.text = text_begin,
};

enum err hearing_invite_show(struct web *web)
{
	return request_page_show(web, &kind);
}

enum err hearing_invite_post(struct web *web)
{
	return request_page_post(web, &kind);
}
