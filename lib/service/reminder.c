#include "service/reminder.h"

#include <string.h>

#include "base/rnd.h"
#include "base/str.h"
#include "service/application.h"
#include "service/correspondence.h"
#include "service/document.h"
#include "store/outbox.h"
#include "view/view.h"

struct many {
	struct service *service;
	const struct service_reminder_many *form;
	int64_t batch_id, id;	/* id: the file in hand */
	char today[11];
};

static enum err batch_work(void *context)
{
	struct many *many = context;
	struct service *service = many->service;
	struct db_result done;

	TRY(DB_RUN(service->db, service->arena, STATEMENT_REMINDER_BATCH_ADD, &done, db_text(many->form->uuid), db_int(service->actor_id),
		db_int((int64_t)many->form->n), db_int(service->now)));
	many->batch_id = done.insert_id;
	return service_audit(service, "remind", "reminder_batch:%lld", (long long)many->batch_id);
}

/* The form's row: a new one, or the one of a form that was sent before. */
static enum err batch_find(struct many *many)
{
	struct service *service = many->service;
	enum err code = db_transaction(service->db, batch_work, many);
	struct db_result known;

	if (code != ERR_CONFLICT && code != ERR_UNCERTAIN)
		return code;
	TRY(DB_RUN(service->db, service->arena, STATEMENT_REMINDER_BATCH_GET, &known, db_text(many->form->uuid), db_int(service->actor_id)));
	if (known.nrows == 0)
		return code == ERR_UNCERTAIN ? ERR(ERR_UNAVAILABLE, "nothing was stored") : code;
	err_clear();
	many->batch_id = db_get_int(&known, 0, "id");
	return ERR_OK;
}

/* The message, in the applicant's language. */
static enum err text_of(struct many *many, const struct db_result *file, struct date answer_on, const char **out)
{
	struct service *service = many->service;
	enum view_language language = VIEW_LV;
	char day[12];

	(void)view_language_parse(db_get_text(file, 0, "language"), &language);
	view_language(service->view, language);
	date_format_latvian(answer_on, day);
	*out = str_fill(service->arena, _("We remind you that we are waiting for your answer. The last day for it: %1 What we need stands in our request. If "
		"something is not clear, write to us or call us."), day, "");
	return *out ? ERR_OK : ERR(ERR_LIMIT, "reminder");
}

static enum err remind(struct many *many, const struct db_result *file, struct date answer_on)
{
	struct service *service = many->service;
	const char *text;
	const void *sealed;
	struct db_result done;
	char uuid[37];
	size_t len;

	rnd_uuid(uuid);
	TRY(text_of(many, file, answer_on, &text));
	TRY(keyring_seal(service->keys, service->arena, MESSAGE_TEXT, uuid, text, strlen(text), &sealed, &len));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_CORRESPONDENCE_ADD, &done, db_text(uuid), db_int(many->id), db_text("to_resident"),
		db_text("message"), db_blob(sealed, len), db_int(service->actor_id), db_int(service->now), db_null(), db_null(), db_null()));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_REMINDER_ADD, NULL, db_int(many->id), db_text(many->today), db_int(many->batch_id),
		db_int(done.insert_id)));
	TRY(service_audit(service, "remind", "application:%lld", (long long)many->id));
	TRY(service_document_register(service, DOCUMENT_LETTER,
		&(struct service_document){.application_id = many->id, .message_id = (int64_t)done.insert_id}, NULL));
	if (!*db_get_text(file, 0, "email"))
		return ERR_OK;
	return store_outbox_add(service->db, service->arena, "message_mail", done.insert_id, many->id, service->now);
}

static enum err question_of(const struct many *many, const struct db_result *file, struct reminder_question *out)
{
	const char *answer_on = db_get_text(file, 0, "answer_on");

	*out = (struct reminder_question){.actor_id = many->service->actor_id, .worker_id = db_get_int(file, 0, "worker_id"),
		.today = many->service->today, .reminded = db_get_int(file, 0, "reminded") != 0};
	if (!application_state_parse(db_get_text(file, 0, "state"), &out->state) || (answer_on && !date_parse_iso(answer_on, &out->answer_on)))
		return ERR(ERR_BUG, "application %lld", (long long)many->id);
	return ERR_OK;
}

static enum err item_work(void *context)
{
	struct many *many = context;
	struct service *service = many->service;
	struct reminder_question question;
	enum reminder_refusal why;
	struct db_result file;

	TRY(DB_ONE(service->db, service->arena, STATEMENT_HANDOVER_FILE, &file, db_int(many->id)));	/* locked from here on */
	TRY(DB_ONE(service->db, service->arena, STATEMENT_REMINDER_FILE, &file, db_int(many->batch_id), db_int(many->batch_id), db_text(many->today),
		db_text(many->today), db_text(many->today), db_int(many->id)));
	if (db_get_int(&file, 0, "known"))
		return ERR_OK;
	TRY(question_of(many, &file, &question));
	why = reminder_check(&question);
	if (why == REMINDER_FINE)
		return remind(many, &file, question.answer_on);
	return DB_RUN(service->db, service->arena, STATEMENT_REMINDER_MISSED_ADD, NULL, db_int(many->batch_id), db_int(many->id),
		db_text(reminder_refusal_code(why)));
}

enum err service_reminder_many(struct service *service, const struct service_reminder_many *form)
{
	struct many many = {.service = service, .form = form};

	if (form->n == 0 || form->n > SERVICE_REMINDER_MAX)
		return ERR(ERR_INVALID, "%zu applicants to remind", form->n);
	if (!role_may(service->actor_role, PERMISSION_CASE_PREPARE))
		return ERR(ERR_DENIED, "only a social worker reminds");
	date_format_iso(service->today, many.today);
	TRY(batch_find(&many));
	for (size_t i = 0; i < form->n; i++) {
		enum err code;

		many.id = form->ids[i];
		code = db_transaction(service->db, item_work, &many);
		if (code != ERR_OK && code != ERR_NOT_FOUND)
			return err_pass(code, __FILE__, __LINE__);
		err_clear();
	}
	return ERR_OK;
}
