#include "base/str.h"
#include "provider.h"

/* /provider/group_new: a manager opens a group; its sessions are planned at once. */

#define TEMPLATE "provider/group_new.cs"
#define TITLE N_("New group")

/* Lists to choose from. */
static enum err choices_put(struct web *web)
{
	struct db_result rows;
	char today[11];

	date_format_iso(web->today, today);
	TRY(DB_RUN(web->db, web->arena, STATEMENT_SUPPORT_GROUP_PROGRAMMES, &rows, db_text(today), db_text(today)));
	for (size_t i = 0; i < rows.nrows; i++) {
		const char *text = arena_printf(web->arena, "%s %s", db_get_text(&rows, i, "code"),
			page_column(web_language(web), &rows, i, "name"));

		if (!text)
			return ERR(ERR_NOMEM, "page");
		TRY(page_put_int(web, db_get_int(&rows, i, "id"), "Form.programme.choice.%zu.value", i));
		TRY(page_put(web, text, "Form.programme.choice.%zu.text", i));
		if (web->form.keys && str_equal(arena_printf(web->arena, "%lld", (long long)db_get_int(&rows, i, "id")),
			form_text(&web->form, "programme")))
			TRY(page_put(web, "1", "Form.programme.choice.%zu.checked", i));
	}
	TRY(DB_RUN(web->db, web->arena, STATEMENT_SUPPORT_GROUP_LEADERS, &rows, db_int(web->session->provider_id)));
	if (rows.nrows == 0)
		TRY(page_put(web, "1", "Page.no_leaders"));
	return page_choice(web, "leader", &rows, "id", "name", web->form.keys ? form_text(&web->form, "leader") : NULL);
}

static enum err back_put(struct web *web)
{
	TRY(page_put(web, "/provider/", "Page.back.href"));
	TRY(page_put(web, _("Groups"), "Page.back.text"));
	return ERR_OK;
}

enum err group_new_show(struct web *web)
{
	TRY(page_form(web, group_new_keys, FORM_COUNT(group_new_keys), NULL));
	TRY(choices_put(web));
	TRY(back_put(web));
	return page_render(web, TEMPLATE, TITLE);
}

static enum err again(struct web *web)
{
	TRY(choices_put(web));
	TRY(back_put(web));
	return page_form_again(web, TEMPLATE, TITLE);
}

/* "17:30", "9.00" or "17,30" as "17:30"; NULL when it is no time of day. */
static const char *time_read(struct arena *arena, const char *text)
{
	char *hour = arena_strdup(arena, text), *minute = hour;
	long long h, m;

	while (minute && *minute && *minute != ':' && *minute != '.' && *minute != ',')
		minute++;
	if (!minute || !*minute)
		return NULL;
	*minute++ = '\0';
	if (!minute[0] || !minute[1] || minute[2] || !str_to_int(hour, 0, 23, &h) || !str_to_int(minute, 0, 59, &m))
		return NULL;
	return arena_printf(arena, "%02d:%02d", (int)h, (int)m);
}

/* The form as a group; what is no choice of ours is marked. */
static void group_read(struct web *web, struct service_group *out)
{
	struct form *form = &web->form;
	long long programme = 0, leader = 0;

	*out = (struct service_group){.room = form_text(form, "room")};
	if (!form->ok)
		return;
	if (!str_to_int(form_text(form, "programme"), 1, INT32_MAX, &programme))
		form_reject(form, "programme", N_("Choose one of the answers offered."));
	if (!str_to_int(form_text(form, "leader"), 1, INT32_MAX, &leader))
		form_reject(form, "leader", N_("Choose one of the answers offered."));
	out->starts_at = time_read(web->arena, form_text(form, "starts"));
	if (!out->starts_at)
		form_reject(form, "starts", N_("Enter a time of day, for example 17:30."));
	if (!date_parse_iso(form_get(form, "first")->date, &out->first))
		form_reject(form, "first", N_("Enter a real date as day.month.year, for example 22.11.2026."));
	out->programme_id = programme;
	out->leader_id = leader;
	out->capacity = (int)form_get(form, "capacity")->number;
	out->minutes = (int)form_get(form, "minutes")->number;
}

static void fault_tell(struct web *web, enum service_group_fault fault)
{
	switch (fault) {
	case GROUP_FAULT_PROGRAMME:
		form_reject(&web->form, "programme", N_("This kind of group is not offered on the day of the first session."));
		break;
	case GROUP_FAULT_LEADER:
		form_reject(&web->form, "leader", N_("Choose one of the answers offered."));
		break;
	case GROUP_FAULT_HOLIDAY:
		form_reject(&web->form, "first", N_("This day is a public holiday. Choose another day."));
		break;
	case GROUP_FAULT_BUSY:
		form_reject(&web->form, "starts", N_("This leader has another group that begins at that time."));
		break;
	case GROUP_FAULT_PAST:
	case GROUP_FAULT_NONE:
	default:
		form_reject(&web->form, "first", N_("The first session must be today or later, within two years."));
		break;
	}
}

enum err group_new_post(struct web *web)
{
	struct service service = page_service(web);
	struct service_group group;
	enum service_group_fault fault = GROUP_FAULT_NONE;
	int64_t id = 0;
	enum err code;

	group_read(web, &group);
	if (!web->form.ok)
		return again(web);
	code = service_group_open(&service, &group, &id, &fault);
	if (code == ERR_INVALID) {
		err_clear();
		fault_tell(web, fault);
		return again(web);
	}
	TRY(code);
	web->audited = true;
	return page_redirect(web, "/provider/group?id=%lld", (long long)id);
}

enum err group_new_typed(struct web *web, const struct form_key *key, const char *value, const char **io_label, const char **io_text)
{
	const bool is_leader = str_equal(key->name, "leader");
	struct db_result rows;
	char today[11];

	(void)io_label;
	if (!is_leader && !str_equal(key->name, "programme"))
		return ERR_OK;
	date_format_iso(web->today, today);
	if (is_leader)
		TRY(DB_RUN(web->db, web->arena, STATEMENT_SUPPORT_GROUP_LEADERS, &rows, db_int(web->session->provider_id)));
	else
		TRY(DB_RUN(web->db, web->arena, STATEMENT_SUPPORT_GROUP_PROGRAMMES, &rows, db_text(today), db_text(today)));
	for (size_t i = 0; i < rows.nrows; i++) {
		const char *id = arena_printf(web->arena, "%lld", (long long)db_get_int(&rows, i, "id"));

		if (id && str_equal(id, value))
			*io_text = is_leader ? db_get_text(&rows, i, "name") : page_column(web_language(web), &rows, i, "name");
	}
	return ERR_OK;
}
