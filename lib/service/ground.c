#include "service/ground.h"

#include <string.h>

#include "base/str.h"
#include "service/application.h"

enum { CODE_MAX = 20, TITLE_MAX = 300, LEGAL_MAX = 300 };

/* One change of one ground: STEP does it, with the newest version in LAST (no rows: the ground is new). */
struct change {
	struct service *service;
	const struct service_ground_seen *seen;
	enum err (*step)(const struct change *change, const struct db_result *last, const struct ground_days *newest);
	const struct service_ground *add;
	struct date end;
};

/* The same statements for either table. */
static const struct {
	enum statement last, close, remove, reopen;
} of_services = {STATEMENT_GROUND_SERVICE_LAST, STATEMENT_GROUND_SERVICE_CLOSE, STATEMENT_GROUND_SERVICE_REMOVE, STATEMENT_GROUND_SERVICE_REOPEN},
  of_hearings = {STATEMENT_GROUND_HEARING_LAST, STATEMENT_GROUND_HEARING_CLOSE, STATEMENT_GROUND_HEARING_REMOVE, STATEMENT_GROUND_HEARING_REOPEN};

#define STATEMENT(change, what) (ground_stops_service((change)->seen->kind) ? of_services.what : of_hearings.what)

enum err service_ground_days(const struct db_result *rows, size_t row, struct ground_days *out)
{
	const char *to = db_get_text(rows, row, "valid_to");

	*out = (struct ground_days){{0, 0, 0}, {0, 0, 0}};
	if (!date_parse_iso(db_get_text(rows, row, "valid_from"), &out->from) || (to && !date_parse_iso(to, &out->to)))
		return ERR(ERR_BUG, "days of a ground");
	return ERR_OK;
}

static bool fits(const char *text, size_t max)
{
	return text && *text && str_utf8_length(text) <= max;
}

bool service_ground_fits(const struct service_ground *ground)
{
	return fits(ground->code, CODE_MAX) && fits(ground->title_lv, TITLE_MAX) && fits(ground->title_en, TITLE_MAX) && fits(ground->legal_ref, LEGAL_MAX);
}

static enum err audit(const struct change *change, const char *action, struct date day)
{
	char text[11];

	date_format_iso(day, text);
	return service_audit(change->service, action, "ground:%s:%s:%s", ground_kind_code(change->seen->kind), change->seen->code, text);
}

/* The newest version holds until TO, or (NULL) without end. */
static enum err version_close(const struct change *change, const struct date *to)
{
	struct service *service = change->service;
	struct db_result done;
	char day[11];

	if (to)
		date_format_iso(*to, day);
	TRY(DB_RUN(service->db, service->arena, STATEMENT(change, close), &done, to ? db_text(day) : db_null(), db_int(change->seen->id),
		db_int(change->seen->version)));
	return done.affected == 1 ? ERR_OK : ERR(ERR_CONFLICT, "the ground has changed");
}

static enum err version_insert(const struct change *change, const struct db_result *last)
{
	const struct service_ground *add = change->add;
	struct service *service = change->service;
	const char *kind = ground_kind_code(change->seen->kind), *code = change->seen->code;
	const struct db_value actor = service->actor_id ? db_int(service->actor_id) : db_null();
	struct db_result place;
	char from[11];

	date_format_iso(add->valid_from, from);
	if (!ground_stops_service(change->seen->kind))
		return DB_RUN(service->db, service->arena, STATEMENT_GROUND_HEARING_INSERT, NULL, db_text(code), db_text(add->title_lv), db_text(add->title_en),
			db_text(add->legal_ref), db_text(from), actor, db_int(service->now));
	if (last->nrows == 0)
		TRY(DB_ONE(service->db, service->arena, STATEMENT_GROUND_SERVICE_PLACE, &place, db_text(kind)));
	return DB_RUN(service->db, service->arena, STATEMENT_GROUND_SERVICE_INSERT, NULL, db_text(code), db_text(kind), db_text(add->title_lv),
		db_text(add->title_en), db_text(add->legal_ref), db_int(add->keeps_place), db_int(add->at_once),
		db_int(db_get_int(last->nrows ? last : &place, 0, "sort_no")), db_text(from), actor, db_int(service->now));
}

static enum err add_step(const struct change *change, const struct db_result *last, const struct ground_days *newest)
{
	const struct service_ground *add = change->add;
	const struct date before = date_add_days(add->valid_from, -1);

	if (ground_start_check(add->valid_from, change->service->today, newest) != GROUND_FINE || !service_ground_fits(add))
		return ERR(ERR_INVALID, "no such version of a ground");
	if (newest && !date_is_valid(newest->to))
		TRY(version_close(change, &before));
	TRY(version_insert(change, last));
	return audit(change, "ground_add", add->valid_from);
}

static enum err end_step(const struct change *change, const struct db_result *last, const struct ground_days *newest)
{
	const struct date until = date_add_days(change->end, -1);

	(void)last;
	if (ground_end_check(change->end, change->service->today, newest) != GROUND_FINE)
		return ERR(ERR_INVALID, "no such end of a ground");
	TRY(version_close(change, &until));
	return audit(change, "ground_end", change->end);
}

static enum err go_on_step(const struct change *change, const struct db_result *last, const struct ground_days *newest)
{
	(void)last;
	if (!ground_can_go_on(newest, change->service->today))
		return ERR(ERR_DENIED, "the ground has no end that is to come");
	TRY(version_close(change, NULL));
	return audit(change, "ground_go_on", date_add_days(newest->to, 1));
}

static enum err withdraw_step(const struct change *change, const struct db_result *last, const struct ground_days *newest)
{
	struct service *service = change->service;
	struct db_result done;
	char day[11];

	(void)last;
	if (!ground_can_withdraw(newest, service->today))
		return ERR(ERR_DENIED, "the version has begun");
	TRY(DB_RUN(service->db, service->arena, STATEMENT(change, remove), &done, db_int(change->seen->id), db_int(change->seen->version)));
	if (done.affected != 1)
		return ERR(ERR_CONFLICT, "the ground has changed");
	date_format_iso(date_add_days(newest->from, -1), day);
	TRY(DB_RUN(service->db, service->arena, STATEMENT(change, reopen), NULL, db_text(ground_kind_code(change->seen->kind)), db_text(change->seen->code),
		db_text(day)));
	return audit(change, "ground_withdraw", newest->from);
}

static enum err change_work(void *context)
{
	const struct change *change = context;
	const struct service_ground_seen *seen = change->seen;
	struct service *service = change->service;
	struct ground_days newest;
	struct db_result last;

	TRY(DB_RUN(service->db, service->arena, STATEMENT(change, last), &last, db_text(ground_kind_code(seen->kind)), db_text(seen->code)));
	if (last.nrows == 0 && (seen->id != 0 || !change->add))
		return ERR(ERR_NOT_FOUND, "no such ground");
	if (last.nrows == 0)
		return change->step(change, &last, NULL);
	if (db_get_int(&last, 0, "id") != seen->id || db_get_int(&last, 0, "version") != seen->version)
		return ERR(ERR_CONFLICT, "the ground has changed");
	TRY(service_ground_days(&last, 0, &newest));
	return change->step(change, &last, &newest);
}

enum err service_ground_add(struct service *service, const struct service_ground *ground, const struct service_ground_seen *seen)
{
	struct change change = {service, seen, add_step, ground, {0, 0, 0}};

	return db_transaction(service->db, change_work, &change);
}

enum err service_ground_end(struct service *service, const struct service_ground_seen *seen, struct date from)
{
	struct change change = {service, seen, end_step, NULL, from};

	return db_transaction(service->db, change_work, &change);
}

enum err service_ground_go_on(struct service *service, const struct service_ground_seen *seen)
{
	struct change change = {service, seen, go_on_step, NULL, {0, 0, 0}};

	return db_transaction(service->db, change_work, &change);
}

enum err service_ground_withdraw(struct service *service, const struct service_ground_seen *seen)
{
	struct change change = {service, seen, withdraw_step, NULL, {0, 0, 0}};

	return db_transaction(service->db, change_work, &change);
}
