#include "store/email_proof.h"

#include <string.h>

#define CODE_PLACE "email_proof.code_sealed"

enum err store_email_code_seal(struct arena *arena, const struct keyring *keys,
	const char *submission_id, const char *code, struct db_value *out)
{
	const void *sealed;
	size_t len;

	TRY(keyring_seal(
		keys, arena, CODE_PLACE, submission_id, code, strlen(code), &sealed, &len));
	*out = db_blob(sealed, len);
	return ERR_OK;
}

enum err store_email_code_open(struct arena *arena, const struct keyring *keys,
	const char *submission_id, const struct db_result *rows, const char **out)
{
	struct db_value sealed = db_get(rows, 0, "code_sealed");
	size_t len;

	if (sealed.type == DB_NULL)
		return ERR(ERR_NOT_FOUND, "the code has been used");
	return keyring_unseal(
		keys, arena, CODE_PLACE, submission_id, sealed.text, sealed.len, out, &len);
}
