#ifndef PUBLIC_SHOW_H
#define PUBLIC_SHOW_H

#include "person.h"
#include "run/web.h"

/* Confirm.{value,checked,code,birth}: what a person is asked to look at again.  Nothing without
 * doubts. */
enum err show_doubts(struct web *web, const struct person *person) CHECKED;

/* Due.day: DUE with its weekday; Due.why.N.text: why it is that day, as long as that can be told.
 */
enum err show_due(
	struct web *web, struct date received, struct date nominal, struct date due) CHECKED;

#endif
