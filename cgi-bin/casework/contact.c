#include "base/str.h"
#include "casework.h"
#include "service/identity.h"

/* Which pages a file has, and what is known of the way to the applicant. */

static const struct {
	const char *path, *text;
	enum permission permission;
} pages[] = {
	{"/casework/file", N_("Summary"), PERMISSION_CASE_READ},
	{"/casework/messages", N_("Correspondence"), PERMISSION_CASE_READ},
	{"/casework/identify", N_("Identity"), PERMISSION_CASE_IDENTIFY},
	{"/casework/access", N_("Access code"), PERMISSION_CASE_IDENTIFY},
};

enum err file_subnav(struct web *web, const struct file *file)
{
	size_t n = 0;

	for (size_t i = 0; i < FORM_COUNT(pages); i++) {
		if (!role_may(web->session->role, pages[i].permission))
			continue;
		TRY(page_put(web, arena_printf(web->arena, "%s?ref=%s", pages[i].path, file->reference), "Sub.%zu.href", n));
		TRY(page_put(web, _(pages[i].text), "Sub.%zu.text", n));
		if (str_equal(pages[i].path, web->route->path))
			TRY(page_put(web, "1", "Sub.%zu.current", n));
		n++;
	}
	return ERR_OK;
}

enum err contact_put(struct web *web, const struct file *file)
{
	struct db_result undelivered, unread, facts;
	enum identity_level level, highest = IDENTITY_SELF_ASSERTED;

	TRY(DB_ONE(web->db, web->arena, STATEMENT_CORRESPONDENCE_UNDELIVERED, &undelivered, db_int(file->id), db_int(file->id)));
	if (db_get_int(&undelivered, 0, "count") > 0)
		TRY(page_put(web, "1", "Contact.undelivered"));
	TRY(DB_ONE(web->db, web->arena, STATEMENT_CORRESPONDENCE_UNREAD, &unread, db_int(file->id)));
	if (db_get_int(&unread, 0, "count") > 0)
		TRY(page_put_int(web, db_get_int(&unread, 0, "count"), "Contact.unread"));
	TRY(DB_RUN(web->db, web->arena, STATEMENT_IDENTITY_ROWS, &facts, db_int(file->id)));
	for (size_t i = 0; i < facts.nrows; i++) {
		if (!identity_parse(db_get_text(&facts, i, "level"), &level))
			return ERR(ERR_BUG, "a level of identity");
		highest = level > highest ? level : highest;
		if (level == IDENTITY_EMAIL_PROVEN)
			TRY(page_put(web, "1", "Contact.email_proven"));
	}
	return page_put(web, _(identity_msgid(highest)), "Contact.identity");
}
