#include <string.h>

#include "base/str.h"
#include "check.h"
#include "pages.h"
#include "run/page.h"

/* /check: which of the groups fit, by the same rules that decide later; one question a page. */

#define TEMPLATE "public/check.cs"

static struct form_field *field_find(struct form *form, const char *name)
{
	for (size_t i = 0; i < form->nkeys; i++)
		if (str_equal(form->keys[i].name, name))
			return &form->fields[i];
	return NULL;
}

/* Answers KEY with its choice VALUE. */
static void choose(struct form *form, const char *key, const char *value)
{
	const struct form_choice *choices = check_key_find(key)->choices;
	struct form_field *field = field_find(form, key);
	int i = 0;

	while (!str_equal(choices[i].value, value))
		i++;
	*field = (struct form_field){.state = FORM_OK, .text = value, .number = i, .selected = UINT64_C(1) << i};
}

static void forget(struct form *form, const char *key)
{
	*field_find(form, key) = (struct form_field){.text = ""};
}

/*
 * What was said about a child is forgotten when the field of its birth date has got another one: it may be another child.  The page says in "births" which
 * dates it had, one behind another with commas between.
 */
static void births_settle(struct form *form)
{
	const char *was = form_has(form, "births") ? form_text(form, "births") : "";

	for (int n = 1; n <= CHECK_CHILDREN; n++) {
		const struct form_field *field = form_get(form, check_child_key(n, "birth"));
		const char *day = field->state == FORM_OK ? field->date : "";
		const size_t len = strcspn(was, ",");

		if (strlen(day) != len || strncmp(day, was, len) != 0) {
			forget(form, check_child_key(n, "raises"));
			forget(form, check_child_key(n, "facts"));
		}
		was += len;
		was += *was == ',';
	}
}

/* What nothing ticked and nothing written means for the question ASKED; and what another "who are you" undoes. */
static void settle(struct web *web, enum check_question asked)
{
	struct form *form = &web->form;
	const char *key = asked < CHECK__MAX ? check_question_key(asked) : "";

	if (asked < CHECK__MAX && check_key_find(key)->type == FORM_MULTI && form_get(form, key)->state == FORM_ABSENT)
		choose(form, key, "none");
	if (asked == CHECK_BIRTHS) {
		bool any = false;

		for (int n = 1; n <= CHECK_CHILDREN; n++)
			any = any || form_get(form, check_child_key(n, "birth"))->state != FORM_ABSENT;
		if (any)
			forget(form, "children");
		else
			choose(form, "children", "none");
	}
	if (asked == CHECK_WHO && form_has(form, "was") && !str_equal(form_text(form, "was"), form_text(form, "who"))) {
		forget(form, "birth");
		forget(form, "facts");
		forget(form, "court");
	}
}

/* The answer that the page ASKED for, which must not be missing, and no day of one's own birth that is still to come. */
static void answer_check(struct web *web, enum check_question asked)
{
	struct form *form = &web->form;
	struct date birth;

	if (asked == CHECK_BIRTH && form_get(form, "birth")->state == FORM_ABSENT)
		form_reject(form, "birth", N_("Write your birth date: the group depends on the age."));
	else if (asked < CHECK__MAX && asked != CHECK_BIRTHS && form_get(form, check_question_key(asked))->state == FORM_ABSENT)
		form_reject(form, check_question_key(asked), form_problem_text(FORM_MISSING));
	if (form_has(form, "birth") && date_parse_iso(form_get(form, "birth")->date, &birth) && date_compare(birth, web->today) > 0)
		form_reject(form, "birth", N_("This day is still to come. Check the year."));
}

/* The question whose answer is bad; CHECK__MAX: what is bad is no answer. */
static enum check_question bad_question(const struct form *form)
{
	for (size_t i = 0; i < form->nkeys; i++)
		if (form->fields[i].state == FORM_BAD)
			return check_question_of(form->keys[i].name);
	return CHECK__MAX;
}

static bool is_asked_by(enum check_question question, const char *key)
{
	return check_question_of(key) == question;
}

enum err check_hidden_put(struct web *web, enum check_question question)
{
	size_t n = 0;
	struct date date;
	char day[12];

	for (size_t i = 0; i < web->form.nkeys; i++) {
		const struct form_key *key = &web->form.keys[i];
		const struct form_field *field = &web->form.fields[i];

		if (field->state != FORM_OK || check_question_of(key->name) == CHECK__MAX || is_asked_by(question, key->name))
			continue;
		for (int c = 0; key->choices && key->choices[c].value; c++) {
			if (!(field->selected >> c & 1))
				continue;
			TRY(page_put(web, key->name, "Hidden.%zu.name", n));
			TRY(page_put(web, key->choices[c].value, "Hidden.%zu.value", n++));
		}
		if (!key->choices && date_parse_iso(field->date, &date)) {
			date_format_latvian(date, day);
			TRY(page_put(web, key->name, "Hidden.%zu.name", n));
			TRY(page_put(web, day, "Hidden.%zu.value", n++));
		}
	}
	return ERR_OK;
}

/* "born on 05.03.2018.", of child N; "" where none is meant. */
static const char *child_born(struct web *web, const struct check *check, int n)
{
	char day[12];

	for (int i = 1; i < check->family.npersons; i++) {
		if (n == 0 || check->child[i] != n)
			continue;
		date_format_latvian(check->family.persons[i].birth, day);
		return str_fill(web->arena, _("born on %1"), day, "");
	}
	return "";
}

const char *check_label(struct web *web, const struct check *check, enum check_question question)
{
	const int n = check_question_child(question);
	const char *label = check_key_find(check_question_key(question))->label, *born = child_born(web, check, n);

	if (n == 0 || check->family.npersons < 3)
		return _(label);
	return born ? arena_printf(web->arena, "%s (%s)", _(label), born) : NULL;
}

static const char *hint_of(const struct check *check, enum check_question question)
{
	switch (question) {
	case CHECK_WHO:
		return N_("A few questions. Nothing of it is stored or sent on.");
	case CHECK_BIRTH:
		return N_("The group depends on the age. For example, 27.03.2005.");
	case CHECK_RESIDENT:
		return N_("We ask because the municipality pays for most groups.");
	case CHECK_BIRTHS:
		return N_("Only children under 18. Leave it empty if you have none. For example, 27.03.2019.");
	case CHECK_FACTS:
		return N_("Tick all that applies. Some groups are only for such situations.");
	case CHECK_COURT:
		return N_("Then you can come to a group here, wherever you live now.");
	case CHECK_GROUP:
		return N_("One group in a calendar year is each person's right.");
	default:
		return check_question_child(question) > 0 && (question - CHECK_CHILD) % 2 == 0 ?
			N_("Raising a child is more than being its parent: the child lives with you and you care for it.") :
			check->family.npersons > 1 ? N_("Tick all that applies.") : "";
	}
}

/* Ask.choice.N.{value,text,hint,checked}: the choices on which a result can hang. */
static enum err choices_put(struct web *web, const struct check *check, enum check_question question)
{
	const struct form_key *key = check_key_find(check_question_key(question));
	const struct form_field *field = field_find(&web->form, key->name);
	size_t n = 0;

	for (int i = 0; key->choices && key->choices[i].value; i++) {
		const struct form_choice *choice = &key->choices[i];

		if (key->type == FORM_MULTI && !check_choice_matters(check, question, choice->value))
			continue;
		TRY(page_put(web, choice->value, "Ask.choice.%zu.value", n));
		TRY(page_put(web, _(choice->label), "Ask.choice.%zu.text", n));
		if (choice->hint)
			TRY(page_put(web, _(choice->hint), "Ask.choice.%zu.hint", n));
		if (field && field->selected >> i & 1)
			TRY(page_put(web, "1", "Ask.choice.%zu.checked", n));
		n++;
	}
	return ERR_OK;
}

/* Ask.births.N.key: a field for each child named, and one more where MORE; at least one.  Ask.dates: which days they have now. */
static enum err births_put(struct web *web, bool more)
{
	struct buf dates;
	size_t n = 0;
	int last = 0;

	buf_init(&dates, web->arena, 0);
	for (int child = 1; web->form.nkeys > 0 && child <= CHECK_CHILDREN; child++) {
		const struct form_field *field = form_get(&web->form, check_child_key(child, "birth"));

		buf_printf(&dates, "%s%s", child > 1 ? "," : "", field->state == FORM_OK ? field->date : "");
	}
	TRY(page_put(web, buf_text(&dates), "Ask.dates"));

	for (int child = 1; web->form.nkeys > 0 && child <= CHECK_CHILDREN; child++)
		if (form_get(&web->form, check_child_key(child, "birth"))->state != FORM_ABSENT)
			last = child;
	if ((more || last == 0) && last < CHECK_CHILDREN)
		last++;
	for (int child = 1; child <= last; child++)
		TRY(page_put(web, check_child_key(child, "birth"), "Ask.births.%zu.key", n++));
	if (last < CHECK_CHILDREN)
		TRY(page_put(web, "1", "Ask.more"));
	return ERR_OK;
}

/* Ask.number and Ask.back: the how-manieth question it is, and the one before it. */
static enum err place_put(struct web *web, const struct check *check, enum check_question question)
{
	enum check_question at = CHECK__MAX, before = CHECK__MAX;
	long long number = 1;

	while (check_step(check, &at) && at != question) {
		if (!check_is_answered(check, at))
			continue;
		before = at;
		number++;
	}
	TRY(page_put_int(web, number, "Ask.number"));
	if (before < CHECK__MAX)
		TRY(page_put(web, check_question_key(before), "Ask.back"));
	else
		TRY(page_put(web, "/", "Page.back.href"));
	return ERR_OK;
}

/* The page of QUESTION; where its answer was bad, with what is wrong. */
static enum err question_show(struct web *web, const struct check *check, enum check_question question, bool more)
{
	const struct form_key *key = check_key_find(check_question_key(question));
	const char *was = form_has(check->form, "was") ? "was" : "who";
	int status = 200;

	/* Other bad answers have their turn when their question comes. */
	for (size_t i = 0; i < web->form.nkeys; i++) {
		if (web->form.fields[i].state != FORM_BAD)
			continue;
		if (is_asked_by(question, web->form.keys[i].name))
			status = 422;
		else
			forget(&web->form, web->form.keys[i].name);
	}
	TRY(page_put(web, key->name, "Ask.key"));
	TRY(page_put(web, question == CHECK_BIRTHS ? "births" : key->type == FORM_MULTI ? "checkboxes" : key->type == FORM_CHOICE ? "radios" :
		"date", "Ask.kind"));
	TRY(page_put(web, check_label(web, check, question), "Ask.label"));
	TRY(page_put(web, _(hint_of(check, question)), "Ask.hint"));
	TRY(page_put(web, form_text(check->form, was), "Ask.was"));
	TRY(place_put(web, check, question));
	TRY(choices_put(web, check, question));
	if (question == CHECK_BIRTHS)
		TRY(births_put(web, more));
	TRY(check_hidden_put(web, question));
	TRY(page_form(web, check_keys, CHECK_KEYS, &web->form));
	return page_render_status(web, status, TEMPLATE, CHECK_TITLE);
}

enum err check(struct web *web)
{
	struct check check;

	web->form = (struct form){.ok = true};
	TRY(form_parse(web->arena, "", 0, check_keys, CHECK_KEYS, &web->form));
	TRY(check_read(web, &check));
	return question_show(web, &check, CHECK_WHO, false);
}

enum err check_post(struct web *web)
{
	const enum check_question asked = check_question_of(form_text(&web->form, "asked"));
	const enum check_question back = check_question_of(form_text(&web->form, "back"));
	enum check_question next;
	struct check check;

	if (asked == CHECK_BIRTHS)
		births_settle(&web->form);
	if (back == CHECK__MAX && web->form.ok) {
		settle(web, asked);
		answer_check(web, asked);
	}
	TRY(check_read(web, &check));
	if (!web->form.ok && back == CHECK__MAX) {
		next = bad_question(&web->form);
		return next < CHECK__MAX ? question_show(web, &check, next, false) : ERR(ERR_INVALID, "no answer of a page of ours");
	}
	if (back < CHECK__MAX)
		return question_show(web, &check, back, false);
	if (asked == CHECK_BIRTHS && form_is(&web->form, "more", "yes"))
		return question_show(web, &check, CHECK_BIRTHS, true);
	next = check_next(&check);
	return next < CHECK__MAX ? question_show(web, &check, next, false) : check_result_show(web, &check);
}
