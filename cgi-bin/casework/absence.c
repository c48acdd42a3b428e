#include "base/str.h"
#include "casework.h"
#include "service/absence.h"

/* /casework/absence: who is not there when, and who stands in.  Everybody sees and enters own ones, the head everybody's. */

enum { SHOWN_MAX = 200 };

#define TEMPLATE "casework/absence.cs"
#define TITLE N_("Absences")

static enum err rows_put(struct web *web)
{
	struct service service = page_service(web);
	const int64_t me = web->session->user_id;
	struct db_result rows;
	struct date from;
	char today[11];

	date_format_iso(web->today, today);
	TRY(PAGE_ROWS(web, "Rows", &rows, STATEMENT_ABSENCE_LIST, db_text(today), db_int(web->session->role == ROLE_HEAD), db_int(me),
		db_int(me), db_int(SHOWN_MAX)));
	for (size_t i = 0; i < rows.nrows; i++) {
		if (date_parse_iso(db_get_text(&rows, i, "from_on"), &from) && date_compare(from, web->today) <= 0)
			TRY(page_put(web, "1", "Rows.%zu.current", i));
		if (service_absence_may(&service, db_get_int(&rows, i, "user_id")))
			TRY(page_put(web, "1", "Rows.%zu.may_cancel", i));
	}
	return ERR_OK;
}

/* The workers as choices of KEY; CHECKED as typed. */
static enum err choice_put(struct web *web, const char *key, const struct db_result *workers)
{
	return page_choice(web, key, workers, "id", "name", web->request->method == HTTP_POST ? form_get(&web->form, key)->text : NULL);
}

static enum err show(struct web *web, int status)
{
	const bool post = web->request->method == HTTP_POST;
	struct db_result workers;

	TRY(workers_load(web, &workers));
	TRY(rows_put(web));
	TRY(page_form(web, absence_keys, FORM_COUNT(absence_keys), post ? &web->form : NULL));
	TRY(choice_put(web, "to", &workers));
	if (web->session->role == ROLE_HEAD) {
		TRY(page_put(web, "1", "Can.everybody"));
		TRY(page_put(web, "1", "Form.user.required"));
		TRY(choice_put(web, "user", &workers));
	}
	if (!post && form_is(&web->form, "done", "added"))
		TRY(page_put(web, _("The absence has been entered."), "Done"));
	if (!post && form_is(&web->form, "done", "cancelled"))
		TRY(page_put(web, _("The absence has been cancelled."), "Done"));
	return page_render_status(web, status, TEMPLATE, TITLE);
}

enum err absence_show(struct web *web)
{
	if (!web->form.ok)
		return ERR(ERR_NOT_FOUND, "no such page");
	return show(web, 200);
}

static void problem_tell(struct web *web, enum absence_problem problem)
{
	static const struct {
		const char *key, *text;
	} told[] = {
		[ABSENCE_TURNED] = {"to_on", N_("Enter a last day that is not before the first.")},
		[ABSENCE_OVER] = {"to_on", N_("This absence is over already. Enter a last day from today on.")},
		[ABSENCE_TOO_LONG] = {"to_on", N_("Enter less than a year.")},
		[ABSENCE_SELF] = {"to", N_("Choose somebody else as the deputy.")},
		[ABSENCE_OVERLAPS] = {"from_on", N_("There is an absence on some of these days already. Cancel it, or choose other days.")},
		[ABSENCE_DEPUTY_AWAY] = {"to", N_("The deputy is absent on some of these days. Choose another one.")},
	};

	if (problem != ABSENCE_FINE)
		form_reject(&web->form, told[problem].key, told[problem].text);
}

/* The id of the worker that was chosen under KEY; 0 and an error at the field where there is none. */
static int64_t worker_of(struct web *web, const struct db_result *workers, const char *key)
{
	const int row = form_has(&web->form, key) ? workers_find(web, workers, form_text(&web->form, key)) : -1;

	if (row >= 0)
		return db_get_int(workers, (size_t)row, "id");
	form_reject(&web->form, key, N_("Choose a worker of the list."));
	return 0;
}

enum err absence_post(struct web *web)
{
	struct service service = page_service(web);
	struct absence absence = {.user_id = web->session->user_id};
	enum absence_problem problem;
	struct db_result workers;
	enum err code;

	TRY(workers_load(web, &workers));
	if (web->session->role == ROLE_HEAD)
		absence.user_id = worker_of(web, &workers, "user");
	else if (form_has(&web->form, "user"))
		return ERR(ERR_DENIED, "only the head enters somebody else's absence");
	absence.deputy_id = worker_of(web, &workers, "to");
	if (!web->form.ok)
		return show(web, 422);
	if (!date_parse_iso(form_get(&web->form, "from_on")->date, &absence.from) ||
		!date_parse_iso(form_get(&web->form, "to_on")->date, &absence.to))
		return ERR(ERR_BUG, "a date that was checked");
	code = service_absence_add(&service, &absence, &problem);
	problem_tell(web, problem);
	if (code == ERR_INVALID && problem != ABSENCE_FINE)
		return show(web, 422);
	TRY(code);
	return page_redirect(web, "/casework/absence?done=added");
}
