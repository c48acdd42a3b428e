#include "service/correspondence.h"

#include "base/rnd.h"
#include "base/str.h"
#include "service/application.h"
#include "service/attachment.h"
#include "service/document.h"
#include "service/sealed.h"
#include "service/value.h"
#include "store/calendar.h"
#include "store/outbox.h"
#include "store/rate_limit.h"

/* Messages of one submission: so many at once, then one each so many minutes. */
#define WRITE_PER_MINUTE 0.5
enum { WRITE_BURST = 10, DAYS_MAX = 365 };

struct writing {
	struct service *service;
	const struct service_message *message;
	const char *kind;
	enum application_state to; /* APPLICATION_NONE: the file stays where it is */
	bool hears; /* about the view of the addressee: a decided file stays where it is, too */
	int64_t version, answer_to;
	struct date due;
	int64_t id; /* of the new row */
};

const char *service_correspondence_form(struct service *service)
{
	char uuid[37];

	rnd_uuid(uuid);
	return arena_strdup(service->arena, uuid);
}

enum err service_correspondence_allow(
	struct service *service, const char *submission_id, int *out_wait)
{
	uint8_t bucket[32];
	bool allowed;

	*out_wait = 0;
	store_rate_limit_bucket(service->keys, "message", submission_id, bucket);
	TRY(store_rate_limit_take(service->db, service->arena, bucket, WRITE_PER_MINUTE,
		WRITE_BURST, service->now * 1000, &allowed, out_wait));
	if (allowed)
		return ERR_OK;
	*out_wait += *out_wait == 0;
	return ERR(ERR_LIMIT, "too many messages about one application");
}

static bool is_resident(const struct service *service)
{
	return service->actor_role == ROLE_RESIDENT;
}

/* A document that comes in: the worker gives it its number (sql/migrations/0013). */
static bool comes_in(const struct writing *writing)
{
	return is_resident(writing->service) && !str_equal(writing->kind, "message");
}

static enum err seal_text(struct writing *writing, struct db_value *out)
{
	return service_seal(writing->service, MESSAGE_TEXT, writing->message->uuid, writing->message->text, out);
}

static enum err row_add(struct writing *writing)
{
	const struct service_message *message = writing->message;
	struct service *service = writing->service;
	struct db_value text;
	struct db_result done;
	char due[11] = "";

	TRY(seal_text(writing, &text));
	if (date_is_valid(writing->due))
		date_format_iso(writing->due, due);
	TRY(DB_RUN(service->db, service->arena, STATEMENT_CORRESPONDENCE_ADD, &done,
		db_text(message->uuid), db_int(message->application_id),
		db_text(is_resident(service) ? "from_resident" : "to_resident"),
		db_text(writing->kind), text,
		service->actor_id ? db_int(service->actor_id) : db_null(), db_int(service->now),
		writing->answer_to ? db_int(writing->answer_to) : db_null(),
		*due ? db_text(due) : db_null(), comes_in(writing) ? db_int(1) : db_null()));
	writing->id = done.insert_id;
	return ERR_OK;
}

/* What the office writes is registered as it goes out. */
static enum err letter_register(struct writing *writing)
{
	const struct service_document document = {
		.application_id = writing->message->application_id, .message_id = writing->id};
	enum document_kind kind = DOCUMENT_LETTER;

	if (is_resident(writing->service))
		return ERR_OK;
	if (str_equal(writing->kind, "request") || writing->hears)
		kind = writing->to == APPLICATION_WITHOUT_PROGRESS ? DOCUMENT_WITHOUT_PROGRESS : DOCUMENT_REQUEST;
	return service_document_register(writing->service, kind, &document, NULL);
}

/* A hearing about a file that is decided: whether it may be opened, or answered, now. */
static enum err decided_check(const struct writing *writing, int64_t version)
{
	struct service *service = writing->service;
	const int64_t id = writing->message->application_id;
	struct service_request asked;
	bool is_open;

	if (version != writing->version)
		return ERR(ERR_CONFLICT, "application %lld has changed", (long long)id);
	TRY(service_correspondence_asked(service, id, &asked));
	is_open = asked.is_hearing && asked.is_open;
	/* Whoever decides about a later act must see what is written now. */
	TRY(DB_RUN(service->db, service->arena, STATEMENT_APPLICATION_TOUCH, NULL, db_int(id), db_int(version)));
	if (is_resident(service))
		return is_open ? ERR_OK : ERR(ERR_CONFLICT, "application %lld: no view is asked any more", (long long)id);
	if ((is_open && date_compare(service->today, asked.due_on) <= 0) || !role_may(service->actor_role, PERMISSION_CASE_PREPARE))
		return ERR(ERR_DENIED, "application %lld: an invitation is open", (long long)id);
	return service_application_exclusion(service, id);
}

/* Where a message takes its file. */
static enum err file_move(const struct writing *writing)
{
	const struct service_message *message = writing->message;
	enum application_state state;
	struct db_result row;

	if (writing->to == APPLICATION_NONE)
		return ERR_OK;
	if (writing->hears) {
		TRY(DB_ONE(writing->service->db, writing->service->arena, STATEMENT_APPLICATION_STATE, &row, db_int(message->application_id)));
		if (application_state_parse(db_get_text(&row, 0, "state"), &state) && application_is_decided(state))
			return decided_check(writing, db_get_int(&row, 0, "version"));
	}
	return service_application_move(
		writing->service, message->application_id, writing->version, writing->to, message->note ? message->note : "");
}

static enum err write_work(void *context)
{
	struct writing *writing = context;
	const struct service_message *message = writing->message;
	struct service *service = writing->service;

	TRY(file_move(writing));
	TRY(row_add(writing));
	if (message->files)
		TRY(service_attachment_take(service, message->files, message->application_id, writing->id, NULL));
	TRY(service_audit(service, writing->kind, "application:%lld",
		(long long)message->application_id));
	if (!is_resident(service) && message->mail)
		TRY(store_outbox_add(service->db, service->arena,
			date_is_valid(writing->due) ? "request_mail" : "message_mail", writing->id,
			message->application_id, service->now));
	return letter_register(writing);
}

/* A file that ends, and nobody is written to. */
static enum err close_work(void *context)
{
	const struct writing *writing = context;

	return service_application_move(writing->service, writing->message->application_id, writing->version, writing->to,
		writing->message->note);
}

static enum err files_add(void *context)
{
	struct writing *writing = context;
	const struct service_message *message = writing->message;
	struct service *service = writing->service;
	struct db_result same;
	int64_t added;

	TRY(DB_RUN(service->db, service->arena, STATEMENT_ATTACHMENT_DROP_SAME, &same, db_int(service->now),
		db_text(message->files), db_int(writing->id)));
	TRY(service_attachment_take(service, message->files, message->application_id, writing->id, &added));
	if (added == 0)
		return ERR_OK;
	return service_audit(service, "files_added", "application:%lld", (long long)message->application_id);
}

/* The message is there: the same words are no news, other ones a conflict; a file that came later is added to it. */
static enum err again(struct writing *writing, const struct db_result *known)
{
	const char *text;

	writing->id = db_get_int(known, 0, "id");
	TRY(service_correspondence_text(writing->service, known, 0, &text));
	if (!str_equal(text, writing->message->text))
		return ERR(ERR_CONFLICT, "other words under the id of a message that was sent");
	return writing->message->files ? db_transaction(writing->service->db, files_add, writing) : ERR_OK;
}

/* Once, however often the form is sent. */
static enum err write_once(struct writing *writing)
{
	struct service *service = writing->service;
	enum err code = db_transaction(service->db, write_work, writing);
	struct db_result known;

	if (code != ERR_CONFLICT && code != ERR_UNCERTAIN && code != ERR_DENIED)
		return code;
	TRY(DB_RUN(service->db, service->arena, STATEMENT_CORRESPONDENCE_KNOWN, &known,
		db_text(writing->message->uuid), db_int(writing->message->application_id)));
	if (known.nrows == 0)
		return code == ERR_UNCERTAIN ? ERR(ERR_UNAVAILABLE, "nothing was stored") : code;
	err_clear();
	return again(writing, &known);
}

enum err service_correspondence_is_known(
	struct service *service, int64_t application_id, const char *uuid, bool *out)
{
	struct db_result known;

	TRY(DB_RUN(service->db, service->arena, STATEMENT_CORRESPONDENCE_KNOWN, &known, db_text(uuid),
		db_int(application_id)));
	*out = known.nrows > 0;
	return ERR_OK;
}

enum err service_correspondence_write(
	struct service *service, const struct service_message *message, int64_t *out_id)
{
	struct writing writing = {.service = service, .message = message, .kind = "message"};

	TRY(write_once(&writing));
	*out_id = writing.id;
	return ERR_OK;
}

enum err service_correspondence_working_day(
	struct service *service, struct date day, struct date *out)
{
	struct calendar calendar;

	TRY(store_calendar_load(service->db, service->arena, &calendar));
	*out = calendar_next_working_day(&calendar, day);
	return date_is_valid(*out) ? ERR_OK : ERR(ERR_INVALID, "no such day");
}

enum err service_correspondence_term(struct service *service, const char *code, struct date *out)
{
	long long days;

	TRY(store_parameter_int(service->db, service->arena, code, service->today, DAYS_MAX, &days));
	return service_correspondence_working_day(
		service, date_add_days(service->today, (int)days), out);
}

/* Something with a term, and a text that says what. */
static enum err write_asking(struct writing *writing, struct date due)
{
	if (!*writing->message->text || date_compare(due, writing->service->today) <= 0)
		return ERR(ERR_INVALID, "a request without text or term");
	TRY(service_correspondence_working_day(writing->service, due, &writing->due));
	return write_once(writing);
}

enum err service_correspondence_request(struct service *service, const struct service_message *message,
	enum application_state to, int64_t version, struct date due)
{
	struct writing writing = {
		.service = service,
		.message = message,
		.kind = "request",
		.to = to,
		.version = version,
	};

	if (to != APPLICATION_INFORMATION_REQUESTED && to != APPLICATION_WITHOUT_PROGRESS)
		return ERR(ERR_BUG, "a request that leads elsewhere");
	return write_asking(&writing, due);
}

enum err service_correspondence_hear(
	struct service *service, const struct service_message *message, int64_t version, struct date due)
{
	struct writing writing = {
		.service = service,
		.message = message,
		.kind = "hearing",
		.to = APPLICATION_INFORMATION_REQUESTED,
		.hears = true,
		.version = version,
	};

	return write_asking(&writing, due);
}

enum err service_correspondence_answer(struct service *service,
	const struct service_message *message, int64_t version, int64_t *out_id)
{
	struct writing writing = {
		.service = service,
		.message = message,
		.kind = "answer",
		.to = APPLICATION_IN_REVIEW,
		.version = version,
	};
	struct service_request asked;

	TRY(service_correspondence_asked(service, message->application_id, &asked));
	writing.answer_to = asked.id;
	writing.hears = asked.is_hearing;
	TRY(write_once(&writing));
	*out_id = writing.id;
	return ERR_OK;
}

enum err service_correspondence_withdraw(
	struct service *service, const struct service_message *message, int64_t version)
{
	struct writing writing = {
		.service = service,
		.message = message,
		.kind = "withdrawal",
		.to = APPLICATION_WITHDRAWN,
		.version = version,
	};

	return write_once(&writing);
}

/* Without progress long enough: what was asked last has a term, and it is over. */
static enum err term_over(struct service *service, int64_t application_id)
{
	struct service_request asked;

	TRY(service_correspondence_asked(service, application_id, &asked));
	if (asked.id == 0 || date_compare(service->today, asked.due_on) <= 0)
		return ERR(ERR_INVALID, "the term for application %lld is not over", (long long)application_id);
	return ERR_OK;
}

enum err service_correspondence_close(struct service *service, const struct service_message *message,
	enum application_state to, int64_t version)
{
	struct writing writing = {.service = service, .message = message, .kind = "message", .to = to, .version = version};

	if (!application_ends_undecided(to) || !message->note || !*message->note)
		return ERR(ERR_INVALID, "an end without a reason");
	if (to == APPLICATION_NOT_SUBMITTED)
		TRY(term_over(service, message->application_id));
	return *message->text ? write_once(&writing) : db_transaction(service->db, close_work, &writing);
}

enum err service_correspondence_seen(struct service *service, int64_t application_id)
{
	return DB_RUN(service->db, service->arena,
		is_resident(service) ? STATEMENT_CORRESPONDENCE_SEEN_RESIDENT
				     : STATEMENT_CORRESPONDENCE_SEEN_OFFICE,
		NULL, db_int(service->now), db_int(application_id));
}

enum err service_correspondence_text(
	struct service *service, const struct db_result *rows, size_t i, const char **out)
{
	return service_unseal(service, MESSAGE_TEXT, db_get_text(rows, i, "uuid"), rows, i, "text_sealed", out);
}

enum err service_correspondence_asked(
	struct service *service, int64_t application_id, struct service_request *out)
{
	struct db_result rows;

	*out = (struct service_request){.text = ""};
	TRY(DB_RUN(service->db, service->arena, STATEMENT_CORRESPONDENCE_REQUEST, &rows,
		db_int(application_id)));
	if (rows.nrows == 0)
		return ERR_OK;
	out->id = db_get_int(&rows, 0, "id");
	out->author = db_get_text(&rows, 0, "author");
	out->author_title = db_get_text(&rows, 0, "author_title");
	out->is_hearing = str_equal(db_get_text(&rows, 0, "kind"), "hearing");
	out->is_open = db_get_int(&rows, 0, "is_open") != 0;
	if (!date_parse_iso(db_get_text(&rows, 0, "due_on"), &out->due_on))
		return ERR(ERR_BUG, "the term of a request");
	return service_correspondence_text(service, &rows, 0, &out->text);
}

enum err service_correspondence_note(struct service *service, int64_t application_id, const char *kind, int64_t *out_id)
{
	struct db_result done;
	char uuid[37];

	rnd_uuid(uuid);
	TRY(DB_RUN(service->db, service->arena, STATEMENT_CORRESPONDENCE_ADD, &done, db_text(uuid), db_int(application_id), db_text("note"), db_text(kind),
		db_null(), value_id(service->actor_id), db_int(service->now), db_null(), db_null(), db_null()));
	*out_id = done.insert_id;
	return ERR_OK;
}
