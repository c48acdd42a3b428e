#include "base/str.h"
#include "domain/same_person.h"
#include "service/application.h"
#include "service/import_private.h"

/* Who of a file is known already: by the personal code, or as whoever made the file has said (domain/same_person.h). */

/* What the database knows about one person of the file. */
struct known {
	int64_t coded, alike;	/* whose code it is; who has the name and the birth date and no other code: 0 = nobody */
	bool is_many, is_twin, is_named;
};

static void known_note(struct known *known, int64_t id, enum same_person kind, bool is_named)
{
	switch (kind) {
	case SAME_PERSON_CODE:
		known->coded = id;
		known->is_named |= is_named;
		break;
	case SAME_PERSON_MAYBE:
		known->is_many |= known->alike != 0 && known->alike != id;
		known->alike = id;
		break;
	case SAME_PERSON_OTHER_CODE:
		known->is_twin = true;
		break;
	case SAME_PERSON_NO:
		break;
	}
}

static enum err known_row(struct service *service, const struct db_result *rows, size_t i, const struct same_person_known *who, struct known *known)
{
	const struct db_value index = db_get(rows, i, "code_index");
	struct same_person_known other = {
		.given_name = db_get_text(rows, i, "given_name"),
		.family_name = db_get_text(rows, i, "family_name"),
		.code_index = index.type != DB_NULL && index.len == 32 ? (const unsigned char *)index.text : NULL,
	};
	struct same_person_known uncoded = *who;
	enum same_person kind, named;

	if (!date_parse_iso(db_get_text(rows, i, "birth_date"), &other.birth_date))
		return ERR(ERR_BUG, "a birth date");
	uncoded.code_index = NULL;
	if (!same_person_compare(service->arena, &other, who, &kind) || !same_person_compare(service->arena, &other, &uncoded, &named))
		return ERR(ERR_LIMIT, "names");
	known_note(known, db_get_int(rows, i, "id"), kind, named != SAME_PERSON_NO);
	return ERR_OK;
}

static enum err known_find(struct service *service, const struct import_person *person, struct known *out)
{
	struct same_person_known who = {person->given_name, person->family_name, person->birth_date, NULL};
	struct db_result rows;
	uint8_t index[32];
	char birth[11];

	*out = (struct known){.coded = 0};
	if (*person->code) {
		service_person_index(service, person->code, index);
		who.code_index = index;
	}
	date_format_iso(person->birth_date, birth);
	TRY(DB_RUN(service->db, service->arena, STATEMENT_PERSON_ALIKE, &rows, db_blob(who.code_index, sizeof(index)), db_text(birth), db_text(birth)));
	for (size_t i = 0; i < rows.nrows; i++)
		TRY(known_row(service, &rows, i, &who, out));
	return ERR_OK;
}

/* Which of those that are known it is; a note where somebody has to say it. */
static int64_t choose(struct service_import_plan *plan, const struct service_import_row *row, int who, const struct import_person *person,
	const struct known *known)
{
	const int column = import_column_of(IMPORT_KNOWN, who), code = import_column_of(IMPORT_CODE, who);

	if (known->coded) {
		import_row_note(plan, row, code, known->is_named ? IMPORT_PERSON_FOUND : IMPORT_PERSON_NAMED);
		return known->coded;
	}
	if (known->is_twin)
		import_row_note(plan, row, code, IMPORT_PERSON_TWIN);
	if (!known->alike) {
		if (person->known == IMPORT_SAME)
			import_row_note(plan, row, column, IMPORT_PERSON_OTHER);
		return 0;
	}
	if (person->known == IMPORT_ANOTHER)
		return 0;
	if (person->known == IMPORT_UNSAID || known->is_many) {
		import_row_note(plan, row, column, person->known != IMPORT_UNSAID ? IMPORT_PERSON_MANY :
			who < IMPORT_TO_OTHER ? IMPORT_PERSON_ASKED : IMPORT_OTHER_ASKED);
		return 0;
	}
	return known->alike;
}

/* One person under two keys, such as a code here and a name there; two codes are no one person. */
static bool person_again(struct service_import_plan *plan, const struct service_import_row *row, int who, const struct import_person *person, int64_t id,
	size_t *out)
{
	for (*out = 0; id != 0 && *out < plan->npeople; ++*out) {
		struct service_import_person *other = &plan->people[*out];

		if (other->id != id)
			continue;
		if (*other->person->code && *person->code)
			import_row_note(plan, row, import_column_of(IMPORT_KNOWN, who), IMPORT_PERSON_OTHER);
		else if (*person->code)
			other->person = person;
		return true;
	}
	return false;
}

/* The person in the plan's list, looked for in the database the first time. */
static enum err person_find(struct service *service, struct service_import_plan *plan, const struct service_import_row *row, int who,
	const struct import_person *person, size_t *out)
{
	struct known known;
	int64_t id;

	for (size_t i = 0; i < plan->npeople; i++) {
		if (!import_is_same(plan->people[i].person, person))
			continue;
		*out = i;
		return ERR_OK;
	}
	TRY(known_find(service, person, &known));
	id = choose(plan, row, who, person, &known);
	if (person_again(plan, row, who, person, id, out))
		return ERR_OK;
	*out = plan->npeople;
	plan->people[plan->npeople++] = (struct service_import_person){person, id, id != 0};
	return ERR_OK;
}

/* One of the others who turns out to be somebody of the row under another key. */
static void again_note(struct service_import_plan *plan, const struct service_import_row *row)
{
	for (size_t i = 0; i < row->row->nothers; i++) {
		bool is = row->others[i] == row->client || row->others[i] == row->applicant;

		for (size_t j = 0; j < i; j++)
			is |= row->others[j] == row->others[i];
		if (is)
			import_row_note(plan, row, IMPORT_OTHER + (int)i, IMPORT_OTHER_AGAIN);
	}
}

enum err import_people_find(struct service *service, struct service_import_plan *plan, struct service_import_row *row)
{
	const struct import_row *read = row->row;

	TRY(person_find(service, plan, row, 0, &read->client, &row->client));
	row->applicant = row->client;
	if (read->has_applicant)
		TRY(person_find(service, plan, row, IMPORT_TO_APPLICANT, &read->applicant, &row->applicant));
	for (size_t i = 0; i < read->nothers; i++)
		TRY(person_find(service, plan, row, IMPORT_TO_OTHER + (int)i, &read->others[i], &row->others[i]));
	again_note(plan, row);
	return ERR_OK;
}

size_t service_import_comers(const struct service_import_plan *plan, const struct service_import_row *row, size_t out[SERVICE_IMPORT_PEOPLE])
{
	size_t n = 0;

	out[n++] = row->client;
	for (size_t i = 0; i < row->row->nothers; i++)
		out[n++] = row->others[i];
	if (row->row->has_applicant && import_is_together(&plan->context, row->row))
		out[n++] = row->applicant;
	return n;
}
