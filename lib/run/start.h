#ifndef RUN_START_H
#define RUN_START_H

#include "base/conf.h"
#include "db/db.h"

/* Steps that every skeleton goes through (run/web, run/tool). */

/* Reads the configuration at PATH, or at JSLP_CONFIG when PATH is NULL, into ARENA. */
enum err start_conf(struct arena *arena, const char *path, const struct conf **out) CHECKED;

/* A connection of ACCOUNT with the password in keys_dir/db_ACCOUNT.key; it is opened at first use.
 * ERR_UNAVAILABLE without that file. */
enum err start_db(
	struct arena *arena, const struct conf *conf, const char *account, struct db **out) CHECKED;

/* log_dir/NAME.log becomes the log of PROGRAM. */
enum err start_log(struct arena *arena, const struct conf *conf, const char *program,
	const char *name) CHECKED;

#endif
