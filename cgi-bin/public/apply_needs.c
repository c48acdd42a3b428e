#include "apply_keys.h"
#include "flow.h"
#include "pages.h"
#include "run/page.h"

/* When and how somebody could come.  Nothing of it is needed to send the application. */

static const struct flow_place here = {FLOW_NEEDS, 1};

enum err apply_needs(struct web *web)
{
	struct flow flow;

	TRY(flow_open(web, here, &flow));
	if (web->replied)
		return ERR_OK;
	return flow_show(web, &flow, here);
}

enum err apply_needs_post(struct web *web)
{
	struct flow flow;

	TRY(flow_open(web, here, &flow));
	if (web->replied)
		return ERR_OK;
	if (web->form.ok)
		return flow_save(web, &flow, here, true);
	return flow_show(web, &flow, here);
}
