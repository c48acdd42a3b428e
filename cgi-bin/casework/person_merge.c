#include "base/str.h"
#include "casework.h"
#include "service/correspondence.h"
#include "service/person_merge.h"

/* /casework/person_merge: whom this file and another one are for is one person. */

#define TEMPLATE "casework/person_merge.cs"
#define TITLE N_("One and the same person")
#define WHY N_("Only the head who has nothing of his or her own in the files does this.")

static enum err show(struct web *web, struct file *file, int status)
{
	struct service service = page_service(web);
	const bool post = web->request->method == HTTP_POST;

	TRY(file_put(web, file));
	TRY(file_subnav(web, file));
	TRY(PAGE_ROWS(web, "Rows", NULL, STATEMENT_PERSON_MERGE_OF_FILE, db_text(file->reference)));
	TRY(page_form(web, person_merge_keys, FORM_COUNT(person_merge_keys), post ? &web->form : NULL));
	TRY(page_put(web, post ? form_text(&web->form, "form") : service_correspondence_form(&service), "Write.form"));
	if (!post && form_has(&web->form, "done"))
		TRY(page_put(web, "1", "Done"));
	return page_render_status(web, status, TEMPLATE, TITLE);
}

enum err person_merge_show(struct web *web)
{
	struct file file;

	if (!web->form.ok)
		return ERR(ERR_NOT_FOUND, "no file named");
	TRY(file_find(web, form_text(&web->form, "ref"), &file));
	return show(web, &file, 200);
}

static void fault_reject(struct web *web, enum service_merge_fault fault)
{
	static const char *const texts[] = {
		[MERGE_FAULT_NONE] = N_("There is no file with this number. Search for the person and copy the number."),
		[MERGE_FAULT_OTHER] = N_("There is no file with this number. Search for the person and copy the number."),
		[MERGE_FAULT_SAME] = N_("Both files are this person's already."),
		[MERGE_FAULT_BORN] = N_("The two were born on different days. If one of them was written down wrongly, ask for a document first."),
		[MERGE_FAULT_CODES] = N_("The two have different personal codes, so they are two people."),
		[MERGE_FAULT_APART] = N_("These two are kept apart from one another, so they are two people. If that is a mistake, end it first."),
		[MERGE_FAULT_PLACES] = N_("Both have used up the same year, or have a place in the same group. First one of the places has to be ended or left to an exception."),
	};

	form_reject(&web->form, "other", texts[fault]);
}

enum err person_merge_post(struct web *web)
{
	struct service service = page_service(web);
	struct service_person_merge merge;
	enum service_merge_fault fault;
	struct file file;
	enum err code;

	if (!form_has(&web->form, "ref") || !form_has(&web->form, "form"))
		return ERR(ERR_INVALID, "the hidden fields of the form");
	TRY(file_find(web, form_text(&web->form, "ref"), &file));
	if (!web->form.ok)
		return show(web, &file, 422);
	merge = (struct service_person_merge){.uuid = form_text(&web->form, "form"), .other_reference = form_text(&web->form, "other"),
		.reason = form_text(&web->form, "reason")};
	code = service_person_merge(&service, file.reference, &merge, &fault);
	if (code == ERR_INVALID) {
		err_clear();
		fault_reject(web, fault);
		return show(web, &file, 422);
	}
	if (code != ERR_OK)
		return refuse(web, code, file.reference, WHY);
	return page_redirect(web, "/casework/person_merge?ref=%s&done=1", file.reference);
}
