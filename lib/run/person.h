#ifndef RUN_PERSON_H
#define RUN_PERSON_H

#include "domain/person_code.h"
#include "http/form.h"
#include "service/apply.h"

/* The rules of one person's answers, on the pages for residents and at the counter.  PREFIX is "" for the applicant, "child_" for the child. */

/* What is odd but may be true; the person is asked to look again. */
enum person_doubt {
	PERSON_CODE_DOUBTED = 1, /* the (unofficial) check digit does not fit */
	PERSON_BIRTH_DIFFERS = 2, /* code and birth date tell different days */
};

struct person {
	struct service_apply_person answers; /* code NULL, birth_date no date where unknown */
	char digits[12], code[13]; /* of the code; "DDMMYY-CNNNK" for people */
	unsigned doubts; /* enum person_doubt bits */
	/* Names what is doubted, so that a confirmation holds for these answers only. */
	char confirm[24];
	bool is_confirmed;
};

/* Reads the answers of FORM as far as they are good.  Texts stay the form's; *out must stay in
 * place. */
void person_read(
	const struct form *form, const char *prefix, struct date today, struct person *out);

/*
 * As person_read, and rejects in FORM what cannot be: a code that is none, a birth date that is
 * missing or impossible, and doubts that nobody has confirmed.
 */
void person_check(struct form *form, const char *prefix, struct date today, struct person *out);

#endif
