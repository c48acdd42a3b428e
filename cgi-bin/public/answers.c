#include "answers.h"

#include "base/str.h"

static const char *child_text(struct web *web, const struct flow *flow, int n, const char *answer)
{
	return form_text(&flow->answers, flow_child_key(web->arena, n, answer));
}

static void child_read(struct web *web, const struct flow *flow, int n, struct answers *out)
{
	struct person *person = &out->children[n - 1];
	struct service_apply_child *child = &out->apply.children[n - 1];
	const struct form_field *from =
		form_get(&flow->answers, flow_child_key(web->arena, n, "valid_from"));

	person_read(&flow->answers, flow_child_key(web->arena, n, ""), web->today, person);
	*child = (struct service_apply_child){
		.person = person->answers,
		.relation = child_text(web, flow, n, "relation"),
		.basis = {.basis = child_text(web, flow, n, "basis"),
			.document = child_text(web, flow, n, "document")},
	};
	if (from->state == FORM_OK)
		(void)date_parse_iso(from->date, &child->basis.valid_from);
}

static void programmes_read(const struct flow *flow, struct service_apply *apply)
{
	static const char *const keys[SERVICE_APPLY_PROGRAMMES] = {
		"programme", "programme_2", "programme_3"};

	for (int i = 0; i < SERVICE_APPLY_PROGRAMMES; i++) {
		const struct catalogue_row *row =
			catalogue_find(&flow->catalogue, form_text(&flow->answers, keys[i]));

		if (row)
			apply->programme_ids[apply->nprogrammes++] = row->id;
	}
}

static void raised_read(struct web *web, const struct flow *flow, struct service_apply *apply)
{
	for (int n = 1; n <= SERVICE_APPLY_CHILDREN; n++) {
		const char *key = arena_printf(web->arena, "raised_%d", n);
		const struct form_field *field = key ? form_get(&flow->answers, key) : NULL;

		if (field && field->state == FORM_OK &&
			date_parse_iso(field->date, &apply->raised[apply->nraised]))
			apply->nraised++;
	}
}

static enum err needs_read(struct web *web, const struct flow *flow, struct service_apply_need *out)
{
	const struct form *form = &flow->answers;

	*out = (struct service_apply_need){
		.times = flow_codes(web->arena, flow, "times"),
		.language = form_text(form, "spoken"),
		.needs = flow_codes(web->arena, flow, "needs"),
		.note = form_text(form, "needs_note"),
	};
	if (!out->times || !out->needs)
		return ERR(ERR_LIMIT, "needs");
	/* Whoever writes Latvian and says nothing else is taken to speak it. */
	if (!*out->language && (*out->times || *out->needs || *out->note))
		out->language = "lv";
	return ERR_OK;
}

static void people_read(struct web *web, const struct flow *flow, struct answers *out)
{
	const enum programme_target target = flow->programme->rule.target;

	person_read(&flow->answers, "", web->today, &out->applicant);
	out->apply.applicant = out->applicant.answers;
	for (int n = 1; n <= flow->nchildren; n++)
		child_read(web, flow, n, out);
	out->apply.nchildren = flow->nchildren;
	out->apply.together = target == PROGRAMME_DYAD || target == PROGRAMME_FAMILY;
	if (flow->for_family && form_is(&flow->answers, "adult", "yes")) {
		person_read(&flow->answers, "adult_", web->today, &out->partner);
		out->apply.partner = &out->partner.answers;
	}
	if (flow_has(flow, (struct flow_place){FLOW_RAISED, 1}))
		raised_read(web, flow, &out->apply);
}

enum err answers_read(struct web *web, const struct flow *flow, struct answers *out)
{
	const struct form *form = &flow->answers;

	*out = (struct answers){.apply = {
		.submission_id = flow->draft.submission_id,
		.draft_token = flow->draft.token,
		.draft_version = flow->draft.version,
		.for_whom = flow->for_self     ? SERVICE_APPLY_SELF
			    : flow->for_family ? SERVICE_APPLY_FAMILY
					       : SERVICE_APPLY_CHILD,
		.origin = "web",
		.language = view_language_code(web_language(web)),
		.phone = form_text(form, "phone"),
		.email = form_text(form, "email"),
		.channel = form_text(form, "channel"),
		.no_letters = form_is(form, "safe", "no_letters"),
		.no_calls = form_is(form, "safe", "no_calls"),
		.grounds = flow_codes(web->arena, flow, "grounds"),
		.problem = form_text(form, "problem"),
		.wish = form_text(form, "wish"),
	}};
	if (!out->apply.grounds)
		return ERR(ERR_LIMIT, "grounds");
	programmes_read(flow, &out->apply);
	people_read(web, flow, out);
	return needs_read(web, flow, &out->apply.need);
}
