#include <limits.h>
#include <string.h>

#include "base/str.h"
#include "http/form_private.h"

/* Marks a text for the catalogue; the view translates it. */
#ifndef N_
#define N_(text) text
#endif

#define TEXT_MAX 255
#define LINES_MAX 4000
#define EMAIL_MAX 254 /* RFC 5321, section 4.5.3.1.3, as erratum 1690 to RFC 3696 reads it */
#define EMAIL_LOCAL_MAX 64
#define CHOICE_MAX 64
#define PHONE_DIGITS_MIN 8
#define PHONE_DIGITS_MAX 15 /* ITU-T E.164 */

static const char *const problem_texts[FORM_PROBLEM__MAX] = {
	[FORM_FINE] = "",
	[FORM_MISSING] = N_("Fill in this field."),
	[FORM_TOO_SHORT] = N_("This is too short. Write it in full."),
	[FORM_TOO_LONG] = N_("This is too long. Make it shorter."),
	[FORM_NOT_A_NUMBER] = N_("Enter a whole number in digits, for example 12."),
	[FORM_OUT_OF_RANGE] = N_("This number is too small or too large. Enter another one."),
	[FORM_NOT_A_DATE] = N_("Enter a real date as day.month.year, for example 22.11.2026."),
	[FORM_NOT_AN_EMAIL] = N_("Enter an e-mail address like name@example.com."),
	[FORM_NOT_A_PHONE] =
		N_("Enter a phone number of 8 to 15 digits, for example +371 20000000."),
	[FORM_NOT_A_CHOICE] = N_("Choose one of the answers offered."),
	[FORM_BAD_CHARACTER] = N_("Remove the characters that cannot be used here."),
	[FORM_REPEATED] = N_("Give each answer only once."),
	[FORM_CUSTOM] = N_("Correct this answer."),
};

const char *form_problem_text(enum form_problem problem)
{
	return problem_texts[(unsigned)problem < FORM_PROBLEM__MAX ? problem : FORM_CUSTOM];
}

/* Length of white space at AT (ASCII, or a no-break space in UTF-8), 0 when there is none. */
static size_t space_at(const char *at)
{
	if (*at == ' ' || (*at >= '\t' && *at <= '\r'))
		return 1;
	return at[0] == '\xc2' && at[1] == '\xa0' ? 2 : 0;
}

/* VALUE without white space at its ends, cut where it lies. */
static char *trim(char *value)
{
	char *end;
	size_t step;

	while ((step = space_at(value)) > 0)
		value += step;
	end = value + strlen(value);
	for (;;) {
		if (end > value && space_at(end - 1) == 1)
			end--;
		else if (end - value >= 2 && space_at(end - 2) == 2)
			end -= 2;
		else
			break;
	}
	*end = '\0';
	return value;
}

/* CRLF and CR become LF where they lie. */
static void lines_normalise(char *value)
{
	char *to = strchr(value, '\r');

	if (!to)
		return;
	for (const char *at = to; *at; at++) {
		if (*at == '\r') {
			*to++ = '\n';
			at += at[1] == '\n';
		} else {
			*to++ = *at;
		}
	}
	*to = '\0';
}

static enum form_problem check_length(
	const struct form_key *key, const char *value, long long fallback)
{
	const long long length = (long long)str_utf8_length(value);

	if (length > (key->max ? key->max : fallback))
		return FORM_TOO_LONG;
	return length < key->min ? FORM_TOO_SHORT : FORM_FINE;
}

static enum form_problem check_text(const struct form_key *key, const char *value)
{
	if (str_has_control(value, key->type == FORM_LINES))
		return FORM_BAD_CHARACTER;
	return check_length(key, value, key->type == FORM_LINES ? LINES_MAX : TEXT_MAX);
}

static enum form_problem check_token(const struct form_key *key, const char *value)
{
	static const char allowed[] =
		"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";

	if (value[strspn(value, allowed)] != '\0')
		return FORM_BAD_CHARACTER;
	return check_length(key, value, TEXT_MAX);
}

static enum form_problem check_int(
	const struct form_key *key, const char *value, struct form_field *field)
{
	const char *digits = value + (*value == '-');

	if (!*digits || digits[strspn(digits, "0123456789")] != '\0')
		return FORM_NOT_A_NUMBER;
	return str_to_int(value, key->min, key->max, &field->number) ? FORM_FINE
	                                                             : FORM_OUT_OF_RANGE;
}

/* Reads MIN..MAX digits at *AT; -1 when there are fewer or more. */
static int digits_take(const char **at, size_t min, size_t max)
{
	const size_t len = strspn(*at, "0123456789");
	int number = 0;

	if (len < min || len > max)
		return -1;
	for (size_t i = 0; i < len; i++)
		number = number * 10 + ((*at)[i] - '0');
	*at += len;
	return number;
}

static bool is_real_date(int year, int month, int day)
{
	static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

	if (year < 1800 || year > 2999 || month < 1 || month > 12 || day < 1)
		return false;
	return day <= lengths[month - 1] + (month == 2 && leap);
}

/* "d.m.yyyy" with or without a dot at the end, or "yyyy-mm-dd". */
static enum form_problem check_date(
	struct arena *arena, const char *value, struct form_field *field)
{
	const bool iso = strlen(value) == 10 && value[4] == '-' && value[7] == '-';
	const char separator = iso ? '-' : '.';
	const char *at = value;
	int first, month, last;

	first = digits_take(&at, iso ? 4 : 1, iso ? 4 : 2);
	if (first < 0 || *at++ != separator)
		return FORM_NOT_A_DATE;
	month = digits_take(&at, iso ? 2 : 1, 2);
	if (month < 0 || *at++ != separator)
		return FORM_NOT_A_DATE;
	last = digits_take(&at, iso ? 2 : 4, iso ? 2 : 4);
	if (last < 0 || at[!iso && *at == '.'] != '\0')
		return FORM_NOT_A_DATE;
	if (!is_real_date(iso ? first : last, month, iso ? last : first))
		return FORM_NOT_A_DATE;
	field->date = arena_printf(
		arena, "%04d-%02d-%02d", iso ? first : last, month, iso ? last : first);
	return field->date ? FORM_FINE : FORM_TOO_LONG;
}

/* Labels of letters, digits, '-' and UTF-8, at least two, none empty or with '-' at its ends. */
static bool is_domain(const char *domain)
{
	static const char allowed[] =
		"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-";
	size_t labels = 0;

	for (;;) {
		size_t len = 0;

		while (domain[len] &&
			(strchr(allowed, domain[len]) || (unsigned char)domain[len] >= 0x80))
			len++;
		if (len == 0 || len > 63 || domain[0] == '-' || domain[len - 1] == '-')
			return false;
		labels++;
		if (domain[len] == '\0')
			return labels >= 2;
		if (domain[len] != '.')
			return false;
		domain += len + 1;
	}
}

static enum form_problem check_email(const struct form_key *key, const char *value)
{
	const char *sign = strchr(value, '@');
	const size_t max = key->max > 0 && key->max < EMAIL_MAX ? (size_t)key->max : EMAIL_MAX;
	size_t local;

	if (strlen(value) > max)
		return FORM_TOO_LONG;
	if (str_has_control(value, false))
		return FORM_BAD_CHARACTER;
	local = sign ? (size_t)(sign - value) : 0;
	if (local == 0 || local > EMAIL_LOCAL_MAX ||
		strcspn(value, " \"(),:;<>[]\\") < strlen(value))
		return FORM_NOT_AN_EMAIL;
	if (value[0] == '.' || sign[-1] == '.' || strstr(value, "..") || strstr(value, "\xc2\xa0"))
		return FORM_NOT_AN_EMAIL;
	return is_domain(sign + 1) ? FORM_FINE : FORM_NOT_AN_EMAIL;
}

bool form_is_email(const char *text)
{
	static const struct form_key key = {.type = FORM_EMAIL};

	return check_email(&key, text) == FORM_FINE;
}

static enum form_problem check_phone(const char *value)
{
	size_t digits = 0;

	for (const char *at = value; *at; at++) {
		if (*at >= '0' && *at <= '9')
			digits++;
		else if (!strchr(" +-()", *at) || (*at == '+' && at != value))
			return FORM_NOT_A_PHONE;
	}
	return digits >= PHONE_DIGITS_MIN && digits <= PHONE_DIGITS_MAX ? FORM_FINE
	                                                                : FORM_NOT_A_PHONE;
}

/* One of the key's choices; a second value of a MULTI is added to the first. */
static enum form_problem check_choice(
	const struct form_key *key, const char *value, struct form_field *field)
{
	const bool first = field->selected == 0;

	if (!key->choices) {
		field->number = -1;
		return str_has_control(value, false) || str_utf8_length(value) > CHOICE_MAX
		               ? FORM_NOT_A_CHOICE
		               : FORM_FINE;
	}
	for (size_t i = 0; key->choices[i].value; i++) {
		if (strcmp(key->choices[i].value, value) != 0)
			continue;
		if (key->type == FORM_MULTI && i >= FORM_MAX_CHOICES)
			return FORM_NOT_A_CHOICE;
		if (i < FORM_MAX_CHOICES) {
			if (field->selected >> i & 1)
				return FORM_REPEATED;
			field->selected |= (uint64_t)1 << i;
		}
		if (first || (long long)i < field->number)
			field->number = (long long)i;
		return FORM_FINE;
	}
	return FORM_NOT_A_CHOICE;
}

static enum form_problem check_typed(struct arena *arena, const struct form_key *key,
	const char *value, struct form_field *field)
{
	switch (key->type) {
	case FORM_TEXT:
	case FORM_LINES:
	case FORM_PASSWORD:
		return check_text(key, value);
	case FORM_INT:
		return check_int(key, value, field);
	case FORM_DATE:
		return check_date(arena, value, field);
	case FORM_EMAIL:
		return check_email(key, value);
	case FORM_PHONE:
		return check_phone(value);
	case FORM_CHOICE:
	case FORM_MULTI:
		return check_choice(key, value, field);
	case FORM_TOKEN:
		return check_token(key, value);
	case FORM_FILE: /* never comes as a value */
		break;
	}
	return FORM_NOT_A_CHOICE;
}

void form_check(
	struct arena *arena, const struct form_key *key, char *value, struct form_field *field)
{
	enum form_problem problem;

	if (key->type == FORM_LINES)
		lines_normalise(value);
	if (key->type != FORM_PASSWORD)
		value = trim(value);
	if (!field->text || !*field->text)
		field->text = value;
	if (!*value)
		return;
	problem = check_typed(arena, key, value, field);
	if (field->state == FORM_BAD)
		return; /* an earlier value of a MULTI was bad, and stays so */
	field->state = problem == FORM_FINE ? FORM_OK : FORM_BAD;
	field->problem = problem;
}
