#include "service/staff.h"

#include "service/application.h"
#include "service/value.h"
#include "store/calendar.h"

enum { MONTHS_MAX = 600, DAYS_MAX = 366, HOURS_MAX = 1000 };

struct service_staff_wall service_staff_wall(const struct service *service)
{
	return (struct service_staff_wall){
		service->actor_role == ROLE_CONTRACT_OFFICER ? db_null() : db_int(service->actor_provider_id),
		db_int(service->actor_role == ROLE_FACILITATOR ? 0 : 1),
		db_int(service->actor_id),
	};
}

enum err service_staff_norms(struct service *service, struct staff_norms *out)
{
	const struct {
		const char *code;
		int *value;
		long long max;
	} parameters[] = {
		{"criminal_record_months", &out->check_months[STAFF_CHECK_CRIMINAL_RECORD], MONTHS_MAX},
		{"child_rights_months", &out->check_months[STAFF_CHECK_CHILD_RIGHTS], MONTHS_MAX},
		{"staff_warn_days", &out->warn_days, DAYS_MAX},
		{"training_hours_social_work", &out->training[STAFF_NORM_SOCIAL_WORK], HOURS_MAX},
		{"training_hours_care", &out->training[STAFF_NORM_CARE], HOURS_MAX},
		{"training_hours_assistant", &out->training[STAFF_NORM_ASSISTANT], HOURS_MAX},
		{"supervision_hours_individual", &out->supervision_individual, HOURS_MAX},
		{"supervision_hours_group", &out->supervision_group, HOURS_MAX},
	};

	*out = (struct staff_norms){.warn_days = 0};
	for (size_t i = 0; i < sizeof(parameters) / sizeof(parameters[0]); i++) {
		long long value;

		TRY(store_parameter_int(service->db, service->arena, parameters[i].code, service->today, parameters[i].max, &value));
		*parameters[i].value = (int)value;
	}
	return ERR_OK;
}

enum err service_staff_facts(struct service *service, const struct db_result *rows, struct staff_fact **out)
{
	struct staff_fact *facts = arena_array(service->arena, rows->nrows + 1, sizeof(*facts));

	if (!facts)
		return ERR(ERR_LIMIT, "staff file");
	for (size_t i = 0; i < rows->nrows; i++) {
		const char *until = db_get_text(rows, i, "until_on");

		facts[i] = (struct staff_fact){.hours = db_get_int(rows, i, "hours")};
		if (!staff_kind_parse(db_get_text(rows, i, "kind"), &facts[i].kind) || !staff_norm_parse(db_get_text(rows, i, "norm"), &facts[i].norm) ||
			!date_parse_iso(db_get_text(rows, i, "day_on"), &facts[i].day) || (until && !date_parse_iso(until, &facts[i].until)))
			return ERR(ERR_BUG, "fact %lld", (long long)db_get_int(rows, i, "id"));
	}
	*out = facts;
	return ERR_OK;
}

enum err service_staff_unfit(struct service *service, int64_t user_id, const struct date *days, size_t n, struct service_staff_unfit *out,
	bool *out_found)
{
	struct db_result rows, person;
	struct staff_norms norms;
	struct staff_fact *facts;

	*out_found = false;
	TRY(service_staff_norms(service, &norms));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_STAFF_FACTS, &rows, db_null(), db_int(0), db_int(user_id)));
	TRY(service_staff_facts(service, &rows, &facts));
	for (size_t i = 0; i < n && !*out_found; i++) {
		out->day = days[i];
		*out_found = !staff_is_fit(facts, rows.nrows, &norms, days[i], &out->gap);
	}
	if (!*out_found)
		return ERR_OK;
	TRY(DB_ONE(service->db, service->arena, STATEMENT_STAFF_PERSON, &person, db_int(user_id), db_null(), db_int(1), db_int(user_id)));
	out->name = db_get_text(&person, 0, "name");
	return ERR_OK;
}

struct staff_work {
	struct service *service;
	const struct service_staff_fact *fact;
	int64_t id, user_id;
	const char *reason;
};

static enum err manager_check(const struct service *service)
{
	return service->actor_role == ROLE_PROVIDER_MANAGER ? ERR_OK : ERR(ERR_DENIED, "the staff file is kept by the provider's manager");
}

/* One after the other, so that what is sent twice is seen. */
static enum err lock(struct service *service)
{
	struct db_result locked;

	return DB_RUN(service->db, service->arena, STATEMENT_TIMETABLE_LOCK, &locked, db_int(service->actor_provider_id));
}

static enum err add_work(void *context)
{
	struct staff_work *work = context;
	struct service *service = work->service;
	const struct service_staff_fact *it = work->fact;
	const unsigned fields = staff_fields(it->fact.kind);
	const struct db_value kind = db_text(staff_kind_code(it->fact.kind));
	const struct db_value title = db_text(fields & STAFF_FIELD_TITLE ? it->title : ""), evidence = db_text(fields & STAFF_FIELD_EVIDENCE ? it->evidence : "");
	const struct db_value hours = db_int(fields & STAFF_FIELD_HOURS ? it->fact.hours : 0);
	const struct db_value norm = db_text(staff_norm_code(fields & STAFF_FIELD_NORM ? it->fact.norm : STAFF_NORM_NONE));
	char day[11], until[11];
	const struct db_value until_on = fields & STAFF_FIELD_UNTIL ? value_day(it->fact.until, until) : db_null();
	struct db_result row;

	date_format_iso(it->fact.day, day);
	TRY(lock(service));
	TRY(DB_ONE(service->db, service->arena, STATEMENT_STAFF_PERSON, &row, db_int(it->user_id), db_int(service->actor_provider_id), db_int(1), db_int(0)));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_STAFF_FACT_SAME, &row, db_int(it->user_id), kind, title, evidence, db_text(day), until_on, hours, norm));
	if (row.nrows > 0)
		return ERR_OK;
	TRY(DB_RUN(service->db, service->arena, STATEMENT_STAFF_FACT_ADD, NULL, db_int(it->user_id), kind, title, evidence, db_text(day), until_on, hours, norm,
		db_int(service->actor_id), db_int(service->now)));
	return service_audit(service, "staff_fact_add", "user:%lld", (long long)it->user_id);
}

enum err service_staff_add(struct service *service, const struct service_staff_fact *fact, enum staff_fault *out_fault)
{
	struct staff_work work = {.service = service, .fact = fact};

	*out_fault = STAFF_FINE;
	TRY(manager_check(service));
	*out_fault = staff_fact_check(&fact->fact, service->today);
	if (*out_fault != STAFF_FINE)
		return ERR(ERR_INVALID, "fact of kind %d (%d)", (int)fact->fact.kind, (int)*out_fault);
	return db_transaction(service->db, add_work, &work);
}

static enum err take_back_work(void *context)
{
	struct staff_work *work = context;
	struct service *service = work->service;
	struct db_result row;

	TRY(lock(service));
	TRY(DB_ONE(service->db, service->arena, STATEMENT_STAFF_FACT, &row, db_int(work->id), db_int(service->actor_provider_id)));
	work->user_id = db_get_int(&row, 0, "user_id");
	if (db_get_int(&row, 0, "is_back"))
		return ERR(ERR_CONFLICT, "fact %lld is taken back", (long long)work->id);
	TRY(DB_RUN(service->db, service->arena, STATEMENT_STAFF_FACT_TAKE_BACK, NULL, db_int(work->id), db_text(work->reason), db_int(service->actor_id),
		db_int(service->now)));
	return service_audit(service, "staff_fact_take_back", "user:%lld", (long long)work->user_id);
}

enum err service_staff_take_back(struct service *service, int64_t id, const char *reason, int64_t *out_user_id)
{
	struct staff_work work = {.service = service, .id = id, .reason = reason};

	TRY(manager_check(service));
	TRY(db_transaction(service->db, take_back_work, &work));
	*out_user_id = work.user_id;
	return ERR_OK;
}
