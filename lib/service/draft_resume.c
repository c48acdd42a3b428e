#include <string.h>

#include "base/rnd.h"
#include "base/str.h"
#include "crypt/password.h"
#include "service/draft.h"
#include "store/calendar.h"
#include "store/outbox.h"
#include "store/rate_limit.h"

/* Going on with a draft elsewhere. */

enum { KEY_BYTES = 24, KEY_HEX = 2 * KEY_BYTES, DAYS_MAX = 3650 };

/* Mails that one draft may ask for, and wrong codes of one address. */
static const struct limit {
	const char *kind;
	double per_minute, burst;
} mails = {"draft_mail", 0.2, 3}, wrongs = {"draft_resume", 3, 10};

enum err service_draft_last_day(struct service *service, struct date *out)
{
	long long days;

	TRY(store_parameter_int(
		service->db, service->arena, "draft_days", service->today, DAYS_MAX, &days));
	*out = date_add_days(service->today, (int)days);
	return ERR_OK;
}

enum err service_draft_code(struct service *service, const char *visitor,
	const struct service_draft *draft, char out[15])
{
	uint8_t *hash = arena_alloc(service->arena, 32);
	struct db_result done;
	char random[37];

	if (!hash)
		return ERR(ERR_LIMIT, "code of a draft");
	/* As an access code looks, of a random id instead of a submission's. */
	rnd_uuid(random);
	keyring_access_code(service->keys, random, out);
	keyring_access_hash(service->keys, out, hash);
	TRY(DB_RUN(service->db, service->arena, STATEMENT_DRAFT_SET_CODE, &done, db_blob(hash, 32),
		db_text(draft->token), service_draft_hash(service, visitor)));
	return done.affected == 1 ? ERR_OK : ERR(ERR_CONFLICT, "the draft has been sent meanwhile");
}

struct mailing {
	struct service *service;
	struct db_value visitor, hash, sealed;
	const char *token, *language;
};

static enum err mail_work(void *context)
{
	struct mailing *mailing = context;
	struct service *service = mailing->service;
	struct db_result done, row;

	TRY(DB_RUN(service->db, service->arena, STATEMENT_DRAFT_SET_EMAIL, &done, mailing->hash,
		mailing->sealed, db_text(mailing->language), db_text(mailing->token),
		mailing->visitor));
	if (done.affected != 1)
		return ERR(ERR_CONFLICT, "the draft has been sent meanwhile");
	TRY(DB_ONE(service->db, service->arena, STATEMENT_DRAFT_ID, &row, db_text(mailing->token)));
	TRY(store_outbox_add(service->db, service->arena, "resume_mail", db_get_int(&row, 0, "id"),
		db_get_int(&row, 0, "id"), service->now));
	return ERR_OK;
}

enum err service_draft_link(struct service *service, const char *token, const char *email,
	struct db_value *out_hash, struct db_value *out_sealed)
{
	unsigned char bytes[KEY_BYTES];
	char key[KEY_HEX + 1];
	const char *text;
	const void *sealed;
	size_t len;

	rnd_bytes(bytes, sizeof(bytes));
	str_hex(bytes, sizeof(bytes), key);
	text = arena_printf(service->arena, "%s\n%s", email, key);
	if (!text)
		return ERR(ERR_LIMIT, "link to a draft");
	TRY(keyring_seal(service->keys, service->arena, DRAFT_EMAIL, token, text, strlen(text),
		&sealed, &len));
	*out_hash = service_draft_hash(service, key);
	*out_sealed = db_blob(sealed, len);
	return ERR_OK;
}

enum err service_draft_mail(struct service *service, const char *visitor,
	const struct service_draft *draft, const char *email, const char *language, int *out_wait)
{
	struct mailing mailing = {.service = service, .token = draft->token, .language = language};
	uint8_t bucket[32];
	bool allowed;

	store_rate_limit_bucket(service->keys, mails.kind, draft->token, bucket);
	TRY(store_rate_limit_take(service->db, service->arena, bucket, mails.per_minute,
		mails.burst, service->now * 1000, &allowed, out_wait));
	if (!allowed)
		return ERR(ERR_LIMIT, "too many links were asked for");
	mailing.visitor = service_draft_hash(service, visitor);
	TRY(service_draft_link(service, draft->token, email, &mailing.hash, &mailing.sealed));
	TRY(db_transaction(service->db, mail_work, &mailing));
	return ERR_OK;
}

struct resuming {
	struct service *service;
	struct db_value visitor, hash;
	enum statement find;
	bool by_key;
	const char *token;
};

static enum err resume_work(void *context)
{
	struct resuming *resuming = context;
	struct service *service = resuming->service;
	struct db_value used;
	struct db_result row;
	int64_t version;

	TRY(db_one(service->db, service->arena, resuming->find, &resuming->hash, 1, &row));
	resuming->token = db_get_text(&row, 0, "token");
	version = db_get_int(&row, 0, "version");
	used = db_get(&row, 0, "resume_version");
	if (resuming->by_key && used.type != DB_NULL && used.i != version)
		return ERR(ERR_NOT_FOUND, "the link was used, and the draft changed since");
	TRY(DB_RUN(service->db, service->arena, STATEMENT_DRAFT_TAKE, NULL, resuming->visitor,
		resuming->by_key ? db_int(version) : used, db_text(resuming->token)));
	return ERR_OK;
}

enum err service_draft_resume(struct service *service, const char *visitor, const char *address,
	const char *code, const char *key, const char **out_token, int *out_wait)
{
	struct resuming resuming = {.service = service, .by_key = *key != '\0'};
	uint8_t bucket[32], *hash = arena_alloc(service->arena, 32);
	enum err found;
	bool allowed;

	if (!hash || !*visitor)
		return ERR(hash ? ERR_NOT_FOUND : ERR_LIMIT, "nobody to resume for");
	store_rate_limit_bucket(service->keys, wrongs.kind, address, bucket);
	TRY(store_rate_limit_look(service->db, service->arena, bucket, wrongs.per_minute,
		wrongs.burst, service->now * 1000, &allowed, out_wait));
	if (!allowed)
		return ERR(ERR_LIMIT, "too many wrong codes");
	keyring_access_hash(service->keys, code, hash);
	resuming.visitor = service_draft_hash(service, visitor);
	resuming.hash = resuming.by_key ? service_draft_hash(service, key) : db_blob(hash, 32);
	resuming.find = resuming.by_key ? STATEMENT_DRAFT_BY_KEY : STATEMENT_DRAFT_BY_CODE;
	found = db_transaction(service->db, resume_work, &resuming);
	*out_token = resuming.token;
	if (found != ERR_NOT_FOUND)
		return found == ERR_OK ? ERR_OK : err_pass(found, __FILE__, __LINE__);
	TRY(store_rate_limit_take(service->db, service->arena, bucket, wrongs.per_minute,
		wrongs.burst, service->now * 1000, &allowed, NULL));
	return ERR(ERR_NOT_FOUND, "no draft to resume");
}
