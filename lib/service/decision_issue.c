#include <string.h>

#include "base/clock.h"
#include "base/str.h"
#include "crypt/password.h"
#include "domain/date_words.h"
#include "paper/pdf.h"
#include "service/application.h"
#include "service/decision.h"
#include "store/calendar.h"
#include "store/outbox.h"
#include "view/view.h"

/* Everything that becomes one act, gathered before anything is written. */
struct issue {
	struct service *service;
	int64_t application_id, version;
	struct service_decision_open open;
	struct db_result subject;
	struct date effective, contest_until;
	const char *number, *clause;
	const void *pdf;
	size_t pdf_len;
	int64_t act_id;
};

static const char *subject_text(const struct issue *issue, const char *column)
{
	return db_get_text(&issue->subject, 0, column);
}

/* The parameter's text with {contest_until} filled in: where, and until when.  An act without it must not exist (APL s. 67(2) 8). */
static enum err make_clause(struct issue *issue)
{
	static const char mark[] = "{contest_until}";
	struct service *service = issue->service;
	char until[DATE_WORDS_SIZE];
	const char *text, *at;
	enum err err = store_parameter_text(service->db, service->arena, "remedy_clause", service->today, &text);

	if (err == ERR_NOT_FOUND)
		return ERR(ERR_INVALID, "no remedy clause is in force");
	TRY(err);
	at = strstr(text, mark);
	if (!at)
		return ERR(ERR_INVALID, "the remedy clause does not say until when");
	date_words(issue->contest_until, DATE_DATIVE, until);
	issue->clause = arena_printf(service->arena, "%.*s%s%s", (int)(at - text), text, until, at + strlen(mark));
	return issue->clause ? ERR_OK : ERR(ERR_LIMIT, "remedy clause");
}

static enum err make_dates(struct issue *issue)
{
	struct service *service = issue->service;
	struct store_terms terms;
	enum deadline_channel channel;

	TRY(store_terms_load(service->db, service->arena, service->today, &terms));
	if (!deadline_channel_parse(subject_text(issue, "channel"), &channel))
		return ERR(ERR_BUG, "application %lld has an unknown channel", (long long)issue->application_id);
	issue->effective = deadline_effective(&terms.calendar, &terms.parameters, channel, service->today);
	issue->contest_until = deadline_contest_until(&terms.calendar, &terms.parameters, issue->effective, true);
	return date_is_valid(issue->contest_until) ? ERR_OK : ERR(ERR_BUG, "no contest term");
}

static enum err make_number(struct issue *issue)
{
	struct service *service = issue->service;
	struct db_result row;

	TRY(db_one(service->db, service->arena, STATEMENT_ACT_NEXT_NUMBER, NULL, 0, &row));
	issue->number = arena_printf(service->arena, "JSLP/%d/%06lld", service->today.year, (long long)db_get_int(&row, 0, "number"));
	return issue->number ? ERR_OK : ERR(ERR_LIMIT, "act number");
}

/* One line of NODE a line of TEXT. */
static enum err put_lines(struct issue *issue, const char *node, const char *text)
{
	char *copy = arena_strdup(issue->service->arena, text), *line;
	int n = 0;

	if (!copy)
		return ERR(ERR_LIMIT, "paper lines");
	while ((line = strsep(&copy, "\n")) != NULL)
		if (line[strspn(line, " \t\r")] != '\0')
			TRY(view_put(issue->service->view, str_trim(issue->service->arena, line), "Paper.%s.%d.text", node, n++));
	return ERR_OK;
}

static enum err put_date(struct issue *issue, const char *node, struct date date, enum date_case grammatical_case)
{
	char words[DATE_WORDS_SIZE];

	date_words(date, grammatical_case, words);
	return view_put(issue->service->view, words, "Paper.%s", node);
}

static enum err put_parameter(struct issue *issue, const char *code, const char *node)
{
	struct service *service = issue->service;
	const char *text;

	TRY(store_parameter_text(service->db, service->arena, code, service->today, &text));
	return view_put(service->view, text, "Paper.%s", node);
}

static enum err put_people(struct issue *issue)
{
	struct service *service = issue->service;
	struct view *view = service->view;
	struct db_result approver;
	struct date birth;

	TRY(DB_ONE(service->db, service->arena, STATEMENT_ACT_USER, &approver, db_int(service->actor_id)));
	TRY(view_put(view, db_get_text(&approver, 0, "name"), "Paper.approver"));
	TRY(view_put(view, db_get_text(&approver, 0, "post_title"), "Paper.approver_title"));
	TRY(view_put(view, issue->open.preparer, "Paper.preparer"));
	TRY(view_put(view, issue->open.preparer_title, "Paper.preparer_title"));
	TRY(view_put(view, subject_text(issue, "given_name"), "Paper.given_name"));
	TRY(view_put(view, subject_text(issue, "family_name"), "Paper.family_name"));
	TRY(view_put(view, subject_text(issue, "applicant_given_name"), "Paper.applicant_given_name"));
	TRY(view_put(view, subject_text(issue, "applicant_family_name"), "Paper.applicant_family_name"));
	TRY(view_put(view, subject_text(issue, "applicant_address"), "Paper.applicant_address"));
	TRY(view_put(view, subject_text(issue, "for_whom"), "Paper.for_whom"));
	if (!date_parse_iso(subject_text(issue, "birth_date"), &birth))
		return ERR(ERR_BUG, "birth date");
	return put_date(issue, "birth_date", birth, DATE_NOMINATIVE);
}

/* Values of templates/paper/decision.cs. */
static enum err put_paper(struct issue *issue)
{
	struct service *service = issue->service;
	struct view *view = service->view;
	struct date received;

	view_clear(view);
	view_language(view, VIEW_LV);
	TRY(view_put(view, issue->open.text.outcome, "Paper.outcome"));
	TRY(view_put(view, issue->number, "Paper.number"));
	TRY(view_put(view, subject_text(issue, "reference"), "Paper.reference"));
	TRY(view_put(view, subject_text(issue, "code"), "Paper.programme_code"));
	TRY(view_put(view, subject_text(issue, "name_lv"), "Paper.programme"));
	TRY(view_put_int(view, db_get_int(&issue->subject, 0, "sessions"), "Paper.sessions"));
	TRY(view_put(view, subject_text(issue, "channel"), "Paper.channel"));
	TRY(view_put(view, issue->clause, "Paper.remedy_clause"));
	TRY(put_parameter(issue, "authority_name", "authority"));
	TRY(put_parameter(issue, "authority_address", "authority_address"));
	TRY(put_lines(issue, "facts", issue->open.text.facts));
	TRY(put_lines(issue, "norms", issue->open.text.norms));
	TRY(put_lines(issue, "reasons", issue->open.text.reasons));
	TRY(put_lines(issue, "hearing", issue->open.text.hearing));
	if (!date_parse_iso(subject_text(issue, "received_on"), &received))
		return ERR(ERR_BUG, "receipt date");
	TRY(put_date(issue, "received", received, DATE_LOCATIVE));
	TRY(put_date(issue, "issued", service->today, DATE_LOCATIVE));
	TRY(put_date(issue, "effective", issue->effective, DATE_LOCATIVE));
	TRY(put_date(issue, "contest_until", issue->contest_until, DATE_DATIVE));
	return put_people(issue);
}

static enum err make_pdf(struct issue *issue)
{
	struct service *service = issue->service;
	struct pdf_options options = {.language = "lv", .footer = issue->number};
	char created[24];
	const char *text;
	size_t len;

	TRY(put_paper(issue));
	TRY(view_render(service->view, service->arena, VIEW_PAPER, "paper/decision.cs", &text, &len));
	view_clear(service->view);
	clock_utc_text(service->now, created);
	options.created = created;
	options.title = arena_printf(service->arena, "Lēmums %s", issue->number);
	return pdf_make(service->arena, &options, text, &issue->pdf, &issue->pdf_len);
}

static enum err store_act(struct issue *issue)
{
	struct service *service = issue->service;
	char today[11], effective[11], until[11];
	unsigned char sha256[32];
	struct db_result done;
	const void *sealed;
	size_t sealed_len;

	date_format_iso(service->today, today);
	date_format_iso(issue->effective, effective);
	date_format_iso(issue->contest_until, until);
	TRY(DB_RUN(service->db, service->arena, STATEMENT_ACT_INSERT, &done, db_text(issue->number), db_int(issue->application_id),
		   db_int(issue->open.id), db_text(issue->open.text.outcome), db_int(db_get_int(&issue->subject, 0, "programme_id")),
		   db_text(issue->open.text.norms), db_text(issue->clause), db_text(subject_text(issue, "channel")),
		   db_int(service->now), db_text(today), db_text(effective), db_text(until), db_int(issue->open.prepared_by),
		   db_int(service->actor_id)));
	issue->act_id = done.insert_id;
	digest_sha256(issue->pdf, issue->pdf_len, sha256);
	TRY(keyring_seal(service->keys, service->arena, ACT_PDF, issue->number, issue->pdf, issue->pdf_len, &sealed, &sealed_len));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_ACT_DOCUMENT_INSERT, NULL, db_int(issue->act_id),
		   db_blob(sha256, sizeof(sha256)), db_int((int64_t)issue->pdf_len), db_blob(sealed, sealed_len)));
	return DB_RUN(service->db, service->arena, STATEMENT_APPLICATION_SET_DECIDED, NULL, db_text(today),
		      db_int(issue->application_id));
}

/* What the outside must hear: the state system always, the resident by mail where that is the channel. */
static enum err tell(struct issue *issue)
{
	struct service *service = issue->service;
	int64_t client = db_get_int(&issue->subject, 0, "client_id");

	TRY(store_outbox_add(service->db, service->arena, "decision", issue->act_id, client, service->now));
	if (str_equal(subject_text(issue, "channel"), "email"))
		TRY(store_outbox_add(service->db, service->arena, "decision_mail", issue->act_id, client, service->now));
	return service_audit(service, "decision_issue", "act:%lld", (long long)issue->act_id);
}

static enum err issue_work(void *context)
{
	struct issue *issue = context;
	struct service *service = issue->service;
	int outcome;

	TRY(service_decision_load(service, issue->application_id, &issue->open));
	if (!issue->open.text.outcome || !str_equal(issue->open.state, "for_approval"))
		return ERR(ERR_CONFLICT, "application %lld has no decision for approval", (long long)issue->application_id);
	if (issue->open.prepared_by == service->actor_id)
		return ERR(ERR_DENIED, "the preparer cannot approve");
	if (service_decision_gaps(&issue->open.text) || !state_parse(STATE_OUTCOME, issue->open.text.outcome, &outcome))
		return ERR(ERR_INVALID, "the decision on application %lld is not complete", (long long)issue->application_id);
	TRY(DB_ONE(service->db, service->arena, STATEMENT_ACT_SUBJECT, &issue->subject, db_int(issue->application_id)));
	TRY(service_application_move(service, issue->application_id, issue->version,
				     application_state_of_outcome((enum act_outcome)outcome), ""));
	TRY(make_dates(issue));
	TRY(make_clause(issue));
	TRY(make_number(issue));
	TRY(make_pdf(issue));
	TRY(store_act(issue));
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
