#include <string.h>

#include "base/str.h"
#include "domain/date_words.h"
#include "later_act.h"

/* Texts of a later act: out of the file's data, out of the form, and into the form. */

static bool outcome_of(const struct later_act *later, size_t i, enum act_outcome *out)
{
	int outcome;

	if (!state_parse(STATE_OUTCOME, db_get_text(&later->acts, i, "outcome"), &outcome))
		return false;
	*out = (enum act_outcome)outcome;
	return true;
}

/* The newest decision of the file; acts come the newest first. */
static bool is_newest_decision(const struct later_act *later, size_t at)
{
	enum act_outcome outcome;

	for (size_t i = 0; i < at; i++)
		if (outcome_of(later, i, &outcome) && (outcome_is_grant(outcome) || outcome == OUTCOME_REFUSED))
			return false;
	return true;
}

bool later_act_can_be_about(const struct later_act *later, size_t i)
{
	enum act_outcome outcome;

	if (!outcome_of(later, i, &outcome))
		return false;
	switch (later->outcome) {
	case OUTCOME_SUSPENDED:
	case OUTCOME_TERMINATED:
		return outcome_is_grant(outcome) && is_newest_decision(later, i) && later->file.state != APPLICATION_REFUSED;
	case OUTCOME_REVOKED:
		if (outcome_is_grant(outcome) || outcome == OUTCOME_REFUSED)
			return is_newest_decision(later, i) || (later->other_id && db_get_int(&later->acts, i, "id") == later->other_id);
		return outcome == OUTCOME_SUSPENDED || outcome == OUTCOME_TERMINATED;
	case OUTCOME_CORRECTED:
		return true;
	case OUTCOME_NONE:
	case OUTCOME_GRANTED:
	case OUTCOME_GRANTED_IN_PART:
	case OUTCOME_REFUSED:
	case OUTCOME_EXTENDED:
	case OUTCOME__MAX:
		break;
	}
	return false;
}

int64_t later_act_about(const struct later_act *later)
{
	const bool newest = later->outcome == OUTCOME_SUSPENDED || later->outcome == OUTCOME_TERMINATED;
	int64_t found = 0;

	for (size_t i = 0; i < later->acts.nrows; i++) {
		if (!later_act_can_be_about(later, i))
			continue;
		if (newest)
			return db_get_int(&later->acts, i, "id");
		if (found)
			return 0;
		found = db_get_int(&later->acts, i, "id");
	}
	return found;
}

static int row_of(const struct db_result *rows, int64_t id)
{
	for (size_t i = 0; i < rows->nrows; i++)
		if (db_get_int(rows, i, "id") == id)
			return (int)i;
	return -1;
}

/* "Lietā Nr. … 2026. gada 2. novembrī pieņemts lēmums Nr. …." */
static const char *facts_of(struct web *web, const struct later_act *later, int64_t about)
{
	const int row = row_of(&later->acts, about);
	char issued[DATE_WORDS_SIZE];
	struct date day;

	if (row < 0 || !date_parse_iso(db_get_text(&later->acts, (size_t)row, "issued_on"), &day))
		return arena_printf(web->arena, "Lietā Nr. %s pieņemts lēmums.", later->file.reference);
	date_words(day, DATE_LOCATIVE, issued);
	return arena_printf(web->arena, "Lietā Nr. %s %s pieņemts lēmums Nr. %s.", later->file.reference, issued,
		db_get_text(&later->acts, (size_t)row, "number"));
}

enum err later_act_prefill(struct web *web, const struct later_act *later, struct service_decision_text *out)
{
	const char *code = state_code(STATE_OUTCOME, (int)later->outcome);
	struct db_result norms;
	char today[11];

	*out = (struct service_decision_text){.outcome = code, .reasons = "", .hearing = "", .part = "", .operative = "",
		.about_id = later_act_about(later)};
	date_format_iso(web->today, today);
	TRY(DB_ONE(web->db, web->arena, STATEMENT_PARAMETER_GET, &norms, db_text(arena_printf(web->arena, "norms_%s", code)), db_text(today),
		db_text(today)));
	out->norms = db_get_text(&norms, 0, "value");
	out->facts = facts_of(web, later, out->about_id);
	if (later->outcome == OUTCOME_CORRECTED)
		out->operative = "vārdus „…” izlabot uz „…”.";
	return out->facts ? ERR_OK : ERR(ERR_LIMIT, "facts");
}

static struct date day_typed(struct web *web, const char *key)
{
	struct date day;

	if (!form_has(&web->form, key) || !date_parse_iso(form_get(&web->form, key)->date, &day))
		day = (struct date){0, 0, 0};
	return day;
}

enum err later_act_typed(struct web *web, const struct later_act *later, struct service_decision_text *out)
{
	const bool stops = later->outcome == OUTCOME_SUSPENDED || later->outcome == OUTCOME_TERMINATED;

	*out = (struct service_decision_text){.outcome = state_code(STATE_OUTCOME, (int)later->outcome), .facts = form_typed(&web->form, "facts"),
		.norms = form_typed(&web->form, "norms"), .reasons = form_typed(&web->form, "reasons"), .hearing = form_typed(&web->form, "hearing"), .operative = form_typed(&web->form, "operative"),
		.part = ""};
	if (form_has(&web->form, "about"))
		out->about_id = form_get(&web->form, "about")->number;
	if (stops)
		out->from = day_typed(web, "from");
	if (stops && form_has(&web->form, "ground"))
		out->ground_id = form_get(&web->form, "ground")->number;
	if (later->outcome == OUTCOME_SUSPENDED)
		out->until = day_typed(web, "until");
	return ERR_OK;
}

enum err later_act_check(struct web *web, const struct later_act *later, const struct service_decision_text *text)
{
	struct service service = page_service(web);
	enum service_decision_days days;
	const int about = row_of(&later->acts, text->about_id);

	if (text->about_id && (about < 0 || !later_act_can_be_about(later, (size_t)about)))
		form_reject(&web->form, "about", N_("Choose an act of the list."));
	if (text->ground_id && row_of(&later->grounds, text->ground_id) < 0)
		form_reject(&web->form, "ground", N_("Choose a ground of the list."));
	TRY(service_decision_days(&service, later->file.id, text, &days));
	switch (days) {
	case DECISION_DAYS_PAST:
		form_reject(&web->form, "from", N_("Choose today or a day to come: the act cannot begin before it is issued."));
		break;
	case DECISION_DAYS_EARLY:
		form_reject(&web->form, "from", N_("Choose a later day: the paper beside says when the act reaches the addressee, and it cannot begin before that."));
		break;
	case DECISION_DAYS_TURNED:
		form_reject(&web->form, "until", N_("The last day is before the first one."));
		break;
	case DECISION_DAYS_LONG:
		form_reject(&web->form, "until", N_("So long a suspension is not allowed. Choose an earlier day, or end the service."));
		break;
	case DECISION_DAYS_FINE:
		break;
	}
	return ERR_OK;
}

/* Form.KEY.choice.N of one row. */
static enum err choice_put(struct web *web, const char *key, size_t n, int64_t id, const char *text, bool checked)
{
	TRY(page_put_int(web, id, "Form.%s.choice.%zu.value", key, n));
	TRY(page_put(web, text, "Form.%s.choice.%zu.text", key, n));
	return checked ? page_put(web, "1", "Form.%s.choice.%zu.checked", key, n) : ERR_OK;
}

static enum err choices_put(struct web *web, const struct later_act *later, const struct service_decision_text *text)
{
	const char *title = view_language_is_latvian(web_language(web)) ? "title_lv" : "title_en";
	enum act_outcome outcome;
	size_t n = 0;

	for (size_t i = 0; i < later->acts.nrows; i++) {
		const int64_t id = db_get_int(&later->acts, i, "id");

		if (!later_act_can_be_about(later, i) || !outcome_of(later, i, &outcome))
			continue;
		TRY(choice_put(web, "about", n++, id, arena_printf(web->arena, "%s, %s", db_get_text(&later->acts, i, "number"),
			_(state_msgid(STATE_OUTCOME, (int)outcome))), id == text->about_id));
	}
	for (size_t i = 0; i < later->grounds.nrows; i++) {
		const int64_t id = db_get_int(&later->grounds, i, "id");

		TRY(choice_put(web, "ground", i, id, db_get_text(&later->grounds, i, title), id == text->ground_id));
		TRY(page_put(web, db_get_int(&later->grounds, i, "keeps_place") ? _("The place is kept.") : _("The place is given up."),
			"Form.ground.choice.%zu.hint", i));
	}
	return ERR_OK;
}

/* Drafts show what is saved; a day that was typed wrong is shown as it was typed. */
static enum err days_put(struct web *web, const struct service_decision_text *text)
{
	char day[12];

	if (web->request->method == HTTP_POST)
		return ERR_OK;
	if (date_is_valid(text->from)) {
		date_format_latvian(text->from, day);
		TRY(page_form_value(web, "from", day));
	}
	if (!date_is_valid(text->until))
		return ERR_OK;
	date_format_latvian(text->until, day);
	return page_form_value(web, "until", day);
}

enum err later_act_put(struct web *web, const struct later_act *later, const struct service_decision_text *text)
{
	static const char *const needed[] = {"about", "ground", "from", "until", "facts", "norms", "reasons", "hearing"};
	const bool post = web->request->method == HTTP_POST;

	TRY(page_form(web, later_act_keys, LATER_ACT_KEYS, post ? &web->form : NULL));
	for (size_t i = 0; i < FORM_COUNT(needed); i++)
		TRY(page_put(web, "1", "Form.%s.required", needed[i]));
	if (later->outcome == OUTCOME_CORRECTED) {
		TRY(page_put(web, "1", "Form.operative.required"));
		TRY(page_put(web, _("What is to be read instead of what"), "Form.operative.label"));
	}
	TRY(page_put(web, state_code(STATE_OUTCOME, (int)later->outcome), "Later.as"));
	TRY(page_put(web, _(state_msgid(STATE_OUTCOME, (int)later->outcome)), "Later.text"));
	TRY(page_put_int(web, later_act_about(later), "Later.about"));
	if (!post) {
		TRY(page_form_value(web, "facts", text->facts));
		TRY(page_form_value(web, "norms", text->norms));
		TRY(page_form_value(web, "reasons", text->reasons));
		TRY(page_form_value(web, "hearing", text->hearing));
		TRY(page_form_value(web, "operative", text->operative));
	}
	TRY(days_put(web, text));
	return choices_put(web, later, text);
}
