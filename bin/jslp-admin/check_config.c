#include <dirent.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/str.h"
#include "commands.h"
#include "db/statement.h"

/* check-config: everything that a start needs, looked at without starting anything. */

static struct {
	const char *account;
	unsigned failed;
} checking;	/* for the report, which gets no context */

static void say(bool good, const char *what, const char *why)
{
	printf("%s\t%s%s%s\n", good ? "ok" : "FAIL", what, *why ? "\t" : "", why);
	checking.failed += !good;
}

static void prepared(enum statement statement, bool is_prepared, const char *why)
{
	const struct statement_row *row = &statement_table[statement];
	char account[40], what[120];

	(void)snprintf(account, sizeof(account), ",%s,", checking.account);
	if (is_prepared || !strstr(row->accounts, account))
		return;
	(void)snprintf(what, sizeof(what), "statement %s under %s", row->name, checking.account);
	say(false, what, why);
}

static void accounts_check(struct tool *tool)
{
	static const char *const accounts[] = {"public", "account", "casework", "provider", "report", "admin", "api", "worker", "tool"};
	char what[80];
	unsigned before;
	enum err code;

	for (size_t i = 0; i < sizeof(accounts) / sizeof(accounts[0]); i++) {
		checking.account = accounts[i];
		before = checking.failed;
		code = tool_db(tool, accounts[i]);
		if (code == ERR_OK)
			code = db_prepare_all(tool->db, prepared);
		(void)snprintf(what, sizeof(what), "database account %s and its statements", accounts[i]);
		if (code != ERR_OK || before == checking.failed)
			say(code == ERR_OK, what, code == ERR_OK ? "" : err_text());
	}
}

/* What a template is made for, by its folder; layouts and parts are read with those that include them. */
static bool mode_of(const char *folder, enum view_mode *out)
{
	if (str_equal(folder, "layout") || str_equal(folder, "part"))
		return false;
	*out = str_equal(folder, "mail") ? VIEW_TEXT : str_equal(folder, "paper") ? VIEW_PAPER : VIEW_HTML;
	return true;
}

/* A page begins with the layout; the other HTML files are read with the pages that include them. */
static bool is_page(const char *path)
{
	char text[4096];
	FILE *file = fopen(path, "re");
	size_t len = file ? fread(text, 1, sizeof(text) - 1, file) : 0;

	if (file)
		(void)fclose(file);
	text[len] = '\0';
	return strstr(text, "include:\"layout/head.cs\"") != NULL;
}

static void folder_check(struct tool *tool, const char *folder, enum view_mode mode)
{
	const char *path = arena_printf(tool->arena, "%s/%s", tool->conf->templates, folder);
	DIR *files = path ? opendir(path) : NULL;
	struct dirent *file;
	char name[300];

	while (files && (file = readdir(files))) {
		const char *end = strrchr(file->d_name, '.');

		if (!end || strcmp(end, ".cs") != 0)
			continue;
		(void)snprintf(name, sizeof(name), "%s/%s", folder, file->d_name);
		if (mode == VIEW_HTML && !is_page(arena_printf(tool->arena, "%s/%s", tool->conf->templates, name)))
			continue;
		if (view_warm(tool->view, mode, name) != ERR_OK)
			say(false, name, err_text());
	}
	if (files)
		closedir(files);
}

static void templates_check(struct tool *tool)
{
	const unsigned before = checking.failed;
	DIR *folders;
	struct dirent *folder;
	enum view_mode mode;

	if (tool_view(tool) != ERR_OK) {
		say(false, "languages", err_text());
		return;
	}
	folders = opendir(tool->conf->templates);
	while (folders && (folder = readdir(folders)))
		if (folder->d_name[0] != '.' && mode_of(folder->d_name, &mode))
			folder_check(tool, folder->d_name, mode);
	if (!folders)
		say(false, "templates", "the folder cannot be read");
	else
		closedir(folders);
	if (before == checking.failed)
		say(true, "languages and templates", "");
}

/* A file that must be there; SECRET: and that nobody else may read. */
static void file_check(const char *what, const char *path, bool secret)
{
	struct stat info;

	if (access(path, R_OK) != 0 || stat(path, &info) != 0)
		say(false, what, "cannot be read");
	else if (secret && (info.st_mode & 077) != 0)
		say(false, what, "others can read it");
	else
		say(true, what, "");
}

static void folder_writable(const char *what, const char *path)
{
	say(access(path, W_OK | X_OK) == 0, what, access(path, W_OK | X_OK) == 0 ? "" : "cannot be written to");
}

int command_check_config(struct tool *tool, int argc, char **argv)
{
	enum err code;

	if (argc > 0)
		return tool_usage(tool, argv[0]);
	code = tool_conf(tool);
	if (code != ERR_OK)
		return tool_fail(tool, code, "the configuration cannot be used");
	say(true, "configuration", "");
	code = tool_keys(tool, KEYRING_SEAL | KEYRING_INDEX | KEYRING_RECEIPT | KEYRING_CSRF);
	say(code == ERR_OK, "keys", code == ERR_OK ? "" : err_text());
	file_check("token of the state system", tool->conf->state_token_file, true);
	file_check("certificate authority of the state system", tool->conf->state_ca, false);
	if (*tool->conf->eaddress_url) {
		file_check("token of the e-address gateway", tool->conf->eaddress_token_file, true);
		file_check("certificate authority of the e-address gateway", tool->conf->eaddress_ca, false);
		say(*tool->conf->eaddress_sender, "registration number for the e-address",
			*tool->conf->eaddress_sender ? "" : "eaddress_sender is empty");
	}
	folder_writable("folder of files", tool->conf->files_dir);
	folder_writable("folder of logs", tool->conf->log_dir);
	accounts_check(tool);
	templates_check(tool);
	return checking.failed == 0 && fflush(stdout) == 0 ? TOOL_DONE : TOOL_FAILED;
}
