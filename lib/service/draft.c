#include "service/draft.h"

#include <string.h>

#include "base/rnd.h"
#include "base/str.h"
#include "crypt/password.h"

enum { TOKEN_BYTES = 16, TOKEN_HEX = 2 * TOKEN_BYTES };

struct db_value service_draft_hash(struct service *service, const char *secret)
{
	uint8_t *hash = arena_alloc(service->arena, 32);

	if (hash)
		digest_sha256(secret, strlen(secret), hash);
	return db_blob(hash, 32);
}

enum err service_draft_load(
	struct service *service, const char *visitor, const char *token, struct service_draft *out)
{
	struct db_result row;
	struct db_value sealed;

	if (!*visitor || strlen(token) != TOKEN_HEX)
		return ERR(ERR_NOT_FOUND, "no draft without its visitor");
	TRY(DB_ONE(service->db, service->arena, STATEMENT_DRAFT_GET, &row, db_text(token),
		service_draft_hash(service, visitor)));
	*out = (struct service_draft){
		.token = token,
		.submission_id = db_get_text(&row, 0, "submission_id"),
		.answers = "",
		.version = db_get_int(&row, 0, "version"),
		.is_sent = db_get_int(&row, 0, "is_sent") != 0,
	};
	sealed = db_get(&row, 0, "answers_sealed");
	if (out->is_sent)
		return ERR_OK;
	TRY(keyring_unseal(service->keys, service->arena, DRAFT_ANSWERS, token, sealed.text,
		sealed.len, &out->answers, &out->len));
	return ERR_OK;
}

enum err service_draft_add(struct service *service, const char *visitor, const char *answers,
	struct service_draft *out)
{
	unsigned char bytes[TOKEN_BYTES];
	char *token = arena_alloc(service->arena, TOKEN_HEX + 1);
	char *submission_id = arena_alloc(service->arena, 37);
	const void *sealed;
	size_t len;

	if (!token || !submission_id)
		return ERR(ERR_LIMIT, "draft");
	rnd_bytes(bytes, sizeof(bytes));
	str_hex(bytes, sizeof(bytes), token);
	rnd_uuid(submission_id);
	TRY(keyring_seal(service->keys, service->arena, DRAFT_ANSWERS, token, answers,
		strlen(answers), &sealed, &len));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_DRAFT_INSERT, NULL, db_text(token),
		service_draft_hash(service, visitor), db_text(submission_id), db_blob(sealed, len),
		db_int(service->now), db_int(service->now)));
	*out = (struct service_draft){
		.token = token,
		.submission_id = submission_id,
		.answers = answers,
		.len = strlen(answers),
		.version = 1,
	};
	return ERR_OK;
}

enum err service_draft_save(struct service *service, const char *visitor,
	const struct service_draft *draft, const char *answers)
{
	struct db_result done;
	const void *sealed;
	size_t len;

	TRY(keyring_seal(service->keys, service->arena, DRAFT_ANSWERS, draft->token, answers,
		strlen(answers), &sealed, &len));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_DRAFT_SAVE, &done, db_blob(sealed, len),
		db_int(service->now), db_text(draft->token), service_draft_hash(service, visitor),
		db_int(draft->version)));
	if (done.affected != 1)
		return ERR(ERR_CONFLICT, "the draft has been saved or sent meanwhile");
	return ERR_OK;
}
