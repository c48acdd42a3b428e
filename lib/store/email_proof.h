#ifndef STORE_EMAIL_PROOF_H
#define STORE_EMAIL_PROOF_H

#include "crypt/keyring.h"
#include "db/db.h"

/* The code that proves an e-mail address, six digits, sealed for its submission. */

enum err store_email_code_seal(struct arena *arena, const struct keyring *keys,
	const char *submission_id, const char *code, struct db_value *out) CHECKED;

/* Out of row 0 of ROWS (columns code_sealed and, as the caller knows it, SUBMISSION_ID).  ERR_NOT_FOUND: it has been used. */
enum err store_email_code_open(struct arena *arena, const struct keyring *keys,
	const char *submission_id, const struct db_result *rows, const char **out) CHECKED;

#endif
