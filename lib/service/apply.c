#include "service/apply_private.h"

#include <string.h>

#include "base/str.h"
#include "crypt/password.h"
#include "domain/state.h"
#include "service/application.h"
#include "service/attachment.h"
#include "service/document.h"
#include "store/calendar.h"
#include "store/outbox.h"
#include "store/person.h"

enum { INTAKE_DAYS_MAX = 3650 };

enum err service_apply_days(struct service *service, long long *out)
{
	return store_parameter_int(service->db, service->arena, "intake_days", service->today, INTAKE_DAYS_MAX, out);
}

enum err service_apply_term(struct service *service, struct date day, struct deadline_term *out)
{
	struct store_terms terms;

	TRY(store_terms_load(service->db, service->arena, service->today, &terms));
	if (!deadline_compute(&terms.calendar, day, terms.parameters.values[DEADLINE_DECISION_MONTHS], out))
		return ERR(ERR_BUG, "no term for an application");
	return ERR_OK;
}

/* The day from which the term runs; of what a resident sends it is today. */
static enum err start_find(const struct submission *submission, struct date *out)
{
	const struct service_apply *apply = submission->apply;
	const struct date today = submission->service->today;
	const bool own = submission->origin == INTAKE_INITIATIVE;
	struct date day = own ? apply->initiative.agreed_on : apply->received_on;
	long long days = 0;

	if (!date_is_valid(day))
		day = today;
	if (date_compare(day, today) != 0)
		TRY(service_apply_days(submission->service, &days));
	if (intake_day_check(day, today, days) != INTAKE_DAY_FINE)
		return ERR(ERR_INVALID, "an application cannot have come on that day");
	*out = intake_clock_start(submission->origin, day, today);
	return ERR_OK;
}

/* The dates of an application that was received on its day. */
static enum err dates_fill(const struct submission *submission, const struct store_terms *terms,
	struct apply_dates *out)
{
	struct deadline_term term;
	struct date day;

	TRY(start_find(submission, &day));
	if (!deadline_compute(&terms->calendar, day,
		    terms->parameters.values[DEADLINE_DECISION_MONTHS], &term))
		return ERR(ERR_BUG, "no term for an application");
	*out = (struct apply_dates){
		.received_on = day, .nominal_on = term.nominal, .due_on = term.due};
	date_format_iso(day, out->received);
	date_format_iso(term.nominal, out->nominal);
	date_format_iso(term.due, out->due);
	date_format_iso(
		deadline_extended_due(&terms->calendar, &terms->parameters, day), out->extended);
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
	bool is_set;

	if (person->known_id == 0)
		return store_person_find_or_add(
			service->db, service->arena, service->keys, &stored, service->now, out_id);
	*out_id = person->known_id;
	TRY(store_person_link(service->db, service->arena, service->keys, *out_id, person->code, &is_set));
	if (is_set)
		TRY(service_audit(service, "person_code_set", "person:%lld", (long long)*out_id));
	return service_audit(service, "person_link", "person:%lld", (long long)*out_id);
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

/* Everybody who stands in the submission; a person is found by the personal code. */
static enum err persons_find(struct submission *submission, int64_t *applicant_id,
	int64_t child_ids[SERVICE_APPLY_CHILDREN], int64_t *partner_id)
{
	struct service *service = submission->service;
	const struct service_apply *apply = submission->apply;

	TRY(person_find_or_add(service, &apply->applicant, applicant_id));
	for (int i = 0; i < apply->nchildren; i++)
		TRY(person_find_or_add(service, &apply->children[i].person, &child_ids[i]));
	if (apply->partner)
		TRY(person_find_or_add(service, apply->partner, partner_id));
	return ERR_OK;
}

static int files_count(const struct service_apply *apply)
{
	return apply->for_whom == SERVICE_APPLY_CHILD ? apply->nchildren : 1;
}

/* Files that were handed in with it belong to every file of the submission. */
static enum err papers_take(const struct submission *submission)
{
	struct service *service = submission->service;
	const struct service_apply *apply = submission->apply;
	const struct service_receipt *receipt = submission->receipt;
	const char *token = apply->draft_token ? apply->draft_token : apply->held_token;

	if (!token)
		return ERR_OK;
	for (int n = 1; n < receipt->nfiles; n++)
		TRY(service_attachment_link(service, token, receipt->files[n].application_id, 0));
	return service_attachment_take(service, token, receipt->application_id, 0, NULL);
}

/* Who hands in applications, and who opens files of his or her own. */
static enum err role_check(const struct submission *submission)
{
	const enum role role = submission->service->actor_role;

	if (!application_may(APPLICATION_NONE, APPLICATION_RECEIVED, role))
		return ERR(ERR_DENIED, "%s hands in no applications", role_code(role));
	if ((submission->origin == INTAKE_INITIATIVE) != (submission->apply->initiative.reason != NULL))
		return ERR(ERR_BUG, "an initiative without a reason, or a reason without an initiative");
	if (submission->origin == INTAKE_INITIATIVE && !role_may(role, PERMISSION_CASE_PREPARE))
		return ERR(ERR_DENIED, "%s opens no files", role_code(role));
	return ERR_OK;
}

static enum err files_add(struct submission *submission, int64_t applicant, const int64_t *children, int64_t partner)
{
	struct service *service = submission->service;
	struct service_receipt *receipt = submission->receipt;

	receipt->nfiles = files_count(submission->apply);
	for (int n = 0; n < receipt->nfiles; n++) {
		TRY(apply_file_add(submission, n));
		TRY(apply_persons_add(submission, n, applicant, children, partner));
		TRY(apply_office_add(submission, n));
		TRY(service_audit(service, "received", "application:%lld",
			(long long)receipt->files[n].application_id));
	}
	receipt->application_id = receipt->files[0].application_id;
	receipt->reference = receipt->files[0].reference;
	return ERR_OK;
}

/* What the office enters is registered at once; what a resident sends, by the worker (sql/migrations/0013); an own initiative is no document. */
static enum err documents_add(const struct submission *submission)
{
	const struct service_receipt *receipt = submission->receipt;

	if (submission->service->actor_role == ROLE_RESIDENT || submission->origin == INTAKE_INITIATIVE)
		return ERR_OK;
	for (int n = 0; n < receipt->nfiles; n++)
		TRY(service_document_register(submission->service, DOCUMENT_APPLICATION,
			&(struct service_document){.application_id = receipt->files[n].application_id}, NULL));
	return ERR_OK;
}

static enum err submit_work(void *context)
{
	struct submission *submission = context;
	struct service *service = submission->service;
	const struct service_apply *apply = submission->apply;
	struct service_receipt *receipt = submission->receipt;
	int64_t applicant = 0, partner = 0, children[SERVICE_APPLY_CHILDREN] = {0};

	TRY(role_check(submission));
	if (apply->draft_token)
		TRY(draft_hold(service, apply));
	TRY(persons_find(submission, &applicant, children, &partner));
	TRY(files_add(submission, applicant, children, partner));
	if (*apply->email && !apply->no_mail && submission->origin != INTAKE_INITIATIVE)
		TRY(store_outbox_add(service->db, service->arena, "receipt_mail",
			receipt->application_id, receipt->application_id, service->now));
	TRY(papers_take(submission));
	if (apply->draft_token)
		TRY(draft_end(service, apply));
	return documents_add(submission);
}

static enum err receipt_read(struct service *service, const char *submission_id,
	struct service_receipt *out, struct db_value *out_hash)
{
	struct db_result row;

	TRY(DB_RUN(service->db, service->arena, STATEMENT_APPLICATION_BY_SUBMISSION, &row,
		db_text(submission_id)));
	if (row.nrows == 0)
		return ERR(ERR_NOT_FOUND, "no application of that submission");
	for (size_t i = 0; i < row.nrows && i < SERVICE_APPLY_FILES; i++)
		out->files[i] = (struct service_receipt_file){
			db_get_int(&row, i, "id"), db_get_text(&row, i, "reference"), ""};
	out->nfiles = (int)(row.nrows < SERVICE_APPLY_FILES ? row.nrows : SERVICE_APPLY_FILES);
	out->application_id = out->files[0].application_id;
	out->reference = out->files[0].reference;
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

/* The transaction of late_papers_take; CONTEXT: the submission, with its receipt. */
static enum err late_work(void *context)
{
	const struct submission *submission = context;
	struct service *service = submission->service;
	const struct service_receipt *receipt = submission->receipt;
	struct service_attachment_list held;

	TRY(service_attachment_of_draft(service, submission->apply->held_token, &held));
	if (held.n == 0)
		return ERR_OK;
	for (int n = 0; n < receipt->nfiles; n++)
		TRY(service_audit(service, "papers_added", "application:%lld", (long long)receipt->files[n].application_id));
	return papers_take(submission);
}

/* A form without a draft was sent before, and with files now: they belong to what was made then. */
static enum err late_papers_take(struct submission *submission)
{
	enum err code;

	if (submission->apply->draft_token || !submission->apply->held_token)
		return ERR_OK;
	code = db_transaction(submission->service->db, late_work, submission);
	return code == ERR_UNCERTAIN ? ERR(ERR_UNAVAILABLE, "it is not known whether the files were taken") : code;
}

/* After something that may mean "it is already there": the receipt, if it is, and says the same. */
static enum err submitted_before(
	struct submission *submission, enum err first, struct service_receipt *out)
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
	return late_papers_take(submission);
}

enum err service_apply_submit(
	struct service *service, const struct service_apply *apply, struct service_receipt *out)
{
	struct submission submission = {.service = service, .apply = apply, .receipt = out};
	struct store_terms terms;
	enum err code;

	*out = (struct service_receipt){
		.email = apply->email, .programme_id = apply->programme_ids[0]};
	if (!intake_origin_parse(apply->origin, &submission.origin))
		return ERR(ERR_BUG, "an unknown origin");
	keyring_access_code(service->keys, apply->submission_id, out->access_code);
	TRY(apply_hash(service->arena, apply, submission.hash));
	TRY(store_terms_load(service->db, service->arena, service->today, &terms));
	TRY(dates_fill(&submission, &terms, &submission.dates));
	out->received_on = submission.dates.received_on;
	out->nominal_on = submission.dates.nominal_on;
	out->due_on = submission.dates.due_on;
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
	long long years;

	TRY(store_parameter_int(service->db, service->arena, "adult_age", service->today, 100, &years));
	*out = (int)years;
	return ERR_OK;
}
