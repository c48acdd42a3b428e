#include "service/parameter.h"

#include <string.h>

#include "base/str.h"
#include "domain/document.h"
#include "domain/identity.h"
#include "domain/ladder.h"
#include "service/application.h"

enum { CLAUSE_MIN = 80, NUMBER_MAX = 1200, PATTERN_MAX = 45, INDEX_MAX = 20, HOUR_MAX = 23 };

enum service_parameter_problem service_parameter_check(const char *code, const char *unit, const char *value)
{
	enum identity_level level;
	struct ladder ladder = {.n = 0};
	long long number;

	if (str_equal(unit, "identity_level"))
		return identity_parse(value, &level) ? PARAMETER_FINE : PARAMETER_NOT_A_LEVEL;
	if (str_equal(unit, "yes_no"))
		return str_equal(value, "yes") || str_equal(value, "no") ? PARAMETER_FINE : PARAMETER_NOT_YES_NO;
	if (str_equal(unit, "hour"))
		return str_to_int(value, 0, HOUR_MAX, &number) ? PARAMETER_FINE : PARAMETER_NOT_AN_HOUR;
	if (str_equal(unit, "day_list"))
		return ladder_parse(value, &ladder) ? PARAMETER_FINE : PARAMETER_NOT_A_LADDER;
	if (!str_equal(unit, "text"))
		return str_to_int(value, 1, NUMBER_MAX, &number) ? PARAMETER_FINE : PARAMETER_NOT_A_NUMBER;
	if (str_starts(code, "document_number_"))
		return document_pattern_check(value) && strlen(value) <= PATTERN_MAX ? PARAMETER_FINE : PARAMETER_NO_PATTERN;
	if (str_starts(code, "document_index_"))
		return strlen(value) <= INDEX_MAX ? PARAMETER_FINE : PARAMETER_INDEX_LONG;
	if (!str_equal(code, "remedy_clause"))
		return PARAMETER_FINE;
	if (str_utf8_length(value) < CLAUSE_MIN)
		return PARAMETER_CLAUSE_SHORT;
	return strstr(value, "{contest_until}") ? PARAMETER_FINE : PARAMETER_CLAUSE_NO_DATE;
}

struct add {
	struct service *service;
	const struct service_parameter *parameter;
	int64_t version;
};

/* Ends the last period the day before, unless it has an end before that. */
static enum err close_last(const struct add *add, const struct db_result *last)
{
	struct service *service = add->service;
	const char *to = db_get_text(last, 0, "valid_to");
	struct db_result done;
	struct date end;
	char day[11];

	date_format_iso(date_add_days(add->parameter->valid_from, -1), day);
	if (to && date_parse_iso(to, &end) && date_compare(end, add->parameter->valid_from) < 0)
		return ERR_OK;
	TRY(DB_RUN(service->db, service->arena, STATEMENT_PARAMETER_CLOSE, &done, db_text(day),
		db_int(db_get_int(last, 0, "id")), db_int(add->version)));
	return done.affected == 1 ? ERR_OK : ERR(ERR_CONFLICT, "the parameter has changed");
}

static enum err add_work(void *context)
{
	struct add *add = context;
	struct service *service = add->service;
	const struct service_parameter *parameter = add->parameter;
	struct db_result last;
	struct date begun;
	const char *unit;
	char day[11];

	TRY(DB_ONE(service->db, service->arena, STATEMENT_PARAMETER_LAST, &last, db_text(parameter->code)));
	if (db_get_int(&last, 0, "version") != add->version)
		return ERR(ERR_CONFLICT, "the parameter has changed");
	unit = db_get_text(&last, 0, "unit");
	if (!date_parse_iso(db_get_text(&last, 0, "valid_from"), &begun) ||
		date_compare(parameter->valid_from, begun) <= 0 ||
		date_compare(parameter->valid_from, service->today) <= 0 ||
		service_parameter_check(parameter->code, unit, parameter->value) != PARAMETER_FINE)
		return ERR(ERR_INVALID, "no such period or value for %s", parameter->code);
	TRY(close_last(add, &last));
	date_format_iso(parameter->valid_from, day);
	TRY(DB_RUN(service->db, service->arena, STATEMENT_PARAMETER_INSERT, NULL, db_text(parameter->code),
		db_text(parameter->value), db_text(unit), db_text(parameter->legal_ref), db_text(day),
		db_text(parameter->verified_by)));
	return service_audit(service, "parameter_add", "parameter:%s", parameter->code);
}

enum err service_parameter_add(struct service *service, const struct service_parameter *parameter, int64_t version)
{
	struct add add = {service, parameter, version};

	return db_transaction(service->db, add_work, &add);
}
