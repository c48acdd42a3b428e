#include "service/email_proof.h"

#include <string.h>

#include "base/rnd.h"
#include "base/str.h"
#include "crypt/password.h"
#include "service/application.h"
#include "service/identity.h"
#include "store/calendar.h"
#include "store/email_proof.h"
#include "store/outbox.h"
#include "store/rate_limit.h"

/* Codes of one submission: so many at once, then one each ten minutes. */
#define SEND_PER_MINUTE 0.1
enum { SEND_BURST = 3, CODE_DIGITS = 6, CODE_RANGE = 1000000, NUMBER_MAX = 1000 };

struct proof {
	struct service *service;
	const char *submission_id;
	int64_t application_id, id, ends;
	struct service_email look;
	const char *email;
	struct db_value sealed;
};

static enum err number_of(struct service *service, const char *code, long long *out)
{
	return store_parameter_int(service->db, service->arena, code, service->today, NUMBER_MAX, out);
}

static enum err look(struct service *service, const char *submission_id, struct db_result *row,
	struct service_email *out)
{
	TRY(DB_ONE(service->db, service->arena, STATEMENT_EMAIL_PROOF_LOOK, row,
		db_int(service->now), db_text(submission_id)));
	*out = (struct service_email){
		.email = db_get_text(row, 0, "email"),
		.is_proven = db_get_int(row, 0, "proven") != 0,
		.is_sent = db_get_int(row, 0, "is_alive") != 0 &&
			   db_get(row, 0, "code_sealed").type != DB_NULL,
	};
	return ERR_OK;
}

enum err service_email_look(
	struct service *service, const char *submission_id, struct service_email *out)
{
	struct db_result row;
	long long most;

	TRY(look(service, submission_id, &row, out));
	if (!out->is_sent)
		return ERR_OK;
	TRY(number_of(service, "email_code_tries", &most));
	out->is_sent = db_get_int(&row, 0, "tries") < most;
	return ERR_OK;
}

static enum err change(struct proof *proof)
{
	struct service *service = proof->service;
	struct db_result done;

	TRY(DB_RUN(service->db, service->arena, STATEMENT_EMAIL_PROOF_FORGET, NULL,
		db_text(proof->submission_id)));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_EMAIL_PROOF_CHANGE, &done,
		db_text(proof->email), db_text(proof->submission_id)));
	if (done.affected == 0)
		return ERR(ERR_CONFLICT, "the address has been proven meanwhile");
	return service_audit(
		service, "email_changed", "application:%lld", (long long)proof->application_id);
}

static enum err send_work(void *context)
{
	struct proof *proof = context;
	struct service *service = proof->service;
	struct db_result done;

	if (!str_equal(proof->email, proof->look.email))
		TRY(change(proof));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_EMAIL_PROOF_ADD, &done,
		db_text(proof->submission_id), db_text(proof->email), proof->sealed,
		db_int(service->now), db_int(proof->ends)));
	TRY(store_outbox_add(service->db, service->arena, "email_code_mail", done.insert_id,
		proof->application_id, service->now));
	return service_audit(
		service, "email_code", "application:%lld", (long long)proof->application_id);
}

/* Six digits, each number as likely as any other. */
static const char *code_new(struct service *service)
{
	const uint32_t fair = UINT32_MAX - UINT32_MAX % CODE_RANGE;
	uint32_t number;

	do
		rnd_bytes(&number, sizeof(number));
	while (number >= fair);
	return arena_printf(service->arena, "%06u", (unsigned)(number % CODE_RANGE));
}

/* One code less that the submission may ask for. */
static enum err allow(struct service *service, const char *submission_id, int *out_wait)
{
	uint8_t bucket[32];
	bool allowed;

	store_rate_limit_bucket(service->keys, "email_code", submission_id, bucket);
	TRY(store_rate_limit_take(service->db, service->arena, bucket, SEND_PER_MINUTE, SEND_BURST,
		service->now * 1000, &allowed, out_wait));
	if (allowed)
		return ERR_OK;
	*out_wait += *out_wait == 0;
	return ERR(ERR_LIMIT, "too many codes");
}

enum err service_email_send(struct service *service, const char *submission_id,
	int64_t application_id, const char *email, int *out_wait)
{
	struct proof proof = {service, submission_id, application_id, .ends = service->now};
	const char *code = code_new(service);
	struct db_result row;
	long long minutes;

	*out_wait = 0;
	if (!code)
		return ERR(ERR_LIMIT, "code");
	TRY(look(service, submission_id, &row, &proof.look));
	if (email && proof.look.is_proven)
		return ERR(ERR_CONFLICT, "the address is proven");
	proof.email = email ? email : proof.look.email;
	if (!*proof.email)
		return ERR(ERR_INVALID, "no e-mail address");
	TRY(allow(service, submission_id, out_wait));
	TRY(number_of(service, "email_code_minutes", &minutes));
	proof.ends += minutes * 60;
	TRY(store_email_code_seal(
		service->arena, service->keys, submission_id, code, &proof.sealed));
	return db_transaction(service->db, send_work, &proof);
}

static enum err prove_work(void *context)
{
	struct proof *proof = context;
	struct service *service = proof->service;
	struct db_result done;

	TRY(DB_RUN(service->db, service->arena, STATEMENT_EMAIL_PROOF_DONE, &done,
		db_int(service->now), db_int(proof->id)));
	if (done.affected != 1)
		return ERR(ERR_CONFLICT, "the address is proven already");
	return service_identity_add(service, proof->submission_id, IDENTITY_EMAIL_PROVEN);
}

/* TYPED without what is no digit, as the code has it. */
static const char *digits_of(struct service *service, const char *typed)
{
	char digits[CODE_DIGITS + 2];
	size_t n = 0;

	for (; *typed && n < sizeof(digits) - 1; typed++)
		if (*typed >= '0' && *typed <= '9')
			digits[n++] = *typed;
	digits[n] = '\0';
	return arena_strdup(service->arena, digits);
}

enum err service_email_prove(struct service *service, const char *submission_id, const char *code)
{
	struct proof proof = {.service = service, .submission_id = submission_id};
	const char *typed = digits_of(service, code), *right;
	struct db_result row, done;
	long long most;
	enum err err;

	if (!typed)
		return ERR(ERR_LIMIT, "code");
	TRY(look(service, submission_id, &row, &proof.look));
	TRY(number_of(service, "email_code_tries", &most));
	if (!proof.look.is_sent)
		return ERR(ERR_NOT_FOUND, "no code that can be used");
	proof.id = db_get_int(&row, 0, "id");
	TRY(DB_RUN(service->db, service->arena, STATEMENT_EMAIL_PROOF_TRY, &done, db_int(proof.id),
		db_int(most)));
	if (done.affected != 1)
		return ERR(ERR_NOT_FOUND, "no tries are left");
	TRY(store_email_code_open(service->arena, service->keys, submission_id, &row, &right));
	if (strlen(typed) != CODE_DIGITS || strlen(right) != CODE_DIGITS ||
		!digest_equal(typed, right, CODE_DIGITS))
		return ERR(ERR_INVALID, "another code");
	err = db_transaction(service->db, prove_work, &proof);
	if (err != ERR_CONFLICT)
		return err;
	err_clear();
	TRY(look(service, submission_id, &row, &proof.look));
	return proof.look.is_proven ? ERR_OK : ERR(ERR_NOT_FOUND, "the address has been changed meanwhile");
}
