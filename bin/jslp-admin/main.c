#include "commands.h"

#include <stdio.h>

#include "base/str.h"
#include "store/calendar.h"

static struct tool *the_tool;	/* for the calendar source, which gets no context */

/* Override rows of the database; without a configuration or a database the compiled ones do. */
static bool calendar_from_database(struct calendar *out)
{
	if (!the_tool->conf_path)
		return calendar_source_builtin(out);
	return tool_db(the_tool, "tool") == ERR_OK && store_calendar_load(the_tool->db, the_tool->arena, out) == ERR_OK;
}

/* The filters are commands of their own kind: argv[0] is their name. */
static int calendar_run(struct tool *tool, int argc, char **argv)
{
	the_tool = tool;
	calendar_source = calendar_from_database;
	return command_calendar(argc + 1, argv - 1);
}

static int person_code_run(struct tool *tool, int argc, char **argv)
{
	(void)tool;
	return command_person_code(argc + 1, argv - 1);
}

static const struct tool_command commands[] = {
	{"calendar", "due | holidays --year Y | effective --channel CHANNEL", "terms and holidays, a filter", calendar_run},
	{"check-config", "", "configuration, keys, rights of the database accounts, templates", command_check_config},
	{"eligibility", "", "which programmes fit, families as JSON, a filter", command_eligibility},
	{"files", "check", "reads every attachment: missing, changed, or as it was handed in", command_files},
	{"generate", "--applications N [--seed S]", "made-up files in great numbers, for measuring", command_generate},
	{"migrate", "", "brings tables and rights up to date", command_migrate},
	{"outbox", "status [--json] | drain [--timeout S] [--here] | retry [ID | --all]", "what is still to be delivered",
	 command_outbox},
	{"person-code", "[--on DATE]", "checks personal codes, a filter", person_code_run},
	{"programme", "list [--on DATE] [--json] | add [FILE]",
	 "the catalogue in force on a day; add reads a version as one JSON object", command_programme},
	{"routes", "", "every route of every program", command_routes},
	{"states", "", "every state and move of the chain, and who may make it", command_states},
	{"seed", "", "demo data and accounts; reads the demo password from standard input", command_seed},
	{"user", "add --login L --role R --name N --title T [--email E] [--provider ID] | list [--json] | disable LOGIN",
	 "accounts; add reads the password from standard input", command_user},
};

int main(int argc, char **argv)
{
	static const struct tool_program program = {
		"jslp-admin", "Runs and looks after an installation.", commands, sizeof(commands) / sizeof(commands[0]), false};

	return tool_main(argc, argv, &program);
}
