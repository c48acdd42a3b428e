#ifndef PUBLIC_CHECK_H
#define PUBLIC_CHECK_H

#include "catalogue.h"
#include "domain/eligibility.h"

/* /check: the questions, which of them are asked, and what the answers mean.  The answers travel in the form; nothing is stored. */
enum {
	CHECK_CHILDREN = 8,	/* so many are asked for, each with three keys: child_1_birth … */
	CHECK_KEYS = 13 + 3 * CHECK_CHILDREN
};

extern const struct form_key check_keys[CHECK_KEYS];
/* The key called NAME; NULL: none. */
const struct form_key *check_key_find(const char *name);

#define CHECK_TITLE N_("Which group fits me?")

enum check_question {
	CHECK_WHO,
	CHECK_BIRTH,	/* of who asks for himself or herself */
	CHECK_RESIDENT,
	CHECK_BIRTHS,	/* of the children */
	CHECK_FACTS,
	CHECK_COURT,
	CHECK_GROUP,
	CHECK_CHILD,	/* of child 1: who raises it, and what is true of it; the two of child 2 follow … */
	CHECK__MAX = CHECK_CHILD + 2 * CHECK_CHILDREN
};

/* The key that QUESTION asks for ("children" for CHECK_BIRTHS), and the question of a key; CHECK__MAX when no question asks for NAME. */
const char *check_question_key(enum check_question question);
enum check_question check_question_of(const char *name);
/* The child that QUESTION is about, from 1; 0: none. */
int check_question_child(enum check_question question);
/* Key PART ("birth", "raises", "facts") of child N. */
const char *check_child_key(int n, const char *part);

/* What the answers of a form say so far. */
struct check {
	const struct form *form;
	struct catalogue catalogue;
	struct eligibility_family family;	/* person 0 asks, the children follow */
	int child[ELIGIBILITY_PERSONS];		/* the number that each person has as a child; 0: none */
};

/* Reads the answers of the request's form as far as they are good.  *out refers to that form. */
enum err check_read(struct web *web, struct check *out) CHECKED;

/* True if QUESTION has been answered. */
bool check_is_answered(const struct check *check, enum check_question question);

/*
 * The next question of who asks in place of *IO (CHECK__MAX: the first), false behind the last.  Every question stands in this order, whether it is
 * asked or not.
 */
bool check_step(const struct check *check, enum check_question *io);

/* The first question that has no answer yet and on whose answer a programme's result hangs; CHECK__MAX: none, the result stands. */
enum check_question check_next(const struct check *check);

/* True if a result can hang on whether CODE is ticked in QUESTION (CHECK_FACTS, or what is true of a child). */
bool check_choice_matters(const struct check *check, enum check_question question, const char *code);

/* What QUESTION asks, in the page's language; several children are told apart by their birth dates.  NULL when the arena is full. */
const char *check_label(struct web *web, const struct check *check, enum check_question question);
/* Hidden.N.{name,value}: every good answer but those that QUESTION's own page shows. */
enum err check_hidden_put(struct web *web, enum check_question question) CHECKED;

/* The page of the result, where check_next says CHECK__MAX. */
enum err check_result_show(struct web *web, const struct check *check) CHECKED;

#endif
