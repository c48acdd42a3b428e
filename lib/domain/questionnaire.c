#include "domain/questionnaire.h"

#include <string.h>

static const char *const stages[QUESTIONNAIRE_STAGE__MAX] = {[QUESTIONNAIRE_BEFORE] = "before", [QUESTIONNAIRE_AFTER] = "after"};

const char *questionnaire_stage_code(enum questionnaire_stage stage)
{
	return (unsigned)stage < QUESTIONNAIRE_STAGE__MAX ? stages[stage] : "";
}

bool questionnaire_stage_parse(const char *code, enum questionnaire_stage *out)
{
	for (int i = 0; code && i < QUESTIONNAIRE_STAGE__MAX; i++) {
		if (strcmp(stages[i], code) == 0) {
			*out = (enum questionnaire_stage)i;
			return true;
		}
	}
	return false;
}

const char *questionnaire_audience(const char *client)
{
	return strcmp(client, "child") == 0 ? "child" : "adult";
}

bool questionnaire_is_answered(const struct questionnaire_answer *answers, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (answers[i].value >= QUESTIONNAIRE_LEAST && answers[i].value <= QUESTIONNAIRE_MOST)
			return true;
	return false;
}

bool questionnaire_same(const struct questionnaire_answer *a, size_t na, const struct questionnaire_answer *b, size_t nb)
{
	for (size_t i = 0; i < na && i < nb; i++)
		if (a[i].question_id != b[i].question_id || a[i].value != b[i].value)
			return false;
	return na == nb;
}

bool questionnaire_is_told(int64_t people, long long least)
{
	return people > 0 && people >= least;
}

int64_t questionnaire_mean(int64_t sum, int64_t people)
{
	return people > 0 ? (sum * 200 + people) / (people * 2) : 0;
}

int64_t questionnaire_mean_coarse(int64_t sum, int64_t people)
{
	return people > 0 ? (sum * 20 + people) / (people * 2) * 10 : 0;
}

int questionnaire_bar(int64_t mean)
{
	const int64_t least = QUESTIONNAIRE_LEAST * 100, most = QUESTIONNAIRE_MOST * 100;

	if (mean <= least)
		return 0;
	return mean >= most ? 100 : (int)((mean - least) * 100 / (most - least));
}
