#include "domain/person_code.h"

#include <string.h>

#include "domain/msgid.h"

enum { NDIGITS = 11, DASH_AT = 6, CENTURY_AT = 6, NSHOWN = 4 };

static const struct {
	const char *code, *msgid;
} reasons[PERSON_CODE_REASON__MAX] = {
	[PERSON_CODE_OK] = {"-", ""},
	[PERSON_CODE_EMPTY] = {"empty", N_("Enter the personal code")},
	[PERSON_CODE_CHARACTER] = {"character",
		N_("A personal code has only digits and one dash")},
	[PERSON_CODE_DASH] = {"dash",
		N_("In a personal code the dash stands after the sixth digit")},
	[PERSON_CODE_LENGTH] = {"length", N_("A personal code has 11 digits")},
	[PERSON_CODE_CENTURY] = {"century",
		N_("The seventh digit of this personal code is not possible")},
	[PERSON_CODE_DATE] = {"date", N_("The personal code contains a date that does not exist")},
	[PERSON_CODE_FUTURE] = {"future",
		N_("The personal code contains a birth date in the future")},
	[PERSON_CODE_CHECK_DIGIT] = {"check_digit",
		N_("Please check the personal code: the last digit looks wrong")},
};

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static int number(const char *digits)
{
	return (digits[0] - '0') * 10 + (digits[1] - '0');
}

/* Characters, dash and length; fills DIGITS when all three are right. */
static enum person_code_reason read_digits(const char *bytes, size_t len, char digits[NDIGITS + 1])
{
	size_t n = 0, dashes = 0;
	bool misplaced = false;

	if (len == 0)
		return PERSON_CODE_EMPTY;
	for (size_t i = 0; i < len; i++) {
		if (bytes[i] == '-') {
			misplaced |= i != DASH_AT;
			dashes++;
		} else if (!is_digit(bytes[i])) {
			return PERSON_CODE_CHARACTER;
		}
	}
	if (misplaced)
		return PERSON_CODE_DASH;
	if (len - dashes != NDIGITS)
		return PERSON_CODE_LENGTH;
	for (size_t i = 0; i < len; i++)
		if (bytes[i] != '-')
			digits[n++] = bytes[i];
	digits[n] = '\0';
	return PERSON_CODE_OK;
}

/* Old code: century, day, not born after ON, check digit. */
static enum person_code_reason check_old(struct person_code *code, struct date on)
{
	const char *digits = code->digits;
	int century = digits[CENTURY_AT] - '0';
	struct date birth = {1800 + 100 * century + number(digits + 4), number(digits + 2),
		number(digits)};

	if (century > 2)
		return PERSON_CODE_CENTURY;
	if (!date_is_valid(birth))
		return PERSON_CODE_DATE;
	code->has_birth_date = true;
	code->birth_date = birth;
	if (date_compare(birth, on) > 0)
		return PERSON_CODE_FUTURE;
	if (digits[NDIGITS - 1] != person_code_check_digit(digits))
		return PERSON_CODE_CHECK_DIGIT;
	return PERSON_CODE_OK;
}

bool person_code_check_bytes(const char *bytes, size_t len, struct date on, struct person_code *out)
{
	*out = (struct person_code){.kind = PERSON_CODE_UNKNOWN};
	out->reason = read_digits(bytes, len, out->digits);
	if (out->reason != PERSON_CODE_OK)
		return false;
	if (out->digits[0] == '3' && out->digits[1] >= '2') {
		out->kind = PERSON_CODE_NEW;
		return true;
	}
	out->kind = PERSON_CODE_OLD;
	out->reason = check_old(out, on);
	return out->reason == PERSON_CODE_OK;
}

bool person_code_check(const char *text, struct date on, struct person_code *out)
{
	return person_code_check_bytes(text, text == NULL ? 0 : strlen(text), on, out);
}

bool person_code_is_acceptable(const struct person_code *code)
{
	return code->reason == PERSON_CODE_OK || code->reason == PERSON_CODE_CHECK_DIGIT;
}

bool person_code_has_warning(const struct person_code *code)
{
	return code->reason == PERSON_CODE_CHECK_DIGIT;
}

bool person_code_contradicts(const struct person_code *code, struct date birth)
{
	return code->has_birth_date && date_compare(code->birth_date, birth) != 0;
}

void person_code_format(const char *digits, char out[13])
{
	out[0] = '\0';
	if (strlen(digits) != NDIGITS)
		return;
	memcpy(out, digits, DASH_AT);
	out[DASH_AT] = '-';
	memcpy(out + DASH_AT + 1, digits + DASH_AT, NDIGITS - DASH_AT);
	out[NDIGITS + 1] = '\0';
}

void person_code_mask(const char *digits, char out[13])
{
	person_code_format(digits, out);
	for (size_t i = 0; out[i] && i < NDIGITS + 1 - NSHOWN; i++)
		if (out[i] != '-')
			out[i] = '*';
}

char person_code_check_digit(const char *digits)
{
	static const int weights[NDIGITS - 1] = {1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
	int sum = 0;

	for (int i = 0; i < NDIGITS - 1; i++)
		sum += weights[i] * (digits[i] - '0');
	return (char)('0' + (1101 - sum) % 11 % 10);
}

const char *person_code_kind_code(enum person_code_kind kind)
{
	switch (kind) {
	case PERSON_CODE_OLD:
		return "old";
	case PERSON_CODE_NEW:
		return "new";
	case PERSON_CODE_UNKNOWN:
		break;
	}
	return "-";
}

const char *person_code_reason_code(enum person_code_reason reason)
{
	return (unsigned)reason < PERSON_CODE_REASON__MAX ? reasons[reason].code : "-";
}

const char *person_code_reason_msgid(enum person_code_reason reason)
{
	return (unsigned)reason < PERSON_CODE_REASON__MAX ? reasons[reason].msgid : "";
}
