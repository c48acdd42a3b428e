#include "base/str.h"
#include "provider.h"
#include "service/group_edit.h"

/* /provider/group_edit: a group goes on with another leader, in another room or with another number of places. */

#define TEMPLATE "provider/group_edit.cs"
#define TITLE N_("Change the group")
#define CHANGED N_("This group has changed since you opened the page. Open it anew.")

/* The choice with this id in the list of KEY is the one that holds now. */
static enum err current_put(struct web *web, const char *key, int64_t id, const struct group_choices *choices)
{
	const struct db_result *rows = str_equal(key, "room") ? &choices->rooms : &choices->leaders;

	for (size_t i = 0; i < rows->nrows; i++)
		if (db_get_int(rows, i, "id") == id)
			return page_put(web, "1", "Form.%s.choice.%zu.checked", key, i);
	return ERR_OK;
}

static enum err number_put(struct web *web, const char *key, int64_t number)
{
	return page_form_value(web, key, arena_printf(web->arena, "%lld", (long long)number));
}

/* The form: as it came, or with what holds now. */
static enum err show(struct web *web, int64_t id, int status)
{
	const bool post = web->request->method == HTTP_POST;
	struct group_choices choices;
	struct db_result group, row;

	TRY(group_put(web, id, "group", &group));
	if (!str_equal(db_get_text(&group, 0, "state"), "planned") && !str_equal(db_get_text(&group, 0, "state"), "open") &&
		!str_equal(db_get_text(&group, 0, "state"), "running"))
		return page_error(web, ERR_CONFLICT, N_("This group has finished or was cancelled already."));
	TRY(DB_ONE(web->db, web->arena, STATEMENT_GROUP_EDIT_GET, &row, db_int(id), wall_of(web).contracts));
	TRY(page_form(web, group_edit_keys, FORM_COUNT(group_edit_keys), post ? &web->form : NULL));
	TRY(group_choices_put(web, &choices));
	TRY(PAGE_ROWS(web, "Changes", NULL, STATEMENT_GROUP_EDIT_CHANGES, db_int(id)));
	if (post) {
		TRY(page_put_int(web, form_get(&web->form, "version")->number, "Group.version"));
		return page_render_status(web, status, TEMPLATE, TITLE);
	}
	TRY(current_put(web, "leader", db_get_int(&row, 0, "leader_id"), &choices));
	TRY(current_put(web, "second_leader", db_get_int(&row, 0, "second_leader_id"), &choices));
	TRY(current_put(web, "room", db_get_int(&row, 0, "room_id"), &choices));
	TRY(number_put(web, "capacity", db_get_int(&row, 0, "capacity")));
	TRY(number_put(web, "capacity_min", db_get_int(&row, 0, "capacity_min")));
	return page_render_status(web, status, TEMPLATE, TITLE);
}

enum err group_edit_show(struct web *web)
{
	int64_t id;

	TRY(wanted_id(web, "id", &id));
	return show(web, id, 200);
}

enum err group_edit_post(struct web *web)
{
	struct service service = page_service(web);
	struct service_group_clash clash = {.room = NULL};
	enum service_group_fault fault = GROUP_FAULT_NONE;
	struct service_group_edit edit = {.group_id = 0};
	struct form *form = &web->form;
	enum err code = ERR_OK;
	bool second = false;

	TRY(wanted_id(web, "id", &edit.group_id));
	if (!form_has(form, "version"))
		return ERR(ERR_INVALID, "not from our form");
	edit.version = form_get(form, "version")->number;
	edit.leader_id = chosen(web, "leader");
	edit.second_leader_id = chosen(web, "second_leader");
	edit.room_id = chosen(web, "room");
	edit.capacity = (int)form_get(form, "capacity")->number;
	edit.capacity_min = (int)form_get(form, "capacity_min")->number;
	if (form->ok && edit.capacity_min > edit.capacity)
		form_reject(form, "capacity_min", N_("This is more than there are places. Enter a smaller number."));
	if (form->ok)
		code = service_group_edit(&service, &edit, &fault, &clash, &second);
	if (code == ERR_CONFLICT)
		return page_error(web, code, CHANGED);
	if (code == ERR_INVALID) {
		err_clear();
		group_fault_tell(web, fault, &clash, clash.room ? "room" : second ? "second_leader" : "leader");
		code = ERR_OK;
	}
	TRY(code);
	if (!form->ok)
		return show(web, edit.group_id, 422);
	web->audited = true;
	return page_redirect(web, "/provider/group?id=%lld", (long long)edit.group_id);
}
