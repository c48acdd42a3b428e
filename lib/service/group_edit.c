#include "service/group_edit.h"

#include <string.h>

#include "base/clock.h"
#include "domain/state.h"
#include "service/application.h"
#include "service/group_session.h"

struct editing {
	struct service *service;
	const struct service_group_edit *edit;
	struct db_result group; /* as it is */
	char today[11], at[6]; /* now, in Riga */
	bool leader, second, room; /* are others */
	bool is_second; /* the clash is of the second leader */
	enum service_group_fault fault;
	struct service_group_clash clash;
};

static enum err refuse(struct editing *editing, enum service_group_fault fault)
{
	editing->fault = fault;
	return ERR(ERR_INVALID, "group %lld is not changed (%d)", (long long)editing->edit->group_id, (int)fault);
}

/* The provider's timetable and the group, locked, as it was seen; a group that is over is not changed. */
static enum err group_lock(struct editing *editing)
{
	const struct service_group_edit *edit = editing->edit;
	struct service *service = editing->service;
	struct db_result row, *group = &editing->group;
	int state;

	TRY(DB_RUN(service->db, service->arena, STATEMENT_TIMETABLE_LOCK, &row, db_int(service->actor_provider_id)));
	TRY(DB_ONE(service->db, service->arena, STATEMENT_GROUP_EDIT_LOCK, group, db_int(edit->group_id), service_group_wall(service).contracts));
	if (!state_parse(STATE_GROUP, db_get_text(group, 0, "state"), &state))
		return ERR(ERR_BUG, "group %lld has an unknown state", (long long)edit->group_id);
	if (db_get_int(group, 0, "version") != edit->version || state == GROUP_FINISHED || state == GROUP_CANCELLED)
		return ERR(ERR_CONFLICT, "group %lld has changed", (long long)edit->group_id);
	editing->leader = db_get_int(group, 0, "leader_id") != edit->leader_id;
	editing->second = db_get_int(group, 0, "second_leader_id") != edit->second_leader_id;
	editing->room = db_get_int(group, 0, "room_id") != edit->room_id;
	return ERR_OK;
}

static enum err people_check(struct editing *editing)
{
	const struct service_group_edit *edit = editing->edit;
	const int64_t contract_id = db_get_int(&editing->group, 0, "contract_id");
	struct service *service = editing->service;

	editing->fault = GROUP_FAULT_LEADER;
	if (editing->leader)
		TRY(service_group_leader(service, contract_id, edit->leader_id, editing->today));
	editing->fault = GROUP_FAULT_SECOND_LEADER;
	if (edit->second_leader_id == edit->leader_id)
		return ERR(ERR_INVALID, "one leader twice");
	if (editing->second && edit->second_leader_id)
		TRY(service_group_leader(service, contract_id, edit->second_leader_id, editing->today));
	editing->fault = GROUP_FAULT_NONE;
	return ERR_OK;
}

static enum err places_check(struct editing *editing)
{
	const struct service_group_edit *edit = editing->edit;

	if (edit->capacity < db_get_int(&editing->group, 0, "places_taken"))
		return refuse(editing, GROUP_FAULT_FULL);
	if (!editing->room && edit->capacity <= db_get_int(&editing->group, 0, "capacity"))
		return ERR_OK;
	TRY(service_group_room(editing->service, db_get_int(&editing->group, 0, "provider_id"), edit->room_id, edit->capacity, &editing->fault));
	editing->fault = GROUP_FAULT_NONE;
	return ERR_OK;
}

/* What sessions have of their own, so that the group's does not count for them. */
enum own { OWN_NOTHING, OWN_LEADER, OWN_ROOM };

/* The sessions to come without an own one; *out in the arena. */
static enum err sessions_load(struct editing *editing, enum own own, struct service_group_session **out, size_t *out_n)
{
	struct service *service = editing->service;
	struct db_result rows;

	TRY(DB_RUN(service->db, service->arena, STATEMENT_GROUP_EDIT_SESSIONS, &rows, db_int(editing->edit->group_id), db_text(editing->today),
		db_text(editing->today), db_text(editing->at)));
	*out = arena_array(service->arena, rows.nrows + 1, sizeof(**out));
	if (!*out)
		return ERR(ERR_LIMIT, "sessions");
	*out_n = 0;
	for (size_t i = 0; i < rows.nrows; i++) {
		struct service_group_session *session = &(*out)[*out_n];

		if (own != OWN_NOTHING && db_get_int(&rows, i, own == OWN_ROOM ? "own_room" : "own_leader"))
			continue;
		session->starts_at = db_get_text(&rows, i, "starts_at");
		if (!date_parse_iso(db_get_text(&rows, i, "planned_on"), &session->day))
			return ERR(ERR_BUG, "day of a session");
		(*out_n)++;
	}
	return ERR_OK;
}

/*
 * LEADER_ID, new in the group, has time, and may lead; of a group all year round the next session says so, as at its opening.  A second leader comes to
 * sessions that somebody else leads, too.
 */
static enum err leader_fits(struct editing *editing, int64_t leader_id, bool is_second)
{
	const struct service_group_edit *edit = editing->edit;
	const struct db_result *group = &editing->group;
	const struct service_group_needs needs = {.group_id = edit->group_id, .provider_id = db_get_int(group, 0, "provider_id"), .leader_id = leader_id,
		.minutes = (int)db_get_int(group, 0, "minutes")};
	struct service_group_session *sessions;
	bool found, second;
	size_t n;

	editing->is_second = is_second;
	TRY(sessions_load(editing, is_second ? OWN_NOTHING : OWN_LEADER, &sessions, &n));
	TRY(service_group_clash(editing->service, &needs, sessions, n, &editing->clash, &found));
	if (found)
		return refuse(editing, GROUP_FAULT_CLASH);
	if (db_get_int(group, 0, "monthly") && n > 1)
		n = 1;
	TRY(service_group_unfit(editing->service, &needs, sessions, n, &editing->clash, &second, &found));
	return found ? refuse(editing, is_second ? GROUP_FAULT_SECOND_UNFIT : GROUP_FAULT_UNFIT) : ERR_OK;
}

static enum err room_fits(struct editing *editing)
{
	const struct service_group_needs needs = {.group_id = editing->edit->group_id, .provider_id = db_get_int(&editing->group, 0, "provider_id"),
		.room_id = editing->edit->room_id, .minutes = (int)db_get_int(&editing->group, 0, "minutes")};
	struct service_group_session *sessions;
	bool found;
	size_t n;

	TRY(sessions_load(editing, OWN_ROOM, &sessions, &n));
	TRY(service_group_clash(editing->service, &needs, sessions, n, &editing->clash, &found));
	return found ? refuse(editing, GROUP_FAULT_CLASH) : ERR_OK;
}

static struct db_value second_of(int64_t id)
{
	return id ? db_int(id) : db_null();
}

/* What it was before, then what it is. */
static enum err group_write(struct editing *editing)
{
	const struct service_group_edit *edit = editing->edit;
	const struct db_result *group = &editing->group;
	struct service *service = editing->service;
	struct db_result done;

	TRY(DB_RUN(service->db, service->arena, STATEMENT_GROUP_EDIT_ADD, NULL, db_int(edit->group_id), db_int(db_get_int(group, 0, "leader_id")),
		second_of(db_get_int(group, 0, "second_leader_id")), db_int(db_get_int(group, 0, "room_id")), db_int(db_get_int(group, 0, "capacity")),
		db_int(db_get_int(group, 0, "capacity_min")), db_int(service->actor_id), db_int(service->now)));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_GROUP_EDIT_KEEP, NULL, db_int(db_get_int(group, 0, "leader_id")),
		db_int(db_get_int(group, 0, "room_id")), db_int(edit->group_id), db_text(editing->today), db_text(editing->today), db_text(editing->at)));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_GROUP_EDIT_SET, &done, db_int(edit->leader_id), second_of(edit->second_leader_id),
		db_int(edit->room_id), db_int(edit->capacity), db_int(edit->capacity_min), db_int(edit->group_id), db_int(edit->version)));
	return done.affected == 1 ? ERR_OK : ERR(ERR_BUG, "group %lld under a lock", (long long)edit->group_id);
}

static enum err edit_now(void *context)
{
	struct editing *editing = context;
	struct service *service = editing->service;

	editing->fault = GROUP_FAULT_NONE;
	editing->clash = (struct service_group_clash){.room = NULL};
	TRY(group_lock(editing));
	if (!editing->leader && !editing->second && !editing->room && editing->edit->capacity == db_get_int(&editing->group, 0, "capacity") &&
		editing->edit->capacity_min == db_get_int(&editing->group, 0, "capacity_min"))
		return ERR_OK;
	TRY(people_check(editing));
	TRY(places_check(editing));
	if (editing->leader)
		TRY(leader_fits(editing, editing->edit->leader_id, false));
	if (editing->second && editing->edit->second_leader_id)
		TRY(leader_fits(editing, editing->edit->second_leader_id, true));
	if (editing->room)
		TRY(room_fits(editing));
	TRY(group_write(editing));
	if (editing->room)
		TRY(service_session_tell(service, editing->edit->group_id, 0));
	return service_audit(service, "group_edit", "group:%lld", (long long)editing->edit->group_id);
}

enum err service_group_edit(struct service *service, const struct service_group_edit *edit, enum service_group_fault *out_fault,
	struct service_group_clash *out_clash, bool *out_second)
{
	struct editing editing = {.service = service, .edit = edit};
	char now[24];
	enum err code;

	if (service->actor_role != ROLE_PROVIDER_MANAGER)
		return ERR(ERR_DENIED, "groups are the manager's");
	date_format_iso(service->today, editing.today);
	clock_riga_text(service->now, now);
	memcpy(editing.at, now + sizeof("22.11.2026. ") - 1, sizeof(editing.at) - 1);
	code = db_transaction(service->db, edit_now, &editing);
	*out_fault = editing.fault;
	*out_clash = editing.clash;
	*out_second = editing.is_second;
	return code;
}
