#include "flow.h"

#include <stdio.h>
#include <string.h>

#include "apply_keys.h"
#include "base/str.h"
#include "run/page.h"

/* A step's page. */
static const struct step {
	const char *path, *template, *title;
	const struct form_key *keys;
	size_t nkeys;
} steps[FLOW__MAX] = {
	[FLOW_START] = {"/apply", "public/apply.cs", N_("Application"), apply_keys,
		FORM_COUNT(apply_keys)},
	[FLOW_PROGRAMME] = {"/apply/programme", "public/apply_programme.cs",
		N_("Which group?"), apply_programme_keys, FORM_COUNT(apply_programme_keys)},
	[FLOW_PERSON] = {"/apply/person", "public/apply_person.cs", N_("About you"),
		apply_person_keys, FORM_COUNT(apply_person_keys)},
	[FLOW_CHILD] = {"/apply/child", "public/apply_child.cs", N_("About the child"),
		apply_child_keys, FORM_COUNT(apply_child_keys)},
	[FLOW_REPRESENTATION] = {"/apply/representation", "public/apply_representation.cs",
		N_("Who may act for the child"), apply_representation_keys,
		FORM_COUNT(apply_representation_keys)},
	[FLOW_CHILDREN] = {"/apply/children", "public/apply_children.cs", N_("Children"),
		apply_children_keys, FORM_COUNT(apply_children_keys)},
	[FLOW_ADULT] = {"/apply/adult", "public/apply_adult.cs", N_("Another adult"),
		apply_adult_keys, FORM_COUNT(apply_adult_keys)},
	[FLOW_RAISED] = {"/apply/raised", "public/apply_raised.cs", N_("Children whom you raise"),
		apply_raised_keys, FORM_COUNT(apply_raised_keys)},
	[FLOW_CONTACT] = {"/apply/contact", "public/apply_contact.cs",
		N_("How to reach you"), apply_contact_keys, FORM_COUNT(apply_contact_keys)},
	[FLOW_GROUNDS] = {"/apply/grounds", "public/apply_grounds.cs",
		N_("Your situation"), apply_grounds_keys, FORM_COUNT(apply_grounds_keys)},
	[FLOW_NEEDS] = {"/apply/needs", "public/apply_needs.cs", N_("What would help you to come"),
		apply_needs_keys, FORM_COUNT(apply_needs_keys)},
	[FLOW_ATTACHMENTS] = {"/apply/attachments", "public/apply_attachments.cs",
		N_("Attachments"), apply_attachments_keys, FORM_COUNT(apply_attachments_keys)},
};

const char *flow_title(enum flow_step step)
{
	return step < FLOW__MAX && steps[step].title ? steps[step].title : N_("Check your answers");
}

void flow_derive(struct flow *flow)
{
	const struct form_field *version = form_get(&flow->answers, "version");
	const struct form_field *children = form_get(&flow->answers, "children");

	flow->programme = catalogue_find(&flow->catalogue, form_text(&flow->answers, "programme"));
	flow->for_family = form_is(&flow->answers, "for_whom", "family");
	flow->for_self = !flow->for_family && !form_is(&flow->answers, "for_whom", "child");
	flow->nchildren = flow->for_self                ? 0
	                  : children->state == FORM_OK ? (int)children->number
	                                                : 1;
	flow->rebased = flow->programme && version->state == FORM_OK &&
	                version->number != flow->programme->id;
}

static enum err answers_parse(struct web *web, const char *text, size_t len, struct flow *out)
{
	TRY(form_parse(web->arena, text, len, answer_keys, FORM_COUNT(answer_keys), &out->answers));
	flow_derive(out);
	return ERR_OK;
}

enum err flow_begin(struct web *web, struct flow *out)
{
	memset(out, 0, sizeof(*out));
	TRY(catalogue_get(web, &out->catalogue));
	return answers_parse(web, "", 0, out);
}

/* This browser has no such draft: perhaps it was gone on with elsewhere, or has been deleted. */
static enum err unknown(struct web *web)
{
	err_clear();
	TRY(page_form(web, apply_resume_keys, FORM_COUNT(apply_resume_keys), NULL));
	TRY(page_put(web, "1", "Resume.unknown"));
	return page_render_status(
		web, 404, "public/apply_resume.cs", N_("This application is not open here"));
}

enum err flow_load(struct web *web, struct flow *out)
{
	struct service service = page_service(web);
	enum err code;

	memset(out, 0, sizeof(*out));
	TRY(catalogue_get(web, &out->catalogue));
	code = service_draft_load(
		&service, web->session->id, form_text(&web->form, "draft"), &out->draft);
	if (code == ERR_NOT_FOUND)
		return unknown(web);
	TRY(code);
	return answers_parse(web, out->draft.answers, out->draft.len, out);
}

const char *flow_path(struct web *web, const struct flow *flow, struct flow_place place)
{
	const char *path = place.step < FLOW__MAX ? steps[place.step].path : "/apply/check";
	const char *out;

	if (place.step == FLOW_CHILD || place.step == FLOW_REPRESENTATION)
		out = arena_printf(
			web->arena, "%s?draft=%s&n=%d", path, flow->draft.token, place.n);
	else
		out = arena_printf(web->arena, "%s?draft=%s", path, flow->draft.token);
	return out ? out : "/";
}

struct flow_place flow_place_asked(const struct web *web, enum flow_step step)
{
	const struct form_field *n = form_get(&web->form, "n");

	if (n->state == FORM_ABSENT && web->request->method != HTTP_POST)
		return (struct flow_place){step, 1};
	return (struct flow_place){step, n->state == FORM_OK ? (int)n->number : 0};
}

/* True if A stands before B on the way; FLOW__MAX stands behind all. */
static bool is_before(const struct flow *flow, struct flow_place a, struct flow_place b)
{
	struct flow_place at = flow_first(flow);

	while (at.step != FLOW__MAX && flow_bit(at) != flow_bit(a) && flow_bit(at) != flow_bit(b))
		at = flow_after(flow, at);
	return flow_bit(a) != flow_bit(b) && at.step != FLOW__MAX && flow_bit(at) == flow_bit(a);
}

enum err flow_open(struct web *web, struct flow_place place, struct flow *out)
{
	struct flow_place gap;

	if (place.n < 1)
		return ERR(ERR_NOT_FOUND, "no such child");
	TRY(flow_load(web, out));
	if (web->replied)
		return ERR_OK;
	if (out->draft.is_sent)
		return page_redirect(web, "/receipt?draft=%s", out->draft.token);
	gap = flow_gap(out);
	if (is_before(out, gap, place) || (place.step != FLOW__MAX && !flow_has(out, place)))
		return page_redirect(web, "%s", flow_path(web, out, gap));
	return ERR_OK;
}

static enum err back_put(struct web *web, const struct flow *flow, struct flow_place place)
{
	const struct flow_place before = flow_before(flow, place);

	return page_put(web, before.step < FLOW__MAX ? flow_path(web, flow, before) : "/",
		"Page.back.href");
}

enum err flow_put(struct web *web, const struct flow *flow)
{
	if (flow->programme)
		TRY(catalogue_put(web, flow->programme, "Programme"));
	if (!flow->for_self)
		TRY(page_put(web, "1", "Draft.for_child"));
	if (flow->for_family)
		TRY(page_put(web, "1", "Draft.for_family"));
	if (flow->rebased)
		TRY(page_put(web, "1", "Draft.rebased"));
	if (!flow->draft.token)
		return ERR_OK;
	TRY(page_put(web, flow->draft.token, "Draft.token"));
	TRY(page_put_int(web, flow->draft.version, "Draft.version"));
	return page_put(web, arena_printf(web->arena, "draft=%s&", flow->draft.token), "Page.keep");
}

enum err flow_show(struct web *web, const struct flow *flow, struct flow_place place)
{
	const struct step *page = &steps[place.step];
	struct form saved;

	TRY(flow_put(web, flow));
	TRY(back_put(web, flow, place));
	if (place.step == FLOW_CHILD || place.step == FLOW_REPRESENTATION) {
		TRY(page_put_int(web, place.n, "Draft.n"));
		TRY(page_put(web,
			arena_printf(web->arena, "draft=%s&n=%d&", flow->draft.token, place.n),
			"Page.keep"));
	}
	if (web->request->method == HTTP_POST)
		return page_form_again(web, page->template, page->title);
	TRY(flow_form(web, flow, place, page->keys, page->nkeys, &saved));
	TRY(page_form(web, page->keys, page->nkeys, &saved));
	return page_render(web, page->template, page->title);
}

static const struct form_key *key_find(const struct flow *flow, const char *key)
{
	for (size_t i = 0; i < flow->answers.nkeys; i++)
		if (str_equal(flow->answers.keys[i].name, key))
			return &flow->answers.keys[i];
	return NULL;
}

const char *flow_label(const struct flow *flow, const char *key)
{
	const struct form_key *row = key_find(flow, key);

	if (!row || !row->choices || !form_has(&flow->answers, key))
		return "";
	return _(row->choices[form_get(&flow->answers, key)->number].label);
}

const char *flow_labels(struct web *web, const struct flow *flow, const char *key)
{
	const struct form_key *row = key_find(flow, key);
	struct buf lines;

	buf_init(&lines, web->arena, 0);
	for (const struct form_choice *choice = row->choices; choice->value; choice++)
		if (form_is(&flow->answers, key, choice->value))
			buf_printf(&lines, "%s%s", lines.len > 0 ? "\n" : "", _(choice->label));
	return lines.len > 0 ? buf_text(&lines) : "";
}

const char *flow_codes(struct arena *arena, const struct flow *flow, const char *key)
{
	const struct form_key *row = key_find(flow, key);
	struct buf codes;

	buf_init(&codes, arena, 0);
	for (const struct form_choice *choice = row->choices; choice->value; choice++)
		if (form_is(&flow->answers, key, choice->value))
			buf_printf(&codes, "%s%s", codes.len > 0 ? "," : "", choice->value);
	return buf_text(&codes);
}

const char *flow_child_key(struct arena *arena, int n, const char *answer)
{
	const char *key = arena_printf(arena, "child_%d_%s", n, answer);

	return key ? key : "";
}
