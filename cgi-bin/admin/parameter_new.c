#include "admin.h"
#include "base/str.h"
#include "service/parameter.h"

/* /admin/parameter_new: the next period of a parameter. */

#define TITLE N_("New value of a parameter")
#define TEMPLATE "admin/parameter_new.cs"

/* The last period, which the new one will end; VERSION is the one that was shown, 0 = now. */
static enum err put(struct web *web, const char *code, int64_t version)
{
	struct db_result rows;

	TRY(PAGE_ROWS(web, "Rows", &rows, STATEMENT_PARAMETER_PERIODS, db_text(code)));
	if (rows.nrows == 0)
		return ERR(ERR_NOT_FOUND, "no such parameter");
	TRY(parameter_words_put(web, "Parameter", code, db_get_text(&rows, 0, "unit")));
	TRY(page_put(web, code, "Parameter.code"));
	TRY(page_put(web, db_get_text(&rows, 0, "unit"), "Parameter.unit"));
	TRY(page_put_int(web, version != 0 ? version : db_get_int(&rows, 0, "version"), "Parameter.version"));
	TRY(page_put(web, arena_printf(web->arena, "/admin/parameter?code=%s", code), "Page.back.href"));
	return ERR_OK;
}

enum err parameter_new_show(struct web *web)
{
	const char *code = form_text(&web->form, "code");

	TRY(put(web, code, 0));
	TRY(page_form(web, parameter_new_keys, FORM_COUNT(parameter_new_keys), NULL));
	TRY(page_render(web, TEMPLATE, TITLE));
	return ERR_OK;
}

/* Marks what does not fit the unit or the periods that there are. */
static enum err check(struct web *web, const char *code, struct date *out_from)
{
	static const char *const texts[] = {
		[PARAMETER_NOT_A_NUMBER] = N_("Enter a whole number from 1 to 1200."),
		[PARAMETER_NOT_A_LEVEL] = N_("Write one of: self-asserted, email-proven, seen-in-person, strong."),
		[PARAMETER_NOT_AN_HOUR] = N_("Enter an hour from 0 to 23."),
		[PARAMETER_NOT_YES_NO] = N_("Write yes or no."),
		[PARAMETER_NOT_A_LADDER] = N_("Write falling numbers of days with commas between them, like 14,7,3,1."),
		[PARAMETER_CLAUSE_SHORT] = N_("The clause must say where and until when to contest: at least 80 characters."),
		[PARAMETER_NO_PATTERN] = N_("Write {year} and {number} once each, and {index} where the index of the file stands; at most 45 characters."),
		[PARAMETER_INDEX_LONG] = N_("Write the index as the nomenclature of files has it, at most 20 characters."),
		[PARAMETER_CLAUSE_NO_DATE] = N_("Write {contest_until} where the date stands in the clause."),
	};
	enum service_parameter_problem problem;
	struct date begun;
	struct db_result rows;

	TRY(DB_RUN(web->db, web->arena, STATEMENT_PARAMETER_PERIODS, &rows, db_text(code)));
	if (rows.nrows == 0)
		return ERR(ERR_NOT_FOUND, "no such parameter");
	if (form_has(&web->form, "value")) {
		problem = service_parameter_check(code, db_get_text(&rows, 0, "unit"), form_text(&web->form, "value"));
		if (problem != PARAMETER_FINE)
			form_reject(&web->form, "value", texts[problem]);
	}
	*out_from = (struct date){0, 0, 0};
	if (!form_has(&web->form, "valid_from") || !date_parse_iso(form_get(&web->form, "valid_from")->date, out_from))
		return ERR_OK;
	if (date_compare(*out_from, web->today) <= 0)
		form_reject(&web->form, "valid_from", N_("A new value can begin tomorrow at the earliest."));
	else if (date_parse_iso(db_get_text(&rows, 0, "valid_from"), &begun) && date_compare(*out_from, begun) <= 0)
		form_reject(&web->form, "valid_from", N_("A later value has been entered already. Choose a day after its beginning."));
	return ERR_OK;
}

enum err parameter_new_post(struct web *web)
{
	struct service service = page_service(web);
	const struct form_field *version = form_get(&web->form, "version");
	struct service_parameter parameter = {
		.code = form_text(&web->form, "code"),
		.value = form_text(&web->form, "value"),
		.legal_ref = form_text(&web->form, "legal_ref"),
		.verified_by = form_text(&web->form, "verified_by"),
	};

	if (!form_has(&web->form, "code") || version->state != FORM_OK)
		return ERR(ERR_INVALID, "no parameter in the form");
	TRY(check(web, parameter.code, &parameter.valid_from));
	if (!web->form.ok) {
		TRY(put(web, parameter.code, version->number));
		TRY(page_form_again(web, TEMPLATE, TITLE));
		return ERR_OK;
	}
	web->detail = N_("Somebody else has given this parameter a new value since you opened the page.");
	TRY(parameter_changed(web, service_parameter_add(&service, &parameter, version->number), parameter.code));
	TRY(page_redirect(web, "/admin/parameter?code=%s&saved=yes", parameter.code));
	return ERR_OK;
}
