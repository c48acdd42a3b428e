#include "domain/apply_rule.h"

#include <string.h>

unsigned apply_contact_faults(const struct apply_contact *contact)
{
	const bool calls = contact->has_phone && !contact->no_calls;
	const bool letters = contact->has_address && !contact->no_letters;
	unsigned faults = 0;

	if (contact->by_email && !contact->has_email)
		faults |= APPLY_CONTACT_NO_EMAIL;
	if (contact->by_letter && !contact->has_address)
		faults |= APPLY_CONTACT_NO_ADDRESS;
	if (contact->by_letter && contact->no_letters)
		faults |= APPLY_CONTACT_UNSAFE_LETTER;
	if (!calls && !contact->has_email && !letters)
		faults |= APPLY_CONTACT_UNREACHABLE;
	return faults;
}

unsigned apply_child_faults(const char *child_code, struct date child_birth, const char *code, struct date birth)
{
	unsigned faults = 0;

	if (child_code && code && strcmp(child_code, code) == 0)
		faults |= APPLY_CHILD_SAME_CODE;
	if (date_is_valid(child_birth) && date_is_valid(birth) && date_compare(child_birth, birth) <= 0)
		faults |= APPLY_CHILD_OLDER;
	return faults;
}

unsigned apply_basis_faults(const char *relation, const char *basis, struct date valid_from, struct date today)
{
	unsigned faults = 0;

	if (strcmp(basis, "custody") == 0 && strcmp(relation, "parent") != 0)
		faults |= APPLY_BASIS_NOT_A_PARENT;
	if (date_is_valid(valid_from) && date_compare(valid_from, today) > 0)
		faults |= APPLY_BASIS_TO_COME;
	return faults;
}

bool apply_basis_is_none(const char *basis)
{
	return strcmp(basis, "custody_suspended") == 0 || strcmp(basis, "custody_removed") == 0;
}
