#include "provider.h"
#include "service/place.h"

/* /provider/group_queue: who waits for a group of this kind, and giving a place. */

#define TEMPLATE "provider/group_queue.cs"
#define TITLE N_("Waiting list")

/* The page with STATUS; the group and the queue are as they are now. */
static enum err queue_render(struct web *web, int64_t id, long long page, int status)
{
	struct db_result group, rows;
	long long offset;

	TRY(group_put(web, id, "group_queue", &group));
	TRY(DB_ONE(web->db, web->arena, STATEMENT_PLACE_QUEUE_COUNT, &rows, db_int(id), wall_of(web).contracts));
	TRY(page_paging(web, page, db_get_int(&rows, 0, "total"), LIST_ROWS, &offset));
	TRY(PAGE_ROWS(web, "Rows", &rows, STATEMENT_PLACE_QUEUE_PAGE, db_int(id), wall_of(web).contracts,
		db_int(LIST_ROWS), db_int(offset)));
	for (size_t i = 0; i < rows.nrows; i++)
		TRY(page_put_int(web, offset + (long long)i + 1, "Rows.%zu.position", i));
	if (db_get_int(&group, 0, "places_taken") < db_get_int(&group, 0, "capacity"))
		TRY(page_put(web, "1", "Group.has_room"));
	if (rows.nrows > 0)
		TRY(page_audit(web, "view", arena_printf(web->arena, "queue:%lld", (long long)id)));
	return page_render_status(web, status, TEMPLATE, TITLE);
}

enum err group_queue_show(struct web *web)
{
	long long page = 1;
	int64_t id;

	TRY(wanted_id(web, "id", &id));
	if (!web->form.ok)
		return ERR(ERR_INVALID, "no such page");
	if (form_has(&web->form, "page"))
		page = form_get(&web->form, "page")->number;
	if (form_is(&web->form, "done", "given"))
		TRY(page_put(web, "1", "Page.given"));
	return queue_render(web, id, page, 200);
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
	case PLACE_REFUSAL_CHANGED:
	case PLACE_REFUSAL_NONE:
	default:
		return N_("The group has changed since you opened this page. Below is how it is now; choose again.");
	}
}

enum err group_queue_post(struct web *web)
{
	struct service service = page_service(web);
	enum service_place_refusal refusal;
	enum err code;
	int64_t id;

	TRY(wanted_id(web, "id", &id));
	if (!web->form.ok)
		return ERR(ERR_INVALID, "not from our form");
	code = service_place_give(&service, id, form_get(&web->form, "version")->number,
		form_get(&web->form, "application")->number, &refusal);
	if (code == ERR_CONFLICT) {
		err_clear();
		TRY(page_put(web, _(refusal_text(refusal)), "Errors.0.text"));
		return queue_render(web, id, 1, 409);
	}
	TRY(code);
	web->audited = true;
	return page_redirect(web, "/provider/group_queue?id=%lld&done=given", (long long)id);
}
