#include "status_contest.h"

#include "base/str.h"
#include "run/due.h"
#include "run/page.h"
#include "status_pages.h"

/* What a resident reads in each state.  %1: the day, or the body that has it. */
static const struct {
	const char *title, *when, *text, *next;
} words[CONTEST__MAX] = {
	[CONTEST_FILED] = {N_("The decision is contested"), N_("The contest came on: %1"),
		N_("It is our turn: we send the contest to the higher authority on or before %1."), N_("The higher authority decides")},
	[CONTEST_FORWARDED] = {N_("The contest is with the higher authority"), N_("Sent there on: %1"), N_("It decides on or before %1."),
		N_("Decision of the higher authority")},
	[CONTEST_UPHELD] = {N_("The higher authority has left the decision as it was"), N_("In effect from: %1"), "", NULL},
	[CONTEST_AMENDED] = {N_("The higher authority has changed the decision"), N_("In effect from: %1"), "", NULL},
	[CONTEST_ANNULLED] = {N_("The higher authority has annulled the decision"), N_("In effect from: %1"), "", NULL},
	[CONTEST_NOT_EXAMINED] = {N_("The higher authority has not examined the contest"), N_("In effect from: %1"), "", NULL},
	[CONTEST_APPEALED] = {N_("The court examines the decision"), N_("The court has it since: %1"), "", N_("The court decides")},
	[CONTEST_COURT_UPHELD] = {N_("The court has left the decision as it was"), N_("Decided on: %1"), "", NULL},
	[CONTEST_COURT_AMENDED] = {N_("The court has changed the decision"), N_("Decided on: %1"), "", NULL},
	[CONTEST_COURT_ANNULLED] = {N_("The court has annulled the decision"), N_("Decided on: %1"), "", NULL},
	[CONTEST_WITHDRAWN] = {N_("The contest has been taken back"), N_("Taken back on: %1"), "", NULL},
};

/* Until when one can go to court, or could. */
static const char *court_text(struct web *web, const struct service_contested *contested)
{
	const bool running = date_compare(web->today, contested->due_on) <= 0;

	return str_fill(web->arena, running ? _("If you do not agree, you can go to court. The last day: %1")
					    : _("The term for going to court ended on: %1"),
		due_day(web->arena, contested->due_on), "");
}

/* What the decision does meanwhile. */
static const char *effect_text(enum contest_effect effect)
{
	switch (effect) {
	case CONTEST_EFFECT_SUSPENDED:
		return _("Meanwhile the decision is not carried out.");
	case CONTEST_EFFECT_NOTHING:
		return _("Meanwhile the refusal holds.");
	case CONTEST_EFFECT_IN_FORCE:
		return _("The decision holds as it was issued.");
	case CONTEST_EFFECT_AMENDED:
		return _("The decision holds as it was changed.");
	case CONTEST_EFFECT_ANNULLED:
		return _("The decision does not hold any more. We tell you what comes next.");
	case CONTEST_EFFECT_NONE:
	case CONTEST_EFFECT__MAX:
		break;
	}
	return "";
}

/* Where it is, until when, and what the decision does meanwhile, one sentence behind the other. */
static const char *text_of(struct web *web, const struct service_contested *contested)
{
	const char *term = "", *body = "";

	if (contested->state >= CONTEST_UPHELD && contested->state <= CONTEST_NOT_EXAMINED && date_is_valid(contested->due_on))
		term = court_text(web, contested);
	else if (*words[contested->state].text && date_is_valid(contested->due_on))
		term = str_fill(web->arena, _(words[contested->state].text), due_day(web->arena, contested->due_on), "");
	if ((contested->state == CONTEST_FORWARDED || contested->state == CONTEST_APPEALED) && *contested->body)
		body = str_fill(web->arena, _("Who examines it: %1."), contested->body, "");
	if (!term || !body)
		return NULL;
	return arena_printf(web->arena, "%s%s%s%s%s", body, *body ? " " : "", term, *term ? " " : "", effect_text(contested->effect));
}

enum err status_contest_load(struct web *web, int64_t application_id, struct status_contest *out)
{
	struct service service = status_service(web);
	struct service_contested contested;

	*out = (struct status_contest){.holds = true};
	TRY(service_contest_resident(&service, application_id, &contested));
	if (contested.state == CONTEST_NONE)
		return ERR_OK;
	out->running = contest_is_running(contested.state, contested.due_on, web->today);
	out->holds = contested.effect == CONTEST_EFFECT_IN_FORCE || contested.effect == CONTEST_EFFECT_AMENDED;
	out->title = words[contested.state].title;
	out->when = str_fill(web->arena, _(words[contested.state].when), due_day(web->arena, contested.day), "");
	out->text = text_of(web, &contested);
	out->next = words[contested.state].next;
	out->next_text = contested.state == CONTEST_APPEALED ? "" : _("Whoever does not agree with that decision can go to court.");
	return out->when && out->text ? ERR_OK : ERR(ERR_LIMIT, "contest");
}
