#ifndef JSLP_ADMIN_GENERATE_H
#define JSLP_ADMIN_GENERATE_H

#include <stdatomic.h>

#include "domain/deadline.h"
#include "run/tool.h"

/*
 * Made-up files in great numbers, for measuring and for trying out.  What application number N of a
 * seed holds depends on nothing but the seed, N, the day and the ids that it gets: the same seed on
 * the same empty database gives the same data, however many processes work.
 */

/* splitmix64 (public domain algorithm of S. Vigna): small, and the same everywhere. */
struct generate_random {
	uint64_t state;
};
uint64_t generate_next(struct generate_random *random);
/* 0 ... n - 1; n > 0. */
unsigned generate_below(struct generate_random *random, unsigned n);
/* True in so many of a hundred cases. */
bool generate_chance(struct generate_random *random, unsigned percent);
/* UUID of version 7 (RFC 9562): time first, so that neighbours lie side by side in an index. */
void generate_uuid(struct generate_random *random, int64_t at, char out[37]);

/* Somebody who does not exist. */
struct generate_person {
	int64_t id;
	const char *given_name, *family_name, *folded, *sex;
	struct date birth;
	char birth_text[11], code[12];	/* code "" = none known */
};
/* Names and their forms for searching, made once; texts in ARENA. */
enum err generate_names(struct arena *arena) CHECKED;
/* An adult of 25 to 60 years; some have an old code, some a new one. */
void generate_adult(struct generate_random *random, int64_t id, struct date on, struct generate_person *out);
/* Somebody of MIN to MAX years on that day, of the family of PARENT when there is one; with a new code. */
void generate_young(struct generate_random *random, int64_t id, struct date on, int min, int max,
	const struct generate_person *parent, struct generate_person *out);
const char *generate_address(struct generate_random *random, struct arena *arena);

/* A day on which something may happen, with all that follows from it. */
struct generate_day {
	struct date date;
	bool is_working;
	char text[11], nominal[11], due[11], extended[11];
	struct {
		char effective[11], contest[11];
	} by_channel[DEADLINE_CHANNEL__MAX];
};

struct generate_programme {
	int64_t id;
	bool for_child, young_adult;
	int min_age, max_age;		/* of the client */
};

enum { GENERATE_STAFF = 64, GENERATE_PROGRAMMES = 64, GENERATE_BATCH = 5000 };

/* What is known before the first file is made; read only from then on, but for DONE. */
struct generate {
	struct tool *tool;
	struct arena *arena;		/* of the numbers */
	uint64_t seed;
	int64_t n, first_person, first_application;
	int64_t midnight;		/* UTC seconds when today began in Riga: nothing happens after it */
	int64_t *numbers, *act_numbers;	/* n each */
	struct generate_day *days;	/* from the first day of the catalogue to today */
	unsigned ndays;
	struct generate_programme programmes[GENERATE_PROGRAMMES];
	int64_t workers[GENERATE_STAFF], heads[GENERATE_STAFF];
	unsigned nprogrammes, nworkers, nheads;
	atomic_llong *done;		/* shared by all processes */
};

/* Rows of one statement, waiting to be written. */
struct generate_rows {
	struct db_value *values;
	size_t n, ncolumns, max;
};

struct generate_batch {
	struct generate *generate;
	struct db *db;
	struct keyring *keys;
	struct arena *arena;		/* texts of the batch */
	struct generate_rows persons, applications, parts, history, acts;
	int64_t from, to;		/* files from <= i < to */
};

/* Room for the largest batch, in ARENA. */
enum err generate_batch_open(struct generate_batch *batch, struct arena *arena) CHECKED;
/* Makes and writes files FROM to TO (at most GENERATE_BATCH) in one transaction. */
enum err generate_batch_run(struct generate_batch *batch, int64_t from, int64_t to) CHECKED;

/* Adds one row to ROWS; the values are copied, their texts are not. */
void generate_row(struct generate_rows *rows, const struct db_value *values);

/* Adds all rows of file I to the batch. */
enum err generate_file(struct generate_batch *batch, int64_t i) CHECKED;

#endif
