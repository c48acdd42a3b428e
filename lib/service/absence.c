#include "service/absence.h"

#include "service/application.h"

struct add {
	struct service *service;
	const struct absence *absence;
	enum absence_problem problem;
	bool known;	/* this very one stands already */
};

bool service_absence_may(const struct service *service, int64_t user_id)
{
	if (service->actor_role == ROLE_HEAD)
		return true;
	return service->actor_role == ROLE_SOCIAL_WORKER && user_id == service->actor_id;
}

static enum err worker_check(struct service *service, int64_t user_id)
{
	struct db_result row;

	TRY(DB_RUN(service->db, service->arena, STATEMENT_HANDOVER_WORKER, &row, db_int(user_id)));
	return row.nrows == 1 && db_get_int(&row, 0, "works") ? ERR_OK :
		ERR(ERR_DENIED, "user %lld is no social worker in service", (long long)user_id);
}

static bool same(const struct absence *a, const struct absence *b)
{
	return a->user_id == b->user_id && a->deputy_id == b->deputy_id && date_compare(a->from, b->from) == 0 &&
		date_compare(a->to, b->to) == 0;
}

/* What is wrong beside those that stand. */
static enum err others_check(struct add *add)
{
	struct service *service = add->service;
	struct db_result rows;
	char today[11];

	date_format_iso(service->today, today);
	TRY(DB_RUN(service->db, service->arena, STATEMENT_ABSENCE_OF_TWO, &rows, db_int(add->absence->user_id),
		db_int(add->absence->deputy_id), db_text(today)));
	for (size_t i = 0; i < rows.nrows; i++) {
		struct absence other = {.user_id = db_get_int(&rows, i, "user_id"), .deputy_id = db_get_int(&rows, i, "deputy_id")};
		enum absence_problem problem;

		if (!date_parse_iso(db_get_text(&rows, i, "from_on"), &other.from) || !date_parse_iso(db_get_text(&rows, i, "to_on"), &other.to))
			return ERR(ERR_BUG, "the days of an absence");
		add->known |= same(add->absence, &other);
		problem = absence_beside(add->absence, &other);
		add->problem = problem == ABSENCE_FINE ? add->problem : problem;
	}
	return ERR_OK;
}

static enum err add_work(void *context)
{
	struct add *add = context;
	struct service *service = add->service;
	const struct absence *absence = add->absence;
	struct db_result done;
	char from[11], to[11];

	add->problem = absence_check(absence, service->today);
	add->known = false;
	TRY(worker_check(service, absence->user_id));
	TRY(worker_check(service, absence->deputy_id));
	if (add->problem == ABSENCE_FINE)
		TRY(others_check(add));
	if (add->known)
		return ERR_OK;
	if (add->problem != ABSENCE_FINE)
		return ERR(ERR_INVALID, "an absence that cannot be");
	date_format_iso(absence->from, from);
	date_format_iso(absence->to, to);
	TRY(DB_RUN(service->db, service->arena, STATEMENT_ABSENCE_ADD, &done, db_int(absence->user_id), db_text(from), db_text(to),
		db_int(absence->deputy_id), db_int(service->actor_id), db_int(service->now)));
	return service_audit(service, "absence_add", "absence:%lld", (long long)done.insert_id);
}

enum err service_absence_add(struct service *service, const struct absence *absence, enum absence_problem *out_problem)
{
	struct add add = {.service = service, .absence = absence};
	enum err code;

	*out_problem = ABSENCE_FINE;
	if (!service_absence_may(service, absence->user_id))
		return ERR(ERR_DENIED, "somebody else's absence");
	code = db_transaction(service->db, add_work, &add);
	*out_problem = add.known ? ABSENCE_FINE : add.problem;
	return code;
}

struct cancel {
	struct service *service;
	int64_t id, version;
};

static enum err cancel_work(void *context)
{
	struct cancel *cancel = context;
	struct service *service = cancel->service;
	struct db_result done;

	TRY(DB_RUN(service->db, service->arena, STATEMENT_ABSENCE_CANCEL, &done, db_int(service->actor_id), db_int(service->now),
		db_int(cancel->id), db_int(cancel->version)));
	if (done.affected != 1)
		return ERR(ERR_CONFLICT, "absence %lld has changed", (long long)cancel->id);
	return service_audit(service, "absence_cancel", "absence:%lld", (long long)cancel->id);
}

enum err service_absence_cancel(struct service *service, int64_t id, int64_t user_id, int64_t version)
{
	struct cancel cancel = {service, id, version};

	if (!service_absence_may(service, user_id))
		return ERR(ERR_DENIED, "somebody else's absence");
	return db_transaction(service->db, cancel_work, &cancel);
}
