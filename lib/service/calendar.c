#include "service/calendar.h"

#include "base/str.h"
#include "domain/state.h"
#include "service/application.h"
#include "store/calendar.h"

enum err service_calendar_load(struct service *service, struct calendar *out)
{
	return store_calendar_load(service->db, service->arena, out);
}

struct change {
	struct service *service;
	const struct service_calendar_day *add;	/* or NULL: remove */
	struct date day;
	int64_t version;
	int64_t moved;
};

/* A combination of dates that open files have: as stored, and as they should be now. */
struct term {
	const char *state, *received, *due, *extended;
	const char *extended_to;	/* the day that an act named, or NULL */
	char new_nominal[11], new_due[11], new_extended[11];
};

/* Most days that the end of a term can be rolled over; more than any row of days off in the rules. */
enum { ROLL_MAX = 31 };

/* True if DAY lies where it can move an end on END: from its same-numbered day on. */
static bool is_near(struct date day, struct date end)
{
	return date_compare(day, end) <= 0 && date_compare(day, date_add_days(end, -ROLL_MAX)) >= 0;
}

/* False when nothing has to move. */
static bool term_compute(const struct calendar *calendar, const struct deadline_parameters *parameters,
	struct date received, struct term *term)
{
	struct deadline_term fresh;

	if (term->extended_to) {
		if (!date_parse_iso(term->extended_to, &fresh.nominal))
			return false;
		fresh.due = calendar_next_working_day(calendar, fresh.nominal);
	} else if (!deadline_compute(calendar, received, parameters->values[DEADLINE_DECISION_MONTHS], &fresh)) {
		return false;
	}
	date_format_iso(fresh.nominal, term->new_nominal);
	date_format_iso(fresh.due, term->new_due);
	date_format_iso(deadline_extended_due(calendar, parameters, received), term->new_extended);
	return !str_equal(term->new_due, term->due) || !str_equal(term->new_extended, term->extended);
}

/* "01.12.2026. → 02.12.2026." */
static const char *move_text(struct arena *arena, const char *from, const char *to)
{
	struct date a, b;
	char before[12], after[12];

	if (!date_parse_iso(from, &a) || !date_parse_iso(to, &b))
		return NULL;
	date_format_latvian(a, before);
	date_format_latvian(b, after);
	return arena_printf(arena, "%s → %s", before, after);
}

static enum err term_write(struct change *change, const struct term *term)
{
	struct service *service = change->service;
	const char *note = str_equal(term->due, term->new_due) ?
		move_text(service->arena, term->extended, term->new_extended) :
		move_text(service->arena, term->due, term->new_due);
	const struct db_value actor = service->actor_id ? db_int(service->actor_id) : db_null();
	const struct db_value extended_to = term->extended_to ? db_text(term->extended_to) : db_null();
	struct db_result done;

	TRY(DB_RUN(service->db, service->arena, STATEMENT_CALENDAR_TERM_HISTORY, NULL, db_int(service->now), actor,
		db_text(note), db_text(term->state), db_text(term->received), db_text(term->due),
		db_text(term->extended), extended_to));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_CALENDAR_TERM_AUDIT, NULL, db_int(service->now),
		db_text(service->program), actor, db_text(role_code(service->actor_role)),
		db_text(service->request_id), db_text(term->state), db_text(term->received), db_text(term->due),
		db_text(term->extended), extended_to));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_CALENDAR_TERM_SET, &done, db_text(term->new_nominal),
		db_text(term->new_due), db_text(term->new_extended), db_text(term->state),
		db_text(term->received), db_text(term->due), db_text(term->extended), extended_to));
	change->moved += done.affected;
	return ERR_OK;
}

static enum err state_recompute(struct change *change, enum application_state state)
{
	struct service *service = change->service;
	struct term term = {.state = application_state_code(state)};
	struct store_terms terms;
	struct db_result rows;
	struct date received, due, extended;

	TRY(DB_RUN(service->db, service->arena, STATEMENT_CALENDAR_TERMS, &rows, db_text(term.state)));
	for (size_t i = 0; i < rows.nrows; i++) {
		term.received = db_get_text(&rows, i, "counted_from");
		term.due = db_get_text(&rows, i, "due_on");
		term.extended = db_get_text(&rows, i, "due_extended_on");
		term.extended_to = db_get_text(&rows, i, "extended_to");
		if (!date_parse_iso(term.received, &received) || !date_parse_iso(term.due, &due) ||
			!date_parse_iso(term.extended, &extended))
			return ERR(ERR_BUG, "dates of a term");
		if (!is_near(change->day, due) && !is_near(change->day, extended))
			continue;
		TRY(store_terms_load(service->db, service->arena, received, &terms));
		if (term_compute(&terms.calendar, &terms.parameters, received, &term))
			TRY(term_write(change, &term));
	}
	return ERR_OK;
}

static enum err override_write(struct change *change)
{
	struct service *service = change->service;
	const struct service_calendar_day *add = change->add;
	struct db_result done;
	char day[11];

	date_format_iso(change->day, day);
	if (add) {
		TRY(DB_RUN(service->db, service->arena, STATEMENT_CALENDAR_OVERRIDE_INSERT, NULL, db_text(day),
			db_int(add->is_holiday), db_text(add->name), db_text(add->legal_ref)));
	} else {
		TRY(DB_RUN(service->db, service->arena, STATEMENT_CALENDAR_OVERRIDE_DELETE, &done, db_text(day),
			db_int(change->version)));
		if (done.affected != 1)
			return ERR(ERR_CONFLICT, "the day %s has changed", day);
	}
	return service_audit(service, add ? "calendar_add" : "calendar_remove", "day:%s", day);
}

static enum err change_work(void *context)
{
	struct change *change = context;

	change->moved = 0;
	TRY(override_write(change));
	for (int state = APPLICATION_NONE + 1; state < APPLICATION__MAX; state++)
		if (application_is_open((enum application_state)state))
			TRY(state_recompute(change, (enum application_state)state));
	return ERR_OK;
}

static enum err change_run(struct change *change, int64_t *out_moved)
{
	TRY(db_transaction(change->service->db, change_work, change));
	*out_moved = change->moved;
	return ERR_OK;
}

enum err service_calendar_add(struct service *service, const struct service_calendar_day *day, int64_t *out_moved)
{
	struct change change = {.service = service, .add = day, .day = day->day};

	return change_run(&change, out_moved);
}

enum err service_calendar_remove(struct service *service, struct date day, int64_t version, int64_t *out_moved)
{
	struct change change = {.service = service, .day = day, .version = version};

	return change_run(&change, out_moved);
}
