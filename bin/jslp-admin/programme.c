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

static int list(struct tool *tool, struct date on, bool json)
{
	struct db_result rows;
	char day[11];
	enum err err;

	date_format_iso(on, day);
	err = DB_RUN(tool->db, tool->arena, STATEMENT_PROGRAMME_CATALOGUE, &rows, db_text(day), db_text(day));
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
	const char *on = tool_option(&argc, argv, "--on");
	struct date day = tool->today;
	enum err err;

	if (on && !date_parse_iso(on, &day))
		return tool_usage(tool, "--on is a day YYYY-MM-DD");
	if (argc < 1 || argc > 2 || !(str_equal(argv[0], "add") || (str_equal(argv[0], "list") && argc == 1)))
		return tool_usage(tool, argc > 0 ? argv[0] : NULL);
	err = tool_db(tool, "tool");
	if (err != ERR_OK)
		return tool_fail(tool, err, "no database");
	return str_equal(argv[0], "add") ? programme_add(tool, argc == 2 ? argv[1] : NULL) : list(tool, day, json);
}
