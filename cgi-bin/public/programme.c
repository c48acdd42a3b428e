#include "catalogue.h"
#include "pages.h"
#include "run/page.h"

enum err programme(struct web *web)
{
	const struct catalogue_row *row;
	struct catalogue catalogue;

	TRY(catalogue_get(web, &catalogue));
	row = catalogue_find(&catalogue, web->param);
	if (!row)
		return ERR(ERR_NOT_FOUND, "no such programme");
	TRY(catalogue_put(web, row, "Programme"));
	TRY(page_put(web, "/", "Page.back.href"));
	/* The title is the group's own name, so the template sets it. */
	return page_render(web, "public/programme.cs", N_("Group"));
}
