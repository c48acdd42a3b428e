#include "service/eligibility.h"

#include <string.h>

#include "base/str.h"

/* What the law says for every kind of group on a day. */
struct terms {
	long long adult_age, groups_per_year;	/* groups_per_year 0: no bound in force */
	const char *town;			/* folded; "" none in force */
};

/* The largest values that a parameter can have. */
enum { AGE_MAX = 100, GROUPS_MAX = 1200 };

/* What is being put together. */
struct reading {
	struct service *service;
	const struct db_result *parameters, *file, *people;
	struct terms terms;
	struct service_eligibility *out;
	int64_t ids[ELIGIBILITY_PERSONS];	/* person.id; 0 where only a birth date is known */
};

/* Row I of the parameters, in force on the day that counts. */
static enum err term_read(struct reading *reading, size_t i)
{
	const char *code = db_get_text(reading->parameters, i, "code"), *value = db_get_text(reading->parameters, i, "value");
	const char *ref = db_get_text(reading->parameters, i, "legal_ref");
	const bool is_age = str_equal(code, "adult_age");
	struct terms *terms = &reading->terms;

	if (str_equal(code, "residence_town")) {
		terms->town = str_fold(reading->service->arena, value);
		reading->out->residence_ref = ref;
		return terms->town ? ERR_OK : ERR(ERR_LIMIT, "town");
	}
	if (!is_age)
		reading->out->year_ref = ref;
	if (!str_to_int(value, 1, is_age ? AGE_MAX : GROUPS_MAX, is_age ? &terms->adult_age : &terms->groups_per_year))
		return ERR(ERR_BUG, "parameter %s", code);
	return ERR_OK;
}

/* The terms in force on the day that counts; one that is not leaves the town unknown and the groups of a year uncounted. */
static enum err terms_load(struct reading *reading)
{
	const struct db_result *rows = reading->parameters;

	reading->terms.town = "";
	for (size_t i = 0; i < rows->nrows; i++)
		if (date_is_within(reading->out->family.on, db_get_text(rows, i, "valid_from"), db_get_text(rows, i, "valid_to")))
			TRY(term_read(reading, i));
	reading->out->family.adult_age = (int)reading->terms.adult_age;
	return reading->terms.adult_age > 0 ? ERR_OK : ERR(ERR_NOT_FOUND, "no adult age is in force");
}

/* The place that the file has or had, and when its group meets for the last time. */
static enum err place_load(struct reading *reading, struct date *out_first)
{
	struct service_eligibility *out = reading->out;
	struct db_result row = {0};

	*out_first = reading->service->today;
	if (db_get_int(reading->file, 0, "has_place"))
		TRY(DB_RUN(reading->service->db, reading->service->arena, STATEMENT_PLACE_OF_FILE, &row,
			db_int(db_get_int(reading->file, 0, "id"))));
	out->has_place = row.nrows > 0;
	if (out->has_place && !date_parse_iso(db_get_text(&row, 0, "starts_on"), out_first))
		return ERR(ERR_BUG, "a place without a first day");
	out->last_session = eligibility_last_session(&out->rule, *out_first);
	if (out->has_place && db_get(&row, 0, "last_on").type != DB_NULL)
		(void)date_parse_iso(db_get_text(&row, 0, "last_on"), &out->last_session);
	return ERR_OK;
}

/* The day for which the ages count; one that is still to come is taken to be today. */
static struct date day_of(const struct reading *reading, struct date first)
{
	struct date day = reading->service->today;

	if (reading->out->rule.age_on == PROGRAMME_AGE_ON_FIRST_SESSION)
		return first;
	(void)date_parse_iso(db_get_text(reading->file, 0,
		reading->out->rule.age_on == PROGRAMME_AGE_ON_RECEIVED ? "received_on" : "decided_on"), &day);
	return day;
}

/* True if the list GROUNDS ("guardian,other") has WORD. */
static bool has_word(const char *grounds, const char *word)
{
	const size_t len = strlen(word);

	for (; *grounds; grounds += strcspn(grounds, ","), grounds += *grounds == ',')
		if (strcspn(grounds, ",") == len && strncmp(grounds, word, len) == 0)
			return true;
	return false;
}

static unsigned facts_of(const struct reading *reading, enum eligibility_role role)
{
	const char *grounds = db_get_text(reading->file, 0, "grounds");
	unsigned facts = 0;

	for (int i = 0; i < PROGRAMME_NFACTS; i++)
		if (has_word(grounds, programme_fact_code((enum programme_fact)(1u << i))))
			facts |= 1u << i;
	return facts & eligibility_role_facts(role);
}

/* Who asks for himself or herself: what the kind of group makes likely. */
static enum eligibility_role role_of_self(const struct reading *reading, bool adult)
{
	const char *grounds = db_get_text(reading->file, 0, "grounds");

	if (!adult && reading->out->rule.target != PROGRAMME_YOUNG_ADULT)
		return ELIGIBILITY_CHILD;
	if (reading->out->rule.target == PROGRAMME_YOUNG_ADULT || reading->out->rule.target == PROGRAMME_CHILD)
		return ELIGIBILITY_YOUNG_ADULT;
	return has_word(grounds, "foster_parent") ? ELIGIBILITY_FOSTER_PARENT :
		has_word(grounds, "guardian") ? ELIGIBILITY_GUARDIAN : ELIGIBILITY_PARENT;
}

/* What the person in ROW is in this family.  False: nobody whom the rules know (a grandmother, say). */
static bool role_of(const struct reading *reading, size_t row, struct date birth, enum eligibility_role *out)
{
	const char *part = db_get_text(reading->people, row, "part"), *relation = db_get_text(reading->people, row, "relation");
	const bool adult = date_age_on(birth, reading->out->family.on) >= reading->terms.adult_age;

	if (str_equal(part, "applicant")) {
		if (eligibility_role_parse(relation, out))
			return eligibility_role_is_adult(*out);
		*out = role_of_self(reading, adult);
		return str_equal(relation, "self");
	}
	if (str_equal(part, "participant") || str_equal(db_get_text(reading->file, 0, "for_whom"), "family"))
		*out = adult ? ELIGIBILITY_PARENT : ELIGIBILITY_CHILD;
	else
		*out = reading->out->rule.target == PROGRAMME_YOUNG_ADULT ? ELIGIBILITY_YOUNG_ADULT : ELIGIBILITY_CHILD;
	return true;
}

static bool is_known(const struct reading *reading, int64_t id)
{
	for (int i = 0; i < reading->out->family.npersons; i++)
		if (reading->ids[i] == id)
			return true;
	return false;
}

static enum err person_read(struct reading *reading, size_t row)
{
	struct service_eligibility *out = reading->out;
	struct eligibility_person *person = &out->family.persons[out->family.npersons];
	const int64_t id = db_get_int(reading->people, row, "person_id");

	if (out->family.npersons == ELIGIBILITY_PERSONS || is_known(reading, id))
		return ERR_OK;
	if (!date_parse_iso(db_get_text(reading->people, row, "birth_date"), &person->birth))
		return ERR(ERR_BUG, "a birth date");
	if (!role_of(reading, row, person->birth, &person->role))
		return ERR_OK;
	person->facts = facts_of(reading, person->role);
	reading->ids[out->family.npersons] = id;
	out->names[out->family.npersons] = arena_printf(reading->service->arena, "%s %s", db_get_text(reading->people, row, "given_name"),
		db_get_text(reading->people, row, "family_name"));
	return out->names[out->family.npersons++] ? ERR_OK : ERR(ERR_LIMIT, "names");
}

/* Children of whom the application gives the birth dates alone. */
static enum err children_read(struct reading *reading)
{
	struct eligibility_family *family = &reading->out->family;
	struct db_result rows;

	if (!db_get_int(reading->file, 0, "has_children"))
		return ERR_OK;
	TRY(DB_RUN(reading->service->db, reading->service->arena, STATEMENT_APPLICATION_CHILDREN, &rows,
		db_int(db_get_int(reading->file, 0, "id"))));
	for (size_t i = 0; i < rows.nrows && family->npersons < ELIGIBILITY_PERSONS; i++) {
		struct eligibility_person *child = &family->persons[family->npersons];

		child->role = ELIGIBILITY_CHILD;
		child->facts = facts_of(reading, ELIGIBILITY_CHILD);
		if (!date_parse_iso(db_get_text(&rows, i, "birth_date"), &child->birth))
			return ERR(ERR_BUG, "a birth date");
		family->npersons++;
	}
	return ERR_OK;
}

/* Who raises the children, as far as the application says it; whether anybody has said which children there are. */
static void raisers_read(struct reading *reading)
{
	struct eligibility_family *family = &reading->out->family;
	unsigned raisers = 0;
	bool child = false;

	for (int i = 0; i < family->npersons; i++) {
		const struct eligibility_person *person = &family->persons[i];

		if (person->role == ELIGIBILITY_GUARDIAN || person->role == ELIGIBILITY_FOSTER_PARENT || person->facts & PROGRAMME_SINGLE_PARENT)
			raisers |= 1u << i;
		child = child || person->role == ELIGIBILITY_CHILD;
	}
	for (int i = 0; i < family->npersons; i++) {
		if (family->persons[i].role != ELIGIBILITY_CHILD)
			continue;
		family->persons[i].knows_raisers = raisers != 0;
		family->persons[i].raised_by = raisers;
	}
	family->children_unsaid = !child;
}

/* Places of the year that use up somebody's right, of other files; whoever has one stands in its file. */
static enum err quota_load(struct reading *reading)
{
	const int64_t file = db_get_int(reading->file, 0, "id");
	struct eligibility_family *family = &reading->out->family;
	struct db_result rows;

	if (!db_get_int(reading->file, 0, "has_kin"))
		return ERR_OK;
	TRY(DB_RUN(reading->service->db, reading->service->arena, STATEMENT_PLACE_YEAR_OF_PEOPLE, &rows, db_int(file),
		db_int(family->on.year), db_int(file)));
	for (size_t i = 0; i < rows.nrows; i++)
		for (int p = 0; p < family->npersons; p++)
			if (reading->ids[p] == db_get_int(&rows, i, "person_id"))
				family->persons[p].group_this_year = reading->terms.groups_per_year > 0 &&
					db_get_int(&rows, i, "places") >= reading->terms.groups_per_year;
	return ERR_OK;
}

/* Where the one lives whom the service is for; who applies, where that is not said. */
static enum err residence_read(struct reading *reading)
{
	const char *address = "";

	for (size_t i = 0; i < reading->people->nrows; i++) {
		const char *said = db_get_text(reading->people, i, "address"), *part = db_get_text(reading->people, i, "part");

		if (*said && (str_equal(part, "client") || (!*address && str_equal(part, "applicant"))))
			address = said;
	}
	address = str_fold(reading->service->arena, address);
	if (!address)
		return ERR(ERR_LIMIT, "address");
	reading->out->family.resident = eligibility_resident_of(address, reading->terms.town);
	return ERR_OK;
}

enum err service_eligibility_check(struct service *service, const struct programme_rule *rule, const struct db_result *parameters,
	const struct db_result *file, const struct db_result *people, struct service_eligibility *out)
{
	struct reading reading = {.service = service, .parameters = parameters, .file = file, .people = people, .out = out};
	struct date first;

	*out = (struct service_eligibility){.rule = *rule, .outgrows = -1};
	TRY(place_load(&reading, &first));
	out->family.on = day_of(&reading, first);
	TRY(terms_load(&reading));
	for (size_t i = 0; i < people->nrows; i++)
		TRY(person_read(&reading, i));
	TRY(children_read(&reading));
	raisers_read(&reading);
	TRY(quota_load(&reading));
	TRY(residence_read(&reading));
	eligibility_check(&out->rule, &out->family, &out->result);
	out->outgrows = eligibility_age_ends(&out->family, &out->result, &out->fits_until);
	if (out->outgrows >= 0 && date_compare(out->fits_until, out->last_session) >= 0)
		out->outgrows = -1;
	return ERR_OK;
}

const char *service_eligibility_ref(const struct service_eligibility *eligibility, const struct eligibility_reason *reason,
	const char *programme_ref)
{
	switch (reason->code) {
	case ELIGIBILITY_RESIDENCE_FITS:
	case ELIGIBILITY_NOT_IN_JELGAVA:
	case ELIGIBILITY_RESIDENCE_UNKNOWN:
		return eligibility->residence_ref ? eligibility->residence_ref : programme_ref;
	case ELIGIBILITY_NO_GROUP_THIS_YEAR:
	case ELIGIBILITY_ONE_GROUP_PER_YEAR:
		return eligibility->year_ref ? eligibility->year_ref : programme_ref;
	default:
		return programme_ref;
	}
}

struct eligibility_words service_eligibility_words(const struct service_eligibility *eligibility, struct arena *arena)
{
	return (struct eligibility_words){arena, &eligibility->rule, &eligibility->family, eligibility->names};
}
