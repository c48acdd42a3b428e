#include "domain.h"

#include <string.h>

#include "base/arena.h"
#include "domain/same_person.h"

static const unsigned char one[32] = {1}, two[32] = {2};

static struct arena *arena;

static int setup(void **state)
{
	(void)state;
	arena = arena_new(1024 * 1024);
	return arena ? 0 : -1;
}

static int teardown(void **state)
{
	(void)state;
	arena_free(arena);
	return 0;
}

static void test_name(void **state)
{
	static const struct {
		const char *given, *family, *wanted;
	} cases[] = {
		{"Anna", "Bērziņa", "anna berzina"},
		{"ANNA", "BĒRZIŅA", "anna berzina"},
		{"Bērziņa", "Anna", "anna berzina"},
		{"Anna", "Bērziņa-Kalna", "anna berzina kalna"},
		{"  Anna ", "Bērziņa  Kalna", "anna berzina kalna"},
		{"Anna", "Bērziņa - Kalna", "anna berzina kalna"},
		{"Bērziņa-Kalna,", "Anna", "anna berzina kalna"},
		{"Šarlote Ķirsis", "Ģēģere", "gegere kirsis sarlote"},
		{"Ņina", "Žagata", "nina zagata"},
		{"Anna Marija", "Ozola", "anna marija ozola"},
		{"O'Nīla", "Āra", "ara nila o"},
		{"", "", ""},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_string_equal(same_person_name(arena, cases[i].given, cases[i].family), cases[i].wanted);
}

static void test_compare(void **state)
{
	static const struct {
		const char *name;
		struct same_person_known a, b;
		enum same_person wanted;
	} cases[] = {
		{"letters folded", {"Jānis", "Kļaviņš", {2013, 6, 5}, NULL}, {"Janis", "Klavins", {2013, 6, 5}, NULL}, SAME_PERSON_MAYBE},
		{"another day", {"Jānis", "Kļaviņš", {2013, 6, 5}, NULL}, {"Janis", "Klavins", {2013, 6, 6}, NULL}, SAME_PERSON_NO},
		{"a twin", {"Jānis", "Kļaviņš", {2013, 6, 5}, NULL}, {"Pēteris", "Kļaviņš", {2013, 6, 5}, NULL}, SAME_PERSON_NO},
		{"another family name", {"Jānis", "Kļaviņš", {2013, 6, 5}, NULL}, {"Jānis", "Kļava", {2013, 6, 5}, NULL}, SAME_PERSON_NO},
		{"a second name", {"Jānis", "Kļaviņš", {2013, 6, 5}, NULL}, {"Jānis Aleksis", "Kļaviņš", {2013, 6, 5}, NULL}, SAME_PERSON_NO},
		{"one code known", {"Jānis", "Kļaviņš", {2013, 6, 5}, one}, {"Jānis", "Kļaviņš", {2013, 6, 5}, NULL}, SAME_PERSON_MAYBE},
		{"one code", {"Jānis", "Kļaviņš", {2013, 6, 5}, one}, {"Jānis", "Kļaviņš", {2013, 6, 5}, one}, SAME_PERSON_CODE},
		{"one code, another name", {"Jānis", "Kļaviņš", {2013, 6, 5}, one}, {"Ilze", "Cita", {1988, 2, 14}, one}, SAME_PERSON_CODE},
		{"two codes", {"Jānis", "Kļaviņš", {2013, 6, 5}, one}, {"Jānis", "Kļaviņš", {2013, 6, 5}, two}, SAME_PERSON_OTHER_CODE},
		{"two codes, another name", {"Jānis", "Kļaviņš", {2013, 6, 5}, one}, {"Ilze", "Cita", {2013, 6, 5}, two}, SAME_PERSON_NO},
		{"no names", {"", "", {2013, 6, 5}, NULL}, {"", "", {2013, 6, 5}, NULL}, SAME_PERSON_NO},
		{"no day", {"Jānis", "Kļaviņš", {0, 0, 0}, NULL}, {"Jānis", "Kļaviņš", {0, 0, 0}, NULL}, SAME_PERSON_NO},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		for (int turned = 0; turned < 2; turned++) {
			const struct same_person_known *a = turned ? &cases[i].b : &cases[i].a, *b = turned ? &cases[i].a : &cases[i].b;
			enum same_person kind;

			assert_true(same_person_compare(arena, a, b, &kind));
			if (kind != cases[i].wanted)
				fail_msg("%s: %d", cases[i].name, (int)kind);
		}
}

static void test_link(void **state)
{
	(void)state;
	assert_yes_no("maybe", same_person_may_link(SAME_PERSON_MAYBE), true);
	assert_yes_no("code", same_person_may_link(SAME_PERSON_CODE), true);
	assert_yes_no("other code", same_person_may_link(SAME_PERSON_OTHER_CODE), false);
	assert_yes_no("no", same_person_may_link(SAME_PERSON_NO), false);
	assert_yes_no("must by code", same_person_must_link(SAME_PERSON_CODE), true);
	assert_yes_no("need not by name", same_person_must_link(SAME_PERSON_MAYBE), false);
}

/* Put together by the head: names may have changed, a birth date and two known codes may not. */
static void test_merge(void **state)
{
	const struct same_person_known born = {"Anna", "Kalna", {1990, 5, 5}, NULL}, coded = {"Anna", "Bērza", {1990, 5, 5}, one}, again = {"Anna", "Kalna", {1990, 5, 5}, one},
		other = {"Anna", "Kalna", {1990, 5, 5}, two}, younger = {"Anna", "Kalna", {1990, 5, 6}, NULL}, none = {"Anna", "Kalna", {0, 0, 0}, NULL};

	(void)state;
	assert_true(same_person_may_merge(&born, &coded));
	assert_true(same_person_may_merge(&coded, &born));
	assert_true(same_person_may_merge(&coded, &again));
	assert_false(same_person_may_merge(&coded, &other));
	assert_false(same_person_may_merge(&born, &younger));
	assert_false(same_person_may_merge(&none, &none));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_merge),
		cmocka_unit_test(test_name),
		cmocka_unit_test(test_compare),
		cmocka_unit_test(test_link),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
