#include "base/str.h"
#include "contest.h"
#include "domain/intake.h"
#include "domain/waiting.h"
#include "hearing.h"
#include "service/apply.h"
#include "service/import.h"
#include "service/reopen.h"
#include "service/right.h"

/* /casework/file: everything about one application, and what can be done next. */

static enum err problem_put(struct web *web, const struct file *file)
{
	struct db_value sealed = db_get(&file->row, 0, "problem_sealed");
	const char *text;
	size_t len;

	if (sealed.type == DB_NULL)
		return ERR_OK;
	TRY(keyring_unseal(web->keys, web->arena, APPLICATION_PROBLEM, file->reference, sealed.text, sealed.len, &text, &len));
	TRY(page_put(web, text, "File.problem"));
	return ERR_OK;
}

static enum err history_put(struct web *web, const struct file *file)
{
	struct db_result rows;
	enum application_state state;

	TRY(PAGE_ROWS(web, "History", &rows, STATEMENT_APPLICATION_HISTORY_ROWS, db_int(file->id)));
	for (size_t i = 0; i < rows.nrows; i++) {
		if (!application_state_parse(db_get_text(&rows, i, "state"), &state))
			return ERR(ERR_BUG, "an unknown state in history");
		TRY(page_put(web, _(state_msgid(STATE_APPLICATION, (int)state)), "History.%zu.text", i));
		if (str_equal(db_get_text(&rows, i, "note"), REOPEN_DRAFT_DROPPED))
			TRY(page_put(web, _("The draft was discarded: the withdrawal was annulled, and the decision before stands again."), "History.%zu.note", i));
		if (str_equal(db_get_text(&rows, i, "note"), IMPORT_HISTORY_NOTE))
			TRY(page_put(web, _("Taken over from the earlier records"), "History.%zu.text", i));
		if (str_equal(db_get_text(&rows, i, "note"), IMPORT_HISTORY_NOTE))
			TRY(page_put(web, "", "History.%zu.note", i));
		TRY(handed_history_put(web, &rows, i));
		if (db_get_text(&rows, i, "exception"))
			TRY(page_put(web, str_equal(db_get_text(&rows, i, "exception"), "granted") ? _("Exception from the rules") :
				_("Exception from the rules taken back"), "History.%zu.text", i));
	}
	return clock_put(web, file, &rows);
}

/* Import.{name,uuid,number,done_at,maker,doer}: out of which list it was taken over. */
static enum err import_put(struct web *web, const struct file *file)
{
	struct service service = page_service(web);
	struct db_result row;
	const char *name;

	if (!str_equal(db_get_text(&file->row, 0, "origin"), intake_origin_code(INTAKE_IMPORT)))
		return ERR_OK;
	TRY(PAGE_ROWS(web, "Imported", &row, STATEMENT_IMPORT_OF_FILE, db_int(file->id)));
	if (row.nrows == 0)
		return ERR_OK; /* made by jslp-admin generate */
	TRY(service_import_name(&service, &row, 0, &name));
	if (role_may(web->session->role, PERMISSION_CASE_IMPORT))
		TRY(page_put(web, "1", "Can.import"));
	return page_put(web, name, "Imported.0.name");
}

/* Standing.*: what nobody but people can settle: a decision stands beside another one, or although the file has ended. */
static enum err standing_put(struct web *web, const struct file *file)
{
	struct service service = page_service(web);
	struct service_standing standing;

	TRY(service_right_standing(&service, file->id, &standing));
	if (standing.other_id)
		TRY(page_put(web, "1", "Standing.two"));
	return standing.act_id && application_ends_undecided(file->state) ? page_put(web, "1", "Standing.ended") : ERR_OK;
}

static enum err acts_put(struct web *web, const struct file *file)
{
	struct db_result rows;
	int outcome;

	if (!db_get_int(&file->row, 0, "has_acts"))
		return ERR_OK;
	TRY(PAGE_ROWS(web, "Acts", &rows, STATEMENT_ACT_OF_APPLICATION, db_int(file->id)));
	for (size_t i = 0; i < rows.nrows; i++)
		if (state_parse(STATE_OUTCOME, db_get_text(&rows, i, "outcome"), &outcome))
			TRY(page_put(web, _(state_msgid(STATE_OUTCOME, outcome)), "Acts.%zu.text", i));
	return ERR_OK;
}

static enum err draft_put(struct web *web, const struct file *file)
{
	struct service service = page_service(web);
	struct service_decision_open open;
	int outcome;

	if (!db_get_int(&file->row, 0, "has_draft") || application_ends_undecided(file->state))
		return ERR_OK;
	TRY(service_decision_load(&service, file->id, &open));
	if (!open.text.outcome)
		return ERR_OK;
	TRY(PAGE_ROW(web, "Draft", NULL, STATEMENT_DECISION_SAVED, db_int(open.id)));
	if (state_parse(STATE_OUTCOME, open.text.outcome, &outcome))
		TRY(page_put(web, _(state_msgid(STATE_OUTCOME, outcome)), "Draft.outcome"));
	TRY(page_put(web, open.preparer, "Draft.preparer"));
	TRY(page_put(web, open.return_note, "Draft.return_note"));
	if (!application_is_decided(file->state))
		return ERR_OK;
	if (str_equal(open.state, "for_approval"))
		return role_may(web->session->role, PERMISSION_CASE_APPROVE) ? page_put(web, "1", "Can.approve") : ERR_OK;
	return role_may(web->session->role, PERMISSION_CASE_PREPARE) ? page_put(web, "1", "Can.go_on") : ERR_OK;
}

/* Referral.*: the newest one of the file; what may be done with the service it gives. */
static enum err referral_put(struct web *web, const struct file *file)
{
	const bool prepares = role_may(web->session->role, PERMISSION_CASE_PREPARE) && !db_get_int(&file->row, 0, "has_draft");
	struct db_result row;
	int state;

	TRY(DB_RUN(web->db, web->arena, STATEMENT_REFERRAL_OF_FILE, &row, db_int(file->id)));
	if (prepares && application_is_decided(file->state))
		TRY(page_put(web, "1", "Can.later"));
	if (row.nrows == 0)
		return ERR_OK;
	TRY(page_row_put(web, "Referral", STATEMENT_REFERRAL_OF_FILE, &row));
	if (!state_parse(STATE_REFERRAL, db_get_text(&row, 0, "state"), &state))
		return ERR(ERR_BUG, "a referral has an unknown state");
	TRY(page_put(web, _(state_msgid(STATE_REFERRAL, state)), "Referral.text"));
	TRY(page_put(web, state == REFERRAL_VALID ? "good" : "grey", "Referral.kind"));
	if (role_may(web->session->role, PERMISSION_CASE_REFER) && state == REFERRAL_VALID)
		TRY(page_put(web, "1", "Can.refer"));
	if (prepares && application_is_decided(file->state) && state == REFERRAL_VALID)
		TRY(page_put(web, "1", "Can.stop"));
	return ERR_OK;
}

/* Only what this person may do with the file as it is. */
static enum err next_put(struct web *web, const struct file *file)
{
	enum role role = web->session->role;
	bool prepares = role_may(role, PERMISSION_CASE_PREPARE);

	if (prepares && application_is_open(file->state) &&
		(file->owner_id != web->session->user_id || file->state == APPLICATION_RECEIVED))
		TRY(page_put(web, "1", file->owner_id == web->session->user_id ? "Can.begin" : "Can.take"));
	if (prepares && waiting_is(file->state) && file->owner_id == web->session->user_id)
		TRY(page_put(web, "1", "Can.resume"));
	if (application_is_open(file->state) && handover_may(role, web->session->user_id, file->owner_id))
		TRY(page_put(web, "1", "Can.reassign"));
	if (prepares && (file->state == APPLICATION_PREPARED ||
		(file->state != APPLICATION_FOR_APPROVAL && application_may(file->state, APPLICATION_PREPARED, role))))
		TRY(page_put(web, "1", "Can.decide"));
	if (prepares && file->state == APPLICATION_IN_REVIEW)
		TRY(page_put(web, "1", "Can.extend"));
	if (prepares && application_may(file->state, APPLICATION_INFORMATION_REQUESTED, role))
		TRY(page_put(web, "1", "Can.request"));
	if (prepares && application_may(file->state, APPLICATION_WITHOUT_PROGRESS, role))
		TRY(page_put(web, "1", "Can.hold"));
	if (prepares && application_may(file->state, APPLICATION_PROCESS_ENDED, role))
		TRY(page_put(web, "1", "Can.end"));
	if (role_may(role, PERMISSION_CASE_EXCEPT) && application_is_open(file->state))
		TRY(page_put(web, "1", "Can.except"));
	if (role_may(role, PERMISSION_CASE_APPROVE) && application_may(file->state, APPLICATION_GRANTED, role))
		TRY(page_put(web, "1", "Can.approve"));
	if (role_may(role, PERMISSION_CASE_CONTEST) && db_get_int(&file->row, 0, "has_acts"))
		TRY(page_put(web, "1", "Can.contest"));
	return ERR_OK;
}

static enum err done_put(struct web *web)
{
	static const struct {
		const char *code, *text;
	} texts[] = {
		{"taken", N_("You are now responsible for this file.")},
		{"resumed", N_("The review goes on.")},
		{"saved", N_("The draft has been saved.")},
		{"submitted", N_("The draft has been handed over for approval.")},
		{"issued", N_("The decision has been issued.")},
		{"returned", N_("The draft has been returned for correction.")},
		{"asked", N_("The applicant has been asked. The file waits for the answer.")},
		{"excepted", N_("The exception has been entered.")},
		{"seen", N_("It is noted in the file that a document was seen.")},
		{"held", N_("The application is left without progress. The applicant has been told what to put right.")},
		{"ended", N_("The file has been ended without a decision.")},
		{"handed", N_("The file has been handed over.")},
		{"dropped", N_("The draft has been discarded.")},
		{"opened", N_("The file has been opened. Its term runs from today.")},
	};

	for (size_t i = 0; i < FORM_COUNT(texts); i++)
		if (form_is(&web->form, "done", texts[i].code))
			TRY(page_put(web, _(texts[i].text), "Done"));
	return ERR_OK;
}

enum err file_show(struct web *web)
{
	struct service_hearing hearing;
	struct file file;

	if (!web->form.ok)
		return ERR(ERR_NOT_FOUND, "no file named");
	TRY(file_find(web, form_text(&web->form, "ref"), &file));
	TRY(file_put(web, &file));
	TRY(file_subnav(web, &file));
	TRY(contact_put(web, &file));
	TRY(problem_put(web, &file));
	TRY(told_put(web, &file));
	TRY(eligibility_put(web, &file));
	TRY(handed_put(web, &file));
	if (db_get_int(&file.row, 0, "has_place"))
		TRY(missed_file_put(web, &file));
	TRY(import_put(web, &file));
	if (db_get_int(&file.row, 0, "has_place"))
		TRY(PAGE_ROWS(web, "Around", NULL, STATEMENT_FIRST_TALK_OF_FILE, db_int(file.id)));
	TRY(history_put(web, &file));
	TRY(acts_put(web, &file));
	if (db_get_int(&file.row, 0, "has_acts"))
		TRY(standing_put(web, &file));
	if (db_get_int(&file.row, 0, "has_acts"))
		TRY(contest_file_put(web, &file));
	if (db_get_int(&file.row, 0, "has_acts"))
		TRY(referral_put(web, &file));
	TRY(waiting_put(web, &file));
	TRY(hearing_put(web, &file, &hearing));
	TRY(hearing_can_put(web, &file, &hearing.hearing));
	TRY(same_year_put(web, &file));
	TRY(family_put(web, &file));
	TRY(papers_put(web, &file));
	TRY(draft_put(web, &file));
	TRY(next_put(web, &file));
	TRY(done_put(web));
	TRY(page_render(web, "casework/file.cs", N_("File")));
	return ERR_OK;
}
