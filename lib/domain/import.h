#ifndef DOMAIN_IMPORT_H
#define DOMAIN_IMPORT_H

#include <stdbool.h>

#include "base/table.h"
#include "domain/deadline.h"
#include "domain/person_code.h"

/*
 * The start data: what the office had in lists of its own on the day on which it begins to use this system.  One row a decision that granted a group and
 * is in force: who waits for a group, who is in one now, and who has had this year's (casebook: without it the yearly rule is wrong all year).  What is
 * not decided yet is entered as a paper application.  A row whose act number begins with IMPORT_EXAMPLE is the template's, and left out.
 */
enum import_kind { IMPORT_WAITS, IMPORT_IN_GROUP, IMPORT_HAD_GROUP, IMPORT_KIND__MAX };

enum import_column {
	IMPORT_KIND, IMPORT_PROGRAMME, IMPORT_ACT, IMPORT_ACT_ON, IMPORT_RECEIVED_ON, IMPORT_CLAUSE, IMPORT_CHANNEL,
	IMPORT_GIVEN_NAME, IMPORT_FAMILY_NAME, IMPORT_CODE, IMPORT_BIRTH, IMPORT_SEX, IMPORT_ADDRESS, IMPORT_KNOWN,
	IMPORT_APPLICANT_GIVEN_NAME, IMPORT_APPLICANT_FAMILY_NAME, IMPORT_APPLICANT_CODE, IMPORT_APPLICANT_BIRTH, IMPORT_APPLICANT_SEX,
	IMPORT_APPLICANT_ADDRESS, IMPORT_APPLICANT_KNOWN, IMPORT_RELATION, IMPORT_OTHERS,
	IMPORT_PHONE, IMPORT_EMAIL, IMPORT_GROUP, IMPORT_FIRST_ON,
	IMPORT_COLUMN__MAX
};
/*
 * Who of a row: the client is 0, the applicant IMPORT_TO_APPLICANT (as far as IMPORT_GIVEN_NAME is the first column of the client's), person I of those in
 * IMPORT_OTHERS IMPORT_TO_OTHER + I.  Such a person has no columns of his or her own: a note is at "column" IMPORT_OTHER + I.
 */
enum { IMPORT_TO_APPLICANT = IMPORT_APPLICANT_GIVEN_NAME - IMPORT_GIVEN_NAME, IMPORT_TO_OTHER = 100, IMPORT_OTHER = IMPORT_COLUMN__MAX + 1 };
/* Where WHO is told what is wrong with COLUMN, which is one of the client's. */
int import_column_of(int column, int who);

#define IMPORT_EXAMPLE "PARAUGS"
enum { IMPORT_YEAR_LEAST = 2000, IMPORT_MONTHS_AHEAD = 12 /* how far away a first day can be */ };

/* What a row can be told; each has a text that says what to do.  Those from IMPORT_WARNING on stop nothing. */
enum import_problem {
	IMPORT_FINE,
	IMPORT_NO_COLUMN,	/* of the whole file: row 0 */
	IMPORT_MISSING,
	IMPORT_FORMULA,
	IMPORT_TOO_LONG,
	IMPORT_NOT_A_KIND,
	IMPORT_NOT_A_PROGRAMME,
	IMPORT_PROGRAMME_NUMBER,	/* "1.10" as a number is "1.1" */
	IMPORT_NOT_AN_ACT,
	IMPORT_ACT_NUMBER,		/* "12/1" as a number is a day */
	IMPORT_OWN_ACT,			/* the pattern of this system's own acts */
	IMPORT_NOT_A_DATE,
	IMPORT_TO_COME,
	IMPORT_TOO_OLD,			/* before IMPORT_YEAR_LEAST: a slip of the pen */
	IMPORT_ACT_BEFORE_RECEIPT,
	IMPORT_FIRST_BEFORE_ACT,
	IMPORT_NOT_YES_NO,
	IMPORT_NOT_A_CHANNEL,
	IMPORT_NOT_A_NAME,
	IMPORT_NOT_A_CODE,
	IMPORT_NO_BIRTH,
	IMPORT_NOT_A_BIRTH,
	IMPORT_NOT_A_SEX,
	IMPORT_NOT_A_RELATION,
	IMPORT_NO_APPLICANT,		/* for a child somebody applies */
	IMPORT_OWN_APPLICANT,		/* who is of age applies alone */
	IMPORT_CLIENT_IS_PARENT,	/* such a group is for the parent, and the client is a child */
	IMPORT_NOT_A_PHONE,
	IMPORT_NOT_AN_EMAIL,
	IMPORT_NOT_FOR_KIND,		/* a value that rows of this kind have not */
	IMPORT_OTHERS_ALONE,		/* others, where the client comes to the group alone */
	IMPORT_OTHERS_MANY,		/* more than an application takes */
	IMPORT_OTHER_UNREAD,		/* not as one of them is written */
	IMPORT_OTHER_NO_SEX,
	IMPORT_OTHER_AGAIN,		/* stands in the row already, or has the code of somebody who does */
	IMPORT_NOT_TOGETHER,		/* an adult and a child come to such a group together, and one of them lacks */
	/* Of several rows. */
	IMPORT_ACT_AGAIN,
	IMPORT_CODE_AGAIN,		/* one code, two people */
	IMPORT_CODE_HERE_TOO,		/* the same person has a code in another row */
	IMPORT_KNOWN_DIFFERS,		/* two rows say different things of one person */
	IMPORT_YEAR_AGAIN,		/* two groups of one year */
	IMPORT_WAITS_AGAIN,		/* twice for one kind of group */
	/* Of what is stored (lib/service/import.h). */
	IMPORT_ACT_OF_OTHERS,
	IMPORT_PERSON_ASKED,		/* somebody with that name and birth date is there: is it the same? */
	IMPORT_OTHER_ASKED,		/* the same of one of the others, who has no column for the answer */
	IMPORT_PERSON_MANY,
	IMPORT_PERSON_OTHER,		/* said to be known, and nobody is */
	IMPORT_YEAR_USED,
	IMPORT_NO_GROUP,
	IMPORT_GROUP_CLOSED,
	IMPORT_GROUP_OTHER_KIND,
	IMPORT_GROUP_FULL,
	IMPORT_GROUP_OVER,		/* no session of the group is that late */
	IMPORT_GROUP_APART,
	IMPORT_WARNING,
	IMPORT_ALREADY = IMPORT_WARNING,	/* this act is taken over already: nothing happens */
	IMPORT_EXAMPLE_ROW,
	IMPORT_UNKNOWN_COLUMN,		/* row 0, column: where it stands, from 1 */
	IMPORT_CODE_DOUBTED,
	IMPORT_BIRTH_DIFFERS,
	IMPORT_OTHER_YEAR,		/* had a group, but not this year */
	IMPORT_NO_QUOTA,		/* had a group that does not count */
	IMPORT_CLIENT_AGAIN,
	IMPORT_PERSON_NAMED,		/* the code is known, under another name */
	IMPORT_PERSON_TWIN,		/* same name and birth date, another code */
	IMPORT_PERSON_FOUND,
	IMPORT_CLIENT_YOUNG,		/* the kind of group is for young adults, and the client is a child */
	IMPORT_CLIENT_ADULT,		/* the kind of group is for children, and the client is of age */
	IMPORT_FAMILY_LATER,		/* nobody else of the family is named */
	IMPORT_PROBLEM__MAX
};
bool import_is_warning(enum import_problem problem);

struct import_note {
	int row;			/* as the spreadsheet shows it; 0: the whole file */
	int column;			/* enum import_column, IMPORT_COLUMN__MAX: the row, IMPORT_OTHER + I; of IMPORT_UNKNOWN_COLUMN its place */
	enum import_problem problem;
};

struct import_notes {
	struct import_note *rows;
	size_t n, max;			/* what is behind MAX is counted only */
	size_t errors, warnings;
};
void import_note(struct import_notes *notes, int row, int column, enum import_problem problem);

enum import_known { IMPORT_UNSAID, IMPORT_SAME, IMPORT_ANOTHER };

struct import_person {
	const char *given_name, *family_name, *address;
	const char *sex;		/* "male" | "female" */
	const char *name;		/* same_person_name */
	char code[12];			/* 11 digits, or "" */
	struct date birth_date;
	enum import_known known;
	const char *relation;		/* of the others: "partner", or what the applicant is to the child */
};

struct import_row {
	int number;
	bool is_good;			/* no error in it */
	enum import_kind kind;
	int programme;			/* of context->programmes */
	const char *act;
	struct date act_on, received_on;
	bool has_clause;		/* the act says where and until when it can be contested */
	enum deadline_channel channel;	/* how it was told; where the list does not say: by post, of which the days are the longest */
	struct import_person client, applicant;
	bool has_applicant;
	const char *relation;		/* of the applicant: "parent" …; "self" without one */
	struct import_person *others;	/* who takes part beside the client and the applicant; live at the client's address */
	size_t nothers;
	const char *phone, *email, *group;
	struct date first_on;
};

struct import_rows {
	struct import_row *rows;
	size_t n;
	struct import_notes notes;
};

struct import_programme {
	const char *code, *client;	/* "child", "dyad" … */
	struct date from, until;	/* of this version; no date: without end */
	bool counts;			/* a group of it uses up the year */
};

struct import_context {
	struct date today;
	int adult_age;
	size_t people;			/* that an application can have, all together */
	const struct import_programme *programmes;
	size_t nprogrammes;
};

/*
 * Reads TABLE, whose first row has the heads of the columns in any order: out->rows has its rows (those of the example left out), out->notes what is
 * wrong or odd.  Texts stay the table's or come into ARENA.  ERR_LIMIT: the arena is full.
 */
enum err import_read(struct arena *arena, const struct import_context *context, const struct table *table, struct import_rows *out) CHECKED;
/* What rows have to do with each other; import_read has called it. */
enum err import_compare(struct arena *arena, const struct import_context *context, struct import_rows *io) CHECKED;

/* They come to a group together: the kind of group is for a parent with a child, or for a family. */
bool import_is_together(const struct import_context *context, const struct import_row *row);

/* One person stands in both: the same code, or, where a code lacks in both, name and birth date. */
bool import_is_same(const struct import_person *a, const struct import_person *b);

/* The calendar year whose right the row uses up; 0: none. */
int import_year(const struct import_context *context, const struct import_row *row);

/* The head of COLUMN in the file, Latvian whatever the page speaks; whether every file must have it; its value in the example row. */
const char *import_column_head(int column);
bool import_column_is_needed(int column);
const char *import_column_example(int column);
/* The words of a kind of row in the file ("gaida"). */
const char *import_kind_word(enum import_kind kind);
/* English msgids: what is wrong and what to do; the kind of row for a page; what is wrong with a file that could not be read. */
const char *import_problem_msgid(enum import_problem problem);
const char *import_kind_msgid(enum import_kind kind);
const char *import_table_msgid(enum table_problem problem);

#endif
