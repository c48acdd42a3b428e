#include "commands.h"

#include <stdarg.h>
#include <string.h>

#include "base/str.h"
#include "domain/eligibility.h"
#include "service/programme_version.h"
#include "wire/json.h"

/* jslp-admin programme add: a version of the catalogue as one JSON object; what it does not name is as in the newest version. */

enum { INPUT_MAX = 65536, WORD_MAX = 60, TEXT_MAX = 4000 };

/* The object on its way in; the first thing wrong with it is told. */
struct reading {
	struct tool *tool;
	const struct wire_json *json;
	const char *wrong;
};

static void PRINTF_LIKE(2, 3) wrong(struct reading *reading, const char *text, ...)
{
	va_list args;

	if (reading->wrong)
		return;
	va_start(args, text);
	reading->wrong = arena_vprintf(reading->tool->arena, text, args);
	va_end(args);
	if (!reading->wrong)
		reading->wrong = "too long";
}

static const char *word(struct reading *reading, const char *name)
{
	return wire_json_text(reading->json, name, reading->tool->arena, WORD_MAX);
}

static void text_read(struct reading *reading, const char *name, const char **io)
{
	const char *text = wire_json_text(reading->json, name, reading->tool->arena, TEXT_MAX);

	if (text)
		*io = text;
	else if (wire_json_has(reading->json, name))
		wrong(reading, "%s is no text of one line", name);
}

static void number_read(struct reading *reading, const char *name, int none, int *io)
{
	int64_t number;

	if (wire_json_null(reading->json, name))
		*io = none;
	else if (wire_json_int(reading->json, name, &number) && number >= 0 && number <= 200)
		*io = (int)number;
	else if (wire_json_has(reading->json, name))
		wrong(reading, "%s is neither a number from 0 to 200 nor null", name);
}

static void bool_read(struct reading *reading, const char *name, bool *io)
{
	if (wire_json_has(reading->json, name) && !wire_json_bool(reading->json, name, io))
		wrong(reading, "%s is neither true nor false", name);
}

/* One of two words: *io is true for SECOND. */
static void either_read(struct reading *reading, const char *name, const char *first, const char *second, bool *io)
{
	const char *said = word(reading, name);

	if (said && (str_equal(said, first) || str_equal(said, second)))
		*io = str_equal(said, second);
	else if (wire_json_has(reading->json, name))
		wrong(reading, "%s is %s or %s", name, first, second);
}

static void roles_read(struct reading *reading, const char *name, unsigned *io)
{
	const int count = wire_json_count(reading->json, name);
	enum eligibility_role role;

	if (!wire_json_has(reading->json, name))
		return;
	*io = 0;
	if (count < 0)
		wrong(reading, "%s is no array", name);
	for (int i = 0; i < count; i++) {
		const char *code = wire_json_text_at(reading->json, name, (size_t)i, reading->tool->arena, WORD_MAX);

		if (eligibility_role_parse(code, &role))
			*io |= 1u << role;
		else
			wrong(reading, "%s: unknown role %s", name, code ? code : "");
	}
}

static void facts_read(struct reading *reading, unsigned *io)
{
	const int count = wire_json_count(reading->json, "facts");
	enum programme_fact fact;

	if (!wire_json_has(reading->json, "facts"))
		return;
	*io = 0;
	if (count < 0)
		wrong(reading, "facts is no array");
	for (int i = 0; i < count; i++) {
		const char *code = wire_json_text_at(reading->json, "facts", (size_t)i, reading->tool->arena, WORD_MAX);

		if (programme_fact_parse(code, &fact))
			*io |= (unsigned)fact;
		else
			wrong(reading, "unknown fact %s", code ? code : "");
	}
}

static void words_read(struct reading *reading, struct programme_rule *rule)
{
	const char *client = word(reading, "client"), *age_of = word(reading, "age_of"), *age_on = word(reading, "age_on");
	const char *bond = word(reading, "bond");
	bool monthly = rule->rhythm == PROGRAMME_RHYTHM_MONTHLY;

	if (wire_json_has(reading->json, "client") && !programme_target_parse(client, &rule->target))
		wrong(reading, "unknown client");
	if (wire_json_has(reading->json, "age_of") && !programme_age_of_parse(age_of, &rule->age_of))
		wrong(reading, "unknown age_of");
	if (wire_json_has(reading->json, "age_on") && !programme_age_on_parse(age_on, &rule->age_on))
		wrong(reading, "unknown age_on");
	if (wire_json_has(reading->json, "bond") && !programme_bond_parse(bond, &rule->bond))
		wrong(reading, "unknown bond");
	either_read(reading, "residence", "declared", "orphan_court", &rule->by_orphan_court);
	either_read(reading, "quota", "yearly", "own", &rule->own_quota);
	either_read(reading, "rhythm", "weekly", "monthly", &monthly);
	rule->rhythm = monthly ? PROGRAMME_RHYTHM_MONTHLY : PROGRAMME_RHYTHM_WEEKLY;
}

static void version_read(struct reading *reading, struct service_programme_version *io)
{
	static const char *const names[] = {"code", "valid_from", "name_lv", "name_en", "whom_lv", "whom_en", "whom_easy", "about_lv", "about_en",
		"about_easy", "legal_ref", "client", "age_of", "age_on", "bond", "residence", "quota", "rhythm", "min_age", "max_age",
		"guardian_max_age", "sessions", "max_inclusive", "state_financed", "roles", "roles_ask", "facts"};
	const char *other = wire_json_other(reading->json, names, sizeof(names) / sizeof(names[0]));
	const char *from = word(reading, "valid_from");
	struct programme_rule *rule = &io->rule;

	if (other)
		wrong(reading, "unknown member %s", other);
	if (!from || !date_parse_iso(from, &io->valid_from))
		wrong(reading, "valid_from is no date YYYY-MM-DD");
	text_read(reading, "name_lv", &io->name_lv);
	text_read(reading, "name_en", &io->name_en);
	text_read(reading, "whom_lv", &io->whom_lv);
	text_read(reading, "whom_en", &io->whom_en);
	text_read(reading, "whom_easy", &io->whom_easy);
	text_read(reading, "about_lv", &io->about_lv);
	text_read(reading, "about_en", &io->about_en);
	text_read(reading, "about_easy", &io->about_easy);
	text_read(reading, "legal_ref", &io->legal_ref);
	words_read(reading, rule);
	number_read(reading, "min_age", PROGRAMME_NO_LIMIT, &rule->min_age);
	number_read(reading, "max_age", PROGRAMME_NO_LIMIT, &rule->max_age);
	number_read(reading, "guardian_max_age", PROGRAMME_NO_LIMIT, &rule->guardian_max_age);
	number_read(reading, "sessions", 0, &rule->sessions);
	bool_read(reading, "max_inclusive", &rule->max_inclusive);
	bool_read(reading, "state_financed", &rule->is_state_financed);
	roles_read(reading, "roles", &rule->roles);
	roles_read(reading, "roles_ask", &rule->roles_ask);
	facts_read(reading, &rule->required_any);
}

/* What the rules say against the version, in words. */
static void version_check(struct reading *reading, const struct service_programme_version *version, struct date newest)
{
	const enum programme_problem problem = programme_rule_check(&version->rule);
	const enum programme_start start = programme_start_check(version->valid_from, reading->tool->today, newest);

	if (start == PROGRAMME_START_NOT_AHEAD)
		wrong(reading, "valid_from is not ahead: a version in force is never changed");
	if (start == PROGRAMME_START_NOT_LAST)
		wrong(reading, "valid_from is not behind the newest version's");
	if (problem != PROGRAMME_FINE)
		wrong(reading, "%s: %s", programme_problem_field(problem), programme_problem_msgid(problem));
	if (!service_programme_texts_fit(version))
		wrong(reading, "a text is empty or too long");
}

static enum err add(struct tool *tool, const struct wire_json *json, struct reading *reading)
{
	struct service service = {.db = tool->db, .arena = tool->arena, .now = tool->now, .today = tool->today, .actor_role = ROLE_NONE,
		.program = "tool", .request_id = "-"};
	struct service_programme_version version;
	struct service_programme_parts parts;
	struct db_result newest;
	struct date begun;
	const char *code;

	*reading = (struct reading){.tool = tool, .json = json};
	code = word(reading, "code");
	TRY(DB_RUN(tool->db, tool->arena, STATEMENT_PROGRAMME_NEWEST, &newest, db_text(code ? code : "")));
	if (newest.nrows == 0)
		return ERR(ERR_NOT_FOUND, "no kind of group has that code");
	TRY(service_programme_parts(tool->db, tool->arena, &parts));
	TRY(service_programme_version_read(&newest, 0, &parts, &version));
	begun = version.valid_from;
	version_read(reading, &version);
	if (!reading->wrong)
		version_check(reading, &version, begun);
	if (reading->wrong)
		return ERR(ERR_INVALID, "%s", reading->wrong);
	return service_programme_add(&service, &version, db_get_int(&newest, 0, "id"), db_get_int(&newest, 0, "version"));
}

/* The whole of PATH or of standard input, at most INPUT_MAX bytes; NULL with a message when it cannot be had. */
static const char *input_read(struct tool *tool, const char *path, size_t *out_len)
{
	FILE *file = path ? fopen(path, "r") : stdin;
	char *bytes = arena_alloc(tool->arena, INPUT_MAX + 1);

	*out_len = 0;
	if (file && bytes)
		*out_len = fread(bytes, 1, INPUT_MAX + 1, file);
	if (!file || !bytes || ferror(file)) {
		fprintf(stderr, "%s: %s cannot be read\n", tool->program, path ? path : "standard input");
		bytes = NULL;
	}
	if (file && path)
		(void)fclose(file);
	return bytes;
}

int programme_add(struct tool *tool, const char *path)
{
	size_t len;
	const char *bytes = input_read(tool, path, &len);
	struct wire_json *json = NULL;
	struct reading reading;
	enum err err;

	if (!bytes)
		return TOOL_FAILED;
	err = wire_json_read(bytes, len, INPUT_MAX, &json);
	if (err == ERR_OK)
		err = add(tool, json, &reading);
	wire_json_free(json);
	return err == ERR_OK ? TOOL_DONE : tool_fail(tool, err, "the version is not added");
}
