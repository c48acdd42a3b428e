#ifndef RUN_MIGRATE_H
#define RUN_MIGRATE_H

#include "db/db.h"

/*
 * Brings the tables of DB (account "owner") up to SQL_DIR: migrations/NNNN_what.sql in order of
 * their numbers, forward only, each once, then the accounts' rights: revoke.sql and roles.sql, when
 * these or the tables have changed.  What is applied stands in table schema_migration; a migration
 * that was cut off (a crash) goes on behind its last statement.  REPORT (may be NULL) gets a line
 * for each thing done.
 *
 * ERR_INVALID: a file has no proper name, a number is missing or twice, or a file was changed,
 * renamed or removed after it was applied; then nothing is done.  ERR_CONFLICT: after ten seconds another migration
 * is running from the same files.  ERR_UNAVAILABLE: files or database cannot be read. Otherwise
 * what MariaDB said to a statement; the error record names file, statement and number.
 */
enum err run_migrate(struct db *db, struct arena *arena, const char *sql_dir,
	void (*report)(const char *line)) CHECKED;

#endif
