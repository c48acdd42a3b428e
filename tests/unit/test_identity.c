#include "domain.h"

#include "domain/identity.h"

static void test_levels(void **state)
{
	static const char *const codes[] = {"self-asserted", "email-proven", "seen-in-person", "strong"};

	(void)state;
	for (int i = 0; i < IDENTITY_LEVEL__MAX; i++) {
		enum identity_level level = IDENTITY_LEVEL__MAX;

		assert_string_equal(identity_code((enum identity_level)i), codes[i]);
		assert_true(identity_parse(codes[i], &level));
		assert_int_equal(level, i);
		assert_true(*identity_msgid(level) != '\0');
		/* Every level but the first can be reached by doing something. */
		assert_int_equal(*identity_way_msgid(level) != '\0', i > 0);
		for (int need = 0; need < IDENTITY_LEVEL__MAX; need++)
			assert_yes_no(codes[i], identity_suffices(level, (enum identity_level)need), i >= need);
	}
}

static void test_documents(void **state)
{
	(void)state;
	for (int i = 0; i < IDENTITY_DOCUMENT__MAX; i++) {
		enum identity_document document = IDENTITY_DOCUMENT__MAX;

		assert_true(identity_document_parse(identity_document_code((enum identity_document)i), &document));
		assert_int_equal(document, i);
		assert_true(*identity_document_msgid(document) != '\0');
	}
}

static void test_nothing(void **state)
{
	enum identity_level level = IDENTITY_STRONG;
	enum identity_document document = IDENTITY_ID_CARD;

	(void)state;
	assert_false(identity_parse("", &level));
	assert_false(identity_parse(NULL, &level));
	assert_false(identity_parse("STRONG", &level));
	assert_int_equal(level, IDENTITY_STRONG);
	assert_false(identity_document_parse("drivers_licence", &document));
	assert_false(identity_document_parse(NULL, &document));
	assert_string_equal(identity_code(IDENTITY_LEVEL__MAX), "");
	assert_string_equal(identity_msgid((enum identity_level)-1), "");
	assert_string_equal(identity_way_msgid(IDENTITY_LEVEL__MAX), "");
	assert_string_equal(identity_document_code(IDENTITY_DOCUMENT__MAX), "");
	assert_string_equal(identity_document_msgid(IDENTITY_DOCUMENT__MAX), "");
	assert_false(identity_suffices(IDENTITY_LEVEL__MAX, IDENTITY_SELF_ASSERTED));
	assert_false(identity_suffices(IDENTITY_STRONG, IDENTITY_LEVEL__MAX));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_levels),
		cmocka_unit_test(test_documents),
		cmocka_unit_test(test_nothing),
	};

	return cmocka_run_group_tests_name("identity", tests, NULL, NULL);
}
