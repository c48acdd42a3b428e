#include "base/str.h"
#include "check.h"
#include "run/page.h"
#include "service/eligibility_words.h"

/* The result of /check: the groups that fit, perhaps fit and do not fit, with what each rule says. */

/* True if REASON stands on what has been answered, and not on what was taken for granted since no result hangs on it. */
static bool is_answered(const struct check *check, const struct programme_rule *rule, const struct eligibility_reason *reason)
{
	const bool adult = eligibility_role_is_adult(check->family.persons[0].role), births = check_is_answered(check, CHECK_BIRTHS);
	const int child = reason->person > 0 ? check->child[reason->person] : 0;

	switch (reason->code) {
	case ELIGIBILITY_ROLE_MISSING:
		return !adult || births || !(rule->roles >> ELIGIBILITY_CHILD & 1);
	case ELIGIBILITY_CHILD_MISSING:
		return births;
	case ELIGIBILITY_FACT_MISSING:
		return child > 0 ? form_has(check->form, check_child_key(child, "facts")) : check_is_answered(check, CHECK_FACTS);
	case ELIGIBILITY_NO_GROUP_THIS_YEAR:
		return child > 0 ? form_has(check->form, check_child_key(child, "facts")) : form_has(check->form, "group");
	case ELIGIBILITY_AGE_FITS:
	case ELIGIBILITY_TOO_YOUNG:
	case ELIGIBILITY_TOO_OLD:
		return child > 0 || form_has(check->form, "birth");
	default:
		return true;
	}
}

/* One programme under LIST: its name, and a sentence for each rule that was answered. */
static enum err result_put(struct web *web, const char *list, size_t n, const struct catalogue_row *row, const struct check *check,
	const struct eligibility_result *result)
{
	static const char *const kinds[] = {[ELIGIBILITY_NO] = "bad", [ELIGIBILITY_ASK] = "wait", [ELIGIBILITY_YES] = "good"};
	const struct eligibility_words words = {web->arena, &row->rule, &check->family, NULL};

	TRY(page_put(web, row->rule.code, "%s.%zu.code", list, n));
	TRY(page_put(web, row->name[web_language(web)], "%s.%zu.name", list, n));
	for (int i = 0; i < result->nreasons; i++) {
		const struct eligibility_reason *reason = &result->reasons[i];
		const char *text = eligibility_words_reason(&words, reason);

		if (!text)
			return ERR(ERR_LIMIT, "check");
		if (!is_answered(check, &row->rule, reason))
			continue;
		TRY(page_put(web, text, "%s.%zu.reasons.%d.text", list, n, i));
		TRY(page_put(web, kinds[eligibility_code_answer(reason->code)], "%s.%zu.reasons.%d.kind", list, n, i));
	}
	return ERR_OK;
}

/* Yes, Ask and No: the programmes, in each list those first against which the fewest rules speak; Elsewhere: the residence alone settled them all. */
static enum err results_put(struct web *web, const struct check *check)
{
	static const char *const lists[] = {[ELIGIBILITY_NO] = "No", [ELIGIBILITY_ASK] = "Ask", [ELIGIBILITY_YES] = "Yes"};
	size_t n[3] = {0};

	for (int against = 0; against <= ELIGIBILITY_REASONS; against++) {
		for (size_t i = 0; i < check->catalogue.n; i++) {
			const struct catalogue_row *row = &check->catalogue.rows[i];
			struct eligibility_result result;

			eligibility_check(&row->rule, &check->family, &result);
			if (eligibility_against(&result) == against)
				TRY(result_put(web, lists[result.answer], n[result.answer]++, row, check, &result));
		}
	}
	if (n[ELIGIBILITY_YES] + n[ELIGIBILITY_ASK] == 0 && form_is(check->form, "resident", "no") && !form_has(check->form, "court"))
		TRY(page_put(web, "1", "Elsewhere"));
	return ERR_OK;
}

/* What was answered to QUESTION, in words. */
static const char *answer_text(struct web *web, const struct check *check, enum check_question question)
{
	const struct form_key *key = check_key_find(check_question_key(question));
	const struct form_field *field = form_get(&web->form, key->name);
	struct buf text;
	char day[12];

	buf_init(&text, web->arena, 0);
	for (int i = 0; key->choices && key->choices[i].value; i++)
		if (field->selected >> i & 1)
			buf_printf(&text, "%s%s", text.len > 0 ? _("; ") : "", _(key->choices[i].label));
	for (int i = question == CHECK_BIRTHS ? 1 : question == CHECK_BIRTH ? 0 : ELIGIBILITY_PERSONS; i < check->family.npersons; i++) {
		if (question == CHECK_BIRTH && i > 0)
			break;
		date_format_latvian(check->family.persons[i].birth, day);
		buf_printf(&text, "%s%s", text.len > 0 ? _("; ") : "", day);
	}
	return buf_text(&text);
}

/* Answers.N.{key,label,text}: what was asked and answered, to change. */
static enum err answers_put(struct web *web, const struct check *check)
{
	enum check_question at = CHECK__MAX;
	size_t n = 0;

	while (check_step(check, &at)) {
		if (!check_is_answered(check, at))
			continue;
		TRY(page_put(web, check_question_key(at), "Answers.%zu.key", n));
		TRY(page_put(web, check_label(web, check, at), "Answers.%zu.label", n));
		TRY(page_put(web, answer_text(web, check, at), "Answers.%zu.text", n));
		n++;
	}
	return ERR_OK;
}

enum err check_result_show(struct web *web, const struct check *check)
{
	TRY(results_put(web, check));
	TRY(answers_put(web, check));
	TRY(check_hidden_put(web, CHECK__MAX));
	return page_render(web, "public/check_result.cs", CHECK_TITLE);
}
