#include "service/same_person.h"

#include "service/application.h"
#include "store/person.h"

enum { FILES_MAX = 20 };

static const uint8_t *index_of(const struct db_result *rows, size_t i)
{
	const struct db_value index = db_get(rows, i, "code_index");

	return index.type != DB_NULL && index.len == 32 ? (const uint8_t *)index.text : NULL;
}

/* The row of a person in OUT; a new one where there is room, NULL where there is none. */
static struct service_same_person *row_of(struct service_same_people *out, int64_t id)
{
	for (size_t i = 0; i < out->n; i++)
		if (out->rows[i].person_id == id)
			return &out->rows[i];
	if (out->n == SERVICE_SAME_MAX)
		return NULL;
	out->rows[out->n] = (struct service_same_person){.person_id = id};
	return &out->rows[out->n++];
}

static enum err row_fill(struct service *service, const struct db_result *rows, size_t i, struct service_same_person *out)
{
	out->uuid = db_get_text(rows, i, "uuid");
	out->given_name = db_get_text(rows, i, "given_name");
	out->family_name = db_get_text(rows, i, "family_name");
	if (!date_parse_iso(db_get_text(rows, i, "birth_date"), &out->birth_date))
		return ERR(ERR_BUG, "the birth date of person %lld", (long long)out->person_id);
	TRY(service_person_code(service, rows, i, &out->code));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_PERSON_FILES, &out->files, db_int(out->person_id), db_int(FILES_MAX)));
	return service_audit(service, "person_seen", "person:%lld", (long long)out->person_id);
}

/* Compares one name of one person with WHO. */
static enum err row_compare(struct service *service, const struct db_result *rows, size_t i, const struct same_person_known *who,
	struct service_same_people *out)
{
	struct same_person_known known = {
		.given_name = db_get_text(rows, i, "given_name"),
		.family_name = db_get_text(rows, i, "family_name"),
		.code_index = index_of(rows, i),
	};
	struct service_same_person *row;
	enum same_person kind;

	if (!date_parse_iso(db_get_text(rows, i, "birth_date"), &known.birth_date))
		return ERR(ERR_BUG, "a birth date");
	if (!same_person_compare(service->arena, &known, who, &kind))
		return ERR(ERR_LIMIT, "names");
	row = kind == SAME_PERSON_NO ? NULL : row_of(out, db_get_int(rows, i, "id"));
	if (!row)
		return ERR_OK;
	if (!row->uuid)
		TRY(row_fill(service, rows, i, row));
	if (kind > row->kind)
		row->kind = kind;
	return ERR_OK;
}

/* The owner of the code first. */
static void sort(struct service_same_people *people)
{
	for (size_t i = 1; i < people->n; i++) {
		const struct service_same_person row = people->rows[i];

		if (row.kind == SAME_PERSON_CODE && people->rows[0].kind != SAME_PERSON_CODE) {
			people->rows[i] = people->rows[0];
			people->rows[0] = row;
		}
	}
}

enum err service_same_person_find(
	struct service *service, const struct service_apply_person *who, struct service_same_people *out)
{
	struct same_person_known known = {who->given_name, who->family_name, who->birth_date, NULL};
	struct db_result rows;
	uint8_t index[32];
	char birth[11];

	*out = (struct service_same_people){.n = 0};
	if (who->code) {
		service_person_index(service, who->code, index);
		known.code_index = index;
	}
	date_format_iso(who->birth_date, birth);
	TRY(DB_RUN(service->db, service->arena, STATEMENT_PERSON_ALIKE, &rows, db_blob(known.code_index, sizeof(index)), db_text(birth),
		db_text(birth)));
	for (size_t i = 0; i < rows.nrows; i++)
		TRY(row_compare(service, &rows, i, &known, out));
	sort(out);
	return ERR_OK;
}
