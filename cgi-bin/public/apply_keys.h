#ifndef PUBLIC_APPLY_KEYS_H
#define PUBLIC_APPLY_KEYS_H

#include "http/form.h"
#include "service/apply.h"

enum {
	APPLY_CHILDREN = SERVICE_APPLY_CHILDREN,
	APPLY_PERSON_KEYS = 7,
	APPLY_CHILD_KEYS = APPLY_PERSON_KEYS + 4,
	APPLY_ANSWER_KEYS = 5 + APPLY_PERSON_KEYS + 1 + APPLY_CHILDREN * APPLY_CHILD_KEYS + 1 +
	                    APPLY_PERSON_KEYS + APPLY_CHILDREN + 4 + 1 + 2 + 4 + 1,
};

/* Form keys of the application's pages; FORM_COUNT gives their number.  A page about one child has the keys child_… and n; the draft keeps them as
 * child_1_… */
extern const struct form_key draft_keys[1], draft_n_keys[2], apply_open_keys[2], apply_keys[3],
	apply_programme_keys[4], apply_person_keys[8], apply_child_keys[10],
	apply_representation_keys[5], apply_children_keys[2], apply_adult_keys[9],
	apply_raised_keys[7], apply_contact_keys[5], apply_grounds_keys[4], apply_needs_keys[5],
	apply_check_keys[2], apply_save_open_keys[2], apply_save_keys[2], apply_resume_open_keys[1], apply_resume_keys[2];

/* Papers with an application: the draft stands before the files, so that they are known to belong to somebody. */
extern const struct form_key apply_attachments_keys[3], apply_attachment_remove_keys[2];

/* All answers of an application as a draft keeps them; nothing is required there. */
extern const struct form_key answer_keys[APPLY_ANSWER_KEYS];

#endif
