#include "base/str.h"
#include "domain/money.h"
#include "provider.h"

/* /provider/staff_fact: a fact is entered into somebody's staff file; /provider/staff_fact_back: it is taken back. */

#define TEMPLATE "provider/staff_fact.cs"

static const char not_a_day[] = N_("Enter a real date as day.month.year, for example 22.11.2026.");

/* What the title of a kind is, and what its day. */
static const struct {
	const char *title, *day;
} labels[STAFF_KIND__MAX] = {
	[STAFF_POST] = {N_("Which position"), N_("First day in the post")},
	[STAFF_EDUCATION] = {N_("What was learned and where"), N_("Day of the diploma")},
	[STAFF_QUALIFICATION] = {N_("Which qualification"), N_("Day on which it was got")},
	[STAFF_TRAINING] = {N_("About what, and who held it"), N_("Day of the training (its last one)")},
	[STAFF_SUPERVISION_INDIVIDUAL] = {N_("Who held the supervision"), N_("Day of the supervision")},
	[STAFF_SUPERVISION_GROUP] = {N_("Who held the supervision"), N_("Day of the supervision")},
	[STAFF_CHILD_RIGHTS] = {N_("Which training, and who held it"), N_("Day of the certificate")},
	[STAFF_CRIMINAL_RECORD] = {"", N_("Day of the check")},
	[STAFF_OFFERED] = {N_("What came of the offer"), N_("Day of the offer")},
};

/* Whose file and which kind: *out_id and *out_kind; Person.*. */
static enum err about_put(struct web *web, int64_t *out_id, enum staff_kind *out_kind)
{
	struct service service = page_service(web);
	const struct service_staff_wall wall = service_staff_wall(&service);
	struct db_result person;

	TRY(wanted_id(web, "id", out_id));
	if (!staff_kind_parse(form_text(&web->form, "kind"), out_kind))
		return ERR(ERR_NOT_FOUND, "no such kind");
	TRY(PAGE_ROW(web, "Person", &person, STATEMENT_STAFF_PERSON, db_int(*out_id), wall.provider, wall.any_person, wall.person));
	TRY(page_put(web, arena_printf(web->arena, "/provider/staff_person?id=%lld", (long long)*out_id), "Page.back.href"));
	return page_put(web, db_get_text(&person, 0, "name"), "Page.back.text");
}

/* The form, with the fields that the kind has. */
static enum err form_put(struct web *web, enum staff_kind kind, int status)
{
	static const struct {
		unsigned field;
		const char *key;
		bool required;
	} fields[] = {
		{STAFF_FIELD_TITLE, "fact_title", true}, {STAFF_FIELD_EVIDENCE, "fact_evidence", false}, {STAFF_FIELD_UNTIL, "until", false},
		{STAFF_FIELD_HOURS, "hours", true}, {STAFF_FIELD_NORM, "norm", true},
	};

	TRY(page_form(web, staff_fact_keys, FORM_COUNT(staff_fact_keys), web->request->method == HTTP_POST ? &web->form : NULL));
	for (size_t i = 0; i < FORM_COUNT(fields); i++) {
		if (!(staff_fields(kind) & fields[i].field))
			continue;
		TRY(page_put(web, "1", "Has.%s", fields[i].key));
		if (fields[i].required)
			TRY(page_put(web, "1", "Form.%s.required", fields[i].key));
	}
	TRY(page_put(web, _(labels[kind].day), "Form.day.label"));
	if (*labels[kind].title)
		TRY(page_put(web, _(labels[kind].title), "Form.fact_title.label"));
	TRY(page_put(web, staff_kind_code(kind), "Fact.kind"));
	return page_render_status(web, status, TEMPLATE, staff_kind_msgid(kind));
}

enum err staff_fact_show(struct web *web)
{
	enum staff_kind kind;
	int64_t id;

	TRY(about_put(web, &id, &kind));
	return form_put(web, kind, 200);
}

static void day_read(struct form *form, const char *key, struct date *out)
{
	if (form_has(form, key) && !date_parse_iso(form_get(form, key)->date, out))
		form_reject(form, key, not_a_day);
}

static void fact_read(struct web *web, enum staff_kind kind, struct service_staff_fact *out)
{
	const unsigned fields = staff_fields(kind);
	struct form *form = &web->form;

	out->title = form_text(form, "fact_title");
	out->evidence = form_text(form, "fact_evidence");
	out->fact.kind = kind;
	day_read(form, "day", &out->fact.day);
	if (fields & STAFF_FIELD_UNTIL)
		day_read(form, "until", &out->fact.until);
	if ((fields & STAFF_FIELD_TITLE) && form->ok && !*out->title)
		form_reject(form, "fact_title", N_("Fill in this field."));
	/* Two digits behind the comma, as sums have. */
	if ((fields & STAFF_FIELD_HOURS) && !money_parse(form_text(form, "hours"), &out->fact.hours))
		form_reject(form, "hours", N_("Enter hours, for example 4 or 1,5."));
	if ((fields & STAFF_FIELD_NORM) && !staff_norm_parse(form_text(form, "norm"), &out->fact.norm))
		form_reject(form, "norm", N_("Choose one of the answers offered."));
}

static void fault_tell(struct web *web, enum staff_fault fault)
{
	static const struct {
		const char *key, *text;
	} faults[] = {
		[STAFF_FINE] = {"day", not_a_day},
		[STAFF_FAULT_DAY] = {"day", N_("Enter a day that has come already; only a post can begin within a year.")},
		[STAFF_FAULT_UNTIL] = {"until", N_("The last day cannot be before the first one.")},
		[STAFF_FAULT_HOURS] = {"hours", N_("Enter more than 0 hours, in a post at most 60 a week, else at most 168.")},
	};

	form_reject(&web->form, faults[fault].key, faults[fault].text);
}

enum err staff_fact_post(struct web *web)
{
	struct service service = page_service(web);
	struct service_staff_fact it = {.user_id = 0};
	enum staff_fault fault = STAFF_FINE;
	enum err code = ERR_OK;
	enum staff_kind kind;

	TRY(about_put(web, &it.user_id, &kind));
	fact_read(web, kind, &it);
	if (web->form.ok)
		code = service_staff_add(&service, &it, &fault);
	if (code == ERR_INVALID) {
		err_clear();
		fault_tell(web, fault);
		code = ERR_OK;
	}
	TRY(code);
	if (!web->form.ok)
		return form_put(web, kind, 422);
	web->audited = true;
	return page_redirect(web, "/provider/staff_person?id=%lld#%s", (long long)it.user_id, staff_kind_code(kind));
}

static enum err back_render(struct web *web, int64_t id, int status)
{
	struct db_result row;
	enum staff_kind kind;

	TRY(PAGE_ROW(web, "Fact", &row, STATEMENT_STAFF_FACT, db_int(id), db_int(web->session->provider_id)));
	if (db_get_int(&row, 0, "is_back"))
		return page_error(web, ERR_CONFLICT, N_("This entry has been taken back already."));
	if (!staff_kind_parse(db_get_text(&row, 0, "kind"), &kind))
		return ERR(ERR_BUG, "kind of a fact");
	TRY(page_put(web, _(staff_kind_msgid(kind)), "Fact.kind_text"));
	for (int check = 0; check < STAFF_CHECK__MAX; check++)
		if (str_equal(staff_check_msgid((enum staff_check)check), staff_kind_msgid(kind)))
			TRY(page_put(web, "1", "Fact.is_check"));
	if (db_get_int(&row, 0, "hours") > 0)
		TRY(page_put(web, staff_hours_text(web, db_get_int(&row, 0, "hours")), "Fact.hours_text"));
	TRY(page_form(web, staff_fact_back_keys, FORM_COUNT(staff_fact_back_keys), web->request->method == HTTP_POST ? &web->form : NULL));
	TRY(page_put(web, arena_printf(web->arena, "/provider/staff_person?id=%lld", (long long)db_get_int(&row, 0, "user_id")), "Page.back.href"));
	TRY(page_put(web, db_get_text(&row, 0, "name"), "Page.back.text"));
	return page_render_status(web, status, "provider/staff_fact_back.cs", N_("Take an entry back"));
}

enum err staff_fact_back_show(struct web *web)
{
	int64_t id;

	TRY(wanted_id(web, "fact", &id));
	return back_render(web, id, 200);
}

enum err staff_fact_back_post(struct web *web)
{
	struct service service = page_service(web);
	int64_t id, user;
	enum err code;

	TRY(wanted_id(web, "fact", &id));
	if (!web->form.ok)
		return back_render(web, id, 422);
	code = service_staff_take_back(&service, id, form_text(&web->form, "reason"), &user);
	if (code == ERR_CONFLICT)
		return page_error(web, code, N_("This entry has been taken back already."));
	TRY(code);
	web->audited = true;
	return page_redirect(web, "/provider/staff_person?id=%lld", (long long)user);
}
