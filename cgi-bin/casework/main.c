#include "base/str.h"
#include "contest.h"
#include "documents.h"
#include "hearing.h"
#include "import.h"
#include "intake.h"
#include "later_act.h"
#include "post.h"

/* The office: applications from receipt to decision. */

#define BODY_DECISION (192u * 1024)
#define BODY_INTAKE (64u * 1024 * 1024) /* of all that one form sends; how much may stay is a parameter (conf/nginx takes a bit more) */
#define BODY_MANY (64u * 1024)
#define BODY_MESSAGE (64u * 1024)

static const struct http_route routes[] = {
	{HTTP_GET, "/casework/", list_show, list_query, FORM_COUNT(list_query), PERMISSION_CASE_READ, .audit = "worklist"},
	{HTTP_GET, "/casework/approvals", approvals_show, list_query, FORM_COUNT(list_query), PERMISSION_CASE_APPROVE,
		.audit = "worklist"},
	{HTTP_GET, "/casework/search", search_show, NULL, 0, PERMISSION_CASE_READ},
	{HTTP_POST, "/casework/search", search_post, search_keys, FORM_COUNT(search_keys), PERMISSION_CASE_READ, ROUTE_CSRF_TOKEN,
		.audit = "search"},
	{HTTP_GET, "/casework/file", file_show, file_query, FORM_COUNT(file_query), PERMISSION_CASE_READ, .audit = "application"},
	{HTTP_POST, "/casework/take", take_post, take_keys, FORM_COUNT(take_keys), PERMISSION_CASE_PREPARE, ROUTE_CSRF_TOKEN},
	{HTTP_GET, "/casework/decide", decide_show, decide_query, FORM_COUNT(decide_query), PERMISSION_CASE_PREPARE,
		.audit = "application"},
	{HTTP_POST, "/casework/decide", decide_post, decide_keys, FORM_COUNT(decide_keys), PERMISSION_CASE_PREPARE, ROUTE_CSRF_TOKEN,
		.body_limit = BODY_DECISION},
	{HTTP_GET, "/casework/exception", exception_show, ref_query, FORM_COUNT(ref_query), PERMISSION_CASE_EXCEPT, .audit = "application"},
	{HTTP_POST, "/casework/exception", exception_post, exception_keys, FORM_COUNT(exception_keys), PERMISSION_CASE_EXCEPT,
		ROUTE_CSRF_TOKEN, .body_limit = BODY_MESSAGE},
	{HTTP_GET, "/casework/separation", separation_show, separation_query, FORM_COUNT(separation_query), PERMISSION_CASE_PREPARE,
		.audit = "application"},
	{HTTP_POST, "/casework/separation", separation_post, separation_keys, FORM_COUNT(separation_keys), PERMISSION_CASE_PREPARE,
		ROUTE_CSRF_TOKEN, .body_limit = BODY_MESSAGE},
	{HTTP_POST, "/casework/separation_end", separation_end_post, separation_end_keys, FORM_COUNT(separation_end_keys),
		PERMISSION_CASE_PREPARE, ROUTE_CSRF_TOKEN},
	{HTTP_GET, "/casework/extend", extend_show, ref_query, FORM_COUNT(ref_query), PERMISSION_CASE_PREPARE, .audit = "application"},
	{HTTP_POST, "/casework/extend", extend_post, extend_keys, FORM_COUNT(extend_keys), PERMISSION_CASE_PREPARE, ROUTE_CSRF_TOKEN,
		.body_limit = BODY_DECISION},
	{HTTP_GET, "/casework/later_act", later_act_show, later_act_query, FORM_COUNT(later_act_query), PERMISSION_CASE_PREPARE, .audit = "application"},
	{HTTP_POST, "/casework/later_act", later_act_post, later_act_keys, FORM_COUNT(later_act_keys), PERMISSION_CASE_PREPARE, ROUTE_CSRF_TOKEN,
		.body_limit = BODY_DECISION},
	{HTTP_GET, "/casework/approve", approve_show, ref_query, FORM_COUNT(ref_query), PERMISSION_CASE_APPROVE,
		.audit = "application"},
	{HTTP_POST, "/casework/approve", approve_post, approve_keys, FORM_COUNT(approve_keys), PERMISSION_CASE_APPROVE,
		ROUTE_CSRF_TOKEN},
	{HTTP_GET, "/casework/messages", messages_show, message_query, FORM_COUNT(message_query), PERMISSION_CASE_READ,
		.audit = "application"},
	{HTTP_POST, "/casework/messages", messages_post, message_keys, FORM_COUNT(message_keys), PERMISSION_CASE_PREPARE,
		ROUTE_CSRF_TOKEN, .body_limit = BODY_MESSAGE},
	{HTTP_GET, "/casework/request", request_show, ref_query, FORM_COUNT(ref_query), PERMISSION_CASE_PREPARE, .audit = "application"},
	{HTTP_POST, "/casework/request", request_post, request_keys, FORM_COUNT(request_keys), PERMISSION_CASE_PREPARE,
		ROUTE_CSRF_TOKEN, .body_limit = BODY_MESSAGE},
	{HTTP_GET, "/casework/without_progress", without_progress_show, ref_query, FORM_COUNT(ref_query), PERMISSION_CASE_PREPARE,
		.audit = "application"},
	{HTTP_POST, "/casework/without_progress", without_progress_post, without_progress_keys, FORM_COUNT(without_progress_keys),
		PERMISSION_CASE_PREPARE, ROUTE_CSRF_TOKEN, .body_limit = BODY_MESSAGE},
	{HTTP_GET, "/casework/hearing", hearing_show, hearing_query, FORM_COUNT(hearing_query), PERMISSION_CASE_READ, .audit = "application"},
	{HTTP_GET, "/casework/hearing_invite", hearing_invite_show, ref_query, FORM_COUNT(ref_query), PERMISSION_CASE_PREPARE,
		.audit = "application"},
	{HTTP_POST, "/casework/hearing_invite", hearing_invite_post, hearing_invite_keys, FORM_COUNT(hearing_invite_keys),
		PERMISSION_CASE_PREPARE, ROUTE_CSRF_TOKEN, .body_limit = BODY_MESSAGE},
	{HTTP_GET, "/casework/hearing_record", hearing_record_show, hearing_record_query, FORM_COUNT(hearing_record_query),
		PERMISSION_CASE_PREPARE, .audit = "application"},
	{HTTP_POST, "/casework/hearing_record", hearing_record_post, hearing_record_keys, FORM_COUNT(hearing_record_keys),
		PERMISSION_CASE_PREPARE, ROUTE_CSRF_TOKEN, .body_limit = BODY_MESSAGE},
	{HTTP_GET, "/casework/end", end_show, end_query, FORM_COUNT(end_query), PERMISSION_CASE_PREPARE, .audit = "application"},
	{HTTP_POST, "/casework/end", end_post, end_keys, FORM_COUNT(end_keys), PERMISSION_CASE_PREPARE, ROUTE_CSRF_TOKEN,
		.body_limit = BODY_MESSAGE},
	{HTTP_GET, "/casework/identify", identify_show, ref_query, FORM_COUNT(ref_query), PERMISSION_CASE_IDENTIFY, .audit = "application"},
	{HTTP_POST, "/casework/identify", identify_post, identify_keys, FORM_COUNT(identify_keys), PERMISSION_CASE_IDENTIFY,
		ROUTE_CSRF_TOKEN},
	{HTTP_GET, "/casework/access", access_show, ref_query, FORM_COUNT(ref_query), PERMISSION_CASE_IDENTIFY, .audit = "application"},
	{HTTP_POST, "/casework/access", access_post, access_keys, FORM_COUNT(access_keys), PERMISSION_CASE_IDENTIFY, ROUTE_CSRF_TOKEN},
	{HTTP_GET, "/casework/reassign", reassign_show, ref_query, FORM_COUNT(ref_query), PERMISSION_CASE_ASSIGN, .audit = "application"},
	{HTTP_POST, "/casework/reassign", reassign_post, reassign_keys, FORM_COUNT(reassign_keys), PERMISSION_CASE_ASSIGN,
		ROUTE_CSRF_TOKEN},
	{HTTP_GET, "/casework/workload", workload_show, NULL, 0, PERMISSION_CASE_WORKLOAD},
	{HTTP_GET, "/casework/reassign_many", reassign_many_show, many_query, FORM_COUNT(many_query), PERMISSION_CASE_WORKLOAD,
		.audit = "worklist"},
	{HTTP_POST, "/casework/reassign_many", reassign_many_post, many_keys, FORM_COUNT(many_keys), PERMISSION_CASE_WORKLOAD,
		ROUTE_CSRF_TOKEN, .body_limit = BODY_MANY},
	{HTTP_GET, "/casework/reassigned", reassigned_show, batch_query, FORM_COUNT(batch_query), PERMISSION_CASE_WORKLOAD,
		.audit = "worklist"},
	{HTTP_GET, "/casework/remind", remind_show, NULL, 0, PERMISSION_CASE_PREPARE, .audit = "worklist"},
	{HTTP_POST, "/casework/remind", remind_post, remind_keys, FORM_COUNT(remind_keys), PERMISSION_CASE_PREPARE, ROUTE_CSRF_TOKEN,
		.body_limit = BODY_MANY},
	{HTTP_GET, "/casework/reminded", reminded_show, batch_query, FORM_COUNT(batch_query), PERMISSION_CASE_PREPARE, .audit = "worklist"},
	{HTTP_GET, "/casework/absence", absence_show, absence_query, FORM_COUNT(absence_query), PERMISSION_CASE_ASSIGN},
	{HTTP_POST, "/casework/absence", absence_post, absence_keys, FORM_COUNT(absence_keys), PERMISSION_CASE_ASSIGN, ROUTE_CSRF_TOKEN},
	{HTTP_GET, "/casework/absence_cancel", absence_cancel_show, absence_cancel_query, FORM_COUNT(absence_cancel_query),
		PERMISSION_CASE_ASSIGN},
	{HTTP_POST, "/casework/absence_cancel", absence_cancel_post, absence_cancel_keys, FORM_COUNT(absence_cancel_keys),
		PERMISSION_CASE_ASSIGN, ROUTE_CSRF_TOKEN},
	{HTTP_GET, "/casework/missed", missed_show, missed_query, FORM_COUNT(missed_query), PERMISSION_CASE_READ},
	{HTTP_GET, "/casework/missed_done", missed_done_show, absence_cancel_query, FORM_COUNT(absence_cancel_query), PERMISSION_CASE_PREPARE},
	{HTTP_POST, "/casework/missed_done", missed_done_post, missed_keys, FORM_COUNT(missed_keys), PERMISSION_CASE_PREPARE, ROUTE_CSRF_TOKEN},
	{HTTP_GET, "/casework/intake", intake_show, intake_query, FORM_COUNT(intake_query), PERMISSION_CASE_INTAKE},
	{HTTP_POST, "/casework/intake", intake_post, intake_keys, FORM_COUNT(intake_keys), PERMISSION_CASE_INTAKE, ROUTE_CSRF_TOKEN,
		.body_limit = BODY_INTAKE, .upload = intake_upload},
	{HTTP_GET, "/casework/import", import_show, NULL, 0, PERMISSION_CASE_IMPORT},
	{HTTP_POST, "/casework/import", import_post, import_keys, FORM_COUNT(import_keys), PERMISSION_CASE_IMPORT, ROUTE_CSRF_TOKEN,
		.body_limit = BODY_INTAKE, .upload = import_upload},
	{HTTP_GET, "/casework/import_template", import_template_show, import_template_query, FORM_COUNT(import_template_query), PERMISSION_CASE_IMPORT},
	{HTTP_GET, "/casework/import_check", import_check_show, import_check_query, FORM_COUNT(import_check_query), PERMISSION_CASE_IMPORT,
		.audit = "import"},
	{HTTP_POST, "/casework/import_check", import_check_post, import_check_keys, FORM_COUNT(import_check_keys), PERMISSION_CASE_APPROVE,
		ROUTE_CSRF_TOKEN},
	{HTTP_GET, "/casework/intake_receipt", intake_receipt_show, ref_query, FORM_COUNT(ref_query), PERMISSION_CASE_INTAKE,
		.audit = "application"},
	{HTTP_GET, "/casework/contests", contests_show, contests_query, FORM_COUNT(contests_query), PERMISSION_CASE_READ, .audit = "contests"},
	{HTTP_GET, "/casework/contest", contest_show, contest_query, FORM_COUNT(contest_query), PERMISSION_CASE_READ, .audit = "application"},
	{HTTP_GET, "/casework/contest_new", contest_new_show, ref_query, FORM_COUNT(ref_query), PERMISSION_CASE_CONTEST,
		.audit = "application"},
	{HTTP_POST, "/casework/contest_new", contest_new_post, contest_new_keys, FORM_COUNT(contest_new_keys), PERMISSION_CASE_CONTEST,
		ROUTE_CSRF_TOKEN, .body_limit = BODY_MESSAGE},
	{HTTP_GET, "/casework/contest_step", contest_step_show, contest_step_query, FORM_COUNT(contest_step_query), PERMISSION_CASE_CONTEST,
		.audit = "application"},
	{HTTP_POST, "/casework/contest_step", contest_step_post, contest_step_keys, FORM_COUNT(contest_step_keys), PERMISSION_CASE_CONTEST,
		ROUTE_CSRF_TOKEN, .body_limit = BODY_MESSAGE},
	{HTTP_GET, "/casework/documents", documents_show, documents_query, FORM_COUNT(documents_query), PERMISSION_CASE_READ,
		.audit = "documents"},
	{HTTP_GET, "/casework/documents_export", documents_export, documents_export_query, FORM_COUNT(documents_export_query),
		PERMISSION_CASE_READ, .audit = "documents"},
	{HTTP_GET, "/casework/documents_files", documents_files, documents_files_query, FORM_COUNT(documents_files_query),
		PERMISSION_CASE_READ, .audit = "documents"},
	{HTTP_GET, "/casework/post", post_show, post_query, FORM_COUNT(post_query), PERMISSION_CASE_POST, .audit = "post"},
	{HTTP_POST, "/casework/post", post_send, post_keys, FORM_COUNT(post_keys), PERMISSION_CASE_POST, ROUTE_CSRF_TOKEN,
		.body_limit = BODY_MESSAGE},
	{HTTP_GET, "/casework/post_done", post_done_show, post_done_query, FORM_COUNT(post_done_query), PERMISSION_CASE_POST,
		.audit = "post"},
	{HTTP_GET, "/casework/delivery", delivery_show, delivery_query, FORM_COUNT(delivery_query), PERMISSION_CASE_READ,
		.audit = "application"},
	{HTTP_POST, "/casework/delivery", delivery_post, delivery_keys, FORM_COUNT(delivery_keys), PERMISSION_CASE_POST, ROUTE_CSRF_TOKEN,
		.body_limit = BODY_MESSAGE},
	{HTTP_GET, "/casework/paper", paper_show, paper_query, FORM_COUNT(paper_query), PERMISSION_CASE_READ, .audit = "application"},
	{HTTP_GET, "/casework/referrals", referrals_show, referrals_query, FORM_COUNT(referrals_query), PERMISSION_CASE_REFER, .audit = "referrals"},
	{HTTP_GET, "/casework/refer", refer_show, ref_query, FORM_COUNT(ref_query), PERMISSION_CASE_REFER, .audit = "application"},
	{HTTP_POST, "/casework/refer", refer_post, refer_keys, FORM_COUNT(refer_keys), PERMISSION_CASE_REFER, ROUTE_CSRF_TOKEN, .audit = "application"},
	{HTTP_GET, "/casework/referral", referral_show, ref_query, FORM_COUNT(ref_query), PERMISSION_CASE_READ, .audit = "application"},
	{HTTP_GET, "/casework/receipt", receipt_show, receipt_query, FORM_COUNT(receipt_query), PERMISSION_CASE_READ, .audit = "application"},
	{HTTP_GET, "/casework/forwarding", forwarding_show, forwarding_query, FORM_COUNT(forwarding_query), PERMISSION_CASE_READ,
		.audit = "application"},
	{HTTP_GET, "/casework/letter", letter_show, letter_query, FORM_COUNT(letter_query), PERMISSION_CASE_READ, .audit = "application"},
	{HTTP_GET, "/casework/attachment", attachment_show, attachment_query, FORM_COUNT(attachment_query), PERMISSION_CASE_READ,
		.audit = "attachment"},
};

static const char *const templates[] = {
	"casework/list.cs", "casework/search.cs", "casework/file.cs", "casework/decide.cs", "casework/exception.cs", "casework/extend.cs", "casework/later_act.cs", "casework/approve.cs",
	"casework/messages.cs", "casework/request.cs", "casework/without_progress.cs", "casework/end.cs", "casework/hearing.cs",
	"casework/hearing_invite.cs", "casework/hearing_record.cs", "casework/identify.cs", "casework/access.cs", "casework/intake.cs", "casework/intake_check.cs",
	"casework/intake_receipt.cs", "casework/contests.cs", "casework/contest.cs", "casework/contest_new.cs", "casework/contest_step.cs",
	"casework/documents.cs", "casework/post.cs", "casework/post_done.cs", "casework/delivery.cs", "casework/reassign.cs", "casework/reassign_many.cs",
	"casework/reassigned.cs", "casework/separation.cs", "casework/remind.cs", "casework/reminded.cs", "casework/workload.cs", "casework/absence.cs", "casework/absence_cancel.cs",
	"casework/referrals.cs", "casework/refer.cs", "casework/missed.cs", "casework/missed_done.cs", "casework/import.cs", "casework/import_check.cs", NULL,
};

/* Names a ticked norm or a chosen worker. */
static enum err typed(struct web *web, const struct form_key *key, const char *value, const char **io_label, const char **io_text)
{
	return str_equal(key->name, "to") || str_equal(key->name, "user") ? workers_typed(web, value, io_text) : decide_typed_norm(web, key, value, io_label, io_text);
}

static const struct web_program program = {
	.name = "casework",
	.routes = routes,
	.nroutes = FORM_COUNT(routes),
	.keys = KEYRING_SEAL | KEYRING_INDEX | KEYRING_RECEIPT,
	.templates = templates,
	.room = ROOM_OFFICE,
	.typed = typed,
};

int main(int argc, char **argv)
{
	service_decision_warm();
	return web_main(argc, argv, &program);
}
