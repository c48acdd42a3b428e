#include "domain/money.h"
#include "domain/room.h"
#include "provider.h"
#include "service/room.h"

/* /provider/rooms: sites and rooms of the manager's provider; /provider/room: one of them, or a new one. */

#define TEMPLATE "provider/room.cs"

enum { AREA_MAX = 10000000 }; /* hundredths of a square metre */

/* "12,50" of 1250 hundredths; "" for none. */
static const char *area_text(struct web *web, const struct db_result *rows, size_t row, const char *column)
{
	const int64_t area = db_get_int(rows, row, column);

	return area == 0 ? "" : arena_printf(web->arena, "%lld,%02lld", (long long)(area / 100), (long long)(area % 100));
}

/* Hundredths of a square metre in KEY, 0 where nothing was typed. */
static int64_t area_of(struct web *web, const char *key)
{
	int64_t area = 0;

	/* Two digits behind the comma, as sums have. */
	if (form_has(&web->form, key) && (!money_parse(form_text(&web->form, key), &area) || area > AREA_MAX))
		form_reject(&web->form, key, N_("Enter an area in square metres, for example 28,50."));
	return area;
}

enum err rooms_show(struct web *web)
{
	struct service service = page_service(web);
	struct db_result rows;
	long long per_person;

	TRY(service_group_room_area(&service, &per_person));
	TRY(PAGE_ROWS(web, "Rows", &rows, STATEMENT_ROOM_LIST, db_int(web->session->provider_id)));
	for (size_t i = 0; i < rows.nrows; i++) {
		const int64_t holds = room_holds(db_get_int(&rows, i, "area"), db_get_int(&rows, i, "seats"), per_person);

		TRY(page_put(web, area_text(web, &rows, i, "area"), "Rows.%zu.area_text", i));
		TRY(page_put(web, area_text(web, &rows, i, "site_area"), "Rows.%zu.site_area_text", i));
		TRY(page_put(web, area_text(web, &rows, i, "shared_area"), "Rows.%zu.shared_area_text", i));
		if (holds > 0)
			TRY(page_put_int(web, holds, "Rows.%zu.holds", i));
	}
	TRY(page_put_int(web, per_person / 100, "Page.per_person"));
	return page_render(web, "provider/rooms.cs", N_("Sites and rooms"));
}

/* The list of sites, and what belongs to an old room only. */
static enum err room_put(struct web *web, const struct db_result *row)
{
	struct db_result rows;

	TRY(page_put(web, "/provider/rooms", "Page.back.href"));
	TRY(page_put(web, _("Sites and rooms"), "Page.back.text"));
	if (row) {
		TRY(page_put_int(web, db_get_int(row, 0, "id"), "Room.id"));
		TRY(page_put_int(web, web->request->method == HTTP_POST ? form_get(&web->form, "version")->number : db_get_int(row, 0, "version"),
			"Room.version"));
		return page_put(web, db_get_text(row, 0, "address"), "Room.address");
	}
	TRY(DB_RUN(web->db, web->arena, STATEMENT_ROOM_SITES, &rows, db_int(web->session->provider_id)));
	return page_choice(web, "site", &rows, "id", "address", web->request->method == HTTP_POST ? form_text(&web->form, "site") : NULL);
}

static enum err room_find(struct web *web, int64_t id, struct db_result *out)
{
	return DB_ONE(web->db, web->arena, STATEMENT_ROOM_GET, out, db_int(id), db_int(web->session->provider_id));
}

enum err room_show(struct web *web)
{
	struct db_result row;
	int64_t id = 0;

	TRY(page_form(web, room_keys, FORM_COUNT(room_keys), NULL));
	if (!form_has(&web->form, "id")) {
		TRY(room_put(web, NULL));
		return page_render(web, TEMPLATE, N_("New room"));
	}
	TRY(wanted_id(web, "id", &id));
	TRY(room_find(web, id, &row));
	TRY(page_form_value(web, "room_name", db_get_text(&row, 0, "name")));
	TRY(page_form_value(web, "area", area_text(web, &row, 0, "area")));
	if (db_get_int(&row, 0, "seats") > 0)
		TRY(page_form_value(web, "seats", arena_printf(web->arena, "%lld", (long long)db_get_int(&row, 0, "seats"))));
	if (db_get_int(&row, 0, "is_accessible"))
		TRY(page_form_value(web, "accessible", "yes"));
	if (db_get_int(&row, 0, "is_closed"))
		TRY(page_form_value(web, "closed", "yes"));
	TRY(room_put(web, &row));
	return page_render(web, TEMPLATE, N_("Room"));
}

static void room_read(struct web *web, bool is_new, struct service_room *out)
{
	struct form *form = &web->form;

	*out = (struct service_room){.address = form_text(form, "site_address"), .name = form_text(form, "room_name"), .is_accessible = form_is(form, "accessible", "yes"),
		.is_closed = form_is(form, "closed", "yes")};
	out->area = area_of(web, "area");
	out->seats = form_has(form, "seats") ? form_get(form, "seats")->number : 0;
	if (!is_new)
		return;
	out->site_id = chosen(web, "site");
	out->site_area = area_of(web, "site_area");
	out->shared_area = area_of(web, "shared_area");
	if ((out->site_id == 0) == !*out->address)
		form_reject(form, "site", N_("Choose a site from the list or enter the address of a new one, not both."));
	if (out->shared_area > out->site_area)
		form_reject(form, "shared_area", N_("The shared part cannot be larger than the whole."));
}

enum err room_post(struct web *web)
{
	struct service service = page_service(web);
	const bool is_new = !form_has(&web->form, "id");
	struct service_room room;
	struct db_result row;
	enum err code = ERR_OK;
	int64_t id = 0;

	if (!is_new) {
		TRY(wanted_id(web, "id", &id));
		TRY(room_find(web, id, &row));
		if (!form_has(&web->form, "version"))
			return ERR(ERR_INVALID, "not from our form");
		web->detail = N_("Somebody else has changed this room since you opened the page.");
		if (db_get_int(&row, 0, "version") != form_get(&web->form, "version")->number)
			return ERR(ERR_CONFLICT, "room %lld", (long long)id);
	}
	room_read(web, is_new, &room);
	if (web->form.ok)
		code = is_new ? service_room_add(&service, &room) : service_room_change(&service, id, form_get(&web->form, "version")->number, &room);
	if (code == ERR_CONFLICT) {
		err_clear();
		form_reject(&web->form, "room_name", N_("There is a site or a room with this name already. Enter another name."));
	} else {
		TRY(code);
	}
	if (!web->form.ok) {
		TRY(room_put(web, is_new ? NULL : &row));
		return page_form_again(web, TEMPLATE, is_new ? N_("New room") : N_("Room"));
	}
	web->audited = true;
	return page_redirect(web, "/provider/rooms");
}
