#include <string.h>

#include "base/clock.h"
#include "base/log.h"
#include "base/str.h"
#include "domain/absence.h"
#include "domain/deadline.h"
#include "service/application.h"
#include "service/ladder.h"
#include "store/calendar.h"
#include "worker.h"

/* The letter of the day: each worker and head hears of the files whose term ends, by the ladder of terms, before the office opens. */

enum {
	EXAMPLES = 5, /* references in a line */
	APPROVALS_MAX = 1000,
	LINES_MAX = LADDER_RUNGS_MAX + 3, /* the rungs, overdue, approval, attendance */
	LOOK_MS = 5 * 60 * 1000,
	AGAIN_MS = 60 * 1000,
};

struct line {
	const char *kind;
	int days;
	int64_t files, news;
	size_t nexamples;
	struct buf examples;
};

struct digest {
	struct service service;
	char day[11];
	struct ladder ladder;
	struct service_approval_term approval;
	struct db_result people, files, approvals, attendance;
	struct absence *absences;
	size_t nabsences;
	size_t made;
};

static enum err absences_load(struct digest *digest)
{
	struct service *service = &digest->service;
	struct db_result rows;

	TRY(DB_RUN0(service->db, service->arena, STATEMENT_ABSENCE_NOW, &rows));
	digest->absences = arena_array(service->arena, rows.nrows + 1, sizeof(*digest->absences));
	if (!digest->absences)
		return ERR(ERR_LIMIT, "absences");
	for (size_t i = 0; i < rows.nrows; i++) {
		struct absence *absence = &digest->absences[i];

		absence->user_id = db_get_int(&rows, i, "user_id");
		absence->deputy_id = db_get_int(&rows, i, "deputy_id");
		if (!date_parse_iso(db_get_text(&rows, i, "from_on"), &absence->from) || !date_parse_iso(db_get_text(&rows, i, "to_on"), &absence->to))
			return ERR(ERR_BUG, "the days of an absence");
	}
	digest->nabsences = rows.nrows;
	return ERR_OK;
}

static enum err load(struct digest *digest)
{
	struct service *service = &digest->service;
	const struct date today = service->today;
	char overdue[11], to[11];

	TRY(service_ladder_load(service, &digest->ladder));
	TRY(service_approval_term(service, &digest->approval));
	date_format_iso(date_add_days(today, -1), overdue);
	date_format_iso(date_add_days(today, digest->ladder.days[0]), to);
	TRY(DB_RUN0(service->db, service->arena, STATEMENT_DIGEST_PEOPLE, &digest->people));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_DIGEST_FILES, &digest->files, db_text(overdue), db_text(to)));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_DIGEST_APPROVALS, &digest->approvals, db_int(APPROVALS_MAX)));
	TRY(DB_RUN0(service->db, service->arena, STATEMENT_DIGEST_ATTENDANCE, &digest->attendance));
	return absences_load(digest);
}

/* The row of PEOPLE whose id is USER; -1: not in service, or another role. */
static int person_of(const struct digest *digest, int64_t user)
{
	for (size_t i = 0; i < digest->people.nrows; i++)
		if (db_get_int(&digest->people, i, "id") == user)
			return (int)i;
	return -1;
}

/* Who answers today for the files of OWNER: 0 where that is nobody in service. */
static int64_t worker_of(const struct digest *digest, int64_t owner)
{
	const int64_t user = absence_stand_in(digest->absences, digest->nabsences, owner, digest->service.today);

	if (person_of(digest, user) >= 0)
		return user;
	return person_of(digest, owner) >= 0 ? owner : 0;
}

/* True if USER hears what the head hears: a head who is there, or the deputy of one who is not. */
static bool is_head(const struct digest *digest, int64_t user)
{
	for (size_t i = 0; i < digest->people.nrows; i++)
		if (str_equal(db_get_text(&digest->people, i, "role"), "head") && worker_of(digest, db_get_int(&digest->people, i, "id")) == user)
			return true;
	return false;
}

/* N files more in LINE; EXAMPLES are some of their references with blanks between. */
static void line_add(struct line *line, int64_t n, const char *examples)
{
	line->files += n;
	for (const char *at = examples; *at && line->nexamples < EXAMPLES; line->nexamples++) {
		const size_t len = strcspn(at, " ");

		buf_printf(&line->examples, "%s%.*s", line->nexamples > 0 ? ", " : "", (int)len, at);
		at += len + (at[len] == ' ');
	}
}

static struct line *line_of(const struct digest *digest, struct line lines[LINES_MAX], int rung)
{
	for (size_t i = 0; i < digest->ladder.n; i++)
		if (digest->ladder.days[i] == rung)
			return &lines[digest->ladder.n - i];
	return &lines[0];
}

static size_t nlines(const struct digest *digest)
{
	return digest->ladder.n + LINES_MAX - LADDER_RUNGS_MAX;
}

/* Overdue first, then the rungs from the lowest on, then approval, then attendance. */
static void lines_begin(const struct digest *digest, struct line lines[LINES_MAX])
{
	const size_t n = digest->ladder.n;

	for (size_t i = 0; i < nlines(digest); i++) {
		lines[i] = (struct line){.kind = i == 0 ? "overdue" : i <= n ? "term" : i == n + 1 ? "approval" : "attendance",
			.days = i > 0 && i <= n ? digest->ladder.days[n - i] : 0};
		buf_init(&lines[i].examples, digest->service.arena, 0);
	}
}

static enum err terms_add(const struct digest *digest, struct line lines[LINES_MAX], int64_t user, bool head, const char *since)
{
	const struct date today = digest->service.today;
	const struct db_result *files = &digest->files;
	struct date then = {0, 0, 0}, due;

	if (since && !date_parse_iso(since, &then))
		return ERR(ERR_BUG, "the day of a letter");
	for (size_t i = 0; i < files->nrows; i++) {
		struct line *line;
		int left, rung;

		if (!date_parse_iso(db_get_text(files, i, "due"), &due))
			return ERR(ERR_BUG, "the last day of a file");
		left = deadline_days_left(due, today);
		rung = ladder_rung(&digest->ladder, left);
		if (!ladder_hears(&digest->ladder, rung, worker_of(digest, db_get_int(files, i, "owner_id")), user, head))
			continue;
		line = line_of(digest, lines, rung);
		line_add(line, db_get_int(files, i, "files"), db_get_text(files, i, "examples"));
		line->news += !since || ladder_is_news(&digest->ladder, deadline_days_left(due, then), left);
	}
	return ERR_OK;
}

static void approvals_add(const struct digest *digest, struct line *line)
{
	struct date since;

	for (size_t i = 0; i < digest->approvals.nrows; i++) {
		clock_riga_day(db_get_int(&digest->approvals, i, "since"), &since.year, &since.month, &since.day);
		if (!ladder_stalls(&digest->approval.calendar, since, digest->approval.working_days, digest->service.today))
			continue;
		line_add(line, 1, db_get_text(&digest->approvals, i, "reference"));
		line->news++;
	}
}

/*
 * People who missed sessions in a row are told to whoever answers for the file, those of nobody's files to the head: their number only.  What was told on
 * the day of the last letter, or later, is news.
 */
static enum err attendance_add(const struct digest *digest, struct line *line, int64_t user, bool head, const char *since)
{
	const struct db_result *rows = &digest->attendance;
	struct date then = {0, 0, 0}, told;

	if (since && !date_parse_iso(since, &then))
		return ERR(ERR_BUG, "the day of a letter");
	for (size_t i = 0; i < rows->nrows; i++) {
		const int64_t worker = worker_of(digest, db_get_int(rows, i, "owner_id"));

		if (worker ? worker != user : !head)
			continue;
		line_add(line, db_get_int(rows, i, "people"), "");
		clock_riga_day(db_get_int(rows, i, "newest"), &told.year, &told.month, &told.day);
		line->news += !since || date_compare(told, then) >= 0;
	}
	return ERR_OK;
}

static enum err letter_add(struct digest *digest, const struct line lines[LINES_MAX], int64_t user)
{
	struct service *service = &digest->service;
	struct db_result done;
	int seq = 0;

	TRY(DB_RUN(service->db, service->arena, STATEMENT_DIGEST_ADD, &done, db_int(user), db_text(digest->day)));
	for (size_t i = 0; i < nlines(digest); i++) {
		const struct line *line = &lines[i];

		if (line->files > 0)
			TRY(DB_RUN(service->db, service->arena, STATEMENT_DIGEST_LINE_ADD, NULL, db_int(done.insert_id), db_int(++seq),
				db_text(line->kind), line->days > 0 ? db_int(line->days) : db_null(), db_int(line->files), db_text(buf_text(&line->examples))));
	}
	TRY(store_outbox_add(service->db, service->arena, "digest_mail", done.insert_id, user, service->now));
	digest->made++;
	return service_audit(service, "digest", "user:%lld", (long long)user);
}

static enum err person_tell(struct digest *digest, size_t i)
{
	const int64_t user = db_get_int(&digest->people, i, "id");
	const bool head = is_head(digest, user);
	struct line lines[LINES_MAX];
	int64_t news = 0;

	if (!*db_get_text(&digest->people, i, "email"))
		return ERR_OK;
	lines_begin(digest, lines);
	TRY(terms_add(digest, lines, user, head, db_get_text(&digest->people, i, "since")));
	if (head)
		approvals_add(digest, &lines[digest->ladder.n + 1]);
	TRY(attendance_add(digest, &lines[digest->ladder.n + 2], user, head, db_get_text(&digest->people, i, "since")));
	for (size_t k = 0; k < nlines(digest); k++)
		news += lines[k].news;
	return news > 0 ? letter_add(digest, lines, user) : ERR_OK;
}

/* All letters of a day or none, so that a worker that dies in between leaves nothing half told. */
static enum err make_work(void *context)
{
	struct digest *digest = context;
	struct service *service = &digest->service;

	digest->made = 0;
	TRY(DB_RUN(service->db, service->arena, STATEMENT_DIGEST_RUN_ADD, NULL, db_text(digest->day), db_int(service->now)));
	TRY(load(digest));
	for (size_t i = 0; i < digest->people.nrows; i++)
		TRY(person_tell(digest, i));
	return ERR_OK;
}

/* *out: it is a working day, the hour has come, and nobody has made the letters of the day. */
static enum err is_due(struct digest *digest, bool *out)
{
	struct service *service = &digest->service;
	struct calendar calendar;
	struct db_result done;
	const char *text;
	long long hour;

	*out = false;
	TRY(store_calendar_load(service->db, service->arena, &calendar));
	TRY(store_parameter_text(service->db, service->arena, "digest_hour", service->today, &text));
	if (!str_to_int(text, 0, 23, &hour))
		return ERR(ERR_BUG, "parameter digest_hour");
	if (!calendar_is_working_day(&calendar, service->today) || clock_riga_hour(service->now) < hour)
		return ERR_OK;
	TRY(DB_RUN(service->db, service->arena, STATEMENT_DIGEST_RUN_GET, &done, db_text(digest->day)));
	*out = done.nrows == 0;
	return ERR_OK;
}

enum err digest_make(struct worker *worker, size_t *out_made)
{
	struct digest digest = {
		.service = {.db = worker->tool->db, .arena = worker->job, .keys = worker->tool->keys, .now = clock_now(), .actor_role = ROLE_SYSTEM,
			.program = "worker", .request_id = "-"},
	};
	enum err code;
	bool due;

	*out_made = 0;
	arena_reset(worker->job);
	clock_riga_day(digest.service.now, &digest.service.today.year, &digest.service.today.month, &digest.service.today.day);
	date_format_iso(digest.service.today, digest.day);
	TRY(is_due(&digest, &due));
	if (!due)
		return ERR_OK;
	code = db_transaction(worker->tool->db, make_work, &digest);
	if (code == ERR_CONFLICT) {	/* another worker was faster */
		err_clear();
		return ERR_OK;
	}
	TRY(code);
	*out_made = digest.made;
	log_info("letters of the day: %zu", digest.made);
	return ERR_OK;
}

void digest_look(struct worker *worker)
{
	size_t made;
	enum err err;

	if (clock_now_ms() < worker->digest_due_ms)
		return;
	err_clear();
	err = digest_make(worker, &made);
	if (err != ERR_OK)
		log_error("letters of the day: %s: %s", err_name(err), err_text());
	worker->digest_due_ms = clock_now_ms() + (err != ERR_OK ? AGAIN_MS : LOOK_MS);
}
