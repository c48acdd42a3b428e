#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/log.h"
#include "base/str.h"
#include "service/attachment_file.h"
#include "worker.h"

/*
 * Files that nobody can hand in any more.  First the row goes, and is committed; then the file.  Whatever is cut off between the two leaves a file
 * without a row, and those go by themselves once they are older than any request can be; so no file that a row names is ever touched.
 */

enum { BATCH = 100, FOLDERS = 256, LOOSE_SECONDS = 86400, NAMES_MAX = 4096 };

struct batch {
	struct worker *worker;
	int64_t before;
	struct db_result rows;
};

static enum err batch_work(void *context)
{
	struct batch *batch = context;

	return DB_RUN(batch->worker->tool->db, batch->worker->job, STATEMENT_ATTACHMENT_TIDY, &batch->rows, db_int(batch->before),
		db_int(BATCH));
}

/* Rows of what was removed, or whose draft is gone, and their files. */
static enum err rows_tidy(struct worker *worker, int64_t before, worker_stop stop, int64_t *io_rows)
{
	struct batch batch = {.worker = worker, .before = before, .rows = {.nrows = BATCH}};

	while (batch.rows.nrows == BATCH && !stop()) {
		arena_reset(worker->job);
		TRY(db_transaction_read_committed(worker->tool->db, batch_work, &batch));
		*io_rows += (int64_t)batch.rows.nrows;
		for (size_t i = 0; i < batch.rows.nrows; i++)
			TRY(attachment_file_remove(worker->tool->conf->files_dir, db_get_text(&batch.rows, i, "uuid")));
	}
	return ERR_OK;
}

/* What lies in one folder and is old enough to be loose. */
struct folder {
	char path[ATTACHMENT_PATH_SIZE];
	char (*names)[37];	/* without ".part" */
	size_t n;
};

static bool is_old(const char *path, int64_t now)
{
	struct stat info;

	return lstat(path, &info) == 0 && S_ISREG(info.st_mode) && info.st_mtime < now - LOOSE_SECONDS;
}

/* An unfinished file is a crash's: it goes at once when it is old. */
static void entry_take(struct folder *folder, const char *name, int64_t now, int64_t *io_files)
{
	const size_t len = strlen(name), part = strlen(ATTACHMENT_PART);
	char path[ATTACHMENT_PATH_SIZE + 256], uuid[37] = "";

	if (snprintf(path, sizeof(path), "%s/%s", folder->path, name) >= (int)sizeof(path) || len < 36)
		return;
	memcpy(uuid, name, 36);
	if (!attachment_is_uuid(uuid) || !is_old(path, now))
		return;
	if (len == 36 && folder->n < NAMES_MAX)
		memcpy(folder->names[folder->n++], uuid, sizeof(uuid));
	else if (len == 36 + part && str_equal(name + 36, ATTACHMENT_PART) && unlink(path) == 0)
		(*io_files)++;
}

static enum err folder_read(struct folder *folder, int64_t now, int64_t *io_files)
{
	DIR *dir = opendir(folder->path);
	struct dirent *entry;

	if (!dir)
		return errno == ENOENT ? ERR_OK : ERR(ERR_UNAVAILABLE, "folder of files: %s", strerror(errno));
	while ((entry = readdir(dir)) != NULL)
		entry_take(folder, entry->d_name, now, io_files);
	(void)closedir(dir);
	return ERR_OK;
}

/* Without what stands behind them. */
static int by_uuid(const void *a, const void *b)
{
	return memcmp(a, b, 36);
}

/* Files of one folder that have no row. */
static enum err folder_tidy(struct worker *worker, unsigned number, int64_t *io_files)
{
	const char *dir = worker->tool->conf->files_dir;
	struct folder folder = {.n = 0};
	struct db_result rows;
	char pattern[16];

	arena_reset(worker->job);
	folder.names = arena_array(worker->job, NAMES_MAX, sizeof(*folder.names));
	if (!folder.names || snprintf(folder.path, sizeof(folder.path), "%s/%02x", dir, number) >= (int)sizeof(folder.path))
		return ERR(ERR_LIMIT, "a folder of files");
	TRY(folder_read(&folder, clock_now(), io_files));
	if (folder.n == 0)
		return ERR_OK;
	(void)snprintf(pattern, sizeof(pattern), "%02x%%", number);
	TRY(DB_RUN(worker->tool->db, worker->job, STATEMENT_ATTACHMENT_IN_FOLDER, &rows, db_text(pattern)));
	qsort(folder.names, folder.n, sizeof(*folder.names), by_uuid);
	for (size_t i = 0; i < rows.nrows; i++) {
		char *known = bsearch(db_get_text(&rows, i, "uuid"), folder.names, folder.n, sizeof(*folder.names), by_uuid);

		if (known)
			known[36] = '+'; /* has a row */
	}
	for (size_t i = 0; i < folder.n; i++) {
		if (folder.names[i][36] == '+')
			continue;
		TRY(attachment_file_remove(dir, folder.names[i]));
		(*io_files)++;
	}
	return ERR_OK;
}

enum err housekeeping_files(struct worker *worker, int64_t held_before, worker_stop stop)
{
	int64_t rows = 0, files = 0;
	enum err err = rows_tidy(worker, held_before, stop, &rows);

	for (unsigned number = 0; err == ERR_OK && number < FOLDERS && !stop(); number++)
		err = folder_tidy(worker, number, &files);
	log_info("housekeeping: %lld attachments, %lld loose files deleted", (long long)rows, (long long)files);
	return err;
}
