#include "worker.h"

#include <stdio.h>
#include <string.h>

#include "base/clock.h"
#include "base/str.h"
#include "domain/date_words.h"
#include "store/email_proof.h"

/* Short, neutral letters: what they are about stands behind the access code. */

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
};

static const struct mail_kind mail_kinds[] = {
	{"receipt_mail", STATEMENT_MESSAGE_RECEIPT_MAIL, "mail/receipt.cs", true, false, false},
	{"decision_mail", STATEMENT_MESSAGE_DECISION_MAIL, "mail/decision.cs", false, true, false},
	{"message_mail", STATEMENT_MESSAGE_RESIDENT_MAIL, "mail/message.cs", true, true, false},
	{"request_mail", STATEMENT_MESSAGE_RESIDENT_MAIL, "mail/message.cs", true, true, false},
	{"email_code_mail", STATEMENT_MESSAGE_EMAIL_CODE_MAIL, "mail/code.cs", false, true, true},
};

static enum err code_put(struct worker *worker, const struct db_result *row)
{
	const char *code;

	TRY(store_email_code_open(
		worker->job, worker->tool->keys, db_get_text(row, 0, "submission_id"), row, &code));
	return view_put(worker->tool->view, code, "Mail.code");
}

/* Renders; the first line is the subject, an empty one follows, the rest is the body. */
static enum err render(struct worker *worker, const struct mail_kind *kind,
	const struct db_result *row, struct smtp_letter *out)
{
	struct view *view = worker->tool->view;
	enum view_language language = VIEW_LV;
	const char *text;
	size_t len, subject;

	(void)view_language_parse(db_get_text(row, 0, "language"), &language);
	view_clear(view);
	view_language(view, language);
	TRY(view_put(view, db_get_text(row, 0, "reference"), "Mail.reference"));
	if (*worker->tool->conf->base_url)
		TRY(view_put(view, worker->tool->conf->base_url, "Mail.base_url"));
	if (kind->has_due_date)
		TRY(due_put(worker, db_get_text(row, 0, "due_on"), language));
	if (kind->has_code)
		TRY(code_put(worker, row));
	TRY(view_render(view, worker->job, VIEW_TEXT, kind->template, &text, &len));
	subject = strcspn(text, "\n");
	out->subject = arena_memdup(worker->job, text, subject);
	if (!out->subject)
		return ERR(ERR_LIMIT, "subject of a letter");
	out->body = text + subject + strspn(text + subject, "\n");
	out->language = view_language_tag(language);
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

static const struct mail_kind *kind_find(const char *name)
{
	for (size_t i = 0; i < sizeof(mail_kinds) / sizeof(mail_kinds[0]); i++)
		if (str_equal(mail_kinds[i].kind, name))
			return &mail_kinds[i];
	return NULL;
}

/* The row that the letter is made of. */
static enum err row_find(struct worker *worker, const struct mail_kind *kind, int64_t outbox_id,
	struct db_result *out)
{
	if (!kind->has_code)
		return DB_ONE(worker->tool->db, worker->job, kind->statement, out, db_int(outbox_id));
	return DB_ONE(worker->tool->db, worker->job, kind->statement, out, db_int(outbox_id),
		db_int(clock_now()));
}

enum err job_mail_run(struct worker *worker, struct store_outbox_row *row, struct job_result *out)
{
	const struct mail_kind *kind = kind_find(row->kind);
	struct smtp_letter letter = {
		.from = worker->tool->conf->mail_from, .key = row->key, .date = row->created};
	struct db_result found;

	if (!kind)
		return ERR(ERR_BUG, "a kind of mail that nobody knows");
	TRY(row_find(worker, kind, row->id, &found));
	letter.to = db_get_text(&found, 0, "email");
	if (!*letter.to)
		return not_needed(out, "no e-mail address");
	if (!worker->smtp)
		return no_server(out, kind);
	TRY(render(worker, kind, &found, &letter));
	return send_letter(worker, &letter, out);
}
