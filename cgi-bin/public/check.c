#include "base/str.h"
#include "catalogue.h"
#include "check_words.h"
#include "keys.h"
#include "pages.h"
#include "run/page.h"

/* /check: which of the groups fit, by the same rules that decide later.  Nothing of it is stored. */

#define TEMPLATE "public/check.cs"
#define TITLE N_("Which group fits me?")

enum err check(struct web *web)
{
	TRY(page_form(web, check_keys, FORM_COUNT(check_keys), NULL));
	TRY(page_put(web, "/", "Page.back.href"));
	return page_render(web, TEMPLATE, TITLE);
}

/* Key PART of child N: "child_1_birth". */
static const char *child_key(struct web *web, int n, const char *part)
{
	return arena_printf(web->arena, "child_%d_%s", n, part);
}

/* The facts ticked under KEY that a person in ROLE can have. */
static unsigned facts_of(const struct web *web, const char *key, enum eligibility_role role)
{
	const struct form *form = &web->form;
	enum programme_fact fact;
	unsigned mask = 0;

	for (size_t k = 0; k < form->nkeys; k++)
		for (int i = 0; str_equal(form->keys[k].name, key) && form->keys[k].choices[i].value; i++)
			if (form->fields[k].selected >> i & 1 && programme_fact_parse(form->keys[k].choices[i].value, &fact))
				mask |= fact;
	return mask & eligibility_role_facts(role);
}

static void child_read(struct web *web, int n, struct eligibility_family *family)
{
	const char *birth = child_key(web, n, "birth"), *raises = child_key(web, n, "raises"), *facts = child_key(web, n, "facts");
	struct eligibility_person *child = &family->persons[family->npersons];

	if (!birth || !raises || !facts || !form_has(&web->form, birth) ||
		!date_parse_iso(form_get(&web->form, birth)->date, &child->birth))
		return;
	child->role = ELIGIBILITY_CHILD;
	child->facts = facts_of(web, facts, ELIGIBILITY_CHILD);
	child->group_this_year = form_is(&web->form, facts, "group_this_year");
	child->knows_raisers = form_has(&web->form, raises);
	child->raised_by = form_is(&web->form, raises, "yes") ? 1 : 0;
	family->npersons++;
}

/* Who asks is person 0, the children follow. */
static void family_read(struct web *web, struct eligibility_family *family)
{
	struct eligibility_person *asks = &family->persons[0];

	family->npersons = 1;
	family->on = web->today;
	(void)eligibility_role_parse(form_text(&web->form, "who"), &asks->role);
	if (form_has(&web->form, "birth"))
		(void)date_parse_iso(form_get(&web->form, "birth")->date, &asks->birth);
	asks->facts = facts_of(web, "facts", asks->role);
	asks->orphan_court_jelgava = form_is(&web->form, "facts", "orphan_court_jelgava");
	asks->group_this_year = form_is(&web->form, "group", "yes");
	family->resident = form_is(&web->form, "resident", "yes") ? ELIGIBILITY_RESIDENT :
		form_is(&web->form, "resident", "no") ? ELIGIBILITY_NOT_RESIDENT : ELIGIBILITY_RESIDENT_UNKNOWN;
	for (int n = 1; eligibility_role_is_adult(asks->role) && n <= CHECK_CHILDREN; n++)
		child_read(web, n, family);
}

/* A birth date is asked only where it decides: of those who ask for themselves; and never one to come. */
static void dates_check(struct web *web)
{
	const bool self = form_is(&web->form, "who", "young_adult") || form_is(&web->form, "who", "child");
	struct date birth;

	if (self && form_get(&web->form, "birth")->state == FORM_ABSENT)
		form_reject(&web->form, "birth", N_("Write your birth date: the group depends on the age."));
	if (self && form_has(&web->form, "birth") && date_parse_iso(form_get(&web->form, "birth")->date, &birth) &&
		date_compare(birth, web->today) > 0)
		form_reject(&web->form, "birth", N_("This day is still to come. Check the year."));
}

static enum err adult_age(struct web *web, int *out)
{
	struct db_result row;
	long long age;
	char day[11];

	date_format_iso(web->today, day);
	TRY(DB_RUN(web->db, web->arena, STATEMENT_PARAMETER_GET, &row, db_text("adult_age"), db_text(day), db_text(day)));
	if (row.nrows == 0 || !str_to_int(db_get_text(&row, 0, "value"), 1, 100, &age))
		return ERR(ERR_BUG, "no adult_age in force");
	*out = (int)age;
	return ERR_OK;
}

/* One programme under NODE: its name, the answer, and a sentence for each rule. */
static enum err result_put(struct web *web, const char *list, size_t n, const struct catalogue_row *row,
	const struct eligibility_family *family, const struct eligibility_result *result)
{
	static const char *const kinds[] = {[ELIGIBILITY_NO] = "bad", [ELIGIBILITY_ASK] = "wait", [ELIGIBILITY_YES] = "good"};

	TRY(page_put(web, row->rule.code, "%s.%zu.code", list, n));
	TRY(page_put(web, row->name[web_language(web)], "%s.%zu.name", list, n));
	for (int i = 0; i < result->nreasons; i++) {
		const struct eligibility_reason *reason = &result->reasons[i];
		const char *text = check_words(web, &row->rule, family, reason);

		if (!text)
			return ERR(ERR_LIMIT, "check");
		TRY(page_put(web, text, "%s.%zu.reasons.%d.text", list, n, i));
		TRY(page_put(web, kinds[eligibility_code_answer(reason->code)], "%s.%zu.reasons.%d.kind", list, n, i));
	}
	return ERR_OK;
}

static enum err results_put(struct web *web, const struct eligibility_family *family)
{
	static const char *const lists[] = {[ELIGIBILITY_NO] = "No", [ELIGIBILITY_ASK] = "Ask", [ELIGIBILITY_YES] = "Yes"};
	struct catalogue catalogue;
	size_t n[3] = {0};

	TRY(catalogue_get(web, &catalogue));
	for (size_t i = 0; i < catalogue.n; i++) {
		struct eligibility_result result;

		eligibility_check(&catalogue.rows[i].rule, family, &result);
		TRY(result_put(web, lists[result.answer], n[result.answer]++, &catalogue.rows[i], family, &result));
	}
	TRY(page_put(web, "1", "Answered"));
	return ERR_OK;
}

enum err check_post(struct web *web)
{
	struct eligibility_family family = {.npersons = 0};

	TRY(page_put(web, "/", "Page.back.href"));
	dates_check(web);
	if (!web->form.ok)
		return page_form_again(web, TEMPLATE, TITLE);
	TRY(adult_age(web, &family.adult_age));
	family_read(web, &family);
	TRY(results_put(web, &family));
	TRY(page_form(web, check_keys, FORM_COUNT(check_keys), &web->form));
	return page_render(web, TEMPLATE, TITLE);
}
