#include "commands.h"

#include <string.h>

#include "base/str.h"
#include "domain/role.h"
#include "http/form.h"
#include "service/user.h"
#include "store/user.h"

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

/* Nobody signs in to this tool: the audit row names the program only. */
static struct service service_of(struct tool *tool)
{
	return (struct service){
		.db = tool->db,
		.arena = tool->arena,
		.now = tool->now,
		.today = tool->today,
		.actor_role = ROLE_NONE,
		.program = "tool",
		.request_id = "-",
	};
}

static enum err disable_work(struct tool *tool, const char *login)
{
	struct service service = service_of(tool);
	struct store_user user;
	struct db_result row;

	TRY(store_user_by_login(tool->db, tool->arena, login, &user));
	if (user.disabled)
		return ERR(ERR_NOT_FOUND, "no active account %s", login);
	TRY(DB_ONE(tool->db, tool->arena, STATEMENT_USER_GET, &row, db_int(user.id)));
	return service_user_set_disabled(&service, user.id, db_get_int(&row, 0, "version"), true);
}

static int disable(struct tool *tool, const char *login)
{
	enum err err = disable_work(tool, login);

	return err == ERR_OK ? TOOL_DONE : tool_fail(tool, err, "the account is not disabled");
}

static int add(struct tool *tool, int argc, char **argv)
{
	const char *login = tool_option(&argc, argv, "--login"), *role = tool_option(&argc, argv, "--role");
	const char *name = tool_option(&argc, argv, "--name"), *title = tool_option(&argc, argv, "--title");
	const char *provider = tool_option(&argc, argv, "--provider"), *email = tool_option(&argc, argv, "--email");
	struct service service = service_of(tool);
	struct service_user user = {.login = login, .name = name, .post_title = title, .email = email ? email : ""};
	char password[256];
	long long provider_id = 0;
	int64_t id;
	enum err err;

	if (argc > 0 || !login || !role || !name || !title)
		return tool_usage(tool, argc > 0 ? argv[0] : "--login, --role, --name and --title are needed");
	if (!role_parse(role, &user.role) || !role_is_staff(user.role))
		return tool_usage(tool, "no such role");
	if (provider && !str_to_int(provider, 1, 1000000, &provider_id))
		return tool_usage(tool, "--provider is a number");
	if (email && !form_is_email(email))
		return tool_usage(tool, "--email is no address");
	user.provider_id = provider_id;
	if (!command_password(tool, password))
		return TOOL_FAILED;
	err = service_user_add(&service, &user, password, &id);
	explicit_bzero(password, sizeof(password));
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
