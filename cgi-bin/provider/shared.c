#include <stdio.h>
#include <string.h>

#include "base/str.h"
#include "domain/date_words.h"
#include "domain/register.h"
#include "provider.h"

/* Words and parts that several pages have. */

enum { SLOT_LENGTH = 7 }; /* "4 18:00" */

/* English weekdays stand here untranslated: Latvian has its own forms in domain/date_words.h. */
static const char *const weekdays_english[] = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
static const char *const weekdays_every[] = {
	N_("on Mondays"), N_("on Tuesdays"), N_("on Wednesdays"), N_("on Thursdays"), N_("on Fridays"), N_("on Saturdays"),
	N_("on Sundays"),
};

enum err wanted_id(struct web *web, const char *name, int64_t *out)
{
	if (!form_has(&web->form, name))
		return ERR(ERR_NOT_FOUND, "no %s", name);
	*out = form_get(&web->form, name)->number;
	return ERR_OK;
}

int64_t chosen(struct web *web, const char *key)
{
	long long id = 0;

	if (form_has(&web->form, key) && !str_to_int(form_text(&web->form, key), 1, INT32_MAX, &id))
		form_reject(&web->form, key, N_("Choose one of the answers offered."));
	return id;
}

enum err choice_put(struct web *web, const char *key, size_t n, int64_t id, const char *text)
{
	const char *value = arena_printf(web->arena, "%lld", (long long)id), *typed = "";

	if (!value || !text)
		return ERR(ERR_NOMEM, "page");
	for (size_t i = 0; i < web->form.nkeys; i++)
		if (str_equal(web->form.keys[i].name, key))
			typed = form_text(&web->form, key);
	TRY(page_put(web, value, "Form.%s.choice.%zu.value", key, n));
	TRY(page_put(web, text, "Form.%s.choice.%zu.text", key, n));
	return str_equal(value, typed) ? page_put(web, "1", "Form.%s.choice.%zu.checked", key, n) : ERR_OK;
}

const char *time_read(struct arena *arena, const char *text)
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

/* That another group is there then. */
static const char *taken_text(struct web *web, const struct service_group_clash *clash)
{
	const char *what = clash->room ? str_fill(web->arena, _("Room %1 is taken then by group %2"), clash->room, clash->group)
				       : str_fill(web->arena, _("A leader of this group has group %2 then: %1"), clash->leader, clash->group);
	char iso[11];

	date_format_iso(clash->day, iso);
	return arena_printf(web->arena, "%s – %s, %s.", what, day_text(web, iso), clash->starts_at);
}

const char *gap_text(struct web *web, const char *name, const struct staff_gap *gap)
{
	char since[12];

	date_format_latvian(gap->since, since);
	return str_fill(web->arena, _(staff_gap_msgid(gap)), name, since);
}

const char *clash_text(struct web *web, const struct service_group_clash *clash)
{
	if (clash->unfit.name)
		return gap_text(web, clash->unfit.name, &clash->unfit.gap);
	return taken_text(web, clash);
}

enum err line_put(struct web *web, size_t n, const struct timetable_line *line)
{
	const char *reason = web_language(web) == VIEW_EN ? line->reason : line->reason_lv, *day;
	char iso[11];

	date_format_iso(line->date, iso);
	day = day_text(web, iso);
	if (!day)
		return ERR(ERR_NOMEM, "page");
	TRY(page_put(web, day, "Rows.%zu.day", n));
	if (line->number > 0)
		return page_put_int(web, line->number, "Rows.%zu.number", n);
	return page_put(web, reason ? reason : _("weekend"), "Rows.%zu.reason", n);
}

struct service_wall wall_of(struct web *web)
{
	struct service service = page_service(web);

	return service_group_wall(&service);
}

const char *day_text(struct web *web, const char *iso)
{
	char words[DATE_WORDS_SIZE], day[12];
	struct date date;

	if (!iso || !date_parse_iso(iso, &date))
		return arena_strdup(web->arena, "");
	if (view_language_is_latvian(web_language(web))) {
		date_with_weekday(date, words);
		return arena_strdup(web->arena, words);
	}
	date_format_latvian(date, day);
	return arena_printf(web->arena, "%s, %s", weekdays_english[date_weekday(date) - 1], day);
}

const char *rhythm_text(struct web *web, const char *first_on, const char *starts_at, const char *slots, bool monthly)
{
	const char *text = NULL;
	struct date date;

	for (const char *at = slots; at && at[0] >= '1' && at[0] <= '7' && strlen(at) >= SLOT_LENGTH; at += SLOT_LENGTH + (at[SLOT_LENGTH] == ',')) {
		text = arena_printf(web->arena, "%s%s%s %.5s", text ? text : "", text ? ", " : "", _(weekdays_every[at[0] - '1']), at + 2);
		if (!text)
			return NULL;
	}
	if (text || !date_parse_iso(first_on, &date))
		return text;
	return arena_printf(web->arena, "%s %s", monthly ? _("once a month") : _(weekdays_every[date_weekday(date) - 1]), starts_at);
}

/* Look of a state's badge. */
static const char *state_kind_of(enum state_kind kind, int state)
{
	switch (kind) {
	case STATE_GROUP:
		return state == GROUP_OPEN ? "plum" : state == GROUP_RUNNING ? "good" : state == GROUP_CANCELLED ? "bad" : "grey";
	case STATE_PLACE:
		return state == PLACE_ACTIVE ? "good" : state == PLACE_ENROLLED ? "plum" : state == PLACE_SUSPENDED ? "wait" : "grey";
	case STATE_SESSION:
		return state == SESSION_HELD ? "good" : state == SESSION_PLANNED ? "plum" : "grey";
	default:
		return "grey";
	}
}

enum err words_put(struct web *web, const char *node, const struct db_result *rows, size_t row, enum state_kind kind)
{
	int state;

	if (!state_parse(kind, db_get_text(rows, row, "state"), &state))
		return ERR(ERR_BUG, "unknown state");
	TRY(page_put(web, _(state_msgid(kind, state)), "%s.state_text", node));
	TRY(page_put(web, state_kind_of(kind, state), "%s.state_kind", node));
	return ERR_OK;
}

static enum err sub_put(struct web *web, int64_t id, const char *current)
{
	static const struct {
		const char *page, *text;
		enum permission permission;
	} pages[] = {
		{"group_queue", N_("Waiting list"), PERMISSION_GROUP_MANAGE},
		{"group_participants", N_("Participants"), PERMISSION_ATTENDANCE_MARK},
		{"group", N_("Timetable"), PERMISSION_GROUP_READ},
		{"group_attendance", N_("Attendance"), PERMISSION_ATTENDANCE_MARK},
		{"group_results", N_("Questionnaires"), PERMISSION_GROUP_READ},
		{"group_documents", N_("Documents"), PERMISSION_ATTENDANCE_MARK},
	};
	size_t n = 0;

	for (size_t i = 0; i < FORM_COUNT(pages); i++) {
		const char *href = arena_printf(web->arena, "/provider/%s?id=%lld", pages[i].page, (long long)id);

		if (!role_may(web->session->role, pages[i].permission))
			continue;
		if (!href)
			return ERR(ERR_NOMEM, "page");
		TRY(page_put(web, href, "Sub.%zu.href", n));
		TRY(page_put(web, _(pages[i].text), "Sub.%zu.text", n));
		if (str_equal(pages[i].page, current))
			TRY(page_put(web, "1", "Sub.%zu.current", n));
		n++;
	}
	return ERR_OK;
}

enum err group_put(struct web *web, int64_t id, const char *current, struct db_result *out)
{
	struct service_wall wall = wall_of(web);
	const char *rhythm, *day;

	TRY(PAGE_ROW(web, "Group", out, STATEMENT_SUPPORT_GROUP_GET, db_int(id), wall.contracts, wall.any_leader, wall.leader));
	TRY(words_put(web, "Group", out, 0, STATE_GROUP));
	day = day_text(web, db_get_text(out, 0, "first_on"));
	rhythm = rhythm_text(web, db_get_text(out, 0, "first_on"), db_get_text(out, 0, "starts_at"), db_get_text(out, 0, "slots"),
		db_get_int(out, 0, "monthly") != 0);
	if (!rhythm || !day)
		return ERR(ERR_NOMEM, "page");
	for (const struct form_choice *language = group_languages; language->value; language++)
		if (str_equal(language->value, db_get_text(out, 0, "language")))
			TRY(page_put(web, _(language->label), "Group.language_text"));
	TRY(page_put(web, rhythm, "Group.rhythm"));
	TRY(page_put(web, day, "Group.first_day"));
	TRY(page_put(web, "/provider/", "Page.back.href"));
	TRY(page_put(web, _("Groups"), "Page.back.text"));
	return sub_put(web, id, current);
}

const char *mark_text(struct web *web, const char *mark, const char *away)
{
	enum register_away who;
	int code;

	if (!state_parse(STATE_ATTENDANCE, mark, &code))
		return "";
	if (!register_away_parse(away, &who) || who == REGISTER_AWAY_NONE)
		return _(state_msgid(STATE_ATTENDANCE, code));
	return arena_printf(web->arena, "%s (%s)", _(state_msgid(STATE_ATTENDANCE, code)), _(register_away_msgid(who)));
}

enum err marks_put(struct web *web, const char *node, int64_t place_id, const char *typed, const char *stored)
{
	for (int mark = ATTENDANCE_PRESENT; mark < ATTENDANCE__MAX; mark++) {
		const char *code = state_code(STATE_ATTENDANCE, mark);
		const char *value = arena_printf(web->arena, "%lld-%s", (long long)place_id, code);
		int n = mark - ATTENDANCE_PRESENT;

		if (!value)
			return ERR(ERR_NOMEM, "page");
		TRY(page_put(web, value, "%s.choice.%d.value", node, n));
		TRY(page_put(web, code, "%s.choice.%d.mark", node, n));
		TRY(page_put(web, _(state_msgid(STATE_ATTENDANCE, mark)), "%s.choice.%d.text", node, n));
		if (str_equal(typed && *typed ? typed : stored, typed && *typed ? value : code))
			TRY(page_put(web, "1", "%s.choice.%d.checked", node, n));
	}
	return ERR_OK;
}
