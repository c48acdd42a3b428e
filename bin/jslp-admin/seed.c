#include "commands.h"

#include <string.h>

#include "base/str.h"
#include "crypt/password.h"

/* Demo accounts: the logins are the role codes (README); names are made up. */
static const struct seed_user {
	const char *login, *role, *name, *title;
	int provider;	/* 1, 2 = index into providers + 1; 0 = the office */
} users[] = {
	{"registrar", "registrar", "Rasma Reģistre", "klientu apkalpošanas speciāliste", 0},
	{"social_worker", "social_worker", "Sanita Darbiniece", "sociālā darbiniece", 0},
	{"social_worker2", "social_worker", "Sandis Palīgs", "sociālais darbinieks", 0},
	{"head", "head", "Vilma Vadītāja", "pārvaldes vadītāja", 0},
	{"contract_officer", "contract_officer", "Lauma Līgumniece", "līguma izpildes uzraudze", 0},
	{"provider_manager", "provider_manager", "Modris Sniedzējs", "vadītājs", 1},
	{"facilitator", "facilitator", "Gunta Grupniece", "grupas vadītāja", 1},
	{"provider2_manager", "provider_manager", "Olga Otrā", "vadītāja", 2},
	{"dpo", "dpo", "Dace Datniece", "datu aizsardzības speciāliste", 0},
	{"admin", "admin", "Ansis Administrators", "sistēmas administrators", 0},
};

static const struct {
	const char *name, *email;
} providers[] = {
	{"Biedrība \"Kopā augam\"", "kopa@example.invalid"},
	{"Biedrība \"Otrs krasts\"", "krasts@example.invalid"},
};

struct seed {
	struct tool *tool;
	char hash[128];
};

static enum err seed_user(struct seed *seed, const struct seed_user *user, const int64_t provider_ids[2])
{
	struct tool *tool = seed->tool;
	struct db_result done;

	TRY(DB_RUN(tool->db, tool->arena, STATEMENT_USER_SET_PASSWORD, &done, db_text(seed->hash), db_text(user->login)));
	if (done.affected > 0)
		return ERR_OK;
	return DB_RUN(tool->db, tool->arena, STATEMENT_USER_ADD, NULL, db_text(user->login), db_text(user->name),
		      db_text(user->title), db_text(user->role), user->provider ? db_int(provider_ids[user->provider - 1]) : db_null(),
		      db_text(seed->hash), db_int(tool->now));
}

static enum err seed_work(void *context)
{
	struct seed *seed = context;
	struct tool *tool = seed->tool;
	int64_t provider_ids[2];
	struct db_result row;

	for (size_t i = 0; i < 2; i++) {
		TRY(DB_RUN(tool->db, tool->arena, STATEMENT_PROVIDER_ADD, NULL, db_text(providers[i].name), db_text(providers[i].email)));
		TRY(DB_ONE(tool->db, tool->arena, STATEMENT_PROVIDER_BY_NAME, &row, db_text(providers[i].name)));
		provider_ids[i] = db_get_int(&row, 0, "id");
	}
	for (size_t i = 0; i < sizeof(users) / sizeof(users[0]); i++)
		TRY(seed_user(seed, &users[i], provider_ids));
	return DB_RUN(tool->db, tool->arena, STATEMENT_STATE_SYSTEM_SET_URL, NULL, db_text(tool->conf->state_url),
		      db_text(tool->conf->state_system), db_text(tool->conf->state_url));
}

int command_seed(struct tool *tool, int argc, char **argv)
{
	struct seed seed = {.tool = tool};
	char password[256];
	enum err err;

	if (argc > 0)
		return tool_usage(tool, argv[0]);
	if (!command_password(tool, password))
		return TOOL_FAILED;
	err = password_hash(password, seed.hash);
	explicit_bzero(password, sizeof(password));
	if (err == ERR_OK)
		err = tool_db(tool, "tool");
	if (err == ERR_OK)
		err = db_transaction(tool->db, seed_work, &seed);
	return err == ERR_OK ? TOOL_DONE : tool_fail(tool, err, "the demo data are not loaded");
}
