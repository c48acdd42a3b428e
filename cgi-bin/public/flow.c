#include "flow.h"

#include <string.h>

#include "base/str.h"
#include "keys.h"
#include "run/page.h"

enum { SAVE_TRIES = 3 };

/* The step's page; its code is its choice in the key "done". */
static const struct step {
	const char *code, *path, *template, *title;
	const struct form_key *keys;
	size_t nkeys;
} steps[FLOW__MAX] = {
	[FLOW_START] = {"start", "/apply", "public/apply.cs", N_("Application"), apply_keys,
		FORM_COUNT(apply_keys)},
	[FLOW_PERSON] = {"person", "/apply/person", "public/apply_person.cs", N_("About you"),
		apply_person_keys, FORM_COUNT(apply_person_keys)},
	[FLOW_CHILD] = {"child", "/apply/child", "public/apply_child.cs", N_("About the child"),
		apply_child_keys, FORM_COUNT(apply_child_keys)},
	[FLOW_CONTACT] = {"contact", "/apply/contact", "public/apply_contact.cs",
		N_("How to reach you"), apply_contact_keys, FORM_COUNT(apply_contact_keys)},
	[FLOW_GROUNDS] = {"grounds", "/apply/grounds", "public/apply_grounds.cs",
		N_("Your situation"), apply_grounds_keys, FORM_COUNT(apply_grounds_keys)},
};

static struct form_field *field_find(const struct form *form, const char *name)
{
	for (size_t i = 0; i < form->nkeys; i++)
		if (str_equal(form->keys[i].name, name))
			return &form->fields[i];
	return NULL;
}

/* Letters were chosen, and the address has been taken out since. */
static bool lacks_address(const struct form *answers)
{
	return (form_is(answers, "channel", "post") ||
		       form_is(answers, "channel", "registered-post")) &&
	       !form_has(answers, "address");
}

static bool is_done(const struct flow *flow, enum flow_step step)
{
	if (step == FLOW_CHILD && !flow->for_child)
		return true;
	if (step == FLOW_START && !flow->programme)
		return false;
	if (step == FLOW_CONTACT && lacks_address(&flow->answers))
		return false;
	return form_is(&flow->answers, "done", steps[step].code);
}

enum flow_step flow_gap(const struct flow *flow)
{
	int step = FLOW_START;

	while (step < FLOW__MAX && is_done(flow, (enum flow_step)step))
		step++;
	return (enum flow_step)step;
}

static void flow_derive(struct flow *flow)
{
	flow->programme = catalogue_find(&flow->catalogue, form_text(&flow->answers, "programme"));
	flow->for_child = form_is(&flow->answers, "for_whom", "child");
}

static enum err flow_read(struct web *web, const char *token, struct flow *out)
{
	struct service service = page_service(web);

	TRY(service_draft_load(&service, web->session->id, token, &out->draft));
	TRY(form_parse(web->arena, out->draft.answers, out->draft.len, answer_keys,
		FORM_COUNT(answer_keys), &out->answers));
	flow_derive(out);
	return ERR_OK;
}

enum err flow_begin(struct web *web, struct flow *out)
{
	memset(out, 0, sizeof(*out));
	TRY(catalogue_get(web, &out->catalogue));
	return form_parse(web->arena, "", 0, answer_keys, FORM_COUNT(answer_keys), &out->answers);
}

enum err flow_load(struct web *web, struct flow *out)
{
	memset(out, 0, sizeof(*out));
	TRY(catalogue_get(web, &out->catalogue));
	return flow_read(web, form_text(&web->form, "draft"), out);
}

static enum err go_to(struct web *web, const struct flow *flow, enum flow_step step)
{
	return page_redirect(web, "%s?draft=%s",
		step < FLOW__MAX ? steps[step].path : "/apply/check", flow->draft.token);
}

enum err flow_open(struct web *web, enum flow_step step, struct flow *out)
{
	enum flow_step gap;

	TRY(flow_load(web, out));
	if (out->draft.is_sent)
		return page_redirect(web, "/receipt?draft=%s", out->draft.token);
	gap = flow_gap(out);
	if (gap < step || (step == FLOW_CHILD && !out->for_child))
		return go_to(web, out, gap);
	return ERR_OK;
}

/* The step before STEP on the way. */
static enum flow_step before(const struct flow *flow, enum flow_step step)
{
	if (step == FLOW_CONTACT && !flow->for_child)
		return FLOW_PERSON;
	return (enum flow_step)(step - 1);
}

static enum err back_put(struct web *web, const struct flow *flow, enum flow_step step)
{
	const char *href = "/";

	if (step > FLOW_START) {
		enum flow_step previous = before(flow, step);

		href = arena_printf(
			web->arena, "%s?draft=%s", steps[previous].path, flow->draft.token);
	}
	return page_put(web, href, "Page.back.href");
}

enum err flow_put(struct web *web, const struct flow *flow)
{
	if (flow->programme)
		TRY(catalogue_put(web, flow->programme, "Programme"));
	if (flow->for_child)
		TRY(page_put(web, "1", "Draft.for_child"));
	if (!flow->draft.token)
		return ERR_OK;
	TRY(page_put(web, flow->draft.token, "Draft.token"));
	TRY(page_put_int(web, flow->draft.version, "Draft.version"));
	return page_put(web, arena_printf(web->arena, "draft=%s&", flow->draft.token), "Page.keep");
}

/* The saved answers as the form of STEP. */
static enum err form_of(
	struct web *web, const struct flow *flow, const struct step *step, struct form *out)
{
	*out = (struct form){.keys = step->keys, .nkeys = step->nkeys, .ok = true};
	out->fields = arena_array(web->arena, out->nkeys, sizeof(*out->fields));
	if (!out->fields)
		return ERR(ERR_LIMIT, "form");
	for (size_t i = 0; i < out->nkeys; i++) {
		const struct form_field *saved = field_find(&flow->answers, out->keys[i].name);

		out->fields[i] = saved ? *saved : (struct form_field){.text = ""};
	}
	return ERR_OK;
}

enum err flow_show(struct web *web, const struct flow *flow, enum flow_step step)
{
	const struct step *page = &steps[step];
	struct form saved;

	TRY(flow_put(web, flow));
	TRY(back_put(web, flow, step));
	if (web->request->method == HTTP_POST)
		return page_form_again(web, page->template, page->title);
	TRY(form_of(web, flow, page, &saved));
	TRY(page_form(web, page->keys, page->nkeys, &saved));
	return page_render(web, page->template, page->title);
}

/* Puts the posted fields over the saved ones of the same name, and ticks STEP. */
static void answers_take(
	struct flow *flow, const struct form *posted, enum flow_step step, bool done)
{
	struct form_field *ticks = field_find(&flow->answers, "done");

	for (size_t i = 0; i < posted->nkeys; i++) {
		struct form_field *saved = field_find(&flow->answers, posted->keys[i].name);

		if (saved)
			*saved = posted->fields[i];
	}
	ticks->state = FORM_OK;
	ticks->text = steps[step].code; /* a MULTI is written from its bits, when it has a text */
	if (done)
		ticks->selected |= UINT64_C(1) << step;
	else
		ticks->selected &= ~(UINT64_C(1) << step);
	if (ticks->selected == 0)
		ticks->text = "";
	flow_derive(flow);
}

enum err flow_save(struct web *web, struct flow *flow, enum flow_step step, bool done)
{
	struct service service = page_service(web);
	enum err code = ERR_CONFLICT;

	for (int i = 0; i < SAVE_TRIES && code == ERR_CONFLICT; i++) {
		const char *answers;

		/* Saved meanwhile from another window: take its other steps, and this one's anew.
		 */
		if (i > 0)
			TRY(flow_read(web, flow->draft.token, flow));
		if (flow->draft.is_sent)
			return page_redirect(web, "/receipt?draft=%s", flow->draft.token);
		answers_take(flow, &web->form, step, done);
		answers = form_encode(web->arena, &flow->answers);
		if (!answers)
			return ERR(ERR_LIMIT, "answers");
		if (flow->draft.token)
			code = service_draft_save(
				&service, web->session->id, &flow->draft, answers);
		else
			code = service_draft_add(&service, web->session->id, answers, &flow->draft);
	}
	TRY(code);
	return done ? go_to(web, flow, flow_gap(flow)) : ERR_OK;
}

const char *flow_label(const struct flow *flow, const char *key)
{
	for (size_t i = 0; i < flow->answers.nkeys; i++) {
		const struct form_key *row = &flow->answers.keys[i];

		if (str_equal(row->name, key) && row->choices && form_has(&flow->answers, key))
			return _(row->choices[flow->answers.fields[i].number].label);
	}
	return "";
}
