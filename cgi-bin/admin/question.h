#ifndef ADMIN_QUESTION_H
#define ADMIN_QUESTION_H

#include "admin.h"
#include "service/question.h"

/* What the pages about questions of the questionnaire have in common. */

enum { QUESTION_LINES = 4 };

/* A question as the request names it, with all its versions (question_versions), the newest first. */
struct question {
	const char *audience, *code;
	struct db_result rows;
};

/* ERR_NOT_FOUND: there is no such question; audience and code are read all the same where they are good. */
enum err question_find(struct web *web, struct question *out) CHECKED;

/* Version I of QUESTION.  Texts stay those of its rows. */
enum err question_version(const struct question *question, size_t i, struct service_question_version *out) CHECKED;

/* NODE.N.{label,text,lang,before}: all lines of VERSION, each with what BEFORE (NULL: none) says otherwise; or only those. */
enum err question_lines_put(struct web *web, const char *node, const struct service_question_version *version, const struct service_question_version *before,
	bool only_differing) CHECKED;

/* Question.{audience,audience_text,code}, and the way back to the question's page (NULL BACK_CODE: to the list). */
enum err question_put(struct web *web, const struct question *question, const char *back_code) CHECKED;

/* The newest version that the form of this request was made for, by its hidden keys ID_KEY and "version". */
struct service_question_seen question_seen(struct web *web, const char *id_key);

/* After ERR_CONFLICT: notes how the newest version is now, for the error page.  Gives CODE back, or the error of looking. */
enum err question_changed(struct web *web, enum err code) CHECKED;

#endif
