#include <string.h>

#include "base/str.h"
#include "casework.h"
#include "domain/programme.h"
#include "service/programme.h"

/* Whether what stands in a file fits the catalogue: facts for a person who decides, not a decision. */

enum { RULE_SECONDS = 60 }; /* a version begins on a day to come, so it is known by then */

static enum err line_put(struct web *web, size_t *n, const char *kind, const char *text)
{
	TRY(page_put(web, kind, "Eligibility.%zu.kind", *n));
	TRY(page_put(web, text, "Eligibility.%zu.text", *n));
	(*n)++;
	return ERR_OK;
}

static const char *age_text(struct web *web, const char *name, int age, enum programme_age fits)
{
	unsigned long years = (unsigned long)(age > 0 ? age : 0);
	const char *how_old = arena_printf(web->arena, view_ngettext("%lu year", "%lu years", years), years);
	const char *verdict = fits == PROGRAMME_AGE_FITS ? _("fits the ages of this kind of group") :
		fits == PROGRAMME_AGE_TOO_YOUNG ? _("too young for this kind of group") :
		fits == PROGRAMME_AGE_TOO_OLD ? _("too old for this kind of group") : _("not born yet");

	return arena_printf(web->arena, _("Age today: %s, %s – %s"), name, how_old ? how_old : "", verdict);
}

static bool is_guardian(const struct file *file)
{
	int applicant = file_person(file, "applicant");
	const char *relation = applicant < 0 ? "" : db_get_text(&file->people, (size_t)applicant, "relation");
	const char *grounds = db_get_text(&file->row, 0, "grounds");

	return str_equal(relation, "guardian") || str_equal(relation, "foster_parent") || strstr(grounds, "guardian") != NULL ||
		strstr(grounds, "foster_parent") != NULL;
}

/* True if the rule's ages are those of the person whom the file calls the client. */
static bool age_is_known(const struct file *file, const struct programme_rule *rule)
{
	if (rule->target == PROGRAMME_CHILD || rule->target == PROGRAMME_YOUNG_ADULT)
		return true;
	return str_equal(db_get_text(&file->row, 0, "for_whom"), "child");
}

static enum err age_put(struct web *web, const struct file *file, const struct programme_rule *rule, size_t *n)
{
	int client = file_person(file, "client");
	bool guardian = is_guardian(file);
	enum programme_age fits;
	struct date birth, last;
	char day[12];

	if (rule->min_age == PROGRAMME_NO_LIMIT && rule->max_age == PROGRAMME_NO_LIMIT)
		return line_put(web, n, "good", _("No ages are set for this kind of group"));
	if (client < 0 || !age_is_known(file, rule))
		return line_put(web, n, "wait", _("The ages are those of the child, who is not named in this application: ask"));
	if (!date_parse_iso(db_get_text(&file->people, (size_t)client, "birth_date"), &birth))
		return ERR(ERR_BUG, "a birth date");
	fits = programme_age_check(rule, birth, web->today, guardian);
	TRY(line_put(web, n, fits == PROGRAMME_AGE_FITS ? "good" : "bad",
		age_text(web, db_get_text(&file->people, (size_t)client, "given_name"), date_age_on(birth, web->today), fits)));
	if (fits != PROGRAMME_AGE_FITS || !programme_age_last_day(rule, birth, guardian, &last))
		return ERR_OK;
	date_format_latvian(last, day);
	return line_put(web, n, "grey", arena_printf(web->arena, _("Last day on which the age fits: %s"), day));
}

/* One of these must be so; which of them the applicant has stated. */
static enum err facts_put(struct web *web, const struct file *file, const struct programme_rule *rule, size_t *n)
{
	const char *grounds = db_get_text(&file->row, 0, "grounds");
	struct buf asked;
	bool stated = false;

	if (rule->required_any == 0)
		return ERR_OK;
	buf_init(&asked, web->arena, 0);
	for (int i = 0; i < PROGRAMME_NFACTS; i++) {
		enum programme_fact fact = (enum programme_fact)(1u << i);

		if (!(rule->required_any & (unsigned)fact))
			continue;
		buf_printf(&asked, "%s%s", asked.len > 0 ? "; " : "", _(programme_fact_msgid(fact)));
		stated = stated || strstr(grounds, programme_fact_code(fact)) != NULL;
	}
	return line_put(web, n, stated ? "good" : "wait", arena_printf(web->arena,
		stated ? _("Asked for and stated by the applicant (check the proof): %s") :
			_("Asked for, but not stated by the applicant: %s"),
		buf_text(&asked) ? buf_text(&asked) : ""));
}

/* The rule under which the application was made: that of its own version. */
static enum err rule_of(struct web *web, const struct file *file, struct programme_rule *out)
{
	const int64_t id = db_get_int(&file->row, 0, "programme_id");
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

enum err eligibility_put(struct web *web, const struct file *file)
{
	struct programme_rule rule;
	size_t n = 0;

	TRY(rule_of(web, file, &rule));
	TRY(age_put(web, file, &rule, &n));
	TRY(facts_put(web, file, &rule, &n));
	return ERR_OK;
}
