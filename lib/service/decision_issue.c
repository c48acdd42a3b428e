#include <string.h>

#include "base/clock.h"
#include "base/str.h"
#include "crypt/password.h"
#include "paper/pdf.h"
#include "service/application.h"
#include "service/decision.h"
#include "service/decision_paper.h"
#include "service/document.h"
#include "service/handover.h"
#include "service/identity.h"
#include "store/outbox.h"
#include "view/view.h"

/* Everything that becomes one act, gathered before anything is written. */
struct issue {
	struct service *service;
	int64_t application_id, version;
	struct service_decision_open open;
	struct db_result subject;
	struct decision_paper paper;
	bool is_extension;
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

static enum err make_number(struct issue *issue)
{
	struct service *service = issue->service;
	struct db_result row;

	TRY(db_one(service->db, service->arena, STATEMENT_ACT_NEXT_NUMBER, NULL, 0, &row));
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
	struct pdf_options options = {.language = "lv", .footer = issue->number};
	char created[24];
	const char *text;

	TRY(decision_paper_render(service, &issue->paper, &text));
	clock_utc_text(service->now, created);
	options.created = created;
	options.title = arena_printf(service->arena, "Lēmums %s", issue->number);
	if (!options.title)
		return ERR(ERR_LIMIT, "paper title");
	TRY(pdf_make(service->arena, &options, text, &issue->pdf, &issue->pdf_len));
	return ERR_OK;
}

static enum err store_act(struct issue *issue)
{
	struct service *service = issue->service;
	char today[11], effective[11], until[11], extend_to[11];
	unsigned char sha256[32];
	struct db_result done;
	const void *sealed;
	size_t sealed_len;

	date_format_iso(service->today, today);
	date_format_iso(issue->paper.effective, effective);
	date_format_iso(issue->paper.contest_until, until);
	date_format_iso(issue->open.text.extend_to, extend_to);
	TRY(DB_RUN(service->db, service->arena, STATEMENT_ACT_INSERT, &done, db_text(issue->number), db_int(issue->application_id),
		   db_int(issue->open.id), db_text(issue->open.text.outcome), issue->is_extension ? db_text(extend_to) : db_null(),
		   db_int(db_get_int(&issue->subject, 0, "programme_id")),
		   db_text(issue->open.text.norms), db_text(issue->paper.clause), db_text(issue->paper.channel),
		   db_int(service->now), db_text(today), db_text(effective), db_text(until), db_int(issue->open.prepared_by),
		   db_int(service->actor_id)));
	issue->act_id = done.insert_id;
	TRY(service_document_add(service, &issue->registered,
		&(struct service_document){.application_id = issue->application_id, .act_id = issue->act_id}));
	digest_sha256(issue->pdf, issue->pdf_len, sha256);
	TRY(keyring_seal(service->keys, service->arena, ACT_PDF, issue->number, issue->pdf, issue->pdf_len, &sealed, &sealed_len));
	return DB_RUN(service->db, service->arena, STATEMENT_ACT_DOCUMENT_INSERT, NULL, db_int(issue->act_id),
		      db_blob(sha256, sizeof(sha256)), db_int((int64_t)issue->pdf_len), db_blob(sealed, sealed_len));
}

/* The file's dates: decided today, or due later. */
static enum err store_dates(struct issue *issue)
{
	struct service *service = issue->service;
	char today[11], to[11], due[11];

	date_format_iso(service->today, today);
	if (!issue->is_extension)
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

/* What the outside must hear: the state system of every decision, the resident by mail where that was the wish: also where the act itself goes by post. */
static enum err tell(struct issue *issue)
{
	struct service *service = issue->service;
	int64_t client = db_get_int(&issue->subject, 0, "client_id");

	if (!issue->is_extension)
		TRY(store_outbox_add(service->db, service->arena, "decision", issue->act_id, client, service->now));
	if (str_equal(subject_text(issue, "channel"), "email"))
		TRY(store_outbox_add(service->db, service->arena, "decision_mail", issue->act_id, client, service->now));
	return service_audit(service, "decision_issue", "act:%lld", (long long)issue->act_id);
}

static enum err issue_work(void *context)
{
	struct issue *issue = context;
	struct service *service = issue->service;
	bool excluded;
	int outcome;

	TRY(service_decision_load(service, issue->application_id, &issue->open));
	if (!issue->open.text.outcome || !str_equal(issue->open.state, "for_approval"))
		return ERR(ERR_CONFLICT, "application %lld has no decision for approval", (long long)issue->application_id);
	if (issue->open.prepared_by == service->actor_id)
		return ERR(ERR_DENIED, "the preparer cannot approve");
	TRY(service_handover_excluded(service, issue->application_id, issue->open.prepared_by, &excluded));
	if (excluded)
		return ERR(ERR_DENIED, "the preparer was taken off the file");
	if (service_decision_gaps(&issue->open.text) || !state_parse(STATE_OUTCOME, issue->open.text.outcome, &outcome))
		return ERR(ERR_INVALID, "the decision on application %lld is not complete", (long long)issue->application_id);
	TRY(service_identity_check(service, issue->application_id));
	TRY(DB_ONE(service->db, service->arena, STATEMENT_ACT_SUBJECT, &issue->subject, db_int(issue->application_id)));
	issue->is_extension = outcome == OUTCOME_EXTENDED;
	if (issue->is_extension)
		TRY(check_extension(issue));
	TRY(service_application_move(service, issue->application_id, issue->version,
				     application_state_of_outcome((enum act_outcome)outcome), ""));
	TRY(make_paper(issue));
	TRY(make_pdf(issue));
	TRY(store_act(issue));
	TRY(store_dates(issue));
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
