#include <string.h>

#include "base/str.h"
#include "domain/programme.h"
#include "generate.h"
#include "seed.h"
#include "service/application.h"
#include "service/apply.h"
#include "service/decision.h"

/* The demo's files: those that the groups need, and some of every state beside. */

/* Ids that the made-up codes are counted from: far from those of `generate`. */
enum { PEOPLE_FROM = 11900000, TAKEN_AFTER = 2, PREPARED_AFTER = 9, DECIDED_AFTER = 14 };

static const struct {
	const char *programme;
	int received;	/* days before today */
	enum application_state to;
} loose[] = {
	{"1.1", 0, APPLICATION_RECEIVED}, {"1.2", 1, APPLICATION_RECEIVED}, {"1.5", 2, APPLICATION_RECEIVED},
	{"1.9", 3, APPLICATION_RECEIVED}, {"1.7", 29, APPLICATION_RECEIVED}, {"1.3", 6, APPLICATION_IN_REVIEW},
	{"1.6", 10, APPLICATION_IN_REVIEW}, {"1.8", 24, APPLICATION_IN_REVIEW}, {"1.10", 34, APPLICATION_IN_REVIEW},
	{"1.4", 12, APPLICATION_PREPARED}, {"1.2", 20, APPLICATION_PREPARED}, {"1.1", 16, APPLICATION_FOR_APPROVAL},
	{"1.5", 18, APPLICATION_FOR_APPROVAL}, {"1.9", 26, APPLICATION_FOR_APPROVAL}, {"1.7", 22, APPLICATION_RETURNED},
	{"1.1", 40, APPLICATION_REFUSED}, {"1.2", 75, APPLICATION_REFUSED}, {"1.3", 120, APPLICATION_REFUSED},
	{"1.10", 50, APPLICATION_GRANTED_IN_PART}, {"1.8", 45, APPLICATION_GRANTED},
};

enum { LOOSE = sizeof(loose) / sizeof(loose[0]) };

struct seed_file {
	int n;			/* its number, from 0 */
	const char *programme;
	int received;		/* days before today */
	enum application_state to;
};

/* On the working day DAYS before today, or the next one, but not after today. */
static struct date working(const struct seed *seed, int days)
{
	struct date day = calendar_next_working_day(seed->calendar, seed_day(seed, days > 0 ? days : 0));

	return date_compare(day, seed->tool->today) > 0 ? seed->tool->today : day;
}

static void person_take(struct arena *arena, const struct generate_person *from, const char *address,
	struct service_apply_person *out)
{
	*out = (struct service_apply_person){from->given_name, from->family_name,
		*from->code ? arena_strdup(arena, from->code) : NULL, from->birth, from->sex, address};
}

static enum err programme_find_today(struct service *service, const char *code, struct db_result *rows, size_t *out)
{
	char day[11];

	date_format_iso(service->today, day);
	TRY(DB_RUN(service->db, service->arena, STATEMENT_PROGRAMME_CATALOGUE, rows, db_text(day), db_text(day)));
	for (*out = 0; *out < rows->nrows; ++*out)
		if (str_equal(db_get_text(rows, *out, "code"), code))
			return ERR_OK;
	return ERR(ERR_NOT_FOUND, "programme %s", code);
}

/* Who applies: on a fixed day, so that the same file has the same people whenever the seed runs. */
static enum err apply_fill(struct service *service, const struct seed_file *file, struct service_apply *apply)
{
	const struct date on = {2026, 6, 1};
	struct generate_random random = {.state = 0x5eed0000u + (uint64_t)file->n};
	struct generate_person adult, child;
	enum programme_target target;
	struct db_result rows;
	int min, max;
	size_t i = 0;
	const char *address;

	TRY(programme_find_today(service, file->programme, &rows, &i));
	if (!programme_target_parse(db_get_text(&rows, i, "client"), &target))
		return ERR(ERR_BUG, "programme target");
	apply->programme_ids[0] = db_get_int(&rows, i, "id");
	apply->nprogrammes = 1;
	apply->for_whom = target == PROGRAMME_PARENT || target == PROGRAMME_YOUNG_ADULT ? SERVICE_APPLY_SELF
	                  : target == PROGRAMME_FAMILY                                  ? SERVICE_APPLY_FAMILY
	                                                                                : SERVICE_APPLY_CHILD;
	apply->together = target == PROGRAMME_DYAD;
	min = (int)db_get_int(&rows, i, "min_age") + 1;
	max = (int)db_get_int(&rows, i, "max_age") - 1;
	address = generate_address(&random, service->arena);
	if (target == PROGRAMME_YOUNG_ADULT)
		generate_young(&random, PEOPLE_FROM + 2 * file->n, on, min, max, NULL, &adult);
	else
		generate_adult(&random, PEOPLE_FROM + 2 * file->n, on, &adult);
	person_take(service->arena, &adult, address, &apply->applicant);
	if (apply->for_whom != SERVICE_APPLY_SELF) {
		generate_young(&random, PEOPLE_FROM + 2 * file->n + 1, on, min, max, &adult, &child);
		person_take(service->arena, &child, address, &apply->children[0].person);
		apply->children[0].relation = "parent";
		apply->children[0].basis.basis = "custody";
		apply->nchildren = 1;
	}
	return ERR_OK;
}

static enum err submit(struct seed *seed, const struct seed_file *file)
{
	struct generate_random random = {.state = 0x5eed1000u + (uint64_t)file->n};
	struct service_apply apply = {.origin = "web", .language = "lv", .phone = "", .email = "", .channel = "e-address",
		.grounds = "relationship_difficulties", .wish = ""};
	struct service service;
	struct service_receipt receipt;
	char submission[37];

	TRY(seed_service(seed, "public", "", seed_day(seed, file->received), 8, &service));
	TRY(apply_fill(&service, file, &apply));
	generate_uuid(&random, 1767225600, submission);	/* 2026-01-01 */
	apply.submission_id = submission;
	apply.problem = "Ikdienā bieži strīdamies. Vēlos iemācīties runāt mierīgi un sadzirdēt otru.";
	if (file->n % 2 == 0) {
		apply.channel = "email";
		apply.email = arena_printf(service.arena, "persona%d@example.invalid", file->n + 1);
	}
	TRY(service_apply_submit(&service, &apply, &receipt));
	seed->files[file->n] = receipt.application_id;
	return ERR_OK;
}

static enum err state_get(struct service *service, int64_t id, enum application_state *out_state, int64_t *out_version)
{
	struct db_result row;

	TRY(DB_ONE(service->db, service->arena, STATEMENT_APPLICATION_STATE, &row, db_int(id)));
	if (!application_state_parse(db_get_text(&row, 0, "state"), out_state))
		return ERR(ERR_BUG, "state of application %lld", (long long)id);
	*out_version = db_get_int(&row, 0, "version");
	return ERR_OK;
}

static struct service_decision_text decision_text(enum application_state to)
{
	struct service_decision_text text = {
		.outcome = "granted",
		.facts = "Saņemts iesniegums par grupu nodarbībām. Sarunā ar iesniedzēju noskaidrots, ka ģimenē ir grūtības savstarpējā saskarsmē.",
		.norms = "Sociālo pakalpojumu un sociālās palīdzības likums, 3. panta pirmā daļa\nAdministratīvā procesa likums, 65. panta pirmā daļa",
		.reasons = "Iesniedzējs atbilst grupas mērķim, un nodarbības palīdzēs stiprināt attiecības ģimenē.",
		.hearing = "",
		.operative = "",
		.part = "",
	};

	if (to == APPLICATION_GRANTED)
		return text;
	text.outcome = to == APPLICATION_GRANTED_IN_PART ? "granted_in_part" : "refused";
	text.part = to == APPLICATION_GRANTED_IN_PART ? "waiting_list" : "";
	text.hearing = "Iesniedzējs uzklausīts pa tālruni; iebildumu nav.";
	text.reasons = to == APPLICATION_GRANTED_IN_PART ? "Brīvas vietas grupā pašlaik nav, tāpēc pakalpojums piešķirams, gaidot rindā." :
		"Iesniedzējs neatbilst šīs grupas mērķim; ieteikta cita grupa.";
	return text;
}

/* One move on the way to TO; *out_done when there is nothing left to do. */
static enum err advance(struct seed *seed, const struct seed_file *file, bool *out_done)
{
	const char *worker = file->n % 3 == 0 ? "social_worker2" : "social_worker";
	const bool is_decided = application_is_decided(file->to);
	const int64_t id = seed->files[file->n];
	const struct service_decision_text text = decision_text(is_decided ? file->to : APPLICATION_GRANTED);
	struct service service;
	enum application_state state;
	const char *number;
	int64_t version = 0;

	TRY(seed_service(seed, "casework", worker, working(seed, file->received - TAKEN_AFTER), 9, &service));
	TRY(state_get(&service, id, &state, &version));
	*out_done = state == file->to || application_is_decided(state);
	if (*out_done)
		return ERR_OK;
	if (state == APPLICATION_RECEIVED)
		return service_application_take(&service, id, version);
	TRY(seed_service(seed, "casework", worker, working(seed, file->received - PREPARED_AFTER), 10, &service));
	if (state == APPLICATION_IN_REVIEW)
		return service_decision_save(&service, id, version, 0, &text);
	if (state == APPLICATION_PREPARED) {
		struct service_decision_open open;

		TRY(service_decision_load(&service, id, &open));
		return service_decision_submit(&service, id, version, open.version, &open.text);
	}
	TRY(seed_service(seed, "casework", "head", working(seed, file->received - DECIDED_AFTER), 11, &service));
	if (file->to == APPLICATION_RETURNED)
		return service_decision_return(&service, id, version, "Lūdzu, pamatojumā miniet, ko iesniedzējs teica sarunā.");
	return service_decision_issue(&service, id, version, &number);
}

static enum err file_make(struct seed *seed, const struct seed_file *file)
{
	bool done = false;

	TRY(submit(seed, file));
	while (!done)
		TRY(advance(seed, file, &done));
	return ERR_OK;
}

enum err seed_files(struct seed *seed)
{
	struct seed_file file = {.n = 0};

	TRY(generate_names(seed->tool->arena));
	for (int g = 0; g < SEED_GROUPS; g++) {
		const struct seed_group *group = &seed_group_table[g];

		for (int i = 0; i < group->files; i++, file.n++) {
			file.programme = group->programme;
			file.received = (group->first_days > 0 ? group->first_days : 0) + 26 + 2 * i;
			file.to = APPLICATION_GRANTED;
			TRY(file_make(seed, &file));
		}
	}
	for (int i = 0; i < LOOSE; i++, file.n++) {
		file.programme = loose[i].programme;
		file.received = loose[i].received;
		file.to = loose[i].to;
		TRY(file_make(seed, &file));
	}
	return ERR_OK;
}
