#include <string.h>

#include "base/str.h"
#include "casework.h"
#include "domain/identity.h"

/* Which pages a file has, and what is known of the way to the applicant. */

static const struct {
	const char *path, *text;
	enum permission permission;
} pages[] = {
	{"/casework/file", N_("Summary"), PERMISSION_CASE_READ},
	{"/casework/messages", N_("Correspondence"), PERMISSION_CASE_READ},
	{"/casework/hearing", N_("Hearing"), PERMISSION_CASE_READ},
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

/* How the applicant has been recognised, by the codes in LEVELS (commas between). */
static enum err identity_put(struct web *web, const char *levels)
{
	enum identity_level level, highest = IDENTITY_SELF_ASSERTED;
	char *rest = arena_strdup(web->arena, levels), *code;

	if (!rest)
		return ERR(ERR_LIMIT, "levels of identity");
	while (rest && *rest && (code = strsep(&rest, ",")) != NULL) {
		if (!identity_parse(code, &level))
			return ERR(ERR_BUG, "a level of identity");
		highest = level > highest ? level : highest;
		if (level == IDENTITY_EMAIL_PROVEN)
			TRY(page_put(web, "1", "Contact.email_proven"));
	}
	return page_put(web, _(identity_msgid(highest)), "Contact.identity");
}

enum err contact_put(struct web *web, const struct file *file)
{
	const struct db_result *row = &file->row;
	const char *levels = db_get_text(row, 0, "levels");

	if (db_get_int(row, 0, "undelivered") > 0)
		TRY(page_put(web, "1", "Contact.undelivered"));
	if (db_get_int(row, 0, "unread") > 0)
		TRY(page_put_int(web, db_get_int(row, 0, "unread"), "Contact.unread"));
	return identity_put(web, levels ? levels : "");
}
