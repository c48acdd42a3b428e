#include "service/hearing.h"

#include "base/clock.h"
#include "base/str.h"
#include "service/application.h"
#include "service/correspondence.h"
#include "service/document.h"
#include "service/sealed.h"

#define HEARING_TEXT "hearing.text_sealed"
#define HEARING_NAME "hearing.name_sealed"

static bool is_child(const char *who)
{
	return who && str_equal(who, "child");
}

static enum hearing_kind kind_of(const struct db_result *rows, size_t i)
{
	const char *kind = db_get_text(rows, i, "kind");

	if (str_equal(kind, "invitation"))
		return HEARING_INVITATION;
	if (str_equal(kind, "answer"))
		return HEARING_ANSWER;
	if (str_equal(kind, "left_out"))
		return HEARING_LEFT_OUT;
	return is_child(db_get_text(rows, i, "who")) ? HEARING_CHILD : HEARING_HEARD;
}

/* The day of a step: what was recorded says it, what was written has that of the clock. */
static enum err step_day(const struct db_result *rows, size_t i, struct date *out)
{
	const char *day = db_get_text(rows, i, "day");

	if (!day)
		clock_riga_day(db_get_int(rows, i, "written"), &out->year, &out->month, &out->day);
	else if (!date_parse_iso(day, out))
		return ERR(ERR_BUG, "the day of a hearing");
	return ERR_OK;
}

static enum err step_read(struct service *service, const struct db_result *rows, size_t i, struct service_hearing_step *out)
{
	const bool written = !db_get_text(rows, i, "day");
	const char *due = db_get_text(rows, i, "due_on");

	*out = (struct service_hearing_step){.event = {.kind = kind_of(rows, i), .is_past = db_get_int(rows, i, "is_past") != 0},
		.way = db_get_text(rows, i, "way"), .who = db_get_text(rows, i, "who"), .ground = db_get_text(rows, i, "ground_text"),
		.author = db_get_text(rows, i, "author")};
	if (due && !date_parse_iso(due, &out->event.due))
		return ERR(ERR_BUG, "the term of an invitation");
	TRY(step_day(rows, i, &out->day));
	TRY(service_unseal(service, HEARING_NAME, db_get_text(rows, i, "uuid"), rows, i, "name_sealed", &out->name));
	return written ? service_correspondence_text(service, rows, i, &out->text) :
		service_unseal(service, HEARING_TEXT, db_get_text(rows, i, "uuid"), rows, i, "text_sealed", &out->text);
}

enum err service_hearing_load(struct service *service, int64_t application_id, struct service_hearing *out)
{
	const struct db_value id = db_int(application_id);
	struct service_hearing_step *steps;
	struct hearing_event *events;

	*out = (struct service_hearing){0};
	TRY(DB_RUN(service->db, service->arena, STATEMENT_HEARING_EVENTS, &out->rows, id, id, id));
	if (out->rows.nrows == 0)
		return ERR_OK;
	steps = arena_array(service->arena, out->rows.nrows, sizeof(*steps));
	events = arena_array(service->arena, out->rows.nrows, sizeof(*events));
	if (!steps || !events)
		return ERR(ERR_LIMIT, "hearing");
	for (size_t i = 0; i < out->rows.nrows; i++) {
		TRY(step_read(service, &out->rows, i, &steps[i]));
		events[i] = steps[i].event;
	}
	out->steps = steps;
	out->nsteps = out->rows.nrows;
	out->hearing = hearing_of(events, out->nsteps, service->today);
	return ERR_OK;
}

bool service_hearing_recordable(enum application_state state)
{
	return state != APPLICATION_DRAFT && (application_is_open(state) || application_is_decided(state));
}

struct recording {
	struct service *service;
	const struct service_hearing_record *record;
};

/* The words of the ground that the record names: they are kept as they stand today. */
static enum err ground_text(const struct recording *recording, const char **out)
{
	struct service *service = recording->service;
	struct db_result grounds;
	char today[11];

	date_format_iso(service->today, today);
	TRY(DB_RUN(service->db, service->arena, STATEMENT_HEARING_GROUNDS, &grounds, db_text(today), db_text(today)));
	for (size_t i = 0; i < grounds.nrows; i++) {
		if (!str_equal(db_get_text(&grounds, i, "code"), recording->record->ground))
			continue;
		*out = arena_printf(service->arena, "%s (%s)", db_get_text(&grounds, i, "name_lv"), db_get_text(&grounds, i, "legal_ref"));
		return *out ? ERR_OK : ERR(ERR_LIMIT, "ground");
	}
	return ERR(ERR_INVALID, "no such ground");
}

static enum err row_add(const struct recording *recording, int64_t invitation_id)
{
	const struct service_hearing_record *record = recording->record;
	struct service *service = recording->service;
	const bool heard = !record->left_out;
	struct db_value text, name = db_null();
	const char *ground = NULL;
	char day[11];

	if (!heard)
		TRY(ground_text(recording, &ground));
	if (heard)
		TRY(service_seal(service, HEARING_NAME, record->uuid, record->name, &name));
	TRY(service_seal(service, HEARING_TEXT, record->uuid, record->text, &text));
	date_format_iso(heard ? record->day : service->today, day);
	return DB_RUN(service->db, service->arena, STATEMENT_HEARING_ADD, NULL, db_text(record->uuid), db_int(record->application_id),
		invitation_id ? db_int(invitation_id) : db_null(), db_text(heard ? "heard" : "left_out"), db_text(day),
		heard ? db_text(record->way) : db_null(), heard ? db_text(record->who) : db_null(), name,
		heard ? db_null() : db_text(record->ground), heard ? db_null() : db_text(ground), text, db_int(service->now),
		db_int(service->actor_id));
}

/* The file goes on where it has waited for what the record tells. */
static enum err file_goes_on(const struct recording *recording, enum application_state state, const struct service_request *asked)
{
	const struct service_hearing_record *record = recording->record;

	if (state != APPLICATION_INFORMATION_REQUESTED || !asked->is_hearing || (!record->left_out && is_child(record->who)))
		return ERR_OK;
	return service_application_move(recording->service, record->application_id, record->version, APPLICATION_IN_REVIEW, "");
}

static enum err record_work(void *context)
{
	const struct recording *recording = context;
	const struct service_hearing_record *record = recording->record;
	struct service *service = recording->service;
	const long long id = (long long)record->application_id;
	enum application_state state;
	struct service_request asked;
	struct db_result row;

	TRY(DB_ONE(service->db, service->arena, STATEMENT_APPLICATION_STATE, &row, db_int(id)));
	if (!application_state_parse(db_get_text(&row, 0, "state"), &state))
		return ERR(ERR_BUG, "application %lld has an unknown state", id);
	if (db_get_int(&row, 0, "version") != record->version)
		return ERR(ERR_CONFLICT, "application %lld has changed", id);
	if (!service_hearing_recordable(state) || !role_may(service->actor_role, PERMISSION_CASE_PREPARE))
		return ERR(ERR_DENIED, "application %lld: no hearing in this state", id);
	TRY(service_application_exclusion(service, id));
	TRY(service_correspondence_asked(service, id, &asked));
	TRY(row_add(recording, asked.is_hearing ? asked.id : 0));
	TRY(file_goes_on(recording, state, &asked));
	if (!record->left_out && str_equal(record->way, "paper"))
		TRY(service_document_register(service, DOCUMENT_ANSWER, &(struct service_document){.application_id = record->application_id}, NULL));
	if (application_is_decided(state))
		TRY(DB_RUN(service->db, service->arena, STATEMENT_APPLICATION_TOUCH, NULL, db_int(id), db_int(record->version)));
	return service_audit(service, record->left_out ? "hearing_left_out" : "hearing_recorded", "application:%lld", id);
}

/* The record is there: the same words are no news, other ones a conflict. */
static enum err again(const struct recording *recording, const struct db_result *known)
{
	const struct service_hearing_record *record = recording->record;
	const char *text, *what = db_get_text(known, 0, record->left_out ? "ground" : "who");

	TRY(service_unseal(recording->service, HEARING_TEXT, db_get_text(known, 0, "uuid"), known, 0, "text_sealed", &text));
	if (what && str_equal(what, record->left_out ? record->ground : record->who) && str_equal(text, record->text))
		return ERR_OK;
	return ERR(ERR_CONFLICT, "other words under the id of a form that was sent");
}

enum err service_hearing_record(struct service *service, const struct service_hearing_record *record)
{
	struct recording recording = {service, record};
	struct db_result known;
	enum err code;

	if (!*record->text || (!record->left_out && date_compare(record->day, service->today) > 0))
		return ERR(ERR_INVALID, "a hearing without words, or to come");
	code = db_transaction(service->db, record_work, &recording);
	if (code != ERR_CONFLICT && code != ERR_UNCERTAIN)
		return code;
	TRY(DB_RUN(service->db, service->arena, STATEMENT_HEARING_KNOWN, &known, db_text(record->uuid), db_int(record->application_id)));
	if (known.nrows == 0)
		return code == ERR_UNCERTAIN ? ERR(ERR_UNAVAILABLE, "nothing was stored") : code;
	err_clear();
	return again(&recording, &known);
}
