#ifndef SERVICE_QUESTION_H
#define SERVICE_QUESTION_H

#include "domain/question.h"
#include "service/service.h"

/*
 * Questions of the questionnaire before and after a course (domain/question.h), as the office changes them.  A version that has begun is never edited: a new one begins
 * and the one before ends the day before; what has not begun can be withdrawn.  Questionnaires keep the versions that they were filled in with.
 */
enum { QUESTION_CODE_MAX = 30, QUESTION_TEXT_MIN = 3, QUESTION_TEXT_MAX = 200, QUESTION_POSITION_MAX = 99 };

struct service_question_version {
	struct date valid_from;
	long long position;		/* in the sheet, from 1 on; of two with the same one the older stands first */
	const char *text_lv, *text_easy, *text_en;
};

/* Which version of a question the person saw as the newest one. */
struct service_question_seen {
	const char *audience;		/* "adult" or "child" */
	const char *code;
	int64_t id, version;		/* 0: none, the question is new */
};

/* The days of the version in ROW of ROWS (columns valid_from and valid_to). */
enum err service_question_days(const struct db_result *rows, size_t row, struct question_days *out) CHECKED;

/* True if every text of VERSION is there and fits its column, and its position is one. */
bool service_question_fits(const struct service_question_version *version);

/* Whether a version of the question of AUDIENCE and CODE (none yet: a new one) can begin on FROM: question_start_check. */
enum err service_question_start(struct service *service, const char *audience, const char *code, struct date from, enum question_problem *out) CHECKED;

/*
 * Each of these is one transaction with its audit row.  ERR_CONFLICT: the newest version is not SEEN any more; ERR_NOT_FOUND: there is no such question.
 * Adds a version behind the newest one, or a question where SEEN has none.  ERR_INVALID: question_start_check, or service_question_fits.
 */
enum err service_question_add(struct service *service, const struct service_question_version *version, const struct service_question_seen *seen) CHECKED;

/* Ends the question: UNTIL is the last day on which it is asked.  ERR_INVALID: question_end_check. */
enum err service_question_end(struct service *service, const struct service_question_seen *seen, struct date until) CHECKED;

/* Takes the end back.  ERR_DENIED: question_go_on_check. */
enum err service_question_go_on(struct service *service, const struct service_question_seen *seen) CHECKED;

/* Takes the newest version away; the one before it is asked as long as that one would have been.  ERR_DENIED: it has begun. */
enum err service_question_withdraw(struct service *service, const struct service_question_seen *seen) CHECKED;

#endif
