#include "commands.h"

#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/str.h"
#include "wire/json.h"

/* outbox status | drain | retry: what still has to be told to the outside. */

enum { PARKED_SHOWN = 1000, DRAIN_SECONDS = 60, DRAIN_STEP_MS = 250, JSON_BYTES = 1024 * 1024 };

static enum err health(struct tool *tool, struct db_result *out)
{
	return DB_ONE(tool->db, tool->work, STATEMENT_OUTBOX_HEALTH, out, db_int(clock_now()));
}

static void count_add(struct wire_json *array, const struct db_result *rows, size_t i)
{
	struct wire_json *one = wire_json_object();

	wire_json_put_text(one, "state", db_get_text(rows, i, "state"));
	wire_json_put_text(one, "kind", db_get_text(rows, i, "kind"));
	wire_json_put_int(one, "count", db_get_int(rows, i, "count"));
	wire_json_put_text(one, "oldest_at", db_get_text(rows, i, "oldest_at"));
	wire_json_add(array, one);
}

static void parked_add(struct wire_json *array, const struct db_result *rows, size_t i)
{
	struct wire_json *one = wire_json_object();

	wire_json_put_int(one, "id", db_get_int(rows, i, "id"));
	wire_json_put_text(one, "kind", db_get_text(rows, i, "kind"));
	wire_json_put_text(one, "error", db_get_text(rows, i, "last_error"));
	wire_json_add(array, one);
}

static struct wire_json *each(const struct db_result *rows,
	void (*add)(struct wire_json *array, const struct db_result *rows, size_t i))
{
	struct wire_json *array = wire_json_array();

	for (size_t i = 0; i < rows->nrows; i++)
		add(array, rows, i);
	return array;
}

static enum err status_json(struct tool *tool, const struct db_result *totals,
	const struct db_result *counts, const struct db_result *parked)
{
	struct wire_json *json = wire_json_object();
	const char *text = NULL;
	size_t len = 0;
	enum err err;

	wire_json_put_int(json, "waiting", db_get_int(totals, 0, "waiting"));
	wire_json_put_int(json, "oldest_seconds", db_get_int(totals, 0, "oldest_seconds"));
	wire_json_put_int(json, "parked", db_get_int(totals, 0, "parked"));
	wire_json_put(json, "counts", each(counts, count_add));
	wire_json_put(json, "parked_rows", each(parked, parked_add));
	err = wire_json_write(json, tool->work, JSON_BYTES, &text, &len);
	wire_json_free(json);
	TRY(err);
	printf("%.*s\n", (int)len, text);
	return ERR_OK;
}

static void status_text(const struct db_result *totals, const struct db_result *counts,
	const struct db_result *parked)
{
	printf("waiting %lld, the oldest for %lld s; parked %lld\n",
		(long long)db_get_int(totals, 0, "waiting"),
		(long long)db_get_int(totals, 0, "oldest_seconds"),
		(long long)db_get_int(totals, 0, "parked"));
	for (size_t i = 0; i < counts->nrows; i++)
		printf("%-8s %-14s %8lld  oldest %.19s UTC\n", db_get_text(counts, i, "state"),
			db_get_text(counts, i, "kind"), (long long)db_get_int(counts, i, "count"),
			db_get_text(counts, i, "oldest_at"));
	for (size_t i = 0; i < parked->nrows; i++)
		printf("parked %lld (%s): %s\n", (long long)db_get_int(parked, i, "id"),
			db_get_text(parked, i, "kind"), db_get_text(parked, i, "last_error"));
}

static enum err status_show(struct tool *tool, bool json)
{
	struct db_result totals, counts, parked;

	TRY(tool_db(tool, "tool"));
	TRY(health(tool, &totals));
	TRY(DB_RUN0(tool->db, tool->work, STATEMENT_OUTBOX_COUNTS, &counts));
	TRY(DB_RUN(tool->db, tool->work, STATEMENT_OUTBOX_PARKED, &parked, db_int(PARKED_SHOWN)));
	if (json)
		return status_json(tool, &totals, &counts, &parked);
	status_text(&totals, &counts, &parked);
	return ERR_OK;
}

static int status_run(struct tool *tool, int argc, char **argv)
{
	const bool json = tool_flag(&argc, argv, "--json");
	enum err err;

	if (argc > 0)
		return tool_usage(tool, argv[0]);
	err = status_show(tool, json);
	return err == ERR_OK ? TOOL_DONE : tool_fail(tool, err, "status");
}

/* Where jslp-worker lies, seen from this program: beside it in the build tree, or where it is
 * installed. */
static bool worker_path(char *out, size_t size)
{
	char self[PATH_MAX];
	const ssize_t len = readlink("/proc/self/exe", self, sizeof(self) - 1);
	char *slash;

	if (len <= 0)
		return false;
	self[len] = '\0';
	slash = strrchr(self, '/');
	if (!slash)
		return false;
	*slash = '\0';
	(void)snprintf(out, size, "%s/../jslp-worker/jslp-worker", self);
	if (access(out, X_OK) == 0)
		return true;
	(void)snprintf(out, size, "%s/jslp-worker", JSLP_CGIBINDIR);
	return access(out, X_OK) == 0;
}

/* A worker of our own, under its account and with its keys, that delivers until nothing waits. */
static enum err worker_start(const struct tool *tool, pid_t *out)
{
	char path[PATH_MAX + 64];

	if (!worker_path(path, sizeof(path)))
		return ERR(ERR_UNAVAILABLE, "the program jslp-worker is missing");
	(void)fflush(stdout);
	*out = fork();
	if (*out == 0) {
		execl(path, path, "--config", tool->conf_path, "--drain", (char *)NULL);
		_exit(127);
	}
	return *out > 0 ? ERR_OK : ERR(ERR_UNAVAILABLE, "jslp-worker cannot be started");
}

static void worker_end(pid_t worker)
{
	(void)kill(worker, SIGTERM);
	(void)waitpid(worker, NULL, 0);
}

/* Looks until nothing waits or the time is over.  *out_waiting: what still waits at the end. */
static enum err wait_empty(struct tool *tool, long long seconds, int64_t *out_waiting)
{
	const struct timespec step = {.tv_nsec = DRAIN_STEP_MS * 1000000L};
	const int64_t end = clock_monotonic_ms() + seconds * 1000;
	struct db_result totals;

	for (;;) {
		arena_reset(tool->work);
		TRY(health(tool, &totals));
		*out_waiting = db_get_int(&totals, 0, "waiting");
		if (*out_waiting == 0 || clock_monotonic_ms() >= end)
			return ERR_OK;
		(void)nanosleep(&step, NULL);
	}
}

static enum err drain(struct tool *tool, bool here, long long seconds, int64_t *out_waiting)
{
	pid_t worker;
	enum err err;

	TRY(tool_db(tool, "tool"));
	if (!here)
		return wait_empty(tool, seconds, out_waiting);
	TRY(worker_start(tool, &worker));
	err = wait_empty(tool, seconds, out_waiting);
	worker_end(worker);
	return err;
}

static int drain_run(struct tool *tool, int argc, char **argv)
{
	const char *timeout = tool_option(&argc, argv, "--timeout");
	const bool here = tool_flag(&argc, argv, "--here");
	long long seconds = DRAIN_SECONDS;
	int64_t waiting;
	enum err err;

	if (timeout && !str_to_int(timeout, 0, 86400, &seconds))
		return tool_usage(tool, "--timeout takes seconds, 0 to 86400");
	if (argc > 0)
		return tool_usage(tool, argv[0]);
	err = drain(tool, here, seconds, &waiting);
	if (err != ERR_OK)
		return tool_fail(tool, err, "drain");
	if (waiting > 0) {
		fprintf(stderr, "%lld still wait\n", (long long)waiting);
		return TOOL_FAILED;
	}
	printf("nothing waits\n");
	return TOOL_DONE;
}

struct retry {
	struct tool *tool;
	int64_t id;
	bool moved;
};

/* One row back to waiting, and who did it. */
static enum err retry_work(void *context)
{
	struct retry *retry = context;
	struct tool *tool = retry->tool;
	const char *object = arena_printf(tool->work, "outbox:%lld", (long long)retry->id);
	struct db_result done;

	if (!object)
		return ERR(ERR_LIMIT, "audit");
	TRY(DB_RUN(tool->db, tool->work, STATEMENT_OUTBOX_RETRY, &done, db_int(clock_now_ms()),
		db_int(retry->id)));
	retry->moved = done.affected == 1;
	if (!retry->moved)
		return ERR_OK;
	return DB_RUN(tool->db, tool->work, STATEMENT_AUDIT_INSERT, NULL, db_int(clock_now()),
		db_text("tool"), db_null(), db_text("none"), db_text("outbox_retry"),
		db_text(object), db_text("-"));
}

static enum err retry_one(struct tool *tool, int64_t id, size_t *moved)
{
	struct retry retry = {.tool = tool, .id = id};

	TRY(db_transaction(tool->db, retry_work, &retry));
	*moved += retry.moved;
	return ERR_OK;
}

static enum err retry_all(struct tool *tool, size_t *moved)
{
	struct db_result rows;
	size_t before;

	do {
		before = *moved;
		arena_reset(tool->work);
		TRY(DB_RUN(tool->db, tool->work, STATEMENT_OUTBOX_PARKED, &rows,
			db_int(PARKED_SHOWN)));
		for (size_t i = 0; i < rows.nrows; i++)
			TRY(retry_one(tool, db_get_int(&rows, i, "id"), moved));
	} while (rows.nrows == PARKED_SHOWN && *moved > before);
	return ERR_OK;
}

static int retry_run(struct tool *tool, int argc, char **argv)
{
	const bool all = tool_flag(&argc, argv, "--all");
	long long id = 0;
	size_t moved = 0;
	enum err err;

	if (all ? argc > 0 : argc != 1 || !str_to_int(argv[0], 1, INT64_MAX, &id))
		return tool_usage(tool, "retry takes one id of a parked row, or --all");
	err = tool_db(tool, "tool");
	if (err == ERR_OK)
		err = all ? retry_all(tool, &moved) : retry_one(tool, id, &moved);
	if (err != ERR_OK)
		return tool_fail(tool, err, "retry");
	printf("%zu moved back to waiting\n", moved);
	if (!all && moved == 0) {
		fprintf(stderr, "no parked row %lld\n", id);
		return TOOL_FAILED;
	}
	return TOOL_DONE;
}

int command_outbox(struct tool *tool, int argc, char **argv)
{
	if (argc < 1)
		return tool_usage(tool, "say what to do");
	if (str_equal(argv[0], "status"))
		return status_run(tool, argc - 1, argv + 1);
	if (str_equal(argv[0], "drain"))
		return drain_run(tool, argc - 1, argv + 1);
	if (str_equal(argv[0], "retry"))
		return retry_run(tool, argc - 1, argv + 1);
	return tool_usage(tool, argv[0]);
}
