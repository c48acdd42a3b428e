#include "commands.h"

#include <libgen.h>
#include <limits.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* The web programs, in the order of the chain. */
static const char *const programs[] = {"public", "account", "casework", "provider", "report", "admin", "api"};

/* Where the programs lie, seen from this one: beside it in the build tree, or where they are installed. */
static bool program_path(const char *name, char *out, size_t size)
{
	char self[PATH_MAX];
	ssize_t len = readlink("/proc/self/exe", self, sizeof(self) - 1);

	if (len <= 0)
		return false;
	self[len] = '\0';
	snprintf(out, size, "%s/../../cgi-bin/%s/jslp-%s", dirname(self), name, name);
	if (access(out, X_OK) == 0)
		return true;
	snprintf(out, size, "%s/jslp-%s", JSLP_CGIBINDIR, name);
	return access(out, X_OK) == 0;
}

/* Runs PROGRAM --routes onto our standard output. */
static bool print_routes(const char *name)
{
	char path[PATH_MAX + 64];
	int status;
	pid_t child;

	if (!program_path(name, path, sizeof(path))) {
		fprintf(stderr, "jslp-admin routes: program %s is missing\n", name);
		return false;
	}
	fflush(stdout);
	child = fork();
	if (child == 0) {
		execl(path, path, "--routes", (char *)NULL);
		_exit(127);
	}
	return child > 0 && waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

int command_routes(struct tool *tool, int argc, char **argv)
{
	if (argc > 0)
		return tool_usage(tool, argv[0]);
	for (size_t i = 0; i < sizeof(programs) / sizeof(programs[0]); i++)
		if (!print_routes(programs[i]))
			return TOOL_FAILED;
	return TOOL_DONE;
}
