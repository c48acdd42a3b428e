#include <string.h>

#include "base/str.h"
#include "domain/import_private.h"
#include "domain/same_person.h"

/* The one cell with everybody else who takes part: "Vārds Uzvārds, personas kods or dzimšanas datums, sex", people on lines of their own or behind ";". */

/* One of them on the way. */
struct other {
	const struct import_reading *reading;
	int column;
	struct import_person *person;
	struct person_code code;
};

static void reject(const struct other *other, enum import_problem problem)
{
	import_reject(other->reading, other->column, problem);
}

/* The next of the parts that stand between ENDS, tidy, or NULL behind the last; "" where nothing stands. */
static const char *part_next(struct arena *arena, const char **io_at, const char *ends)
{
	const size_t len = strcspn(*io_at, ends);
	const char *part = **io_at ? arena_printf(arena, "%.*s", (int)len, *io_at) : NULL;

	*io_at += len + ((*io_at)[len] != '\0');
	return part ? str_line(arena, part) : NULL;
}

/* The last word is the family name. */
static void name_read(const struct other *other, const char *text)
{
	struct import_person *person = other->person;
	const char *space = strrchr(text, ' ');

	if (!space) {
		reject(other, IMPORT_OTHER_UNREAD);
		return;
	}
	person->given_name = arena_printf(other->reading->arena, "%.*s", (int)(space - text), text);
	person->family_name = space + 1;
	if (!person->given_name)
		person->given_name = "";
	if (!import_is_name(person->given_name) || !import_is_name(person->family_name))
		reject(other, IMPORT_NOT_A_NAME);
	else if (str_utf8_length(person->given_name) > IMPORT_NAME_MAX || str_utf8_length(person->family_name) > IMPORT_NAME_MAX)
		reject(other, IMPORT_TOO_LONG);
}

/* Something of digits: a code has no dots, and one dash at most. */
static void number_read(struct other *other, const char *text)
{
	const size_t dashes = strchr(text, '-') ? (strchr(text, '-') == strrchr(text, '-') ? 1 : 2) : 0;

	if (text[strspn(text, "0123456789-")] == '\0' && dashes < 2) {
		if (*other->person->code)
			reject(other, IMPORT_OTHER_UNREAD);
		else
			(void)import_code_take(other->reading, other->column, text, other->person, &other->code);
	} else if (date_is_valid(other->person->birth_date)) {
		reject(other, IMPORT_OTHER_UNREAD);
	} else if (!date_parse_any(text, &other->person->birth_date)) {
		other->person->birth_date = (struct date){0, 0, 0};
		reject(other, IMPORT_NOT_A_DATE);
	}
}

/* What stands behind the name, in any order: it is known by how it looks. */
static void part_read(struct other *other, const char *text)
{
	struct import_person *person = other->person;
	const char *word = str_fold(other->reading->arena, text);

	if (*text >= '0' && *text <= '9')
		number_read(other, text);
	else if (!word || *person->sex || !import_sex_parse(word, &person->sex)) {
		person->sex = person->sex ? person->sex : "";
		if (!word || person->known != IMPORT_UNSAID || !import_answer_parse(word, &person->known))
			reject(other, IMPORT_OTHER_UNREAD);
	}
}

/* The birth date can be in the code. */
static void birth_read(const struct other *other)
{
	struct import_person *person = other->person;

	if (!date_is_valid(person->birth_date) && *person->code && other->code.has_birth_date)
		person->birth_date = other->code.birth_date;
	if (date_is_valid(person->birth_date))
		import_birth_check(other->reading, other->column, &other->code, person);
	else
		reject(other, *person->code ? IMPORT_NO_BIRTH : IMPORT_OTHER_UNREAD);
}

static enum err person_read(const struct import_reading *reading, const char *text, struct import_person *out)
{
	struct import_row *row = reading->row;
	struct other other = {reading, IMPORT_OTHER + (int)row->nothers, out, {.reason = PERSON_CODE_EMPTY}};
	const size_t errors = reading->notes->errors;
	const char *at = text, *part;

	*out = (struct import_person){.given_name = "", .family_name = "", .sex = "", .address = row->client.address};
	part = part_next(reading->arena, &at, ",");
	name_read(&other, part ? part : "");
	while (*at) {
		part = part_next(reading->arena, &at, ",");
		if (!part)
			return ERR(ERR_LIMIT, "people of a row");
		if (*part)
			part_read(&other, part);
	}
	if (reading->notes->errors == errors)
		birth_read(&other);
	if (reading->notes->errors == errors && !*out->sex)
		reject(&other, IMPORT_OTHER_NO_SEX);
	out->name = same_person_name(reading->arena, out->given_name, out->family_name);
	return out->name ? ERR_OK : ERR(ERR_LIMIT, "people of a row");
}

/* One code is one person; so are a name and a birth date, but for two codes. */
static bool is_again(const struct import_person *a, const struct import_person *b)
{
	if (*a->code && *b->code)
		return strcmp(a->code, b->code) == 0;
	return date_is_valid(a->birth_date) && date_compare(a->birth_date, b->birth_date) == 0 && str_equal(a->name, b->name);
}

static void again_check(const struct import_reading *reading, size_t at)
{
	const struct import_row *row = reading->row;
	const struct import_person *person = &row->others[at];
	bool is = is_again(person, &row->client) || (row->has_applicant && is_again(person, &row->applicant));

	for (size_t i = 0; i < at; i++)
		is |= is_again(person, &row->others[i]);
	if (is)
		import_reject(reading, IMPORT_OTHER + (int)at, IMPORT_OTHER_AGAIN);
}

/* An adult is the partner; a child is to the applicant what the client is, and to a client of age what the list says, or else his or her own. */
static void relations_fill(const struct import_reading *reading)
{
	const struct import_context *context = reading->context;
	struct import_row *row = reading->row;
	const char *word = import_word(reading, IMPORT_RELATION), *relation = row->has_applicant ? row->relation : "parent";

	if (!row->has_applicant && *word && !import_relation_parse(word, &relation)) {
		relation = "other";
		import_reject(reading, IMPORT_RELATION, IMPORT_NOT_A_RELATION);
	}
	for (size_t i = 0; i < row->nothers; i++)
		row->others[i].relation = date_age_on(row->others[i].birth_date, context->today) < context->adult_age ? relation : "partner";
}

static void count(const struct import_reading *reading, const struct import_person *person, size_t *children, size_t *adults)
{
	if (date_age_on(person->birth_date, reading->row->received_on) < reading->context->adult_age)
		++*children;
	else
		++*adults;
}

/* Whom such a group is for, on the day of the application: an adult and a child. */
static void together_check(const struct import_reading *reading)
{
	const struct import_row *row = reading->row;
	size_t children = 0, adults = 0;

	count(reading, &row->client, &children, &adults);
	if (row->has_applicant)
		count(reading, &row->applicant, &children, &adults);
	for (size_t i = 0; i < row->nothers; i++)
		count(reading, &row->others[i], &children, &adults);
	if (children == 0 || adults == 0)
		import_reject(reading, IMPORT_OTHERS, IMPORT_NOT_TOGETHER);
}

/* Everybody in the cell; *out is false where they are more than an application takes. */
static enum err people_read(const struct import_reading *reading, const char *text, bool *out)
{
	const size_t max = reading->context->people - 1 - (reading->row->has_applicant ? 1 : 0);
	struct import_row *row = reading->row;
	const char *at = text, *part;

	row->others = arena_array(reading->arena, max + 1, sizeof(*row->others));
	if (!row->others)
		return ERR(ERR_LIMIT, "people of a row");
	for (*out = true; *at;) {
		part = part_next(reading->arena, &at, ";\n");
		if (!part)
			return ERR(ERR_LIMIT, "people of a row");
		if (!*part)
			continue;
		*out = row->nothers < max;
		if (!*out)
			return ERR_OK;
		TRY(person_read(reading, part, &row->others[row->nothers]));
		again_check(reading, row->nothers++);
	}
	return ERR_OK;
}

enum err import_others_read(const struct import_reading *reading)
{
	const size_t errors = reading->notes->errors;
	struct import_row *row = reading->row;
	const bool together = import_is_together(reading->context, row);
	const char *text = import_lines(reading, IMPORT_OTHERS);
	bool is_all = true;

	if (*text && !together && row->programme >= 0)
		import_reject(reading, IMPORT_OTHERS, IMPORT_OTHERS_ALONE);
	else if (*text)
		TRY(people_read(reading, text, &is_all));
	if (!is_all)
		import_reject(reading, IMPORT_OTHERS, IMPORT_OTHERS_MANY);
	if (reading->notes->errors != errors)
		row->nothers = 0;
	if (row->nothers > 0)
		relations_fill(reading);
	if (together && reading->notes->errors == errors && date_is_valid(row->client.birth_date) && date_is_valid(row->received_on) &&
		(!row->has_applicant || date_is_valid(row->applicant.birth_date)))
		together_check(reading);
	return ERR_OK;
}
