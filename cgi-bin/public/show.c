#include "show.h"

#include "run/page.h"
#include "words.h"

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

enum err show_due(struct web *web, struct date received, struct date nominal, struct date due)
{
	struct service service = page_service(web);
	struct deadline_term term;
	enum err code;

	TRY(page_put(web, words_day(web->arena, due), "Due.day"));
	code = service_apply_explain(&service, received, nominal, due, &term);
	if (code == ERR_NOT_FOUND) {
		err_clear();
		return ERR_OK;
	}
	TRY(code);
	return words_term(web, &term, "Due.why");
}
