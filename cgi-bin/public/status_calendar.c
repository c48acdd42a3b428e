#include "base/str.h"
#include "opened.h"
#include "run/page.h"
#include "service/feed.h"
#include "status_keys.h"
#include "status_pages.h"

/* /status/calendar: the secret address at which a telephone finds the times; /calendar: what it finds there. */

static struct service_feed_owner owner_of(const struct opened *opened)
{
	return (struct service_feed_owner){.application_id = opened->file->id};
}

enum err status_calendar(struct web *web)
{
	struct service service = status_service(web);
	struct opened opened;
	const char *token;

	TRY(opened_load(web, &opened));
	if (web->replied)
		return ERR_OK;
	TRY(service_feed_look(&service, owner_of(&opened), &token));
	TRY(opened_put(web, &opened));
	if (token) {
		TRY(page_put(web, service_feed_mark(token), "Calendar.seen"));
		TRY(page_put(web, arena_printf(web->arena, "%s/calendar?key=%s", web->conf->base_url, token), "Calendar.address"));
	}
	TRY(page_form(web, status_calendar_keys, FORM_COUNT(status_calendar_keys), NULL));
	return page_render(web, "public/status_calendar.cs", N_("Calendar in the telephone"));
}

enum err status_calendar_post(struct web *web)
{
	struct service service = status_service(web);
	struct opened opened;

	TRY(opened_load(web, &opened));
	if (!web->form.ok)
		return ERR(ERR_INVALID, "not from our form");
	if (form_is(&web->form, "action", "end"))
		TRY(service_feed_end(&service, owner_of(&opened), form_text(&web->form, "seen")));
	else
		TRY(service_feed_make(&service, owner_of(&opened), form_text(&web->form, "seen")));
	return opened_go(web, &opened, "/status/calendar", "");
}

enum err calendar(struct web *web)
{
	struct service service = page_service(web);
	const char *text;
	size_t len;

	if (!web->form.ok)
		return ERR(ERR_NOT_FOUND, "no calendar named");
	TRY(service_feed_of_file(&service, form_text(&web->form, "key"), _("Appointment"), form_has(&web->form, "topics"), &text, &len));
	return page_download(web, "text/calendar; charset=utf-8", "calendar.ics", text, len);
}
