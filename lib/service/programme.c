#include "service/programme.h"

static int limit_of(const struct db_result *rows, size_t row, const char *column)
{
	return db_get(rows, row, column).type == DB_NULL ? PROGRAMME_NO_LIMIT : (int)db_get_int(rows, row, column);
}

void service_programme_rule(const struct db_result *rows, size_t row, struct programme_rule *out)
{
	const char *code = db_get_text(rows, row, "code");
	const struct programme_rule *known = programme_find(programme_rules, programme_nrules, code);

	*out = known ? *known : (struct programme_rule){.code = code};
	out->code = code;
	if (!programme_target_parse(db_get_text(rows, row, "client"), &out->target))
		out->target = PROGRAMME_TARGET_NONE;
	out->min_age = limit_of(rows, row, "min_age");
	out->max_age = limit_of(rows, row, "max_age");
	out->max_inclusive = db_get_int(rows, row, "max_inclusive") != 0;
	out->guardian_max_age = limit_of(rows, row, "guardian_max_age");
}
