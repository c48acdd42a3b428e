#include "service/place.h"

#include "base/str.h"
#include "domain/offer.h"
#include "domain/state.h"
#include "service/exception.h"
#include "service/group.h"
#include "service/place_write.h"
#include "service/value.h"
#include "store/calendar.h"

enum { SEATS_MAX = 20 };

enum err service_place_seats(struct service *service, const char *client, int *out)
{
	const bool together = str_equal(client, "dyad") || str_equal(client, "family");
	long long seats = 1;

	if (together)
		TRY(store_parameter_int(service->db, service->arena, "dyad_seats", service->today, SEATS_MAX, &seats));
	*out = offer_seats(together, (int)seats);
	return ERR_OK;
}

/* The group, locked until the end: version, state, and free seats. */
static enum err group_check(struct give *give, const char **out_programme)
{
	struct service *service = give->service;
	const struct service_place_wish *wish = give->wish;
	struct db_result group;
	struct date first;
	int state;

	TRY(DB_ONE(service->db, service->arena, STATEMENT_SUPPORT_GROUP_LOCK, &group, db_int(wish->group_id),
		service_group_wall(service).contracts));
	if (!state_parse(STATE_GROUP, db_get_text(&group, 0, "state"), &state) ||
		!date_parse_iso(db_get_text(&group, 0, "first_on"), &first))
		return ERR(ERR_BUG, "group %lld", (long long)wish->group_id);
	if (state != GROUP_OPEN && state != GROUP_RUNNING)
		return give_refuse(give, PLACE_REFUSAL_CLOSED);
	TRY(service_place_seats(service, db_get_text(&group, 0, "client"), &give->seats));
	if (db_get_int(&group, 0, "places_taken") + give->seats > db_get_int(&group, 0, "capacity"))
		return give_refuse(give, PLACE_REFUSAL_FULL);
	if (db_get_int(&group, 0, "version") != wish->group_version)
		return give_refuse(give, PLACE_REFUSAL_CHANGED);
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
	TRY(DB_RUN(give->service->db, give->service->arena, STATEMENT_EXCEPTION_RULES, &rules, db_int(give->wish->application_id)));
	TRY(service_exception_fold(&rules, &exception));
	if (!exception_covers(&exception, ELIGIBILITY_ONE_GROUP_PER_YEAR))
		return give_refuse(give, PLACE_REFUSAL_YEAR);
	give->override_no = db_get_int(&row, 0, "next");
	return ERR_OK;
}

enum err service_place_days(struct service *service, int64_t group_id, struct date not_before, struct service_place_days *out)
{
	const bool later = date_is_valid(not_before) && date_compare(not_before, service->today) > 0;
	struct db_result row;
	char from[11];

	date_format_iso(later ? not_before : service->today, from);
	TRY(DB_ONE(service->db, service->arena, STATEMENT_PLACE_STARTS, &row, db_int(group_id), db_text(from)));
	if (!value_read_day(&row, 0, "starts_on", &out->first) || !value_read_day(&row, 0, "last_on", &out->last))
		return ERR(ERR_BUG, "a session of group %lld", (long long)group_id);
	out->starts_at = db_get_text(&row, 0, "starts_at");
	return ERR_OK;
}

/* The first session from today on, and not before the day that the referral names. */
static enum err start_find(struct give *give)
{
	const bool later = date_is_valid(give->not_before) && date_compare(give->not_before, give->service->today) > 0;

	TRY(service_place_days(give->service, give->wish->group_id, give->not_before, &give->days));
	if (!date_is_valid(give->days.first))
		return give_refuse(give, later ? PLACE_REFUSAL_EARLY : PLACE_REFUSAL_CLOSED);
	return ERR_OK;
}

enum err service_place_apart(struct service *service, int64_t application_id, int64_t group_id, bool *out)
{
	struct db_result row;

	TRY(DB_ONE(service->db, service->arena, STATEMENT_SEPARATION_IN_GROUP, &row, db_int(application_id), db_int(group_id)));
	*out = db_get_int(&row, 0, "apart") != 0;
	return ERR_OK;
}

/* The next one of the list, or a reason why somebody else. */
static enum err order_check(struct give *give)
{
	struct service *service = give->service;
	const struct service_place_wish *wish = give->wish;
	struct db_result next;

	TRY(DB_RUN(service->db, service->arena, STATEMENT_PLACE_QUEUE_NEXT, &next, db_int(wish->group_id), service_group_wall(service).contracts));
	give->is_next = next.nrows == 1 && db_get_int(&next, 0, "application_id") == wish->application_id;
	return give->is_next || *wish->out_of_order ? ERR_OK : give_refuse(give, PLACE_REFUSAL_ORDER);
}

static enum err candidate_check(struct give *give, const char *programme)
{
	const struct service_place_wish *wish = give->wish;
	struct db_result row;
	bool apart;

	TRY(DB_RUN(give->service->db, give->service->arena, STATEMENT_PLACE_CANDIDATE, &row, db_int(wish->application_id),
		db_text(programme), db_int(give->contract_id)));
	if (row.nrows != 1)
		return give_refuse(give, PLACE_REFUSAL_GONE);
	give->person_id = db_get_int(&row, 0, "person_id");
	give->referral_id = db_get_int(&row, 0, "referral_id");
	if (!value_read_day(&row, 0, "not_before", &give->not_before))
		return ERR(ERR_BUG, "a date of referral %lld", (long long)give->referral_id);
	TRY(start_find(give));
	TRY(year_check(give));
	TRY(service_place_apart(give->service, wish->application_id, wish->group_id, &apart));
	return apart ? give_refuse(give, PLACE_REFUSAL_APART) : order_check(give);
}

static enum err give_now(void *context)
{
	struct give *give = context;
	const char *programme;

	give->refusal = PLACE_REFUSAL_NONE;
	give->person_id = 0;
	TRY(group_check(give, &programme));
	TRY(candidate_check(give, programme));
	return give_write(give);
}

/* A UNIQUE said no: which of the two it was, now that the other place can be seen. */
static enum service_place_refusal refusal_again(struct give *give)
{
	enum err code = year_check(give);

	return code == ERR_CONFLICT ? PLACE_REFUSAL_YEAR : PLACE_REFUSAL_GONE;
}

enum err service_place_give(struct service *service, const struct service_place_wish *wish, enum service_place_refusal *out_refusal)
{
	struct give give = {.service = service, .wish = wish};
	enum err code;

	*out_refusal = PLACE_REFUSAL_NONE;
	if (!state_may(STATE_PLACE, PLACE_REFERRAL_ISSUED, wish->is_offer ? PLACE_OFFERED : PLACE_ENROLLED, service->actor_role))
		return ERR(ERR_DENIED, "only a provider's manager gives places");
	code = db_transaction(service->db, give_now, &give);
	if (code == ERR_CONFLICT && give.refusal == PLACE_REFUSAL_GONE && give.person_id != 0)
		give.refusal = refusal_again(&give);
	if (code == ERR_CONFLICT && give.refusal == PLACE_REFUSAL_NONE)
		give.refusal = PLACE_REFUSAL_FULL;
	*out_refusal = code == ERR_CONFLICT ? give.refusal : PLACE_REFUSAL_NONE;
	return code;
}
