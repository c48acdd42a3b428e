#include "service/sessions.h"

#include <string.h>

#include "base/clock.h"
#include "base/str.h"
#include "paper/icalendar.h"

enum err service_sessions_load(
	struct service *service, int64_t place_id, struct service_sessions *out)
{
	struct db_result rows;

	*out = (struct service_sessions){0};
	TRY(DB_RUN(service->db, service->arena, STATEMENT_GROUP_SESSION_OF_PLACE, &rows,
		db_int(place_id)));
	out->rows = arena_array(service->arena, rows.nrows + 1, sizeof(*out->rows));
	if (!out->rows)
		return ERR(ERR_LIMIT, "sessions");
	for (size_t i = 0; i < rows.nrows; i++) {
		const char *state = db_get_text(&rows, i, "state");
		struct service_session *session = &out->rows[i];

		*session = (struct service_session){
			.id = db_get_int(&rows, i, "id"),
			.number = db_get_int(&rows, i, "number"),
			.starts_at = db_get_text(&rows, i, "starts_at"),
			.minutes = db_get_int(&rows, i, "minutes"),
			.room = db_get_text(&rows, i, "room"),
			.was_at = db_get_text(&rows, i, "was_at"),
			.topic = db_get_text(&rows, i, "topic"),
			.is_cancelled = str_equal(state, "cancelled") || str_equal(state, "moved"),
		};
		if (!date_parse_iso(db_get_text(&rows, i, "planned_on"), &session->day))
			return ERR(ERR_BUG, "the day of a session");
		if (session->was_at && !date_parse_iso(db_get_text(&rows, i, "was_on"), &session->was_on))
			return ERR(ERR_BUG, "the former day of a session");
	}
	out->n = rows.nrows;
	return ERR_OK;
}

void service_sessions_tell_topics(struct service_sessions *io)
{
	for (size_t i = 0; i < io->n; i++)
		io->rows[i].note = io->rows[i].topic;
}

/* "17:30" as two numbers. */
static bool time_parse(struct arena *arena, const char *text, int *out_hour, int *out_minute)
{
	const char *colon = strchr(text, ':'), *hour = colon ? arena_memdup(arena, text, (size_t)(colon - text)) : NULL;
	long long hours, minutes;

	if (!hour || !str_to_int(hour, 0, 23, &hours) || !str_to_int(colon + 1, 0, 59, &minutes))
		return false;
	*out_hour = (int)hours;
	*out_minute = (int)minutes;
	return true;
}

static enum err event_fill(struct service *service, const struct service_session *session,
	const char *summary, struct icalendar_event *out)
{
	*out = (struct icalendar_event){
		.year = session->day.year,
		.month = session->day.month,
		.day = session->day.day,
		.minutes = (int)session->minutes,
		.summary = summary,
		.location = session->room,
		.description = session->note ? session->note : "",
		.is_cancelled = session->is_cancelled,
		.uid = arena_printf(
			service->arena, "session-%lld@jslp.jelgava.lv", (long long)session->id),
	};
	if (!out->uid)
		return ERR(ERR_LIMIT, "event");
	if (!time_parse(service->arena, session->starts_at, &out->hour, &out->minute))
		return ERR(ERR_BUG, "the time of a session");
	return ERR_OK;
}

/* "2026-11-22T10:30:00Z" without its marks. */
static void stamp(int64_t now, char out[24])
{
	char text[24];
	size_t n = 0;

	clock_utc_text(now, text);
	for (const char *at = text; *at; at++)
		if (*at != '-' && *at != ':')
			out[n++] = *at;
	out[n] = '\0';
}

enum err service_sessions_file(struct service *service, const struct service_sessions *sessions,
	const char *summary, const char **out, size_t *out_len)
{
	struct icalendar_event *events =
		arena_array(service->arena, sessions->n + 1, sizeof(*events));
	char now[24];

	if (!events)
		return ERR(ERR_LIMIT, "events");
	for (size_t i = 0; i < sessions->n; i++)
		TRY(event_fill(service, &sessions->rows[i], summary, &events[i]));
	stamp(service->now, now);
	return icalendar_write(service->arena,
		&(struct icalendar){"-//JSLP//Calendar//LV", now, events, sessions->n}, out,
		out_len);
}
