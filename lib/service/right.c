#include "service/right.h"

#include "base/str.h"
#include "service/application.h"
#include "service/offer.h"
#include "service/value.h"
#include "store/outbox.h"

static bool contest_read(const struct service *service, const struct db_result *rows, size_t i, struct right_act *out)
{
	const char *state = db_get_text(rows, i, "contest_state"), *made = db_get_text(rows, i, "authority");
	int contest = CONTEST_NONE, authority = CONTEST_NONE;
	struct date due;

	if (!state)
		return true;
	if (!state_parse(STATE_CONTEST, state, &contest) || (made && !state_parse(STATE_CONTEST, made, &authority)) ||
		!value_read_day(rows, i, "contest_due", &due))
		return false;
	out->effect = contest_effect(out->outcome, (enum contest_state)authority, (enum contest_state)contest);
	out->contest_runs = contest_is_running((enum contest_state)contest, due, service->today);
	return true;
}

static bool act_read(const struct service *service, const struct db_result *rows, size_t i, struct right_act *out)
{
	int outcome;

	if (!state_parse(STATE_OUTCOME, db_get_text(rows, i, "outcome"), &outcome))
		return false;
	*out = (struct right_act){
		.id = db_get_int(rows, i, "id"),
		.about_id = db_get_int(rows, i, "about_id"),
		.outcome = (enum act_outcome)outcome,
		.keeps_place = db_get_int(rows, i, "keeps_place") != 0,
	};
	return value_read_day(rows, i, "effective_on", &out->effective) && value_read_day(rows, i, "contest_until", &out->contest_until) &&
		value_read_day(rows, i, "from_on", &out->from) && value_read_day(rows, i, "until_on", &out->until) && contest_read(service, rows, i, out);
}

/* All acts of a file, and their rows. */
static enum err acts_load(struct service *service, int64_t application_id, struct db_result *rows, struct right_act **out)
{
	TRY(DB_RUN(service->db, service->arena, STATEMENT_RIGHT_ACTS, rows, db_int(application_id)));
	*out = arena_array(service->arena, rows->nrows + 1, sizeof(**out));
	if (!*out)
		return ERR(ERR_LIMIT, "acts");
	for (size_t i = 0; i < rows->nrows; i++)
		if (!act_read(service, rows, i, &(*out)[i]))
			return ERR(ERR_BUG, "an act of application %lld", (long long)application_id);
	return ERR_OK;
}

enum err service_right_standing(struct service *service, int64_t application_id, struct service_standing *out)
{
	const struct right_act *found, *again;
	struct right_act *acts;
	struct db_result rows;

	TRY(acts_load(service, application_id, &rows, &acts));
	found = right_decision(acts, rows.nrows, &again);
	*out = (struct service_standing){found ? found->id : 0, found ? found->outcome : OUTCOME_NONE, again ? again->id : 0};
	return ERR_OK;
}

enum err service_right_load(struct service *service, int64_t application_id, struct right *out, const char **out_by, int64_t *out_by_id)
{
	struct right_act *acts;
	struct db_result rows;

	*out = (struct right){0};
	*out_by = "";
	*out_by_id = 0;
	TRY(acts_load(service, application_id, &rows, &acts));
	*out = right_on(acts, rows.nrows, service->today);
	if (rows.nrows > 0) {
		*out_by = db_get_text(&rows, rows.nrows - 1, "number");
		*out_by_id = db_get_int(&rows, rows.nrows - 1, "approved_by");
	}
	return ERR_OK;
}

/* What is used up or over stays so while the acts let it. */
static enum referral_state referral_wanted(const struct right *right, int now)
{
	if (right->referral == REFERRAL_VALID && (now == REFERRAL_USED || now == REFERRAL_EXPIRED))
		return (enum referral_state)now;
	return right->referral;
}

static enum err referral_settle(struct service *service, int64_t application_id, const struct right *right, const char *by)
{
	enum referral_state wanted;
	struct db_result row, done;
	int now;

	TRY(DB_RUN(service->db, service->arena, STATEMENT_REFERRAL_OF_ACT, &row, db_int(right->grant_id)));
	if (row.nrows == 0)
		return ERR_OK; /* an act from before this system */
	if (!state_parse(STATE_REFERRAL, db_get_text(&row, 0, "state"), &now))
		return ERR(ERR_BUG, "a referral has an unknown state");
	wanted = referral_wanted(right, now);
	if ((int)wanted == now && (db_get_int(&row, 0, "held") != 0) == right->held)
		return ERR_OK;
	if ((int)wanted != now && !state_may(STATE_REFERRAL, now, (int)wanted, service->actor_role))
		return ERR(ERR_DENIED, "referral %s: no move to %s", db_get_text(&row, 0, "number"), state_code(STATE_REFERRAL, (int)wanted));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_REFERRAL_SET_STATE, &done, db_text(state_code(STATE_REFERRAL, (int)wanted)),
		db_int(right->held), db_int(db_get_int(&row, 0, "id")), db_int(db_get_int(&row, 0, "version"))));
	if (done.affected != 1)
		return ERR(ERR_CONFLICT, "referral %s has changed", db_get_text(&row, 0, "number"));
	if (now == REFERRAL_VOID && wanted == REFERRAL_VALID)
		TRY(DB_RUN(service->db, service->arena, STATEMENT_RIGHT_PLACES_RELEASE, NULL, db_int(application_id)));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_REFERRAL_HISTORY_ADD, NULL, db_int(service->now),
		service->actor_id ? db_int(service->actor_id) : db_null(), db_text(by), db_int(db_get_int(&row, 0, "id"))));
	return service_audit(service, "referral_settle", "referral:%lld", (long long)db_get_int(&row, 0, "id"));
}

/* The state that the place in ROW has to come to. */
static enum place_state place_wanted(enum right_place place, int now, const struct db_result *row)
{
	int before;

	/* A seat that is only offered is given up, whatever stops the service. */
	if (now == PLACE_OFFERED)
		return place == RIGHT_PLACE_STAYS ? PLACE_OFFERED : PLACE_WAITLISTED;
	if (place >= RIGHT_PLACE_RELEASED)
		return PLACE_DISCONTINUED;
	if (place == RIGHT_PLACE_SUSPENDED)
		return PLACE_SUSPENDED;
	if (now != PLACE_SUSPENDED)
		return (enum place_state)now;
	return state_parse(STATE_PLACE, db_get_text(row, 0, "before"), &before) ? (enum place_state)before : PLACE_ENROLLED;
}

/* The place in ROW comes to WANTED, a freed seat is the group's again, and the state system is told. */
static enum err place_move(struct service *service, const struct db_result *row, const struct right *right, enum place_state wanted)
{
	const int64_t id = db_get_int(row, 0, "id"), seats = db_get_int(row, 0, "seats");
	struct db_result done;

	if (wanted == PLACE_DISCONTINUED)
		TRY(DB_RUN(service->db, service->arena, STATEMENT_RIGHT_SEAT_FREE, NULL, db_int(seats), db_int(db_get_int(row, 0, "support_group_id")),
			db_int(seats)));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_RIGHT_PLACE_SET, &done, db_text(state_code(STATE_PLACE, (int)wanted)),
		db_int(right->place == RIGHT_PLACE_RELEASED), db_int(id), db_int(db_get_int(row, 0, "version"))));
	if (done.affected != 1)
		return ERR(ERR_CONFLICT, "place %lld has changed", (long long)id);
	return store_outbox_add(service->db, service->arena, "enrolment", id, db_get_int(row, 0, "person_id"), service->now);
}

static enum err place_settle(struct service *service, int64_t application_id, const struct right *right, const char *by, int64_t by_id)
{
	enum place_state wanted;
	struct db_result row;
	int64_t id;
	int now;

	TRY(DB_RUN(service->db, service->arena, STATEMENT_RIGHT_PLACE, &row, db_int(application_id)));
	if (row.nrows == 0)
		return ERR_OK;
	id = db_get_int(&row, 0, "id");
	if (!state_parse(STATE_PLACE, db_get_text(&row, 0, "state"), &now))
		return ERR(ERR_BUG, "place %lld has an unknown state", (long long)id);
	wanted = place_wanted(right->place, now, &row);
	if ((int)wanted == now)
		return ERR_OK;
	if (!state_may(STATE_PLACE, now, (int)wanted, ROLE_SYSTEM))
		return ERR(ERR_BUG, "place %lld: no move to %s", (long long)id, state_code(STATE_PLACE, (int)wanted));
	if (now == PLACE_OFFERED)
		TRY(service_offer_withdraw(service, id));
	else
		TRY(place_move(service, &row, right, wanted));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_RIGHT_PLACE_HISTORY, NULL, db_int(id), db_text(state_code(STATE_PLACE, (int)wanted)),
		db_int(service->now), db_int(service->actor_id ? service->actor_id : by_id), db_text(by), db_int(id)));
	return service_audit(service, "place_settle", "place:%lld", (long long)id);
}

enum err service_right_settle(struct service *service, int64_t application_id)
{
	struct right right;
	const char *by;
	int64_t by_id;

	TRY(service_right_load(service, application_id, &right, &by, &by_id));
	if (right.referral == REFERRAL_NONE)
		return ERR_OK;
	TRY(referral_settle(service, application_id, &right, by));
	return place_settle(service, application_id, &right, by, by_id);
}
