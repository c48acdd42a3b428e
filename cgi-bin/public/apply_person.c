#include "flow.h"
#include "pages.h"
#include "run/page.h"
#include "run/person.h"
#include "show.h"

static const struct flow_place here = {FLOW_PERSON, 1};

enum err apply_person(struct web *web)
{
	struct person person;
	struct flow flow;

	TRY(flow_open(web, here, &flow));
	if (web->replied)
		return ERR_OK;
	person_read(&flow.answers, "", web->today, &person);
	TRY(show_doubts(web, &person));
	return flow_show(web, &flow, here);
}

/* A child who asks for help is never turned away: a social worker takes over, the draft stays. */
static enum err minor_save(struct web *web, struct flow *flow)
{
	TRY(flow_save(web, flow, here, false));
	if (web->replied)
		return ERR_OK;
	return page_redirect(web, "/apply/help?draft=%s", flow->draft.token);
}

enum err apply_person_post(struct web *web)
{
	struct service service = page_service(web);
	struct person person;
	struct flow flow;
	int adult_age;

	TRY(flow_open(web, here, &flow));
	if (web->replied)
		return ERR_OK;
	person_check(&web->form, "", web->today, &person);
	if (!web->form.ok) {
		TRY(show_doubts(web, &person));
		return flow_show(web, &flow, here);
	}
	TRY(service_apply_adult_age(&service, &adult_age));
	if (date_age_on(person.answers.birth_date, web->today) < adult_age)
		return minor_save(web, &flow);
	return flow_save(web, &flow, here, true);
}

enum err apply_help(struct web *web)
{
	struct flow flow;

	TRY(flow_open(web, here, &flow));
	if (web->replied)
		return ERR_OK;
	TRY(flow_put(web, &flow));
	return page_render(web, "public/apply_help.cs", N_("A social worker will help you today"));
}
