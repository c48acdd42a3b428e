#include "admin.h"
#include "base/str.h"
#include "service/user.h"

/* What the pages of one account have in common. */

enum err user_providers_put(struct web *web, int64_t checked)
{
	struct db_result rows;

	TRY(DB_RUN0(web->db, web->arena, STATEMENT_PROVIDER_ALL, &rows));
	TRY(page_choice(web, "provider_id", &rows, "id", "name",
		checked != 0 ? arena_printf(web->arena, "%lld", (long long)checked) : NULL));
	return ERR_OK;
}

static enum err provider_exists(struct web *web, bool *out)
{
	struct db_result rows;
	const char *wanted = form_text(&web->form, "provider_id");
	long long id;

	*out = false;
	if (!str_to_int(wanted, 1, 4294967295LL, &id))
		return ERR_OK;
	TRY(DB_RUN0(web->db, web->arena, STATEMENT_PROVIDER_ALL, &rows));
	for (size_t i = 0; i < rows.nrows && !*out; i++)
		*out = db_get_int(&rows, i, "id") == id;
	return ERR_OK;
}

enum err user_check(struct web *web)
{
	bool exists;
	enum role role;

	if (form_has(&web->form, "provider_id")) {
		TRY(provider_exists(web, &exists));
		if (!exists)
			form_reject(&web->form, "provider_id", N_("Choose one of the answers offered."));
	}
	if (!role_parse(form_text(&web->form, "role"), &role) || form_get(&web->form, "provider_id")->state == FORM_BAD)
		return ERR_OK;
	if (service_user_role_needs_provider(role) && !form_has(&web->form, "provider_id"))
		form_reject(&web->form, "provider_id", N_("This role belongs to a service provider: choose which."));
	if (!service_user_role_needs_provider(role) && form_has(&web->form, "provider_id"))
		form_reject(&web->form, "provider_id", N_("This role belongs to the administration: leave the provider empty."));
	return ERR_OK;
}

void user_check_passwords(struct web *web)
{
	const char *first = form_text(&web->form, "password"), *again = form_text(&web->form, "password_again");

	if (*first && *again && !str_equal(first, again))
		form_reject(&web->form, "password_again", N_("The two passwords differ. Type the same one twice."));
}
