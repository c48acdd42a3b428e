#include "base/str.h"
#include "contest.h"

/* /casework/contest_step: what became of a contest, one step a form. */

#define TEMPLATE "casework/contest_step.cs"
#define TITLE N_("Next step of the contest")
#define WHY_STATE N_("This step cannot be entered in the present state of the contest.")

const struct form_choice contest_pages[] = {
	{"forward", N_("Forward to the higher authority"), NULL},
	{"decide", N_("Enter the decision of the higher authority"), NULL},
	{"appeal", N_("Enter an appeal to the court"), NULL},
	{"judge", N_("Enter the judgment of the court"), NULL},
	{"withdraw", N_("Enter that the contest is withdrawn"), NULL},
	{NULL, NULL, NULL},
};

/* Where each leads, the first of several; and what must be known. */
static const struct {
	enum contest_state to;
	const char *outcome;	/* key that says which of several */
	bool number, body;	/* required */
} steps[CONTEST_PAGE__MAX] = {
	[CONTEST_FORWARD] = {CONTEST_FORWARDED, NULL, false, true},
	[CONTEST_DECIDE] = {CONTEST_UPHELD, "outcome", true, false},
	[CONTEST_APPEAL] = {CONTEST_APPEALED, NULL, false, true},
	[CONTEST_JUDGE] = {CONTEST_COURT_UPHELD, "judgment", true, false},
	[CONTEST_WITHDRAW] = {CONTEST_WITHDRAWN, NULL, false, false},
};

static const struct form_choice outcomes[] = {
	{"upheld", N_("Left unchanged"), NULL},
	{"amended", N_("Amended"), NULL},
	{"annulled", N_("Annulled"), NULL},
	{"not_examined", N_("Left without examination"), NULL},
	{NULL, NULL, NULL},
};

static const struct form_choice judgments[] = {
	{"court_upheld", N_("Left unchanged"), NULL},
	{"court_amended", N_("Amended"), NULL},
	{"court_annulled", N_("Annulled"), NULL},
	{NULL, NULL, NULL},
};

#define CONTEST {"contest", FORM_INT, 1, 4000000000, .required = true, .label = ""}
#define STEP {"step", FORM_CHOICE, .required = true, .choices = contest_pages, .label = ""}

const struct form_key contest_step_query[2] = {CONTEST, STEP};

const struct form_key contest_step_keys[9] = {
	CONTEST,
	STEP,
	{"version", FORM_INT, 1, 60000, .required = true, .label = ""},
	{"day", FORM_DATE, .required = true, .label = N_("Day")},
	{"outcome", FORM_CHOICE, .choices = outcomes, .label = N_("What became of the act")},
	{"judgment", FORM_CHOICE, .choices = judgments, .label = N_("What became of the act")},
	{"number", FORM_TEXT, 1, 60, .label = N_("Number")},
	{"institution", FORM_TEXT, 1, 300, .label = N_("Institution")},
	{"note", FORM_LINES, 1, SERVICE_CONTEST_NOTE_MAX, .label = N_("Note")},
};

bool contest_page_may(enum contest_page page, enum contest_state state, enum role role)
{
	return state_may(STATE_CONTEST, (int)state, (int)steps[page].to, role);
}

/* The words of the fields, which differ by step; and whom it goes to, where that is usual. */
static enum err words_put(struct web *web, enum contest_page page)
{
	static const char *const numbers[CONTEST_PAGE__MAX] = {N_("Number of the outgoing letter"), N_("Number of the decision"),
		N_("Number of the case, if it is known"), N_("Number of the case"), N_("Number of the letter")};
	static const char *const bodies[CONTEST_PAGE__MAX] = {N_("To whom"), N_("Who decided"), N_("To which court"), N_("Which court"), N_("Institution")};
	static const char *const days[CONTEST_PAGE__MAX] = {N_("Day on which it was forwarded"), N_("Day on which the decision took effect"),
		N_("Day on which the court received the application"), N_("Day of the judgment"), N_("Day on which it was withdrawn")};
	struct service service = page_service(web);
	const char *authority, *court;

	TRY(page_put(web, _(contest_pages[page].label), "Step.text"));
	TRY(page_put(web, contest_pages[page].value, "Step.code"));
	TRY(page_put(web, _(numbers[page]), "Form.number.label"));
	TRY(page_put(web, _(bodies[page]), "Form.institution.label"));
	TRY(page_put(web, _(days[page]), "Form.day.label"));
	TRY(page_put(web, steps[page].number ? "1" : "", "Form.number.required"));
	TRY(page_put(web, steps[page].body ? "1" : "", "Form.institution.required"));
	TRY(page_put(web, "1", "Form.outcome.required"));
	TRY(page_put(web, "1", "Form.judgment.required"));
	TRY(service_contest_bodies(&service, &authority, &court));
	if (page != CONTEST_WITHDRAW)
		return page_form_value(web, "institution", page == CONTEST_FORWARD || page == CONTEST_DECIDE ? authority : court);
	return ERR_OK;
}

static enum err show(struct web *web, struct contest *contest, enum contest_page page, int status)
{
	const bool post = web->request->method == HTTP_POST;

	TRY(contest_put(web, contest));
	TRY(page_form(web, contest_step_keys, FORM_COUNT(contest_step_keys), post ? &web->form : NULL));
	TRY(words_put(web, page));
	TRY(page_put_int(web, post && form_has(&web->form, "version") ? form_get(&web->form, "version")->number : contest->version,
		"Write.version"));
	return page_render_status(web, status, TEMPLATE, TITLE);
}

enum err contest_step_show(struct web *web)
{
	struct contest contest;
	enum contest_page page;

	if (!web->form.ok)
		return ERR(ERR_NOT_FOUND, "no contest or step named");
	TRY(contest_find(web, form_get(&web->form, "contest")->number, &contest));
	page = (enum contest_page)form_get(&web->form, "step")->number;
	if (!contest_page_may(page, contest.state, web->session->role))
		return contest_refuse(web, ERR_DENIED, contest.id, WHY_STATE);
	return show(web, &contest, page, 200);
}

/* Marks what the step needs and does not have, and a day that cannot be. */
static enum err check(struct web *web, const struct contest *contest, enum contest_page page, struct date *out)
{
	if (steps[page].number && form_get(&web->form, "number")->state == FORM_ABSENT)
		form_reject(&web->form, "number", N_("Write the number, so that the paper can be found."));
	if (steps[page].body && form_get(&web->form, "institution")->state == FORM_ABSENT)
		form_reject(&web->form, "institution", N_("Write which institution it is."));
	if (steps[page].outcome && form_get(&web->form, steps[page].outcome)->state == FORM_ABSENT)
		form_reject(&web->form, steps[page].outcome, N_("Choose what became of the act."));
	if (!form_has(&web->form, "day"))
		return ERR_OK;
	if (!date_parse_iso(form_get(&web->form, "day")->date, out))
		return ERR(ERR_BUG, "the day of a step");
	switch (service_contest_day(*out, contest->day, web->today)) {
	case CONTEST_DAY_EARLY:
		form_reject(&web->form, "day", N_("The step before this one was later. Write a day from then on."));
		break;
	case CONTEST_DAY_FUTURE:
		form_reject(&web->form, "day", N_("That day is still to come. Enter a step when it has been made."));
		break;
	case CONTEST_DAY_FINE:
		break;
	}
	return ERR_OK;
}

/* The state that was chosen. */
static enum contest_state state_chosen(const struct web *web, enum contest_page page)
{
	int state = (int)steps[page].to;

	if (steps[page].outcome)
		(void)state_parse(STATE_CONTEST, form_text(&web->form, steps[page].outcome), &state);
	return (enum contest_state)state;
}

enum err contest_step_post(struct web *web)
{
	struct service service = page_service(web);
	struct service_contest_move move;
	struct date day = {0, 0, 0};
	struct contest contest;
	enum contest_page page;
	enum err code;

	if (!form_has(&web->form, "contest") || !form_has(&web->form, "step") || !form_has(&web->form, "version"))
		return ERR(ERR_INVALID, "the hidden fields of the form");
	page = (enum contest_page)form_get(&web->form, "step")->number;
	TRY(contest_find(web, form_get(&web->form, "contest")->number, &contest));
	if (contest.version != form_get(&web->form, "version")->number)
		return contest_refuse(web, ERR_CONFLICT, contest.id, NULL);
	if (!contest_page_may(page, contest.state, web->session->role))
		return contest_refuse(web, ERR_DENIED, contest.id, WHY_STATE);
	TRY(check(web, &contest, page, &day));
	if (!web->form.ok)
		return show(web, &contest, page, 422);
	move = (struct service_contest_move){.contest_id = contest.id, .version = contest.version, .to = state_chosen(web, page), .day = day,
		.number = form_text(&web->form, "number"), .body = form_text(&web->form, "institution"), .note = form_text(&web->form, "note")};
	code = service_contest_step(&service, &move);
	if (code != ERR_OK)
		return contest_refuse(web, code, contest.id, WHY_STATE);
	return page_redirect(web, "/casework/contest?contest=%lld&done=entered", (long long)contest.id);
}
