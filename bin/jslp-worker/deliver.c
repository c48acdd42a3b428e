#include "worker.h"

#include "base/clock.h"
#include "base/log.h"
#include "base/rnd.h"

/* The outbox's side of a delivery: claim, run the job, record its end, let a lane rest whose
 * receiver is away. */

enum {
	BATCH = 20,
	REST_MAX_MS = 30000,
	RETRY_AFTER_MAX_S = 900,
};

static uint32_t random_bits(void)
{
	uint32_t bits;

	rnd_bytes(&bits, sizeof(bits));
	return bits;
}

/* After failures of the receiver in a row the lane rests: 0.25 s, doubled each time, at most 30 s.
 */
static void lane_note(struct worker_lane *lane, const struct job_result *result)
{
	int64_t rest = 250;

	if (!result->is_outage) {
		lane->failures = 0;
		return;
	}
	for (int i = 0; i < lane->failures && rest < REST_MAX_MS; i++)
		rest *= 2;
	lane->failures++;
	lane->rest_until_ms = clock_now_ms() + (rest < REST_MAX_MS ? rest : REST_MAX_MS);
}

static int64_t due_again(const struct store_outbox_row *row, const struct job_result *result)
{
	const long asked =
		result->retry_after < RETRY_AFTER_MAX_S ? result->retry_after : RETRY_AFTER_MAX_S;
	const int64_t pause = store_outbox_backoff_ms(row->attempts, random_bits());

	return clock_now_ms() + (pause > asked * 1000 ? pause : asked * 1000);
}

struct following {
	struct worker *worker;
	const struct store_outbox_row *row;
	const struct job_result *result;
};

static enum err follow(void *context)
{
	const struct following *following = context;

	return following->result->then(following->worker, following->row, following->result);
}

/* What is stored cannot be told: it would go wrong for ever, and must not hold up the rest. */
static bool is_about_the_row(enum err err)
{
	return err == ERR_NOT_FOUND || err == ERR_INVALID || err == ERR_LIMIT || err == ERR_BUG;
}

/* Delivered, with what follows; where that cannot be written, somebody must look, and the receiver's acknowledgement is kept. */
static enum err record_done(struct worker *worker, const struct store_outbox_row *row, const struct job_result *result, bool *out_held,
	bool *out_parked)
{
	struct following following = {worker, row, result};
	struct store_outbox_answer answer = result->answer;
	struct db *db = worker->tool->db;
	const enum err err = store_outbox_done_then(
		db, worker->job, row, &answer, clock_now(), result->then ? follow : NULL, &following, out_held);

	*out_parked = result->then && is_about_the_row(err);
	if (!*out_parked)
		return err;
	answer.error = err_text();
	return store_outbox_park(db, worker->job, row, &answer, clock_now(), false, out_held);
}

static enum err record(struct worker *worker, const struct store_outbox_row *row,
	const struct job_result *result, struct worker_tally *tally)
{
	const struct store_outbox_answer *answer = &result->answer;
	const int64_t now = clock_now();
	struct db *db = worker->tool->db;
	bool held = false, parked = false;

	switch (result->end) {
	case JOB_DONE:
		TRY(record_done(worker, row, result, &held, &parked));
		tally->done += held && !parked;
		tally->parked += held && parked;
		if (parked)
			log_error("outbox %lld (%s) is parked after its delivery", (long long)row->id, row->kind);
		break;
	case JOB_PARK:
		TRY(store_outbox_park(
			db, worker->job, row, answer, now, result->is_refused, &held));
		tally->parked += held;
		log_error("outbox %lld (%s) is parked: status %d %s", (long long)row->id, row->kind,
			answer->status, answer->error);
		break;
	case JOB_AGAIN:
	default:
		TRY(store_outbox_again(
			db, worker->job, row, answer, now, due_again(row, result), &held));
		tally->again += held;
		log_warn("outbox %lld (%s), attempt %lld: status %d %s", (long long)row->id,
			row->kind, (long long)row->attempts, answer->status, answer->error);
		break;
	}
	if (!held)
		log_warn("outbox %lld: the lease had lapsed", (long long)row->id);
	return ERR_OK;
}

static enum err deliver(struct worker *worker, enum store_outbox_lane lane,
	struct store_outbox_row *row, struct worker_tally *tally)
{
	static enum err (*const runs[STORE_OUTBOX_LANE__MAX])(struct worker *, struct store_outbox_row *, struct job_result *) = {
		[STORE_OUTBOX_STATE] = job_state_run, [STORE_OUTBOX_MAIL] = job_mail_run, [STORE_OUTBOX_EADDRESS] = job_eaddress_run};
	struct job_result result = {.answer = {.system = "", .acknowledgement = "", .error = ""}};
	enum err err;

	arena_reset(worker->job);
	err_clear();
	err = runs[lane](worker, row, &result);
	if (err == ERR_CONFLICT)
		return ERR_OK;
	if (is_about_the_row(err)) {
		const char *why = arena_strdup(worker->tool->work, err_text());

		result = (struct job_result){
			.end = JOB_PARK, .answer = {"", 0, "", why ? why : err_name(err)}};
	} else {
		TRY(err);
	}
	lane_note(&worker->lanes[lane], &result);
	TRY(record(worker, row, &result, tally));
	return ERR_OK;
}

/* Gives back what of a batch was not tried. */
static enum err release(
	struct worker *worker, const struct store_outbox_row *rows, size_t n, int64_t due_ms)
{
	for (size_t i = 0; i < n; i++)
		TRY(store_outbox_release(worker->tool->db, worker->tool->work, &rows[i], due_ms));
	return ERR_OK;
}

static enum err lane_pass(struct worker *worker, enum store_outbox_lane which, worker_stop stop,
	struct worker_tally *tally, bool *out_busy)
{
	struct worker_lane *lane = &worker->lanes[which];
	const int64_t begin = clock_now_ms();
	struct store_outbox_row *rows;
	size_t n, i;

	if (begin < lane->rest_until_ms)
		return ERR_OK;
	arena_reset(worker->tool->work);
	/* After a failure one row is enough to see whether the receiver is back. */
	TRY(store_outbox_claim(worker->tool->db, worker->tool->work, which, begin, worker->lease_ms,
		lane->failures ? 1 : BATCH, &rows, &n));
	for (i = 0; i < n; i++) {
		const int64_t now = clock_now_ms();

		if (stop() || now < lane->rest_until_ms ||
			now + worker->call_ms > rows[i].lease_until_ms)
			break;
		TRY(deliver(worker, which, &rows[i], tally));
	}
	TRY(release(worker, rows + i, n - i, begin));
	if (n > 0 && clock_now_ms() >= lane->rest_until_ms)
		*out_busy = true;
	return ERR_OK;
}

enum err worker_pass(
	struct worker *worker, worker_stop stop, struct worker_tally *tally, bool *out_busy)
{
	*out_busy = false;
	for (enum store_outbox_lane lane = 0; lane < STORE_OUTBOX_LANE__MAX && !stop(); lane++)
		TRY(lane_pass(worker, lane, stop, tally, out_busy));
	return ERR_OK;
}

enum err worker_waiting(struct worker *worker, int64_t *out)
{
	struct db_result rows;

	arena_reset(worker->job);
	TRY(DB_ONE(worker->tool->db, worker->job, STATEMENT_OUTBOX_HEALTH, &rows,
		db_int(clock_now())));
	*out = db_get_int(&rows, 0, "waiting");
	return ERR_OK;
}
