#include "service/excuse.h"

#include <string.h>

#include "base/clock.h"
#include "service/application.h"

static enum err rows_load(struct service *service, int64_t application_id, struct db_result *out)
{
	char today[11], text[24];
	const char *time;

	date_format_iso(service->today, today);
	clock_riga_text(service->now, text);
	time = strchr(text, ' ');
	return DB_RUN(service->db, service->arena, STATEMENT_SESSION_EXCUSE_LIST, out, db_int(application_id), db_text(today), db_text(time ? time + 1 : ""),
		db_text(today), db_int(SERVICE_EXCUSE_SESSIONS));
}

enum err service_excuse_list(struct service *service, int64_t application_id, struct service_excuses *out)
{
	struct db_result rows;

	TRY(rows_load(service, application_id, &rows));
	*out = (struct service_excuses){arena_array(service->arena, rows.nrows + 1, sizeof(*out->rows)), rows.nrows};
	if (!out->rows)
		return ERR(ERR_LIMIT, "sessions");
	for (size_t i = 0; i < rows.nrows; i++) {
		struct service_excuse_session *session = &out->rows[i];

		session->id = db_get_int(&rows, i, "session_id");
		session->starts_at = db_get_text(&rows, i, "starts_at");
		session->room = db_get_text(&rows, i, "room");
		(void)excuse_parse(db_get_text(&rows, i, "reason"), &session->excuse);
		if (!date_parse_iso(db_get_text(&rows, i, "planned_on"), &session->day))
			return ERR(ERR_BUG, "the day of a session");
	}
	return ERR_OK;
}

struct saying {
	struct service *service;
	int64_t application_id, session_id;
	enum excuse excuse;
};

static enum err say_work(void *context)
{
	const struct saying *saying = context;
	struct service *service = saying->service;
	struct db_result rows;

	TRY(rows_load(service, saying->application_id, &rows));
	for (size_t i = 0; i < rows.nrows; i++) {
		const struct db_value session = db_int(saying->session_id), place = db_int(db_get_int(&rows, i, "place_id"));

		if (db_get_int(&rows, i, "session_id") != saying->session_id)
			continue;
		TRY(DB_RUN(service->db, service->arena, STATEMENT_SESSION_EXCUSE_END, NULL, db_int(service->now), session, place));
		if (saying->excuse != EXCUSE_NONE)
			TRY(DB_RUN(service->db, service->arena, STATEMENT_SESSION_EXCUSE_ADD, NULL, session, place, db_text(excuse_code(saying->excuse)),
				db_int(service->now)));
		return service_audit(service, saying->excuse == EXCUSE_NONE ? "excuse_end" : "excuse", "session:%lld", (long long)saying->session_id);
	}
	return ERR(ERR_NOT_FOUND, "session %lld of application %lld", (long long)saying->session_id, (long long)saying->application_id);
}

enum err service_excuse_say(struct service *service, int64_t application_id, int64_t session_id, enum excuse excuse)
{
	struct saying saying = {service, application_id, session_id, excuse};

	return db_transaction(service->db, say_work, &saying);
}
