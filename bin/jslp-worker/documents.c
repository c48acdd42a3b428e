#include "worker.h"

#include "base/clock.h"
#include "base/log.h"
#include "service/document.h"

/* What residents have sent over the web gets its number in the register of documents, in order of receipt (sql/migrations/0013). */

enum { BATCH = 100, AGAIN_MS = 5000 };

struct registering {
	struct service service;
	size_t done;
};

static enum err applications_register(struct registering *registering)
{
	struct service *service = &registering->service;
	struct db_result rows;

	TRY(DB_RUN(service->db, service->arena, STATEMENT_DOCUMENT_APPLICATIONS, &rows, db_int(BATCH)));
	for (size_t i = 0; i < rows.nrows; i++) {
		const struct service_document document = {.application_id = db_get_int(&rows, i, "id")};

		TRY(service_document_register(service, DOCUMENT_APPLICATION, &document, NULL));
		TRY(DB_RUN(service->db, service->arena, STATEMENT_DOCUMENT_APPLICATION_DONE, NULL, db_int(document.application_id)));
	}
	registering->done += rows.nrows;
	return ERR_OK;
}

static enum err messages_register(struct registering *registering)
{
	struct service *service = &registering->service;
	struct db_result rows;
	enum document_kind kind;

	TRY(DB_RUN(service->db, service->arena, STATEMENT_DOCUMENT_MESSAGES, &rows, db_int(BATCH)));
	for (size_t i = 0; i < rows.nrows; i++) {
		const struct service_document document = {
			.application_id = db_get_int(&rows, i, "application_id"), .message_id = db_get_int(&rows, i, "id")};

		if (!document_kind_parse(db_get_text(&rows, i, "kind"), &kind) || document_is_outgoing(kind))
			return ERR(ERR_BUG, "message %lld is no document that comes in", (long long)document.message_id);
		TRY(service_document_register(service, kind, &document, NULL));
		TRY(DB_RUN(service->db, service->arena, STATEMENT_DOCUMENT_MESSAGE_DONE, NULL, db_int(document.message_id)));
	}
	registering->done += rows.nrows;
	return ERR_OK;
}

/* What is locked first here is locked first everywhere: the file, then the counter. */
static enum err batch_work(void *context)
{
	struct registering *registering = context;

	registering->done = 0;
	TRY(applications_register(registering));
	return messages_register(registering);
}

/* One batch; *out_more: there may be another. */
static enum err batch_register(struct worker *worker, bool *out_more)
{
	struct registering registering = {
		.service = worker_service(worker),
	};
	struct db_result row;

	*out_more = false;
	arena_reset(worker->job);
	TRY(DB_ONE0(worker->tool->db, worker->job, STATEMENT_DOCUMENT_WAITS, &row));
	if (!db_get_int(&row, 0, "waits"))
		return ERR_OK;
	/* Without locks on the gap behind the last row, in which applications come in meanwhile. */
	TRY(db_transaction_read_committed(worker->tool->db, batch_work, &registering));
	*out_more = registering.done >= BATCH;
	return ERR_OK;
}

void documents_register(struct worker *worker, worker_stop stop)
{
	bool more = true;
	enum err err = ERR_OK;

	if (clock_now_ms() < worker->documents_due_ms)
		return;
	err_clear();
	while (more && err == ERR_OK && !stop())
		err = batch_register(worker, &more);
	if (err == ERR_OK)
		return;
	log_error("register of documents: %s: %s", err_name(err), err_text());
	worker->documents_due_ms = clock_now_ms() + AGAIN_MS;
}
