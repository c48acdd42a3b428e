#include "admin.h"

#include "base/str.h"

/* /admin/parameters: what holds today; /admin/parameter: all periods of one. */

/* What is cited as a code in the rules, in words. */
static const struct {
	const char *code, *text;
} names[] = {
	{"adult_age", N_("Age of majority")},
	{"absences_in_row", N_("After how many absences in a row, not excused, the social worker is told")},
	{"approval_working_days", N_("How long a draft can wait for approval before it is reported")},
	{"attachment_files", N_("Most attachments of an application")},
	{"attachment_held_hours", N_("How long a file without an application is kept")},
	{"attachment_mb", N_("Largest attachment")},
	{"attachment_total_mb", N_("All attachments of an application together")},
	{"authority_address", N_("Address of the institution, as papers have it")},
	{"authority_name", N_("Name of the institution, as papers have it")},
	{"claim_absent", N_("Whether a client who was absent without an excuse is paid for (yes, no)")},
	{"claim_excused", N_("Whether a client who was absent with an excuse is paid for (yes, no)")},
	{"claim_hour_minutes", N_("How long an hour is that is paid for")},
	{"claim_late", N_("Whether a client who came late is paid for (yes, no)")},
	{"completion_excused", N_("What an excused absence is for completing a group: left_out, missed or attended")},
	{"completion_percent_1.1", N_("Share of sessions with which group 1.1 is completed")},
	{"completion_percent_1.2", N_("Share of sessions with which group 1.2 is completed")},
	{"completion_percent_1.3", N_("Share of sessions with which group 1.3 is completed")},
	{"completion_percent_1.4", N_("Share of sessions with which group 1.4 is completed")},
	{"completion_percent_1.5", N_("Share of sessions with which group 1.5 is completed")},
	{"completion_percent_1.6", N_("Share of sessions with which group 1.6 is completed")},
	{"completion_percent_1.7", N_("Share of sessions with which group 1.7 is completed")},
	{"completion_percent_1.8", N_("Share of sessions with which group 1.8 is completed")},
	{"completion_percent_1.9", N_("Share of sessions with which group 1.9 is completed")},
	{"completion_percent_1.10", N_("Share of sessions with which group 1.10 is completed")},
	{"contract_access_days", N_("How long a provider still sees files after its contract has ended")},
	{"contest_authority", N_("Authority that examines contests")},
	{"contest_authority_months", N_("Term for the higher authority to decide on a contest")},
	{"contest_forward_days", N_("Term for forwarding a contest to the higher authority")},
	{"contest_months", N_("Term for contesting a decision")},
	{"contest_no_clause_months", N_("Term for contesting when the decision lacks the clause")},
	{"court_months", N_("Term for going to court")},
	{"court_name", N_("Court that examines appeals")},
	{"child_rights_months", N_("How long training in children's rights is valid")},
	{"criminal_record_months", N_("How long a criminal-record check of staff is valid")},
	{"decision_identity_level", N_("How surely it must be known who applied, for a decision")},
	{"decision_months", N_("Term for a decision")},
	{"import_held_hours", N_("How long a list of start data that nobody has confirmed is kept")},
	{"import_mb", N_("Largest list of start data")},
	{"import_rows", N_("Most rows of a list of start data")},
	{"session_reminder_hour", N_("Hour from which the reminder of tomorrow's session is sent")},
	{"digest_hour", N_("Hour from which the letter of the day is sent")},
	{"document_index_act", N_("Index of acts in the nomenclature of files")},
	{"document_index_answer", N_("Index of answers to requests in the nomenclature of files")},
	{"document_index_application", N_("Index of applications in the nomenclature of files")},
	{"document_index_contest", N_("Index of contests in the nomenclature of files")},
	{"document_index_forwarding", N_("Index of forwarded contests in the nomenclature of files")},
	{"document_index_letter", N_("Index of letters in the nomenclature of files")},
	{"document_index_request", N_("Index of requests for information in the nomenclature of files")},
	{"document_index_withdrawal", N_("Index of withdrawals in the nomenclature of files")},
	{"document_index_without_progress", N_("Index of notices without progress in the nomenclature of files")},
	{"document_number_in", N_("How numbers of incoming documents are written")},
	{"document_number_out", N_("How numbers of outgoing documents are written")},
	{"draft_days", N_("How long an unsent application is kept")},
	{"draft_notice_days", N_("How long before its deletion an unsent application is announced")},
	{"draft_sent_days", N_("How long the draft of a sent application is kept")},
	{"email_code_minutes", N_("How long the code for an e-mail address can be used")},
	{"email_code_tries", N_("How often the code for an e-mail address can be tried")},
	{"electronic_working_days", N_("Notification by e-mail or e-address")},
	{"extension_months", N_("Longest extended term for a decision")},
	{"fact_finding_months", N_("Longest term where facts are long to find")},
	{"file_open_minutes", N_("How long an opened application stays open unused")},
	{"hearing_days", N_("Usual term for the addressee to say his or her view before a decision")},
	{"information_days", N_("Usual term for an answer to a request for information")},
	{"intake_days", N_("How long ago a paper or call that is entered can have come")},
	{"internal_pause", N_("Whether files show a term with the days of waiting behind it (yes, no)")},
	{"duty_plan_days", N_("How many days into a year of a contract the work plan is due")},
	{"duty_report_days", N_("How many days behind its period a provider's report is due")},
	{"duty_review_months", N_("After how many months quality is reviewed at the latest")},
	{"dyad_seats", N_("Seats of a group that a parent with a child, or a family, takes")},
	{"offer_declines_max", N_("After how many offers that were not taken a social worker hears of it")},
	{"offer_working_days", N_("How long an offered seat is held")},
	{"ladder_days", N_("How many days before the end of a term it is warned of")},
	{"ladder_head_days", N_("From how many days on the head is warned, too")},
	{"groups_per_year", N_("Groups that a person can attend in a calendar year")},
	{"monthly_age", N_("Birthday before which the monthly group ends")},
	{"monthly_sessions_year", N_("Most sessions of the monthly group in a calendar year")},
	{"norms_corrected", N_("Norms with which a correction begins")},
	{"norms_revoked", N_("Norms with which the withdrawal of a decision begins")},
	{"norms_suspended", N_("Norms with which a suspension begins")},
	{"norms_terminated", N_("Norms with which the end of a service begins")},
	{"post_days", N_("Notification by ordinary letter")},
	{"questionnaire_people_min", N_("From how many people's answers on the means of a group's questionnaire are told")},
	{"rate_limit_hours", N_("How long counts of attempts are kept")},
	{"referral_months", N_("How long a referral is valid once there is a place")},
	{"register_lock_days", N_("How long a group leader can open a signed register again")},
	{"registered_post_days", N_("Notification by registered letter")},
	{"remedy_clause", N_("Clause on contesting in decisions")},
	{"residence_town", N_("Town in which the declared address must be")},
	{"room_area_per_person", N_("Area of a room for each person of a group")},
	{"staff_warn_days", N_("How many days before a check of staff runs out it is warned of")},
	{"supervision_hours_group", N_("Supervision of staff in a year: in a group")},
	{"supervision_hours_individual", N_("Supervision of staff in a year: individual")},
	{"suspension_months_max", N_("Longest suspension of a service")},
	{"training_hours_assistant", N_("Training of staff in a year: care assistant")},
	{"training_hours_care", N_("Training of staff in a year: organiser of social help, social carer, social rehabilitator")},
	{"training_hours_social_work", N_("Training of staff in a year: head or social worker")},
	{"unfavourable_post", N_("How an unfavourable decision goes by post")},
	{"viewing_minutes", N_("How long somebody who has opened a file counts as looking at it")},
	{"workload_files_good", N_("Open files of a worker that are no burden")},
	{"workload_files_max", N_("Most open files of a worker")},
	{"session_days", N_("How long an ended session is kept")},
};

/* Units, as the table has them. */
static const struct {
	const char *code, *text;
} units[] = {
	{"files", N_("files")},
	{"hour", N_("o'clock")},
	{"percent", N_("per cent")},
	{"yes_no", N_("yes or no")},
	{"day_list", N_("days")},
	{"minutes", N_("minutes")},
	{"groups", N_("groups")},
	{"hours", N_("hours")},
	{"megabytes", N_("megabytes")},
	{"months", N_("months")},
	{"days", N_("days")},
	{"working_days", N_("working days")},
	{"years", N_("years")},
	{"rows", N_("rows")},
	{"square_metres", N_("square metres")},
	{"times", N_("times")},
	{"places", N_("places")},
	{"identity_level", N_("level")},
	{"people", N_("people")},
	{"text", N_("text")},
};

enum err parameter_words_put(struct web *web, const char *node, const char *code, const char *unit)
{
	const char *name = code, *unit_text = unit;

	for (size_t i = 0; i < FORM_COUNT(names); i++)
		if (str_equal(names[i].code, code))
			name = _(names[i].text);
	for (size_t i = 0; i < FORM_COUNT(units); i++)
		if (str_equal(units[i].code, unit))
			unit_text = str_equal(unit, "text") ? "" : _(units[i].text);
	TRY(page_put(web, name, "%s.name", node));
	TRY(page_put(web, unit_text, "%s.unit_text", node));
	return ERR_OK;
}

enum err parameters_show(struct web *web)
{
	struct db_result rows;
	char today[11];

	date_format_iso(web->today, today);
	TRY(PAGE_ROWS(web, "Rows", &rows, STATEMENT_PARAMETER_LIST, db_text(today), db_text(today)));
	for (size_t i = 0; i < rows.nrows; i++)
		TRY(parameter_words_put(web, arena_printf(web->arena, "Rows.%zu", i), db_get_text(&rows, i, "code"),
			db_get_text(&rows, i, "unit")));
	TRY(page_render(web, "admin/parameters.cs", N_("Parameters")));
	return ERR_OK;
}

enum err parameter_show(struct web *web)
{
	const char *code = form_text(&web->form, "code");
	struct db_result rows;

	TRY(PAGE_ROWS(web, "Rows", &rows, STATEMENT_PARAMETER_PERIODS, db_text(code)));
	if (rows.nrows == 0)
		return ERR(ERR_NOT_FOUND, "no such parameter");
	for (size_t i = 0; i < rows.nrows; i++)
		TRY(page_put(web, period_state(web, &rows, i), "Rows.%zu.when", i));
	TRY(parameter_words_put(web, "Parameter", code, db_get_text(&rows, 0, "unit")));
	TRY(page_put(web, code, "Parameter.code"));
	if (form_has(&web->form, "saved"))
		TRY(page_put(web, "1", "Parameter.saved"));
	TRY(page_put(web, "/admin/parameters", "Page.back.href"));
	TRY(page_render(web, "admin/parameter.cs", N_("Parameter")));
	return ERR_OK;
}
