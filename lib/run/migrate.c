#include "run/migrate.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <time.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/str.h"
#include "crypt/password.h"

enum { FILES_MAX = 2000, RIGHTS = -1 /* the row of the rights in schema_migration */ };

struct script {
	int number;
	const char *name; /* "0001_chain.sql" */
	const char *text;
	char sha256[65];
};

struct run {
	struct db *db;
	struct arena *arena;
	const char *dir;
	void (*report)(const char *line);
	struct script *files; /* files[i].number is i */
	int count;
	struct script rights;
	struct db_result applied;
	bool changed;
};

static void tell(const struct run *run, const char *what, const char *name)
{
	const char *line = arena_printf(run->arena, "%s %s", what, name);

	if (run->report != NULL && line != NULL)
		run->report(line);
}

static enum err read_text(struct run *run, const char *path, const char **out)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	struct stat info;
	ssize_t got = -1;
	char *text = NULL;

	if (fd < 0)
		return ERR(ERR_UNAVAILABLE, "%s: %s", path, strerror(errno));
	if (fstat(fd, &info) == 0 && info.st_size >= 0)
		text = arena_alloc(run->arena, (size_t)info.st_size + 1);
	if (text != NULL)
		got = read(fd, text, (size_t)info.st_size);
	(void)close(fd);
	if (text == NULL || got != info.st_size)
		return ERR(ERR_UNAVAILABLE, "%s: cannot be read", path);
	if (strlen(text) != (size_t)got)
		return ERR(ERR_INVALID, "%s: holds a NUL byte", path);
	*out = text;
	return ERR_OK;
}

static void digest_text(struct script *script, const char *text)
{
	unsigned char digest[32];

	digest_sha256(text, strlen(text), digest);
	str_hex(digest, sizeof(digest), script->sha256);
}

/* "0001_chain.sql" -> 1; -1 for any other name. */
static int file_number(const char *name)
{
	size_t len = strlen(name);
	char digits[5];
	long long number;

	if (len < 10 || len > 120 || name[4] != '_' || strcmp(name + len - 4, ".sql") != 0 ||
		strspn(name + 5, "abcdefghijklmnopqrstuvwxyz0123456789_") != len - 9)
		return -1;
	memcpy(digits, name, 4);
	digits[4] = '\0';
	return str_to_int(digits, 0, 9999, &number) ? (int)number : -1;
}

static int by_name(const void *a, const void *b)
{
	return strcmp(((const struct script *)a)->name, ((const struct script *)b)->name);
}

static enum err list_files(struct run *run, DIR *dir)
{
	struct dirent *entry;

	while ((entry = readdir(dir)) != NULL) {
		struct script *file = &run->files[run->count];

		if (entry->d_name[0] == '.')
			continue;
		if (run->count == FILES_MAX)
			return ERR(ERR_INVALID, "more than %d migrations", FILES_MAX);
		file->number = file_number(entry->d_name);
		if (file->number < 0)
			return ERR(ERR_INVALID, "migrations/%s is not named NNNN_what.sql",
				entry->d_name);
		file->name = arena_strdup(run->arena, entry->d_name);
		if (file->name == NULL)
			return ERR(ERR_LIMIT, "too many migrations");
		run->count++;
	}
	return ERR_OK;
}

static enum err read_files(struct run *run)
{
	for (int i = 0; i < run->count; i++) {
		struct script *file = &run->files[i];
		const char *path =
			arena_printf(run->arena, "%s/migrations/%s", run->dir, file->name);

		if (file->number != i)
			return ERR(
				ERR_INVALID, "migrations: %s follows number %d", file->name, i - 1);
		if (path == NULL)
			return ERR(ERR_LIMIT, "too many migrations");
		TRY(read_text(run, path, &file->text));
		digest_text(file, file->text);
	}
	if (run->count == 0)
		return ERR(ERR_INVALID, "%s/migrations is empty", run->dir);
	return ERR_OK;
}

static enum err read_rights(struct run *run)
{
	const char *revoke = NULL, *roles = NULL;
	const char *revoke_path = arena_printf(run->arena, "%s/revoke.sql", run->dir);
	const char *roles_path = arena_printf(run->arena, "%s/roles.sql", run->dir);

	if (revoke_path == NULL || roles_path == NULL)
		return ERR(ERR_LIMIT, "the arena is full");
	TRY(read_text(run, revoke_path, &revoke));
	TRY(read_text(run, roles_path, &roles));
	run->rights = (struct script){.number = RIGHTS, .name = "roles.sql"};
	run->rights.text = arena_printf(run->arena, "%s\n%s", revoke, roles);
	if (run->rights.text == NULL)
		return ERR(ERR_LIMIT, "the arena is full");
	digest_text(&run->rights, run->rights.text);
	return ERR_OK;
}

/* The row of NUMBER in what is applied, or -1. */
static int applied_row(const struct run *run, int number)
{
	for (size_t i = 0; i < run->applied.nrows; i++)
		if (db_get_int(&run->applied, i, "number") == number)
			return (int)i;
	return -1;
}

static bool is_finished(const struct run *run, int row)
{
	return row >= 0 && db_get_text(&run->applied, (size_t)row, "applied_at") != NULL;
}

/* Forward only: what was applied is still there, the same, and without a gap.  One that failed
 * half-way may have been corrected. */
static enum err check_applied(const struct run *run)
{
	int expected = 0;

	for (size_t i = 0; i < run->applied.nrows; i++) {
		int number = (int)db_get_int(&run->applied, i, "number");
		const char *name = db_get_text(&run->applied, i, "name");

		if (number == RIGHTS)
			continue;
		if (number != expected++)
			return ERR(ERR_INVALID, "migration %d was applied without number %d",
				number, expected - 1);
		if (number >= run->count)
			return ERR(ERR_INVALID, "the applied migration %s has no file", name);
		if (strcmp(name, run->files[number].name) != 0)
			return ERR(ERR_INVALID, "migrations/%s was applied as %s",
				run->files[number].name, name);
		if (is_finished(run, (int)i) && strcmp(db_get_text(&run->applied, i, "sha256"),
							run->files[number].sha256) != 0)
			return ERR(ERR_INVALID, "migrations/%s was changed after it was applied",
				name);
	}
	return ERR_OK;
}

struct step {
	struct run *run;
	int number;
};

static enum err note_step(void *context, size_t count)
{
	struct step *step = context;

	return DB_RUN(step->run->db, step->run->arena, STATEMENT_MIGRATION_STEP, NULL,
		db_int((int64_t)count), db_int(step->number));
}

/* Adds the file's name to what went wrong. */
static enum err fail_in(const struct run *run, const char *name, enum err code)
{
	const char *text = arena_strdup(run->arena, err_text());

	return ERR(code, "%s: %s", name, text != NULL ? text : "");
}

static enum err apply_file(struct run *run, const struct script *file)
{
	struct step step = {run, file->number};
	int row = applied_row(run, file->number);
	size_t first = 0;
	enum err code;

	if (is_finished(run, row))
		return ERR_OK;
	if (row >= 0)
		first = (size_t)db_get_int(&run->applied, (size_t)row, "steps_done");
	else
		TRY(DB_RUN(run->db, run->arena, STATEMENT_MIGRATION_BEGIN, NULL,
			db_int(file->number), db_text(file->name), db_text(file->sha256)));
	code = db_script_from(run->db, file->text, first, row >= 0, note_step, &step);
	if (code != ERR_OK)
		return fail_in(run, file->name, code);
	TRY(DB_RUN(run->db, run->arena, STATEMENT_MIGRATION_DONE, NULL, db_text(file->sha256),
		db_int(file->number)));
	run->changed = true;
	tell(run, "applied", file->name);
	return ERR_OK;
}

/* Between the two marks nobody has rights for a moment; so it is done only when something has
 * changed. */
static enum err apply_rights(struct run *run)
{
	const struct script *rights = &run->rights;
	int row = applied_row(run, RIGHTS);
	enum err code;

	if (!run->changed && is_finished(run, row) &&
		strcmp(db_get_text(&run->applied, (size_t)row, "sha256"), rights->sha256) == 0)
		return ERR_OK;
	if (row >= 0)
		TRY(DB_RUN(run->db, run->arena, STATEMENT_MIGRATION_UNDONE, NULL, db_int(RIGHTS)));
	else
		TRY(DB_RUN(run->db, run->arena, STATEMENT_MIGRATION_BEGIN, NULL, db_int(RIGHTS),
			db_text(rights->name), db_text(rights->sha256)));
	code = db_script(run->db, rights->text);
	if (code != ERR_OK)
		return fail_in(run, "revoke.sql and roles.sql", code);
	TRY(DB_RUN(run->db, run->arena, STATEMENT_MIGRATION_DONE, NULL, db_text(rights->sha256),
		db_int(RIGHTS)));
	run->changed = true;
	tell(run, "applied", rights->name);
	return ERR_OK;
}

static enum err migrate_locked(struct run *run, DIR *dir)
{
	run->files = arena_array(run->arena, FILES_MAX + 1, sizeof(*run->files));
	if (run->files == NULL)
		return ERR(ERR_LIMIT, "the arena is full");
	TRY(list_files(run, dir));
	qsort(run->files, (size_t)run->count, sizeof(*run->files), by_name);
	TRY(read_files(run));
	TRY(read_rights(run));
	/* The first makes the list itself and nothing else, if it is not there. */
	TRY(db_script(run->db, run->files[0].text));
	TRY(DB_RUN0(run->db, run->arena, STATEMENT_MIGRATION_LIST, &run->applied));
	TRY(check_applied(run));
	for (int i = 0; i < run->count; i++)
		TRY(apply_file(run, &run->files[i]));
	TRY(apply_rights(run));
	if (!run->changed)
		tell(run, "up to date:", run->files[run->count - 1].name);
	return ERR_OK;
}

/* Waits a little for another migration from the same folder: two instances may start at once. */
static bool lock_wait(int fd)
{
	static const struct timespec pause = {.tv_nsec = 100000000};

	for (int tries = 0; tries < 100; tries++) {
		if (flock(fd, LOCK_EX | LOCK_NB) == 0)
			return true;
		(void)nanosleep(&pause, NULL);
	}
	return false;
}

enum err run_migrate(
	struct db *db, struct arena *arena, const char *sql_dir, void (*report)(const char *line))
{
	struct run run = {.db = db, .arena = arena, .dir = sql_dir, .report = report};
	const char *path = arena_printf(arena, "%s/migrations", sql_dir);
	DIR *dir;
	enum err code;

	if (path == NULL)
		return ERR(ERR_LIMIT, "the arena is full");
	dir = opendir(path);
	if (dir == NULL)
		return ERR(ERR_UNAVAILABLE, "%s: %s", path, strerror(errno));
	if (!lock_wait(dirfd(dir)))
		code = ERR(ERR_CONFLICT, "another migration is running from %s", path);
	else
		code = migrate_locked(&run, dir);
	(void)closedir(dir);
	return code;
}
