#include "store_test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "run/migrate.h"
#include "service/programme.h"

/* lib/service/programme against a real server: what an installation starts with is what the rules were read from. */

static struct db *admin;
static struct arena *arena;

static int group_setup(void **state)
{
	struct db *owner = store_test_owner();
	char sql[4096];

	(void)state;
	arena = arena_new(64 << 20);
	(void)snprintf(sql, sizeof(sql), "%s/sql", getenv("JSLP_SOURCE"));
	MUST(run_migrate(owner, arena, sql, NULL));
	db_free(owner);
	admin = store_test_db("admin");
	return 0;
}

static int group_teardown(void **state)
{
	(void)state;
	db_free(admin);
	arena_free(arena);
	return 0;
}

static void assert_rules(const struct programme_rule *stored, const struct programme_rule *known)
{
	assert_string_equal(stored->code, known->code);
	assert_int_equal(stored->target, known->target);
	assert_int_equal(stored->roles, known->roles);
	assert_int_equal(stored->roles_ask, known->roles_ask);
	assert_int_equal(stored->age_of, known->age_of);
	assert_int_equal(stored->age_on, known->age_on);
	assert_int_equal(stored->min_age, known->min_age);
	assert_int_equal(stored->max_age, known->max_age);
	assert_int_equal(programme_age_end(stored, false), programme_age_end(known, false));
	assert_int_equal(programme_age_end(stored, true), programme_age_end(known, true));
	assert_int_equal(stored->bond, known->bond);
	assert_int_equal(stored->by_orphan_court, known->by_orphan_court);
	assert_int_equal(stored->own_quota, known->own_quota);
	assert_int_equal(stored->required_any, known->required_any);
	assert_int_equal(stored->sessions, known->sessions);
	assert_int_equal(stored->rhythm, known->rhythm);
	assert_int_equal(stored->is_state_financed, known->is_state_financed);
}

static void the_ten(void **state)
{
	struct service_programme_parts parts;
	struct programme_rule rule;
	struct db_result rows;

	(void)state;
	MUST(DB_RUN0(admin, arena, STATEMENT_PROGRAMME_RULE_ROWS, &rows));
	MUST(service_programme_parts(admin, arena, &parts));
	assert_int_equal(rows.nrows, programme_nrules);
	for (size_t i = 0; i < rows.nrows; i++) {
		MUST(service_programme_rule(&rows, i, &parts, &rule));
		assert_rules(&rule, &programme_rules[i]);
	}
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_ten),
	};

	return cmocka_run_group_tests(tests, group_setup, group_teardown);
}
