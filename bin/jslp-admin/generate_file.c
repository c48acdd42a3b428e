#include <string.h>

#include "base/str.h"
#include "crypt/password.h"
#include "domain/reference.h"
#include "domain/state.h"
#include "generate.h"
#include "service/apply.h"
#include "store/person.h"

/* One made-up file: its people, its way through the office, its act. */

enum { STEPS_MAX = 8, DAY_SECONDS = 86400, OPENING_HOUR = 8, OPEN_SECONDS = 8 * 3600 };

#define REMEDY "Lēmumu mēneša laikā no tā spēkā stāšanās dienas var apstrīdēt Jelgavas valstspilsētas pašvaldībā."
#define NORMS "Sociālo pakalpojumu un sociālās palīdzības likums"

struct step {
	enum application_state state;
	int64_t at;
};

struct file {
	struct generate_batch *batch;
	struct generate_random random;
	int64_t i, id;
	const struct generate_programme *programme;
	const struct generate_day *received, *issued;	/* issued: NULL while there is no act */
	struct generate_person applicant, child;
	enum deadline_channel channel;
	struct step steps[STEPS_MAX];
	unsigned nsteps;
	int64_t worker, head;
	int64_t received_at;
	char submission[37];
};

/* The ways that a file can go, each a chain of moves that domain/state.h allows; 0 ends. */
static const enum application_state ways[][STEPS_MAX] = {
	{APPLICATION_RECEIVED, APPLICATION_IN_REVIEW, APPLICATION_PREPARED, APPLICATION_FOR_APPROVAL},
	{APPLICATION_RECEIVED, APPLICATION_IN_REVIEW, APPLICATION_PREPARED, APPLICATION_FOR_APPROVAL, APPLICATION_RETURNED,
		APPLICATION_PREPARED, APPLICATION_FOR_APPROVAL},
	{APPLICATION_RECEIVED, APPLICATION_IN_REVIEW, APPLICATION_WITHDRAWN},
};

static unsigned way_length(const enum application_state *way)
{
	unsigned n = 0;

	while (n < STEPS_MAX && way[n] != APPLICATION_NONE)
		n++;
	return n;
}

/* The first working day not before day D, or NULL when that lies in the future. */
static const struct generate_day *working_day(const struct generate *generate, unsigned d)
{
	while (d < generate->ndays && !generate->days[d].is_working)
		d++;
	return d < generate->ndays ? &generate->days[d] : NULL;
}

/* The steps of WAY, evenly from receipt to AT (UTC seconds), as far as they are before today. */
static void walk(struct file *file, const enum application_state *way, unsigned n, enum application_state last, int64_t at)
{
	const int64_t now = file->batch->generate->midnight, span = at - file->received_at;
	const unsigned all = n + (last != APPLICATION_NONE);

	for (unsigned i = 0; i < all; i++) {
		int64_t when = file->received_at + (all > 1 ? span * i / (all - 1) : 0);

		if (i > 0 && when > now)
			break;
		file->steps[file->nsteps++] = (struct step){i < n ? way[i] : last, when};
	}
}

/* How it went: decided by AT, open today, or withdrawn. */
static void steps_fill(struct file *file)
{
	struct generate_random *random = &file->random;
	const struct generate *generate = file->batch->generate;
	const unsigned day = (unsigned)(file->received - generate->days);
	const unsigned fate = generate_below(random, 1000);
	unsigned taken = 5 + generate_below(random, 23);
	const enum application_state *way = ways[fate < 30 ? 2 : generate_chance(random, 5) ? 1 : 0];
	enum application_state last = APPLICATION_GRANTED;
	int64_t at;

	if (fate < 30)
		last = APPLICATION_NONE;
	else if (fate < 150)
		last = APPLICATION_REFUSED;
	else if (fate < 200)
		last = APPLICATION_GRANTED_IN_PART;
	if (fate >= 970)
		taken += 15;	/* some are late */
	file->issued = working_day(generate, day + taken);
	at = file->issued ? (int64_t)date_to_days(file->issued->date) * DAY_SECONDS + OPENING_HOUR * 3600 +
		generate_below(random, OPEN_SECONDS) : file->received_at + (int64_t)taken * DAY_SECONDS;
	if (!file->issued && at <= generate->midnight)
		at = generate->midnight + DAY_SECONDS;	/* the next working day */
	walk(file, way, way_length(way), last, at);
	if (last == APPLICATION_NONE || file->steps[file->nsteps - 1].state != last)
		file->issued = NULL;
}

static void people_fill(struct file *file)
{
	const struct generate *generate = file->batch->generate;
	const struct generate_programme *programme = file->programme;
	const struct date on = file->received->date;
	int64_t id = generate->first_person + 2 * file->i;

	if (programme->young_adult)
		generate_young(&file->random, id, on, programme->min_age, programme->max_age, NULL, &file->applicant);
	else
		generate_adult(&file->random, id, on, &file->applicant);
	if (programme->for_child)
		generate_young(&file->random, id + 1, on, programme->min_age, programme->max_age, &file->applicant, &file->child);
}

static enum err person_row(struct file *file, const struct generate_person *person)
{
	struct generate_batch *batch = file->batch;
	char *uuid = arena_alloc(batch->arena, 37);
	uint8_t *index = arena_alloc(batch->arena, 32);
	const void *sealed = NULL;
	size_t len = 0;

	if (!uuid || !index)
		return ERR(ERR_NOMEM, "a batch");
	generate_uuid(&file->random, file->received_at, uuid);
	if (*person->code) {
		TRY(keyring_seal(batch->keys, batch->arena, STORE_PERSON_CODE, uuid, person->code, 11, &sealed, &len));
		keyring_index(batch->keys, STORE_PERSON_INDEX, person->code, index);
	}
	generate_row(&batch->persons, (const struct db_value[]){db_int(person->id), db_text(uuid), db_blob(sealed, len),
		db_blob(sealed ? index : NULL, 32), db_text(arena_strdup(batch->arena, person->birth_text)),
		db_text(person->sex), db_text(person->given_name), db_text(person->family_name), db_text(person->folded),
		db_int(file->received_at)});
	return ERR_OK;
}

static void part_row(struct file *file, const char *part, const struct generate_person *person, const char *address,
	const char *relation)
{
	struct generate_batch *batch = file->batch;

	generate_row(&batch->parts, (const struct db_value[]){db_int(file->id), db_text(part), db_int(person->id),
		db_text(person->given_name), db_text(person->family_name),
		db_text(arena_strdup(batch->arena, person->birth_text)), db_text(person->sex), db_text(address),
		db_text(relation)});
}

static enum err people_rows(struct file *file)
{
	const char *address = generate_address(&file->random, file->batch->arena);

	if (!address)
		return ERR(ERR_NOMEM, "a batch");
	TRY(person_row(file, &file->applicant));
	if (file->programme->for_child)
		TRY(person_row(file, &file->child));
	part_row(file, "applicant", &file->applicant, address, file->programme->for_child ? "parent" : "self");
	part_row(file, "client", file->programme->for_child ? &file->child : &file->applicant, address, "self");
	return ERR_OK;
}

static enum err problem_seal(struct file *file, const char *reference, struct db_value *out)
{
	static const char *const problems[] = {
		"Mājās bieži strīdamies, vēlos iemācīties runāt mierīgi.",
		"Bērnam skolā ir grūti sadraudzēties ar citiem.",
		"Bērnu audzinu viens, spēka pietrūkst.",
		"Sociālais darbinieks ieteica nodarbības visai ģimenei.",
	};
	const char *text = problems[generate_below(&file->random, 4)];
	const void *sealed;
	size_t len;

	*out = db_null();
	if (!generate_chance(&file->random, 20))
		return ERR_OK;
	TRY(keyring_seal(file->batch->keys, file->batch->arena, APPLICATION_PROBLEM, reference, text, strlen(text), &sealed, &len));
	*out = db_blob(sealed, len);
	return ERR_OK;
}

static enum deadline_channel channel_pick(struct generate_random *random)
{
	const unsigned of = generate_below(random, 100);

	if (of < 40)
		return DEADLINE_EMAIL;
	if (of < 70)
		return DEADLINE_E_ADDRESS;
	if (of < 80)
		return DEADLINE_REGISTERED_POST;
	return of < 95 ? DEADLINE_POST : DEADLINE_IN_PERSON;
}

/* Hashes that a file is found and opened by. */
static enum err hashes_make(struct file *file, const uint8_t **out_submission, const uint8_t **out_access)
{
	uint8_t *hashes = arena_alloc(file->batch->arena, 64);
	char code[15];

	if (!hashes)
		return ERR(ERR_NOMEM, "a batch");
	generate_uuid(&file->random, file->received_at, file->submission);
	digest_sha256(file->submission, 36, hashes);
	keyring_access_code(file->batch->keys, file->submission, code);
	keyring_access_hash(file->batch->keys, code, hashes + 32);
	*out_submission = hashes;
	*out_access = hashes + 32;
	return ERR_OK;
}

static enum err application_row(struct file *file)
{
	static const char *const grounds[] = {"relationship_difficulties", "single_parent", "custody_at_risk", "other",
		"behaviour_correction_programme", "relationship_difficulties,single_parent"};
	const struct step *last = &file->steps[file->nsteps - 1];
	const struct generate_day *day = file->received;
	struct arena *arena = file->batch->arena;
	const uint8_t *submission = NULL, *access = NULL;
	const char *email = "";
	char reference[REFERENCE_SIZE];
	struct db_value problem;

	reference_format(day->date.year, file->batch->generate->numbers[file->i], reference);
	TRY(hashes_make(file, &submission, &access));
	TRY(problem_seal(file, reference, &problem));
	if (file->channel == DEADLINE_EMAIL || generate_chance(&file->random, 40))
		email = arena_printf(arena, "p%lld@example.invalid", (long long)file->applicant.id);
	generate_row(&file->batch->applications, (const struct db_value[]){db_int(file->id),
		db_text(arena_strdup(arena, reference)), db_text(arena_strdup(arena, file->submission)),
		db_blob(submission, 32), db_blob(access, 32), db_int(file->programme->id),
		db_text(file->programme->for_child ? "child" : "self"), db_text(generate_chance(&file->random, 4) ? "en" : "lv"),
		db_int(file->received_at), db_text(day->text), db_text(day->nominal), db_text(day->due), db_text(day->extended),
		db_text(file->issued ? file->issued->text : NULL), db_text(application_state_code(last->state)),
		db_int(last->at), file->nsteps > 1 ? db_int(file->worker) : db_null(), db_text(""), db_text(email),
		db_text(deadline_channel_code(file->channel)), db_text(grounds[generate_below(&file->random, 6)]), problem,
		db_int(file->nsteps + 1)});
	return email ? ERR_OK : ERR(ERR_NOMEM, "a batch");
}

static void history_rows(struct file *file)
{
	for (unsigned i = 0; i < file->nsteps; i++) {
		const struct step *step = &file->steps[i];
		struct db_value actor = db_int(file->worker);

		if (step->state == APPLICATION_RECEIVED || step->state == APPLICATION_WITHDRAWN)
			actor = db_null();
		else if (step->state == APPLICATION_RETURNED || application_is_decided(step->state))
			actor = db_int(file->head);
		generate_row(&file->batch->history, (const struct db_value[]){db_int(file->id), db_int(i + 1),
			db_text(application_state_code(step->state)), db_int(step->at), actor});
	}
}

static enum err act_row(struct file *file)
{
	const struct generate *generate = file->batch->generate;
	const struct generate_day *day = file->issued;
	const struct step *last = &file->steps[file->nsteps - 1];
	const char *number;

	if (!day)
		return ERR_OK;
	number = arena_printf(file->batch->arena, "IMP/%d/%06lld", day->date.year, (long long)generate->act_numbers[file->i]);
	if (!number)
		return ERR(ERR_NOMEM, "a batch");
	generate_row(&file->batch->acts, (const struct db_value[]){db_text(number), db_int(file->id),
		db_text(application_state_code(last->state)), db_int(file->programme->id), db_text(NORMS), db_text(REMEDY),
		db_text(deadline_channel_code(file->channel)), db_int(last->at), db_text(day->text),
		db_text(day->by_channel[file->channel].effective), db_text(day->by_channel[file->channel].contest),
		db_text(file->received->text), db_text(file->received->due), db_int(file->worker), db_int(file->head)});
	return ERR_OK;
}

enum err generate_file(struct generate_batch *batch, int64_t i)
{
	const struct generate *generate = batch->generate;
	struct file file = {.batch = batch, .i = i, .id = generate->first_application + i};
	struct generate_random *random = &file.random;

	random->state = generate->seed * 0xd1342543de82ef95u + (uint64_t)i * 0x2545f4914f6cdd1du;
	file.received = &generate->days[(uint64_t)i * generate->ndays / (uint64_t)generate->n];
	file.received_at = (int64_t)date_to_days(file.received->date) * DAY_SECONDS + OPENING_HOUR * 3600 +
		generate_below(random, OPEN_SECONDS);
	if (file.received_at > generate->midnight)
		file.received_at = generate->midnight;
	file.programme = &generate->programmes[generate_below(random, generate->nprogrammes)];
	file.worker = generate->workers[generate_below(random, generate->nworkers)];
	file.head = generate->heads[generate_below(random, generate->nheads)];
	file.channel = channel_pick(random);
	steps_fill(&file);
	people_fill(&file);
	TRY(people_rows(&file));
	TRY(application_row(&file));
	history_rows(&file);
	return act_row(&file);
}
