#include <string.h>

#include "base/str.h"
#include "domain/import_private.h"
#include "domain/same_person.h"

enum { AGE_MAX = 120, CODE_DIGITS = 11 };

bool import_is_name(const char *text)
{
	return !strpbrk(text, "0123456789<>=+@;:{}[]()|\\/\"*&%$#!?^~_\t\n\r") && !str_has_control(text, false) && *text != '-';
}

static void name_read(const struct import_reading *reading, int column, const char **out)
{
	if (import_need(reading, column, IMPORT_NAME_MAX, out) && !import_is_name(*out))
		import_reject(reading, column, IMPORT_NOT_A_NAME);
}

bool import_code_take(const struct import_reading *reading, int column, const char *text, struct import_person *out, struct person_code *code)
{
	(void)person_code_check(text, reading->context->today, code);
	if (!person_code_is_acceptable(code)) {
		import_reject(reading, column, IMPORT_NOT_A_CODE);
		return false;
	}
	memcpy(out->code, code->digits, sizeof(out->code));
	if (person_code_has_warning(code))
		import_reject(reading, column, IMPORT_CODE_DOUBTED);
	return true;
}

static void code_read(const struct import_reading *reading, int column, struct import_person *out, struct person_code *code)
{
	const char *text = import_text(reading, column);

	if (!*text)
		return;
	/* What has become a number has lost the nought that it began with. */
	if (import_cell_kind(reading, column) == TABLE_NUMBER && strlen(text) == CODE_DIGITS - 1)
		text = arena_printf(reading->arena, "0%s", text);
	(void)import_code_take(reading, column, text, out, code);
}

void import_birth_check(const struct import_reading *reading, int column, const struct person_code *code, const struct import_person *out)
{
	const struct date today = reading->context->today;

	if (date_compare(out->birth_date, today) > 0 || date_age_on(out->birth_date, today) > AGE_MAX)
		import_reject(reading, column, IMPORT_NOT_A_BIRTH);
	else if (*out->code && person_code_contradicts(code, out->birth_date))
		import_reject(reading, column, IMPORT_BIRTH_DIFFERS);
}

static void birth_read(const struct import_reading *reading, int column, const struct person_code *code, struct import_person *out)
{
	if (*import_text(reading, column)) {
		if (!import_day(reading, column, true, &out->birth_date))
			return;
	} else if (*out->code && code->has_birth_date) {
		out->birth_date = code->birth_date;
	} else {
		if (import_cell_kind(reading, column) != TABLE_FORMULA)
			import_reject(reading, column, *out->code ? IMPORT_NO_BIRTH : IMPORT_MISSING);
		return;
	}
	import_birth_check(reading, column, code, out);
}

static void sex_read(const struct import_reading *reading, int column, struct import_person *out)
{
	const char *text;

	out->sex = "";
	if (!import_need(reading, column, IMPORT_NAME_MAX, &text))
		return;
	if (!import_sex_parse(import_word(reading, column), &out->sex)) {
		out->sex = "";
		import_reject(reading, column, IMPORT_NOT_A_SEX);
	}
}

void import_person_read(const struct import_reading *reading, int to, struct import_person *out)
{
	struct person_code code = {.reason = PERSON_CODE_EMPTY};

	*out = (struct import_person){.sex = ""};
	name_read(reading, IMPORT_GIVEN_NAME + to, &out->given_name);
	name_read(reading, IMPORT_FAMILY_NAME + to, &out->family_name);
	code_read(reading, IMPORT_CODE + to, out, &code);
	birth_read(reading, IMPORT_BIRTH + to, &code, out);
	sex_read(reading, IMPORT_SEX + to, out);
	import_answer(reading, IMPORT_KNOWN + to, &out->known);
	out->name = same_person_name(reading->arena, out->given_name, out->family_name);
	if (to && !*import_text(reading, IMPORT_APPLICANT_ADDRESS))
		out->address = reading->row->client.address;
	else if (import_need(reading, IMPORT_ADDRESS + to, IMPORT_ADDRESS_MAX, &out->address) && str_has_control(out->address, false))
		import_reject(reading, IMPORT_ADDRESS + to, IMPORT_TOO_LONG);
}
