#include "service/attendance_alert.h"

#include "domain/completion.h"
#include "service/application.h"
#include "service/sealed.h"
#include "store/calendar.h"

#define ALERT_NOTE "attendance_alert.note_sealed" /* bound to the alert */
enum { ABSENCES_MAX = 50 };

/* The rows FROM to TO are those of one person. */
static enum err person_check(struct service *service, const struct db_result *rows, size_t from, size_t to, int limit)
{
	enum attendance_mark *marks = arena_array(service->arena, to - from, sizeof(*marks));
	int run, known = 0, mark;

	if (!marks)
		return ERR(ERR_LIMIT, "marks");
	for (size_t i = from; i < to; i++) {
		marks[i - from] = state_parse(STATE_ATTENDANCE, db_get_text(rows, i, "mark"), &mark) ? (enum attendance_mark)mark : ATTENDANCE_NONE;
		if (attendance_is_present(marks[i - from]))
			known = 0;
		else if (db_get_int(rows, i, "known") > 0)
			known = (int)db_get_int(rows, i, "known");
	}
	run = absence_run(marks, to - from);
	if (!absence_is_told(run, known, limit) || db_get_int(rows, from, "is_open"))
		return ERR_OK;
	TRY(DB_RUN(service->db, service->arena, STATEMENT_ATTENDANCE_ALERT_ADD, NULL, db_int(db_get_int(rows, from, "place_id")),
		db_int(db_get_int(rows, from, "application_id")), db_int(db_get_int(rows, to - 1, "session_id")), db_int(run), db_int(service->now)));
	return service_audit(service, "absences_tell", "application:%lld", (long long)db_get_int(rows, from, "application_id"));
}

enum err service_alert_raise(struct service *service, int64_t session_id)
{
	struct db_result rows;
	long long limit;

	TRY(store_parameter_int(service->db, service->arena, "absences_in_row", service->today, ABSENCES_MAX, &limit));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_ATTENDANCE_ALERT_MARKS, &rows, db_int(session_id)));
	for (size_t from = 0, to; from < rows.nrows; from = to) {
		for (to = from + 1; to < rows.nrows && db_get_int(&rows, to, "place_id") == db_get_int(&rows, from, "place_id");)
			to++;
		TRY(person_check(service, &rows, from, to, (int)limit));
	}
	return ERR_OK;
}

struct done {
	struct service *service;
	int64_t id, version;
	const char *note;
};

static enum err done_now(void *context)
{
	struct done *done = context;
	struct service *service = done->service;
	struct db_result alert, changed;
	struct db_value note;

	TRY(DB_ONE(service->db, service->arena, STATEMENT_ATTENDANCE_ALERT_GET, &alert, db_int(done->id)));
	TRY(service_seal(service, ALERT_NOTE, service_row(service, done->id), done->note, &note));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_ATTENDANCE_ALERT_DONE, &changed, note, db_int(service->actor_id),
		db_int(service->now), db_int(done->id), db_int(done->version)));
	if (changed.affected != 1)
		return ERR(ERR_CONFLICT, "alert %lld", (long long)done->id);
	return service_audit(service, "absences_done", "application:%lld", (long long)db_get_int(&alert, 0, "application_id"));
}

enum err service_alert_done(struct service *service, int64_t id, int64_t version, const char *note)
{
	struct done done = {.service = service, .id = id, .version = version, .note = note};

	return db_transaction(service->db, done_now, &done);
}

enum err service_alert_note(struct service *service, const struct db_result *rows, size_t i, const char **out)
{
	return service_unseal(service, ALERT_NOTE, service_row(service, db_get_int(rows, i, "id")), rows, i, "note_sealed", out);
}
