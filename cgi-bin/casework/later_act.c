#include "hearing.h"
#include "later_act.h"

#include "base/str.h"
#include "service/right.h"

/*
 * /casework/later_act: a draft of an act about an issued one: a clerical error corrected (Administrative Procedure Law, APL, s. 72), the service suspended or
 * ended, the decision withdrawn (APL s. 85, 86).  It is approved and issued like a decision; the file stays as it is, unless the decision itself is withdrawn.
 */

#define TEMPLATE "casework/later_act.cs"
#define TITLE N_("A later act")

static const struct form_choice kinds[] = {
	{"corrected", NULL, NULL}, {"suspended", NULL, NULL}, {"terminated", NULL, NULL}, {"revoked", NULL, NULL}, {NULL, NULL, NULL},
};
static const struct form_choice actions[] = {{"save", NULL, NULL}, {"submit", NULL, NULL}, {"hear", NULL, NULL}, {"drop", NULL, NULL}, {NULL, NULL, NULL}};

#define REFERENCE {"ref", FORM_TOKEN, 1, 20, .required = true, .label = ""}
#define KIND(is_required) {"as", FORM_CHOICE, .required = (is_required), .choices = kinds, .label = ""}

const struct form_key later_act_query[2] = {REFERENCE, KIND(false)};

const struct form_key later_act_keys[LATER_ACT_KEYS] = {
	REFERENCE,
	{"version", FORM_INT, 1, 4000000000, .required = true, .label = ""},
	{"draft", FORM_INT, 0, 4000000000, .required = true, .label = ""},
	KIND(true),
	{"about", FORM_INT, 1, 4000000000, .label = N_("Which act")},
	{"ground", FORM_INT, 1, 4000000000, .label = N_("Ground")},
	{"from", FORM_DATE, .label = N_("From (included)")},
	{"until", FORM_DATE, .label = N_("Until (included)")},
	{"facts", FORM_LINES, 0, TEXT_MAX, .label = N_("Facts established")},
	{"norms", FORM_LINES, 0, NORMS_MAX, .label = N_("Norms applied")},
	{"reasons", FORM_LINES, 0, TEXT_MAX, .label = N_("Reasons")},
	{"hearing", FORM_LINES, 0, TEXT_MAX, .label = N_("View of the addressee")},
	{"operative", FORM_LINES, 0, TEXT_MAX, .label = N_("What the decision says besides")},
	{"action", FORM_CHOICE, .required = true, .choices = actions, .label = ""},
};

static const char *why_not(const struct later_act *later)
{
	if (!application_is_decided(later->file.state))
		return N_("A later act is only possible when the file is decided.");
	if (later->open.text.outcome && str_equal(later->open.state, "for_approval"))
		return N_("A later act of this file is being approved. It can be changed when it has been returned.");
	if (later->file.state == APPLICATION_REFUSED)
		return N_("The service was refused: there is nothing that could be suspended or ended.");
	return N_("There is no issued act that this one could be about.");
}

static bool is_possible(const struct later_act *later)
{
	bool found = false;

	if (!application_is_decided(later->file.state) || (later->open.text.outcome && str_equal(later->open.state, "for_approval")))
		return false;
	for (size_t i = 0; i < later->acts.nrows; i++)
		found = found || later_act_can_be_about(later, i);
	return found;
}

/* The file, its draft and its acts; which kind: that of the draft, or else KIND. */
static enum err load(struct web *web, const char *kind, struct later_act *out)
{
	struct service service = page_service(web);
	struct service_standing standing;
	char today[11];
	int outcome;

	TRY(file_find(web, form_text(&web->form, "ref"), &out->file));
	TRY(service_decision_load(&service, out->file.id, &out->open));
	if (out->open.text.outcome && web->request->method == HTTP_GET)
		kind = out->open.text.outcome;
	if (!state_parse(STATE_OUTCOME, kind, &outcome) || !outcome_is_later((enum act_outcome)outcome))
		return ERR(ERR_NOT_FOUND, "no kind of act named");
	out->outcome = (enum act_outcome)outcome;
	TRY(service_right_standing(&service, out->file.id, &standing));
	out->other_id = standing.other_id;
	date_format_iso(web->today, today);
	TRY(DB_RUN(web->db, web->arena, STATEMENT_ACT_CONTESTABLE, &out->acts, db_int(out->file.id)));
	return DB_RUN(web->db, web->arena, STATEMENT_DECISION_GROUNDS, &out->grounds, db_text(kind), db_text(today), db_text(today));
}

static enum err page_show(struct web *web, struct later_act *later, int status, const struct service_decision_text *text)
{
	const bool post = web->request->method == HTTP_POST;
	struct service_decision_open shown = later->open;
	const char *paper;

	shown.text = *text;
	TRY(preview_make(web, &later->file, &shown, &paper));
	TRY(file_put(web, &later->file));
	TRY(later_act_put(web, later, text));
	TRY(hearing_warn_put(web, &later->file, text->outcome));
	TRY(decide_missing_put(web, text));
	if (later->open.text.outcome)
		TRY(page_put(web, later->open.return_note, "Draft.return_note"));
	TRY(page_put_int(web, post ? form_get(&web->form, "version")->number : later->file.version, "Draft.application_version"));
	TRY(page_put_int(web, post ? form_get(&web->form, "draft")->number : later->open.version, "Draft.version"));
	TRY(preview_put(web, paper));
	return page_render_status(web, status, TEMPLATE, TITLE);
}

enum err later_act_show(struct web *web)
{
	struct service_decision_text text;
	struct later_act later;

	if (!web->form.ok)
		return ERR(ERR_NOT_FOUND, "no file named");
	TRY(load(web, form_text(&web->form, "as"), &later));
	if (!is_possible(&later))
		return refuse(web, ERR_DENIED, later.file.reference, why_not(&later));
	if (later.open.text.outcome)
		return page_show(web, &later, 200, &later.open.text);
	TRY(later_act_prefill(web, &later, &text));
	if (later.outcome != OUTCOME_CORRECTED)
		TRY(hearing_propose(web, &later.file, &text));
	return page_show(web, &later, 200, &text);
}

static enum err drop(struct web *web, const struct later_act *later)
{
	struct service service = page_service(web);
	enum err code = service_decision_drop(&service, later->file.id, form_get(&web->form, "version")->number);

	if (code != ERR_OK)
		return refuse(web, code, later->file.reference, why_not(later));
	return page_redirect(web, "/casework/file?ref=%s&done=dropped", later->file.reference);
}

enum err later_act_post(struct web *web)
{
	struct service_decision_text text;
	struct later_act later;

	if (!form_has(&web->form, "ref") || !form_has(&web->form, "version") || !form_has(&web->form, "draft") || !form_has(&web->form, "as") ||
		!form_has(&web->form, "action"))
		return ERR(ERR_INVALID, "the hidden fields of the form");
	TRY(load(web, form_text(&web->form, "as"), &later));
	if (form_is(&web->form, "action", "drop"))
		return drop(web, &later);
	if (!is_possible(&later))
		return refuse(web, ERR_DENIED, later.file.reference, why_not(&later));
	TRY(later_act_typed(web, &later, &text));
	TRY(later_act_check(web, &later, &text));
	if (form_is(&web->form, "action", "hear")) {
		TRY(hearing_propose(web, &later.file, &text));
		decide_field_set(web, "hearing", text.hearing);
		return page_show(web, &later, web->form.ok ? 200 : 422, &text);
	}
	if ((form_is(&web->form, "action", "submit") && decide_reject_gaps(web, &text)) || !web->form.ok)
		return page_show(web, &later, 422, &text);
	return decide_keep(web, &later.file, &text, why_not(&later));
}
