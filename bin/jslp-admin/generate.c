#include "generate.h"

#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/str.h"
#include "commands.h"
#include "domain/programme.h"
#include "store/calendar.h"

/* generate: so many made-up files, by one process more than the machine has processors (one always waits for the disk), at most four. */

enum { PROGRESS_STEP = 50000, NUMBERS_A_CALL = 10000, GAP = 1000, PROCESSES_MAX = 4, BATCH_BYTES = 96 * 1024 * 1024, SMALL_BYTES = 4096,
       HOUR_SECONDS = 3600, BATCH_TRIES = 5, BATCH_PAUSE_SECONDS = 4 };
#define MOST 10000000

/* The day from which the catalogue holds (sql/migrations/0002_reference.sql). */
static const struct date first_day = {2024, 1, 1};

static enum err day_fill(struct tool *tool, struct date date, struct generate_day *out)
{
	struct store_terms terms;
	struct deadline_term term;

	arena_reset(tool->work);
	TRY(store_terms_load(tool->db, tool->work, date, &terms));
	out->date = date;
	out->is_working = calendar_is_working_day(&terms.calendar, date);
	date_format_iso(date, out->text);
	if (!deadline_compute(&terms.calendar, date, terms.parameters.values[DEADLINE_DECISION_MONTHS], &term))
		return ERR(ERR_BUG, "no term from %s", out->text);
	date_format_iso(term.nominal, out->nominal);
	date_format_iso(term.due, out->due);
	date_format_iso(deadline_extended_due(&terms.calendar, &terms.parameters, date), out->extended);
	for (int channel = DEADLINE_IN_PERSON; channel < DEADLINE_CHANNEL__MAX; channel++) {
		struct date effective = deadline_effective(&terms.calendar, &terms.parameters, (enum deadline_channel)channel, date);

		date_format_iso(effective, out->by_channel[channel].effective);
		date_format_iso(deadline_contest_until(&terms.calendar, &terms.parameters, effective, true),
			out->by_channel[channel].contest);
	}
	return ERR_OK;
}

static enum err days_fill(struct generate *generate)
{
	struct tool *tool = generate->tool;

	generate->ndays = (unsigned)(date_to_days(tool->today) - date_to_days(first_day) + 1);
	generate->days = arena_array(tool->arena, generate->ndays, sizeof(*generate->days));
	if (!generate->days)
		return ERR(ERR_NOMEM, "days");
	for (unsigned d = 0; d < generate->ndays; d++)
		TRY(day_fill(tool, date_add_days(first_day, (int)d), &generate->days[d]));
	return ERR_OK;
}

/* The catalogue in force on the first day and today: versions that both days have. */
static enum err programmes_fill(struct generate *generate)
{
	struct tool *tool = generate->tool;
	struct db_result rows;
	enum programme_target target;
	char from[11], to[11];

	date_format_iso(first_day, from);
	date_format_iso(tool->today, to);
	TRY(DB_RUN(tool->db, tool->arena, STATEMENT_PROGRAMME_CATALOGUE, &rows, db_text(from), db_text(to)));
	for (size_t i = 0; i < rows.nrows && generate->nprogrammes < GENERATE_PROGRAMMES; i++) {
		struct generate_programme *programme = &generate->programmes[generate->nprogrammes++];
		struct db_value min = db_get(&rows, i, "min_age"), max = db_get(&rows, i, "max_age");

		if (!programme_target_parse(db_get_text(&rows, i, "client"), &target))
			return ERR(ERR_BUG, "programme target");
		programme->id = db_get_int(&rows, i, "id");
		programme->young_adult = target == PROGRAMME_YOUNG_ADULT;
		programme->for_child = target != PROGRAMME_YOUNG_ADULT && target != PROGRAMME_PARENT;
		programme->min_age = min.type == DB_NULL ? 0 : (int)min.i;
		programme->max_age = max.type == DB_NULL ? 17 : (int)max.i - !db_get_int(&rows, i, "max_inclusive");
	}
	return generate->nprogrammes > 0 ? ERR_OK : ERR(ERR_INVALID, "the catalogue is empty");
}

static enum err staff_fill(struct generate *generate)
{
	struct tool *tool = generate->tool;
	struct db_result rows;

	TRY(DB_RUN0(tool->db, tool->arena, STATEMENT_GENERATE_STAFF, &rows));
	for (size_t i = 0; i < rows.nrows; i++) {
		bool is_head = str_equal(db_get_text(&rows, i, "role"), "head");

		if (is_head && generate->nheads < GENERATE_STAFF)
			generate->heads[generate->nheads++] = db_get_int(&rows, i, "id");
		else if (!is_head && generate->nworkers < GENERATE_STAFF)
			generate->workers[generate->nworkers++] = db_get_int(&rows, i, "id");
	}
	if (generate->nheads == 0 || generate->nworkers == 0)
		return ERR(ERR_INVALID, "a social worker and a head are needed (user add, or seed)");
	return ERR_OK;
}

static enum err numbers_take(struct generate *generate, enum statement statement, int64_t **out)
{
	struct tool *tool = generate->tool;
	struct db_result rows;
	int64_t *numbers = arena_array(generate->arena, (size_t)generate->n, sizeof(*numbers));

	if (!numbers)
		return ERR(ERR_NOMEM, "numbers");
	for (int64_t n = 0; n < generate->n;) {
		int64_t left = generate->n - n;

		arena_reset(tool->work);
		TRY(DB_RUN(tool->db, tool->work, statement, &rows, db_int(left < NUMBERS_A_CALL ? left : NUMBERS_A_CALL)));
		if (rows.nrows == 0)
			return ERR(ERR_BUG, "no numbers");
		for (size_t i = 0; i < rows.nrows; i++)
			numbers[n++] = db_get_int(&rows, i, "number");
	}
	*out = numbers;
	return ERR_OK;
}

/* The UTC second in which DAY began in Riga: some hours before it did in Greenwich. */
static int64_t day_began(struct date day)
{
	int64_t at = (int64_t)date_to_days(day) * 24 * HOUR_SECONDS;
	struct date before;

	do {
		at -= HOUR_SECONDS;
		clock_riga_day(at, &before.year, &before.month, &before.day);
	} while (date_compare(before, day) == 0);
	return at + HOUR_SECONDS;
}

static enum err prepare(struct generate *generate)
{
	struct tool *tool = generate->tool;
	struct db_result row;

	generate->midnight = day_began(tool->today);
	TRY(tool_db(tool, "tool"));
	TRY(generate_names(tool->arena));
	TRY(staff_fill(generate));
	TRY(programmes_fill(generate));
	TRY(days_fill(generate));
	TRY(numbers_take(generate, STATEMENT_GENERATE_APPLICATION_NUMBERS, &generate->numbers));
	TRY(numbers_take(generate, STATEMENT_GENERATE_ACT_NUMBERS, &generate->act_numbers));
	TRY(DB_RUN0(tool->db, tool->arena, STATEMENT_GENERATE_LAST_IDS, &row));
	/* The gap is for what others store before the first batch moves the tables' own numbering. */
	generate->first_person = db_get_int(&row, 0, "person") + GAP;
	generate->first_application = db_get_int(&row, 0, "application") + GAP;
	generate->done = mmap(NULL, sizeof(*generate->done), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	if (generate->done == MAP_FAILED)
		return ERR(ERR_NOMEM, "counter");
	atomic_init(generate->done, 0);
	return ERR_OK;
}

static void progress(struct generate *generate, int64_t n)
{
	long long before = atomic_fetch_add(generate->done, n), after = before + n;

	if (before / PROGRESS_STEP != after / PROGRESS_STEP)
		fprintf(stderr, "%lld of %lld\n", after, (long long)generate->n);
}

static enum err batch_open(struct generate *generate, struct generate_batch *batch)
{
	struct tool *tool = generate->tool;

	TRY(tool_db(tool, "tool"));
	TRY(tool_keys(tool, KEYRING_SEAL | KEYRING_INDEX | KEYRING_RECEIPT));
	*batch = (struct generate_batch){.generate = generate, .db = tool->db, .keys = tool->keys,
		.arena = arena_new(BATCH_BYTES)};
	if (!batch->arena)
		return ERR(ERR_NOMEM, "a batch");
	return generate_batch_open(batch, tool->arena);
}

/*
 * A server that is busy with its disk may not answer in time: then the link is gone and with it the whole batch, which
 * is made again when the server has taken the first one back.  ERR_UNCERTAIN (lost in COMMIT) is not repeated.
 */
static enum err batch_write(struct generate_batch *batch, int64_t from, int64_t to)
{
	enum err code = generate_batch_run(batch, from, to);

	for (int tries = 1; tries < BATCH_TRIES && (code == ERR_UNAVAILABLE || code == ERR_RETRY); tries++) {
		(void)sleep(BATCH_PAUSE_SECONDS);
		code = generate_batch_run(batch, from, to);
	}
	return code;
}

/* Every NPROCESSES-th batch from batch PART on. */
static enum err work(struct generate *generate, int part, int nprocesses)
{
	struct generate_batch batch = {.generate = generate};
	enum err code = batch_open(generate, &batch);

	/* The last file has been written; it holds the ids for all. */
	for (int64_t from = (int64_t)part * GENERATE_BATCH; code == ERR_OK && from < generate->n - 1;
		from += (int64_t)nprocesses * GENERATE_BATCH) {
		int64_t to = from + GENERATE_BATCH < generate->n - 1 ? from + GENERATE_BATCH : generate->n - 1;

		code = batch_write(&batch, from, to);
		progress(generate, to - from);
	}
	arena_free(batch.arena);
	return code;
}

/* The last file first, so that AUTO_INCREMENT of others begins behind all of ours. */
static enum err last_first(struct generate *generate)
{
	struct generate_batch batch = {.generate = generate};
	enum err code = batch_open(generate, &batch);

	if (code == ERR_OK)
		code = batch_write(&batch, generate->n - 1, generate->n);
	arena_free(batch.arena);
	progress(generate, 1);
	return code;
}

/* In a child: its own connection, since two processes cannot share one. */
static int child_run(struct generate *generate, int part, int nprocesses)
{
	enum err code;

	generate->tool->db = NULL;
	generate->tool->db_account = NULL;
	code = work(generate, part, nprocesses);
	if (code != ERR_OK)
		(void)tool_fail(generate->tool, code, "a batch is not stored");
	db_free(generate->tool->db);
	return code == ERR_OK ? TOOL_DONE : TOOL_FAILED;
}

static bool children_run(struct generate *generate, int nprocesses)
{
	pid_t children[PROCESSES_MAX];
	bool ok = true;
	int status;

	for (int part = 0; part < nprocesses; part++) {
		children[part] = fork();
		if (children[part] == 0) {
			status = child_run(generate, part, nprocesses);
			fflush(NULL);
			_exit(status);
		}
	}
	for (int part = 0; part < nprocesses; part++)
		ok = children[part] > 0 && waitpid(children[part], &status, 0) == children[part] && WIFEXITED(status) &&
			WEXITSTATUS(status) == TOOL_DONE && ok;
	return ok;
}

static int run(struct generate *generate)
{
	struct tool *tool = generate->tool;
	const int64_t began = clock_monotonic_ms();
	const long processors = sysconf(_SC_NPROCESSORS_ONLN);
	enum err code = prepare(generate);
	double seconds;

	if (code == ERR_OK)
		code = last_first(generate);
	if (code != ERR_OK)
		return tool_fail(tool, code, "nothing is generated");
	if (!children_run(generate, processors < 1 ? 2 : processors >= PROCESSES_MAX ? PROCESSES_MAX : (int)processors + 1))
		return TOOL_FAILED;
	seconds = (double)(clock_monotonic_ms() - began) / 1000.0;
	printf("%lld applications in %.1f s, %.0f a second\n", (long long)generate->n, seconds,
		(double)generate->n / (seconds > 0 ? seconds : 1));
	return fflush(stdout) == 0 ? TOOL_DONE : TOOL_FAILED;
}

int command_generate(struct tool *tool, int argc, char **argv)
{
	struct generate generate = {.tool = tool};
	const char *n = tool_option(&argc, argv, "--applications"), *seed = tool_option(&argc, argv, "--seed");
	long long number = 0, start = 1;
	int status;

	if (argc > 0 || !n || !str_to_int(n, 1, MOST, &number))
		return tool_usage(tool, argc > 0 ? argv[0] : "--applications is a number from 1 to 10000000");
	if (seed && !str_to_int(seed, 0, 1000000000, &start))
		return tool_usage(tool, "--seed is a number from 0 to 1000000000");
	if (!made_up_allowed(tool))
		return TOOL_FAILED;
	generate.n = number;
	generate.seed = (uint64_t)start;
	generate.arena = arena_new(2 * sizeof(int64_t) * (size_t)number + SMALL_BYTES);
	status = generate.arena ? run(&generate) : tool_fail(tool, ERR_NOMEM, "numbers");
	arena_free(generate.arena);
	return status;
}
