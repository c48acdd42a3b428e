#include "commands.h"

#include <string.h>

#include "base/str.h"
#include "crypt/password.h"
#include "domain/role.h"

static int list(struct tool *tool, bool json)
{
	struct db_result rows;
	enum err err = DB_RUN0(tool->db, tool->arena, STATEMENT_USER_ALL, &rows);

	if (err != ERR_OK)
		return tool_fail(tool, err, "accounts cannot be read");
	if (json)
		return command_json_rows(tool, &rows) ? TOOL_DONE : TOOL_FAILED;
	for (size_t i = 0; i < rows.nrows; i++)
		printf("%s\t%s\t%s\t%s\n", db_get_text(&rows, i, "login"), db_get_text(&rows, i, "role"),
		       db_get_text(&rows, i, "name"), db_get_int(&rows, i, "disabled") ? "disabled" : "active");
	return TOOL_DONE;
}

static int disable(struct tool *tool, const char *login)
{
	struct db_result done;
	enum err err = DB_RUN(tool->db, tool->arena, STATEMENT_USER_DISABLE, &done, db_int(tool->now), db_text(login));

	if (err == ERR_OK && done.affected == 0)
		err = ERR(ERR_NOT_FOUND, "no active account %s", login);
	if (err == ERR_OK)
		err = DB_RUN(tool->db, tool->arena, STATEMENT_SESSION_END_ALL, NULL, db_int(tool->now), db_text(login));
	return err == ERR_OK ? TOOL_DONE : tool_fail(tool, err, "the account is not disabled");
}

static int add(struct tool *tool, int argc, char **argv)
{
	const char *login = tool_option(&argc, argv, "--login"), *role = tool_option(&argc, argv, "--role");
	const char *name = tool_option(&argc, argv, "--name"), *title = tool_option(&argc, argv, "--title");
	const char *provider = tool_option(&argc, argv, "--provider");
	char password[256], hash[128];
	long long provider_id = 0;
	enum role parsed;
	enum err err;

	if (argc > 0 || !login || !role || !name || !title)
		return tool_usage(tool, argc > 0 ? argv[0] : "--login, --role, --name and --title are needed");
	if (!role_parse(role, &parsed) || !role_is_staff(parsed))
		return tool_usage(tool, "no such role");
	if (provider && !str_to_int(provider, 1, 1000000, &provider_id))
		return tool_usage(tool, "--provider is a number");
	if (!command_password(tool, password))
		return TOOL_FAILED;
	err = password_hash(password, hash);
	explicit_bzero(password, sizeof(password));
	if (err == ERR_OK)
		err = DB_RUN(tool->db, tool->arena, STATEMENT_USER_ADD, NULL, db_text(login), db_text(name), db_text(title),
			     db_text(role), provider_id ? db_int(provider_id) : db_null(), db_text(hash), db_int(tool->now));
	return err == ERR_OK ? TOOL_DONE : tool_fail(tool, err, "the account is not added");
}

int command_user(struct tool *tool, int argc, char **argv)
{
	const bool json = tool_flag(&argc, argv, "--json");
	enum err err;

	if (argc < 1)
		return tool_usage(tool, "say what to do");
	err = tool_db(tool, "tool");
	if (err != ERR_OK)
		return tool_fail(tool, err, "no database");
	if (str_equal(argv[0], "list") && argc == 1)
		return list(tool, json);
	if (str_equal(argv[0], "disable") && argc == 2)
		return disable(tool, argv[1]);
	if (str_equal(argv[0], "add"))
		return add(tool, argc - 1, argv + 1);
	return tool_usage(tool, argv[0]);
}
