#include "base/str.h"
#include "domain/apply_rule.h"
#include "flow.h"
#include "pages.h"
#include "run/page.h"

static const struct flow_place here = {FLOW_CONTACT, 1};

enum { PHONE_MAX = 40 };

enum err apply_contact(struct web *web)
{
	struct flow flow;

	TRY(flow_open(web, here, &flow));
	if (web->replied)
		return ERR_OK;
	return flow_show(web, &flow, here);
}

static bool is_by_letter(const struct form *form)
{
	return form_is(form, "channel", "post") || form_is(form, "channel", "registered-post");
}

/* What an answer needs in another one, here or on the page about the applicant. */
static void contact_check(struct form *form, const struct form *answers)
{
	const struct apply_contact contact = {
		.has_phone = form_get(form, "phone")->state != FORM_ABSENT,
		.has_email = form_get(form, "email")->state != FORM_ABSENT,
		.has_address = form_has(answers, "address"),
		.by_email = form_is(form, "channel", "email"),
		.by_letter = is_by_letter(form),
		.no_calls = form_is(form, "safe", "no_calls"),
		.no_letters = form_is(form, "safe", "no_letters"),
	};
	const unsigned faults = apply_contact_faults(&contact);

	if (str_utf8_length(form_get(form, "phone")->text) > PHONE_MAX)
		form_reject(form, "phone", form_problem_text(FORM_TOO_LONG));
	if (faults & APPLY_CONTACT_NO_EMAIL)
		form_reject(form, "email",
			N_("Enter the e-mail address to which we send the decision."));
	if (faults & APPLY_CONTACT_NO_ADDRESS)
		form_reject(form, "channel",
			N_("For letters we need your address. Go back and enter it."));
	if (faults & APPLY_CONTACT_UNSAFE_LETTER)
		form_reject(form, "channel", N_("You ask us not to write to your address. Choose another way for the decision."));
	if (faults & APPLY_CONTACT_UNREACHABLE)
		form_reject(form, "phone", N_("Tell us at least one way to reach you."));
}

enum err apply_contact_post(struct web *web)
{
	struct flow flow;

	TRY(flow_open(web, here, &flow));
	if (web->replied)
		return ERR_OK;
	contact_check(&web->form, &flow.answers);
	if (web->form.ok)
		return flow_save(web, &flow, here, true);
	return flow_show(web, &flow, here);
}
