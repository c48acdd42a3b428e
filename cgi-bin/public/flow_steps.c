#include "apply_keys.h"
#include "base/str.h"
#include "flow.h"

/* The order of the steps.  The pages about a child stand behind one another, child by child. */

static const enum flow_step order[] = {
	FLOW_START,
	FLOW_PROGRAMME,
	FLOW_PERSON,
	FLOW_CHILD,
	FLOW_CHILDREN,
	FLOW_ADULT,
	FLOW_RAISED,
	FLOW_CONTACT,
	FLOW_GROUNDS,
	FLOW_NEEDS,
	FLOW_ATTACHMENTS,
};

enum { ORDER = sizeof(order) / sizeof(order[0]) };

static const struct flow_place none = {FLOW__MAX, 1};

static bool is_of_child(enum flow_step step)
{
	return step == FLOW_CHILD || step == FLOW_REPRESENTATION;
}

unsigned flow_bit(struct flow_place place)
{
	if (place.step == FLOW_CHILD)
		return FLOW_CHILD + (unsigned)place.n - 1;
	if (place.step == FLOW_REPRESENTATION)
		return FLOW_CHILD + APPLY_CHILDREN + (unsigned)place.n - 1;
	return place.step < FLOW__MAX ? place.step : 63;
}

bool flow_is_optional(enum flow_step step)
{
	return step == FLOW_CHILDREN || step == FLOW_ADULT || step == FLOW_RAISED ||
	       step == FLOW_NEEDS || step == FLOW_ATTACHMENTS;
}

bool flow_has(const struct flow *flow, struct flow_place place)
{
	switch (place.step) {
	case FLOW_CHILDREN:
		return !flow->for_self;
	case FLOW_CHILD:
	case FLOW_REPRESENTATION:
		return place.n >= 1 && place.n <= flow->nchildren;
	case FLOW_ADULT:
		return flow->for_family;
	case FLOW_RAISED:
		return flow->for_self && flow->programme &&
		       flow->programme->rule.age_of == PROGRAMME_AGE_OF_CHILD;
	case FLOW__MAX:
		return false;
	default:
		return true;
	}
}

/* The first place at or behind the AT-th of the order. */
static struct flow_place from(const struct flow *flow, int at)
{
	for (; at < ORDER; at++) {
		const struct flow_place place = {order[at], 1};

		if (flow_has(flow, place))
			return place;
	}
	return none;
}

struct flow_place flow_first(const struct flow *flow)
{
	return from(flow, 0);
}

static int position(enum flow_step step)
{
	int at = 0;

	while (at < ORDER && order[at] != step)
		at++;
	return at;
}

struct flow_place flow_after(const struct flow *flow, struct flow_place place)
{
	if (place.step == FLOW_CHILD)
		return (struct flow_place){FLOW_REPRESENTATION, place.n};
	if (place.step == FLOW_REPRESENTATION && place.n < flow->nchildren)
		return (struct flow_place){FLOW_CHILD, place.n + 1};
	return from(flow,
		position(place.step == FLOW_REPRESENTATION ? FLOW_CHILD : place.step) + 1);
}

static bool is_same(struct flow_place a, struct flow_place b)
{
	return a.step == b.step && (!is_of_child(a.step) || a.n == b.n);
}

struct flow_place flow_before(const struct flow *flow, struct flow_place place)
{
	struct flow_place before = none;

	for (struct flow_place at = flow_first(flow); at.step != FLOW__MAX && !is_same(at, place);
		at = flow_after(flow, at))
		before = at;
	return before;
}

/* Letters were chosen, and the address has been taken out since. */
static bool lacks_address(const struct form *answers)
{
	return (form_is(answers, "channel", "post") ||
		       form_is(answers, "channel", "registered-post")) &&
	       !form_has(answers, "address");
}

bool flow_is_done(const struct flow *flow, struct flow_place place)
{
	const struct form_field *done = form_get(&flow->answers, "done");

	if (place.step == FLOW_PROGRAMME && !flow->programme)
		return false;
	if (place.step == FLOW_CONTACT && lacks_address(&flow->answers))
		return false;
	return (done->selected >> flow_bit(place) & 1) != 0;
}

struct flow_place flow_gap(const struct flow *flow)
{
	struct flow_place at = flow_first(flow);

	while (at.step != FLOW__MAX && (flow_is_optional(at.step) || flow_is_done(flow, at)))
		at = flow_after(flow, at);
	return at;
}
