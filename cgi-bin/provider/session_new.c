#include "base/str.h"
#include "provider.h"
#include "service/session_add.h"

/* /provider/session_new: a session beside those of the course, for all or with one participant, maybe in place of one that did not take place or was missed. */

#define TEMPLATE "provider/session_new.cs"
#define TITLE N_("Add a session")

/* "3. – pirmdien, 23.11.2026." of session row I. */
static const char *session_text(struct web *web, const struct db_result *rows, size_t i)
{
	return arena_printf(web->arena, "%lld. – %s", (long long)db_get_int(rows, i, "number"), day_text(web, db_get_text(rows, i, "planned_on")));
}

/* The lists: Form.instead.choices, Form.participant.choices. */
static enum err choices_put(struct web *web, int64_t group_id)
{
	const struct service_wall wall = wall_of(web);
	struct db_result sessions, places;
	size_t n = 0;

	TRY(DB_RUN(web->db, web->arena, STATEMENT_GROUP_SESSION_INSTEAD, &sessions, db_int(group_id), wall.contracts, db_int(0)));
	for (size_t i = 0; i < sessions.nrows; i++)
		TRY(choice_put(web, "instead", i, db_get_int(&sessions, i, "id"), arena_printf(web->arena, "%s%s", session_text(web, &sessions, i),
			str_equal(db_get_text(&sessions, i, "state"), "cancelled") ? _(" (did not take place)") : "")));
	TRY(DB_RUN(web->db, web->arena, STATEMENT_PLACE_LIST, &places, db_int(group_id), wall.contracts, wall.any_leader, wall.leader));
	for (size_t i = 0; i < places.nrows; i++)
		if (!db_get_text(&places, i, "result") && !str_equal(db_get_text(&places, i, "state"), "discontinued"))
			TRY(choice_put(web, "participant", n++, db_get_int(&places, i, "id"),
				arena_printf(web->arena, "%s %s", db_get_text(&places, i, "given_name"), db_get_text(&places, i, "family_name"))));
	return ERR_OK;
}

static enum err show(struct web *web, int64_t id, int status)
{
	const bool post = web->request->method == HTTP_POST;
	struct db_result group;

	TRY(group_put(web, id, "group", &group));
	TRY(page_form(web, session_new_keys, FORM_COUNT(session_new_keys), post ? &web->form : NULL));
	TRY(choices_put(web, id));
	if (!post) {
		TRY(page_form_value(web, "kind", "make_up"));
		TRY(page_form_value(web, "starts", db_get_text(&group, 0, "starts_at")));
	}
	return page_render_status(web, status, TEMPLATE, TITLE);
}

enum err session_new_show(struct web *web)
{
	int64_t id;

	TRY(wanted_id(web, "group", &id));
	return show(web, id, 200);
}

static void fault_tell(struct web *web, const struct service_group_clash *clash, enum service_add_fault fault)
{
	static const struct {
		const char *key, *text;
	} faults[] = {
		[ADD_FAULT_NONE] = {"day", N_("Choose another day.")},
		[ADD_FAULT_GROUP] = {"day", N_("This group has finished or was cancelled. Sessions cannot be added any more.")},
		[ADD_FAULT_PAST] = {"day", N_("The day must be today or later, within a year.")},
		[ADD_FAULT_HOLIDAY] = {"day", N_("This day is a public holiday or the provider is closed. Choose another day.")},
		[ADD_FAULT_PLACE] = {"participant", N_("Choose somebody who has a place in the group.")},
		[ADD_FAULT_INSTEAD] = {"instead", N_("A session for all can only be in place of one that did not take place, and only once.")},
		[ADD_FAULT_TAKEN] = {"starts", N_("The group has another session at that time. Choose another time.")},
	};

	if (fault == ADD_FAULT_CLASH)
		form_reject(&web->form, clash->unfit.name ? "day" : "starts", clash_text(web, clash));
	else
		form_reject(&web->form, faults[fault].key, faults[fault].text);
}

static void add_read(struct web *web, int64_t group_id, struct service_session_add *out)
{
	struct form *form = &web->form;

	*out = (struct service_session_add){.group_id = group_id, .instead_of_id = chosen(web, "instead")};
	if (form->ok && !session_kind_parse(form_text(form, "kind"), &out->kind))
		form_reject(form, "kind", N_("Choose one of the answers offered."));
	if (out->kind == SESSION_ONE_TO_ONE) {
		out->place_id = chosen(web, "participant");
		if (form->ok && out->place_id == 0)
			form_reject(form, "participant", N_("Choose with whom the session is."));
	}
	if (!form->ok)
		return;
	out->starts_at = time_read(web->arena, form_text(form, "starts"));
	if (!out->starts_at)
		form_reject(form, "starts", N_("Enter a time of day, for example 17:30."));
	if (!date_parse_iso(form_get(form, "day")->date, &out->day))
		form_reject(form, "day", N_("Enter a real date as day.month.year, for example 22.11.2026."));
}

enum err session_new_post(struct web *web)
{
	struct service service = page_service(web);
	enum service_add_fault fault = ADD_FAULT_NONE;
	struct service_group_clash clash = {0};
	struct service_session_add add;
	enum err code = ERR_OK;
	int64_t id, session;

	TRY(wanted_id(web, "group", &id));
	add_read(web, id, &add);
	if (web->form.ok)
		code = service_session_add(&service, &add, &session, &fault, &clash);
	if (code == ERR_INVALID) {
		err_clear();
		fault_tell(web, &clash, fault);
		code = ERR_OK;
	}
	TRY(code);
	if (!web->form.ok)
		return show(web, id, 422);
	web->audited = true;
	return page_redirect(web, "/provider/group?id=%lld", (long long)id);
}
