#include "store_test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "run/migrate.h"
#include "service/place.h"

/*
 * Places when many give them at once: each giver is a process with a link of its own, as the
 * programs are.  The database must end with no more places than seats and one group a person and
 * year, whoever was quicker.
 */

enum { GIVERS = 8, SEATS = 3, T0 = 1795330800 /* 22.11.2026 */, MANAGER = 3 };

/* Groups: 1 full kind 1.4; 2 and 3 the same year, kinds 1.4 and 1.7; 4 state-financed 1.8; 5 the next year. */
static const char seed[] =
	"INSERT INTO provider (id, name, email) VALUES (1, 'A', 'a@example.invalid'), (2, 'B', 'b@example.invalid');\n"
	"INSERT INTO app_user (id, login, name, post_title, role, provider_id, password_hash, created_at) VALUES\n"
	"(1, 'w', 'W', '', 'social_worker', NULL, 'x', '2026-01-01'), (2, 'h', 'H', '', 'head', NULL, 'x', '2026-01-01'),\n"
	"(3, 'm', 'M', '', 'provider_manager', 1, 'x', '2026-01-01'), (4, 'f', 'F', '', 'facilitator', 1, 'x', '2026-01-01');\n"
	"INSERT INTO contract (id, number, provider_id, signed_on, starts_on, ends_on, access_until, created_at) VALUES\n"
	"(1, 'L-1', 1, '2025-12-15', '2026-01-01', '2030-12-31', '2031-03-31', '2026-01-01'),\n"
	"(2, 'L-2', 2, '2025-12-15', '2026-01-01', '2030-12-31', '2031-03-31', '2026-01-01');\n"
	"INSERT INTO site (id, provider_id, address) VALUES (1, 1, 'S');\n"
	"INSERT INTO room (id, site_id, name, label) VALUES (1, 1, 'R', 'S, R');\n"
	"INSERT INTO person (id, uuid, birth_date, sex, given_name, family_name, name_folded, created_at)\n"
	"SELECT seq, UUID(), '1985-05-05', 'female', 'Anna', CONCAT('P', seq), CONCAT('p', seq), '2026-01-01' FROM seq_1_to_40;\n"
	"INSERT INTO support_group (id, number, provider_id, contract_id, programme_id, room_id, leader_id, capacity, first_on, starts_at, minutes,\n"
	"state, created_by, created_at)\n"
	"SELECT g.id, CONCAT('T-', g.id), 1, 1, p.id, 1, 4, 3, g.first_on, MAKETIME(17, 30 + g.id, 0), 90, 'open', 3, '2026-01-01'\n"
	"FROM (SELECT 1 AS id, '1.4' AS code, '2026-12-01' AS first_on UNION ALL SELECT 2, '1.4', '2026-12-01'\n"
	"UNION ALL SELECT 3, '1.7', '2026-12-02' UNION ALL SELECT 4, '1.8', '2026-12-03' UNION ALL SELECT 5, '1.9', '2027-01-04') g\n"
	"JOIN programme p ON p.code = g.code;\n"
	"INSERT INTO group_session (support_group_id, number, planned_on, starts_at, state)\n"
	"SELECT id, 1, first_on, starts_at, 'planned' FROM support_group;\n";

/* Application ID of person PERSON for the programme of CODE, granted. */
static const char application[] =
	"INSERT INTO application (id, reference, submission_id, submission_hash, access_hash, programme_id, for_whom, origin, language,\n"
	"received_at, received_on, due_nominal_on, due_on, due_extended_on, state, state_at, phone, email, channel, grounds)\n"
	"SELECT %d, 'T%d', UUID(), UNHEX(SHA2('x', 256)), UNHEX(SHA2('x', 256)), id, 'self', 'counter', 'lv', '2026-10-01', '2026-10-01',\n"
	"'2026-11-01', '2026-11-02', '2027-02-01', 'granted', '2026-10-20', '', '', 'post', '' FROM programme WHERE code = '%s';\n"
	"INSERT INTO application_person (application_id, part, person_id, given_name, family_name, birth_date, sex, address, relation)\n"
	"VALUES (%d, 'client', %d, 'Anna', 'P', '1985-05-05', 'female', '', 'self');\n"
	"INSERT INTO act (id, number, application_id, origin, outcome, programme_id, norms, remedy_clause, channel, issued_at, issued_on,\n"
	"effective_on, contest_until, prepared_by, approved_by) SELECT id, CONCAT('A', id), id, 'import', 'granted', programme_id, 'n', '', 'post',\n"
	"'2026-10-20', '2026-10-20', '2026-10-28', '2027-10-28', 1, 2 FROM application WHERE id = %d;\n"
	"INSERT INTO referral (number, application_id, act_id, programme_id, contract_id, sessions, issued_on)\n"
	"SELECT CONCAT('N', id), id, id, programme_id, 1, 10, '2026-10-20' FROM application WHERE id = %d;\n";

static struct db *owner;
static struct arena *arena;

static void apply_for(int id, int person, const char *code)
{
	char sql[4096];

	(void)snprintf(sql, sizeof(sql), application, id, id, code, id, person, id, id);
	MUST(db_script(owner, sql));
}

static int group_setup(void **state)
{
	char sql[4096];

	(void)state;
	arena = arena_new(64 << 20);
	owner = store_test_owner();
	(void)snprintf(sql, sizeof(sql), "%s/sql", getenv("JSLP_SOURCE"));
	MUST(run_migrate(owner, arena, sql, NULL));
	MUST(db_script(owner, seed));
	return 0;
}

static int group_teardown(void **state)
{
	(void)state;
	db_free(owner);
	arena_free(arena);
	return 0;
}

static struct service manager(struct db *db)
{
	return (struct service){
		.db = db,
		.arena = arena,
		.now = T0,
		.today = {2026, 11, 22},
		.actor_id = MANAGER,
		.actor_role = ROLE_PROVIDER_MANAGER,
		.actor_provider_id = 1,
		.actor_contracts = "1",
		.program = "provider",
		.request_id = "test",
	};
}

/* Gives as a patient manager does: looks at the group, tries, looks again when somebody was quicker. */
static enum service_place_refusal give(struct service *service, int64_t group, int64_t application_id)
{
	enum service_place_refusal refusal = PLACE_REFUSAL_CHANGED;
	struct db_result row;

	for (int attempt = 0; refusal == PLACE_REFUSAL_CHANGED && attempt < 100; attempt++) {
		enum err code;

		MUST(DB_ONE(service->db, arena, STATEMENT_SUPPORT_GROUP_LOCK, &row, db_int(group), db_text("1")));
		code = service_place_give(service, group, db_get_int(&row, 0, "version"), application_id, &refusal);
		if (code == ERR_RETRY)
			refusal = PLACE_REFUSAL_CHANGED;
		else if (code != ERR_OK && code != ERR_CONFLICT)
			fail_msg("%s: %s", err_name(code), err_text());
	}
	return refusal;
}

/* COUNT processes at once, process N giving application FIRST + N a place in group GROUPS[N % 2]; out[refusal] counts how they ended. */
static void give_at_once(int count, int first, const int groups[2], int out[8])
{
	pid_t pids[GIVERS];

	memset(out, 0, 8 * sizeof(*out));
	for (int i = 0; i < count; i++) {
		pids[i] = fork();
		assert_true(pids[i] >= 0);
		if (pids[i] == 0) {
			struct db *db = store_test_db("provider");
			struct service service = manager(db);
			int refusal = (int)give(&service, groups[i % 2], first + i);

			db_free(db);
			_exit(refusal);
		}
	}
	for (int i = 0; i < count; i++) {
		int status;

		assert_int_equal(waitpid(pids[i], &status, 0), pids[i]);
		assert_true(WIFEXITED(status) && WEXITSTATUS(status) < 8);
		out[WEXITSTATUS(status)]++;
	}
}

/* The lowest number of group 1 that is free. */
static int64_t free_number(void)
{
	struct db_result row;

	MUST(DB_ONE(owner, arena, STATEMENT_PLACE_FREE_NUMBER, &row, db_int(1), db_int(1)));
	return db_get_int(&row, 0, "number");
}

static void seats_are_never_given_twice(void **state)
{
	const int groups[2] = {1, 1};
	int ends[8];
	struct db_result row;

	(void)state;
	for (int i = 0; i < GIVERS; i++)
		apply_for(101 + i, 1 + i, "1.4");
	give_at_once(GIVERS, 101, groups, ends);
	assert_int_equal(ends[PLACE_REFUSAL_NONE], SEATS);
	assert_int_equal(ends[PLACE_REFUSAL_FULL], GIVERS - SEATS);
	MUST(DB_ONE(owner, arena, STATEMENT_SUPPORT_GROUP_LOCK, &row, db_int(1), db_text("1")));
	assert_int_equal(db_get_int(&row, 0, "places_taken"), SEATS);
	assert_int_equal(free_number(), SEATS + 1);
	/* The database itself says no. */
	assert_int_equal(DB_RUN(owner, arena, STATEMENT_SUPPORT_GROUP_TAKE_PLACE, NULL, db_int(1),
				 db_int(db_get_int(&row, 0, "version"))), ERR_CONFLICT);
}

static void one_group_a_person_and_year(void **state)
{
	const int groups[2] = {2, 3};
	struct db *db = store_test_db("provider");
	struct service service = manager(db);
	int ends[8];

	(void)state;
	/* Person 20 has two grants; two managers at once. */
	apply_for(201, 20, "1.4");
	apply_for(202, 20, "1.7");
	give_at_once(2, 201, groups, ends);
	assert_int_equal(ends[PLACE_REFUSAL_NONE], 1);
	assert_int_equal(ends[PLACE_REFUSAL_YEAR], 1);
	/* State-financed does not count, and another year is another year. */
	apply_for(203, 20, "1.8");
	assert_int_equal(give(&service, 4, 203), PLACE_REFUSAL_NONE);
	apply_for(204, 20, "1.9");
	assert_int_equal(give(&service, 5, 204), PLACE_REFUSAL_NONE);
	db_free(db);
}

static void one_place_an_application(void **state)
{
	struct db *db = store_test_db("provider");
	struct service service = manager(db);
	enum service_place_refusal refusal;

	(void)state;
	apply_for(301, 30, "1.4");
	assert_int_equal(give(&service, 2, 301), PLACE_REFUSAL_NONE);
	assert_int_equal(give(&service, 2, 301), PLACE_REFUSAL_GONE);
	assert_int_equal(give(&service, 3, 301), PLACE_REFUSAL_GONE);
	assert_int_equal(service_place_give(&service, 2, 999, 301, &refusal), ERR_CONFLICT);
	assert_int_equal(refusal, PLACE_REFUSAL_CHANGED);
	db_free(db);
}

static void the_wall(void **state)
{
	struct db *db = store_test_db("provider");
	struct service service = manager(db);
	enum service_place_refusal refusal;

	(void)state;
	apply_for(401, 40, "1.4");
	service.actor_contracts = "2";
	assert_int_equal(service_place_give(&service, 2, 1, 401, &refusal), ERR_NOT_FOUND);
	service.actor_contracts = NULL;
	assert_int_equal(service_place_give(&service, 2, 1, 401, &refusal), ERR_NOT_FOUND);
	service.actor_contracts = "1";
	service.actor_role = ROLE_FACILITATOR;
	assert_int_equal(service_place_give(&service, 2, 1, 401, &refusal), ERR_DENIED);
	db_free(db);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(seats_are_never_given_twice),
		cmocka_unit_test(one_group_a_person_and_year),
		cmocka_unit_test(one_place_an_application),
		cmocka_unit_test(the_wall),
	};

	return cmocka_run_group_tests_name("place", tests, group_setup, group_teardown);
}
