#include <string.h>

#include "base/clock.h"
#include "service/draft.h"
#include "worker.h"

/* Drafts whose end comes near: who has left an e-mail address is told, with a new link. */

enum { BATCH = 50 };

struct announcing {
	struct worker *worker;
	struct service service;
	int64_t id;
	const char *token, *email;
};

static enum err announce_work(void *context)
{
	struct announcing *announcing = context;
	struct service *service = &announcing->service;
	struct db_value hash, sealed;
	struct db_result done;

	TRY(service_draft_link(service, announcing->token, announcing->email, &hash, &sealed));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_DRAFT_ANNOUNCE, &done,
		db_int(service->now), hash, sealed, db_int(announcing->id)));
	if (done.affected != 1)
		return ERR_OK; /* saved or sent meanwhile */
	TRY(store_outbox_add(service->db, service->arena, "draft_end_mail", announcing->id,
		announcing->id, service->now));
	return ERR_OK;
}

static enum err announce(struct worker *worker, const struct db_result *rows, size_t i)
{
	struct announcing announcing = {
		.worker = worker,
		.service = {.db = worker->tool->db,
			.arena = worker->job,
			.keys = worker->tool->keys,
			.now = clock_now()},
		.id = db_get_int(rows, i, "id"),
		.token = db_get_text(rows, i, "token"),
	};
	const struct db_value sealed = db_get(rows, i, "email_sealed");
	const char *text;
	size_t len;

	TRY(keyring_unseal(worker->tool->keys, worker->job, DRAFT_EMAIL, announcing.token,
		sealed.text, sealed.len, &text, &len));
	announcing.email = arena_memdup(worker->job, text, strcspn(text, "\n"));
	if (!announcing.email)
		return ERR(ERR_LIMIT, "the address of a draft");
	TRY(db_transaction_read_committed(worker->tool->db, announce_work, &announcing));
	return ERR_OK;
}

enum err draft_ends_announce(struct worker *worker, worker_stop stop)
{
	struct db_result rows;
	int64_t age, notice;
	bool has_age, has_notice;

	do {
		arena_reset(worker->job);
		TRY(housekeeping_age(worker, "draft_days", 86400, &age, &has_age));
		TRY(housekeeping_age(worker, "draft_notice_days", 86400, &notice, &has_notice));
		if (!has_age || !has_notice || notice >= age)
			return ERR_OK;
		TRY(DB_RUN(worker->tool->db, worker->job, STATEMENT_DRAFT_ENDING, &rows,
			db_int(clock_now() - age + notice), db_int(BATCH)));
		for (size_t i = 0; i < rows.nrows && !stop(); i++)
			TRY(announce(worker, &rows, i));
	} while (rows.nrows == BATCH && !stop());
	return ERR_OK;
}
