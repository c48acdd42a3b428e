#include "service/identity.h"

#include "crypt/password.h"
#include "service/application.h"
#include "store/calendar.h"
#include "store/person.h"

enum err service_identity_level(
	struct service *service, int64_t application_id, enum identity_level *out)
{
	struct db_result rows;

	*out = IDENTITY_SELF_ASSERTED;
	TRY(DB_RUN(service->db, service->arena, STATEMENT_IDENTITY_ROWS, &rows,
		db_int(application_id)));
	for (size_t i = 0; i < rows.nrows; i++) {
		enum identity_level level;

		if (!identity_parse(db_get_text(&rows, i, "level"), &level))
			return ERR(ERR_BUG, "a level of identity");
		if (level > *out)
			*out = level;
	}
	return ERR_OK;
}

enum err service_identity_needed(struct service *service, enum identity_level *out)
{
	const char *text;

	TRY(store_parameter_text(
		service->db, service->arena, "decision_identity_level", service->today, &text));
	return identity_parse(text, out) ? ERR_OK : ERR(ERR_BUG, "parameter decision_identity_level");
}

enum err service_identity_check(struct service *service, int64_t application_id)
{
	enum identity_level have, need;

	TRY(service_identity_needed(service, &need));
	TRY(service_identity_level(service, application_id, &have));
	if (!identity_suffices(have, need))
		return ERR(ERR_DENIED, "application %lld: a decision needs %s, known is %s",
			(long long)application_id, identity_code(need), identity_code(have));
	return ERR_OK;
}

struct fact {
	struct service *service;
	int64_t application_id;
	const char *submission_id;
	enum identity_level level;
	const char *document; /* NULL = none */
	struct date seen_on;
};

static enum err fact_add(const struct fact *fact, int64_t application_id)
{
	struct service *service = fact->service;
	struct db_result done;
	char day[11];

	date_format_iso(fact->seen_on, day);
	TRY(DB_RUN(service->db, service->arena, STATEMENT_IDENTITY_ADD, &done,
		db_text(identity_code(fact->level)),
		fact->document ? db_text(fact->document) : db_null(), db_text(day),
		fact->document ? db_int(service->actor_id) : db_null(), db_int(service->now),
		db_int(application_id)));
	if (done.affected != 1)
		return ERR(ERR_BUG, "application %lld has no applicant", (long long)application_id);
	return service_audit(service, "identity", "application:%lld", (long long)application_id);
}

static enum err seen_work(void *context)
{
	const struct fact *fact = context;

	return fact_add(fact, fact->application_id);
}

enum err service_identity_seen(struct service *service, int64_t application_id,
	enum identity_document document, struct date seen_on)
{
	struct fact fact = {
		.service = service,
		.application_id = application_id,
		.level = IDENTITY_SEEN_IN_PERSON,
		.document = identity_document_code(document),
		.seen_on = seen_on,
	};

	if (!date_is_valid(seen_on) || date_compare(seen_on, service->today) > 0 || !*fact.document)
		return ERR(ERR_INVALID, "a document that has not been seen yet");
	return db_transaction(service->db, seen_work, &fact);
}

enum err service_identity_document(
	struct service *service, int64_t application_id, const char *document, struct date seen_on)
{
	const struct fact fact = {
		.service = service,
		.level = IDENTITY_SEEN_IN_PERSON,
		.document = document,
		.seen_on = seen_on,
	};

	return fact_add(&fact, application_id);
}

enum err service_identity_add(
	struct service *service, const char *submission_id, enum identity_level level)
{
	struct fact fact = {.service = service, .level = level, .seen_on = service->today};
	struct db_result files;

	TRY(DB_RUN(service->db, service->arena, STATEMENT_APPLICATION_OF_SUBMISSION, &files,
		db_text(submission_id)));
	for (size_t i = 0; i < files.nrows; i++)
		TRY(fact_add(&fact, db_get_int(&files, i, "id")));
	return ERR_OK;
}

static enum err strong_work(void *context)
{
	const struct fact *fact = context;

	return service_identity_add(fact->service, fact->submission_id, IDENTITY_STRONG);
}

/* True if the applicant of the file is the person with that code. */
static enum err is_applicant(
	struct service *service, int64_t application_id, const uint8_t index[32], bool *out)
{
	struct db_result row;
	struct db_value known;

	TRY(DB_ONE(service->db, service->arena, STATEMENT_IDENTITY_CODE, &row,
		db_int(application_id)));
	known = db_get(&row, 0, "code_index");
	*out = known.type != DB_NULL && known.len == 32 && digest_equal(known.text, index, 32);
	return ERR_OK;
}

enum err service_identity_strong(
	struct service *service, const char *submission_id, const char *code)
{
	struct fact fact = {.service = service, .submission_id = submission_id};
	struct db_result files;
	uint8_t index[32];
	bool fits;

	keyring_index(service->keys, STORE_PERSON_INDEX, code, index);
	TRY(DB_RUN(service->db, service->arena, STATEMENT_APPLICATION_OF_SUBMISSION, &files,
		db_text(submission_id)));
	for (size_t i = 0; i < files.nrows; i++) {
		TRY(is_applicant(service, db_get_int(&files, i, "id"), index, &fits));
		if (!fits)
			return ERR(ERR_DENIED, "signed in as another person than the applicant");
	}
	return db_transaction(service->db, strong_work, &fact);
}
