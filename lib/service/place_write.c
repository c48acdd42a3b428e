#include "service/place_write.h"

#include "base/rnd.h"
#include "domain/offer.h"
#include "domain/state.h"
#include "service/application.h"
#include "service/referral.h"
#include "store/calendar.h"
#include "store/outbox.h"

enum { WORKING_DAYS_MAX = 60 };

/* Until when the seat is held. */
static enum err until_find(struct give *give, struct date *out)
{
	struct service *service = give->service;
	struct calendar calendar;
	long long days;

	TRY(store_calendar_load(service->db, service->arena, &calendar));
	TRY(store_parameter_int(service->db, service->arena, "offer_working_days", service->today, WORKING_DAYS_MAX, &days));
	*out = offer_until(&calendar, service->today, (int)days, give->days.last);
	return date_is_valid(*out) ? ERR_OK : give_refuse(give, PLACE_REFUSAL_CLOSED);
}

/* The offer, the message that tells of it without words of its own, and the mail that tells of the message. */
static enum err offer_write(struct give *give, int64_t place_id)
{
	struct service *service = give->service;
	const int64_t application_id = give->wish->application_id;
	struct db_result done;
	char until_on[11], uuid[37];
	struct date until;

	TRY(until_find(give, &until));
	date_format_iso(until, until_on);
	rnd_uuid(uuid);
	TRY(DB_RUN(service->db, service->arena, STATEMENT_OFFER_ADD, NULL, db_int(place_id), db_text(until_on)));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_CORRESPONDENCE_ADD, &done, db_text(uuid), db_int(application_id), db_text("to_resident"),
		db_text("offer"), db_null(), db_int(service->actor_id), db_int(service->now), db_null(), db_text(until_on), db_null()));
	TRY(store_outbox_add(service->db, service->arena, "request_mail", done.insert_id, application_id, service->now));
	return service_audit(service, "place_offer", "place:%lld", (long long)place_id);
}

static enum err given_write(struct give *give, int64_t place_id)
{
	struct service *service = give->service;

	TRY(service_referral_begin(service, give->referral_id, give->days.first));
	TRY(service_audit(service, "place_give", "place:%lld", (long long)place_id));
	return store_outbox_add(service->db, service->arena, "enrolment", place_id, give->person_id, service->now);
}

static enum err place_insert(struct give *give, const char *state, int64_t *out_id)
{
	const struct service_place_wish *wish = give->wish;
	struct service *service = give->service;
	struct db_result row, done;
	char starts_on[11];

	date_format_iso(give->days.first, starts_on);
	TRY(DB_ONE(service->db, service->arena, STATEMENT_PLACE_FREE_NUMBER, &row, db_int(wish->group_id), db_int(wish->group_id)));
	/* Where a UNIQUE says no here, somebody gave this person a place in another group just now. */
	give->refusal = PLACE_REFUSAL_GONE;
	TRY(DB_RUN(service->db, service->arena, STATEMENT_PLACE_INSERT, &done, db_int(wish->group_id), db_int(db_get_int(&row, 0, "number")),
		db_int(give->seats), db_int(wish->application_id), db_int(give->person_id), db_text(state),
		give->quota_year ? db_int(give->quota_year) : db_null(), db_int(give->override_no), give->is_next ? db_null() : db_text(wish->out_of_order),
		db_text(starts_on), db_int(service->now), db_int(service->actor_id)));
	give->refusal = PLACE_REFUSAL_NONE;
	*out_id = done.insert_id;
	return ERR_OK;
}

enum err give_refuse(struct give *give, enum service_place_refusal refusal)
{
	give->refusal = refusal;
	return ERR(ERR_CONFLICT, "no place in group %lld (%d)", (long long)give->wish->group_id, (int)refusal);
}

enum err give_write(struct give *give)
{
	const struct service_place_wish *wish = give->wish;
	struct service *service = give->service;
	const char *state = state_code(STATE_PLACE, wish->is_offer ? PLACE_OFFERED : PLACE_ENROLLED);
	struct db_result done;
	int64_t id;

	TRY(DB_RUN(service->db, service->arena, STATEMENT_SUPPORT_GROUP_TAKE_PLACE, &done, db_int(give->seats), db_int(wish->group_id),
		db_int(wish->group_version)));
	if (done.affected != 1)
		return give_refuse(give, PLACE_REFUSAL_CHANGED);
	TRY(place_insert(give, state, &id));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_PLACE_HISTORY_FIRST, NULL, db_int(id), db_text(state), db_int(service->now),
		db_int(service->actor_id), db_text(give->is_next ? "" : wish->out_of_order)));
	if (!give->is_next)
		TRY(service_audit(service, "place_out_of_order", "place:%lld", (long long)id));
	return wish->is_offer ? offer_write(give, id) : given_write(give, id);
}
