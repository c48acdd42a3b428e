#include "worker.h"

#include <stdio.h>
#include <string.h>

#include "base/clock.h"
#include "base/str.h"
#include "domain/date_words.h"
#include "service/draft.h"
#include "store/email_proof.h"

/* Short, neutral letters: what they are about stands behind an access code or a link. */

/* "2026. gada 22. decembrim", as it stands behind "līdz"; "22 December 2026". */
static enum err due_put(struct worker *worker, const char *iso, enum view_language language)
{
	static const char *const months[] = {"January", "February", "March", "April", "May", "June",
		"July", "August", "September", "October", "November", "December"};
	char words[DATE_WORDS_SIZE];
	struct date due;

	if (!iso)
		return ERR_OK;
	if (!date_parse_iso(iso, &due))
		return ERR(ERR_BUG, "a due date");
	if (language == VIEW_EN)
		(void)snprintf(
			words, sizeof(words), "%d %s %d", due.day, months[due.month - 1], due.year);
	else
		date_words(due, DATE_DATIVE, words);
	return view_put(worker->tool->view, words, "Mail.due");
}

/* What one kind of letter is made of. */
struct mail_kind {
	const char *kind;
	enum statement statement; /* :out reference, email, language and what the template shows */
	const char *template;
	bool has_due_date; /* a day may stand in column due_on */
	bool must_be_sent; /* somebody waits for it, or the law counts a term from it */
	bool has_code; /* the code that proves an address */
	bool of_draft; /* :out token, email_sealed, language, updated */
	bool ends; /* tells that the draft will be deleted */
	bool of_session; /* :out day, starts_at */
	bool of_day; /* the letter of the day: :out email, language, digest_id */
};

static const struct mail_kind mail_kinds[] = {
	{"receipt_mail", STATEMENT_MESSAGE_RECEIPT_MAIL, "mail/receipt.cs", .has_due_date = true},
	{"decision_mail", STATEMENT_MESSAGE_DECISION_MAIL, "mail/decision.cs", .must_be_sent = true},
	{"timetable_mail", STATEMENT_MESSAGE_TIMETABLE_MAIL, "mail/timetable.cs"},
	{"session_reminder_mail", STATEMENT_SESSION_REMINDER_MAIL, "mail/session_reminder.cs", .of_session = true},
	{"message_mail", STATEMENT_MESSAGE_RESIDENT_MAIL, "mail/message.cs", .has_due_date = true, .must_be_sent = true},
	{"request_mail", STATEMENT_MESSAGE_RESIDENT_MAIL, "mail/message.cs", .has_due_date = true, .must_be_sent = true},
	{"email_code_mail", STATEMENT_MESSAGE_EMAIL_CODE_MAIL, "mail/code.cs", .must_be_sent = true, .has_code = true},
	{"resume_mail", STATEMENT_MESSAGE_DRAFT_MAIL, "mail/resume.cs", .of_draft = true},
	{"draft_end_mail", STATEMENT_MESSAGE_DRAFT_MAIL, "mail/resume.cs", .of_draft = true, .ends = true},
	{"digest_mail", STATEMENT_MESSAGE_DIGEST_MAIL, "mail/digest.cs", .of_day = true},
};

static const struct mail_kind *kind_find(const char *kind)
{
	for (size_t i = 0; i < sizeof(mail_kinds) / sizeof(mail_kinds[0]); i++)
		if (str_equal(kind, mail_kinds[i].kind))
			return &mail_kinds[i];
	return NULL;
}

/* One letter on its way. */
struct mail {
	const struct mail_kind *kind;
	const struct db_result *row;
	struct smtp_letter letter;
	enum view_language language;
	const char *key; /* of a draft's link */
};

/* Where a draft's letter goes and the key of its link; to stays NULL when it was sent meanwhile. */
static enum err draft_read(struct worker *worker, struct mail *mail)
{
	const struct db_value sealed = db_get(mail->row, 0, "email_sealed");
	const char *text, *end;
	size_t len;

	if (sealed.type == DB_NULL)
		return ERR_OK;
	TRY(keyring_unseal(worker->tool->keys, worker->job, DRAFT_EMAIL, db_get_text(mail->row, 0, "token"),
		sealed.text, sealed.len, &text, &len));
	end = memchr(text, '\n', len);
	if (!end)
		return ERR(ERR_BUG, "the address of a draft");
	mail->letter.to = arena_memdup(worker->job, text, (size_t)(end - text));
	mail->key = arena_memdup(worker->job, end + 1, len - (size_t)(end + 1 - text));
	return mail->letter.to && mail->key ? ERR_OK : ERR(ERR_LIMIT, "the address of a draft");
}

static enum err draft_put(struct worker *worker, const struct mail *mail)
{
	const int64_t updated = db_get_int(mail->row, 0, "updated");
	int64_t age;
	bool found;
	struct date last;
	char iso[11];

	TRY(housekeeping_age(worker, "draft_days", 86400, &age, &found));
	clock_riga_day(updated + age, &last.year, &last.month, &last.day);
	date_format_iso(last, iso);
	TRY(due_put(worker, iso, mail->language));
	TRY(view_put(worker->tool->view, mail->key, "Mail.key"));
	return mail->kind->ends ? view_put(worker->tool->view, "1", "Mail.ends") : ERR_OK;
}

static enum err code_put(struct worker *worker, const struct db_result *row)
{
	const char *code;

	TRY(store_email_code_open(
		worker->job, worker->tool->keys, db_get_text(row, 0, "submission_id"), row, &code));
	return view_put(worker->tool->view, code, "Mail.code");
}

/* Where the office is and how to call it, at the foot of every letter. */
static enum err office_put(struct worker *worker)
{
	struct db_result row;
	char day[11];

	worker_today(day);
	TRY(DB_RUN(worker->tool->db, worker->job, STATEMENT_OPENING_OFFICE, &row, db_text(day), db_text(day)));
	if (row.nrows == 0)
		return ERR_OK;
	TRY(view_put(worker->tool->view, db_get_text(&row, 0, "address"), "Site.address"));
	return view_put(worker->tool->view, db_get_text(&row, 0, "phones"), "Site.phones");
}

static const char *missed_text(struct worker *worker, int64_t people)
{
	return arena_printf(worker->job, view_ngettext("%lu person has missed several sessions in a row", "%lu people have missed several sessions in a row",
		(unsigned long)people), (unsigned long)people);
}

/* Mail.line.N.{kind,days,files,examples,text} of a letter of the day. */
static enum err digest_put(struct worker *worker, const struct db_result *row)
{
	static const char *const columns[] = {"days", "files"};
	struct view *view = worker->tool->view;
	struct db_result lines;

	TRY(DB_RUN(worker->tool->db, worker->job, STATEMENT_DIGEST_LINES, &lines, db_int(db_get_int(row, 0, "digest_id"))));
	for (size_t i = 0; i < lines.nrows; i++) {
		TRY(view_put(view, db_get_text(&lines, i, "kind"), "Mail.line.%zu.kind", i));
		TRY(view_put(view, db_get_text(&lines, i, "examples"), "Mail.line.%zu.examples", i));
		for (size_t k = 0; k < sizeof(columns) / sizeof(columns[0]); k++)
			TRY(view_put(view, arena_printf(worker->job, "%lld", (long long)db_get_int(&lines, i, columns[k])), "Mail.line.%zu.%s", i,
				columns[k]));
		if (str_equal(db_get_text(&lines, i, "kind"), "attendance"))
			TRY(view_put(view, missed_text(worker, db_get_int(&lines, i, "files")), "Mail.line.%zu.text", i));
	}
	return ERR_OK;
}

static enum err values_put(struct worker *worker, const struct mail *mail)
{
	struct view *view = worker->tool->view;

	if (*worker->tool->conf->base_url)
		TRY(view_put(view, worker->tool->conf->base_url, "Mail.base_url"));
	if (mail->kind->of_day)
		return digest_put(worker, mail->row);
	TRY(office_put(worker));
	if (mail->kind->of_draft)
		return draft_put(worker, mail);
	TRY(view_put(view, db_get_text(mail->row, 0, "reference"), "Mail.reference"));
	if (mail->kind->of_session) {
		TRY(view_put(view, db_get_text(mail->row, 0, "day"), "Mail.day"));
		TRY(view_put(view, db_get_text(mail->row, 0, "starts_at"), "Mail.starts_at"));
	}
	if (mail->kind->has_due_date)
		TRY(due_put(worker, db_get_text(mail->row, 0, "due_on"), mail->language));
	return mail->kind->has_code ? code_put(worker, mail->row) : ERR_OK;
}

/* Renders; the first line is the subject, an empty one follows, the rest is the body. */
static enum err render(struct worker *worker, struct mail *mail)
{
	struct view *view = worker->tool->view;
	struct smtp_letter *out = &mail->letter;
	const char *text;
	size_t len, subject;

	mail->language = VIEW_LV;
	(void)view_language_parse(db_get_text(mail->row, 0, "language"), &mail->language);
	view_clear(view);
	view_language(view, mail->language);
	TRY(values_put(worker, mail));
	TRY(view_render(view, worker->job, VIEW_TEXT, mail->kind->template, &text, &len));
	subject = strcspn(text, "\n");
	out->subject = arena_memdup(worker->job, text, subject);
	if (!out->subject)
		return ERR(ERR_LIMIT, "subject of a letter");
	out->body = text + subject + strspn(text + subject, "\n");
	out->language = view_language_tag(mail->language);
	return ERR_OK;
}

/* Nothing to send is an end, too. */
static enum err not_needed(struct job_result *out, const char *why)
{
	*out = (struct job_result){.end = JOB_DONE, .answer = {"MAIL", 0, "", why}};
	return ERR_OK;
}

/* A receipt was shown already; a decision that counts as notified must not be taken for told. */
static enum err no_server(struct job_result *out, const struct mail_kind *kind)
{
	TRY(not_needed(out, "no mail server is configured"));
	if (kind->must_be_sent)
		out->end = JOB_PARK;
	return ERR_OK;
}

static enum err send_letter(
	struct worker *worker, const struct smtp_letter *letter, struct job_result *out)
{
	struct smtp_answer answer = {.error = ""};
	const enum err err = smtp_send(worker->smtp, worker->job, letter, &answer);

	*out = (struct job_result){.end = JOB_AGAIN,
		.is_outage = true,
		.answer = {"MAIL", answer.status, "", answer.error}};
	switch (err) {
	case ERR_OK:
		out->end = JOB_DONE;
		out->is_outage = false;
		return ERR_OK;
	case ERR_UNAVAILABLE:
	case ERR_UNCERTAIN:
		return ERR_OK;
	case ERR_DENIED:
		out->answer.error = "the mail server is not on the list of places";
		return ERR_OK;
	case ERR_INVALID:
		if (answer.status == 0)
			return err;
		out->end = JOB_PARK;
		out->is_outage = false;
		return ERR_OK;
	default:
		return err_pass(err, __FILE__, __LINE__);
	}
}

/* The rows that the letter is made of. */
static enum err rows_find(struct worker *worker, const struct mail_kind *kind, int64_t outbox_id,
	struct db_result *out)
{
	if (!kind->has_code)
		return DB_RUN(worker->tool->db, worker->job, kind->statement, out, db_int(outbox_id));
	return DB_RUN(worker->tool->db, worker->job, kind->statement, out, db_int(outbox_id),
		db_int(clock_now()));
}

/* The row that the letter is made of; *out_gone: there is nobody to write to any more. */
static enum err mail_read(struct worker *worker, const struct store_outbox_row *row, struct mail *mail,
	struct db_result *found, bool *out_gone)
{
	TRY(rows_find(worker, mail->kind, row->id, found));
	*out_gone = found->nrows == 0 && (mail->kind->of_draft || mail->kind->of_session);
	if (*out_gone)
		return ERR_OK;
	if (found->nrows == 0)
		return ERR(ERR_NOT_FOUND, "what a letter is about");
	mail->row = found;
	if (mail->kind->of_draft)
		TRY(draft_read(worker, mail));
	else
		mail->letter.to = db_get_text(found, 0, "email");
	*out_gone = !mail->letter.to || !*mail->letter.to;
	return ERR_OK;
}

enum err job_mail_run(struct worker *worker, struct store_outbox_row *row, struct job_result *out)
{
	struct mail mail = {.kind = kind_find(row->kind),
		.letter = {.from = worker->tool->conf->mail_from, .key = row->key, .date = row->created}};
	struct db_result found;
	bool gone;

	if (!mail.kind)
		return ERR(ERR_BUG, "mail of an unknown kind");
	TRY(mail_read(worker, row, &mail, &found, &gone));
	if (gone)
		return not_needed(out, "no e-mail address");
	if (!worker->smtp)
		return no_server(out, mail.kind);
	TRY(render(worker, &mail));
	return send_letter(worker, &mail.letter, out);
}
