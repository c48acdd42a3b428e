#ifndef RUN_TOOL_H
#define RUN_TOOL_H

#include <stdbool.h>
#include <stdint.h>

#include "base/conf.h"
#include "crypt/keyring.h"
#include "db/db.h"
#include "domain/date.h"
#include "view/view.h"

/*
 * The skeleton of the programs without a browser: jslp-admin (a command and its arguments) and
 * jslp-worker (one command, no name). Options before the command: --config FILE (or JSLP_CONFIG),
 * --help.  What a command needs is opened when it asks, so that a filter runs without a
 * configuration, a database or keys.
 */
enum tool_exit { TOOL_DONE = 0, TOOL_FAILED = 1, TOOL_USAGE = 2 };

struct tool {
	const char *program; /* "jslp-admin" */
	const struct tool_command *command;
	struct arena *arena; /* of the whole run; loops make their own or use tool->work */
	struct arena *work; /* of one piece of work: reset it before each */
	int64_t now; /* UTC seconds at the start */
	struct date today; /* in Riga */
	/* Filled by tool_conf, tool_db, tool_keys and tool_view; NULL before. */
	const struct conf *conf;
	struct db *db;
	const char *db_account;
	struct keyring *keys;
	struct view *view;
	const char *conf_path; /* from --config or JSLP_CONFIG, NULL when neither was given */
};

/* One command.  RUN gets the arguments behind the command's name (argv[0] is the first of them) and
 * returns an enum tool_exit. */
struct tool_command {
	const char *name; /* "user" */
	const char *usage; /* arguments: "add --login L --role R | list [--json] | disable LOGIN" */
	const char *summary; /* one line for the list of commands */
	int (*run)(struct tool *tool, int argc, char **argv);
};

struct tool_program {
	const char *name;
	const char *summary;
	const struct tool_command *commands;
	size_t ncommands;
	bool single; /* commands[0] is run at once; no command's name is read (jslp-worker) */
};

/* The whole life of such a program.  An error of tool_… that a command gave up on is printed by
 * tool_fail. */
int tool_main(int argc, char **argv, const struct tool_program *program);

/* Reads the configuration (once); tool->conf.  ERR_INVALID / ERR_UNAVAILABLE with the reason in the
 * error record. */
enum err tool_conf(struct tool *tool) CHECKED;
/* tool->db under ACCOUNT "tool", "worker" or "owner"; another account than before opens anew. */
enum err tool_db(struct tool *tool, const char *account) CHECKED;
/* tool->keys with PARTS (enum keyring_part bits); opened once, with the parts first asked for. */
enum err tool_keys(struct tool *tool, unsigned parts) CHECKED;
/* tool->view with all languages loaded. */
enum err tool_view(struct tool *tool) CHECKED;
/* Opens the log file NAME.log in the configured log_dir (a daemon); before it, log lines go to
 * standard error. */
enum err tool_log(struct tool *tool, const char *name) CHECKED;

/* Prints "PROGRAM COMMAND: WHAT: error record" to standard error; returns TOOL_FAILED. */
int tool_fail(const struct tool *tool, enum err code, const char *what);
/* Prints the command's usage to standard error; returns TOOL_USAGE. */
int tool_usage(const struct tool *tool, const char *wrong);

/*
 * Takes option NAME ("--year") with its value out of the arguments and returns the value, NULL when
 * it is not there.  *argc and argv shrink. A missing value gives "".
 */
const char *tool_option(int *argc, char **argv, const char *name);
/* The same for an option without a value. */
bool tool_flag(int *argc, char **argv, const char *name);

/*
 * Reads lines from standard input, one at a time, into tool->work (reset before each), without CR
 * and LF, and calls LINE.  A line over 4000 bytes or with NUL or bad UTF-8 comes as NULL.  Stops at
 * the first non-zero return, which becomes the result; 0 at the end of input.
 */
int tool_each_line(struct tool *tool,
	int (*line)(struct tool *tool, const char *text, void *context), void *context);

#endif
