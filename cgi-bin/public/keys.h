#ifndef PUBLIC_KEYS_H
#define PUBLIC_KEYS_H

#include "http/form.h"

/* Form keys of the public pages but those of an application (apply_keys.h) and of /check (check.h); FORM_COUNT gives their number. */
extern const struct form_key home_keys[1], status_keys[2];

#endif
