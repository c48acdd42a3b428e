#include <string.h>

#include "base/str.h"
#include "crypt/password.h"
#include "service/application.h"
#include "service/decision.h"
#include "service/decision_paper.h"
#include "service/document.h"
#include "service/handover.h"
#include "service/identity.h"
#include "service/paper.h"
#include "service/referral.h"
#include "service/reopen.h"
#include "service/right.h"
#include "service/value.h"
#include "store/outbox.h"

/* Everything that becomes one act, gathered before anything is written. */
struct issue {
	struct service *service;
	int64_t application_id, version;
	struct service_decision_open open;
	struct db_result subject;
	struct decision_paper paper;
	enum act_outcome outcome;
	struct date due;	/* of an extension: the new end of the term */
	const char *number;
	struct service_document_number registered;
	const void *pdf;
	size_t pdf_len;
	int64_t act_id;
};

static const char *subject_text(const struct issue *issue, const char *column)
{
	return db_get_text(&issue->subject, 0, column);
}

/* The next one of the year; none is left out, since whoever issues behind this waits for its end. */
static enum err make_number(struct issue *issue)
{
	struct service *service = issue->service;
	struct db_result row;

	TRY(DB_ONE(service->db, service->arena, STATEMENT_DOCUMENT_NEXT, &row, db_text("act"), db_int(service->today.year)));
	issue->number = arena_printf(service->arena, "JSLP/%d/%06lld", service->today.year,
		(long long)db_get_int(&row, 0, "number"));
	return issue->number ? ERR_OK : ERR(ERR_LIMIT, "act number");
}

/* Dates, clause, number and the two people: what the paper says beside the draft. */
static enum err make_paper(struct issue *issue)
{
	struct service *service = issue->service;
	struct decision_paper *paper = &issue->paper;

	paper->text = &issue->open.text;
	paper->subject = &issue->subject;
	paper->preparer = issue->open.preparer;
	paper->preparer_title = issue->open.preparer_title;
	TRY(decision_paper_details(service, paper));
	TRY(decision_paper_dates(service, paper));
	TRY(decision_paper_clause(service, paper));
	TRY(decision_paper_user(service, service->actor_id, &paper->approver, &paper->approver_title));
	TRY(make_number(issue));
	paper->number = issue->number;
	TRY(service_document_take(service, DOCUMENT_ACT, &issue->registered));
	paper->registered = issue->registered.mark;
	return ERR_OK;
}

static enum err make_pdf(struct issue *issue)
{
	struct service *service = issue->service;
	const char *text, *title = arena_printf(service->arena, "Lēmums %s", issue->number);

	if (!title)
		return ERR(ERR_LIMIT, "paper title");
	TRY(decision_paper_render(service, &issue->paper, &text));
	return paper_pdf(service, text, title, issue->number, &issue->pdf, &issue->pdf_len);
}

/* The kind of group that the act is about: maybe another one than was asked for. */
static int64_t programme_of(const struct issue *issue)
{
	const struct db_result *details = &issue->paper.details;

	return db_get_text(details, 0, "code") ? db_get_int(details, 0, "programme_id") : db_get_int(&issue->subject, 0, "programme_id");
}

/* The term that ran when the act was made, of which a report tells whether it was kept; NULL for a later act, which has none. */
static struct db_value term_value(const struct issue *issue, const char *column)
{
	return outcome_is_later(issue->outcome) ? db_null() : db_text(subject_text(issue, column));
}

static enum err store_act(struct issue *issue)
{
	const struct service_decision_text *text = &issue->open.text;
	struct service *service = issue->service;
	char today[11], effective[11], contest_until[11], extend_to[11], from[11], until[11];
	unsigned char sha256[32];
	struct db_result done;
	const void *sealed;
	size_t sealed_len;

	date_format_iso(service->today, today);
	date_format_iso(issue->paper.effective, effective);
	date_format_iso(issue->paper.contest_until, contest_until);
	TRY(DB_RUN(service->db, service->arena, STATEMENT_ACT_INSERT, &done, db_text(issue->number), db_int(issue->application_id),
		   db_int(issue->open.id), db_text(text->outcome), value_day(text->extend_to, extend_to), text->part[0] ? db_text(text->part) : db_null(),
		   value_id(text->about_id), value_id(text->ground_id), value_day(text->from, from), value_day(text->until, until),
		   db_int(programme_of(issue)), db_text(text->norms), db_text(issue->paper.clause), db_text(issue->paper.channel), db_int(service->now),
		   db_text(today), db_text(effective), db_text(contest_until), term_value(issue, "counted_from"), term_value(issue, "due_on"),
		   db_int(issue->open.prepared_by), db_int(service->actor_id)));
	issue->act_id = done.insert_id;
	TRY(service_document_add(service, &issue->registered,
		&(struct service_document){.application_id = issue->application_id, .act_id = issue->act_id}));
	digest_sha256(issue->pdf, issue->pdf_len, sha256);
	TRY(keyring_seal(service->keys, service->arena, ACT_PDF, issue->number, issue->pdf, issue->pdf_len, &sealed, &sealed_len));
	return DB_RUN(service->db, service->arena, STATEMENT_ACT_DOCUMENT_INSERT, NULL, db_int(issue->act_id),
		      db_blob(sha256, sizeof(sha256)), db_int((int64_t)issue->pdf_len), db_blob(sealed, sealed_len));
}

/* The file's dates: decided today, or due later; a later act changes none. */
static enum err store_dates(struct issue *issue)
{
	struct service *service = issue->service;
	char today[11], to[11], due[11];

	date_format_iso(service->today, today);
	if (outcome_is_later(issue->outcome))
		return ERR_OK;
	if (issue->outcome != OUTCOME_EXTENDED)
		return DB_RUN(service->db, service->arena, STATEMENT_APPLICATION_SET_DECIDED, NULL, db_text(today),
			      db_int(issue->application_id));
	date_format_iso(issue->open.text.extend_to, to);
	date_format_iso(issue->due, due);
	return DB_RUN(service->db, service->arena, STATEMENT_APPLICATION_SET_EXTENDED, NULL, db_text(to), db_text(to), db_text(due),
		      db_int(issue->application_id));
}

/* The draft may have waited: the day that it names must still be one to which the term can be extended. */
static enum err check_extension(struct issue *issue)
{
	enum deadline_extension extension;

	TRY(service_decision_extension(issue->service, &issue->subject, issue->open.text.extend_to, &extension, &issue->due));
	if (extension == DEADLINE_EXTENSION_NOT_LATER || extension == DEADLINE_EXTENSION_TOO_LATE)
		return ERR(ERR_INVALID, "application %lld cannot be extended to that day", (long long)issue->application_id);
	return ERR_OK;
}

/*
 * What the outside must hear: the state system of every decision (of a later act what it does to the place: service/right.h), the resident by mail
 * where that was the wish: also where the act itself goes by post.  What goes to the e-address goes there by the worker, where it can.
 */
static enum err tell(struct issue *issue)
{
	struct service *service = issue->service;
	int64_t client = db_get_int(&issue->subject, 0, "client_id");

	if (!outcome_is_later(issue->outcome) && issue->outcome != OUTCOME_EXTENDED)
		TRY(store_outbox_add(service->db, service->arena, "decision", issue->act_id, client, service->now));
	if (str_equal(subject_text(issue, "channel"), "email"))
		TRY(store_outbox_add(service->db, service->arena, "decision_mail", issue->act_id, client, service->now));
	if (str_equal(issue->paper.channel, deadline_channel_code(DEADLINE_E_ADDRESS)))
		TRY(store_outbox_add(service->db, service->arena, "eaddress_act", issue->act_id, issue->application_id, service->now));
	return service_audit(service, "decision_issue", "act:%lld", (long long)issue->act_id);
}

/* The file moves where a decision leads it; under a later act it stays. */
static enum err move_file(struct issue *issue)
{
	struct service *service = issue->service;
	enum application_state state;
	struct db_result row, done;

	if (!outcome_is_later(issue->outcome))
		return service_application_move(service, issue->application_id, issue->version, application_state_of_outcome(issue->outcome), "");
	TRY(DB_ONE(service->db, service->arena, STATEMENT_APPLICATION_STATE, &row, db_int(issue->application_id)));
	if (!application_state_parse(db_get_text(&row, 0, "state"), &state) || !application_is_decided(state))
		return ERR(ERR_DENIED, "application %lld is not decided any more", (long long)issue->application_id);
	TRY(DB_RUN(service->db, service->arena, STATEMENT_APPLICATION_TOUCH, &done, db_int(issue->application_id), db_int(issue->version)));
	if (done.affected != 1)
		return ERR(ERR_CONFLICT, "application %lld has changed", (long long)issue->application_id);
	return role_may(service->actor_role, PERMISSION_CASE_APPROVE) ? ERR_OK : ERR(ERR_DENIED, "only who approves issues");
}

/* An act that withdraws the decision itself opens the file again. */
static enum err reopen_if_revoked(struct issue *issue)
{
	struct service *service = issue->service;
	struct db_result about;

	if (issue->outcome != OUTCOME_REVOKED)
		return ERR_OK;
	TRY(DB_ONE(service->db, service->arena, STATEMENT_ACT_ONE, &about, db_int(issue->open.text.about_id), db_int(issue->application_id)));
	return db_get_int(&about, 0, "is_newest") ? service_reopen(service, issue->application_id, issue->number) : ERR_OK;
}

/* What follows from the act: the referral of a grant, and where referral and place stand now. */
static enum err store_right(struct issue *issue)
{
	struct service_referral_grant grant = {
		.application_id = issue->application_id,
		.act_id = issue->act_id,
		.programme_id = programme_of(issue),
		.sessions = issue->paper.sessions,
		.not_before = issue->open.text.from,
	};

	if (outcome_is_grant(issue->outcome))
		TRY(service_referral_issue(issue->service, &grant));
	return service_right_settle(issue->service, issue->application_id);
}

/* The draft must be whole, and its days possible still. */
static enum err check_text(struct issue *issue)
{
	enum service_decision_days days;
	int outcome;

	if (service_decision_gaps(&issue->open.text) || !state_parse(STATE_OUTCOME, issue->open.text.outcome, &outcome))
		return ERR(ERR_INVALID, "the decision on application %lld is not complete", (long long)issue->application_id);
	issue->outcome = (enum act_outcome)outcome;
	TRY(service_decision_days(issue->service, issue->application_id, &issue->open.text, &days));
	return days == DECISION_DAYS_FINE ? ERR_OK : ERR(ERR_INVALID, "the days of the act on application %lld", (long long)issue->application_id);
}

static enum err issue_work(void *context)
{
	struct issue *issue = context;
	struct service *service = issue->service;
	bool excluded;

	TRY(service_decision_load(service, issue->application_id, &issue->open));
	if (!issue->open.text.outcome || !str_equal(issue->open.state, "for_approval"))
		return ERR(ERR_CONFLICT, "application %lld has no decision for approval", (long long)issue->application_id);
	if (issue->open.prepared_by == service->actor_id)
		return ERR(ERR_DENIED, "the preparer cannot approve");
	TRY(service_handover_excluded(service, issue->application_id, issue->open.prepared_by, &excluded));
	if (excluded)
		return ERR(ERR_DENIED, "the preparer was taken off the file");
	TRY(check_text(issue));
	TRY(service_identity_check(service, issue->application_id));
	TRY(DB_ONE(service->db, service->arena, STATEMENT_ACT_SUBJECT, &issue->subject, db_int(issue->application_id)));
	if (issue->outcome == OUTCOME_EXTENDED)
		TRY(check_extension(issue));
	TRY(move_file(issue));
	TRY(make_paper(issue));
	TRY(make_pdf(issue));
	TRY(store_act(issue));
	TRY(store_dates(issue));
	TRY(store_right(issue));
	TRY(reopen_if_revoked(issue));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_DECISION_SET_STATE, NULL, db_text("issued"), db_text(""),
		   db_int(issue->open.id)));
	return tell(issue);
}

enum err service_decision_issue(struct service *service, int64_t application_id, int64_t application_version,
				const char **out_number)
{
	struct issue issue = {.service = service, .application_id = application_id, .version = application_version};

	TRY(db_transaction(service->db, issue_work, &issue));
	*out_number = issue.number;
	return ERR_OK;
}
