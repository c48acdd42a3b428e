#include "commands.h"

#include <stdarg.h>
#include <string.h>

#include "base/str.h"
#include "domain/eligibility.h"
#include "service/programme.h"
#include "wire/json.h"

/* jslp-admin eligibility: one family a line as a JSON object, one answer a line. */

enum { LINE_MAX_BYTES = 65536, ANSWER_MAX_BYTES = 65536, ID_CHARACTERS = 40, CODE_CHARACTERS = 60 };

/* What is read of the catalogue, kept while lines name the same day. */
struct rules {
	struct tool *tool;
	struct arena *arena;
	struct date on;
	int adult_age;
	struct programme_rule rows[32];
	size_t n;
};

/* A line on its way in; the first thing wrong with it is told. */
struct reading {
	struct tool *tool;
	struct eligibility_family family;
	const char *ids[ELIGIBILITY_PERSONS];
	const char *wrong;
};

static void PRINTF_LIKE(2, 3) wrong(struct reading *reading, const char *text, ...)
{
	va_list args;

	if (reading->wrong)
		return;
	va_start(args, text);
	reading->wrong = arena_vprintf(reading->tool->work, text, args);
	va_end(args);
	if (!reading->wrong)
		reading->wrong = "too long";
}

static bool date_read(struct reading *reading, const struct wire_json *object, const char *name, struct date *out)
{
	const char *text = wire_json_text(object, name, reading->tool->work, 10);

	if (text && date_parse_iso(text, out))
		return true;
	wrong(reading, "%s is no date YYYY-MM-DD", name);
	return false;
}

static void fact_read(struct reading *reading, struct eligibility_person *person, const char *code)
{
	enum programme_fact fact;

	if (code && strcmp(code, "orphan_court_jelgava") == 0 && person->role == ELIGIBILITY_YOUNG_ADULT)
		person->orphan_court_jelgava = true;
	else if (!code || (!programme_fact_parse(code, &fact) && strcmp(code, "orphan_court_jelgava") != 0))
		wrong(reading, "unknown fact %s", code ? code : "");
	else if (strcmp(code, "orphan_court_jelgava") == 0 || !(eligibility_role_facts(person->role) & fact))
		wrong(reading, "fact %s is not of this role", code);
	else
		person->facts |= fact;
}

static void facts_read(struct reading *reading, const struct wire_json *one, struct eligibility_person *person)
{
	const int count = wire_json_count(one, "facts");

	if (count < 0 && wire_json_has(one, "facts"))
		wrong(reading, "facts is no array");
	for (int i = 0; i < count; i++)
		fact_read(reading, person, wire_json_text_at(one, "facts", (size_t)i, reading->tool->work, CODE_CHARACTERS));
}

static void person_read(const struct wire_json *one, void *context)
{
	static const char *const names[] = {"id", "role", "birth_date", "facts", "group_this_year", "raised_by"};
	struct reading *reading = context;
	struct eligibility_family *family = &reading->family;
	struct eligibility_person *person = &family->persons[family->npersons];
	const char *id = wire_json_text(one, "id", reading->tool->work, ID_CHARACTERS);
	const char *role = wire_json_text(one, "role", reading->tool->work, CODE_CHARACTERS);
	const char *other = wire_json_other(one, names, sizeof(names) / sizeof(names[0]));

	if (other)
		wrong(reading, "unknown member %s of a person", other);
	if (!id)
		wrong(reading, "a person without id");
	for (int i = 0; id && i < family->npersons; i++)
		if (reading->ids[i] && str_equal(reading->ids[i], id))
			wrong(reading, "two persons with id %s", id);
	if (!role || !eligibility_role_parse(role, &person->role))
		wrong(reading, "unknown role %s", role ? role : "");
	(void)date_read(reading, one, "birth_date", &person->birth);
	facts_read(reading, one, person);
	if (wire_json_has(one, "group_this_year") && !wire_json_bool(one, "group_this_year", &person->group_this_year))
		wrong(reading, "group_this_year is neither true nor false");
	reading->ids[family->npersons++] = id;
}

/* Who raises a child: ids of adults among the persons. */
static void raisers_read(struct reading *reading, const struct wire_json *one, struct eligibility_person *person)
{
	const int count = wire_json_count(one, "raised_by");

	if (wire_json_has(one, "raised_by") && (count < 0 || person->role != ELIGIBILITY_CHILD))
		wrong(reading, "raised_by is an array of ids, and a child's");
	person->knows_raisers = count >= 0;
	for (int i = 0; i < count; i++) {
		const char *id = wire_json_text_at(one, "raised_by", (size_t)i, reading->tool->work, ID_CHARACTERS);
		int who = reading->family.npersons - 1;

		while (id && who >= 0 && !(reading->ids[who] && str_equal(reading->ids[who], id)))
			who--;
		if (!id || who < 0 || !eligibility_role_is_adult(reading->family.persons[who].role))
			wrong(reading, "raised_by names no adult of the family");
		else
			person->raised_by |= 1u << who;
	}
}

/* The second look at a person, when all ids are known. */
struct second {
	struct reading *reading;
	int i;
};

static void person_read_again(const struct wire_json *one, void *context)
{
	struct second *second = context;

	raisers_read(second->reading, one, &second->reading->family.persons[second->i++]);
}

static void family_read(struct reading *reading, const struct wire_json *json)
{
	static const char *const names[] = {"on", "resident", "persons"};
	const char *other = wire_json_other(json, names, sizeof(names) / sizeof(names[0]));
	const int count = wire_json_count(json, "persons");
	struct second second = {reading, 0};
	bool resident;

	if (other)
		wrong(reading, "unknown member %s", other);
	(void)date_read(reading, json, "on", &reading->family.on);
	if (wire_json_bool(json, "resident", &resident))
		reading->family.resident = resident ? ELIGIBILITY_RESIDENT : ELIGIBILITY_NOT_RESIDENT;
	else if (wire_json_has(json, "resident"))
		wrong(reading, "resident is neither true nor false");
	if (count < 0 || count > ELIGIBILITY_PERSONS)
		wrong(reading, "persons is an array of at most %d", ELIGIBILITY_PERSONS);
	wire_json_each(json, "persons", ELIGIBILITY_PERSONS, person_read, reading);
	if (reading->family.npersons != count)
		wrong(reading, "a person is no object");
	if (!reading->wrong)
		wire_json_each(json, "persons", ELIGIBILITY_PERSONS, person_read_again, &second);
}

/* The versions in force on ON. */
static enum err rules_load(struct rules *rules, struct date on)
{
	struct service_programme_parts parts;
	struct db_result rows, adult;
	long long age;
	char day[11];

	if (rules->n > 0 && date_compare(rules->on, on) == 0)
		return ERR_OK;
	arena_reset(rules->arena);
	rules->n = 0;
	date_format_iso(on, day);
	TRY(DB_RUN(rules->tool->db, rules->arena, STATEMENT_PARAMETER_GET, &adult, db_text("adult_age"), db_text(day), db_text(day)));
	if (adult.nrows == 0 || !str_to_int(db_get_text(&adult, 0, "value"), 1, 100, &age))
		return ERR(ERR_INVALID, "no parameter adult_age is in force on %s", day);
	rules->adult_age = (int)age;
	TRY(DB_RUN(rules->tool->db, rules->arena, STATEMENT_PROGRAMME_CATALOGUE, &rows, db_text(day), db_text(day)));
	TRY(service_programme_parts(rules->tool->db, rules->arena, &parts));
	for (size_t i = 0; i < rows.nrows && i < sizeof(rules->rows) / sizeof(rules->rows[0]); i++) {
		TRY(service_programme_rule(&rows, i, &parts, &rules->rows[i]));
		rules->n = i + 1;
	}
	rules->on = on;
	return ERR_OK;
}

static struct wire_json *result_json(const struct reading *reading, const struct eligibility_result *result)
{
	static const char *const answers[] = {[ELIGIBILITY_NO] = "no", [ELIGIBILITY_ASK] = "ask", [ELIGIBILITY_YES] = "yes"};
	struct wire_json *object = wire_json_object(), *reasons = wire_json_array();

	wire_json_put_text(object, "eligible", answers[result->answer]);
	for (int i = 0; i < result->nreasons; i++) {
		const struct eligibility_reason *reason = &result->reasons[i];
		struct wire_json *one = wire_json_object();

		wire_json_put_text(one, "code", eligibility_code_code(reason->code));
		wire_json_put_text(one, "person", reason->person >= 0 ? reading->ids[reason->person] : NULL);
		if (reason->value >= 0)
			wire_json_put_int(one, "value", reason->value);
		else
			wire_json_put_text(one, "value", NULL);
		if (reason->bound >= 0)
			wire_json_put_int(one, "bound", reason->bound);
		else
			wire_json_put_text(one, "bound", NULL);
		wire_json_add(reasons, one);
	}
	wire_json_put(object, "reasons", reasons);
	return object;
}

/* The answer of all ten programmes, in the order of the specification. */
static struct wire_json *answer_json(const struct rules *rules, struct reading *reading)
{
	struct wire_json *answer = wire_json_object();

	reading->family.adult_age = rules->adult_age;
	for (size_t i = 0; i < programme_nrules; i++) {
		const char *code = programme_rules[i].code;
		struct eligibility_result result;

		eligibility_check(programme_find(rules->rows, rules->n, code), &reading->family, &result);
		wire_json_put(answer, code, result_json(reading, &result));
	}
	return answer;
}

static int print(struct tool *tool, struct wire_json *json)
{
	const char *text = NULL;
	size_t len;
	enum err err = wire_json_write(json, tool->work, ANSWER_MAX_BYTES, &text, &len);

	wire_json_free(json);
	if (err != ERR_OK)
		return tool_fail(tool, err, "an answer cannot be written");
	return printf("%s\n", text) < 0 ? TOOL_FAILED : TOOL_DONE;
}

static struct wire_json *error_json(const char *why)
{
	struct wire_json *object = wire_json_object();

	wire_json_put_text(object, "error", why);
	return object;
}

static int line(struct tool *tool, const char *text, void *context)
{
	struct rules *rules = context;
	struct reading reading = {.tool = tool};
	struct wire_json *json = NULL;
	enum err err;

	if (!text)
		return print(tool, error_json("too long, or no text"));
	if (wire_json_read(text, strlen(text), LINE_MAX_BYTES, &json) != ERR_OK) {
		err_clear();
		return print(tool, error_json("not one JSON object"));
	}
	family_read(&reading, json);
	wire_json_free(json);
	if (reading.wrong)
		return print(tool, error_json(reading.wrong));
	err = rules_load(rules, reading.family.on);
	if (err == ERR_INVALID) {
		err_clear();
		return print(tool, error_json("no rules are in force on that day"));
	}
	if (err != ERR_OK)
		return tool_fail(tool, err, "the catalogue cannot be read");
	return print(tool, answer_json(rules, &reading));
}

int command_eligibility(struct tool *tool, int argc, char **argv)
{
	struct rules rules = {.tool = tool};
	enum err err;
	int status;

	if (argc > 0)
		return tool_usage(tool, argv[0]);
	err = tool_db(tool, "tool");
	rules.arena = arena_new(LINE_MAX_BYTES * 4);
	if (err == ERR_OK && !rules.arena)
		err = ERR(ERR_NOMEM, "rules");
	status = err == ERR_OK ? tool_each_line(tool, line, &rules) : tool_fail(tool, err, "no database");
	arena_free(rules.arena);
	return fflush(stdout) == 0 ? status : TOOL_FAILED;
}
