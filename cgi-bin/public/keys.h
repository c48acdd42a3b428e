#ifndef PUBLIC_KEYS_H
#define PUBLIC_KEYS_H

#include "http/form.h"

/* Form keys of the public pages, each with its length behind it. */
extern const struct form_key home_keys[], draft_keys[], apply_open_keys[], apply_keys[],
	apply_person_keys[], apply_child_keys[], apply_contact_keys[], apply_grounds_keys[],
	apply_check_keys[], status_keys[];
extern const size_t home_nkeys, draft_nkeys, apply_open_nkeys, apply_nkeys, apply_person_nkeys,
	apply_child_nkeys, apply_contact_nkeys, apply_grounds_nkeys, apply_check_nkeys, status_nkeys;

/* All answers of an application as a draft keeps them; nothing is required there. */
extern const struct form_key answer_keys[];
extern const size_t answer_nkeys;

#endif
