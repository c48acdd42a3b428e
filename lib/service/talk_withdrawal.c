#include "service/talk_withdrawal.h"

#include "service/application.h"
#include "service/sealed.h"

static const struct {
	enum statement entry, withdraw;
	const char *sealed, *action;
} kinds[TALK_ENTRY__MAX] = {
	[TALK_ENTRY_TALK] = {STATEMENT_FIRST_TALK_ENTRY, STATEMENT_FIRST_TALK_WITHDRAW, "first_talk_withdrawal.reason_sealed", "first_talk_withdraw"},
	[TALK_ENTRY_QUESTIONNAIRE] = {STATEMENT_QUESTIONNAIRE_ENTRY, STATEMENT_QUESTIONNAIRE_WITHDRAW, "questionnaire_withdrawal.reason_sealed",
		"questionnaire_withdraw"},
};

enum err service_talk_entry_load(struct service *service, enum talk_entry_kind kind, int64_t id, struct service_talk_entry *out)
{
	*out = (struct service_talk_entry){.kind = kind, .id = id};
	TRY(DB_ONE(service->db, service->arena, kinds[kind].entry, &out->row, db_int(id)));
	out->place_id = db_get_int(&out->row, 0, "place_id");
	out->entered_by = db_get_int(&out->row, 0, "entered_by");
	out->is_withdrawn = db_get_int(&out->row, 0, "is_withdrawn") != 0;
	return ERR_OK;
}

enum err service_talk_withdrawal_reason(struct service *service, enum talk_entry_kind kind, const struct db_result *rows, size_t i, const char **out)
{
	return service_unseal(service, kinds[kind].sealed, service_row(service, db_get_int(rows, i, "id")), rows, i, "reason_sealed", out);
}

struct withdrawing {
	struct service *service;
	enum talk_entry_kind kind;
	int64_t id, place_id;
	const char *reason;
};

static enum err withdraw_work(void *context)
{
	struct withdrawing *it = context;
	struct service *service = it->service;
	struct service_talk_entry entry;
	struct db_result place;
	struct db_value reason;

	TRY(service_talk_entry_load(service, it->kind, it->id, &entry));
	it->place_id = entry.place_id;
	TRY(service_first_talk_lock(service, entry.place_id, &place));
	if (!first_talk_may_withdraw(service->actor_role, entry.entered_by == service->actor_id))
		return ERR(ERR_DENIED, "somebody else has entered it");
	/* Two at the same moment: the table's key lets one of them in. */
	if (entry.is_withdrawn)
		return ERR(ERR_CONFLICT, "%s %lld", kinds[it->kind].action, (long long)it->id);
	TRY(service_seal(service, kinds[it->kind].sealed, service_row(service, it->id), it->reason, &reason));
	if (reason.type == DB_NULL)
		return ERR(ERR_INVALID, "no reason");
	TRY(DB_RUN(service->db, service->arena, kinds[it->kind].withdraw, NULL, db_int(it->id), reason, db_int(service->actor_id), db_int(service->now)));
	return service_audit(service, kinds[it->kind].action, "place:%lld", (long long)entry.place_id);
}

enum err service_talk_withdraw(struct service *service, enum talk_entry_kind kind, int64_t id, const char *reason, int64_t *out_place)
{
	struct withdrawing it = {.service = service, .kind = kind, .id = id, .reason = reason};

	TRY(db_transaction(service->db, withdraw_work, &it));
	*out_place = it.place_id;
	return ERR_OK;
}
