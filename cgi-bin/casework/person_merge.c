#include "base/str.h"
#include "casework.h"
#include "domain/person_code.h"
#include "domain/same_person.h"
#include "service/correspondence.h"
#include "service/person_merge.h"

/* /casework/person_merge: whom this file and another one are for is one person.  First the two are shown side by side, then it is done. */

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

/* Sides.NODE.{reference,name,birth,code,files} */
static enum err side_put(struct web *web, const char *node, const struct service_merge_side *side)
{
	char birth[12], code[13] = "";

	date_format_latvian(side->birth_date, birth);
	if (side->code)
		person_code_mask(side->code, code);
	TRY(page_put(web, side->reference, "Sides.%s.reference", node));
	TRY(page_put(web, arena_printf(web->arena, "%s %s", side->given_name, side->family_name), "Sides.%s.name", node));
	TRY(page_put(web, birth, "Sides.%s.birth", node));
	TRY(page_put(web, *code ? code : _("not known"), "Sides.%s.code", node));
	return page_put_int(web, side->files, "Sides.%s.files", node);
}

/* The two side by side, with everything typed. */
static enum err confirm(struct web *web, struct file *file, const struct service_merge_side sides[2])
{
	const char *own = same_person_name(web->arena, sides[0].given_name, sides[0].family_name);
	const char *other = same_person_name(web->arena, sides[1].given_name, sides[1].family_name);

	if (!own || !other)
		return ERR(ERR_LIMIT, "names");
	TRY(side_put(web, "own", &sides[0]));
	TRY(side_put(web, "other", &sides[1]));
	if (!str_equal(own, other))
		TRY(page_put(web, "1", "Sides.differ"));
	TRY(page_put_int(web, sides[0].person_id, "Write.seen"));
	TRY(page_put_int(web, sides[1].person_id, "Write.other_seen"));
	return show(web, file, 200);
}

/* Those that the pages put in themselves. */
static bool hidden_are_good(const struct form *form)
{
	return form_has(form, "ref") && form_has(form, "form") && form_get(form, "confirm")->state != FORM_BAD &&
		form_get(form, "seen")->state != FORM_BAD && form_get(form, "other_seen")->state != FORM_BAD;
}

enum err person_merge_post(struct web *web)
{
	struct service service = page_service(web);
	const struct form_field *seen = form_get(&web->form, "seen"), *other_seen = form_get(&web->form, "other_seen");
	struct service_person_merge merge;
	struct service_merge_side sides[2];
	enum service_merge_fault fault;
	struct file file;
	bool sure;
	enum err code;

	if (!hidden_are_good(&web->form))
		return ERR(ERR_INVALID, "the hidden fields of the form");
	TRY(file_find(web, form_text(&web->form, "ref"), &file));
	if (!web->form.ok || form_is(&web->form, "confirm", "no"))
		return show(web, &file, web->form.ok ? 200 : 422);
	sure = form_is(&web->form, "confirm", "yes") && seen->state == FORM_OK && other_seen->state == FORM_OK;
	merge = (struct service_person_merge){.uuid = form_text(&web->form, "form"), .other_reference = form_text(&web->form, "other"),
		.reason = form_text(&web->form, "reason"), .seen_id = seen->number, .other_seen_id = other_seen->number};
	code = sure ? service_person_merge(&service, file.reference, &merge, &fault) :
		service_person_merge_look(&service, file.reference, &merge, sides, &fault);
	if (code == ERR_INVALID) {
		err_clear();
		fault_reject(web, fault);
		return show(web, &file, 422);
	}
	if (code != ERR_OK)
		return refuse(web, code, file.reference, WHY);
	return sure ? page_redirect(web, "/casework/person_merge?ref=%s&done=1", file.reference) : confirm(web, &file, sides);
}
