#include "apply_keys.h"
#include "check.h"
#include "keys.h"
#include "office.h"
#include "pages.h"
#include "status_keys.h"
#include "status_pages.h"

/* The resident's program: what a person without an account can see and send. */

enum {
	TEXT_LIMIT = 65536, /* 4000 characters of any script, percent-coded */
	FILES_LIMIT = 64 * 1024 * 1024, /* of all that one form sends; how much may stay is a parameter (conf/nginx takes a bit more) */
};

#define GET(page, call, ...)                                                                       \
	{                                                                                          \
		.method = HTTP_GET, .path = (page), .handler = (call),                             \
		.permission = PERMISSION_PUBLIC, __VA_ARGS__                                       \
	}
#define POST(page, call, ...)                                                                      \
	{                                                                                          \
		.method = HTTP_POST, .path = (page), .handler = (call),                            \
		.permission = PERMISSION_PUBLIC, .csrf = ROUTE_CSRF_TOKEN, __VA_ARGS__             \
	}
#define KEYS(table) .keys = (table), .nkeys = FORM_COUNT(table)

static const struct http_route routes[] = {
	GET("/", home, KEYS(home_keys), .cache = ROUTE_PUBLIC_SHORT),
	GET("/programme/{code}", programme, .cache = ROUTE_PUBLIC_SHORT, .sample = "1.4"),
	GET("/apply", apply, KEYS(apply_open_keys)),
	POST("/apply", apply_post, KEYS(apply_keys)),
	GET("/apply/programme", apply_programme, KEYS(draft_keys)),
	POST("/apply/programme", apply_programme_post, KEYS(apply_programme_keys)),
	GET("/apply/person", apply_person, KEYS(draft_keys)),
	POST("/apply/person", apply_person_post, KEYS(apply_person_keys)),
	GET("/apply/help", apply_help, KEYS(draft_keys)),
	GET("/apply/child", apply_child, KEYS(draft_n_keys)),
	POST("/apply/child", apply_child_post, KEYS(apply_child_keys)),
	GET("/apply/representation", apply_representation, KEYS(draft_n_keys)),
	POST("/apply/representation", apply_representation_post, KEYS(apply_representation_keys)),
	GET("/apply/custody", apply_custody, KEYS(draft_keys)),
	POST("/apply/custody", apply_custody_post, KEYS(draft_keys)),
	GET("/apply/children", apply_children, KEYS(draft_keys)),
	POST("/apply/children", apply_children_post, KEYS(apply_children_keys)),
	GET("/apply/adult", apply_adult, KEYS(draft_keys)),
	POST("/apply/adult", apply_adult_post, KEYS(apply_adult_keys)),
	GET("/apply/raised", apply_raised, KEYS(draft_keys)),
	POST("/apply/raised", apply_raised_post, KEYS(apply_raised_keys)),
	GET("/apply/contact", apply_contact, KEYS(draft_keys)),
	POST("/apply/contact", apply_contact_post, KEYS(apply_contact_keys)),
	GET("/apply/grounds", apply_grounds, KEYS(draft_keys)),
	POST("/apply/grounds", apply_grounds_post, KEYS(apply_grounds_keys),
		.body_limit = TEXT_LIMIT),
	GET("/apply/attachments", apply_attachments, KEYS(draft_keys)),
	POST("/apply/attachments", apply_attachments_post, KEYS(apply_attachments_keys), .body_limit = FILES_LIMIT,
		.upload = apply_attachments_upload),
	POST("/apply/attachment_remove", apply_attachment_remove_post, KEYS(apply_attachment_remove_keys)),
	GET("/apply/needs", apply_needs, KEYS(draft_keys)),
	POST("/apply/needs", apply_needs_post, KEYS(apply_needs_keys)),
	GET("/apply/tasks", apply_tasks, KEYS(draft_keys)),
	GET("/apply/save", apply_save, KEYS(apply_save_open_keys)),
	POST("/apply/save", apply_save_post, KEYS(apply_save_keys)),
	POST("/apply/save/code", apply_save_code_post, KEYS(draft_keys)),
	GET("/apply/resume", apply_resume, KEYS(apply_resume_open_keys)),
	POST("/apply/resume", apply_resume_post, KEYS(apply_resume_keys)),
	GET("/apply/check", apply_check, KEYS(draft_keys)),
	POST("/apply/check", apply_check_post, KEYS(apply_check_keys)),
	GET("/receipt", receipt, KEYS(draft_keys)),
	GET("/status", status, KEYS(status_query), .cache = ROUTE_NO_STORE),
	POST("/status", status_post, KEYS(status_keys)),
	POST("/status/close", status_close_post, .cache = ROUTE_NO_STORE),
	GET("/status/messages", status_messages, KEYS(status_query)),
	POST("/status/messages", status_messages_post, KEYS(status_write_keys), .body_limit = TEXT_LIMIT),
	GET("/status/answer", status_answer, KEYS(status_file_keys)),
	POST("/status/answer", status_answer_post, KEYS(status_answer_keys), .body_limit = FILES_LIMIT, .upload = status_answer_upload),
	GET("/status/offer", status_offer, KEYS(status_file_keys)),
	POST("/status/offer", status_offer_post, KEYS(status_offer_keys)),
	GET("/status/withdraw", status_withdraw, KEYS(status_file_keys)),
	POST("/status/withdraw", status_withdraw_post, KEYS(status_change_keys), .body_limit = TEXT_LIMIT),
	GET("/status/email", status_email, KEYS(status_file_keys)),
	POST("/status/email", status_email_post, KEYS(status_email_keys)),
	GET("/status/identity", status_identity, KEYS(status_file_keys)),
	POST("/status/identity", status_identity_post, KEYS(status_file_keys)),
	GET("/status/decision", status_decision, KEYS(status_file_keys)),
	GET("/status/sessions", status_sessions, KEYS(status_sessions_keys)),
	GET("/status/absent", status_absent, KEYS(status_file_keys)),
	POST("/status/absent", status_absent_post, KEYS(status_absent_keys)),
	GET("/status/calendar", status_calendar, KEYS(status_file_keys)),
	POST("/status/calendar", status_calendar_post, KEYS(status_calendar_keys)),
	GET("/calendar", calendar, KEYS(calendar_query), .cache = ROUTE_NO_STORE),
	GET("/status/certificate", status_certificate, KEYS(status_file_keys)),
	GET("/check", check, .cache = ROUTE_BACK),
	POST("/check", check_post, KEYS(check_keys), .cache = ROUTE_BACK),
	POST("/check/apply", check_apply_post, KEYS(check_keys)),
	GET("/contacts", contacts, .cache = ROUTE_PUBLIC_SHORT),
	GET("/privacy", privacy, .cache = ROUTE_PUBLIC_SHORT),
	GET("/accessibility", accessibility, .cache = ROUTE_PUBLIC_SHORT),
	GET("/complaint", complaint, .cache = ROUTE_PUBLIC_SHORT),
	GET("/contest", contest, .cache = ROUTE_PUBLIC_SHORT),
};

static const char *const templates[] = {
	"public/home.cs",
	"public/programme.cs",
	"public/apply.cs",
	"public/apply_programme.cs",
	"public/apply_person.cs",
	"public/apply_help.cs",
	"public/apply_child.cs",
	"public/apply_representation.cs",
	"public/apply_custody.cs",
	"public/apply_children.cs",
	"public/apply_adult.cs",
	"public/apply_raised.cs",
	"public/apply_contact.cs",
	"public/apply_grounds.cs",
	"public/apply_attachments.cs",
	"public/apply_needs.cs",
	"public/apply_tasks.cs",
	"public/apply_save.cs",
	"public/apply_resume.cs",
	"public/apply_check.cs",
	"public/receipt.cs",
	"public/status_calendar.cs",
	"public/status_absent.cs",
	"public/status.cs",
	"public/status_file.cs",
	"public/status_list.cs",
	"public/status_messages.cs",
	"public/status_answer.cs",
	"public/status_offer.cs",
	"public/status_withdraw.cs",
	"public/status_email.cs",
	"public/status_identity.cs",
	"public/check.cs",
	"public/check_result.cs",
	"public/contacts.cs",
	"public/text.cs",
	NULL,
};

static const struct web_program program = {
	.name = "public",
	.routes = routes,
	.nroutes = FORM_COUNT(routes),
	.keys = KEYRING_SEAL | KEYRING_INDEX | KEYRING_RECEIPT,
	.templates = templates,
	.room = ROOM_PUBLIC,
	.typed = apply_typed,
	.site = office_site,
};

int main(int argc, char **argv)
{
	return web_main(argc, argv, &program);
}
