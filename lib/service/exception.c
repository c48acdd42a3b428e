#include "service/exception.h"

#include "base/str.h"
#include "domain/state.h"
#include "service/application.h"
#include "service/sealed.h"

#define REASON_PLACE "eligibility_exception.reason_sealed"

struct adding {
	struct service *service;
	const struct service_exception *exception;
};

enum err service_exception_fold(const struct db_result *rows, struct exception *out)
{
	*out = (struct exception){.whole = false, .rules = 0};
	for (size_t i = 0; i < rows->nrows; i++)
		if (!exception_note(out, db_get_text(rows, i, "rule"), db_get_int(rows, i, "granted") != 0))
			return ERR(ERR_BUG, "an exception from an unknown rule");
	return ERR_OK;
}

enum err service_exception_reason(struct service *service, const struct db_result *rows, size_t i, const char **out)
{
	return service_unseal(service, REASON_PLACE, db_get_text(rows, i, "form"), rows, i, "reason_sealed", out);
}

/* The row must say something new about a rule that there is. */
static enum err change_check(const struct adding *adding, const struct db_result *rows)
{
	const struct service_exception *exception = adding->exception;
	struct exception now, then;

	TRY(service_exception_fold(rows, &now));
	then = now;
	if (!exception_note(&then, exception->rule, exception->granted) || (then.whole == now.whole && then.rules == now.rules))
		return ERR(ERR_INVALID, "an exception that changes nothing");
	return ERR_OK;
}

static enum err row_write(const struct adding *adding, const char *state)
{
	const struct service_exception *exception = adding->exception;
	struct service *service = adding->service;
	const int64_t id = exception->application_id;
	struct db_value reason;

	TRY(service_seal(service, REASON_PLACE, exception->uuid, exception->reason, &reason));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_APPLICATION_HISTORY_ADD, NULL, db_int(id), db_text(state), db_int(service->now),
		db_int(service->actor_id), db_text(""), db_int(id)));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_EXCEPTION_ADD, NULL, db_int(id), db_text(exception->uuid), db_text(exception->rule),
		db_int(exception->granted), reason, db_int(service->now), db_int(service->actor_id), db_int(id)));
	return service_audit(service, exception->granted ? "exception_grant" : "exception_revoke", "application:%lld", (long long)id);
}

static enum err add_work(void *context)
{
	struct adding *adding = context;
	const struct service_exception *exception = adding->exception;
	struct service *service = adding->service;
	enum application_state state;
	struct db_result file, rows;
	int64_t seq;

	TRY(DB_ONE(service->db, service->arena, STATEMENT_HANDOVER_FILE, &file, db_int(exception->application_id)));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_EXCEPTION_ROWS, &rows, db_int(exception->application_id)));
	seq = rows.nrows > 0 ? db_get_int(&rows, rows.nrows - 1, "seq") : 0;
	for (size_t i = 0; i < rows.nrows; i++)
		if (str_equal(db_get_text(&rows, i, "form"), exception->uuid))
			return ERR_OK;	/* sent twice */
	if (!application_state_parse(db_get_text(&file, 0, "state"), &state) || !application_is_open(state))
		return ERR(ERR_DENIED, "application %lld is not open", (long long)exception->application_id);
	if (seq != exception->seq)
		return ERR(ERR_CONFLICT, "another exception came first");
	TRY(change_check(adding, &rows));
	return row_write(adding, db_get_text(&file, 0, "state"));
}

enum err service_exception_add(struct service *service, const struct service_exception *exception)
{
	struct adding adding = {service, exception};

	if (!role_may(service->actor_role, PERMISSION_CASE_EXCEPT))
		return ERR(ERR_DENIED, "only the head makes exceptions");
	if (!*exception->reason)
		return ERR(ERR_INVALID, "an exception without reasons");
	return db_transaction(service->db, add_work, &adding);
}
