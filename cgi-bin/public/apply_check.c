#include <string.h>

#include "base/str.h"
#include "flow.h"
#include "keys.h"
#include "pages.h"
#include "person.h"
#include "run/page.h"
#include "words.h"

/* Everything that an application is made of, out of the saved answers. */
struct answers {
	struct person applicant, child;
	struct service_apply apply;
};

static const struct form_choice *grounds_choices(const struct form *answers)
{
	for (size_t i = 0; i < answers->nkeys; i++)
		if (str_equal(answers->keys[i].name, "grounds"))
			return answers->keys[i].choices;
	return NULL;
}

/* The codes of all chosen grounds with commas between; NULL when the arena is full. */
static const char *grounds_text(struct arena *arena, const struct form *answers)
{
	const struct form_choice *choice = grounds_choices(answers);
	struct buf codes;

	buf_init(&codes, arena, 0);
	for (; choice && choice->value; choice++)
		if (form_is(answers, "grounds", choice->value))
			buf_printf(&codes, "%s%s", codes.len > 0 ? "," : "", choice->value);
	return buf_text(&codes);
}

static enum err answers_read(struct web *web, const struct flow *flow, struct answers *out)
{
	const struct form *form = &flow->answers;
	const char *grounds = grounds_text(web->arena, form);

	if (!grounds)
		return ERR(ERR_LIMIT, "grounds");
	person_read(form, "", web->today, &out->applicant);
	person_read(form, "child_", web->today, &out->child);
	out->apply = (struct service_apply){
		.submission_id = flow->draft.submission_id,
		.draft_token = flow->draft.token,
		.draft_version = flow->draft.version,
		.programme_id = flow->programme->id,
		.for_child = flow->for_child,
		.origin = "web",
		.language = view_language_code(web_language(web)),
		.applicant = out->applicant.answers,
		.child = out->child.answers,
		.relation = form_text(form, "relation"),
		.phone = form_text(form, "phone"),
		.email = form_text(form, "email"),
		.channel = form_text(form, "channel"),
		.grounds = grounds,
		.problem = form_text(form, "problem"),
	};
	return ERR_OK;
}

/* Opens the draft if all its answers are there; otherwise redirects to what is missing. */
static enum err check_open(struct web *web, struct flow *flow, struct answers *out)
{
	TRY(flow_open(web, FLOW__MAX, flow));
	if (web->replied)
		return ERR_OK;
	return answers_read(web, flow, out);
}

/* NODE.{name,code,birth,sex,address} of one person. */
static enum err person_put(
	struct web *web, const struct person *person, const char *sex, const char *node)
{
	const struct service_apply_person *answers = &person->answers;
	char birth[12];

	date_format_latvian(answers->birth_date, birth);
	TRY(page_put(web,
		arena_printf(web->arena, "%s %s", answers->given_name, answers->family_name),
		"%s.name", node));
	TRY(page_put(web, person->code, "%s.code", node));
	TRY(page_put(web, birth, "%s.birth", node));
	TRY(page_put(web, sex, "%s.sex", node));
	return page_put(web, answers->address, "%s.address", node);
}

/* The chosen grounds, one a line. */
static enum err grounds_put(struct web *web, const struct form *answers, const char *codes)
{
	const struct form_choice *choice = grounds_choices(answers);
	struct buf lines;

	if (!*codes)
		return ERR_OK;
	buf_init(&lines, web->arena, 0);
	for (; choice->value; choice++)
		if (form_is(answers, "grounds", choice->value))
			buf_printf(&lines, "%s%s", lines.len > 0 ? "\n" : "", _(choice->label));
	return page_put(web, buf_text(&lines), "Answers.grounds");
}

/* Whose age the programme asks for; false where nobody has said it. */
static bool asked_birth(const struct flow *flow, const struct answers *answers, struct date *out)
{
	if (flow->for_child)
		*out = answers->child.answers.birth_date;
	else if (flow->programme->rule.age_of == PROGRAMME_AGE_OF_CLIENT)
		*out = answers->applicant.answers.birth_date;
	else
		return false;
	return true;
}

/* An age outside the bounds never stops an application: the office looks at it. */
static enum err age_put(struct web *web, const struct flow *flow, const struct answers *answers)
{
	const struct programme_rule *rule = &flow->programme->rule;
	const char *relation = answers->apply.relation;
	bool as_guardian = str_equal(relation, "guardian") || str_equal(relation, "foster_parent");
	struct date birth;

	if (!asked_birth(flow, answers, &birth) ||
		programme_age_fits(rule, birth, web->today, flow->for_child && as_guardian))
		return ERR_OK;
	return page_put(web, words_age(web->arena, rule), "Warn.age");
}

static enum err answers_put(struct web *web, const struct flow *flow, const struct answers *answers)
{
	TRY(person_put(web, &answers->applicant, flow_label(flow, "sex"), "Answers.applicant"));
	if (flow->for_child) {
		TRY(person_put(
			web, &answers->child, flow_label(flow, "child_sex"), "Answers.child"));
		TRY(page_put(web, flow_label(flow, "relation"), "Answers.relation"));
	}
	TRY(page_put(web, flow_label(flow, "for_whom"), "Answers.for_whom"));
	TRY(page_put(web, answers->apply.phone, "Answers.phone"));
	TRY(page_put(web, answers->apply.email, "Answers.email"));
	TRY(page_put(web, flow_label(flow, "channel"), "Answers.channel"));
	TRY(grounds_put(web, &flow->answers, answers->apply.grounds));
	TRY(page_put(web, answers->apply.problem, "Answers.problem"));
	return age_put(web, flow, answers);
}

static enum err check_show(
	struct web *web, const struct flow *flow, const struct answers *answers, int status)
{
	TRY(answers_put(web, flow, answers));
	TRY(flow_put(web, flow));
	TRY(page_put(web, arena_printf(web->arena, "/apply/grounds?draft=%s", flow->draft.token),
		"Page.back.href"));
	return page_render_status(web, status, "public/apply_check.cs", N_("Check your answers"));
}

enum err apply_check(struct web *web)
{
	struct answers answers;
	struct flow flow;

	TRY(check_open(web, &flow, &answers));
	if (web->replied)
		return ERR_OK;
	return check_show(web, &flow, &answers, 200);
}

/* What would be sent is not what was seen: the page again with what there is now. */
static enum err check_again(struct web *web)
{
	struct answers answers;
	struct flow flow;

	TRY(check_open(web, &flow, &answers));
	if (web->replied)
		return ERR_OK;
	TRY(page_put(web, "1", "Warn.changed"));
	return check_show(web, &flow, &answers, 409);
}

enum err apply_check_post(struct web *web)
{
	struct service service = page_service(web);
	struct service_receipt receipt;
	struct answers answers;
	struct flow flow;
	enum err code = ERR_CONFLICT;

	TRY(check_open(web, &flow, &answers));
	if (web->replied)
		return ERR_OK;
	service.actor_role = ROLE_RESIDENT;
	if (form_get(&web->form, "version")->number == flow.draft.version)
		code = service_apply_submit(&service, &answers.apply, &receipt);
	if (code == ERR_CONFLICT) {
		err_clear();
		return check_again(web);
	}
	TRY(code);
	return page_redirect(web, "/receipt?draft=%s", flow.draft.token);
}
