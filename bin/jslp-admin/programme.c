#include "commands.h"

#include "base/str.h"

/* "12-16", "-7", "18-24" or "-": bounds as the catalogue has them. */
static void print_ages(const struct db_result *rows, size_t i)
{
	const struct db_value min = db_get(rows, i, "min_age"), max = db_get(rows, i, "max_age");

	if (min.type != DB_NULL)
		printf("%lld", (long long)min.i);
	printf("-");
	if (max.type != DB_NULL)
		printf("%s%lld", db_get_int(rows, i, "max_inclusive") ? "" : "<", (long long)max.i);
}

static int list(struct tool *tool, bool json)
{
	struct db_result rows;
	char today[11];
	enum err err;

	date_format_iso(tool->today, today);
	err = DB_RUN(tool->db, tool->arena, STATEMENT_PROGRAMME_CATALOGUE, &rows, db_text(today), db_text(today));
	if (err != ERR_OK)
		return tool_fail(tool, err, "the catalogue cannot be read");
	if (json)
		return command_json_rows(tool, &rows) ? TOOL_DONE : TOOL_FAILED;
	for (size_t i = 0; i < rows.nrows; i++) {
		printf("%s\t%s\t%s\t", db_get_text(&rows, i, "code"), db_get_text(&rows, i, "name_lv"),
		       db_get_text(&rows, i, "client"));
		print_ages(&rows, i);
		if (db_get_int(&rows, i, "monthly"))
			printf("\tmonthly\n");
		else
			printf("\t%lld\n", (long long)db_get_int(&rows, i, "sessions"));
	}
	return TOOL_DONE;
}

int command_programme(struct tool *tool, int argc, char **argv)
{
	const bool json = tool_flag(&argc, argv, "--json");
	enum err err;

	if (argc != 1 || !str_equal(argv[0], "list"))
		return tool_usage(tool, NULL);
	err = tool_db(tool, "tool");
	return err == ERR_OK ? list(tool, json) : tool_fail(tool, err, "no database");
}
