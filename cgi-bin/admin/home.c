#include "admin.h"

/* /admin/: what there is to look after. */

enum err home_show(struct web *web)
{
	TRY(page_render(web, "admin/home.cs", N_("Settings")));
	return ERR_OK;
}
