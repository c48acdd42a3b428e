#ifndef DOMAIN_IMPORT_PRIVATE_H
#define DOMAIN_IMPORT_PRIVATE_H

#include "domain/import.h"

/* The parts of import_read: the words of the file (import_words.c), one value (import_value.c), people (import_person.c), others (import_others.c), rows (import.c), rows together (import_compare.c). */

/* One row on its way. */
struct import_reading {
	struct arena *arena;
	const struct import_context *context;
	const struct table *table;
	const struct table_row *cells;
	const int *places;		/* of each column in a row; -1: the file has none */
	struct import_row *row;
	struct import_notes *notes;
};

enum { IMPORT_NAME_MAX = 80, IMPORT_ADDRESS_MAX = 200, IMPORT_ACT_MAX = 30, IMPORT_GROUP_MAX = 20, IMPORT_PHONE_MAX = 40, IMPORT_EMAIL_MAX = 254 };

void import_reject(const struct import_reading *reading, int column, enum import_problem problem);
/* The text of COLUMN, "" where there is none or it is a formula (which is told). */
const char *import_text(const struct import_reading *reading, int column);
/* The same, told where it is missing or has more than MAX characters: *out is "" then. */
bool import_need(const struct import_reading *reading, int column, int max, const char **out);
/* The same as it was written, with its lines. */
const char *import_lines(const struct import_reading *reading, int column);
/* The folded word in COLUMN; "" where there is none. */
const char *import_word(const struct import_reading *reading, int column);
/* The kind of its cell: TABLE_TEXT where there is none. */
enum table_cell_kind import_cell_kind(const struct import_reading *reading, int column);
/* A day; NEEDED: told where it is missing.  False: no day. */
bool import_day(const struct import_reading *reading, int column, bool needed, struct date *out);
/* "jā" or "nē"; *out is SAME, ANOTHER or UNSAID. */
void import_answer(const struct import_reading *reading, int column, enum import_known *out);
/* How an act was told: by post where nothing is said. */
void import_channel_read(const struct import_reading *reading, enum deadline_channel *out);
/* The client, or with IMPORT_TO_APPLICANT the applicant. */
void import_person_read(const struct import_reading *reading, int to, struct import_person *out);
/* What no name has is not in TEXT, nor what a spreadsheet would take for a formula. */
bool import_is_name(const char *text);
/* A personal code; a doubt is told, and false comes back where it is none. */
bool import_code_take(const struct import_reading *reading, int column, const char *text, struct import_person *out, struct person_code *code);
/* What is odd or wrong about the birth date of OUT, beside its CODE. */
void import_birth_check(const struct import_reading *reading, int column, const struct person_code *code, const struct import_person *out);
/* Those in IMPORT_OTHERS, behind the client and the applicant; whoever must come together does. */
enum err import_others_read(const struct import_reading *reading) CHECKED;
void import_contact_read(const struct import_reading *reading);

/* Words of the file, in any case and without marks; false: none of them. */
bool import_kind_parse(const char *word, enum import_kind *out);
bool import_sex_parse(const char *word, const char **out);
bool import_relation_parse(const char *word, const char **out);
bool import_answer_parse(const char *word, enum import_known *out);
bool import_channel_parse(const char *word, enum deadline_channel *out);

#endif
