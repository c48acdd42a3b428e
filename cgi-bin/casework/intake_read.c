#include <string.h>

#include "base/str.h"
#include "domain/apply_rule.h"
#include "domain/identity.h"
#include "intake.h"

/* What was typed at the counter, by the rules of the resident's pages, in words for the office. */

enum err intake_programmes(struct web *web, struct intake *intake)
{
	char today[11];

	date_format_iso(web->today, today);
	return DB_RUN(web->db, web->arena, STATEMENT_PROGRAMME_CATALOGUE, &intake->programmes, db_text(today), db_text(today));
}

int intake_programme(const struct db_result *programmes, const char *code)
{
	for (size_t i = 0; i < programmes->nrows; i++)
		if (str_equal(db_get_text(programmes, i, "code"), code))
			return (int)i;
	return -1;
}

static struct date day_of(const struct form *form, const char *key)
{
	struct date day = {0, 0, 0};

	if (form_has(form, key))
		(void)date_parse_iso(form_get(form, key)->date, &day);
	return day;
}

static bool is_absent(const struct form *form, const char *key)
{
	return form_get(form, key)->state == FORM_ABSENT;
}

static void need(struct form *form, const char *key)
{
	if (is_absent(form, key))
		form_reject(form, key, form_problem_text(FORM_MISSING));
}

/* The day that the term hangs on, and what an initiative has instead of a paper. */
static enum err day_check(struct web *web, const struct intake *intake)
{
	struct service service = page_service(web);
	const bool own = intake->origin == INTAKE_INITIATIVE;
	const char *key = own ? "agreed" : "received";
	enum intake_day_problem problem = INTAKE_DAY_FINE;
	long long days;

	TRY(service_apply_days(&service, &days));
	need(&web->form, key);
	if (own)
		need(&web->form, "reason");
	if (form_has(&web->form, key))
		problem = intake_day_check(day_of(&web->form, key), web->today, days);
	if (problem == INTAKE_DAY_TO_COME)
		form_reject(&web->form, key, N_("This day is still to come. Check the year."));
	else if (problem == INTAKE_DAY_TOO_OLD)
		form_reject(&web->form, key,
			arena_printf(web->arena, _("It is longer ago than can be entered (days: %lld). Check the year; if it is right, ask the administrator."), days));
	if (form_has(&web->form, "document") && intake->origin != INTAKE_COUNTER && !own)
		form_reject(&web->form, "document",
			N_("A document is seen only when the person is here. Leave it empty, or choose “At the counter”."));
	return ERR_OK;
}

static void contact_check(struct form *form)
{
	const struct apply_contact contact = {
		.has_phone = !is_absent(form, "phone"),
		.has_email = !is_absent(form, "email"),
		.has_address = !is_absent(form, "address"),
		.by_email = form_is(form, "channel", "email"),
		.by_letter = form_is(form, "channel", "post") || form_is(form, "channel", "registered-post"),
		.no_calls = form_is(form, "safe", "no_calls"),
		.no_letters = form_is(form, "safe", "no_letters"),
	};
	const unsigned faults = apply_contact_faults(&contact);

	if (faults & APPLY_CONTACT_NO_EMAIL)
		form_reject(form, "email", N_("The decision is to go by e-mail: enter the address."));
	if (faults & APPLY_CONTACT_NO_ADDRESS)
		form_reject(form, "address", N_("The decision is to go by letter: enter the address."));
	if (faults & APPLY_CONTACT_UNSAFE_LETTER)
		form_reject(form, "channel", N_("Letters are not safe for this person. Choose another way for the decision."));
	if (faults & APPLY_CONTACT_UNREACHABLE)
		form_reject(form, "phone", N_("Enter at least one safe way to reach the applicant."));
	if (form_is(form, "mail", "receipt") && is_absent(form, "email"))
		form_reject(form, "email", N_("The receipt is to go by e-mail: enter the address."));
}

/* Nobody under age is turned away: it says who goes on. */
static enum err age_check(struct web *web, const struct intake *intake)
{
	struct service service = page_service(web);
	const struct date birth = intake->applicant.answers.birth_date;
	int adult;

	TRY(service_apply_adult_age(&service, &adult));
	if (intake->origin == INTAKE_INITIATIVE || !date_is_valid(birth) || date_age_on(birth, web->today) >= adult)
		return ERR_OK;
	form_reject(&web->form, "birth_date",
		N_("The applicant is under age. Enter the representative as the applicant and this person as the child; where there is none, "
		   "bring in a social worker today, who opens a file on own initiative."));
	return ERR_OK;
}

static void child_check(struct web *web, struct intake *intake)
{
	static const char *const needed[] = {
		"child_given_name", "child_family_name", "child_sex", "child_relation", "child_basis"};
	struct form *form = &web->form;
	unsigned faults;

	for (size_t i = 0; i < FORM_COUNT(needed); i++)
		need(form, needed[i]);
	person_check(form, "child_", web->today, &intake->child);
	faults = apply_child_faults(intake->child.answers.code, intake->child.answers.birth_date, intake->applicant.answers.code,
		intake->applicant.answers.birth_date);
	if (faults & APPLY_CHILD_SAME_CODE)
		form_reject(form, "child_code", N_("This is the applicant's own personal code. Enter the child's."));
	if (faults & APPLY_CHILD_OLDER)
		form_reject(form, "child_birth_date", N_("The child cannot be older than the applicant. Look at both birth dates again."));
	faults = apply_basis_faults(form_text(form, "child_relation"), form_text(form, "child_basis"), day_of(form, "child_valid_from"),
		web->today);
	if (faults & APPLY_BASIS_NOT_A_PARENT)
		form_reject(form, "child_basis", N_("Only a parent has custody. Choose what the applicant acts on."));
	if (faults & APPLY_BASIS_TO_COME)
		form_reject(form, "child_valid_from", N_("The document cannot be from the future."));
}

/* What is written about a child though somebody applies for himself would be lost without a word. */
static void no_child_check(struct form *form)
{
	static const char *const keys[] = {"child_given_name", "child_family_name", "child_code", "child_birth_date", "child_sex",
		"child_address", "child_relation", "child_basis", "child_document", "child_valid_from"};

	for (size_t i = 0; i < FORM_COUNT(keys); i++)
		if (!is_absent(form, keys[i])) {
			form_reject(form, "for_whom", N_("A child is entered below. Choose “About a child”, or take the child out."));
			return;
		}
}

static void programme_check(struct form *form, const struct intake *intake, const char *key)
{
	const char *code = form_text(form, key);
	const int row = *code ? intake_programme(&intake->programmes, code) : -1;
	enum programme_target target;

	if (*code && row < 0)
		form_reject(form, key, form_problem_text(FORM_NOT_A_CHOICE));
	if (row < 0 || !programme_target_parse(db_get_text(&intake->programmes, (size_t)row, "client"), &target))
		return;
	if (intake->for_self && (target == PROGRAMME_FAMILY || target == PROGRAMME_DYAD))
		form_reject(form, key, N_("In this group an adult and a child take part together. Enter the child, or choose another group."));
}

static void programmes_check(struct form *form, const struct intake *intake)
{
	const char *first = form_text(form, "programme"), *second = form_text(form, "programme_2"), *third = form_text(form, "programme_3");

	programme_check(form, intake, "programme");
	programme_check(form, intake, "programme_2");
	programme_check(form, intake, "programme_3");
	if (*second && str_equal(second, first))
		form_reject(form, "programme_2", N_("This is the first choice already. Choose another one, or leave it empty."));
	if (*third && (str_equal(third, first) || str_equal(third, second)))
		form_reject(form, "programme_3", N_("This group is chosen already. Choose another one, or leave it empty."));
}

/* The codes of all chosen answers to KEY with commas between; NULL when the arena is full. */
static const char *codes(struct web *web, const char *key, const struct form_choice *choices)
{
	const struct form_field *field = form_get(&web->form, key);
	struct buf list;

	buf_init(&list, web->arena, 0);
	for (size_t i = 0; choices[i].value && i < 64; i++)
		if (field->state == FORM_OK && (field->selected >> i & 1))
			buf_printf(&list, "%s%s", list.len > 0 ? "," : "", choices[i].value);
	return buf_text(&list);
}

static void programmes_read(const struct form *form, struct intake *intake)
{
	static const char *const keys[SERVICE_APPLY_PROGRAMMES] = {"programme", "programme_2", "programme_3"};
	struct service_apply *apply = &intake->apply;
	enum programme_target target;

	for (size_t i = 0; i < FORM_COUNT(keys); i++) {
		const int row = intake_programme(&intake->programmes, form_text(form, keys[i]));

		if (row < 0)
			continue;
		if (apply->nprogrammes == 0 && programme_target_parse(db_get_text(&intake->programmes, (size_t)row, "client"), &target))
			apply->together = !intake->for_self && (target == PROGRAMME_FAMILY || target == PROGRAMME_DYAD);
		apply->programme_ids[apply->nprogrammes++] = db_get_int(&intake->programmes, (size_t)row, "id");
	}
}

static void people_read(struct web *web, struct intake *intake)
{
	static const char *const raised[] = {"raised_1", "raised_2", "raised_3"};
	const struct form *form = &web->form;
	struct service_apply *apply = &intake->apply;

	apply->for_whom = intake->for_self ? SERVICE_APPLY_SELF : SERVICE_APPLY_CHILD;
	apply->applicant = intake->applicant.answers;
	for (size_t i = 0; intake->for_self && i < FORM_COUNT(raised); i++)
		if (form_has(form, raised[i]))
			apply->raised[apply->nraised++] = day_of(form, raised[i]);
	if (intake->for_self)
		return;
	apply->nchildren = 1;
	apply->children[0] = (struct service_apply_child){
		.person = intake->child.answers,
		.relation = form_text(form, "child_relation"),
		.basis = {form_text(form, "child_basis"), form_text(form, "child_document"), day_of(form, "child_valid_from")},
	};
}

static enum err apply_read(struct web *web, struct intake *intake)
{
	const struct form *form = &web->form;
	struct service_apply *apply = &intake->apply;

	*apply = (struct service_apply){
		.submission_id = form_text(form, "form"),
		.held_token = intake_holder(web, form_text(form, "held")),
		.origin = intake_origin_code(intake->origin),
		.language = form_text(form, "language"),
		.received_on = day_of(form, "received"),
		.document = form_has(form, "document") ? form_text(form, "document") : NULL,
		.no_mail = !form_is(form, "mail", "receipt"),
		.phone = form_text(form, "phone"),
		.email = form_text(form, "email"),
		.channel = form_text(form, "channel"),
		.no_letters = form_is(form, "safe", "no_letters"),
		.no_calls = form_is(form, "safe", "no_calls"),
		.grounds = codes(web, "grounds", told_grounds),
		.problem = form_text(form, "problem"),
		.wish = form_text(form, "wish"),
		.need = {codes(web, "times", choices_times), form_text(form, "spoken"), codes(web, "needs", told_needs), form_text(form, "needs_note")},
	};
	if (!apply->held_token || !apply->grounds || !apply->need.times || !apply->need.needs)
		return ERR(ERR_LIMIT, "intake");
	if (!*apply->need.language && (*apply->need.times || *apply->need.needs || *apply->need.note))
		apply->need.language = "lv";
	if (intake->origin == INTAKE_INITIATIVE)
		apply->initiative = (struct service_apply_initiative){form_text(form, "reason"), day_of(form, "agreed")};
	programmes_read(form, intake);
	people_read(web, intake);
	return ERR_OK;
}

enum err intake_read(struct web *web, struct intake *out)
{
	struct form *form = &web->form;

	memset(out, 0, sizeof(*out));
	TRY(intake_programmes(web, out));
	if (!intake_origin_parse(form_text(form, "origin"), &out->origin) || out->origin == INTAKE_WEB || out->origin == INTAKE_IMPORT) {
		out->origin = INTAKE_COUNTER;
		form_reject(form, "origin", form_problem_text(form_has(form, "origin") ? FORM_NOT_A_CHOICE : FORM_MISSING));
	}
	out->for_self = !form_is(form, "for_whom", "child");
	TRY(day_check(web, out));
	person_check(form, "", web->today, &out->applicant);
	TRY(age_check(web, out));
	if (out->for_self)
		no_child_check(form);
	else
		child_check(web, out);
	contact_check(form);
	programmes_check(form, out);
	if (out->origin != INTAKE_INITIATIVE && is_absent(form, "grounds") && is_absent(form, "problem") && is_absent(form, "wish"))
		form_reject(form, "grounds", N_("Tick what applies, or write down the applicant's own words."));
	return apply_read(web, out);
}
