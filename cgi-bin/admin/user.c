#include "admin.h"
#include "base/str.h"
#include "service/user.h"

/* /admin/user: one account; what is known of it, and three forms of their own. */

#define TITLE N_("User")
#define TEMPLATE "admin/user.cs"

static bool is_posted_to(const struct web *web, const struct form_key *keys)
{
	return web->request->method == HTTP_POST && web->route->keys == keys;
}

/* The values of the account that nobody has just typed. */
static enum err values_put(struct web *web, const struct db_result *row)
{
	const struct form_field *typed = is_posted_to(web, user_keys) ? form_get(&web->form, "provider_id") : NULL;
	long long provider = db_get_int(row, 0, "provider_id");

	if (typed && !str_to_int(typed->text, 1, 4294967295LL, &provider))
		provider = 0;
	TRY(page_form_value(web, "name", db_get_text(row, 0, "name")));
	TRY(page_form_value(web, "post_title", db_get_text(row, 0, "post_title")));
	TRY(page_form_value(web, "email", db_get_text(row, 0, "email")));
	TRY(page_form_value(web, "role", db_get_text(row, 0, "role")));
	TRY(user_providers_put(web, provider));
	return ERR_OK;
}

/* The page with STATUS; after a failed post the version that the person saw stays in the forms. */
static enum err show(struct web *web, int status, int64_t id)
{
	const struct form *first = is_posted_to(web, user_keys) ? &web->form : NULL;
	const struct form *third = is_posted_to(web, user_password_keys) ? &web->form : NULL;
	struct db_result row;
	enum role role;

	TRY(PAGE_ROW(web, "Account", &row, STATEMENT_USER_GET, db_int(id)));
	if (!role_parse(db_get_text(&row, 0, "role"), &role))
		return ERR(ERR_BUG, "a role that the programs do not know");
	TRY(page_put(web, _(role_msgid(role)), "Account.role_text"));
	if (web->request->method == HTTP_POST)
		TRY(page_put_int(web, form_get(&web->form, "version")->number, "Account.version"));
	else if (form_has(&web->form, "saved"))
		TRY(page_put(web, "1", "Account.saved"));
	if (id == web->session->user_id)
		TRY(page_put(web, "1", "Account.self"));
	TRY(page_form(web, user_password_keys, FORM_COUNT(user_password_keys), third));
	TRY(page_form(web, user_keys, FORM_COUNT(user_keys), first));
	TRY(values_put(web, &row));
	TRY(page_put(web, "/admin/users", "Page.back.href"));
	TRY(page_render_status(web, status, TEMPLATE, TITLE));
	return ERR_OK;
}

enum err user_show(struct web *web)
{
	const struct form_field *id = form_get(&web->form, "id");

	if (id->state != FORM_OK)
		return ERR(ERR_NOT_FOUND, "no such account");
	return show(web, 200, id->number);
}

/* The account and the version that a post is about; ERR_INVALID when they were tampered with. */
static enum err target(struct web *web, int64_t *out_id, int64_t *out_version)
{
	const struct form_field *id = form_get(&web->form, "id"), *version = form_get(&web->form, "version");

	if (id->state != FORM_OK || version->state != FORM_OK)
		return ERR(ERR_INVALID, "no account in the form");
	*out_id = id->number;
	*out_version = version->number;
	web->detail = N_("The account has been changed by somebody else since you opened the page.");
	return ERR_OK;
}

static enum err saved(struct web *web, int64_t id)
{
	TRY(page_redirect(web, "/admin/user?id=%lld&saved=yes", (long long)id));
	return ERR_OK;
}

enum err user_post(struct web *web)
{
	struct service service = page_service(web);
	struct service_user user = {.name = form_text(&web->form, "name"), .post_title = form_text(&web->form, "post_title"),
		.email = form_text(&web->form, "email")};
	int64_t id, version;
	long long provider = 0;

	TRY(target(web, &id, &version));
	TRY(user_check(web));
	(void)role_parse(form_text(&web->form, "role"), &user.role);
	if (form_has(&web->form, "role") && id == web->session->user_id && user.role != web->session->role)
		form_reject(&web->form, "role", N_("Nobody changes one's own role. Ask another administrator."));
	if (!web->form.ok)
		return show(web, 422, id);
	if (str_to_int(form_text(&web->form, "provider_id"), 1, 4294967295LL, &provider))
		user.provider_id = provider;
	TRY(user_changed(web, service_user_change(&service, id, version, &user), id));
	return saved(web, id);
}

enum err user_state_post(struct web *web)
{
	struct service service = page_service(web);
	int64_t id, version;

	TRY(target(web, &id, &version));
	if (!web->form.ok)
		return ERR(ERR_INVALID, "neither active nor disabled");
	if (id == web->session->user_id)
		web->detail = N_("Nobody disables oneself. Ask another administrator.");
	TRY(user_changed(web, service_user_set_disabled(&service, id, version, form_is(&web->form, "to", "disabled")), id));
	return saved(web, id);
}

enum err user_password_post(struct web *web)
{
	struct service service = page_service(web);
	int64_t id, version;

	TRY(target(web, &id, &version));
	user_check_passwords(web);
	if (!web->form.ok)
		return show(web, 422, id);
	TRY(user_changed(web, service_user_set_password(&service, id, version, form_text(&web->form, "password")), id));
	return saved(web, id);
}
