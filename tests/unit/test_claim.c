#include "domain.h"

#include <stdlib.h>
#include <string.h>

#include "domain/claim.h"

enum { MOST = 400, ROUNDS = 300 };

static const struct claim_price per_person = {1, "1.4", CLAIM_UNIT_PERSON_SESSION, 1440, {2026, 1, 1}, {0, 0, 0}, ""};
static const struct claim_price per_session = {1, "1.3", CLAIM_UNIT_SESSION, 9999, {2026, 1, 1}, {0, 0, 0}, ""};
static const struct claim_price per_hour = {1, "1.2", CLAIM_UNIT_HOUR, 4001, {2026, 1, 1}, {0, 0, 0}, ""};
static const struct claim_rules rules = {.late = true, .hour_minutes = 60, .year_volume = 12}, rules_random = {.late = true, .hour_minutes = 60, .year_volume = 4};

static struct claim_work work[MOST];
static struct claim_line lines[2 * MOST], again[2 * MOST], fresh[2 * MOST];
static struct claim_sum sums[2 * MOST];

static struct claim_request request_of(const struct claim_row *rows, size_t n)
{
	return (struct claim_request){.rows = rows, .nrows = n, .first = {2026, 10, 1}, .last = {2026, 10, 31}};
}

static struct claim_row row_of(int64_t session, int64_t place, int day, enum attendance_mark mark)
{
	return (struct claim_row){.session = session, .place = place, .person = place, .group = 1, .referral = place + 1000, .day = {2026, 10, day}, .starts = 600,
		.minutes = 90, .mark = mark, .price = &per_person, .volume = 8, .rules = &rules, .is_signed = true, .is_valid = true, .is_ours = true,
		.is_whole = true};
}

/* One mark and what becomes of it. */
static void reasons(void **state)
{
	static const struct {
		struct claim_row row;
		struct claim_rules rules;
		enum claim_reason reason;
	} cases[] = {
		{{.mark = ATTENDANCE_PRESENT, .is_signed = true, .is_valid = true, .referral = 1, .price = &per_person}, {.hour_minutes = 60}, CLAIM_PAID},
		{{.mark = ATTENDANCE_PRESENT, .is_valid = true, .referral = 1, .price = &per_person}, {.hour_minutes = 60}, CLAIM_NOT_SIGNED},
		{{.mark = ATTENDANCE_NONE, .is_signed = true, .is_valid = true, .referral = 1, .price = &per_person}, {.hour_minutes = 60}, CLAIM_NOT_SIGNED},
		{{.mark = ATTENDANCE_LATE, .is_signed = true, .is_valid = true, .referral = 1, .price = &per_person}, {.hour_minutes = 60}, CLAIM_LATE},
		{{.mark = ATTENDANCE_LATE, .is_signed = true, .is_valid = true, .referral = 1, .price = &per_person}, {.late = true, .hour_minutes = 60}, CLAIM_PAID},
		{{.mark = ATTENDANCE_EXCUSED, .is_signed = true, .is_valid = true, .referral = 1, .price = &per_person}, {.late = true, .hour_minutes = 60}, CLAIM_EXCUSED},
		{{.mark = ATTENDANCE_EXCUSED, .is_signed = true, .is_valid = true, .referral = 1, .price = &per_person}, {.excused = true, .hour_minutes = 60}, CLAIM_PAID},
		{{.mark = ATTENDANCE_ABSENT, .is_signed = true, .is_valid = true, .referral = 1, .price = &per_person}, {.excused = true, .hour_minutes = 60}, CLAIM_ABSENT},
		{{.mark = ATTENDANCE_ABSENT, .is_signed = true, .is_valid = true, .referral = 1, .price = &per_person}, {.absent = true, .hour_minutes = 60}, CLAIM_PAID},
		{{.mark = ATTENDANCE_PRESENT, .is_signed = true, .is_valid = true, .price = &per_person}, {.hour_minutes = 60}, CLAIM_NO_REFERRAL},
		{{.mark = ATTENDANCE_PRESENT, .is_signed = true, .referral = 1, .price = &per_person}, {.hour_minutes = 60}, CLAIM_NO_REFERRAL},
		{{.mark = ATTENDANCE_PRESENT, .is_signed = true, .is_valid = true, .referral = 1}, {.hour_minutes = 60}, CLAIM_NO_PRICE},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct claim_row row = cases[i].row;
		struct claim_request request;
		size_t n;

		row.session = row.place = row.person = 1;
		row.volume = 1;
		row.rules = &cases[i].rules;
		row.day = (struct date){2026, 10, 31};
		row.is_ours = row.is_whole = true;
		request = request_of(&row, 1);
		claim_lines(&request, work, lines, &n);
		assert_int_equal(n, 1);
		if (lines[0].reason != cases[i].reason)
			fail_msg("case %zu: %s", i, claim_reason_code(lines[0].reason));
		assert_int_equal(lines[0].quantity, cases[i].reason == CLAIM_PAID);
		assert_int_equal(lines[0].cents, cases[i].reason == CLAIM_PAID ? 1440 : 0);
	}
}

/* The sessions of a referral, in the order of days and not of rows; what is absent uses up none. */
static void volume(void **state)
{
	static const struct claim_rules once_a_year = {.late = true, .hour_minutes = 60, .year_volume = 1};
	struct claim_row rows[5] = {{0}};
	struct claim_request request = request_of(rows, COUNT(rows));
	size_t n;

	(void)state;
	for (int i = 0; i < 5; i++) {
		rows[i] = row_of(10 + i, 1, 20 - i, i == 4 ? ATTENDANCE_ABSENT : ATTENDANCE_PRESENT);
		rows[i].volume = 2;
	}
	claim_lines(&request, work, lines, &n);
	assert_int_equal(n, 5);
	assert_int_equal(lines[0].reason, CLAIM_ABSENT);
	assert_int_equal(lines[1].reason, CLAIM_PAID);
	assert_int_equal(lines[2].reason, CLAIM_PAID);
	assert_int_equal(lines[3].reason, CLAIM_OUT_OF_VOLUME);
	assert_int_equal(lines[4].reason, CLAIM_OUT_OF_VOLUME);
	assert_int_equal(claim_total(lines, n), 2 * 1440);
	/* Another referral begins anew; one without a number of sessions goes by the year. */
	for (int i = 0; i < 5; i++)
		rows[i].referral = i;
	rows[1].volume = rows[2].volume = 0;
	rows[1].rules = rows[2].rules = &once_a_year;
	claim_lines(&request, work, lines, &n);
	assert_int_equal(lines[1].reason, CLAIM_PAID);
	assert_int_equal(lines[2].reason, CLAIM_PAID);
	assert_int_equal(lines[3].reason, CLAIM_OUT_OF_VOLUME);
	assert_int_equal(lines[4].reason, CLAIM_NO_REFERRAL);
}

static void rules_by_day(void **state)
{
	static const struct claim_rules list[] = {{.from = {2024, 1, 1}}, {.from = {2026, 1, 1}}, {.from = {2026, 6, 1}}};

	(void)state;
	assert_ptr_equal(claim_rules_on(list, 3, (struct date){2020, 1, 1}), &list[0]);
	assert_ptr_equal(claim_rules_on(list, 3, (struct date){2025, 12, 31}), &list[0]);
	assert_ptr_equal(claim_rules_on(list, 3, (struct date){2026, 1, 1}), &list[1]);
	assert_ptr_equal(claim_rules_on(list, 3, (struct date){2030, 1, 1}), &list[2]);
}

/* One person is counted once at a time, in whichever contract. */
static void twice(void **state)
{
	struct claim_row rows[4] = {{0}};
	struct claim_request request = request_of(rows, COUNT(rows));
	size_t n;

	(void)state;
	rows[0] = row_of(10, 1, 5, ATTENDANCE_PRESENT);
	rows[1] = row_of(10, 2, 5, ATTENDANCE_PRESENT);
	rows[1].person = 1;
	rows[2] = row_of(11, 3, 5, ATTENDANCE_PRESENT);
	rows[2].person = 1;
	rows[2].starts = 689;
	rows[3] = row_of(12, 4, 5, ATTENDANCE_PRESENT);
	rows[3].person = 1;
	rows[3].starts = 690;
	claim_lines(&request, work, lines, &n);
	assert_int_equal(n, 4);
	assert_int_equal(lines[0].reason, CLAIM_PAID);
	assert_int_equal(lines[1].reason, CLAIM_MARKED_TWICE);
	assert_int_equal(lines[2].reason, CLAIM_MARKED_TWICE);
	assert_int_equal(lines[3].reason, CLAIM_PAID);
	rows[0].is_ours = rows[1].is_ours = false;
	claim_lines(&request, work, lines, &n);
	assert_int_equal(n, 2);
	assert_int_equal(lines[0].reason, CLAIM_MARKED_TWICE);
}

/* Sessions and hours are paid once, however many came; half a cent goes up. */
static void sessions(void **state)
{
	struct claim_row rows[4] = {{0}};
	struct claim_request request = request_of(rows, COUNT(rows));
	size_t n, nsums;

	(void)state;
	for (int i = 0; i < 4; i++) {
		rows[i] = row_of(10 + i / 2, i + 1, 5, i == 3 ? ATTENDANCE_ABSENT : ATTENDANCE_PRESENT);
		rows[i].group = 1 + i / 2;
		rows[i].price = i < 2 ? &per_session : &per_hour;
	}
	claim_lines(&request, work, lines, &n);
	assert_int_equal(n, 6);
	assert_int_equal(lines[0].place, 0);
	assert_int_equal(lines[0].cents, 9999);
	assert_int_equal(lines[3].cents, 6002); /* 40.01 x 1.5 = 60.015 */
	assert_int_equal(claim_total(lines, n), 9999 + 6002);
	claim_sums(lines, n, sums, &nsums);
	assert_int_equal(nsums, 2);
	assert_int_equal(sums[0].sessions, 1);
	assert_int_equal(sums[0].persons, 2);
	assert_int_equal(sums[1].persons, 1);
	assert_int_equal(sums[1].unpaid, 1);
	assert_int_equal(sums[1].minutes, 90);
	/* Nobody came: the session is not paid. */
	rows[0].mark = rows[1].mark = rows[2].mark = ATTENDANCE_ABSENT;
	claim_lines(&request, work, lines, &n);
	assert_int_equal(n, 4);
	assert_int_equal(claim_total(lines, n), 0);
	assert_int_equal(claim_hours(4001, 45, 45), 4001);
	assert_int_equal(claim_hours(1, 30, 60), 1);
	assert_int_equal(claim_hours(1, 29, 60), 0);
}

/* What was accepted before stands while its register is open, and is corrected once it is signed. */
static void corrections(void **state)
{
	struct claim_row rows[2] = {{0}};
	const struct claim_accepted accepted[] = {{10, 1, 1, 1440}, {10, 2, 1, 1440}};
	struct claim_request request = request_of(rows, COUNT(rows));
	size_t n;

	(void)state;
	for (int i = 0; i < 2; i++) {
		rows[i] = row_of(10, i + 1, 5, ATTENDANCE_PRESENT);
		rows[i].day.month = 9;
	}
	request.accepted = accepted;
	request.naccepted = COUNT(accepted);
	claim_lines(&request, work, lines, &n);
	assert_int_equal(n, 0);
	rows[1].mark = ATTENDANCE_ABSENT;
	rows[0].is_signed = rows[1].is_signed = false;
	claim_lines(&request, work, lines, &n);
	assert_int_equal(n, 0);
	rows[0].is_signed = rows[1].is_signed = true;
	claim_lines(&request, work, lines, &n);
	assert_int_equal(n, 1);
	assert_int_equal(lines[0].kind, CLAIM_CORRECTION);
	assert_int_equal(lines[0].place, 2);
	assert_int_equal(lines[0].reason, CLAIM_ABSENT);
	assert_int_equal(lines[0].quantity, -1);
	assert_int_equal(lines[0].cents, -1440);
	/* Never accepted, of a month before: only what is due is told. */
	request.naccepted = 0;
	claim_lines(&request, work, lines, &n);
	assert_int_equal(n, 1);
	assert_int_equal(lines[0].place, 1);
	assert_int_equal(lines[0].kind, CLAIM_CORRECTION);
	assert_int_equal(lines[0].cents, 1440);
}

static void prices(void **state)
{
	static const struct claim_price list[] = {
		{1, "1.4", CLAIM_UNIT_SESSION, 1, {2026, 1, 1}, {2026, 5, 31}}, {2, "1.4", CLAIM_UNIT_SESSION, 2, {2026, 6, 1}, {0, 0, 0}},
		{3, "1.10", CLAIM_UNIT_SESSION, 3, {2026, 1, 1}, {0, 0, 0}},
	};

	(void)state;
	assert_null(claim_price_on(list, COUNT(list), "1.4", (struct date){2025, 12, 31}));
	assert_ptr_equal(claim_price_on(list, COUNT(list), "1.4", (struct date){2026, 5, 31}), &list[0]);
	assert_ptr_equal(claim_price_on(list, COUNT(list), "1.4", (struct date){2026, 6, 1}), &list[1]);
	assert_ptr_equal(claim_price_on(list, COUNT(list), "1.10", (struct date){2030, 6, 1}), &list[2]);
	assert_null(claim_price_on(list, COUNT(list), "1.1", (struct date){2026, 6, 1}));
	assert_null(claim_price_on(list, 0, "1.4", (struct date){2026, 6, 1}));
}

static void words(void **state)
{
	(void)state;
	for (int i = 0; i < CLAIM_REASON__MAX; i++) {
		enum claim_reason reason;

		assert_true(claim_reason_parse(claim_reason_code((enum claim_reason)i), &reason));
		assert_int_equal(reason, i);
		assert_true(*claim_reason_msgid(reason));
	}
	for (int i = 0; i < CLAIM_UNIT__MAX; i++) {
		enum claim_unit unit;

		assert_true(claim_unit_parse(claim_unit_code((enum claim_unit)i), &unit));
		assert_int_equal(unit, i);
		assert_true(*claim_unit_msgid(unit));
	}
	for (int i = 0; i < CLAIM_PAYER__MAX; i++) {
		enum claim_payer payer;

		assert_true(claim_payer_parse(claim_payer_code((enum claim_payer)i), &payer));
		assert_int_equal(payer, i);
		assert_true(*claim_payer_msgid(payer));
	}
	assert_string_equal(claim_reason_code(CLAIM_REASON__MAX), "");
	assert_string_equal(claim_unit_msgid(CLAIM_UNIT__MAX), "");
	assert_string_equal(claim_payer_code(CLAIM_PAYER__MAX), "");
}

/* ---- what holds for every claim: made-up registers from a fixed seed ---- */

static uint64_t seed = 20261101;

static int below(int n)
{
	seed = seed * 6364136223846793005u + 1442695040888963407u;
	return (int)((seed >> 33) % (uint64_t)n);
}

static struct claim_row random_row(int64_t session, int64_t place)
{
	static const struct claim_price *const of[] = {&per_person, &per_session, &per_hour, NULL};
	const int group = (int)(session % 7);
	struct claim_row row = row_of(session, place, 1 + (int)(session % 5), (enum attendance_mark)(1 + below(4)));

	row.day.month = 8 + (int)(session % 3);
	row.person = 1 + place % 23;
	row.referral = below(20) == 0 ? 0 : row.person * 10 + place % 2;
	row.volume = group == 3 ? 0 : 3;
	row.rules = &rules_random;
	row.group = group;
	row.starts = 600 + 60 * (int)(session % 4);
	row.minutes = 45 + 15 * (int)(session % 3);
	row.payer = group == 3 ? CLAIM_PAYER_STATE : CLAIM_PAYER_MUNICIPALITY;
	row.price = of[group % 4];
	row.is_signed = session % 11 != 0;
	row.is_valid = below(10) != 0;
	row.is_ours = group != 5;
	return row;
}

static size_t random_rows(struct claim_row *rows)
{
	size_t n = 0;

	for (int64_t session = 1; session <= 30; session++)
		for (int64_t place = 1 + below(20); place < 60 && n < MOST; place += 1 + below(20))
			rows[n++] = random_row(session, place);
	return n;
}

static void shuffle(struct claim_row *rows, size_t n)
{
	for (size_t i = n; i > 1; i--) {
		size_t k = (size_t)below((int)i);
		struct claim_row row = rows[k];

		rows[k] = rows[i - 1];
		rows[i - 1] = row;
	}
}

/* The total is the sum of the lines, of the groups, of the payers. */
static void adds_up(const struct claim_line *of, size_t n)
{
	int64_t groups = 0, payers = 0, persons = 0, counted = 0;
	size_t nsums;

	claim_sums(of, n, sums, &nsums);
	for (size_t i = 0; i < nsums; i++) {
		groups += sums[i].cents;
		persons += sums[i].persons;
	}
	for (int payer = 0; payer < CLAIM_PAYER__MAX; payer++)
		payers += claim_total_of(of, n, (enum claim_payer)payer);
	for (size_t i = 0; i < n; i++)
		counted += of[i].place != 0 ? of[i].quantity : 0;
	assert_int_equal(groups, claim_total(of, n));
	assert_int_equal(payers, claim_total(of, n));
	assert_int_equal(persons, counted);
}

static const struct claim_row *row_find(const struct claim_row *rows, size_t n, const struct claim_line *line)
{
	for (size_t i = 0; i < n; i++)
		if (rows[i].session == line->session && rows[i].place == line->place)
			return &rows[i];
	fail_msg("a line without a mark");
	return NULL;
}

/* Nobody is paid for twice at a time, nor beyond the referral; what is not paid says why, and what is paid costs its price. */
static void is_right(const struct claim_row *rows, size_t nrows, const struct claim_line *of, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		const struct claim_line *line = &of[i];
		const struct claim_row *row;
		int64_t used = 0;

		if (line->place == 0)
			continue;
		row = row_find(rows, nrows, line);
		assert_int_equal(line->quantity == 1, line->reason == CLAIM_PAID);
		assert_int_equal(line->cents, line->quantity && line->price->unit == CLAIM_UNIT_PERSON_SESSION ? line->price->cents : 0);
		if (line->quantity == 0)
			continue;
		assert_true(row->is_signed && row->is_valid && row->is_ours && row->referral != 0);
		for (size_t k = 0; k < n; k++) {
			const struct claim_row *other = of[k].place != 0 && of[k].quantity ? row_find(rows, nrows, &of[k]) : NULL;

			if (other && row->volume && other->referral == row->referral)
				used++;
			if (!other || k == i || other->person != row->person || date_compare(other->day, row->day) != 0)
				continue;
			assert_true(other->session != row->session);
			assert_true(other->starts >= row->starts + row->minutes || row->starts >= other->starts + other->minutes);
		}
		assert_true(used <= 3);
	}
}

/* What LINES came to, as it is when they were accepted. */
static size_t accept(const struct claim_line *of, size_t n, struct claim_accepted *out)
{
	size_t made = 0;

	for (size_t i = 0; i < n; i++)
		out[made++] = (struct claim_accepted){of[i].session, of[i].place, of[i].quantity, of[i].cents};
	claim_accepted_sort(out, made);
	return made;
}

static int64_t cents_at(const struct claim_line *of, size_t n, int64_t session, int64_t place)
{
	int64_t cents = 0;

	for (size_t i = 0; i < n; i++)
		cents += of[i].session == session && of[i].place == place ? of[i].cents : 0;
	return cents;
}

static void properties(void **state)
{
	static struct claim_row rows[MOST];
	static struct claim_accepted accepted[2 * MOST];
	size_t n, n2, nfresh;

	(void)state;
	for (int round = 0; round < ROUNDS; round++) {
		size_t nrows = random_rows(rows);
		struct claim_request request = request_of(rows, nrows);

		/* Everything in one go, whatever order it comes in. */
		request.first = (struct date){2026, 8, 1};
		claim_lines(&request, work, lines, &n);
		adds_up(lines, n);
		is_right(rows, nrows, lines, n);
		shuffle(rows, nrows);
		claim_lines(&request, work, again, &n2);
		assert_int_equal(n, n2);
		for (size_t i = 0; i < n; i++)
			assert_true(lines[i].session == again[i].session && lines[i].place == again[i].place && lines[i].cents == again[i].cents &&
				lines[i].quantity == again[i].quantity && lines[i].reason == again[i].reason);

		/* Accepted, then the registers change: what was paid and the corrections are what would be paid anew. */
		request.accepted = accepted;
		request.naccepted = accept(lines, n, accepted);
		for (size_t i = 0; i < nrows; i++) {
			if (below(4) == 0)
				rows[i].mark = (enum attendance_mark)(1 + below(4));
			rows[i].is_signed = true;
		}
		request.first = (struct date){2026, 11, 1};
		claim_lines(&request, work, again, &n2);
		adds_up(again, n2);
		request.naccepted = 0;
		request.first = (struct date){2026, 8, 1};
		claim_lines(&request, work, fresh, &nfresh);
		assert_int_equal(claim_total(lines, n) + claim_total(again, n2), claim_total(fresh, nfresh));
		for (size_t i = 0; i < nfresh; i++)
			assert_int_equal(cents_at(lines, n, fresh[i].session, fresh[i].place) + cents_at(again, n2, fresh[i].session, fresh[i].place),
				fresh[i].cents);
	}
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(reasons),
		cmocka_unit_test(volume),
		cmocka_unit_test(twice),
		cmocka_unit_test(sessions),
		cmocka_unit_test(corrections),
		cmocka_unit_test(prices),
		cmocka_unit_test(rules_by_day),
		cmocka_unit_test(words),
		cmocka_unit_test(properties),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
