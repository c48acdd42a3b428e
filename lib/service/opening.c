#include "service/opening.h"

#include "service/application.h"

/* A change of one place: ADD, or NULL to take its newest period away. */
struct change {
	struct service *service;
	const struct service_opening *add;
	const char *place;
	int64_t id, version;
};

static enum err period_insert(struct service *service, const struct service_opening *opening)
{
	char from[11], days[7][OPENING_TEXT];

	date_format_iso(opening->valid_from, from);
	for (int i = 0; i < 7; i++)
		opening_format(&opening->days[i], days[i]);
	TRY(DB_RUN(service->db, service->arena, STATEMENT_OPENING_INSERT, NULL, db_text(opening->place), db_text(from),
		db_text(opening->name_lv), db_text(opening->name_en), db_text(opening->address), db_text(opening->phones),
		db_text(opening->email), db_text(days[0]), db_text(days[1]), db_text(days[2]), db_text(days[3]), db_text(days[4]),
		db_text(days[5]), db_text(days[6]), db_int(opening->by_appointment),
		service->actor_id ? db_int(service->actor_id) : db_null(), db_int(service->now)));
	return service_audit(service, "hours_add", "hours:%s:%s", opening->place, from);
}

static enum err period_add(const struct change *change, const struct db_result *last, struct date begun)
{
	struct service *service = change->service;
	const struct service_opening *opening = change->add;
	struct db_result done;
	char day[11];

	if (date_compare(opening->valid_from, service->today) <= 0 || date_compare(opening->valid_from, begun) <= 0)
		return ERR(ERR_INVALID, "no such period of %s", change->place);
	date_format_iso(date_add_days(opening->valid_from, -1), day);
	TRY(DB_RUN(service->db, service->arena, STATEMENT_OPENING_CLOSE, &done, db_text(day), db_int(db_get_int(last, 0, "id")),
		db_int(change->version)));
	if (done.affected != 1)
		return ERR(ERR_CONFLICT, "the hours of %s have changed", change->place);
	return period_insert(service, opening);
}

static enum err period_remove(const struct change *change, struct date begun)
{
	struct service *service = change->service;
	struct db_result done;
	char day[11], from[11];

	if (date_compare(begun, service->today) <= 0)
		return ERR(ERR_DENIED, "the hours of %s have begun", change->place);
	TRY(DB_RUN(service->db, service->arena, STATEMENT_OPENING_REMOVE, &done, db_int(change->id), db_int(change->version)));
	if (done.affected != 1)
		return ERR(ERR_CONFLICT, "the hours of %s have changed", change->place);
	date_format_iso(begun, from);
	date_format_iso(date_add_days(begun, -1), day);
	TRY(DB_RUN(service->db, service->arena, STATEMENT_OPENING_REOPEN, NULL, db_text(change->place), db_text(day)));
	return service_audit(service, "hours_withdraw", "hours:%s:%s", change->place, from);
}

static enum err change_work(void *context)
{
	const struct change *change = context;
	struct service *service = change->service;
	struct db_result last;
	struct date begun;

	TRY(DB_ONE(service->db, service->arena, STATEMENT_OPENING_LAST, &last, db_text(change->place)));
	if (db_get_int(&last, 0, "id") != change->id || db_get_int(&last, 0, "version") != change->version)
		return ERR(ERR_CONFLICT, "the hours of %s have changed", change->place);
	if (!date_parse_iso(db_get_text(&last, 0, "valid_from"), &begun))
		return ERR(ERR_BUG, "a period's first day");
	return change->add ? period_add(change, &last, begun) : period_remove(change, begun);
}

enum err service_opening_add(struct service *service, const struct service_opening *opening, int64_t last_id, int64_t last_version)
{
	struct change change = {service, opening, opening->place, last_id, last_version};

	return db_transaction(service->db, change_work, &change);
}

enum err service_opening_withdraw(struct service *service, const char *place, int64_t id, int64_t version)
{
	struct change change = {service, NULL, place, id, version};

	return db_transaction(service->db, change_work, &change);
}
