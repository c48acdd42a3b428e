#include "service/attendance.h"

#include "base/str.h"
#include "service/application.h"
#include "service/attendance_alert.h"
#include "service/completion.h"
#include "service/group.h"
#include "service/register.h"
#include "service/session_plan.h"
#include "store/outbox.h"

struct save {
	struct service *service;
	struct service_register *reg;
	struct service_register_session session;
	size_t people, unmarked, unseen, written;	/* unseen: whose mark is another than the one that came, or did not come */
	enum service_attendance_refusal refusal;
};

/* One row of the register: as it is, and as the page showed it. */
struct entry {
	int64_t place_id, version;
	const char *mark, *away, *note;		/* NULL, "": none */
	const char *base_mark, *base_away, *base_note;
	const char *client;
	bool exists;
};

static enum err refuse(struct save *save, enum service_attendance_refusal refusal)
{
	save->refusal = refusal;
	return ERR(ERR_CONFLICT, "register of session %lld (%d)", (long long)save->reg->session_id, (int)refusal);
}

/* The session, locked until the end.  A signed one may have come twice; what differs is found later. */
static enum err session_check(struct save *save)
{
	struct service *service = save->service;
	struct service_register_session *session = &save->session;

	TRY(service_register_lock(service, save->reg->session_id, session));
	if (session->is_signed && !(save->reg->sign && session->signed_by == service->actor_id))
		return refuse(save, ATTENDANCE_REFUSAL_SIGNED);
	if (session->group_state == GROUP_CANCELLED ||
		(session->state != SESSION_HELD && !state_may(STATE_SESSION, (int)session->state, SESSION_HELD, service->actor_role)))
		return refuse(save, ATTENDANCE_REFUSAL_CANCELLED);
	if (save->reg->sign && date_compare(service->today, session->planned) < 0)
		return refuse(save, ATTENDANCE_REFUSAL_EARLY);
	return service_register_freeze(service, session);
}

/* What came for PLACE_ID; NULL: nothing. */
static struct service_mark *mark_of(const struct save *save, int64_t place_id)
{
	for (size_t i = 0; i < save->reg->count; i++)
		if (save->reg->marks[i].place_id == place_id)
			return &save->reg->marks[i];
	return NULL;
}

/* Row I as it is, and as it was in the version that MARK names. */
static enum err entry_load(struct save *save, const struct db_result *rows, size_t i, const struct service_mark *mark, struct entry *out)
{
	struct service *service = save->service;
	struct db_result old;

	out->place_id = db_get_int(rows, i, "id");
	out->version = db_get_int(rows, i, "version");
	out->exists = out->version > 0;
	out->mark = db_get_text(rows, i, "mark");
	out->away = db_get_text(rows, i, "away");
	out->client = db_get_text(rows, i, "client");
	TRY(service_register_note(service, rows, i, save->session.id, out->place_id, &out->note));
	out->base_mark = out->mark;
	out->base_away = out->away;
	out->base_note = out->note;
	if (!mark || mark->version == out->version)
		return ERR_OK;
	out->base_mark = out->base_away = out->base_note = NULL;
	if (mark->version == 0)
		return ERR_OK;
	TRY(DB_RUN(service->db, service->arena, STATEMENT_ATTENDANCE_HISTORY_VERSION, &old, db_int(save->session.id), db_int(out->place_id),
		db_int(mark->version)));
	if (old.nrows == 0)
		return ERR_OK;
	out->base_mark = db_get_text(&old, 0, "mark");
	out->base_away = db_get_text(&old, 0, "away");
	return service_register_note(service, &old, 0, save->session.id, out->place_id, &out->base_note);
}

/* ENTRY gets MARK, AWAY and NOTE, and its history row. */
static enum err entry_write(struct save *save, const struct entry *entry, const char *mark, const char *away, const char *note)
{
	struct service *service = save->service;
	const int64_t session = save->session.id, place = entry->place_id;
	struct db_value sealed;
	struct db_result done;

	TRY(service_register_note_seal(service, session, place, note, &sealed));
	if (!entry->exists) {
		TRY(DB_RUN(service->db, service->arena, STATEMENT_ATTENDANCE_INSERT, NULL, db_int(session), db_int(place), db_text(mark), db_text(away),
			sealed, db_int(service->actor_id), db_int(service->now)));
	} else {
		TRY(DB_RUN(service->db, service->arena, STATEMENT_ATTENDANCE_UPDATE, &done, db_text(mark), db_text(away), sealed,
			db_int(service->actor_id), db_int(service->now), db_int(session), db_int(place), db_int(entry->version)));
		if (done.affected != 1)
			return ERR(ERR_BUG, "attendance %lld/%lld under a lock", (long long)session, (long long)place);
	}
	save->written++;
	return DB_RUN(service->db, service->arena, STATEMENT_ATTENDANCE_HISTORY_ADD, NULL, db_int(session), db_int(place), db_text(entry->mark),
		db_text(entry->away ? entry->away : ""), db_text(mark), db_text(away), sealed, db_int(entry->version + 1), db_int(save->session.opening), db_int(service->actor_id), db_int(service->now));
}

/* A mark and who did not come as one text, to compare; NULL: no mark. */
static const char *said(struct service *service, const char *mark, const char *away)
{
	return mark && away && *away ? arena_printf(service->arena, "%s %s", mark, away) : mark;
}

/* Who of ENTRY did not come, as MARK says it: nothing where the mark or the place has no room for it. */
static const char *away_typed(const struct entry *entry, const struct service_mark *mark)
{
	if ((mark->mark != ATTENDANCE_PRESENT && mark->mark != ATTENDANCE_LATE) || !register_away_fits(mark->away, entry->client))
		return "";
	return register_away_code(mark->away);
}

/* What came for ENTRY is put together with what is there; *out_mark and *out_away are its own then. */
static enum err entry_merge(struct save *save, const struct entry *entry, struct service_mark *mark, const char **out_mark, const char **out_away)
{
	const bool is_said = mark && mark->mark != ATTENDANCE_NONE;
	const char *typed = is_said ? state_code(STATE_ATTENDANCE, (int)mark->mark) : entry->base_mark;
	const char *away = is_said ? away_typed(entry, mark) : entry->base_away;
	const char *note = mark && mark->note ? mark->note : entry->base_note;
	enum register_merge marks, notes;

	*out_mark = entry->mark;
	*out_away = entry->away ? entry->away : "";
	if (save->reg->all_came && !typed && !entry->mark)
		typed = state_code(STATE_ATTENDANCE, ATTENDANCE_PRESENT);
	marks = register_merge(said(save->service, entry->base_mark, entry->base_away), said(save->service, entry->mark, entry->away),
		said(save->service, typed, away));
	notes = register_merge(entry->base_note, entry->note, note);
	if (marks == REGISTER_MERGE_ASK || notes == REGISTER_MERGE_ASK) {
		save->reg->asked++;
		mark->asked = true;
		return ERR_OK;
	}
	if (marks == REGISTER_MERGE_KEEP && notes == REGISTER_MERGE_KEEP)
		return ERR_OK;
	if (save->session.is_signed)
		return refuse(save, ATTENDANCE_REFUSAL_SIGNED);
	if (marks == REGISTER_MERGE_WRITE) {
		*out_mark = typed;
		*out_away = away ? away : "";
	}
	return entry_write(save, entry, *out_mark, *out_away, notes == REGISTER_MERGE_WRITE ? note : entry->note);
}

/* Writes what is new, and counts. */
static enum err marks_write(struct save *save)
{
	struct service *service = save->service;
	struct service_wall wall = service_group_wall(service);
	struct db_result rows;
	size_t known = 0;

	TRY(DB_RUN(service->db, service->arena, STATEMENT_PLACE_REGISTER, &rows, db_int(save->reg->session_id), wall.contracts, wall.any_leader,
		wall.leader));
	save->people = rows.nrows;
	for (size_t i = 0; i < rows.nrows; i++) {
		struct service_mark *mark = mark_of(save, db_get_int(&rows, i, "id"));
		struct entry entry;
		const char *now, *away;

		TRY(entry_load(save, &rows, i, mark, &entry));
		/* Whoever says who of them did not come says that the others came. */
		if (mark && mark->mark == ATTENDANCE_NONE && mark->away != REGISTER_AWAY_NONE && register_away_fits(mark->away, entry.client))
			mark->mark = ATTENDANCE_PRESENT;
		TRY(entry_merge(save, &entry, mark, &now, &away));
		known += mark != NULL;
		save->unmarked += now == NULL;
		save->unseen += !mark || !str_equal(now, state_code(STATE_ATTENDANCE, (int)mark->mark)) || !str_equal(away, away_typed(&entry, mark));
	}
	return known == save->reg->count ? ERR_OK : ERR(ERR_INVALID, "a mark for somebody who is not in the register");
}

static enum err register_sign(struct save *save)
{
	struct service *service = save->service;
	const struct service_register_session *session = &save->session;
	struct db_result done;

	TRY(service_session_plan_keep(service, session->id));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_GROUP_SESSION_SIGN, &done, db_int(service->actor_id),
		db_int(service->now), db_int(session->id), db_int(session->version)));
	if (done.affected != 1)
		return ERR(ERR_BUG, "session %lld under a lock", (long long)session->id);
	TRY(DB_RUN(service->db, service->arena, STATEMENT_PLACE_ACTIVATE_HISTORY, NULL, db_int(service->now),
		db_int(service->actor_id), db_int(session->id)));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_PLACE_ACTIVATE, NULL, db_int(session->id)));
	if (session->kind != SESSION_ONE_TO_ONE && state_may(STATE_GROUP, (int)session->group_state, GROUP_RUNNING, service->actor_role))
		TRY(DB_RUN(service->db, service->arena, STATEMENT_SUPPORT_GROUP_SET_STATE, NULL,
			db_text(state_code(STATE_GROUP, GROUP_RUNNING)), db_int(session->group_id),
			db_text(state_code(STATE_GROUP, (int)session->group_state))));
	TRY(service_register_event(service, session, "signed", NULL));
	TRY(service_audit(service, "register_sign", "session:%lld", (long long)session->id));
	TRY(store_outbox_add(service->db, service->arena, "attendance", session->id, session->group_id, service->now));
	TRY(service_alert_raise(service, session->id));
	return service_completion_finish(service, session);
}

/* The session has another version where anything was written. */
static enum err session_touch(struct save *save)
{
	struct service *service = save->service;
	const char *from = save->reg->from_paper ? "paper" : save->session.entered_from;
	struct db_result done;

	if (save->written == 0 && str_equal(from, save->session.entered_from))
		return ERR_OK;
	TRY(DB_RUN(service->db, service->arena, STATEMENT_GROUP_SESSION_TOUCH, &done, db_text(from), db_int(save->session.id),
		db_int(save->session.version)));
	if (done.affected != 1)
		return ERR(ERR_BUG, "session %lld under a lock", (long long)save->session.id);
	save->session.version++;
	return service_audit(service, "register_save", "session:%lld", (long long)save->session.id);
}

static enum err save_now(void *context)
{
	struct save *save = context;
	struct service_register *reg = save->reg;

	save->refusal = ATTENDANCE_REFUSAL_NONE;
	save->people = save->unmarked = save->unseen = save->written = reg->asked = 0;
	reg->changed = false;
	for (size_t i = 0; i < reg->count; i++)
		reg->marks[i].asked = false;
	TRY(session_check(save));
	if (save->session.is_signed) {
		TRY(marks_write(save));
		return save->unseen + reg->asked == 0 ? ERR_OK : refuse(save, ATTENDANCE_REFUSAL_SIGNED);
	}
	reg->changed = reg->sign && save->session.version != reg->version;
	TRY(marks_write(save));
	reg->changed = reg->changed && save->unseen > 0;
	if (reg->sign && save->people == 0)
		return refuse(save, ATTENDANCE_REFUSAL_EMPTY);
	if (reg->sign && save->unmarked > 0 && !reg->changed && reg->asked == 0)
		return refuse(save, ATTENDANCE_REFUSAL_UNMARKED);
	TRY(session_touch(save));
	return reg->sign && !reg->changed && reg->asked == 0 ? register_sign(save) : ERR_OK;
}

enum err service_attendance_save(struct service *service, struct service_register *io_register, enum service_attendance_refusal *out_refusal)
{
	struct save save = {.service = service, .reg = io_register};
	enum err code = db_transaction(service->db, save_now, &save);

	*out_refusal = code == ERR_CONFLICT ? save.refusal : ATTENDANCE_REFUSAL_NONE;
	return code;
}
