#include "base/str.h"
#include "contest.h"
#include "run/due.h"
#include "service/right.h"

/* /casework/contest: one contest: the act, who filed it, its steps, what can be done next. */

static const struct form_choice done[] = {{"filed", NULL, NULL}, {"entered", NULL, NULL}, {NULL, NULL, NULL}};

const struct form_key contest_query[2] = {
	{"contest", FORM_INT, 1, 4000000000, .required = true, .label = ""},
	{"done", FORM_CHOICE, .choices = done, .label = ""},
};

/* What a step's day means, for the explanation of its term; and what comes behind the state, while it runs. */
static const struct {
	const char *first, *law, *next;
} words[CONTEST__MAX] = {
	[CONTEST_FILED] = {N_("The contest was filed on: %1"), N_("Administrative Procedure Law, sections 42, 43 and 79."),
		N_("The contest is forwarded to the higher authority")},
	[CONTEST_FORWARDED] = {N_("The contest was forwarded on: %1"), N_("Administrative Procedure Law, sections 42, 43 and 81."),
		N_("The higher authority decides")},
	[CONTEST_UPHELD] = {N_("The decision of the higher authority took effect on: %1"),
		N_("Administrative Procedure Law, sections 42, 43 and 188."), N_("Whoever does not agree can go to court")},
	[CONTEST_APPEALED] = {"", "", N_("The court decides")},
};

static size_t words_of(enum contest_state state)
{
	return state >= CONTEST_UPHELD && state <= CONTEST_NOT_EXAMINED ? CONTEST_UPHELD : state;
}

/* Due.*: how the running term was computed. */
static enum err due_why_put(struct web *web, const struct contest *contest)
{
	struct service service = page_service(web);
	const size_t at = words_of(contest->state);
	struct deadline_term term;
	enum err code;

	if (!contest_runs(web, contest) || !date_is_valid(contest->due))
		return ERR_OK;
	code = service_contest_explain(&service, contest->state, contest->day, contest->due, &term);
	if (code == ERR_NOT_FOUND) {
		err_clear();
		return ERR_OK;
	}
	TRY(code);
	return due_put_term(web, _(words[at].first), _(words[at].law), &term);
}

/* Steps.N.{text,when,note,now} beside the columns. */
static enum err steps_put(struct web *web, const struct contest *contest)
{
	struct service service = page_service(web);
	const struct db_result *rows = &contest->steps;
	struct date day;
	const char *note;
	int state;

	TRY(page_rows_put(web, "Steps", STATEMENT_CONTEST_STEPS, rows));
	for (size_t i = 0; i < rows->nrows; i++) {
		if (!state_parse(STATE_CONTEST, db_get_text(rows, i, "state"), &state) || !date_parse_iso(db_get_text(rows, i, "day"), &day))
			return ERR(ERR_BUG, "a step of a contest");
		TRY(service_contest_text(&service, rows, i, "note_sealed", contest->uuid, &note));
		TRY(page_put(web, _(state_msgid(STATE_CONTEST, state)), "Steps.%zu.text", i));
		TRY(page_put(web, due_day(web->arena, day), "Steps.%zu.when", i));
		TRY(page_put(web, note, "Steps.%zu.note", i));
		TRY(page_put(web, i + 1 == rows->nrows ? "now" : "done", "Steps.%zu.kind", i));
	}
	return contest_runs(web, contest) ? page_put(web, _(words[words_of(contest->state)].next), "Contest.next") : ERR_OK;
}

/* Contest.{filer,text,way_text}. */
static enum err filing_put(struct web *web, const struct contest *contest)
{
	struct service service = page_service(web);
	const char *filer, *text;

	TRY(service_contest_text(&service, &contest->row, 0, "filer_sealed", contest->uuid, &filer));
	TRY(service_contest_text(&service, &contest->row, 0, "text_sealed", contest->uuid, &text));
	TRY(page_put(web, filer, "Contest.filer"));
	TRY(page_put(web, text, "Contest.text"));
	for (const struct form_choice *way = contest_ways; way->value; way++)
		if (str_equal(way->value, db_get_text(&contest->row, 0, "way")))
			TRY(page_put(web, _(way->label), "Contest.way_text"));
	return ERR_OK;
}

/* Can.N.{href,text}: the steps that can be entered now. */
static enum err can_put(struct web *web, const struct contest *contest)
{
	size_t n = 0;

	for (int i = 0; i < CONTEST_PAGE__MAX; i++) {
		if (!contest_page_may((enum contest_page)i, contest->state, web->session->role))
			continue;
		TRY(page_put(web, arena_printf(web->arena, "/casework/contest_step?contest=%lld&step=%s", (long long)contest->id,
			contest_pages[i].value), "Can.%zu.href", n));
		TRY(page_put(web, _(contest_pages[i].label), "Can.%zu.text", n++));
	}
	return ERR_OK;
}

/* Contest.{again,two}: what an annulled withdrawal has led to: the decision before stands again, alone or beside a newer one. */
static enum err standing_put(struct web *web, const struct contest *contest)
{
	struct service service = page_service(web);
	struct service_standing standing;

	if (contest->outcome != OUTCOME_REVOKED || contest_effect(contest->outcome, contest->authority, contest->state) != CONTEST_EFFECT_ANNULLED)
		return ERR_OK;
	TRY(service_right_standing(&service, contest->file.id, &standing));
	if (standing.other_id)
		return page_put(web, "1", "Contest.two");
	return standing.act_id && application_is_decided(contest->file.state) ? page_put(web, "1", "Contest.again") : ERR_OK;
}

enum err contest_show(struct web *web)
{
	struct contest contest;

	if (!web->form.ok)
		return ERR(ERR_NOT_FOUND, "no contest named");
	TRY(contest_find(web, form_get(&web->form, "contest")->number, &contest));
	TRY(contest_put(web, &contest));
	TRY(filing_put(web, &contest));
	TRY(steps_put(web, &contest));
	TRY(due_why_put(web, &contest));
	TRY(can_put(web, &contest));
	TRY(standing_put(web, &contest));
	if (form_is(&web->form, "done", "filed"))
		TRY(page_put(web, _("The contest has been registered."), "Done"));
	if (form_is(&web->form, "done", "entered"))
		TRY(page_put(web, _("The step has been entered."), "Done"));
	return page_render(web, "casework/contest.cs", N_("Contest"));
}
