#include "service/questionnaire.h"

#include "base/str.h"
#include "service/application.h"
#include "service/sealed.h"
#include "store/calendar.h"

#define REMARK "questionnaire.remark_sealed" /* bound to place and stage */

enum { PEOPLE_MAX = 1000 };

static const char *bound(struct service *service, int64_t place_id, enum questionnaire_stage stage)
{
	return arena_printf(service->arena, "%lld/%s", (long long)place_id, questionnaire_stage_code(stage));
}

/* Rows of questions, with answers where WITH_ANSWERS. */
static void questions_take(const struct db_result *rows, bool with_answers, struct service_questionnaire *out)
{
	for (size_t i = 0; i < rows->nrows && out->n < QUESTIONNAIRE_QUESTIONS; i++)
		out->questions[out->n++] = (struct service_question){
			.answer = {db_get_int(rows, i, "id"), with_answers ? (int)db_get_int(rows, i, "value") : 0},
			.text_lv = db_get_text(rows, i, "text_lv"),
			.text_easy = db_get_text(rows, i, "text_easy"),
			.text_en = db_get_text(rows, i, "text_en"),
		};
}

static enum err asked_load(struct service *service, int64_t questionnaire_id, bool with_answers, struct service_questionnaire *out)
{
	struct db_result rows;

	TRY(DB_RUN(service->db, service->arena, STATEMENT_QUESTIONNAIRE_ANSWERS, &rows, db_int(questionnaire_id)));
	questions_take(&rows, with_answers, out);
	return ERR_OK;
}

/* What is to be asked: behind the course what was asked before it, and the other way round. */
static enum err empty_load(struct service *service, const struct db_result *place, struct date day, struct service_questionnaire *out)
{
	const enum questionnaire_stage other = out->stage == QUESTIONNAIRE_AFTER ? QUESTIONNAIRE_BEFORE : QUESTIONNAIRE_AFTER;
	struct db_result rows;
	char asked_on[11];

	TRY(DB_RUN(service->db, service->arena, STATEMENT_QUESTIONNAIRE_NEWEST, &rows, db_int(out->place_id), db_text(questionnaire_stage_code(other))));
	if (rows.nrows > 0)
		return asked_load(service, db_get_int(&rows, 0, "id"), false, out);
	date_format_iso(date_compare(day, service->today) < 0 ? day : service->today, asked_on);
	TRY(DB_RUN(service->db, service->arena, STATEMENT_QUESTIONNAIRE_QUESTIONS, &rows, db_text(questionnaire_audience(db_get_text(place, 0, "client"))),
		db_text(asked_on), db_text(asked_on)));
	questions_take(&rows, false, out);
	return ERR_OK;
}

enum err service_questionnaire_load(struct service *service, const struct db_result *place, enum questionnaire_stage stage, struct date day,
	struct service_questionnaire *out)
{
	struct db_result row, changes;

	*out = (struct service_questionnaire){.place_id = db_get_int(place, 0, "id"), .stage = stage, .remark = ""};
	TRY(DB_ONE(service->db, service->arena, STATEMENT_QUESTIONNAIRE_CHANGES, &changes, db_int(out->place_id), db_text(questionnaire_stage_code(stage))));
	out->changes = db_get_int(&changes, 0, "changes");
	TRY(DB_RUN(service->db, service->arena, STATEMENT_QUESTIONNAIRE_NEWEST, &row, db_int(out->place_id), db_text(questionnaire_stage_code(stage))));
	if (row.nrows == 0)
		return empty_load(service, place, day, out);
	out->id = db_get_int(&row, 0, "id");
	out->enterer = db_get_text(&row, 0, "enterer");
	out->entered_at = db_get_text(&row, 0, "entered_at");
	if (!date_parse_iso(db_get_text(&row, 0, "filled_on"), &out->filled_on))
		return ERR(ERR_BUG, "day of a questionnaire");
	TRY(service_unseal(service, REMARK, bound(service, out->place_id, stage), &row, 0, "remark_sealed", &out->remark));
	return asked_load(service, out->id, true, out);
}

struct adding {
	struct service *service;
	const struct service_questionnaire_sheet *sheet;
	enum service_questionnaire_fault fault;
};

static enum err refuse(struct adding *adding, enum service_questionnaire_fault fault)
{
	adding->fault = fault;
	return ERR(ERR_INVALID, "questionnaire of place %lld (%d)", (long long)adding->sheet->place_id, (int)fault);
}

/* True if the sheet says what NOW says. */
static bool is_there(const struct service_questionnaire_sheet *sheet, const struct service_questionnaire *now)
{
	struct questionnaire_answer answers[QUESTIONNAIRE_QUESTIONS];

	for (size_t i = 0; i < now->n; i++)
		answers[i] = now->questions[i].answer;
	return now->id != 0 && date_compare(now->filled_on, sheet->filled_on) == 0 && str_equal(now->remark, sheet->remark) &&
		questionnaire_same(answers, now->n, sheet->answers, sheet->n);
}

/* True if the sheet answers the questions that NOW has. */
static bool is_of(const struct service_questionnaire_sheet *sheet, const struct service_questionnaire *now)
{
	for (size_t i = 0; i < now->n && i < sheet->n; i++)
		if (now->questions[i].answer.question_id != sheet->answers[i].question_id)
			return false;
	return now->n == sheet->n && now->changes == sheet->seen;
}

static enum err sheet_check(struct adding *adding, const struct db_result *place)
{
	const struct service_questionnaire_sheet *sheet = adding->sheet;
	enum first_talk_day day;

	TRY(service_first_talk_day(adding->service, place, sheet->filled_on, &day));
	if (day != FIRST_TALK_DAY_FINE)
		return refuse(adding, day == FIRST_TALK_DAY_AHEAD ? QUESTIONNAIRE_FAULT_AHEAD : QUESTIONNAIRE_FAULT_LONG_AGO);
	return questionnaire_is_answered(sheet->answers, sheet->n) ? ERR_OK : refuse(adding, QUESTIONNAIRE_FAULT_EMPTY);
}

static enum err sheet_write(struct adding *adding)
{
	const struct service_questionnaire_sheet *sheet = adding->sheet;
	struct service *service = adding->service;
	struct db_value remark;
	struct db_result done;
	char day[11];

	date_format_iso(sheet->filled_on, day);
	TRY(service_seal(service, REMARK, bound(service, sheet->place_id, sheet->stage), sheet->remark, &remark));
	TRY(DB_RUN(service->db, service->arena, STATEMENT_QUESTIONNAIRE_ADD, &done, db_int(sheet->place_id), db_text(questionnaire_stage_code(sheet->stage)),
		db_text(day), remark, db_int(service->actor_id), db_int(service->now)));
	for (size_t i = 0; i < sheet->n; i++)
		TRY(DB_RUN(service->db, service->arena, STATEMENT_QUESTIONNAIRE_ANSWER_ADD, NULL, db_int(done.insert_id), db_int(sheet->answers[i].question_id),
			sheet->answers[i].value ? db_int(sheet->answers[i].value) : db_null()));
	return service_audit(service, "questionnaire_add", "place:%lld", (long long)sheet->place_id);
}

static enum err add_work(void *context)
{
	struct adding *adding = context;
	const struct service_questionnaire_sheet *sheet = adding->sheet;
	struct service_questionnaire now;
	struct db_result place;

	adding->fault = QUESTIONNAIRE_FAULT_NONE;
	TRY(service_first_talk_lock(adding->service, sheet->place_id, &place));
	TRY(service_questionnaire_load(adding->service, &place, sheet->stage, sheet->filled_on, &now));
	if (is_there(sheet, &now))
		return ERR_OK;
	if (!is_of(sheet, &now))
		return ERR(ERR_CONFLICT, "questionnaire of place %lld", (long long)sheet->place_id);
	TRY(sheet_check(adding, &place));
	return sheet_write(adding);
}

enum err service_questionnaire_add(struct service *service, const struct service_questionnaire_sheet *sheet, enum service_questionnaire_fault *out_fault)
{
	struct adding adding = {.service = service, .sheet = sheet};
	const enum err code = db_transaction(service->db, add_work, &adding);

	*out_fault = adding.fault;
	return code;
}

enum err service_questionnaire_least(struct service *service, long long *out)
{
	return store_parameter_int(service->db, service->arena, "questionnaire_people_min", service->today, PEOPLE_MAX, out);
}
