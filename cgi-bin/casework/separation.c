#include "base/str.h"
#include "casework.h"
#include "service/correspondence.h"
#include "service/separation.h"

/* /casework/separation: people who must not be in one group with somebody of this file. */

#define TEMPLATE "casework/separation.cs"
#define TITLE N_("Not in one group together")
#define WHY N_("Only a social worker who has nothing of his or her own in the file enters or ends this.")

/* Pairs.N.*: the live ones first, each with its reason. */
static enum err pairs_put(struct web *web, const struct file *file)
{
	struct service service = page_service(web);
	struct db_result rows;
	const char *reason;

	TRY(PAGE_ROWS(web, "Pairs", &rows, STATEMENT_SEPARATION_OF_FILE, db_int(file->id)));
	for (size_t i = 0; i < rows.nrows; i++) {
		TRY(service_separation_reason(&service, &rows, i, &reason));
		TRY(page_put(web, reason, "Pairs.%zu.reason", i));
	}
	return ERR_OK;
}

/* Who comes to a group by this file. */
static enum err people_put(struct web *web, const struct file *file)
{
	const char *chosen = web->request->method == HTTP_POST ? form_text(&web->form, "person") : "";
	struct db_result rows;

	TRY(DB_RUN(web->db, web->arena, STATEMENT_SEPARATION_PEOPLE, &rows, db_text(file->reference)));
	for (size_t i = 0; i < rows.nrows; i++) {
		const char *id = arena_printf(web->arena, "%lld", (long long)db_get_int(&rows, i, "person_id"));

		TRY(page_put(web, id, "Form.person.choice.%zu.value", i));
		TRY(page_put(web, arena_printf(web->arena, "%s %s", db_get_text(&rows, i, "given_name"), db_get_text(&rows, i, "family_name")),
			"Form.person.choice.%zu.text", i));
		if (rows.nrows == 1 || str_equal(chosen, id))
			TRY(page_put(web, "1", "Form.person.choice.%zu.checked", i));
	}
	return ERR_OK;
}

static enum err show(struct web *web, struct file *file, int status)
{
	struct service service = page_service(web);
	const bool post = web->request->method == HTTP_POST;

	TRY(file_put(web, file));
	TRY(file_subnav(web, file));
	TRY(pairs_put(web, file));
	TRY(page_form(web, separation_keys, FORM_COUNT(separation_keys), post ? &web->form : NULL));
	TRY(people_put(web, file));
	TRY(page_put(web, post ? form_text(&web->form, "form") : service_correspondence_form(&service), "Write.form"));
	if (!post && form_has(&web->form, "done"))
		TRY(page_put(web, form_is(&web->form, "done", "added") ? _("It has been entered.") : _("It has been ended."), "Done"));
	return page_render_status(web, status, TEMPLATE, TITLE);
}

enum err separation_show(struct web *web)
{
	struct file file;

	if (!web->form.ok)
		return ERR(ERR_NOT_FOUND, "no file named");
	TRY(file_find(web, form_text(&web->form, "ref"), &file));
	return show(web, &file, 200);
}

static void fault_reject(struct web *web, enum service_separation_fault fault)
{
	switch (fault) {
	case SEPARATION_FAULT_PERSON:
		form_reject(&web->form, "person", N_("Choose one of the answers offered."));
		break;
	case SEPARATION_FAULT_SAME:
		form_reject(&web->form, "other", N_("That is a file of the same person. Write the number of another person's file."));
		break;
	case SEPARATION_FAULT_KNOWN:
		form_reject(&web->form, "other", N_("These two are entered already: see below."));
		break;
	case SEPARATION_FAULT_OTHER:
	case SEPARATION_FAULT_NONE:
	default:
		form_reject(&web->form, "other", N_("There is no file with this number. Search for the person and copy the number."));
		break;
	}
}

enum err separation_post(struct web *web)
{
	struct service service = page_service(web);
	struct service_separation separation;
	enum service_separation_fault fault;
	long long person = 0;
	struct file file;
	enum err code;

	if (!form_has(&web->form, "ref") || !form_has(&web->form, "form"))
		return ERR(ERR_INVALID, "the hidden fields of the form");
	TRY(file_find(web, form_text(&web->form, "ref"), &file));
	if (form_has(&web->form, "person") && !str_to_int(form_text(&web->form, "person"), 1, INT64_MAX, &person))
		form_reject(&web->form, "person", N_("Choose one of the answers offered."));
	if (!web->form.ok)
		return show(web, &file, 422);
	separation = (struct service_separation){.uuid = form_text(&web->form, "form"), .person_id = person,
		.other_reference = form_text(&web->form, "other"), .reason = form_text(&web->form, "reason")};
	code = service_separation_add(&service, file.reference, &separation, &fault);
	if (code == ERR_INVALID) {
		err_clear();
		fault_reject(web, fault);
		return show(web, &file, 422);
	}
	if (code != ERR_OK)
		return refuse(web, code, file.reference, WHY);
	return page_redirect(web, "/casework/separation?ref=%s&done=added", file.reference);
}

enum err separation_end_post(struct web *web)
{
	struct service service = page_service(web);
	struct file file;
	enum err code;

	if (!web->form.ok)
		return ERR(ERR_INVALID, "not from our form");
	TRY(file_find(web, form_text(&web->form, "ref"), &file));
	code = service_separation_end(&service, file.id, form_get(&web->form, "id")->number, form_get(&web->form, "version")->number);
	if (code == ERR_CONFLICT) {
		web->detail = N_("This was ended meanwhile. Open the page of the file anew.");
		return code;
	}
	if (code != ERR_OK)
		return refuse(web, code, file.reference, WHY);
	return page_redirect(web, "/casework/separation?ref=%s&done=ended", file.reference);
}
