#include "domain.h"

#include <string.h>

#include "domain/role.h"

/*
 * The whole table, written the other way round than in role.c: what each role holds.  none,
 * resident and system have no work in the office.
 */
static const struct {
	enum role role;
	const char *code;
	bool is_staff;
	const char *permissions;
} roles[] = {
	{ROLE_NONE, "none", false, "public health"},
	{ROLE_RESIDENT, "resident", false, "public signed_in health"},
	{ROLE_REGISTRAR, "registrar", true, "public signed_in case_read case_identify case_intake case_import case_contest case_post health"},
	{ROLE_SOCIAL_WORKER, "social_worker", true,
		"public signed_in case_read case_prepare case_identify case_intake case_contest case_post case_assign case_refer group_read health"},
	{ROLE_HEAD, "head", true,
		"public signed_in case_read case_approve case_except case_identify case_import case_contest case_post case_assign case_workload case_refer group_read "
		"contract_read plan_read report_read health"},
	{ROLE_CONTRACT_OFFICER, "contract_officer", true, "public signed_in contract_read contract_manage plan_read staff_read report_read health"},
	{ROLE_PROVIDER_MANAGER, "provider_manager", true,
		"public signed_in group_read group_manage attendance_mark contract_read plan_read claim_send staff_read staff_manage health"},
	{ROLE_FACILITATOR, "facilitator", true,
		"public signed_in group_read attendance_mark plan_read staff_read health"},
	{ROLE_DPO, "dpo", true, "public signed_in health"},
	{ROLE_ADMIN, "admin", true,
		"public signed_in user_admin parameter_admin calendar_admin programme_admin text_admin "
		"health"},
	{ROLE_INSPECTOR, "inspector", true, "public signed_in health"},
	{ROLE_SYSTEM, "system", false, ""},
};

static void who_holds_what(void **state)
{
	(void)state;
	assert_int_equal(COUNT(roles), ROLE__MAX);
	for (size_t i = 0; i < COUNT(roles); i++) {
		char text[256] = "";
		size_t used = 0;

		for (int p = 0; p < PERMISSION__MAX; p++)
			if (role_may(roles[i].role, (enum permission)p))
				used += (size_t)snprintf(text + used, sizeof(text) - used, "%s%s",
					used == 0 ? "" : " ", permission_code(p));
		assert_string_equal(text, roles[i].permissions);
	}
}

static void zero_and_out_of_range_deny(void **state)
{
	(void)state;
	for (int r = 0; r < ROLE__MAX; r++) {
		assert_false(role_may((enum role)r, PERMISSION_DENIED));
		assert_false(role_may((enum role)r, (enum permission)0));
		assert_false(role_may((enum role)r, PERMISSION__MAX));
		assert_false(role_may((enum role)r, (enum permission)(-1)));
	}
	for (int p = 0; p < PERMISSION__MAX; p++) {
		assert_false(role_may(ROLE__MAX, (enum permission)p));
		assert_false(role_may((enum role)(-1), (enum permission)p));
	}
}

static void preparing_and_approving_are_apart(void **state)
{
	(void)state;
	for (int r = 0; r < ROLE__MAX; r++)
		assert_false(role_may((enum role)r, PERMISSION_CASE_PREPARE) &&
			     role_may((enum role)r, PERMISSION_CASE_APPROVE));
}

static void words(void **state)
{
	enum role role;
	enum permission permission;

	(void)state;
	for (size_t i = 0; i < COUNT(roles); i++) {
		bool has_account = roles[i].role != ROLE_NONE && roles[i].role != ROLE_SYSTEM;

		assert_string_equal(role_code(roles[i].role), roles[i].code);
		assert_string_not_equal(role_msgid(roles[i].role), "");
		assert_yes_no(roles[i].code, role_is_staff(roles[i].role), roles[i].is_staff);
		assert_yes_no(roles[i].code, role_parse(roles[i].code, &role), has_account);
		if (has_account)
			assert_int_equal(role, roles[i].role);
	}
	assert_false(role_parse("", &role));
	assert_false(role_parse("Admin", &role));
	assert_false(role_parse(NULL, &role));
	assert_string_equal(role_code(ROLE__MAX), "");
	assert_string_equal(role_msgid(ROLE__MAX), "");
	assert_false(role_is_staff(ROLE__MAX));
	for (int p = 0; p < PERMISSION__MAX; p++) {
		assert_true(permission_parse(permission_code(p), &permission));
		assert_int_equal(permission, p);
	}
	assert_string_equal(permission_code(0), "denied");
	assert_string_equal(permission_code(-1), "");
	assert_string_equal(permission_code(PERMISSION__MAX), "");
	assert_false(permission_parse("all", &permission));
	assert_false(permission_parse(NULL, &permission));
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(who_holds_what),
		cmocka_unit_test(zero_and_out_of_range_deny),
		cmocka_unit_test(preparing_and_approving_are_apart),
		cmocka_unit_test(words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
