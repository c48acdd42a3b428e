#include "flow.h"
#include "pages.h"
#include "run/page.h"

static const struct flow_place here = {FLOW_GROUNDS, 1};

enum err apply_grounds(struct web *web)
{
	struct flow flow;

	TRY(flow_open(web, here, &flow));
	if (web->replied)
		return ERR_OK;
	return flow_show(web, &flow, here);
}

enum err apply_grounds_post(struct web *web)
{
	struct flow flow;

	TRY(flow_open(web, here, &flow));
	if (web->replied)
		return ERR_OK;
	if (form_get(&web->form, "grounds")->state == FORM_ABSENT &&
		form_get(&web->form, "problem")->state == FORM_ABSENT &&
		form_get(&web->form, "wish")->state == FORM_ABSENT)
		form_reject(&web->form, "grounds",
			N_("Tick what applies to you, or describe the situation in your own "
		           "words."));
	if (web->form.ok)
		return flow_save(web, &flow, here, true);
	return flow_show(web, &flow, here);
}
