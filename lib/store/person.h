#ifndef STORE_PERSON_H
#define STORE_PERSON_H

#include "crypt/keyring.h"
#include "db/db.h"
#include "domain/date.h"

/* A person as known from an application: names as written, code (11 digits) or NULL. */
struct store_person {
	const char *given_name, *family_name;
	const char *code;
	struct date birth_date;
	const char *sex;		/* "male" | "female" */
};

/*
 * Finds the person with that code (blind index), or adds a row; without a code always adds one (who it really is, staff decide).  An existing row is
 * never overwritten by what an application says.  Inside the caller's transaction.  Two that add the same code at once: ERR_RETRY for one.
 */
enum err store_person_find_or_add(struct db *db, struct arena *arena, const struct keyring *keys,
				  const struct store_person *person, int64_t now, int64_t *out_id) CHECKED;

/*
 * ID is the person meant, as staff say: a CODE (11 digits or NULL) that was not known of ID is known from now on.  ERR_CONFLICT: another code is known
 * of ID, or CODE is another person's; ERR_NOT_FOUND: no such person.  Inside the caller's transaction.  *OUT_SET: CODE was not known of ID before.
 */
enum err store_person_link(struct db *db, struct arena *arena, const struct keyring *keys, int64_t id, const char *code, bool *out_set) CHECKED;

/* The code of person ID, 11 digits in ARENA, or NULL when none is known. */
enum err store_person_code(struct db *db, struct arena *arena, const struct keyring *keys, int64_t id, const char **out) CHECKED;

/* The same out of ROW of ROWS, whose columns uuid and code_sealed are a person's. */
enum err store_person_code_open(struct arena *arena, const struct keyring *keys, const struct db_result *rows, size_t row,
				const char **out) CHECKED;

/* "family given" folded for searching (str_fold). */
const char *store_person_folded(struct arena *arena, const char *given_name, const char *family_name);

#define STORE_PERSON_CODE "person.code_sealed"
#define STORE_PERSON_INDEX "person.code_index"

#endif
