#include "show.h"

#include "run/page.h"

enum err show_doubts(struct web *web, const struct person *person)
{
	if (person->doubts == 0)
		return ERR_OK;
	TRY(page_put(web, person->confirm, "Confirm.value"));
	if (person->is_confirmed)
		TRY(page_put(web, "1", "Confirm.checked"));
	if (person->doubts & PERSON_CODE_DOUBTED)
		TRY(page_put(web, person->code, "Confirm.code"));
	if (person->doubts & PERSON_BIRTH_DIFFERS)
		TRY(page_put(web, person->code, "Confirm.birth"));
	return ERR_OK;
}
