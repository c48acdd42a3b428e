#include "store_test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

const char *store_test_path(const char *name)
{
	static char path[4096];
	const char *home = getenv("JSLP_DB_HOME");

	if (home == NULL)
		fail_msg("run this under tests/lib/db.sh run");
	(void)snprintf(path, sizeof(path), "%s/%s", home, name);
	return path;
}

char *store_test_read(const char *path)
{
	enum { SIZE = 1 << 20 };
	FILE *file = fopen(path, "r");
	char *text = calloc(1, SIZE);

	if (file == NULL || text == NULL)
		fail_msg("cannot read %s", path);
	text[fread(text, 1, SIZE - 1, file)] = '\0';
	(void)fclose(file);
	return text;
}

static struct db *open_as(const char *account, unsigned seconds)
{
	char name[200], socket[4096];
	struct db_options options = {.name = "jslp", .account = account, .timeout_seconds = seconds};
	struct db *db;
	char *password;

	(void)snprintf(name, sizeof(name), "keys/db_%s.key", account);
	password = store_test_read(store_test_path(name));
	password[strcspn(password, "\n")] = '\0';
	(void)snprintf(socket, sizeof(socket), "%s", store_test_path("run/db.sock"));
	options.password = password;
	options.socket = socket;
	db = db_new(&options);
	assert_non_null(db);
	free(password);
	return db;
}

struct db *store_test_db(const char *account)
{
	return open_as(account, 0);
}

struct db *store_test_owner(void)
{
	return open_as("owner", 60);
}

void store_test_server(const char *verb)
{
	char script[4096];
	int status = 0;
	pid_t pid;

	(void)snprintf(script, sizeof(script), "%s/tests/lib/db.sh", getenv("JSLP_SOURCE"));
	pid = fork();
	if (pid == 0) {
		(void)execlp("sh", "sh", script, verb, getenv("JSLP_DB_HOME"), (char *)NULL);
		_exit(127);
	}
	assert_true(pid > 0);
	assert_int_equal(waitpid(pid, &status, 0), pid);
	assert_int_equal(status, 0);
}
