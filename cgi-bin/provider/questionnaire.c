#include "talk.h"

#include <stdio.h>

#include "base/str.h"

/* /provider/questionnaire: the short questionnaire of a participant, before or after the course; its empty sheet is what the browser prints. */

#define TEMPLATE "provider/questionnaire.cs"

const char *questionnaire_title(enum questionnaire_stage stage)
{
	return stage == QUESTIONNAIRE_BEFORE ? N_("Questionnaire before the course") : N_("Questionnaire after the course");
}

enum err talk_sheets_put(struct web *web, const char *node, int64_t place, enum questionnaire_stage stage, const char **out)
{
	struct db_result rows;
	size_t counts;

	*out = NULL;
	TRY(PAGE_ROWS(web, node, &rows, STATEMENT_QUESTIONNAIRE_ROWS, db_int(place), db_text(questionnaire_stage_code(stage))));
	for (size_t i = 0; i < rows.nrows; i++)
		TRY(talk_entry_put(web, node, TALK_ENTRY_QUESTIONNAIRE, &rows, i));
	TRY(talk_counting_put(web, node, &rows, &counts));
	if (counts < rows.nrows)
		*out = talk_day_text(web, &rows, counts, "filled_on");
	return ERR_OK;
}

/* Person.* and *out: the questionnaire of the keys "place" and "when", as it was asked on DAY. */
static enum err wanted(struct web *web, struct date day, struct service_questionnaire *out)
{
	struct service service = page_service(web);
	enum questionnaire_stage stage;
	struct db_result place;

	TRY(talk_person_put(web, &place));
	if (!questionnaire_stage_parse(form_text(&web->form, "when"), &stage))
		return ERR(ERR_NOT_FOUND, "neither before nor after");
	return service_questionnaire_load(&service, &place, stage, day, out);
}

/* Rows.N.{key,id,text,easy}; the labels and what is stored of each question. */
static enum err questions_put(struct web *web, const struct service_questionnaire *it, bool is_again)
{
	for (size_t i = 0; i < it->n; i++) {
		const struct service_question *question = &it->questions[i];
		const char *text = view_language_is_latvian(web_language(web)) ? question->text_lv : question->text_en;

		TRY(page_put_int(web, (long long)i, "Rows.%zu.key", i));
		TRY(page_put_int(web, question->answer.question_id, "Rows.%zu.id", i));
		TRY(page_put(web, text, "Rows.%zu.text", i));
		if (!str_equal(text, question->text_easy))
			TRY(page_put(web, question->text_easy, "Rows.%zu.easy", i));
		TRY(page_put(web, arena_printf(web->arena, "%zu. %s", i + 1, text), "Form.answer_%zu.label", i));
		TRY(page_put(web, "1", "Form.answer_%zu.required", i));
		if (!is_again && question->answer.value)
			TRY(page_put(web, "1", "Form.answer_%zu.choice.%d.checked", i, question->answer.value - 1));
	}
	return ERR_OK;
}

static enum err stored_put(struct web *web, const struct service_questionnaire *it)
{
	char day[12];

	if (it->id == 0)
		return ERR_OK;
	date_format_latvian(it->filled_on, day);
	TRY(page_put(web, arena_strdup(web->arena, day), "Questionnaire.filled_on"));
	TRY(page_put(web, it->enterer, "Questionnaire.enterer"));
	if (web->request->method == HTTP_POST)
		return ERR_OK;
	TRY(page_form_value(web, "filled", arena_strdup(web->arena, day)));
	return page_form_value(web, "remark", it->remark);
}

/* The answer of the form in line I is to another question than the one that stands there. */
static bool is_to_another(const struct service_questionnaire *it, const struct service_questionnaire_sheet *sheet, size_t i)
{
	return i < sheet->n && it->questions[i].answer.question_id != sheet->answers[i].question_id;
}

/* SHEET: what the form said; NULL: it stands as it was sent. */
static enum err render(struct web *web, const struct service_questionnaire *it, const struct service_questionnaire_sheet *sheet)
{
	const bool is_again = web->request->method == HTTP_POST;
	const char *filled_on;

	TRY(talk_sheets_put(web, "Sheets", it->place_id, it->stage, &filled_on));
	TRY(page_form(web, questionnaire_keys, FORM_COUNT(questionnaire_keys), is_again ? &web->form : NULL));
	TRY(stored_put(web, it));
	for (size_t i = 0; sheet && i < it->n; i++)
		for (int value = 0; is_to_another(it, sheet, i) && value <= QUESTIONNAIRE_MOST - QUESTIONNAIRE_LEAST; value++)
			TRY(page_put(web, "", "Form.answer_%zu.choice.%d.checked", i, value));
	TRY(questions_put(web, it, is_again));
	TRY(page_put(web, questionnaire_stage_code(it->stage), "Questionnaire.when"));
	TRY(page_put_int(web, is_again ? form_get(&web->form, "seen")->number : it->changes, "Questionnaire.seen"));
	return page_render_status(web, is_again ? 422 : 200, TEMPLATE, questionnaire_title(it->stage));
}

enum err questionnaire_show(struct web *web)
{
	struct service_questionnaire it;

	TRY(wanted(web, web->today, &it));
	return render(web, &it, NULL);
}

/* The answers of the form, of as many questions as it had: *out_n. */
static void answers_read(struct web *web, struct questionnaire_answer out[QUESTIONNAIRE_QUESTIONS], size_t *out_n)
{
	char question[24], answer[24];
	size_t n = 0;

	for (size_t i = 0; i < QUESTIONNAIRE_QUESTIONS; i++) {
		(void)snprintf(question, sizeof(question), "question_%zu", i);
		(void)snprintf(answer, sizeof(answer), "answer_%zu", i);
		if (!form_has(&web->form, question))
			break;
		out[n].question_id = form_get(&web->form, question)->number;
		out[n++].value = form_has(&web->form, answer) ? (int)form_get(&web->form, answer)->number + QUESTIONNAIRE_LEAST : 0;
	}
	*out_n = n;
}

/* True if on the day of the sheet other questions were asked than the form had: they are shown, without the answers to those. */
static bool asked_others(struct web *web, const struct service_questionnaire *it, const struct service_questionnaire_sheet *sheet)
{
	bool same = it->n == sheet->n;

	if (it->id != 0 || it->changes != sheet->seen || sheet->n == 0)
		return false;
	for (size_t i = 0; same && i < it->n; i++)
		same = !is_to_another(it, sheet, i);
	if (!same)
		form_reject(&web->form, "filled", N_("On this day other questions were asked: they stand below. Mark the answers once more."));
	return !same;
}

static void fault_say(struct web *web, enum service_questionnaire_fault fault)
{
	if (fault == QUESTIONNAIRE_FAULT_EMPTY)
		form_reject(&web->form, "answer_0", N_("Mark at least one answer: an empty sheet is not entered."));
	else
		talk_day_reject(web, "filled", fault == QUESTIONNAIRE_FAULT_AHEAD);
}

enum err questionnaire_post(struct web *web)
{
	struct service service = page_service(web);
	enum service_questionnaire_fault fault = QUESTIONNAIRE_FAULT_NONE;
	struct questionnaire_answer answers[QUESTIONNAIRE_QUESTIONS];
	struct service_questionnaire it;
	struct service_questionnaire_sheet sheet = {.answers = answers, .remark = form_text(&web->form, "remark")};
	enum err code = ERR_OK;
	bool others;

	if (!form_has(&web->form, "seen"))
		return ERR(ERR_INVALID, "not from our form");
	sheet.filled_on = talk_day_read(web, "filled");
	TRY(wanted(web, date_is_valid(sheet.filled_on) ? sheet.filled_on : web->today, &it));
	sheet.place_id = it.place_id;
	sheet.stage = it.stage;
	sheet.seen = form_get(&web->form, "seen")->number;
	answers_read(web, answers, &sheet.n);
	others = asked_others(web, &it, &sheet);
	web->detail = N_("Somebody else has entered this questionnaire since you opened the page, or its questions have changed.");
	if (web->form.ok)
		code = service_questionnaire_add(&service, &sheet, &fault);
	if (code == ERR_INVALID && fault != QUESTIONNAIRE_FAULT_NONE) {
		err_clear();
		fault_say(web, fault);
		code = ERR_OK;
	}
	TRY(code);
	if (!web->form.ok)
		return render(web, &it, others ? &sheet : NULL);
	web->audited = true;
	return page_redirect(web, "/provider/first_talk?place=%lld&done=saved", (long long)it.place_id);
}
