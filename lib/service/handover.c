#include "service/handover.h"

#include <string.h>

#include "service/application.h"
#include "service/sealed.h"

struct work {
	struct service *service;
	const struct service_handover *handover;
	enum handover_refusal why;
};

enum err service_handover_excluded(struct service *service, int64_t application_id, int64_t user_id, bool *out)
{
	struct db_result row;

	TRY(DB_ONE(service->db, service->arena, STATEMENT_HANDOVER_EXCLUDED, &row, db_int(application_id), db_int(user_id)));
	*out = db_get_int(&row, 0, "excluded") != 0;
	return ERR_OK;
}

/* What the rule is asked, from the file's row, which stays locked. */
static enum err question_of(struct service *service, const struct service_handover *handover, const struct db_result *file,
	struct handover_question *out)
{
	struct db_result worker;

	*out = (struct handover_question){.actor_role = service->actor_role, .actor_id = service->actor_id,
		.owner_id = db_get_int(file, 0, "owner_id"), .from_id = handover->from_id, .to_id = handover->to_id,
		.version = db_get_int(file, 0, "version"), .seen = handover->version};
	if (!application_state_parse(db_get_text(file, 0, "state"), &out->state))
		return ERR(ERR_BUG, "application %lld has an unknown state", (long long)handover->application_id);
	TRY(DB_RUN(service->db, service->arena, STATEMENT_HANDOVER_WORKER, &worker, db_int(handover->to_id)));
	out->to_works = worker.nrows == 1 && db_get_int(&worker, 0, "works") != 0;
	return service_handover_excluded(service, handover->application_id, handover->to_id, &out->to_excluded);
}

static enum err rows_write(struct service *service, const struct service_handover *handover, int64_t batch_id, const char *state)
{
	const int64_t id = handover->application_id;
	struct db_result done;
	const void *sealed;
	size_t len;

	TRY(keyring_seal(service->keys, service->arena, HANDOVER_NOTE, handover->uuid, handover->note, strlen(handover->note), &sealed,
		&len));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_APPLICATION_SET_OWNER, &done, db_int(handover->to_id), db_int(id),
		db_int(handover->version)));
	if (done.affected != 1)
		return ERR(ERR_CONFLICT, "application %lld has changed", (long long)id);
	TRY(DB_RUN(service->db, service->arena, STATEMENT_APPLICATION_HISTORY_ADD, NULL, db_int(id), db_text(state),
		db_int(service->now), db_int(service->actor_id), db_text(""), db_int(id)));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_HANDOVER_ADD, NULL, db_int(id), db_text(handover->uuid),
		batch_id ? db_int(batch_id) : db_null(), handover->from_id ? db_int(handover->from_id) : db_null(),
		db_int(handover->to_id), db_text(handover_reason_code(handover->reason)), db_blob(sealed, len),
		db_int(service->actor_id), db_int(service->now), db_int(id)));
	return service_audit(service, "handover", "application:%lld", (long long)id);
}

enum err service_handover_one(struct service *service, const struct service_handover *handover, int64_t batch_id,
	enum handover_refusal *out_why)
{
	struct handover_question question;
	struct db_result file;

	if (!*handover->note || !*handover_reason_code(handover->reason))
		return ERR(ERR_INVALID, "a file is not handed over without a reason and a note");
	TRY(DB_ONE(service->db, service->arena, STATEMENT_HANDOVER_FILE, &file, db_int(handover->application_id)));
	TRY(question_of(service, handover, &file, &question));
	*out_why = handover_check(&question);
	if (*out_why != HANDOVER_FINE)
		return ERR_OK;
	return rows_write(service, handover, batch_id, db_get_text(&file, 0, "state"));
}

/* True if this form has handed the file over already. */
static enum err was_sent(struct work *work, bool *out)
{
	struct service *service = work->service;
	const struct service_handover *handover = work->handover;
	struct db_result known;

	TRY(DB_RUN(service->db, service->arena, STATEMENT_HANDOVER_BY_UUID, &known, db_text(handover->uuid)));
	*out = known.nrows == 1 && db_get_int(&known, 0, "application_id") == handover->application_id &&
		db_get_int(&known, 0, "to_id") == handover->to_id;
	return ERR_OK;
}

static enum err handover_work(void *context)
{
	struct work *work = context;
	const long long id = work->handover->application_id;

	TRY(service_handover_one(work->service, work->handover, 0, &work->why));
	if (work->why == HANDOVER_MOVED || work->why == HANDOVER_CHANGED)
		return ERR(ERR_CONFLICT, "application %lld has changed", id);
	return work->why == HANDOVER_FINE ? ERR_OK :
		ERR(ERR_DENIED, "application %lld is not handed over: %s", id, handover_refusal_code(work->why));
}

enum err service_handover(struct service *service, const struct service_handover *handover, enum handover_refusal *out_why)
{
	struct work work = {service, handover, HANDOVER_FINE};
	enum err code = db_transaction(service->db, handover_work, &work);
	bool sent;

	*out_why = work.why;
	if (code != ERR_CONFLICT && code != ERR_DENIED && code != ERR_UNCERTAIN)
		return code;
	TRY(was_sent(&work, &sent));
	if (!sent)
		return code == ERR_UNCERTAIN ? ERR(ERR_UNAVAILABLE, "nothing was stored") : code;
	err_clear();
	return ERR_OK;
}

enum err service_handover_note(struct service *service, const struct db_result *rows, size_t i, const char *uuid, const char *sealed,
	const char **out)
{
	return service_unseal(service, HANDOVER_NOTE, db_get_text(rows, i, uuid), rows, i, sealed, out);
}

enum err service_handover_opened(struct service *service, int64_t application_id)
{
	return DB_RUN(service->db, service->arena, STATEMENT_HANDOVER_OPEN, NULL, db_int(service->now), db_int(application_id),
		db_int(service->actor_id));
}
