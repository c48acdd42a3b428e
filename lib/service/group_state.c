#include "service/group_state.h"

#include "domain/register.h"
#include "domain/state.h"
#include "service/application.h"
#include "service/correspondence.h"
#include "service/group.h"
#include "service/group_session.h"
#include "service/offer.h"
#include "service/referral.h"
#include "service/sealed.h"
#include "store/outbox.h"

#define REASON "group_event.reason_sealed" /* bound to the group */

struct changing {
	struct service *service;
	int64_t group_id, version;
	const char *reason;
	enum service_cancel_fault fault;
};

/* The group under a lock, as it was seen, in a state from which it may come to TO; *out_from. */
static enum err lock(const struct changing *changing, enum group_state to, int *out_from)
{
	struct service *service = changing->service;
	struct db_result row;

	TRY(DB_ONE(service->db, service->arena, STATEMENT_SUPPORT_GROUP_LOCK, &row, db_int(changing->group_id), service_group_wall(service).contracts));
	if (!state_parse(STATE_GROUP, db_get_text(&row, 0, "state"), out_from))
		return ERR(ERR_BUG, "group %lld has an unknown state", (long long)changing->group_id);
	return db_get_int(&row, 0, "version") == changing->version && state_may(STATE_GROUP, *out_from, (int)to, service->actor_role) ? ERR_OK :
		ERR(ERR_CONFLICT, "group %lld has changed", (long long)changing->group_id);
}

static enum err state_set(const struct changing *changing, int from, enum group_state to, struct db_value reason)
{
	struct service *service = changing->service;
	struct db_result done;

	TRY(DB_RUN(service->db, service->arena, STATEMENT_SUPPORT_GROUP_SET_STATE, &done, db_text(state_code(STATE_GROUP, (int)to)), db_int(changing->group_id),
		db_text(state_code(STATE_GROUP, from))));
	if (done.affected != 1)
		return ERR(ERR_CONFLICT, "group %lld has changed", (long long)changing->group_id);
	TRY(DB_RUN(service->db, service->arena, STATEMENT_GROUP_STATE_EVENT_ADD, NULL, db_int(changing->group_id), db_text(state_code(STATE_GROUP, (int)to)),
		reason, db_int(service->actor_id), db_int(service->now)));
	return service_audit(service, to == GROUP_OPEN ? "group_begin" : "group_cancel", "group:%lld", (long long)changing->group_id);
}

static enum err begin_now(void *context)
{
	const struct changing *changing = context;
	int from;

	TRY(lock(changing, GROUP_OPEN, &from));
	return state_set(changing, from, GROUP_OPEN, db_null());
}

enum err service_group_begin(struct service *service, int64_t group_id, int64_t version)
{
	struct changing changing = {.service = service, .group_id = group_id, .version = version};

	if (service->actor_role != ROLE_PROVIDER_MANAGER)
		return ERR(ERR_DENIED, "groups are the manager's");
	return db_transaction(service->db, begin_now, &changing);
}

/* The sessions that were still to come. */
static enum err sessions_cancel(struct changing *changing)
{
	const struct service_session_reason why = {SESSION_REASON_OTHER, ""};
	struct service *service = changing->service;
	struct service_register_session session;
	struct db_result rows;

	TRY(DB_RUN(service->db, service->arena, STATEMENT_GROUP_STATE_SESSIONS, &rows, db_int(changing->group_id)));
	for (size_t i = 0; i < rows.nrows; i++) {
		TRY(service_register_lock(service, db_get_int(&rows, i, "id"), &session));
		TRY(DB_RUN(service->db, service->arena, STATEMENT_GROUP_SESSION_SET_STATE, NULL, db_text(state_code(STATE_SESSION, SESSION_CANCELLED)),
			db_int(session.id), db_int(session.version)));
		TRY(service_session_history(service, &session, SESSION_CANCELLED, &why));
	}
	return ERR_OK;
}

/* The place in row I: its person waits again, and is told. */
static enum err place_back(struct changing *changing, const struct db_result *rows, size_t i)
{
	const int64_t id = db_get_int(rows, i, "id"), seats = db_get_int(rows, i, "seats"), application_id = db_get_int(rows, i, "application_id");
	struct service *service = changing->service;
	struct db_result done;
	int64_t message_id;
	int from;

	if (!state_parse(STATE_PLACE, db_get_text(rows, i, "state"), &from) || !state_may(STATE_PLACE, from, PLACE_WAITLISTED, service->actor_role))
		return ERR(ERR_BUG, "place %lld: no way back to the list", (long long)id);
	if (from == PLACE_OFFERED) {
		TRY(service_offer_withdraw(service, id));
	} else {
		TRY(DB_RUN(service->db, service->arena, STATEMENT_RIGHT_SEAT_FREE, NULL, db_int(seats), db_int(changing->group_id), db_int(seats)));
		TRY(DB_RUN(service->db, service->arena, STATEMENT_RIGHT_PLACE_SET, &done, db_text(state_code(STATE_PLACE, PLACE_WAITLISTED)), db_int(1), db_int(id),
			db_int(db_get_int(rows, i, "version"))));
		if (done.affected != 1)
			return ERR(ERR_CONFLICT, "place %lld has changed", (long long)id);
		TRY(service_referral_wait(service, application_id));
		TRY(store_outbox_add(service->db, service->arena, "enrolment", id, db_get_int(rows, i, "person_id"), service->now));
	}
	TRY(service_correspondence_note(service, application_id, "group_cancelled", &message_id));
	TRY(store_outbox_add(service->db, service->arena, "message_mail", message_id, application_id, service->now));
	return DB_RUN(service->db, service->arena, STATEMENT_RIGHT_PLACE_HISTORY, NULL, db_int(id), db_text(state_code(STATE_PLACE, PLACE_WAITLISTED)),
		db_int(service->now), db_int(service->actor_id), db_text("group_cancelled"), db_int(id));
}

static enum err cancel_now(void *context)
{
	struct changing *changing = context;
	struct service *service = changing->service;
	struct db_result row, places;
	struct db_value reason;
	int from;

	changing->fault = CANCEL_FAULT_NONE;
	TRY(lock(changing, GROUP_CANCELLED, &from));
	TRY(DB_ONE(service->db, service->arena, STATEMENT_GROUP_STATE_UNSIGNED, &row, db_int(changing->group_id)));
	if (db_get_int(&row, 0, "unsigned") > 0) {
		changing->fault = CANCEL_FAULT_UNSIGNED;
		return ERR(ERR_INVALID, "group %lld has registers that are not signed", (long long)changing->group_id);
	}
	TRY(sessions_cancel(changing));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_GROUP_STATE_PLACES, &places, db_int(changing->group_id)));
	for (size_t i = 0; i < places.nrows; i++)
		TRY(place_back(changing, &places, i));
	TRY(service_seal(service, REASON, service_row(service, changing->group_id), changing->reason, &reason));
	return state_set(changing, from, GROUP_CANCELLED, reason);
}

enum err service_group_cancel(struct service *service, int64_t group_id, int64_t version, const char *reason, enum service_cancel_fault *out_fault)
{
	struct changing changing = {.service = service, .group_id = group_id, .version = version, .reason = reason};
	enum err code;

	if (service->actor_role != ROLE_PROVIDER_MANAGER)
		return ERR(ERR_DENIED, "groups are the manager's");
	code = db_transaction(service->db, cancel_now, &changing);
	*out_fault = changing.fault;
	return code;
}

enum err service_group_cancelled(struct service *service, int64_t group_id, struct service_group_end *out)
{
	struct db_result row;

	*out = (struct service_group_end){.reason = "", .actor = ""};
	TRY(DB_RUN(service->db, service->arena, STATEMENT_GROUP_STATE_CANCELLED, &row, db_int(group_id)));
	if (row.nrows == 0)
		return ERR_OK;
	out->actor = db_get_text(&row, 0, "actor");
	return service_unseal(service, REASON, service_row(service, group_id), &row, 0, "reason_sealed", &out->reason);
}
