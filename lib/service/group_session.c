#include "service/group_session.h"

#include "service/application.h"
#include "service/sealed.h"
#include "store/outbox.h"

#define HISTORY_NOTE "group_session_history.note_sealed" /* bound to the session */

struct cancel {
	struct service *service;
	int64_t session_id, version;
	const struct service_session_reason *reason;
};

enum err service_session_history(struct service *service, const struct service_register_session *session, enum session_state state,
	const struct service_session_reason *reason)
{
	struct db_value note;
	char planned[11];

	TRY(service_seal(service, HISTORY_NOTE, service_row(service, session->id), reason->note, &note));
	date_format_iso(session->planned, planned);
	return DB_RUN(service->db, service->arena, STATEMENT_GROUP_SESSION_HISTORY_ADD, NULL, db_text(state_code(STATE_SESSION, (int)state)),
		db_text(planned), db_text(session->starts_at), db_text(session_reason_code(reason->code)), note, db_int(service->actor_id),
		db_int(service->now), db_int(session->id));
}

enum err service_session_cancel_locked(struct service *service, struct service_register_session *session,
	const struct service_session_reason *reason)
{
	struct db_result done;

	if (!state_may(STATE_SESSION, (int)session->state, SESSION_CANCELLED, service->actor_role))
		return ERR(ERR_CONFLICT, "session %lld is not planned", (long long)session->id);
	TRY(DB_RUN(service->db, service->arena, STATEMENT_GROUP_SESSION_SET_STATE, &done, db_text(state_code(STATE_SESSION, SESSION_CANCELLED)),
		db_int(session->id), db_int(session->version)));
	if (done.affected != 1)
		return ERR(ERR_CONFLICT, "session %lld", (long long)session->id);
	session->version++;
	session->state = SESSION_CANCELLED;
	TRY(service_session_history(service, session, SESSION_CANCELLED, reason));
	if (date_compare(session->planned, service->today) >= 0)
		TRY(service_session_tell(service, session->group_id, session->place_id));
	return service_audit(service, "session_cancel", "session:%lld", (long long)session->id);
}

enum err service_session_tell(struct service *service, int64_t group_id, int64_t place_id)
{
	struct db_result rows;

	TRY(DB_RUN(service->db, service->arena, STATEMENT_TIMETABLE_TOLD, &rows, db_int(group_id), db_int(place_id), db_int(place_id)));
	for (size_t i = 0; i < rows.nrows; i++)
		TRY(store_outbox_add(service->db, service->arena, "timetable_mail", db_get_int(&rows, i, "place_id"), db_get_int(&rows, i, "person_id"),
			service->now));
	return ERR_OK;
}

static enum err cancel_now(void *context)
{
	struct cancel *cancel = context;
	struct service_register_session session;

	TRY(service_register_lock(cancel->service, cancel->session_id, &session));
	if (session.version != cancel->version)
		return ERR(ERR_CONFLICT, "session %lld", (long long)cancel->session_id);
	return service_session_cancel_locked(cancel->service, &session, cancel->reason);
}

enum err service_session_cancel(struct service *service, int64_t session_id, int64_t version, const struct service_session_reason *reason)
{
	struct cancel cancel = {.service = service, .session_id = session_id, .version = version, .reason = reason};

	return db_transaction(service->db, cancel_now, &cancel);
}

enum err service_session_note(struct service *service, const struct db_result *rows, size_t i, int64_t session_id, const char **out)
{
	return service_unseal(service, HISTORY_NOTE, service_row(service, session_id), rows, i, "note_sealed", out);
}
