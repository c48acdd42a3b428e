#include "base/str.h"
#include "opened.h"
#include "run/due.h"
#include "run/page.h"
#include "service/attachment.h"
#include "service/correspondence.h"
#include "status_keys.h"
#include "status_pages.h"
#include "words.h"

/* /status/messages: what the resident and the office have written to each other. */

#define TITLE N_("Messages")

/* What a message without words of its own says. */
static const char *text_of(struct web *web, const struct db_result *rows, size_t i, const char *text)
{
	const char *kind = db_get_text(rows, i, "kind"), *what = db_get_text(rows, i, "what");

	if (str_equal(kind, "receipt"))
		return str_fill(web->arena, _("We have received your application. Its number: %1"), what ? what : "", "");
	if (str_equal(kind, "decision"))
		return str_fill(web->arena, _("A decision has been made. Its number: %1"), what ? what : "", "");
	if (str_equal(kind, "offer"))
		return _("You are offered a place in a group. You can answer on the page of your application.");
	if (str_equal(kind, "offer_accepted"))
		return _("The place in the group has been accepted.");
	if (str_equal(kind, "offer_declined"))
		return _("The place that was offered was not taken. You keep your place in the queue.");
	if (str_equal(kind, "offer_expired"))
		return _("Nobody has answered the offer in time, and the seat is free again. You keep your place in the queue.");
	if (str_equal(kind, "group_cancelled"))
		return _("The group does not take place. You are in the queue again, in the order of the applications, and will get another offer.");
	if (str_equal(kind, "access"))
		return _("The access code has been changed. The one before it does not open the application any more.");
	if (str_equal(kind, "withdrawal") && !*text)
		return _("You have taken your application back.");
	return text;
}

static enum err message_put(struct web *web, const struct db_result *rows, size_t i)
{
	struct service service = status_service(web);
	const bool own = str_equal(db_get_text(rows, i, "direction"), "from_resident");
	const char *text, *due = db_get_text(rows, i, "due_on");
	struct date day;

	TRY(service_correspondence_text(&service, rows, i, &text));
	TRY(page_put(web, text_of(web, rows, i, text), "Messages.%zu.text", i));
	TRY(page_put(web, own ? "" : db_get_int(rows, i, "is_new") ? "1" : "", "Messages.%zu.fresh", i));
	if (own)
		TRY(page_put(web, "1", "Messages.%zu.own", i));
	if (due && date_parse_iso(due, &day))
		TRY(page_put(web, due_day(web->arena, day), "Messages.%zu.due", i));
	return ERR_OK;
}

/* The files that came with the messages, each under its own. */
static enum err files_put(struct web *web, const struct service_file *file, const struct db_result *rows)
{
	struct service service = status_service(web);
	struct service_attachment_list files;

	TRY(service_attachment_of_application(&service, file->id, &files));
	for (size_t i = 0; i < rows->nrows; i++)
		for (size_t k = 0; k < files.n; k++)
			if (files.rows[k].message_id != 0 && files.rows[k].message_id == db_get_int(rows, i, "id"))
				TRY(page_put(web, files.rows[k].name, "Messages.%zu.files.%zu.name", i, k));
	return ERR_OK;
}

static enum err messages_put(struct web *web, const struct service_file *file)
{
	struct service service = status_service(web);
	struct db_result rows;

	TRY(PAGE_ROWS(web, "Messages", &rows, STATEMENT_CORRESPONDENCE_RESIDENT, db_int(file->id), db_int(file->id), db_int(file->id)));
	for (size_t i = 0; i < rows.nrows; i++)
		TRY(message_put(web, &rows, i));
	TRY(files_put(web, file, &rows));
	if (file->unread > 0)
		TRY(service_correspondence_seen(&service, file->id));
	return ERR_OK;
}

static enum err messages_show(struct web *web, const struct opened *opened, int status)
{
	const bool post = web->request->method == HTTP_POST;

	TRY(opened_put(web, opened));
	TRY(messages_put(web, opened->file));
	TRY(opened_form(web));
	TRY(page_form(web, status_write_keys, FORM_COUNT(status_write_keys), post ? &web->form : NULL));
	if (!post && form_is(&web->form, "done", "sent"))
		TRY(page_put(web, _("Your message has been sent."), "Done"));
	return page_render_status(web, status, "public/status_messages.cs", TITLE);
}

enum err status_messages(struct web *web)
{
	struct opened opened;

	if (!web->form.ok)
		return ERR(ERR_NOT_FOUND, "no such page of an application");
	TRY(opened_load(web, &opened));
	return web->replied ? ERR_OK : messages_show(web, &opened, 200);
}

enum err status_messages_post(struct web *web)
{
	struct service service = status_service(web);
	struct service_message message;
	struct opened opened;
	int64_t id;

	TRY(opened_load(web, &opened));
	if (!form_has(&web->form, "form"))
		return ERR(ERR_INVALID, "the hidden fields of the form");
	if (!web->form.ok)
		return messages_show(web, &opened, 422);
	message = (struct service_message){
		.application_id = opened.file->id, .uuid = form_text(&web->form, "form"), .text = form_text(&web->form, "text")};
	TRY(service_correspondence_allow(&service, opened.file->submission_id, &web->retry_after));
	TRY(service_correspondence_write(&service, &message, &id));
	return opened_go(web, &opened, "/status/messages", "sent");
}
