#include "service/reopen.h"

#include "service/application.h"
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
	return DB_RUN(service->db, service->arena, STATEMENT_APPLICATION_SET_REOPENED, NULL, db_text(today), db_text(nominal), db_text(due),
		db_text(extended), db_int(application_id));
}
