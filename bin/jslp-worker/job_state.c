#include "adapter.h"

#include <string.h>

#include "base/clock.h"
#include "base/str.h"
#include "store/person.h"
#include "wire/message.h"

/* decision, enrolment, attendance -> the state system in force. */

static enum err person_read(
	struct worker *worker, const struct db_result *row, struct message_person *out)
{
	out->given_name = db_get_text(row, 0, "given_name");
	out->family_name = db_get_text(row, 0, "family_name");
	out->birth_date = db_get_text(row, 0, "birth_date");
	out->sex = db_get_text(row, 0, "sex");
	return store_person_code(worker->tool->db, worker->job, worker->tool->keys,
		db_get_int(row, 0, "person_id"), &out->person_code);
}

static enum err decision_build(struct worker *worker, const struct message_head *head, int64_t id,
	const char **out, size_t *out_len)
{
	struct message_decision decision;
	struct db_result row;

	TRY(DB_ONE(worker->tool->db, worker->job, STATEMENT_MESSAGE_DECISION, &row, db_int(id)));
	decision = (struct message_decision){
		.application_reference = db_get_text(&row, 0, "application_reference"),
		.decision_number = db_get_text(&row, 0, "decision_number"),
		.outcome = db_get_text(&row, 0, "outcome"),
		.programme = db_get_text(&row, 0, "programme"),
		.decided_on = db_get_text(&row, 0, "decided_on"),
		.contest_until = db_get_text(&row, 0, "contest_until"),
		.norms = db_get_text(&row, 0, "norms"),
	};
	TRY(person_read(worker, &row, &decision.person));
	return message_decision_write(worker->job, head, &decision, out, out_len);
}

static enum err enrolment_build(struct worker *worker, const struct message_head *head, int64_t id,
	const char **out, size_t *out_len)
{
	struct message_enrolment enrolment;
	struct db_result row;

	TRY(DB_ONE(worker->tool->db, worker->job, STATEMENT_MESSAGE_ENROLMENT, &row, db_int(id)));
	enrolment = (struct message_enrolment){
		.application_reference = db_get_text(&row, 0, "application_reference"),
		.group_number = db_get_text(&row, 0, "group_number"),
		.programme = db_get_text(&row, 0, "programme"),
		.place_number = db_get_int(&row, 0, "place_number"),
		.state = db_get_text(&row, 0, "state"),
		.starts_on = db_get_text(&row, 0, "starts_on"),
	};
	TRY(person_read(worker, &row, &enrolment.person));
	return message_enrolment_write(worker->job, head, &enrolment, out, out_len);
}

static enum err attendance_build(struct worker *worker, const struct message_head *head, int64_t id,
	const char **out, size_t *out_len)
{
	struct message_attendance attendance;
	struct message_mark *marks;
	struct db_result row, rows;

	TRY(DB_ONE(worker->tool->db, worker->job, STATEMENT_MESSAGE_ATTENDANCE_HEAD, &row,
		db_int(id)));
	if (!str_equal(db_get_text(&row, 0, "state"), "held"))
		return ERR(ERR_INVALID, "a session that was not held is not told");
	TRY(DB_RUN(worker->tool->db, worker->job, STATEMENT_MESSAGE_ATTENDANCE_ROWS, &rows,
		db_int(id)));
	marks = arena_array(worker->job, rows.nrows, sizeof(*marks));
	if (!marks)
		return ERR(ERR_LIMIT, "marks of a session");
	for (size_t i = 0; i < rows.nrows; i++) {
		marks[i].application_reference = db_get_text(&rows, i, "application_reference");
		marks[i].mark = db_get_text(&rows, i, "mark");
	}
	attendance = (struct message_attendance){
		.group_number = db_get_text(&row, 0, "group_number"),
		.programme = db_get_text(&row, 0, "programme"),
		.session_number = db_get_int(&row, 0, "session_number"),
		.held_on = db_get_text(&row, 0, "held_on"),
		.marks = marks,
		.nmarks = rows.nrows,
	};
	return message_attendance_write(worker->job, head, &attendance, out, out_len);
}

enum err state_message_build(struct worker *worker, const struct state_system *system,
	const struct store_outbox_row *row, const char **out, size_t *out_len)
{
	const struct message_head head = {system->code, row->key, clock_now()};

	if (str_equal(row->kind, "decision"))
		return decision_build(worker, &head, row->id, out, out_len);
	if (str_equal(row->kind, "enrolment"))
		return enrolment_build(worker, &head, row->id, out, out_len);
	if (str_equal(row->kind, "attendance"))
		return attendance_build(worker, &head, row->id, out, out_len);
	return ERR(ERR_INVALID, "no message of this kind is known");
}

static enum err system_row(
	struct worker *worker, const struct db_result *row, struct state_system *out)
{
	if (row->nrows == 0)
		return ERR(ERR_NOT_FOUND, "no state system");
	out->code = db_get_text(row, 0, "code");
	out->adapter = db_get_text(row, 0, "adapter");
	out->url = db_get_text(row, 0, "url");
	if (!*out->url)
		out->url = worker->tool->conf->state_url;
	return ERR_OK;
}

static enum err system_today(struct worker *worker, struct state_system *out)
{
	struct db_result row;
	char day[11];

	worker_today(day);
	TRY(DB_RUN(worker->tool->db, worker->job, STATEMENT_MESSAGE_SYSTEM_TODAY, &row,
		db_text(day), db_text(day)));
	return system_row(worker, &row, out);
}

static enum err system_of(struct worker *worker, const char *code, struct state_system *out)
{
	struct db_result row;

	TRY(DB_RUN(
		worker->tool->db, worker->job, STATEMENT_MESSAGE_SYSTEM_OF, &row, db_text(code)));
	return system_row(worker, &row, out);
}

/* Nobody to tell: the whole lane waits for somebody to put the configuration right. */
static enum err nobody(struct job_result *out, const char *why)
{
	*out = (struct job_result){.end = JOB_AGAIN, .is_outage = true, .answer = {"", 0, "", why}};
	return ERR_OK;
}

/* What is sealed in the row: "SOPA", LF, the message. */
enum err job_package_seal(struct worker *worker, struct store_outbox_row *row, const char *code, const char *message, size_t len)
{
	struct buf package;

	buf_init(&package, worker->job, 0);
	buf_printf(&package, "%s\n", code);
	buf_add(&package, message, len);
	if (!buf_text(&package))
		return ERR(ERR_LIMIT, "a message");
	return store_outbox_message_set(worker->tool->db, worker->tool->keys, worker->job, row, buf_text(&package), package.len);
}

/* Makes the message for SYSTEM and seals it into the row, before anything is sent. */
static enum err message_make(struct worker *worker, const struct state_adapter *adapter,
	const struct state_system *system, struct store_outbox_row *row, const char **out,
	size_t *out_len)
{
	TRY(adapter->build(worker, system, row, out, out_len));
	return job_package_seal(worker, row, system->code, *out, *out_len);
}

enum err job_package_open(struct worker *worker, const struct store_outbox_row *row,
	const char **out_code, const char **out, size_t *out_len)
{
	const char *package;
	size_t len, head;

	TRY(store_outbox_message(worker->tool->keys, worker->job, row, &package, &len));
	head = strcspn(package, "\n");
	if (head >= len)
		return ERR(ERR_BUG, "a sealed message without its system");
	*out_code = arena_memdup(worker->job, package, head);
	*out = package + head + 1;
	*out_len = len - head - 1;
	return *out_code ? ERR_OK : ERR(ERR_LIMIT, "code of a system");
}

enum err job_state_run(struct worker *worker, struct store_outbox_row *row, struct job_result *out)
{
	const struct state_adapter *adapter;
	const char *message = NULL, *code = NULL;
	struct state_system system;
	size_t len = 0;
	enum err err;

	if (row->sealed)
		TRY(job_package_open(worker, row, &code, &message, &len));
	err = code ? system_of(worker, code, &system) : system_today(worker, &system);
	if (err == ERR_NOT_FOUND)
		return nobody(out, "no state system is in force");
	TRY(err);
	adapter = state_adapter_find(system.adapter);
	if (!adapter)
		return nobody(out, "the adapter of the state system is unknown");
	if (!message)
		TRY(message_make(worker, adapter, &system, row, &message, &len));
	return adapter->deliver(worker, &system, row, message, len, out);
}
