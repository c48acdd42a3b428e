#include "service/programme.h"

#include "base/str.h"
#include "domain/eligibility.h"

enum err service_programme_parts(struct db *db, struct arena *arena, struct service_programme_parts *out)
{
	TRY(DB_RUN0(db, arena, STATEMENT_PROGRAMME_ROLE_ROWS, &out->roles));
	return DB_RUN0(db, arena, STATEMENT_PROGRAMME_FACT_ROWS, &out->facts);
}

static int limit_of(const struct db_result *rows, size_t row, const char *column)
{
	return db_get(rows, row, column).type == DB_NULL ? PROGRAMME_NO_LIMIT : (int)db_get_int(rows, row, column);
}

static enum err roles_read(const struct db_result *rows, int64_t id, struct programme_rule *out)
{
	enum eligibility_role role;

	for (size_t i = 0; i < rows->nrows; i++) {
		if (db_get_int(rows, i, "programme_id") != id)
			continue;
		if (!eligibility_role_parse(db_get_text(rows, i, "role"), &role))
			return ERR(ERR_BUG, "programme %s: an unknown role", out->code);
		if (str_equal(db_get_text(rows, i, "answer"), "yes"))
			out->roles |= 1u << role;
		else
			out->roles_ask |= 1u << role;
	}
	return ERR_OK;
}

static enum err facts_read(const struct db_result *rows, int64_t id, struct programme_rule *out)
{
	enum programme_fact fact;

	for (size_t i = 0; i < rows->nrows; i++) {
		if (db_get_int(rows, i, "programme_id") != id)
			continue;
		if (!programme_fact_parse(db_get_text(rows, i, "fact"), &fact))
			return ERR(ERR_BUG, "programme %s: an unknown fact", out->code);
		out->required_any |= (unsigned)fact;
	}
	return ERR_OK;
}

enum err service_programme_rule(const struct db_result *rows, size_t row, const struct service_programme_parts *parts,
	struct programme_rule *out)
{
	const int64_t id = db_get_int(rows, row, "id");

	*out = (struct programme_rule){
		.code = db_get_text(rows, row, "code"),
		.min_age = limit_of(rows, row, "min_age"),
		.max_age = limit_of(rows, row, "max_age"),
		.max_inclusive = db_get_int(rows, row, "max_inclusive") != 0,
		.guardian_max_age = limit_of(rows, row, "guardian_max_age"),
		.by_orphan_court = str_equal(db_get_text(rows, row, "residence"), "orphan_court"),
		.own_quota = str_equal(db_get_text(rows, row, "quota"), "own"),
		.sessions = (int)db_get_int(rows, row, "sessions"),
		.rhythm = db_get_int(rows, row, "monthly") != 0 ? PROGRAMME_RHYTHM_MONTHLY : PROGRAMME_RHYTHM_WEEKLY,
		.is_state_financed = db_get_int(rows, row, "state_financed") != 0,
	};
	if (!programme_target_parse(db_get_text(rows, row, "client"), &out->target) ||
		!programme_age_of_parse(db_get_text(rows, row, "age_of"), &out->age_of) ||
		!programme_age_on_parse(db_get_text(rows, row, "age_on"), &out->age_on) ||
		!programme_bond_parse(db_get_text(rows, row, "bond"), &out->bond))
		return ERR(ERR_BUG, "programme %s: a word that the rules do not know", out->code);
	TRY(roles_read(&parts->roles, id, out));
	return facts_read(&parts->facts, id, out);
}
