#include <string.h>

#include "apply_keys.h"
#include "base/str.h"
#include "flow.h"
#include "run/page.h"

/* Answers into the draft and out of it. */

enum { SAVE_TRIES = 3 };

#define CHILD_PREFIX "child_"

struct form_field *flow_field(struct flow *flow, const char *key)
{
	for (size_t i = 0; i < flow->answers.nkeys; i++)
		if (str_equal(flow->answers.keys[i].name, key))
			return &flow->answers.fields[i];
	return NULL;
}

/* The draft's name of a key of PLACE's page: a child's page says child_code, the draft child_2_code. */
static const char *saved_name(struct web *web, struct flow_place place, const char *name)
{
	const size_t prefix = sizeof(CHILD_PREFIX) - 1;

	if ((place.step != FLOW_CHILD && place.step != FLOW_REPRESENTATION) ||
		strncmp(name, CHILD_PREFIX, prefix) != 0)
		return name;
	return flow_child_key(web->arena, place.n, name + prefix);
}

enum err flow_form(struct web *web, const struct flow *flow, struct flow_place place,
	const struct form_key *keys, size_t nkeys, struct form *out)
{
	*out = (struct form){.keys = keys, .nkeys = nkeys, .ok = true};
	out->fields = arena_array(web->arena, nkeys, sizeof(*out->fields));
	if (!out->fields)
		return ERR(ERR_LIMIT, "form");
	for (size_t i = 0; i < nkeys; i++) {
		const char *name = saved_name(web, place, keys[i].name);
		const struct form_field *saved = flow_field((struct flow *)flow, name);

		out->fields[i] = saved ? *saved : (struct form_field){.text = ""};
	}
	return ERR_OK;
}

struct taking {
	struct web *web;
	struct flow_place place;
	bool done;
};

static void tick(struct flow *flow, struct flow_place place, bool done)
{
	struct form_field *ticks = flow_field(flow, "done");
	const uint64_t bit = UINT64_C(1) << flow_bit(place);

	ticks->state = FORM_OK;
	ticks->selected = done ? ticks->selected | bit : ticks->selected & ~bit;
	/* A MULTI is written from its bits, when it has a text. */
	ticks->text = ticks->selected ? "start" : "";
}

/* The version of the programme that the applicant has now seen: each page tells when it has changed. */
static void version_note(struct web *web, struct flow *flow)
{
	struct form_field *version = flow_field(flow, "version");

	if (!flow->programme)
		return;
	version->text = arena_printf(web->arena, "%lld", (long long)flow->programme->id);
	version->state = version->text ? FORM_OK : FORM_ABSENT;
	version->number = flow->programme->id;
	flow->rebased = false;
}

/* Puts the posted fields over the saved ones of the same name, and ticks the step. */
static void take(struct flow *flow, const struct form *posted, void *context)
{
	const struct taking *taking = context;

	for (size_t i = 0; i < posted->nkeys; i++) {
		const char *name = saved_name(taking->web, taking->place, posted->keys[i].name);
		struct form_field *saved = flow_field(flow, name);

		/* An answer that the page carries only sometimes stays when it is not there. */
		if (saved && (posted->fields[i].state != FORM_ABSENT || taking->place.step != FLOW_START))
			*saved = posted->fields[i];
	}
	tick(flow, taking->place, taking->done);
	flow_derive(flow);
	if (taking->place.step == FLOW_START && flow->programme)
		tick(flow, (struct flow_place){FLOW_PROGRAMME, 1}, taking->done);
	version_note(taking->web, flow);
}

enum err flow_save_change(struct web *web, struct flow *flow, flow_change change, void *context)
{
	struct service service = page_service(web);
	enum err code = ERR_CONFLICT;

	for (int i = 0; i < SAVE_TRIES && code == ERR_CONFLICT; i++) {
		const char *answers;

		/* Saved meanwhile from another window: take its other steps, and this one's anew.
		 */
		if (i > 0) {
			const char *token = flow->draft.token;

			TRY(service_draft_load(&service, web->session->id, token, &flow->draft));
			TRY(form_parse(web->arena, flow->draft.answers, flow->draft.len,
				answer_keys, FORM_COUNT(answer_keys), &flow->answers));
		}
		if (flow->draft.is_sent)
			return page_redirect(web, "/receipt?draft=%s", flow->draft.token);
		change(flow, &web->form, context);
		flow_derive(flow);
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
	return ERR_OK;
}

/* The first place behind PLACE that has not been looked at; the check page behind the last. */
static struct flow_place next(const struct flow *flow, struct flow_place place)
{
	struct flow_place at = flow_after(flow, place), gap = flow_gap(flow);

	while (at.step != FLOW__MAX && flow_is_done(flow, at))
		at = flow_after(flow, at);
	return at.step == FLOW__MAX ? gap : at;
}

enum err flow_save(struct web *web, struct flow *flow, struct flow_place place, bool done)
{
	const bool again = flow->draft.token && flow_is_done(flow, place);
	struct taking taking = {web, place, done};

	TRY(flow_save_change(web, flow, take, &taking));
	if (!done || web->replied)
		return ERR_OK;
	return page_redirect(web, "%s",
		flow_path(web, flow, again ? flow_gap(flow) : next(flow, place)));
}
