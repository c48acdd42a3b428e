#include "base/str.h"
#include "casework.h"

/*
 * /casework/without_progress: the application lacks what it cannot be examined without, so it waits until that is put right (Administrative Procedure
 * Law, s. 56); not a refusal.
 */

static enum err text_begin(struct web *web, const struct file *file, enum view_language language, const char **out)
{
	(void)file;
	view_language(web->view, language);
	*out = _("We cannot examine your application yet. What is missing, and how you can put it right:");
	return ERR_OK;
}

/* The flaws that were ticked, in Latvian, as the history keeps them. */
static const char *flaws_note(struct web *web)
{
	const struct form_field *field = form_get(&web->form, "flaws");
	struct buf note;

	buf_init(&note, web->arena, 0);
	view_language(web->view, VIEW_LV);
	for (size_t i = 0; i < FLAWS; i++)
		if (field->selected >> i & 1)
			buf_printf(&note, "%s%s", note.len > 0 ? "; " : "", _(flaws[i].label));
	view_language(web->view, web_language(web));
	return buf_text(&note);
}

static const struct request_kind kind = {
	.to = APPLICATION_WITHOUT_PROGRESS,
	.keys = without_progress_keys,
	.nkeys = FORM_COUNT(without_progress_keys),
	.template = "casework/without_progress.cs",
	.title = N_("Leaving the application without progress"),
	.why_not = N_("An application can be left without progress only until a decision is prepared."),
	.done = "held",
	.text = text_begin,
	.note = flaws_note,
};

enum err without_progress_show(struct web *web)
{
	return request_page_show(web, &kind);
}

enum err without_progress_post(struct web *web)
{
	return request_page_post(web, &kind);
}
