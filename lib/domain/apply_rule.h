#ifndef DOMAIN_APPLY_RULE_H
#define DOMAIN_APPLY_RULE_H

#include <stdbool.h>

#include "domain/date.h"

/*
 * What cannot be in an application, whoever writes it down: the resident at home, or the office from a paper or a call.  Each page says in words of
 * its own what to do about it.
 */

struct apply_contact {
	bool has_phone, has_email, has_address;
	bool by_email, by_letter;	/* how the decision is to be sent */
	bool no_calls, no_letters;	/* what is not safe */
};
enum apply_contact_fault {
	APPLY_CONTACT_NO_EMAIL = 1,		/* by e-mail, without an address for it */
	APPLY_CONTACT_NO_ADDRESS = 2,		/* by letter, without an address */
	APPLY_CONTACT_UNSAFE_LETTER = 4,	/* by letter, where letters are not safe */
	APPLY_CONTACT_UNREACHABLE = 8,		/* no safe way at all */
};
/* The faults of CONTACT as bits; 0 = none. */
unsigned apply_contact_faults(const struct apply_contact *contact);

enum apply_child_fault {
	APPLY_CHILD_SAME_CODE = 1,	/* the applicant's own personal code */
	APPLY_CHILD_OLDER = 2,		/* not younger than the applicant */
};
/* The faults of a child beside its applicant as bits.  A code that is not known is NULL, a day that is not known no valid date. */
unsigned apply_child_faults(const char *child_code, struct date child_birth, const char *code, struct date birth);

enum apply_basis_fault {
	APPLY_BASIS_NOT_A_PARENT = 1,	/* only parents have custody */
	APPLY_BASIS_TO_COME = 2,	/* the document is of a day after TODAY */
};
/* The faults of what RELATION ("parent" …) acts on: BASIS (representation.basis) since VALID_FROM (no valid date: not said). */
unsigned apply_basis_faults(const char *relation, const char *basis, struct date valid_from, struct date today);

/* True for a BASIS on which nobody can act for a child: the custody is suspended or removed. */
bool apply_basis_is_none(const char *basis);

#endif
