#ifndef DOMAIN_QUESTIONNAIRE_H
#define DOMAIN_QUESTIONNAIRE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * The same short questionnaire before and after a course: statements that a person agrees with from 1 (not at all) to 5 (fully).  Which statements there are is dated
 * data; behind the course a person is asked what he or she was asked before it.
 */
enum questionnaire_stage { QUESTIONNAIRE_BEFORE, QUESTIONNAIRE_AFTER, QUESTIONNAIRE_STAGE__MAX };

enum { QUESTIONNAIRE_LEAST = 1, QUESTIONNAIRE_MOST = 5, QUESTIONNAIRE_QUESTIONS = 10, QUESTIONNAIRE_REMARK = 1000 };

/* "before", "" out of range; back. */
const char *questionnaire_stage_code(enum questionnaire_stage stage);
bool questionnaire_stage_parse(const char *code, enum questionnaire_stage *out);

/* Whose questionnaire it is: "child" where the kind of group is for a CLIENT "child", else "adult" (the parent answers for a pair or a family). */
const char *questionnaire_audience(const char *client);

/* An answer; 0 = the person did not answer. */
struct questionnaire_answer {
	int64_t question_id;
	int value;
};

/* True if at least one of N is answered: an empty questionnaire is none. */
bool questionnaire_is_answered(const struct questionnaire_answer *answers, size_t n);

/* True if both say the same of the same questions in the same order. */
bool questionnaire_same(const struct questionnaire_answer *a, size_t na, const struct questionnaire_answer *b, size_t nb);

/* True if what PEOPLE have answered may be told as a mean: fewer than LEAST could be told apart. */
bool questionnaire_is_told(int64_t people, long long least);

/* The mean of PEOPLE answers that come to SUM, in hundredths, half up; 0 for nobody. */
int64_t questionnaire_mean(int64_t sum, int64_t people);

/* The same for whoever does not read the answers: whole tenths only, from which no single answer can be worked out. */
int64_t questionnaire_mean_coarse(int64_t sum, int64_t people);

/* How long the bar of a MEAN is, in per cent: none at the least value, whole at the most. */
int questionnaire_bar(int64_t mean);

#endif
