#include "apply_keys.h"
#include "base/str.h"
#include "flow.h"
#include "pages.h"
#include "run/page.h"
#include "run/person.h"
#include "show.h"

/* Another adult of the family who takes part. */

static const struct flow_place here = {FLOW_ADULT, 1};

enum err apply_adult(struct web *web)
{
	struct person person;
	struct flow flow;

	TRY(flow_open(web, here, &flow));
	if (web->replied)
		return ERR_OK;
	person_read(&flow.answers, "adult_", web->today, &person);
	TRY(show_doubts(web, &person));
	return flow_show(web, &flow, here);
}

/* What is asked for only when another adult comes. */
static void adult_check(struct web *web, const struct flow *flow, struct person *person)
{
	static const char *const needed[] = {"adult_given_name", "adult_family_name", "adult_sex"};
	struct person applicant;

	for (size_t i = 0; i < sizeof(needed) / sizeof(needed[0]); i++)
		if (form_get(&web->form, needed[i])->state == FORM_ABSENT)
			form_reject(&web->form, needed[i], form_problem_text(FORM_MISSING));
	person_check(&web->form, "adult_", web->today, person);
	person_read(&flow->answers, "", web->today, &applicant);
	if (person->answers.code && applicant.answers.code &&
		str_equal(person->answers.code, applicant.answers.code))
		form_reject(&web->form, "adult_code",
			N_("This is your own personal code. Enter the other adult's."));
}

enum err apply_adult_post(struct web *web)
{
	struct person person = {.doubts = 0};
	struct flow flow;

	TRY(flow_open(web, here, &flow));
	if (web->replied)
		return ERR_OK;
	if (form_is(&web->form, "adult", "yes"))
		adult_check(web, &flow, &person);
	if (web->form.ok)
		return flow_save(web, &flow, here, true);
	TRY(show_doubts(web, &person));
	return flow_show(web, &flow, here);
}
