#ifndef SERVICE_SESSIONS_H
#define SERVICE_SESSIONS_H

#include "service/service.h"

/* The sessions of a place, for whoever has it: in the arena, by time. */
struct service_session {
	int64_t id, number;
	struct date day;
	const char *starts_at; /* "17:30" */
	int64_t minutes;
	const char *room;
	const char *was_at; /* NULL: it was not moved; else when it was before, with was_on */
	struct date was_on;
	const char *topic; /* NULL: none is planned */
	const char *note; /* NULL: nothing; else a text of the event */
	bool is_cancelled; /* or moved: it does not take place then */
};

struct service_sessions {
	struct service_session *rows;
	size_t n;
};

enum err service_sessions_load(
	struct service *service, int64_t place_id, struct service_sessions *out) CHECKED;

/* Each event says its session's topic: for whoever has asked for that, since a topic tells what the group is about. */
void service_sessions_tell_topics(struct service_sessions *io);

/*
 * The same as a calendar file (text/calendar).  Nobody's name and no kind of group stands in it: on
 * a phone that others look at it is SUMMARY, a time and a place.
 */
enum err service_sessions_file(struct service *service, const struct service_sessions *sessions,
	const char *summary, const char **out, size_t *out_len) CHECKED;

#endif
