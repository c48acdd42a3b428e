#include "run/start.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "base/str.h"

enum { PASSWORD_BYTES = 256, OWNER_SECONDS = 600 };

enum err start_conf(struct arena *arena, const char *path, const struct conf **out)
{
	struct conf *conf = ARENA_NEW(arena, struct conf);

	if (!path)
		path = getenv("JSLP_CONFIG");
	if (!path || !*path)
		return ERR(
			ERR_UNAVAILABLE, "no configuration: give --config FILE or set JSLP_CONFIG");
	if (!conf)
		return ERR(ERR_NOMEM, "configuration");
	TRY(conf_load(arena, path, conf));
	*out = conf;
	return ERR_OK;
}

/* First line of the file PATH. */
static enum err password_read(const char *path, char out[PASSWORD_BYTES])
{
	FILE *file = fopen(path, "re");
	char *got;

	if (!file)
		return ERR(ERR_UNAVAILABLE, "%s: %s", path, strerror(errno));
	setbuf(file, NULL);
	got = fgets(out, PASSWORD_BYTES, file);
	fclose(file);
	if (got)
		out[strcspn(out, "\r\n")] = '\0';
	if (!got || !*out)
		return ERR(ERR_UNAVAILABLE, "%s: empty", path);
	return ERR_OK;
}

enum err start_db(
	struct arena *arena, const struct conf *conf, const char *account, struct db **out)
{
	const char *path = arena_printf(arena, "%s/db_%s.key", conf->keys_dir, account);
	/* Tables and rights are changed while nobody waits, and all rights at once: that may take longer than a request. */
	struct db_options options = {.socket = conf->db_socket, .name = conf->db_name, .account = account,
		.timeout_seconds = str_equal(account, "owner") ? OWNER_SECONDS : 0};
	char password[PASSWORD_BYTES];

	if (!path)
		return ERR(ERR_NOMEM, "database");
	TRY(password_read(path, password));
	options.password = password;
	*out = db_new(&options);
	explicit_bzero(password, sizeof(password));
	return *out ? ERR_OK : ERR(ERR_NOMEM, "database");
}

enum err start_log(
	struct arena *arena, const struct conf *conf, const char *program, const char *name)
{
	const char *path = arena_printf(arena, "%s/%s.log", conf->log_dir, name);

	if (!path)
		return ERR(ERR_NOMEM, "log");
	log_open(program, path);
	return ERR_OK;
}
