#include "hearing.h"

#include "base/str.h"

/* /casework/hearing: what the addressee was asked and said before an act that is not in his or her favour. */

#define TEMPLATE "casework/hearing.cs"
#define TITLE N_("Hearing of the addressee")
#define WAITS N_("Waits for the view of the addressee")

static const struct form_choice done[] = {{"invited", NULL, NULL}, {"recorded", NULL, NULL}, {NULL, NULL, NULL}};

const struct form_key hearing_query[2] = {
	{"ref", FORM_TOKEN, 1, 20, .required = true, .label = ""},
	{"done", FORM_CHOICE, .choices = done, .label = ""},
};

/* What a step is, in a few words. */
static const char *step_title(const struct service_hearing_step *step)
{
	static const struct {
		const char *way, *text;
	} ways[] = {
		{"in-person", N_("Heard in person")},
		{"telephone", N_("Heard by telephone")},
		{"video", N_("Heard by video")},
		{"paper", N_("View on paper")},
	};

	if (step->event.kind == HEARING_INVITATION)
		return N_("Invited to say his or her view");
	if (step->event.kind == HEARING_ANSWER)
		return N_("Answer to the invitation");
	if (step->event.kind == HEARING_LEFT_OUT)
		return N_("Was not heard");
	for (size_t i = 0; i < FORM_COUNT(ways); i++)
		if (str_equal(ways[i].way, step->way))
			return ways[i].text;
	return "";
}

static const char *step_who(const struct service_hearing_step *step)
{
	static const struct {
		const char *who, *text;
	} whos[] = {
		{"applicant", N_("the applicant")},
		{"client", N_("whom the service is for")},
		{"child", N_("the child's own view")},
		{"representative", N_("a representative")},
	};

	for (size_t i = 0; step->who && i < FORM_COUNT(whos); i++)
		if (str_equal(whos[i].who, step->who))
			return whos[i].text;
	return NULL;
}

static enum err day_put(struct web *web, const char *name, size_t i, struct date day)
{
	char text[12];

	if (!date_is_valid(day))
		return ERR_OK;
	date_format_latvian(day, text);
	return page_put(web, text, "Hearings.%zu.%s", i, name);
}

static enum err step_put(struct web *web, const struct service_hearing_step *step, size_t i)
{
	const char *who = step_who(step);

	TRY(page_put(web, _(step_title(step)), "Hearings.%zu.title", i));
	TRY(day_put(web, "day", i, step->day));
	TRY(day_put(web, "due_on", i, step->event.due));
	if (who)
		TRY(page_put(web, *step->name ? arena_printf(web->arena, "%s: %s", _(who), step->name) : _(who), "Hearings.%zu.who", i));
	TRY(page_put(web, step->ground, "Hearings.%zu.ground", i));
	TRY(page_put(web, step->text, "Hearings.%zu.text", i));
	TRY(page_put(web, step->author, "Hearings.%zu.author", i));
	return step->event.is_past ? page_put(web, "1", "Hearings.%zu.past", i) : ERR_OK;
}

/* The state in words. */
static const char *state_text(struct web *web, const struct hearing *hearing)
{
	char day[12] = "";

	if (date_is_valid(hearing->due))
		date_format_latvian(hearing->due, day);
	return str_fill(web->arena, _(hearing_msgid(hearing->state)), day, "");
}

enum err hearing_put(struct web *web, const struct file *file, struct service_hearing *out)
{
	struct service service = page_service(web);
	struct service_hearing hearing = {0};

	if (db_get_int(&file->row, 0, "has_hearing"))
		TRY(service_hearing_load(&service, file->id, &hearing));
	for (size_t i = 0; i < hearing.nsteps; i++)
		TRY(step_put(web, &hearing.steps[i], i));
	TRY(page_put(web, state_text(web, &hearing.hearing), "Hearing.text"));
	if (hearing_suffices(hearing.hearing.state))
		TRY(page_put(web, "1", "Hearing.suffices"));
	if (file->state == APPLICATION_INFORMATION_REQUESTED && date_is_valid(hearing.hearing.due)) {
		TRY(page_put(web, "1", "Hearing.waits"));
		TRY(page_put(web, _(WAITS), "File.state_text"));
	}
	*out = hearing;
	return ERR_OK;
}

bool hearing_may_invite(const struct web *web, const struct file *file)
{
	return role_may(web->session->role, PERMISSION_CASE_PREPARE) &&
		(application_is_decided(file->state) || application_may(file->state, APPLICATION_INFORMATION_REQUESTED, web->session->role));
}

enum err hearing_can_put(struct web *web, const struct file *file, const struct hearing *hearing)
{
	if (hearing_may_invite(web, file) && !(application_is_decided(file->state) && hearing->state == HEARING_INVITED))
		TRY(page_put(web, "1", "Can.hear"));
	if (role_may(web->session->role, PERMISSION_CASE_PREPARE) && service_hearing_recordable(file->state))
		TRY(page_put(web, "1", "Can.record"));
	return ERR_OK;
}

enum err hearing_warn_put(struct web *web, const struct file *file, const char *outcome)
{
	struct service service = page_service(web);
	struct service_hearing hearing;
	int code;

	if (!state_parse(STATE_OUTCOME, outcome, &code) || !hearing_is_needed((enum act_outcome)code))
		return ERR_OK;
	TRY(service_hearing_load(&service, file->id, &hearing));
	return hearing_suffices(hearing.hearing.state) ? ERR_OK : page_put(web, state_text(web, &hearing.hearing), "Hearing.warn");
}

enum err hearing_show(struct web *web)
{
	struct service_hearing hearing;
	struct file file;

	if (!web->form.ok)
		return ERR(ERR_NOT_FOUND, "no file named");
	TRY(file_find(web, form_text(&web->form, "ref"), &file));
	TRY(file_put(web, &file));
	TRY(file_subnav(web, &file));
	TRY(hearing_put(web, &file, &hearing));
	TRY(hearing_can_put(web, &file, &hearing.hearing));
	if (form_is(&web->form, "done", "invited"))
		TRY(page_put(web, _("The addressee has been invited to say his or her view."), "Done"));
	if (form_is(&web->form, "done", "recorded"))
		TRY(page_put(web, _("It stands in the file."), "Done"));
	return page_render(web, TEMPLATE, TITLE);
}

enum err hearing_rows_put(struct web *web, const struct db_result *rows, size_t most)
{
	struct db_result waits;
	struct buf ids;

	buf_init(&ids, web->arena, 0);
	for (size_t i = 0; i < rows->nrows && i < most; i++)
		if (str_equal(db_get_text(rows, i, "state"), "information_requested"))
			buf_printf(&ids, "%c%lld", ids.len > 0 ? ',' : '[', (long long)db_get_int(rows, i, "id"));
	if (ids.len == 0)
		return ERR_OK;
	buf_puts(&ids, "]");
	if (!buf_text(&ids))
		return ERR(ERR_LIMIT, "rows");
	TRY(DB_RUN(web->db, web->arena, STATEMENT_HEARING_WAITS, &waits, db_text(buf_text(&ids))));
	for (size_t i = 0; i < rows->nrows && i < most; i++)
		for (size_t k = 0; k < waits.nrows; k++)
			if (db_get_int(&waits, k, "application_id") == db_get_int(rows, i, "id"))
				TRY(page_put(web, _(WAITS), "Rows.%zu.state_text", i));
	return ERR_OK;
}
