#include "domain/claim.h"

#include <stdlib.h>
#include <string.h>

static bool overlaps(const struct claim_row *a, const struct claim_row *b)
{
	return date_compare(a->day, b->day) == 0 && a->starts < b->starts + b->minutes && b->starts < a->starts + a->minutes;
}

/* Both use up the same sessions: of one referral, or of one calendar year. */
static bool same_volume(const struct claim_row *a, const struct claim_row *b)
{
	if (a->volume == 0 || b->volume == 0)
		return a->volume == b->volume && a->day.year == b->day.year;
	return a->referral == b->referral;
}

const struct claim_price *claim_price_on(const struct claim_price *prices, size_t n, const char *programme, struct date day)
{
	for (size_t i = 0; i < n; i++)
		if (strcmp(prices[i].programme, programme) == 0 && date_compare(prices[i].from, day) <= 0 &&
			(!date_is_valid(prices[i].until) || date_compare(prices[i].until, day) >= 0))
			return &prices[i];
	return NULL;
}

const struct claim_rules *claim_rules_on(const struct claim_rules *rules, size_t n, struct date day)
{
	while (n > 1 && date_compare(rules[n - 1].from, day) > 0)
		n--;
	return &rules[n - 1];
}

int64_t claim_hours(int64_t cents, int minutes, int hour_minutes)
{
	return (2 * cents * minutes + hour_minutes) / (2 * (int64_t)hour_minutes);
}

static int accepted_compare(const void *a, const void *b)
{
	const struct claim_accepted *x = a, *y = b;

	if (x->session != y->session)
		return x->session < y->session ? -1 : 1;
	return x->place < y->place ? -1 : x->place > y->place;
}

void claim_accepted_sort(struct claim_accepted *accepted, size_t n)
{
	if (n > 0)
		qsort(accepted, n, sizeof(*accepted), accepted_compare);
}

static const struct claim_accepted *accepted_find(const struct claim_request *request, int64_t session, int64_t place)
{
	const struct claim_accepted key = {.session = session, .place = place};

	return request->naccepted == 0 ? NULL : bsearch(&key, request->accepted, request->naccepted, sizeof(key), accepted_compare);
}

/* What of ROW itself stands in the way; whether the person is counted elsewhere, and the volume, come behind. */
static enum claim_reason own_reason(const struct claim_row *row)
{
	if (!row->is_signed || row->mark == ATTENDANCE_NONE)
		return CLAIM_NOT_SIGNED;
	if (row->mark == ATTENDANCE_ABSENT && !row->rules->absent)
		return CLAIM_ABSENT;
	if (row->mark == ATTENDANCE_EXCUSED && !row->rules->excused)
		return CLAIM_EXCUSED;
	if (row->mark == ATTENDANCE_LATE && !row->rules->late)
		return CLAIM_LATE;
	return row->referral == 0 || !row->is_valid ? CLAIM_NO_REFERRAL : CLAIM_PAID;
}

static int session_compare(const struct claim_row *x, const struct claim_row *y)
{
	int order = date_compare(x->day, y->day);

	if (order != 0)
		return order;
	if (x->session != y->session)
		return x->session < y->session ? -1 : 1;
	return x->place < y->place ? -1 : x->place > y->place;
}

static int by_session(const void *a, const void *b)
{
	return session_compare(((const struct claim_work *)a)->row, ((const struct claim_work *)b)->row);
}

static int by_person(const void *a, const void *b)
{
	const struct claim_row *x = ((const struct claim_work *)a)->row, *y = ((const struct claim_work *)b)->row;
	int order;

	if (x->person != y->person)
		return x->person < y->person ? -1 : 1;
	order = date_compare(x->day, y->day);
	if (order == 0 && x->starts != y->starts)
		return x->starts < y->starts ? -1 : 1;
	return order != 0 ? order : session_compare(x, y);
}

/* Whether WORK[i] is counted beside those of the person, WORK[0] to [n - 1], that are. */
static enum claim_reason beside(const struct claim_work *work, size_t n, size_t i)
{
	const struct claim_row *row = work[i].row;
	int64_t used = 0, most = row->volume ? row->volume : row->rules->year_volume;

	for (size_t k = 0; k < n; k++) {
		if (!work[k].is_counted)
			continue;
		if (work[k].row->session == row->session || overlaps(work[k].row, row))
			return CLAIM_MARKED_TWICE;
		used += same_volume(work[k].row, row);
	}
	if (used >= most)
		return CLAIM_OUT_OF_VOLUME;
	/* Prices of other contracts are not known here; what was done there counts all the same. */
	return row->price || !row->is_ours ? CLAIM_PAID : CLAIM_NO_PRICE;
}

/* All marks of one person, by day; what stands as it was accepted goes before what is looked at. */
static void person_count(struct claim_work *work, size_t n)
{
	for (size_t i = 0; i < n; i++)
		work[i].is_counted = work[i].is_frozen && work[i].accepted->quantity > 0;
	for (size_t i = 0; i < n; i++) {
		if (work[i].is_frozen || work[i].reason != CLAIM_PAID)
			continue;
		work[i].reason = beside(work, n, i);
		work[i].is_counted = work[i].reason == CLAIM_PAID;
	}
}

static void count(const struct claim_request *request, struct claim_work *work)
{
	size_t n;

	for (size_t i = 0; i < request->nrows; i++) {
		const struct claim_row *row = &request->rows[i];

		work[i] = (struct claim_work){.row = row, .accepted = accepted_find(request, row->session, row->place),
			.reason = own_reason(row)};
		work[i].is_frozen = work[i].accepted && work[i].reason == CLAIM_NOT_SIGNED;
	}
	qsort(work, request->nrows, sizeof(*work), by_person);
	for (size_t from = 0; from < request->nrows; from += n) {
		for (n = 1; from + n < request->nrows && work[from + n].row->person == work[from].row->person;)
			n++;
		person_count(work + from, n);
	}
	qsort(work, request->nrows, sizeof(*work), by_session);
}

static bool is_session_price(const struct claim_price *price)
{
	return price && price->unit != CLAIM_UNIT_PERSON_SESSION;
}

/* LINE, whose quantity and cents are what is due, is one of the month, or one for what differs from what was ACCEPTED (NULL: nothing); false: none. */
static bool settle(const struct claim_request *request, const struct claim_accepted *accepted, struct claim_line *line)
{
	line->kind = date_compare(line->day, request->first) >= 0 && !accepted ? CLAIM_OWN : CLAIM_CORRECTION;
	if (line->kind == CLAIM_OWN)
		return true;
	line->quantity -= accepted ? accepted->quantity : 0;
	line->cents -= accepted ? accepted->cents : 0;
	return line->quantity != 0 || line->cents != 0;
}

static struct claim_line line_of(const struct claim_row *row)
{
	return (struct claim_line){.session = row->session, .group = row->group, .day = row->day, .payer = row->payer, .price = row->price,
		.minutes = row->minutes};
}

/* The line of a session that is paid as such: its marks are WORK[0] to [n - 1]. */
static bool session_line(const struct claim_request *request, const struct claim_work *work, size_t n, struct claim_line *out)
{
	const struct claim_row *row = work[0].row;
	const struct claim_accepted *accepted = accepted_find(request, row->session, 0);
	bool counted = false;

	if (!row->is_whole || !(is_session_price(row->price) || accepted) || (accepted && !row->is_signed))
		return false;
	for (size_t i = 0; i < n; i++)
		counted = counted || work[i].is_counted;
	*out = line_of(row);
	out->quantity = counted && is_session_price(row->price);
	if (out->quantity)
		out->cents = row->price->unit == CLAIM_UNIT_SESSION ? row->price->cents :
			claim_hours(row->price->cents, row->minutes, row->rules->hour_minutes);
	return (counted || accepted) && settle(request, accepted, out);
}

static bool person_line(const struct claim_request *request, const struct claim_work *work, struct claim_line *out)
{
	const struct claim_row *row = work->row;

	if (work->is_frozen)
		return false;
	*out = line_of(row);
	out->place = row->place;
	out->referral = row->referral;
	out->mark = row->mark;
	out->reason = work->reason;
	out->quantity = work->is_counted;
	if (work->is_counted && row->price->unit == CLAIM_UNIT_PERSON_SESSION)
		out->cents = row->price->cents;
	return settle(request, work->accepted, out);
}

void claim_lines(const struct claim_request *request, struct claim_work *work, struct claim_line *lines, size_t *out_n)
{
	size_t n, made = 0;

	*out_n = 0;
	if (request->nrows == 0)
		return;
	count(request, work);
	for (size_t from = 0; from < request->nrows; from += n) {
		const struct claim_row *row = work[from].row;

		for (n = 1; from + n < request->nrows && work[from + n].row->session == row->session;)
			n++;
		if (!row->is_ours || date_compare(row->day, request->last) > 0)
			continue;
		made += session_line(request, work + from, n, &lines[made]);
		for (size_t i = from; i < from + n; i++)
			made += person_line(request, &work[i], &lines[made]);
	}
	*out_n = made;
}

static int sum_compare(const void *a, const void *b)
{
	const struct claim_sum *x = a, *y = b;

	if (x->kind != y->kind)
		return x->kind < y->kind ? -1 : 1;
	if (x->group != y->group)
		return x->group < y->group ? -1 : 1;
	if (!x->price || !y->price)
		return (x->price != NULL) - (y->price != NULL);
	return date_compare(x->price->from, y->price->from);
}

/* The sum that LINE belongs to, found or made; HINT is where the one before was. */
static struct claim_sum *sum_of(struct claim_sum *sums, size_t *io_n, size_t *io_hint, const struct claim_line *line)
{
	size_t i = *io_hint;

	for (size_t tries = 0; tries <= *io_n; tries++, i = tries - 1)
		if (i < *io_n && sums[i].group == line->group && sums[i].kind == line->kind && sums[i].price == line->price)
			break;
	if (i >= *io_n) {
		i = (*io_n)++;
		sums[i] = (struct claim_sum){.group = line->group, .kind = line->kind, .price = line->price};
	}
	*io_hint = i;
	return &sums[i];
}

void claim_sums(const struct claim_line *lines, size_t n, struct claim_sum *sums, size_t *out_n)
{
	int64_t counted = 0; /* the session that was counted last */
	size_t hint = 0;

	*out_n = 0;
	for (size_t i = 0; i < n; i++) {
		const struct claim_line *line = &lines[i];
		struct claim_sum *sum = sum_of(sums, out_n, &hint, line);

		sum->cents += line->cents;
		if (line->place != 0)
			sum->persons += line->quantity;
		sum->unpaid += line->place != 0 && line->kind == CLAIM_OWN && line->quantity == 0;
		if (line->quantity != 0 && line->session != counted) {
			counted = line->session;
			sum->sessions++;
			sum->minutes += line->minutes;
		}
	}
	qsort(sums, *out_n, sizeof(*sums), sum_compare);
}

int64_t claim_total(const struct claim_line *lines, size_t n)
{
	int64_t cents = 0;

	for (size_t i = 0; i < n; i++)
		cents += lines[i].cents;
	return cents;
}

int64_t claim_total_of(const struct claim_line *lines, size_t n, enum claim_payer payer)
{
	int64_t cents = 0;

	for (size_t i = 0; i < n; i++)
		cents += lines[i].payer == payer ? lines[i].cents : 0;
	return cents;
}
