#include <stdio.h>
#include <string.h>

#include "base/str.h"
#include "domain/person_code.h"
#include "generate.h"

/* People who do not exist: common given names and family names, put together by chance. */

static const char *const men[] = {
	"Jānis", "Andris", "Juris", "Edgars", "Māris", "Aleksandrs", "Mārtiņš", "Artūrs",
	"Kristaps", "Raivis", "Uldis", "Guntis", "Toms", "Rihards", "Ģirts", "Kārlis",
	"Roberts", "Gustavs", "Markuss", "Emīls", "Oskars", "Dāvis", "Ernests", "Valdis",
};

static const char *const women[] = {
	"Anna", "Kristīne", "Inese", "Ilze", "Līga", "Sandra", "Evija", "Dace",
	"Agnese", "Zane", "Elīna", "Laura", "Marta", "Sofija", "Emīlija", "Alise",
	"Paula", "Katrīna", "Baiba", "Vita", "Ieva", "Žanna", "Šarlote", "Iveta",
};

/* Of a man and of a woman. */
static const struct {
	const char *man, *woman;
} families[] = {
	{"Bērziņš", "Bērziņa"}, {"Kalniņš", "Kalniņa"}, {"Ozoliņš", "Ozoliņa"},
	{"Liepiņš", "Liepiņa"}, {"Krūmiņš", "Krūmiņa"}, {"Balodis", "Balode"},
	{"Eglītis", "Eglīte"}, {"Zariņš", "Zariņa"}, {"Vītoliņš", "Vītoliņa"},
	{"Kļaviņš", "Kļaviņa"}, {"Ābols", "Ābola"}, {"Straume", "Straume"},
	{"Upītis", "Upīte"}, {"Riekstiņš", "Riekstiņa"}, {"Dzenis", "Dzene"},
	{"Gailītis", "Gailīte"}, {"Sniedziņš", "Sniedziņa"}, {"Rudzītis", "Rudzīte"},
	{"Celmiņš", "Celmiņa"}, {"Lācis", "Lāce"}, {"Pētersons", "Pētersone"},
	{"Jansons", "Jansone"}, {"Strazdiņš", "Strazdiņa"}, {"Medenis", "Medene"},
};

enum { MEN = sizeof(men) / sizeof(men[0]), WOMEN = sizeof(women) / sizeof(women[0]),
       FAMILIES = sizeof(families) / sizeof(families[0]) };

/* "family given" folded, for every pair that can come. */
static const char *folded_men[FAMILIES][MEN], *folded_women[FAMILIES][WOMEN];

uint64_t generate_next(struct generate_random *random)
{
	uint64_t z = (random->state += 0x9e3779b97f4a7c15u);

	z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
	z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
	return z ^ (z >> 31);
}

unsigned generate_below(struct generate_random *random, unsigned n)
{
	return (unsigned)((generate_next(random) >> 32) * n >> 32);
}

bool generate_chance(struct generate_random *random, unsigned percent)
{
	return generate_below(random, 100) < percent;
}

void generate_uuid(struct generate_random *random, int64_t at, char out[37])
{
	static const char hex[] = "0123456789abcdef";
	uint64_t ms = (uint64_t)at * 1000 + generate_below(random, 1000);
	uint64_t high = ms << 16 | 0x7000u | generate_below(random, 0x1000);
	uint64_t low = 0x8000000000000000u | generate_next(random) >> 2;
	size_t n = 0;

	for (int digit = 0; digit < 32; digit++) {
		uint64_t part = digit < 16 ? high : low;

		if (digit == 8 || digit == 12 || digit == 16 || digit == 20)
			out[n++] = '-';
		out[n++] = hex[part >> (60 - 4 * (digit % 16)) & 15];
	}
	out[n] = '\0';
}

static enum err fold(struct arena *arena, const char *family, const char *given, const char **out)
{
	const char *whole = arena_printf(arena, "%s %s", family, given);

	*out = whole ? str_fold(arena, whole) : NULL;
	return *out ? ERR_OK : ERR(ERR_NOMEM, "names");
}

enum err generate_names(struct arena *arena)
{
	for (size_t f = 0; f < FAMILIES; f++) {
		for (size_t i = 0; i < MEN; i++)
			TRY(fold(arena, families[f].man, men[i], &folded_men[f][i]));
		for (size_t i = 0; i < WOMEN; i++)
			TRY(fold(arena, families[f].woman, women[i], &folded_women[f][i]));
	}
	return ERR_OK;
}

/* A name for somebody of family number F. */
static void name_fill(struct generate_random *random, unsigned f, struct generate_person *out)
{
	if (generate_chance(random, 50)) {
		unsigned i = generate_below(random, MEN);

		*out = (struct generate_person){.given_name = men[i], .family_name = families[f].man,
			.folded = folded_men[f][i], .sex = "male"};
	} else {
		unsigned i = generate_below(random, WOMEN);

		*out = (struct generate_person){.given_name = women[i], .family_name = families[f].woman,
			.folded = folded_women[f][i], .sex = "female"};
	}
}

/*
 * Codes must differ, so they are counted through by the person's id: a step that has no factor in
 * common with the number of codes meets each once before one comes again.
 */
enum { ADULT_DAYS = 12000, SERIALS = 1000 };	/* births from 1964-01-01 on */
#define NEW_CODES 8000000000u
#define OLD_STEP 7654321u
#define NEW_STEP 4738291057u

static void code_new(int64_t id, struct generate_person *out)
{
	(void)snprintf(out->code, sizeof(out->code), "%011llu",
		(unsigned long long)(32000000000u + (uint64_t)id * NEW_STEP % NEW_CODES));
}

/* The birth date comes with the code: DDMMYY, century, serial, check digit. */
static void code_old(uint64_t at, struct generate_person *out)
{
	out->birth = date_add_days((struct date){1964, 1, 1}, (int)(at / SERIALS));
	(void)snprintf(out->code, sizeof(out->code), "%02d%02d%02d%d%03d", out->birth.day, out->birth.month,
		out->birth.year % 100, out->birth.year < 2000 ? 1 : 2, (int)(at % SERIALS));
	out->code[10] = person_code_check_digit(out->code);
	out->code[11] = '\0';
}

void generate_adult(struct generate_random *random, int64_t id, struct date on, struct generate_person *out)
{
	const uint64_t codes = (uint64_t)ADULT_DAYS * SERIALS;

	name_fill(random, generate_below(random, FAMILIES), out);
	out->id = id;
	if ((uint64_t)id < codes && id % 10 < 7) {
		code_old((uint64_t)id * OLD_STEP % codes, out);
	} else {
		out->birth = date_add_days((struct date){on.year - 60, 1, 1}, (int)generate_below(random, 35 * 365));
		code_new(id, out);
	}
	date_format_iso(out->birth, out->birth_text);
}

void generate_young(struct generate_random *random, int64_t id, struct date on, int min, int max,
	const struct generate_person *parent, struct generate_person *out)
{
	const int years = min + (int)generate_below(random, (unsigned)(max - min + 1));
	unsigned family = generate_below(random, FAMILIES);

	for (unsigned f = 0; parent && f < FAMILIES; f++)
		if (parent->family_name == families[f].man || parent->family_name == families[f].woman)
			family = f;
	name_fill(random, family, out);
	out->id = id;
	out->birth = date_add_days(date_add_months(on, -12 * years), -1 - (int)generate_below(random, 360));
	if (!parent || generate_chance(random, 97))
		code_new(id, out);
	date_format_iso(out->birth, out->birth_text);
}

const char *generate_address(struct generate_random *random, struct arena *arena)
{
	static const char *const streets[] = {"Pasaku iela", "Izdomas iela", "Sapņu iela", "Rotaļu iela", "Mīklu iela",
		"Vārdu iela", "Teiku iela", "Dziesmu iela"};

	return arena_printf(arena, "%s %u-%u, Jelgava", streets[generate_below(random, 8)], 1 + generate_below(random, 80),
		1 + generate_below(random, 60));
}
