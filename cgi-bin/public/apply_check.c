#include <string.h>

#include "answers.h"
#include "apply_keys.h"
#include "base/str.h"
#include "pages.h"
#include "run/page.h"
#include "run/upload.h"
#include "words.h"

static const struct flow_place here = {FLOW__MAX, 1};

/* Opens the draft if all its answers are there; otherwise redirects to what is missing. */
static enum err check_open(struct web *web, struct flow *flow, struct answers *out)
{
	TRY(flow_open(web, here, flow));
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

static enum err child_put(struct web *web, const struct flow *flow, const struct answers *answers, int n)
{
	struct arena *arena = web->arena;
	const char *node = arena_printf(arena, "Answers.child.%d", n);
	const struct service_apply_basis *basis = &answers->apply.children[n - 1].basis;
	char from[12] = "";

	if (!node)
		return ERR(ERR_LIMIT, "child");
	TRY(person_put(web, &answers->children[n - 1],
		flow_label(flow, flow_child_key(arena, n, "sex")), node));
	TRY(page_put(web, flow_label(flow, flow_child_key(arena, n, "relation")), "%s.relation", node));
	TRY(page_put(web, flow_label(flow, flow_child_key(arena, n, "basis")), "%s.basis", node));
	if (date_is_valid(basis->valid_from))
		date_format_latvian(basis->valid_from, from);
	TRY(page_put(web,
		arena_printf(arena, "%s%s%s", basis->document, *basis->document && *from ? ", " : "", from),
		"%s.document", node));
	TRY(page_put(web, flow_path(web, flow, (struct flow_place){FLOW_CHILD, n}), "%s.href", node));
	return page_put(web, flow_path(web, flow, (struct flow_place){FLOW_REPRESENTATION, n}),
		"%s.basis_href", node);
}

/* An age outside the bounds never stops an application: the office looks at it. */
static enum err age_put(struct web *web, const struct flow *flow, const struct answers *answers)
{
	const enum eligibility_age_doubt doubt = service_apply_age_doubt(&answers->apply, &flow->programme->rule, web->today);

	if (doubt == ELIGIBILITY_AGE_NO_DOUBT)
		return ERR_OK;
	return page_put(web, words_age(web->arena, &flow->programme->rule),
		doubt == ELIGIBILITY_AGE_FITS_NOBODY ? "Warn.age" : "Warn.outgrown");
}

static enum err programmes_put(struct web *web, const struct flow *flow)
{
	static const char *const keys[] = {"programme_2", "programme_3"};
	struct buf lines;

	buf_init(&lines, web->arena, 0);
	for (size_t i = 0; i < 2; i++) {
		const struct catalogue_row *row =
			catalogue_find(&flow->catalogue, form_text(&flow->answers, keys[i]));

		if (row)
			buf_printf(&lines, "%s%s", lines.len > 0 ? "\n" : "", row->name[web_language(web)]);
	}
	return lines.len > 0 ? page_put(web, buf_text(&lines), "Answers.programmes_too") : ERR_OK;
}

static enum err raised_put(struct web *web, const struct service_apply *apply)
{
	struct buf lines;
	char day[12];

	buf_init(&lines, web->arena, 0);
	for (int i = 0; i < apply->nraised; i++) {
		date_format_latvian(apply->raised[i], day);
		buf_printf(&lines, "%s%s", i > 0 ? "\n" : "", day);
	}
	return lines.len > 0 ? page_put(web, buf_text(&lines), "Answers.raised") : ERR_OK;
}

static enum err people_put(struct web *web, const struct flow *flow, const struct answers *answers)
{
	TRY(person_put(web, &answers->applicant, flow_label(flow, "sex"), "Answers.applicant"));
	for (int n = 1; n <= flow->nchildren; n++)
		TRY(child_put(web, flow, answers, n));
	if (answers->apply.partner)
		TRY(person_put(web, &answers->partner, flow_label(flow, "adult_sex"), "Answers.adult"));
	return raised_put(web, &answers->apply);
}

static enum err answers_put(struct web *web, const struct flow *flow, const struct answers *answers)
{
	const struct {
		const char *name, *value;
	} values[] = {
		{"for_whom", flow_label(flow, "for_whom")},
		{"phone", answers->apply.phone},
		{"email", answers->apply.email},
		{"channel", flow_label(flow, "channel")},
		{"safe", flow_labels(web, flow, "safe")},
		{"grounds", flow_labels(web, flow, "grounds")},
		{"problem", answers->apply.problem},
		{"wish", answers->apply.wish},
		{"times", flow_labels(web, flow, "times")},
		{"spoken", flow_label(flow, "spoken")},
		{"needs", flow_labels(web, flow, "needs")},
		{"needs_note", answers->apply.need.note},
	};

	for (size_t i = 0; i < sizeof(values) / sizeof(values[0]); i++)
		TRY(page_put(web, values[i].value, "Answers.%s", values[i].name));
	TRY(programmes_put(web, flow));
	TRY(people_put(web, flow, answers));
	return age_put(web, flow, answers);
}

static enum err check_show(
	struct web *web, const struct flow *flow, const struct answers *answers, int status)
{
	TRY(answers_put(web, flow, answers));
	TRY(upload_put(web, flow->draft.token, NULL));
	TRY(flow_put(web, flow));
	TRY(page_put(web, arena_printf(web->arena, "/apply/tasks?draft=%s", flow->draft.token),
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
