#include "base/str.h"
#include "flow.h"
#include "pages.h"
#include "person.h"
#include "run/page.h"
#include "show.h"

enum err apply_child(struct web *web)
{
	struct person person;
	struct flow flow;

	TRY(flow_open(web, FLOW_CHILD, &flow));
	if (web->replied)
		return ERR_OK;
	person_read(&flow.answers, "child_", web->today, &person);
	TRY(show_doubts(web, &person));
	TRY(page_put(web, form_text(&flow.answers, "address"), "Draft.address"));
	return flow_show(web, &flow, FLOW_CHILD);
}

enum err apply_child_post(struct web *web)
{
	struct person person, applicant;
	struct flow flow;

	TRY(flow_open(web, FLOW_CHILD, &flow));
	if (web->replied)
		return ERR_OK;
	person_check(&web->form, "child_", web->today, &person);
	person_read(&flow.answers, "", web->today, &applicant);
	if (person.answers.code && str_equal(person.answers.code, applicant.answers.code))
		form_reject(&web->form, "child_code",
			N_("This is your own personal code. Enter the child's."));
	if (web->form.ok)
		return flow_save(web, &flow, FLOW_CHILD, true);
	TRY(show_doubts(web, &person));
	return flow_show(web, &flow, FLOW_CHILD);
}
