#include "service/offer.h"

#include "base/log.h"
#include "base/str.h"
#include "domain/offer.h"
#include "domain/state.h"
#include "service/application.h"
#include "service/correspondence.h"
#include "service/group.h"
#include "service/place.h"
#include "service/referral.h"
#include "service/value.h"
#include "store/calendar.h"
#include "store/outbox.h"

enum { DECLINES_MAX = 100, GROUPS_MAX = 50 };

struct answering {
	struct service *service;
	const struct service_offer_reply *reply;
	struct service_offer offer;
	enum service_offer_refusal refusal;
};

/* The wall of a manager; nothing for the resident, whose own file it is, and for the worker. */
static struct db_value wall_of(const struct service *service)
{
	return service->actor_role == ROLE_PROVIDER_MANAGER ? service_group_wall(service).contracts : db_null();
}

enum err service_offer_load(struct service *service, int64_t application_id, struct service_offer *out)
{
	struct service_place_days days;
	struct date not_before;
	struct db_result row;
	int state;

	*out = (struct service_offer){0};
	TRY(DB_RUN(service->db, service->arena, STATEMENT_OFFER_OF_FILE, &row, db_int(application_id), wall_of(service)));
	if (row.nrows == 0)
		return ERR_OK;
	if (!state_parse(STATE_GROUP, db_get_text(&row, 0, "group_state"), &state) || !value_read_day(&row, 0, "until_on", &out->until) ||
		!value_read_day(&row, 0, "not_before", &not_before))
		return ERR(ERR_BUG, "an offer of application %lld", (long long)application_id);
	out->place_id = db_get_int(&row, 0, "place_id");
	out->version = db_get_int(&row, 0, "version");
	out->group_id = db_get_int(&row, 0, "group_id");
	out->person_id = db_get_int(&row, 0, "person_id");
	out->referral_id = db_get_int(&row, 0, "referral_id");
	out->programme_id = db_get_int(&row, 0, "programme_id");
	out->language = db_get_text(&row, 0, "language");
	out->minutes = db_get_int(&row, 0, "minutes");
	out->room = db_get_text(&row, 0, "room");
	out->takes_people = state == GROUP_OPEN || state == GROUP_RUNNING;
	out->is_open = offer_is_open(out->until, service->today);
	TRY(service_place_days(service, out->group_id, not_before, &days));
	out->first = days.first;
	out->starts_at = days.starts_at;
	return ERR_OK;
}

static enum err history_add(struct service *service, int64_t place_id, enum place_state state, const char *note)
{
	return DB_RUN(service->db, service->arena, STATEMENT_RIGHT_PLACE_HISTORY, NULL, db_int(place_id), db_text(state_code(STATE_PLACE, (int)state)),
		db_int(service->now), value_id(service->actor_id), db_text(note), db_int(place_id));
}

/* The answer's row; WAY is NULL for what no one has answered. */
static enum err answer_write(struct service *service, int64_t place_id, const char *answer, const char *reason, const char *way)
{
	struct db_result done;

	TRY(DB_RUN(service->db, service->arena, STATEMENT_OFFER_ANSWER, &done, db_text(answer), *reason ? db_text(reason) : db_null(), db_text(way),
		db_int(service->now), value_id(service->actor_id), db_int(place_id)));
	return done.affected == 1 ? ERR_OK : ERR(ERR_CONFLICT, "offer of place %lld was answered", (long long)place_id);
}

/* The seats are free again, and the person waits: the group first, as when it is given. */
static enum err seats_free(struct service *service, int64_t place_id, int64_t version)
{
	struct db_result place, done;

	TRY(DB_RUN(service->db, service->arena, STATEMENT_OFFER_PLACE, &place, db_int(place_id)));
	if (place.nrows == 0 || (version != 0 && db_get_int(&place, 0, "version") != version))
		return ERR(ERR_CONFLICT, "place %lld is not offered any more", (long long)place_id);
	TRY(DB_RUN(service->db, service->arena, STATEMENT_RIGHT_SEAT_FREE, NULL, db_int(db_get_int(&place, 0, "seats")),
		db_int(db_get_int(&place, 0, "group_id")), db_int(db_get_int(&place, 0, "seats"))));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_RIGHT_PLACE_SET, &done, db_text(state_code(STATE_PLACE, PLACE_WAITLISTED)), db_int(1),
		db_int(place_id), db_int(db_get_int(&place, 0, "version"))));
	return done.affected == 1 ? ERR_OK : ERR(ERR_CONFLICT, "place %lld has changed", (long long)place_id);
}

static const char *way_of(const struct service *service)
{
	return service->actor_role == ROLE_RESIDENT ? "web" : "phone";
}

static enum err refuse(struct answering *answering, enum service_offer_refusal refusal)
{
	answering->refusal = refusal;
	return ERR(ERR_CONFLICT, "offer of application %lld (%d)", (long long)answering->reply->application_id, (int)refusal);
}

static enum err accept(struct answering *answering)
{
	const struct service_offer *offer = &answering->offer;
	struct service *service = answering->service;
	const int64_t application_id = answering->reply->application_id;
	struct db_result done;
	char starts_on[11];
	int64_t message_id;
	bool apart;

	TRY(service_place_apart(service, application_id, offer->group_id, &apart));
	if (apart || offer->referral_id == 0 || !offer->takes_people || !date_is_valid(offer->first))
		return refuse(answering, OFFER_REFUSAL_CLOSED);
	date_format_iso(offer->first, starts_on);
	/* Where the UNIQUE says no here, the person has got this year's place meanwhile. */
	answering->refusal = OFFER_REFUSAL_YEAR;
	TRY(DB_RUN(service->db, service->arena, STATEMENT_OFFER_ACCEPT, &done, db_text(starts_on), db_int(offer->place_id), db_int(offer->version)));
	answering->refusal = OFFER_REFUSAL_CHANGED;
	if (done.affected != 1)
		return refuse(answering, OFFER_REFUSAL_CHANGED);
	TRY(answer_write(service, offer->place_id, "accepted", "", way_of(service)));
	TRY(history_add(service, offer->place_id, PLACE_ENROLLED, "accepted"));
	TRY(service_correspondence_note(service, application_id, "offer_accepted", &message_id));
	TRY(service_referral_begin(service, offer->referral_id, offer->first));
	TRY(service_audit(service, "offer_accept", "place:%lld", (long long)offer->place_id));
	return store_outbox_add(service->db, service->arena, "enrolment", offer->place_id, offer->person_id, service->now);
}

static enum err decline(struct answering *answering)
{
	const struct service_offer *offer = &answering->offer;
	struct service *service = answering->service;
	int64_t message_id;

	TRY(seats_free(service, offer->place_id, offer->version));
	TRY(answer_write(service, offer->place_id, "declined", answering->reply->reason, way_of(service)));
	TRY(history_add(service, offer->place_id, PLACE_WAITLISTED, "declined"));
	TRY(service_correspondence_note(service, answering->reply->application_id, "offer_declined", &message_id));
	return service_audit(service, "offer_decline", "place:%lld", (long long)offer->place_id);
}

static enum err answer_work(void *context)
{
	struct answering *answering = context;
	const struct service_offer_reply *reply = answering->reply;

	answering->refusal = OFFER_REFUSAL_CHANGED;
	TRY(service_offer_load(answering->service, reply->application_id, &answering->offer));
	if (answering->offer.place_id == 0 || answering->offer.version != reply->version)
		return refuse(answering, OFFER_REFUSAL_CHANGED);
	if (!answering->offer.is_open)
		return refuse(answering, OFFER_REFUSAL_LATE);
	return reply->accepts ? accept(answering) : decline(answering);
}

enum err service_offer_answer(struct service *service, const struct service_offer_reply *reply, enum service_offer_refusal *out_refusal)
{
	struct answering answering = {.service = service, .reply = reply};
	enum err code;

	*out_refusal = OFFER_REFUSAL_NONE;
	if (!state_may(STATE_PLACE, PLACE_OFFERED, reply->accepts ? PLACE_ENROLLED : PLACE_WAITLISTED, service->actor_role))
		return ERR(ERR_DENIED, "only the resident or a provider's manager answers an offer");
	code = db_transaction(service->db, answer_work, &answering);
	*out_refusal = code == ERR_CONFLICT ? answering.refusal : OFFER_REFUSAL_NONE;
	return code;
}

enum err service_offer_withdraw(struct service *service, int64_t place_id)
{
	TRY(seats_free(service, place_id, 0));
	TRY(answer_write(service, place_id, "withdrawn", "", NULL));
	return service_audit(service, "offer_withdraw", "place:%lld", (long long)place_id);
}

struct ending {
	struct service *service;
	int64_t place_id, application_id;
};

static enum err end_work(void *context)
{
	const struct ending *ending = context;
	struct service *service = ending->service;
	int64_t message_id;

	TRY(seats_free(service, ending->place_id, 0));
	TRY(answer_write(service, ending->place_id, "expired", "", NULL));
	TRY(history_add(service, ending->place_id, PLACE_WAITLISTED, "expired"));
	TRY(service_correspondence_note(service, ending->application_id, "offer_expired", &message_id));
	TRY(store_outbox_add(service->db, service->arena, "message_mail", message_id, ending->application_id, service->now));
	return service_audit(service, "offer_expire", "place:%lld", (long long)ending->place_id);
}

enum err service_offer_expire(struct service *service, int64_t limit, int64_t *io_id, size_t *out_n)
{
	struct db_result rows;
	enum err code;
	char today[11];

	date_format_iso(service->today, today);
	TRY(DB_RUN(service->db, service->arena, STATEMENT_OFFER_OVER, &rows, db_text(today), db_int(*io_id), db_int(limit)));
	for (size_t i = 0; i < rows.nrows; i++) {
		struct ending ending = {service, db_get_int(&rows, i, "place_id"), db_get_int(&rows, i, "application_id")};

		*io_id = ending.place_id;
		code = db_transaction_read_committed(service->db, end_work, &ending);
		if (code == ERR_UNAVAILABLE)
			return err_pass(code, __FILE__, __LINE__);
		/* Answered just now; or one that cannot be ended must not keep the others from it. */
		if (code != ERR_OK && code != ERR_CONFLICT)
			log_error("offer of place %lld: %s: %s", (long long)ending.place_id, err_name(code), err_text());
		err_clear();
	}
	*out_n = rows.nrows;
	return ERR_OK;
}

enum err service_offer_needs_worker(struct service *service, int64_t application_id, bool *out, int64_t *out_n)
{
	struct db_result row;
	long long max;

	TRY(DB_ONE(service->db, service->arena, STATEMENT_OFFER_NOT_TAKEN, &row, db_int(application_id)));
	*out_n = db_get_int(&row, 0, "n");
	*out = false;
	if (*out_n == 0)
		return ERR_OK;
	TRY(store_parameter_int(service->db, service->arena, "offer_declines_max", service->today, DECLINES_MAX, &max));
	*out = offer_needs_worker((int)*out_n, (int)max);
	return ERR_OK;
}

static enum err start_find(struct service *service, const struct db_result *row, struct date *out)
{
	struct offer_group groups[GROUPS_MAX];
	struct date not_before;
	struct db_result rows;
	char today[11];
	int seats;

	date_format_iso(service->today, today);
	TRY(service_place_seats(service, db_get_text(row, 0, "client"), &seats));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_OFFER_GROUPS, &rows, db_int(db_get_int(row, 0, "contract_id")), db_text(db_get_text(row, 0, "code")),
		db_text(today), db_int(GROUPS_MAX)));
	if (!value_read_day(row, 0, "not_before", &not_before))
		return ERR(ERR_BUG, "a date of a referral");
	for (size_t i = 0; i < rows.nrows; i++) {
		groups[i].room = (int)db_get_int(&rows, i, "room");
		if (!value_read_day(&rows, i, "starts_on", &groups[i].starts))
			return ERR(ERR_BUG, "the next session of a group");
	}
	*out = offer_likely_start(groups, rows.nrows, (int)db_get_int(row, 0, "position"), seats, not_before);
	return ERR_OK;
}

enum err service_offer_waiting(struct service *service, int64_t application_id, struct service_waiting *out)
{
	struct db_result row;

	*out = (struct service_waiting){0};
	TRY(DB_RUN(service->db, service->arena, STATEMENT_OFFER_POSITION, &row, db_int(application_id)));
	if (row.nrows == 0)
		return ERR_OK;
	out->position = db_get_int(&row, 0, "position");
	return start_find(service, &row, &out->likely_start);
}
