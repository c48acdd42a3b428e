#ifndef PUBLIC_KEYS_H
#define PUBLIC_KEYS_H

#include "http/form.h"

/* /check asks for so many children, each with CHILD_KEYS keys: child_1_birth … */
enum { CHECK_CHILDREN = 4, CHILD_KEYS = 3, CHECK_KEYS = 5 + CHECK_CHILDREN * CHILD_KEYS };

/* Form keys of the public pages; FORM_COUNT gives their number. */
extern const struct form_key home_keys[1], draft_keys[1], apply_open_keys[2], apply_keys[3],
	apply_person_keys[8], apply_child_keys[9], apply_contact_keys[4], apply_grounds_keys[3],
	apply_check_keys[2], status_keys[2], check_keys[CHECK_KEYS];

/* Papers with an application: the draft stands before the files, so that they are known to belong to somebody. */
extern const struct form_key apply_attachments_keys[3], apply_attachment_remove_keys[2];

/* All answers of an application as a draft keeps them; nothing is required there. */
extern const struct form_key answer_keys[23];

#endif
