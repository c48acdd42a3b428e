#include "domain.h"

#include "domain/apply_rule.h"

static void test_contact(void **state)
{
	static const struct {
		const char *name;
		struct apply_contact contact;
		unsigned faults;
	} cases[] = {
		{"phone alone", {.has_phone = true}, 0},
		{"nothing", {.has_phone = false}, APPLY_CONTACT_UNREACHABLE},
		{"a phone that is not safe", {.has_phone = true, .no_calls = true}, APPLY_CONTACT_UNREACHABLE},
		{"… with an e-mail", {.has_phone = true, .no_calls = true, .has_email = true}, 0},
		{"an address alone", {.has_address = true}, 0},
		{"… that is not safe", {.has_address = true, .no_letters = true}, APPLY_CONTACT_UNREACHABLE},
		{"by e-mail with one", {.has_email = true, .by_email = true}, 0},
		{"by e-mail without", {.has_phone = true, .by_email = true}, APPLY_CONTACT_NO_EMAIL},
		{"by letter with an address", {.has_address = true, .by_letter = true}, 0},
		{"by letter without", {.has_phone = true, .by_letter = true}, APPLY_CONTACT_NO_ADDRESS},
		{"by letter that is not safe", {.has_phone = true, .has_address = true, .by_letter = true, .no_letters = true},
			APPLY_CONTACT_UNSAFE_LETTER},
		{"all at once", {.by_letter = true, .no_letters = true},
			APPLY_CONTACT_NO_ADDRESS | APPLY_CONTACT_UNSAFE_LETTER | APPLY_CONTACT_UNREACHABLE},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		if (apply_contact_faults(&cases[i].contact) != cases[i].faults)
			fail_msg("%s: %u", cases[i].name, apply_contact_faults(&cases[i].contact));
}

static void test_child(void **state)
{
	const struct date none = {0, 0, 0}, old = day("1988-02-14"), young = day("2013-06-05");

	(void)state;
	assert_int_equal(apply_child_faults("05061320001", young, "14028811111", old), 0);
	assert_int_equal(apply_child_faults("14028811111", young, "14028811111", old), APPLY_CHILD_SAME_CODE);
	assert_int_equal(apply_child_faults(NULL, young, "14028811111", old), 0);
	assert_int_equal(apply_child_faults("05061320001", young, NULL, old), 0);
	assert_int_equal(apply_child_faults(NULL, old, NULL, young), APPLY_CHILD_OLDER);
	assert_int_equal(apply_child_faults(NULL, young, NULL, young), APPLY_CHILD_OLDER);
	assert_int_equal(apply_child_faults(NULL, day("1988-02-15"), NULL, old), 0);
	assert_int_equal(apply_child_faults(NULL, none, NULL, old), 0);
	assert_int_equal(apply_child_faults(NULL, young, NULL, none), 0);
}

static void test_basis(void **state)
{
	const struct date none = {0, 0, 0}, today = day("2026-11-22");

	(void)state;
	assert_int_equal(apply_basis_faults("parent", "custody", none, today), 0);
	assert_int_equal(apply_basis_faults("guardian", "custody", none, today), APPLY_BASIS_NOT_A_PARENT);
	assert_int_equal(apply_basis_faults("guardian", "orphans_court_decision", today, today), 0);
	assert_int_equal(apply_basis_faults("guardian", "orphans_court_decision", day("2026-11-23"), today), APPLY_BASIS_TO_COME);
	assert_yes_no("suspended", apply_basis_is_none("custody_suspended"), true);
	assert_yes_no("removed", apply_basis_is_none("custody_removed"), true);
	assert_yes_no("custody", apply_basis_is_none("custody"), false);
	assert_yes_no("nothing said", apply_basis_is_none(""), false);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_contact),
		cmocka_unit_test(test_child),
		cmocka_unit_test(test_basis),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
