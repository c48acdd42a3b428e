#include "commands.h"

#include <errno.h>
#include <string.h>

static void keep(struct filter_line *line, int c, FILE *out)
{
	putc(c, out);
	if (line->kept < FILTER_HEAD)
		line->head[line->kept++] = (char)c;
	line->len++;
}

bool filter_next(FILE *in, FILE *out, struct filter_line *line)
{
	bool held_cr = false;
	int c = getc(in);

	*line = (struct filter_line){.len = 0};
	if (c == EOF)
		return false;
	for (; c != EOF && c != '\n'; c = getc(in)) {
		if (held_cr)
			keep(line, '\r', out);
		held_cr = c == '\r';
		if (!held_cr)
			keep(line, c, out);
	}
	return true;
}

bool filter_is_text(const struct filter_line *line)
{
	return line->kept == line->len && memchr(line->head, '\0', line->kept) == NULL;
}

int filter_end(const char *command)
{
	if (ferror(stdin)) {
		fprintf(stderr, "%s: cannot read standard input\n", command);
		return COMMAND_FAILED;
	}
	if (fflush(stdout) != 0 || ferror(stdout)) {
		fprintf(stderr, "%s: cannot write: %s\n", command, strerror(errno));
		return COMMAND_FAILED;
	}
	return COMMAND_DONE;
}
