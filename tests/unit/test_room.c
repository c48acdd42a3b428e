#include "domain.h"

#include "domain/room.h"

/* The smaller of seats and area; what is not known does not count (seed 000: 164.76 m2, 45.56 m2 of them shared). */
static void test_holds(void **state)
{
	static const struct {
		int64_t area, seats, per_person, holds;
	} cases[] = {
		{0, 0, 200, 0},
		{0, 14, 200, 14},
		{2400, 0, 200, 12},
		{2399, 0, 200, 11},
		{2400, 10, 200, 10},
		{2400, 20, 200, 12},
		{2400, 20, 0, 20},
		{100, 5, 200, 5},
		{11920, 0, 200, 59},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		assert_int_equal(room_holds(cases[i].area, cases[i].seats, cases[i].per_person), cases[i].holds);
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(test_holds)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
