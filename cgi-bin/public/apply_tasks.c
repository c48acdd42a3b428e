#include "apply_keys.h"
#include "base/str.h"
#include "flow.h"
#include "pages.h"
#include "run/page.h"

/* All steps of an application and how far each is. */

/* The section of the list that a step stands in. */
static const char *section(enum flow_step step)
{
	switch (step) {
	case FLOW_START:
	case FLOW_PROGRAMME:
		return N_("The group");
	case FLOW_CONTACT:
		return N_("How to reach you");
	case FLOW_GROUNDS:
	case FLOW_NEEDS:
	case FLOW_ATTACHMENTS:
		return N_("Your situation");
	default:
		return N_("People");
	}
}

static const char *task_title(struct web *web, const struct flow *flow, struct flow_place place)
{
	const char *title = place.step == FLOW_START ? _("Who will take part?")
	                                             : _(flow_title(place.step));
	const char *name = "";

	if (place.step == FLOW_CHILD || place.step == FLOW_REPRESENTATION)
		name = form_text(
			&flow->answers, flow_child_key(web->arena, place.n, "given_name"));
	return *name ? arena_printf(web->arena, "%s: %s", title, name) : title;
}

static enum err task_put(struct web *web, const struct flow *flow, struct flow_place place,
	int at, bool open)
{
	const char *state = flow_is_done(flow, place)     ? "done"
	                    : !open                       ? "later"
	                    : flow_is_optional(place.step) ? "wish"
	                                                  : "now";

	TRY(page_put(web, _(section(place.step)), "Tasks.%d.section", at));
	TRY(page_put(web, task_title(web, flow, place), "Tasks.%d.title", at));
	TRY(page_put(web, state, "Tasks.%d.state", at));
	if (open)
		TRY(page_put(web, flow_path(web, flow, place), "Tasks.%d.href", at));
	return ERR_OK;
}

enum err apply_tasks(struct web *web)
{
	struct flow_place gap;
	struct flow flow;
	bool open = true;
	int n = 0;

	TRY(flow_load(web, &flow));
	if (web->replied)
		return ERR_OK;
	if (flow.draft.is_sent)
		return page_redirect(web, "/receipt?draft=%s", flow.draft.token);
	gap = flow_gap(&flow);
	for (struct flow_place at = flow_first(&flow); at.step != FLOW__MAX;
		at = flow_after(&flow, at)) {
		TRY(task_put(web, &flow, at, n++, open));
		/* What stands behind the first missing step cannot be opened yet. */
		if (at.step == gap.step && at.n == gap.n)
			open = false;
	}
	if (gap.step == FLOW__MAX)
		TRY(page_put(web, flow_path(web, &flow, gap), "Draft.check_href"));
	else
		TRY(page_put(web, flow_path(web, &flow, gap), "Draft.next_href"));
	TRY(flow_put(web, &flow));
	return page_render(web, "public/apply_tasks.cs", N_("Your application"));
}
