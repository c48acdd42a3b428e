#include "base/str.h"
#include "contest.h"
#include "service/correspondence.h"

/* /casework/contest_new: what was filed against an act of a decided file.  A late contest is taken like any other. */

#define TEMPLATE "casework/contest_new.cs"
#define TITLE N_("Register a contest")
#define WHY_STATE N_("This file has no decision that could be contested.")

const struct form_choice contest_ways[] = {
	{"counter", N_("Brought to the office"), NULL},
	{"post", N_("Came by post"), NULL},
	{"email", N_("Came by e-mail"), NULL},
	{"e-address", N_("Came to the e-address"), NULL},
	{NULL, NULL, NULL},
};

const struct form_key contest_new_keys[7] = {
	{"ref", FORM_TOKEN, 1, 20, .required = true, .label = ""},
	{"form", FORM_TOKEN, 36, 36, .required = true, .label = ""},
	{"act", FORM_INT, 1, 4000000000, .required = true, .label = N_("Which act")},
	{"filed", FORM_DATE, .required = true, .label = N_("When it was filed")},
	{"way", FORM_CHOICE, .required = true, .choices = contest_ways, .label = N_("How it came")},
	{"filer", FORM_TEXT, 1, SERVICE_CONTEST_FILER_MAX, .required = true, .label = N_("Who filed it")},
	{"text", FORM_LINES, 1, SERVICE_CONTEST_TEXT_MAX, .required = true, .label = N_("What is asked")},
};

/* Acts.N.*: each act that can be meant; and as choices, where there are several. */
static enum err acts_put(struct web *web, const struct db_result *acts, const char *chosen)
{
	const char *id, *text, *label;
	int outcome;

	TRY(page_rows_put(web, "Acts", STATEMENT_ACT_CONTESTABLE, acts));
	for (size_t i = 0; i < acts->nrows; i++) {
		if (!state_parse(STATE_OUTCOME, db_get_text(acts, i, "outcome"), &outcome))
			return ERR(ERR_BUG, "the outcome of an act");
		id = arena_printf(web->arena, "%lld", (long long)db_get_int(acts, i, "id"));
		text = _(state_msgid(STATE_OUTCOME, outcome));
		label = arena_printf(web->arena, "%s, %s", db_get_text(acts, i, "number"), text);
		TRY(page_put(web, text, "Acts.%zu.text", i));
		TRY(page_put(web, id, "Form.act.choice.%zu.value", i));
		TRY(page_put(web, label, "Form.act.choice.%zu.text", i));
		if (str_equal(id, chosen))
			TRY(page_put(web, "1", "Form.act.choice.%zu.checked", i));
	}
	return ERR_OK;
}

static enum err show(struct web *web, struct file *file, const struct db_result *acts, int status)
{
	struct service service = page_service(web);
	const bool post = web->request->method == HTTP_POST;
	const char *form = post && form_has(&web->form, "form") ? form_text(&web->form, "form") : service_correspondence_form(&service);
	int applicant;

	TRY(file_put(web, file));
	TRY(file_subnav(web, file));
	TRY(contest_file_put(web, file));
	TRY(page_put(web, form, "Write.form"));
	TRY(page_form(web, contest_new_keys, FORM_COUNT(contest_new_keys), post ? &web->form : NULL));
	TRY(acts_put(web, acts, post ? form_text(&web->form, "act") : ""));
	applicant = file_person(file, "applicant");
	if (applicant >= 0)
		TRY(page_form_value(web, "filer", arena_printf(web->arena, "%s %s",
			db_get_text(&file->people, (size_t)applicant, "given_name"),
			db_get_text(&file->people, (size_t)applicant, "family_name"))));
	return page_render_status(web, status, TEMPLATE, TITLE);
}

/* The file and its acts; at least one. */
static enum err load(struct web *web, struct file *file, struct db_result *acts)
{
	TRY(file_find(web, form_text(&web->form, "ref"), file));
	return DB_RUN(web->db, web->arena, STATEMENT_ACT_CONTESTABLE, acts, db_int(file->id));
}

enum err contest_new_show(struct web *web)
{
	struct db_result acts;
	struct file file;

	if (!web->form.ok)
		return ERR(ERR_NOT_FOUND, "no file named");
	TRY(load(web, &file, &acts));
	if (acts.nrows == 0)
		return refuse(web, ERR_DENIED, file.reference, WHY_STATE);
	return show(web, &file, &acts, 200);
}

/* The row of ACTS that was chosen; -1 when it is none of them. */
static int act_row(const struct web *web, const struct db_result *acts)
{
	for (size_t i = 0; form_has(&web->form, "act") && i < acts->nrows; i++)
		if (db_get_int(acts, i, "id") == form_get(&web->form, "act")->number)
			return (int)i;
	return -1;
}

/* Marks a day on which the act cannot have been contested. */
static enum err day_check(struct web *web, const struct db_result *acts, int act, struct date *out)
{
	struct date issued;

	if (!form_has(&web->form, "filed") || act < 0)
		return ERR_OK;
	if (!date_parse_iso(form_get(&web->form, "filed")->date, out) ||
		!date_parse_iso(db_get_text(acts, (size_t)act, "issued_on"), &issued))
		return ERR(ERR_BUG, "the days of a contest");
	switch (service_contest_day(*out, issued, web->today)) {
	case CONTEST_DAY_EARLY:
		form_reject(&web->form, "filed", N_("The act had not been issued on that day. Write a day from its issue on."));
		break;
	case CONTEST_DAY_FUTURE:
		form_reject(&web->form, "filed", N_("That day is still to come. Write the day on which the contest was filed."));
		break;
	case CONTEST_DAY_FINE:
		break;
	}
	return ERR_OK;
}

enum err contest_new_post(struct web *web)
{
	struct service service = page_service(web);
	struct service_contest_filing filing;
	struct date filed = {0, 0, 0};
	struct db_result acts;
	struct file file;
	enum err code;
	int64_t id;
	int act;

	if (!form_has(&web->form, "ref") || !form_has(&web->form, "form"))
		return ERR(ERR_INVALID, "the hidden fields of the form");
	TRY(load(web, &file, &acts));
	if (acts.nrows == 0)
		return refuse(web, ERR_DENIED, file.reference, WHY_STATE);
	act = act_row(web, &acts);
	if (act < 0)
		form_reject(&web->form, "act", N_("Choose the act that is contested."));
	TRY(day_check(web, &acts, act, &filed));
	if (!web->form.ok)
		return show(web, &file, &acts, 422);
	filing = (struct service_contest_filing){.uuid = form_text(&web->form, "form"), .application_id = file.id,
		.act_id = form_get(&web->form, "act")->number, .filed = filed, .way = form_text(&web->form, "way"),
		.filer = form_text(&web->form, "filer"), .text = form_text(&web->form, "text")};
	code = service_contest_file(&service, &filing, &id);
	if (code != ERR_OK)
		return refuse(web, code, file.reference, WHY_STATE);
	return page_redirect(web, "/casework/contest?contest=%lld&done=filed", (long long)id);
}
