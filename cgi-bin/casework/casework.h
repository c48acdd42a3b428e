#ifndef CASEWORK_CASEWORK_H
#define CASEWORK_CASEWORK_H

#include "domain/exception.h"
#include "domain/state.h"
#include "run/choices.h"
#include "run/page.h"
#include "service/decision.h"
#include "service/eligibility.h"
#include "service/handover.h"

/* The office: work list, file, decision.  One file of handlers a page; what they share is below. */

enum {
	NORM_SLOTS = 16,	/* norms offered as check boxes: keys norm_0 ... */
	DECIDE_KEYS = 13 + NORM_SLOTS,
	REASSIGN_KEYS = 6,
	PICKS_PER_KEY = 64,	/* rows that one key pick_N of a long form holds */
	REMIND_SHOWN = 3,	/* keys of remind_keys that are no rows */
	REMIND_KEYS = REMIND_SHOWN + 8,
	MANY_SHOWN = 7,		/* keys of many_keys that are no rows */
	MANY_KEYS = MANY_SHOWN + 8,
	DAYS_SOON = 7,		/* days left from which on a term is near: another colour, and a pile of its own */
	TEXT_MAX = 4000,	/* characters of each part of a decision */
	NORMS_MAX = 2000,	/* of all norms together, as the table has room */
	FLAWS = 4,
};

extern const struct form_key referrals_query[1], refer_keys[3];
extern const struct form_key list_query[5], file_query[2], search_keys[1], take_keys[2], ref_query[1], decide_query[2], decide_keys[DECIDE_KEYS],
	approve_keys[4], paper_query[2], letter_query[1], attachment_query[1], message_query[2], message_keys[3], request_keys[5], identify_keys[3], access_keys[4], intake_query[2],
	without_progress_keys[6], end_query[2], end_keys[6], extend_keys[8], exception_keys[5], separation_query[2], separation_keys[5], person_merge_query[2], person_merge_keys[7], separation_end_keys[3],
	reassign_keys[REASSIGN_KEYS], many_query[1], many_keys[MANY_KEYS], remind_keys[REMIND_KEYS], batch_query[1], absence_query[1], absence_keys[4],
	absence_cancel_query[1], absence_cancel_keys[2], missed_query[2], missed_keys[3];
extern const struct form_choice flaws[FLAWS + 1];

enum err list_show(struct web *web) CHECKED;
enum err approvals_show(struct web *web) CHECKED;
enum err search_show(struct web *web) CHECKED;
enum err search_post(struct web *web) CHECKED;
enum err file_show(struct web *web) CHECKED;
enum err take_post(struct web *web) CHECKED;
enum err decide_show(struct web *web) CHECKED;
enum err decide_post(struct web *web) CHECKED;
enum err exception_show(struct web *web) CHECKED;
enum err exception_post(struct web *web) CHECKED;
enum err person_merge_show(struct web *web) CHECKED;
enum err person_merge_post(struct web *web) CHECKED;
enum err separation_show(struct web *web) CHECKED;
enum err separation_post(struct web *web) CHECKED;
enum err separation_end_post(struct web *web) CHECKED;
enum err extend_show(struct web *web) CHECKED;
enum err extend_post(struct web *web) CHECKED;
enum err later_act_show(struct web *web) CHECKED;
enum err later_act_post(struct web *web) CHECKED;
enum err referral_show(struct web *web) CHECKED;
enum err referrals_show(struct web *web) CHECKED;
enum err refer_show(struct web *web) CHECKED;
enum err refer_post(struct web *web) CHECKED;
enum err approve_show(struct web *web) CHECKED;
enum err approve_post(struct web *web) CHECKED;
enum err paper_show(struct web *web) CHECKED;
enum err letter_show(struct web *web) CHECKED;
enum err attachment_show(struct web *web) CHECKED;
enum err messages_show(struct web *web) CHECKED;
enum err messages_post(struct web *web) CHECKED;
enum err request_show(struct web *web) CHECKED;
enum err request_post(struct web *web) CHECKED;
enum err without_progress_show(struct web *web) CHECKED;
enum err without_progress_post(struct web *web) CHECKED;
enum err end_show(struct web *web) CHECKED;
enum err end_post(struct web *web) CHECKED;
enum err identify_show(struct web *web) CHECKED;
enum err identify_post(struct web *web) CHECKED;
enum err access_show(struct web *web) CHECKED;
enum err access_post(struct web *web) CHECKED;
enum err reassign_show(struct web *web) CHECKED;
enum err reassign_post(struct web *web) CHECKED;
enum err reassign_many_show(struct web *web) CHECKED;
enum err reassign_many_post(struct web *web) CHECKED;
enum err reassigned_show(struct web *web) CHECKED;
enum err remind_show(struct web *web) CHECKED;
enum err remind_post(struct web *web) CHECKED;
enum err reminded_show(struct web *web) CHECKED;
enum err workload_show(struct web *web) CHECKED;
enum err absence_show(struct web *web) CHECKED;
enum err absence_post(struct web *web) CHECKED;
enum err absence_cancel_show(struct web *web) CHECKED;
enum err absence_cancel_post(struct web *web) CHECKED;
enum err missed_show(struct web *web) CHECKED;
enum err missed_done_show(struct web *web) CHECKED;
enum err missed_done_post(struct web *web) CHECKED;
enum err intake_show(struct web *web) CHECKED;
enum err intake_post(struct web *web) CHECKED;
enum err intake_upload(struct web *web) CHECKED;
enum err intake_receipt_show(struct web *web) CHECKED;

/* A file as the pages need it; texts in the request's arena. */
struct file {
	int64_t id, version, owner_id;
	const char *reference;
	enum application_state state;
	struct db_result row;		/* statement application_file */
	struct db_result people;	/* statement application_people; loaded by file_put */
	const struct service_eligibility *fits;	/* loaded by eligibility_load, as are: */
	struct db_result excepted;	/* statement exception_rows; no row where there are none */
	struct exception exception;	/* what they come to */
};

/* The file with REFERENCE, nothing put into the page yet.  ERR_NOT_FOUND. */
enum err file_find(struct web *web, const char *reference, struct file *out) CHECKED;
/* File.* (row, texts, badge of the term), People.N.*; the "view" row of the audit log. */
enum err file_put(struct web *web, struct file *file) CHECKED;
/* The value that parameter CODE (statement parameter_office) has today, "" for none; known for a while. */
enum err office_parameter(struct web *web, const char *code, const char **out) CHECKED;
/* Since when (UTC seconds) a look at a file counts as one of now. */
enum err viewing_since(struct web *web, int64_t *out) CHECKED;
/* Viewing.N.text: who else looks at FILE now, and since when; file_put has done it. */
enum err viewing_put(struct web *web, const struct file *file) CHECKED;
/* Row of PART ("client", "applicant") in file->people; -1 when there is none. */
int file_person(const struct file *file, const char *part);
/* NODE.days_kind and NODE.days_text: how long until DUE ("2026-12-22"), as a badge. */
enum err term_put(struct web *web, struct view_node *node, const char *due) CHECKED;
/*
 * Due.{day,why}: the legal term of FILE and its computation; Clock.measure: where the office wants it (parameter internal_pause), the term with the days
 * of waiting behind it; Clock.{waited,complete_on,complete_due}: days of waiting for the applicant, and, where
 * something was asked and answered, since when all is there and when a month from then would end.  HISTORY: application_history_rows.
 */
enum err clock_put(struct web *web, const struct file *file, const struct db_result *history) CHECKED;
/* NODE.state_text and NODE.state_kind for the state CODE. */
enum err state_put(struct view_node *node, const char *code) CHECKED;

/* Papers.N.*: the files that were handed in for FILE (run/upload.h). */
enum err papers_put(struct web *web, const struct file *file) CHECKED;
/* Sub.N.*: the pages of the file, the one of the request being marked. */
enum err file_subnav(struct web *web, const struct file *file) CHECKED;
/* Contact.{undelivered,identity,email_proven}: what the office must know before it relies on a mail or a name. */
enum err contact_put(struct web *web, const struct file *file) CHECKED;

struct service_message;

/* A page on which the applicant is asked for something with a term (request.c): how one differs from another. */
struct request_kind {
	enum application_state to;	/* or MAY and SEND, where it is no plain move */
	bool (*may)(const struct web *web, const struct file *file);
	enum err (*send)(struct service *service, const struct service_message *message, int64_t version, struct date due);
	const char *days;	/* parameter of the usual term; NULL: "information_days" */
	const struct form_key *keys;
	size_t nkeys;
	const char *template, *title, *why_not, *done;
	const char *(*why_not_of)(const struct file *file);	/* instead of WHY_NOT, where it hangs on the file */
	const char *page;	/* that comes after it; NULL: the file's own */
	enum err (*text)(struct web *web, const struct file *file, enum view_language language, const char **out);	/* what the text begins with, in LANGUAGE; NULL: nothing */
	const char *(*note)(struct web *web);	/* for the history, from what was typed; NULL: nothing */
};
enum err request_page_show(struct web *web, const struct request_kind *kind) CHECKED;
enum err request_page_post(struct web *web, const struct request_kind *kind) CHECKED;

/* What applicants tell by codes, in the words of the office. */
extern const struct form_choice told_grounds[], told_needs[], told_bases[];

/* Grounds.N.text, Initiative.{reason,agreed_on}, Told.{no_calls,no_letters,wish,programmes,children,same,note} and their texts; Representation.N.{given_name,family_name,text,document,valid_from}. */
enum err told_put(struct web *web, const struct file *file) CHECKED;

/* The rule of one version of a kind of group; kept for a while.  ERR_UNAVAILABLE: a version newer than what is kept. */
enum err eligibility_rule(struct web *web, int64_t programme_id, struct programme_rule *out) CHECKED;
/* Asks the rules about FILE, once a request: file->fits.  file_put has done it. */
enum err eligibility_load(struct web *web, struct file *file) CHECKED;
/* File.outgrows: whose age passes its bound before the last session; nothing where nobody's does. */
enum err eligibility_warning_put(struct web *web, const struct file *file) CHECKED;
/* Family.N.{reference,person,kind,due_on,days_*,state_*}: the other files of the family; each is a look in the audit log. */
enum err family_put(struct web *web, const struct file *file) CHECKED;

/* file->excepted and file->exception; eligibility_load has done it. */
enum err exceptions_load(struct web *web, struct file *file) CHECKED;
/* Exceptions.N.{text,granted,reason,at,actor}: every exception granted or taken back, the oldest first; eligibility_put has done it. */
enum err exceptions_put(struct web *web, const struct file *file) CHECKED;
/* Waiting.{not_taken,apart}: so many offers of a place were not taken that somebody has to look; two who must not be together are in one group. */
enum err waiting_put(struct web *web, const struct file *file) CHECKED;
/* Year.N.{reference,kind,received_on,state_*,place_text,counts}: what else the client has in the calendar year of the file. */
enum err same_year_put(struct web *web, const struct file *file) CHECKED;

/*
 * Eligibility.N.{kind,text,person,value,bound,ref,excepted}: every rule, what became of it and what it stands on; Fits.{answer,on,age_on,excepted}: the
 * answer, exceptions counted; Exceptions.N.*.
 */
enum err eligibility_put(struct web *web, const struct file *file) CHECKED;
/* The rules that speak for OUTCOME (those that fail for "refused", else those that fit) in Latvian, one a line with its legal reference; "": none. */
enum err eligibility_reasons(struct web *web, const struct file *file, const char *outcome, const char **out) CHECKED;

/*
 * The answer to a move that was refused with CODE: for ERR_CONFLICT a page that says what was changed meanwhile and by whom, for ERR_DENIED one that
 * says WHY (msgid).  Other codes come back.
 */
enum err refuse(struct web *web, enum err code, const char *reference, const char *why) CHECKED;

/* Paper.N.{kind,label} and Paper.N.part.M.{text,bold} from PAPER, lines of markup as lib/paper takes them. */
enum err preview_put(struct web *web, const char *paper) CHECKED;
/* The preview's lines of OPEN for FILE; after it the page's language is set again.  Call it before anything is put. */
enum err preview_make(struct web *web, const struct file *file, const struct service_decision_open *open, const char **out) CHECKED;

/* Kinds of group and people of the office by their ids; holds for this request. */
struct names {
	struct db_result programmes, users;
};
enum err names_load(struct web *web, struct names *out) CHECKED;
/* Puts kind ("1.4 Ceļvedis …", in the page's language) and owner under NODE; OWNER_ID 0: nobody. */
enum err names_put(struct web *web, struct names *names, struct view_node *node, int64_t programme_id, int64_t owner_id) CHECKED;
/* "1.4 Ceļvedis …" in the page's language, "" for an unknown version. */
const char *names_kind(struct web *web, struct names *names, int64_t programme_id);
/* The name of an account, "–" for one that the process does not know. */
const char *names_user(const struct names *names, int64_t user_id);
/* True if version PROGRAMME_ID is of the kind of group CODE ("1.4"). */
bool names_is_code(const struct names *names, int64_t programme_id, const char *code);
/* The ids of all versions of CODE, with commas between; "" when there is none, NULL when out of memory. */
const char *names_ids(struct web *web, const struct names *names, const char *code);

/* The social workers in service, by name (statement handover_workers). */
enum err workers_load(struct web *web, struct db_result *out) CHECKED;
/* The row of WORKERS whose id was TYPED; -1 when there is none. */
int workers_find(struct web *web, const struct db_result *workers, const char *typed);
/* "absent until 03.12.2026., deputy: …" of row I, "" when the worker is there. */
const char *workers_absence(struct web *web, const struct db_result *workers, size_t i);
/* Form.to.choice.N.{value,text,checked}: all WORKERS but the one with the id BUT. */
enum err workers_put(struct web *web, const struct db_result *workers, int64_t but) CHECKED;
/* Sets *io_text to the name of the worker with the id VALUE, if there is one. */
enum err workers_typed(struct web *web, const char *value, const char **io_text) CHECKED;

/* True if row N of the posted list was marked (keys pick_0 to pick_7). */
bool many_is_picked(const struct web *web, size_t n);
/* NODE.{key,place}: the check box of row N of a list. */
enum err many_pick_put(struct web *web, struct view_node *node, size_t n) CHECKED;

/* Handed.{from_name,actor,reason,note,created_at,mine} of the last handover, if the file is still there; its new worker has opened it then. */
enum err handed_put(struct web *web, const struct file *file) CHECKED;
/* History.I.{text,reason,note} of row I of the history, where the file went to another worker with it. */
enum err handed_history_put(struct web *web, const struct db_result *rows, size_t i) CHECKED;

/* Ladder.N.{text,due,files,head}: how many open files stand on each rung of the ladder of terms, the most urgent first; head: the head is warned, too. */
enum err ladder_put(struct web *web) CHECKED;

/* At most MOST ROWS of the work list or a search under Rows.N.{reference,person,kind,owner,due_on,days_*,state_*,received_on}. */
enum err list_rows_put(struct web *web, struct names *names, const struct db_result *rows, size_t most) CHECKED;

/*
 * A first draft out of what the file says already, in Latvian; a refusal with its reasons where the rules say no and more is amiss
 * than something not stated.
 */
enum err decide_prefill(struct web *web, struct file *file, const struct db_result *norms, struct service_decision_text *out) CHECKED;
/* The typed draft: norms of check boxes and typed ones together. */
enum err decide_typed(struct web *web, const struct db_result *norms, struct service_decision_text *out) CHECKED;
/* Adds to the reasons of IO what the rules say for its outcome, as far as it does not stand there already. */
enum err decide_propose(struct web *web, const struct file *file, struct service_decision_text *io) CHECKED;
/* Form.*, Norms.N.* from TEXT (GET) or from what was typed (POST). */
enum err decide_form_put(struct web *web, const struct db_result *norms, const struct service_decision_text *text) CHECKED;
/*
 * Saves TEXT as the draft of FILE, or hands it over for approval, as the form's action says: the versions are those of the form.  Redirects to the file,
 * or to the page that was sent; a refusal says WHY_NOT (refuse).
 */
enum err decide_keep(struct web *web, const struct file *file, const struct service_decision_text *text, const char *why_not) CHECKED;
/* Puts TEXT into the field NAME of the posted form, as if it had been typed; not over what is wrong there. */
void decide_field_set(struct web *web, const char *name, const char *text);
/* struct web_program: names a ticked norm. */
enum err decide_typed_norm(struct web *web, const struct form_key *key, const char *value, const char **io_label, const char **io_text) CHECKED;
/* Marks the fields of what is missing in TEXT; true if something is. */
bool decide_reject_gaps(struct web *web, const struct service_decision_text *text) CHECKED;
/* Marks a kind of group that cannot be granted today. */
enum err decide_reject_programme(struct web *web, const struct service_decision_text *text) CHECKED;
/* Missing.N.text: what keeps TEXT from approval. */
enum err decide_missing_put(struct web *web, const struct service_decision_text *text) CHECKED;

/* Missed.N.*: what was told about absences in a row in FILE; List.missed: how many such are open. */
enum err missed_file_put(struct web *web, const struct file *file) CHECKED;
enum err missed_count_put(struct web *web) CHECKED;

#endif
