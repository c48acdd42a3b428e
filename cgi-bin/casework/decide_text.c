#include <string.h>

#include "base/str.h"
#include "casework.h"
#include "domain/date_words.h"

/* Texts of a draft: out of the file's data, out of the form, and into the form. */

static const struct {
	unsigned gap;
	const char *key, *text;
} gaps[] = {
	{DECISION_LACKS_FACTS, "facts", N_("Write the facts that were established.")},
	{DECISION_LACKS_NORMS, "norms", N_("Tick or write at least one norm.")},
	{DECISION_LACKS_REASONS, "reasons", N_("Write the reasons.")},
	{DECISION_LACKS_HEARING, "hearing",
		N_("Write what the addressee said when heard: the decision is not wholly in his or her favour.")},
	{DECISION_LACKS_DAY, "to", N_("Write the day until which the term is to be extended.")},
	{DECISION_LACKS_PART, "part", N_("Choose which part is granted.")},
	{DECISION_LACKS_PROGRAMME, "programme", N_("Choose the kind of group that is granted instead.")},
	{DECISION_LACKS_FROM, "from", N_("Write from which day.")},
	{DECISION_LACKS_UNTIL, "until", N_("Write until which day.")},
	{DECISION_LACKS_GROUND, "ground", N_("Choose the ground.")},
	{DECISION_LACKS_ABOUT, "about", N_("Choose the act that this one is about.")},
	{DECISION_LACKS_OPERATIVE, "operative", N_("Write what the decision says, in the words in which it is to stand there.")},
};

static const char *norm_key(struct web *web, size_t i)
{
	return arena_printf(web->arena, "norm_%zu", i);
}

/* True if some line of TEXT is LINE. */
static bool has_line(const char *text, const char *line)
{
	size_t len = strlen(line);

	for (; *text; text += strcspn(text, "\n"), text += *text == '\n')
		if (strcspn(text, "\n") == len && strncmp(text, line, len) == 0)
			return true;
	return false;
}

static void add_line(struct buf *text, const char *line)
{
	if (text->len > 0)
		buf_add(text, "\n", 1);
	buf_puts(text, line);
}

/* Norms of the catalogue's own reference: "spec, section 7; JSN18-8" names them by code behind the semicolons. */
static enum err prefill_norms(struct web *web, const char *reference, const struct db_result *norms, const char **out)
{
	char *rest = arena_strdup(web->arena, reference), *part;
	struct buf text, others;

	buf_init(&text, web->arena, 0);
	buf_init(&others, web->arena, 0);
	while (rest && (part = strsep(&rest, ";")) != NULL) {
		const char *code = str_trim(web->arena, part), *title = NULL;

		for (size_t i = 0; code && i < norms->nrows; i++)
			if (str_equal(db_get_text(norms, i, "code"), code))
				title = db_get_text(norms, i, "title");
		if (title)
			add_line(&text, title);
		else if (code && *code)
			add_line(&others, code);
	}
	if (others.len > 0)
		add_line(&text, buf_text(&others));
	*out = buf_text(&text);
	return *out ? ERR_OK : ERR(ERR_LIMIT, "norms");
}

static const char *years_latvian(int years)
{
	return years % 10 == 1 && years % 100 != 11 ? "gads" : "gadi";
}

/* What is known about a person, as a sentence of an act. */
static enum err prefill_client(struct web *web, const struct file *file, struct buf *facts)
{
	int client = file_person(file, "client");
	char born[DATE_WORDS_SIZE], today[DATE_WORDS_SIZE];
	struct date birth;
	int age;

	if (client < 0 || !date_parse_iso(db_get_text(&file->people, (size_t)client, "birth_date"), &birth))
		return ERR(ERR_BUG, "application %lld has no client", (long long)file->id);
	date_words(birth, DATE_NOMINATIVE, born);
	date_words(web->today, DATE_LOCATIVE, today);
	age = date_age_on(birth, web->today);
	buf_printf(facts, "Pakalpojuma saņēmējs: %s %s, dzimšanas datums: %s, vecums %s: %d %s.\n",
		db_get_text(&file->people, (size_t)client, "given_name"), db_get_text(&file->people, (size_t)client, "family_name"),
		born, today, age, years_latvian(age));
	return ERR_OK;
}

/* TEXT with a small first letter; Latvian capitals stand right before their small letters in Unicode. */
static const char *small_first(struct web *web, const char *text)
{
	char *copy = arena_strdup(web->arena, text);
	unsigned char *at = (unsigned char *)copy;

	if (copy && at[0] >= 'A' && at[0] <= 'Z')
		at[0] = (unsigned char)(at[0] + ('a' - 'A'));
	else if (copy && (at[0] == 0xc4 || at[0] == 0xc5) && at[1] < 0xbf)
		at[1]++;
	return copy;
}

/* What an applicant has not ticked can still be found out; a refusal is proposed where something else speaks against the file. */
static bool fails_by_more_than_silence(const struct file *file)
{
	const struct eligibility_result *result = &file->fits->result;

	for (int i = 0; i < result->nreasons; i++)
		if (eligibility_code_answer(result->reasons[i].code) == ELIGIBILITY_NO && result->reasons[i].code != ELIGIBILITY_FACT_MISSING &&
			!exception_covers(&file->exception, result->reasons[i].code))
			return true;
	return false;
}

enum err decide_prefill(struct web *web, struct file *file, const struct db_result *norms, struct service_decision_text *out)
{
	const bool own = str_equal(db_get_text(&file->row, 0, "origin"), "initiative");
	int applicant = file_person(file, "applicant");
	char received[DATE_WORDS_SIZE];
	const char *whom = small_first(web, db_get_text(&file->row, 0, "whom_lv"));
	struct date day;
	struct buf facts;

	if (!whom)
		return ERR(ERR_LIMIT, "facts");
	if (applicant < 0 || !date_parse_iso(db_get_text(&file->row, 0, "received_on"), &day))
		return ERR(ERR_BUG, "application %lld has no applicant", (long long)file->id);
	date_words(day, DATE_LOCATIVE, received);
	buf_init(&facts, web->arena, 0);
	buf_printf(&facts, own ? "Jelgavas sociālo lietu pārvaldē %s pēc sociālā darbinieka ierosinājuma uzsākta lieta Nr. %s. Klients vai viņa pārstāvis: %s %s.\n" :
		"Jelgavas sociālo lietu pārvaldē %s saņemts iesniegums Nr. %s. Iesniedzējs: %s %s.\n", received, file->reference,
		db_get_text(&file->people, (size_t)applicant, "given_name"), db_get_text(&file->people, (size_t)applicant, "family_name"));
	TRY(prefill_client(web, file, &facts));
	buf_printf(&facts, "%s piešķirt grupas nodarbības „%s” (%s). Pakalpojums paredzēts: %s.", own ? "Ierosināts" : "Iesniegumā lūgts",
		db_get_text(&file->row, 0, "programme_lv"), db_get_text(&file->row, 0, "code"), whom);
	*out = (struct service_decision_text){.outcome = "granted", .facts = buf_text(&facts), .reasons = "", .hearing = "", .operative = "", .part = ""};
	if (!out->facts)
		return ERR(ERR_LIMIT, "facts");
	TRY(prefill_norms(web, db_get_text(&file->row, 0, "legal_ref"), norms, &out->norms));
	TRY(eligibility_load(web, file));
	if (!fails_by_more_than_silence(file))
		return ERR_OK;
	out->outcome = "refused";
	return decide_propose(web, file, out);
}

enum err decide_propose(struct web *web, const struct file *file, struct service_decision_text *io)
{
	const char *lines;
	char *rest, *line;
	struct buf reasons;

	TRY(eligibility_reasons(web, file, io->outcome, &lines));
	rest = arena_strdup(web->arena, lines);
	buf_init(&reasons, web->arena, 0);
	buf_puts(&reasons, io->reasons);
	while (rest && (line = strsep(&rest, "\n")) != NULL)
		if (*line && !has_line(io->reasons, line))
			add_line(&reasons, line);
	io->reasons = buf_text(&reasons);
	return io->reasons ? ERR_OK : ERR(ERR_LIMIT, "reasons");
}

/* True if the box of the norm with ID is ticked; boxes are told apart by value, so their order may change meanwhile. */
static bool is_ticked(struct web *web, const char *id)
{
	for (size_t i = 0; i < NORM_SLOTS; i++)
		if (str_equal(form_text(&web->form, norm_key(web, i)), id))
			return true;
	return false;
}

static const char *norm_id(struct web *web, const struct db_result *norms, size_t i)
{
	return arena_printf(web->arena, "%lld", (long long)db_get_int(norms, i, "id"));
}

/* Which part is granted; of another outcome nothing of it is kept. */
static void part_typed(struct web *web, struct service_decision_text *out)
{
	if (!str_equal(out->outcome, "granted_in_part"))
		return;
	out->operative = form_typed(&web->form, "operative");
	if (form_has(&web->form, "part"))
		out->part = form_text(&web->form, "part");
	if (str_equal(out->part, "other_programme") && form_has(&web->form, "programme"))
		out->programme_id = form_get(&web->form, "programme")->number;
	if (str_equal(out->part, "later_start") && form_has(&web->form, "from") && !date_parse_iso(form_get(&web->form, "from")->date, &out->from))
		out->from = (struct date){0, 0, 0};
}

enum err decide_typed(struct web *web, const struct db_result *norms, struct service_decision_text *out)
{
	const char *other = form_typed(&web->form, "norms");
	struct buf text;

	buf_init(&text, web->arena, 0);
	for (size_t i = 0; i < norms->nrows && i < NORM_SLOTS; i++)
		if (is_ticked(web, norm_id(web, norms, i)))
			add_line(&text, db_get_text(norms, i, "title"));
	if (*other)
		add_line(&text, other);
	*out = (struct service_decision_text){
		.outcome = form_has(&web->form, "outcome") ? form_text(&web->form, "outcome") : "granted",
		.facts = form_typed(&web->form, "facts"),
		.norms = buf_text(&text),
		.reasons = form_typed(&web->form, "reasons"),
		.hearing = form_typed(&web->form, "hearing"),
		.operative = "",
		.part = "",
	};
	part_typed(web, out);
	if (!out->norms)
		return ERR(ERR_LIMIT, "norms");
	if (str_utf8_length(out->norms) > NORMS_MAX)
		form_reject(&web->form, "norms", N_("The norms are too long together. Leave out some or shorten the typed ones."));
	return ERR_OK;
}

/* The boxes; lines of the draft that are no box go to the field below them. */
static enum err norms_put(struct web *web, const struct db_result *norms, const char *text)
{
	char *rest = arena_strdup(web->arena, text), *line;
	struct buf others;

	buf_init(&others, web->arena, 0);
	for (size_t i = 0; i < norms->nrows && i < NORM_SLOTS; i++) {
		TRY(page_put(web, norm_key(web, i), "Norms.%zu.key", i));
		TRY(page_put(web, norm_id(web, norms, i), "Norms.%zu.id", i));
		TRY(page_put(web, db_get_text(norms, i, "title"), "Norms.%zu.title", i));
		if (has_line(text, db_get_text(norms, i, "title")))
			TRY(page_put(web, "1", "Norms.%zu.checked", i));
	}
	while (rest && (line = strsep(&rest, "\n")) != NULL) {
		bool box = false;

		for (size_t i = 0; i < norms->nrows && i < NORM_SLOTS; i++)
			box = box || str_equal(db_get_text(norms, i, "title"), line);
		if (!box && *line)
			add_line(&others, line);
	}
	TRY(page_form_value(web, "norms", buf_text(&others)));
	return ERR_OK;
}

/* Form.programme.choice.N: the other kinds of group that can be granted today. */
static enum err programmes_put(struct web *web, const struct service_decision_text *text)
{
	const bool post = web->request->method == HTTP_POST;
	struct db_result rows;
	char today[11];

	date_format_iso(web->today, today);
	TRY(DB_RUN(web->db, web->arena, STATEMENT_SUPPORT_GROUP_PROGRAMMES, &rows, db_text(today), db_text(today)));
	for (size_t i = 0; i < rows.nrows; i++) {
		const int64_t id = db_get_int(&rows, i, "id");
		const char *name = db_get_text(&rows, i, view_language_is_latvian(web_language(web)) ? "name_lv" : "name_en");

		TRY(page_put_int(web, id, "Form.programme.choice.%zu.value", i));
		TRY(page_put(web, arena_printf(web->arena, "%s %s", db_get_text(&rows, i, "code"), name), "Form.programme.choice.%zu.text", i));
		if (post ? str_equal(form_get(&web->form, "programme")->text, arena_printf(web->arena, "%lld", (long long)id)) : id == text->programme_id)
			TRY(page_put(web, "1", "Form.programme.choice.%zu.checked", i));
	}
	return ERR_OK;
}

static enum err part_put(struct web *web, const struct service_decision_text *text)
{
	char day[12];

	TRY(programmes_put(web, text));
	if (web->request->method == HTTP_POST)
		return ERR_OK;
	TRY(page_form_value(web, "operative", text->operative));
	TRY(page_form_value(web, "part", text->part));
	if (!date_is_valid(text->from))
		return ERR_OK;
	date_format_latvian(text->from, day);
	return page_form_value(web, "from", day);
}

enum err decide_form_put(struct web *web, const struct db_result *norms, const struct service_decision_text *text)
{
	bool post = web->request->method == HTTP_POST;

	TRY(page_form(web, decide_keys, DECIDE_KEYS, post ? &web->form : NULL));
	/* A draft may lack them, a decision may not: none is marked "if you wish". */
	for (size_t i = 0; i < FORM_COUNT(gaps); i++)
		if (gaps[i].gap != DECISION_LACKS_DAY)
			TRY(page_put(web, "1", "Form.%s.required", gaps[i].key));
	TRY(norms_put(web, norms, text->norms));
	TRY(page_form_value(web, "outcome", text->outcome));
	TRY(page_form_value(web, "facts", text->facts));
	TRY(page_form_value(web, "reasons", text->reasons));
	TRY(page_form_value(web, "hearing", text->hearing));
	return part_put(web, text);
}

enum err decide_reject_programme(struct web *web, const struct service_decision_text *text)
{
	struct db_result row;
	char today[11];

	if (text->programme_id == 0)
		return ERR_OK;
	date_format_iso(web->today, today);
	TRY(DB_RUN(web->db, web->arena, STATEMENT_SUPPORT_GROUP_PROGRAMME, &row, db_int(text->programme_id), db_text(today), db_text(today)));
	if (row.nrows == 0)
		form_reject(&web->form, "programme", N_("Choose a kind of group of the list."));
	return ERR_OK;
}

enum err decide_missing_put(struct web *web, const struct service_decision_text *text)
{
	unsigned found = service_decision_gaps(text);
	size_t n = 0;

	for (size_t i = 0; i < FORM_COUNT(gaps); i++) {
		if (!(found & gaps[i].gap))
			continue;
		TRY(page_put(web, _(gaps[i].text), "Missing.%zu.text", n));
		TRY(page_put(web, arena_printf(web->arena, "#%s", gaps[i].key), "Missing.%zu.href", n));
		n++;
	}
	return ERR_OK;
}

bool decide_reject_gaps(struct web *web, const struct service_decision_text *text)
{
	unsigned found = service_decision_gaps(text);

	for (size_t i = 0; i < FORM_COUNT(gaps); i++)
		if (found & gaps[i].gap)
			form_reject(&web->form, gaps[i].key, gaps[i].text);
	return found != 0;
}

enum err decide_typed_norm(struct web *web, const struct form_key *key, const char *value, const char **io_label, const char **io_text)
{
	struct db_result norms;
	char today[11];

	if (!str_starts(key->name, "norm_"))
		return ERR_OK;
	date_format_iso(web->today, today);
	TRY(DB_RUN(web->db, web->arena, STATEMENT_NORM_IN_FORCE, &norms, db_text(today), db_text(today)));
	for (size_t i = 0; i < norms.nrows; i++) {
		if (!str_equal(norm_id(web, &norms, i), value))
			continue;
		*io_label = _("Norms applied");
		*io_text = db_get_text(&norms, i, "title");
	}
	return ERR_OK;
}
