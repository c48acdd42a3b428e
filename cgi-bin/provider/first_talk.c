#include "talk.h"

#include "base/str.h"

/* /provider/first_talk: the first talk with a participant, that the rules of the group were signed, and the way to the questionnaires. */

#define TEMPLATE "provider/first_talk.cs"
#define TITLE N_("Before and after the course")

enum err talk_place_put(struct web *web, int64_t id, struct db_result *out)
{
	const struct service_wall wall = wall_of(web);

	TRY(PAGE_ROW(web, "Person", out, STATEMENT_FIRST_TALK_PLACE, db_int(id), wall.contracts, wall.any_leader, wall.leader));
	TRY(page_put(web, arena_printf(web->arena, "/provider/group_participants?id=%lld", (long long)db_get_int(out, 0, "group_id")), "Page.back.href"));
	TRY(page_put(web, arena_printf(web->arena, "%s – %s", db_get_text(out, 0, "group_number"), _("Participants")), "Page.back.text"));
	return page_audit(web, "view", arena_printf(web->arena, "place:%lld", (long long)id));
}

enum err talk_person_put(struct web *web, struct db_result *out)
{
	int64_t id;

	TRY(wanted_id(web, "place", &id));
	return talk_place_put(web, id, out);
}

const char *talk_day_text(struct web *web, const struct db_result *rows, size_t i, const char *column)
{
	struct date day;
	char text[12] = "";

	if (date_parse_iso(db_get_text(rows, i, column), &day))
		date_format_latvian(day, text);
	return arena_strdup(web->arena, text);
}

struct date talk_day_read(struct web *web, const char *key)
{
	struct date day = {0, 0, 0};

	if (form_has(&web->form, key) && !date_parse_iso(form_get(&web->form, key)->date, &day))
		form_reject(&web->form, key, N_("Enter a real date as day.month.year, for example 22.11.2026."));
	return day;
}

void talk_day_reject(struct web *web, const char *key, bool is_ahead)
{
	form_reject(&web->form, key, is_ahead ? N_("This day is still to come. Enter it when it is done.") :
		N_("This is more than a year before the group. Check the day."));
}

/* Talks.N.*, the newest first; *out: what the person sees of it. */
static enum err talks_put(struct web *web, int64_t id, int64_t *out)
{
	struct service service = page_service(web);
	struct db_result rows, changes;
	const char *note;
	size_t counts;

	TRY(DB_ONE(web->db, web->arena, STATEMENT_FIRST_TALK_CHANGES, &changes, db_int(id)));
	*out = db_get_int(&changes, 0, "changes");
	TRY(PAGE_ROWS(web, "Talks", &rows, STATEMENT_FIRST_TALK_ROWS, db_int(id)));
	for (size_t i = 0; i < rows.nrows; i++) {
		TRY(service_first_talk_note(&service, &rows, i, id, &note));
		TRY(page_put(web, note, "Talks.%zu.note", i));
		TRY(talk_entry_put(web, "Talks", TALK_ENTRY_TALK, &rows, i));
	}
	TRY(talk_counting_put(web, "Talks", &rows, &counts));
	return counts < rows.nrows ? page_put(web, "1", "Has.talk") : ERR_OK;
}

/* Rules.N.*, the newest first; *out is its id, 0 = none. */
static enum err rules_put(struct web *web, int64_t id, int64_t *out)
{
	enum rules_signer signer;
	struct db_result rows;

	TRY(PAGE_ROWS(web, "Rules", &rows, STATEMENT_FIRST_TALK_RULES, db_int(id)));
	for (size_t i = 0; i < rows.nrows; i++)
		if (rules_signer_parse(db_get_text(&rows, i, "signer"), &signer))
			TRY(page_put(web, _(rules_signer_msgid(signer)), "Rules.%zu.signer_text", i));
	*out = rows.nrows ? db_get_int(&rows, 0, "id") : 0;
	return ERR_OK;
}

/* Before.N.* and After.N.*: the questionnaires that are filled in; Filled.{before,after}: the days of those that count. */
static enum err questionnaires_put(struct web *web, int64_t id)
{
	static const char *const nodes[QUESTIONNAIRE_STAGE__MAX] = {[QUESTIONNAIRE_BEFORE] = "Before", [QUESTIONNAIRE_AFTER] = "After"};
	const char *filled_on;

	for (int stage = 0; stage < QUESTIONNAIRE_STAGE__MAX; stage++) {
		TRY(talk_sheets_put(web, nodes[stage], id, (enum questionnaire_stage)stage, &filled_on));
		if (filled_on)
			TRY(page_put(web, filled_on, "Filled.%s", questionnaire_stage_code((enum questionnaire_stage)stage)));
	}
	return ERR_OK;
}

/* Both forms; the one of keys FAILED (NULL: none) comes back as it was typed. */
static enum err render(struct web *web, const struct form_key *failed)
{
	const bool talk_failed = failed == first_talk_keys, rules_failed = failed == rules_signed_keys;
	struct db_result place, holders;
	int64_t talk, rules;
	const char *holder;

	TRY(talk_person_put(web, &place));
	TRY(talks_put(web, db_get_int(&place, 0, "id"), &talk));
	TRY(rules_put(web, db_get_int(&place, 0, "id"), &rules));
	TRY(questionnaires_put(web, db_get_int(&place, 0, "id")));
	TRY(page_put_int(web, talk_failed ? form_get(&web->form, "seen")->number : talk, "Seen.talk"));
	TRY(page_put_int(web, rules_failed ? form_get(&web->form, "seen")->number : rules, "Seen.rules"));
	TRY(page_form(web, first_talk_keys, FORM_COUNT(first_talk_keys), talk_failed ? &web->form : NULL));
	TRY(page_form(web, rules_signed_keys, FORM_COUNT(rules_signed_keys), rules_failed ? &web->form : NULL));
	TRY(DB_RUN(web->db, web->arena, STATEMENT_FIRST_TALK_HOLDERS, &holders, db_int(db_get_int(&place, 0, "contract_id"))));
	holder = talk_failed ? form_text(&web->form, "holder") : arena_printf(web->arena, "%lld", (long long)db_get_int(&place, 0, "leader_id"));
	TRY(page_choice(web, "holder", &holders, "id", "name", holder));
	if (!failed && form_has(&web->form, "done"))
		TRY(page_put(web, form_text(&web->form, "done"), "Page.done"));
	return page_render_status(web, failed ? 422 : 200, TEMPLATE, TITLE);
}

enum err first_talk_show(struct web *web)
{
	return render(web, NULL);
}

static void fault_say(struct web *web, enum service_first_talk_fault fault, const char *day)
{
	if (fault == FIRST_TALK_FAULT_HOLDER)
		form_reject(&web->form, "holder", N_("Choose one of the answers offered."));
	else
		talk_day_reject(web, day, fault == FIRST_TALK_FAULT_AHEAD);
}

/* What became of it: back to the page, or the form of KEYS again. */
static enum err result(struct web *web, enum err code, enum service_first_talk_fault fault, const struct form_key *keys, const char *day)
{
	if (code == ERR_INVALID && fault != FIRST_TALK_FAULT_NONE) {
		err_clear();
		fault_say(web, fault, day);
		code = ERR_OK;
	}
	if (code != ERR_OK)
		return err_pass(code, __FILE__, __LINE__);
	if (!web->form.ok)
		return render(web, keys);
	web->audited = true;
	return page_redirect(web, "/provider/first_talk?place=%lld&done=saved", (long long)form_get(&web->form, "place")->number);
}

enum err first_talk_post(struct web *web)
{
	struct service service = page_service(web);
	enum service_first_talk_fault fault = FIRST_TALK_FAULT_NONE;
	struct service_first_talk talk = {.note = form_text(&web->form, "note")};
	enum err code = ERR_OK;

	TRY(wanted_id(web, "place", &talk.place_id));
	if (!form_has(&web->form, "seen"))
		return ERR(ERR_INVALID, "not from our form");
	talk.seen = form_get(&web->form, "seen")->number;
	talk.held_by = chosen(web, "holder");
	talk.held_on = talk_day_read(web, "held");
	web->detail = N_("Somebody else has entered this talk since you opened the page.");
	if (web->form.ok)
		code = service_first_talk_add(&service, &talk, &fault);
	return result(web, code, fault, first_talk_keys, "held");
}

enum err rules_signed_post(struct web *web)
{
	struct service service = page_service(web);
	enum service_first_talk_fault fault = FIRST_TALK_FAULT_NONE;
	struct service_rules_signed rules = {.signer = RULES_SIGNER_PARTICIPANT};
	enum err code = ERR_OK;

	TRY(wanted_id(web, "place", &rules.place_id));
	if (!form_has(&web->form, "seen"))
		return ERR(ERR_INVALID, "not from our form");
	rules.seen = form_get(&web->form, "seen")->number;
	rules.signed_on = talk_day_read(web, "signed");
	if (web->form.ok && !rules_signer_parse(form_text(&web->form, "signer"), &rules.signer))
		form_reject(&web->form, "signer", N_("Choose one of the answers offered."));
	web->detail = N_("Somebody else has entered this since you opened the page.");
	if (web->form.ok)
		code = service_rules_signed_add(&service, &rules, &fault);
	return result(web, code, fault, rules_signed_keys, "signed");
}
