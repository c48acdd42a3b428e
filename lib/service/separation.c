#include "service/separation.h"

#include "base/str.h"
#include "service/application.h"
#include "service/sealed.h"

#define REASON_PLACE "separation.reason_sealed"

struct pairing {
	struct service *service;
	const struct service_separation *separation;
	int64_t application_id, other_id;
};

static enum err fault(enum service_separation_fault *out, enum service_separation_fault what)
{
	*out = what;
	return ERR(ERR_INVALID, "no such pair (%d)", (int)what);
}

/* The two people of the pair. */
static enum err pair_find(struct pairing *pairing, const char *reference, enum service_separation_fault *out_fault)
{
	const struct service_separation *separation = pairing->separation;
	struct service *service = pairing->service;
	struct db_result own, others;
	bool found = false;

	TRY(DB_RUN(service->db, service->arena, STATEMENT_SEPARATION_PEOPLE, &own, db_text(reference)));
	for (size_t i = 0; i < own.nrows; i++) {
		pairing->application_id = db_get_int(&own, i, "application_id");
		found |= db_get_int(&own, i, "person_id") == separation->person_id;
	}
	if (!found)
		return fault(out_fault, SEPARATION_FAULT_PERSON);
	TRY(DB_RUN(service->db, service->arena, STATEMENT_SEPARATION_PEOPLE, &others, db_text(separation->other_reference)));
	for (size_t i = 0; i < others.nrows; i++)
		if (str_equal(db_get_text(&others, i, "part"), "client"))
			pairing->other_id = db_get_int(&others, i, "person_id");
	if (pairing->other_id == 0)
		return fault(out_fault, SEPARATION_FAULT_OTHER);
	return pairing->other_id == separation->person_id ? fault(out_fault, SEPARATION_FAULT_SAME) : ERR_OK;
}

static enum err add_work(void *context)
{
	const struct pairing *pairing = context;
	const struct service_separation *separation = pairing->separation;
	struct service *service = pairing->service;
	const bool first = separation->person_id < pairing->other_id;
	struct db_result done;
	struct db_value sealed;

	TRY(service_application_exclusion(service, pairing->application_id));
	TRY(service_seal(service, REASON_PLACE, separation->uuid, separation->reason, &sealed));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_SEPARATION_ADD, &done, db_text(separation->uuid),
		db_int(first ? separation->person_id : pairing->other_id), db_int(first ? pairing->other_id : separation->person_id), sealed,
		db_int(service->actor_id), db_int(service->now)));
	TRY(service_audit(service, "separation_add", "separation:%lld", (long long)done.insert_id));
	return service_audit(service, "separation_add", "application:%lld", (long long)pairing->application_id);
}

enum err service_separation_add(struct service *service, const char *reference, const struct service_separation *separation,
	enum service_separation_fault *out_fault)
{
	struct pairing pairing = {.service = service, .separation = separation};
	struct db_result known;
	enum err code;

	*out_fault = SEPARATION_FAULT_NONE;
	if (!role_may(service->actor_role, PERMISSION_CASE_PREPARE))
		return ERR(ERR_DENIED, "only a social worker keeps people apart");
	TRY(pair_find(&pairing, reference, out_fault));
	code = db_transaction(service->db, add_work, &pairing);
	if (code != ERR_CONFLICT && code != ERR_UNCERTAIN)
		return code;
	TRY(DB_RUN(service->db, service->arena, STATEMENT_SEPARATION_KNOWN, &known, db_text(separation->uuid)));
	if (known.nrows == 0)
		return code == ERR_UNCERTAIN ? ERR(ERR_UNAVAILABLE, "nothing was stored") : fault(out_fault, SEPARATION_FAULT_KNOWN);
	err_clear();
	return ERR_OK; /* sent twice */
}

struct parting {
	struct service *service;
	int64_t application_id, id, version;
};

static enum err end_work(void *context)
{
	const struct parting *parting = context;
	struct service *service = parting->service;
	struct db_result done;

	TRY(service_application_exclusion(service, parting->application_id));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_SEPARATION_END, &done, db_int(service->actor_id), db_int(service->now), db_int(parting->id),
		db_int(parting->version), db_int(parting->application_id)));
	if (done.affected != 1)
		return ERR(ERR_CONFLICT, "pair %lld has changed", (long long)parting->id);
	TRY(service_audit(service, "separation_end", "separation:%lld", (long long)parting->id));
	return service_audit(service, "separation_end", "application:%lld", (long long)parting->application_id);
}

enum err service_separation_end(struct service *service, int64_t application_id, int64_t id, int64_t version)
{
	struct parting parting = {service, application_id, id, version};

	if (!role_may(service->actor_role, PERMISSION_CASE_PREPARE))
		return ERR(ERR_DENIED, "only a social worker lets people come together");
	return db_transaction(service->db, end_work, &parting);
}

enum err service_separation_reason(struct service *service, const struct db_result *rows, size_t i, const char **out)
{
	return service_unseal(service, REASON_PLACE, db_get_text(rows, i, "uuid"), rows, i, "reason_sealed", out);
}
