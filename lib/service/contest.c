#include "service/contest.h"

#include "base/str.h"
#include "service/application.h"
#include "service/document.h"
#include "service/reopen.h"
#include "service/right.h"
#include "service/sealed.h"
#include "service/value.h"
#include "store/calendar.h"

/* Places of the sealed texts; each belongs to the contest's uuid. */
static const struct {
	const char *column, *place;
} texts[] = {
	{"filer_sealed", "contest.filer_sealed"},
	{"text_sealed", "contest.text_sealed"},
	{"note_sealed", "contest_step.note_sealed"},
};

enum { NTEXTS = sizeof(texts) / sizeof(texts[0]) };

static const char *place_of(const char *column)
{
	for (size_t i = 0; i < NTEXTS; i++)
		if (str_equal(texts[i].column, column))
			return texts[i].place;
	return "";
}

static enum err seal(struct service *service, const char *column, const char *uuid, const char *text, struct db_value *out)
{
	return service_seal(service, place_of(column), uuid, text, out);
}

enum err service_contest_text(struct service *service, const struct db_result *rows, size_t i, const char *column,
	const char *uuid, const char **out)
{
	return service_unseal(service, place_of(column), uuid, rows, i, column, out);
}

enum service_contest_day service_contest_day(struct date day, struct date since, struct date today)
{
	if (date_compare(day, today) > 0)
		return CONTEST_DAY_FUTURE;
	return date_compare(day, since) < 0 ? CONTEST_DAY_EARLY : CONTEST_DAY_FINE;
}

/* The end of the term that begins on DAY in STATE as a value; NULL where none runs. */
static enum err term_value(struct service *service, enum contest_state state, struct date day, char text[11], struct db_value *out)
{
	struct store_terms terms;
	struct deadline_term term;

	*out = db_null();
	TRY(store_terms_load(service->db, service->arena, day, &terms));
	if (!contest_term(&terms.calendar, &terms.parameters, state, day, &term))
		return ERR_OK;
	date_format_iso(term.due, text);
	*out = db_text(text);
	return ERR_OK;
}

struct filing {
	struct service *service;
	const struct service_contest_filing *it;
	int64_t id;
};

/* The act must be one of the file's, and not younger than the contest. */
static enum err act_check(const struct filing *filing)
{
	struct service *service = filing->service;
	struct db_result acts;
	struct date issued;

	TRY(DB_RUN(service->db, service->arena, STATEMENT_ACT_CONTESTABLE, &acts, db_int(filing->it->application_id)));
	for (size_t i = 0; i < acts.nrows; i++) {
		if (db_get_int(&acts, i, "id") != filing->it->act_id)
			continue;
		if (!date_parse_iso(db_get_text(&acts, i, "issued_on"), &issued))
			return ERR(ERR_BUG, "the day of an act");
		return service_contest_day(filing->it->filed, issued, service->today) == CONTEST_DAY_FINE ? ERR_OK :
			ERR(ERR_INVALID, "a contest before its act or in the future");
	}
	return ERR(ERR_INVALID, "the act is not of this file");
}

static enum err file_work(void *context)
{
	struct filing *filing = context;
	struct service *service = filing->service;
	const struct service_contest_filing *it = filing->it;
	const char *code = state_code(STATE_CONTEST, CONTEST_FILED);
	struct db_value filer, text, due;
	char day[11], due_text[11];
	struct db_result done;

	if (!state_may(STATE_CONTEST, CONTEST_NONE, CONTEST_FILED, service->actor_role))
		return ERR(ERR_DENIED, "a contest is registered by the office");
	TRY(act_check(filing));
	TRY(seal(service, "filer_sealed", it->uuid, it->filer, &filer));
	TRY(seal(service, "text_sealed", it->uuid, it->text, &text));
	TRY(term_value(service, CONTEST_FILED, it->filed, due_text, &due));
	date_format_iso(it->filed, day);
	TRY(DB_RUN(service->db, service->arena, STATEMENT_CONTEST_INSERT, &done, db_text(it->uuid), db_text(day), db_text(it->way), filer,
		text, db_text(code), due, db_int(it->act_id)));
	filing->id = done.insert_id;
	TRY(DB_RUN(service->db, service->arena, STATEMENT_CONTEST_STEP_ADD, NULL, db_int(filing->id), db_int(1), db_text(code),
		db_text(day), db_text(""), db_text(""), due, db_null(), db_int(service->now), db_int(service->actor_id)));
	TRY(service_right_settle(service, it->application_id));
	TRY(service_audit(service, "contest_filed", "contest:%lld", (long long)filing->id));
	return service_document_register(service, DOCUMENT_CONTEST,
		&(struct service_document){.application_id = it->application_id, .contest_id = filing->id, .contest_seq = 1}, NULL);
}

/* The contest is there: the same answers are no news, other ones a conflict. */
static enum err again(struct filing *filing, const struct db_result *known)
{
	const struct service_contest_filing *it = filing->it;
	const char *filer, *text;
	char day[11];

	filing->id = db_get_int(known, 0, "id");
	date_format_iso(it->filed, day);
	TRY(service_contest_text(filing->service, known, 0, "filer_sealed", it->uuid, &filer));
	TRY(service_contest_text(filing->service, known, 0, "text_sealed", it->uuid, &text));
	if (db_get_int(known, 0, "act_id") == it->act_id && str_equal(db_get_text(known, 0, "filed_on"), day) &&
		str_equal(db_get_text(known, 0, "way"), it->way) && str_equal(filer, it->filer) && str_equal(text, it->text))
		return ERR_OK;
	return ERR(ERR_CONFLICT, "another contest under the id of a form that was sent");
}

enum err service_contest_file(struct service *service, const struct service_contest_filing *it, int64_t *out_id)
{
	struct filing filing = {.service = service, .it = it};
	enum err code = db_transaction(service->db, file_work, &filing);
	struct db_result known;

	if (code == ERR_CONFLICT || code == ERR_UNCERTAIN) {
		TRY(DB_RUN(service->db, service->arena, STATEMENT_CONTEST_BY_FORM, &known, db_text(it->uuid)));
		if (known.nrows == 1) {
			err_clear();
			code = again(&filing, &known);
		}
	}
	*out_id = filing.id;
	return code == ERR_OK ? ERR_OK : err_pass(code, __FILE__, __LINE__);
}

struct moving {
	struct service *service;
	const struct service_contest_move *it;
};

/* The move must be one, seen as it is now, on a day that fits. */
static enum err move_check(const struct moving *moving, const struct db_result *row)
{
	const struct service_contest_move *it = moving->it;
	struct service *service = moving->service;
	struct date before;
	int from;

	if (!state_parse(STATE_CONTEST, db_get_text(row, 0, "state"), &from) || !date_parse_iso(db_get_text(row, 0, "day"), &before))
		return ERR(ERR_BUG, "contest %lld has an unknown state", (long long)it->contest_id);
	if (db_get_int(row, 0, "version") != it->version)
		return ERR(ERR_CONFLICT, "contest %lld has changed", (long long)it->contest_id);
	if (!state_may(STATE_CONTEST, from, (int)it->to, service->actor_role))
		return ERR(ERR_DENIED, "contest %lld: no move to %s", (long long)it->contest_id, state_code(STATE_CONTEST, (int)it->to));
	return service_contest_day(it->day, before, service->today) == CONTEST_DAY_FINE ? ERR_OK :
		ERR(ERR_INVALID, "a step before the one it follows, or in the future");
}

/* An act about which the file as a whole is decided, or not. */
static bool is_about_decision(const struct db_result *row)
{
	int outcome;

	return state_parse(STATE_OUTCOME, db_get_text(row, 0, "outcome"), &outcome) &&
		(outcome_is_grant((enum act_outcome)outcome) || outcome == OUTCOME_REFUSED || outcome == OUTCOME_REVOKED);
}

/*
 * What the step does to the right to the service; and, where it takes a decision (or its withdrawal) away or a court gives it back, to the file:
 * with no decision that stands it is to be decided anew, with one it is decided.
 */
static enum err follow(struct service *service, const struct db_result *row, const struct service_contest_move *it)
{
	const int64_t application_id = db_get_int(row, 0, "application_id");
	const char *number = db_get_text(row, 0, "number");
	struct service_standing standing;

	TRY(service_right_settle(service, application_id));
	if (!is_about_decision(row) || (it->to != CONTEST_ANNULLED && it->to != CONTEST_COURT_ANNULLED && it->to != CONTEST_COURT_AMENDED))
		return ERR_OK;
	TRY(service_right_standing(service, application_id, &standing));
	return standing.act_id == 0 ? service_reopen(service, application_id, number) : service_reopen_undo(service, application_id, number);
}

/* A contest that is forwarded is a letter that goes out: *out_number, unless it has one by which it went, is its number in the register. */
static enum err forwarding_number(const struct moving *moving, struct service_document_number *out, const char **out_number)
{
	*out_number = moving->it->number;
	if (moving->it->to != CONTEST_FORWARDED)
		return ERR_OK;
	TRY(service_document_take(moving->service, DOCUMENT_FORWARDING, out));
	if (!**out_number)
		*out_number = out->mark;
	return ERR_OK;
}

static enum err forwarding_register(const struct moving *moving, const struct service_document_number *number, int64_t application_id)
{
	if (moving->it->to != CONTEST_FORWARDED)
		return ERR_OK;
	return service_document_add(moving->service, number, &(struct service_document){.application_id = application_id,
		.contest_id = moving->it->contest_id, .contest_seq = moving->it->version + 1});
}

static enum err step_work(void *context)
{
	struct moving *moving = context;
	const struct service_contest_move *it = moving->it;
	struct service *service = moving->service;
	const char *code = state_code(STATE_CONTEST, (int)it->to), *letter;
	struct service_document_number number;
	struct db_value due, note;
	char day[11], due_text[11];
	struct db_result row, done;

	TRY(DB_ONE(service->db, service->arena, STATEMENT_CONTEST_STATE, &row, db_int(it->contest_id)));
	TRY(move_check(moving, &row));
	TRY(seal(service, "note_sealed", db_get_text(&row, 0, "uuid"), it->note, &note));
	TRY(term_value(service, it->to, it->day, due_text, &due));
	date_format_iso(it->day, day);
	TRY(DB_RUN(service->db, service->arena, STATEMENT_CONTEST_SET_STATE, &done, db_text(code), due, db_int(it->contest_id),
		db_int(it->version)));
	if (done.affected != 1)
		return ERR(ERR_CONFLICT, "contest %lld has changed", (long long)it->contest_id);
	TRY(forwarding_number(moving, &number, &letter));
	/* The filing is step 1 under version 1. */
	TRY(DB_RUN(service->db, service->arena, STATEMENT_CONTEST_STEP_ADD, NULL, db_int(it->contest_id), db_int(it->version + 1),
		db_text(code), db_text(day), db_text(letter), db_text(it->body), due, note, db_int(service->now),
		db_int(service->actor_id)));
	TRY(forwarding_register(moving, &number, db_get_int(&row, 0, "application_id")));
	TRY(follow(service, &row, it));
	return service_audit(service, arena_printf(service->arena, "contest_%s", code), "contest:%lld", (long long)it->contest_id);
}

enum err service_contest_step(struct service *service, const struct service_contest_move *move)
{
	struct moving moving = {service, move};

	return db_transaction(service->db, step_work, &moving);
}

enum err service_contest_explain(struct service *service, enum contest_state state, struct date day, struct date due,
	struct deadline_term *out)
{
	struct store_terms terms;

	TRY(store_terms_load(service->db, service->arena, day, &terms));
	if (!contest_term(&terms.calendar, &terms.parameters, state, day, out) || date_compare(out->due, due) != 0)
		return ERR(ERR_NOT_FOUND, "no such term, or the calendar has changed since");
	return ERR_OK;
}

enum err service_contest_bodies(struct service *service, const char **out_authority, const char **out_court)
{
	TRY(store_parameter_text(service->db, service->arena, "contest_authority", service->today, out_authority));
	return store_parameter_text(service->db, service->arena, "court_name", service->today, out_court);
}

enum err service_contest_authority(const struct db_result *rows, size_t i, enum contest_state *out)
{
	const char *code = db_get_text(rows, i, "authority");
	int state = CONTEST_NONE;

	if (code && !state_parse(STATE_CONTEST, code, &state))
		return ERR(ERR_BUG, "an unknown decision of the higher authority");
	*out = (enum contest_state)state;
	return ERR_OK;
}

enum err service_contest_resident(struct service *service, int64_t application_id, struct service_contested *out)
{
	enum contest_state authority;
	struct db_result row;
	int state, outcome;

	*out = (struct service_contested){.body = ""};
	TRY(DB_RUN(service->db, service->arena, STATEMENT_CONTEST_RESIDENT, &row, db_int(application_id)));
	if (row.nrows == 0)
		return ERR_OK;
	if (!state_parse(STATE_CONTEST, db_get_text(&row, 0, "state"), &state) ||
		!state_parse(STATE_OUTCOME, db_get_text(&row, 0, "outcome"), &outcome) || !value_read_day(&row, 0, "filed_on", &out->filed_on) ||
		!value_read_day(&row, 0, "day", &out->day) || !value_read_day(&row, 0, "due_on", &out->due_on))
		return ERR(ERR_BUG, "state or dates of a contest");
	TRY(service_contest_authority(&row, 0, &authority));
	out->state = (enum contest_state)state;
	out->effect = contest_effect((enum act_outcome)outcome, authority, out->state);
	out->body = db_get_text(&row, 0, "body");
	return ERR_OK;
}
