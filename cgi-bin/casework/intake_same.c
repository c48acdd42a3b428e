#include "base/str.h"
#include "intake.h"

/* Nobody is made twice: who is known already is asked about before an application is entered. */

static const struct service_same_person *chosen(const struct service_same_people *people, const char *uuid)
{
	for (size_t i = 0; i < people->n; i++)
		if (str_equal(people->rows[i].uuid, uuid))
			return &people->rows[i];
	return NULL;
}

static bool is_code_known(const struct service_same_people *people)
{
	return people->n > 0 && same_person_must_link(people->rows[0].kind);
}

/* What was said under KEY about PEOPLE, into WHO. */
static void take(struct form *form, const char *key, const struct service_same_people *people, struct service_apply_person *who, bool must)
{
	const struct service_same_person *row = chosen(people, form_text(form, key));

	if (people->n == 0 || (!row && !must))
		return;
	if (!row && !str_equal(form_text(form, key), INTAKE_ANOTHER))
		form_reject(form, key, N_("Say whether it is one of these people or another person."));
	else if (is_code_known(people) && (!row || !same_person_must_link(row->kind)))
		form_reject(form, key,
			N_("Two people cannot have one personal code. Choose the owner of the code, or go back and correct the code."));
	else if (row && !same_person_may_link(row->kind))
		form_reject(form, key,
			N_("The personal codes differ. Go back and correct the code; if this person has got a new one, leave it empty: "
			   "the file keeps the code that is known."));
	else if (row)
		who->known_id = row->person_id;
}

enum err intake_same(struct web *web, struct intake *intake, bool must)
{
	struct service service = page_service(web);
	struct service_apply *apply = &intake->apply;

	TRY(service_same_person_find(&service, &apply->applicant, &intake->applicant_same));
	take(&web->form, "same_applicant", &intake->applicant_same, &apply->applicant, must);
	if (intake->for_self)
		return ERR_OK;
	TRY(service_same_person_find(&service, &apply->children[0].person, &intake->child_same));
	take(&web->form, "same_child", &intake->child_same, &apply->children[0].person, must);
	return ERR_OK;
}
