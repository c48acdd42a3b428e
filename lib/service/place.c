#include "service/place.h"

#include "base/str.h"
#include "domain/state.h"
#include "service/application.h"
#include "service/exception.h"
#include "service/group.h"
#include "service/referral.h"
#include "store/outbox.h"

struct give {
	struct service *service;
	int64_t group_id, group_version, application_id;
	int64_t person_id, referral_id, contract_id;
	struct date not_before; /* of the referral; no date: at once */
	int quota_year; /* 0: the group does not count */
	int64_t override_no; /* 0: the one place of the year; else by an exception of the head */
	char starts_on[11];
	enum service_place_refusal refusal;
};

static enum err refuse(struct give *give, enum service_place_refusal refusal)
{
	give->refusal = refusal;
	return ERR(ERR_CONFLICT, "no place in group %lld (%d)", (long long)give->group_id, (int)refusal);
}

/* The group, locked until the end: version, state, and a free seat. */
static enum err group_check(struct give *give, const char **out_programme)
{
	struct service *service = give->service;
	struct db_result group;
	struct date first;
	int state;

	TRY(DB_ONE(service->db, service->arena, STATEMENT_SUPPORT_GROUP_LOCK, &group, db_int(give->group_id),
		service_group_wall(service).contracts));
	if (!state_parse(STATE_GROUP, db_get_text(&group, 0, "state"), &state) ||
		!date_parse_iso(db_get_text(&group, 0, "first_on"), &first))
		return ERR(ERR_BUG, "group %lld", (long long)give->group_id);
	if (state != GROUP_OPEN && state != GROUP_RUNNING)
		return refuse(give, PLACE_REFUSAL_CLOSED);
	if (db_get_int(&group, 0, "places_taken") >= db_get_int(&group, 0, "capacity"))
		return refuse(give, PLACE_REFUSAL_FULL);
	if (db_get_int(&group, 0, "version") != give->group_version)
		return refuse(give, PLACE_REFUSAL_CHANGED);
	give->quota_year = db_get_int(&group, 0, "state_financed") ? 0 : first.year;
	give->contract_id = db_get_int(&group, 0, "contract_id");
	*out_programme = db_get_text(&group, 0, "programme_code");
	return ERR_OK;
}

static enum err year_check(struct give *give)
{
	struct exception exception;
	struct db_result row, rules;

	give->override_no = 0;
	if (give->quota_year == 0)
		return ERR_OK;
	TRY(DB_ONE(give->service->db, give->service->arena, STATEMENT_PLACE_YEAR_USED, &row, db_int(give->person_id),
		db_int(give->quota_year)));
	if (db_get_int(&row, 0, "used") == 0)
		return ERR_OK;
	TRY(DB_RUN(give->service->db, give->service->arena, STATEMENT_EXCEPTION_RULES, &rules, db_int(give->application_id)));
	TRY(service_exception_fold(&rules, &exception));
	if (!exception_covers(&exception, ELIGIBILITY_ONE_GROUP_PER_YEAR))
		return refuse(give, PLACE_REFUSAL_YEAR);
	give->override_no = db_get_int(&row, 0, "next");
	return ERR_OK;
}

/* The first session from today on, and not before the day that the referral names. */
static enum err start_find(struct give *give)
{
	struct service *service = give->service;
	struct date day = service->today;
	struct db_result row;
	char from[11];

	if (date_is_valid(give->not_before) && date_compare(give->not_before, day) > 0)
		day = give->not_before;
	date_format_iso(day, from);
	TRY(DB_ONE(service->db, service->arena, STATEMENT_PLACE_STARTS, &row, db_int(give->group_id), service_group_wall(service).contracts,
		db_text(from)));
	if (!db_get_text(&row, 0, "starts_on"))
		return refuse(give, date_compare(day, service->today) > 0 ? PLACE_REFUSAL_EARLY : PLACE_REFUSAL_CLOSED);
	if (!date_parse_iso(db_get_text(&row, 0, "starts_on"), &day))
		return ERR(ERR_BUG, "a session of group %lld", (long long)give->group_id);
	date_format_iso(day, give->starts_on);
	return ERR_OK;
}

static enum err candidate_check(struct give *give, const char *programme)
{
	struct db_result row;

	TRY(DB_RUN(give->service->db, give->service->arena, STATEMENT_PLACE_CANDIDATE, &row, db_int(give->application_id),
		db_text(programme), db_int(give->contract_id)));
	if (row.nrows != 1)
		return refuse(give, PLACE_REFUSAL_GONE);
	give->person_id = db_get_int(&row, 0, "person_id");
	give->referral_id = db_get_int(&row, 0, "referral_id");
	give->not_before = (struct date){0, 0, 0};
	if (db_get_text(&row, 0, "not_before") && !date_parse_iso(db_get_text(&row, 0, "not_before"), &give->not_before))
		return ERR(ERR_BUG, "a date of referral %lld", (long long)give->referral_id);
	TRY(start_find(give));
	return year_check(give);
}

static enum err place_write(struct give *give)
{
	struct service *service = give->service;
	const char *state = state_code(STATE_PLACE, PLACE_ENROLLED);
	struct db_result row, done;
	struct date starts;
	int64_t id;

	if (!date_parse_iso(give->starts_on, &starts))
		return ERR(ERR_BUG, "the first day of a place");
	TRY(DB_RUN(service->db, service->arena, STATEMENT_SUPPORT_GROUP_TAKE_PLACE, &done, db_int(give->group_id),
		db_int(give->group_version)));
	if (done.affected != 1)
		return refuse(give, PLACE_REFUSAL_CHANGED);
	TRY(DB_ONE(service->db, service->arena, STATEMENT_PLACE_FREE_NUMBER, &row, db_int(give->group_id),
		db_int(give->group_id)));
	/* Where a UNIQUE says no here, somebody gave this person a place in another group just now. */
	give->refusal = PLACE_REFUSAL_GONE;
	TRY(DB_RUN(service->db, service->arena, STATEMENT_PLACE_INSERT, &done, db_int(give->group_id),
		db_int(db_get_int(&row, 0, "number")), db_int(give->application_id), db_int(give->person_id),
		db_text(state), give->quota_year ? db_int(give->quota_year) : db_null(), db_int(give->override_no), db_text(give->starts_on),
		db_int(service->now), db_int(service->actor_id)));
	give->refusal = PLACE_REFUSAL_NONE;
	id = done.insert_id;
	TRY(DB_RUN(service->db, service->arena, STATEMENT_PLACE_HISTORY_FIRST, NULL, db_int(id), db_text(state),
		db_int(service->now), db_int(service->actor_id)));
	TRY(service_referral_begin(service, give->referral_id, starts));
	TRY(service_audit(service, "place_give", "place:%lld", (long long)id));
	return store_outbox_add(service->db, service->arena, "enrolment", id, give->person_id, service->now);
}

static enum err give_now(void *context)
{
	struct give *give = context;
	const char *programme;

	give->refusal = PLACE_REFUSAL_NONE;
	give->person_id = 0;
	TRY(group_check(give, &programme));
	TRY(candidate_check(give, programme));
	return place_write(give);
}

/* A UNIQUE said no: which of the two it was, now that the other place can be seen. */
static enum service_place_refusal refusal_again(struct give *give)
{
	enum err code = year_check(give);

	return code == ERR_CONFLICT ? PLACE_REFUSAL_YEAR : PLACE_REFUSAL_GONE;
}

enum err service_place_give(struct service *service, int64_t group_id, int64_t group_version, int64_t application_id,
	enum service_place_refusal *out_refusal)
{
	struct give give = {
		.service = service,
		.group_id = group_id,
		.group_version = group_version,
		.application_id = application_id,
	};
	enum err code;

	*out_refusal = PLACE_REFUSAL_NONE;
	if (!state_may(STATE_PLACE, PLACE_REFERRAL_ISSUED, PLACE_ENROLLED, service->actor_role))
		return ERR(ERR_DENIED, "only a provider's manager gives places");
	code = db_transaction(service->db, give_now, &give);
	if (code == ERR_CONFLICT && give.refusal == PLACE_REFUSAL_GONE && give.person_id != 0)
		give.refusal = refusal_again(&give);
	if (code == ERR_CONFLICT && give.refusal == PLACE_REFUSAL_NONE)
		give.refusal = PLACE_REFUSAL_FULL;
	*out_refusal = code == ERR_CONFLICT ? give.refusal : PLACE_REFUSAL_NONE;
	return code;
}
