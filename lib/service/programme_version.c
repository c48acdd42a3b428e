#include "service/programme_version.h"

#include "base/str.h"
#include "domain/eligibility.h"
#include "service/application.h"

enum { NAME_MAX = 200, WHOM_MAX = 600, ABOUT_MAX = 4000, LEGAL_MAX = 300 };

enum err service_programme_version_read(const struct db_result *rows, size_t row, const struct service_programme_parts *parts,
	struct service_programme_version *out)
{
	*out = (struct service_programme_version){
		.name_lv = db_get_text(rows, row, "name_lv"),
		.name_en = db_get_text(rows, row, "name_en"),
		.whom_lv = db_get_text(rows, row, "whom_lv"),
		.whom_en = db_get_text(rows, row, "whom_en"),
		.whom_easy = db_get_text(rows, row, "whom_easy"),
		.about_lv = db_get_text(rows, row, "about_lv"),
		.about_en = db_get_text(rows, row, "about_en"),
		.about_easy = db_get_text(rows, row, "about_easy"),
		.legal_ref = db_get_text(rows, row, "legal_ref"),
	};
	if (!date_parse_iso(db_get_text(rows, row, "valid_from"), &out->valid_from))
		return ERR(ERR_BUG, "a version's first day");
	return service_programme_rule(rows, row, parts, &out->rule);
}

static bool fits(const char *text, size_t max)
{
	return text && *text && str_utf8_length(text) <= max;
}

bool service_programme_texts_fit(const struct service_programme_version *version)
{
	return fits(version->name_lv, NAME_MAX) && fits(version->name_en, NAME_MAX) && fits(version->whom_lv, WHOM_MAX) &&
		fits(version->whom_en, WHOM_MAX) && fits(version->whom_easy, WHOM_MAX) && fits(version->about_lv, ABOUT_MAX) &&
		fits(version->about_en, ABOUT_MAX) && fits(version->about_easy, ABOUT_MAX) && fits(version->legal_ref, LEGAL_MAX);
}

struct add {
	struct service *service;
	const struct service_programme_version *version;
	int64_t newest_id, newest_version;
};

static struct db_value limit(int age)
{
	return age == PROGRAMME_NO_LIMIT ? db_null() : db_int(age);
}

static enum err row_insert(const struct add *add, int64_t sort_no, int64_t *out_id)
{
	const struct service_programme_version *version = add->version;
	const struct programme_rule *rule = &version->rule;
	struct service *service = add->service;
	const bool monthly = rule->rhythm == PROGRAMME_RHYTHM_MONTHLY;
	struct db_result done;
	char from[11];

	date_format_iso(version->valid_from, from);
	TRY(DB_RUN(service->db, service->arena, STATEMENT_PROGRAMME_INSERT, &done, db_text(rule->code), db_int(sort_no), db_text(from),
		db_text(version->name_lv), db_text(version->name_en), db_text(version->whom_lv), db_text(version->whom_en),
		db_text(version->whom_easy), db_text(version->about_lv), db_text(version->about_en), db_text(version->about_easy),
		db_text(programme_target_code(rule->target)), db_text(programme_age_of_code(rule->age_of)),
		db_text(programme_age_on_code(rule->age_on)), limit(rule->min_age), limit(rule->max_age), db_int(rule->max_inclusive),
		limit(rule->guardian_max_age), db_text(programme_bond_code(rule->bond)),
		db_text(rule->by_orphan_court ? "orphan_court" : "declared"), db_text(rule->own_quota ? "own" : "yearly"),
		monthly ? db_null() : db_int(rule->sessions), db_int(monthly), db_int(rule->is_state_financed),
		db_text(version->legal_ref), service->actor_id ? db_int(service->actor_id) : db_null(), db_int(service->now)));
	*out_id = done.insert_id;
	return ERR_OK;
}

static enum err parts_insert(struct service *service, const struct programme_rule *rule, int64_t id)
{
	for (int role = 0; role < ELIGIBILITY_ROLE__MAX; role++)
		if ((rule->roles | rule->roles_ask) >> role & 1)
			TRY(DB_RUN(service->db, service->arena, STATEMENT_PROGRAMME_ROLE_INSERT, NULL, db_int(id),
				db_text(eligibility_role_code((enum eligibility_role)role)), db_text(rule->roles >> role & 1 ? "yes" : "ask")));
	for (int fact = 0; fact < PROGRAMME_NFACTS; fact++)
		if (rule->required_any >> fact & 1)
			TRY(DB_RUN(service->db, service->arena, STATEMENT_PROGRAMME_FACT_INSERT, NULL, db_int(id),
				db_text(programme_fact_code((enum programme_fact)(1u << fact)))));
	return ERR_OK;
}

/* Ends the newest version the day before the new one begins, unless it has an end before that. */
static enum err newest_close(const struct add *add, const struct db_result *newest)
{
	const char *to = db_get_text(newest, 0, "valid_to");
	struct service *service = add->service;
	struct db_result done;
	struct date end;
	char day[11];

	if (to && date_parse_iso(to, &end) && date_compare(end, add->version->valid_from) < 0)
		return ERR_OK;
	date_format_iso(date_add_days(add->version->valid_from, -1), day);
	TRY(DB_RUN(service->db, service->arena, STATEMENT_PROGRAMME_CLOSE, &done, db_text(day), db_int(add->newest_id),
		db_int(add->newest_version)));
	return done.affected == 1 ? ERR_OK : ERR(ERR_CONFLICT, "the newest version has changed");
}

static enum err add_work(void *context)
{
	struct add *add = context;
	const struct programme_rule *rule = &add->version->rule;
	struct service *service = add->service;
	struct db_result newest;
	struct date begun;
	char from[11];
	int64_t id;

	TRY(DB_ONE(service->db, service->arena, STATEMENT_PROGRAMME_LAST, &newest, db_text(rule->code)));
	if (db_get_int(&newest, 0, "id") != add->newest_id || db_get_int(&newest, 0, "version") != add->newest_version)
		return ERR(ERR_CONFLICT, "programme %s has a newer version", rule->code);
	if (!date_parse_iso(db_get_text(&newest, 0, "valid_from"), &begun))
		return ERR(ERR_BUG, "a version's first day");
	if (programme_start_check(add->version->valid_from, service->today, begun) != PROGRAMME_START_FINE ||
		programme_rule_check(rule) != PROGRAMME_FINE || !service_programme_texts_fit(add->version))
		return ERR(ERR_INVALID, "programme %s: no such version", rule->code);
	TRY(newest_close(add, &newest));
	TRY(row_insert(add, db_get_int(&newest, 0, "sort_no"), &id));
	TRY(parts_insert(service, rule, id));
	date_format_iso(add->version->valid_from, from);
	return service_audit(service, "programme_add", "programme:%s:%s", rule->code, from);
}

enum err service_programme_add(struct service *service, const struct service_programme_version *version, int64_t newest_id,
	int64_t newest_version)
{
	struct add add = {service, version, newest_id, newest_version};

	return db_transaction(service->db, add_work, &add);
}

struct withdraw {
	struct service *service;
	const char *code;
	int64_t id, version;
};

/* The version's rows go; the one that ended for its sake goes on. */
static enum err rows_remove(struct service *service, const struct withdraw *withdraw, struct date from)
{
	struct db_result done;
	char day[11];

	TRY(DB_RUN(service->db, service->arena, STATEMENT_PROGRAMME_ROLE_REMOVE, NULL, db_int(withdraw->id)));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_PROGRAMME_FACT_REMOVE, NULL, db_int(withdraw->id)));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_PROGRAMME_REMOVE, &done, db_int(withdraw->id), db_int(withdraw->version)));
	if (done.affected != 1)
		return ERR(ERR_CONFLICT, "the version has changed");
	date_format_iso(date_add_days(from, -1), day);
	return DB_RUN(service->db, service->arena, STATEMENT_PROGRAMME_REOPEN, NULL, db_text(withdraw->code), db_text(day));
}

static enum err withdraw_work(void *context)
{
	struct withdraw *withdraw = context;
	struct service *service = withdraw->service;
	struct db_result newest, uses;
	struct date from;

	TRY(DB_ONE(service->db, service->arena, STATEMENT_PROGRAMME_LAST, &newest, db_text(withdraw->code)));
	if (db_get_int(&newest, 0, "id") != withdraw->id || db_get_int(&newest, 0, "version") != withdraw->version)
		return ERR(ERR_CONFLICT, "programme %s: it is not the newest version as it was seen", withdraw->code);
	TRY(DB_ONE(service->db, service->arena, STATEMENT_PROGRAMME_USES, &uses, db_text(withdraw->code), db_int(withdraw->id)));
	if (!date_parse_iso(db_get_text(&newest, 0, "valid_from"), &from))
		return ERR(ERR_BUG, "a version's first day");
	if (date_compare(from, service->today) <= 0 || db_get_int(&uses, 0, "groups_of_version") > 0)
		return ERR(ERR_DENIED, "programme %s: the version has begun or is in use", withdraw->code);
	TRY(rows_remove(service, withdraw, from));
	return service_audit(service, "programme_withdraw", "programme:%s:%s", withdraw->code, db_get_text(&newest, 0, "valid_from"));
}

enum err service_programme_withdraw(struct service *service, const char *code, int64_t id, int64_t version)
{
	struct withdraw withdraw = {service, code, id, version};

	return db_transaction(service->db, withdraw_work, &withdraw);
}
