#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/str.h"
#include "domain/import_private.h"

/* Rows are compared where they stand beside each other once they are sorted, so that thousands take no longer than they must. */

struct stand {
	struct import_person *person;
	struct import_row *row;
	int who;	/* import_column_of */
};

bool import_is_same(const struct import_person *a, const struct import_person *b)
{
	if (*a->code || *b->code)
		return strcmp(a->code, b->code) == 0;
	return date_compare(a->birth_date, b->birth_date) == 0 && str_equal(a->name, b->name);
}

int import_year(const struct import_context *context, const struct import_row *row)
{
	if (row->kind == IMPORT_WAITS || row->programme < 0 || !context->programmes[row->programme].counts)
		return 0;
	return row->first_on.year;
}

static void fault(struct import_rows *rows, struct import_row *row, int column, enum import_problem problem)
{
	import_note(&rows->notes, row->number, column, problem);
	if (!import_is_warning(problem))
		row->is_good = false;
}

static bool is_named_so(const struct import_person *a, const struct import_person *b)
{
	return date_compare(a->birth_date, b->birth_date) == 0 && strcmp(a->name, b->name) == 0;
}

static int by_number(const struct stand *a, const struct stand *b)
{
	return a->row->number != b->row->number ? (a->row->number < b->row->number ? -1 : 1) : a->who - b->who;
}

static int by_code(const void *a, const void *b)
{
	const struct stand *one = a, *two = b;
	const int order = strcmp(one->person->code, two->person->code);

	return order != 0 ? order : by_number(one, two);
}

static int by_name(const void *a, const void *b)
{
	const struct stand *one = a, *two = b;
	const int order = strcmp(one->person->name, two->person->name), born = date_compare(one->person->birth_date, two->person->birth_date);

	return order != 0 ? order : born != 0 ? born : by_code(a, b);
}

static int by_act(const void *a, const void *b)
{
	const struct import_row *one = *(struct import_row *const *)a, *two = *(struct import_row *const *)b;
	const int order = strcasecmp(one->act, two->act); /* the store knows no difference either */

	return order != 0 ? order : one->number - two->number;
}

static enum err acts_compare(struct arena *arena, struct import_rows *io)
{
	struct import_row **order = arena_array(arena, io->n + 1, sizeof(*order));

	if (!order)
		return ERR(ERR_LIMIT, "rows of an import");
	for (size_t i = 0; i < io->n; i++)
		order[i] = &io->rows[i];
	qsort(order, io->n, sizeof(*order), by_act);
	for (size_t i = 1; i < io->n; i++)
		if (*order[i]->act && strcasecmp(order[i]->act, order[i - 1]->act) == 0)
			fault(io, order[i], IMPORT_ACT, IMPORT_ACT_AGAIN);
	return ERR_OK;
}

/* One code with two names or days. */
static void codes_compare(struct import_rows *io, struct stand *stands, size_t n)
{
	qsort(stands, n, sizeof(*stands), by_code);
	for (size_t i = 1; i < n; i++)
		if (*stands[i].person->code && strcmp(stands[i].person->code, stands[i - 1].person->code) == 0 &&
			!is_named_so(stands[i].person, stands[i - 1].person))
			fault(io, stands[i].row, import_column_of(IMPORT_CODE, stands[i].who), IMPORT_CODE_AGAIN);
}

/* One name and day, with a code in some rows only: those without one come first. */
static void names_compare(struct import_rows *io, struct stand *stands, size_t n)
{
	qsort(stands, n, sizeof(*stands), by_name);
	for (size_t i = n; i-- > 1;) {
		size_t last = i;

		while (last + 1 < n && is_named_so(stands[i - 1].person, stands[last + 1].person))
			last++;
		if (!*stands[i - 1].person->code && is_named_so(stands[i - 1].person, stands[last].person) && *stands[last].person->code)
			fault(io, stands[i - 1].row, import_column_of(IMPORT_CODE, stands[i - 1].who), IMPORT_CODE_HERE_TOO);
	}
}

/* What one row says of a person holds for all rows of the person; they may not say different things. */
static void known_compare(struct import_rows *io, struct stand *stands, size_t n)
{
	size_t first = 0;

	qsort(stands, n, sizeof(*stands), by_name);
	for (size_t i = 0; i < n; i++) {
		struct import_person *person = stands[i].person;

		if (!import_is_same(stands[first].person, person) || !is_named_so(stands[first].person, person))
			first = i;
		if (person->known != IMPORT_UNSAID && stands[first].person->known == IMPORT_UNSAID)
			stands[first].person->known = person->known;
		if (person->known != IMPORT_UNSAID && person->known != stands[first].person->known)
			fault(io, stands[i].row, import_column_of(IMPORT_KNOWN, stands[i].who), IMPORT_KNOWN_DIFFERS);
	}
}

/* Two rows of one client.  The year of one that is in a group is known with the group only (lib/service/import_plan.c). */
static void clients_pair(const struct import_context *context, struct import_rows *io, struct import_row *one, struct import_row *two)
{
	const bool in_group = one->kind == IMPORT_IN_GROUP || two->kind == IMPORT_IN_GROUP;

	if (!in_group && import_year(context, one) != 0 && import_year(context, one) == import_year(context, two))
		fault(io, two, IMPORT_COLUMN__MAX, IMPORT_YEAR_AGAIN);
	else if (one->kind == IMPORT_WAITS && two->kind == IMPORT_WAITS && one->programme >= 0 && two->programme >= 0 &&
		str_equal(context->programmes[one->programme].code, context->programmes[two->programme].code))
		fault(io, two, IMPORT_COLUMN__MAX, IMPORT_WAITS_AGAIN);
	else
		fault(io, two, IMPORT_COLUMN__MAX, IMPORT_CLIENT_AGAIN);
}

/* Clients of one name stand beside each other; nobody stands in many rows, and whoever does is compared with the first few. */
static void clients_compare(const struct import_context *context, struct import_rows *io, struct stand *stands, size_t n)
{
	enum { LOOK_BACK = 8 };

	qsort(stands, n, sizeof(*stands), by_name);
	for (size_t i = 1; i < n; i++)
		for (size_t back = 1; back <= i && back <= LOOK_BACK && is_named_so(stands[i].person, stands[i - back].person); back++)
			if (import_is_same(stands[i].person, stands[i - back].person))
				clients_pair(context, io, stands[i - back].row, stands[i].row);
}

/* The clients, or EVERYBODY. */
static size_t stands_fill(struct import_rows *io, struct stand *out, bool everybody)
{
	size_t n = 0;

	for (size_t i = 0; i < io->n; i++) {
		struct import_row *row = &io->rows[i];

		if (date_is_valid(row->client.birth_date))
			out[n++] = (struct stand){&row->client, row, 0};
		if (everybody && row->has_applicant && date_is_valid(row->applicant.birth_date))
			out[n++] = (struct stand){&row->applicant, row, IMPORT_TO_APPLICANT};
		for (size_t other = 0; everybody && other < row->nothers; other++)
			out[n++] = (struct stand){&row->others[other], row, IMPORT_TO_OTHER + (int)other};
	}
	return n;
}

enum err import_compare(struct arena *arena, const struct import_context *context, struct import_rows *io)
{
	struct stand *stands;
	size_t n = io->n * 2;

	for (size_t i = 0; i < io->n; i++)
		n += io->rows[i].nothers;
	stands = arena_array(arena, n + 1, sizeof(*stands));
	if (!stands)
		return ERR(ERR_LIMIT, "people of an import");
	TRY(acts_compare(arena, io));
	n = stands_fill(io, stands, true);
	codes_compare(io, stands, n);
	names_compare(io, stands, n);
	known_compare(io, stands, n);
	clients_compare(context, io, stands, stands_fill(io, stands, false));
	return ERR_OK;
}
