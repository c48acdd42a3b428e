#include "catalogue.h"
#include "keys.h"
#include "pages.h"
#include "run/page.h"
#include "service/decision.h"
#include "service/status.h"
#include "show.h"
#include "status_kept.h"
#include "words.h"

/* A step of the file's way: what is done, what is now, what comes next. */
struct timeline {
	struct web *web;
	size_t n;
};

static enum err item(struct timeline *timeline, const char *state, const char *title,
	const char *when, const char *text)
{
	struct web *web = timeline->web;
	size_t n = timeline->n++;

	TRY(page_put(web, state, "Timeline.%zu.state", n));
	TRY(page_put(web, _(title), "Timeline.%zu.title", n));
	TRY(page_put(web, when, "Timeline.%zu.when", n));
	return page_put(web, text, "Timeline.%zu.text", n);
}

/* MSGID with a day for its %1. */
static const char *with_day(struct web *web, const char *msgid, struct date day)
{
	const char *text = words_day(web->arena, day);

	return text ? words_fill(web->arena, _(msgid), text, "") : NULL;
}

/* The step that the file is at while nothing is decided: whose turn it is, and until when. */
static enum err open_put(struct timeline *timeline, const struct service_status *status)
{
	struct web *web = timeline->web;
	const char *title = state_resident_msgid(STATE_APPLICATION, (int)status->state);
	const char *due = with_day(web, N_("The decision is due on or before: %1"), status->due_on);
	const char *turn = _("It is our turn. You do not have to do anything.");

	if (status->state == APPLICATION_INFORMATION_REQUESTED ||
		status->state == APPLICATION_WITHOUT_PROGRESS)
		turn = _("It is your turn: we have asked you for something. If you have not got "
		         "our letter, call 63007224.");
	if (status->state == APPLICATION_RECEIVED)
		title = N_("Waiting for a social worker");
	TRY(item(timeline, "now", title, due, turn));
	TRY(item(
		timeline, "next", N_("Decision"), "", _("You get it in the way you have chosen.")));
	return item(timeline, "next", N_("Place in a group"), "",
		_("If the service is granted, the group's leader tells you when and where."));
}

/* The decision, with the day until which it can be contested. */
static enum err decision_put(
	struct timeline *timeline, const struct service_status *status, bool is_last)
{
	struct web *web = timeline->web;
	const char *title = state_msgid(STATE_OUTCOME, (int)status->outcome);
	const char *when = with_day(web, N_("Decided on: %1"), status->issued_on);
	const char *until =
		date_compare(web->today, status->contest_until) <= 0
			? with_day(web,
				  N_("If you do not agree, you can contest the decision until: %1"),
				  status->contest_until)
			: with_day(web, N_("The term for contesting the decision ended on: %1"),
				  status->contest_until);

	TRY(item(timeline, "done", N_("In review"), "", ""));
	return item(timeline, is_last ? "now" : "done", title, when, until);
}

/* "Tuesday, 01.12.2026., 17:30. Place: …" of the first session. */
static const char *session_text(struct web *web, const struct service_status *status)
{
	const char *day = words_day(web->arena, status->session_on);
	const char *when = arena_printf(
		web->arena, "%s, %s", day ? day : "", status->starts_at ? status->starts_at : "");

	if (!date_is_valid(status->session_on))
		return _("The group's leader tells you when the first session is.");
	if (!when)
		return NULL;
	return words_fill(web->arena, _("First session: %1. Place: %2."), when,
		status->room ? status->room : "");
}

/* The place in a group after a grant. */
static enum err place_put(struct timeline *timeline, const struct service_status *status)
{
	struct web *web = timeline->web;
	const char *title = state_resident_msgid(STATE_PLACE, (int)status->place);

	switch (status->place) {
	case PLACE_NONE:
	case PLACE_REFERRAL_ISSUED:
		return item(timeline, "now", N_("Waiting for a place in a group"), "",
			_("It is the provider's turn. You will be called or written to."));
	case PLACE_ENROLLED:
	case PLACE_ACTIVE:
		return item(timeline, "now", title, "", session_text(web, status));
	case PLACE_COMPLETED:
	case PLACE_DISCONTINUED:
		return item(timeline, "done", title, "", "");
	case PLACE_WAITLISTED:
	case PLACE_OFFERED:
	case PLACE_SUSPENDED:
	case PLACE__MAX:
		break;
	}
	return item(timeline, "now", title, "", "");
}

static enum err timeline_put(struct web *web, const struct service_status *status)
{
	struct timeline timeline = {.web = web};
	bool granted =
		status->outcome == OUTCOME_GRANTED || status->outcome == OUTCOME_GRANTED_IN_PART;

	TRY(item(&timeline, "done", N_("Application received"),
		words_day(web->arena, status->received_on), ""));
	if (status->outcome != OUTCOME_NONE) {
		TRY(decision_put(&timeline, status, !granted));
		return granted ? place_put(&timeline, status) : ERR_OK;
	}
	if (application_is_open(status->state))
		return open_put(&timeline, status);
	return item(&timeline, "now", state_resident_msgid(STATE_APPLICATION, (int)status->state),
		"", "");
}

enum err status(struct web *web)
{
	TRY(page_form(web, status_keys, FORM_COUNT(status_keys), NULL));
	TRY(page_put(web, "/", "Page.back.href"));
	return page_render(web, "public/status.cs", N_("Where is my application?"));
}

/* Says the same whichever of the two is wrong. */
static enum err refuse(struct web *web)
{
	form_reject(&web->form, "reference",
		N_("We found no application with this number and this access code. Check both on "
	           "your receipt."));
	TRY(page_put(web, "/", "Page.back.href"));
	return page_form_again(web, "public/status.cs", N_("Where is my application?"));
}

/* The paper of the decision, for whoever has the right pair; each taking is in the audit log. */
enum err status_decision_post(struct web *web)
{
	struct service service = page_service(web);
	struct service_status found;
	struct service_paper paper;
	const char *name;

	if (!web->form.ok)
		return ERR(ERR_NOT_FOUND, "no pair");
	service.actor_role = ROLE_RESIDENT;
	TRY(service_status_find(&service, web->request->remote_addr,
		form_text(&web->form, "reference"), form_text(&web->form, "code"), &found,
		&web->retry_after));
	TRY(service_decision_paper(&service, NULL, found.reference, &paper));
	name = arena_printf(web->arena, "%s.pdf", found.reference);
	if (!name)
		return ERR(ERR_NOMEM, "file name");
	return page_download(web, "application/pdf", name, paper.bytes, paper.len);
}

enum err status_post(struct web *web)
{
	struct service_status found;
	const char *name;
	enum err code;

	if (!web->form.ok) {
		TRY(page_put(web, "/", "Page.back.href"));
		return page_form_again(web, "public/status.cs", N_("Where is my application?"));
	}
	code = status_kept_find(
		web, form_text(&web->form, "reference"), form_text(&web->form, "code"), &found);
	if (code == ERR_NOT_FOUND)
		return refuse(web);
	TRY(code);
	TRY(page_put(web, found.reference, "Status.reference"));
	if (found.outcome != OUTCOME_NONE)
		TRY(page_put(web, form_text(&web->form, "code"), "Status.code"));
	TRY(catalogue_name(web, found.programme_id, &name));
	TRY(page_put(web, name, "Status.programme"));
	TRY(timeline_put(web, &found));
	if (found.outcome == OUTCOME_NONE && application_is_open(found.state))
		TRY(show_due(web, found.received_on, found.nominal_on, found.due_on));
	TRY(page_put(web, "/status", "Page.back.href"));
	return page_render(web, "public/status_file.cs", N_("Where is my application?"));
}
