#include <stdio.h>

#include "base/str.h"
#include "catalogue.h"
#include "pages.h"
#include "run/page.h"

/* The filter's links: Filter.N.{href,text,current}; the first shows everything. */
static enum err filter_put(struct web *web, const char *audience)
{
	const struct form_choice *choice = web->form.keys[0].choices;

	TRY(page_put(web, "/", "Filter.0.href"));
	TRY(page_put(web, _("All groups"), "Filter.0.text"));
	if (!*audience)
		TRY(page_put(web, "1", "Filter.0.current"));
	for (size_t i = 1; choice->value; i++, choice++) {
		TRY(page_put(web, arena_printf(web->arena, "/?for=%s", choice->value),
			"Filter.%zu.href", i));
		TRY(page_put(web, _(choice->label), "Filter.%zu.text", i));
		if (str_equal(choice->value, audience))
			TRY(page_put(web, "1", "Filter.%zu.current", i));
	}
	return ERR_OK;
}

enum err home(struct web *web)
{
	const char *audience = form_text(&web->form, "for");
	struct catalogue catalogue;
	char node[32];
	size_t n = 0;

	TRY(catalogue_get(web, &catalogue));
	TRY(filter_put(web, audience));
	for (size_t i = 0; i < catalogue.n; i++) {
		if (*audience && !catalogue_fits(&catalogue.rows[i], audience))
			continue;
		(void)snprintf(node, sizeof(node), "Rows.%zu", n++);
		TRY(catalogue_put(web, &catalogue.rows[i], node));
	}
	return page_render(web, "public/home.cs", N_("Educational and support groups"));
}
