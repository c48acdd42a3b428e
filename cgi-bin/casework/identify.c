#include "casework.h"
#include "service/identity.h"

/* /casework/identify: how surely the office knows who applied; a document that was seen is noted here. */

#define TEMPLATE "casework/identify.cs"
#define TITLE N_("Identity")

/* Facts.N.{text,document,seen_on,actor} */
static enum err facts_put(struct web *web, const struct file *file)
{
	struct db_result rows;
	struct names names;
	enum identity_level level;
	enum identity_document document;

	TRY(names_load(web, &names));
	TRY(PAGE_ROWS(web, "Facts", &rows, STATEMENT_IDENTITY_ROWS, db_int(file->id)));
	for (size_t i = 0; i < rows.nrows; i++) {
		struct view_node *node;

		TRY(view_node(web->view, &node, "Facts.%zu", i));
		if (identity_parse(db_get_text(&rows, i, "level"), &level))
			TRY(page_put(web, _(identity_msgid(level)), "Facts.%zu.text", i));
		if (identity_document_parse(db_get_text(&rows, i, "document"), &document))
			TRY(page_put(web, _(identity_document_msgid(document)), "Facts.%zu.document_text", i));
		TRY(names_put(web, &names, node, 0, db_get_int(&rows, i, "actor_id")));
	}
	return ERR_OK;
}

static enum err show(struct web *web, struct file *file, int status)
{
	struct service service = page_service(web);
	const bool post = web->request->method == HTTP_POST;
	enum identity_level have, need;
	char today[12];

	date_format_latvian(web->today, today);
	TRY(service_identity_level(&service, file->id, &have));
	TRY(service_identity_needed(&service, &need));
	TRY(file_put(web, file));
	TRY(file_subnav(web, file));
	TRY(contact_put(web, file));
	TRY(facts_put(web, file));
	TRY(page_put(web, _(identity_msgid(need)), "Identity.need"));
	if (!identity_suffices(have, need))
		TRY(page_put(web, _(identity_way_msgid(need)), "Identity.way"));
	TRY(page_form(web, identify_keys, FORM_COUNT(identify_keys), post ? &web->form : NULL));
	TRY(page_form_value(web, "seen_on", today));
	return page_render_status(web, status, TEMPLATE, TITLE);
}

enum err identify_show(struct web *web)
{
	struct file file;

	if (!web->form.ok)
		return ERR(ERR_NOT_FOUND, "no file named");
	TRY(file_find(web, form_text(&web->form, "ref"), &file));
	return show(web, &file, 200);
}

enum err identify_post(struct web *web)
{
	struct service service = page_service(web);
	enum identity_document document;
	struct date seen;
	struct file file;

	if (!form_has(&web->form, "ref"))
		return ERR(ERR_INVALID, "the hidden fields of the form");
	TRY(file_find(web, form_text(&web->form, "ref"), &file));
	if (form_has(&web->form, "seen_on") && (!date_parse_iso(form_get(&web->form, "seen_on")->date, &seen) ||
		date_compare(seen, web->today) > 0 || date_compare(seen, date_add_months(web->today, -12)) < 0))
		form_reject(&web->form, "seen_on", N_("Give the day on which you saw it: today or earlier, within a year."));
	if (!web->form.ok)
		return show(web, &file, 422);
	if (!identity_document_parse(form_text(&web->form, "document"), &document))
		return ERR(ERR_BUG, "a document of the form");
	TRY(service_identity_seen(&service, file.id, document, seen));
	return page_redirect(web, "/casework/file?ref=%s&done=seen", file.reference);
}
