#include "question.h"

#include "base/str.h"
#include "domain/questionnaire.h"

/* /admin/questions: what the questionnaire asks, asked before and will ask; /admin/question: all versions of one, and taking back what has not come yet. */

/* Audiences.N.*, with its versions. */
static enum err audience_put(struct web *web, size_t n, const struct form_choice *audience)
{
	const char *node = arena_printf(web->arena, "Audiences.%zu.rows", n);
	struct db_result rows;
	size_t asked = 0;

	if (!node)
		return ERR(ERR_LIMIT, "questions");
	TRY(page_put(web, audience->value, "Audiences.%zu.code", n));
	TRY(page_put(web, _(audience->label), "Audiences.%zu.text", n));
	TRY(page_put(web, _(audience->hint), "Audiences.%zu.about", n));
	TRY(PAGE_ROWS(web, node, &rows, STATEMENT_QUESTION_ALL, db_text(audience->value)));
	for (size_t i = 0; i < rows.nrows; i++) {
		const char *when = period_state(web, &rows, i);

		asked += str_equal(when, "now");
		TRY(page_put(web, *when ? when : "over", "%s.%zu.when", node, i));
	}
	return page_put_int(web, (long long)asked, "Audiences.%zu.asked", n);
}

enum err questions_show(struct web *web)
{
	for (size_t n = 0; question_audiences[n].value; n++)
		TRY(audience_put(web, n, &question_audiences[n]));
	TRY(page_put_int(web, QUESTIONNAIRE_QUESTIONS, "Page.most"));
	if (form_has(&web->form, "saved"))
		TRY(page_put(web, "1", "Page.saved"));
	return page_render(web, "admin/questions.cs", N_("Questions of the questionnaire"));
}

/* One version under Rows.N: what it says, and what the one before it said otherwise. */
static enum err version_put(struct web *web, const struct question *question, size_t i)
{
	struct service_question_version version, before;
	const bool has_before = i + 1 < question->rows.nrows;

	TRY(question_version(question, i, &version));
	if (has_before)
		TRY(question_version(question, i + 1, &before));
	TRY(question_lines_put(web, arena_printf(web->arena, "Rows.%zu.lines", i), &version, has_before ? &before : NULL, false));
	return page_put(web, period_state(web, &question->rows, i), "Rows.%zu.when", i);
}

enum err question_show(struct web *web)
{
	struct question question;
	struct question_days newest;

	TRY(question_find(web, &question));
	TRY(page_rows_put(web, "Rows", STATEMENT_QUESTION_VERSIONS, &question.rows));
	for (size_t i = 0; i < question.rows.nrows; i++)
		TRY(version_put(web, &question, i));
	TRY(service_question_days(&question.rows, 0, &newest));
	TRY(page_put(web, "1", question_is_ending(&newest, web->today) ? "Can.go_on" : "Can.add"));
	if (!date_is_valid(newest.to))
		TRY(page_put(web, "1", "Can.end"));
	if (question_can_withdraw(&newest, web->today))
		TRY(page_put(web, "1", "Can.withdraw"));
	if (form_has(&web->form, "saved"))
		TRY(page_put(web, form_text(&web->form, "saved"), "Question.saved"));
	TRY(question_put(web, &question, NULL));
	return page_render(web, "admin/question.cs", N_("Question"));
}

enum err question_withdraw_post(struct web *web)
{
	struct service service = page_service(web);
	struct service_question_seen seen;
	struct question question;
	enum err result;

	if (!web->form.ok)
		return ERR(ERR_INVALID, "no version in the form");
	seen = question_seen(web, "id");
	TRY(question_find(web, &question));
	result = service_question_withdraw(&service, &seen);
	web->detail = result == ERR_DENIED ? N_("The wording has begun. It cannot be withdrawn any more.") :
		N_("Somebody else has changed this question since you opened the page.");
	TRY(question_changed(web, result));
	if (question.rows.nrows == 1)
		return page_redirect(web, "/admin/questions?saved=withdrawn");
	return page_redirect(web, "/admin/question?audience=%s&code=%s&saved=withdrawn", seen.audience, seen.code);
}

enum err question_go_on_post(struct web *web)
{
	struct service service = page_service(web);
	struct service_question_seen seen;
	enum err result;

	if (!web->form.ok)
		return ERR(ERR_INVALID, "no question in the form");
	seen = question_seen(web, "id");
	result = service_question_go_on(&service, &seen);
	web->detail = result == ERR_DENIED ? N_("The end cannot be taken back: it has come, there is none, or the questionnaire is full behind it.") :
		N_("Somebody else has changed this question since you opened the page.");
	TRY(question_changed(web, result));
	return page_redirect(web, "/admin/question?audience=%s&code=%s&saved=goes_on", seen.audience, seen.code);
}
