#include "service/decision_paper.h"

#include <string.h>

#include "base/str.h"
#include "domain/date_words.h"
#include "domain/state.h"
#include "paper/pdf.h"
#include "service/paper.h"
#include "store/calendar.h"
#include "view/view.h"

/* The parameter's text must be a sentence; the table act asks for the same length. */
enum { CLAUSE_MIN = 80, SUSPENSION_MONTHS = 120 };

static const char *subject_text(const struct decision_paper *paper, const char *column)
{
	return db_get_text(paper->subject, 0, column);
}

enum err decision_paper_clause(struct service *service, struct decision_paper *paper)
{
	static const char mark[] = "{contest_until}";
	char until[DATE_WORDS_SIZE];
	const char *text, *at;
	enum err err = store_parameter_text(service->db, service->arena, "remedy_clause", service->today, &text);

	if (err == ERR_NOT_FOUND)
		return ERR(ERR_INVALID, "no remedy clause is in force");
	TRY(err);
	at = strstr(text, mark);
	if (!at)
		return ERR(ERR_INVALID, "the remedy clause does not say until when");
	date_words(paper->contest_until, DATE_DATIVE, until);
	paper->clause = arena_printf(service->arena, "%.*s%s%s", (int)(at - text), text, until, at + strlen(mark));
	if (!paper->clause)
		return ERR(ERR_LIMIT, "remedy clause");
	if (str_utf8_length(paper->clause) < CLAUSE_MIN)
		return ERR(ERR_INVALID, "the remedy clause does not say where");
	return ERR_OK;
}

/*
 * No legal term hangs on an e-mail address that nobody has proven: such a decision goes by post, or is handed over where letters are not wanted or
 * no address is known.
 */
static const char *way_of(const struct decision_paper *paper)
{
	const char *wish = subject_text(paper, "channel");

	if (!str_equal(wish, "email") || db_get_int(paper->subject, 0, "email_proven"))
		return wish;
	return db_get_int(paper->subject, 0, "no_letters") || !*subject_text(paper, "applicant_address") ? "in-person" : "post";
}

/* What goes against the applicant must be proven to have come: by registered post where the parameter says so. */
static enum err channel_find(struct service *service, const struct decision_paper *paper, const char *outcome_code, const char **out)
{
	enum err code;
	int outcome;

	*out = way_of(paper);
	if (!str_equal(*out, "post") || !state_parse(STATE_OUTCOME, outcome_code, &outcome) || !outcome_is_unfavourable((enum act_outcome)outcome))
		return ERR_OK;
	code = store_parameter_text(service->db, service->arena, "unfavourable_post", service->today, out);
	if (code != ERR_NOT_FOUND)
		return code;
	err_clear();
	*out = "post";
	return ERR_OK;
}

enum err decision_paper_dates(struct service *service, struct decision_paper *paper)
{
	struct store_terms terms;
	enum deadline_channel channel;

	TRY(store_terms_load(service->db, service->arena, service->today, &terms));
	TRY(channel_find(service, paper, paper->text->outcome, &paper->channel));
	if (!deadline_channel_parse(paper->channel, &channel))
		return ERR(ERR_BUG, "application %s has an unknown channel", subject_text(paper, "reference"));
	paper->effective = deadline_effective(&terms.calendar, &terms.parameters, channel, service->today);
	paper->contest_until = deadline_contest_until(&terms.calendar, &terms.parameters, paper->effective, true);
	return date_is_valid(paper->contest_until) ? ERR_OK : ERR(ERR_BUG, "no contest term");
}

/* Suspends or ends the service. */
static bool outcome_stops(const char *outcome)
{
	return str_equal(outcome, "suspended") || str_equal(outcome, "terminated");
}

enum err decision_paper_details(struct service *service, struct decision_paper *paper)
{
	const struct service_decision_text *text = paper->text;

	TRY(DB_ONE(service->db, service->arena, STATEMENT_ACT_DETAILS, &paper->details, text->about_id ? db_int(text->about_id) : db_null(),
		text->programme_id ? db_int(text->programme_id) : db_null(), text->ground_id ? db_int(text->ground_id) : db_null()));
	paper->sessions = db_get_text(&paper->details, 0, "code") ? db_get_int(&paper->details, 0, "sessions") :
		db_get_int(paper->subject, 0, "sessions");
	return ERR_OK;
}

/* *out: the day FROM is before the act reaches its addressee, and the ground does not allow that. */
static enum err is_early(struct service *service, int64_t application_id, const struct service_decision_text *text, bool *out)
{
	struct decision_paper paper = {.text = text};
	struct db_result subject, ground;

	*out = false;
	if (!outcome_stops(text->outcome))
		return ERR_OK;
	TRY(DB_RUN(service->db, service->arena, STATEMENT_DECISION_GROUND, &ground, db_int(text->ground_id)));
	if (ground.nrows == 0 || db_get_int(&ground, 0, "at_once"))
		return ERR_OK;
	TRY(DB_ONE(service->db, service->arena, STATEMENT_ACT_SUBJECT, &subject, db_int(application_id)));
	paper.subject = &subject;
	TRY(decision_paper_dates(service, &paper));
	*out = date_compare(text->from, paper.effective) < 0;
	return ERR_OK;
}

enum err service_decision_days(struct service *service, int64_t application_id, const struct service_decision_text *text,
	enum service_decision_days *out)
{
	long long months;
	bool early;

	*out = DECISION_DAYS_FINE;
	if (!date_is_valid(text->from))
		return ERR_OK;
	TRY(is_early(service, application_id, text, &early));
	if (date_compare(text->from, service->today) < 0)
		*out = DECISION_DAYS_PAST;
	else if (early)
		*out = DECISION_DAYS_EARLY;
	if (!date_is_valid(text->until))
		return ERR_OK;
	TRY(store_parameter_int(service->db, service->arena, "suspension_months_max", service->today, SUSPENSION_MONTHS, &months));
	if (date_compare(text->until, text->from) < 0)
		*out = DECISION_DAYS_TURNED;
	else if (date_compare(text->until, date_add_months(text->from, (int)months)) > 0)
		*out = DECISION_DAYS_LONG;
	return ERR_OK;
}

enum err service_decision_extension(struct service *service, const struct db_result *subject, struct date to, enum deadline_extension *out,
	struct date *out_due)
{
	struct date received, due;
	struct store_terms terms;

	if (!date_parse_iso(db_get_text(subject, 0, "counted_from"), &received) || !date_parse_iso(db_get_text(subject, 0, "due_on"), &due))
		return ERR(ERR_BUG, "dates of an application");
	TRY(store_terms_load(service->db, service->arena, received, &terms));
	*out = deadline_extension_check(&terms.calendar, &terms.parameters, received, due, to, service->today);
	*out_due = calendar_next_working_day(&terms.calendar, to);
	return ERR_OK;
}

enum err decision_paper_user(struct service *service, int64_t id, const char **out_name, const char **out_title)
{
	struct db_result row;

	TRY(DB_ONE(service->db, service->arena, STATEMENT_ACT_USER, &row, db_int(id)));
	*out_name = db_get_text(&row, 0, "name");
	*out_title = db_get_text(&row, 0, "post_title");
	return ERR_OK;
}

/* One line of NODE a line of TEXT. */
static enum err put_lines(struct service *service, const char *node, const char *text)
{
	char *copy = arena_strdup(service->arena, text), *line;
	int n = 0;

	if (!copy)
		return ERR(ERR_LIMIT, "paper lines");
	while ((line = strsep(&copy, "\n")) != NULL)
		if (line[strspn(line, " \t\r")] != '\0')
			TRY(view_put(service->view, str_trim(service->arena, line), "Paper.%s.%d.text", node, n++));
	return ERR_OK;
}

/* Values that stand in the application as they stand in the paper. */
static enum err put_subject(struct view *view, const struct decision_paper *paper)
{
	static const struct {
		const char *column, *node;
	} values[] = {
		{"reference", "reference"}, {"code", "programme_code"}, {"name_lv", "programme"},
		{"given_name", "given_name"}, {"family_name", "family_name"}, {"for_whom", "for_whom"},
		{"applicant_given_name", "applicant_given_name"}, {"applicant_family_name", "applicant_family_name"},
		{"applicant_address", "applicant_address"},
	};
	static const struct {
		const char *column, *node;
	} details[] = {
		{"code", "part_code"}, {"name_lv", "part_programme"}, {"about", "about"}, {"about_outcome", "about_outcome"}, {"ground", "ground"},
	};

	for (size_t i = 0; i < sizeof(values) / sizeof(values[0]); i++)
		TRY(view_put(view, subject_text(paper, values[i].column), "Paper.%s", values[i].node));
	for (size_t i = 0; i < sizeof(details) / sizeof(details[0]); i++)
		TRY(view_put(view, db_get_text(&paper->details, 0, details[i].column), "Paper.%s", details[i].node));
	if (paper->text->about_id && db_get_text(&paper->details, 0, "code")) {
		TRY(view_put(view, db_get_text(&paper->details, 0, "code"), "Paper.programme_code"));
		TRY(view_put(view, db_get_text(&paper->details, 0, "name_lv"), "Paper.programme"));
	}
	TRY(view_put(view, paper->text->part, "Paper.part"));
	TRY(view_put(view, paper->channel, "Paper.channel"));
	TRY(view_put_int(view, paper->sessions, "Paper.sessions"));
	return ERR_OK;
}

static enum err put_people(struct view *view, const struct decision_paper *paper)
{
	TRY(view_put(view, paper->approver, "Paper.approver"));
	TRY(view_put(view, paper->approver_title, "Paper.approver_title"));
	TRY(view_put(view, paper->preparer, "Paper.preparer"));
	TRY(view_put(view, paper->preparer_title, "Paper.preparer_title"));
	return ERR_OK;
}

static enum err put_dates(struct service *service, const struct decision_paper *paper)
{
	struct date received, birth, about;

	if (!date_parse_iso(subject_text(paper, "received_on"), &received) ||
		!date_parse_iso(subject_text(paper, "birth_date"), &birth))
		return ERR(ERR_BUG, "a date of application %s", subject_text(paper, "reference"));
	TRY(paper_put_day(service, received, DATE_LOCATIVE, "Paper.received"));
	TRY(paper_put_day(service, birth, DATE_NOMINATIVE, "Paper.birth_date"));
	TRY(paper_put_day(service, service->today, DATE_LOCATIVE, "Paper.issued"));
	TRY(paper_put_day(service, paper->effective, DATE_LOCATIVE, "Paper.effective"));
	TRY(paper_put_day(service, paper->contest_until, DATE_DATIVE, "Paper.contest_until"));
	TRY(paper_put_day(service, paper->text->extend_to, DATE_DATIVE, "Paper.extend_to"));
	TRY(paper_put_day(service, paper->text->from, DATE_GENITIVE, "Paper.from"));
	TRY(paper_put_day(service, paper->text->from, DATE_LOCATIVE, "Paper.from_in"));
	TRY(paper_put_day(service, paper->text->until, DATE_DATIVE, "Paper.until"));
	if (!db_get_text(&paper->details, 0, "about_issued_on"))
		return ERR_OK;
	if (!date_parse_iso(db_get_text(&paper->details, 0, "about_issued_on"), &about))
		return ERR(ERR_BUG, "a date of an act");
	TRY(paper_put_day(service, about, DATE_GENITIVE, "Paper.about_issued"));
	return paper_put_day(service, about, DATE_LOCATIVE, "Paper.about_issued_in");
}

enum err decision_paper_render(struct service *service, const struct decision_paper *paper, const char **out)
{
	struct view *view = service->view;
	size_t len;

	TRY(paper_begin(service, "Paper"));
	TRY(view_put(view, paper->text->outcome, "Paper.outcome"));
	TRY(view_put(view, paper->number, "Paper.number"));
	TRY(view_put(view, paper->registered ? paper->registered : "", "Paper.registered"));
	TRY(view_put(view, paper->clause, "Paper.remedy_clause"));
	TRY(put_subject(view, paper));
	TRY(put_lines(service, "facts", paper->text->facts));
	TRY(put_lines(service, "norms", paper->text->norms));
	TRY(put_lines(service, "reasons", paper->text->reasons));
	TRY(put_lines(service, "hearing", paper->text->hearing));
	TRY(put_lines(service, "operative", paper->text->operative));
	TRY(put_dates(service, paper));
	TRY(put_people(view, paper));
	TRY(view_render(view, service->arena, VIEW_PAPER, "paper/decision.cs", out, &len));
	view_clear(view);
	return ERR_OK;
}

enum err service_decision_preview(struct service *service, int64_t application_id, const struct service_decision_open *open,
	const char **out)
{
	struct decision_paper paper = {.text = &open->text, .clause = "", .approver = "________________"};
	struct db_result subject;
	int64_t preparer = open->id ? open->prepared_by : service->actor_id;
	enum err code;

	TRY(DB_ONE(service->db, service->arena, STATEMENT_ACT_SUBJECT, &subject, db_int(application_id)));
	paper.subject = &subject;
	paper.approver_title = "";
	paper.number = arena_printf(service->arena, "JSLP/%d/______", service->today.year);
	TRY(decision_paper_user(service, preparer, &paper.preparer, &paper.preparer_title));
	if (role_may(service->actor_role, PERMISSION_CASE_APPROVE))
		TRY(decision_paper_user(service, service->actor_id, &paper.approver, &paper.approver_title));
	TRY(decision_paper_details(service, &paper));
	TRY(decision_paper_dates(service, &paper));
	code = decision_paper_clause(service, &paper);
	if (code == ERR_INVALID)
		err_clear();
	else
		TRY(code);
	TRY(decision_paper_render(service, &paper, out));
	return ERR_OK;
}

enum err service_decision_channel(struct service *service, int64_t application_id, const char *outcome, const char **out)
{
	struct decision_paper paper = {.channel = ""};
	struct db_result subject;

	TRY(DB_ONE(service->db, service->arena, STATEMENT_ACT_SUBJECT, &subject, db_int(application_id)));
	paper.subject = &subject;
	return channel_find(service, &paper, outcome, out);
}

enum err service_decision_clause(struct service *service)
{
	struct decision_paper paper = {.contest_until = service->today};

	return decision_paper_clause(service, &paper);
}

void service_decision_warm(void)
{
	pdf_warm();
}
