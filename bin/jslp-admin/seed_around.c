#include "base/str.h"
#include "generate.h"
#include "seed.h"
#include "service/group.h"
#include "service/questionnaire.h"

/* What the demo's leaders have entered around their courses: talks, signed rules, questionnaires.  The newest group still has most of it open. */

enum { PLACES_MAX = 100, COURSE_DAYS = 80, TALKED = 2 };

struct around {
	struct seed *seed;
	const struct seed_group *group;
	struct generate_random random;
	int64_t leader_id;
};

/* DAYS behind the group's first one, but no later than today. */
static struct date group_day(const struct around *around, int days)
{
	const int before = around->group->first_days - days;

	return seed_day(around->seed, before > 0 ? before : 0);
}

static enum err talk_put(struct around *around, int64_t place_id, int days)
{
	enum service_first_talk_fault fault;
	struct service service;

	TRY(seed_service(around->seed, "provider", around->group->leader, group_day(around, days), 15, &service));
	return service_first_talk_add(&service, &(struct service_first_talk){.place_id = place_id, .held_on = service.today, .held_by = around->leader_id, .note = ""},
		&fault);
}

static enum err rules_put(struct around *around, int64_t place_id)
{
	enum service_first_talk_fault fault;
	struct service service;

	TRY(seed_service(around->seed, "provider", around->group->leader, group_day(around, 0), 16, &service));
	return service_rules_signed_add(&service, &(struct service_rules_signed){.place_id = place_id, .signed_on = service.today, .signer = RULES_SIGNER_PARTICIPANT}, &fault);
}

/* Answers from LEAST up, three values wide. */
static enum err sheet_put(struct around *around, int64_t place_id, enum questionnaire_stage stage, int days, int least)
{
	struct questionnaire_answer answers[QUESTIONNAIRE_QUESTIONS];
	struct service_questionnaire_sheet sheet = {.place_id = place_id, .stage = stage, .remark = "", .answers = answers};
	enum service_questionnaire_fault fault;
	struct service_questionnaire it;
	struct service service;
	struct service_wall wall;
	struct db_result place;

	TRY(seed_service(around->seed, "provider", around->group->leader, group_day(around, days), 17, &service));
	wall = service_group_wall(&service);
	TRY(DB_ONE(service.db, service.arena, STATEMENT_FIRST_TALK_PLACE, &place, db_int(place_id), wall.contracts, wall.any_leader, wall.leader));
	TRY(service_questionnaire_load(&service, &place, stage, service.today, &it));
	if (it.id != 0)
		return ERR_OK;
	for (; sheet.n < it.n; sheet.n++)
		answers[sheet.n] = (struct questionnaire_answer){it.questions[sheet.n].answer.question_id, least + (int)generate_below(&around->random, 3)};
	sheet.filled_on = service.today;
	return service_questionnaire_add(&service, &sheet, &fault);
}

enum err seed_around(struct seed *seed, const struct seed_group *group, int64_t group_id)
{
	struct around around = {.seed = seed, .group = group, .random = {.state = 0x5eed3000u + (uint64_t)group_id}};
	const bool is_over = group->first_days > COURSE_DAYS, has_begun = group->first_days > 0;
	int64_t places[PLACES_MAX];
	struct service service;
	struct db_result rows;
	size_t n = 0;

	for (size_t i = 0; i < seed->nusers; i++)
		if (str_equal(seed->users[i].login, group->leader))
			around.leader_id = seed->users[i].id;
	TRY(seed_service(seed, "provider", group->leader, seed->tool->today, 6, &service));
	TRY(DB_RUN(service.db, service.arena, STATEMENT_FIRST_TALK_OF_GROUP, &rows, db_int(group_id)));
	for (; n < rows.nrows && n < PLACES_MAX; n++)
		places[n] = db_get_int(&rows, n, "place_id");
	for (size_t i = 0; i < n; i++) {
		if (has_begun || i < TALKED)
			TRY(talk_put(&around, places[i], has_begun ? -5 : group->first_days));
		if (!has_begun)
			continue;
		TRY(rules_put(&around, places[i]));
		TRY(sheet_put(&around, places[i], QUESTIONNAIRE_BEFORE, 0, 1));
		if (is_over)
			TRY(sheet_put(&around, places[i], QUESTIONNAIRE_AFTER, COURSE_DAYS, 3));
	}
	return ERR_OK;
}
