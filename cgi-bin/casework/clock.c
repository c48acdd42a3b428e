#include "base/str.h"
#include "casework.h"
#include "domain/intake.h"
#include "domain/waiting.h"
#include "run/due.h"
#include "service/apply.h"
#include "service/correspondence.h"

/* The legal term of a file and how it was computed, and beside it what the office measures: waiting for the applicant, and since when all is there. */

/* Due.*: the steps of the computation, by which way the file began. */
static enum err why_put(struct web *web, const struct db_result *row)
{
	struct date received, nominal, due;
	enum intake_origin origin;

	if (!date_parse_iso(db_get_text(row, 0, "counted_from"), &received) || !date_parse_iso(db_get_text(row, 0, "due_nominal_on"), &nominal) ||
		!date_parse_iso(db_get_text(row, 0, "due_on"), &due) || !intake_origin_parse(db_get_text(row, 0, "origin"), &origin))
		return ERR(ERR_BUG, "dates of a file");
	if (db_get_text(row, 0, "extended_to"))
		return due_put_extended(web, nominal, due);
	return (origin == INTAKE_INITIATIVE ? due_put_registered : due_put)(web, received, nominal, due);
}

/* HISTORY as steps; days in Riga. */
static enum err steps_of(struct web *web, const struct db_result *history, struct waiting_step **out)
{
	struct waiting_step *steps = arena_array(web->arena, history->nrows + 1, sizeof(*steps));

	if (!steps)
		return ERR(ERR_LIMIT, "history");
	for (size_t i = 0; i < history->nrows; i++)
		if (!application_state_parse(db_get_text(history, i, "state"), &steps[i].state) ||
			!date_parse_any(page_day_text(web, db_get_text(history, i, "at")), &steps[i].on))
			return ERR(ERR_BUG, "a row of history");
	*out = steps;
	return ERR_OK;
}

static enum err day_put(struct web *web, struct date day, const char *node)
{
	char text[12];

	date_format_latvian(day, text);
	return page_put(web, text, "%s", node);
}

/* Clock.measure: the internal measure of a file that has waited DAYS, where it is switched on. */
static enum err measure_put(struct web *web, const struct file *file, int days)
{
	struct service service = page_service(web);
	struct date nominal, day;
	const char *on;

	TRY(office_parameter(web, "internal_pause", &on));
	if (!str_equal(on, "yes"))
		return ERR_OK;
	if (!date_parse_iso(db_get_text(&file->row, 0, "due_nominal_on"), &nominal))
		return ERR(ERR_BUG, "dates of a file");
	TRY(service_correspondence_working_day(&service, waiting_measure(nominal, days), &day));
	return day_put(web, day, "Clock.measure");
}

enum err clock_put(struct web *web, const struct file *file, const struct db_result *history)
{
	struct service service = page_service(web);
	struct waiting_step *steps;
	struct date received, complete;
	struct deadline_term term;
	size_t n = history->nrows;
	int days;

	TRY(why_put(web, &file->row));
	TRY(steps_of(web, history, &steps));
	if (!date_parse_iso(db_get_text(&file->row, 0, "counted_from"), &received))
		return ERR(ERR_BUG, "dates of a file");
	/* Of a file that is decided anew only what was since then. */
	for (; n > 0 && db_get_text(&file->row, 0, "reopened_on") && date_compare(steps->on, received) < 0; n--)
		steps++;
	days = waiting_days(steps, n, web->today);
	complete = waiting_complete_on(steps, n, received);
	if (days > 0) {
		TRY(page_put_int(web, days, "Clock.waited"));
		TRY(measure_put(web, file, days));
	}
	if (!date_is_valid(complete) || date_compare(complete, received) == 0)
		return ERR_OK;
	TRY(service_apply_term(&service, complete, &term));
	TRY(day_put(web, complete, "Clock.complete_on"));
	return day_put(web, term.due, "Clock.complete_due");
}
