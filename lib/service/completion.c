#include "service/completion.h"

#include "base/str.h"
#include "domain/completion.h"
#include "service/application.h"
#include "service/group.h"
#include "store/calendar.h"
#include "store/outbox.h"

/* What holds on the day that a group is finished. */
struct rule {
	struct date day;
	enum completion_excused excused;
	int threshold;
	const char *code; /* of the programme that threshold is of */
};

static enum err rule_load(struct service *service, const char *code, struct date day, struct rule *io)
{
	const char *text, *name = arena_printf(service->arena, "completion_percent_%s", code);
	long long percent;

	if (io->code && str_equal(io->code, code) && date_compare(io->day, day) == 0)
		return ERR_OK;
	if (!name)
		return ERR(ERR_LIMIT, "completion");
	TRY(store_parameter_text(service->db, service->arena, "completion_excused", day, &text));
	if (!completion_excused_parse(text, &io->excused))
		return ERR(ERR_BUG, "parameter completion_excused is %s", text);
	TRY(store_parameter_int(service->db, service->arena, name, day, 100, &percent));
	io->threshold = (int)percent;
	io->code = code;
	io->day = day;
	return ERR_OK;
}

static enum err completion_write(struct service *service, int64_t place_id, const struct completion_marks *marks, const struct rule *rule,
	enum completion_result result)
{
	char today[11];

	date_format_iso(service->today, today);
	return DB_RUN(service->db, service->arena, STATEMENT_COMPLETION_ADD, NULL, db_int(place_id), db_text(completion_result_code(result)),
		db_int(completion_percent(marks, rule->excused)), db_int(marks->present), db_int(marks->excused), db_int(marks->absent),
		db_int(rule->threshold), db_text(completion_excused_code(rule->excused)), db_text(today), db_int(service->now), db_int(place_id));
}

/* By the referral of this file somebody came: it is used up. */
static enum err referral_use(struct service *service, int64_t application_id)
{
	struct db_result done, row;

	TRY(DB_RUN(service->db, service->arena, STATEMENT_COMPLETION_REFERRAL_USED, &done, db_int(application_id)));
	if (done.affected == 0)
		return ERR_OK;
	TRY(DB_ONE(service->db, service->arena, STATEMENT_COMPLETION_REFERRAL, &row, db_int(application_id)));
	return DB_RUN(service->db, service->arena, STATEMENT_REFERRAL_HISTORY_ADD, NULL, db_int(service->now), db_int(service->actor_id), db_text(""),
		db_int(db_get_int(&row, 0, "id")));
}

/* Nobody came by the referral of this file after all: it is as if the group had ended so. */
static enum err referral_back(struct service *service, int64_t application_id)
{
	struct db_result row;

	TRY(DB_RUN(service->db, service->arena, STATEMENT_COMPLETION_REFERRAL_UNUSED, &row, db_int(application_id)));
	if (row.nrows == 0)
		return ERR_OK;
	TRY(DB_RUN(service->db, service->arena, STATEMENT_COMPLETION_REFERRAL_BACK, NULL, db_int(db_get_int(&row, 0, "id"))));
	return DB_RUN(service->db, service->arena, STATEMENT_REFERRAL_HISTORY_ADD, NULL, db_int(service->now), db_int(service->actor_id), db_text(""),
		db_int(db_get_int(&row, 0, "id")));
}

/* The place in row I is TO from now on, for the reason RESULT; the state system is told. */
static enum err place_set(struct service *service, const struct db_result *rows, size_t i, int to, enum completion_result result)
{
	const int64_t id = db_get_int(rows, i, "id");
	struct db_result done;

	TRY(DB_RUN(service->db, service->arena, STATEMENT_COMPLETION_PLACE_SET, &done, db_text(state_code(STATE_PLACE, to)), db_int(id),
		db_int(db_get_int(rows, i, "version"))));
	if (done.affected != 1)
		return ERR(ERR_RETRY, "place %lld has changed", (long long)id);
	TRY(DB_RUN(service->db, service->arena, STATEMENT_RIGHT_PLACE_HISTORY, NULL, db_int(id), db_text(state_code(STATE_PLACE, to)),
		db_int(service->now), db_int(service->actor_id), db_text(completion_result_code(result)), db_int(id)));
	return store_outbox_add(service->db, service->arena, "enrolment", id, db_get_int(rows, i, "person_id"), service->now);
}

/* What the place in row I came to is known, and by these marks. */
static bool is_known(const struct db_result *rows, size_t i, const struct completion_marks *marks)
{
	return db_get_text(rows, i, "first_on") && db_get_int(rows, i, "known_present") == marks->present &&
		db_get_int(rows, i, "known_excused") == marks->excused && db_get_int(rows, i, "known_absent") == marks->absent;
}

/* A certificate says to how many sessions somebody came: it says it of KNOWN and should of NOW (-1: there is none). */
static enum err certificate_follow(struct service *service, int64_t place_id, int known, int now)
{
	if (known == now)
		return ERR_OK;
	if (known >= 0)
		TRY(DB_RUN(service->db, service->arena, STATEMENT_COMPLETION_CERTIFICATE_VOID, NULL, db_int(service->now), db_int(place_id)));
	return now >= 0 ? service_certificate_make(service, place_id) : ERR_OK;
}

/* The place in row I comes to its end; or, where it has come to it, to another one after a correction. */
static enum err place_finish(struct service *service, const struct db_result *rows, size_t i, struct rule *rule)
{
	const struct completion_marks marks = {(int)db_get_int(rows, i, "present"), (int)db_get_int(rows, i, "excused"),
		(int)db_get_int(rows, i, "absent")};
	const int64_t id = db_get_int(rows, i, "id");
	struct date day = service->today;
	enum completion_result result;
	int now, to;

	if (is_known(rows, i, &marks))
		return ERR_OK;
	if (!state_parse(STATE_PLACE, db_get_text(rows, i, "state"), &now) ||
		(db_get_text(rows, i, "first_on") && !date_parse_iso(db_get_text(rows, i, "first_on"), &day)))
		return ERR(ERR_BUG, "place %lld", (long long)id);
	TRY(rule_load(service, db_get_text(rows, i, "code"), day, rule));
	result = completion_result(&marks, rule->excused, rule->threshold);
	to = result == COMPLETION_COMPLETED && (now == PLACE_COMPLETED || state_may(STATE_PLACE, now, PLACE_COMPLETED, ROLE_SYSTEM)) ?
		PLACE_COMPLETED : PLACE_DISCONTINUED;
	TRY(completion_write(service, id, &marks, rule, result));
	if (to != now)
		TRY(place_set(service, rows, i, to, result));
	TRY(certificate_follow(service, id, now == PLACE_COMPLETED ? (int)db_get_int(rows, i, "known_present") : -1, to == PLACE_COMPLETED ? marks.present : -1));
	TRY(marks.present > 0 ? referral_use(service, db_get_int(rows, i, "application_id")) : referral_back(service, db_get_int(rows, i, "application_id")));
	return service_audit(service, "place_finish", "place:%lld", (long long)id);
}

enum err service_completion_is_over(struct service *service, int64_t group_id, bool *out, bool *out_missed)
{
	struct db_result row;

	TRY(DB_ONE(service->db, service->arena, STATEMENT_COMPLETION_OPEN_SESSIONS, &row, db_int(group_id)));
	*out = db_get_int(&row, 0, "open") == 0;
	*out_missed = db_get_int(&row, 0, "missed") > 0;
	return ERR_OK;
}

static enum err places_finish(struct service *service, int64_t group_id, bool corrected)
{
	struct rule rule = {.code = NULL};
	struct db_result places;

	TRY(DB_RUN(service->db, service->arena, STATEMENT_COMPLETION_PLACES, &places, db_int(group_id), db_int(corrected), db_int(corrected)));
	for (size_t i = 0; i < places.nrows; i++)
		TRY(place_finish(service, &places, i, &rule));
	return ERR_OK;
}

/* The places of a running group without open sessions, and the group itself. */
static enum err group_finish(struct service *service, int64_t group_id)
{
	TRY(places_finish(service, group_id, false));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_SUPPORT_GROUP_SET_STATE, NULL, db_text(state_code(STATE_GROUP, GROUP_FINISHED)),
		db_int(group_id), db_text(state_code(STATE_GROUP, GROUP_RUNNING))));
	return service_audit(service, "group_finish", "group:%lld", (long long)group_id);
}

enum err service_completion_finish(struct service *service, const struct service_register_session *session)
{
	bool over, missed;

	if (session->group_state == GROUP_FINISHED)
		return places_finish(service, session->group_id, true);
	if (!state_may(STATE_GROUP, GROUP_RUNNING, GROUP_FINISHED, ROLE_SYSTEM))
		return ERR_OK;
	TRY(service_completion_is_over(service, session->group_id, &over, &missed));
	return over && !missed ? group_finish(service, session->group_id) : ERR_OK;
}

struct finishing {
	struct service *service;
	int64_t group_id, version;
};

static enum err finish_now(void *context)
{
	struct finishing *finishing = context;
	struct service *service = finishing->service;
	struct db_result group;
	bool over, missed;
	int state;

	TRY(DB_ONE(service->db, service->arena, STATEMENT_SUPPORT_GROUP_LOCK, &group, db_int(finishing->group_id),
		service_group_wall(service).contracts));
	if (!state_parse(STATE_GROUP, db_get_text(&group, 0, "state"), &state))
		return ERR(ERR_BUG, "group %lld", (long long)finishing->group_id);
	if (!state_may(STATE_GROUP, state, GROUP_FINISHED, service->actor_role) || db_get_int(&group, 0, "version") != finishing->version)
		return ERR(ERR_CONFLICT, "group %lld", (long long)finishing->group_id);
	TRY(service_completion_is_over(service, finishing->group_id, &over, &missed));
	return over ? group_finish(service, finishing->group_id) : ERR(ERR_CONFLICT, "group %lld has sessions", (long long)finishing->group_id);
}

enum err service_completion_finish_group(struct service *service, int64_t group_id, int64_t version)
{
	struct finishing finishing = {.service = service, .group_id = group_id, .version = version};

	return db_transaction(service->db, finish_now, &finishing);
}
