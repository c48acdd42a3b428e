#include "domain.h"

#include "domain/excuse.h"

static void there_and_back(void **state)
{
	enum excuse back;

	(void)state;
	for (int i = EXCUSE_NONE + 1; i < EXCUSE__MAX; i++) {
		assert_true(excuse_parse(excuse_code((enum excuse)i), &back));
		assert_int_equal(back, i);
		assert_string_not_equal(excuse_msgid((enum excuse)i), "");
	}
}

static void what_is_none(void **state)
{
	enum excuse back = EXCUSE_WORK;

	(void)state;
	assert_false(excuse_parse("", &back));
	assert_false(excuse_parse(NULL, &back));
	assert_false(excuse_parse("holiday", &back));
	assert_int_equal(back, EXCUSE_WORK);
	assert_string_equal(excuse_code(EXCUSE_NONE), "");
	assert_string_equal(excuse_code(EXCUSE__MAX), "");
	assert_string_equal(excuse_msgid(EXCUSE__MAX), "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(there_and_back), cmocka_unit_test(what_is_none)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
