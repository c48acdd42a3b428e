#include "service/access.h"

#include <string.h>

#include "base/rnd.h"
#include "service/application.h"

struct change {
	struct service *service;
	struct service_access access;
	const char *reason;
	uint8_t hash[32];
};

enum err service_access_look(
	struct service *service, int64_t application_id, struct service_access *out)
{
	struct db_result row;

	TRY(DB_ONE(service->db, service->arena, STATEMENT_APPLICATION_ACCESS_OF, &row,
		db_int(application_id)));
	out->submission_id = db_get_text(&row, 0, "submission_id");
	out->no = db_get_int(&row, 0, "access_no");
	out->files = db_get_int(&row, 0, "files");
	return ERR_OK;
}

/* History for staff, a note for the resident. */
static enum err note(const struct change *change, int64_t id)
{
	struct service *service = change->service;
	struct db_result row;
	char uuid[37];

	rnd_uuid(uuid);
	TRY(DB_ONE(service->db, service->arena, STATEMENT_APPLICATION_STATE, &row, db_int(id)));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_APPLICATION_HISTORY_ADD, NULL, db_int(id),
		db_text(db_get_text(&row, 0, "state")), db_int(service->now),
		db_int(service->actor_id), db_text(change->reason), db_int(id)));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_CORRESPONDENCE_ADD, NULL, db_text(uuid),
		db_int(id), db_text("note"), db_text("access"), db_null(),
		db_int(service->actor_id), db_int(service->now), db_null(), db_null(), db_null()));
	return service_audit(service, "access_code", "application:%lld", (long long)id);
}

static enum err change_work(void *context)
{
	struct change *change = context;
	struct service *service = change->service;
	struct db_result files, done;

	TRY(DB_RUN(service->db, service->arena, STATEMENT_APPLICATION_OF_SUBMISSION, &files,
		db_text(change->access.submission_id)));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_APPLICATION_SET_ACCESS, &done,
		db_blob(change->hash, 32), db_text(change->access.submission_id),
		db_int(change->access.no)));
	if (done.affected != (int64_t)files.nrows)
		return ERR(ERR_CONFLICT, "another access code is in force by now");
	for (size_t i = 0; i < files.nrows; i++) {
		/* Whoever had the old code may have the calendar's address. */
		TRY(DB_RUN(service->db, service->arena, STATEMENT_CALENDAR_FEED_END, NULL, db_int(service->now), db_int(db_get_int(&files, i, "id")), db_null()));
		TRY(note(change, db_get_int(&files, i, "id")));
	}
	return ERR_OK;
}

enum err service_access_change(struct service *service, int64_t application_id, int64_t no,
	bool with_new, const char *reason, char out_code[15])
{
	struct change change = {.service = service, .reason = reason};
	const char *next;

	out_code[0] = '\0';
	if (!*reason)
		return ERR(ERR_INVALID, "a code is not ended without a reason");
	TRY(service_access_look(service, application_id, &change.access));
	if (change.access.no != no)
		return ERR(ERR_CONFLICT, "another access code is in force by now");
	/* Random bytes are the hash of no code that anybody has. */
	rnd_bytes(change.hash, sizeof(change.hash));
	if (with_new) {
		next = arena_printf(service->arena, "%s#%lld", change.access.submission_id,
			(long long)no + 1);
		if (!next)
			return ERR(ERR_LIMIT, "access code");
		keyring_access_code(service->keys, next, out_code);
		keyring_access_hash(service->keys, out_code, change.hash);
	}
	return db_transaction(service->db, change_work, &change);
}
