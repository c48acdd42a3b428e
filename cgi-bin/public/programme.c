#include "base/str.h"
#include "catalogue.h"
#include "domain/eligibility.h"
#include "office.h"
#include "pages.h"
#include "run/page.h"

/* /programme/{code}: one kind of group, in the order in which the administration describes its services. */

/* "1 month": how long the decision may take, from the parameter in force. */
static enum err term_put(struct web *web)
{
	struct db_result row;
	long long months;
	const char *text;
	char day[11];

	date_format_iso(web->today, day);
	TRY(DB_RUN(web->db, web->arena, STATEMENT_PARAMETER_GET, &row, db_text("decision_months"), db_text(day), db_text(day)));
	if (row.nrows == 0 || !str_to_int(db_get_text(&row, 0, "value"), 1, 100, &months))
		return ERR(ERR_BUG, "no decision_months in force");
	text = arena_printf(web->arena, "%lld", months);
	return page_put(web, text ? str_fill(web->arena, view_ngettext("within %1 month of the application", "within %1 months of the application",
		(unsigned long)months), text, "") : NULL, "Programme.term");
}

/* Programme.terms.{custody,behaviour,orphan,care,representative}: what its rules speak of, for the words to be explained. */
static enum err terms_put(struct web *web, const struct programme_rule *rule)
{
	const bool custody = rule->required_any & (PROGRAMME_CUSTODY_SUSPENDED | PROGRAMME_CUSTODY_REMOVED | PROGRAMME_CUSTODY_AT_RISK);
	const struct {
		const char *name;
		bool is_spoken_of;
	} terms[] = {
		{"custody", custody},
		{"behaviour", rule->required_any & PROGRAMME_BEHAVIOUR_CORRECTION},
		{"orphan", rule->required_any & PROGRAMME_ORPHAN},
		{"care", rule->roles & 1u << ELIGIBILITY_FOSTER_PARENT},
		{"representative", !custody && rule->roles & 1u << ELIGIBILITY_LEGAL_REPRESENTATIVE},
	};

	for (size_t i = 0; i < sizeof(terms) / sizeof(terms[0]); i++)
		if (terms[i].is_spoken_of)
			TRY(page_put(web, "1", "Programme.terms.%s", terms[i].name));
	return ERR_OK;
}

enum err programme(struct web *web)
{
	const struct catalogue_row *row;
	struct catalogue catalogue;
	const char *address;

	TRY(catalogue_get(web, &catalogue));
	row = catalogue_find(&catalogue, web->param);
	if (!row)
		return ERR(ERR_NOT_FOUND, "no such programme");
	TRY(catalogue_put(web, row, "Programme"));
	if (row->rule.age_of != PROGRAMME_AGE_OF_NOBODY)
		TRY(page_put(web, _(programme_age_on_msgid(row->rule.age_on)), "Programme.age_on"));
	TRY(office_groups_address(web, &address));
	TRY(page_put(web, address, "Programme.place"));
	TRY(term_put(web));
	TRY(terms_put(web, &row->rule));
	TRY(page_put(web, "/", "Page.back.href"));
	/* The title is the group's own name, so the template sets it. */
	return page_render(web, "public/programme.cs", N_("Group"));
}
