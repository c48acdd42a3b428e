#ifndef PUBLIC_KEYS_H
#define PUBLIC_KEYS_H

#include "http/form.h"

/* /check asks for so many children, each with CHILD_KEYS keys: child_1_birth … */
enum { CHECK_CHILDREN = 4, CHILD_KEYS = 3, CHECK_KEYS = 5 + CHECK_CHILDREN * CHILD_KEYS };

/* Form keys of the public pages but those of an application (apply_keys.h); FORM_COUNT gives their number. */
extern const struct form_key home_keys[1], status_keys[2], check_keys[CHECK_KEYS];

#endif
