#include "domain.h"

#include "domain/session_plan.h"

static void length(void **state)
{
	static const struct {
		int sessions, last, length;
	} cases[] = {
		{8, 0, 8}, {8, 8, 8}, {8, 3, 8}, {1, 0, 1},
		{8, 10, 10},	/* the kind had more sessions when the plan was made */
		{0, 0, 12}, {0, 5, 12}, {0, 14, 14},	/* once a month */
		{60, 0, 60}, {200, 0, 60}, {8, 61, 60},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_int_equal(session_plan_length(cases[i].sessions, cases[i].last), cases[i].length);
}

static void row_states(void **state)
{
	static const struct {
		struct session_plan_row row;
		enum session_plan_row_state state;
	} cases[] = {
		{{1, "", "", ""}, SESSION_PLAN_ROW_EMPTY},
		{{1, "Iepazīšanās", "", ""}, SESSION_PLAN_ROW_FINE},
		{{1, "Iepazīšanās", "Noteikumi", "Tāfele"}, SESSION_PLAN_ROW_FINE},
		{{1, "", "Noteikumi", ""}, SESSION_PLAN_ROW_NO_TOPIC},
		{{1, "", "", "Tāfele"}, SESSION_PLAN_ROW_NO_TOPIC},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_int_equal(session_plan_row_state(&cases[i].row), cases[i].state);
}

static void same(void **state)
{
	static const struct session_plan_row plan[] = {{1, "A", "a", "m"}, {3, "B", "", ""}};
	static const struct {
		const char *name;
		struct session_plan_row rows[3];
		size_t n;
		bool same;
	} cases[] = {
		{"the same", {{1, "A", "a", "m"}, {3, "B", "", ""}}, 2, true},
		{"one less", {{1, "A", "a", "m"}}, 1, false},
		{"one more", {{1, "A", "a", "m"}, {3, "B", "", ""}, {4, "C", "", ""}}, 3, false},
		{"none", {{0}}, 0, false},
		{"another number", {{1, "A", "a", "m"}, {2, "B", "", ""}}, 2, false},
		{"another topic", {{1, "Ā", "a", "m"}, {3, "B", "", ""}}, 2, false},
		{"another aim", {{1, "A", "", "m"}, {3, "B", "", ""}}, 2, false},
		{"other materials", {{1, "A", "a", "m"}, {3, "B", "", "m"}}, 2, false},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		assert_yes_no(cases[i].name, session_plan_same(plan, COUNT(plan), cases[i].rows, cases[i].n), cases[i].same);
		assert_yes_no(cases[i].name, session_plan_same(cases[i].rows, cases[i].n, plan, COUNT(plan)), cases[i].same);
	}
	assert_true(session_plan_same(NULL, 0, NULL, 0));
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(length),
		cmocka_unit_test(row_states),
		cmocka_unit_test(same),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
