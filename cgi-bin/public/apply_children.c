#include <string.h>

#include "apply_keys.h"
#include "base/str.h"
#include "flow.h"
#include "pages.h"
#include "run/page.h"

/* The list of children: one more, one less, or go on. */

static const struct flow_place here = {FLOW_CHILDREN, 1};

static enum err child_put(struct web *web, const struct flow *flow, int n)
{
	struct arena *arena = web->arena;
	const char *given = form_text(&flow->answers, flow_child_key(arena, n, "given_name"));
	const char *family = form_text(&flow->answers, flow_child_key(arena, n, "family_name"));
	const struct flow_place child = {FLOW_CHILD, n};

	TRY(page_put(web, arena_printf(arena, "%s %s", given, family), "Children.%d.name", n));
	TRY(page_put(web, flow_path(web, flow, child), "Children.%d.href", n));
	return page_put(web, arena_printf(arena, "remove-%d", n), "Children.%d.remove", n);
}

static enum err show(struct web *web, const struct flow *flow)
{
	for (int n = 1; n <= flow->nchildren; n++)
		TRY(child_put(web, flow, n));
	if (flow->nchildren > 1)
		TRY(page_put(web, "1", "Draft.removable"));
	if (flow->nchildren < APPLY_CHILDREN)
		TRY(page_put(web, "1", "Draft.extensible"));
	return flow_show(web, flow, here);
}

enum err apply_children(struct web *web)
{
	struct flow flow;

	TRY(flow_open(web, here, &flow));
	if (web->replied)
		return ERR_OK;
	return show(web, &flow);
}

static void count_set(struct arena *arena, struct flow *flow, int count)
{
	struct form_field *children = flow_field(flow, "children");

	children->text = arena_printf(arena, "%d", count);
	children->state = children->text ? FORM_OK : FORM_ABSENT;
	children->number = count;
}

static void ticks_clear(struct flow *flow, struct flow_place place)
{
	struct form_field *done = flow_field(flow, "done");

	done->selected &= ~(UINT64_C(1) << flow_bit(place));
	done->text = done->selected ? done->text : "";
}

struct change {
	struct arena *arena;
	int n;
};

static void add(struct flow *flow, const struct form *posted, void *context)
{
	struct change *change = context;

	(void)posted;
	flow_derive(flow);
	if (flow->nchildren < APPLY_CHILDREN)
		count_set(change->arena, flow, flow->nchildren + 1);
	ticks_clear(flow, here);
	change->n = (int)flow_field(flow, "children")->number;
}

/* Child N + 1's answers and ticks become child N's. */
static void shift(struct arena *arena, struct flow *flow, int n)
{
	static const enum flow_step pages[] = {FLOW_CHILD, FLOW_REPRESENTATION};
	struct form_field *done = flow_field(flow, "done");
	const char *to = flow_child_key(arena, n, ""), *from = flow_child_key(arena, n + 1, "");

	for (size_t i = 0; i < flow->answers.nkeys; i++) {
		const char *name = flow->answers.keys[i].name;
		struct form_field *next;

		if (strncmp(name, to, strlen(to)) != 0)
			continue;
		next = flow_field(flow, arena_printf(arena, "%s%s", from, name + strlen(to)));
		flow->answers.fields[i] = next ? *next : (struct form_field){.text = ""};
	}
	for (size_t i = 0; i < 2; i++) {
		const struct flow_place this = {pages[i], n}, next = {pages[i], n + 1};

		ticks_clear(flow, this);
		if (n < APPLY_CHILDREN && done->selected >> flow_bit(next) & 1)
			done->selected |= UINT64_C(1) << flow_bit(this);
	}
}

static void take_away(struct flow *flow, const struct form *posted, void *context)
{
	struct change *change = context;

	(void)posted;
	flow_derive(flow);
	if (change->n < 1 || change->n > flow->nchildren || flow->nchildren < 2)
		return;
	for (int n = change->n; n <= APPLY_CHILDREN; n++)
		shift(change->arena, flow, n);
	count_set(change->arena, flow, flow->nchildren - 1);
}

enum err apply_children_post(struct web *web)
{
	const char *action = form_text(&web->form, "action");
	struct change change = {.arena = web->arena};
	struct flow flow;

	TRY(flow_open(web, here, &flow));
	if (web->replied)
		return ERR_OK;
	if (str_equal(action, "add")) {
		TRY(flow_save_change(web, &flow, add, &change));
		if (web->replied)
			return ERR_OK;
		return page_redirect(
			web, "%s", flow_path(web, &flow, (struct flow_place){FLOW_CHILD, change.n}));
	}
	if (strncmp(action, "remove-", 7) == 0 && action[7] >= '1' && action[7] <= '9' && !action[8]) {
		change.n = action[7] - '0';
		TRY(flow_save_change(web, &flow, take_away, &change));
		if (web->replied)
			return ERR_OK;
		return page_redirect(web, "%s", flow_path(web, &flow, here));
	}
	if (web->form.ok && str_equal(action, "done"))
		return flow_save(web, &flow, here, true);
	if (web->form.ok)
		form_reject(&web->form, "action", form_problem_text(FORM_NOT_A_CHOICE));
	return show(web, &flow);
}
