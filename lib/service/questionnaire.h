#ifndef SERVICE_QUESTIONNAIRE_H
#define SERVICE_QUESTIONNAIRE_H

#include "domain/questionnaire.h"
#include "service/first_talk.h"

/*
 * The short questionnaire of a place, before and after the course.  Rows are only added: of each stage the newest counts that is not withdrawn
 * (service/talk_withdrawal.h).
 */

/* What is asked and, where it was filled in already, what was answered; in the arena. */
struct service_question {
	struct questionnaire_answer answer;
	const char *text_lv, *text_easy, *text_en;
};

struct service_questionnaire {
	int64_t place_id;
	enum questionnaire_stage stage;
	int64_t id;			/* 0 = not filled in yet */
	int64_t changes;		/* questionnaire_changes */
	struct date filled_on;		/* all below: where it was filled in */
	const char *remark;		/* "" = none */
	const char *enterer, *entered_at;
	struct service_question questions[QUESTIONNAIRE_QUESTIONS];
	size_t n;
};

/*
 * The questionnaire of the place in row 0 of PLACE (first_talk_place) at STAGE: as it was filled in, else the questions of DAY (today, where that is to come); those of the other stage, where
 * that was filled in.
 */
enum err service_questionnaire_load(struct service *service, const struct db_result *place, enum questionnaire_stage stage, struct date day,
	struct service_questionnaire *out) CHECKED;

enum service_questionnaire_fault {
	QUESTIONNAIRE_FAULT_NONE,
	QUESTIONNAIRE_FAULT_AHEAD,
	QUESTIONNAIRE_FAULT_LONG_AGO,
	QUESTIONNAIRE_FAULT_EMPTY,	/* nothing is answered */
};

/* What was typed from a sheet. */
struct service_questionnaire_sheet {
	int64_t place_id, seen;		/* the changes that the person saw */
	enum questionnaire_stage stage;
	struct date filled_on;
	const char *remark;		/* sealed; "" = none */
	const struct questionnaire_answer *answers; /* of the questions that service_questionnaire_load gives, in its order */
	size_t n;
};

/*
 * Adds SHEET.  The same once more is nothing.  ERR_CONFLICT: one was entered or withdrawn since SEEN, or other questions are asked by now.  ERR_INVALID with *out_fault.
 * ERR_NOT_FOUND behind the wall.  One transaction with its audit row.
 */
enum err service_questionnaire_add(struct service *service, const struct service_questionnaire_sheet *sheet, enum service_questionnaire_fault *out_fault) CHECKED;

/* From how many people on the means of a group are told today (parameter questionnaire_people_min). */
enum err service_questionnaire_least(struct service *service, long long *out) CHECKED;

#endif
