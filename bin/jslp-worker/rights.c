#include "base/clock.h"
#include "base/log.h"
#include "service/offer.h"
#include "service/referral.h"
#include "service/right.h"
#include "worker.h"

/* What a new day changes in the rights to services: suspensions that begin and are over, ends that cannot be contested any more, referrals. */

enum { BATCH = 100 };

struct settling {
	struct service service;
	int64_t application_id;
};

static enum err settle_work(void *context)
{
	struct settling *settling = context;

	return service_right_settle(&settling->service, settling->application_id);
}

static enum err rights(struct worker *worker, worker_stop stop)
{
	struct db_result rows;
	int64_t behind = 0;
	enum err code;

	do {
		arena_reset(worker->job);
		TRY(DB_RUN(worker->tool->db, worker->job, STATEMENT_RIGHT_MOVING, &rows, db_int(behind), db_int(BATCH)));
		for (size_t i = 0; i < rows.nrows && !stop(); i++) {
			struct settling settling = {worker_service(worker), db_get_int(&rows, i, "application_id")};

			behind = settling.application_id;
			code = db_transaction_read_committed(worker->tool->db, settle_work, &settling);
			if (code == ERR_UNAVAILABLE)
				return err_pass(code, __FILE__, __LINE__);
			/* One file that cannot be settled must not keep the others from it. */
			if (code != ERR_OK)
				log_error("rights of application %lld: %s: %s", (long long)behind, err_name(code), err_text());
			err_clear();
		}
	} while (rows.nrows == BATCH && !stop());
	return ERR_OK;
}

/* Offered seats that nobody has answered in time. */
static enum err offers(struct worker *worker, worker_stop stop)
{
	struct service service;
	int64_t behind = 0;
	size_t n;

	do {
		arena_reset(worker->job);
		service = worker_service(worker);
		TRY(service_offer_expire(&service, BATCH, &behind, &n));
	} while (n == BATCH && !stop());
	return ERR_OK;
}

enum err rights_settle(struct worker *worker, worker_stop stop)
{
	struct service service;
	int64_t behind = 0;
	size_t n;

	TRY(rights(worker, stop));
	TRY(offers(worker, stop));
	do {
		arena_reset(worker->job);
		service = worker_service(worker);
		TRY(service_referral_tidy(&service, BATCH, &behind, &n));
	} while (n == BATCH && !stop());
	return ERR_OK;
}
