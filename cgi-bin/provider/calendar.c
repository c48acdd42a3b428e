#include "base/str.h"
#include "provider.h"
#include "service/feed.h"

/* /provider/calendar: the secret address at which a leader's telephone finds the sessions (served by the public program). */

enum err calendar_show(struct web *web)
{
	struct service service = page_service(web);
	const char *token;

	TRY(service_feed_look(&service, (struct service_feed_owner){.user_id = web->session->user_id}, &token));
	if (token)
		TRY(page_put(web, arena_printf(web->arena, "%s/calendar?key=%s", web->conf->base_url, token), "Calendar.address"));
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
		TRY(service_feed_end(&service, owner));
	else
		TRY(service_feed_make(&service, owner));
	web->audited = true;
	return page_redirect(web, "/provider/calendar");
}
