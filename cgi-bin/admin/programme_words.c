#include <string.h>

#include "base/str.h"
#include "domain/eligibility.h"
#include "programme.h"

/* What a version of a programme says, in the words of its form. */

enum { RULE_LINES = 16 };

static const struct form_key *key_of(const char *name)
{
	const struct form_key *key = programme_new_keys;

	while (!str_equal(key->name, name))
		key++;
	return key;
}

static const char *choice_text(const char *name, const char *value)
{
	return choice_label(key_of(name)->choices, value);
}

/* The choices of key NAME whose bits are set in MASK, one behind the other. */
static const char *mask_text(struct web *web, const char *name, unsigned mask)
{
	const struct form_choice *choices = key_of(name)->choices;
	struct buf text;

	buf_init(&text, web->arena, 0);
	for (int i = 0; choices[i].value; i++)
		if (mask >> i & 1)
			buf_printf(&text, "%s%s", text.len > 0 ? "; " : "", _(choices[i].label));
	return buf_text(&text);
}

static const char *number_text(struct web *web, int number)
{
	return number >= 0 ? arena_printf(web->arena, "%d", number) : "";
}

static void rule_lines(struct web *web, const struct programme_rule *rule, struct programme_line *line)
{
	const bool has_ages = rule->age_of != PROGRAMME_AGE_OF_NOBODY, monthly = rule->rhythm == PROGRAMME_RHYTHM_MONTHLY;
	const struct programme_line lines[] = {
		{"client", "", choice_text("client", programme_target_code(rule->target))},
		{"roles", "", mask_text(web, "roles", rule->roles)},
		{"roles_ask", "", mask_text(web, "roles_ask", rule->roles_ask)},
		{"bond", "", choice_text("bond", programme_bond_code(rule->bond))},
		{"facts", "", mask_text(web, "facts", rule->required_any)},
		{"age_of", "", choice_text("age_of", programme_age_of_code(rule->age_of))},
		{"min_age", "", number_text(web, rule->min_age)},
		{"max_age", "", number_text(web, rule->max_age)},
		{"max_kind", "", rule->max_age != PROGRAMME_NO_LIMIT ? choice_text("max_kind", rule->max_inclusive ? "whole" : "birthday") : ""},
		{"guardian_max_age", "", number_text(web, rule->guardian_max_age)},
		{"age_on", "", has_ages ? choice_text("age_on", programme_age_on_code(rule->age_on)) : ""},
		{"residence", "", choice_text("residence", rule->by_orphan_court ? "orphan_court" : "declared")},
		{"quota", "", choice_text("quota", rule->own_quota ? "own" : "yearly")},
		{"rhythm", "", choice_text("rhythm", programme_rhythm_code(rule->rhythm))},
		{"sessions", "", monthly ? "" : number_text(web, rule->sessions)},
		{"payer", "", choice_text("payer", rule->is_state_financed ? "state" : "municipality")},
	};

	_Static_assert(sizeof(lines) / sizeof(lines[0]) == RULE_LINES, "lines of a rule");
	memcpy(line, lines, sizeof(lines));
}

enum err programme_lines(struct web *web, const struct service_programme_version *version, struct programme_line out[PROGRAMME_LINES])
{
	const struct programme_line texts[] = {
		{"legal_ref", "", version->legal_ref},
		{"whom_lv", "", version->whom_lv},
		{"whom_en", "", version->whom_en},
		{"whom_easy", "", version->whom_easy},
		{"about_lv", "", version->about_lv},
		{"about_en", "", version->about_en},
		{"about_easy", "", version->about_easy},
	};

	out[0] = (struct programme_line){"name_lv", "", version->name_lv};
	out[1] = (struct programme_line){"name_en", "", version->name_en};
	rule_lines(web, &version->rule, out + 2);
	memcpy(out + 2 + RULE_LINES, texts, sizeof(texts));
	for (int i = 0; i < PROGRAMME_LINES; i++) {
		out[i].label = _(key_of(out[i].key)->label);
		if (!out[i].text)
			return ERR(ERR_LIMIT, "a version's words");
	}
	return ERR_OK;
}

enum err programme_rows(struct web *web, const char *code, struct db_result *rows, struct service_programme_parts *parts)
{
	TRY(DB_RUN(web->db, web->arena, STATEMENT_PROGRAMME_VERSION_ROWS, rows, db_text(code)));
	if (rows->nrows == 0)
		return ERR(ERR_NOT_FOUND, "no such programme");
	return service_programme_parts(web->db, web->arena, parts);
}

/* The language of the text KEY; NULL for words of the page's own. */
static const char *lang_of(const char *key)
{
	const char *end = strrchr(key, '_');

	if (!end)
		return NULL;
	if (str_equal(end, "_en"))
		return "en";
	return str_equal(end, "_lv") || str_equal(end, "_easy") ? "lv" : NULL;
}

enum err programme_lines_put(struct web *web, const char *node, const struct service_programme_version *version,
	const struct service_programme_version *before, bool only_differing)
{
	struct programme_line lines[PROGRAMME_LINES], old[PROGRAMME_LINES];
	size_t n = 0;

	TRY(programme_lines(web, version, lines));
	if (before)
		TRY(programme_lines(web, before, old));
	for (int i = 0; i < PROGRAMME_LINES; i++) {
		const bool differs = before && !str_equal(lines[i].text, old[i].text);

		if (only_differing && !differs)
			continue;
		TRY(page_put(web, lines[i].label, "%s.%zu.label", node, n));
		TRY(page_put(web, lines[i].text, "%s.%zu.text", node, n));
		if (lang_of(lines[i].key))
			TRY(page_put(web, lang_of(lines[i].key), "%s.%zu.lang", node, n));
		if (differs)
			TRY(page_put(web, old[i].text, "%s.%zu.before", node, n));
		n++;
	}
	return ERR_OK;
}
