#include "service/delivery.h"

#include "base/str.h"
#include "service/application.h"
#include "service/sealed.h"
#include "store/calendar.h"

#define REASON_PLACE "act_delivery.reason_sealed"
#define EVIDENCE_PLACE "act_delivery.evidence_sealed"

/* One row to be added, and what the act says already. */
struct adding {
	struct service *service;
	const char *form, *kind, *item;
	const char *number;	/* of the gateway's message; NULL = none */
	const char *channel; /* NULL: the act's */
	const char *reason, *evidence;
	int64_t act_id, seq;
	struct date day;
	enum service_handing_fault fault;
	struct db_result act; /* statement delivery_state */
};

static const char *place_of(const char *column)
{
	return str_equal(column, "reason_sealed") ? REASON_PLACE : EVIDENCE_PLACE;
}

enum err service_delivery_text(struct service *service, const struct db_result *rows, size_t i, const char *column,
	const char *number, const char **out)
{
	return service_unseal(service, place_of(column), number, rows, i, column, out);
}

static enum err seal(const struct adding *adding, const char *column, const char *text, struct db_value *out)
{
	return service_seal(adding->service, place_of(column), db_get_text(&adding->act, 0, "number"), text, out);
}

static bool day_of(const struct adding *adding, const char *column, struct date *out)
{
	return date_parse_iso(db_get_text(&adding->act, 0, column), out);
}

/* Inserts the row: EFFECTIVE and, from it, the last day for contesting; what is written was checked before. */
static enum err row_add(struct adding *adding, struct date effective, struct date until)
{
	struct service *service = adding->service;
	const bool handed = str_equal(adding->kind, "handed");
	char day[11], effective_text[11], until_text[11];
	struct db_value reason, evidence;

	date_format_iso(adding->day, day);
	date_format_iso(effective, effective_text);
	date_format_iso(until, until_text);
	TRY(seal(adding, "reason_sealed", adding->reason, &reason));
	TRY(seal(adding, "evidence_sealed", adding->evidence, &evidence));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_DELIVERY_ADD, NULL, db_int(adding->act_id), db_int(adding->seq + 1),
		db_text(adding->kind), db_text(adding->channel ? adding->channel : db_get_text(&adding->act, 0, "channel")), handed ? db_text(day) : db_null(),
		adding->item && *adding->item ? db_text(adding->item) : db_null(), adding->number ? db_text(adding->number) : db_null(),
		db_text(effective_text), db_text(until_text), reason, evidence, db_text(adding->form), db_int(service->now),
		service->actor_id ? db_int(service->actor_id) : db_null()));
	return service_audit(service, arena_printf(service->arena, "act_%s", adding->kind), "act:%lld", (long long)adding->act_id);
}

/* The term for contesting, from EFFECTIVE, by the parameters of that day. */
static enum err until_of(const struct adding *adding, struct date effective, struct date *out)
{
	struct service *service = adding->service;
	struct store_terms terms;

	TRY(store_terms_load(service->db, service->arena, effective, &terms));
	*out = deadline_contest_until(&terms.calendar, &terms.parameters, effective, db_get_int(&adding->act, 0, "has_clause") != 0);
	return date_is_valid(*out) ? ERR_OK : ERR(ERR_BUG, "no contest term");
}

static enum err act_load(struct adding *adding)
{
	struct service *service = adding->service;

	return DB_RUN(service->db, service->arena, STATEMENT_DELIVERY_STATE, &adding->act, db_int(adding->act_id));
}

/* True while the act's row of the outbox is not done. */
static bool is_with_machine(const struct adding *adding)
{
	const char *job = db_get_text(&adding->act, 0, "job");

	return job && !str_equal(job, "done");
}

/* Takes the act out of the worker's hands; ERR_CONFLICT while the worker is at it. */
static enum err machine_end(struct adding *adding)
{
	struct service *service = adding->service;
	struct db_result done;

	if (!is_with_machine(adding))
		return ERR_OK;
	TRY(DB_RUN(service->db, service->arena, STATEMENT_DELIVERY_JOB_END, &done, db_int(service->now), db_text(DELIVERY_BY_HAND),
		db_int(adding->act_id), db_int(service->now * 1000)));
	return done.affected == 1 ? ERR_OK : ERR(ERR_CONFLICT, "act %lld is being sent", (long long)adding->act_id);
}

/* What keeps the act from being handed over. */
static enum err hand_check(struct adding *adding, enum deadline_channel *out_channel)
{
	struct service *service = adding->service;
	struct db_result used = {0};
	const char *form;
	struct date issued;

	adding->fault = HANDING_NOT_POST;
	/* What was taken over from before was told then. */
	if (adding->act.nrows == 0 || !db_get_int(&adding->act, 0, "is_issued") || !deadline_channel_parse(db_get_text(&adding->act, 0, "channel"), out_channel) ||
		(*out_channel != DEADLINE_POST && *out_channel != DEADLINE_REGISTERED_POST && *out_channel != DEADLINE_E_ADDRESS))
		return ERR_OK;
	if (!day_of(adding, "issued_on", &issued))
		return ERR(ERR_BUG, "the day of an act");
	if (*out_channel != DEADLINE_REGISTERED_POST)
		adding->item = "";
	form = db_get_text(&adding->act, 0, "handed_form");
	if (*adding->item)
		TRY(DB_RUN(service->db, service->arena, STATEMENT_DELIVERY_ITEM_USED, &used, db_text(adding->item)));
	if (form)
		adding->fault = str_equal(form, adding->form) ? HANDING_DONE : HANDING_TAKEN;
	else if (is_with_machine(adding))
		adding->fault = HANDING_MACHINE;
	else if (date_compare(adding->day, issued) < 0)
		adding->fault = HANDING_EARLY;
	else if (*out_channel == DEADLINE_REGISTERED_POST && !*adding->item)
		adding->fault = HANDING_NO_ITEM;
	else if (used.nrows > 0)
		adding->fault = HANDING_ITEM_USED;
	else
		adding->fault = HANDING_FAULT__MAX;
	return ERR_OK;
}

static enum err hand_work(void *context)
{
	struct adding *adding = context;
	struct service *service = adding->service;
	enum deadline_channel channel;
	struct date effective, until;
	struct store_terms terms;

	TRY(act_load(adding));
	TRY(hand_check(adding, &channel));
	if (adding->fault != HANDING_FAULT__MAX)
		return ERR_OK;
	adding->seq = db_get_int(&adding->act, 0, "seq");
	TRY(store_terms_load(service->db, service->arena, adding->day, &terms));
	effective = deadline_effective(&terms.calendar, &terms.parameters, channel, adding->day);
	TRY(until_of(adding, effective, &until));
	TRY(row_add(adding, effective, until));
	adding->fault = HANDING_DONE;
	return ERR_OK;
}

enum err service_delivery_hand(struct service *service, const char *form, struct date day, struct service_handing *rows, size_t n)
{
	if (!role_may(service->actor_role, PERMISSION_CASE_POST))
		return ERR(ERR_DENIED, "acts are handed over by the office");
	if (!date_is_valid(day) || date_compare(day, service->today) > 0 || n > SERVICE_HANDING_MAX)
		return ERR(ERR_INVALID, "a day to come, or too many acts");
	for (size_t i = 0; i < n; i++) {
		struct adding adding = {.service = service, .form = form, .kind = "handed", .item = rows[i].item,
			.act_id = rows[i].act_id, .day = day};
		enum err code = db_transaction(service->db, hand_work, &adding);

		/* Somebody else was faster by a moment: the rows say now who. */
		if (code == ERR_CONFLICT) {
			err_clear();
			code = db_transaction(service->db, hand_work, &adding);
		}
		TRY(code);
		rows[i].fault = adding.fault;
	}
	return ERR_OK;
}

/* Of a note: the newest row must be the one that the person saw, or the very row that this form has made. */
static enum err note_check(struct adding *adding, bool *out_again)
{
	struct service *service = adding->service;
	struct db_result rows;

	*out_again = false;
	TRY(act_load(adding));
	if (adding->act.nrows == 0)
		return ERR(ERR_NOT_FOUND, "no such act");
	if (db_get_int(&adding->act, 0, "seq") == adding->seq)
		return ERR_OK;
	TRY(DB_RUN(service->db, service->arena, STATEMENT_DELIVERY_FORM_SEQ, &rows, db_int(adding->act_id), db_text(adding->form)));
	*out_again = rows.nrows > 0;
	return *out_again ? ERR_OK : ERR(ERR_CONFLICT, "the delivery of act %lld has changed", (long long)adding->act_id);
}

static enum err proof_work(void *context)
{
	struct adding *adding = context;
	struct date effective, until;
	bool is_again;

	TRY(note_check(adding, &is_again));
	if (is_again)
		return ERR_OK;
	if (!day_of(adding, "effective_on", &effective) || !day_of(adding, "contest_until", &until))
		return ERR(ERR_BUG, "dates of an act");
	return row_add(adding, effective, until);
}

static bool is_for_eaddress(const struct adding *adding)
{
	return db_get_int(&adding->act, 0, "is_issued") && str_equal(db_get_text(&adding->act, 0, "channel"), deadline_channel_code(DEADLINE_E_ADDRESS)) &&
		!db_get_text(&adding->act, 0, "handed_form");
}

/* From now on the act goes by registered post, in effect as if it were handed over today. */
static enum err reroute(struct adding *adding)
{
	struct service *service = adding->service;
	struct date effective, until;
	struct store_terms terms;

	adding->channel = deadline_channel_code(DEADLINE_REGISTERED_POST);
	TRY(store_terms_load(service->db, service->arena, service->today, &terms));
	effective = deadline_effective(&terms.calendar, &terms.parameters, DEADLINE_REGISTERED_POST, service->today);
	TRY(until_of(adding, effective, &until));
	return row_add(adding, effective, until);
}

static enum err reroute_work(void *context)
{
	struct adding *adding = context;
	bool is_again;

	TRY(note_check(adding, &is_again));
	if (is_again)
		return ERR_OK;
	if (!is_for_eaddress(adding))
		return ERR(ERR_INVALID, "act %lld does not go to the e-address any more", (long long)adding->act_id);
	TRY(machine_end(adding));
	return reroute(adding);
}

static enum err by_hand_work(void *context)
{
	struct adding *adding = context;
	bool is_again;

	TRY(note_check(adding, &is_again));
	if (is_again || !is_with_machine(adding))
		return ERR_OK;
	TRY(machine_end(adding));
	return service_audit(adding->service, "act_by_hand", "act:%lld", (long long)adding->act_id);
}

static enum err override_work(void *context)
{
	struct adding *adding = context;
	struct date issued, until;
	bool is_again;

	TRY(note_check(adding, &is_again));
	if (is_again)
		return ERR_OK;
	if (!day_of(adding, "issued_on", &issued))
		return ERR(ERR_BUG, "the day of an act");
	if (date_compare(adding->day, issued) < 0 || date_compare(adding->day, adding->service->today) > 0)
		return ERR(ERR_INVALID, "in effect before it was issued, or in the future");
	TRY(machine_end(adding));
	TRY(until_of(adding, adding->day, &until));
	return row_add(adding, adding->day, until);
}

static struct adding adding_of(struct service *service, const struct service_delivery_note *note, const char *kind)
{
	return (struct adding){.service = service, .form = note->form, .kind = kind, .act_id = note->act_id, .seq = note->seq,
		.day = note->effective, .reason = note->reason, .evidence = note->evidence};
}

enum err service_delivery_proof(struct service *service, const struct service_delivery_note *note)
{
	struct adding adding = adding_of(service, note, "proof");

	if (!role_may(service->actor_role, PERMISSION_CASE_POST))
		return ERR(ERR_DENIED, "proofs are noted by the office");
	return db_transaction(service->db, proof_work, &adding);
}

enum err service_delivery_reroute(struct service *service, const struct service_delivery_note *note)
{
	struct adding adding = adding_of(service, note, "rerouted");

	if (!role_may(service->actor_role, PERMISSION_CASE_POST))
		return ERR(ERR_DENIED, "acts are sent by the office");
	if (!*note->evidence)
		return ERR(ERR_INVALID, "another way needs what the check of the account said");
	return db_transaction(service->db, reroute_work, &adding);
}

enum err service_delivery_by_hand(struct service *service, const struct service_delivery_note *note)
{
	struct adding adding = adding_of(service, note, "");

	if (!role_may(service->actor_role, PERMISSION_CASE_POST))
		return ERR(ERR_DENIED, "acts are sent by the office");
	return db_transaction(service->db, by_hand_work, &adding);
}

enum err service_delivery_accepted(struct service *service, int64_t act_id, const char *key, const char *number)
{
	struct adding adding = {.service = service, .form = key, .kind = "handed", .item = "", .number = number, .act_id = act_id,
		.day = service->today};

	if (service->actor_role != ROLE_SYSTEM)
		return ERR(ERR_DENIED, "only the worker hears the gateway");
	return hand_work(&adding);
}

enum err service_delivery_inactive(struct service *service, int64_t act_id, const char *key, const char *said)
{
	struct adding adding = {.service = service, .form = key, .kind = "rerouted", .act_id = act_id, .evidence = said};

	if (service->actor_role != ROLE_SYSTEM)
		return ERR(ERR_DENIED, "only the worker hears the gateway");
	TRY(act_load(&adding));
	if (adding.act.nrows == 0 || !is_for_eaddress(&adding))
		return ERR_OK;
	adding.seq = db_get_int(&adding.act, 0, "seq");
	return reroute(&adding);
}

enum err service_delivery_override(struct service *service, const struct service_delivery_note *note)
{
	struct adding adding = adding_of(service, note, "override");

	if (!role_may(service->actor_role, PERMISSION_CASE_APPROVE))
		return ERR(ERR_DENIED, "only the head sets another day");
	if (!*note->reason || !*note->evidence || !date_is_valid(note->effective))
		return ERR(ERR_INVALID, "another day needs a reason and its evidence");
	return db_transaction(service->db, override_work, &adding);
}
