#include "status_place.h"

#include "base/str.h"
#include "run/due.h"
#include "run/page.h"
#include "service/offer.h"
#include "status_pages.h"

/* MSGID with DAY for its %1. */
static const char *with_day(struct web *web, const char *msgid, struct date day)
{
	const char *text = due_day(web->arena, day);

	return text ? str_fill(web->arena, _(msgid), text, "") : NULL;
}

/* "Tuesday, 01.12.2026., 17:30. Place: …" of the first session. */
static const char *session_text(struct web *web, const struct service_outcome *outcome)
{
	const char *day = due_day(web->arena, outcome->session_on);
	const char *when = arena_printf(web->arena, "%s, %s", day ? day : "", outcome->starts_at ? outcome->starts_at : "");

	if (!date_is_valid(outcome->session_on))
		return _("The group's leader tells you when the first session is.");
	if (!when)
		return NULL;
	return str_fill(web->arena, _("First session: %1. Place: %2."), when, outcome->room ? outcome->room : "");
}

/* Where the person stands in the queue, and from when there may be a place. */
static enum err waiting_load(struct web *web, const struct service_file *file, struct status_step *out)
{
	struct service service = status_service(web);
	struct service_waiting waiting;
	const char *start;

	out->title = N_("Waiting for a place in a group");
	out->when = "";
	out->text = _("It is the provider's turn. You will be called or written to.");
	TRY(service_offer_waiting(&service, file->id, &waiting));
	if (waiting.position == 0)
		return ERR_OK;
	start = date_is_valid(waiting.likely_start) ? with_day(web, N_("The likely first session: %1"), waiting.likely_start)
						    : _("When the first session will be is not known yet.");
	out->when = str_fill(web->arena, _("You are number %1 in the queue."), arena_printf(web->arena, "%lld", (long long)waiting.position), "");
	out->text = arena_printf(web->arena, "%s %s", start, _("The order is that of the applications. When there is a place for you, you get an offer."));
	return out->when && start && out->text ? ERR_OK : ERR(ERR_LIMIT, "waiting");
}

/* A seat is held for the person: until when it must be answered. */
static enum err offer_load(struct web *web, const struct service_file *file, struct status_step *out)
{
	struct service service = status_service(web);
	struct service_offer offer;

	TRY(service_offer_load(&service, file->id, &offer));
	out->offers = offer.place_id != 0 && offer.is_open;
	if (out->offers) {
		out->title = N_("You are offered a place in a group");
		out->when = with_day(web, N_("Please answer until: %1"), offer.until);
		out->text = _("It is your turn: read the offer, and say whether you take the place.");
		return out->when ? ERR_OK : ERR(ERR_LIMIT, "offer");
	}
	out->title = N_("The offer of a place is over");
	out->when = "";
	out->text = _("You keep your place in the queue, and you get another offer.");
	return ERR_OK;
}

enum err status_place_load(struct web *web, const struct service_file *file, const struct service_outcome *outcome, struct status_step *out)
{
	*out = (struct status_step){.state = "now", .title = state_resident_msgid(STATE_PLACE, (int)outcome->place), .when = "", .text = ""};
	switch (outcome->place) {
	case PLACE_NONE:
	case PLACE_REFERRAL_ISSUED:
	case PLACE_WAITLISTED:
		return waiting_load(web, file, out);
	case PLACE_OFFERED:
		return offer_load(web, file, out);
	case PLACE_ENROLLED:
	case PLACE_ACTIVE:
		out->text = session_text(web, outcome);
		return out->text ? ERR_OK : ERR(ERR_LIMIT, "a first session");
	case PLACE_COMPLETED:
	case PLACE_DISCONTINUED:
		out->state = "done";
		break;
	case PLACE_SUSPENDED:
	case PLACE__MAX:
		break;
	}
	return ERR_OK;
}
