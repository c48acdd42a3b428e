#include "base/str.h"
#include "provider.h"
#include "service/feed.h"

/* /provider/calendar: the secret address at which a leader's telephone finds the sessions; /provider/feed: what it finds there. */

enum err calendar_show(struct web *web)
{
	struct service service = page_service(web);
	const char *token;

	TRY(service_feed_look(&service, (struct service_feed_owner){.user_id = web->session->user_id}, &token));
	if (token) {
		TRY(page_put(web, service_feed_mark(token), "Calendar.seen"));
		TRY(page_put(web, arena_printf(web->arena, "%s/provider/feed?key=%s", web->conf->base_url, token), "Calendar.address"));
	}
	TRY(page_put(web, "/provider/today", "Page.back.href"));
	TRY(page_put(web, _("Today's sessions"), "Page.back.text"));
	return page_render(web, "provider/calendar.cs", N_("Calendar in the telephone"));
}

enum err calendar_post(struct web *web)
{
	struct service service = page_service(web);
	const struct service_feed_owner owner = {.user_id = web->session->user_id};

	if (!web->form.ok)
		return ERR(ERR_INVALID, "not from our form");
	if (form_is(&web->form, "action", "end"))
		TRY(service_feed_end(&service, owner, form_text(&web->form, "seen")));
	else
		TRY(service_feed_make(&service, owner, form_text(&web->form, "seen")));
	web->audited = true;
	return page_redirect(web, "/provider/calendar");
}

enum err feed_show(struct web *web)
{
	struct service service = page_service(web);
	const char *text;
	size_t len;

	if (!web->form.ok)
		return ERR(ERR_NOT_FOUND, "no calendar named");
	TRY(service_feed_of_leader(&service, form_text(&web->form, "key"), _("Session of a group"), &text, &len));
	return page_download(web, "text/calendar; charset=utf-8", "calendar.ics", text, len);
}
