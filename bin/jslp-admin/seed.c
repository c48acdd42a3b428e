#include "seed.h"

#include <stdlib.h>
#include <string.h>

#include "base/str.h"
#include "commands.h"
#include "crypt/password.h"
#include "store/calendar.h"

/* Demo accounts: the logins are the role codes (README); names are made up. */
static struct seed_user users[] = {
	{"registrar", "registrar", "Rasma Reģistre", "klientu apkalpošanas speciāliste", 0, 0, 0, NULL},
	{"social_worker", "social_worker", "Sanita Darbiniece", "sociālā darbiniece", 0, 0, 0, NULL},
	{"social_worker2", "social_worker", "Sandis Palīgs", "sociālais darbinieks", 0, 0, 0, NULL},
	{"head", "head", "Vilma Vadītāja", "pārvaldes vadītāja", 0, 0, 0, NULL},
	{"contract_officer", "contract_officer", "Lauma Līgumniece", "līguma izpildes uzraudze", 0, 0, 0, NULL},
	{"provider_manager", "provider_manager", "Modris Sniedzējs", "vadītājs", 1, 0, 0, NULL},
	{"facilitator", "facilitator", "Gunta Grupniece", "grupas vadītāja", 1, 0, 0, NULL},
	{"provider2_manager", "provider_manager", "Olga Otrā", "vadītāja", 2, 0, 0, NULL},
	{"facilitator2", "facilitator", "Otto Grupnieks", "grupas vadītājs", 2, 0, 0, NULL},
	{"dpo", "dpo", "Dace Datniece", "datu aizsardzības speciāliste", 0, 0, 0, NULL},
	{"admin", "admin", "Ansis Administrators", "sistēmas administrators", 0, 0, 0, NULL},
};

enum { USERS = sizeof(users) / sizeof(users[0]), PROVIDERS = 2 };

/* The first one has the site of seed 000; the second one leads one kind of group only. */
static const struct {
	const char *name, *email, *contract;
	const char *programme; /* NULL = every kind */
	const char *address;
	int area, shared_area; /* hundredths of a square metre */
	int clients_a_year;
	int64_t budget_cents;
	struct {
		const char *name;
		int area, seats;
	} rooms[3];
} providers[PROVIDERS] = {
	{"Biedrība \"Kopā augam\"", "kopa@example.invalid", "JSLP 5-3/1", NULL, "Zirgu iela 47a, Jelgava", 16476, 4556, 150, 48000000,
		{{"1. telpa", 2800, 14}, {"2. telpa", 3100, 16}, {"Zāle", 5200, 26}}},
	{"Biedrība \"Otrs krasts\"", "krasts@example.invalid", "JSLP 5-3/2", "1.10", "Krasta iela 5, Jelgava", 6000, 1500, 20, 6500000,
		{{"Zāle", 4000, 20}, {NULL, 0, 0}, {NULL, 0, 0}}},
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
	out->actor_contracts = user->contracts;
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

/* Site and rooms of provider number I. */
static enum err rooms_put(struct tool *tool, size_t i, int64_t provider_id)
{
	struct db_result site;

	TRY(DB_RUN(tool->db, tool->work, STATEMENT_ROOM_SITE_ADD, &site, db_int(provider_id), db_text(providers[i].address),
		db_int(providers[i].area), db_int(providers[i].shared_area)));
	for (int k = 0; k < 3 && providers[i].rooms[k].name; k++) {
		const char *label = arena_printf(tool->work, "%s, %s", providers[i].address, providers[i].rooms[k].name);

		if (!label)
			return ERR(ERR_LIMIT, "room");
		TRY(DB_RUN(tool->db, tool->work, STATEMENT_ROOM_ADD, NULL, db_int(site.insert_id), db_text(providers[i].rooms[k].name), db_text(label),
			db_int(providers[i].rooms[k].area), db_int(providers[i].rooms[k].seats), db_int(k == 0)));
	}
	return ERR_OK;
}

/* A contract is about kind CODE, at a made-up price from its first day on: most are paid by the person, one by the session. */
static enum err kind_put(struct tool *tool, int64_t contract, const char *code, const char *starts)
{
	const bool by_session = str_equal(code, "1.3");

	TRY(DB_RUN(tool->db, tool->work, STATEMENT_CONTRACT_PROGRAMME_ADD, NULL, db_int(contract), db_text(code)));
	return DB_RUN(tool->db, tool->work, STATEMENT_PRICE_ADD, NULL, db_int(contract), db_text(code), db_text(by_session ? "session" : "person_session"),
		db_int(by_session ? 9600 : 1440), db_text(starts), db_null(), db_int(tool->now));
}

/* The contract of provider number I, from the beginning of last year on for five years; *out_id is it, made before or now. */
static enum err contract_put(struct tool *tool, size_t i, int64_t provider_id, int64_t *out_id)
{
	const int year = tool->today.year - 1;
	struct db_result row, codes;
	char signed_on[11], starts[11], ends[11], access[11];

	TRY(DB_RUN(tool->db, tool->work, STATEMENT_CONTRACT_BY_NUMBER, &row, db_text(providers[i].contract)));
	*out_id = row.nrows ? db_get_int(&row, 0, "id") : 0;
	if (row.nrows)
		return ERR_OK;
	date_format_iso((struct date){year - 1, 12, 15}, signed_on);
	date_format_iso((struct date){year, 1, 1}, starts);
	date_format_iso((struct date){year + 4, 12, 31}, ends);
	date_format_iso((struct date){year + 5, 3, 31}, access);
	TRY(DB_RUN(tool->db, tool->work, STATEMENT_CONTRACT_ADD, &row, db_text(providers[i].contract), db_int(provider_id), db_text(signed_on), db_text(starts),
		db_text(ends), db_text(access), db_int(providers[i].clients_a_year), db_int(providers[i].budget_cents), db_null(), db_int(tool->now)));
	*out_id = row.insert_id;
	TRY(DB_RUN0(tool->db, tool->work, STATEMENT_REPORT_PROGRAMMES, &codes));
	for (size_t k = 0; k < codes.nrows; k++)
		if (!providers[i].programme || str_equal(providers[i].programme, db_get_text(&codes, k, "code")))
			TRY(kind_put(tool, *out_id, db_get_text(&codes, k, "code"), starts));
	return rooms_put(tool, i, provider_id);
}

static enum err provider_put(struct tool *tool, size_t i, int64_t *out_id)
{
	struct db_result row;

	TRY(DB_RUN(tool->db, tool->work, STATEMENT_PROVIDER_BY_NAME, &row, db_text(providers[i].name)));
	if (row.nrows == 0)
		TRY(DB_RUN(tool->db, tool->work, STATEMENT_PROVIDER_ADD, NULL, db_text(providers[i].name), db_text(providers[i].email)));
	TRY(DB_ONE(tool->db, tool->work, STATEMENT_PROVIDER_BY_NAME, &row, db_text(providers[i].name)));
	*out_id = db_get_int(&row, 0, "id");
	return ERR_OK;
}

/* Enters USER in the contract of his or her provider, once. */
static enum err person_put(struct tool *tool, struct seed_user *user, int64_t contract_id)
{
	struct db_result row;
	char from[11];

	user->contracts = arena_printf(tool->arena, "%lld", (long long)contract_id);
	if (!user->contracts)
		return ERR(ERR_LIMIT, "contract");
	date_format_iso((struct date){tool->today.year - 2, 12, 15}, from);
	TRY(DB_RUN(tool->db, tool->work, STATEMENT_CONTRACT_PERSON_OF, &row, db_int(contract_id), db_int(user->id)));
	return row.nrows ? ERR_OK : DB_RUN(tool->db, tool->work, STATEMENT_CONTRACT_PERSON_ADD, NULL, db_int(contract_id), db_int(user->id), db_text(from));
}

/* What the staff file has about everybody of a provider; days before today.  Whoever leads has valid checks, the manager's run out soon. */
static const struct {
	const char *kind, *title, *evidence;
	int days, hours; /* hundredths */
	bool is_manager, is_leader;
} staff[] = {
	{"criminal_record", "", "", 350, 0, true, false},
	{"criminal_record", "", "", 330, 0, false, true},
	{"criminal_record", "", "", 20, 0, false, true},
	{"child_rights", "Bērnu tiesību aizsardzība, 40 stundas", "Apliecība BT-17", 700, 0, true, true},
	{"post", "Grupas vadīšana", "Darba līgums", 700, 2000, false, true},
	{"post", "Pakalpojuma vadīšana", "Darba līgums", 700, 4000, true, false},
	{"education", "Sociālais darbs, bakalaurs", "Diploms 0457", 3000, 0, true, true},
	{"training", "Darbs ar konfliktiem ģimenē", "Apliecība 12/6", 40, 600, true, true},
	{"supervision_individual", "Supervizore", "Apliecinājums", 60, 300, false, true},
	{"supervision_group", "Supervizore", "Apliecinājums", 90, 600, true, true},
	{"offered_to_present_staff", "Neviens no esošajiem darbiniekiem nepieteicās", "Vēstule JSLP", 730, 0, false, true},
};

/* Fills the staff file of USER, once. */
static enum err staff_put(struct tool *tool, const struct seed_user *user)
{
	const bool is_manager = str_equal(user->role, "provider_manager");
	const struct seed_user *manager = user;
	struct db_result rows;
	char day[11];

	TRY(DB_RUN(tool->db, tool->work, STATEMENT_STAFF_FACTS, &rows, db_null(), db_int(0), db_int(user->id)));
	if (rows.nrows > 0)
		return ERR_OK;
	for (size_t i = 0; i < USERS; i++)
		if (users[i].provider == user->provider && str_equal(users[i].role, "provider_manager"))
			manager = &users[i];
	for (size_t i = 0; i < sizeof(staff) / sizeof(staff[0]); i++) {
		if (is_manager ? !staff[i].is_manager : !staff[i].is_leader)
			continue;
		date_format_iso(date_add_days(tool->today, -staff[i].days), day);
		TRY(DB_RUN(tool->db, tool->work, STATEMENT_STAFF_FACT_ADD, NULL, db_int(user->id), db_text(staff[i].kind), db_text(staff[i].title),
			db_text(staff[i].evidence), db_text(day), db_null(), db_int(staff[i].hours),
			db_text(!str_equal(staff[i].kind, "post") ? "none" : is_manager ? "social_work" : "care"), db_int(manager->id), db_int(tool->now)));
	}
	return ERR_OK;
}

static enum err provider_person_put(struct tool *tool, struct seed_user *user, int64_t contract_id)
{
	TRY(person_put(tool, user, contract_id));
	return staff_put(tool, user);
}

static enum err accounts_work(void *context)
{
	struct seed *seed = context;
	struct tool *tool = seed->tool;
	int64_t ids[PROVIDERS], contracts[PROVIDERS];

	for (size_t i = 0; i < PROVIDERS; i++) {
		TRY(provider_put(tool, i, &ids[i]));
		TRY(contract_put(tool, i, ids[i], &contracts[i]));
	}
	for (size_t i = 0; i < USERS; i++) {
		users[i].provider_id = users[i].provider ? ids[users[i].provider - 1] : 0;
		TRY(user_put(seed, &users[i]));
		if (users[i].provider)
			TRY(provider_person_put(tool, &users[i], contracts[users[i].provider - 1]));
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
	TRY(seed_plans(seed));
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
