#include <string.h>

#include "base/str.h"
#include "casework.h"
#include "service/programme.h"

/* The rules asked about a file: every one with its answer, for a person who decides, not a decision. */

enum { RULE_SECONDS = 60 }; /* a version, a parameter and a norm begin on a day to come, so they are known by then */

enum err eligibility_rule(struct web *web, int64_t id, struct programme_rule *out)
{
	struct service_programme_parts parts;
	struct db_result rows;

	TRY(page_kept(web, STATEMENT_PROGRAMME_RULE_ROWS, RULE_SECONDS, &rows));
	TRY(page_kept(web, STATEMENT_PROGRAMME_ROLE_ROWS, RULE_SECONDS, &parts.roles));
	TRY(page_kept(web, STATEMENT_PROGRAMME_FACT_ROWS, RULE_SECONDS, &parts.facts));
	for (size_t i = 0; i < rows.nrows; i++)
		if (db_get_int(&rows, i, "id") == id)
			return service_programme_rule(&rows, i, &parts, out);
	return ERR(ERR_UNAVAILABLE, "programme %lld is not known yet", (long long)id);
}

enum err eligibility_load(struct web *web, struct file *file)
{
	struct service service = page_service(web);
	struct service_eligibility *fits;
	struct db_result parameters;
	struct programme_rule rule;

	if (file->fits)
		return ERR_OK;
	if (file->people.nrows == 0)
		TRY(DB_RUN(web->db, web->arena, STATEMENT_APPLICATION_PEOPLE, &file->people, db_int(file->id)));
	TRY(eligibility_rule(web, db_get_int(&file->row, 0, "programme_id"), &rule));
	TRY(page_kept(web, STATEMENT_PARAMETER_ELIGIBILITY, RULE_SECONDS, &parameters));
	fits = ARENA_NEW(web->arena, struct service_eligibility);
	if (!fits)
		return ERR(ERR_LIMIT, "eligibility");
	TRY(service_eligibility_check(&service, &rule, &parameters, &file->row, &file->people, fits));
	file->fits = fits;
	return exceptions_load(web, file);
}

static const char *day_text(struct web *web, struct date date)
{
	char day[12];

	date_format_latvian(date, day);
	return arena_strdup(web->arena, day);
}

enum err eligibility_warning_put(struct web *web, const struct file *file)
{
	const struct service_eligibility *fits = file->fits;
	const char *until, *last, *name, *text;

	if (fits->outgrows < 0)
		return ERR_OK;
	until = day_text(web, fits->fits_until);
	last = day_text(web, fits->last_session);
	name = fits->names[fits->outgrows] ? fits->names[fits->outgrows] : _("the child");
	if (!until || !last || !name)
		return ERR(ERR_LIMIT, "warning");
	text = fits->has_place ? _("The age fits until %1 only (%2), and the last session of the group is later:") :
		_("The age fits until %1 only (%2), and a group that begins today has its last session later, about:");
	text = str_fill(web->arena, text, until, name);
	return page_put(web, text ? arena_printf(web->arena, "%s %s", text, last) : NULL, "File.outgrows");
}

/* "spec, section 7; JSN18-8": what stands for a code of NORMS is replaced by the title that it has today. */
static enum err reference_text(struct web *web, const struct db_result *norms, const char *reference, const char **out)
{
	char *rest = arena_strdup(web->arena, reference), *part;
	struct buf text;

	buf_init(&text, web->arena, 0);
	while (rest && (part = strsep(&rest, ";")) != NULL) {
		const char *name = str_trim(web->arena, part);

		for (size_t i = 0; name && i < norms->nrows; i++)
			if (str_equal(db_get_text(norms, i, "code"), name) &&
				date_is_within(web->today, db_get_text(norms, i, "valid_from"), db_get_text(norms, i, "valid_to")))
				name = db_get_text(norms, i, "title");
		buf_printf(&text, "%s%s", text.len > 0 ? "; " : "", name ? name : "");
	}
	*out = buf_text(&text);
	return *out ? ERR_OK : ERR(ERR_LIMIT, "reference");
}

static enum err reason_put(struct web *web, const struct file *file, const struct db_result *norms, size_t n)
{
	static const char *const kinds[] = {[ELIGIBILITY_NO] = "bad", [ELIGIBILITY_ASK] = "wait", [ELIGIBILITY_YES] = "good"};
	const struct service_eligibility *fits = file->fits;
	const struct eligibility_reason *reason = &fits->result.reasons[n];
	const struct eligibility_words words = service_eligibility_words(fits, web->arena);
	const char *reference;

	TRY(reference_text(web, norms, service_eligibility_ref(fits, reason, db_get_text(&file->row, 0, "legal_ref")), &reference));
	TRY(page_put(web, kinds[eligibility_code_answer(reason->code)], "Eligibility.%zu.kind", n));
	TRY(page_put(web, eligibility_words_reason(&words, reason), "Eligibility.%zu.text", n));
	TRY(page_put(web, reason->person >= 0 ? fits->names[reason->person] : NULL, "Eligibility.%zu.person", n));
	TRY(page_put(web, eligibility_words_value(&words, reason), "Eligibility.%zu.value", n));
	if (eligibility_code_answer(reason->code) != ELIGIBILITY_YES && exception_covers(&file->exception, reason->code))
		TRY(page_put(web, "1", "Eligibility.%zu.excepted", n));
	TRY(page_put(web, eligibility_words_bound(&words, reason), "Eligibility.%zu.bound", n));
	return page_put(web, reference, "Eligibility.%zu.ref", n);
}

enum err eligibility_put(struct web *web, const struct file *file)
{
	static const char *const answers[] = {[ELIGIBILITY_NO] = "no", [ELIGIBILITY_ASK] = "ask", [ELIGIBILITY_YES] = "yes"};
	const enum eligibility_answer answer = exception_answer(&file->fits->result, &file->exception);
	struct db_result norms;

	TRY(page_kept(web, STATEMENT_NORM_ROWS, RULE_SECONDS, &norms));
	for (size_t n = 0; n < (size_t)file->fits->result.nreasons; n++)
		TRY(reason_put(web, file, &norms, n));
	TRY(page_put(web, answers[answer], "Fits.answer"));
	if (answer != file->fits->result.answer)
		TRY(page_put(web, "1", "Fits.excepted"));
	TRY(exceptions_put(web, file));
	TRY(page_put(web, day_text(web, file->fits->family.on), "Fits.on"));
	return page_put(web, _(programme_age_on_msgid(file->fits->rule.age_on)), "Fits.age_on");
}

/* The rules of ANSWER as lines of an act: the sentence and, behind it, what it stands on. */
static enum err lines_add(struct web *web, const struct file *file, const struct db_result *norms, enum eligibility_answer answer,
	struct buf *lines)
{
	const struct service_eligibility *fits = file->fits;
	const struct eligibility_words words = service_eligibility_words(fits, web->arena);

	for (int i = 0; i < fits->result.nreasons; i++) {
		const struct eligibility_reason *reason = &fits->result.reasons[i];
		const char *reference, *sentence = eligibility_words_reason(&words, reason);

		if (eligibility_code_answer(reason->code) != answer || (answer != ELIGIBILITY_YES && exception_covers(&file->exception, reason->code)))
			continue;
		TRY(reference_text(web, norms, service_eligibility_ref(fits, reason, db_get_text(&file->row, 0, "legal_ref")), &reference));
		buf_printf(lines, "%s%s Pamats: %s.", lines->len > 0 ? "\n" : "", sentence ? sentence : "", reference);
	}
	return ERR_OK;
}

enum err eligibility_reasons(struct web *web, const struct file *file, const char *outcome, const char **out)
{
	const bool refused = str_equal(outcome, "refused");
	struct db_result norms;
	struct buf lines;
	enum err code;

	TRY(page_kept(web, STATEMENT_NORM_ROWS, RULE_SECONDS, &norms));
	buf_init(&lines, web->arena, 0);
	/* An act is Latvian, whatever the page is. */
	view_language(web->view, VIEW_LV);
	code = lines_add(web, file, &norms, refused ? ELIGIBILITY_NO : ELIGIBILITY_YES, &lines);
	view_language(web->view, web_language(web));
	TRY(code);
	*out = buf_text(&lines);
	return *out ? ERR_OK : ERR(ERR_LIMIT, "reasons");
}
