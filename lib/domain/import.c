#include "domain/import.h"

#include <string.h>

#include "base/str.h"
#include "domain/import_private.h"

enum { NOTES_MAX = 500 };

int import_column_of(int column, int who)
{
	return who >= IMPORT_TO_OTHER ? IMPORT_OTHER + who - IMPORT_TO_OTHER : column + who;
}

bool import_is_together(const struct import_context *context, const struct import_row *row)
{
	const char *client = row->programme >= 0 ? context->programmes[row->programme].client : "";

	return str_equal(client, "dyad") || str_equal(client, "family");
}

bool import_is_warning(enum import_problem problem)
{
	return problem >= IMPORT_WARNING;
}

void import_note(struct import_notes *notes, int row, int column, enum import_problem problem)
{
	if (import_is_warning(problem))
		notes->warnings++;
	else
		notes->errors++;
	/* Errors first: a warning does not take the last places from them. */
	if (notes->n < (import_is_warning(problem) ? notes->max / 2 : notes->max))
		notes->rows[notes->n++] = (struct import_note){row, column, problem};
}

/* Finds where each column stands; false: one that every file must have is not there. */
static bool heads_find(struct arena *arena, const struct table_row *heads, int places[IMPORT_COLUMN__MAX], struct import_notes *notes)
{
	bool all = true;

	for (int c = 0; c < IMPORT_COLUMN__MAX; c++)
		places[c] = -1;
	for (size_t i = 0; i < heads->ncells; i++) {
		const char *head = str_fold(arena, table_text(heads, i));
		int column = 0;

		if (!head || !*head)
			continue;
		while (column < IMPORT_COLUMN__MAX && (places[column] >= 0 || !str_equal(str_fold(arena, import_column_head(column)), head)))
			column++;
		if (column < IMPORT_COLUMN__MAX)
			places[column] = (int)i;
		else
			import_note(notes, 0, (int)i + 1, IMPORT_UNKNOWN_COLUMN);
	}
	for (int c = 0; c < IMPORT_COLUMN__MAX; c++) {
		if (places[c] >= 0 || !import_column_is_needed(c))
			continue;
		import_note(notes, 0, c, IMPORT_NO_COLUMN);
		all = false;
	}
	return all;
}

static void kind_read(const struct import_reading *reading)
{
	const char *text, *word;

	if (!import_need(reading, IMPORT_KIND, IMPORT_NAME_MAX, &text))
		return;
	word = str_fold(reading->arena, text);
	if (!word || !import_kind_parse(word, &reading->row->kind))
		import_reject(reading, IMPORT_KIND, IMPORT_NOT_A_KIND);
}

static bool is_in_force(const struct import_programme *programme, struct date day)
{
	return date_compare(programme->from, day) <= 0 && (!date_is_valid(programme->until) || date_compare(programme->until, day) >= 0);
}

/* The version in force on DAY of the kind whose code TEXT begins with ("1.4 Ceļvedis …" as well); -1: none. */
static int programme_find_on(const struct import_context *context, const char *text, struct date day)
{
	size_t len = strspn(text, "0123456789.");

	if (len > 0 && text[len - 1] == '.')
		len--;
	for (size_t i = 0; len > 0 && i < context->nprogrammes; i++) {
		const struct import_programme *programme = &context->programmes[i];

		if (strlen(programme->code) == len && memcmp(programme->code, text, len) == 0 && is_in_force(programme, day))
			return (int)i;
	}
	return -1;
}

/* A decision from before the catalogue's first version is of the one that is in force today. */
static void programme_read(const struct import_reading *reading)
{
	const struct import_context *context = reading->context;
	struct import_row *row = reading->row;
	const int place = reading->places[IMPORT_PROGRAMME];
	const char *text;

	row->programme = -1;
	if (!import_need(reading, IMPORT_PROGRAMME, IMPORT_ADDRESS_MAX, &text))
		return;
	if (reading->cells->cells[place].kind == TABLE_NUMBER) {
		import_reject(reading, IMPORT_PROGRAMME, IMPORT_PROGRAMME_NUMBER);
		return;
	}
	if (date_is_valid(row->act_on))
		row->programme = programme_find_on(context, text, row->act_on);
	if (row->programme < 0)
		row->programme = programme_find_on(context, text, context->today);
	if (row->programme < 0)
		import_reject(reading, IMPORT_PROGRAMME, IMPORT_NOT_A_PROGRAMME);
}

static void number_read(const struct import_reading *reading)
{
	struct import_row *row = reading->row;

	if (!import_need(reading, IMPORT_ACT, IMPORT_ACT_MAX, &row->act))
		return;
	if (reading->cells->cells[reading->places[IMPORT_ACT]].kind == TABLE_NUMBER)
		import_reject(reading, IMPORT_ACT, IMPORT_ACT_NUMBER);
	for (const char *at = row->act; *at; at++) {
		if (*at >= ' ' && *at <= '~')
			continue;
		import_reject(reading, IMPORT_ACT, IMPORT_NOT_AN_ACT);
		break;
	}
	if (str_starts(row->act, "JSLP/"))
		import_reject(reading, IMPORT_ACT, IMPORT_OWN_ACT);
}

/* A day, or none, that is neither too long ago nor behind LAST; false: it is told. */
static bool day_read(const struct import_reading *reading, int column, bool needed, struct date last, struct date *out)
{
	if (!import_day(reading, column, needed, out))
		return true;
	if (out->year >= IMPORT_YEAR_LEAST && date_compare(*out, last) <= 0)
		return true;
	import_reject(reading, column, out->year < IMPORT_YEAR_LEAST ? IMPORT_TOO_OLD : IMPORT_TO_COME);
	return false;
}

static void act_read(const struct import_reading *reading)
{
	const struct date today = reading->context->today;
	struct import_row *row = reading->row;
	enum import_known clause;
	bool is_fine;

	number_read(reading);
	is_fine = day_read(reading, IMPORT_ACT_ON, true, today, &row->act_on);
	is_fine &= day_read(reading, IMPORT_RECEIVED_ON, true, today, &row->received_on);
	if (is_fine && date_is_valid(row->act_on) && date_is_valid(row->received_on) && date_compare(row->act_on, row->received_on) < 0)
		import_reject(reading, IMPORT_ACT_ON, IMPORT_ACT_BEFORE_RECEIPT);
	import_answer(reading, IMPORT_CLAUSE, &clause);
	row->has_clause = clause == IMPORT_SAME;
	import_channel_read(reading, &row->channel);
}

/* Something stands in a column of the applicant's. */
static bool has_applicant(const struct import_reading *reading)
{
	static const int columns[] = {IMPORT_APPLICANT_GIVEN_NAME, IMPORT_APPLICANT_FAMILY_NAME, IMPORT_APPLICANT_CODE, IMPORT_APPLICANT_BIRTH};

	for (size_t i = 0; i < sizeof(columns) / sizeof(columns[0]); i++)
		if (*import_text(reading, columns[i]))
			return true;
	return false;
}

/* Whose right it is: the client's age must go with the kind of group. */
static void age_check(const struct import_reading *reading, bool is_child)
{
	const struct import_row *row = reading->row;
	const char *client = row->programme >= 0 ? reading->context->programmes[row->programme].client : "";

	if (is_child && str_equal(client, "parent"))
		import_reject(reading, IMPORT_PROGRAMME, IMPORT_CLIENT_IS_PARENT);
	else if (is_child && str_equal(client, "young_adult"))
		import_reject(reading, IMPORT_PROGRAMME, IMPORT_CLIENT_YOUNG);
	else if (!is_child && str_equal(client, "child"))
		import_reject(reading, IMPORT_PROGRAMME, IMPORT_CLIENT_ADULT);
}

static void people_read(const struct import_reading *reading)
{
	const struct import_context *context = reading->context;
	struct import_row *row = reading->row;
	const char *word;
	bool is_child;

	import_person_read(reading, 0, &row->client);
	row->relation = "self";
	row->has_applicant = has_applicant(reading);
	if (row->has_applicant) {
		import_person_read(reading, IMPORT_TO_APPLICANT, &row->applicant);
		if (import_need(reading, IMPORT_RELATION, IMPORT_NAME_MAX, &word) &&
			!import_relation_parse(str_fold(reading->arena, word), &row->relation)) {
			row->relation = "other";
			import_reject(reading, IMPORT_RELATION, IMPORT_NOT_A_RELATION);
		}
	}
	if (!date_is_valid(row->client.birth_date))
		return;
	is_child = date_age_on(row->client.birth_date, context->today) < context->adult_age;
	if (is_child != row->has_applicant)
		import_reject(reading, IMPORT_APPLICANT_GIVEN_NAME, is_child ? IMPORT_NO_APPLICANT : IMPORT_OWN_APPLICANT);
	else
		age_check(reading, is_child);
}

static void year_note(const struct import_reading *reading)
{
	const struct import_row *row = reading->row;

	if (row->kind != IMPORT_HAD_GROUP || row->programme < 0 || !date_is_valid(row->first_on))
		return;
	if (!reading->context->programmes[row->programme].counts)
		import_reject(reading, IMPORT_COLUMN__MAX, IMPORT_NO_QUOTA);
	else if (row->first_on.year != reading->context->today.year)
		import_reject(reading, IMPORT_FIRST_ON, IMPORT_OTHER_YEAR);
}

/* What only some kinds of row have. */
static void group_read(const struct import_reading *reading)
{
	const struct date today = reading->context->today;
	struct import_row *row = reading->row;
	bool is_fine;

	row->group = import_text(reading, IMPORT_GROUP);
	if (row->kind == IMPORT_IN_GROUP)
		(void)import_need(reading, IMPORT_GROUP, IMPORT_GROUP_MAX, &row->group);
	else if (*row->group)
		import_reject(reading, IMPORT_GROUP, IMPORT_NOT_FOR_KIND);
	is_fine = day_read(reading, IMPORT_FIRST_ON, row->kind != IMPORT_WAITS,
		row->kind == IMPORT_HAD_GROUP ? today : date_add_months(today, IMPORT_MONTHS_AHEAD), &row->first_on);
	if (!date_is_valid(row->first_on))
		return;
	if (row->kind == IMPORT_WAITS)
		import_reject(reading, IMPORT_FIRST_ON, IMPORT_NOT_FOR_KIND);
	else if (is_fine && date_is_valid(row->act_on) && date_compare(row->first_on, row->act_on) < 0)
		import_reject(reading, IMPORT_FIRST_ON, IMPORT_FIRST_BEFORE_ACT);
	if (is_fine)
		year_note(reading);
}

static enum err row_read(const struct import_reading *reading)
{
	struct import_row *row = reading->row;
	const size_t errors = reading->notes->errors;
	const char *client;

	kind_read(reading);
	act_read(reading);
	programme_read(reading);
	people_read(reading);
	TRY(import_others_read(reading));
	import_contact_read(reading);
	group_read(reading);
	row->is_good = reading->notes->errors == errors;
	client = row->programme >= 0 ? reading->context->programmes[row->programme].client : "";
	if (row->is_good && str_equal(client, "family") && row->nothers == 0)
		import_reject(reading, IMPORT_OTHERS, IMPORT_FAMILY_LATER);
	return ERR_OK;
}

static bool is_example(const struct import_reading *reading)
{
	return str_starts(table_text(reading->cells, (size_t)reading->places[IMPORT_ACT]), IMPORT_EXAMPLE);
}

static enum err rows_read(struct import_reading *reading, struct import_rows *out)
{
	const struct table *table = reading->table;

	for (size_t i = 1; i < table->nrows; i++) {
		struct import_row *row = &out->rows[out->n];

		*row = (struct import_row){.number = table->rows[i].number, .programme = -1, .act = ""};
		reading->row = row;
		reading->cells = &table->rows[i];
		if (is_example(reading)) {
			import_reject(reading, IMPORT_ACT, IMPORT_EXAMPLE_ROW);
			continue;
		}
		TRY(row_read(reading));
		if (!row->client.name || (row->has_applicant && !row->applicant.name))
			return ERR(ERR_LIMIT, "rows of an import");
		out->n++;
	}
	return ERR_OK;
}

enum err import_read(struct arena *arena, const struct import_context *context, const struct table *table, struct import_rows *out)
{
	int places[IMPORT_COLUMN__MAX];
	struct import_reading reading = {.arena = arena, .context = context, .table = table, .places = places, .notes = &out->notes};

	*out = (struct import_rows){.notes = {.max = NOTES_MAX}};
	out->notes.rows = arena_array(arena, NOTES_MAX, sizeof(*out->notes.rows));
	out->rows = arena_array(arena, table->nrows + 1, sizeof(*out->rows));
	if (!out->notes.rows || !out->rows)
		return ERR(ERR_LIMIT, "rows of an import");
	if (table->nrows == 0 || !heads_find(arena, &table->rows[0], places, &out->notes))
		return ERR_OK;
	TRY(rows_read(&reading, out));
	return import_compare(arena, context, out);
}
