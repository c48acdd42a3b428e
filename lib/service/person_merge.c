#include "service/person_merge.h"

#include <string.h>

#include "domain/same_person.h"
#include "service/application.h"
#include "service/handover.h"

#define REASON_PLACE "person_merge.reason_sealed"

struct merging {
	struct service *service;
	const struct service_person_merge *merge;
	int64_t application_id, other_application_id;
	int64_t person_id, other_id;	/* the clients of the two */
	int64_t kept_id, gone_id;
	enum service_merge_fault fault;
	struct service_merge_side *sides;	/* filled by look_work */
};

static enum err refuse(struct merging *merging, enum service_merge_fault fault)
{
	merging->fault = fault;
	return ERR(ERR_INVALID, "not one person (%d)", (int)fault);
}

static enum err clients_find(struct merging *merging, const char *reference)
{
	struct service *service = merging->service;
	struct db_result own, other;

	TRY(DB_ONE(service->db, service->arena, STATEMENT_PERSON_MERGE_CLIENT, &own, db_text(reference)));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_PERSON_MERGE_CLIENT, &other, db_text(merging->merge->other_reference)));
	if (other.nrows == 0)
		return refuse(merging, MERGE_FAULT_OTHER);
	merging->application_id = db_get_int(&own, 0, "application_id");
	merging->person_id = db_get_int(&own, 0, "person_id");
	merging->other_application_id = db_get_int(&other, 0, "application_id");
	merging->other_id = db_get_int(&other, 0, "person_id");
	return merging->person_id == merging->other_id ? refuse(merging, MERGE_FAULT_SAME) : ERR_OK;
}

/* Both under a lock: which row stays, if they may be one at all. */
static enum err people_lock(struct merging *merging)
{
	struct service *service = merging->service;
	struct same_person_known known[2];
	struct db_result rows, apart;

	TRY(DB_RUN(service->db, service->arena, STATEMENT_PERSON_MERGE_LOCK, &rows, db_int(merging->person_id), db_int(merging->other_id)));
	if (rows.nrows != 2 || db_get_int(&rows, 0, "merged") || db_get_int(&rows, 1, "merged"))
		return ERR(ERR_CONFLICT, "somebody has put them together meanwhile");
	for (size_t i = 0; i < 2; i++) {
		const struct db_value index = db_get(&rows, i, "code_index");

		known[i] = (struct same_person_known){.code_index = index.type == DB_NULL ? NULL : (const unsigned char *)index.text};
		if (!date_parse_iso(db_get_text(&rows, i, "birth_date"), &known[i].birth_date))
			return ERR(ERR_BUG, "birth date of a person");
	}
	if (date_compare(known[0].birth_date, known[1].birth_date) != 0)
		return refuse(merging, MERGE_FAULT_BORN);
	if (!same_person_may_merge(&known[0], &known[1]))
		return refuse(merging, MERGE_FAULT_CODES);
	merging->kept_id = db_get_int(&rows, known[1].code_index ? 1 : 0, "id");
	merging->gone_id = db_get_int(&rows, known[1].code_index ? 0 : 1, "id");
	TRY(DB_ONE(service->db, service->arena, STATEMENT_PERSON_MERGE_APART, &apart, db_int(db_get_int(&rows, 0, "id")), db_int(db_get_int(&rows, 1, "id"))));
	return db_get_int(&apart, 0, "apart") ? refuse(merging, MERGE_FAULT_APART) : ERR_OK;
}

/* Whatever hangs on the one hangs on the other. */
static enum err all_move(struct merging *merging)
{
	static const enum statement moves[] = {STATEMENT_PERSON_MERGE_FILES, STATEMENT_PERSON_MERGE_FACTS, STATEMENT_PERSON_MERGE_REPRESENTED,
		STATEMENT_PERSON_MERGE_REPRESENTING};
	static const enum statement pairs[] = {STATEMENT_PERSON_MERGE_FIRST, STATEMENT_PERSON_MERGE_SECOND};
	const struct db_value kept = db_int(merging->kept_id), gone = db_int(merging->gone_id);
	struct service *service = merging->service;
	enum err code = DB_RUN(service->db, service->arena, STATEMENT_PERSON_MERGE_PLACES, NULL, kept, gone);

	if (code == ERR_CONFLICT)
		return refuse(merging, MERGE_FAULT_PLACES);
	TRY(code);
	for (size_t i = 0; i < sizeof(moves) / sizeof(moves[0]); i++)
		TRY(DB_RUN(service->db, service->arena, moves[i], NULL, kept, gone));
	for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++)
		TRY(DB_RUN(service->db, service->arena, pairs[i], NULL, kept, kept, gone, kept));
	return DB_RUN(service->db, service->arena, STATEMENT_PERSON_MERGE_MARK, NULL, kept, gone);
}

/* Nobody with an interest of his or her own, in whatever post it was noted. */
static enum err may(struct merging *merging)
{
	const int64_t ids[] = {merging->application_id, merging->other_application_id};
	struct service *service = merging->service;

	if (!role_may(service->actor_role, PERMISSION_CASE_EXCEPT))
		return ERR(ERR_DENIED, "only the head puts two people together");
	for (size_t i = 0; i < sizeof(ids) / sizeof(ids[0]); i++) {
		bool excluded;

		TRY(service_handover_excluded(service, ids[i], service->actor_id, &excluded));
		if (excluded)
			return ERR(ERR_DENIED, "application %lld: the actor was taken off it", (long long)ids[i]);
	}
	return ERR_OK;
}

static enum err side_read(struct service *service, int64_t application_id, struct service_merge_side *out)
{
	struct db_result row;

	TRY(DB_ONE(service->db, service->arena, STATEMENT_PERSON_MERGE_SIDE, &row, db_int(application_id)));
	*out = (struct service_merge_side){.person_id = db_get_int(&row, 0, "person_id"), .reference = db_get_text(&row, 0, "reference"),
		.given_name = db_get_text(&row, 0, "given_name"), .family_name = db_get_text(&row, 0, "family_name"), .files = db_get_int(&row, 0, "files")};
	if (!date_parse_iso(db_get_text(&row, 0, "birth_date"), &out->birth_date))
		return ERR(ERR_BUG, "birth date of a person");
	return service_person_code(service, &row, 0, &out->code);
}

static enum err look_work(void *context)
{
	struct merging *merging = context;

	merging->fault = MERGE_FAULT_NONE;
	TRY(people_lock(merging));
	TRY(side_read(merging->service, merging->application_id, &merging->sides[0]));
	return side_read(merging->service, merging->other_application_id, &merging->sides[1]);
}

enum err service_person_merge_look(struct service *service, const char *reference, const struct service_person_merge *merge,
	struct service_merge_side out[2], enum service_merge_fault *out_fault)
{
	struct merging merging = {.service = service, .merge = merge, .sides = out};
	enum err code = clients_find(&merging, reference);

	if (code == ERR_OK || merging.fault == MERGE_FAULT_SAME) {
		TRY(may(&merging));
		TRY(service_audit(service, "view", "application:%lld", (long long)merging.other_application_id));
	}
	if (code == ERR_OK)
		code = db_transaction(service->db, look_work, &merging);
	*out_fault = merging.fault;
	return code;
}

static enum err merge_work(void *context)
{
	struct merging *merging = context;
	const struct service_person_merge *merge = merging->merge;
	struct service *service = merging->service;
	const void *sealed;
	size_t len;

	merging->fault = MERGE_FAULT_NONE;
	TRY(may(merging));
	if (merging->person_id != merge->seen_id || merging->other_id != merge->other_seen_id)
		return ERR(ERR_CONFLICT, "not the two who were looked at");
	TRY(people_lock(merging));
	TRY(all_move(merging));
	TRY(keyring_seal(service->keys, service->arena, REASON_PLACE, merge->uuid, merge->reason, strlen(merge->reason), &sealed, &len));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_PERSON_MERGE_ADD, NULL, db_text(merge->uuid), db_int(merging->kept_id), db_int(merging->gone_id),
		db_int(merging->application_id), db_int(merging->other_application_id), db_blob(sealed, len), db_int(service->actor_id), db_int(service->now)));
	TRY(service_audit(service, "person_merge", "application:%lld", (long long)merging->application_id));
	return service_audit(service, "person_merge", "application:%lld", (long long)merging->other_application_id);
}

enum err service_person_merge(struct service *service, const char *reference, const struct service_person_merge *merge, enum service_merge_fault *out_fault)
{
	struct merging merging = {.service = service, .merge = merge};
	struct db_result known;
	enum err code;

	*out_fault = MERGE_FAULT_NONE;
	if (!role_may(service->actor_role, PERMISSION_CASE_EXCEPT))
		return ERR(ERR_DENIED, "only the head puts two people together");
	code = clients_find(&merging, reference);
	if (code == ERR_OK)
		code = db_transaction(service->db, merge_work, &merging);
	*out_fault = merging.fault;
	/* Sent twice, at once or one after the other: it has been done. */
	if (code != ERR_CONFLICT && merging.fault != MERGE_FAULT_SAME)
		return code;
	TRY(DB_RUN(service->db, service->arena, STATEMENT_PERSON_MERGE_KNOWN, &known, db_text(merge->uuid)));
	if (known.nrows == 0)
		return code;
	err_clear();
	*out_fault = MERGE_FAULT_NONE;
	return ERR_OK;
}
