#include "service/session_plan.h"

#include "service/application.h"
#include "service/group.h"

static enum err rows_load(struct service *service, struct service_session_plan *out)
{
	struct db_result rows;

	TRY(DB_RUN(service->db, service->arena, STATEMENT_SESSION_PLAN_ROWS, &rows, db_int(out->id)));
	out->rows = arena_array(service->arena, rows.nrows + 1, sizeof(*out->rows));
	if (!out->rows)
		return ERR(ERR_LIMIT, "rows of a plan");
	for (size_t i = 0; i < rows.nrows; i++)
		out->rows[out->n++] = (struct session_plan_row){
			.number = (int)db_get_int(&rows, i, "number"),
			.topic = db_get_text(&rows, i, "topic"),
			.aim = db_get_text(&rows, i, "aim"),
			.materials = db_get_text(&rows, i, "materials"),
		};
	return ERR_OK;
}

enum err service_session_plan_load(struct service *service, int64_t provider_id, const char *code, int64_t version, struct service_session_plan *out)
{
	struct db_result row;

	*out = (struct service_session_plan){0};
	TRY(DB_RUN(service->db, service->arena, STATEMENT_SESSION_PLAN_GET, &row, db_int(provider_id), db_text(code), db_int(version), db_int(version)));
	if (row.nrows == 0)
		return version == 0 ? ERR_OK : ERR(ERR_NOT_FOUND, "version %lld of a plan", (long long)version);
	out->id = db_get_int(&row, 0, "id");
	out->version = db_get_int(&row, 0, "version");
	return rows_load(service, out);
}

struct saving {
	struct service *service;
	const char *code;
	int64_t seen;
	const struct session_plan_row *rows;
	size_t n;
};

static enum err version_add(struct saving *saving, int64_t version)
{
	struct service *service = saving->service;
	struct db_result done;

	TRY(DB_RUN(service->db, service->arena, STATEMENT_SESSION_PLAN_ADD, &done, db_int(service->actor_provider_id), db_text(saving->code), db_int(version),
		db_int(service->actor_id), db_int(service->now)));
	for (size_t i = 0; i < saving->n; i++) {
		const struct session_plan_row *row = &saving->rows[i];

		TRY(DB_RUN(service->db, service->arena, STATEMENT_SESSION_PLAN_ROW_ADD, NULL, db_int(done.insert_id), db_int(row->number), db_text(row->topic),
			db_text(row->aim), db_text(row->materials)));
	}
	return service_audit(service, "session_plan_save", "session_plan:%lld", (long long)done.insert_id);
}

/* Whoever changes a plan of a provider stands in line behind the lock of its timetables. */
static enum err save_work(void *context)
{
	struct saving *saving = context;
	struct service *service = saving->service;
	struct service_session_plan now;
	struct db_result row;
	char today[11];

	date_format_iso(service->today, today);
	TRY(DB_RUN(service->db, service->arena, STATEMENT_TIMETABLE_LOCK, &row, db_int(service->actor_provider_id)));
	TRY(DB_ONE(service->db, service->arena, STATEMENT_SESSION_PLAN_KIND, &row, db_text(today), db_text(saving->code), db_int(0), db_int(0),
		service_group_wall(service).contracts));
	TRY(service_session_plan_load(service, service->actor_provider_id, saving->code, 0, &now));
	if (session_plan_same(now.rows, now.n, saving->rows, saving->n))
		return ERR_OK;
	if (now.version != saving->seen)
		return ERR(ERR_CONFLICT, "plan %s of provider %lld is in version %lld", saving->code, (long long)service->actor_provider_id, (long long)now.version);
	return version_add(saving, now.version + 1);
}

enum err service_session_plan_save(struct service *service, const char *code, int64_t seen, const struct session_plan_row *rows, size_t n)
{
	struct saving saving = {service, code, seen, rows, n};

	if (service->actor_role != ROLE_PROVIDER_MANAGER)
		return ERR(ERR_DENIED, "sessions are planned by the provider's manager");
	return db_transaction(service->db, save_work, &saving);
}

enum err service_session_plan_keep(struct service *service, int64_t session_id)
{
	struct db_result row;

	TRY(DB_ONE(service->db, service->arena, STATEMENT_SESSION_PLAN_OF_SESSION, &row, db_int(session_id)));
	return DB_RUN(service->db, service->arena, STATEMENT_SESSION_PLAN_KEEP, NULL, db_get(&row, 0, "plan_id"), db_int(session_id));
}
