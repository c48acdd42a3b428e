#include "commands.h"

#include <getopt.h>

#include "base/clock.h"
#include "domain/person_code.h"

static const char usage[] =
	"Usage: jslp-admin person-code [--on YYYY-MM-DD]\n"
	"Personal codes, one a line of standard input -> code, ok|bad, old|new|-, birth date|-,\n"
	"reason|-, columns separated by tabs. A code born after the day of --on (without it today\n"
	"in Riga) is bad.\n"
	"Reasons: empty, character, dash, length, century, date, future, check_digit.\n";

static struct date today(void)
{
	struct date date;

	clock_init();
	clock_riga_day(clock_now(), &date.year, &date.month, &date.day);
	return date;
}

static void answer_line(const struct filter_line *line, struct date on)
{
	struct person_code code;
	char birth_date[11] = "-";
	bool is_ok = person_code_check_bytes(line->head, line->kept, on, &code);

	/* What does not fit the head is too long for a code whatever follows. */
	if (line->len > line->kept && code.reason != PERSON_CODE_CHARACTER &&
		code.reason != PERSON_CODE_DASH) {
		code.reason = PERSON_CODE_LENGTH;
		is_ok = false;
	}
	if (is_ok && code.has_birth_date)
		date_format_iso(code.birth_date, birth_date);
	printf("\t%s\t%s\t%s\t%s\n", is_ok ? "ok" : "bad",
		is_ok ? person_code_kind_code(code.kind) : "-", birth_date,
		person_code_reason_code(code.reason));
}

int command_person_code(int argc, char **argv)
{
	static const struct option known[] = {
		{"on", required_argument, NULL, 'o'},
		{"help", no_argument, NULL, 'h'},
		{NULL, 0, NULL, 0},
	};
	struct date on = {0, 0, 0};
	struct filter_line line;
	int c;

	optind = 0;
	while ((c = getopt_long(argc, argv, "", known, NULL)) != -1) {
		if (c == 'h') {
			fputs(usage, stdout);
			return filter_end(argv[0]);
		}
		if (c != 'o' || !date_parse_iso(optarg, &on)) {
			fputs(usage, stderr);
			return COMMAND_USAGE;
		}
	}
	if (optind != argc) {
		fputs(usage, stderr);
		return COMMAND_USAGE;
	}
	if (!date_is_valid(on))
		on = today();
	while (filter_next(stdin, stdout, &line))
		answer_line(&line, on);
	return filter_end(argv[0]);
}
