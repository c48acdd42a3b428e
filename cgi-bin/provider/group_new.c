#include "base/str.h"
#include "domain/room.h"
#include "provider.h"

/* /provider/group_new: a manager opens a group; its sessions are planned at once. */

#define TEMPLATE "provider/group_new.cs"
#define TITLE N_("New group")

static enum err programmes_load(struct web *web, struct db_result *out)
{
	char today[11];

	date_format_iso(web->today, today);
	return DB_RUN(web->db, web->arena, STATEMENT_SUPPORT_GROUP_PROGRAMMES, out, db_text(today), db_text(today));
}

static enum err leaders_load(struct web *web, struct db_result *out)
{
	char today[11];

	date_format_iso(web->today, today);
	return DB_RUN(web->db, web->arena, STATEMENT_SUPPORT_GROUP_LEADERS, out, wall_of(web).contracts, db_text(today), db_text(today));
}

static enum err rooms_load(struct web *web, struct db_result *out)
{
	return DB_RUN(web->db, web->arena, STATEMENT_ROOM_OPEN, out, db_int(web->session->provider_id));
}

/* "Zirgu iela 47a, Zāle (at most 26)". */
static const char *room_text(struct web *web, const struct db_result *rows, size_t row, long long per_person)
{
	const int64_t holds = room_holds(db_get_int(rows, row, "area"), db_get_int(rows, row, "seats"), per_person);
	const char *label = db_get_text(rows, row, "label");
	const char *number = arena_printf(web->arena, "%lld", (long long)holds);

	return holds == 0 ? label : str_fill(web->arena, _("%1 (people: at most %2)"), label, number);
}

enum err group_choices_put(struct web *web, struct group_choices *out)
{
	struct service service = page_service(web);
	const struct db_result *leaders = &out->leaders, *rooms = &out->rooms;
	long long per_person;

	TRY(leaders_load(web, &out->leaders));
	if (leaders->nrows == 0)
		TRY(page_put(web, "1", "Page.no_leaders"));
	for (size_t i = 0; i < leaders->nrows; i++) {
		TRY(choice_put(web, "leader", i, db_get_int(leaders, i, "id"), db_get_text(leaders, i, "name")));
		TRY(choice_put(web, "second_leader", i, db_get_int(leaders, i, "id"), db_get_text(leaders, i, "name")));
	}
	TRY(service_group_room_area(&service, &per_person));
	TRY(rooms_load(web, &out->rooms));
	if (rooms->nrows == 0)
		TRY(page_put(web, "1", "Page.no_rooms"));
	for (size_t i = 0; i < rooms->nrows; i++)
		TRY(choice_put(web, "room", i, db_get_int(rooms, i, "id"), room_text(web, rooms, i, per_person)));
	return ERR_OK;
}

/* Lists to choose from. */
static enum err choices_put(struct web *web)
{
	struct group_choices choices;
	struct db_result rows;

	TRY(programmes_load(web, &rows));
	for (size_t i = 0; i < rows.nrows; i++)
		TRY(choice_put(web, "programme", i, db_get_int(&rows, i, "id"),
			arena_printf(web->arena, "%s %s", db_get_text(&rows, i, "code"), page_column(web_language(web), &rows, i, "name"))));
	return group_choices_put(web, &choices);
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

/* Further days of the week, each with its time. */
static void slots_read(struct web *web, struct service_group *out)
{
	static const char *const keys[TIMETABLE_SLOTS_MAX - 1][2] = {{"weekday1", "starts1"}, {"weekday2", "starts2"}};
	struct form *form = &web->form;

	for (size_t i = 0; i < FORM_COUNT(keys); i++) {
		const char *weekday = form_text(form, keys[i][0]), *typed = form_text(form, keys[i][1]), *time = time_read(web->arena, typed);

		if (!*weekday && !*typed)
			continue;
		if (!*weekday)
			form_reject(form, keys[i][0], N_("Choose the day of the week as well."));
		else if (!time)
			form_reject(form, keys[i][1], N_("Enter a time of day, for example 17:30."));
		else
			out->more[out->nmore++] = (struct timetable_slot){weekday[0] - '0', time};
	}
}

/* The form as a group. */
static void group_read(struct web *web, struct service_group *out)
{
	struct form *form = &web->form;

	*out = (struct service_group){.audience = form_text(form, "audience"), .language = form_text(form, "language")};
	if (!form->ok)
		return;
	out->programme_id = chosen(web, "programme");
	out->leader_id = chosen(web, "leader");
	out->second_leader_id = chosen(web, "second_leader");
	out->room_id = chosen(web, "room");
	out->starts_at = time_read(web->arena, form_text(form, "starts"));
	if (!out->starts_at)
		form_reject(form, "starts", N_("Enter a time of day, for example 17:30."));
	if (!date_parse_iso(form_get(form, "first")->date, &out->first))
		form_reject(form, "first", N_("Enter a real date as day.month.year, for example 22.11.2026."));
	out->capacity = (int)form_get(form, "capacity")->number;
	out->capacity_min = (int)form_get(form, "capacity_min")->number;
	if (out->capacity_min > out->capacity)
		form_reject(form, "capacity_min", N_("This is more than there are places. Enter a smaller number."));
	out->minutes = (int)form_get(form, "minutes")->number;
	out->is_planned = form_is(form, "action", "plan");
	slots_read(web, out);
}

void group_fault_tell(struct web *web, enum service_group_fault fault, const struct service_group_clash *clash, const char *clash_key)
{
	static const struct {
		const char *key, *text;
	} faults[] = {
		[GROUP_FAULT_NONE] = {"first", N_("The first session must be today or later, within two years.")},
		[GROUP_FAULT_PROGRAMME] = {"programme", N_("This kind of group is not offered on the day of the first session.")},
		[GROUP_FAULT_CONTRACT] = {"programme", N_("No contract that you are entered in is about this kind of group on the day of the first session. Choose another kind or day.")},
		[GROUP_FAULT_LEADER] = {"leader", N_("This person is not entered in the contract as a group leader on that day. Choose somebody else.")},
		[GROUP_FAULT_SECOND_LEADER] = {"second_leader", N_("Choose another person who is entered in the contract as a group leader, or nobody.")},
		[GROUP_FAULT_ROOM] = {"room", N_("Choose one of the answers offered.")},
		[GROUP_FAULT_CROWDED] = {"capacity", N_("The room holds fewer people. Choose a larger room or fewer places.")},
		[GROUP_FAULT_FULL] = {"capacity", N_("More people have a place already. Enter a larger number.")},
		[GROUP_FAULT_PAST] = {"first", N_("The first session must be today or later, within two years.")},
		[GROUP_FAULT_HOLIDAY] = {"first", N_("This day is a public holiday. Choose another day.")},
		[GROUP_FAULT_SLOTS] = {"weekday1", N_("A group that meets once a month has no further days, and two sessions of one day do not overlap. Choose other days or times.")},
	};

	if (fault == GROUP_FAULT_CLASH)
		form_reject(&web->form, clash_key, clash_text(web, clash));
	else if (fault == GROUP_FAULT_UNFIT || fault == GROUP_FAULT_SECOND_UNFIT)
		form_reject(&web->form, fault == GROUP_FAULT_UNFIT ? "leader" : "second_leader", clash_text(web, clash));
	else
		form_reject(&web->form, faults[fault].key, faults[fault].text);
}

/* Back from there: the form as it was filled in. */
static enum err edit_render(struct web *web)
{
	TRY(page_form(web, group_new_keys, FORM_COUNT(group_new_keys), &web->form));
	TRY(choices_put(web));
	TRY(back_put(web));
	return page_render(web, TEMPLATE, TITLE);
}

/* The page before saving: what was answered, and the days that it makes. */
static enum err check_render(struct web *web, const struct service_group *group, const struct timetable_line *lines, size_t n)
{
	size_t hidden = 0;

	for (size_t i = 0; i < FORM_COUNT(group_new_keys); i++) {
		const struct form_key *key = &group_new_keys[i];
		const char *text = form_text(&web->form, key->name), *label = key->label;

		if (str_equal(key->name, "action") || !*text)
			continue;
		TRY(page_put(web, key->name, "Hidden.%zu.name", hidden));
		TRY(page_put(web, text, "Hidden.%zu.value", hidden));
		TRY(group_new_typed(web, key, text, &label, &text));
		TRY(page_put(web, _(label), "Hidden.%zu.label", hidden));
		for (const struct form_choice *choice = key->choices; choice && choice->value; choice++)
			if (str_equal(choice->value, text))
				text = _(choice->label);
		TRY(page_put(web, text, "Hidden.%zu.text", hidden++));
	}
	for (size_t i = 0; i < n; i++) {
		TRY(line_put(web, i, &lines[i]));
		if (lines[i].number > 0)
			TRY(page_put(web, lines[i].slot ? group->more[lines[i].slot - 1].starts_at : group->starts_at, "Rows.%zu.at", i));
	}
	TRY(back_put(web));
	return page_render(web, "provider/group_check.cs", N_("Check the group"));
}

enum err group_new_post(struct web *web)
{
	struct service service = page_service(web);
	struct service_group_clash clash = {.room = NULL};
	enum service_group_fault fault = GROUP_FAULT_NONE;
	const bool checks = form_is(&web->form, "action", "check");
	struct timetable_line *lines = NULL;
	struct service_group group;
	enum err code = ERR_OK;
	int64_t id = 0;
	size_t n = 0;

	group_read(web, &group);
	if (web->form.ok && form_is(&web->form, "action", "edit"))
		return edit_render(web);
	if (web->form.ok)
		code = checks ? service_group_check(&service, &group, &lines, &n, &fault, &clash)
			      : service_group_open(&service, &group, &id, &fault, &clash);
	if (code == ERR_INVALID) {
		err_clear();
		group_fault_tell(web, fault, &clash, "starts");
		code = ERR_OK;
	}
	TRY(code);
	if (!web->form.ok)
		return again(web);
	if (checks)
		return check_render(web, &group, lines, n);
	web->audited = true;
	return page_redirect(web, "/provider/group?id=%lld", (long long)id);
}

enum err group_new_typed(struct web *web, const struct form_key *key, const char *value, const char **io_label, const char **io_text)
{
	static const struct {
		const char *key, *column;
		enum err (*load)(struct web *web, struct db_result *out);
	} lists[] = {{"programme", NULL, programmes_load}, {"leader", "name", leaders_load}, {"second_leader", "name", leaders_load}, {"room", "label", rooms_load}};
	struct db_result rows;

	(void)io_label;
	for (size_t n = 0; n < FORM_COUNT(lists); n++) {
		if (!str_equal(key->name, lists[n].key))
			continue;
		TRY(lists[n].load(web, &rows));
		for (size_t i = 0; i < rows.nrows; i++) {
			const char *id = arena_printf(web->arena, "%lld", (long long)db_get_int(&rows, i, "id"));

			if (id && str_equal(id, value))
				*io_text = lists[n].column ? db_get_text(&rows, i, lists[n].column)
							   : page_column(web_language(web), &rows, i, "name");
		}
	}
	return ERR_OK;
}
