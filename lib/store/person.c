#include "store/person.h"

#include "base/rnd.h"
#include "base/str.h"

const char *store_person_folded(struct arena *arena, const char *given_name, const char *family_name)
{
	const char *whole = arena_printf(arena, "%s %s", family_name, given_name);

	return whole ? str_fold(arena, whole) : NULL;
}

static enum err add(struct db *db, struct arena *arena, const struct keyring *keys, const struct store_person *person,
		    const uint8_t *index, int64_t now, int64_t *out_id)
{
	const char *folded = store_person_folded(arena, person->given_name, person->family_name);
	const void *sealed = NULL;
	size_t sealed_len = 0;
	struct db_result done;
	char uuid[37], birth[11];
	enum err err;

	if (!folded)
		return ERR(ERR_LIMIT, "person name");
	rnd_uuid(uuid);
	date_format_iso(person->birth_date, birth);
	if (person->code)
		TRY(keyring_seal(keys, arena, STORE_PERSON_CODE, uuid, person->code, 11, &sealed, &sealed_len));
	err = DB_RUN(db, arena, STATEMENT_PERSON_INSERT, &done, db_text(uuid), db_blob(sealed, sealed_len),
		     db_blob(person->code ? index : NULL, 32), db_text(birth), db_text(person->sex),
		     db_text(person->given_name), db_text(person->family_name), db_text(folded), db_int(now));
	if (err == ERR_CONFLICT && person->code)
		return ERR(ERR_RETRY, "the same person was added meanwhile");
	TRY(err);
	*out_id = done.insert_id;
	return ERR_OK;
}

enum err store_person_find_or_add(struct db *db, struct arena *arena, const struct keyring *keys,
				  const struct store_person *person, int64_t now, int64_t *out_id)
{
	uint8_t index[32];
	struct db_result rows;

	if (person->code) {
		keyring_index(keys, STORE_PERSON_INDEX, person->code, index);
		TRY(DB_RUN(db, arena, STATEMENT_PERSON_BY_CODE, &rows, db_blob(index, sizeof(index))));
		if (rows.nrows == 1) {
			*out_id = db_get_int(&rows, 0, "id");
			return ERR_OK;
		}
	}
	return add(db, arena, keys, person, index, now, out_id);
}

enum err store_person_link(struct db *db, struct arena *arena, const struct keyring *keys, int64_t id, const char *code, bool *out_set)
{
	struct db_result row, owner, done;
	const void *sealed;
	uint8_t index[32];
	size_t len;

	*out_set = false;
	TRY(DB_ONE(db, arena, STATEMENT_PERSON_UUID, &row, db_int(id)));
	if (!code)
		return ERR_OK;
	keyring_index(keys, STORE_PERSON_INDEX, code, index);
	TRY(DB_RUN(db, arena, STATEMENT_PERSON_BY_CODE, &owner, db_blob(index, sizeof(index))));
	if (owner.nrows == 1 && db_get_int(&owner, 0, "id") == id)
		return ERR_OK;
	if (owner.nrows > 0 || db_get_int(&row, 0, "has_code"))
		return ERR(ERR_CONFLICT, "person %lld has another code", (long long)id);
	TRY(keyring_seal(keys, arena, STORE_PERSON_CODE, db_get_text(&row, 0, "uuid"), code, 11, &sealed, &len));
	TRY(DB_RUN(db, arena, STATEMENT_PERSON_SET_CODE, &done, db_blob(sealed, len), db_blob(index, sizeof(index)), db_int(id)));
	*out_set = done.affected == 1;
	return *out_set ? ERR_OK : ERR(ERR_CONFLICT, "person %lld has another code", (long long)id);
}

enum err store_person_code_open(struct arena *arena, const struct keyring *keys, const struct db_result *rows, size_t row,
				const char **out)
{
	struct db_value sealed = db_get(rows, row, "code_sealed");
	size_t len;

	*out = NULL;
	if (sealed.type == DB_NULL)
		return ERR_OK;
	return keyring_unseal(keys, arena, STORE_PERSON_CODE, db_get_text(rows, row, "uuid"), sealed.text, sealed.len, out, &len);
}

enum err store_person_code(struct db *db, struct arena *arena, const struct keyring *keys, int64_t id, const char **out)
{
	struct db_result rows;

	TRY(DB_ONE(db, arena, STATEMENT_PERSON_CODE, &rows, db_int(id)));
	return store_person_code_open(arena, keys, &rows, 0, out);
}
