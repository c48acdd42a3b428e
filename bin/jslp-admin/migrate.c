#include "commands.h"

#include "run/migrate.h"

static void report(const char *line)
{
	printf("%s\n", line);
}

int command_migrate(struct tool *tool, int argc, char **argv)
{
	enum err err;

	if (argc > 0)
		return tool_usage(tool, argv[0]);
	err = tool_db(tool, "owner");
	if (err == ERR_OK)
		err = run_migrate(tool->db, tool->arena, tool->conf->sql, report);
	return err == ERR_OK ? TOOL_DONE : tool_fail(tool, err, "the tables are not up to date");
}
