#include "base/str.h"
#include "catalogue.h"
#include "run/due.h"
#include "run/page.h"
#include "service/correspondence.h"
#include "service/sessions.h"
#include "show.h"
#include "status_contest.h"
#include "status_pages.h"
#include "status_place.h"
#include "words.h"

/* /status with an application open: what is done, what is now, what comes next. */

struct timeline {
	struct web *web;
	const struct service_file *file;
	const struct service_outcome *outcome;
	const struct status_contest *contest;
	struct service_request asked;
	bool is_asked; /* the resident, for ASKED */
	size_t n;
};

static enum err item(struct timeline *timeline, const char *state, const char *title, const char *when, const char *text)
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
	const char *text = due_day(web->arena, day);

	return text ? str_fill(web->arena, _(msgid), text, "") : NULL;
}

/* What the step at which the resident is asked is called, and what it means. */
static enum err asked_item(struct timeline *timeline, const char *when)
{
	if (timeline->asked.is_hearing)
		return item(timeline, "now", N_("We ask for your view before we decide"), when,
			_("It is your turn: read what we intend to decide, and say what you think about it."));
	if (timeline->file->state == APPLICATION_WITHOUT_PROGRESS)
		return item(timeline, "now", N_("Your application must be put right first"), when,
			_("It is your turn. Until then we cannot examine it."));
	return item(timeline, "now", N_("We are waiting for information from you"), when,
		_("It is your turn. We need something from you to go on."));
}

/* The resident is asked for something: what, by whom, until when. */
static enum err asked_put(struct timeline *timeline)
{
	struct web *web = timeline->web;
	const struct service_request *asked = &timeline->asked;
	const char *when, *late = "";

	if (asked->id == 0)
		return item(timeline, "now", N_("We are waiting for information from you"), "",
			_("It is your turn: we have asked you for something. If you have not got our letter, call us."));
	when = with_day(web, N_("Please answer until: %1"), asked->due_on);
	if (date_compare(asked->due_on, web->today) < 0)
		late = _("The day has passed, but you can still answer. Do it as soon as you can.");
	TRY(page_put(web, asked->text, "Asked.text"));
	TRY(page_put(web, when, "Asked.when"));
	TRY(page_put(web, late, "Asked.late"));
	return asked_item(timeline, when);
}

/* What an end without a decision means for the applicant; "" for other states. */
static const char *end_text(enum application_state state)
{
	switch (state) {
	case APPLICATION_WITHDRAWN:
		return _("You have taken this application back. You can apply again at any time.");
	case APPLICATION_NOT_SUBMITTED:
		return _("What we asked for did not come in time. You can apply again at any time.");
	case APPLICATION_TRANSFERRED:
		return _("Another institution decides on it. Our message says which one.");
	case APPLICATION_PROCESS_ENDED:
		return _("We do not examine it any more. If you have questions, call us.");
	case APPLICATION_NONE:
	case APPLICATION_DRAFT:
	case APPLICATION_RECEIVED:
	case APPLICATION_INFORMATION_REQUESTED:
	case APPLICATION_WITHOUT_PROGRESS:
	case APPLICATION_IN_REVIEW:
	case APPLICATION_PREPARED:
	case APPLICATION_FOR_APPROVAL:
	case APPLICATION_RETURNED:
	case APPLICATION_GRANTED:
	case APPLICATION_GRANTED_IN_PART:
	case APPLICATION_REFUSED:
	case APPLICATION__MAX:
		break;
	}
	return "";
}

/* The step that the file is at while nothing is decided: whose turn it is, and until when. */
static enum err open_put(struct timeline *timeline)
{
	struct web *web = timeline->web;
	const struct service_file *file = timeline->file;
	const char *title = state_resident_msgid(STATE_APPLICATION, (int)file->state);
	const char *due = with_day(web, N_("The decision is due on or before: %1"), file->due_on);

	if (file->state == APPLICATION_RECEIVED)
		title = N_("Waiting for a social worker");
	if (timeline->is_asked)
		TRY(asked_put(timeline));
	else
		TRY(item(timeline, "now", title, due, _("It is our turn. You do not have to do anything.")));
	TRY(item(timeline, "next", N_("Decision"), timeline->is_asked ? due : "", _("You get it in the way you have chosen.")));
	return item(timeline, "next", N_("Place in a group"), "",
		_("If the service is granted, the group's leader tells you when and where."));
}

/* What an act that is no decision means; "" for decisions. */
static const char *act_text(enum act_outcome outcome)
{
	switch (outcome) {
	case OUTCOME_EXTENDED:
		return _("We need more time. The decision about it says why, and until when.");
	case OUTCOME_CORRECTED:
		return _("There was a slip of the pen in the decision. What was decided does not change.");
	case OUTCOME_SUSPENDED:
		return _("For a time you do not go to the group. The decision says why, and until when.");
	case OUTCOME_TERMINATED:
		return _("The service ends. The decision says why, and from which day.");
	case OUTCOME_REVOKED:
		return _("We have taken the decision back. The paper says why, and what comes next.");
	case OUTCOME_NONE:
	case OUTCOME_GRANTED:
	case OUTCOME_GRANTED_IN_PART:
	case OUTCOME_REFUSED:
	case OUTCOME__MAX:
		break;
	}
	return "";
}

/* The newest act, a decision or an extension of the term, with the day until which it can be contested. */
static enum err act_put(struct timeline *timeline, bool is_last)
{
	struct web *web = timeline->web;
	const struct service_outcome *outcome = timeline->outcome;
	const bool running = date_compare(web->today, outcome->contest_until) <= 0;
	const bool contested = timeline->contest->title != NULL;
	const char *until = contested ? "" : with_day(web, running ? N_("If you do not agree, you can contest the decision until: %1")
						  : N_("The term for contesting the decision ended on: %1"),
		outcome->contest_until);
	const char *why = act_text(outcome->outcome);

	if (!until)
		return ERR(ERR_LIMIT, "timeline");
	TRY(item(timeline, is_last ? "now" : "done", state_msgid(STATE_OUTCOME, (int)outcome->outcome),
		with_day(web, N_("Decided on: %1"), outcome->issued_on), arena_printf(web->arena, "%s%s%s", why, *why ? " " : "", until)));
	if (outcome->has_paper)
		TRY(page_put(web, "1", "Decision.paper"));
	return page_put(web, until, "Decision.until");
}

/* Where a contest of the decision is, and what comes next. */
static enum err contest_put(struct timeline *timeline)
{
	const struct status_contest *contest = timeline->contest;

	TRY(item(timeline, contest->running ? "now" : "done", contest->title, contest->when, contest->text));
	return contest->next ? item(timeline, "next", contest->next, "", contest->next_text) : ERR_OK;
}

/* The place in a group after a grant. */
static enum err place_put(struct timeline *timeline)
{
	struct status_step step;

	TRY(status_place_load(timeline->web, timeline->file, timeline->outcome, &step));
	if (step.offers)
		TRY(page_put(timeline->web, "1", "Can.offer"));
	/* A group from before this system has no room here, and no certificate. */
	if (timeline->outcome->place == PLACE_COMPLETED && timeline->outcome->room)
		TRY(page_put(timeline->web, "1", "Decision.certificate"));
	return item(timeline, step.state, step.title, step.when, step.text);
}

/* The day is one of those that the newest act names. */
static bool stops_today(const struct timeline *timeline)
{
	const struct service_outcome *outcome = timeline->outcome;

	return date_compare(outcome->from, timeline->web->today) <= 0 &&
		(!date_is_valid(outcome->until) || date_compare(timeline->web->today, outcome->until) <= 0);
}

/* What has been decided; while the term is only extended, or it is decided anew, the file goes on. */
static enum err decision_put(struct timeline *timeline)
{
	const enum act_outcome outcome = timeline->outcome->outcome;
	const bool open = application_is_open(timeline->file->state);
	/* A service that is ended or suspended today: nobody waits for a place. */
	const bool ended = (outcome == OUTCOME_TERMINATED || (outcome == OUTCOME_SUSPENDED && timeline->outcome->place_id == 0)) &&
		timeline->contest->holds && stops_today(timeline);
	const bool granted = !ended && (timeline->file->state == APPLICATION_GRANTED || timeline->file->state == APPLICATION_GRANTED_IN_PART);

	if (!open)
		TRY(item(timeline, "done", N_("In review"), "", ""));
	TRY(act_put(timeline, !open && !granted && !timeline->contest->running));
	if (timeline->contest->title)
		TRY(contest_put(timeline));
	if (open)
		return open_put(timeline);
	/* Another decision is intended. */
	if (timeline->is_asked)
		TRY(asked_put(timeline));
	/* Where nothing is carried out nobody waits for a place; who has one sees it. */
	return granted && (timeline->contest->holds || timeline->outcome->place_id != 0) ? place_put(timeline) : ERR_OK;
}

static enum err timeline_put(struct timeline *timeline)
{
	struct web *web = timeline->web;
	const struct service_file *file = timeline->file;

	TRY(item(timeline, "done", file->origin == INTAKE_INITIATIVE ? N_("File opened by a social worker") : N_("Application received"),
		due_day(web->arena, file->received_on), ""));
	if (timeline->outcome->outcome != OUTCOME_NONE)
		return decision_put(timeline);
	if (application_is_open(file->state))
		return open_put(timeline);
	return item(timeline, "now", state_resident_msgid(STATE_APPLICATION, (int)file->state), "", end_text(file->state));
}

/* Sessions.N.{when,room,off,was,topic}, Page.topics where there are any. */
static enum err sessions_put(struct web *web, const struct service_outcome *outcome)
{
	struct service service = status_service(web);
	struct service_sessions sessions;

	if (outcome->place_id == 0 || outcome->place == PLACE_DISCONTINUED || outcome->place == PLACE_OFFERED || outcome->place == PLACE_WAITLISTED)
		return ERR_OK;
	TRY(service_sessions_load(&service, outcome->place_id, &sessions));
	for (size_t i = 0; i < sessions.n; i++) {
		const struct service_session *session = &sessions.rows[i];
		const char *day = due_day(web->arena, session->day);

		TRY(page_put(web, arena_printf(web->arena, "%s, %s", day ? day : "", session->starts_at), "Sessions.%zu.when", i));
		TRY(page_put(web, session->room, "Sessions.%zu.room", i));
		if (session->topic) {
			TRY(page_put(web, session->topic, "Sessions.%zu.topic", i));
			TRY(page_put(web, "1", "Page.topics"));
		}
		if (session->is_cancelled)
			TRY(page_put(web, "1", "Sessions.%zu.off", i));
		if (session->was_at) {
			day = due_day(web->arena, session->was_on);
			TRY(page_put(web, arena_printf(web->arena, "%s, %s", day ? day : "", session->was_at), "Sessions.%zu.was", i));
		}
	}
	return ERR_OK;
}

static enum err done_put(struct web *web)
{
	static const struct {
		const char *code, *text;
	} texts[] = {
		{"sent", N_("Your message has been sent.")},
		{"answered", N_("Your answer has been sent. It is our turn now.")},
		{"withdrawn", N_("You have taken your application back.")},
		{"proven", N_("Your e-mail address is proven.")},
		{"accepted", N_("The place is yours. Below you see when and where to come.")},
		{"declined", N_("You have not taken the place. You keep your place in the queue.")},
	};

	for (size_t i = 0; i < FORM_COUNT(texts); i++)
		if (form_is(&web->form, "done", texts[i].code))
			TRY(page_put(web, _(texts[i].text), "Done"));
	return ERR_OK;
}

/* What can be done with the application as it is. */
static enum err can_put(struct web *web, const struct service_file *file, bool is_asked)
{
	if (is_asked)
		TRY(page_put(web, "1", "Can.answer"));
	if (application_may(file->state, APPLICATION_WITHDRAWN, ROLE_RESIDENT))
		TRY(page_put(web, "1", "Can.withdraw"));
	if (file->unread > 0)
		TRY(page_put_int(web, file->unread, "File.unread"));
	TRY(page_put(web, file->owner, "File.owner"));
	return page_put(web, file->owner_title, "File.owner_title");
}

/* Until when the decision is due, and why. */
static enum err term_put(struct web *web, const struct service_file *file)
{
	if (file->is_extended)
		return due_put_extended(web, file->nominal_on, file->due_on);
	if (file->origin == INTAKE_INITIATIVE)
		return due_put_registered(web, file->counted_from, file->nominal_on, file->due_on);
	return due_put(web, file->counted_from, file->nominal_on, file->due_on);
}

enum err status_file_show(struct web *web, const struct opened *opened)
{
	const struct service_file *file = opened->file;
	struct service service = status_service(web);
	struct service_outcome outcome;
	struct status_contest contest = {.holds = true};
	struct timeline timeline = {.web = web, .file = file, .outcome = &outcome, .contest = &contest};

	TRY(service_status_outcome(&service, file, &outcome));
	TRY(status_asked(web, file, &timeline.asked, &timeline.is_asked));
	if (outcome.outcome != OUTCOME_NONE)
		TRY(status_contest_load(web, file->id, &contest));
	TRY(opened_put(web, opened));
	TRY(page_put(web, opened->files.n > 1 ? "/status" : "", "Page.back.href"));
	TRY(timeline_put(&timeline));
	TRY(sessions_put(web, &outcome));
	if (application_is_open(file->state))
		TRY(term_put(web, file));
	TRY(can_put(web, file, timeline.is_asked));
	TRY(done_put(web));
	return page_render(web, "public/status_file.cs", N_("Where is my application?"));
}

enum err status_list_show(struct web *web, const struct opened *opened)
{
	for (size_t i = 0; i < opened->files.n; i++) {
		const struct service_file *file = &opened->files.rows[i];
		struct service_request asked;
		const char *name;
		bool is_asked;

		TRY(status_asked(web, file, &asked, &is_asked));
		TRY(catalogue_name(web, file->programme_id, &name));
		TRY(page_put(web, name, "Files.%zu.programme", i));
		TRY(page_put(web, file->reference, "Files.%zu.reference", i));
		TRY(page_put_int(web, file->submission_no, "Files.%zu.no", i));
		TRY(page_put(web, _(state_resident_msgid(STATE_APPLICATION, (int)file->state)), "Files.%zu.state", i));
		if (is_asked)
			TRY(page_put(web, "1", "Files.%zu.asked", i));
		if (file->unread > 0)
			TRY(page_put_int(web, file->unread, "Files.%zu.unread", i));
	}
	return page_render(web, "public/status_list.cs", N_("Your applications"));
}

struct service status_service(struct web *web)
{
	struct service service = page_service(web);

	service.actor_role = ROLE_RESIDENT;
	return service;
}
