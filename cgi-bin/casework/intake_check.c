#include <string.h>

#include "base/str.h"
#include "domain/person_code.h"
#include "intake.h"
#include "run/due.h"
#include "run/upload.h"

/* The page to check before an application is entered: what was typed, who is known already, and until when a decision is due. */

#define TEMPLATE "casework/intake_check.cs"
#define TITLE N_("Check before it is entered")

/* What stands under one heading begins with this key. */
static const struct {
	const char *key, *title;
} parts[] = {
	{"origin", N_("Application")},
	{"given_name", N_("Applicant")},
	{"phone", N_("How to reach the applicant")},
	{"child_given_name", N_("Child")},
	{"programme", N_("Kind of group")},
	{"grounds", N_("Situation")},
	{"times", N_("To take part")},
};

const char *intake_programme_text(struct web *web, const struct db_result *programmes, const char *code)
{
	const int row = intake_programme(programmes, code);

	if (row < 0)
		return "";
	return arena_printf(web->arena, "%s %s", code, page_column(web_language(web), programmes, (size_t)row, "name"));
}

static const char *choices_text(struct web *web, const struct form_key *key, const struct form_field *field)
{
	struct buf text;

	buf_init(&text, web->arena, 0);
	for (size_t i = 0; key->choices[i].value && i < 64; i++)
		if (field->selected >> i & 1)
			buf_printf(&text, "%s%s", text.len > 0 ? "\n" : "", _(key->choices[i].label));
	return buf_text(&text);
}

static const char *day_text(struct web *web, struct date day)
{
	char text[12];

	if (!date_is_valid(day))
		return "";
	date_format_latvian(day, text);
	return arena_strdup(web->arena, text);
}

/* The answer to KEY in words; "" where there is none. */
static const char *answer_text(struct web *web, const struct intake *intake, const struct form_key *key, const struct form_field *field)
{
	const struct person *who = str_starts(key->name, "child_") ? &intake->child : &intake->applicant;
	struct date day;

	/* It may be told by the code alone. */
	if (strstr(key->name, "birth_date"))
		return day_text(web, who->answers.birth_date);
	if (field->state != FORM_OK)
		return "";
	if (key->choices)
		return choices_text(web, key, field);
	if (str_equal(key->name, "origin"))
		return _(intake_origin_msgid(intake->origin));
	if (key->type == FORM_CHOICE)
		return intake_programme_text(web, &intake->programmes, field->text);
	if (key->type == FORM_DATE)
		return date_parse_iso(field->date, &day) ? day_text(web, day) : "";
	return str_equal(key->name, "code") || str_equal(key->name, "child_code") ? who->code : field->text;
}

/* Said.P.{title,rows.N.{label,text}}: everything that has a label, in the order of the keys. */
static enum err said_put(struct web *web, const struct intake *intake)
{
	size_t part = 0, n = 0;

	for (size_t i = 0; i < INTAKE_KEYS && !str_equal(intake_keys[i].name, "same_applicant"); i++) {
		const struct form_key *key = &intake_keys[i];
		const char *text = key->label ? answer_text(web, intake, key, &web->form.fields[i]) : "";

		if (part + 1 < FORM_COUNT(parts) && str_equal(key->name, parts[part + 1].key)) {
			part++;
			n = 0;
		}
		if (!text || !*text)
			continue;
		TRY(page_put(web, _(parts[part].title), "Said.%zu.title", part));
		TRY(page_put(web, _(key->label), "Said.%zu.rows.%zu.label", part, n));
		TRY(page_put(web, text, "Said.%zu.rows.%zu.text", part, n++));
	}
	return ERR_OK;
}

static bool is_kept(const struct form_key *key)
{
	static const char *const not_kept[] = {"page", "action", "back", "drop", "files", "same_applicant", "same_child"};

	for (size_t i = 0; i < FORM_COUNT(not_kept); i++)
		if (str_equal(key->name, not_kept[i]))
			return false;
	return true;
}

/* Kept.N.{name,value}: what goes along, since nothing is stored yet. */
static enum err kept_put(struct web *web)
{
	size_t n = 0;

	for (size_t i = 0; i < INTAKE_KEYS; i++) {
		const struct form_key *key = &intake_keys[i];
		const struct form_field *field = &web->form.fields[i];

		if (!is_kept(key) || field->state != FORM_OK)
			continue;
		for (size_t c = 0; key->type == FORM_MULTI && key->choices[c].value; c++)
			if (field->selected >> c & 1) {
				TRY(page_put(web, key->name, "Kept.%zu.name", n));
				TRY(page_put(web, key->choices[c].value, "Kept.%zu.value", n++));
			}
		if (key->type == FORM_MULTI)
			continue;
		TRY(page_put(web, key->name, "Kept.%zu.name", n));
		TRY(page_put(web, field->text, "Kept.%zu.value", n++));
	}
	return ERR_OK;
}

/* NODE.rows.I.files.N.{reference,text}: "1.4 Ceļvedis …, In review, 2026". */
static enum err files_put(struct web *web, struct names *names, const struct db_result *files, const char *node, size_t i)
{
	for (size_t n = 0; n < files->nrows; n++) {
		enum application_state state;
		const char *kind = names_kind(web, names, db_get_int(files, n, "programme_id"));

		if (!application_state_parse(db_get_text(files, n, "state"), &state))
			return ERR(ERR_BUG, "an unknown state");
		TRY(page_put(web, db_get_text(files, n, "reference"), "%s.rows.%zu.files.%zu.reference", node, i, n));
		TRY(page_put(web, arena_printf(web->arena, "%s, %s, %.4s", kind ? kind : "", _(state_msgid(STATE_APPLICATION, (int)state)),
			db_get_text(files, n, "received_on")), "%s.rows.%zu.files.%zu.text", node, i, n));
	}
	return ERR_OK;
}

static const char *kind_text(enum same_person kind)
{
	switch (kind) {
	case SAME_PERSON_CODE:
		return _("the same personal code");
	case SAME_PERSON_OTHER_CODE:
		return _("the same name and birth date, but another personal code");
	case SAME_PERSON_MAYBE:
	case SAME_PERSON_NO:
	default:
		return _("the same name and birth date");
	}
}

static enum err row_put(struct web *web, struct names *names, const struct service_same_person *row, const char *node, size_t i)
{
	char code[13] = "";

	if (row->code)
		person_code_format(row->code, code);
	TRY(page_put(web, row->uuid, "%s.rows.%zu.uuid", node, i));
	TRY(page_put(web, arena_printf(web->arena, "%s %s", row->given_name, row->family_name), "%s.rows.%zu.name", node, i));
	TRY(page_put(web, day_text(web, row->birth_date), "%s.rows.%zu.birth", node, i));
	TRY(page_put(web, *code ? code : _("not known"), "%s.rows.%zu.code", node, i));
	TRY(page_put(web, kind_text(row->kind), "%s.rows.%zu.why", node, i));
	return files_put(web, names, &row->files, node, i);
}

/* A file of this year for the same kind of group that still runs. */
static enum err open_put(struct web *web, const struct service_same_person *row, size_t *n)
{
	const char *wanted = form_text(&web->form, "programme");

	for (size_t i = 0; i < row->files.nrows; i++) {
		enum application_state state;
		struct date received;

		if (!str_equal(db_get_text(&row->files, i, "code"), wanted) ||
			!application_state_parse(db_get_text(&row->files, i, "state"), &state) || !application_is_open(state) ||
			!date_parse_iso(db_get_text(&row->files, i, "received_on"), &received) || received.year != web->today.year)
			continue;
		TRY(page_put(web, db_get_text(&row->files, i, "reference"), "Open.%zu.reference", *n));
		TRY(page_put(web, arena_printf(web->arena, "%s %s", row->given_name, row->family_name), "Open.%zu.person", (*n)++));
	}
	return ERR_OK;
}

/* Same.KEY.{key,chosen,rows.N.*} of PEOPLE. */
static enum err same_put(struct web *web, const char *key, const struct service_same_people *people, size_t *nopen)
{
	const struct form_field *field = form_get(&web->form, key);
	const char *node = arena_printf(web->arena, "Same.%s", key);
	struct names names;

	if (!node)
		return ERR(ERR_LIMIT, "same people");
	if (people->n == 0)
		return ERR_OK;
	TRY(names_load(web, &names));
	TRY(page_put(web, key, "%s.key", node));
	/* What was said about other people, before the names were changed, is not said about these. */
	if (form_is(&web->form, "action", "send") || !str_equal(field->text, INTAKE_ANOTHER))
		TRY(page_put(web, field->text, "%s.chosen", node));
	for (size_t i = 0; i < people->n; i++) {
		TRY(row_put(web, &names, &people->rows[i], node, i));
		TRY(open_put(web, &people->rows[i], nopen));
	}
	return ERR_OK;
}

static enum err due_of(struct web *web, const struct intake *intake)
{
	struct service service = page_service(web);
	const struct date day = intake->origin == INTAKE_INITIATIVE ? intake->apply.initiative.agreed_on : intake->apply.received_on;
	const struct date start = intake_clock_start(intake->origin, day, web->today);
	struct deadline_term term;

	TRY(service_apply_term(&service, start, &term));
	if (date_compare(term.due, web->today) < 0)
		TRY(page_put(web, "1", "Due.over"));
	if (intake->origin == INTAKE_INITIATIVE)
		return due_put_registered(web, start, term.nominal, term.due);
	return due_put(web, start, term.nominal, term.due);
}

/* Warn.{age,outgrown}: what the office should look at before it enters it. */
static enum err age_put(struct web *web, const struct intake *intake)
{
	const struct service_apply *apply = &intake->apply;
	struct programme_rule rule;

	if (apply->nprogrammes == 0)
		return ERR_OK;
	TRY(eligibility_rule(web, apply->programme_ids[0], &rule));
	switch (service_apply_age_doubt(apply, &rule, web->today)) {
	case ELIGIBILITY_AGE_FITS_NOBODY:
		return page_put(web, "1", "Warn.age");
	case ELIGIBILITY_AGE_OUTGROWN:
		return page_put(web, "1", "Warn.outgrown");
	case ELIGIBILITY_AGE_NO_DOUBT:
		break;
	}
	return ERR_OK;
}

enum err intake_check_show(struct web *web, struct intake *intake, int status)
{
	const char *holder = intake_holder(web, form_text(&web->form, "held"));
	size_t nopen = 0;

	if (!holder)
		return ERR(ERR_LIMIT, "token of files");
	TRY(said_put(web, intake));
	TRY(kept_put(web));
	TRY(page_form(web, intake_keys, INTAKE_KEYS, &web->form));
	TRY(same_put(web, "same_applicant", &intake->applicant_same, &nopen));
	TRY(same_put(web, "same_child", &intake->child_same, &nopen));
	TRY(due_of(web, intake));
	TRY(age_put(web, intake));
	TRY(upload_put(web, holder, NULL));
	if (intake->origin == INTAKE_INITIATIVE)
		TRY(page_put(web, "1", "Intake.initiative"));
	return page_render_status(web, status, TEMPLATE, TITLE);
}
