#include <string.h>

#include "base/str.h"
#include "domain/eligibility.h"
#include "programme.h"

/* /admin/programme/new: the next version of a kind of group.  First the form, then a look at what will change, then it is saved. */

#define TITLE N_("New version of a kind of group")
#define TEMPLATE "admin/programme_new.cs"

/* The version that the new one will follow. */
struct newest {
	const char *code;
	int64_t id, version, open_files;
	struct service_programme_version says;
	const char *from;	/* of its row */
};

static enum err newest_find(struct web *web, struct newest *out)
{
	struct service_programme_parts parts;
	struct db_result rows, uses;

	*out = (struct newest){.code = form_text(&web->form, "code")};
	TRY(programme_rows(web, out->code, &rows, &parts));
	TRY(service_programme_version_read(&rows, 0, &parts, &out->says));
	out->id = db_get_int(&rows, 0, "id");
	out->version = db_get_int(&rows, 0, "version");
	out->from = db_get_text(&rows, 0, "valid_from");
	TRY(DB_ONE(web->db, web->arena, STATEMENT_PROGRAMME_USES, &uses, db_text(out->code), db_int(out->id)));
	out->open_files = db_get_int(&uses, 0, "open_files");
	return ERR_OK;
}

/* What both pages say about the newest version; after a post it is the one that the person saw. */
static enum err newest_put(struct web *web, const struct newest *newest)
{
	const bool posted = web->request->method == HTTP_POST;
	const unsigned long open = (unsigned long)newest->open_files;
	char from[12];

	date_format_latvian(newest->says.valid_from, from);
	TRY(page_put(web, newest->code, "Programme.code"));
	TRY(page_put(web, web_language(web) == VIEW_EN ? newest->says.name_en : newest->says.name_lv, "Programme.name"));
	TRY(page_put(web, from, "Programme.from"));
	TRY(page_put_int(web, posted ? form_get(&web->form, "newest")->number : newest->id, "Programme.newest"));
	TRY(page_put_int(web, posted ? form_get(&web->form, "version")->number : newest->version, "Programme.version"));
	TRY(page_put(web, arena_printf(web->arena, view_ngettext("%lu open file keeps the version that it was made under.",
		"%lu open files keep the version that they were made under.", open), open), "Programme.open"));
	return page_put(web, arena_printf(web->arena, "/admin/programme?code=%s", newest->code), "Page.back.href");
}

static enum err number_value(struct web *web, const char *key, int number)
{
	return number < 0 ? ERR_OK : page_form_value(web, key, arena_printf(web->arena, "%d", number));
}

static enum err mask_value(struct web *web, const char *key, unsigned mask, const char *(*code)(int bit))
{
	for (int i = 0; mask >> i != 0; i++)
		if (mask >> i & 1)
			TRY(page_form_value(web, key, code(i)));
	return ERR_OK;
}

static const char *role_bit(int bit)
{
	return eligibility_role_code((enum eligibility_role)bit);
}

static const char *fact_bit(int bit)
{
	return programme_fact_code((enum programme_fact)(1u << bit));
}

static enum err rule_values(struct web *web, const struct programme_rule *rule)
{
	const struct {
		const char *key, *value;
	} values[] = {
		{"client", programme_target_code(rule->target)},
		{"bond", programme_bond_code(rule->bond)},
		{"age_of", programme_age_of_code(rule->age_of)},
		{"max_kind", rule->max_inclusive ? "whole" : "birthday"},
		{"age_on", programme_age_on_code(rule->age_on)},
		{"residence", rule->by_orphan_court ? "orphan_court" : "declared"},
		{"quota", rule->own_quota ? "own" : "yearly"},
		{"rhythm", programme_rhythm_code(rule->rhythm)},
		{"payer", rule->is_state_financed ? "state" : "municipality"},
	};

	for (size_t i = 0; i < FORM_COUNT(values); i++)
		TRY(page_form_value(web, values[i].key, values[i].value));
	TRY(mask_value(web, "roles", rule->roles, role_bit));
	TRY(mask_value(web, "roles_ask", rule->roles_ask, role_bit));
	TRY(mask_value(web, "facts", rule->required_any, fact_bit));
	TRY(number_value(web, "min_age", rule->min_age));
	TRY(number_value(web, "max_age", rule->max_age));
	TRY(number_value(web, "guardian_max_age", rule->guardian_max_age));
	return rule->rhythm == PROGRAMME_RHYTHM_WEEKLY ? number_value(web, "sessions", rule->sessions) : ERR_OK;
}

enum err programme_new_show(struct web *web)
{
	const struct service_programme_version *says;
	struct newest newest;

	TRY(newest_find(web, &newest));
	says = &newest.says;
	TRY(newest_put(web, &newest));
	TRY(page_form(web, programme_new_keys, FORM_COUNT(programme_new_keys), NULL));
	TRY(rule_values(web, &says->rule));
	TRY(page_form_value(web, "name_lv", says->name_lv));
	TRY(page_form_value(web, "name_en", says->name_en));
	TRY(page_form_value(web, "legal_ref", says->legal_ref));
	TRY(page_form_value(web, "whom_lv", says->whom_lv));
	TRY(page_form_value(web, "whom_en", says->whom_en));
	TRY(page_form_value(web, "whom_easy", says->whom_easy));
	TRY(page_form_value(web, "about_lv", says->about_lv));
	TRY(page_form_value(web, "about_en", says->about_en));
	TRY(page_form_value(web, "about_easy", says->about_easy));
	return page_render(web, TEMPLATE, TITLE);
}

static int number_of(const struct form *form, const char *name)
{
	return form_has(form, name) ? (int)form_get(form, name)->number : PROGRAMME_NO_LIMIT;
}

/* What the form says; where a field is bad, what is read does not matter. */
static void version_of(const struct form *form, struct service_programme_version *out)
{
	struct programme_rule *rule = &out->rule;

	*out = (struct service_programme_version){
		.name_lv = form_text(form, "name_lv"), .name_en = form_text(form, "name_en"),
		.whom_lv = form_text(form, "whom_lv"), .whom_en = form_text(form, "whom_en"), .whom_easy = form_text(form, "whom_easy"),
		.about_lv = form_text(form, "about_lv"), .about_en = form_text(form, "about_en"), .about_easy = form_text(form, "about_easy"),
		.legal_ref = form_text(form, "legal_ref"),
	};
	rule->code = form_text(form, "code");
	(void)programme_target_parse(form_text(form, "client"), &rule->target);
	(void)programme_bond_parse(form_text(form, "bond"), &rule->bond);
	(void)programme_age_of_parse(form_text(form, "age_of"), &rule->age_of);
	(void)programme_age_on_parse(form_text(form, "age_on"), &rule->age_on);
	(void)programme_rhythm_parse(form_text(form, "rhythm"), &rule->rhythm);
	rule->roles = (unsigned)form_get(form, "roles")->selected;
	rule->roles_ask = (unsigned)form_get(form, "roles_ask")->selected;
	rule->required_any = (unsigned)form_get(form, "facts")->selected;
	rule->min_age = number_of(form, "min_age");
	rule->max_age = number_of(form, "max_age");
	rule->max_inclusive = form_is(form, "max_kind", "whole");
	rule->guardian_max_age = number_of(form, "guardian_max_age");
	rule->by_orphan_court = form_is(form, "residence", "orphan_court");
	rule->own_quota = form_is(form, "quota", "own");
	rule->is_state_financed = form_is(form, "payer", "state");
	rule->sessions = form_has(form, "sessions") ? (int)form_get(form, "sessions")->number : 0;
	if (form_has(form, "valid_from"))
		(void)date_parse_iso(form_get(form, "valid_from")->date, &out->valid_from);
}

/* Marks what does not fit together. */
static void check(struct web *web, const struct service_programme_version *version, const struct newest *newest)
{
	enum programme_problem problem;

	if (form_has(&web->form, "valid_from")) {
		switch (programme_start_check(version->valid_from, web->today, newest->says.valid_from)) {
		case PROGRAMME_START_NOT_AHEAD:
			form_reject(&web->form, "valid_from", N_("A new version can begin tomorrow at the earliest."));
			break;
		case PROGRAMME_START_NOT_LAST:
			form_reject(&web->form, "valid_from",
				N_("A version that begins on that day or later has been entered already. Choose a later day, or withdraw it."));
			break;
		case PROGRAMME_START_FINE:
			break;
		}
	}
	if (!form_has(&web->form, "client") || !form_has(&web->form, "rhythm") || !form_has(&web->form, "age_of"))
		return;
	problem = programme_rule_check(&version->rule);
	if (problem != PROGRAMME_FINE && form_get(&web->form, programme_problem_field(problem))->state != FORM_BAD)
		form_reject(&web->form, programme_problem_field(problem), programme_problem_msgid(problem));
}

/* What is about to happen: what changes, from when, and for whom nothing changes. */
static enum err confirm(struct web *web, const struct service_programme_version *version, const struct newest *newest)
{
	char from[12], end[12];

	date_format_latvian(version->valid_from, from);
	date_format_latvian(date_add_days(version->valid_from, -1), end);
	TRY(newest_put(web, newest));
	TRY(page_put(web, from, "New.from"));
	TRY(page_put(web, end, "New.end"));
	TRY(programme_lines_put(web, "Changed", version, &newest->says, true));
	TRY(page_form_hidden(web, "action"));
	return page_render(web, "admin/programme_check.cs", N_("Check the new version"));
}

/* After ERR_CONFLICT: how the newest version is now, for the error page. */
static enum err changed(struct web *web, enum err code)
{
	struct programme_line lines[PROGRAMME_LINES];
	struct newest newest;
	char from[12];

	if (code != ERR_CONFLICT)
		return code;
	TRY(newest_find(web, &newest));
	TRY(programme_lines(web, &newest.says, lines));
	date_format_latvian(newest.says.valid_from, from);
	TRY(page_typed_stored(web, "valid_from", _("In force from"), arena_strdup(web->arena, from)));
	for (int i = 0; i < PROGRAMME_LINES; i++)
		TRY(page_typed_stored(web, lines[i].key, lines[i].label, lines[i].text));
	return code;
}

enum err programme_new_post(struct web *web)
{
	struct service service = page_service(web);
	const struct form_field *seen = form_get(&web->form, "newest"), *version = form_get(&web->form, "version");
	struct service_programme_version says;
	struct newest newest;

	if (!form_has(&web->form, "code") || seen->state != FORM_OK || version->state != FORM_OK)
		return ERR(ERR_INVALID, "no kind of group in the form");
	TRY(newest_find(web, &newest));
	version_of(&web->form, &says);
	web->detail = N_("Somebody else has changed this kind of group since you opened the page.");
	if (newest.id != seen->number || newest.version != version->number)
		return changed(web, ERR(ERR_CONFLICT, "programme %s has changed", newest.code));
	check(web, &says, &newest);
	if (!web->form.ok) {
		TRY(newest_put(web, &newest));
		return page_form_again(web, TEMPLATE, TITLE);
	}
	if (form_is(&web->form, "action", "edit")) {
		TRY(newest_put(web, &newest));
		TRY(page_form(web, programme_new_keys, FORM_COUNT(programme_new_keys), &web->form));
		return page_render(web, TEMPLATE, TITLE);
	}
	if (form_is(&web->form, "action", "check"))
		return confirm(web, &says, &newest);
	TRY(changed(web, service_programme_add(&service, &says, seen->number, version->number)));
	return page_redirect(web, "/admin/programme?code=%s&saved=added", newest.code);
}
