#ifndef JSLP_ADMIN_COMMANDS_H
#define JSLP_ADMIN_COMMANDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "domain/calendar.h"
#include "run/tool.h"

/* Commands over run/tool: argv[0] is the first argument behind the name; result is an enum tool_exit. */
int command_check_config(struct tool *tool, int argc, char **argv);
int command_eligibility(struct tool *tool, int argc, char **argv);
int command_files(struct tool *tool, int argc, char **argv);
int command_generate(struct tool *tool, int argc, char **argv);
int command_migrate(struct tool *tool, int argc, char **argv);
int command_outbox(struct tool *tool, int argc, char **argv);
int command_programme(struct tool *tool, int argc, char **argv);
/* "programme add": one JSON object out of the file PATH, NULL = standard input. */
int programme_add(struct tool *tool, const char *path);
int command_routes(struct tool *tool, int argc, char **argv);
int command_states(struct tool *tool, int argc, char **argv);
int command_seed(struct tool *tool, int argc, char **argv);
int command_user(struct tool *tool, int argc, char **argv);

/* True if the configuration says that the database is for made-up data; else says why not on standard error. */
bool made_up_allowed(struct tool *tool);

/* Reads one line from standard input as a password of 10-200 characters into OUT; says what is wrong and returns false. */
bool command_password(const struct tool *tool, char out[256]);

/* Prints ROWS as a JSON array of objects; false with a message when standard output cannot be written. */
bool command_json_rows(struct tool *tool, const struct db_result *rows);

/*
 * The commands that are filters and need no configuration: they read lines from standard input and
 * write one line for each to standard output, in order.  argv[0] is the command's name.  Result:
 * the exit status, 0 done, 1 failed (also when standard output cannot be written), 2 usage.
 */
enum { COMMAND_DONE = 0, COMMAND_FAILED = 1, COMMAND_USAGE = 2 };

int command_calendar(int argc, char **argv);
int command_person_code(int argc, char **argv);

/*
 * Gives the calendar to compute with into *out, whose arrays live until the process ends; false
 * when it cannot be had, after which the compiled rules and law days are used, with a note on
 * standard error.  The first value is calendar_source_builtin; main.c may set one that asks the
 * database for override rows.
 */
typedef bool (*calendar_source_fn)(struct calendar *out);
extern calendar_source_fn calendar_source;
bool calendar_source_builtin(struct calendar *out);

/*
 * A line of input: how long it is and its first bytes, which may hold anything, with a NUL behind
 * them.
 */
enum { FILTER_HEAD = 63 };

struct filter_line {
	char head[FILTER_HEAD + 1];
	size_t kept;	/* bytes in head */
	size_t len;	/* bytes of the whole line, without its end (LF or CR LF) */
};

/*
 * Reads the next line from IN and copies it to OUT as it comes, without its end, so that a line may
 * be of any length.  The last line needs no end.  False at the end of the input, with nothing
 * written.
 */
bool filter_next(FILE *in, FILE *out, struct filter_line *line);

/* True if LINE is a whole text that fits the head and has no NUL in it. */
bool filter_is_text(const struct filter_line *line);

/*
 * Flushes standard output: COMMAND_DONE, or COMMAND_FAILED with a message when reading or writing
 * went wrong.
 */
int filter_end(const char *command);

#endif
