#include "hearing.h"

#include "base/str.h"
#include "service/apply.h"
#include "service/correspondence.h"

/* /casework/hearing_record: the addressee was heard otherwise than in an answer, or was not, and why.  What is written stays. */

#define TEMPLATE "casework/hearing_record.cs"
#define TITLE N_("Recording the hearing")
#define WHY_STATE N_("This file has ended without a decision: there is nothing to hear about.")

static const struct form_choice kinds[] = {{"heard", NULL, NULL}, {"left_out", NULL, NULL}, {NULL, NULL, NULL}};

static const struct form_choice ways[] = {
	{"in-person", N_("In person"), NULL},
	{"telephone", N_("By telephone"), NULL},
	{"video", N_("By video"), NULL},
	{"paper", N_("In writing, on paper"), NULL},
	{NULL, NULL, NULL},
};

static const struct form_choice whos[] = {
	{"applicant", N_("The applicant"), NULL},
	{"client", N_("An adult whom the service is for"), NULL},
	{"child", N_("The child: its own view"), N_("It stands beside the view of who acts for the child, and does not replace it.")},
	{"representative", N_("Another representative"), NULL},
	{NULL, NULL, NULL},
};

#define AS {"as", FORM_CHOICE, .required = true, .choices = kinds, .label = ""}

const struct form_key hearing_record_query[2] = {
	{"ref", FORM_TOKEN, 1, 20, .required = true, .label = ""},
	AS,
};

const struct form_key hearing_record_keys[10] = {
	{"ref", FORM_TOKEN, 1, 20, .required = true, .label = ""},
	{"version", FORM_INT, 1, 4000000000, .required = true, .label = ""},
	{"form", FORM_TOKEN, 36, 36, .required = true, .label = ""},
	AS,
	{"way", FORM_CHOICE, .choices = ways, .label = N_("How")},
	{"day", FORM_DATE, .label = N_("On which day")},
	{"who", FORM_CHOICE, .choices = whos, .label = N_("Who was heard")},
	{"name", FORM_TEXT, 0, SERVICE_HEARING_NAME_MAX, .label = N_("Name of the representative")},
	{"ground", FORM_TOKEN, 1, 20, .label = N_("Ground")},
	{"text", FORM_LINES, 1, SERVICE_HEARING_TEXT_MAX, .required = true, .label = N_("What was said")},
};

/* What can be a ground today. */
static enum err grounds_load(struct web *web, struct db_result *out)
{
	char today[11];

	date_format_iso(web->today, today);
	return DB_RUN(web->db, web->arena, STATEMENT_HEARING_GROUNDS, out, db_text(today), db_text(today));
}

static bool is_left_out(const struct web *web)
{
	return form_is(&web->form, "as", "left_out");
}

/* Form.ground.choice.N.* */
static enum err grounds_put(struct web *web, const char *chosen)
{
	struct db_result grounds;

	TRY(grounds_load(web, &grounds));
	for (size_t i = 0; i < grounds.nrows; i++) {
		const char *code = db_get_text(&grounds, i, "code");

		TRY(page_put(web, code, "Form.ground.choice.%zu.value", i));
		TRY(page_put(web, page_column(web_language(web), &grounds, i, "name"), "Form.ground.choice.%zu.text", i));
		TRY(page_put(web, db_get_text(&grounds, i, "legal_ref"), "Form.ground.choice.%zu.hint", i));
		if (str_equal(code, chosen))
			TRY(page_put(web, "1", "Form.ground.choice.%zu.checked", i));
	}
	return ERR_OK;
}

static enum err form_put(struct web *web, const struct file *file)
{
	static const char *const heard[] = {"way", "day", "who"};
	const bool post = web->request->method == HTTP_POST;
	struct service service = page_service(web);
	char today[12];

	TRY(page_put(web, post && form_has(&web->form, "form") ? form_text(&web->form, "form") : service_correspondence_form(&service), "Write.form"));
	TRY(page_put_int(web, post && form_has(&web->form, "version") ? form_get(&web->form, "version")->number : file->version, "Write.version"));
	TRY(page_form(web, hearing_record_keys, FORM_COUNT(hearing_record_keys), post ? &web->form : NULL));
	for (size_t i = 0; i < FORM_COUNT(heard); i++)
		TRY(page_put(web, "1", "Form.%s.required", heard[i]));
	TRY(page_put(web, "1", "Form.ground.required"));
	if (is_left_out(web)) {
		TRY(page_put(web, _("Why the ground holds here"), "Form.text.label"));
		return grounds_put(web, post ? form_text(&web->form, "ground") : "");
	}
	date_format_latvian(web->today, today);
	return post ? ERR_OK : page_form_value(web, "day", today);
}

static enum err show(struct web *web, struct file *file, int status)
{
	TRY(file_put(web, file));
	TRY(file_subnav(web, file));
	TRY(page_put(web, form_text(&web->form, "as"), "Record.as"));
	TRY(form_put(web, file));
	return page_render_status(web, status, TEMPLATE, TITLE);
}

enum err hearing_record_show(struct web *web)
{
	struct file file;

	if (!web->form.ok)
		return ERR(ERR_NOT_FOUND, "no file or no kind of record named");
	TRY(file_find(web, form_text(&web->form, "ref"), &file));
	if (!service_hearing_recordable(file.state))
		return refuse(web, ERR_DENIED, file.reference, WHY_STATE);
	return show(web, &file, 200);
}

/* Marks a day on which nobody can have been heard about FILE. */
static enum err day_check(struct web *web, const struct file *file, struct date *out)
{
	struct date received;

	if (!date_parse_iso(form_get(&web->form, "day")->date, out) ||
		!date_parse_iso(db_get_text(&file->row, 0, "received_on"), &received))
		return ERR(ERR_BUG, "the days of a hearing");
	switch (hearing_day(*out, received, web->today)) {
	case HEARING_DAY_EARLY:
		form_reject(&web->form, "day", N_("The file was not there yet on that day. Write a day from its receipt on."));
		break;
	case HEARING_DAY_FUTURE:
		form_reject(&web->form, "day", N_("That day is still to come. Write the day on which the addressee was heard."));
		break;
	case HEARING_DAY_FINE:
		break;
	}
	return ERR_OK;
}

/* Marks a child where whom the service is for is of age, and the other way round. */
static enum err child_check(struct web *web, struct file *file)
{
	struct service service = page_service(web);
	int client, adult_age;
	struct date birth;

	TRY(DB_RUN(web->db, web->arena, STATEMENT_APPLICATION_PEOPLE, &file->people, db_int(file->id)));
	client = file_person(file, "client");
	if (client < 0 || !date_parse_iso(db_get_text(&file->people, (size_t)client, "birth_date"), &birth))
		return ERR(ERR_BUG, "application %lld has no client", (long long)file->id);
	TRY(service_apply_adult_age(&service, &adult_age));
	if (form_is(&web->form, "who", "child") && date_age_on(birth, web->today) >= adult_age)
		form_reject(&web->form, "who", N_("The person whom the service is for is of age. Choose who was heard."));
	if (form_is(&web->form, "who", "client") && date_age_on(birth, web->today) < adult_age)
		form_reject(&web->form, "who", N_("The service is for a child. Choose “The child: its own view”, or who acts for it."));
	return ERR_OK;
}

static enum err heard_check(struct web *web, struct file *file, struct date *out_day)
{
	if (!form_has(&web->form, "way"))
		form_reject(&web->form, "way", N_("Choose how the addressee was heard."));
	if (!form_has(&web->form, "day"))
		form_reject(&web->form, "day", N_("Write the day on which the addressee was heard."));
	else
		TRY(day_check(web, file, out_day));
	if (!form_has(&web->form, "who"))
		form_reject(&web->form, "who", N_("Choose who was heard."));
	if (form_is(&web->form, "who", "representative") && !form_has(&web->form, "name"))
		form_reject(&web->form, "name", N_("Write the name of the representative."));
	return child_check(web, file);
}

static enum err ground_check(struct web *web)
{
	struct db_result grounds;

	TRY(grounds_load(web, &grounds));
	for (size_t i = 0; form_has(&web->form, "ground") && i < grounds.nrows; i++)
		if (form_is(&web->form, "ground", db_get_text(&grounds, i, "code")))
			return ERR_OK;
	form_reject(&web->form, "ground", N_("Choose the ground for which the addressee was not heard."));
	return ERR_OK;
}

enum err hearing_record_post(struct web *web)
{
	struct service service = page_service(web);
	struct service_hearing_record record;
	struct date day = {0, 0, 0};
	struct file file;
	enum err code;

	if (!form_has(&web->form, "ref") || !form_has(&web->form, "version") || !form_has(&web->form, "form") || !form_has(&web->form, "as"))
		return ERR(ERR_INVALID, "the hidden fields of the form");
	TRY(file_find(web, form_text(&web->form, "ref"), &file));
	TRY(is_left_out(web) ? ground_check(web) : heard_check(web, &file, &day));
	if (!web->form.ok)
		return show(web, &file, 422);
	record = (struct service_hearing_record){.application_id = file.id, .version = form_get(&web->form, "version")->number,
		.uuid = form_text(&web->form, "form"), .left_out = is_left_out(web), .day = day, .way = form_text(&web->form, "way"),
		.who = form_text(&web->form, "who"), .name = form_is(&web->form, "who", "representative") ? form_text(&web->form, "name") : "",
		.ground = form_text(&web->form, "ground"), .text = form_text(&web->form, "text")};
	code = service_hearing_record(&service, &record);
	if (code != ERR_OK)
		return refuse(web, code, file.reference, WHY_STATE);
	return page_redirect(web, "/casework/hearing?ref=%s&done=recorded", file.reference);
}
