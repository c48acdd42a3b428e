#include "worker.h"

#include "base/clock.h"
#include "base/log.h"
#include "base/str.h"

/* What nobody needs any more goes: drafts, sessions, spent limits.  How long it stays are rows of the parameter table. */

enum {
	BATCH = 500, /* rows a statement, so that nobody waits long for their locks */
	BATCHES_LOOK = 4, /* of one kind between two looks at the outbox, where mail may be waiting */
	HOUR_MS = 3600 * 1000,
	AGAIN_MS = 60 * 1000, /* after trouble */
};

enum kind { DRAFTS, DRAFTS_SENT, SESSIONS, FILE_SESSIONS, EMAIL_PROOFS, LIMITS, IMPORTS, KIND__MAX, ATTACHMENTS = KIND__MAX /* housekeeping_files.c */ };

static const struct {
	const char *parameter; /* its age */
	enum statement statement; /* :in before limit */
	int64_t unit_seconds;
	bool in_ms; /* the statement takes milliseconds */
} kinds[KIND__MAX + 1] = {
	[DRAFTS] = {"draft_days", STATEMENT_HOUSEKEEPING_DRAFTS, 86400, false},
	[DRAFTS_SENT] = {"draft_sent_days", STATEMENT_HOUSEKEEPING_DRAFTS_SENT, 86400, false},
	[SESSIONS] = {"session_days", STATEMENT_HOUSEKEEPING_SESSIONS, 86400, false},
	[FILE_SESSIONS] = {"session_days", STATEMENT_HOUSEKEEPING_FILE_SESSIONS, 86400, false},
	[EMAIL_PROOFS] = {"session_days", STATEMENT_HOUSEKEEPING_EMAIL_PROOFS, 86400, false},
	[LIMITS] = {"rate_limit_hours", STATEMENT_HOUSEKEEPING_LIMITS, 3600, true},
	[IMPORTS] = {"import_held_hours", STATEMENT_IMPORT_FILE_TIDY, 3600, false},
	[ATTACHMENTS] = {"attachment_held_hours", STATEMENT_ATTACHMENT_TIDY, 3600, false},
};

struct batch {
	struct worker *worker;
	enum kind kind;
	int64_t before;
	int64_t deleted;
};

static enum err batch_work(void *context)
{
	struct batch *batch = context;
	struct worker *worker = batch->worker;
	struct db_result done;

	TRY(DB_RUN(worker->tool->db, worker->job, kinds[batch->kind].statement, &done, db_int(batch->before), db_int(BATCH)));
	batch->deleted = (int64_t)done.affected;
	return ERR_OK;
}

enum err housekeeping_age(struct worker *worker, const char *parameter, int64_t unit_seconds, int64_t *out, bool *out_found)
{
	struct db_result row;
	long long age = 0;
	char day[11];

	worker_today(day);
	TRY(DB_RUN(worker->tool->db, worker->job, STATEMENT_PARAMETER_GET, &row, db_text(parameter), db_text(day), db_text(day)));
	*out_found = row.nrows > 0 && str_to_int(db_get_text(&row, 0, "value"), 1, 100000, &age);
	*out = age * unit_seconds;
	return ERR_OK;
}

/* At most BATCHES of KIND, 0 = all; *io_more: there is more to delete. */
static enum err kind_tidy(struct worker *worker, enum kind kind, int batches, worker_stop stop, int64_t *io_deleted, bool *io_more)
{
	struct batch batch = {.worker = worker, .kind = kind};
	int64_t age = 0;
	bool found = false;

	arena_reset(worker->job);
	TRY(housekeeping_age(worker, kinds[kind].parameter, kinds[kind].unit_seconds, &age, &found));
	if (!found) {
		log_warn("housekeeping: no parameter %s is in force", kinds[kind].parameter);
		return ERR_OK;
	}
	batch.before = clock_now() - age;
	/* A session that was used so long ago has surely ended (jslp.conf: session_idle_minutes). */
	if (kind == SESSIONS)
		batch.before -= worker->tool->conf->session_idle_minutes * 60;
	if (kinds[kind].in_ms)
		batch.before *= 1000;
	for (int i = 0; !stop(); i++) {
		if (batches > 0 && i == batches) {
			*io_more = true;
			break;
		}
		arena_reset(worker->job);
		TRY(db_transaction_read_committed(worker->tool->db, batch_work, &batch));
		*io_deleted += batch.deleted;
		if (batch.deleted < BATCH)
			break;
	}
	return ERR_OK;
}

/* Behind the drafts, whose files they may be. */
static enum err files_tidy(struct worker *worker, worker_stop stop)
{
	int64_t age = 0;
	bool found = false;

	arena_reset(worker->job);
	TRY(housekeeping_age(worker, kinds[ATTACHMENTS].parameter, kinds[ATTACHMENTS].unit_seconds, &age, &found));
	if (found)
		return housekeeping_files(worker, clock_now() - age, stop);
	log_warn("housekeeping: no parameter %s is in force", kinds[ATTACHMENTS].parameter);
	return ERR_OK;
}

/* Every kind, whatever became of the others; the first error is returned. */
static enum err tidy(struct worker *worker, int batches, worker_stop stop, bool *out_more)
{
	int64_t deleted[KIND__MAX] = {0};
	enum err err = ERR_OK, one;

	for (enum kind kind = 0; kind < KIND__MAX; kind++) {
		one = kind_tidy(worker, kind, batches, stop, &deleted[kind], out_more);
		err = err == ERR_OK ? one : err;
	}
	one = files_tidy(worker, stop);
	err = err == ERR_OK ? one : err;
	if (!stop()) {
		one = draft_ends_announce(worker, stop);
		err = err == ERR_OK ? one : err;
		one = rights_settle(worker, stop);
		err = err == ERR_OK ? one : err;
	}
	log_info("housekeeping: %lld drafts, %lld sent drafts, %lld sessions, %lld limits deleted", (long long)deleted[DRAFTS],
		(long long)deleted[DRAFTS_SENT], (long long)(deleted[SESSIONS] + deleted[FILE_SESSIONS]), (long long)deleted[LIMITS]);
	return err;
}

enum err housekeeping_run(struct worker *worker, worker_stop stop)
{
	bool more = false;

	return tidy(worker, 0, stop, &more);
}

void housekeeping_look(struct worker *worker, worker_stop stop)
{
	bool more = false;
	enum err err;

	if (clock_now_ms() < worker->tidy_due_ms || stop())
		return;
	err_clear();
	err = tidy(worker, BATCHES_LOOK, stop, &more);
	if (err != ERR_OK)
		log_error("housekeeping: %s: %s", err_name(err), err_text());
	worker->tidy_due_ms = clock_now_ms() + (err != ERR_OK ? AGAIN_MS : more ? 0 : HOUR_MS);
}
