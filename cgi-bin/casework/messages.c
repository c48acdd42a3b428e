#include "base/str.h"
#include "casework.h"
#include "service/correspondence.h"

/* /casework/messages: everything that was written about a file, to and from the applicant. */

#define TEMPLATE "casework/messages.cs"
#define TITLE N_("Correspondence")

/* What a row without words of its own is. */
static const char *kind_text(const char *kind)
{
	static const struct {
		const char *kind, *text;
	} texts[] = {
		{"receipt", N_("Receipt of the application")},
		{"decision", N_("Decision")},
		{"message", N_("Message")},
		{"request", N_("Request for information")},
		{"answer", N_("Answer to the request")},
		{"hearing", N_("Invitation to say one's view")},
		{"withdrawal", N_("The application is taken back")},
		{"access", N_("The access code has been changed")},
		{"offer", N_("A place in a group was offered")},
		{"offer_accepted", N_("The offered place was accepted")},
		{"offer_declined", N_("The offered place was not taken")},
		{"offer_expired", N_("The offer was not answered in time")},
		{"group_cancelled", N_("The group was cancelled")},
	};

	for (size_t i = 0; i < FORM_COUNT(texts); i++)
		if (str_equal(texts[i].kind, kind))
			return _(texts[i].text);
	return "";
}

/* What became of the mail: its row in the outbox and the receiver's last word. */
static enum err mail_put(struct web *web, const struct db_result *rows, size_t i)
{
	const char *state = db_get_text(rows, i, "mail"), *kind = "grey", *text;
	const int64_t status = db_get_int(rows, i, "mail_status");

	if (!state)
		return ERR_OK;
	if (str_equal(state, "parked")) {
		kind = "bad";
		text = _("E-mail not delivered");
	} else if (str_equal(state, "waiting")) {
		text = _("E-mail is being sent");
	} else if (status >= 200 && status < 300) {
		kind = "good";
		text = _("E-mail sent");
	} else {
		text = _("No e-mail was sent");
	}
	TRY(page_put(web, kind, "Messages.%zu.mail_kind", i));
	return page_put(web, text, "Messages.%zu.mail_text", i);
}

static enum err message_put(struct web *web, const struct db_result *rows, size_t i)
{
	struct service service = page_service(web);
	const char *text;

	TRY(service_correspondence_text(&service, rows, i, &text));
	TRY(page_put(web, text, "Messages.%zu.text", i));
	TRY(page_put(web, kind_text(db_get_text(rows, i, "kind")), "Messages.%zu.kind_text", i));
	if (str_equal(db_get_text(rows, i, "direction"), "from_resident")) {
		TRY(page_put(web, "1", "Messages.%zu.theirs", i));
		if (db_get_int(rows, i, "is_new"))
			TRY(page_put(web, "1", "Messages.%zu.fresh", i));
	}
	return mail_put(web, rows, i);
}

/* Only whoever has the file, or may take one that nobody has, reads for the office. */
static bool reads_for_the_office(const struct web *web, const struct file *file)
{
	if (file->owner_id != 0)
		return file->owner_id == web->session->user_id;
	return role_may(web->session->role, PERMISSION_CASE_PREPARE);
}

static enum err rows_put(struct web *web, const struct file *file)
{
	struct service service = page_service(web);
	struct db_result rows;
	bool fresh = false;

	TRY(PAGE_ROWS(web, "Messages", &rows, STATEMENT_CORRESPONDENCE_OFFICE, db_int(file->id), db_int(file->id), db_int(file->id)));
	for (size_t i = 0; i < rows.nrows; i++) {
		TRY(message_put(web, &rows, i));
		fresh |= db_get_int(&rows, i, "is_new") != 0 && str_equal(db_get_text(&rows, i, "direction"), "from_resident");
	}
	if (fresh && reads_for_the_office(web, file))
		TRY(service_correspondence_seen(&service, file->id));
	return ERR_OK;
}

static enum err show(struct web *web, struct file *file, int status)
{
	struct service service = page_service(web);
	const bool post = web->request->method == HTTP_POST;
	const char *id = post && form_has(&web->form, "form") ? form_text(&web->form, "form") : service_correspondence_form(&service);

	TRY(file_put(web, file));
	TRY(file_subnav(web, file));
	TRY(contact_put(web, file));
	TRY(rows_put(web, file));
	TRY(page_put(web, id, "Write.form"));
	TRY(page_form(web, message_keys, FORM_COUNT(message_keys), post ? &web->form : NULL));
	if (role_may(web->session->role, PERMISSION_CASE_PREPARE)) {
		TRY(page_put(web, "1", "Can.write"));
		if (application_may(file->state, APPLICATION_INFORMATION_REQUESTED, web->session->role))
			TRY(page_put(web, "1", "Can.request"));
	}
	if (!post && form_is(&web->form, "done", "sent"))
		TRY(page_put(web, _("The message has been sent."), "Done"));
	return page_render_status(web, status, TEMPLATE, TITLE);
}

enum err messages_show(struct web *web)
{
	struct file file;

	if (!web->form.ok)
		return ERR(ERR_NOT_FOUND, "no file named");
	TRY(file_find(web, form_text(&web->form, "ref"), &file));
	return show(web, &file, 200);
}

enum err messages_post(struct web *web)
{
	struct service service = page_service(web);
	struct service_message message;
	struct file file;
	int64_t id;

	if (!form_has(&web->form, "ref") || !form_has(&web->form, "form"))
		return ERR(ERR_INVALID, "the hidden fields of the form");
	TRY(file_find(web, form_text(&web->form, "ref"), &file));
	if (!web->form.ok)
		return show(web, &file, 422);
	message = (struct service_message){.application_id = file.id, .uuid = form_text(&web->form, "form"),
		.text = form_text(&web->form, "text"), .mail = *db_get_text(&file.row, 0, "email") != '\0'};
	TRY(service_correspondence_write(&service, &message, &id));
	return page_redirect(web, "/casework/messages?ref=%s&done=sent", file.reference);
}
