#include "service/first_talk.h"

#include "base/str.h"
#include "service/application.h"
#include "service/group.h"
#include "service/sealed.h"

#define TALK_NOTE "first_talk.note_sealed" /* bound to the place */

enum err service_first_talk_lock(struct service *service, int64_t place_id, struct db_result *out)
{
	const struct service_wall wall = service_group_wall(service);
	struct db_result locked;

	TRY(DB_ONE(service->db, service->arena, STATEMENT_FIRST_TALK_LOCK, &locked, db_int(place_id)));
	return DB_ONE(service->db, service->arena, STATEMENT_FIRST_TALK_PLACE, out, db_int(place_id), wall.contracts, wall.any_leader, wall.leader);
}

enum err service_first_talk_day(struct service *service, const struct db_result *place, struct date day, enum first_talk_day *out)
{
	struct date first;

	if (!date_parse_iso(db_get_text(place, 0, "first_on"), &first))
		return ERR(ERR_BUG, "first day of a group");
	*out = first_talk_day(day, first, service->today);
	return ERR_OK;
}

enum err service_first_talk_note(struct service *service, const struct db_result *rows, size_t i, int64_t place_id, const char **out)
{
	return service_unseal(service, TALK_NOTE, service_row(service, place_id), rows, i, "note_sealed", out);
}

struct adding {
	struct service *service;
	const struct service_first_talk *talk;
	const struct service_rules_signed *rules;
	enum service_first_talk_fault fault;
};

static enum err refuse(struct adding *adding, enum service_first_talk_fault fault)
{
	adding->fault = fault;
	return ERR(ERR_INVALID, "first talk (%d)", (int)fault);
}

static enum err day_check(struct adding *adding, const struct db_result *place, struct date day)
{
	enum first_talk_day result;

	TRY(service_first_talk_day(adding->service, place, day, &result));
	if (result == FIRST_TALK_DAY_FINE)
		return ERR_OK;
	return refuse(adding, result == FIRST_TALK_DAY_AHEAD ? FIRST_TALK_FAULT_AHEAD : FIRST_TALK_FAULT_LONG_AGO);
}

static enum err holder_check(struct adding *adding, const struct db_result *place)
{
	struct service *service = adding->service;
	struct db_result rows;

	TRY(DB_RUN(service->db, service->arena, STATEMENT_FIRST_TALK_HOLDERS, &rows, db_int(db_get_int(place, 0, "contract_id"))));
	for (size_t i = 0; i < rows.nrows; i++)
		if (db_get_int(&rows, i, "id") == adding->talk->held_by)
			return ERR_OK;
	return refuse(adding, FIRST_TALK_FAULT_HOLDER);
}

/* True if the talk in ROWS says the same. */
static enum err talk_is_there(struct adding *adding, const struct db_result *rows, const char *day, bool *out)
{
	const struct service_first_talk *talk = adding->talk;
	const char *note;

	*out = false;
	if (rows->nrows == 0 || db_get_int(rows, 0, "held_by") != talk->held_by || !str_equal(db_get_text(rows, 0, "held_on"), day))
		return ERR_OK;
	TRY(service_first_talk_note(adding->service, rows, 0, talk->place_id, &note));
	*out = str_equal(note, talk->note);
	return ERR_OK;
}

static enum err talk_work(void *context)
{
	struct adding *adding = context;
	const struct service_first_talk *talk = adding->talk;
	struct service *service = adding->service;
	struct db_result place, rows, changes;
	struct db_value note;
	char day[11];
	bool there;

	adding->fault = FIRST_TALK_FAULT_NONE;
	date_format_iso(talk->held_on, day);
	TRY(service_first_talk_lock(service, talk->place_id, &place));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_FIRST_TALK_NEWEST, &rows, db_int(talk->place_id)));
	TRY(talk_is_there(adding, &rows, day, &there));
	if (there)
		return ERR_OK;
	TRY(DB_ONE(service->db, service->arena, STATEMENT_FIRST_TALK_CHANGES, &changes, db_int(talk->place_id)));
	if (db_get_int(&changes, 0, "changes") != talk->seen)
		return ERR(ERR_CONFLICT, "first talk of place %lld", (long long)talk->place_id);
	TRY(day_check(adding, &place, talk->held_on));
	TRY(holder_check(adding, &place));
	TRY(service_seal(service, TALK_NOTE, service_row(service, talk->place_id), talk->note, &note));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_FIRST_TALK_ADD, NULL, db_int(talk->place_id), db_text(day), db_int(talk->held_by), note,
		db_int(service->actor_id), db_int(service->now)));
	return service_audit(service, "first_talk_add", "place:%lld", (long long)talk->place_id);
}

enum err service_first_talk_add(struct service *service, const struct service_first_talk *talk, enum service_first_talk_fault *out_fault)
{
	struct adding adding = {.service = service, .talk = talk};
	const enum err code = db_transaction(service->db, talk_work, &adding);

	*out_fault = adding.fault;
	return code;
}

static enum err rules_work(void *context)
{
	struct adding *adding = context;
	const struct service_rules_signed *rules = adding->rules;
	const char *signer = rules_signer_code(rules->signer);
	struct service *service = adding->service;
	struct db_result place, rows;
	char day[11];

	adding->fault = FIRST_TALK_FAULT_NONE;
	date_format_iso(rules->signed_on, day);
	TRY(service_first_talk_lock(service, rules->place_id, &place));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_FIRST_TALK_RULES, &rows, db_int(rules->place_id)));
	if (rows.nrows > 0 && str_equal(db_get_text(&rows, 0, "signed_on"), day) && str_equal(db_get_text(&rows, 0, "signer"), signer))
		return ERR_OK;
	if ((rows.nrows ? db_get_int(&rows, 0, "id") : 0) != rules->seen)
		return ERR(ERR_CONFLICT, "rules of place %lld", (long long)rules->place_id);
	TRY(day_check(adding, &place, rules->signed_on));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_FIRST_TALK_RULES_ADD, NULL, db_int(rules->place_id), db_text(day), db_text(signer),
		db_int(service->actor_id), db_int(service->now)));
	return service_audit(service, "rules_signed_add", "place:%lld", (long long)rules->place_id);
}

enum err service_rules_signed_add(struct service *service, const struct service_rules_signed *rules, enum service_first_talk_fault *out_fault)
{
	struct adding adding = {.service = service, .rules = rules};
	const enum err code = db_transaction(service->db, rules_work, &adding);

	*out_fault = adding.fault;
	return code;
}
