#include "base/str.h"
#include "provider.h"
#include "service/place.h"

/* /provider/group_place: one person of the waiting list is offered a place in a group, or given it; whoever is not the next one, with a reason. */

#define TEMPLATE "provider/group_place.cs"
#define TITLE N_("A place in the group")

static enum err place_render(struct web *web, int64_t id, int64_t application_id, int status)
{
	const bool post = web->request->method == HTTP_POST;
	const struct db_value contracts = wall_of(web).contracts;
	struct db_result group, next;

	TRY(group_put(web, id, "group_queue", &group));
	TRY(queue_room_put(web, &group));
	TRY(PAGE_ROW(web, "Person", NULL, STATEMENT_PLACE_QUEUE_ONE, db_int(application_id), db_int(id), contracts));
	TRY(DB_RUN(web->db, web->arena, STATEMENT_PLACE_QUEUE_NEXT, &next, db_int(id), contracts));
	if (next.nrows > 0 && db_get_int(&next, 0, "application_id") == application_id)
		TRY(page_put(web, "1", "Person.next"));
	TRY(page_form(web, place_keys, FORM_COUNT(place_keys), post ? &web->form : NULL));
	TRY(page_audit(web, "view", arena_printf(web->arena, "waiting:%lld", (long long)application_id)));
	return page_render_status(web, status, TEMPLATE, TITLE);
}

enum err group_place_show(struct web *web)
{
	int64_t id, application_id;

	TRY(wanted_id(web, "id", &id));
	TRY(wanted_id(web, "application", &application_id));
	return place_render(web, id, application_id, 200);
}

static const char *refusal_text(enum service_place_refusal refusal)
{
	switch (refusal) {
	case PLACE_REFUSAL_FULL:
		return N_("The group is full: all places are taken. No place was given.");
	case PLACE_REFUSAL_CLOSED:
		return N_("This group takes nobody in any more. No place was given.");
	case PLACE_REFUSAL_YEAR:
		return N_("This person has already had a group in this calendar year. Only one group a year is possible. No place was given.");
	case PLACE_REFUSAL_GONE:
		return N_("This person does not wait for this kind of group any more: somebody else has just given a place.");
	case PLACE_REFUSAL_EARLY:
		return N_("This person's service begins on a later day than this group's last session. No place was given.");
	case PLACE_REFUSAL_ORDER:
		return N_("Somebody else is the next one in the waiting list. Write why this person gets the place before, or place the next one.");
	case PLACE_REFUSAL_APART:
		return N_("There is no place in this group for this person. Choose another group.");
	case PLACE_REFUSAL_CHANGED:
	case PLACE_REFUSAL_NONE:
	default:
		return N_("The group has changed since you opened this page. Below is how it is now; choose again.");
	}
}

/* Whoever does not wait any more has no page of a place: the list says so. */
static enum err refused(struct web *web, const struct service_place_wish *wish, enum service_place_refusal refusal)
{
	enum err code;

	err_clear();
	TRY(page_put(web, _(refusal_text(refusal)), "Errors.0.text"));
	if (refusal == PLACE_REFUSAL_ORDER)
		TRY(page_put(web, "#reason", "Errors.0.href"));
	code = place_render(web, wish->group_id, wish->application_id, 409);
	if (code != ERR_NOT_FOUND)
		return code;
	err_clear();
	web->detail = refusal_text(refusal);
	return ERR(ERR_CONFLICT, "application %lld does not wait", (long long)wish->application_id);
}

enum err group_place_post(struct web *web)
{
	struct service service = page_service(web);
	enum service_place_refusal refusal;
	struct service_place_wish wish;
	enum err code;

	TRY(wanted_id(web, "id", &wish.group_id));
	TRY(wanted_id(web, "application", &wish.application_id));
	if (!form_has(&web->form, "version"))
		return ERR(ERR_INVALID, "not from our form");
	if (!web->form.ok)
		return place_render(web, wish.group_id, wish.application_id, 422);
	wish.group_version = form_get(&web->form, "version")->number;
	wish.is_offer = form_is(&web->form, "how", "offer");
	wish.out_of_order = form_text(&web->form, "reason");
	code = service_place_give(&service, &wish, &refusal);
	if (code == ERR_CONFLICT)
		return refused(web, &wish, refusal);
	TRY(code);
	web->audited = true;
	return page_redirect(web, "/provider/group_queue?id=%lld&done=%s", (long long)wish.group_id, wish.is_offer ? "offered" : "given");
}
