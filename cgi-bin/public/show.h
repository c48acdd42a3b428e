#ifndef PUBLIC_SHOW_H
#define PUBLIC_SHOW_H

#include "run/person.h"
#include "run/web.h"

/* Confirm.{value,checked,code,birth}: what a person is asked to look at again.  Nothing without
 * doubts. */
enum err show_doubts(struct web *web, const struct person *person) CHECKED;

#endif
