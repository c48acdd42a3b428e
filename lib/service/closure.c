#include "service/closure.h"

#include "service/application.h"

static enum err manager_check(const struct service *service)
{
	return service->actor_role == ROLE_PROVIDER_MANAGER ? ERR_OK : ERR(ERR_DENIED, "closures are for the provider's manager");
}

struct closure_work {
	struct service *service;
	const struct service_closure *closure;
	int64_t id;
};

static enum err add_work(void *context)
{
	struct closure_work *work = context;
	struct service *service = work->service;
	struct db_result done;
	char from[11], to[11];

	date_format_iso(work->closure->from, from);
	date_format_iso(work->closure->to, to);
	TRY(DB_RUN(service->db, service->arena, STATEMENT_TIMETABLE_CLOSURE_ADD, &done, db_int(service->actor_provider_id), db_text(from), db_text(to),
		db_text(work->closure->name), db_int(service->actor_id), db_int(service->now)));
	return service_audit(service, "closure_add", "closure:%lld", (long long)done.insert_id);
}

enum err service_closure_add(struct service *service, const struct service_closure *closure)
{
	struct closure_work work = {service, closure, 0};

	TRY(manager_check(service));
	return db_transaction(service->db, add_work, &work);
}

static enum err remove_work(void *context)
{
	struct closure_work *work = context;
	struct service *service = work->service;
	struct db_result done;

	TRY(DB_RUN(service->db, service->arena, STATEMENT_TIMETABLE_CLOSURE_REMOVE, &done, db_int(work->id), db_int(service->actor_provider_id)));
	return done.affected ? service_audit(service, "closure_remove", "closure:%lld", (long long)work->id) : ERR_OK;
}

enum err service_closure_remove(struct service *service, int64_t id)
{
	struct closure_work work = {service, NULL, id};

	TRY(manager_check(service));
	return db_transaction(service->db, remove_work, &work);
}
