#ifndef CASEWORK_INTAKE_H
#define CASEWORK_INTAKE_H

#include "casework.h"
#include "domain/intake.h"
#include "domain/programme.h"
#include "run/person.h"
#include "service/same_person.h"

/*
 * /casework/intake: an application that came on paper or by telephone, or a social worker's own initiative, under the rules of the resident's pages.
 * The form, then a page to check it, then the receipt.  Nothing is kept on the way but the scans: what was typed travels in the forms.
 */
enum { INTAKE_KEYS = 52 };
extern const struct form_key intake_keys[INTAKE_KEYS];

#define INTAKE_ANOTHER "new" /* of same_applicant and same_child: nobody who is known */

/* What was typed.  Must stay in place: apply points into it. */
struct intake {
	enum intake_origin origin;
	bool for_self;
	struct person applicant, child;
	struct service_apply apply;
	struct db_result programmes; /* statement programme_catalogue: in force today */
	/* Who is known already (intake_same). */
	struct service_same_people applicant_same, child_same;
};

/* The kinds of group in force, for intake->programmes. */
enum err intake_programmes(struct web *web, struct intake *intake) CHECKED;
/* Row of CODE in PROGRAMMES; -1 when there is none. */
int intake_programme(const struct db_result *programmes, const char *code);
/* The token under which the scans of the form with the token HELD are held: good only for the user who is signed in.  NULL when out of memory. */
const char *intake_holder(struct web *web, const char *held);
/* "1.4 Ceļvedis …" in the page's language; "" for an unknown code. */
const char *intake_programme_text(struct web *web, const struct db_result *programmes, const char *code);

/* web->form into *OUT as far as it is good; whatever cannot be is rejected in web->form. */
enum err intake_read(struct web *web, struct intake *out) CHECKED;

/*
 * Looks for people who are known already, and takes what was said about them (keys same_applicant, same_child) into intake->apply.  MUST: where somebody
 * is found and nothing good was said, the key is rejected in web->form.
 */
enum err intake_same(struct web *web, struct intake *intake, bool must) CHECKED;

/*
 * The access code of FILE for its receipt, NULL when it has been ended since.  ERR_DENIED: only for whoever entered the application, on that day; whoever
 * needs one later gets a new one (/casework/access), so that it is known who opens the file.
 */
enum err intake_receipt_code(struct web *web, const struct file *file, const char **out) CHECKED;

/* The page to check: Said.*, Kept.*, Form.same_*, Open.N.{reference,person}, Due.*; with STATUS. */
enum err intake_check_show(struct web *web, struct intake *intake, int status) CHECKED;

#endif
