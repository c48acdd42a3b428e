#include "base/str.h"
#include "domain/deadline.h"
#include "post.h"

/* /casework/post_done: what one form has handed over, with the days that follow from it; which acts were not, and why. */

/* Faults.N.{text,act.M.*}: acts that could not be marked, by reason. */
static enum err faults_put(struct web *web)
{
	static const struct {
		const char *key, *text;
	} faults[] = {
		{"item", N_("A registered letter needs the number of the item: write it beside the letter.")},
		{"used", N_("That number of a registered item stands at another act: look at the receipt again.")},
		{"early", N_("The act was issued after that day: choose a later day.")},
		{"taken", N_("Somebody else has marked it before: there is nothing to do.")},
		{"machine", N_("The system sends it to the e-address. To send it by hand, say so at its delivery first.")},
		{"other", N_("No such act goes by post.")},
	};
	size_t n = 0;

	for (size_t i = 0; i < FORM_COUNT(faults); i++) {
		if (!form_has(&web->form, faults[i].key))
			continue;
		TRY(PAGE_ROWS(web, arena_printf(web->arena, "Faults.%zu.act", n), NULL, STATEMENT_DELIVERY_NUMBERS,
			db_text(form_text(&web->form, faults[i].key))));
		TRY(page_put(web, _(faults[i].text), "Faults.%zu.text", n++));
	}
	return ERR_OK;
}

enum err post_done_show(struct web *web)
{
	enum deadline_channel channel;
	struct db_result rows;

	if (!web->form.ok)
		return ERR(ERR_NOT_FOUND, "no form named");
	TRY(PAGE_ROWS(web, "Rows", &rows, STATEMENT_DELIVERY_OF_FORM, db_text(form_text(&web->form, "form"))));
	for (size_t i = 0; i < rows.nrows; i++)
		if (deadline_channel_parse(db_get_text(&rows, i, "channel"), &channel))
			TRY(page_put(web, _(deadline_channel_msgid(channel)), "Rows.%zu.channel_text", i));
	TRY(faults_put(web));
	return page_render(web, "casework/post_done.cs", N_("Handed over to the post"));
}
