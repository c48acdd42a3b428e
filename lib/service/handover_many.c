#include "service/handover_many.h"

#include "base/rnd.h"
#include "service/application.h"
#include "store/calendar.h"

enum { BOUND_MAX = 1200 };

struct many {
	struct service *service;
	const struct service_handover_many *form;
	const struct service_handover_item *item;	/* the one in hand */
	int64_t batch_id;
};

static enum err batch_work(void *context)
{
	struct many *many = context;
	struct service *service = many->service;
	const struct service_handover_many *form = many->form;
	struct db_result done;

	TRY(DB_RUN(service->db, service->arena, STATEMENT_HANDOVER_BATCH_ADD, &done, db_text(form->uuid), db_int(service->actor_id),
		form->from_id ? db_int(form->from_id) : db_null(), db_int(form->to_id), db_text(handover_reason_code(form->reason)),
		db_int((int64_t)form->n), db_int(service->now)));
	many->batch_id = done.insert_id;
	return service_audit(service, "handover_many", "handover_batch:%lld", (long long)many->batch_id);
}

/* The form's row: a new one, or the one of a form that was sent before. */
static enum err batch_find(struct many *many)
{
	struct service *service = many->service;
	const struct service_handover_many *form = many->form;
	enum err code = db_transaction(service->db, batch_work, many);
	struct db_result known;

	if (code != ERR_CONFLICT && code != ERR_UNCERTAIN)
		return code;
	TRY(DB_RUN(service->db, service->arena, STATEMENT_HANDOVER_BATCH_GET, &known, db_text(form->uuid)));
	if (known.nrows == 0)
		return code == ERR_UNCERTAIN ? ERR(ERR_UNAVAILABLE, "nothing was stored") : code;
	err_clear();
	many->batch_id = db_get_int(&known, 0, "id");
	if (db_get_int(&known, 0, "actor_id") != service->actor_id || db_get_int(&known, 0, "from_id") != form->from_id ||
		db_get_int(&known, 0, "to_id") != form->to_id)
		return ERR(ERR_CONFLICT, "the form was sent before with other people in it");
	return ERR_OK;
}

static enum err item_work(void *context)
{
	struct many *many = context;
	struct service *service = many->service;
	const struct service_handover_many *form = many->form;
	const int64_t id = many->item->application_id;
	struct service_handover one = {.application_id = id, .version = many->item->version, .from_id = form->from_id, .to_id = form->to_id,
		.reason = form->reason, .note = form->note};
	enum handover_refusal why;
	struct db_result known;
	char uuid[37];

	rnd_uuid(uuid);
	one.uuid = uuid;
	TRY(DB_ONE(service->db, service->arena, STATEMENT_HANDOVER_FILE, &known, db_int(id)));
	TRY(DB_ONE(service->db, service->arena, STATEMENT_HANDOVER_BATCH_KNOWN, &known, db_int(many->batch_id), db_int(id),
		db_int(many->batch_id), db_int(id)));
	if (db_get_int(&known, 0, "known"))
		return ERR_OK;
	TRY(service_handover_one(service, &one, many->batch_id, &why));
	if (why == HANDOVER_FINE)
		return ERR_OK;
	return DB_RUN(service->db, service->arena, STATEMENT_HANDOVER_MISSED_ADD, NULL, db_int(many->batch_id), db_int(id),
		db_text(handover_refusal_code(why)));
}

enum err service_handover_many(struct service *service, const struct service_handover_many *form)
{
	struct many many = {.service = service, .form = form};

	if (form->n == 0 || form->n > SERVICE_HANDOVER_MANY_MAX || !*form->note)
		return ERR(ERR_INVALID, "%zu files to hand over", form->n);
	if (service->actor_role != ROLE_HEAD)
		return ERR(ERR_DENIED, "only the head hands over many files");
	TRY(batch_find(&many));
	for (size_t i = 0; i < form->n; i++) {
		enum err code;

		many.item = &form->items[i];
		code = db_transaction(service->db, item_work, &many);
		if (code != ERR_OK && code != ERR_NOT_FOUND)
			return err_pass(code, __FILE__, __LINE__);
		err_clear();
	}
	return ERR_OK;
}

enum err service_workload_bounds(struct service *service, long long *out_good, long long *out_most)
{
	TRY(store_parameter_int(service->db, service->arena, "workload_files_good", service->today, BOUND_MAX, out_good));
	TRY(store_parameter_int(service->db, service->arena, "workload_files_max", service->today, BOUND_MAX, out_most));
	return ERR_OK;
}
