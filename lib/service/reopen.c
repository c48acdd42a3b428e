#include "service/reopen.h"

#include "service/application.h"
#include "service/right.h"
#include "service/value.h"
#include "store/calendar.h"

enum err service_reopen(struct service *service, int64_t application_id, const char *note)
{
	char today[11], nominal[11], due[11], extended[11];
	enum application_state state;
	struct deadline_term term;
	struct store_terms terms;
	struct db_result row;

	TRY(DB_ONE(service->db, service->arena, STATEMENT_APPLICATION_STATE, &row, db_int(application_id)));
	if (!application_state_parse(db_get_text(&row, 0, "state"), &state))
		return ERR(ERR_BUG, "application %lld has an unknown state", (long long)application_id);
	if (!application_is_decided(state))
		return ERR_OK;
	TRY(store_terms_load(service->db, service->arena, service->today, &terms));
	if (!deadline_compute(&terms.calendar, service->today, terms.parameters.values[DEADLINE_DECISION_MONTHS], &term))
		return ERR(ERR_BUG, "no term for a decision");
	TRY(DB_RUN(service->db, service->arena, STATEMENT_DECISION_DROP_LATER, NULL, db_int(application_id)));
	TRY(service_application_move(service, application_id, db_get_int(&row, 0, "version"), APPLICATION_IN_REVIEW, note));
	date_format_iso(service->today, today);
	date_format_iso(term.nominal, nominal);
	date_format_iso(term.due, due);
	date_format_iso(deadline_extended_due(&terms.calendar, &terms.parameters, service->today), extended);
	TRY(DB_RUN(service->db, service->arena, STATEMENT_APPLICATION_SET_REOPENED, NULL, db_text(today), db_text(nominal), db_text(due),
		db_text(extended), db_int(application_id)));
	return service_reopen_undo(service, application_id, note);
}

/* No draft goes on when the file is decided; the history says so under the state that it had. */
static enum err drafts_drop(struct service *service, int64_t application_id, enum application_state state)
{
	struct db_result done;

	TRY(DB_RUN(service->db, service->arena, STATEMENT_DECISION_DROP_OPEN, &done, db_int(application_id)));
	if (done.affected == 0)
		return ERR_OK;
	return DB_RUN(service->db, service->arena, STATEMENT_APPLICATION_HISTORY_ADD, NULL, db_int(application_id), db_text(application_state_code(state)),
		db_int(service->now), service->actor_id ? db_int(service->actor_id) : db_null(), db_text(REOPEN_DRAFT_DROPPED), db_int(application_id));
}

/* The dates of the file are those of act ACT_ID again. */
static enum err dates_restore(struct service *service, int64_t application_id, int64_t act_id)
{
	char counted[11], nominal[11], due[11], extended[11], extended_to[11], decided[11];
	struct date day, from, to, on;
	struct deadline_term term;
	struct store_terms terms;
	struct db_result row;
	bool is_anew;

	TRY(DB_ONE(service->db, service->arena, STATEMENT_ACT_TERM, &row, db_int(act_id)));
	if (!value_read_day(&row, 0, "counted_from", &from) || !value_read_day(&row, 0, "due_on", &day) || !value_read_day(&row, 0, "extended_to", &to) ||
		!value_read_day(&row, 0, "issued_on", &on))
		return ERR(ERR_BUG, "the term of an act");
	is_anew = db_get_int(&row, 0, "is_anew") != 0;
	TRY(store_terms_load(service->db, service->arena, from, &terms));
	if (!deadline_compute(&terms.calendar, from, terms.parameters.values[DEADLINE_DECISION_MONTHS], &term))
		return ERR(ERR_BUG, "no term for a decision");
	date_format_iso(deadline_extended_due(&terms.calendar, &terms.parameters, from), extended);
	return DB_RUN(service->db, service->arena, STATEMENT_APPLICATION_SET_RESTORED, NULL, is_anew ? value_day(from, counted) : db_null(),
		value_day(date_is_valid(to) ? to : term.nominal, nominal), value_day(date_is_valid(day) ? day : term.due, due), db_text(extended),
		value_day(to, extended_to), value_day(on, decided), db_int(application_id));
}

enum err service_reopen_undo(struct service *service, int64_t application_id, const char *note)
{
	struct service_standing standing;
	enum application_state state;
	struct db_result row;

	TRY(DB_ONE(service->db, service->arena, STATEMENT_APPLICATION_STATE, &row, db_int(application_id)));
	if (!application_state_parse(db_get_text(&row, 0, "state"), &state))
		return ERR(ERR_BUG, "application %lld has an unknown state", (long long)application_id);
	TRY(service_right_standing(service, application_id, &standing));
	if (!application_is_open(state) || standing.act_id == 0)
		return ERR_OK;
	TRY(drafts_drop(service, application_id, state));
	TRY(service_application_follow(service, application_id, db_get_int(&row, 0, "version"), application_state_of_outcome(standing.outcome), note));
	return dates_restore(service, application_id, standing.act_id);
}
