#include "service/import.h"

#include <stdlib.h>
#include <string.h>

#include "base/str.h"
#include "crypt/password.h"
#include "service/application.h"
#include "service/import_private.h"
#include "store/calendar.h"

enum { MEGABYTE = 1024 * 1024, PLAN_BYTES = 160 * MEGABYTE };

enum err service_import_limits(struct service *service, struct service_import_limits *out)
{
	TRY(store_parameter_int(service->db, service->arena, "import_rows", service->today, IMPORT_PARAMETER_MAX, &out->rows));
	TRY(store_parameter_int(service->db, service->arena, "import_mb", service->today, IMPORT_PARAMETER_MAX, &out->megabytes));
	if (out->rows > IMPORT_ROWS_MAX)
		out->rows = IMPORT_ROWS_MAX;
	if (out->megabytes > IMPORT_MB_MAX)
		out->megabytes = IMPORT_MB_MAX;
	out->bytes = out->megabytes * MEGABYTE;
	return ERR_OK;
}

struct taking {
	struct service *service;
	const char *uuid, *name;
	const void *bytes;
	size_t len;
	unsigned char sha256[32];
};

static enum err take_work(void *context)
{
	const struct taking *taking = context;
	struct service *service = taking->service;
	const void *name, *content;
	size_t name_len, content_len;
	struct db_result done;

	TRY(keyring_seal(service->keys, service->arena, IMPORT_NAME, taking->uuid, taking->name, strlen(taking->name), &name, &name_len));
	TRY(keyring_seal(service->keys, service->arena, IMPORT_CONTENT, taking->uuid, taking->bytes, taking->len, &content, &content_len));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_IMPORT_FILE_ADD, &done, db_text(taking->uuid), db_blob(name, name_len),
		db_blob(taking->sha256, sizeof(taking->sha256)), db_int((int64_t)taking->len), db_blob(content, content_len), db_int(service->actor_id),
		db_int(service->now)));
	return service_audit(service, "import_upload", "import:%lld", (long long)done.insert_id);
}

enum err service_import_take(struct service *service, const char *uuid, const char *name, const void *bytes, size_t len)
{
	struct taking taking = {.service = service, .uuid = uuid, .name = name, .bytes = bytes, .len = len};
	struct db_result known;
	struct db_value sha256;
	enum err code;

	if (!role_may(service->actor_role, PERMISSION_CASE_IMPORT))
		return ERR(ERR_DENIED, "%s takes nothing over", role_code(service->actor_role));
	digest_sha256(bytes, len, taking.sha256);
	code = db_transaction(service->db, take_work, &taking);
	if (code != ERR_CONFLICT && code != ERR_UNCERTAIN)
		return code;
	TRY(DB_RUN(service->db, service->arena, STATEMENT_IMPORT_FILE_GET, &known, db_text(uuid)));
	if (known.nrows == 0)
		return code == ERR_UNCERTAIN ? ERR(ERR_UNAVAILABLE, "nothing was stored") : code;
	sha256 = db_get(&known, 0, "sha256");
	if (db_get_int(&known, 0, "made_by") != service->actor_id || sha256.len != 32 || !digest_equal(sha256.text, taking.sha256, 32))
		return ERR(ERR_CONFLICT, "that form brought another file");
	err_clear();
	return ERR_OK;
}

enum err service_import_name(struct service *service, const struct db_result *rows, size_t row, const char **out)
{
	const struct db_value sealed = db_get(rows, row, "name_sealed");
	size_t len;

	return keyring_unseal(service->keys, service->arena, IMPORT_NAME, db_get_text(rows, row, "uuid"), sealed.text, sealed.len, out, &len);
}

void service_import_plan_free(struct service_import_plan *plan)
{
	if (!plan)
		return;
	arena_free(plan->arena);
	free(plan);
}

bool service_import_is_good(const struct service_import_plan *plan)
{
	return plan->problem == TABLE_FINE && plan->rows.notes.errors == 0 && plan->rows.n > 0;
}

static struct service_import_plan *plan_new(void)
{
	struct service_import_plan *plan = calloc(1, sizeof(*plan));

	if (plan)
		plan->arena = arena_new(PLAN_BYTES);
	if (plan && plan->arena)
		return plan;
	service_import_plan_free(plan);
	return NULL;
}

/* Within a transaction, so that the rows of groups stay as they are looked at. */
struct looking {
	struct service service; /* with the plan's arena */
	const char *uuid;
	struct service_import_plan *plan;
};

static enum err look_work(void *context)
{
	struct looking *looking = context;
	struct service *service = &looking->service;
	struct db_result row;
	struct db_value sealed;

	TRY(DB_ONE(service->db, service->arena, STATEMENT_IMPORT_FILE_CONTENT, &row, db_text(looking->uuid)));
	sealed = db_get(&row, 0, "content_sealed");
	if (sealed.type == DB_NULL)
		return ERR(ERR_CONFLICT, "the file has been taken over");
	return import_plan_make(service, looking->uuid, &sealed, looking->plan);
}

enum err service_import_plan(struct service *service, const char *uuid, struct service_import_plan **out)
{
	struct looking looking = {*service, uuid, plan_new()};
	enum err code;

	*out = looking.plan;
	if (!looking.plan)
		return ERR(ERR_NOMEM, "plan of an import");
	looking.service.arena = looking.plan->arena;
	code = db_transaction(service->db, look_work, &looking);
	if (code == ERR_OK)
		return ERR_OK;
	service_import_plan_free(looking.plan);
	*out = NULL;
	return err_pass(code, __FILE__, __LINE__);
}

static enum err run_work(void *context)
{
	struct looking *looking = context;
	struct service *service = &looking->service;
	struct service_import_plan *plan = looking->plan;
	struct db_result row, done;
	struct db_value sealed;
	int64_t id;

	TRY(DB_ONE(service->db, service->arena, STATEMENT_IMPORT_FILE_LOCK, &row, db_text(looking->uuid)));
	id = db_get_int(&row, 0, "id");
	if (db_get_int(&row, 0, "made_by") == service->actor_id)
		return ERR(ERR_DENIED, "who uploads does not confirm");
	sealed = db_get(&row, 0, "content_sealed");
	if (sealed.type == DB_NULL)
		return ERR_OK;
	TRY(import_plan_make(service, looking->uuid, &sealed, plan));
	if (!service_import_is_good(plan))
		return ERR(ERR_INVALID, "import %lld has errors", (long long)id);
	TRY(import_write(service, plan, id, db_get_int(&row, 0, "made_by")));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_IMPORT_FILE_DONE, &done, db_int(service->actor_id), db_int(service->now),
		db_int((int64_t)(plan->made[IMPORT_WAITS] + plan->made[IMPORT_IN_GROUP] + plan->made[IMPORT_HAD_GROUP])), db_int((int64_t)plan->known),
		db_int(id)));
	return service_audit(service, "import", "import:%lld", (long long)id);
}

/* A link that was lost during the commit: whether it is done. */
static enum err run_done(struct service *service, const char *uuid)
{
	struct db_result row;

	TRY(DB_ONE(service->db, service->arena, STATEMENT_IMPORT_FILE_GET, &row, db_text(uuid)));
	if (!db_get_text(&row, 0, "done_at"))
		return ERR(ERR_UNAVAILABLE, "nothing was stored");
	err_clear();
	return ERR_OK;
}

enum err service_import_run(struct service *service, const char *uuid)
{
	struct looking looking = {*service, uuid, NULL};
	enum err code;

	if (!role_may(service->actor_role, PERMISSION_CASE_APPROVE))
		return ERR(ERR_DENIED, "%s confirms no import", role_code(service->actor_role));
	looking.plan = plan_new();
	if (!looking.plan)
		return ERR(ERR_NOMEM, "plan of an import");
	looking.service.arena = looking.plan->arena;
	code = db_transaction(service->db, run_work, &looking);
	service_import_plan_free(looking.plan);
	return code == ERR_UNCERTAIN ? run_done(service, uuid) : code;
}
