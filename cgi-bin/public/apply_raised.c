#include "apply_keys.h"
#include "flow.h"
#include "pages.h"
#include "run/page.h"

/* The birth dates of the children whom an adult raises: the group asks for a child's age. */

static const struct flow_place here = {FLOW_RAISED, 1};

enum err apply_raised(struct web *web)
{
	struct flow flow;

	TRY(flow_open(web, here, &flow));
	if (web->replied)
		return ERR_OK;
	return flow_show(web, &flow, here);
}

enum err apply_raised_post(struct web *web)
{
	struct flow flow;

	TRY(flow_open(web, here, &flow));
	if (web->replied)
		return ERR_OK;
	for (int n = 1; n <= APPLY_CHILDREN; n++) {
		const char *key = arena_printf(web->arena, "raised_%d", n);
		const struct form_field *field = key ? form_get(&web->form, key) : NULL;
		struct date birth;

		if (field && field->state == FORM_OK && date_parse_iso(field->date, &birth) &&
			date_compare(birth, web->today) > 0)
			form_reject(
				&web->form, key, N_("The birth date cannot be in the future."));
	}
	if (web->form.ok)
		return flow_save(web, &flow, here, true);
	return flow_show(web, &flow, here);
}
