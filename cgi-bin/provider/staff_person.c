#include "base/str.h"
#include "provider.h"

/* /provider/staff_person: what the staff file has about a person, what he or she leads, and which sessions a missing check affects. */

enum { AFFECTED_ROWS = 100 };

struct page {
	struct service service;
	int64_t id;
	struct staff_norms norms;
	struct db_result rows;
	struct staff_fact *facts;
};

/* Facts.N.*, Kinds.N.{code,text,count}: each kind with what there is of it. */
static enum err facts_put(struct web *web, const struct page *page)
{
	/* in the order in which they are looked for */
	static const enum staff_kind kinds[STAFF_KIND__MAX] = {STAFF_CRIMINAL_RECORD, STAFF_CHILD_RIGHTS, STAFF_POST, STAFF_EDUCATION, STAFF_QUALIFICATION,
		STAFF_TRAINING, STAFF_SUPERVISION_INDIVIDUAL, STAFF_SUPERVISION_GROUP, STAFF_OFFERED};
	long long counts[STAFF_KIND__MAX] = {0};

	for (size_t i = 0; i < page->rows.nrows; i++) {
		const struct staff_fact *fact = &page->facts[i];

		counts[fact->kind]++;
		if (fact->hours > 0)
			TRY(page_put(web, staff_hours_text(web, fact->hours), "Facts.%zu.hours_text", i));
		if (fact->kind == STAFF_POST)
			TRY(page_put(web, _(staff_norm_msgid(fact->norm)), "Facts.%zu.norm_text", i));
		for (int check = 0; check < STAFF_CHECK__MAX; check++) {
			char last[12];

			date_format_latvian(staff_check_last(fact, (enum staff_check)check, &page->norms), last);
			if (*last)
				TRY(page_put(web, arena_strdup(web->arena, last), "Facts.%zu.last", i));
		}
	}
	for (size_t n = 0; n < FORM_COUNT(kinds); n++) {
		TRY(page_put(web, staff_kind_code(kinds[n]), "Kinds.%zu.code", n));
		TRY(page_put(web, _(staff_kind_msgid(kinds[n])), "Kinds.%zu.text", n));
		TRY(page_put_int(web, counts[kinds[n]], "Kinds.%zu.count", n));
	}
	return ERR_OK;
}

/* Checks.N.{text,kind,state}: how each check stands today. */
static enum err checks_put(struct web *web, const struct page *page)
{
	const struct date soon = date_add_days(web->today, page->norms.warn_days);

	for (int check = 0; check < STAFF_CHECK__MAX; check++) {
		const struct date until = staff_check_until(page->facts, page->rows.nrows, &page->norms, (enum staff_check)check, web->today);
		const bool is_valid = date_is_valid(until);
		struct date last = {0, 0, 0};
		char day[12];

		for (size_t i = 0; i < page->rows.nrows; i++) {
			const struct date it = staff_check_last(&page->facts[i], (enum staff_check)check, &page->norms);

			if (date_compare(it, last) > 0)
				last = it;
		}
		date_format_latvian(is_valid ? until : last, day);
		TRY(page_put(web, _(staff_check_msgid((enum staff_check)check)), "Checks.%d.text", check));
		TRY(page_put(web, !is_valid ? "bad" : date_compare(until, soon) < 0 ? "wait" : "good", "Checks.%d.kind", check));
		TRY(page_put(web, !is_valid && !date_is_valid(last) ? _("None is entered") :
			str_fill(web->arena, is_valid ? _("Valid until %1") : _("Ran out on %1"), day, ""), "Checks.%d.state", check));
	}
	return ERR_OK;
}

/* Affected.N.*: sessions to come on whose day a check is missing; Page.affected counts all. */
static enum err affected_put(struct web *web, const struct page *page)
{
	struct db_result rows;
	char today[11];
	size_t n = 0;

	date_format_iso(web->today, today);
	TRY(DB_RUN(web->db, web->arena, STATEMENT_STAFF_SESSIONS, &rows, db_text(today), service_group_wall(&page->service).contracts, db_null(), db_int(0),
		db_int(page->id)));
	for (size_t i = 0; i < rows.nrows; i++) {
		struct staff_gap gap;
		struct date day;

		if (!date_parse_iso(db_get_text(&rows, i, "planned_on"), &day))
			return ERR(ERR_BUG, "day of a session");
		if (staff_is_fit(page->facts, page->rows.nrows, &page->norms, day, &gap))
			continue;
		if (n++ >= AFFECTED_ROWS)
			continue;
		TRY(page_put(web, day_text(web, db_get_text(&rows, i, "planned_on")), "Affected.%zu.day", n));
		TRY(page_put(web, db_get_text(&rows, i, "starts_at"), "Affected.%zu.starts_at", n));
		TRY(page_put_int(web, db_get_int(&rows, i, "group_id"), "Affected.%zu.group_id", n));
		TRY(page_put(web, db_get_text(&rows, i, "group_number"), "Affected.%zu.group_number", n));
		TRY(page_put(web, db_get_text(&rows, i, "code"), "Affected.%zu.code", n));
		TRY(page_put(web, page_column(web_language(web), &rows, i, "name"), "Affected.%zu.name", n));
		TRY(page_put(web, _(staff_check_msgid(gap.check)), "Affected.%zu.check", n));
	}
	return page_put_int(web, (long long)n, "Page.affected");
}

/* Load.*: hours of a week, and what is led this month; Hours.*: this year against the norms. */
static enum err hours_put(struct web *web, const struct page *page)
{
	const struct date first = {web->today.year, web->today.month, 1};
	const enum staff_norm post = staff_norm_on(page->facts, page->rows.nrows, &page->norms, web->today);
	const struct staff_hours hours = staff_hours(page->facts, page->rows.nrows, &page->norms, post, web->today.year);
	struct db_result load;
	char from[11], to[11];

	date_format_iso(first, from);
	date_format_iso(date_add_days(date_add_months(first, 1), -1), to);
	TRY(DB_ONE(web->db, web->arena, STATEMENT_STAFF_LOAD, &load, db_text(from), db_text(to), service_group_wall(&page->service).contracts,
		db_int(page->id)));
	TRY(page_put(web, staff_hours_text(web, staff_week_hours(page->facts, page->rows.nrows, web->today)), "Load.week"));
	TRY(page_put_int(web, db_get_int(&load, 0, "sessions"), "Load.sessions"));
	TRY(page_put(web, staff_hours_text(web, db_get_int(&load, 0, "minutes") * 100 / 60), "Load.hours"));
	TRY(page_put_int(web, web->today.year, "Page.year"));
	TRY(page_put_int(web, page->norms.supervision_individual, "Hours.individual_norm"));
	TRY(page_put_int(web, page->norms.supervision_group, "Hours.group_norm"));
	return staff_hours_put(web, "Hours", &hours);
}

static enum err back_put(struct web *web, const struct page *page)
{
	struct db_result rows;

	TRY(PAGE_ROWS(web, "Back", &rows, STATEMENT_STAFF_FACTS_BACK, db_int(page->id)));
	for (size_t i = 0; i < rows.nrows; i++) {
		enum staff_kind kind;

		if (!staff_kind_parse(db_get_text(&rows, i, "kind"), &kind))
			return ERR(ERR_BUG, "kind of a fact");
		TRY(page_put(web, _(staff_kind_msgid(kind)), "Back.%zu.kind_text", i));
		for (const struct form_choice *reason = staff_fact_back_keys[1].choices; reason->value; reason++)
			if (str_equal(reason->value, db_get_text(&rows, i, "reason")))
				TRY(page_put(web, _(reason->label), "Back.%zu.reason_text", i));
	}
	return ERR_OK;
}

enum err staff_person_show(struct web *web)
{
	struct page page = {.service = page_service(web)};
	const struct service_staff_wall wall = service_staff_wall(&page.service);
	struct db_result person;
	enum role role;

	TRY(wanted_id(web, "id", &page.id));
	TRY(PAGE_ROW(web, "Person", &person, STATEMENT_STAFF_PERSON, db_int(page.id), wall.provider, wall.any_person, wall.person));
	if (!role_parse(db_get_text(&person, 0, "role"), &role))
		return ERR(ERR_BUG, "a role that the programs do not know");
	TRY(page_put(web, _(role_msgid(role)), "Person.role_text"));
	TRY(service_staff_norms(&page.service, &page.norms));
	TRY(PAGE_ROWS(web, "Facts", &page.rows, STATEMENT_STAFF_FACTS, db_null(), db_int(0), db_int(page.id)));
	TRY(service_staff_facts(&page.service, &page.rows, &page.facts));
	TRY(facts_put(web, &page));
	TRY(checks_put(web, &page));
	TRY(affected_put(web, &page));
	TRY(hours_put(web, &page));
	TRY(back_put(web, &page));
	TRY(page_put(web, "/provider/staff", "Page.back.href"));
	TRY(page_put(web, _("Staff file"), "Page.back.text"));
	if (role_may(web->session->role, PERMISSION_STAFF_MANAGE))
		TRY(page_put(web, "1", "May.manage"));
	if (role_may(web->session->role, PERMISSION_GROUP_READ))
		TRY(page_put(web, "1", "May.groups"));
	TRY(page_audit(web, "view", arena_printf(web->arena, "user:%lld", (long long)page.id)));
	return page_render(web, "provider/staff_person.cs", N_("Staff file of a person"));
}
