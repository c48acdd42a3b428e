#include "worker.h"

#include <signal.h>
#include <stdio.h>
#include <time.h>

#include "base/clock.h"
#include "base/log.h"
#include "base/str.h"

/* The loop: look, deliver, wait.  SIGTERM and SIGINT are blocked and asked for between deliveries,
 * so the one at hand is always finished. */

enum { TROUBLE_MAX_MS = 5000 };

static sigset_t ends;

static bool stop_is_asked(void)
{
	sigset_t pending;

	return sigpending(&pending) == 0 &&
	       (sigismember(&pending, SIGTERM) == 1 || sigismember(&pending, SIGINT) == 1);
}

/* Waits MS milliseconds or until the end is asked for. */
static void rest(int64_t ms)
{
	const struct timespec span = {
		.tv_sec = (time_t)(ms / 1000), .tv_nsec = (long)(ms % 1000) * 1000000};

	if (!stop_is_asked() && sigtimedwait(&ends, NULL, &span) > 0)
		(void)raise(SIGTERM);
}

enum mode { MODE_SERVE, MODE_ONCE, MODE_DRAIN, MODE_TIDY, MODE_DIGEST };

/* One look.  Our own trouble is told once when it begins and once when it is over, and waited out.
 */
static void look(
	struct worker *worker, struct worker_tally *tally, bool *io_trouble, bool *out_busy)
{
	const enum err err = worker_pass(worker, stop_is_asked, tally, out_busy);

	if (err == ERR_OK) {
		if (*io_trouble)
			log_info("at work again");
		*io_trouble = false;
		return;
	}
	if (!*io_trouble)
		log_error("%s: %s", err_name(err), err_text());
	*io_trouble = true;
	*out_busy = false;
}

/* Nothing waits any more: the end of --drain. */
static bool is_drained(struct worker *worker)
{
	int64_t waiting;

	return worker_waiting(worker, &waiting) == ERR_OK && waiting == 0;
}

/* What is done between two looks at the outbox. */
static void upkeep(struct worker *worker)
{
	digest_look(worker);
	session_reminders_look(worker);
	housekeeping_look(worker, stop_is_asked);
}

static int serve(struct worker *worker, enum mode mode)
{
	const int64_t poll_ms = worker->tool->conf->worker_poll_ms;
	struct worker_tally tally = {0};
	int64_t pause = poll_ms;
	bool trouble = false, busy = false;

	while (!stop_is_asked()) {
		documents_register(worker, stop_is_asked);
		look(worker, &tally, &trouble, &busy);
		if (mode == MODE_SERVE && !trouble)
			upkeep(worker);
		if (busy)
			continue;
		if (mode == MODE_ONCE || (mode == MODE_DRAIN && !trouble && is_drained(worker)))
			break;
		pause = !trouble                     ? poll_ms
		        : pause * 2 < TROUBLE_MAX_MS ? pause * 2
		                                     : TROUBLE_MAX_MS;
		rest(pause);
	}
	if (mode != MODE_SERVE)
		printf("%zu delivered, %zu to be repeated, %zu parked\n", tally.done, tally.again,
			tally.parked);
	return trouble && mode != MODE_SERVE ? TOOL_FAILED : TOOL_DONE;
}

static int tidy(struct worker *worker)
{
	const enum err err = housekeeping_run(worker, stop_is_asked);

	return err == ERR_OK ? TOOL_DONE : tool_fail(worker->tool, err, "housekeeping");
}

static int letters(struct worker *worker)
{
	size_t made;
	enum err err = digest_make(worker, &made);

	if (err != ERR_OK)
		return tool_fail(worker->tool, err, "letters of the day");
	printf("%zu letters of the day\n", made);
	err = session_reminders_make(worker, &made);
	if (err != ERR_OK)
		return tool_fail(worker->tool, err, "reminders of sessions");
	if (made > 0)
		printf("%zu reminders of sessions\n", made);
	return TOOL_DONE;
}

/* The mode that the options name; false when they name more than one. */
static bool mode_take(int *argc, char **argv, enum mode *out)
{
	static const char *const options[] = {
		[MODE_ONCE] = "--once", [MODE_DRAIN] = "--drain", [MODE_TIDY] = "--tidy", [MODE_DIGEST] = "--digest"};
	int named = 0;

	*out = MODE_SERVE;
	for (enum mode mode = MODE_ONCE; mode <= MODE_DIGEST; mode++) {
		if (!tool_flag(argc, argv, options[mode]))
			continue;
		*out = mode;
		named++;
	}
	return named <= 1;
}

static int run(struct tool *tool, int argc, char **argv)
{
	struct worker worker;
	enum mode mode;
	enum err err;
	int status;

	if (!mode_take(&argc, argv, &mode) || argc > 0)
		return tool_usage(tool, argc > 0 ? argv[0] : "one of --once, --drain, --tidy and --digest");
	(void)signal(SIGPIPE, SIG_IGN);
	(void)sigemptyset(&ends);
	(void)sigaddset(&ends, SIGTERM);
	(void)sigaddset(&ends, SIGINT);
	(void)sigprocmask(SIG_BLOCK, &ends, NULL);
	err = worker_open(tool, &worker);
	if (err == ERR_OK)
		err = tool_log(tool, "worker");
	if (err == ERR_OK) {
		log_info("at work");
		status = mode == MODE_TIDY ? tidy(&worker) : mode == MODE_DIGEST ? letters(&worker) : serve(&worker, mode);
		log_info("end");
	} else {
		status = tool_fail(tool, err, "start");
	}
	worker_close(&worker);
	return status;
}

int main(int argc, char **argv)
{
	static const struct tool_command command = {"jslp-worker", "[--once | --drain | --tidy | --digest]",
		"delivers what stands in the outbox: --once what is due now, --drain until nothing "
		"waits, else until told to end, tidying up once an hour and making the letters of the day in the "
		"morning; --tidy only the one, --digest only the other",
		run};
	static const struct tool_program program = {
		"jslp-worker", "delivers to state systems and by mail", &command, 1, true};

	return tool_main(argc, argv, &program);
}
