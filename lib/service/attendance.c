#include "service/attendance.h"

#include "base/str.h"
#include "service/application.h"
#include "service/group.h"
#include "store/outbox.h"

struct save {
	struct service *service;
	int64_t session_id, version;
	const struct service_mark *marks;
	size_t count;
	bool sign;
	int64_t group_id;
	int group_state;
	enum service_attendance_refusal refusal;
};

static enum err refuse(struct save *save, enum service_attendance_refusal refusal)
{
	save->refusal = refusal;
	return ERR(ERR_CONFLICT, "register of session %lld (%d)", (long long)save->session_id, (int)refusal);
}

/* The session, locked until the end. */
static enum err session_check(struct save *save)
{
	struct service *service = save->service;
	struct service_wall wall = service_group_wall(service);
	struct db_result row;
	struct date planned;
	int state;

	TRY(DB_ONE(service->db, service->arena, STATEMENT_GROUP_SESSION_LOCK, &row, db_int(save->session_id), wall.contracts,
		wall.any_leader, wall.leader));
	if (!state_parse(STATE_SESSION, db_get_text(&row, 0, "state"), &state) ||
		!state_parse(STATE_GROUP, db_get_text(&row, 0, "group_state"), &save->group_state) ||
		!date_parse_iso(db_get_text(&row, 0, "planned_on"), &planned))
		return ERR(ERR_BUG, "session %lld", (long long)save->session_id);
	save->group_id = db_get_int(&row, 0, "group_id");
	if (str_equal(db_get_text(&row, 0, "register"), "signed"))
		return refuse(save, ATTENDANCE_REFUSAL_SIGNED);
	if (!state_may(STATE_SESSION, state, SESSION_HELD, service->actor_role) || save->group_state == GROUP_CANCELLED)
		return refuse(save, ATTENDANCE_REFUSAL_CANCELLED);
	if (db_get_int(&row, 0, "version") != save->version)
		return refuse(save, ATTENDANCE_REFUSAL_CHANGED);
	if (save->sign && date_compare(service->today, planned) < 0)
		return refuse(save, ATTENDANCE_REFUSAL_EARLY);
	return ERR_OK;
}

/* The mark that MARKS has for PLACE_ID; ATTENDANCE_NONE when it has none. */
static enum attendance_mark mark_of(const struct save *save, int64_t place_id)
{
	for (size_t i = 0; i < save->count; i++)
		if (save->marks[i].place_id == place_id)
			return save->marks[i].mark;
	return ATTENDANCE_NONE;
}

/* MARK for PLACE_ID, which had BEFORE (NULL: none); and its history row. */
static enum err mark_write(struct save *save, int64_t place_id, const char *before, const char *mark)
{
	struct service *service = save->service;

	if (before)
		TRY(DB_RUN(service->db, service->arena, STATEMENT_ATTENDANCE_UPDATE, NULL, db_text(mark),
			db_int(service->actor_id), db_int(service->now), db_int(save->session_id), db_int(place_id)));
	else
		TRY(DB_RUN(service->db, service->arena, STATEMENT_ATTENDANCE_INSERT, NULL, db_int(save->session_id),
			db_int(place_id), db_text(mark), db_int(service->actor_id), db_int(service->now)));
	return DB_RUN(service->db, service->arena, STATEMENT_ATTENDANCE_HISTORY_ADD, NULL, db_int(save->session_id),
		db_int(place_id), db_text(mark), db_int(service->actor_id), db_int(service->now));
}

/* Writes what has changed; *out_unmarked: people who still have no mark. */
static enum err marks_write(struct save *save, size_t *out_people, size_t *out_unmarked)
{
	struct service *service = save->service;
	struct service_wall wall = service_group_wall(service);
	struct db_result rows;
	size_t known = 0;

	TRY(DB_RUN(service->db, service->arena, STATEMENT_PLACE_REGISTER, &rows, db_int(save->session_id), wall.contracts,
		wall.any_leader, wall.leader));
	*out_people = rows.nrows;
	*out_unmarked = 0;
	for (size_t i = 0; i < rows.nrows; i++) {
		int64_t place_id = db_get_int(&rows, i, "id");
		const char *before = db_get_text(&rows, i, "mark");
		enum attendance_mark mark = mark_of(save, place_id);
		const char *code = state_code(STATE_ATTENDANCE, (int)mark);

		known += mark != ATTENDANCE_NONE;
		*out_unmarked += mark == ATTENDANCE_NONE && !before;
		if (mark != ATTENDANCE_NONE && !str_equal(code, before))
			TRY(mark_write(save, place_id, before, code));
	}
	return known == save->count ? ERR_OK : ERR(ERR_INVALID, "a mark for somebody who is not in the register");
}

static enum err register_sign(struct save *save)
{
	struct service *service = save->service;
	struct db_result done;

	TRY(DB_RUN(service->db, service->arena, STATEMENT_GROUP_SESSION_SIGN, &done, db_int(service->actor_id),
		db_int(service->now), db_int(save->session_id), db_int(save->version)));
	if (done.affected != 1)
		return refuse(save, ATTENDANCE_REFUSAL_CHANGED);
	TRY(DB_RUN(service->db, service->arena, STATEMENT_PLACE_ACTIVATE_HISTORY, NULL, db_int(service->now),
		db_int(service->actor_id), db_int(save->session_id)));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_PLACE_ACTIVATE, NULL, db_int(save->session_id)));
	if (state_may(STATE_GROUP, save->group_state, GROUP_RUNNING, service->actor_role))
		TRY(DB_RUN(service->db, service->arena, STATEMENT_SUPPORT_GROUP_SET_STATE, NULL,
			db_text(state_code(STATE_GROUP, GROUP_RUNNING)), db_int(save->group_id), db_text(state_code(STATE_GROUP, save->group_state))));
	TRY(service_audit(service, "register_sign", "session:%lld", (long long)save->session_id));
	return store_outbox_add(service->db, service->arena, "attendance", save->session_id, save->group_id, service->now);
}

static enum err save_now(void *context)
{
	struct save *save = context;
	struct service *service = save->service;
	size_t people = 0, unmarked = 0;
	struct db_result done;

	save->refusal = ATTENDANCE_REFUSAL_NONE;
	TRY(session_check(save));
	TRY(marks_write(save, &people, &unmarked));
	if (save->sign && people == 0)
		return refuse(save, ATTENDANCE_REFUSAL_EMPTY);
	if (save->sign && unmarked > 0)
		return refuse(save, ATTENDANCE_REFUSAL_UNMARKED);
	if (save->sign)
		return register_sign(save);
	TRY(DB_RUN(service->db, service->arena, STATEMENT_GROUP_SESSION_TOUCH, &done, db_int(save->session_id),
		db_int(save->version)));
	if (done.affected != 1)
		return refuse(save, ATTENDANCE_REFUSAL_CHANGED);
	return service_audit(service, "register_save", "session:%lld", (long long)save->session_id);
}

enum err service_attendance_save(struct service *service, int64_t session_id, int64_t version,
	const struct service_mark *marks, size_t count, bool sign, enum service_attendance_refusal *out_refusal)
{
	struct save save = {
		.service = service,
		.session_id = session_id,
		.version = version,
		.marks = marks,
		.count = count,
		.sign = sign,
	};
	enum err code = db_transaction(service->db, save_now, &save);

	*out_refusal = code == ERR_CONFLICT ? save.refusal : ATTENDANCE_REFUSAL_NONE;
	return code;
}
