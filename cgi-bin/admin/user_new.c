#include "admin.h"
#include "base/str.h"
#include "service/user.h"

/* /admin/user_new */

#define TITLE N_("New user")
#define TEMPLATE "admin/user_new.cs"

enum err user_new_show(struct web *web)
{
	TRY(page_form(web, user_new_keys, FORM_COUNT(user_new_keys), NULL));
	TRY(user_providers_put(web, 0));
	TRY(page_render(web, TEMPLATE, TITLE));
	return ERR_OK;
}

static enum err again(struct web *web)
{
	long long provider = 0;

	(void)str_to_int(form_get(&web->form, "provider_id")->text, 1, 4294967295LL, &provider);
	TRY(user_providers_put(web, provider));
	TRY(page_form_again(web, TEMPLATE, TITLE));
	return ERR_OK;
}

enum err user_new_post(struct web *web)
{
	struct service service = page_service(web);
	struct service_user user = {
		.login = form_text(&web->form, "login"),
		.name = form_text(&web->form, "name"),
		.post_title = form_text(&web->form, "post_title"),
		.email = form_text(&web->form, "email"),
	};
	long long provider = 0;
	int64_t id;
	enum err code;

	TRY(user_check(web));
	user_check_passwords(web);
	if (!web->form.ok || !role_parse(form_text(&web->form, "role"), &user.role))
		return again(web);
	if (form_has(&web->form, "provider_id") &&
		str_to_int(form_text(&web->form, "provider_id"), 1, 4294967295LL, &provider))
		user.provider_id = provider;
	code = service_user_add(&service, &user, form_text(&web->form, "password"), &id);
	if (code == ERR_CONFLICT) {
		err_clear();
		form_reject(&web->form, "login", N_("There is an account with this user name. Choose another name."));
		return again(web);
	}
	TRY(code);
	TRY(page_redirect(web, "/admin/user?id=%lld&saved=new", (long long)id));
	return ERR_OK;
}
