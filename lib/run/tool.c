#include "run/tool.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/log.h"
#include "base/str.h"
#include "run/start.h"

enum {
	TOOL_BYTES = 64 * 1024 * 1024,
	WORK_BYTES = 64 * 1024 * 1024,
	LINE_BYTES = 4000,
};

enum err tool_conf(struct tool *tool)
{
	if (!tool->conf)
		TRY(start_conf(tool->arena, tool->conf_path, &tool->conf));
	return ERR_OK;
}

enum err tool_db(struct tool *tool, const char *account)
{
	if (tool->db && str_equal(tool->db_account, account))
		return ERR_OK;
	TRY(tool_conf(tool));
	db_free(tool->db);
	tool->db = NULL;
	tool->db_account = account;
	TRY(start_db(tool->arena, tool->conf, account, &tool->db));
	return ERR_OK;
}

enum err tool_keys(struct tool *tool, unsigned parts)
{
	TRY(tool_conf(tool));
	if (!tool->keys)
		TRY(keyring_open(tool->conf->keys_dir, parts, &tool->keys));
	return ERR_OK;
}

enum err tool_view(struct tool *tool)
{
	TRY(tool_conf(tool));
	if (!tool->view)
		TRY(view_open(tool->conf->templates, tool->conf->locale, &tool->view));
	return ERR_OK;
}

enum err tool_log(struct tool *tool, const char *name)
{
	TRY(tool_conf(tool));
	TRY(start_log(tool->arena, tool->conf, tool->program, name));
	return ERR_OK;
}

int tool_fail(const struct tool *tool, enum err code, const char *what)
{
	const char *name = tool->command ? tool->command->name : "";

	fprintf(stderr, "%s%s%s: %s: %s (%s)\n", tool->program, *name ? " " : "", name, what,
		*err_text() ? err_text() : "failed", err_name(code));
	return TOOL_FAILED;
}

int tool_usage(const struct tool *tool, const char *wrong)
{
	if (wrong)
		fprintf(stderr, "%s %s: %s\n", tool->program, tool->command->name, wrong);
	fprintf(stderr, "usage: %s [--config FILE] %s %s\n", tool->program, tool->command->name,
		tool->command->usage);
	return TOOL_USAGE;
}

/* Takes COUNT arguments at I out of the list. */
static void arguments_drop(int *argc, char **argv, int i, int count)
{
	memmove(&argv[i], &argv[i + count], (size_t)(*argc - i - count) * sizeof(*argv));
	*argc -= count;
	argv[*argc] = NULL;
}

const char *tool_option(int *argc, char **argv, const char *name)
{
	const char *value;

	for (int i = 0; i < *argc; i++) {
		if (!str_equal(argv[i], name))
			continue;
		value = i + 1 < *argc ? argv[i + 1] : "";
		arguments_drop(argc, argv, i, i + 1 < *argc ? 2 : 1);
		return value;
	}
	return NULL;
}

bool tool_flag(int *argc, char **argv, const char *name)
{
	for (int i = 0; i < *argc; i++) {
		if (!str_equal(argv[i], name))
			continue;
		arguments_drop(argc, argv, i, 1);
		return true;
	}
	return false;
}

int tool_each_line(struct tool *tool,
	int (*line)(struct tool *tool, const char *text, void *context), void *context)
{
	char *text = NULL;
	size_t size = 0;
	ssize_t got;
	int result = 0;

	while (result == 0 && (got = getline(&text, &size, stdin)) >= 0) {
		size_t len = (size_t)got;
		bool good;

		arena_reset(tool->work);
		if (len > 0 && text[len - 1] == '\n')
			text[--len] = '\0';
		if (len > 0 && text[len - 1] == '\r')
			text[--len] = '\0';
		good = len <= LINE_BYTES && str_is_utf8(text, len);
		result = line(tool, good ? text : NULL, context);
	}
	free(text);
	return result;
}

static int help(const struct tool_program *program, FILE *to)
{
	fprintf(to, "usage: %s [--config FILE] %s\n%s\n", program->name,
		program->single ? program->commands[0].usage : "COMMAND ...", program->summary);
	for (size_t i = 0; !program->single && i < program->ncommands; i++)
		fprintf(to, "  %-14s %s\n", program->commands[i].name,
			program->commands[i].summary);
	return to == stdout ? TOOL_DONE : TOOL_USAGE;
}

static int command_help(const struct tool *tool)
{
	printf("usage: %s [--config FILE] %s %s\n%s\n", tool->program, tool->command->name,
		tool->command->usage, tool->command->summary);
	return TOOL_DONE;
}

static const struct tool_command *command_find(const struct tool_program *program, const char *name)
{
	for (size_t i = 0; i < program->ncommands; i++)
		if (str_equal(program->commands[i].name, name))
			return &program->commands[i];
	return NULL;
}

/* Options before the command; ARGC and ARGV then begin at the command.  -1: go on. */
static int options_take(
	struct tool *tool, const struct tool_program *program, int *argc, char ***argv)
{
	for (++*argv, --*argc; *argc > 0 && str_starts(**argv, "--"); ++*argv, --*argc) {
		if (str_equal(**argv, "--help"))
			return help(program, stdout);
		if (!str_equal(**argv, "--config") && program->single)
			return -1;
		if (!str_equal(**argv, "--config") || *argc < 2)
			return help(program, stderr);
		tool->conf_path = (*argv)[1];
		++*argv;
		--*argc;
	}
	return -1;
}

static int command_run(struct tool *tool, const struct tool_program *program, int argc, char **argv)
{
	if (program->single) {
		tool->command = &program->commands[0];
	} else {
		if (argc < 1)
			return help(program, stderr);
		tool->command = command_find(program, argv[0]);
		if (!tool->command) {
			fprintf(stderr, "%s: no command %s\n", program->name, argv[0]);
			return help(program, stderr);
		}
		argv++;
		argc--;
		if (argc > 0 && str_equal(argv[0], "--help"))
			return command_help(tool);
	}
	clock_init();
	tool->now = clock_now();
	clock_riga_day(tool->now, &tool->today.year, &tool->today.month, &tool->today.day);
	return tool->command->run(tool, argc, argv);
}

int tool_main(int argc, char **argv, const struct tool_program *program)
{
	struct tool tool = {.program = program->name};
	int status;

	log_open(program->name, NULL);
	status = options_take(&tool, program, &argc, &argv);
	if (status >= 0)
		return status;
	tool.arena = arena_new(TOOL_BYTES);
	tool.work = arena_new(WORK_BYTES);
	if (tool.arena && tool.work) {
		status = command_run(&tool, program, argc, argv);
	} else {
		fprintf(stderr, "%s: out of memory\n", program->name);
		status = TOOL_FAILED;
	}
	if (fflush(stdout) != 0 && status == TOOL_DONE) {
		fprintf(stderr, "%s: cannot write the answer\n", program->name);
		status = TOOL_FAILED;
	}
	view_close(tool.view);
	keyring_free(tool.keys);
	db_free(tool.db);
	arena_free(tool.work);
	arena_free(tool.arena);
	return status;
}
