#include "service/room.h"

#include "service/application.h"
#include "service/value.h"

struct room_work {
	struct service *service;
	const struct service_room *room;
};

static enum err manager_check(const struct service *service)
{
	return service->actor_role == ROLE_PROVIDER_MANAGER ? ERR_OK : ERR(ERR_DENIED, "rooms are for the provider's manager");
}

static enum err label_make(struct service *service, const char *address, const char *name, const char **out)
{
	*out = arena_printf(service->arena, "%s, %s", address, name);
	return *out ? ERR_OK : ERR(ERR_LIMIT, "name of a room");
}

/* The site that was chosen, or the new one: its id and address. */
static enum err site_take(struct room_work *work, int64_t *out_id, const char **out_address)
{
	struct service *service = work->service;
	const struct service_room *room = work->room;
	struct db_result rows;

	*out_id = room->site_id;
	*out_address = NULL;
	if (!room->site_id) {
		TRY(DB_RUN(service->db, service->arena, STATEMENT_ROOM_SITE_ADD, &rows, db_int(service->actor_provider_id), db_text(room->address),
			value_id(room->site_area), value_id(room->shared_area)));
		*out_id = rows.insert_id;
		*out_address = room->address;
		return service_audit(service, "site_add", "site:%lld", (long long)*out_id);
	}
	TRY(DB_RUN(service->db, service->arena, STATEMENT_ROOM_SITES, &rows, db_int(service->actor_provider_id)));
	for (size_t i = 0; i < rows.nrows; i++)
		if (db_get_int(&rows, i, "id") == room->site_id)
			*out_address = db_get_text(&rows, i, "address");
	return *out_address ? ERR_OK : ERR(ERR_INVALID, "no site of this provider");
}

static enum err add_work(void *context)
{
	struct room_work *work = context;
	const struct service_room *room = work->room;
	struct service *service = work->service;
	const char *address, *label;
	struct db_result done;
	int64_t site;

	TRY(site_take(work, &site, &address));
	TRY(label_make(service, address, room->name, &label));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_ROOM_ADD, &done, db_int(site), db_text(room->name), db_text(label), value_id(room->area),
		value_id(room->seats), db_int(room->is_accessible)));
	return service_audit(service, "room_add", "room:%lld", (long long)done.insert_id);
}

enum err service_room_add(struct service *service, const struct service_room *room)
{
	struct room_work work = {service, room};

	TRY(manager_check(service));
	return db_transaction(service->db, add_work, &work);
}

enum err service_room_change(struct service *service, int64_t id, int64_t version, const struct service_room *room)
{
	struct db_result row, done;
	const char *label;

	TRY(manager_check(service));
	TRY(DB_ONE(service->db, service->arena, STATEMENT_ROOM_GET, &row, db_int(id), db_int(service->actor_provider_id)));
	TRY(label_make(service, db_get_text(&row, 0, "address"), room->name, &label));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_ROOM_CHANGE, &done, db_text(room->name), db_text(label), value_id(room->area),
		value_id(room->seats), db_int(room->is_accessible), db_int(room->is_closed), db_int(id), db_int(version)));
	if (done.affected != 1)
		return ERR(ERR_CONFLICT, "room %lld", (long long)id);
	return service_audit(service, "room_change", "room:%lld", (long long)id);
}
