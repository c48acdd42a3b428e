#include "service/decision.h"

#include <string.h>

#include "base/str.h"
#include "service/application.h"
#include "service/value.h"

/* What a grant in part or a later act lacks beside the texts. */
static unsigned terms_gaps(const struct service_decision_text *text, enum act_outcome outcome)
{
	unsigned gaps = 0;

	if (outcome == OUTCOME_GRANTED_IN_PART) {
		if (text->part[0] == '\0')
			gaps |= DECISION_LACKS_PART;
		if (str_equal(text->part, "other_programme") && text->programme_id == 0)
			gaps |= DECISION_LACKS_PROGRAMME;
		if (str_equal(text->part, "later_start") && !date_is_valid(text->from))
			gaps |= DECISION_LACKS_FROM;
		if (str_equal(text->part, "other") && text->operative[0] == '\0')
			gaps |= DECISION_LACKS_OPERATIVE;
	}
	if (outcome_is_later(outcome) && text->about_id == 0)
		gaps |= DECISION_LACKS_ABOUT;
	if (outcome == OUTCOME_CORRECTED && text->operative[0] == '\0')
		gaps |= DECISION_LACKS_OPERATIVE;
	if (outcome == OUTCOME_SUSPENDED && !date_is_valid(text->until))
		gaps |= DECISION_LACKS_UNTIL;
	if (outcome == OUTCOME_SUSPENDED || outcome == OUTCOME_TERMINATED)
		gaps |= (date_is_valid(text->from) ? 0 : DECISION_LACKS_FROM) | (text->ground_id ? 0 : DECISION_LACKS_GROUND);
	return gaps;
}

unsigned service_decision_gaps(const struct service_decision_text *text)
{
	unsigned gaps = 0;
	int outcome;

	if (text->facts[0] == '\0')
		gaps |= DECISION_LACKS_FACTS;
	if (text->norms[0] == '\0')
		gaps |= DECISION_LACKS_NORMS;
	if (!state_parse(STATE_OUTCOME, text->outcome, &outcome))
		return gaps;
	if (outcome != OUTCOME_GRANTED && text->reasons[0] == '\0')
		gaps |= DECISION_LACKS_REASONS;
	if (outcome == OUTCOME_EXTENDED)
		return date_is_valid(text->extend_to) ? gaps : gaps | DECISION_LACKS_DAY;
	if (outcome != OUTCOME_GRANTED && outcome != OUTCOME_CORRECTED && text->hearing[0] == '\0')
		gaps |= DECISION_LACKS_HEARING;
	return gaps | terms_gaps(text, (enum act_outcome)outcome);
}

/* Opens the sealed COLUMN of row 0; a NULL column reads as "". */
static enum err open_sealed(struct service *service, const struct db_result *row, const char *column, const char *where,
			    const char *reference, const char **out)
{
	struct db_value value = db_get(row, 0, column);
	size_t len;

	*out = "";
	if (value.type == DB_NULL)
		return ERR_OK;
	return keyring_unseal(service->keys, service->arena, where, reference, value.text, value.len, out, &len);
}

enum err service_decision_load(struct service *service, int64_t application_id, struct service_decision_open *out)
{
	struct db_result row;
	const char *reference;

	memset(out, 0, sizeof(*out));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_DECISION_OPEN, &row, db_int(application_id)));
	if (row.nrows == 0)
		return ERR_OK;
	reference = db_get_text(&row, 0, "reference");
	out->id = db_get_int(&row, 0, "id");
	out->version = db_get_int(&row, 0, "version");
	out->prepared_by = db_get_int(&row, 0, "prepared_by");
	out->preparer = db_get_text(&row, 0, "preparer");
	out->preparer_title = db_get_text(&row, 0, "preparer_title");
	out->state = db_get_text(&row, 0, "state");
	out->return_note = db_get_text(&row, 0, "return_note");
	out->prepared_at = db_get_text(&row, 0, "prepared_at");
	out->text.outcome = db_get_text(&row, 0, "outcome");
	out->text.norms = db_get_text(&row, 0, "norms");
	out->text.part = db_get_text(&row, 0, "part") ? db_get_text(&row, 0, "part") : "";
	out->text.programme_id = db_get_int(&row, 0, "programme_id");
	out->text.about_id = db_get_int(&row, 0, "about_id");
	out->text.ground_id = db_get_int(&row, 0, "ground_id");
	if (!value_read_day(&row, 0, "extend_to", &out->text.extend_to) || !value_read_day(&row, 0, "from_on", &out->text.from) ||
		!value_read_day(&row, 0, "until_on", &out->text.until))
		return ERR(ERR_BUG, "a day of a draft");
	TRY(open_sealed(service, &row, "operative_sealed", DECISION_OPERATIVE, reference, &out->text.operative));
	TRY(open_sealed(service, &row, "facts_sealed", DECISION_FACTS, reference, &out->text.facts));
	TRY(open_sealed(service, &row, "reasons_sealed", DECISION_REASONS, reference, &out->text.reasons));
	return open_sealed(service, &row, "hearing_sealed", DECISION_HEARING, reference, &out->text.hearing);
}

struct work {
	struct service *service;
	int64_t id, version, decision_version;
	const struct service_decision_text *text;
	const char *note;
	bool submit;
};

static enum err seal(struct service *service, const char *where, const char *reference, const char *text, struct db_value *out)
{
	const void *bytes;
	size_t len;

	TRY(keyring_seal(service->keys, service->arena, where, reference, text, strlen(text), &bytes, &len));
	*out = db_blob(bytes, len);
	return ERR_OK;
}

/* What stands in columns of its own, as values; days lie in here. */
struct terms {
	struct db_value extend_to, part, programme_id, about_id, ground_id, from, until;
	char days[3][11];
};

static void terms_of(const struct service_decision_text *text, struct terms *out)
{
	out->extend_to = value_day(text->extend_to, out->days[0]);
	out->from = value_day(text->from, out->days[1]);
	out->until = value_day(text->until, out->days[2]);
	out->part = text->part[0] ? db_text(text->part) : db_null();
	out->programme_id = value_id(text->programme_id);
	out->about_id = value_id(text->about_id);
	out->ground_id = value_id(text->ground_id);
}

/* Adds the draft, or writes over the version that the person saw. */
static enum err write_draft(struct work *work, const char *reference)
{
	struct service *service = work->service;
	const struct service_decision_text *text = work->text;
	struct db_value facts, reasons, hearing, operative;
	struct terms terms;
	struct db_result open, done;

	terms_of(text, &terms);
	TRY(seal(service, DECISION_FACTS, reference, text->facts, &facts));
	TRY(seal(service, DECISION_REASONS, reference, text->reasons, &reasons));
	TRY(seal(service, DECISION_HEARING, reference, text->hearing, &hearing));
	TRY(seal(service, DECISION_OPERATIVE, reference, text->operative, &operative));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_DECISION_OPEN, &open, db_int(work->id)));
	if (open.nrows == 0 && work->decision_version == 0)
		return DB_RUN(service->db, service->arena, STATEMENT_DECISION_INSERT, NULL, db_int(work->id), db_text(text->outcome),
			      terms.extend_to, terms.part, terms.programme_id, terms.about_id, terms.ground_id, terms.from, terms.until, facts,
			      db_text(text->norms), reasons, hearing, operative, db_int(service->actor_id), db_int(service->now));
	if (open.nrows == 0 || db_get_int(&open, 0, "version") != work->decision_version)
		return ERR(ERR_CONFLICT, "the draft of application %lld has changed", (long long)work->id);
	TRY(DB_RUN(service->db, service->arena, STATEMENT_DECISION_UPDATE, &done, db_text(text->outcome), terms.extend_to, terms.part,
		   terms.programme_id, terms.about_id, terms.ground_id, terms.from, terms.until, facts, db_text(text->norms), reasons, hearing,
		   operative, db_int(service->actor_id), db_int(service->now), db_int(db_get_int(&open, 0, "id")),
		   db_int(work->decision_version)));
	return done.affected == 1 ? ERR_OK : ERR(ERR_CONFLICT, "the draft of application %lld has changed", (long long)work->id);
}

static bool is_later(const struct service_decision_text *text)
{
	int outcome;

	return state_parse(STATE_OUTCOME, text->outcome, &outcome) && outcome_is_later((enum act_outcome)outcome);
}

/* A decided file that stays so gets a new version, so that nobody goes on from an old page. */
static enum err touch(struct service *service, int64_t id, int64_t version)
{
	struct db_result done;

	TRY(DB_RUN(service->db, service->arena, STATEMENT_APPLICATION_TOUCH, &done, db_int(id), db_int(version)));
	return done.affected == 1 ? ERR_OK : ERR(ERR_CONFLICT, "application %lld has changed", (long long)id);
}

/* For a later act: decided, and none of its own acts is being approved. */
static enum err prepare_later(struct work *work, enum application_state state)
{
	struct service *service = work->service;
	struct service_decision_open open;

	if (!application_is_decided(state) || !role_may(service->actor_role, PERMISSION_CASE_PREPARE))
		return ERR(ERR_DENIED, "no later act on application %lld", (long long)work->id);
	TRY(service_application_exclusion(service, work->id));
	TRY(service_decision_load(service, work->id, &open));
	if (open.text.outcome && str_equal(open.state, "for_approval"))
		return ERR(ERR_DENIED, "a later act on application %lld is being approved", (long long)work->id);
	TRY(touch(service, work->id, work->version));
	work->version++;
	return ERR_OK;
}

/* The file is or becomes "prepared"; work->version is then its version. */
static enum err prepare(struct work *work)
{
	struct service *service = work->service;
	enum application_state state;
	struct db_result row;

	TRY(DB_ONE(service->db, service->arena, STATEMENT_APPLICATION_STATE, &row, db_int(work->id)));
	if (db_get_int(&row, 0, "version") != work->version)
		return ERR(ERR_CONFLICT, "application %lld has changed", (long long)work->id);
	if (!application_state_parse(db_get_text(&row, 0, "state"), &state))
		return ERR(ERR_BUG, "application %lld has an unknown state", (long long)work->id);
	if (is_later(work->text))
		return prepare_later(work, state);
	if (state == APPLICATION_PREPARED)
		return role_may(service->actor_role, PERMISSION_CASE_PREPARE) ? service_application_exclusion(service, work->id)
			: ERR(ERR_DENIED, "only a social worker prepares");
	if (state == APPLICATION_FOR_APPROVAL)
		return ERR(ERR_DENIED, "application %lld is being approved", (long long)work->id);
	TRY(service_application_move(service, work->id, work->version, APPLICATION_PREPARED, ""));
	work->version++;
	return ERR_OK;
}

static enum err hand_over(const struct work *work)
{
	struct service *service = work->service;

	if (!is_later(work->text))
		TRY(service_application_move(service, work->id, work->version, APPLICATION_FOR_APPROVAL, ""));
	return DB_RUN(service->db, service->arena, STATEMENT_DECISION_HAND_OVER, NULL, db_int(work->id));
}

static enum err save_work(void *context)
{
	struct work work = *(const struct work *)context;
	struct service *service = work.service;
	struct db_result subject;

	TRY(prepare(&work));
	TRY(DB_ONE(service->db, service->arena, STATEMENT_ACT_SUBJECT, &subject, db_int(work.id)));
	TRY(write_draft(&work, db_get_text(&subject, 0, "reference")));
	TRY(service_audit(service, "decision_save", "application:%lld", (long long)work.id));
	return work.submit ? hand_over(&work) : ERR_OK;
}

enum err service_decision_save(struct service *service, int64_t application_id, int64_t application_version, int64_t version,
			       const struct service_decision_text *text)
{
	struct work work = {service, application_id, application_version, version, text, NULL, false};

	return db_transaction(service->db, save_work, &work);
}

enum err service_decision_submit(struct service *service, int64_t application_id, int64_t application_version, int64_t version,
				 const struct service_decision_text *text)
{
	struct work work = {service, application_id, application_version, version, text, NULL, true};

	if (service_decision_gaps(text))
		return ERR(ERR_INVALID, "the decision on application %lld is not complete", (long long)application_id);
	return db_transaction(service->db, save_work, &work);
}

static enum err return_work(void *context)
{
	struct work *work = context;
	struct service *service = work->service;
	struct service_decision_open open;

	TRY(service_decision_load(service, work->id, &open));
	if (!open.text.outcome || !str_equal(open.state, "for_approval"))
		return ERR(ERR_CONFLICT, "application %lld has no draft for approval", (long long)work->id);
	if (is_later(&open.text)) {
		if (!role_may(service->actor_role, PERMISSION_CASE_APPROVE))
			return ERR(ERR_DENIED, "only who approves gives back");
		TRY(touch(service, work->id, work->version));
		TRY(service_audit(service, "decision_return", "application:%lld", (long long)work->id));
	} else {
		TRY(service_application_move(service, work->id, work->version, APPLICATION_RETURNED, work->note));
	}
	return DB_RUN(service->db, service->arena, STATEMENT_DECISION_SET_STATE, NULL, db_text("returned"), db_text(work->note),
		      db_int(open.id));
}

static enum err drop_work(void *context)
{
	struct work *work = context;
	struct service *service = work->service;
	struct service_decision_open open;

	TRY(service_decision_load(service, work->id, &open));
	if (!open.text.outcome || !is_later(&open.text))
		return ERR(ERR_CONFLICT, "application %lld has no draft of a later act", (long long)work->id);
	if (!role_may(service->actor_role, PERMISSION_CASE_PREPARE) || str_equal(open.state, "for_approval"))
		return ERR(ERR_DENIED, "the draft on application %lld cannot be dropped", (long long)work->id);
	TRY(service_application_exclusion(service, work->id));
	TRY(touch(service, work->id, work->version));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_DECISION_SET_STATE, NULL, db_text("dropped"), db_text(""), db_int(open.id)));
	return service_audit(service, "decision_drop", "application:%lld", (long long)work->id);
}

enum err service_decision_drop(struct service *service, int64_t application_id, int64_t application_version)
{
	struct work work = {.service = service, .id = application_id, .version = application_version};

	return db_transaction(service->db, drop_work, &work);
}

enum err service_decision_return(struct service *service, int64_t application_id, int64_t application_version, const char *note)
{
	struct work work = {service, application_id, application_version, 0, NULL, note, false};

	return db_transaction(service->db, return_work, &work);
}
