#include "base/rnd.h"
#include "base/str.h"
#include "crypt/password.h"
#include "domain/reference.h"
#include "domain/state.h"
#include "service/application.h"
#include "service/import_private.h"
#include "service/place.h"
#include "service/referral.h"
#include "service/value.h"
#include "store/calendar.h"
#include "store/person.h"

/* The rows of an import, each with its file, act, referral and place; as they were, with the days of then. */

enum { ROW_BYTES = 4 * 1024 * 1024, NOON = 12 * 3600, DAY = 24 * 3600 };

/* What of an act that came on paper can be said here: its own words are in the paper. */
#define CLAUSE "Lēmumā ir norādīts, kur un līdz kuram laikam to var apstrīdēt; šī norāde ir papīra lēmumā, kas pārņemts no iepriekšējās uzskaites."
#define NORMS "Pēc lēmuma, kas pārņemts no iepriekšējās uzskaites"

struct writing {
	struct service service; /* with an arena for one row */
	struct service_import_plan *plan;
	const struct service_import_row *at;
	struct store_terms terms;
	int64_t file_id, maker, programme_id;
	/* Of the row at hand. */
	int64_t application_id, act_id, others[SERVICE_IMPORT_PEOPLE];
	char received[11], nominal[11], due[11], extended[11], decided[11];
};

/* A day of which no hour is known. */
static int64_t noon(struct date day)
{
	return (int64_t)date_to_days(day) * DAY + NOON;
}

static enum err person_make(struct writing *writing, size_t at, int64_t *out)
{
	struct service *service = &writing->service;
	struct service_import_person *who = &writing->plan->people[at];
	const struct import_person *person = who->person;
	bool is_set;

	if (who->id == 0)
		TRY(store_person_find_or_add(service->db, service->arena, service->keys,
			&(struct store_person){person->given_name, person->family_name, *person->code ? person->code : NULL, person->birth_date, person->sex},
			service->now, &who->id));
	else if (who->is_told) {
		TRY(store_person_link(service->db, service->arena, service->keys, who->id, *person->code ? person->code : NULL, &is_set));
		who->is_told = false;
		if (is_set)
			TRY(service_audit(service, "person_code_set", "person:%lld", (long long)who->id));
		TRY(service_audit(service, "person_link", "person:%lld", (long long)who->id));
	}
	*out = who->id;
	return ERR_OK;
}

static enum err dates_fill(struct writing *writing)
{
	const struct import_row *row = writing->at->row;
	const struct store_terms *terms = &writing->terms;
	struct deadline_term term;

	if (!deadline_compute(&terms->calendar, row->received_on, terms->parameters.values[DEADLINE_DECISION_MONTHS], &term))
		return ERR(ERR_BUG, "no term for an application");
	date_format_iso(row->received_on, writing->received);
	date_format_iso(term.nominal, writing->nominal);
	date_format_iso(term.due, writing->due);
	date_format_iso(deadline_extended_due(&terms->calendar, &terms->parameters, row->received_on), writing->extended);
	date_format_iso(row->act_on, writing->decided);
	return ERR_OK;
}

/* As an application made by the people of the row would be: for themselves, for a child, or for a family. */
static const char *whom_of(const struct writing *writing)
{
	const struct import_row *row = writing->at->row;

	if (row->nothers > 0)
		return "family";
	if (!row->has_applicant)
		return "self";
	return str_equal(writing->plan->context.programmes[row->programme].client, "family") ? "family" : "child";
}

/* A submission of its own, whose access code nobody has: the office gives one when it is asked for (/casework/access). */
static enum err application_add(struct writing *writing)
{
	const struct import_row *row = writing->at->row;
	struct service *service = &writing->service;
	char reference[REFERENCE_SIZE], submission[37], code[15];
	unsigned char hash[32], access[32];
	struct db_result number, done;

	TRY(DB_ONE0(service->db, service->arena, STATEMENT_APPLICATION_NEXT_NUMBER, &number));
	reference_format(service->today.year, db_get_int(&number, 0, "number"), reference);
	rnd_uuid(submission);
	keyring_access_code(service->keys, submission, code);
	keyring_access_hash(service->keys, code, access);
	digest_sha256(submission, 36, hash);
	TRY(DB_RUN(service->db, service->arena, STATEMENT_IMPORT_APPLICATION_ADD, &done, db_text(reference), db_text(submission), db_blob(hash, 32),
		db_blob(access, 32), db_int(writing->programme_id), db_text(whom_of(writing)), db_int(noon(row->received_on)), db_text(writing->received),
		db_text(writing->nominal), db_text(writing->due), db_text(writing->extended), db_text(writing->decided), db_int(noon(row->act_on)),
		db_text(row->phone), db_text(row->email)));
	writing->application_id = done.insert_id;
	return DB_RUN(service->db, service->arena, STATEMENT_IMPORT_HISTORY_ADD, NULL, db_int(done.insert_id), db_int(noon(row->received_on)),
		db_int(done.insert_id), db_int(noon(row->act_on)), db_int(done.insert_id), db_int(service->now), db_int(service->actor_id),
		db_text(IMPORT_HISTORY_NOTE));
}

static enum err participant_add(struct writing *writing, int seq, int64_t id, const struct import_person *person, const char *relation)
{
	struct service *service = &writing->service;
	char birth[11];

	date_format_iso(person->birth_date, birth);
	return DB_RUN(service->db, service->arena, STATEMENT_APPLICATION_PARTICIPANT_ADD, NULL, db_int(writing->application_id), db_int(seq), db_int(id),
		db_text(person->given_name), db_text(person->family_name), db_text(birth), db_text(person->sex), db_text(person->address), db_text(relation));
}

/* Who takes part beside the client, in the order of an application: the applicant, and the others. */
static enum err participants_add(struct writing *writing, int64_t applicant)
{
	const struct import_row *row = writing->at->row;
	int seq = 1;

	if (row->has_applicant && import_is_together(&writing->plan->context, row))
		TRY(participant_add(writing, seq++, applicant, &row->applicant, "self"));
	for (size_t i = 0; i < row->nothers; i++)
		TRY(participant_add(writing, seq++, writing->others[i], &row->others[i], row->others[i].relation));
	return ERR_OK;
}

static enum err people_add(struct writing *writing, int64_t client, int64_t applicant)
{
	const struct import_row *row = writing->at->row;
	const struct import_person *one = row->has_applicant ? &row->applicant : &row->client, *two = &row->client;
	struct service *service = &writing->service;
	char one_birth[11], two_birth[11];

	date_format_iso(one->birth_date, one_birth);
	date_format_iso(two->birth_date, two_birth);
	TRY(DB_RUN(service->db, service->arena, STATEMENT_APPLICATION_PERSON_ADD, NULL, db_int(writing->application_id), db_int(applicant),
		db_text(one->given_name), db_text(one->family_name), db_text(one_birth), db_text(one->sex), db_text(one->address), db_text(row->relation),
		db_int(writing->application_id), db_int(client), db_text(two->given_name), db_text(two->family_name), db_text(two_birth), db_text(two->sex),
		db_text(two->address)));
	return participants_add(writing, applicant);
}

/*
 * By the way that it was told in, sent on its own day; without the clause it can be contested for a year.  Nobody has proven the address that an e-mail
 * went to: it counts as sent by post.
 */
static enum err act_add(struct writing *writing)
{
	const struct import_row *row = writing->at->row;
	const struct store_terms *terms = &writing->terms;
	const struct date effective = deadline_effective(&terms->calendar, &terms->parameters,
		row->channel == DEADLINE_EMAIL ? DEADLINE_POST : row->channel, row->act_on);
	const struct date until = deadline_contest_until(&terms->calendar, &terms->parameters, effective, row->has_clause);
	struct service *service = &writing->service;
	char effective_on[11], contest_until[11];
	struct db_result done;

	date_format_iso(effective, effective_on);
	date_format_iso(until, contest_until);
	TRY(DB_RUN(service->db, service->arena, STATEMENT_IMPORT_ACT_ADD, &done, db_text(row->act), db_int(writing->application_id),
		db_int(writing->programme_id), db_text(NORMS), db_text(row->has_clause ? CLAUSE : ""), db_text(deadline_channel_code(row->channel)),
		db_int(noon(row->act_on)), db_text(writing->decided), db_text(effective_on), db_text(contest_until), db_text(writing->received), db_text(writing->due), db_int(writing->maker),
		db_int(service->actor_id)));
	writing->act_id = done.insert_id;
	return ERR_OK;
}

/* The place stands for all who take part; the store itself lets the client have one a year, and everybody is asked about here. */
static enum err year_check(struct writing *writing)
{
	const struct service_import_row *at = writing->at;
	size_t who[SERVICE_IMPORT_PEOPLE];
	const size_t n = service_import_comers(writing->plan, at, who);
	bool is_used;

	for (size_t i = 0; i < n; i++) {
		const int64_t id = writing->plan->people[who[i]].id;

		TRY(import_year_used(&writing->service, id, at->year, i > at->row->nothers, &is_used));
		if (is_used)
			return ERR(ERR_CONFLICT, "the year of person %lld is used up", (long long)id);
	}
	return ERR_OK;
}

static enum err place_add(struct writing *writing, const struct db_value group[2], int seats, int64_t client, enum place_state state)
{
	const struct service_import_row *at = writing->at;
	struct service *service = &writing->service;
	const char *code = state_code(STATE_PLACE, (int)state);
	struct db_result done;
	char starts[11];

	TRY(year_check(writing));
	date_format_iso(at->row->first_on, starts);
	TRY(DB_RUN(service->db, service->arena, STATEMENT_IMPORT_PLACE_ADD, &done, group[0], group[1], db_int(seats), db_int(writing->application_id),
		db_int(client), db_text(code), at->year ? db_int(at->year) : db_null(), db_text(starts), db_int(service->now), db_int(service->actor_id)));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_PLACE_HISTORY_FIRST, NULL, db_int(done.insert_id), db_text(code), db_int(service->now),
		db_int(service->actor_id), db_text(IMPORT_HISTORY_NOTE)));
	return service_audit(service, "place_import", "place:%lld", (long long)done.insert_id);
}

/* Its referral goes to whoever carries out the group, and runs from the first day in it. */
static enum err group_enter(struct writing *writing, int64_t client, int64_t referral)
{
	const struct service_import_row *at = writing->at;
	struct service_import_group *group = &writing->plan->groups[at->group];
	struct service *service = &writing->service;
	const bool began = date_compare(at->row->first_on, service->today) <= 0;
	struct db_result done, number;
	bool apart;

	TRY(service_place_apart(service, writing->application_id, group->id, &apart));
	if (apart)
		return ERR(ERR_CONFLICT, "row %d and group %lld are kept apart", at->row->number, (long long)group->id);
	TRY(DB_RUN(service->db, service->arena, STATEMENT_IMPORT_REFERRAL_ASSIGN, NULL, db_int(group->contract_id), db_int(writing->application_id)));
	TRY(service_referral_begin(service, referral, at->row->first_on));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_SUPPORT_GROUP_TAKE_PLACE, &done, db_int(group->seats), db_int(group->id), db_int(group->version)));
	if (done.affected != 1)
		return ERR(ERR_RETRY, "group %lld has changed", (long long)group->id);
	group->version++;
	TRY(DB_ONE(service->db, service->arena, STATEMENT_PLACE_FREE_NUMBER, &number, db_int(group->id), db_int(group->id)));
	return place_add(writing, (const struct db_value[]){db_int(group->id), db_int(db_get_int(&number, 0, "number"))}, group->seats, client,
		began ? PLACE_ACTIVE : PLACE_ENROLLED);
}

/* A group that was had: its referral is used up. */
static enum err group_had(struct writing *writing, int64_t client, int64_t referral)
{
	struct service *service = &writing->service;

	TRY(service_referral_begin(service, referral, writing->at->row->first_on));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_COMPLETION_REFERRAL_USED, NULL, db_int(writing->application_id)));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_REFERRAL_HISTORY_ADD, NULL, db_int(service->now), db_int(service->actor_id),
		db_text(IMPORT_HISTORY_NOTE), db_int(referral)));
	return place_add(writing, (const struct db_value[]){db_null(), db_null()}, 1, client, PLACE_COMPLETED);
}

static enum err right_add(struct writing *writing, int64_t client)
{
	const enum import_kind kind = writing->at->row->kind;
	struct service *service = &writing->service;
	struct service_referral_grant grant = {
		.application_id = writing->application_id,
		.act_id = writing->act_id,
		.programme_id = writing->programme_id,
		.issued_on = writing->at->row->act_on, /* sessions between that day and today are paid for, too */
		.no_contract = kind == IMPORT_HAD_GROUP, /* under whose it was, the list does not say */
		.sessions = db_get_int(&writing->plan->programmes, (size_t)writing->at->row->programme, "sessions"),
	};
	struct db_result row;

	TRY(service_referral_issue(service, &grant));
	if (kind == IMPORT_WAITS)
		return ERR_OK;
	TRY(DB_ONE(service->db, service->arena, STATEMENT_REFERRAL_VALID_OF_FILE, &row, db_int(writing->application_id)));
	return kind == IMPORT_IN_GROUP ? group_enter(writing, client, db_get_int(&row, 0, "id")) : group_had(writing, client, db_get_int(&row, 0, "id"));
}

static enum err row_write(struct writing *writing)
{
	struct service *service = &writing->service;
	int64_t client, applicant;

	writing->programme_id = db_get_int(&writing->plan->programmes, (size_t)writing->at->row->programme, "id");
	TRY(person_make(writing, writing->at->client, &client));
	TRY(person_make(writing, writing->at->applicant, &applicant));
	for (size_t i = 0; i < writing->at->row->nothers; i++)
		TRY(person_make(writing, writing->at->others[i], &writing->others[i]));
	TRY(dates_fill(writing));
	TRY(application_add(writing));
	TRY(people_add(writing, client, applicant));
	TRY(act_add(writing));
	TRY(right_add(writing, client));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_IMPORT_ROW_ADD, NULL, db_int(writing->application_id), db_int(writing->file_id),
		db_int(writing->at->row->number)));
	return service_audit(service, "import", "application:%lld", (long long)writing->application_id);
}

enum err import_write(struct service *service, struct service_import_plan *plan, int64_t file_id, int64_t maker)
{
	struct writing writing = {.service = *service, .plan = plan, .file_id = file_id, .maker = maker};
	enum err code = ERR_OK;

	TRY(store_terms_load(service->db, service->arena, service->today, &writing.terms));
	writing.service.arena = arena_new(ROW_BYTES);
	if (!writing.service.arena)
		return ERR(ERR_NOMEM, "rows of an import");
	for (size_t i = 0; i < plan->rows.n && code == ERR_OK; i++) {
		writing.at = &plan->plan[i];
		if (!writing.at->row || writing.at->is_known)
			continue;
		arena_reset(writing.service.arena);
		code = row_write(&writing);
	}
	arena_free(writing.service.arena);
	return code;
}
