#include "service/decision.h"

#include <string.h>

#include "base/str.h"
#include "service/application.h"

unsigned service_decision_gaps(const struct service_decision_text *text)
{
	unsigned gaps = 0;

	if (text->facts[0] == '\0')
		gaps |= DECISION_LACKS_FACTS;
	if (text->norms[0] == '\0')
		gaps |= DECISION_LACKS_NORMS;
	if (text->reasons[0] == '\0')
		gaps |= DECISION_LACKS_REASONS;
	if (str_equal(text->outcome, "extended"))
		return date_is_valid(text->extend_to) ? gaps : gaps | DECISION_LACKS_DAY;
	if (!str_equal(text->outcome, "granted") && text->hearing[0] == '\0')
		gaps |= DECISION_LACKS_HEARING;
	return gaps;
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
	if (db_get_text(&row, 0, "extend_to") && !date_parse_iso(db_get_text(&row, 0, "extend_to"), &out->text.extend_to))
		return ERR(ERR_BUG, "the day of an extension");
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

/* Adds the draft, or writes over the version that the person saw. */
static enum err write_draft(struct work *work, const char *reference)
{
	struct service *service = work->service;
	const struct service_decision_text *text = work->text;
	struct db_value facts, reasons, hearing, extend_to = db_null();
	struct db_result open, done;
	char day[11];

	if (date_is_valid(text->extend_to)) {
		date_format_iso(text->extend_to, day);
		extend_to = db_text(day);
	}
	TRY(seal(service, DECISION_FACTS, reference, text->facts, &facts));
	TRY(seal(service, DECISION_REASONS, reference, text->reasons, &reasons));
	TRY(seal(service, DECISION_HEARING, reference, text->hearing, &hearing));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_DECISION_OPEN, &open, db_int(work->id)));
	if (open.nrows == 0 && work->decision_version == 0)
		return DB_RUN(service->db, service->arena, STATEMENT_DECISION_INSERT, NULL, db_int(work->id), db_text(text->outcome),
			      extend_to, facts, db_text(text->norms), reasons, hearing, db_int(service->actor_id), db_int(service->now));
	if (open.nrows == 0 || db_get_int(&open, 0, "version") != work->decision_version)
		return ERR(ERR_CONFLICT, "the draft of application %lld has changed", (long long)work->id);
	TRY(DB_RUN(service->db, service->arena, STATEMENT_DECISION_UPDATE, &done, db_text(text->outcome), extend_to, facts, db_text(text->norms),
		   reasons, hearing, db_int(service->actor_id), db_int(service->now), db_int(db_get_int(&open, 0, "id")),
		   db_int(work->decision_version)));
	return done.affected == 1 ? ERR_OK : ERR(ERR_CONFLICT, "the draft of application %lld has changed", (long long)work->id);
}

/* The file is or becomes "prepared"; work->version is then its version. */
static enum err prepare(struct work *work)
{
	struct service *service = work->service;
	struct db_result state;

	TRY(DB_ONE(service->db, service->arena, STATEMENT_APPLICATION_STATE, &state, db_int(work->id)));
	if (db_get_int(&state, 0, "version") != work->version)
		return ERR(ERR_CONFLICT, "application %lld has changed", (long long)work->id);
	if (str_equal(db_get_text(&state, 0, "state"), application_state_code(APPLICATION_PREPARED)))
		return role_may(service->actor_role, PERMISSION_CASE_PREPARE) ? service_application_exclusion(service, work->id)
			: ERR(ERR_DENIED, "only a social worker prepares");
	if (str_equal(db_get_text(&state, 0, "state"), application_state_code(APPLICATION_FOR_APPROVAL)))
		return ERR(ERR_DENIED, "application %lld is being approved", (long long)work->id);
	TRY(service_application_move(service, work->id, work->version, APPLICATION_PREPARED, ""));
	work->version++;
	return ERR_OK;
}

static enum err hand_over(const struct work *work)
{
	struct service *service = work->service;

	TRY(service_application_move(service, work->id, work->version, APPLICATION_FOR_APPROVAL, ""));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_DECISION_HAND_OVER, NULL, db_int(work->id)));
	return ERR_OK;
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
	if (!open.text.outcome)
		return ERR(ERR_CONFLICT, "application %lld has no draft", (long long)work->id);
	TRY(service_application_move(service, work->id, work->version, APPLICATION_RETURNED, work->note));
	return DB_RUN(service->db, service->arena, STATEMENT_DECISION_SET_STATE, NULL, db_text("returned"), db_text(work->note),
		      db_int(open.id));
}

enum err service_decision_return(struct service *service, int64_t application_id, int64_t application_version, const char *note)
{
	struct work work = {service, application_id, application_version, 0, NULL, note, false};

	return db_transaction(service->db, return_work, &work);
}
