#include "seed.h"

#include <stdlib.h>
#include <string.h>

#include "base/str.h"
#include "commands.h"
#include "crypt/password.h"
#include "store/calendar.h"

/* Demo accounts: the logins are the role codes (README); names are made up. */
static struct seed_user users[] = {
	{"registrar", "registrar", "Rasma Reģistre", "klientu apkalpošanas speciāliste", 0, 0, 0},
	{"social_worker", "social_worker", "Sanita Darbiniece", "sociālā darbiniece", 0, 0, 0},
	{"social_worker2", "social_worker", "Sandis Palīgs", "sociālais darbinieks", 0, 0, 0},
	{"head", "head", "Vilma Vadītāja", "pārvaldes vadītāja", 0, 0, 0},
	{"contract_officer", "contract_officer", "Lauma Līgumniece", "līguma izpildes uzraudze", 0, 0, 0},
	{"provider_manager", "provider_manager", "Modris Sniedzējs", "vadītājs", 1, 0, 0},
	{"facilitator", "facilitator", "Gunta Grupniece", "grupas vadītāja", 1, 0, 0},
	{"provider2_manager", "provider_manager", "Olga Otrā", "vadītāja", 2, 0, 0},
	{"facilitator2", "facilitator", "Otto Grupnieks", "grupas vadītājs", 2, 0, 0},
	{"dpo", "dpo", "Dace Datniece", "datu aizsardzības speciāliste", 0, 0, 0},
	{"admin", "admin", "Ansis Administrators", "sistēmas administrators", 0, 0, 0},
};

enum { USERS = sizeof(users) / sizeof(users[0]), PROVIDERS = 2 };

static const struct {
	const char *name, *email;
} providers[PROVIDERS] = {
	{"Biedrība \"Kopā augam\"", "kopa@example.invalid"},
	{"Biedrība \"Otrs krasts\"", "krasts@example.invalid"},
};

#define MARK_OBJECT "seed:demo"
#define MARK_ACTION "seed_done"

struct date seed_day(const struct seed *seed, int days)
{
	return date_add_days(seed->tool->today, -days);
}

static const struct seed_user *user_find(const struct seed *seed, const char *login)
{
	for (size_t i = 0; i < seed->nusers; i++)
		if (str_equal(seed->users[i].login, login))
			return &seed->users[i];
	return NULL;
}

enum err seed_service(struct seed *seed, const char *program, const char *login, struct date day, int hour,
	struct service *out)
{
	struct tool *tool = seed->tool;
	const struct seed_user *user = user_find(seed, login);
	int64_t at = (int64_t)date_to_days(day) * 86400 + hour * 3600;

	TRY(tool_db(tool, program));
	arena_reset(tool->work);
	*out = (struct service){
		.db = tool->db,
		.arena = tool->work,
		.keys = tool->keys,
		.view = tool->view,
		.now = at < tool->now ? at : tool->now,
		.today = day,
		.actor_role = ROLE_RESIDENT,
		.program = program,
		.request_id = "seed",
	};
	if (!user)
		return *login ? ERR(ERR_BUG, "no demo account %s", login) : ERR_OK;
	out->actor_id = user->id;
	out->actor_provider_id = user->provider_id;
	return role_parse(user->role, &out->actor_role) ? ERR_OK : ERR(ERR_BUG, "role %s", user->role);
}

/* Adds the account, or gives it the password where it has another one. */
static enum err user_put(struct seed *seed, struct seed_user *user)
{
	struct tool *tool = seed->tool;
	struct db_result row;
	char hash[128];

	TRY(DB_RUN(tool->db, tool->work, STATEMENT_USER_BY_LOGIN, &row, db_text(user->login)));
	if (row.nrows == 1) {
		user->id = db_get_int(&row, 0, "id");
		if (password_verify(db_get_text(&row, 0, "password_hash"), seed->password))
			return ERR_OK;
		TRY(password_hash(seed->password, hash));
		return DB_RUN(tool->db, tool->work, STATEMENT_USER_SET_PASSWORD, NULL, db_text(hash), db_text(user->login));
	}
	TRY(password_hash(seed->password, hash));
	TRY(DB_RUN(tool->db, tool->work, STATEMENT_USER_ADD, &row, db_text(user->login), db_text(user->name),
		db_text(user->title), db_text(""), db_text(user->role), user->provider_id ? db_int(user->provider_id) : db_null(),
		db_text(hash), db_int(tool->now)));
	user->id = row.insert_id;
	return ERR_OK;
}

static enum err accounts_work(void *context)
{
	struct seed *seed = context;
	struct tool *tool = seed->tool;
	int64_t ids[PROVIDERS];
	struct db_result row;

	for (size_t i = 0; i < PROVIDERS; i++) {
		TRY(DB_RUN(tool->db, tool->work, STATEMENT_PROVIDER_BY_NAME, &row, db_text(providers[i].name)));
		if (row.nrows == 0)
			TRY(DB_RUN(tool->db, tool->work, STATEMENT_PROVIDER_ADD, NULL, db_text(providers[i].name),
				db_text(providers[i].email)));
		TRY(DB_ONE(tool->db, tool->work, STATEMENT_PROVIDER_BY_NAME, &row, db_text(providers[i].name)));
		ids[i] = db_get_int(&row, 0, "id");
	}
	for (size_t i = 0; i < USERS; i++) {
		users[i].provider_id = users[i].provider ? ids[users[i].provider - 1] : 0;
		TRY(user_put(seed, &users[i]));
	}
	return DB_RUN(tool->db, tool->work, STATEMENT_STATE_SYSTEM_SET_URL, NULL, db_text(tool->conf->state_url),
		db_text(tool->conf->state_system), db_text(tool->conf->state_url));
}

static enum err is_marked(struct tool *tool, bool *out)
{
	struct db_result row;

	TRY(DB_ONE(tool->db, tool->work, STATEMENT_AUDIT_COUNT, &row, db_text(MARK_OBJECT), db_text(MARK_ACTION)));
	*out = db_get_int(&row, 0, "count") > 0;
	return ERR_OK;
}

static enum err mark(struct tool *tool)
{
	TRY(tool_db(tool, "tool"));
	return DB_RUN(tool->db, tool->work, STATEMENT_AUDIT_INSERT, NULL, db_int(tool->now), db_text("tool"), db_null(),
		db_text("none"), db_text(MARK_ACTION), db_text(MARK_OBJECT), db_text("-"));
}

/* Files and groups, once: each step passes over what an interrupted run has done. */
static enum err demo(struct seed *seed)
{
	struct tool *tool = seed->tool;
	struct calendar calendar;
	bool done = false;

	TRY(is_marked(tool, &done));
	if (done)
		return ERR_OK;
	TRY(tool_keys(tool, KEYRING_SEAL | KEYRING_INDEX | KEYRING_RECEIPT));
	TRY(tool_view(tool));
	TRY(store_calendar_load(tool->db, tool->arena, &calendar));
	seed->calendar = &calendar;
	TRY(seed_files(seed));
	TRY(seed_groups(seed));
	return mark(tool);
}

/* From the environment, else a line of standard input. */
static bool password_get(struct tool *tool, char out[256])
{
	const char *given = getenv("JSLP_DEMO_PASSWORD");

	if (!given || !*given)
		return command_password(tool, out);
	if (strlen(given) < 10 || strlen(given) > 200) {
		fprintf(stderr, "%s: JSLP_DEMO_PASSWORD must have 10 to 200 bytes\n", tool->program);
		return false;
	}
	memcpy(out, given, strlen(given) + 1);
	return true;
}

int command_seed(struct tool *tool, int argc, char **argv)
{
	char password[256];
	struct seed seed = {.tool = tool, .password = password, .users = users, .nusers = USERS};
	enum err err;

	if (argc > 0)
		return tool_usage(tool, argv[0]);
	if (!made_up_allowed(tool) || !password_get(tool, password))
		return TOOL_FAILED;
	err = tool_db(tool, "tool");
	if (err == ERR_OK)
		err = db_transaction(tool->db, accounts_work, &seed);
	explicit_bzero(password, sizeof(password));
	if (err == ERR_OK)
		err = demo(&seed);
	return err == ERR_OK ? TOOL_DONE : tool_fail(tool, err, "the demo data are not loaded");
}
