#include "service/apply.h"

#include <string.h>

#include "base/str.h"
#include "crypt/password.h"
#include "domain/reference.h"
#include "domain/state.h"
#include "service/application.h"
#include "service/attachment.h"
#include "store/calendar.h"
#include "store/outbox.h"
#include "store/person.h"

struct submission {
	struct service *service;
	const struct service_apply *apply;
	const struct store_terms *terms;
	uint8_t hash[32];
	struct service_receipt *receipt; /* filled on the way */
};

/* One answer of the canonical text: its length keeps neighbours apart. */
static void canon_add(struct buf *canon, const char *name, const char *value)
{
	value = value ? value : "";
	buf_printf(canon, "%s=%zu:%s\n", name, strlen(value), value);
}

static void canon_person(struct buf *canon, const struct service_apply_person *person)
{
	char birth[11];

	date_format_iso(person->birth_date, birth);
	canon_add(canon, "given_name", person->given_name);
	canon_add(canon, "family_name", person->family_name);
	canon_add(canon, "code", person->code);
	canon_add(canon, "birth_date", birth);
	canon_add(canon, "sex", person->sex);
	canon_add(canon, "address", person->address);
}

/* SHA-256 over everything that the applicant said. */
static enum err hash_answers(
	struct arena *arena, const struct service_apply *apply, uint8_t out[32])
{
	struct buf canon;

	buf_init(&canon, arena, 0);
	buf_printf(&canon, "programme=%lld\n", (long long)apply->programme_id);
	canon_person(&canon, &apply->applicant);
	if (apply->for_child) {
		canon_person(&canon, &apply->child);
		canon_add(&canon, "relation", apply->relation);
	}
	canon_add(&canon, "phone", apply->phone);
	canon_add(&canon, "email", apply->email);
	canon_add(&canon, "channel", apply->channel);
	canon_add(&canon, "grounds", apply->grounds);
	canon_add(&canon, "problem", apply->problem);
	if (!buf_text(&canon))
		return ERR(ERR_LIMIT, "answers");
	digest_sha256(canon.data, canon.len, out);
	return ERR_OK;
}

/* The dates of an application received today, into the receipt and as texts. */
struct dates {
	char received[11], nominal[11], due[11], extended[11];
};

static enum err dates_fill(const struct submission *submission, struct dates *out)
{
	const struct store_terms *terms = submission->terms;
	const struct date today = submission->service->today;
	struct service_receipt *receipt = submission->receipt;
	struct deadline_term term;

	if (!deadline_compute(&terms->calendar, today,
		    terms->parameters.values[DEADLINE_DECISION_MONTHS], &term))
		return ERR(ERR_BUG, "no term for an application of today");
	receipt->received_on = today;
	receipt->nominal_on = term.nominal;
	receipt->due_on = term.due;
	date_format_iso(today, out->received);
	date_format_iso(term.nominal, out->nominal);
	date_format_iso(term.due, out->due);
	date_format_iso(
		deadline_extended_due(&terms->calendar, &terms->parameters, today), out->extended);
	return ERR_OK;
}

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

static enum err seal_problem(
	struct service *service, const char *reference, const char *problem, struct db_value *out)
{
	const void *sealed;
	size_t len;

	*out = db_null();
	if (!*problem)
		return ERR_OK;
	TRY(keyring_seal(service->keys, service->arena, APPLICATION_PROBLEM, reference, problem,
		strlen(problem), &sealed, &len));
	*out = db_blob(sealed, len);
	return ERR_OK;
}

static enum err application_add(struct submission *submission)
{
	struct service *service = submission->service;
	const struct service_apply *apply = submission->apply;
	struct service_receipt *receipt = submission->receipt;
	const char *received = application_state_code(APPLICATION_RECEIVED);
	uint8_t access[32];
	struct db_result done;
	struct db_value problem;
	struct dates dates;

	TRY(reference_take(service, &receipt->reference));
	TRY(dates_fill(submission, &dates));
	TRY(seal_problem(service, receipt->reference, apply->problem, &problem));
	keyring_access_hash(service->keys, receipt->access_code, access);
	TRY(DB_RUN(service->db, service->arena, STATEMENT_APPLICATION_INSERT, &done,
		db_text(receipt->reference), db_text(apply->submission_id),
		db_blob(submission->hash, 32), db_blob(access, 32), db_int(apply->programme_id),
		db_text(apply->for_child ? "child" : "self"), db_text(apply->origin),
		db_text(apply->language), db_int(service->now), db_text(dates.received),
		db_text(dates.nominal), db_text(dates.due), db_text(dates.extended),
		db_text(received), db_int(service->now), db_text(apply->phone),
		db_text(apply->email), db_text(apply->channel), db_text(apply->grounds), problem));
	receipt->application_id = done.insert_id;
	TRY(DB_RUN(service->db, service->arena, STATEMENT_APPLICATION_HISTORY_FIRST, NULL,
		db_int(receipt->application_id), db_text(received), db_int(service->now),
		service->actor_id ? db_int(service->actor_id) : db_null()));
	return ERR_OK;
}

static enum err person_find_or_add(
	struct service *service, const struct service_apply_person *person, int64_t *out_id)
{
	const struct store_person stored = {
		.given_name = person->given_name,
		.family_name = person->family_name,
		.code = person->code,
		.birth_date = person->birth_date,
		.sex = person->sex,
	};

	TRY(store_person_find_or_add(
		service->db, service->arena, service->keys, &stored, service->now, out_id));
	return ERR_OK;
}

/* Applicant and client as written that day. */
static enum err persons_write(
	struct submission *submission, int64_t applicant_id, int64_t client_id)
{
	struct service *service = submission->service;
	const struct service_apply *apply = submission->apply;
	const struct service_apply_person *who = &apply->applicant;
	const struct service_apply_person *client = apply->for_child ? &apply->child : who;
	char birth[11], client_birth[11];

	date_format_iso(who->birth_date, birth);
	date_format_iso(client->birth_date, client_birth);
	TRY(DB_RUN(service->db, service->arena, STATEMENT_APPLICATION_PERSON_ADD, NULL,
		db_int(submission->receipt->application_id), db_int(applicant_id),
		db_text(who->given_name), db_text(who->family_name), db_text(birth),
		db_text(who->sex), db_text(who->address),
		db_text(apply->for_child ? apply->relation : "self"),
		db_int(submission->receipt->application_id), db_int(client_id),
		db_text(client->given_name), db_text(client->family_name), db_text(client_birth),
		db_text(client->sex), db_text(client->address)));
	return ERR_OK;
}

/* Holds the draft until the commit; ERR_CONFLICT when it has been sent or is not what was seen. */
static enum err draft_hold(struct service *service, const struct service_apply *apply)
{
	struct db_result row;

	TRY(DB_ONE(service->db, service->arena, STATEMENT_DRAFT_LOCK, &row,
		db_text(apply->draft_token)));
	if (db_get_int(&row, 0, "is_sent") ||
		db_get_int(&row, 0, "version") != apply->draft_version)
		return ERR(ERR_CONFLICT, "the draft has been changed or sent");
	return ERR_OK;
}

static enum err draft_end(struct service *service, const struct service_apply *apply)
{
	TRY(DB_RUN(service->db, service->arena, STATEMENT_DRAFT_SENT, NULL, db_int(service->now),
		db_int(service->now), db_text(apply->draft_token)));
	return ERR_OK;
}

static enum err submit_work(void *context)
{
	struct submission *submission = context;
	struct service *service = submission->service;
	const struct service_apply *apply = submission->apply;
	struct service_receipt *receipt = submission->receipt;
	int64_t applicant, client;

	if (!application_may(APPLICATION_NONE, APPLICATION_RECEIVED, service->actor_role))
		return ERR(
			ERR_DENIED, "%s hands in no applications", role_code(service->actor_role));
	if (apply->draft_token)
		TRY(draft_hold(service, apply));
	TRY(person_find_or_add(service, &apply->applicant, &applicant));
	client = applicant;
	if (apply->for_child)
		TRY(person_find_or_add(service, &apply->child, &client));
	TRY(application_add(submission));
	TRY(persons_write(submission, applicant, client));
	TRY(service_audit(
		service, "received", "application:%lld", (long long)receipt->application_id));
	if (*apply->email)
		TRY(store_outbox_add(service->db, service->arena, "receipt_mail",
			receipt->application_id, receipt->application_id, service->now));
	if (apply->draft_token) {
		TRY(service_attachment_take(service, apply->draft_token, receipt->application_id, 0, NULL));
		TRY(draft_end(service, apply));
	}
	return ERR_OK;
}

static enum err receipt_read(struct service *service, const char *submission_id,
	struct service_receipt *out, struct db_value *out_hash)
{
	struct db_result row;

	TRY(DB_ONE(service->db, service->arena, STATEMENT_APPLICATION_BY_SUBMISSION, &row,
		db_text(submission_id)));
	out->application_id = db_get_int(&row, 0, "id");
	out->reference = db_get_text(&row, 0, "reference");
	out->email = db_get_text(&row, 0, "email");
	out->programme_id = db_get_int(&row, 0, "programme_id");
	if (!date_parse_iso(db_get_text(&row, 0, "received_on"), &out->received_on) ||
		!date_parse_iso(db_get_text(&row, 0, "due_nominal_on"), &out->nominal_on) ||
		!date_parse_iso(db_get_text(&row, 0, "due_on"), &out->due_on))
		return ERR(ERR_BUG, "dates of application %lld", (long long)out->application_id);
	keyring_access_code(service->keys, submission_id, out->access_code);
	*out_hash = db_get(&row, 0, "submission_hash");
	return ERR_OK;
}

enum err service_apply_receipt(
	struct service *service, const char *submission_id, struct service_receipt *out)
{
	struct db_value hash;

	return receipt_read(service, submission_id, out, &hash);
}

/* After something that may mean "it is already there": the receipt, if it is, and says the same. */
static enum err submitted_before(
	const struct submission *submission, enum err first, struct service_receipt *out)
{
	struct db_value hash;
	enum err code =
		receipt_read(submission->service, submission->apply->submission_id, out, &hash);

	if (code == ERR_NOT_FOUND)
		return ERR(first == ERR_UNCERTAIN ? ERR_UNAVAILABLE : first, "nothing was stored");
	TRY(code);
	if (hash.len != 32 || !digest_equal(hash.text, submission->hash, 32))
		return ERR(ERR_CONFLICT, "application %lld was sent with other content",
			(long long)out->application_id);
	return ERR_OK;
}

enum err service_apply_submit(
	struct service *service, const struct service_apply *apply, struct service_receipt *out)
{
	struct submission submission = {.service = service, .apply = apply, .receipt = out};
	struct store_terms terms;
	enum err code;

	*out = (struct service_receipt){.email = apply->email, .programme_id = apply->programme_id};
	keyring_access_code(service->keys, apply->submission_id, out->access_code);
	TRY(hash_answers(service->arena, apply, submission.hash));
	TRY(store_terms_load(service->db, service->arena, service->today, &terms));
	submission.terms = &terms;
	code = db_transaction(service->db, submit_work, &submission);
	if (code == ERR_CONFLICT || code == ERR_UNCERTAIN)
		return submitted_before(&submission, code, out);
	TRY(code);
	return ERR_OK;
}

/* The months from RECEIVED to NOMINAL; 0 when it is no such term. */
static int months_between(struct date received, struct date nominal)
{
	int months = (nominal.year - received.year) * 12 + nominal.month - received.month;

	return date_compare(date_add_months(received, months), nominal) == 0 ? months : 0;
}

enum err service_apply_explain(struct service *service, struct date received, struct date nominal,
	struct date due, struct deadline_term *out)
{
	struct calendar calendar = calendar_builtin();
	int months = months_between(received, nominal);

	/* Days that staff have entered are asked for only where the built-in ones do not explain
	 * it. */
	if (months > 0 && deadline_compute(&calendar, received, months, out) &&
		date_compare(out->due, due) == 0)
		return ERR_OK;
	TRY(store_calendar_load(service->db, service->arena, &calendar));
	if (months <= 0 || !deadline_compute(&calendar, received, months, out) ||
		date_compare(out->due, due) != 0)
		return ERR(ERR_NOT_FOUND, "the calendar has changed since that receipt");
	return ERR_OK;
}

enum err service_apply_adult_age(struct service *service, int *out)
{
	const char *text;
	long long years;

	TRY(store_parameter_text(service->db, service->arena, "adult_age", service->today, &text));
	if (!str_to_int(text, 1, 100, &years))
		return ERR(ERR_BUG, "parameter adult_age");
	*out = (int)years;
	return ERR_OK;
}
