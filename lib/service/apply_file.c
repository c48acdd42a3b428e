#include <string.h>

#include "base/str.h"
#include "domain/reference.h"
#include "domain/state.h"
#include "service/apply_private.h"
#include "service/identity.h"

/* The rows of one file: application, wishes, needs, people. */

/* The next number of the year, as the application's reference. */
static enum err reference_take(struct service *service, const char **out)
{
	char *reference = arena_alloc(service->arena, REFERENCE_SIZE);
	struct db_result number;

	if (!reference)
		return ERR(ERR_LIMIT, "reference");
	TRY(db_one(
		service->db, service->arena, STATEMENT_APPLICATION_NEXT_NUMBER, NULL, 0, &number));
	reference_format(service->today.year, db_get_int(&number, 0, "number"), reference);
	*out = reference;
	return *reference ? ERR_OK : ERR(ERR_BUG, "no reference for a new application");
}

/* TEXT sealed for PLACE of the file REFERENCE; NULL when nothing was written. */
static enum err seal(struct service *service, const char *place, const char *reference,
	const char *text, struct db_value *out)
{
	const void *sealed;
	size_t len;

	*out = db_null();
	if (!text || !*text)
		return ERR_OK;
	TRY(keyring_seal(
		service->keys, service->arena, place, reference, text, strlen(text), &sealed, &len));
	*out = db_blob(sealed, len);
	return ERR_OK;
}

static struct db_value date_or_null(struct arena *arena, struct date date)
{
	char *iso;

	if (!date_is_valid(date))
		return db_null();
	iso = arena_alloc(arena, 11);
	if (!iso)
		return db_null();
	date_format_iso(date, iso);
	return db_text(iso);
}

static enum err preferences_add(struct submission *submission, int64_t id)
{
	struct service *service = submission->service;
	const struct service_apply *apply = submission->apply;

	for (int i = 1; i < apply->nprogrammes; i++)
		TRY(DB_RUN(service->db, service->arena, STATEMENT_APPLICATION_PREFERENCE_ADD, NULL,
			db_int(id), db_int(i + 1), db_int(apply->programme_ids[i])));
	for (int i = 0; i < apply->nraised; i++)
		TRY(DB_RUN(service->db, service->arena, STATEMENT_APPLICATION_CHILD_ADD, NULL,
			db_int(id), db_int(i + 1), date_or_null(service->arena, apply->raised[i])));
	return ERR_OK;
}

static enum err needs_add(struct submission *submission, int64_t id, const char *reference)
{
	struct service *service = submission->service;
	const struct service_apply_need *need = &submission->apply->need;
	struct db_value note;

	if (!need->language || !*need->language)
		return ERR_OK;
	TRY(seal(service, APPLICATION_NEED_NOTE, reference, need->note, &note));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_APPLICATION_NEED_ADD, NULL, db_int(id),
		db_text(need->times), db_text(need->language), db_text(need->needs), note));
	return ERR_OK;
}

static const char *for_whom_code(enum service_apply_for for_whom)
{
	return for_whom == SERVICE_APPLY_SELF  ? "self"
	       : for_whom == SERVICE_APPLY_CHILD ? "child"
	                                         : "family";
}

static enum err application_insert(struct submission *submission, int n, const char *reference,
	int64_t *out_id)
{
	struct service *service = submission->service;
	const struct service_apply *apply = submission->apply;
	const struct apply_dates *dates = &submission->dates;
	const char *received = application_state_code(APPLICATION_RECEIVED);
	struct db_value problem, wish;
	struct db_result done;
	uint8_t access[32];

	TRY(seal(service, APPLICATION_PROBLEM, reference, apply->problem, &problem));
	TRY(seal(service, APPLICATION_WISH, reference, apply->wish, &wish));
	keyring_access_hash(service->keys, submission->receipt->access_code, access);
	TRY(DB_RUN(service->db, service->arena, STATEMENT_APPLICATION_INSERT, &done,
		db_text(reference), db_text(apply->submission_id), db_int(n + 1),
		db_blob(submission->hash, 32), db_blob(access, 32), db_int(apply->programme_ids[0]),
		db_text(for_whom_code(apply->for_whom)), db_text(apply->origin),
		db_text(apply->language), db_int(service->now), db_text(dates->received),
		db_text(dates->nominal), db_text(dates->due), db_text(dates->extended),
		db_text(received), db_int(service->now), db_text(apply->phone),
		db_text(apply->email), db_text(apply->channel), db_int(apply->no_letters),
		db_int(apply->no_calls), db_text(apply->grounds), problem, wish,
		service->actor_role == ROLE_RESIDENT ? db_int(1) : db_null()));
	*out_id = done.insert_id;
	return ERR_OK;
}

enum err apply_file_add(struct submission *submission, int n)
{
	struct service *service = submission->service;
	struct service_receipt_file *file = &submission->receipt->files[n];

	TRY(reference_take(service, &file->reference));
	TRY(application_insert(submission, n, file->reference, &file->application_id));
	TRY(preferences_add(submission, file->application_id));
	TRY(needs_add(submission, file->application_id, file->reference));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_APPLICATION_HISTORY_FIRST, NULL,
		db_int(file->application_id),
		db_text(application_state_code(APPLICATION_RECEIVED)), db_int(service->now),
		service->actor_id ? db_int(service->actor_id) : db_null()));
	return ERR_OK;
}

enum err apply_office_add(struct submission *submission, int n)
{
	struct service *service = submission->service;
	const struct service_apply *apply = submission->apply;
	const struct service_receipt_file *file = &submission->receipt->files[n];
	struct db_value reason;

	if (apply->initiative.reason) {
		TRY(seal(service, APPLICATION_INITIATIVE, file->reference, apply->initiative.reason, &reason));
		TRY(DB_RUN(service->db, service->arena, STATEMENT_APPLICATION_INITIATIVE_ADD, NULL, db_int(file->application_id), reason,
			date_or_null(service->arena, apply->initiative.agreed_on)));
	}
	if (apply->document)
		TRY(service_identity_document(service, file->application_id, apply->document, submission->dates.received_on));
	return ERR_OK;
}

static enum err participant_add(struct submission *submission, int64_t file, int seq,
	int64_t person_id, const struct service_apply_person *who, const char *relation)
{
	struct service *service = submission->service;

	TRY(DB_RUN(service->db, service->arena, STATEMENT_APPLICATION_PARTICIPANT_ADD, NULL,
		db_int(file), db_int(seq), db_int(person_id), db_text(who->given_name),
		db_text(who->family_name), date_or_null(service->arena, who->birth_date),
		db_text(who->sex), db_text(who->address), db_text(relation)));
	return ERR_OK;
}

/* Who takes part beside the client. */
static enum err participants_add(struct submission *submission, int n, int64_t applicant_id,
	const int64_t *child_ids, int64_t partner_id)
{
	const struct service_apply *apply = submission->apply;
	const int64_t file = submission->receipt->files[n].application_id;
	int seq = 1;

	if (apply->for_whom == SERVICE_APPLY_FAMILY || apply->together)
		TRY(participant_add(
			submission, file, seq++, applicant_id, &apply->applicant, "self"));
	if (apply->for_whom != SERVICE_APPLY_FAMILY)
		return ERR_OK;
	if (apply->partner)
		TRY(participant_add(
			submission, file, seq++, partner_id, apply->partner, "partner"));
	for (int i = 1; i < apply->nchildren; i++)
		TRY(participant_add(submission, file, seq++, child_ids[i],
			&apply->children[i].person, apply->children[i].relation));
	return ERR_OK;
}

/* On what the applicant acts for child I in file N. */
static enum err representation_add(
	struct submission *submission, int n, int i, int64_t child_id, int64_t applicant_id)
{
	struct service *service = submission->service;
	const struct service_receipt_file *file = &submission->receipt->files[n];
	const struct service_apply_basis *basis = &submission->apply->children[i].basis;
	struct db_value document;

	if (!basis->basis || !*basis->basis)
		return ERR_OK;
	TRY(seal(service, REPRESENTATION_DOCUMENT, file->reference, basis->document, &document));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_REPRESENTATION_ADD, NULL,
		db_int(child_id), db_int(applicant_id), db_int(file->application_id),
		db_text(basis->basis), document, date_or_null(service->arena, basis->valid_from),
		db_int(service->now)));
	return ERR_OK;
}

enum err apply_persons_add(struct submission *submission, int n, int64_t applicant_id,
	const int64_t *child_ids, int64_t partner_id)
{
	struct service *service = submission->service;
	const struct service_apply *apply = submission->apply;
	const struct service_apply_person *who = &apply->applicant;
	const bool self = apply->for_whom == SERVICE_APPLY_SELF;
	const struct service_apply_person *client = self ? who : &apply->children[n].person;
	const int64_t file = submission->receipt->files[n].application_id;
	const int last = apply->for_whom == SERVICE_APPLY_FAMILY ? apply->nchildren : n + 1;

	TRY(DB_RUN(service->db, service->arena, STATEMENT_APPLICATION_PERSON_ADD, NULL,
		db_int(file), db_int(applicant_id), db_text(who->given_name),
		db_text(who->family_name), date_or_null(service->arena, who->birth_date),
		db_text(who->sex), db_text(who->address),
		db_text(self ? "self" : apply->children[n].relation), db_int(file),
		db_int(self ? applicant_id : child_ids[n]), db_text(client->given_name),
		db_text(client->family_name), date_or_null(service->arena, client->birth_date),
		db_text(client->sex), db_text(client->address)));
	TRY(participants_add(submission, n, applicant_id, child_ids, partner_id));
	for (int i = n; !self && i < last; i++)
		TRY(representation_add(submission, n, i, child_ids[i], applicant_id));
	return ERR_OK;
}
