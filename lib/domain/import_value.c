#include <ctype.h>
#include <string.h>

#include "base/str.h"
#include "domain/import_private.h"

enum { SERIAL_MAX = 2958465 /* 31.12.9999. */, PHONE_DIGITS_MIN = 7 };

/* Once only, however often the cell is looked at. */
void import_reject(const struct import_reading *reading, int column, enum import_problem problem)
{
	const struct import_notes *notes = reading->notes;

	for (size_t i = notes->n; i-- > 0 && notes->rows[i].row == reading->row->number;)
		if (notes->rows[i].column == column && notes->rows[i].problem == problem)
			return;
	import_note(reading->notes, reading->row->number, column, problem);
}

static const struct table_cell *cell_of(const struct import_reading *reading, int column)
{
	static const struct table_cell none = {"", TABLE_TEXT};
	const int place = reading->places[column];

	return place >= 0 && (size_t)place < reading->cells->ncells && reading->cells->cells[place].text ? &reading->cells->cells[place] : &none;
}

const char *import_text(const struct import_reading *reading, int column)
{
	const struct table_cell *cell = cell_of(reading, column);

	if (cell->kind != TABLE_FORMULA)
		return cell->text;
	import_reject(reading, column, IMPORT_FORMULA);
	return "";
}

bool import_need(const struct import_reading *reading, int column, int max, const char **out)
{
	const struct table_cell *cell = cell_of(reading, column);

	*out = import_text(reading, column);
	if (**out && str_utf8_length(*out) <= (size_t)max)
		return true;
	if (cell->kind != TABLE_FORMULA)
		import_reject(reading, column, **out ? IMPORT_TOO_LONG : IMPORT_MISSING);
	*out = "";
	return false;
}

/* A day as people write it, with or without a time of day behind it. */
static bool text_day_parse(struct arena *arena, const char *text, struct date *out)
{
	const char *time = strrchr(text, ' ') ? strrchr(text, ' ') : strchr(text, 'T');

	if (time && strchr(time, ':') && time[1 + strspn(time + 1, "0123456789:.")] == '\0')
		text = arena_printf(arena, "%.*s", (int)(time - text), text);
	return date_parse_any(text, out);
}

/* The same, or, where the workbook has a number, so many days (a time of day is cut off). */
static bool day_parse(const struct import_reading *reading, const struct table_cell *cell, struct date *out)
{
	const struct date epoch = reading->table->is_1904 ? (struct date){1904, 1, 1} : (struct date){1899, 12, 30};
	const size_t whole = strspn(cell->text, "0123456789");
	char digits[8] = "";
	long long days;

	if (cell->kind != TABLE_NUMBER)
		return text_day_parse(reading->arena, cell->text, out);
	if (whole == 0 || whole >= sizeof(digits) || (cell->text[whole] && cell->text[whole] != '.'))
		return false;
	memcpy(digits, cell->text, whole);
	if (!str_to_int(digits, 1, SERIAL_MAX, &days))
		return false;
	*out = date_from_days(date_to_days(epoch) + days);
	return date_is_valid(*out);
}

bool import_day(const struct import_reading *reading, int column, bool needed, struct date *out)
{
	const struct table_cell *cell = cell_of(reading, column);

	*out = (struct date){0, 0, 0};
	if (!*import_text(reading, column)) {
		if (needed && cell->kind != TABLE_FORMULA)
			import_reject(reading, column, IMPORT_MISSING);
		return false;
	}
	if (day_parse(reading, cell, out))
		return true;
	*out = (struct date){0, 0, 0};
	import_reject(reading, column, IMPORT_NOT_A_DATE);
	return false;
}

const char *import_lines(const struct import_reading *reading, int column)
{
	const struct table_cell *cell = cell_of(reading, column);

	return cell->lines && cell->kind != TABLE_FORMULA ? cell->lines : import_text(reading, column);
}

enum table_cell_kind import_cell_kind(const struct import_reading *reading, int column)
{
	return cell_of(reading, column)->kind;
}

const char *import_word(const struct import_reading *reading, int column)
{
	const char *text = str_fold(reading->arena, import_text(reading, column));

	return text ? text : "";
}

void import_answer(const struct import_reading *reading, int column, enum import_known *out)
{
	const char *word = import_word(reading, column);

	*out = IMPORT_UNSAID;
	if (*word && !import_answer_parse(word, out))
		import_reject(reading, column, IMPORT_NOT_YES_NO);
}

void import_channel_read(const struct import_reading *reading, enum deadline_channel *out)
{
	const char *word = import_word(reading, IMPORT_CHANNEL);

	*out = DEADLINE_POST;
	if (*word && !import_channel_parse(word, out))
		import_reject(reading, IMPORT_CHANNEL, IMPORT_NOT_A_CHANNEL);
}

static bool is_phone(const char *text)
{
	size_t digits = 0;

	for (const char *at = text; *at; at++)
		digits += isdigit((unsigned char)*at) != 0;
	return digits >= PHONE_DIGITS_MIN && strlen(text) <= IMPORT_PHONE_MAX && text[strspn(text, "0123456789 +-()/")] == '\0';
}

/* One bare address of plain letters: what a mail can be sent to and nothing that would be a second header. */
static bool is_email(const char *text)
{
	static const char allowed[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.!#$%&'*+/=?^_`{|}~-@";
	const char *at = strchr(text, '@');

	return at && at != text && !strchr(at + 1, '@') && strchr(at + 1, '.') && at[1] != '.' && text[strlen(text) - 1] != '.' &&
		strlen(text) <= IMPORT_EMAIL_MAX && text[strspn(text, allowed)] == '\0' && !strstr(text, "..");
}

void import_contact_read(const struct import_reading *reading)
{
	struct import_row *row = reading->row;

	row->phone = import_text(reading, IMPORT_PHONE);
	row->email = import_text(reading, IMPORT_EMAIL);
	if (*row->phone && !is_phone(row->phone))
		import_reject(reading, IMPORT_PHONE, IMPORT_NOT_A_PHONE);
	if (*row->email && !is_email(row->email))
		import_reject(reading, IMPORT_EMAIL, IMPORT_NOT_AN_EMAIL);
}
