#include "store_test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "run/migrate.h"
#include "service/offer.h"
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
	"SELECT seq, UUID(), '1985-05-05', 'female', 'Anna', CONCAT('P', seq), CONCAT('p', seq), '2026-01-01' FROM seq_1_to_120;\n"
	"INSERT INTO support_group (id, number, provider_id, contract_id, programme_id, room_id, leader_id, capacity, first_on, starts_at, minutes,\n"
	"state, created_by, created_at)\n"
	"SELECT g.id, CONCAT('T-', g.id), 1, 1, p.id, 1, 4, 3, g.first_on, MAKETIME(17, 30 + g.id, 0), 90, 'open', 3, '2026-01-01'\n"
	"FROM (SELECT 1 AS id, '1.4' AS code, '2026-12-01' AS first_on UNION ALL SELECT 2, '1.4', '2026-12-01'\n"
	"UNION ALL SELECT 3, '1.7', '2026-12-02' UNION ALL SELECT 4, '1.8', '2026-12-03' UNION ALL SELECT 5, '1.9', '2027-01-04' UNION ALL SELECT 6, '1.3', '2026-12-04' UNION ALL SELECT 7, '1.10', '2026-12-05'\n"
	"UNION ALL SELECT 8, '1.6', '2026-12-06' UNION ALL SELECT 9, '1.5', '2026-12-07') g\n"
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

/* Gives or offers as a patient manager does: looks at the group, tries, looks again when somebody was quicker. */
static enum service_place_refusal place(struct service *service, struct service_place_wish wish)
{
	enum service_place_refusal refusal = PLACE_REFUSAL_CHANGED;
	struct db_result row;

	for (int attempt = 0; refusal == PLACE_REFUSAL_CHANGED && attempt < 100; attempt++) {
		enum err code;

		MUST(DB_ONE(service->db, arena, STATEMENT_SUPPORT_GROUP_LOCK, &row, db_int(wish.group_id), db_text("1")));
		wish.group_version = db_get_int(&row, 0, "version");
		code = service_place_give(service, &wish, &refusal);
		if (code == ERR_RETRY)
			refusal = PLACE_REFUSAL_CHANGED;
		else if (code != ERR_OK && code != ERR_CONFLICT)
			fail_msg("%s: %s", err_name(code), err_text());
	}
	return refusal;
}

static enum service_place_refusal give(struct service *service, int64_t group, int64_t application_id)
{
	return place(service, (struct service_place_wish){.group_id = group, .application_id = application_id, .out_of_order = "x"});
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
	assert_int_equal(DB_RUN(owner, arena, STATEMENT_SUPPORT_GROUP_TAKE_PLACE, NULL, db_int(1), db_int(1),
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
	const struct service_place_wish wish = {.group_id = 2, .group_version = 999, .application_id = 301, .out_of_order = "x"};
	enum service_place_refusal refusal;

	(void)state;
	apply_for(301, 30, "1.4");
	assert_int_equal(give(&service, 2, 301), PLACE_REFUSAL_NONE);
	assert_int_equal(give(&service, 2, 301), PLACE_REFUSAL_GONE);
	assert_int_equal(give(&service, 3, 301), PLACE_REFUSAL_GONE);
	assert_int_equal(service_place_give(&service, &wish, &refusal), ERR_CONFLICT);
	assert_int_equal(refusal, PLACE_REFUSAL_CHANGED);
	db_free(db);
}

static void the_wall(void **state)
{
	struct db *db = store_test_db("provider");
	struct service service = manager(db);
	const struct service_place_wish wish = {.group_id = 2, .group_version = 1, .application_id = 401, .out_of_order = "x"};
	enum service_place_refusal refusal;

	(void)state;
	apply_for(401, 40, "1.4");
	service.actor_contracts = "2";
	assert_int_equal(service_place_give(&service, &wish, &refusal), ERR_NOT_FOUND);
	service.actor_contracts = NULL;
	assert_int_equal(service_place_give(&service, &wish, &refusal), ERR_NOT_FOUND);
	service.actor_contracts = "1";
	service.actor_role = ROLE_FACILITATOR;
	assert_int_equal(service_place_give(&service, &wish, &refusal), ERR_DENIED);
	db_free(db);
}

/* One number out of the database. */
static int64_t number(enum statement statement, int64_t in)
{
	struct db_result row;

	MUST(DB_ONE(owner, arena, statement, &row, db_int(in)));
	return row.values[0].i;
}

/* The next one of a group's waiting list; 0: nobody. */
static int64_t next_of(struct service *service, int64_t group)
{
	struct db_result row;

	MUST(DB_RUN(service->db, arena, STATEMENT_PLACE_QUEUE_NEXT, &row, db_int(group), db_text("1")));
	return row.nrows == 0 ? 0 : db_get_int(&row, 0, "application_id");
}

static struct service resident(struct db *db)
{
	struct service service = manager(db);

	service.actor_id = 0;
	service.actor_role = ROLE_RESIDENT;
	service.program = "public";
	return service;
}

static enum service_offer_refusal answer(struct service *service, int64_t application_id, int64_t version, bool accepts)
{
	const struct service_offer_reply reply = {.application_id = application_id, .version = version, .accepts = accepts, .reason = ""};
	enum service_offer_refusal refusal = OFFER_REFUSAL_NONE;
	enum err code = ERR_RETRY;

	for (int attempt = 0; code == ERR_RETRY && attempt < 100; attempt++)
		code = service_offer_answer(service, &reply, &refusal);
	if (code != ERR_OK && code != ERR_CONFLICT)
		fail_msg("%s: %s", err_name(code), err_text());
	err_clear();
	return refusal;
}

static int64_t offer_version(int64_t application_id)
{
	struct db *db = store_test_db("public");
	struct service service = resident(db);
	struct service_offer offer;

	MUST(service_offer_load(&service, application_id, &offer));
	db_free(db);
	return offer.version;
}

/* What one of many does: offers seats to whoever is the next one until there are none, and whoever is offered one accepts. */
static int offers_made(int64_t group)
{
	struct db *db = store_test_db("provider"), *public = store_test_db("public");
	struct service service = manager(db), self = resident(public);
	int made = 0;

	for (int attempt = 0; attempt < 200; attempt++) {
		const int64_t next = next_of(&service, group);
		enum service_place_refusal refusal;

		if (next == 0)
			break;
		refusal = place(&service, (struct service_place_wish){.group_id = group, .application_id = next, .is_offer = true, .out_of_order = ""});
		if (refusal == PLACE_REFUSAL_FULL)
			break;
		if (refusal != PLACE_REFUSAL_NONE)
			continue;
		made++;
		if (answer(&self, next, offer_version(next), true) != OFFER_REFUSAL_NONE)
			return 100;
	}
	db_free(db);
	db_free(public);
	return made;
}

/* 50 people, 3 seats, 8 managers: the first three by receipt get them, the others keep their order. */
static void offers_go_in_order(void **state)
{
	pid_t pids[GIVERS];
	struct db_result row;
	int made = 0;

	(void)state;
	for (int i = 0; i < 50; i++)
		apply_for(600 - i, 41 + i, "1.3");	/* all received at one time: the id says who was first */
	for (int i = 0; i < GIVERS; i++) {
		pids[i] = fork();
		assert_true(pids[i] >= 0);
		if (pids[i] == 0)
			_exit(offers_made(6));
	}
	for (int i = 0; i < GIVERS; i++) {
		int status;

		assert_int_equal(waitpid(pids[i], &status, 0), pids[i]);
		assert_true(WIFEXITED(status));
		made += WEXITSTATUS(status);
	}
	assert_int_equal(made, SEATS);
	MUST(DB_ONE(owner, arena, STATEMENT_SUPPORT_GROUP_LOCK, &row, db_int(6), db_text("1")));
	assert_int_equal(db_get_int(&row, 0, "places_taken"), SEATS);
	for (int id = 551; id <= 600; id++) {
		MUST(DB_RUN(owner, arena, STATEMENT_RIGHT_PLACE, &row, db_int(id)));
		assert_int_equal(row.nrows, id < 551 + SEATS ? 1 : 0);
		if (row.nrows == 1)
			assert_string_equal(db_get_text(&row, 0, "state"), "enrolled");
	}
	{
		struct db *db = store_test_db("public");
		struct service self = resident(db);
		struct service_waiting waiting;

		MUST(service_offer_waiting(&self, 551 + SEATS, &waiting));
		assert_int_equal(waiting.position, 1);
		MUST(service_offer_waiting(&self, 600, &waiting));
		assert_int_equal(waiting.position, 50 - SEATS);
		assert_false(date_is_valid(waiting.likely_start));
		db_free(db);
	}
}

/* Six answers at once, three of each kind: one of them counts, and the seat is counted once. */
static void one_answer(void **state)
{
	struct db *db = store_test_db("provider");
	struct service service = manager(db);
	struct db_result row;
	pid_t pids[6];
	int ok = 0;

	(void)state;
	apply_for(701, 100, "1.5");
	assert_int_equal(place(&service, (struct service_place_wish){.group_id = 9, .application_id = 701, .is_offer = true, .out_of_order = ""}),
		PLACE_REFUSAL_NONE);
	for (int i = 0; i < 6; i++) {
		pids[i] = fork();
		assert_true(pids[i] >= 0);
		if (pids[i] == 0) {
			struct db *public = store_test_db("public");
			struct service self = resident(public);

			_exit((int)answer(&self, 701, 1, i % 2 == 0));
		}
	}
	for (int i = 0; i < 6; i++) {
		int status;

		assert_int_equal(waitpid(pids[i], &status, 0), pids[i]);
		assert_true(WIFEXITED(status));
		ok += WEXITSTATUS(status) == OFFER_REFUSAL_NONE;
	}
	assert_int_equal(ok, 1);
	MUST(DB_RUN(owner, arena, STATEMENT_RIGHT_PLACE, &row, db_int(701)));
	{
		const size_t places = row.nrows;

		MUST(DB_ONE(owner, arena, STATEMENT_SUPPORT_GROUP_LOCK, &row, db_int(9), db_text("1")));
		assert_int_equal(db_get_int(&row, 0, "places_taken"), places);
	}
	db_free(db);
}

/* Not taken, the person keeps the place in the list, and the next one is the next; nobody is asked twice for one group. */
static void not_taken(void **state)
{
	struct db *db = store_test_db("provider"), *public = store_test_db("public"), *tidy = store_test_db("worker");
	struct service service = manager(db), self = resident(public), worker = manager(tidy);
	struct service_waiting waiting;
	struct service_offer offer;
	int64_t behind = 0;
	size_t ended;

	(void)state;
	worker.actor_id = 0;
	worker.actor_role = ROLE_SYSTEM;
	worker.program = "worker";
	apply_for(711, 101, "1.6");
	apply_for(712, 102, "1.6");
	assert_int_equal(place(&service, (struct service_place_wish){.group_id = 8, .application_id = 712, .is_offer = true, .out_of_order = ""}),
		PLACE_REFUSAL_ORDER);
	assert_int_equal(place(&service, (struct service_place_wish){.group_id = 8, .application_id = 711, .is_offer = true, .out_of_order = ""}),
		PLACE_REFUSAL_NONE);
	MUST(service_offer_load(&self, 711, &offer));
	assert_int_equal(offer.until.month * 100 + offer.until.day, 1127);	/* Sunday 22 November 2026 and five working days */
	assert_int_equal(answer(&self, 711, offer.version, false), OFFER_REFUSAL_NONE);
	assert_int_equal(answer(&self, 711, offer.version, true), OFFER_REFUSAL_CHANGED);
	assert_int_equal(next_of(&service, 8), 712);
	MUST(service_offer_waiting(&self, 711, &waiting));
	assert_int_equal(waiting.position, 1);
	/* Nobody answers: over on the day behind the last one, not before. */
	assert_int_equal(place(&service, (struct service_place_wish){.group_id = 8, .application_id = 712, .is_offer = true, .out_of_order = ""}),
		PLACE_REFUSAL_NONE);
	worker.today = (struct date){2026, 11, 27};
	MUST(service_offer_expire(&worker, 10, &behind, &ended));
	assert_int_equal(ended, 0);
	self.today = (struct date){2026, 11, 28};
	assert_int_equal(answer(&self, 712, offer_version(712), true), OFFER_REFUSAL_LATE);
	worker.today = (struct date){2026, 11, 28};
	behind = 0;
	MUST(service_offer_expire(&worker, 10, &behind, &ended));
	assert_int_equal(ended, 1);
	assert_int_equal(number(STATEMENT_OFFER_NOT_TAKEN, 712), 1);
	assert_int_equal(next_of(&service, 8), 0);
	db_free(db);
	db_free(public);
	db_free(tidy);
}

/* All who take part have had a place; of the applicant it is told apart. */
static void a_year_is_everybody_s(struct service *service)
{
	struct db_result row;

	MUST(db_script(owner, "INSERT INTO application_person (application_id, part, seq, person_id, given_name, family_name, birth_date, sex, address, relation) VALUES\n"
		"(722, 'participant', 2, 107, 'Anna', 'P', '1985-05-05', 'female', '', 'partner'), (722, 'participant', 1, 108, 'Anna', 'P', '1985-05-05', 'female', '', 'self'),\n"
		"(722, 'applicant', 0, 108, 'Anna', 'P', '1985-05-05', 'female', '', 'parent');\n"));
	for (int person = 107; person <= 108; person++) {
		MUST(DB_ONE(service->db, arena, STATEMENT_PLACE_YEAR_HAD, &row, db_int(person), db_int(2026)));
		assert_int_equal(db_get_int(&row, 0, "had"), 1);
		assert_int_equal(db_get_int(&row, 0, "with_child"), person == 108);
	}
}

/* A dyad takes its two seats or none: one seat that is left is no room. */
static void a_dyad_comes_together(void **state)
{
	struct db *db = store_test_db("provider"), *public = store_test_db("public");
	struct service service = manager(db), self = resident(public);
	struct db_result row;

	(void)state;
	MUST(db_script(owner, "UPDATE parameter SET value = '2' WHERE code = 'dyad_seats';\n"));
	apply_for(721, 103, "1.10");
	apply_for(722, 104, "1.10");
	assert_int_equal(place(&service, (struct service_place_wish){.group_id = 7, .application_id = 721, .is_offer = true, .out_of_order = ""}),
		PLACE_REFUSAL_NONE);
	MUST(DB_ONE(owner, arena, STATEMENT_SUPPORT_GROUP_LOCK, &row, db_int(7), db_text("1")));
	assert_int_equal(db_get_int(&row, 0, "places_taken"), 2);
	assert_int_equal(give(&service, 7, 722), PLACE_REFUSAL_FULL);
	assert_int_equal(answer(&self, 721, offer_version(721), false), OFFER_REFUSAL_NONE);
	MUST(DB_ONE(owner, arena, STATEMENT_SUPPORT_GROUP_LOCK, &row, db_int(7), db_text("1")));
	assert_int_equal(db_get_int(&row, 0, "places_taken"), 0);
	assert_int_equal(give(&service, 7, 722), PLACE_REFUSAL_NONE);
	a_year_is_everybody_s(&service);
	MUST(db_script(owner, "UPDATE parameter SET value = '1' WHERE code = 'dyad_seats';\n"));
	db_free(db);
	db_free(public);
}

/* Two who must not be together: neither given nor offered, and not accepted where it was entered meanwhile. */
static void kept_apart(void **state)
{
	struct db *db = store_test_db("provider"), *public = store_test_db("public");
	struct service service = manager(db), self = resident(public);

	(void)state;
	apply_for(731, 105, "1.8");
	apply_for(732, 106, "1.8");
	assert_int_equal(give(&service, 4, 731), PLACE_REFUSAL_NONE);
	assert_int_equal(place(&service, (struct service_place_wish){.group_id = 4, .application_id = 732, .is_offer = true, .out_of_order = "x"}),
		PLACE_REFUSAL_NONE);
	MUST(db_script(owner, "INSERT INTO separation (uuid, person_id, other_id, reason_sealed, made_by, made_at) VALUES (UUID(), 105, 106, 'x', 1, NOW(6));\n"));
	assert_int_equal(answer(&self, 732, offer_version(732), true), OFFER_REFUSAL_CLOSED);
	assert_int_equal(answer(&self, 732, offer_version(732), false), OFFER_REFUSAL_NONE);
	assert_int_equal(give(&service, 4, 732), PLACE_REFUSAL_APART);
	assert_int_equal(next_of(&service, 4), 0);
	MUST(db_script(owner, "UPDATE separation SET ended_by = 1, ended_at = NOW(6);\n"));
	assert_int_equal(give(&service, 4, 732), PLACE_REFUSAL_NONE);
	db_free(db);
	db_free(public);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(seats_are_never_given_twice),
		cmocka_unit_test(one_group_a_person_and_year),
		cmocka_unit_test(one_place_an_application),
		cmocka_unit_test(the_wall),
		cmocka_unit_test(offers_go_in_order),
		cmocka_unit_test(one_answer),
		cmocka_unit_test(not_taken),
		cmocka_unit_test(a_dyad_comes_together),
		cmocka_unit_test(kept_apart),
	};

	return cmocka_run_group_tests_name("place", tests, group_setup, group_teardown);
}
