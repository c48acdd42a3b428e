#include "commands.h"

#include <getopt.h>
#include <string.h>

#include "base/str.h"
#include "domain/deadline.h"

calendar_source_fn calendar_source = calendar_source_builtin;

static const char usage[] =
	"Usage: jslp-admin calendar due\n"
	"           YYYY-MM-DD lines of standard input -> received, due, due if extended\n"
	"       jslp-admin calendar holidays --year YEAR\n"
	"           -> date, name\n"
	"       jslp-admin calendar effective --channel CHANNEL\n"
	"           YYYY-MM-DD lines of standard input -> sent, effective, contest until\n"
	"           CHANNEL: in-person, e-address, email, registered-post, post\n"
	"One line for each line, columns separated by tabs. What is no date gives: line, error,\n"
	"reason (empty, not_a_date, out_of_range).\n";

struct options {
	enum { MODE_NONE, MODE_DUE, MODE_HOLIDAYS, MODE_EFFECTIVE } mode;
	int year;			/* 0 = not given */
	enum deadline_channel channel;	/* NONE = not given */
};

struct job {
	struct calendar calendar;
	struct options options;
};

bool calendar_source_builtin(struct calendar *out)
{
	*out = calendar_builtin();
	return true;
}

/*
 * The two dates that belong to FROM; false when a date leaves the span or no parameter holds on
 * that day.
 */
static bool compute(const struct job *job, struct date from, struct date *out_first,
	struct date *out_second)
{
	const struct calendar *calendar = &job->calendar;
	struct deadline_parameters parameters;

	if (!deadline_parameters_on(deadline_parameter_defaults, deadline_nparameter_defaults, from,
		    &parameters))
		return false;
	if (job->options.mode == MODE_DUE) {
		*out_first = deadline_decision_due(calendar, &parameters, from);
		*out_second = deadline_extended_due(calendar, &parameters, from);
	} else {
		*out_first = deadline_effective(
			calendar, &parameters, job->options.channel, from);
		*out_second = deadline_contest_until(calendar, &parameters, *out_first, true);
	}
	return date_is_valid(*out_first) && date_is_valid(*out_second);
}

static void answer_line(const struct job *job, const struct filter_line *line)
{
	struct date from, first, second;
	char first_text[11], second_text[11];

	if (line->len == 0) {
		puts("\terror\tempty");
	} else if (!filter_is_text(line) || !date_parse_iso(line->head, &from)) {
		puts("\terror\tnot_a_date");
	} else if (!compute(job, from, &first, &second)) {
		puts("\terror\tout_of_range");
	} else {
		date_format_iso(first, first_text);
		date_format_iso(second, second_text);
		printf("\t%s\t%s\n", first_text, second_text);
	}
}

static void print_holidays(const struct job *job)
{
	struct date date = {job->options.year, 1, 1};
	struct calendar_day day;
	char text[11];

	for (; date.year == job->options.year; date = date_add_days(date, 1)) {
		if (!calendar_holiday_on(&job->calendar, date, &day))
			continue;
		date_format_iso(date, text);
		printf("%s\t%s", text, day.name_lv);
		if (day.second_name_lv != NULL)
			printf("; %s", day.second_name_lv);
		putchar('\n');
	}
}

static bool read_mode(const char *word, struct options *options)
{
	if (strcmp(word, "due") == 0)
		options->mode = MODE_DUE;
	else if (strcmp(word, "holidays") == 0)
		options->mode = MODE_HOLIDAYS;
	else if (strcmp(word, "effective") == 0)
		options->mode = MODE_EFFECTIVE;
	return options->mode != MODE_NONE;
}

/* Each mode has exactly its own option. */
static bool is_complete(const struct options *options)
{
	bool has_year = options->year != 0;
	bool has_channel = options->channel != DEADLINE_CHANNEL_NONE;

	return options->mode != MODE_NONE && has_year == (options->mode == MODE_HOLIDAYS) &&
	       has_channel == (options->mode == MODE_EFFECTIVE);
}

/* COMMAND_DONE with *out filled; else a status to end with, after --help with out->mode NONE. */
static int read_options(int argc, char **argv, struct options *out)
{
	static const struct option known[] = {
		{"year", required_argument, NULL, 'y'},
		{"channel", required_argument, NULL, 'c'},
		{"help", no_argument, NULL, 'h'},
		{NULL, 0, NULL, 0},
	};
	long long year;
	int c;

	*out = (struct options){.mode = MODE_NONE};
	optind = 0;
	while ((c = getopt_long(argc, argv, "", known, NULL)) != -1) {
		if (c == 'h') {
			fputs(usage, stdout);
			*out = (struct options){.mode = MODE_NONE};
			return COMMAND_DONE;
		}
		if (c == 'y' && str_to_int(optarg, DATE_YEAR_MIN, DATE_YEAR_MAX, &year))
			out->year = (int)year;
		else if (c != 'c' || !deadline_channel_parse(optarg, &out->channel))
			return COMMAND_USAGE;
	}
	if (argc - optind != 1 || !read_mode(argv[optind], out) || !is_complete(out))
		return COMMAND_USAGE;
	return COMMAND_DONE;
}

int command_calendar(int argc, char **argv)
{
	struct filter_line line;
	struct job job;
	int status = read_options(argc, argv, &job.options);

	if (status != COMMAND_DONE) {
		fputs(usage, stderr);
		return status;
	}
	if (job.options.mode == MODE_NONE)
		return filter_end(argv[0]);
	if (!calendar_source(&job.calendar)) {
		fprintf(stderr, "%s: no days from the database, only the compiled ones are used\n",
			argv[0]);
		job.calendar = calendar_builtin();
	}
	if (job.options.mode == MODE_HOLIDAYS) {
		print_holidays(&job);
	} else {
		while (filter_next(stdin, stdout, &line))
			answer_line(&job, &line);
	}
	return filter_end(argv[0]);
}
