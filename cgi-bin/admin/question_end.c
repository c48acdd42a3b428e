#include "question.h"

/* /admin/question/end: the last day on which a question is asked.  What was answered stays. */

#define TITLE N_("End of a question")
#define TEMPLATE "admin/question_end.cs"

/* ID and VERSION are those of the newest version, after a post as the person saw it. */
static enum err put(struct web *web, const struct question *question, int64_t id, int64_t version)
{
	TRY(page_rows_put(web, "Rows", STATEMENT_QUESTION_VERSIONS, &question->rows));
	TRY(page_put_int(web, id, "Question.id"));
	TRY(page_put_int(web, version, "Question.version"));
	return question_put(web, question, question->code);
}

enum err question_end_show(struct web *web)
{
	struct question question;

	TRY(question_find(web, &question));
	TRY(put(web, &question, db_get_int(&question.rows, 0, "id"), db_get_int(&question.rows, 0, "version")));
	TRY(page_form(web, question_end_keys, FORM_COUNT(question_end_keys), NULL));
	return page_render(web, TEMPLATE, TITLE);
}

/* Marks a day that cannot be the last one. */
static void check(struct web *web, struct date until, const struct question_days *newest)
{
	switch (question_end_check(until, web->today, newest)) {
	case QUESTION_PAST:
		form_reject(&web->form, "until", N_("A question can end today at the earliest."));
		break;
	case QUESTION_NOT_LAST:
		form_reject(&web->form, "until", N_("The newest wording begins later. Choose a later day, or withdraw that wording."));
		break;
	case QUESTION_HAS_END:
		form_reject(&web->form, "until", N_("This question has an end already. Go back, and take that one back first."));
		break;
	case QUESTION_FINE:
	case QUESTION_NO_END:
	case QUESTION_TOO_MANY:
		break;
	}
}

enum err question_end_post(struct web *web)
{
	struct service service = page_service(web);
	const struct form_field *id = form_get(&web->form, "id"), *version = form_get(&web->form, "version");
	struct service_question_seen seen;
	struct question_days newest;
	struct question question;
	struct date until = {0, 0, 0};

	if (!form_has(&web->form, "audience") || !form_has(&web->form, "code") || id->state != FORM_OK || version->state != FORM_OK)
		return ERR(ERR_INVALID, "no question in the form");
	TRY(question_find(web, &question));
	TRY(service_question_days(&question.rows, 0, &newest));
	seen = question_seen(web, "id");
	if (form_has(&web->form, "until"))
		(void)date_parse_iso(form_get(&web->form, "until")->date, &until);
	/* The same form once more: it has ended so already. */
	if (date_is_valid(until) && date_is_valid(newest.to) && date_compare(newest.to, until) == 0)
		return page_redirect(web, "/admin/question?audience=%s&code=%s&saved=ended", seen.audience, seen.code);
	web->detail = N_("Somebody else has changed this question since you opened the page.");
	if (db_get_int(&question.rows, 0, "id") != seen.id || db_get_int(&question.rows, 0, "version") != seen.version)
		return question_changed(web, ERR(ERR_CONFLICT, "the question has changed"));
	if (date_is_valid(until))
		check(web, until, &newest);
	if (!web->form.ok) {
		TRY(put(web, &question, seen.id, seen.version));
		return page_form_again(web, TEMPLATE, TITLE);
	}
	TRY(question_changed(web, service_question_end(&service, &seen, until)));
	return page_redirect(web, "/admin/question?audience=%s&code=%s&saved=ended", seen.audience, seen.code);
}
