#include "base/clock.h"
#include "base/log.h"
#include "base/str.h"
#include "store/calendar.h"
#include "worker.h"

/* The day before a session: who is expected hears of it once, from the hour of parameter session_reminder_hour on. */

enum { BATCH = 100, LOOK_MS = 5 * 60 * 1000, AGAIN_MS = 60 * 1000 };

struct reminding {
	struct service service;
	const struct db_result *rows;
	size_t i;
};

static enum err remind_work(void *context)
{
	const struct reminding *reminding = context;
	const struct db_result *rows = reminding->rows;
	struct service service = reminding->service;
	const size_t i = reminding->i;
	struct db_result done;

	TRY(DB_RUN(service.db, service.arena, STATEMENT_SESSION_REMINDER_ADD, &done, db_int(db_get_int(rows, i, "session_id")),
		db_int(db_get_int(rows, i, "place_id")), db_text(db_get_text(rows, i, "planned_on")), db_int(service.now)));
	return store_outbox_add(service.db, service.arena, "session_reminder_mail", done.insert_id, db_get_int(rows, i, "person_id"), service.now);
}

/* Tomorrow's sessions, BATCH letters at a time. */
static enum err remind_all(struct worker *worker, size_t *out_made)
{
	struct reminding reminding;
	struct db_result rows;
	char day[11];

	do {
		arena_reset(worker->job);
		reminding.service = worker_service(worker);
		date_format_iso(date_add_days(reminding.service.today, 1), day);
		TRY(DB_RUN(reminding.service.db, worker->job, STATEMENT_SESSION_REMINDER_DUE, &rows, db_text(day), db_int(BATCH)));
		reminding.rows = &rows;
		for (reminding.i = 0; reminding.i < rows.nrows; reminding.i++) {
			const enum err code = db_transaction(worker->tool->db, remind_work, &reminding);

			if (code == ERR_CONFLICT) /* another worker was faster */
				err_clear();
			else
				TRY(code);
			*out_made += code == ERR_OK;
		}
	} while (rows.nrows == BATCH);
	return ERR_OK;
}

enum err session_reminders_make(struct worker *worker, size_t *out_made)
{
	struct service service;
	const char *text;
	long long hour;

	*out_made = 0;
	arena_reset(worker->job);
	service = worker_service(worker);
	TRY(store_parameter_text(service.db, service.arena, "session_reminder_hour", service.today, &text));
	if (!str_to_int(text, 0, 23, &hour))
		return ERR(ERR_BUG, "parameter session_reminder_hour");
	if (clock_riga_hour(service.now) < hour)
		return ERR_OK;
	TRY(remind_all(worker, out_made));
	if (*out_made > 0)
		log_info("reminders of tomorrow's sessions: %zu", *out_made);
	return ERR_OK;
}

void session_reminders_look(struct worker *worker)
{
	size_t made;
	enum err err;

	if (clock_now_ms() < worker->reminders_due_ms)
		return;
	err_clear();
	err = session_reminders_make(worker, &made);
	if (err != ERR_OK)
		log_error("reminders of sessions: %s: %s", err_name(err), err_text());
	worker->reminders_due_ms = clock_now_ms() + (err != ERR_OK ? AGAIN_MS : LOOK_MS);
}
