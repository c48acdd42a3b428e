#include "../../bin/jslp-admin/generate.h"

#include <stdlib.h>
#include <string.h>

#include "domain.h"
#include "domain/person_code.h"

/* People that jslp-admin generate makes up: codes that pass every check, ages that fit. */

static const struct date on = {2026, 6, 1};

static void codes(void **state)
{
	struct generate_random random = {.state = 1};
	struct generate_person person;
	struct person_code code;
	unsigned nold = 0, nnew = 0;

	(void)state;
	for (int64_t id = 1; id <= 5000; id++) {
		generate_adult(&random, id, on, &person);
		assert_true(person_code_check(person.code, on, &code));
		nold += code.kind == PERSON_CODE_OLD;
		nnew += code.kind == PERSON_CODE_NEW;
		assert_false(person_code_contradicts(&code, person.birth));
		assert_in_range(date_age_on(person.birth, on), 25, 62);
		assert_true(strcmp(person.sex, "male") == 0 || strcmp(person.sex, "female") == 0);
	}
	assert_true(nold > 1000 && nnew > 1000);
}

static int compare(const void *a, const void *b)
{
	return strcmp(a, b);
}

/* Neighbouring ids, and ids far apart, never share a code. */
static void codes_differ(void **state)
{
	static char seen[20000][12];
	struct generate_random random = {.state = 2};
	struct generate_person person;

	(void)state;
	for (size_t i = 0; i < 20000; i++) {
		generate_adult(&random, (int64_t)(i * 7 + 1), on, &person);
		memcpy(seen[i], person.code, sizeof(seen[i]));
	}
	qsort(seen, 20000, sizeof(seen[0]), compare);
	for (size_t i = 1; i < 20000; i++)
		assert_string_not_equal(seen[i - 1], seen[i]);
}

static void young(void **state)
{
	struct generate_random random = {.state = 3};
	struct generate_person parent, child;

	(void)state;
	generate_adult(&random, 1, on, &parent);
	for (int64_t id = 2; id <= 2000; id++) {
		generate_young(&random, id, on, 8, 12, &parent, &child);
		assert_in_range(date_age_on(child.birth, on), 8, 12);
		assert_true(*child.code == '\0' || *child.code == '3');
	}
}

static void same_seed(void **state)
{
	struct generate_random a = {.state = 4}, b = {.state = 4}, c = {.state = 5};
	char first[37], second[37], other[37];

	(void)state;
	generate_uuid(&a, 1767225600, first);
	generate_uuid(&b, 1767225600, second);
	generate_uuid(&c, 1767225600, other);
	assert_string_equal(first, second);
	assert_string_not_equal(first, other);
	assert_int_equal(strlen(first), 36);
	assert_int_equal(first[14], '7');
	assert_non_null(strchr("89ab", first[19]));
	assert_memory_equal(first, "019b76da-", 9);	/* 2026-01-01 in milliseconds, high bits */
}

static void spread(void **state)
{
	struct generate_random random = {.state = 6};
	unsigned counts[10] = {0};

	(void)state;
	for (int i = 0; i < 10000; i++)
		counts[generate_below(&random, 10)]++;
	for (int i = 0; i < 10; i++)
		assert_in_range(counts[i], 850, 1150);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(codes),
		cmocka_unit_test(codes_differ),
		cmocka_unit_test(young),
		cmocka_unit_test(same_seed),
		cmocka_unit_test(spread),
	};
	struct arena *arena = arena_new(1 << 20);
	int failed = generate_names(arena) == ERR_OK ? cmocka_run_group_tests(tests, NULL, NULL) : 1;

	arena_free(arena);
	return failed;
}
