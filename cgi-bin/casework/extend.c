#include "base/str.h"
#include "casework.h"
#include "domain/date_words.h"

/*
 * /casework/extend: a draft of the act that extends the term of the decision (Administrative Procedure Law, s. 64(2)).  It is approved and issued like a
 * decision; the file goes on.
 */

#define TEMPLATE "casework/extend.cs"
#define TITLE N_("Extending the term")

struct page {
	struct file file;
	struct service_decision_open open;
	enum deadline_extension extension;	/* of the day that was typed or saved */
	struct date due;
};

static const char *why_not(const struct page *page)
{
	if (page->file.state == APPLICATION_RECEIVED)
		return N_("Take the file first, then extend its term.");
	if (page->open.text.outcome && !str_equal(page->open.text.outcome, "extended"))
		return N_("A draft of the decision is being written already. Finish it instead of extending the term.");
	return N_("The term of this file cannot be extended in its present state.");
}

static bool is_extendable(const struct web *web, const struct page *page)
{
	if (page->open.text.outcome && !str_equal(page->open.text.outcome, "extended"))
		return false;
	if (page->file.state == APPLICATION_PREPARED)
		return true;
	return page->file.state != APPLICATION_FOR_APPROVAL && application_may(page->file.state, APPLICATION_PREPARED, web->session->role);
}

static enum err page_load(struct web *web, struct page *page)
{
	struct service service = page_service(web);

	TRY(file_find(web, form_text(&web->form, "ref"), &page->file));
	return service_decision_load(&service, page->file.id, &page->open);
}

/* A first draft: until when it can be extended for objective reasons, what the file says, and the norm. */
static enum err prefill(struct web *web, const struct page *page, struct service_decision_text *out)
{
	char received_words[DATE_WORDS_SIZE], due_words[DATE_WORDS_SIZE], today[11];
	struct date received, due;
	struct db_result norm;

	*out = (struct service_decision_text){.outcome = "extended", .reasons = "", .hearing = "", .operative = "", .part = ""};
	if (!date_parse_iso(db_get_text(&page->file.row, 0, "received_on"), &received) ||
		!date_parse_iso(db_get_text(&page->file.row, 0, "due_on"), &due) ||
		!date_parse_iso(db_get_text(&page->file.row, 0, "due_extended_on"), &out->extend_to))
		return ERR(ERR_BUG, "dates of application %s", page->file.reference);
	if (date_compare(out->extend_to, web->today) <= 0)
		out->extend_to = (struct date){0, 0, 0};
	date_words(received, DATE_LOCATIVE, received_words);
	date_words(due, DATE_DATIVE, due_words);
	out->facts = arena_printf(web->arena, str_equal(db_get_text(&page->file.row, 0, "origin"), "initiative") ?
		"Jelgavas sociālo lietu pārvaldē %s pēc sociālā darbinieka ierosinājuma uzsākta lieta Nr. %s. Lēmums tajā jāpieņem līdz %s." :
		"Jelgavas sociālo lietu pārvaldē %s saņemts iesniegums Nr. %s. Lēmums par to jāpieņem līdz %s.",
		received_words, page->file.reference, due_words);
	if (!out->facts)
		return ERR(ERR_LIMIT, "facts");
	date_format_iso(web->today, today);
	TRY(DB_ONE(web->db, web->arena, STATEMENT_PARAMETER_GET, &norm, db_text("extension_months"), db_text(today), db_text(today)));
	out->norms = db_get_text(&norm, 0, "legal_ref");
	return ERR_OK;
}

static void text_typed(struct web *web, struct service_decision_text *out)
{
	*out = (struct service_decision_text){.outcome = "extended", .facts = form_typed(&web->form, "facts"), .norms = form_typed(&web->form, "norms"),
		.reasons = form_typed(&web->form, "reasons"), .hearing = "", .operative = "", .part = ""};
	if (form_has(&web->form, "to") && !date_parse_iso(form_get(&web->form, "to")->date, &out->extend_to))
		out->extend_to = (struct date){0, 0, 0};
}

/* page->extension and page->due for the day in TEXT. */
static enum err extension_of(struct web *web, struct page *page, const struct service_decision_text *text)
{
	struct service service = page_service(web);

	page->extension = DEADLINE_EXTENSION_FITS;
	page->due = (struct date){0, 0, 0};
	if (!date_is_valid(text->extend_to))
		return ERR_OK;
	return service_decision_extension(&service, &page->file.row, text->extend_to, &page->extension, &page->due);
}

/* Form.*, Extend.long, Draft.*: the page without its paper. */
static enum err form_put(struct web *web, const struct page *page, const struct service_decision_text *text)
{
	static const char *const needed[] = {"facts", "norms", "reasons"};
	const bool post = web->request->method == HTTP_POST;
	char day[12];

	TRY(page_form(web, extend_keys, FORM_COUNT(extend_keys), post ? &web->form : NULL));
	/* A draft may lack them, an act may not. */
	for (size_t i = 0; i < FORM_COUNT(needed); i++)
		TRY(page_put(web, "1", "Form.%s.required", needed[i]));
	if (!post && date_is_valid(text->extend_to)) {
		date_format_latvian(text->extend_to, day);
		TRY(page_form_value(web, "to", day));
	}
	if (!post) {
		TRY(page_form_value(web, "facts", text->facts));
		TRY(page_form_value(web, "norms", text->norms));
		TRY(page_form_value(web, "reasons", text->reasons));
	}
	if (page->extension == DEADLINE_EXTENSION_LONG)
		TRY(page_put(web, "1", "Extend.long"));
	if (page->open.text.outcome)
		TRY(page_put(web, page->open.return_note, "Draft.return_note"));
	TRY(page_put_int(web, post ? form_get(&web->form, "version")->number : page->file.version, "Draft.application_version"));
	return page_put_int(web, post ? form_get(&web->form, "draft")->number : page->open.version, "Draft.version");
}

static enum err page_show(struct web *web, struct page *page, int status, const struct service_decision_text *text)
{
	struct service_decision_open shown = page->open;
	const char *paper;

	shown.text = *text;
	TRY(extension_of(web, page, text));
	TRY(preview_make(web, &page->file, &shown, &paper));
	TRY(file_put(web, &page->file));
	TRY(form_put(web, page, text));
	TRY(preview_put(web, paper));
	return page_render_status(web, status, TEMPLATE, TITLE);
}

enum err extend_show(struct web *web)
{
	struct service_decision_text text;
	struct page page;

	if (!web->form.ok)
		return ERR(ERR_NOT_FOUND, "no file named");
	TRY(page_load(web, &page));
	if (!is_extendable(web, &page))
		return refuse(web, ERR_DENIED, page.file.reference, why_not(&page));
	if (page.open.text.outcome)
		return page_show(web, &page, 200, &page.open.text);
	TRY(prefill(web, &page, &text));
	return page_show(web, &page, 200, &text);
}

/* Marks a day to which the term cannot be extended. */
static enum err reject_day(struct web *web, struct page *page, const struct service_decision_text *text)
{
	TRY(extension_of(web, page, text));
	if (!date_is_valid(text->extend_to) && form_get(&web->form, "to")->state != FORM_BAD)
		form_reject(&web->form, "to", N_("Write the day until which the term is to be extended."));
	if (page->extension == DEADLINE_EXTENSION_NOT_LATER)
		form_reject(&web->form, "to", N_("Choose a day to come that is after the present end of the term."));
	if (page->extension == DEADLINE_EXTENSION_TOO_LATE)
		form_reject(&web->form, "to", N_("The law allows no extension beyond one year from the day of receipt."));
	return ERR_OK;
}

enum err extend_post(struct web *web)
{
	struct service_decision_text text;
	struct page page;

	if (!form_has(&web->form, "ref") || !form_has(&web->form, "version") || !form_has(&web->form, "draft") ||
		!form_has(&web->form, "action"))
		return ERR(ERR_INVALID, "the hidden fields of the form");
	TRY(page_load(web, &page));
	text_typed(web, &text);
	TRY(reject_day(web, &page, &text));
	if ((form_is(&web->form, "action", "submit") && decide_reject_gaps(web, &text)) || !web->form.ok)
		return page_show(web, &page, 422, &text);
	return decide_keep(web, &page.file, &text, why_not(&page));
}
