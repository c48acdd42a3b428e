#include "run/person.h"

#include <stdio.h>
#include <string.h>

#include "view/view.h"

enum { KEY_SIZE = 40, AGE_MAX = 120 };

/* The value of PREFIX NAME; "" when absent or bad. */
static const char *answer(const struct form *form, const char *prefix, const char *name)
{
	char key[KEY_SIZE];

	(void)snprintf(key, sizeof(key), "%s%s", prefix, name);
	return form_text(form, key);
}

static void reject(struct form *form, const char *prefix, const char *name, const char *message)
{
	char key[KEY_SIZE];

	(void)snprintf(key, sizeof(key), "%s%s", prefix, name);
	form_reject(form, key, message);
}

static bool is_answered(const struct form *form, const char *prefix, const char *name)
{
	char key[KEY_SIZE];

	(void)snprintf(key, sizeof(key), "%s%s", prefix, name);
	return form_get(form, key)->state != FORM_ABSENT;
}

/* The date typed, if a good one was; else the one that the code tells. */
static struct date birth_of(
	const struct form *form, const char *prefix, const struct person_code *code)
{
	char key[KEY_SIZE];
	const struct form_field *field;
	struct date birth = {0, 0, 0};

	(void)snprintf(key, sizeof(key), "%sbirth_date", prefix);
	field = form_get(form, key);
	if (field->state == FORM_OK && field->date && date_parse_iso(field->date, &birth))
		return birth;
	return code->has_birth_date ? code->birth_date : birth;
}

static void code_read(const struct form *form, const char *prefix, struct date today,
	struct person_code *code, struct person *out)
{
	(void)person_code_check(answer(form, prefix, "code"), today, code);
	out->answers.birth_date = birth_of(form, prefix, code);
	if (!person_code_is_acceptable(code))
		return;
	memcpy(out->digits, code->digits, sizeof(out->digits));
	person_code_format(out->digits, out->code);
	out->answers.code = out->digits;
	if (person_code_has_warning(code))
		out->doubts |= PERSON_CODE_DOUBTED;
	if (date_is_valid(out->answers.birth_date) &&
		person_code_contradicts(code, out->answers.birth_date))
		out->doubts |= PERSON_BIRTH_DIFFERS;
}

static void read_all(const struct form *form, const char *prefix, struct date today,
	struct person_code *code, struct person *out)
{
	char birth[11];

	memset(out, 0, sizeof(*out));
	out->answers.given_name = answer(form, prefix, "given_name");
	out->answers.family_name = answer(form, prefix, "family_name");
	out->answers.sex = answer(form, prefix, "sex");
	out->answers.address = answer(form, prefix, "address");
	code_read(form, prefix, today, code, out);
	if (out->doubts == 0)
		return;
	date_format_iso(out->answers.birth_date, birth);
	(void)snprintf(out->confirm, sizeof(out->confirm), "%s-%s", out->digits, birth);
	out->is_confirmed = strcmp(answer(form, prefix, "confirm"), out->confirm) == 0;
}

void person_read(const struct form *form, const char *prefix, struct date today, struct person *out)
{
	struct person_code code;

	read_all(form, prefix, today, &code, out);
}

void person_check(struct form *form, const char *prefix, struct date today, struct person *out)
{
	struct person_code code;
	struct date birth;

	read_all(form, prefix, today, &code, out);
	birth = out->answers.birth_date;
	if (*answer(form, prefix, "code") && !person_code_is_acceptable(&code))
		reject(form, prefix, "code", person_code_reason_msgid(code.reason));
	else if (!is_answered(form, prefix, "birth_date") && !date_is_valid(birth))
		reject(form, prefix, "birth_date",
			N_("Enter the birth date: it cannot be read from the personal code."));
	if (date_is_valid(birth) && date_compare(birth, today) > 0)
		reject(form, prefix, "birth_date", N_("The birth date cannot be in the future."));
	else if (date_is_valid(birth) && date_age_on(birth, today) > AGE_MAX)
		reject(form, prefix, "birth_date", N_("Check the year of birth."));
	if (form->ok && out->doubts != 0 && !out->is_confirmed)
		reject(form, prefix, "confirm",
			N_("Look at the personal code and the birth date again. If they are right, "
		           "tick the box."));
}
