#include "service/application.h"

#include <stdarg.h>

#include "base/str.h"
#include "domain/waiting.h"
#include "service/document.h"
#include "service/handover.h"
#include "store/person.h"

enum err service_audit(struct service *service, const char *action, const char *object, ...)
{
	const char *text;
	va_list args;

	va_start(args, object);
	text = arena_vprintf(service->arena, object, args);
	va_end(args);
	return DB_RUN(service->db, service->arena, STATEMENT_AUDIT_INSERT, NULL, db_int(service->now), db_text(service->program),
		      service->actor_id ? db_int(service->actor_id) : db_null(), db_text(role_code(service->actor_role)),
		      db_text(action), db_text(text), db_text(service->request_id));
}

enum err service_application_exclusion(struct service *service, int64_t id)
{
	bool excluded = false;

	if (service->actor_role == ROLE_SOCIAL_WORKER)
		TRY(service_handover_excluded(service, id, service->actor_id, &excluded));
	return excluded ? ERR(ERR_DENIED, "application %lld: the actor was taken off it", (long long)id) : ERR_OK;
}

/* By ROLE, which may be another one than the actor's. */
static enum err move(struct service *service, int64_t id, int64_t version, enum application_state to, const char *note, enum role role)
{
	const char *code = application_state_code(to);
	struct db_result row, done;
	enum application_state from;

	TRY(DB_ONE(service->db, service->arena, STATEMENT_APPLICATION_STATE, &row, db_int(id)));
	if (!application_state_parse(db_get_text(&row, 0, "state"), &from))
		return ERR(ERR_BUG, "application %lld has an unknown state", (long long)id);
	if (db_get_int(&row, 0, "version") != version)
		return ERR(ERR_CONFLICT, "application %lld has changed", (long long)id);
	if (!application_may(from, to, role))
		return ERR(ERR_DENIED, "application %lld: no move to %s", (long long)id, code);
	if (role == service->actor_role)
		TRY(service_application_exclusion(service, id));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_APPLICATION_SET_STATE, &done, db_text(code), db_int(service->now),
		   db_int(id), db_int(version)));
	if (done.affected != 1)
		return ERR(ERR_CONFLICT, "application %lld has changed", (long long)id);
	TRY(DB_RUN(service->db, service->arena, STATEMENT_APPLICATION_HISTORY_ADD, NULL, db_int(id), db_text(code),
		   db_int(service->now), service->actor_id ? db_int(service->actor_id) : db_null(), db_text(note), db_int(id)));
	return service_audit(service, code, "application:%lld", (long long)id);
}

enum err service_application_move(struct service *service, int64_t id, int64_t version, enum application_state to,
				  const char *note)
{
	return move(service, id, version, to, note, service->actor_role);
}

enum err service_application_follow(struct service *service, int64_t id, int64_t version, enum application_state to, const char *note)
{
	return move(service, id, version, to, note, ROLE_SYSTEM);
}

struct take {
	struct service *service;
	int64_t id, version;
};

/* What was asked for has come on paper: a document that comes in.  A view that is waited for no longer is none. */
static enum err answer_register(struct service *service, int64_t id)
{
	struct db_result asked;

	TRY(DB_RUN(service->db, service->arena, STATEMENT_CORRESPONDENCE_REQUEST, &asked, db_int(id)));
	if (asked.nrows > 0 && str_equal(db_get_text(&asked, 0, "kind"), "hearing"))
		return ERR_OK;
	return service_document_register(service, DOCUMENT_ANSWER,
		&(struct service_document){.application_id = id, .message_id = asked.nrows > 0 ? db_get_int(&asked, 0, "id") : 0}, NULL);
}

static enum err take_work(void *context)
{
	struct take *take = context;
	struct service *service = take->service;
	int64_t version = take->version;
	enum application_state state;
	struct db_result row, done;
	bool resumes;

	TRY(DB_ONE(service->db, service->arena, STATEMENT_HANDOVER_FILE, &row, db_int(take->id)));
	if (service->actor_role != ROLE_SOCIAL_WORKER)
		return ERR(ERR_DENIED, "only a social worker takes a file");
	if (!application_state_parse(db_get_text(&row, 0, "state"), &state) || !application_is_open(state))
		return ERR(ERR_DENIED, "application %lld is not open", (long long)take->id);
	TRY(service_application_exclusion(service, take->id));
	if (db_get_int(&row, 0, "version") != version)
		return ERR(ERR_CONFLICT, "application %lld has changed", (long long)take->id);
	resumes = waiting_is(state) && db_get_int(&row, 0, "owner_id") == service->actor_id;
	if (state == APPLICATION_RECEIVED || resumes) {
		TRY(service_application_move(service, take->id, version, APPLICATION_IN_REVIEW, ""));
		version++;
	}
	TRY(DB_RUN(service->db, service->arena, STATEMENT_APPLICATION_SET_OWNER, &done, db_int(service->actor_id), db_int(take->id),
		   db_int(version)));
	if (done.affected != 1)
		return ERR(ERR_CONFLICT, "application %lld has changed", (long long)take->id);
	TRY(service_audit(service, "take", "application:%lld", (long long)take->id));
	return resumes ? answer_register(service, take->id) : ERR_OK;
}

enum err service_application_take(struct service *service, int64_t id, int64_t version)
{
	struct take take = {service, id, version};

	return db_transaction(service->db, take_work, &take);
}

enum err service_person_code(struct service *service, const struct db_result *rows, size_t row, const char **out)
{
	TRY(store_person_code_open(service->arena, service->keys, rows, row, out));
	return ERR_OK;
}

void service_person_index(const struct service *service, const char *code, uint8_t out[32])
{
	keyring_index(service->keys, STORE_PERSON_INDEX, code, out);
}
