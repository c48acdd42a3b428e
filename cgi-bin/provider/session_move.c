#include "base/str.h"
#include "provider.h"
#include "service/session_move.h"

/* /provider/session_move: a session gets another day or time, alone or with those behind it; the new list is shown before it is saved. */

#define TEMPLATE "provider/session_move.cs"
#define CHECK "provider/session_move_check.cs"
#define TITLE N_("Move a session")

/* Session.*, and the way back to its group. */
static enum err session_put(struct web *web, int64_t id, struct db_result *out)
{
	TRY(PAGE_ROW(web, "Session", out, STATEMENT_TIMETABLE_SESSION, db_int(id), wall_of(web).contracts));
	TRY(page_put(web, day_text(web, db_get_text(out, 0, "planned_on")), "Session.day"));
	TRY(page_put(web, arena_printf(web->arena, "/provider/group?id=%lld", (long long)db_get_int(out, 0, "group_id")), "Page.back.href"));
	return page_put(web, db_get_text(out, 0, "group_number"), "Page.back.text");
}

enum err session_move_show(struct web *web)
{
	struct db_result row;
	int64_t id;

	TRY(wanted_id(web, "session", &id));
	TRY(page_form(web, session_move_keys, FORM_COUNT(session_move_keys), NULL));
	TRY(session_put(web, id, &row));
	TRY(page_form_value(web, "starts", db_get_text(&row, 0, "starts_at")));
	TRY(page_form_value(web, "scope", "one"));
	return page_render(web, TEMPLATE, TITLE);
}

static void fault_tell(struct web *web, const struct service_session_plan *plan, enum service_move_fault fault)
{
	static const struct {
		const char *key, *text;
	} faults[] = {
		[MOVE_FAULT_NONE] = {"day", N_("Choose another day.")},
		[MOVE_FAULT_OVER] = {"day", N_("This session is over, or somebody is marked in it. It cannot be moved any more.")},
		[MOVE_FAULT_PAST] = {"day", N_("The new day must be today or later, within two years.")},
		[MOVE_FAULT_HOLIDAY] = {"day", N_("This day is a public holiday or the provider is closed. Choose another day.")},
		[MOVE_FAULT_TAKEN] = {"starts", N_("The group has another session at that time. Choose another time.")},
		[MOVE_FAULT_RHYTHM] = {"scope", N_("This session was moved alone before, so those behind it cannot follow it. Move it alone, and those behind it from the next one on.")},
		[MOVE_FAULT_SAME] = {"day", N_("The session is on that day and at that time already.")},
	};

	if (fault == MOVE_FAULT_CLASH || fault == MOVE_FAULT_UNFIT)
		form_reject(&web->form, fault == MOVE_FAULT_UNFIT ? "day" : "starts", clash_text(web, &plan->clash));
	else
		form_reject(&web->form, faults[fault].key, faults[fault].text);
}

/* Rows.N.{number,from_day,from_at,to_day,to_at}: before and after. */
static enum err plan_put(struct web *web, const struct service_session_plan *plan)
{
	static const char *const kept[] = {"day", "starts", "scope", "reason", "note"};

	for (size_t i = 0; i < plan->n; i++) {
		char from[11], to[11];

		date_format_iso(plan->rows[i].from, from);
		date_format_iso(plan->rows[i].to, to);
		TRY(page_put_int(web, plan->rows[i].number, "Rows.%zu.number", i));
		TRY(page_put(web, day_text(web, from), "Rows.%zu.from_day", i));
		TRY(page_put(web, plan->rows[i].from_at, "Rows.%zu.from_at", i));
		TRY(page_put(web, day_text(web, to), "Rows.%zu.to_day", i));
		TRY(page_put(web, plan->rows[i].to_at, "Rows.%zu.to_at", i));
	}
	for (size_t i = 0; i < sizeof(kept) / sizeof(kept[0]); i++)
		TRY(page_put(web, form_text(&web->form, kept[i]), "Write.%s", kept[i]));
	return page_put_int(web, plan->seen, "Write.seen");
}

static void move_read(struct web *web, int64_t id, struct service_session_move *out)
{
	struct form *form = &web->form;

	*out = (struct service_session_move){.session_id = id, .following = form_is(form, "scope", "following"), .reason = {.note = form_text(form, "note")}};
	if (!form->ok)
		return;
	if (!session_reason_parse(form_text(form, "reason"), &out->reason.code))
		form_reject(form, "reason", N_("Choose one of the answers offered."));
	out->starts_at = time_read(web->arena, form_text(form, "starts"));
	if (!out->starts_at)
		form_reject(form, "starts", N_("Enter a time of day, for example 17:30."));
	if (!date_parse_iso(form_get(form, "day")->date, &out->day))
		form_reject(form, "day", N_("Enter a real date as day.month.year, for example 22.11.2026."));
}

enum err session_move_post(struct web *web)
{
	struct service service = page_service(web);
	const bool saves = form_is(&web->form, "action", "save") && form_has(&web->form, "seen");
	enum service_move_fault fault = MOVE_FAULT_NONE;
	struct service_session_move move;
	struct service_session_plan plan = {0};
	struct db_result row;
	enum err code = ERR_OK;
	int64_t id;

	TRY(wanted_id(web, "session", &id));
	move_read(web, id, &move);
	web->detail = N_("Somebody else has changed this timetable since you opened the page.");
	if (web->form.ok && form_is(&web->form, "action", "edit")) {
		TRY(session_put(web, id, &row));
		TRY(page_form(web, session_move_keys, FORM_COUNT(session_move_keys), &web->form));
		return page_render(web, TEMPLATE, TITLE);
	}
	if (web->form.ok)
		code = saves ? service_session_move(&service, &move, form_get(&web->form, "seen")->number, &plan, &fault)
			     : service_session_plan(&service, &move, &plan, &fault);
	if (code == ERR_INVALID) {
		err_clear();
		fault_tell(web, &plan, fault);
		code = ERR_OK;
	}
	TRY(code);
	if (web->form.ok && saves) {
		web->audited = true;
		return page_redirect(web, "/provider/group?id=%lld", (long long)plan.group_id);
	}
	TRY(session_put(web, id, &row));
	if (!web->form.ok)
		return page_form_again(web, TEMPLATE, TITLE);
	TRY(plan_put(web, &plan));
	return page_render(web, CHECK, TITLE);
}
